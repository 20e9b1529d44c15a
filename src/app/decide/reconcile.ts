import type { Difference, Saved } from '../../contract/assignments';
import type { Input } from '../../contract/contract';
import { casesIn } from '../../domain/caseload/cases';
import { type HandDifference, handDifferences } from '../../domain/caseload/differences';
import { a1 } from '../../domain/cells/a1';
import { showAmount } from '../../domain/cells/amount';
import { blocks, type Finding } from '../../domain/decide/finding';
import { putBackFacts, takeInFacts } from '../../domain/decide/reconcile';
import { type Actor, isAt } from '../../domain/people/access';
import { newKeys } from '../../domain/record/newKeys';
import { amountsOn } from '../../domain/record/timeline';
import { enrollmentName } from '../look/showAssignments';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { saveForm } from '../save/save';

/** The cells that people changed by hand, as far as the actor may reconcile them. */
export function differencesFor(state: State, actor: Actor): HandDifference[] {
  return [...casesIn(state.lines).values()]
    .flatMap((own) => handDifferences(own, state.find, state.today))
    .filter((difference) => isAt(actor.person, difference.site) && mayReconcile(actor, difference));
}

/** An Admin any; a Provider what is theirs in the record, or becomes theirs: nothing is moved between others. */
function mayReconcile({ access, person }: Actor, { holder, says }: HandDifference): boolean {
  if (access === 'Admin' || holder.key === person.key) return true;
  return typeof says === 'object' && 'person' in says && says.person.key === person.key;
}

export function differenceOnWire(state: State, difference: HandDifference): Difference {
  const { line, field, row, column, about, holder, says } = difference;
  const isPerson = field === 'provider' || field === 'caseManager';
  const amounts = amountsOn(about.timeline, state.today);
  const [minutes, unit] =
    field === 'lre'
      ? [amounts.lreMinutes, state.mapping.lreUnit]
      : [amounts.minutes, state.mapping.amountUnit];
  return {
    line,
    field,
    student: row.student || about.timeline.student,
    enrollment: field === 'caseManager' ? row.service : enrollmentName(about),
    place: a1(row.row, column),
    roster: row.text[field],
    record: isPerson ? holder.name : minutes === null ? '' : showAmount(minutes, unit),
    obstacle: obstacle(says),
  };
}

function obstacle(says: HandDifference['says']): string {
  if (says === 'blank') return 'The cell is blank, which is no number of hours.';
  if (says === 'name-unknown') return 'The name is not in Providers. Add it there, or run Set up again.';
  return says === 'name-fits-several'
    ? 'The name fits several people. Write the full name, or add it under “Also written as” of one.'
    : '';
}

/** The roster is right: the record takes over what it says, from today on. */
export function takeIn(workbook: Workbook, state: State, actor: Actor, asked: Input<'takeIn'>): Saved {
  const { chosen, findings } = choose(state, actor, asked);
  const given = ({ says }: HandDifference): boolean =>
    typeof says === 'object' && 'person' in says && says.person.key !== actor.person.key;
  const pushes =
    actor.access !== 'Admin' && asked.items.length > 0 && chosen.some(given)
      ? [blocks({ code: 'only-yourself', field: null })]
      : [];
  const mine = actor.access === 'Admin' ? chosen : chosen.filter((difference) => !given(difference));
  const facts = takeInFacts(
    mine,
    casesIn(state.lines),
    state.today,
    newKeys(state.log.entries.map(({ lineKey }) => lineKey)),
  );
  return finish(workbook, state, facts, [...findings, ...pushes], 'Taken Into the History');
}

/** The record is right: the roster is written again. */
export function putBack(workbook: Workbook, state: State, actor: Actor, asked: Input<'putBack'>): Saved {
  const { chosen, findings } = choose(state, actor, asked);
  const own = chosen.filter(({ holder }) => actor.access === 'Admin' || holder.key === actor.person.key);
  return finish(workbook, state, putBackFacts(own, state.today), findings, 'Put Back Into the Roster');
}

/** Those that were chosen and still are as they were shown; all of them where none was named. */
function choose(
  state: State,
  actor: Actor,
  { items }: Input<'takeIn'>,
): { chosen: HandDifference[]; findings: Finding[] } {
  const all = differencesFor(state, actor);
  if (items.length === 0) return { chosen: all, findings: [] };
  const key = (line: string, field: string, text: string): string => [line, field, text].join('\u001f');
  const known = new Map(all.map((each) => [key(each.line, each.field, each.row.text[each.field]), each]));
  const asShown = ({ line, field, roster }: (typeof items)[number]): HandDifference | undefined =>
    known.get(key(line, field, roster));
  const unit = state.mapping.amountUnit;
  return {
    chosen: items.flatMap((item) => asShown(item) ?? []),
    findings: items.flatMap((item): Finding[] => {
      if (asShown(item)) return [];
      const { line, field, roster: was } = item;
      const now = all.find((each) => each.line === line && each.field === field);
      const conflicts = now ? [{ what: now.field, was, now: now.row.text[now.field] }] : [];
      return [blocks({ code: 'changed-since-read', field: null, conflicts, unit }, { line })];
    }),
  };
}

function finish(
  workbook: Workbook,
  state: State,
  facts: Parameters<typeof saveForm>[2]['facts'],
  findings: Finding[],
  title: string,
): Saved {
  const nothing =
    facts.length === 0 && findings.length === 0
      ? [blocks({ code: 'nothing-to-change', field: null, of: 'form' })]
      : [];
  return saveForm(workbook, state, { facts, findings: [...findings, ...nothing], acknowledged: [], title });
}
