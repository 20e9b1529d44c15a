import { writeAmount } from './amount';
import type { Day } from './day';
import { type Entry, UNASSIGNED } from './entry';
import type { Line } from './line';
import { lineIdentity } from './lineIdentity';
import { isUnassigned, type PersonFound } from './personName';
import type { Mapping, RosterLine } from './roster';
import { amountsOn, assignmentOn, type Timeline, timelinesFrom } from './timeline';

/** How far the roster's cells follow the record: every change up to this entry, as it stands on this day. */
export type Derived = { entry: number; day: Day };

/** A roster cell that the record says should read otherwise. */
export type DueCell = {
  lineKey: string /** `lineIdentity` of its row. */;
  line: string;
  field: 'provider' | 'amount' | 'lre' | 'caseManager';
  row: number;
  column: number;
  value: string | number;
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
  const replaced = new Map<string, Entry['replaced'][]>();
  for (const entry of roll.entries)
    if (entry.entry > derived.entry)
      replaced.set(entry.lineKey, [...(replaced.get(entry.lineKey) ?? []), entry.replaced]);
  const rowsOf = new Map<string, RosterLine[]>();
  for (const row of roll.rows) {
    const others = rowsOf.get(row.studentId);
    if (others) others.push(row);
    else rowsOf.set(row.studentId, [row]);
  }
  return [...roll.lines.values()].flatMap((line) => {
    const was = before.get(line.key) ?? null;
    const since = replaced.get(line.key) ?? [];
    if (line.timeline.kind === 'case management')
      return (rowsOf.get(line.timeline.studentId) ?? [])
        .filter((row) => line.timeline.service === '' || line.timeline.service === row.service)
        .flatMap((row) => personCell(roll, line, row, 'caseManager', was, derived.day, today, since));
    if (!line.row) return [];
    return [
      ...personCell(roll, line, line.row, 'provider', was, derived.day, today, since),
      ...amountCell(roll, line, line.row, 'amount', was, derived.day, today, since),
      ...amountCell(roll, line, line.row, 'lre', was, derived.day, today, since),
    ];
  });
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
  was: Timeline | null,
  day: Day,
  today: Day,
  replaced: readonly Entry['replaced'][],
): DueCell[] {
  const column = row.columns[field];
  const now = assignmentOn(line.timeline, today);
  const old = was && assignmentOn(was, day);
  if (column === null || row.unreadable.includes(field) || !now || old?.personKey === now.personKey)
    return [];
  const text = row.text[field];
  const inCell = isUnassigned(text) ? UNASSIGNED.key : keyOf(find(text));
  const untouched =
    (old !== null && inCell === old.personKey) || replaced.some((texts) => texts[field] === text);
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
  replaced: readonly Entry['replaced'][],
): DueCell[] {
  const column = row.columns[field];
  const of = field === 'amount' ? ('minutes' as const) : ('lreMinutes' as const);
  const now = amountsOn(line.timeline, today)[of];
  const old = was ? amountsOn(was, day)[of] : null;
  if (column === null || row.unreadable.includes(field) || now === null || old === now) return [];
  const inCell = row[of];
  const text = row.text[field];
  const untouched = (was !== null && inCell === old) || replaced.some((texts) => texts[field] === text);
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
