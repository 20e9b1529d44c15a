import { type Day, parseDay } from '../cells/day';
import { jsonIn } from '../cells/jsonIn';
import { UNASSIGNED } from '../people/personName';
import { type Line, seenOf } from './line';

/** Something of a line that reads otherwise than when it was shown: in the roster's row, or in the record. */
export type Conflict =
  | {
      what: 'provider' | 'amount' | 'lre' | 'caseManager' | 'site' | 'start' | 'end' | 'range';
      was: string;
      now: string;
    }
  /** Any other cell of the row, by its header. */
  | { what: 'cell'; header: string; was: string; now: string }
  | { what: 'row'; was: 'there' | 'gone'; now: 'there' | 'gone' }
  | { what: 'assignments'; was: ShownAssignment[]; now: ShownAssignment[] }
  | { what: 'amounts'; was: GivenHours[]; now: GivenHours[] };

/** An assignment or an amount in short, as a person saw it. */
export type ShownAssignment = { person: string; begin: Day | ''; lastDay: Day | ''; place: string };
export type GivenHours = { begin: Day | ''; minutes: number | null; lreMinutes: number | null };

const CELLS = ['provider', 'amount', 'lre', 'caseManager', 'site', 'start', 'end', 'range'] as const;

/**
 * What of a line changed since `seen`, which is what `seenOf` said when it was shown; nothing where that can't be read. Only what
 * differs is told: assignments that are there in both are left out.
 */
export function conflictsOf(seen: string, line: Line, nameOf: (personKey: string) => string): Conflict[] {
  const was = parts(seen);
  const now = parts(seenOf(line));
  if (!was || !now) return [];
  const conflicts: Conflict[] = [];
  if (!was.row !== !now.row)
    conflicts.push({ what: 'row', was: was.row ? 'there' : 'gone', now: now.row ? 'there' : 'gone' });
  else if (was.row && now.row)
    for (const [i, what] of CELLS.entries()) {
      const [before, after] = [textOf(was.row[i]), textOf(now.row[i])];
      if (before !== after) conflicts.push({ what, was: before, now: after });
    }
  const assignments = apart(was.assignments, now.assignments, ([key, begin, last, ...place]) => ({
    person: nameOf(String(key)),
    begin: dayIn(begin),
    lastDay: dayIn(last),
    place: place.filter((text) => text !== '').join(', '),
  }));
  if (assignments) conflicts.push({ what: 'assignments', ...assignments });
  const amounts = apart(was.amounts, now.amounts, ([begin, minutes, lre]) => ({
    begin: dayIn(begin),
    minutes: typeof minutes === 'number' ? minutes : null,
    lreMinutes: typeof lre === 'number' ? lre : null,
  }));
  if (amounts) conflicts.push({ what: 'amounts', ...amounts });
  return conflicts;
}

type SeenParts = { row: unknown[] | null; assignments: unknown[]; amounts: unknown[] };

/** How a line's people are called: as in Providers, else as the record has them. */
export const nameIn =
  (people: readonly { key: string; name: string }[], { timeline }: Line) =>
  (personKey: string): string =>
    people.find(({ key }) => key === personKey)?.name ??
    timeline.assignments.find((assignment) => assignment.personKey === personKey)?.person ??
    (personKey === UNASSIGNED.key ? UNASSIGNED.name : 'somebody');

/** The print is the page's to send back, so it may be anything. */
function parts(seen: string): SeenParts | null {
  const value = jsonIn(seen);
  if (!Array.isArray(value)) return null;
  const [row, assignments, amounts]: unknown[] = value;
  if (!(row === null || Array.isArray(row)) || !Array.isArray(assignments) || !Array.isArray(amounts))
    return null;
  return { row, assignments, amounts };
}

/** What only one of both lists has; null where they are the same. */
function apart<T>(
  was: readonly unknown[],
  now: readonly unknown[],
  read: (item: readonly unknown[]) => T,
): { was: T[]; now: T[] } | null {
  const [before, after] = [was, now].map((all) => new Set(all.map((item) => JSON.stringify(item))));
  const only = (all: readonly unknown[], others: ReadonlySet<string> | undefined): T[] =>
    all.flatMap((item) => (Array.isArray(item) && !others?.has(JSON.stringify(item)) ? [read(item)] : []));
  const result = { was: only(was, after), now: only(now, before) };
  return result.was.length + result.now.length === 0 ? null : result;
}

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((bound) => (bound === null ? '–' : String(bound))).join(' ')
    : String(value ?? '');

const dayIn = (value: unknown): Day | '' => (typeof value === 'string' ? (parseDay(value) ?? '') : '');
