import { otherNames } from '../people/onePerson';
import type { People } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import type { Naming } from '../record/recordColumns';
import type { Timeline } from '../record/timeline';

/** Keys that count as somebody else's, with the key of that person. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * The keys of the record that are one person's with another key, as Providers says today: of rows that are another row's spelling,
 * and of people who are listed no more and whose last name one person has under "Also written as". `before` are those known already,
 * which entries that count by them don't tell any more.
 */
export function aliasesIn(people: People, entries: readonly Naming[], before: Aliases = NONE): Aliases {
  const aliases = new Map(before);
  for (const { key, of } of people.spellings) if (key !== '' && key !== of.key) aliases.set(key, of.key);
  const listed = new Set(people.people.map(({ key }) => key));
  const last = new Map<string, string>();
  for (const { personKey, person } of entries)
    if (personKey !== '' && !listed.has(personKey)) last.set(personKey, person);
  last.delete(UNASSIGNED.key);
  const whoseOther = last.size > 0 ? otherNames(people.people) : null;
  for (const [key, name] of last) {
    const person = aliases.has(key) ? null : whoseOther?.(name);
    if (person && person.key !== '') aliases.set(key, person.key);
  }
  return aliases.size > 0 ? aliases : NONE;
}

const NONE: Aliases = new Map();

/** The entries as they count: each under the one key of its person. What was written stays, name and hash. */
export function underOneKey<T extends Naming>(entries: T[], aliases: Aliases): T[] {
  if (!entries.some(({ personKey }) => aliases.has(personKey))) return entries;
  return entries.map((entry) => {
    const personKey = aliases.get(entry.personKey);
    return personKey === undefined ? entry : { ...entry, personKey };
  });
}

/** The timelines with one name for each person whom the record knows by several keys. Those of nobody else are the same objects. */
export function underOneName(
  timelines: ReadonlyMap<string, Timeline>,
  { people }: People,
  aliases: Aliases,
): ReadonlyMap<string, Timeline> {
  if (aliases.size === 0) return timelines;
  const merged = new Set(aliases.values());
  const names = new Map(people.flatMap(({ key, name }) => (merged.has(key) ? [[key, name] as const] : [])));
  const isOtherwise = ({ personKey, person }: { personKey: string; person: string }): boolean =>
    (names.get(personKey) ?? person) !== person;
  return new Map(
    [...timelines].map(([key, timeline]) => {
      if (!timeline.assignments.some(isOtherwise)) return [key, timeline];
      const assignments = timeline.assignments.map((each) => ({
        ...each,
        person: names.get(each.personKey) ?? each.person,
      }));
      return [key, { ...timeline, assignments }];
    }),
  );
}
