import { foldedName } from './foldedName';
import { nameParts } from './nameParts';
import { isVacancy } from './vacancy';

const orders = new Map<string, string>();

/** How names are put in order: by family name, however each is written, then by given name. Positions go by their own text. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function orderOf(name: string): string {
  let order = orders.get(name);
  if (order === undefined) {
    const { email, family, given, suffix } = nameParts(name);
    // A sign below all letters, so that "Ramos, Zoe" stands before "Ramos Diaz, Ana".
    const parts = [family, given, suffix].map((part) => part.join(' ')).join('\u0001');
    order = isVacancy(name) ? foldedName(name) : email || parts;
    orders.set(name, order);
  }
  return order;
}
