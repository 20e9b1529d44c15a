import { type Case, casesIn } from '../../src/domain/caseload/cases';
import { joinRecord, knownPeople } from '../../src/domain/caseload/join';
import { type LimitByHand, limitsByHand } from '../../src/domain/caseload/limitsByHand';
import type { Line } from '../../src/domain/caseload/line';
import { openingsOf } from '../../src/domain/caseload/openings';
import { showAmount } from '../../src/domain/cells/amount';
import type { Cell, ColumnRef, Grid } from '../../src/domain/cells/cell';
import type { Decision } from '../../src/domain/decide/decision';
import type { Around } from '../../src/domain/decide/planAssignment';
import type { RosterHand } from '../../src/domain/decide/planEnroll';
import type { Actor } from '../../src/domain/people/access';
import type { Access, Person } from '../../src/domain/people/people';
import { findPerson, type PersonFound, UNASSIGNED } from '../../src/domain/people/personName';
import { readPeople } from '../../src/domain/people/readPeople';
import { aboutOf, type Change, cellsBeginIn, cellsIn, hoursIn, rowIn } from '../../src/domain/record/changes';
import type { Entry } from '../../src/domain/record/entry';
import { newKeys } from '../../src/domain/record/newKeys';
import { assignmentOn, timelinesFrom } from '../../src/domain/record/timeline';
import { cellsBelow } from '../../src/domain/roster/columnCells';
import { findHeader } from '../../src/domain/roster/headers';
import { type RosterCase, rosterCases } from '../../src/domain/roster/managed';
import type { Mapping, Roster, RosterLine } from '../../src/domain/roster/roster';
import { day, fact, recorded, type Says } from './entries';
import { mappingOf, read } from './plainRoster';
import { HEADER, row } from './rows';

export const TODAY = day('2026-11-21');

export const { people } = readPeople([
  ['Key', 'Name', 'Email', 'Sites', 'Access', 'Role'],
  ['P-0001', 'Ramos, Elena', 'ramos@lakeview.example', 'Oak', 'Provider', 'Resource teacher'],
  ['P-0002', 'Cho, Ben', 'cho@lakeview.example', 'Oak; Birch', 'Provider', 'Resource teacher'],
  ['P-0003', 'Okafor, Dele', '', 'Birch', 'Provider', 'Resource teacher'],
  ['P-0004', 'Vacant 1', '', 'Oak', 'Provider', 'Vacant'],
  ['P-0009', 'Dana Director', 'director@lakeview.example', 'All', 'Admin', ''],
]);

const personOf = (named: string): Person =>
  people.find(({ key, name }) => key === named || name === named) ?? missing(named);

/** Someone of Providers, by key or name, signed in with that access. */
export const as = (named: string, access: Access = 'Provider'): Actor => ({
  email: personOf(named).email,
  access,
  person: personOf(named),
});
export const director = as('Dana Director', 'Admin');

/** Where a test asks for what there is not. */
export function missing(what: string): never {
  throw new Error(`The test names what there is, but not ${what}.`);
}

/** Two students at Oak and one at Birch. */
export const ROWS = [
  '2000001 | Alvarez, Ana | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Ramos, Elena',
  '2000001 | Alvarez, Ana | 3 | Oak   | Speech   | 2026-08-15 | 2027-05-28 | 1 0.5-2 | 0 |              | Ramos, Elena',
  '2000002 | Bishop, Ben  | 4 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Cho, Ben     | Cho, Ben',
  '2000005 | Fox, Finn    | 2 | Birch | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Okafor, Dele | Okafor, Dele',
];

/** A save as a line, or as a row of the record. */
export type Recorded = string | (Says & { lineKey: string });

type Telling = {
  /** The rows that the record was opened with. */
  opened?: readonly string[];
  /**
   * What was recorded since, a save each, as `changesOf` tells it; " & " between several changes of one save. What no line says is told as
   * a row of the record.
   */
  record?: readonly Recorded[];
  /** The rows as they are now; those that were opened where they are left out. */
  roster?: readonly string[];
  header?: readonly string[];
  actor?: Actor;
  today?: string;
};

/** A roster with its record, as a decision looks at them. */
export type Given = {
  grid: Grid;
  mapping: Mapping;
  roster: Roster;
  entries: Entry[];
  lines: ReadonlyMap<string, Line>;
  /** What the roster names and the record doesn't know. */
  newRows: readonly RosterLine[];
  newManaged: readonly RosterCase[];
  cases: ReadonlyMap<string, Case>;
  people: readonly Person[];
  find: (name: string) => PersonFound<Person>;
  actor: Actor;
  today: Around['today'];
  unit: Around['unit'];
  newKey: Around['newKey'];
  isTyped: () => true;
  /** The limits of the IEP that were typed over. */
  limits: readonly LimitByHand[];
  /** How the roster is written, and a cell of a line's row. */
  hand: RosterHand;
  cellOf: (lineKey: string, ref: ColumnRef) => Cell;
  /** What a form about one student looks at. */
  around: (studentId: string) => Around;
};

/** Lines are L-000001, L-000002 … in the order of the rows that were opened, case managements C-000001 … in that of the students. */
export function given({
  opened = ROWS,
  record = [],
  roster = opened,
  header = HEADER,
  actor = director,
  today = TODAY,
}: Telling = {}): Given {
  const mapping = mappingOf([[...header], ...opened.map(cellsOf)]);
  const before = read([[...header], ...opened.map(cellsOf)], mapping);
  const names = findPerson(people);
  const { openings } = openingsOf(
    before.lines,
    rosterCases(before, before.lines, names),
    mapping,
    names,
    new Set(),
  );
  const saves: Change[][] = [openings];
  for (const save of record)
    saves.push(
      typeof save === 'string'
        ? save.split(' & ').map((text) => changeIn(text, saves.flat()))
        : [saidOf(save, saves.flat())],
    );
  const log = recorded(...saves);
  const grid: Grid = [[...header], ...roster.map(cellsOf)];
  const now = read(grid, mapping);
  const find = findPerson(knownPeople(people, log).listed);
  const { lines, newRows, newManaged } = joinRecord(
    now,
    timelinesFrom(log),
    rosterCases(now, now.lines, find),
  );
  const cases = casesIn(lines);
  const around = { people, actor, today: day(today), unit: mapping.amountUnit };
  const newKey = () => newKeys(log.map(({ lineKey }) => lineKey));
  const columnOf = (ref: ColumnRef): number =>
    findHeader(mapping, grid)?.columnOf(ref) ?? missing(ref.header);
  return {
    grid,
    mapping,
    roster: now,
    entries: log,
    lines,
    newRows,
    newManaged,
    cases,
    find,
    ...around,
    newKey: newKey(),
    isTyped: () => true,
    limits: limitsByHand(log, lines, mapping, day(today), (at, ref) => ({
      cell: grid[at - 1]?.[columnOf(ref)] ?? '',
      column: columnOf(ref) + 1,
    })),
    hand: {
      mapping,
      cellsOf: (ref) => cellsBelow(grid, now.headerRow, columnOf(ref)),
      headingOf: ({ header }) => header,
      nameOf: (_, name) => name,
    },
    cellOf: (lineKey, ref) => grid[(lines.get(lineKey)?.row?.row ?? 0) - 1]?.[columnOf(ref)] ?? '',
    around: (studentId) => ({
      ...around,
      own: cases.get(studentId) ?? { studentId, services: [], management: [] },
      newKey: newKey(),
    }),
  };
}

/** A row; a roster with other columns tells its cells one by one. */
export const cellsOf = (text: string): Cell[] =>
  text.includes('¦') ? text.split('¦').map((cell) => cell.trim()) : row(text);

const WHO =
  /^(?<key>\S+): (?<name>[^\d].*?)(?: from (?<from>\S+))?(?: until (?<until>\S+))?(?: over (?<over>.+))?$/;
const EDIT = /^(?<key>\S+): (?<name>[^\d].*?) from (?<from>\S+) instead of (?<was>\S+)$/;
const HOURS = /^(?<key>\S+): (?<hours>[\d.]+) hours from (?<from>\S+)(?: over (?<over>.+))?$/;
const EXIT = /^(?<key>\S+): exit on (?<until>\S+)(?: over (?<over>.+))?$/;
const UNDO = /^(?<key>\S+): undoes (?<entry>\d+)$/;

/** A row of the record: what it leaves out is as its line was opened, or as Ana's first, and leaves the hours as they are. */
function saidOf(says: Exclude<Recorded, string>, changes: readonly Change[]): Change {
  const opening = changes.find(({ lineKey }) => lineKey === says.lineKey);
  if (!opening && says.change !== 'Opening') return missing(says.lineKey);
  return fact({ ...(opening && aboutOf(opening)), minutes: null, lreMinutes: null, ...says });
}

/** What a test tells of the record, as `changesOf` tells it; " over X" where the roster's cell read X. */
function changeIn(text: string, changes: readonly Change[]): Change {
  const { key = '', name = '', from = '', until = '', hours, entry, was, over } = matched(text);
  const opening = changes.find(({ lineKey }) => lineKey === key) ?? missing(key);
  const said = (change: string, over: Says = {}): Change =>
    fact({
      ...aboutOf(opening),
      change,
      begin: dayOr(from),
      lastDay: dayOr(until),
      minutes: null,
      lreMinutes: null,
      ...over,
    });
  const field = opening.kind === 'service' ? 'provider' : 'caseManager';
  const replaced = over ? { [field]: over } : {};
  if (entry) return said('Undo', { begin: opening.begin, replaced: { undoes: Number(entry) } });
  if (hours) return said('Adjust', { minutes: Number(hours) * 60, replaced: over ? { amount: over } : {} });
  if (name === '') return said('End', { personKey: '', person: '', replaced: { end: over ?? '' } });
  const { key: personKey, name: person } = name === UNASSIGNED.name ? UNASSIGNED : personOf(name);
  if (was) return said('Correct', { personKey, person, replaced: { begin: day(was) } });
  if (from !== '') return said('Assign', { personKey, person, replaced });
  const timeline = timelinesFrom(recorded(...changes)).get(key);
  const held = timeline && assignmentOn(timeline, day(until));
  return said('End', { personKey, person, begin: held?.begin ?? missing(`${key} then`), replaced });
}

function matched(text: string): { [name: string]: string | undefined } {
  for (const pattern of [UNDO, EXIT, EDIT, HOURS, WHO]) {
    const found = pattern.exec(text)?.groups;
    if (found) return found;
  }
  return missing(text);
}

const dayOr = (text: string): Change['begin'] => (text === '' ? '' : day(text));

/** What a decision records, a line each: "L-000001: Cho, Ben from 2026-11-30". */
export const changesOf = ({ changes }: Pick<Decision, 'changes'>): string[] => changes.map(changeText);

function changeText(change: Change): string {
  const { lineKey, person, begin, lastDay } = change;
  const until = lastDay === '' ? '' : ` until ${lastDay}`;
  const hours = hoursText(change);
  const cellTexts = cellsIn(change).map(({ ref, value }) => `${ref.header} ${value}`);
  const written = cellTexts.length === 0 ? '' : ` writes ${cellTexts.join(', ')}`;
  const day = cellsBeginIn(change) && ` on ${cellsBeginIn(change)}`;
  switch (change.name) {
    case 'opened':
      return `${lineKey} opens ${change.service || 'case management'} of ${change.student}: ${person}${begin === '' ? '' : ` from ${begin}`}${hours}`;
    case 'assigned':
      return `${lineKey}: ${person} from ${begin}${until}${hours}${written}${day}`;
    case 'openingCorrected':
      return `${lineKey}: ${person} from its start${written}`;
    case 'assignmentEdited':
      return `${lineKey}: ${person} from ${begin} instead of ${change.beginBefore}${until}`;
    case 'adjusted':
      return `${lineKey}: ${hours.slice(2)} from ${begin}${written}`;
    case 'renewed':
      return `${lineKey}: renewed from ${change.start}${written}`;
    case 'cellsWritten':
      return `${lineKey}:${written}${day}`;
    case 'putBack':
      return `${lineKey}: put back`;
    case 'newId':
      return `${lineKey}: now of ${change.studentId}`;
    case 'ended':
      return `${lineKey}: ${person}${until || ' without end'}`;
    case 'exited':
      return `${lineKey}: exit on ${lastDay}`;
    case 'undone':
      return `${lineKey}: undoes ${change.undoes}`;
    case 'restored':
      return `goes on without ${change.lost.entries} entries`;
    case 'yearClosed':
      return `closed ${change.closed.year}: entries ${change.closed.from} to ${change.closed.to}`;
    case 'unknown':
      return missing(change.newer.word);
  }
}

/** The row that a decision adds to the roster: "Student ID 2000077 | Student Name Gray, Gil". */
export const addedRows = ({ changes }: Pick<Decision, 'changes'>): string[] =>
  changes.flatMap(
    (change) =>
      rowIn(change)
        ?.map(({ ref, value }) => `${ref.header} ${value}`)
        .join(' | ') ?? [],
  );

function hoursText(change: Change): string {
  const { minutes, lreMinutes } = hoursIn(change);
  const shown = (amount: number | null, what: string): string =>
    amount === null ? '' : `, ${showAmount(amount, change.unit)} ${what}`;
  return `${shown(minutes, change.unit)}${shown(lreMinutes, 'of LRE')}`;
}

/** What a decision finds, a line each: "blocks day-missing at begin". */
export const findingsOf = ({ findings }: Pick<Decision, 'findings'>): string[] =>
  findings.map(({ severity, code, field }) => `${severity} ${code}${field === null ? '' : ` at ${field}`}`);
