import { knownPeople } from '../../domain/caseload/join';
import { PEOPLE_HEADER, type People, type PeopleColumn, type Person } from '../../domain/people/people';
import type { PeopleAnswers } from '../../domain/people/peopleAnswers';
import { findPerson, isUnassigned } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { siteList } from '../../domain/people/siteList';
import { managedIn } from '../../domain/roster/managed';
import { newPeople } from '../../domain/roster/newPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { appendPeople, missingKeys } from './appendPeople';
import type { NewPersonRow } from './newPersonRow';
import { type PersonCell, writePeople } from './writePeople';

/** Lists whom the roster names and Providers doesn't, and, where asked, makes the account an Admin. How many rows were added. */
export function addPeople(
  workbook: Workbook,
  state: State,
  admin: { email: string; name: string; ofAll: boolean } | null,
  same: PeopleAnswers['same'] = [],
): number {
  const grid = workbook.read(SHEETS.people) ?? [];
  const { people, columns } = readPeople(grid);
  const { listed, departed } = knownPeople(people, state.log.entries, state.aliases);
  const found = newPeople(
    state.roster.lines,
    managedIn(state.roster.lines, state.find),
    listed,
    departed,
    same,
  );
  const rows: NewPersonRow[] = found.map((person) => ({
    Key: person.key,
    Name: person.name,
    'Also written as': person.alsoWrittenAs.join('; '),
    Role: person.role,
    Sites: siteList(person.sites),
    Access: 'Provider',
  }));
  const cells: PersonCell[] = [];
  const write = (row: number, title: PeopleColumn, value: string): void => {
    cells.push({ row, title, value });
  };
  const { cells: keys, free } = missingKeys(people, departed, found);
  cells.push(...keys);
  if (admin) {
    const own = ownRow(people, rows, admin);
    if (own && 'row' in own) {
      write(own.row, 'Email', admin.email);
      write(own.row, 'Access', 'Admin');
      if (own.sites.length === 0 && admin.ofAll) write(own.row, 'Sites', 'All');
    } else if (own)
      Object.assign(own, { Email: admin.email, Access: 'Admin', ...(admin.ofAll && { Sites: 'All' }) });
    else
      rows.push({
        Key: free,
        Name: admin.name || admin.email,
        Email: admin.email,
        Sites: admin.ofAll ? 'All' : '',
        Access: 'Admin',
      });
  }
  if (cells.length > 0 && !writePeople(workbook, grid, cells))
    throw new Error('Providers refused a key, an e-mail or an access.');
  if (rows.length > 0) appendPeople(workbook, columns, rows);
  return rows.length;
}

/** The row of whoever sets up: by e-mail, else by the name that they chose; listed already or about to be. */
function ownRow(
  people: readonly Person[],
  rows: NewPersonRow[],
  { email, name }: { email: string; name: string },
): Person | NewPersonRow | null {
  const listed = people.find((person) => person.email === email.toLowerCase());
  if (listed) return listed;
  if (name === '') return null;
  const byName = findPerson(people)(name);
  if (typeof byName === 'object' && byName.person.email === '') return byName.person;
  const named = rows.map((row) => ({ key: '', name: row.Name ?? '', alsoWrittenAs: [], row }));
  const added = findPerson(named)(name);
  return typeof added === 'object' ? added.person.row : null;
}

export const peopleIn = (workbook: Workbook): People => readPeople(workbook.read(SHEETS.people) ?? []);

/**
 * Whether the people of new rows are all known, so that opening them needs no new row in Providers, and nobody was taken out of
 * it whom the roster still names.
 */
export function namesNobodyNew(state: State): boolean {
  const isGone = findPerson(knownPeople(state.people.people, state.log.entries).departed);
  const isLost = (text: string): boolean => state.find(text) === 'none' && isGone(text) !== 'none';
  if (state.roster.lines.some((row) => isLost(row.provider) || isLost(row.caseManager))) return false;
  return [
    ...state.newRows.map((row) => row.provider),
    ...state.newManaged.map(({ row }) => row.caseManager),
  ].every((text) => isUnassigned(text) || state.find(text) !== 'none');
}

/** Lists whom new rows name, as Set up does. */
export function listNewPeople(workbook: Workbook, state: State): State {
  if (namesNobodyNew(state) && state.people.people.every(({ key }) => key !== '')) return state;
  addPeople(workbook, state, null);
  return { ...state, people: peopleIn(workbook) };
}

/** New names go into Providers; where that sheet takes none, it is added to `refused`, and what else there is to do is done all the same. */
export function withNewPeople(workbook: Workbook, state: State, refused: string[]): State {
  try {
    return listNewPeople(workbook, state);
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    workbook.complain(error);
    refused.push(error.sheet);
    return state;
  }
}

export const place = (title: PeopleColumn): number => PEOPLE_HEADER.indexOf(title) + 1;
