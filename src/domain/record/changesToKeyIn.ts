import type { Entry } from './entry';
import { undoneBy } from './standing';

/** One line of work for whoever types the changes into the IEP system. */
export type KeyInItem = {
  /** What was recorded: the change, or the Undo of one that was keyed in already. */
  entry: Entry;
  /** The change that it is about: itself, or what was taken back or brought back. */
  about: Entry;
  does: 'change' | 'take back' | 'bring back';
  keyed: boolean;
  /** The later change of the same thing from the same day on, so that this one need not be typed; null for none. */
  replacedBy: number | null;
};

/**
 * What was changed here that the IEP system does not know by itself, in the order of the record; `keyed` are the entries that
 * somebody has typed there. Each change that stands is one item. One that was taken back is none, unless it was keyed in: then
 * the Undo is one as well, for the IEP system has to be changed back, and so on if that Undo is taken back in its turn.
 *
 * What was taken in from the roster is listed too: the record can't tell a cell that came with an export from one that somebody
 * typed, and to look at what is there already costs less than to forget what is not.
 */
export function changesToKeyIn(entries: readonly Entry[], keyed: ReadonlySet<number>): KeyInItem[] {
  const undone = undoneBy(entries);
  const inOrder = [...entries].sort((a, b) => a.entry - b.entry);
  const isChange = changesOf(inOrder);
  const replaced = replacements(inOrder.filter((entry) => isChange(entry) && !undone.has(entry.entry)));
  const items = new Map<number, KeyInItem>();
  for (const entry of inOrder) {
    const number = entry.entry;
    const isKeyed = keyed.has(number);
    if (undone.has(number) && !isKeyed) continue;
    if (entry.change === 'Undo') {
      // An Undo of a retyped row may name a later entry, or itself: those are not among the items yet.
      const of = items.get(entry.replaced.undoes ?? 0);
      if (!of?.keyed) continue;
      const does = of.does === 'take back' ? 'bring back' : 'take back';
      items.set(number, { entry, about: of.about, does, keyed: isKeyed, replacedBy: null });
    } else if (isChange(entry))
      items.set(number, {
        entry,
        about: entry,
        does: 'change',
        keyed: isKeyed,
        replacedBy: replaced.get(number) ?? null,
      });
  }
  return [...items.values()];
}

/** What is left to do for an item. */
export const keyInState = ({ keyed, replacedBy }: KeyInItem): 'open' | 'keyed' | 'replaced' =>
  keyed ? 'keyed' : replacedBy === null ? 'open' : 'replaced';

/**
 * Tells the changes that people decided on here. Not: what came with an export, grades of a new school year, the Openings of Set up and of rows found in the roster, which came from the
 * IEP system (of case management they have no begin), and cells that were put back.
 */
function changesOf(entries: readonly Entry[]): (entry: Entry) => boolean {
  const place = ({ batch, studentId }: Entry): string => `${batch}\u001f${studentId}`;
  // Where a row holds several services, only one Opening carries the row.
  const enrolled = new Set(entries.filter(({ replaced }) => replaced.row).map(place));
  return (entry) => {
    const { change, kind, begin, minutes, lreMinutes, replaced } = entry;
    if (change === 'Undo' || replaced.from !== undefined) return false;
    if (change === 'Opening')
      return enrolled.has(place(entry)) || (kind === 'case management' && begin !== '');
    return change !== 'Adjust' || minutes !== null || lreMinutes !== null || replaced.cells !== undefined;
  };
}

/** By the number of each change, the later one that says all of it anew. */
function replacements(changes: readonly Entry[]): Map<number, number> {
  const byLine = new Map<string, Entry[]>();
  for (const entry of changes) {
    const own = byLine.get(entry.lineKey);
    if (own) own.push(entry);
    else byLine.set(entry.lineKey, [entry]);
  }
  const replaced = new Map<number, number>();
  for (const own of byLine.values()) {
    if (own.length === 1) continue;
    const said = new Map<string, number>();
    for (const entry of [...own].reverse()) {
      const subjects = subjectsOf(entry);
      const later = subjects.map((subject) => said.get(subject));
      if (later.length > 0 && later.every((number) => number !== undefined))
        replaced.set(entry.entry, Math.max(...later.map(Number)));
      for (const subject of [...subjects, ...alsoSaid(entry, own)])
        if (!said.has(subject)) said.set(subject, entry.entry);
    }
  }
  return replaced;
}

/** What a change says of its line, and from which day on. An enrollment is never said anew: the student has to be entered. */
function subjectsOf({ change, personKey, begin, minutes, lreMinutes, replaced }: Entry): string[] {
  if (change === 'Opening') return [];
  return [
    ...(change === 'Assign' || change === 'Correct' ? [`person ${begin}`] : []),
    ...(change === 'End' ? [personKey === '' ? 'exit' : `end ${begin}`] : []),
    ...(minutes !== null ? [`minutes ${begin}`] : []),
    ...(lreMinutes !== null ? [`lre ${begin}`] : []),
    ...(replaced.cells ?? []).map(({ ref }) => `cell ${ref.nth} ${ref.header}`),
  ];
}

/** What a new assignment does away with besides: the end of the one in its place, and those that a correction covers. */
function alsoSaid({ change, begin, replaced }: Entry, own: readonly Entry[]): string[] {
  if (change !== 'Assign' && change !== 'Correct') return [];
  const days =
    change === 'Assign'
      ? [begin]
      : replaced.begin !== undefined
        ? [begin, replaced.begin]
        : own.map((entry) => entry.begin).filter((day) => day <= begin);
  return days.flatMap((day) => [`person ${day}`, `end ${day}`]);
}
