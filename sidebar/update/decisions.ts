import {
  EXPORT_CHOICES,
  type ExportChoice,
  type ExportGroup,
  type ExportKind,
  type UpdateDecision,
} from '../../src/contract/exportUpdate';

/** What is done with a group, and with those of its items that the user decided by themselves. */
export type ItemDecision = { choice: ExportChoice; own: ReadonlyMap<string, ExportChoice> };
export type Decisions = ReadonlyMap<ExportKind, ItemDecision>;

const NONE: ReadonlyMap<string, ExportChoice> = new Map();

type Groups = readonly ExportGroup[];

/** The decision about a group; where the user said nothing yet, what is done unless they do. */
export const decisionOf = (groups: Groups, decisions: Decisions, kind: ExportKind): ItemDecision =>
  decisions.get(kind) ?? {
    choice: groups.find((group) => group.kind === kind)?.usual ?? EXPORT_CHOICES[kind][0],
    own: NONE,
  };

/** Decides a whole group. What was decided line by line stays, so that a slip on the group loses nothing. */
export function decideGroup(
  groups: Groups,
  decisions: Decisions,
  kind: ExportKind,
  choice: ExportChoice,
): Decisions {
  return new Map(decisions).set(kind, { ...decisionOf(groups, decisions, kind), choice });
}

/** Decides one item; the same as the group's is no decision of its own. */
export function decideItem(
  groups: Groups,
  decisions: Decisions,
  kind: ExportKind,
  id: string,
  choice: ExportChoice,
): Decisions {
  const { choice: all, own } = decisionOf(groups, decisions, kind);
  const next = new Map(own);
  if (choice === all) next.delete(id);
  else next.set(id, choice);
  return new Map(decisions).set(kind, { choice: all, own: next });
}

/** Takes back what was decided line by line in a group. */
export function asGroup(groups: Groups, decisions: Decisions, kind: ExportKind): Decisions {
  return new Map(decisions).set(kind, { ...decisionOf(groups, decisions, kind), own: NONE });
}

/** The items that are decided otherwise than their group. */
export const exceptions = ({ choice, own }: ItemDecision): [id: string, choice: ExportChoice][] =>
  [...own].filter(([, each]) => each !== choice);

/** Whether anything of a group is decided so. */
export function isAnyDecided(
  groups: Groups,
  decisions: Decisions,
  kind: ExportKind,
  choice: ExportChoice,
): boolean {
  const decision = decisionOf(groups, decisions, kind);
  return (
    groups.some((group) => group.kind === kind) &&
    (decision.choice === choice || exceptions(decision).some(([, each]) => each === choice))
  );
}

/** Without the items that another comparison no longer has, and how many those are. */
export function stillThere(groups: Groups, decisions: Decisions): { decisions: Decisions; dropped: number } {
  let dropped = 0;
  const kept = new Map<ExportKind, ItemDecision>();
  for (const [kind, { choice, own }] of decisions) {
    const items = groups.find((group) => group.kind === kind)?.items ?? [];
    const ids = new Set(items.map(({ id }) => id));
    const left = new Map([...own].filter(([id]) => ids.has(id)));
    dropped += own.size - left.size;
    kept.set(kind, { choice, own: left });
  }
  return { decisions: kept, dropped };
}

/** The decisions about the groups that there are, as the wire has them. */
export const decidedChoices = (groups: Groups, decisions: Decisions): UpdateDecision['choices'] =>
  groups.map(({ kind }) => {
    const decision = decisionOf(groups, decisions, kind);
    const except = exceptions(decision).map(([id, choice]) => ({ id, choice }));
    return { kind, choice: decision.choice, except };
  });
