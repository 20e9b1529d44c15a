import type { Input, Output } from '../../contract/contract';
import { knownPeople } from '../../domain/caseload/join';
import { type Actor, isAt } from '../../domain/people/access';
import { namesInCell } from '../../domain/people/namesInCell';
import type { Person } from '../../domain/people/people';
import { findPerson, isUnassigned, nameKey } from '../../domain/people/personName';
import { siteList } from '../../domain/people/siteList';
import { isVacancy } from '../../domain/people/vacancy';
import { meantSchools } from '../../domain/roster/meantSchools';
import { keysBack } from '../../domain/roster/newPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import { holdingsOn } from '../../standards/loads/holdings';
import { listPeople, sees } from '../look/showCaseload';
import { newerVersion } from '../opened/newerVersion';
import { isStop, joinState, type State, sourceOf } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { type NewProviderProblem, newProviderText } from '../words/newProviderText';
import { appendPeople, missingKeys } from './appendPeople';
import { peopleIn } from './listPeople';
import { writePeople } from './writePeople';

type NewProviderInput = Input<'addProvider'>;

/**
 * Somebody new as the next row of Providers, whom lines can then go to at once. Never an Admin: who is one stands in the sheet alone.
 * To be called under the lock.
 */
export function addProvider(
  workbook: Workbook,
  state: State,
  actor: Actor,
  typed: NewProviderInput,
): Output<'addProvider'> {
  const asked = {
    name: typed.name.trim(),
    role: typed.role.trim(),
    site: meantSchools(state.mapping)?.(typed.site.trim()) ?? typed.site.trim(),
    email: typed.email.trim().toLowerCase(),
  };
  const notAdded = (problems: readonly NewProviderProblem[]): Output<'addProvider'> => ({
    key: '',
    listed: problems.flatMap((problem) => (problem.code === 'listed' ? problem.key : []))[0] ?? '',
    problems: problems.map(newProviderText),
    notice: '',
    people: listPeople(state, actor, state.today),
  });
  const problems = problemsOf(state, actor, asked);
  if (problems.length > 0) return notAdded(problems);
  const { people, columns } = peopleIn(workbook);
  const { departed } = knownPeople(people, state.log.entries, state.aliases);
  const { free } = missingKeys(people, departed);
  const key = keysBack(departed)({ name: asked.name, alsoWrittenAs: [] }) || free;
  const row = {
    Key: key,
    Name: asked.name,
    Email: asked.email,
    Role: asked.role,
    Sites: asked.site === '' ? '' : siteList([asked.site]),
    Access: 'Provider',
  };
  try {
    appendPeople(workbook, columns, [row]);
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    workbook.complain(error);
    return notAdded([{ code: 'not-taken', name: asked.name }]);
  }
  const after = withPeople(workbook, state);
  const added = after.people.people.find((person) => person.key === key);
  return {
    key,
    listed: '',
    problems: [],
    notice: lostText(added, asked),
    people: listPeople(after, actor, state.today),
  };
}

/** The state with Providers as it reads now. */
function withPeople(workbook: Workbook, state: State): State {
  const joined = joinState({ ...state, people: peopleIn(workbook) });
  return isStop(joined) ? state : joined;
}

/**
 * A key for whoever was typed into Providers by hand, without which nobody can be chosen, and the state with it. Where another session
 * is saving, or the sheet refuses, the next call tries again.
 */
export function withKeys(workbook: Workbook, state: State): State {
  if (state.people.people.every(({ key }) => key !== '')) return state;
  if (newerVersion(workbook, state.memory.version) !== null) return state;
  const given = workbook.exclusively(() => {
    const { people } = peopleIn(workbook);
    const { departed } = knownPeople(people, state.log.entries, state.aliases);
    return writePeople(workbook, workbook.read(SHEETS.people) ?? [], missingKeys(people, departed).cells);
  });
  return given === true ? withPeople(workbook, state) : state;
}

function problemsOf(
  state: State,
  actor: Actor,
  { name, site, email }: NewProviderInput,
): NewProviderProblem[] {
  const problems: NewProviderProblem[] = [];
  const add = (problem: NewProviderProblem | null): void => {
    if (problem) problems.push(problem);
  };
  const holdings = holdingsOn(sourceOf(state), state.today);
  const isSeen = (person: Person): boolean =>
    sees(actor, { key: person.key, name: person.name, person }, holdings);
  add(nameProblem(name, state, isSeen));
  if (actor.person.sites !== 'All' && (site === '' || !isAt(actor.person, site)))
    add({ code: 'not-your-site', site });
  if (email !== '' && !EMAIL.test(email)) add({ code: 'no-email', email });
  const twin = email === '' ? undefined : state.people.people.find((person) => person.email === email);
  if (twin) add({ code: isSeen(twin) ? 'email-used' : 'email-used-elsewhere', email });
  return problems;
}

const EMAIL = /^[^\s@;,]+@[^\s@;,][^\s@;,.]*\.[^\s@;,]+$/;

/** A key of a person or a line, pasted where a name belongs. */
const KEY = /^[PL]-\d+$/i;

function nameProblem(
  name: string,
  { people, log, aliases }: State,
  isSeen: (person: Person) => boolean,
): NewProviderProblem | null {
  if (name === '') return { code: 'no-name', name };
  if (namesInCell(name).length > 1) return { code: 'several-names', name };
  if (isUnassigned(name) || isVacancy(name) || !/\p{L}/u.test(nameKey(name)) || KEY.test(name))
    return { code: 'no-person', name };
  const found = findPerson(knownPeople(people.people, log.entries, aliases).listed)(name);
  if (found === 'none') return null;
  return typeof found === 'object' && isSeen(found.person)
    ? { code: 'listed', name, as: found.person.name, key: found.person.key }
    : { code: 'elsewhere', name };
}

/** What the sheet did not take of a new row, in a sentence. */
function lostText(added: Person | undefined, { role, site, email }: NewProviderInput): string {
  const lost = [
    ...(added?.role === role ? [] : ['the role']),
    ...(added?.email === email ? [] : ['the e-mail']),
    ...(site === '' || (added && isAt(added, site)) ? [] : ['the site']),
  ];
  return lost.length === 0 ? '' : `Providers did not take ${lost.join(' and ')}: look at the new row there.`;
}
