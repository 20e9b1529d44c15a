import type { People, Person } from '../../domain/people/people';
import { newPersonKeys } from '../../domain/people/people';
import type { ListedPerson } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { keysBack } from '../../domain/roster/newPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { type NewRow, TEXT_COLUMNS } from './newPersonRow';
import { lastPersonIn, putPeopleBelow } from './peopleBelow';
import type { PersonCell } from './writePeople';

/** Adds rows right under the last person of Providers. A cell that is refused stays blank, but for the key and the name. */
export function appendPeople(workbook: Workbook, columns: People['columns'], rows: readonly NewRow[]): void {
  const grid = workbook.read(SHEETS.people) ?? [];
  const last = lastPersonIn(readPeople(grid));
  if (last > 0 && last < grid.length && putPeopleBelow(workbook, grid, last, rows)) {
    const keys = new Set(readPeople(workbook.read(SHEETS.people) ?? []).people.map(({ key }) => key));
    if (rows.some(({ Key = '' }) => !keys.has(Key))) throw lost();
    return;
  }
  const width = Math.max(0, ...Object.values(columns));
  const block = rows.map((row) => {
    const line: string[] = Array.from({ length: width }, () => '');
    for (const title of TEXT_COLUMNS) {
      const column = columns[title];
      if (column !== undefined) line[column - 1] = row[title] ?? '';
    }
    return line;
  });
  const text = TEXT_COLUMNS.flatMap((title) => columns[title] ?? []);
  const written = workbook.append(SHEETS.people, block, text, 'in parts');
  // A list on another column leaves people theirs; without a key or a name there is nobody.
  const telling = [columns.Key, columns.Name].flatMap((column) => column ?? []);
  const isLost = (row: readonly unknown[], r: number): boolean =>
    telling.some((column) => row[column - 1] === '' && block[r]?.[column - 1] !== '');
  if (written.some(isLost)) throw lost();
}

const lost = (): SheetRefused => new SheetRefused(SHEETS.people, 'a key or a name was refused');

/**
 * The cells that give a key to whoever was typed into Providers without one, and the next free key. Whoever the record knows gets
 * their own key back.
 */
export function missingKeys(
  people: readonly Person[],
  departed: readonly ListedPerson[],
  found: readonly { key: string }[] = [],
): { cells: PersonCell[]; free: string } {
  const unkeyed = people.filter((person) => person.key === '');
  const free = newPersonKeys([...people, ...departed, ...found], unkeyed.length + 1);
  const keyBack = keysBack(departed);
  const cells = unkeyed.map(
    (person): PersonCell => ({
      row: person.row,
      title: 'Key',
      value: keyBack(person) || (free.shift() ?? ''),
    }),
  );
  return { cells, free: free[0] ?? '' };
}
