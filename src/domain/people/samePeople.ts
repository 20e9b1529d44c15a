import { grouped } from '../cells/grouped';
import { initialsOf, isInitials, likeness } from './likeness';
import { nameParts } from './nameParts';
import type { PeopleAnswers } from './peopleAnswers';
import { nameKey } from './personName';
import { isVacancy } from './vacancy';

/** Somebody with the spellings that are theirs for sure. */
export type SpelledName = { name: string; alsoWrittenAs: readonly string[]; email?: string; lines: number };

/** Two who may be one person, the one with the fuller name first. */
export type Pair<P extends SpelledName> = readonly [P, P];

/**
 * Who of these may be one person, but for those of whom the user said that they are two. Two who are told apart by anything, as
 * "E. Ramos" is once it is Elena's and there is an Eva, are not asked about; nor are two accounts.
 */
export function samePeople<P extends SpelledName>(
  people: readonly P[],
  apart: PeopleAnswers['apart'] = [],
): Pair<P>[] {
  const asked = people.filter(({ name }) => !isVacancy(name) && nameKey(name) !== '');
  const isSaid = saidApart(apart);
  const pairs = candidates(asked).filter(([one, other]) => !isSaid(one, other) && mayBeSame(one, other));
  const beside = grouped(
    pairs.flatMap(([one, other]) => [
      { of: one, is: other },
      { of: other, is: one },
    ]),
    ({ of }) => of.name,
  );
  // Where both are perhaps a third whose name is whole, that is asked of each.
  const isSpare = ([one, other]: Pair<P>): boolean =>
    !isWhole(one) &&
    !isWhole(other) &&
    (beside.get(one.name) ?? []).some(
      ({ is }) => isWhole(is) && (beside.get(other.name) ?? []).some((each) => each.is === is),
    );
  return pairs
    .filter((pair) => !isSpare(pair))
    .map(([one, other]) => (isFuller(other, one) ? [other, one] : [one, other]));
}

/** Whether the user said of two that they are two. */
export function saidApart(
  apart: PeopleAnswers['apart'] = [],
): (one: SpelledName, other: SpelledName) => boolean {
  const known = new Set(apart.flatMap(([one, other]) => [pairKey(one, other), pairKey(other, one)]));
  return (one, other) => known.has(pairKey(one.name, other.name));
}

const pairKey = (one: string, other: string): string => `${nameKey(one)}\u001f${nameKey(other)}`;

const spellingsOf = ({ name, alsoWrittenAs, email = '' }: SpelledName): string[] =>
  [name, ...alsoWrittenAs, email].filter((text) => text !== '');

const likenesses = (one: SpelledName, other: SpelledName) =>
  spellingsOf(one).flatMap((a) => spellingsOf(other).map((b) => likeness(a, b)));

/** Whether two may be one person, and nothing tells them apart. */
export function mayBeSame(one: SpelledName, other: SpelledName): boolean {
  if (haveTwoAccounts(one, other)) return false;
  const all = likenesses(one, other);
  return !all.includes('two') && all.some((each) => each === 'perhaps' || each === 'same');
}

/** Whether something tells two apart: their accounts, or any of their spellings. */
export const areTwo = (one: SpelledName, other: SpelledName): boolean =>
  haveTwoAccounts(one, other) || likenesses(one, other).includes('two');

const haveTwoAccounts = (one: SpelledName, other: SpelledName): boolean =>
  Boolean(one.email && other.email && one.email !== other.email);

/** Whether a name has a whole given name and a family name; of "Lund S" and "Sara L." one is an initial. */
export const isWhole = ({ name }: Pick<SpelledName, 'name'>): boolean => {
  const { given, family } = nameParts(name);
  return (given[0] ?? '').length > 1 && family.join('').length > 1;
};

function isFuller(one: SpelledName, other: SpelledName): boolean {
  if (isWhole(one) !== isWhole(other)) return isWhole(one);
  return one.lines > other.lines;
}

/** A longer word is no name, and its marks would be as many as its letters, each as long. */
const LONGEST_NAME = 60;
/** A word that more share, as "Teacher", tells nobody from anybody. */
const MANY = 200;

/** Pairs with a word in common, or nearly, and every account with everyone: a district has hundreds of people. */
function candidates<P extends SpelledName>(people: readonly P[]): [P, P][] {
  const accounts = people.filter((person) => spellingsOf(person).some((text) => text.includes('@')));
  const marks = people.flatMap((person, at) => [...marksOf(person)].map((mark) => ({ at, mark })));
  const pairs = new Map<string, [P, P]>();
  const add = (i: number, j: number): void => {
    const [one, other] = [people[Math.min(i, j)], people[Math.max(i, j)]];
    if (one && other && one !== other) pairs.set(`${Math.min(i, j)}|${Math.max(i, j)}`, [one, other]);
  };
  for (const group of grouped(marks, ({ mark }) => mark).values())
    if (group.length <= MANY)
      group.forEach(({ at }, n) => {
        for (const each of group.slice(n + 1)) add(at, each.at);
      });
  const place = new Map(people.map((person, at) => [person, at]));
  for (const account of accounts) for (const at of people.keys()) add(place.get(account) ?? at, at);
  return [...pairs.values()];
}

/** The words of a person's names, and each long one without any one of its letters. */
function marksOf(person: SpelledName): Set<string> {
  const marks = new Set<string>();
  for (const text of spellingsOf(person)) {
    const { given, family } = nameParts(text);
    const joined = family.join('');
    for (const word of [...given, ...family]) if (word.length > 1) marks.add(word);
    if (isInitials(text)) marks.add(`#${text.trim().toLowerCase()}`);
    else if (given.length > 0)
      for (const initials of initialsOf({ given, family })) marks.add(`#${initials}`);
    if (joined.length > 3 && joined.length <= LONGEST_NAME)
      for (let i = 0; i <= joined.length; i++) marks.add(`~${joined.slice(0, i)}${joined.slice(i + 1)}`);
  }
  return marks;
}
