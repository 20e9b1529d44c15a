import { memoryFrom } from '../app/opened/memory';
import { openRecord } from '../app/opened/recordStore';
import { isStop, joinState, type State } from '../app/opened/state';
import { stopText } from '../app/opened/stopText';
import { lastKnownDay } from '../app/report/caseloadSummary';
import { lookAtRoster, type SeenRoster } from '../app/setUp/lookAtRoster';
import { counted } from '../domain/cells/counted';
import { type Day, dayInUtc } from '../domain/cells/day';
import { NO_MINUTES, type People, type Person, withKey } from '../domain/people/people';
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
import type { Surroundings } from './command';
import { type FileSheet, fileSheets } from './fileSheets';
import { stopInFile } from './stopInFile';
import { UnreadableFile } from './unreadableFile';

/** What a file says as the add-on would read it, `Providers` and the record with it where it has them. */
export type OpenedFile = {
  state: State;
  /** Whether the file has Providers, or its people are known from the roster alone. */
  hasProviders: boolean;
  /** The roster as Set up would see it, with what only a person can say of it, and has not. */
  seen: SeenRoster;
};

/** Opens a workbook to answer for a day; throws UnreadableFile where there is no roster to answer from. */
export function openedFile(
  all: readonly FileSheet[],
  file: string,
  asOf: Day,
  rules: StateRules,
): OpenedFile {
  // What a file answers for a day does not hang on when it is asked.
  const workbook = fileSheets(all, asOf);
  const seen = lookAtRoster(workbook, null, null);
  const stop = stopInFile(seen);
  if (!seen.roster || stop !== '') throw new UnreadableFile(`${file}: ${stop}`);
  const providers = readPeople(workbook.read(SHEETS.people) ?? []);
  const hasProviders = providers.columns.Key !== undefined && providers.columns.Name !== undefined;
  const record = openRecord(workbook, null);
  if (isStop(record) && record.code !== 'log-gone') throw new UnreadableFile(`${file}: ${stopText(record)}`);
  const log = isStop(record) ? NO_LOG : record.tail;
  const standards = workbook.read(SHEETS.standards);
  const today = lastKnownDay(log, asOf);
  const parts = {
    memory: memoryFrom({}),
    mapping: seen.roster.mapping,
    stack: seen.stack,
    log,
    people: hasProviders
      ? withNewcomers(providers, seen.roster)
      : { ...readPeople([]), people: seen.people.map(personOf) },
    rules,
    standards: standards
      ? readStandards(standards, rules.provisions)
      : { provisions: rules.provisions, findings: [] },
    today,
    dayOf: dayInUtc,
  };
  const state = joinState(parts, today === asOf ? { roster: seen.roster } : {});
  if (isStop(state)) throw new UnreadableFile(`${file}: ${stopText(state)}`);
  return { state, hasProviders, seen };
}

/** The people of Providers, and whom the roster names besides, as the next opening would list them. */
function withNewcomers(listed: People, { lines }: Roster): People {
  const known = listed.people.map(withKey);
  const managed = managedIn(lines, findPerson(known));
  return { ...listed, people: [...known, ...newPeople(lines, managed, known).map(personOf)] };
}

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

/** Says that questions are open: what is answered rests on guesses as long as they are. */
export function tellQuestions({ seen }: OpenedFile, file: string, { tell }: Surroundings): void {
  if (seen.questions.length > 0)
    tell(
      `${counted(seen.questions.length, 'question', 'questions')} about this roster only you can answer: npm run caseload -- read ${file}`,
    );
}
