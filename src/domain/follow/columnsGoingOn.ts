import { widthOfFormula } from '../cells/formulaWidth';
import { movedDown, movingRows } from '../cells/movedFormula';

/**
 * The columns (from 1) in which a new row goes on with the formula of row `last`: the row `above`, in which the one before stands, has
 * the same one further up. A link, a sum or a cell's copy that stands in one row alone is that row's own. Where nobody stands above,
 * the formula says so itself: it names cells of its own row and of no other.
 */
export function columnsGoingOn(
  formulas: readonly (readonly string[])[],
  last: number,
  above: number | null,
): number[] {
  return (formulas[last - 1] ?? []).flatMap((formula, c) => {
    if (formula === '' || widthOfFormula(formula) > 0) return [];
    const rows = movingRows(formula);
    const goesOn =
      above === null
        ? rows.length > 0 && rows.every((row) => row === last)
        : movedDown(formulas[above - 1]?.[c] ?? '', last - above) === formula;
    return goesOn ? [c + 1] : [];
  });
}
