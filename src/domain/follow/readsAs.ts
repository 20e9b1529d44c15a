import type { Cell, Grid } from '../cells/cell';
import { isWritten, type OwedCell } from './strays';

/** Whether a sheet reads as it did before, but for these cells, which read as they were written. */
export function readsAs(now: Grid, before: Grid, written: readonly OwedCell[]): boolean {
  const values = new Map(written.map(({ row, column, value }) => [`${row}|${column}`, value]));
  const rows = new Set(written.map(({ row }) => row));
  const isAsWanted = (cell: Cell, was: Cell | undefined, row: number, column: number): boolean => {
    const value = rows.has(row) ? values.get(`${row}|${column}`) : undefined;
    return value === undefined ? cell === was : isWritten(value, cell);
  };
  return (
    now.length === before.length &&
    now.every((cells, r) => {
      const were = before[r] ?? [];
      return (
        cells.length === were.length && cells.every((cell, c) => isAsWanted(cell, were[c], r + 1, c + 1))
      );
    })
  );
}
