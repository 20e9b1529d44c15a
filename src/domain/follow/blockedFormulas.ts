import type { Cell, Grid } from '../cells/cell';
import { movedDown } from '../cells/movedFormula';
import { refersTo } from '../cells/refersTo';
import { isWritten } from './strays';

/** How an array's formula reads that has no room for its result, and how a service reads that names all errors alike. */
const BLOCKED: readonly Cell[] = ['#REF!', '#ERROR!'];

/** A cell that was written where a formula's result was to go, and the formulas of which it may be (row and column from 1). */
export type InTheWay<C> = { cell: C; formulas: { row: number; column: number }[] };

/** Whether a formula reads as one without room does. */
export const lacksRoom = (grid: Grid, { row, column }: { row: number; column: number }): boolean =>
  BLOCKED.includes(grid[row - 1]?.[column - 1] ?? '');

/**
 * Which of the cells that were just written may have taken a formula its room: it reads an error since, however its width is judged, it
 * stands above or to the left, and the cell was blank before and reads what was written. A formula that names the cell reads the error
 * because of what it says, and one that reads as the same formula in the row above for another reason. `formulas` is asked only where
 * there is a new error.
 */
export function inTheWay<C extends { row: number; column: number; value: Cell }>(
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
  const made = broken.flatMap(({ row, column }) => {
    const [above = '', formula = ''] = [row - 2, row - 1].map((r) => formulas()[r]?.[column - 1]);
    const isAsAbove = now[row - 2]?.[column - 1] === now[row - 1]?.[column - 1];
    if (formula === '' || (isAsAbove && movedDown(above, 1) === formula)) return [];
    return [{ row, column, formula }];
  });
  return written.flatMap((cell) => {
    const reads = now[cell.row - 1]?.[cell.column - 1] ?? '';
    const wasBlank = (before[cell.row - 1]?.[cell.column - 1] ?? '') === '' && cell.value !== '';
    const own = made.filter(
      ({ row, column, formula }) => row <= cell.row && column <= cell.column && !refersTo(formula, cell),
    );
    return wasBlank && isWritten(cell.value, reads) && own.length > 0 ? [{ cell, formulas: own }] : [];
  });
}
