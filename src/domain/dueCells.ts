import { parseAmount, writeAmount } from './amount';
import { managerOn } from './cases';
import { readDay } from './dateText';
import { type Day, parseDay, showDay } from './day';
import { type Entry, keptText, UNASSIGNED } from './entry';
import type { Line } from './line';
import { lineIdentity } from './lineIdentity';
import { isUnassigned, type PersonFound } from './personName';
import type { Mapping, RosterLine } from './roster';
import { type Touched, touchedSince } from './standing';
import { type Assignment, amountsOn, assignmentOn, type Timeline, timelinesFrom } from './timeline';

/** How far the roster's cells follow the record: every change up to this entry, as it stands on this day. */
export type Derived = { entry: number; day: Day; waiting?: readonly Waiting[] };

/** A cell that the sheet refused, with what it read then: it is written when the sheet allows it, unless somebody changed it. */
export type Waiting = { line: string; field: string; text: string };

/** A roster cell that the record says should read otherwise. */
export type DueCell = {
  lineKey: string;
  /** `lineIdentity` of its row. */
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
 * `derived` and the cell still says what it said before the change, or, where a change was taken back, what that change wrote.
 * A cell that says something else was changed by hand and is left alone. Doing it twice finds nothing the second time.
 */
export function dueCells(roll: Roll, derived: Derived, today: Day): DueCell[] {
  const before = timelinesBefore(roll, derived.entry);
  const touched = touchedSince(roll.entries, derived.entry);
  const ofLine = grouped(touched, ({ entry }) => entry.lineKey);
  const management = touched.filter(({ entry }) => entry.kind === 'case management');
  const ofStudent = grouped(management, ({ entry }) => entry.studentId);
  const rowsOf = grouped(roll.rows, ({ studentId }) => studentId);
  const managed = managementIn(roll.lines, before);
  const waits = new Set((derived.waiting ?? []).map(({ line, field, text }) => `${line}|${field}|${text}`));
  const ofServices = [...roll.lines.values()].flatMap((line) => {
    const { timeline, row } = line;
    if (timeline.kind === 'case management' || !row) return [];
    const was = before.get(line.key) ?? null;
    const since = ofLine.get(line.key) ?? [];
    const now = assignmentOn(timeline, today);
    const old = was && assignmentOn(was, derived.day);
    return [
      ...personCell(roll, waits, line.key, row, 'provider', now, old, since),
      ...amountCell(roll, waits, line, row, 'amount', was, derived.day, today, since),
      ...amountCell(roll, waits, line, row, 'lre', was, derived.day, today, since),
      ...endCell(roll, waits, line, row, since),
    ];
  });
  const ofManagement = [...new Set([...managed.keys(), ...ofStudent.keys()])].flatMap((studentId) =>
    (rowsOf.get(studentId) ?? []).flatMap((row) => {
      const [all, earlier] = managed.get(studentId) ?? [[], []];
      const now = managerOn(all, row.service, today);
      const old = managerOn(earlier, row.service, derived.day);
      const line = all.find(({ assignments }) => now && assignments.includes(now));
      const since = (ofStudent.get(studentId) ?? []).filter(
        ({ entry }) =>
          (entry.service === '' || entry.service === row.service) &&
          (entry.replaced.line === undefined || roll.lines.get(entry.replaced.line)?.row?.row === row.row),
      );
      return personCell(roll, waits, line?.key ?? '', row, 'caseManager', now, old, since);
    }),
  );
  return [...ofServices, ...ofManagement];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
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
  waits: ReadonlySet<string>,
  lineKey: string,
  row: RosterLine,
  field: 'provider' | 'caseManager',
  now: Assignment | null,
  old: Assignment | null,
  since: readonly Touched[],
): DueCell[] {
  const column = row.columns[field];
  if (column === null || row.unreadable.includes(field)) return [];
  const text = row.text[field];
  const keyIn = (name: string): string | null => (isUnassigned(name) ? UNASSIGNED.key : keyOf(find(name)));
  const due = (value: string): DueCell[] =>
    value === text
      ? []
      : [{ lineKey, line: lineIdentity(row), field, row: row.row, column, value, was: text }];

  const back = takenBack(since, field, text, (entry, cell) => keyIn(cell) === entry.personKey);
  if (back && (!now || isDirect(back.entry) || keyIn(back.text) === now.personKey)) return due(back.text);
  if (back && now) return due(nameOf(now.personKey, now.person));
  const inCell = keyIn(text);
  if (!now || inCell === now.personKey) return [];
  if (waits.has(`${lineKey}|${field}|${text}`)) return due(nameOf(now.personKey, now.person));
  const replaced = standing(since, field, text);
  if (old?.personKey === now.personKey && !replaced.some(putsBack)) return [];
  // Taken in from the cell and taken back again: the cell keeps what a person wrote there.
  const wasTakenIn = since.some(
    ({ entry, stands }) =>
      !stands && entry.replaced[field] === undefined && movesPerson(entry) && entry.personKey === inCell,
  );
  const untouched = (old !== null && inCell === old.personKey && !wasTakenIn) || replaced.length > 0;
  return untouched ? due(nameOf(now.personKey, now.person)) : [];
}

const keyOf = (found: PersonFound): string | null => (typeof found === 'object' ? found.person.key : null);

/** The changes that stand and found the cell as it reads now. */
const standing = (since: readonly Touched[], field: Kept, text: string): Entry[] =>
  since.flatMap(({ entry, stands }) => (stands && entry.replaced[field] === keptText(text) ? [entry] : []));

type Kept = 'provider' | 'amount' | 'lre' | 'caseManager' | 'end';

/**
 * What a cell read before the changes that were taken back, the last one first, as long as it reads what each of them wrote; null
 * where it doesn't.
 */
function takenBack(
  since: readonly Touched[],
  field: Kept,
  text: string,
  wrote: (entry: Entry, cell: string) => boolean,
): { text: string; entry: Entry } | null {
  let back: { text: string; entry: Entry } | null = null;
  for (const { entry, stands } of [...since].reverse()) {
    const before = entry.replaced[field];
    // A text that the record had to cut short can't be put back.
    if (!stands && before !== undefined && before === keptText(before) && wrote(entry, back?.text ?? text))
      back = { text: before, entry };
  }
  return back;
}

/** Whether a change held from the day on which it was saved: then it found in the cell what it replaced there. */
const isDirect = ({ begin, recordedAt }: Entry): boolean => begin <= recordedAt.slice(0, 10);

function amountCell(
  { mapping }: Roll,
  waits: ReadonlySet<string>,
  line: Line,
  row: RosterLine,
  field: 'amount' | 'lre',
  was: Timeline | null,
  day: Day,
  today: Day,
  since: readonly Touched[],
): DueCell[] {
  const column = row.columns[field];
  const of = field === 'amount' ? ('minutes' as const) : ('lreMinutes' as const);
  const unit = field === 'amount' ? mapping.amountUnit : mapping.lreUnit;
  const now = amountsOn(line.timeline, today)[of];
  const old = was ? amountsOn(was, day)[of] : null;
  if (column === null || row.unreadable.includes(field) || now === null) return [];
  const inCell = row[of];
  const text = row.text[field];
  const due = (value: string | number): DueCell[] =>
    String(value) === text
      ? []
      : [{ lineKey: line.key, line: lineIdentity(row), field, row: row.row, column, value, was: text }];

  const back = takenBack(since, field, text, (entry, cell) => {
    const written = putsBack(entry) ? now : entry[of];
    return written !== null && parseAmount(cell, unit, mapping.divisors) === written;
  });
  if (back && (isDirect(back.entry) || parseAmount(back.text, unit, mapping.divisors) === now))
    return due(asTyped(back.text));
  if (back) return due(writeAmount(now, unit, text));
  if (inCell === now) return [];
  if (waits.has(`${line.key}|${field}|${text}`)) return due(writeAmount(now, unit, text));
  const replaced = standing(since, field, text);
  if (old === now && !replaced.some(putsBack)) return [];
  const wasTakenIn = since.some(
    ({ entry, stands }) => !stands && entry.replaced[field] === undefined && entry[of] === inCell,
  );
  const untouched = (was !== null && inCell === old && !wasTakenIn) || replaced.length > 0;
  return untouched ? due(writeAmount(now, unit, text)) : [];
}

/** A plain number is a number's cell, as `writeAmount` leaves it. */
const asTyped = (text: string): string | number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

const movesPerson = ({ change }: Entry): boolean => change !== 'Adjust' && change !== 'End';

/** An Adjust that adjusts nothing: what was changed by hand is to read as before. */
const putsBack = ({ change, minutes, lreMinutes }: Entry): boolean =>
  change === 'Adjust' && minutes === null && lreMinutes === null;

/**
 * The end date of a service that the student has exited from, or that an exit, taken back, ended; a wide row has one for all its
 * services.
 */
function endCell(
  { mapping, lines }: Roll,
  waits: ReadonlySet<string>,
  line: Line,
  row: RosterLine,
  since: readonly Touched[],
): DueCell[] {
  const { exit } = line.timeline;
  const column = row.columns.end;
  const was = row.text.end;
  if (column === null) return [];
  const due = (value: string, isDay: boolean): DueCell[] => [
    {
      lineKey: line.key,
      line: lineIdentity(row),
      field: 'end',
      row: row.row,
      column,
      value,
      ...(isDay && { isDay }),
      was,
    },
  ];
  const back = takenBack(since, 'end', was, (entry, cell) => readDay(cell) === entry.lastDay);
  if (back) return due(back.text, parseDay(back.text) !== null);
  const waiting = waits.has(`${line.key}|end|${was}`);
  if (exit === '' || row.end === exit || (standing(since, 'end', was).length === 0 && !waiting)) return [];
  const stays =
    mapping.shape === 'wide' &&
    [...lines.values()].some(
      (other) =>
        other.row?.row === row.row && other.timeline.kind === 'service' && other.timeline.exit === '',
    );
  return stays ? [] : due(was.includes('/') ? showDay(exit) : exit, true);
}
