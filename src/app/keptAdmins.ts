import type { People } from '../domain/people';
import type { Memory, Workbook } from './ports';

/** Remembers who the Admins are, in case Providers is lost: deleting it makes nobody else Admin. */
export function keepAdmins(workbook: Workbook, { people }: People, memory: Memory): void {
  const admins = people.filter(({ access, email }) => access === 'Admin' && email !== '');
  const text = admins.map(({ email }) => email).join(' ');
  if (text !== memory.admins && text !== '') workbook.remember({ admins: text });
}
