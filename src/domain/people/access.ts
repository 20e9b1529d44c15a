import { foldedText } from '../cells/foldedText';
import type { Access, Person } from './people';

/** Whoever is signed in, as Providers knows them. */
export type Actor = {
  email: string;
  access: Access;
  person: Person;
};

/** Why an account may do nothing. */
export type AccountRefusal = 'no-email' | 'unknown-email' | 'email-used-twice' | 'key-used-twice';

/**
 * The signed-in account matched by e-mail in Providers; an empty or unknown e-mail reads and changes nothing (design section 7), nor
 * does who might be two people.
 */
export function actorFor(email: string, people: readonly Person[]): Actor | AccountRefusal {
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

/** Whether an account, as the record wrote it down, is the actor's. */
export const isOwnAccount = ({ email }: Actor, account: string): boolean => account.toLowerCase() === email;

/** Whose an account is, as Providers says; of one that is listed no more, the account itself. */
export function namesOfAccounts(
  people: readonly Pick<Person, 'email' | 'name'>[],
): (account: string) => string {
  const names = new Map(people.map(({ email, name }) => [email, name]));
  return (account) => names.get(account.toLowerCase()) || account;
}

const isSameKey = (one: Person, other: Person): boolean => one.key !== '' && one.key === other.key;

/**
 * Whether a person is affiliated with a site, as Providers says. A line without a site is everyone's: nothing says
 * whose it would be. A person without sites is affiliated with none.
 */
export function isAt(person: Pick<Person, 'sites'>, site: string): boolean {
  if (person.sites === 'All' || foldedText(site) === '') return true;
  return person.sites.some((own) => foldedText(own) === foldedText(site));
}
