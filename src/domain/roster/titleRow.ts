import type { Cell, Grid } from '../cells/cell';
import type { Field } from './fields';
import { spellingsOf } from './headerSpelling';
import { headerKey } from './headers';
import { fieldsOf } from './recognisedColumns';

/**
 * Whether a row stands under a header rather than under titles, as every student's does: what stands above its cells names more than
 * they do themselves.
 */
export const isUnderHeader = (grid: Grid, row: number): boolean =>
  grid.slice(0, row).some((above) => heads(above, grid[row] ?? []));

function heads(above: Grid[number], row: Grid[number]): boolean {
  const over = new Set<Field>();
  const own = new Set<Field>();
  row.forEach((cell, column) => {
    if (headerKey(cell) === '') return;
    for (const field of namedBy(above[column])) over.add(field);
    for (const field of namedBy(cell)) own.add(field);
  });
  return over.size > 1 && over.size > own.size;
}

const namedBy = (cell: Cell | undefined): Field[] =>
  spellingsOf(cell).flatMap((spelling) => fieldsOf(spelling).map(([field]) => field));

/** The titles in the row above a header, each over its own column and the blank ones to its right; none where that is no row of titles. */
export function titlesOver(grid: Grid, row: number): string[] {
  const above = grid[row - 1] ?? [];
  const isTitle = (cell: Cell | undefined): cell is string => typeof cell === 'string' && cell.trim() !== '';
  if (above.filter(isTitle).length < 2) return [];
  let title = '';
  return (grid[row] ?? []).map((cell, column) => {
    const over = above[column];
    if (isTitle(over)) title = over.trim();
    return headerKey(cell) === '' ? '' : title;
  });
}
