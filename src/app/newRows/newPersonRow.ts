import type { PeopleColumn } from '../../domain/people/people';

/** What a new row of Providers says; what is left out stays blank. */
export type NewPersonRow = Partial<Record<PeopleColumn, string>>;

export const TEXT_COLUMNS: readonly PeopleColumn[] = [
  'Key',
  'Name',
  'Also written as',
  'Email',
  'Role',
  'Sites',
  'Access',
  'Method',
];
