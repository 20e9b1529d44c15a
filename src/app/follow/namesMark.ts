import type { State } from '../opened/state';

/**
 * A short text that is another one once Providers calls somebody otherwise, or says of two names that they are one person: what is
 * made from the record shows everyone by their name of today.
 */
export function namesMark({ people: { people }, aliases }: Pick<State, 'people' | 'aliases'>): string {
  const names = people.map(({ key, name }) => `${key} ${name}`).sort();
  const text = [...names, ...[...aliases].map((pair) => pair.join(' ')).sort()].join('\n');
  let sum = 5_381;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 33) ^ text.charCodeAt(at)) >>> 0;
  return sum.toString(36);
}
