import type { Cell, Grid } from '../cells/cell';
import { movedDown } from '../cells/movedFormula';

/**
 * Whether a row (from 1) below row `last` waits to be filled in: boxes, formulas that go on from row `last` or show nothing yet, and what
 * else `isPrefilled` says, all else blank. Any other formula is a total, and a blank row is somebody's own.
 */
export function isWaitingRow(
  grid: Grid,
  formulas: readonly (readonly string[])[],
  last: number,
  row: number,
  isPrefilled: (cell: Cell, column: number) => boolean = () => false,
): boolean {
  const cells = grid[row - 1] ?? [];
  const waits = (cell: Cell, c: number): boolean => {
    if (cell === false) return true;
    const formula = formulas[row - 1]?.[c] ?? '';
    if (formula === '') return cell !== '' && isPrefilled(cell, c);
    return cell === '' || formula === movedDown(formulas[last - 1]?.[c] ?? '', row - last);
  };
  return cells.some(waits) && cells.every((cell, c) => cell === '' || waits(cell, c));
}
