import type { Cell, Grid } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import type { Places } from './recognisedColumns';
import { isBlank } from './rosterRows';

/**
 * Whether a column headed as that of IDs counts the rows, 1, 2, 3 …, and a student who stands in two of them shows that it says
 * nothing of who it is. `row` is the header's, 0-based.
 */
export function countsRows(
  grid: Grid,
  row: number,
  { studentId, name, lastName, firstName }: Places,
): boolean {
  if (studentId === undefined || (name ?? lastName) === undefined) return false;
  const textAt = (cells: readonly Cell[], column: number | undefined): string =>
    column === undefined ? '' : foldedText(String(cells[column] ?? ''));
  const names = new Set<string>();
  let count = 0;
  for (const cells of grid.slice(row + 1)) {
    const id = cells[studentId];
    if (id === undefined || isBlank(id)) continue;
    count += 1;
    if (String(id).trim() !== String(count)) return false;
    names.add(
      [name ?? lastName, name === undefined ? firstName : undefined].map((at) => textAt(cells, at)).join(' '),
    );
  }
  return names.size < count;
}
