import type { Grid } from './cell';
import { widthOfFormula } from './formulaWidth';

/**
 * Whether a cell is a formula's: its own, or one further up or left whose result spreads over it. Typing into such a cell would
 * break the whole result, and the platform doesn't tell which cells those are; so where a formula may spread, it does:
 * downwards as far as the column has no other formula, to the right as far as it is wide or, where that isn't known, as its row goes
 * on without another formula and with columns that say something.
 */
export function spreadOver(
  formulas: readonly (readonly string[])[],
  grid: Grid,
): (row: number, column: number) => boolean {
  const formulaAt = (row: number, column: number): string => formulas[row]?.[column] ?? '';
  // What a first row's result leaves blank may be filled further down.
  const used = new Set(grid.flatMap((cells) => cells.flatMap((cell, c) => (cell === '' ? [] : [c]))));
  // For each column, the rows at which a result begins that covers it.
  const starts = new Map<number, Set<number>>();
  const known = new Map<string, number>();
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (formula === '') return;
      // Copied down, a formula is the same but for its rows, told from its own.
      const kind = formula.replace(
        /([a-z])(\d+)/gi,
        (_, letter: string, at: string) => letter + (Number(at) - row),
      );
      const width = known.get(kind) ?? widthOfFormula(formula);
      known.set(kind, width);
      if (width === 0) return;
      for (let c = column; c < column + width; c++) {
        if (c > column && (formulaAt(row, c) !== '' || (width === Number.POSITIVE_INFINITY && !used.has(c))))
          break;
        starts.set(c, (starts.get(c) ?? new Set()).add(row));
      }
    });
  });
  return (row, column) => {
    const [r, c] = [row - 1, column - 1];
    if (formulaAt(r, c) !== '') return true;
    const begins = starts.get(c);
    for (let up = r; begins && up >= 0; up--) {
      if (begins.has(up)) return true;
      if (formulaAt(up, c) !== '') return false;
    }
    return false;
  };
}
