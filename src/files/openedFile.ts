import { memoryFrom } from '../app/opened/memory';
import { openRecord } from '../app/opened/recordStore';
import { isStop, joinState, type State } from '../app/opened/state';
import { stopText } from '../app/opened/stopText';
import { lookAtRoster } from '../app/setUp/lookAtRoster';
import type { Day } from '../domain/cells/day';
import type { People, Person } from '../domain/people/people';
import { findPerson } from '../domain/people/personName';
import { readPeople } from '../domain/people/readPeople';
import { siteList } from '../domain/people/siteList';
import { NO_LOG } from '../domain/record/log';
import { managedIn } from '../domain/roster/managed';
import { type NewPerson, newPeople } from '../domain/roster/newPeople';
import { SHEETS } from '../domain/roster/ownSheets';
import type { Roster } from '../domain/roster/roster';
import { readStandards } from '../standards/district/standardsSheet';
import type { StateRules } from '../standards/loads/stateRules';
import { type FileSheet, fileSheets } from './fileSheets';
import { UnreadableFile } from './unreadableFile';

/** What a file says as the add-on would read it, `Providers` and the record with it where it has them. */
export type OpenedFile = {
  state: State;
  /** Whether the file has Providers, or its people are known from the roster alone. */
  hasProviders: boolean;
  hasRecord: boolean;
};

/** Opens a workbook for a day; throws UnreadableFile where there is no roster to answer from. */
export function openedFile(
  all: readonly FileSheet[],
  file: string,
  today: Day,
  rules: StateRules,
): OpenedFile {
  const workbook = fileSheets(all);
  const seen = lookAtRoster(workbook, null, null);
  if (!seen.mapping || !seen.roster) throw new UnreadableFile(`${file}: ${seen.stop}`);
  const providers = readPeople(workbook.read(SHEETS.people) ?? []);
  const hasProviders = providers.columns.Key !== undefined && providers.columns.Name !== undefined;
  const record = openRecord(workbook, null);
  if (isStop(record) && record.code !== 'log-gone') throw new UnreadableFile(`${file}: ${stopText(record)}`);
  const standards = workbook.read(SHEETS.standards);
  const state = joinState({
    memory: memoryFrom({}),
    mapping: seen.roster.mapping,
    stack: seen.stack,
    log: isStop(record) ? NO_LOG : record.tail,
    people: withNewcomers(hasProviders ? providers : readPeople([]), seen.roster),
    rules,
    standards: standards
      ? readStandards(standards, rules.provisions)
      : { provisions: rules.provisions, findings: [] },
    today,
  });
  if (isStop(state)) throw new UnreadableFile(`${file}: ${stopText(state)}`);
  return { state, hasProviders, hasRecord: !isStop(record) };
}

/** The people of Providers, and whom the roster names besides, as the next opening would list them. */
function withNewcomers(listed: People, { lines }: Roster): People {
  const known = listed.people.map((person) =>
    person.key === '' ? { ...person, key: `row ${person.row}` } : person,
  );
  const managed = managedIn(lines, findPerson(known));
  return { ...listed, people: [...known, ...newPeople(lines, managed, known).map(personOf)] };
}

const NO_MINUTES: Person['minutes'] = {
  'Instructional minutes': null,
  Planning: null,
  Screening: null,
  Diagnostic: null,
  Staffing: null,
  Meetings: null,
  Travel: null,
  'Other duties': null,
  ECSE: null,
  'Non-special-education teaching': null,
};

const personOf = ({ key, name, alsoWrittenAs, role, sites }: NewPerson): Person => ({
  row: 0,
  key,
  name,
  alsoWrittenAs,
  email: '',
  role,
  sites,
  sitesText: siteList(sites),
  access: 'Provider',
  fte: 1,
  paraprofessional: false,
  method: null,
  minutes: NO_MINUTES,
});
