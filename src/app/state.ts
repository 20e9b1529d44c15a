import { isOwnSheet } from '../domain/columns';
import type { Day } from '../domain/day';
import { type Entry, UNASSIGNED } from '../domain/entry';
import type { MissingColumn } from '../domain/headers';
import type { Line } from '../domain/line';
import { type KnownLine, matchLines } from '../domain/lineIdentity';
import { isBlankSheet, isDamaged, type Log, readLog } from '../domain/log';
import { type Managed, managedIn } from '../domain/managed';
import { type People, type PeopleColumn, type Person, readPeople } from '../domain/people';
import { findPerson, type PersonFound } from '../domain/personName';
import { readRoster } from '../domain/readRoster';
import type { Grid, Mapping, Roster, RosterLine } from '../domain/roster';
import { type Timeline, timelinesFrom } from '../domain/timeline';
import { readStandards, STATE_STANDARDS, type Standards } from '../standards/standardsSheet';
import { rememberedHead } from './commit';
import { keptMapping } from './keptMapping';
import { type Memory, SHEETS, type Workbook } from './ports';

/** Why nothing can be read or done yet. The rim words it. */
export type Stop =
  | { code: 'not-set-up' }
  | { code: 'removal-unfinished' }
  | { code: 'no-email' }
  | { code: 'unknown-email'; email: string }
  | { code: 'email-used-twice'; email: string }
  | { code: 'only-admins-set-up' }
  | { code: 'roster-sheet-gone'; sheet: string }
  | { code: 'columns-missing'; sheet: string; missing: MissingColumn[] }
  | { code: 'log-gone' }
  | { code: 'log-unreadable' }
  | { code: 'log-damaged' }
  | { code: 'providers-gone' }
  | { code: 'providers-unreadable'; missing: string[] };

export const isStop = <T extends object>(value: T | Stop): value is Stop => 'code' in value;

/** Everything that a use case looks at, read once: the roster and the record joined line by line. */
export type State = {
  memory: Memory;
  mapping: Mapping;
  grid: Grid;
  roster: Roster;
  log: Log;
  people: People;
  find: (name: string) => PersonFound<Person>;
  timelines: ReadonlyMap<string, Timeline>;
  /** Every line of the record, with its roster row where there is one. */
  lines: ReadonlyMap<string, Line>;
  /** Roster rows that the record doesn't know yet. */
  newRows: RosterLine[];
  /** Case management that the roster names and the record doesn't know yet. */
  newManaged: Managed[];
  /** The numbers that loads are held against: the state's, or the district's copy of them. */
  standards: Standards;
  today: Day;
};

/** Without these columns people could not be told apart, or would all be locked out. */
const NEEDED: readonly PeopleColumn[] = ['Key', 'Name', 'Email', 'Sites', 'Access'];

/** What the sheet lacks to be Providers. */
export const missingColumns = ({ columns }: People): PeopleColumn[] =>
  NEEDED.filter((title) => columns[title] === undefined);

/** Reads the providers; a missing sheet or column is a stop, because it says who may do what. */
export function readTeam(workbook: Workbook): People | Stop {
  const grid = workbook.read(SHEETS.people);
  if (!grid || isBlankSheet(grid)) return { code: 'providers-gone' };
  const people = readPeople(grid);
  const missing = missingColumns(people);
  return missing.length > 0 ? { code: 'providers-unreadable', missing } : people;
}

/** Reads roster, record and providers. A constant number of calls, whatever their size. */
export function readState(workbook: Workbook, people: People): State | Stop {
  const memory = workbook.recall();
  const mapping = keptMapping(workbook, memory);
  if (memory.removing) return { code: 'removal-unfinished' };
  if (!mapping) return { code: 'not-set-up' };
  const logGrid = workbook.read(SHEETS.log);
  if (!logGrid) return { code: 'log-gone' };
  const log = isBlankSheet(logGrid) ? 'other-version' : readLog(logGrid);
  if (log === 'other-version') return { code: 'log-unreadable' };
  if (isDamaged(log, rememberedHead(memory))) return { code: 'log-damaged' };
  const grid = isOwnSheet(mapping.sheet) ? null : workbook.read(mapping.sheet);
  if (!grid) return { code: 'roster-sheet-gone', sheet: mapping.sheet };
  return joinState({
    memory,
    mapping,
    grid,
    log,
    people,
    standards: readDistrict(workbook),
    today: workbook.today(),
  });
}

/** The district's copy of the numbers; the state's where there is none. */
function readDistrict(workbook: Workbook): Standards {
  const grid = workbook.read(SHEETS.standards);
  return grid ? readStandards(grid) : STATE_STANDARDS;
}

/** What a state is made of. */
export type Parts = Pick<State, 'memory' | 'mapping' | 'grid' | 'log' | 'people' | 'standards' | 'today'>;

/** Joins roster and record. `known`: what need not be made again, because it comes from the same record, or the same grid. */
export function joinState(
  parts: Parts,
  known: Partial<Pick<State, 'timelines' | 'find' | 'roster'>> = {},
): State | Stop {
  const { mapping, grid, log, people } = parts;
  const roster = known.roster ?? readRoster(grid, mapping);
  if ('missing' in roster) return { code: 'columns-missing', sheet: mapping.sheet, missing: roster.missing };
  const timelines = known.timelines ?? timelinesFrom(log.entries);
  const find = known.find ?? findPerson(knownPeople(people.people, log.entries).listed);
  const { lines, newRows } = joinRows(roster, timelines);
  const newManaged = joinManaged(managedIn(roster.lines, find), timelines, roster, lines);
  return { ...parts, roster, find, timelines, lines, newRows, newManaged };
}

/**
 * A person is also found under every name that the record has for them, also in what was undone, so that a changed name in Providers orphans nothing;
 * and whoever is listed no more is remembered, so that their key is nobody else's.
 */
export function knownPeople(
  people: readonly Person[],
  entries: readonly Entry[],
): { listed: Person[]; departed: { key: string; name: string; alsoWrittenAs: string[] }[] } {
  const former = new Map<string, Set<string>>();
  for (const { personKey, person } of entries) {
    const names = former.get(personKey);
    if (names) names.add(person);
    else former.set(personKey, new Set([person]));
  }
  // Those of an exit have none.
  for (const nobody of [UNASSIGNED.key, '']) former.delete(nobody);
  const listed = people.map((person) => ({
    ...person,
    alsoWrittenAs: [
      ...new Set([...person.alsoWrittenAs, ...(person.key === '' ? [] : (former.get(person.key) ?? []))]),
    ],
  }));
  for (const { key } of people) former.delete(key);
  const departed = [...former].map(([key, [name = '', ...alsoWrittenAs]]) => ({ key, name, alsoWrittenAs }));
  return { listed, departed };
}

function joinRows(
  roster: Roster,
  timelines: ReadonlyMap<string, Timeline>,
): { lines: Map<string, Line>; newRows: RosterLine[] } {
  const ids = new Set(roster.lines.map((row) => row.lineId));
  const services = [...timelines.values()].filter((timeline) => timeline.kind === 'service');
  const known = services.map(({ key, studentId, service, start, rowStart, exit }) => ({
    key,
    exit,
    studentId,
    service,
    start: rowStart || start,
    // Only where the roster's Line IDs are the record's keys; a district's own IDs, added later, must not part rows from their lines.
    ...(ids.has(key) && { lineId: key }),
  }));
  const keys = matchLines(roster.lines, known);
  matchByFormer(roster.lines, keys, known, timelines);
  const lines = new Map<string, Line>(
    services.map((timeline) => [timeline.key, { key: timeline.key, timeline, row: null }]),
  );
  const newRows: RosterLine[] = [];
  roster.lines.forEach((row, i) => {
    const line = lines.get(keys[i] ?? '');
    if (line) line.row = row;
    // A roster that names case managers only has no service lines to record.
    else if (row.columns.provider !== null) newRows.push(row);
  });
  return { lines, newRows };
}

/** Rows that don't follow the record yet, or not any more, are found by what their lines were known by before. */
function matchByFormer(
  rows: readonly RosterLine[],
  keys: (string | null)[],
  known: readonly KnownLine[],
  timelines: ReadonlyMap<string, Timeline>,
): void {
  for (let i = 0; ; i++) {
    const found = new Set(keys);
    const former = known.flatMap((line) => {
      const identity = found.has(line.key) ? undefined : timelines.get(line.key)?.knownAs[i];
      return identity ? [{ ...line, ...identity }] : [];
    });
    if (former.length === 0) return;
    const left = rows.flatMap((row, at) => (keys[at] === null ? [{ row, at }] : []));
    const matched = matchLines(
      left.map(({ row }) => row),
      former,
    );
    left.forEach(({ at }, n) => {
      keys[at] = matched[n] ?? null;
    });
  }
}

const managedIdentity = (item: { studentId: string; service: string }): string =>
  `${item.studentId}\u001f${item.service}`;

function joinManaged(
  managed: readonly Managed[],
  timelines: ReadonlyMap<string, Timeline>,
  roster: Roster,
  lines: Map<string, Line>,
): Managed[] {
  const firstRow = new Map<string, RosterLine>();
  for (const row of roster.lines)
    for (const key of [row.studentId, managedIdentity(row)]) if (!firstRow.has(key)) firstRow.set(key, row);
  const known = new Set<string>();
  const wholeStudents = new Set<string>();
  for (const timeline of timelines.values())
    if (timeline.kind === 'case management') {
      const { service } = timeline;
      const ids = [timeline.studentId, ...timeline.knownAs.map(({ studentId }) => studentId)];
      for (const studentId of ids) known.add(managedIdentity({ studentId, service }));
      if (service === '') for (const studentId of ids) wholeStudents.add(studentId);
      // Of one enrollment's case management, that enrollment's row, which may be at another site.
      const places = [...ids.map((studentId) => managedIdentity({ studentId, service })), ...ids];
      const row = places.map((place) => firstRow.get(place)).find((each) => each !== undefined) ?? null;
      lines.set(timeline.key, { key: timeline.key, timeline, row });
    }
  return managed.filter((item) => !known.has(managedIdentity(item)) && !wholeStudents.has(item.studentId));
}
