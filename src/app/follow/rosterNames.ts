import { isUnassigned, UNASSIGNED } from '../../domain/people/personName';
import { type NameInRoster, nobodyText, type PersonField } from '../../domain/roster/nobodyText';
import type { State } from '../opened/state';

/** How the roster writes each person: its commonest spelling, else the name in Providers; and nobody. */
export function rosterNames({ roster, find, people }: State): NameInRoster {
  const listed = new Map(people.people.map((person) => [person.key, person.name]));
  let spelled: ReadonlyMap<string, string> | null = null;
  const nobody = new Map<PersonField, string>();
  return (key, name, field) => {
    if (key === UNASSIGNED.key) {
      const text = nobody.get(field) ?? nobodyText(roster, field);
      nobody.set(field, text);
      return text;
    }
    // Counted only where a name is to be written.
    spelled ??= commonestSpellings(roster, find);
    return spelled.get(key) ?? listed.get(key) ?? name;
  };
}

function commonestSpellings({ lines }: State['roster'], find: State['find']): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const row of lines)
    for (const text of [row.provider, row.caseManager]) {
      const found = isUnassigned(text) ? null : find(text);
      if (!found || typeof found === 'string') continue;
      const spellings = counts.get(found.person.key) ?? new Map<string, number>();
      counts.set(found.person.key, spellings.set(text, (spellings.get(text) ?? 0) + 1));
    }
  const commonest = [...counts].map(([key, own]): [string, string] => {
    const [[text] = ['']] = [...own].sort((a, b) => b[1] - a[1]);
    return [key, text];
  });
  return new Map(commonest);
}
