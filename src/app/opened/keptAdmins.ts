import type { People, Person } from '../../domain/people/people';
import type { Memory, Workbook } from '../ports/ports';

/** Remembers who the Admins are, in case Providers is lost: deleting it makes nobody else Admin. */
export function keepAdmins(workbook: Workbook, { people }: People, memory: Memory): void {
  const text = adminsText(people);
  if (text !== memory.admins && text !== '') workbook.remember({ admins: text });
}

/** The Admins' e-mails, marked where they are Admin of all sites; '' where nobody is. */
export const adminsText = (people: readonly Person[]): string =>
  people
    .filter(({ access, email }) => access === 'Admin' && email !== '')
    .map(({ email, sites }) => (sites === 'All' ? `${email}*` : email))
    .join(' ');
