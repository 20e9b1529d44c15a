import { widthOfFormula } from '../../domain/cells/formulaWidth';
import { longerBy, movedDown } from '../../domain/cells/movedFormula';
import { runs } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Takes out the rows in which nothing stands, the last first; one into which somebody typed meanwhile stays. */
export function deleteBlankRows(sheet: Sheet, rows: readonly number[]): void {
  for (const [from, to] of runs(rows).reverse()) {
    const range = sheet.getRange(from, 1, to - from + 1, sheet.getLastColumn());
    const cells = [...range.getValues(), ...range.getFormulas()].flat();
    if (cells.every((cell) => cell === '')) sheet.deleteRows(from, to - from + 1);
  }
  SpreadsheetApp.flush();
}

/** Rows below the new ones that may count what stands above: a total, its average, a sum by hand. */
const TOTALS = 20;

/**
 * Inserts rows right below row `after`. They go on with its formulas, but for those whose result fills more than a cell, and ranges
 * that ended there, of formulas right below, take them in: Sheets itself would leave them out.
 */
export function insertRows(sheet: Sheet, after: number, count: number): void {
  const width = sheet.getLastColumn();
  const below = Math.min(TOTALS, sheet.getMaxRows() - after);
  const formulas = sheet.getRange(after, 1, below + 1, width).getFormulas();
  sheet.insertRowsAfter(after, count);
  const [above = [], ...totals] = formulas;
  for (const [c, formula] of above.entries())
    if (formula !== '' && widthOfFormula(formula) === 0)
      sheet
        .getRange(after + 1, c + 1, count, 1)
        .setFormulas(Array.from({ length: count }, (_, i) => [movedDown(formula, i + 1)]));
  for (const [r, row] of totals.entries())
    for (const [c, formula] of row.entries()) {
      if (formula === '' || longerBy(formula, after, count) === formula) continue;
      const total = sheet.getRange(after + count + r + 1, c + 1);
      // Where it stands by now: what it says of rows below the new ones has moved with them.
      total.setFormula(longerBy(total.getFormula(), after, count));
    }
  SpreadsheetApp.flush();
}
