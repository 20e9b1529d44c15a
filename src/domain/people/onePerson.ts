import { grouped } from '../cells/grouped';
import { nameParts } from './nameParts';
import type { Person, SpellingRow } from './people';
import { keyOf, mayBeOne, nameKey } from './personName';
import { eachSiteOnce } from './siteList';
import { isVacancy } from './vacancy';

/**
 * The people of Providers, each once: a row whose name one other row has under "Also written as" is that person. Two accounts are two
 * people, whatever is written, and a position that nobody holds is no person's other name.
 */
export function eachOnce(rows: readonly Person[]): { people: Person[]; spellings: SpellingRow[] } {
  const claimed = claims(rows);
  if (claimed.size === 0) return { people: [...rows], spellings: [] };
  const whole = new Map<Person, Person>();
  const spellings: SpellingRow[] = [];
  for (const row of rows) {
    const root = rootOf(row, claimed);
    if (root === row) continue;
    const person = whole.get(root) ?? root;
    if (person.email !== '' && row.email !== '' && person.email !== row.email) continue;
    whole.set(root, together(person, row));
    spellings.push({ row: row.row, key: row.key, name: row.name, of: root });
  }
  const gone = new Set(spellings.map(({ row }) => row));
  const people = rows.filter(({ row }) => !gone.has(row)).map((row) => whole.get(row) ?? row);
  return { people, spellings: spellings.map((each) => ({ ...each, of: whole.get(each.of) ?? each.of })) };
}

/** Whom a name is another name of by "Also written as"; null where that is nobody, or several. */
export function otherNames(people: readonly Person[]): (name: string) => Person | null {
  const spelled = grouped(
    people.flatMap((person) => person.alsoWrittenAs.map((name) => ({ person, parts: nameParts(name) }))),
    ({ parts }) => keyOf(parts),
  );
  return (name) => {
    const parts = nameParts(name);
    const key = keyOf(parts);
    if (key === '' || isVacancy(name)) return null;
    const [only, other] = new Set(
      (spelled.get(key) ?? [])
        .filter((each) => mayBeOne(each.parts.professions, parts.professions))
        .map(({ person }) => person),
    );
    return only && !other && nameKey(only.name) !== key ? only : null;
  };
}

/** Each row that another one claims, with that one. */
function claims(rows: readonly Person[]): Map<Person, Person> {
  const claimed = new Map<Person, Person>();
  if (rows.every(({ alsoWrittenAs }) => alsoWrittenAs.length === 0)) return claimed;
  const whoseOther = otherNames(rows);
  const named = grouped(rows, ({ name }) => nameKey(name));
  for (const row of rows) {
    const other = whoseOther(row.name);
    // Of two rows of one name nobody knows which is meant.
    if (other && other !== row && named.get(nameKey(row.name))?.length === 1) claimed.set(row, other);
  }
  return claimed;
}

/** Who a row is in the end; of rows that name each other, the first. */
function rootOf(row: Person, claimed: ReadonlyMap<Person, Person>): Person {
  const seen = [row];
  for (let at = claimed.get(row); at; at = claimed.get(at)) {
    const from = seen.indexOf(at);
    if (from >= 0) return seen.slice(from).reduce((first, each) => (each.row < first.row ? each : first));
    seen.push(at);
  }
  return seen[seen.length - 1] ?? row;
}

/** One person of two rows: the first says what it can, the other the rest. Access and sites go with the account. */
function together(person: Person, row: Person): Person {
  const account = person.email === '' && row.email !== '' ? row : person;
  const listed = [...person.alsoWrittenAs, row.name, ...row.alsoWrittenAs];
  const lists = [person, row].filter(({ sites }) => sites !== 'All');
  const minutes = { ...person.minutes };
  let activity: keyof typeof minutes;
  for (activity in minutes) minutes[activity] ??= row.minutes[activity];
  return {
    ...person,
    alsoWrittenAs: [...new Set(listed)].filter((name) => name !== person.name),
    email: account.email,
    access: account.access,
    sites: account.sites === 'All' ? 'All' : eachSiteOnce(lists.flatMap(({ sites }) => sites)),
    sitesText:
      account.sites === 'All' ? account.sitesText : lists.map(({ sitesText }) => sitesText).join('; '),
    role: person.role || row.role,
    key: person.key || row.key,
    fte: person.fte === 1 ? row.fte : person.fte,
    paraprofessional: person.paraprofessional || row.paraprofessional,
    method: person.method ?? row.method,
    minutes,
  };
}
