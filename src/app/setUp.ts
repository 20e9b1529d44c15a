import type { Input, Output } from '../contract/contract';
import { isOwnSheet, lacks } from '../domain/columns';
import { isBlankSheet, readLog } from '../domain/log';
import { managedIn } from '../domain/managed';
import { keysBack, newPeople } from '../domain/newPeople';
import { type OpeningFinding, openingFacts } from '../domain/openings';
import {
  newPersonKeys,
  PEOPLE_HEADER,
  type People,
  type PeopleColumn,
  type Person,
  readPeople,
} from '../domain/people';
import { findPerson, isUnassigned } from '../domain/personName';
import { readRoster } from '../domain/readRoster';
import type { Mapping } from '../domain/roster';
import { touchedSince } from '../domain/standing';
import { refreshAssignments } from './assignmentsSheet';
import { commit, createLog } from './commit';
import { derivedSoFar } from './derive';
import { removable, sheetOf } from './enrolledRows';
import { withoutHeld } from './heldRows';
import { holders, holdingsOn } from './holdings';
import { keepAdmins } from './keptAdmins';
import { keepMapping } from './keptMapping';
import { pastedOver } from './pastedOver';
import { SHEETS, type Workbook } from './ports';
import { sourceOf } from './reassign';
import { personOnWire } from './showCaseload';
import { isStop, joinState, knownPeople, readState, type State, type Stop } from './state';
import { stopText } from './stopText';
import { type PersonCell, writePeople } from './writePeople';

const TEXT_COLUMNS: readonly PeopleColumn[] = [
  'Key',
  'Name',
  'Also written as',
  'Email',
  'Role',
  'Sites',
  'Access',
  'Method',
];
const place = (title: PeopleColumn): number => PEOPLE_HEADER.indexOf(title) + 1;

/**
 * Sets the document up, or again: makes the log and Providers, remembers how the roster is read, lists the people whom it names,
 * makes whoever runs it first an Admin, and opens the record of every line. Each step adds what is missing and changes
 * nothing that people edited, so that a run that was cut off is finished by the next. To be called under the lock.
 */
export function setUp(workbook: Workbook, { mapping, name, protectLog }: Input<'setUp'>): Output<'setUp'> {
  const nothing = { openings: 0, peopleAdded: 0, students: 0, lines: 0, admin: '', people: [] };
  const lack = whatIsWrong(workbook, mapping);
  if (lack !== '') return { ...nothing, stop: lack };

  createLog(workbook);
  workbook.create({
    name: SHEETS.people,
    header: PEOPLE_HEADER,
    textColumns: TEXT_COLUMNS.map(place),
    choices: [
      { column: place('Access'), values: ['Admin', 'Provider'] },
      { column: place('Method'), values: ['head count', 'altcase', 'self-contained', 'ecse'] },
    ],
  });
  keepMapping(workbook, mapping);

  const before = peopleIn(workbook);
  const state = readState(workbook, before);
  if (isStop(state)) return { ...nothing, stop: stopText(state) };
  const isFirst = !before.people.some(({ access }) => access === 'Admin');
  const added = addPeople(workbook, state, isFirst ? { email: workbook.account(), name: name.trim() } : null);

  const listed = { ...state, people: peopleIn(workbook) };
  // Of a roster that was pasted over, the next opening offers the update.
  const opened =
    pastedOver(workbook, state) > 0 ? { state: listed, openings: 0 } : openNewLines(workbook, listed);
  if (isStop(opened)) return { ...nothing, stop: stopText(opened) };
  const { state: after, openings } = opened;
  refreshAssignments(workbook, after);
  workbook.flush();
  // From here on the roster's cells follow the record; what differs before that is what the Openings say. Whatever is cut off
  // before this is made by the next opening.
  if (!derivedSoFar(after.memory))
    workbook.remember({ derived: JSON.stringify({ entry: after.log.lastEntry, day: after.today }) });
  keepAdmins(workbook, after.people, after.memory);
  if (protectLog) warnOnLog(workbook);
  const holdings = holdingsOn(sourceOf(after), after.today);
  const admins = after.people.people.filter(({ access }) => access === 'Admin');
  return {
    stop: '',
    openings,
    peopleAdded: added,
    students: new Set(after.roster.lines.map(({ studentId }) => studentId)).size,
    lines: after.roster.lines.length,
    admin: admins.map((person) => person.name).join('; '),
    people: holders(after.people.people)
      .map((holder) => personOnWire(holder, holdings, after.standards.provisions))
      .filter(({ load }) => load.maximum !== null)
      .sort((a, b) => share(b) - share(a))
      .slice(0, 10),
  };
}

/** A warning that the account may not set keeps nobody from setting up. */
function warnOnLog(workbook: Workbook): void {
  try {
    workbook.warnBeforeEdits(SHEETS.log, LOG_WARNING);
  } catch (error) {
    workbook.complain(error);
  }
}

const LOG_WARNING = 'Caseload writes here who is responsible for whom. An edit by hand damages the record.';

const share = ({ load }: { load: { number: number | null; maximum: number | null } }): number =>
  (load.number ?? 0) / (load.maximum || 1);

/** Why this mapping can't be set up, in a sentence; '' if it can. */
export function whatIsWrong(workbook: Workbook, mapping: Mapping): string {
  if (isOwnSheet(mapping.sheet))
    return `“${mapping.sheet}” is one of Caseload’s own sheets. Choose the sheet with your roster.`;
  const lack = lacks(mapping);
  if (lack.includes('studentId'))
    return 'Choose the column with the student ID: without it no student can be told from another.';
  if (lack.length > 0) return 'Choose the column with the provider or the one with the case manager.';
  const trouble = recordTrouble(workbook);
  if (trouble) return stopText(trouble);
  const grid = workbook.read(mapping.sheet);
  if (!grid) return stopText({ code: 'roster-sheet-gone', sheet: mapping.sheet });
  const roster = readRoster(grid, mapping);
  if ('missing' in roster)
    return stopText({ code: 'columns-missing', sheet: mapping.sheet, missing: roster.missing });
  return roster.lines.length === 0
    ? `No student could be read on “${mapping.sheet}”. Check the columns.`
    : '';
}

/** A record that was there is never replaced by an empty one, one that is being removed not begun anew, nor a sheet of the district's own taken for it. */
function recordTrouble(workbook: Workbook): Stop | null {
  const { head, removing } = workbook.recall();
  if (removing) return { code: 'removal-unfinished' };
  const log = workbook.read(SHEETS.log);
  const recorded = head !== undefined;
  if (!log) return recorded ? { code: 'log-gone' } : null;
  const blank = isBlankSheet(log);
  return (blank && recorded) || (!blank && readLog(log) === 'other-version')
    ? { code: 'log-unreadable' }
    : null;
}

const peopleIn = (workbook: Workbook): People => readPeople(workbook.read(SHEETS.people) ?? []);

/** Lists whom the roster names and Providers doesn't, and, where asked, makes the account an Admin. How many rows were added. */
function addPeople(workbook: Workbook, state: State, admin: { email: string; name: string } | null): number {
  const grid = workbook.read(SHEETS.people) ?? [];
  const { people, columns } = readPeople(grid);
  const { listed, departed } = knownPeople(people, state.log.entries);
  const found = newPeople(state.roster.lines, managedIn(state.roster.lines, state.find), listed, departed);
  const rows: Partial<Record<PeopleColumn, string>>[] = found.map((person) => ({
    Key: person.key,
    Name: person.name,
    'Also written as': person.alsoWrittenAs.join('; '),
    Role: person.role,
    Sites: person.sites.join('; '),
    Access: 'Provider',
  }));
  const cells: PersonCell[] = [];
  const write = (row: number, title: PeopleColumn, value: string): void => {
    cells.push({ row, title, value });
  };
  const unkeyed = people.filter((person) => person.key === '');
  const free = newPersonKeys([...people, ...departed, ...found], unkeyed.length + 1);
  const keyBack = keysBack(departed);
  for (const person of unkeyed) write(person.row, 'Key', keyBack(person) || (free.shift() ?? ''));
  if (admin) {
    const own = ownRow(people, rows, admin);
    if (own && 'row' in own) {
      write(own.row, 'Email', admin.email);
      write(own.row, 'Access', 'Admin');
      if (own.sites.length === 0) write(own.row, 'Sites', 'All');
    } else if (own) Object.assign(own, { Email: admin.email, Access: 'Admin', Sites: 'All' });
    else
      rows.push({
        Key: free.shift() ?? '',
        Name: admin.name || admin.email,
        Email: admin.email,
        Sites: 'All',
        Access: 'Admin',
      });
  }
  if (cells.length > 0 && !writePeople(workbook, grid, cells))
    throw new Error('Providers refused a key, an e-mail or an access.');
  if (rows.length > 0) {
    const width = Math.max(0, ...Object.values(columns));
    const block = rows.map((row) => {
      const line: string[] = Array.from({ length: width }, () => '');
      for (const title of TEXT_COLUMNS) {
        const column = columns[title];
        if (column !== undefined) line[column - 1] = row[title] ?? '';
      }
      return line;
    });
    const text = TEXT_COLUMNS.flatMap((title) => columns[title] ?? []);
    workbook.append(SHEETS.people, block, text);
  }
  return rows.length;
}

/** The row of whoever sets up: by e-mail, else by the name that they chose; listed already or about to be. */
function ownRow(
  people: readonly Person[],
  rows: Partial<Record<PeopleColumn, string>>[],
  { email, name }: { email: string; name: string },
): Person | Partial<Record<PeopleColumn, string>> | null {
  const listed = people.find((person) => person.email === email.toLowerCase());
  if (listed) return listed;
  if (name === '') return null;
  const byName = findPerson(people)(name);
  if (typeof byName === 'object' && byName.person.email === '') return byName.person;
  const named = rows.map((row) => ({ key: '', name: row.Name ?? '', alsoWrittenAs: [], row }));
  const added = findPerson(named)(name);
  return typeof added === 'object' ? added.person.row : null;
}

/** The state without the rows of enrollments that were taken back and could not be emptied yet. */
function withoutUndone(state: State): State {
  const derived = derivedSoFar(state.memory);
  const sheet = sheetOf(state);
  if (!derived || !sheet) return state;
  const undone = removable(touchedSince(state.log.entries, derived, state.today), state, sheet);
  if (undone.length === 0) return state;
  const rows = new Set(undone.map(({ row }) => row));
  return {
    ...state,
    newRows: state.newRows.filter(({ row }) => !rows.has(row)),
    newManaged: state.newManaged.filter(({ row }) => !rows.has(row.row)),
  };
}

/** Takes roster rows and case management that the record doesn't know into it, but for those of students who are perhaps known. */
export function openNewLines(
  workbook: Workbook,
  state: State,
): { state: State; openings: number; findings: OpeningFinding[] } | Stop {
  const all = joinState(state);
  if (isStop(all)) return all;
  const joined = withoutHeld(withoutUndone(all));
  const { facts, findings } = openingFacts(
    joined.newRows,
    joined.newManaged,
    joined.mapping,
    joined.find,
    joined.log.keys,
  );
  if (facts.length === 0) return { state: joined, openings: 0, findings };
  const { log } = commit(workbook, joined.log, facts);
  const after = joinState({ ...joined, log });
  return isStop(after) ? after : { state: after, openings: facts.length, findings };
}

/**
 * Whether the people of new rows are all known, so that opening them needs no new row in Providers, and nobody was taken out of
 * it whom the roster still names.
 */
export function namesNobodyNew(state: State): boolean {
  const isGone = findPerson(knownPeople(state.people.people, state.log.entries).departed);
  const isLost = (text: string): boolean => state.find(text) === 'none' && isGone(text) !== 'none';
  if (state.roster.lines.some((row) => isLost(row.provider) || isLost(row.caseManager))) return false;
  return [
    ...state.newRows.map((row) => row.provider),
    ...state.newManaged.map(({ row }) => row.caseManager),
  ].every((text) => isUnassigned(text) || state.find(text) !== 'none');
}

/** Lists whom new rows name, as Set up does. */
export function listNewPeople(workbook: Workbook, state: State): State {
  if (namesNobodyNew(state) && state.people.people.every(({ key }) => key !== '')) return state;
  addPeople(workbook, state, null);
  return { ...state, people: peopleIn(workbook) };
}
