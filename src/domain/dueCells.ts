import { writeAmount } from './amount';
import { managerOn } from './cases';
import { type Day, showDay } from './day';
import { type Entry, keptText, UNASSIGNED } from './entry';
import type { Line } from './line';
import { lineIdentity } from './lineIdentity';
import { isUnassigned, type PersonFound } from './personName';
import type { Mapping, RosterLine } from './roster';
import { type Assignment, amountsOn, assignmentOn, type Timeline, timelinesFrom } from './timeline';

/** How far the roster's cells follow the record: every change up to this entry, as it stands on this day. */
export type Derived = { entry: number; day: Day };

/** A roster cell that the record says should read otherwise. */
export type DueCell = {
  lineKey: string /** `lineIdentity` of its row. */;
  line: string;
  field: 'provider' | 'amount' | 'lre' | 'caseManager' | 'end' | 'other';
  row: number;
  column: number;
  value: string | number;
  /** The value is a day, for a cell of dates. */
  isDay?: true;
  was: string;
};

export type Roll = {
  entries: readonly Entry[];
  lines: ReadonlyMap<string, Line>;
  timelines: ReadonlyMap<string, Timeline>;
  rows: readonly RosterLine[];
  mapping: Mapping;
  find: (name: string) => PersonFound;
  /** How the roster writes a person. */
  nameOf: (personKey: string, name: string) => string;
};

/**
 * The roster cells to write so that the roster follows the record on `today`: those where the record has changed since
 * `derived` and the cell still says what it said before the change. A cell that says something else was changed by hand and
 * is left alone. Doing it twice finds nothing the second time.
 */
export function dueCells(roll: Roll, derived: Derived, today: Day): DueCell[] {
  const before = timelinesBefore(roll, derived.entry);
  const replaced = new Map<string, Entry[]>();
  for (const entry of roll.entries)
    if (entry.entry > derived.entry)
      replaced.set(entry.lineKey, [...(replaced.get(entry.lineKey) ?? []), entry]);
  const rowsOf = new Map<string, RosterLine[]>();
  for (const row of roll.rows) {
    const others = rowsOf.get(row.studentId);
    if (others) others.push(row);
    else rowsOf.set(row.studentId, [row]);
  }
  const managed = managementIn(roll.lines, before);
  return [...roll.lines.values()].flatMap((line) => {
    const { timeline, row } = line;
    const was = before.get(line.key) ?? null;
    const since = replaced.get(line.key) ?? [];
    if (timeline.kind === 'case management')
      return (rowsOf.get(timeline.studentId) ?? [])
        .filter((other) => timeline.service === '' || timeline.service === other.service)
        .flatMap((other) => {
          const [all, earlier] = managed.get(timeline.studentId) ?? [[], []];
          const now = managerOn(all, other.service, today);
          // An enrollment with a case manager of its own is not the whole student's.
          if (!now || !timeline.assignments.includes(now)) return [];
          const old = managerOn(earlier, other.service, derived.day);
          return personCell(roll, line, other, 'caseManager', now, old, since);
        });
    if (!row) return [];
    const now = assignmentOn(timeline, today);
    const old = was && assignmentOn(was, derived.day);
    return [
      ...personCell(roll, line, row, 'provider', now, old, since),
      ...amountCell(roll, line, row, 'amount', was, derived.day, today, since),
      ...amountCell(roll, line, row, 'lre', was, derived.day, today, since),
      ...endCell(roll, line, row, since),
    ];
  });
}

/** The case management of each student, as it stands and as it stood before. */
function managementIn(
  lines: ReadonlyMap<string, Line>,
  before: ReadonlyMap<string, Timeline>,
): Map<string, [Timeline[], Timeline[]]> {
  const managed = new Map<string, [Timeline[], Timeline[]]>();
  for (const { key, timeline } of lines.values()) {
    if (timeline.kind !== 'case management') continue;
    const [now, old] = managed.get(timeline.studentId) ?? [[], []];
    now.push(timeline);
    const was = before.get(key);
    if (was) old.push(was);
    managed.set(timeline.studentId, [now, old]);
  }
  return managed;
}

/** Each line's timeline as it was when only the entries up to `last` stood; the same object where nothing was added. */
function timelinesBefore({ entries, timelines }: Roll, last: number): ReadonlyMap<string, Timeline> {
  const changed = new Set(entries.filter((entry) => entry.entry > last).map((entry) => entry.lineKey));
  if (changed.size === 0) return timelines;
  const earlier = timelinesFrom(entries.filter((entry) => entry.entry <= last && changed.has(entry.lineKey)));
  const before = new Map(timelines);
  for (const key of changed) {
    const timeline = earlier.get(key);
    if (timeline) before.set(key, timeline);
    else before.delete(key);
  }
  return before;
}

function personCell(
  { find, nameOf }: Roll,
  line: Line,
  row: RosterLine,
  field: 'provider' | 'caseManager',
  now: Assignment | null,
  old: Assignment | null,
  since: readonly Entry[],
): DueCell[] {
  const column = row.columns[field];
  if (column === null || row.unreadable.includes(field) || !now) return [];
  const text = row.text[field];
  const replaced = since.filter((entry) => entry.replaced[field] === keptText(text));
  if (old?.personKey === now.personKey && !replaced.some(putsBack)) return [];
  const inCell = isUnassigned(text) ? UNASSIGNED.key : keyOf(find(text));
  const untouched = (old !== null && inCell === old.personKey) || replaced.length > 0;
  if (inCell === now.personKey || !untouched) return [];
  return [
    {
      lineKey: line.key,
      line: lineIdentity(row),
      field,
      row: row.row,
      column,
      value: nameOf(now.personKey, now.person),
      was: text,
    },
  ];
}

const keyOf = (found: PersonFound): string | null => (typeof found === 'object' ? found.person.key : null);

function amountCell(
  { mapping }: Roll,
  line: Line,
  row: RosterLine,
  field: 'amount' | 'lre',
  was: Timeline | null,
  day: Day,
  today: Day,
  since: readonly Entry[],
): DueCell[] {
  const column = row.columns[field];
  const of = field === 'amount' ? ('minutes' as const) : ('lreMinutes' as const);
  const now = amountsOn(line.timeline, today)[of];
  const old = was ? amountsOn(was, day)[of] : null;
  if (column === null || row.unreadable.includes(field) || now === null) return [];
  const inCell = row[of];
  const text = row.text[field];
  const replaced = since.filter((entry) => entry.replaced[field] === keptText(text));
  if (old === now && !replaced.some(putsBack)) return [];
  const untouched = (was !== null && inCell === old) || replaced.length > 0;
  if (inCell === now || !untouched) return [];
  const unit = field === 'amount' ? mapping.amountUnit : mapping.lreUnit;
  return [
    {
      lineKey: line.key,
      line: lineIdentity(row),
      field,
      row: row.row,
      column,
      value: writeAmount(now, unit, text),
      was: text,
    },
  ];
}

/** An Adjust that adjusts nothing: what was changed by hand is to read as before. */
const putsBack = ({ change, minutes, lreMinutes }: Entry): boolean =>
  change === 'Adjust' && minutes === null && lreMinutes === null;

/** The end date of a service that the student has exited from; a wide row has one for all its services. */
function endCell({ mapping, lines }: Roll, line: Line, row: RosterLine, since: readonly Entry[]): DueCell[] {
  const { exit } = line.timeline;
  const column = row.columns.end;
  const was = row.text.end;
  if (
    exit === '' ||
    column === null ||
    row.end === exit ||
    !since.some(({ replaced }) => replaced.end === keptText(was))
  )
    return [];
  const stays =
    mapping.shape === 'wide' &&
    [...lines.values()].some(
      (other) =>
        other.row?.row === row.row && other.timeline.kind === 'service' && other.timeline.exit === '',
    );
  if (stays) return [];
  const value = was.includes('/') ? showDay(exit) : exit;
  return [
    {
      lineKey: line.key,
      line: lineIdentity(row),
      field: 'end',
      row: row.row,
      column,
      value,
      isDay: true,
      was,
    },
  ];
}
