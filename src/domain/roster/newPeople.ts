import { compareNames } from '../people/nameOrder';
import { newPersonKeys } from '../people/people';
import { findPerson, isUnassigned, nameKey, type PersonFound } from '../people/personName';
import { roleFor } from '../people/roleFor';
import { isVacancy } from '../people/vacancy';
import type { RosterCase } from './managed';
import type { RosterLine } from './roster';

/** Someone whom the roster names and Providers doesn't list yet. */
type NewPerson = {
  key: string;
  name: string;
  alsoWrittenAs: string[];
  role: string;
  sites: string[];
  vacancy: boolean;
  /** Lines delivered, or students managed where they deliver none. */
  lines: number;
};

type Mention = { text: string; count: number; services: string[]; sites: Set<string>; lines: number };

/** What is longer is a text that slipped into the column; it would fill the cell of Sites. */
const LONGEST_SITE = 1_000;

type ListedPerson = { key: string; name: string; alsoWrittenAs: readonly string[] };

/**
 * The people of a roster that `known` doesn't list, each once however often and variously they are written: the spelling
 * used most is the name. A text that fits several people is nobody new. Whoever the record knows and Providers has lost
 * (`departed`) gets their own key back; nobody else ever gets it.
 */
export function newPeople(
  rows: readonly RosterLine[],
  managed: readonly RosterCase[],
  known: readonly ListedPerson[],
  departed: readonly ListedPerson[] = [],
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
  const found: { mentions: Mention[]; person: NewPerson; fits: (text: string) => PersonFound }[] = [];
  const byCount = [...mentions.values()]
    .filter((m) => isKnown(m.text) === 'none')
    .sort((a, b) => b.count - a.count);
  for (const one of byCount) {
    const same = found.filter(({ fits }) => typeof fits(one.text) === 'object');
    const [only, other] = same;
    if (only && !other) {
      only.mentions.push(one);
      if (nameKey(one.text) !== nameKey(only.person.name)) only.person.alsoWrittenAs.push(one.text);
    } else if (!only) {
      const person: NewPerson = {
        key: '',
        name: one.text,
        alsoWrittenAs: [],
        role: '',
        sites: [],
        vacancy: isVacancy(one.text),
        lines: 0,
      };
      found.push({ mentions: [one], person, fits: findPerson([person]) });
    }
  }
  const free = newPersonKeys([...known, ...departed], found.length);
  const keyFor = keysBack(departed);
  return found
    .map(({ mentions: all, person }) => ({
      ...person,
      role: person.vacancy ? 'Vacancy' : roleFor(all.flatMap((m) => m.services)),
      sites: [...new Set(all.flatMap((m) => [...m.sites]))].sort(),
      lines: all.reduce((sum, m) => sum + m.lines, 0),
    }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map((person) => ({ ...person, key: keyFor(person) || (free.shift() ?? '') }));
}

/** The key that someone had before, as long as nobody else took it; '' for none. */
export function keysBack(departed: readonly ListedPerson[]): (person: Omit<ListedPerson, 'key'>) => string {
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
