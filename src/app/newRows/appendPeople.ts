import type { People, PeopleColumn, Person } from '../../domain/people/people';
import { newPersonKeys } from '../../domain/people/people';
import type { ListedPerson } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { keysBack } from '../../domain/roster/newPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { CellWrite, Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { type NewPersonRow, TEXT_COLUMNS } from './newPersonRow';
import { lastPersonIn, putPeopleBelow } from './peopleBelow';
import type { PersonCell } from './writePeople';

/** Adds rows right under the last person of Providers. A cell that is refused stays blank, but for the key and the name. */
export function appendPeople(
  workbook: Workbook,
  columns: People['columns'],
  rows: readonly NewPersonRow[],
): void {
  const grid = workbook.read(SHEETS.people) ?? [];
  const last = lastPersonIn(readPeople(grid));
  if (last > 0 && last < grid.length && putPeopleBelow(workbook, grid, last, rows)) {
    const keys = new Set(readPeople(workbook.read(SHEETS.people) ?? []).people.map(({ key }) => key));
    if (rows.some(({ Key = '' }) => !keys.has(Key))) throw lost(workbook, rows);
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
  if (written.some(isLost)) throw lost(workbook, rows);
}

/** Half a row would be nobody's, and with each new try there would be one more: what came to stand of it is taken back. */
function lost(workbook: Workbook, rows: readonly NewPersonRow[]): SheetRefused {
  const grid = workbook.read(SHEETS.people) ?? [];
  const { columns } = readPeople(grid);
  const halves = grid.flatMap((cells, r): CellWrite[] => {
    const at = (title: PeopleColumn): unknown => cells[(columns[title] ?? 0) - 1] ?? '';
    const own = rows.find(({ Key, Name }) =>
      at('Key') === '' ? at('Name') === Name : at('Key') === Key && at('Name') === '',
    );
    return TEXT_COLUMNS.flatMap((title) => {
      const column = columns[title];
      return own && column !== undefined && at(title) !== '' && at(title) === own[title]
        ? [{ row: r + 1, column, value: '' }]
        : [];
    });
  });
  if (halves.length > 0) workbook.write(SHEETS.people, halves);
  return new SheetRefused(SHEETS.people, 'a key or a name was refused');
}

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
