import type { RecordedField } from '../caseload/differences';
import { exitOf, heldOn, managerOn, servicesByStudent, type TimelineWithExit } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { namedManagerOn, namedOn } from '../caseload/namedOn';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { nameCounted } from '../people/peopleAnswers';
import { isUnassigned, type PersonFound, UNASSIGNED } from '../people/personName';
import { foundBy, hoursIn } from '../record/changes';
import type { Entry } from '../record/entry';
import type { TouchedChange } from '../record/standing';
import { type Amounts, type Assignment, amountsOn, type Timeline } from '../record/timeline';
import { amountIn, amountWritten } from '../roster/amountCell';
import { lineIdentity } from '../roster/lineIdentity';
import type { NameInRoster } from '../roster/nobodyText';
import { partsOfName } from '../roster/partsOfName';
import type { DayOrders, LineColumns, Mapping, RosterLine } from '../roster/roster';
import type { DueCell } from './dueCell';
import { endCell } from './endCell';
import { type FollowedCell, followedValue } from './followedCell';
import { type AroundSave, personBrought } from './personBrought';
import { RecordBefore, seenFrom } from './recordBefore';

export type { DueCell };

/** How far the roster's cells follow the record: every change up to this entry, as it stands on this day. */
export type FollowedSoFar = {
  entry: number;
  /** Whether the roster was too small then for any of it to be kept. */
  isSmall?: true | undefined;
  day: Day;
  waiting?: readonly WaitingCell[] | undefined;
  /** How people were called when sheets were made of it. */
  names?: string | undefined;
};

/**
 * A cell that the sheet refused, with what it read then: it is written when the sheet allows it, unless somebody changed it. `field` is
 * one that follows the record, or else the column of a cell that a form edited (`waitingField`), or ROW for one of a new row.
 */
export type WaitingCell = { line: string; field: string; text: string };

/** A new row of which some cells wait. */
export const ROW = 'row';

/** What a waiting cell of a column (from 1) is called that follows no field. */
export const waitingField = (header: string | undefined): string => `column ${header ?? ''}`;

type Roll = {
  entries: readonly Entry[];
  lines: ReadonlyMap<string, Line>;
  /** The timelines as they were when the roster last followed the record. */
  before: ReadonlyMap<string, Timeline>;
  rows: readonly RosterLine[];
  /** How the roster's columns of dates are written. */
  dayOrders: DayOrders;
  mapping: Mapping;
  find: (name: string) => PersonFound;
  /** How the roster writes a person. */
  nameOf: NameInRoster;
};

/**
 * The roster cells to write so that the roster follows the record on `today`: those where the record has changed since
 * `derived` and the cell still says what it said before the change, or, where a change was taken back, what that change wrote.
 * A cell that says something else was changed by hand and is left alone. Doing it twice finds nothing the second time. `touched` are
 * the changes since `derived`.
 */
export function dueCells(
  roll: Roll,
  derived: FollowedSoFar,
  today: Day,
  touched: readonly TouchedChange[],
): DueCell[] {
  const { before } = roll;
  const ofLine = grouped(touched, ({ entry }) => entry.lineKey);
  const management = touched.filter(({ entry }) => entry.kind === 'case management');
  const ofStudent = grouped(management, ({ entry }) => entry.studentId);
  const waiting = derived.waiting ?? [];
  const waits = new Set(waiting.map(({ line, field, text }) => `${line}|${field}|${text}`));
  const linesWaiting = new Set(waiting.map(({ line }) => line));
  // No cell can be due of a line of which nothing was said since on the same day.
  const moved = [...roll.lines.values()].filter(
    ({ key }) => derived.day !== today || ofLine.has(key) || linesWaiting.has(key),
  );
  const services = moved.filter(({ timeline }) => timeline.kind === 'service');
  const students = new Set(ofStudent.keys());
  for (const { timeline } of moved) if (timeline.kind !== 'service') students.add(timeline.studentId);
  // Until when a case is anybody's its student's exits say.
  for (const { key, timeline } of services)
    if (ofLine.get(key)?.some(({ entry }) => entry.name === 'exited')) students.add(timeline.studentId);
  const rowsOf = grouped(roll.rows, ({ studentId }) => (students.has(studentId) ? studentId : null));
  const managed = managementIn(roll.lines, before, students);
  const servicesMoved = new Set(services.map(({ key }) => key));
  // The row of a line that was yet to begin names one of those who were ever to have it.
  const waited = grouped(roll.entries, ({ lineKey }) => {
    const first = servicesMoved.has(lineKey) ? before.get(lineKey)?.assignments[0] : undefined;
    return first && first.begin > derived.day ? lineKey : null;
  });
  const recordBefore = new RecordBefore(roll.entries, roll.lines);
  const ofServices = services.flatMap((line) => {
    const { row } = line;
    if (!row) return [];
    const was = before.get(line.key) ?? null;
    const since = ofLine.get(line.key) ?? [];
    const old = was && namedOn({ timeline: was, exit: was.exit }, derived.day);
    const of = { lineKey: line.key, line: line.key };
    const oldKey = (inCell: string | null): string | undefined =>
      waited.get(line.key)?.find(({ personKey }) => personKey === inCell)?.personKey ?? old?.personKey;
    const person = {
      now: namedOn(line, today),
      old: oldKey,
      stoodFor: (change: Entry) => recordBefore.provider(line.key, change)?.personKey ?? null,
      named: (change: Entry, when: 'before' | 'with') =>
        recordBefore.provider(line.key, change, when, seenFrom(change)),
      isOver: heldOn(line, today) === null,
    };
    const hoursBefore = (change: Entry): Amounts | null => recordBefore.amounts(line.key, change);
    return [
      ...personCell(roll, waits, of, row, 'provider', today, person, since),
      ...amountCell(roll, waits, line, row, 'amount', was, derived.day, today, since, hoursBefore),
      ...amountCell(roll, waits, line, row, 'lre', was, derived.day, today, since, hoursBefore),
      ...endCell(roll, waits, line, row, today, since),
    ];
  });
  const keys = new Map(
    [...roll.lines.values()].flatMap(({ key, row, timeline }) =>
      row && timeline.kind === 'service' && students.has(row.studentId) ? [[row, key] as const] : [],
    ),
  );
  const ofManagement = [...new Set([...managed.keys(), ...ofStudent.keys()])].flatMap((studentId) =>
    (rowsOf.get(studentId) ?? []).flatMap((row, _, rows) => {
      const [all, earlier] = managed.get(studentId) ?? [[], []];
      const { holder: now = null, line } = namedManagerOn(all, row.service, today) ?? {};
      const old = namedManagerOn(earlier, row.service, derived.day)?.holder.personKey;
      const since = (ofStudent.get(studentId) ?? []).filter(
        ({ entry }) => (entry.service === '' || entry.service === row.service) && isInRow(roll, entry, row),
      );
      const of = { lineKey: line?.key ?? '', line: keys.get(row) ?? lineIdentity(row) };
      // An entry about a student's case management keeps the text of one of their rows, whichever that was.
      const isShared = rows.some((other) => other.row !== row.row);
      const person = {
        now,
        old: () => old,
        stoodFor: (change: Entry) => recordBefore.manager(studentId, row.service, change)?.personKey ?? null,
        named: (change: Entry, when: 'before' | 'with') =>
          recordBefore.manager(studentId, row.service, change, when, seenFrom(change)),
        isOver: managerOn(all, row.service, today) === null,
      };
      return personCell(roll, waits, of, row, 'caseManager', today, person, since, isShared);
    }),
  );
  return [...ofServices, ...ofManagement];
}

/** Where a student has several rows, what was put back is put back into its own. */
const isInRow = ({ lines }: Roll, entry: Entry, { row }: RosterLine): boolean =>
  entry.name !== 'putBack' || entry.line === undefined || lines.get(entry.line)?.row?.row === row;

/** The case management of these students, as it stands and as it stood before. */
function managementIn(
  lines: ReadonlyMap<string, Line>,
  before: ReadonlyMap<string, Timeline>,
  students: ReadonlySet<string>,
): Map<string, [Line[], TimelineWithExit[]]> {
  const managed = new Map<string, [Line[], TimelineWithExit[]]>();
  const servicesOf = servicesByStudent(before.values());
  for (const line of lines.values()) {
    const { key, timeline } = line;
    if (timeline.kind !== 'case management' || !students.has(timeline.studentId)) continue;
    const [now, old] = managed.get(timeline.studentId) ?? [[], []];
    now.push(line);
    const was = before.get(key);
    if (was) old.push({ timeline: was, exit: exitOf(was, servicesOf.get(was.studentId) ?? []) });
    managed.set(timeline.studentId, [now, old]);
  }
  return managed;
}

/** Whom the record has in a line: now, and when the roster followed last, by who stands in the cell; and when a change was saved. */
type PersonInRecord = {
  now: Assignment | null;
  old: (inCell: string | null) => string | undefined;
} & Pick<FollowedCell<string>, 'stoodFor' | 'isOver'> &
  Pick<AroundSave, 'named'>;

function personCell(
  { find, nameOf, mapping }: Roll,
  waits: ReadonlySet<string>,
  of: Of,
  row: RosterLine,
  field: 'provider' | 'caseManager',
  today: Day,
  { now, old, stoodFor, named, isOver }: PersonInRecord,
  since: readonly TouchedChange[],
  isShared = false,
): DueCell[] {
  const text = row.text[field];
  const keyIn = (name: string): string | null =>
    isUnassigned(name) ? UNASSIGNED.key : keyOf(find(nameCounted(name, mapping.people)));
  const due = dueIn(of, row, since, {
    field,
    text,
    inCell: keyIn(text),
    now: now?.personKey ?? null,
    old: old(keyIn(text)),
    stoodFor,
    isOver,
    read: keyIn,
    wrote: (entry) => personBrought(entry, field, today, { named, read: keyIn }),
    spell: (key) => nameOf(key, now?.person ?? '', field),
    again: (name) => name,
    waits: waits.has(`${of.lineKey}|${field}|${text}`),
    isShared,
    line: of.line,
  });
  const given = row.firstNames?.[field] ?? null;
  if (given === null) return due;
  return due.flatMap((cell): DueCell[] => {
    const { lastName, firstName } = partsOfName(String(cell.value));
    return [
      { ...cell, value: lastName },
      { ...cell, field: 'other', column: given, value: firstName },
    ];
  });
}

/** The line that a cell follows, and its row's name. */
type Of = Pick<DueCell, 'lineKey' | 'line'>;

const keyOf = (found: PersonFound): string | null => (typeof found === 'object' ? found.person.key : null);

/** The cell of a row, where it is there, can be read and is to read otherwise. */
function dueIn<M>(
  of: Of,
  row: RosterLine,
  since: readonly TouchedChange[],
  cell: FollowedCell<M> & { field: keyof LineColumns & RecordedField },
): DueCell[] {
  const { field, text } = cell;
  const column = row.columns[field];
  if (column === null || row.unreadable.includes(field) || isByTab(row, field)) return [];
  const value = followedValue(cell, since);
  if (value === null || String(value) === text) return [];
  return [{ ...of, field, row: row.row, column, value, was: text }];
}

/** What a tab's name says is written by nobody. */
const isByTab = ({ byTab = [] }: RosterLine, field: RecordedField): boolean =>
  byTab.some((each) => each === field);

function amountCell(
  { mapping }: Roll,
  waits: ReadonlySet<string>,
  line: Line,
  row: RosterLine,
  field: 'amount' | 'lre',
  was: Timeline | null,
  day: Day,
  today: Day,
  since: readonly TouchedChange[],
  before: (change: Entry) => Amounts | null,
): DueCell[] {
  const of = field === 'amount' ? ('minutes' as const) : ('lreMinutes' as const);
  const now = amountsOn(line.timeline, today)[of];
  const text = row.text[field];
  return dueIn({ lineKey: line.key, line: line.key }, row, since, {
    field,
    text,
    inCell: row[of],
    now,
    old: was ? amountsOn(was, day)[of] : undefined,
    stoodFor: (change) => before(change)?.[of] ?? null,
    isOver: false,
    read: (cell) => amountIn(row, field, cell, mapping),
    // What is yet to begin has written nothing.
    wrote: (entry) =>
      entry.name === 'putBack' && entry.found[field] !== undefined
        ? now
        : entry.begin > today
          ? null
          : hoursIn(entry)[of],
    spell: (minutes) => amountWritten(row, field, minutes, mapping),
    again: (cell, entry) => (foundBy(entry).asText?.includes(field) ? cell : asTyped(cell)),
    waits: waits.has(`${line.key}|${field}|${text}`),
    isShared: false,
    line: line.key,
  });
}

/** What reads as a number's cell would is a number: "007" and "3.00" are texts. */
const asTyped = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);
