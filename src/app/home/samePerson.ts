import type { Input, Output } from '../../contract/contract';
import { type Actor, isAt } from '../../domain/people/access';
import type { Person } from '../../domain/people/people';
import { isUnassigned, nameKey } from '../../domain/people/personName';
import { sameGroups } from '../../domain/people/sameGroups';
import { type SpelledName, samePeople } from '../../domain/people/samePeople';
import { refreshAssignments } from '../follow/assignmentsSheet';
import { rowsFor } from '../look/studentCase';
import { joinPeople, partPeople } from '../newRows/joinPeople';
import { peopleIn } from '../newRows/listPeople';
import { keepMapping } from '../opened/memory';
import { isStop, readState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { samePersonText } from '../words/questionText';

type NamesAsked = Output<'attention'>['samePerson'];

/**
 * Who in Providers and in the roster may be one person, and nobody said yet: of the people at the actor's sites, with their lines
 * there. That somebody serves at another site, and how often, is not this Admin's to read.
 */
export function samePersonAsked(state: State, actor: Actor): NamesAsked {
  const pairs = samePeople(spelledFor(state, actor), state.mapping.people?.apart);
  // Two names of which Providers lists neither are listed first, at the next opening.
  const listed = new Set(state.people.people.map(({ name }) => name));
  return sameGroups(
    pairs.filter((pair) => pair.some(({ name }) => listed.has(name))),
    state.mapping.people?.apart,
  ).map(({ one, others }) => ({
    one: one.name,
    others: others.map(({ name }) => name),
    text: samePersonText([one, ...others]),
  }));
}

/** The people of Providers, and the names in the roster that are nobody's there, with how many lines name them. */
function spelledFor(state: State, actor: Actor): SpelledName[] {
  const { people, find } = state;
  const { sites } = actor.person;
  const counts = new Map<string, { lines: number; managed: number }>();
  const count = (text: string, what: 'lines' | 'managed'): void => {
    if (isUnassigned(text)) return;
    const found = find(text);
    if (found === 'several') return;
    const name = typeof found === 'object' ? found.person.name : text;
    const own = counts.get(name) ?? { lines: 0, managed: 0 };
    own[what] += 1;
    counts.set(name, own);
  };
  for (const { provider, caseManager } of rowsFor(state, actor)) {
    count(provider, 'lines');
    count(caseManager, 'managed');
  }
  const linesOf = (name: string): number => counts.get(name)?.lines || (counts.get(name)?.managed ?? 0);
  const isTheirs = (person: Person): boolean =>
    sites === 'All' ||
    person.sites === 'All' ||
    counts.has(person.name) ||
    person.sites.some((site) => isAt(actor.person, site));
  const listed = people.people.filter(isTheirs).map(({ name, alsoWrittenAs, email }) => ({
    name,
    alsoWrittenAs,
    email,
    lines: linesOf(name),
  }));
  const names = new Set(people.people.map(({ name }) => name));
  const others = [...counts.keys()].filter((name) => !names.has(name));
  return [...listed, ...others.map((name) => ({ name, alsoWrittenAs: [], lines: linesOf(name) }))];
}

/** What the user says of each name beside another: one person, two, or to be asked again. Where it can't be kept, why. */
export function answerSamePerson(
  workbook: Workbook,
  state: State,
  { one, others }: Input<'answerSamePerson'>,
): Output<'answerSamePerson'> {
  const { people: said } = state.mapping;
  const isAnswered = (pair: readonly string[]): boolean =>
    others.some(({ name }) =>
      [one, name].every((each) => pair.some((own) => nameKey(own) === nameKey(each))),
    );
  const before = (said?.apart ?? []).filter((pair) => !isAnswered(pair));
  const now = others.flatMap(({ name, answer }): [string, string][] =>
    answer === 'apart' ? [[one, name]] : [],
  );
  const apart = [...before, ...now];
  for (const { name, answer } of others) {
    const written = answer === 'same' ? joinPeople(workbook, one, name) : partPeople(workbook, one, name);
    if (!written) return { kept: false };
  }
  if (apart.length !== (said?.apart ?? []).length)
    keepMapping(workbook, { ...state.mapping, people: { ...said, apart } });
  const after = readState(workbook, state.rules, peopleIn(workbook));
  if (!isStop(after)) refreshAssignments(workbook, after);
  return { kept: true };
}
