import type { Grid } from './cell';

/** Formulas whose result may fill more cells than their own: to the right and downwards. */
const SPREADS =
  /\b(?:importrange|importdata|importhtml|importxml|importfeed|query|filter|sort|sortn|unique|transpose|vstack|hstack|tocol|torow|wraprows|wrapcols|choosecols|chooserows|take|drop|expand|split|flatten|arrayformula|array_constrain|map|byrow|bycol|makearray|scan|sequence)\s*\(|^=\s*\{/i;
/** A range alone, in braces, in ARRAYFORMULA, or as IMPORTRANGE's text: as many columns as it has. */
const RANGE =
  /^=\s*(?:\{|arrayformula\(|importrange\(\s*"[^"]*"\s*[,;]\s*")\s*(?:(?:'[^']+'|[\p{L}\p{N}_ .-]+)!)?\$?([a-z]{1,3})\$?\d*:\$?([a-z]{1,3})\$?\d*\s*["})]+$/iu;

const ONE_CELL = /^=\s*importrange\(\s*"[^"]*"\s*[,;]\s*"(?:[^"!]*!)?\$?[a-z]{1,3}\$?\d+"\s*\)\s*$/i;

/**
 * Whether a cell is a formula's: its own, or one further up or left whose result spreads over it. Typing into such a cell would
 * break the whole result, and the platform doesn't tell which cells those are; so where a formula may spread, it does:
 * downwards as far as the column has no other formula, to the right as far as the formula's row goes on without one.
 */
export function spreadOver(
  formulas: readonly (readonly string[])[],
  grid: Grid,
): (row: number, column: number) => boolean {
  const formulaAt = (row: number, column: number): string => formulas[row]?.[column] ?? '';
  // For each column, the rows at which a result begins that covers it.
  const starts = new Map<number, Set<number>>();
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (formula === '' || !SPREADS.test(formula) || ONE_CELL.test(formula)) return;
      const width = widthOf(formula);
      for (let c = column; c < column + width; c++) {
        if (c > column && (formulaAt(row, c) !== '' || (grid[row]?.[c] ?? '') === '')) break;
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

function widthOf(formula: string): number {
  const [, from, to] = RANGE.exec(formula) ?? [];
  if (from !== undefined && to !== undefined) return Math.abs(columnOf(to) - columnOf(from)) + 1;
  return /^=\s*arrayformula\(/i.test(formula) ? 1 : Number.POSITIVE_INFINITY;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
