import type { Grid } from '../../domain/cells/cell';
import { type Moment, Trail } from '../../domain/follow/strays';
import type { PeopleColumn } from '../../domain/people/people';
import { readPeople } from '../../domain/people/readPeople';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { CellWrite, Workbook } from '../ports/ports';

/** A cell of Providers to write, of the person who stood in a row (from 1) of `grid` when it was decided. */
export type PersonCell = { row: number; title: PeopleColumn; value: string };

/** What is written for people; the rest of a row tells who it is. */
const WRITTEN: readonly PeopleColumn[] = ['Key', 'Also written as', 'Email', 'Sites', 'Access'];

const PASSES = 3;

/**
 * Writes keys, and who is Admin, beside the people whom they are for: rows are found by the rest of their cells, and read again
 * after the write, so that a sort in that instant gives nobody another one's key or access. False where cells were refused.
 */
export function writePeople(workbook: Workbook, grid: Grid, cells: readonly PersonCell[]): boolean {
  const who = new Map([...momentOf(grid).rows].map(([line, row]) => [row, line]));
  const trail = new Trail();
  for (let pass = 0; pass <= PASSES; pass++) {
    const now = momentOf(workbook.read(SHEETS.people) ?? []);
    const { columns } = readPeople(now.grid);
    const due = cells.flatMap(({ row, title, value }): CellWrite[] => {
      const line = who.get(row) ?? '';
      const at = now.rows.get(line);
      const column = columns[title];
      if (at === undefined || column === undefined || now.grid[at - 1]?.[column - 1] === value) return [];
      return [{ row: at, column, value }];
    });
    const { owed } = trail.astray(now);
    const all = [...due, ...owed.map((cell) => ({ ...cell, value: String(cell.value) }))];
    if (all.length === 0) return true;
    trail.wrote(now, all);
    if (workbook.write(SHEETS.people, all).length > 0) return false;
  }
  return true;
}

/** The people by all that is not written here; of two who are the same, by their order. */
function momentOf(grid: Grid): Moment {
  const { columns } = readPeople(grid);
  const skip = new Set(WRITTEN.map((title) => (columns[title] ?? 0) - 1));
  const rows = new Map<string, number>();
  const seen = new Map<string, number>();
  for (let r = 1; r < grid.length; r++) {
    const cells = (grid[r] ?? []).filter((_, c) => !skip.has(c));
    if (cells.every((cell) => cell === '')) continue;
    const key = JSON.stringify(cells);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    rows.set(`${key}${nth}`, r + 1);
  }
  return { grid, headerRow: 1, rows };
}
