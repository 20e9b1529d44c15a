import { joinRecord, knownPeople, tellsNewName } from '../../domain/caseload/join';
import { joinOn } from '../../domain/caseload/joinOn';
import type { Line } from '../../domain/caseload/line';
import { type Aliases, aliasesIn, underOneKey, underOneName } from '../../domain/caseload/onePersonRecorded';
import type { DayOf } from '../../domain/caseload/recordedFrom';
import type { Grid } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import type { Day } from '../../domain/cells/day';
import { namesOfAccounts } from '../../domain/people/access';
import type { People, PeopleColumn, Person } from '../../domain/people/people';
import { findPerson, type PersonFound } from '../../domain/people/personName';
import { atSchools, readPeople } from '../../domain/people/readPeople';
import type { Entry } from '../../domain/record/entry';
import { foldOn } from '../../domain/record/foldOn';
import { isBlankSheet, type Log } from '../../domain/record/log';
import type { Naming } from '../../domain/record/recordColumns';
import { type Timeline, timelinesFrom } from '../../domain/record/timeline';
import { withEntries } from '../../domain/record/withEntries';
import { errorInstead } from '../../domain/roster/errorInstead';
import { type RosterCase, rosterCases } from '../../domain/roster/managed';
import { atMeantSchools, meantSchools } from '../../domain/roster/meantSchools';
import { SHEETS } from '../../domain/roster/ownSheets';
import { readRoster } from '../../domain/roster/readRoster';
import type { Mapping, Roster, RosterLine } from '../../domain/roster/roster';
import { type Stack, seamsOf } from '../../domain/roster/stackTabs';
import { readStandards, type Standards } from '../../standards/district/standardsSheet';
import type { StateRules } from '../../standards/loads/stateRules';
import type { Workbook } from '../ports/ports';
import type { OpenedRecord } from './checkpoint';
import { lostOf, savesLacking, savesText } from './lostSaves';
import { keptMapping, type Memory, recall } from './memory';
import type { OpenHow } from './recordKeeping';
import type { RecordStop } from './recordStop';
import { recordStore } from './recordStore';
import { sheetOf } from './rosterSheet';
import { isTab, madeCells, readTabs, type TabReader, type TabStop } from './rosterTabs';
import { withoutLeaving } from './rowsLeaving';

/** Why nothing can be read or done yet. The rim words it. */
export type Stop =
  | RecordStop
  | { code: 'not-set-up' }
  | { code: 'removal-unfinished' }
  /** A newer version of Caseload has written here. */
  | { code: 'newer-version'; version: string }
  | { code: 'no-email' }
  | { code: 'unknown-email'; email: string }
  | { code: 'email-used-twice' | 'key-used-twice'; email: string }
  | { code: 'only-admins-set-up' }
  | TabStop
  | { code: 'roster-error'; sheet: string; place: string; text: string }
  /** `renamed`: the sheet that it is called now. */
  | { code: 'providers-gone'; renamed?: string }
  | { code: 'providers-unreadable'; missing: string[] };

export const isStop = <T extends object>(value: T | Stop): value is Stop => 'code' in value;

/** Everything that a use case looks at, read once: the roster and the record joined line by line. */
export type State = {
  memory: Memory;
  mapping: Mapping;
  /** The roster's cells: those of its sheet, or of its tabs one below the other. Where they stand is in `stack`. */
  grid: Grid;
  stack: Stack;
  roster: Roster;
  /** Its entries count under the one key of each person. */
  log: Log;
  /** Whom all entries of the record name, where `log` has some of them alone. */
  namings?: readonly Naming[];
  /** The record as it was read, where it was. */
  record?: OpenedRecord;
  people: People;
  /** Keys of the record that are another one's person. */
  aliases: Aliases;
  find: (name: string) => PersonFound<Person>;
  timelines: ReadonlyMap<string, Timeline>;
  /** Every line of the record, with its roster row where there is one. */
  lines: ReadonlyMap<string, Line>;
  /** Roster rows that the record doesn't know yet; none of those that a sheet kept though their enrollment was taken back. */
  newRows: RosterLine[];
  /** Case management that the roster names and the record doesn't know yet. */
  newManaged: RosterCase[];
  /** The state's rules, as they were handed in. */
  rules: StateRules;
  /** The numbers that loads are held against: the state's, or the district's copy of them. */
  standards: Standards;
  today: Day;
  /** The day on which something was recorded. */
  dayOf: DayOf;
  /**
   * Where the roster is not as it stands but as it was last read, but for what decides on the lines of these students: nothing else is to be
   * decided on it, nor told of what people typed. It may be a part of it, and of the record's lines: see `readKept`.
   */
  lastRead?: { but: ReadonlySet<string> };
  /** Which cells of the roster formulas make, where there is a spreadsheet to ask; it is asked only where that matters. */
  madeIn?: (stack: Stack) => ReturnType<typeof madeCells>;
};

/** Without these columns people could not be told apart, or would all be locked out. */
const NEEDED: readonly PeopleColumn[] = ['Key', 'Name', 'Email', 'Sites', 'Access'];

/** What the sheet lacks to be Providers. */
export const missingProviderColumns = ({ columns }: People): PeopleColumn[] =>
  NEEDED.filter((title) => columns[title] === undefined);

/** Reads the providers; a missing sheet or column is a stop, because it says who may do what. */
export function readTeam(workbook: Workbook): People | Stop {
  const team = readListed(workbook);
  if (!isStop(team) || team.code !== 'providers-gone') return team;
  const renamed = renamedPeople(workbook);
  return { ...team, ...(renamed !== undefined && { renamed }) };
}

/** The same without a look at where else Providers might be. */
export function readListed(workbook: Workbook): People | Stop {
  const grid = workbook.read(SHEETS.people);
  if (!grid || isBlankSheet(grid)) return { code: 'providers-gone' };
  const people = readPeople(grid);
  const missing = missingProviderColumns(people);
  return missing.length > 0 ? { code: 'providers-unreadable', missing } : people;
}

/** The sheet that has all of Providers' columns; every sheet's first row is looked at, only once Providers is missed. */
const renamedPeople = (workbook: Workbook): string | undefined =>
  workbook
    .sheetNames()
    .find((name) => missingProviderColumns(readPeople(workbook.texts(name, 1, 1)?.texts ?? [])).length === 0);

/**
 * Reads roster and record. A constant number of calls, whatever their size. `memory`: as it was read in this call, and under its lock.
 * `how`: see `RecordKeeping.open`, or the record as it was opened in this call. `tabs`: where the roster's cells are had from, if they were
 * read already under this call's lock.
 */
export function readState(
  workbook: Workbook,
  rules: StateRules,
  people: People,
  memory = recall(workbook),
  how?: OpenHow | OpenedRecord,
  tabs: TabReader = workbook,
): State | Stop {
  const source = openSource(workbook, rules, people, memory, how);
  return isStop(source) ? source : joinTabs(workbook, source, tabs);
}

/** What there is to join a roster with: the record and all that needs no look at the roster. */
export function openSource(
  workbook: Workbook,
  rules: StateRules,
  people: People,
  memory: Memory,
  how?: OpenHow | OpenedRecord,
): StateSource | Stop {
  const mapping = keptMapping(workbook, memory);
  if (memory.removing) return { code: 'removal-unfinished' };
  if (!mapping) return { code: 'not-set-up' };
  const record = typeof how === 'object' ? how : recordStore(workbook).open(memory.head, how);
  if (isStop(record)) return recordStop(workbook, memory, record, people);
  return { memory, mapping, log: record.tail, record, people, rules };
}

export type StateSource = Pick<Parts, 'memory' | 'mapping' | 'log' | 'people' | 'aliases' | 'rules'> & {
  record: OpenedRecord;
};

/** Joins it with the roster that `tabs` read. */
export function joinTabs(
  workbook: Workbook,
  source: StateSource,
  tabs: TabReader,
  known: JoinShortcuts = {},
): State | Stop {
  const read = readTabs(tabs, source.mapping);
  if (isStop(read)) return read;
  const parts: Parts = {
    ...source,
    ...read,
    standards: readDistrict(workbook, source.rules, read.mapping),
    today: workbook.today(),
    dayOf: (moment) => workbook.dayOf(moment),
    madeIn: (stack) => madeCells(workbook, stack),
  };
  return joinState(parts, known);
}

/** Why the record can't be read, with what an older one lacks. */
export function recordStop(
  workbook: Workbook,
  memory: Memory,
  stop: Stop,
  people: Pick<People, 'people'>,
): Stop {
  if (stop.code !== 'log-older') return stop;
  const record = recordStore(workbook).open(null);
  if (isStop(record)) return record;
  const lacking = savesLacking(memory, record.tail);
  const told = savesText(lacking, namesOfAccounts(people.people), (moment) => workbook.dayOf(moment));
  const { entries } = lostOf(memory, record.tail, lacking);
  return { code: 'log-older', lost: told || counted(entries, 'entry', 'entries') };
}

/** The district's copy of the numbers; the state's where there is none. */
function readDistrict(workbook: Workbook, { provisions }: StateRules, mapping: Mapping): Standards {
  const grid = isTab(mapping, SHEETS.standards) ? null : workbook.read(SHEETS.standards);
  return grid ? readStandards(grid, provisions) : { provisions, findings: [] };
}

/** The roster, or why it can't be used: an error stands in its place, or columns are missing. */
export function usableRoster(stack: Stack, mapping: Mapping, today: Day): Roster | Stop {
  const { sheet } = mapping;
  const { grid } = stack;
  const roster = readRoster(grid, mapping, seamsOf(stack), today);
  const error = errorInstead(grid, 'missing' in roster ? null : roster);
  if (error) return { code: 'roster-error', sheet, ...error };
  return 'missing' in roster ? { code: 'columns-missing', sheet, missing: roster.missing } : roster;
}

/** What a state is made of. */
export type Parts = Pick<
  State,
  'memory' | 'mapping' | 'stack' | 'log' | 'people' | 'rules' | 'standards' | 'today' | 'dayOf'
> & { aliases?: Aliases } & Pick<State, 'record' | 'madeIn'>;

/**
 * What need not be made again, because it comes from the same record, or the same grid; `told`: the timelines as the entries tell them;
 * `sites`: those of roster and record; `counted`: its entries as they count; `namings`: whom all of them name.
 */
type JoinShortcuts = Partial<Pick<State, 'timelines' | 'find' | 'roster'>> & {
  told?: ReadonlyMap<string, Timeline>;
  sites?: readonly string[];
  counted?: ReturnType<typeof asCounted>;
  namings?: readonly Naming[];
};

/** Joins roster and record. */
export function joinState(parts: Parts, known: JoinShortcuts = {}): State | Stop {
  const { mapping, stack } = parts;
  const { grid } = stack;
  const { aliases, log } = known.counted ?? asCounted(parts);
  const roster = known.roster ?? usableRoster(stack, mapping, parts.today);
  if (isStop(roster)) return roster;
  const told = known.timelines ?? known.told ?? timelinesFrom(log.entries);
  const sites = known.sites ?? [...roster.lines, ...told.values()].map(({ site }) => site);
  const allSites = new Set([...sites, ...(mapping.schools ?? []).flat()]);
  const people = atSchools(parts.people, allSites, meantSchools(mapping));
  const timelines = known.timelines ?? underOneName(told, people, aliases);
  const find = known.find ?? findPerson(knownPeople(people.people, known.namings ?? log.entries).listed);
  const joined = joinRecord(roster, timelines, rosterCases(roster, roster.lines, find));
  const unknown = withoutLeaving({ ...parts, log }, { ...joined, roster }, () =>
    sheetOf({ mapping, grid, stack }, parts.madeIn?.(stack)),
  );
  const { namings } = known;
  const joint = { people, grid, log, aliases, roster, find, timelines, lines: joined.lines, ...unknown };
  return { ...parts, ...joint, ...(namings && { namings }) };
}

/**
 * The record's entries as they count: each under the one key of its person, at the school that is meant. `namings`: whom the record names,
 * where these are only some of its entries.
 */
export function asCounted(
  { people, mapping, log, aliases: before }: Pick<Parts, 'people' | 'mapping' | 'log' | 'aliases'>,
  namings: readonly Naming[] = log.entries,
) {
  const aliases = aliasesIn(people, namings, before);
  const entries = atMeantSchools(underOneKey(log.entries, aliases), meantSchools(mapping));
  return { aliases, log: withEntries(log, entries) };
}

/**
 * The state once a batch stands in the record, `log` with its `entries`: what a reading of it all would give where nobody changed the
 * roster meanwhile. The document's memory is as it was read.
 */
export function stateAfter(state: State, written: Log, added: Entry[]): State {
  const { roster, people, aliases } = state;
  const meant = meantSchools(state.mapping);
  const log = withEntries(written, atMeantSchools(written.entries, meant));
  const entries = atMeantSchools(added, meant);
  const folded = foldOn(state.timelines, state.log.entries, entries);
  const timelines = underOneName(folded, people, aliases);
  const before = state.namings ?? state.log.entries;
  const named = { ...state, log, timelines, ...(state.namings && { namings: [...before, ...entries] }) };
  if (!tellsNewName(people.people, before, entries))
    return { ...named, ...joinOn(state, roster, state.find, state.timelines, timelines) };
  const find = findPerson(knownPeople(people.people, [...before, ...entries]).listed);
  return {
    ...named,
    find,
    ...joinRecord(roster, timelines, rosterCases(roster, roster.lines, find)),
  };
}

/** What holdings are taken from. */
export const sourceOf = ({ lines, today, mapping, rules, standards: { provisions } }: State) => ({
  lines,
  today,
  hasCaseManagers: mapping.columns.caseManager !== undefined,
  rules: { ...rules, provisions },
});
