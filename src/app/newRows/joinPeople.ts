import { otherNames } from '../../domain/people/onePerson';
import type { Person } from '../../domain/people/people';
import { findPerson, nameKey } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { isWhole } from '../../domain/people/samePeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';
import { writePeople } from './writePeople';

/** The rows of Providers as they are typed, and the texts of "Also written as" there. */
type ProvidersRows = { grid: ReturnType<Workbook['read']> & object; rows: Person[]; column: number };

/**
 * Makes two names one person in Providers: the one with the fuller name has the other under "Also written as" from now on, and
 * nothing else is written. False where Providers lists neither, or the cell is refused.
 */
export function joinPeople(workbook: Workbook, one: string, other: string): boolean {
  const listed = listedIn(workbook);
  if (!listed) return false;
  const [a, b] = [rowOf(listed, one), rowOf(listed, other)];
  const keeps = a && b ? (!isWhole(a) && isWhole(b) ? b : a) : (a ?? b);
  if (!keeps) return false;
  if (a === b) return true;
  const name = keeps === a ? other : one;
  const gone = keeps === a ? b : a;
  const known = otherNames([keeps])(name) !== null || nameKey(keeps.name) === nameKey(name);
  // Another name of equal words needs no cell; a row of its own does, as long as it is there.
  if (known && !gone) return true;
  return writeNames(workbook, listed, keeps, [...keeps.alsoWrittenAs, gone?.name ?? name]);
}

/** Takes back that two names are one person, wherever Providers says so. */
export function partPeople(workbook: Workbook, one: string, other: string): boolean {
  const listed = listedIn(workbook);
  if (!listed) return false;
  return [
    [one, other],
    [other, one],
  ].every(([name = '', spelling = '']) => {
    const row = listed.rows.find((each) => nameKey(each.name) === nameKey(name));
    const left = row?.alsoWrittenAs.filter((text) => nameKey(text) !== nameKey(spelling)) ?? [];
    if (!row || left.length === row.alsoWrittenAs.length) return true;
    return writeNames(workbook, listed, row, left);
  });
}

function listedIn(workbook: Workbook): ProvidersRows | null {
  const grid = workbook.read(SHEETS.people);
  const column = grid ? readPeople(grid).columns['Also written as'] : undefined;
  if (!grid || column === undefined) return null;
  // Each row alone is what it is, whoever else names it.
  const rows = grid.slice(1).flatMap((row, i) => {
    const [person] = readPeople([grid[0] ?? [], row]).people;
    return person ? [{ ...person, row: i + 2 }] : [];
  });
  return { grid, rows, column };
}

/** The row of a name, its own before that of another spelling. */
function rowOf({ rows }: ProvidersRows, name: string): Person | null {
  const own = rows.filter((row) => nameKey(row.name) === nameKey(name));
  if (own.length === 1) return own[0] ?? null;
  const found = findPerson(rows)(name);
  return typeof found === 'object' ? found.person : null;
}

const writeNames = (
  workbook: Workbook,
  { grid }: ProvidersRows,
  row: Person,
  names: readonly string[],
): boolean =>
  writePeople(workbook, grid, [
    { row: row.row, title: 'Also written as', value: [...new Set(names)].join('; ') },
  ]);
