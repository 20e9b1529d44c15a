import type { Person } from './people';
import { UNASSIGNED } from './personName';

/** Someone who may hold a line; `person` is null for Unassigned. */
export type Holder = { key: string; name: string; person: Person | null };

/** Whoever may hold a line: the people and vacancies of Providers, and Unassigned. */
export function holderOf(people: readonly Person[], key: string): Holder | null {
  if (key === UNASSIGNED.key) return { ...UNASSIGNED, person: null };
  const person = people.find((p) => p.key !== '' && p.key === key);
  return person ? { person, key: person.key, name: person.name } : null;
}
