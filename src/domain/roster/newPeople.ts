import { foldedName } from '../people/foldedName';
import { compareNames } from '../people/nameOrder';
import { newPersonKeys } from '../people/people';
import type { PeopleAnswers } from '../people/peopleAnswers';
import { findPerson, isUnassigned, nameKey, type PersonFound, plainKey } from '../people/personName';
import { roleFor } from '../people/roleFor';
import { isWhole } from '../people/samePeople';
import { isVacancy } from '../people/vacancy';
import type { RosterCase } from './managed';
import type { RosterLine } from './roster';

/** Someone whom the roster names and Providers doesn't list yet. */
export type NewPerson = {
  key: string;
  name: string;
  alsoWrittenAs: string[];
  role: string;
  sites: string[];
  vacancy: boolean;
  /** Lines delivered, or students managed where they deliver none. */
  lines: number;
  /** Whether they deliver none. */
  manages: boolean;
};

type Mention = { text: string; count: number; services: string[]; sites: Set<string>; lines: number };

/** What is longer is a text that slipped into the column; it would fill the cell of Sites. */
const LONGEST_SITE = 1_000;

type KnownPerson = { key: string; name: string; alsoWrittenAs: readonly string[] };

/**
 * The people of a roster that `known` doesn't list, each once however often and variously they are written: the spelling
 * used most is the name, of spellings that are one person's by what the user said (`same`) the fullest. A text that fits several
 * people is nobody new. Whoever the record knows and Providers has lost
 * (`departed`) gets their own key back; nobody else ever gets it.
 */
export function newPeople(
  rows: readonly RosterLine[],
  managed: readonly RosterCase[],
  known: readonly KnownPerson[],
  departed: readonly KnownPerson[] = [],
  same: PeopleAnswers['same'] = [],
): NewPerson[] {
  const mentions = new Map<string, Mention>();
  const mention = (text: string, row: RosterLine, delivers: boolean): void => {
    // A comma or two dots are no name; listed, they would be nobody's all the same, and again at every opening.
    if (isUnassigned(text) || nameKey(text) === '') return;
    const one = mentions.get(text) ?? { text, count: 0, services: [], sites: new Set<string>(), lines: 0 };
    one.count += 1;
    if (delivers) one.services.push(row.service);
    if (delivers) one.lines += 1;
    if (row.site !== '' && row.site.length <= LONGEST_SITE) one.sites.add(row.site);
    mentions.set(text, one);
  };
  for (const row of rows) mention(row.provider, row, true);
  for (const { row } of managed) mention(row.caseManager, row, false);

  const isKnown = findPerson(known);
  const isSaid = saidToBeOne(same);
  const found: MentionedPerson[] = [];
  const byCount = [...mentions.values()]
    .filter((m) => isKnown(m.text) === 'none')
    .sort((a, b) => b.count - a.count);
  // Each of a few hundred names is not held against each other one.
  const alike = new Map<string, Set<MentionedPerson>>();
  for (const one of byCount) {
    const key = plainKey(one.text);
    const near = alike.get(key) ?? new Set<MentionedPerson>();
    alike.set(key, near);
    const fitting = (same.length > 0 ? found : [...near]).filter(
      ({ fits, mentions: all }) =>
        typeof fits(one.text) === 'object' || all.some(({ text }) => isSaid(text, one.text)),
    );
    const [only, other] = fitting;
    if (only && !other) {
      take(only, one);
      near.add(only);
    } else if (!only) {
      const person = { key: '', name: one.text, alsoWrittenAs: [], vacancy: isVacancy(one.text) };
      const first: MentionedPerson = { mentions: [one], person, fits: findPerson([person]) };
      found.push(first);
      near.add(first);
    }
  }
  const free = newPersonKeys([...known, ...departed], found.length);
  const keyFor = keysBack(departed);
  return found
    .map(({ mentions: all, person }) => ({
      ...person,
      role: person.vacancy ? 'Vacancy' : roleFor(all.flatMap((m) => m.services)),
      sites: [...new Set(all.flatMap((m) => [...m.sites]))].sort(),
      lines: all.reduce((sum, m) => sum + m.lines, 0) || all.reduce((sum, m) => sum + m.count, 0),
      manages: all.every((m) => m.lines === 0),
    }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map((person) => ({ ...person, key: keyFor(person) || (free.shift() ?? '') }));
}

type MentionedPerson = {
  mentions: Mention[];
  person: Pick<NewPerson, 'key' | 'name' | 'alsoWrittenAs' | 'vacancy'>;
  fits: (text: string) => PersonFound;
};

/** Takes one more spelling for a person's. That of another order or case is none. */
function take(found: MentionedPerson, one: Mention): void {
  const { mentions, person } = found;
  mentions.push(one);
  if (wordsOf(one.text) === wordsOf(person.name)) return;
  if (isWhole({ name: one.text }) && !isWhole(person)) {
    person.alsoWrittenAs.push(person.name);
    person.name = one.text;
  } else if (!person.alsoWrittenAs.some((text) => wordsOf(text) === wordsOf(one.text)))
    person.alsoWrittenAs.push(one.text);
  found.fits = findPerson([person]);
}

const wordsOf = (text: string): string =>
  foldedName(text)
    .split(/[\s,]+/)
    .sort()
    .join(' ')
    .trim();

/** Whether the user said of two spellings that they are one person's, by each other or by a third. */
function saidToBeOne(same: readonly (readonly [string, string])[]): (one: string, other: string) => boolean {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of same) {
    const keys = [nameKey(one), nameKey(other)];
    const all = new Set(keys.flatMap((key) => [key, ...(groups.get(key) ?? [])]));
    for (const key of all) groups.set(key, all);
  }
  return (one, other) => groups.get(nameKey(one))?.has(nameKey(other)) ?? false;
}

/** The key that someone had before, as long as nobody else took it; '' for none. */
export function keysBack(departed: readonly KnownPerson[]): (person: Omit<KnownPerson, 'key'>) => string {
  const find = findPerson(departed);
  const taken = new Set<string>();
  return ({ name, alsoWrittenAs }) => {
    for (const text of [name, ...alsoWrittenAs]) {
      const found = find(text);
      if (typeof found !== 'object' || taken.has(found.person.key)) continue;
      taken.add(found.person.key);
      return found.person.key;
    }
    return '';
  };
}
