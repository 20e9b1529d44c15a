import { grouped } from '../cells/grouped';
import { cellsIn, hoursIn } from './changes';
import type { Entry } from './entry';
import { undoneBy } from './standing';

/** One line of work for whoever types the changes into the IEP system. */
export type KeyInChange = {
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
export function changesToKeyIn(entries: readonly Entry[], keyed: ReadonlySet<number>): KeyInChange[] {
  const undone = undoneBy(entries);
  const inOrder = [...entries].sort((a, b) => a.entry - b.entry);
  const later = saidAnew(inOrder.filter((entry) => isToKeyIn(entry) && !undone.has(entry.entry)));
  const items = new Map<number, KeyInChange>();
  for (const entry of inOrder) {
    const number = entry.entry;
    const isKeyed = keyed.has(number);
    if (undone.has(number) && !isKeyed) continue;
    if (entry.name === 'undone') {
      // An Undo of a retyped row may name a later entry, or itself: those are not among the items yet.
      const of = items.get(entry.undoes);
      if (!of?.keyed) continue;
      const does = of.does === 'take back' ? 'bring back' : 'take back';
      items.set(number, { entry, about: of.about, does, keyed: isKeyed, replacedBy: null });
    } else if (isToKeyIn(entry))
      items.set(number, {
        entry,
        about: entry,
        does: 'change',
        keyed: isKeyed,
        replacedBy: later.get(number) ?? null,
      });
  }
  return [...items.values()];
}

/** What is left to do for an item. */
export const keyInState = ({ keyed, replacedBy }: KeyInChange): 'open' | 'keyed' | 'replaced' =>
  keyed ? 'keyed' : replacedBy === null ? 'open' : 'replaced';

/**
 * Whether people decided on a change here. Not: what came with an export, grades of a new school year, the openings of Set up and of
 * rows found in the roster, which came from the IEP system, and cells that were put back.
 */
function isToKeyIn({ name, origin }: Entry): boolean {
  switch (name) {
    case 'opened':
      return origin === 'here';
    case 'cellsWritten':
      return origin === 'here' || origin === 'roster';
    case 'assigned':
    case 'openingCorrected':
    case 'assignmentEdited':
    case 'adjusted':
    case 'renewed':
    case 'ended':
    case 'exited':
    case 'unknown':
      return origin !== 'export';
    case 'putBack':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'undone':
      return false;
  }
}

/** By the number of each change, the later one that says all of it anew. */
function saidAnew(changes: readonly Entry[]): Map<number, number> {
  const anew = new Map<number, number>();
  for (const own of grouped(changes, ({ lineKey }) => lineKey).values()) {
    if (own.length === 1) continue;
    const said = new Map<string, number>();
    for (const entry of [...own].reverse()) {
      const subjects = subjectsOf(entry);
      const later = subjects.map((subject) => said.get(subject));
      if (later.length > 0 && later.every((number) => number !== undefined))
        anew.set(entry.entry, Math.max(...later.map(Number)));
      for (const subject of [...subjects, ...alsoSaid(entry, own)])
        if (!said.has(subject)) said.set(subject, entry.entry);
    }
  }
  return anew;
}

/** What a change says of its line, and from which day on. */
function subjectsOf(entry: Entry): string[] {
  const { begin } = entry;
  const { minutes, lreMinutes } = hoursIn(entry);
  const besides = [
    ...(minutes !== null ? [`minutes ${begin}`] : []),
    ...(lreMinutes !== null ? [`lre ${begin}`] : []),
    ...cellsIn(entry).map(({ ref }) => `cell ${ref.nth} ${ref.header}`),
  ];
  switch (entry.name) {
    case 'assigned':
    case 'openingCorrected':
    case 'assignmentEdited':
      return [`person ${begin}`, ...besides];
    case 'ended':
      return [`end ${begin}`];
    case 'exited':
      return ['exit'];
    case 'adjusted':
    case 'renewed':
    case 'cellsWritten':
      return besides;
    // An enrollment is never said anew: the student has to be entered.
    case 'opened':
    case 'putBack':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'undone':
    case 'unknown':
      return [];
  }
}

/** What a new assignment does away with besides: the end of the one in its place, and those that a correction covers. */
function alsoSaid(entry: Entry, own: readonly Entry[]): string[] {
  const { begin } = entry;
  const both = (day: string): string[] => [`person ${day}`, `end ${day}`];
  switch (entry.name) {
    case 'assigned':
      return both(begin);
    case 'assignmentEdited':
      return [begin, entry.beginBefore].flatMap(both);
    case 'openingCorrected':
      return own
        .map((each) => each.begin)
        .filter((day) => day <= begin)
        .flatMap(both);
    case 'opened':
    case 'adjusted':
    case 'renewed':
    case 'cellsWritten':
    case 'putBack':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'ended':
    case 'exited':
    case 'undone':
    case 'unknown':
      return [];
  }
}
