import type { Cell, Grid } from '../cells/cell';

/** How an array's formula reads that has no room for its result, and how a service reads that names all errors alike. */
const BLOCKED: readonly Cell[] = ['#REF!', '#ERROR!'];

/** A cell that was written where a formula's result was to go, and the formula (row and column from 1). */
export type InTheWay<C> = { cell: C; formula: { row: number; column: number } };

/**
 * Which of the cells that were just written took a formula its room: it reads an error since, it stands above or to the left, and the
 * cell was blank before. `formulas` is asked only where there is a new error.
 */
export function inTheWay<C extends { row: number; column: number; value: unknown }>(
  before: Grid,
  now: Grid,
  written: readonly C[],
  formulas: () => readonly (readonly string[])[],
): InTheWay<C>[] {
  const broken = now.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      BLOCKED.includes(cell) && before[r]?.[c] !== cell ? [{ row: r + 1, column: c + 1 }] : [],
    ),
  );
  if (broken.length === 0) return [];
  const made = broken.filter(({ row, column }) => (formulas()[row - 1]?.[column - 1] ?? '') !== '');
  return written.flatMap((cell) => {
    const wasBlank = (before[cell.row - 1]?.[cell.column - 1] ?? '') === '' && cell.value !== '';
    const formula = made.find(({ row, column }) => row <= cell.row && column <= cell.column);
    return wasBlank && formula ? [{ cell, formula }] : [];
  });
}
