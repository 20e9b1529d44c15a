import type { Access, Person } from './people';

/** Whoever is signed in, as Providers knows them. */
export type Actor = {
  email: string;
  access: Access;
  person: Person;
};

/** Why an account may do nothing. */
export type Refusal = 'no-email' | 'unknown-email' | 'email-used-twice' | 'key-used-twice';

/**
 * The signed-in account matched by e-mail in Providers; an empty or unknown e-mail reads and changes nothing (design section 7), nor
 * does who might be two people.
 */
export function actorFor(email: string, people: readonly Person[]): Actor | Refusal {
  const address = email.trim().toLowerCase();
  if (address === '') return 'no-email';
  const matches = people.filter((person) => person.email === address);
  const [person, twin] = matches;
  if (!person) return 'unknown-email';
  if (twin) return 'email-used-twice';
  // What is a Provider's own goes by the key; an Admin's rights don't.
  if (person.access !== 'Admin' && people.some((other) => other !== person && isSameKey(other, person)))
    return 'key-used-twice';
  return { email: address, access: person.access, person };
}

const isSameKey = (one: Person, other: Person): boolean => one.key !== '' && one.key === other.key;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Whether a person is affiliated with a site, as Providers says. A line without a site is everyone's: nothing says
 * whose it would be. A person without sites is affiliated with none.
 */
export function isAt(person: Pick<Person, 'sites'>, site: string): boolean {
  if (person.sites === 'All' || folded(site) === '') return true;
  return person.sites.some((own) => folded(own) === folded(site));
}
