import { widthOfFormula } from '../../domain/cells/formulaWidth';
import { longerBy, movedDown } from '../../domain/cells/movedFormula';
import { runs } from '../../domain/cells/runs';
import { isTaken } from './typedColumns';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes out the rows in which nothing stands but formulas that went on in them, the last first; one into which somebody typed
 * meanwhile stays, and so does one whose formulas go on below it: it had been waiting there.
 */
export function deleteBlankRows(sheet: Sheet, rows: readonly number[]): void {
  for (const [from, to] of runs(rows).reverse()) {
    const count = to - from + 1;
    const around = sheet.getRange(
      from - 1,
      1,
      Math.min(count + 2, sheet.getMaxRows() - from + 2),
      sheet.getLastColumn(),
    );
    const [values, formulas] = [around.getValues(), around.getFormulas()];
    const goesOn = (r: number, c: number): boolean => {
      const [first = '', formula = ''] = [formulas[0]?.[c], formulas[r]?.[c]];
      return formula !== '' && formula === movedDown(first, r);
    };
    const isWaiting =
      formulas[count + 1]?.some((_, c) => goesOn(count + 1, c)) === true &&
      values[count + 1]?.every(
        (value, c) => value === '' || value === false || formulas[count + 1]?.[c] !== '',
      );
    const isBlank = (value: unknown, r: number, c: number): boolean =>
      goesOn(r, c) ? !isWaiting : value === '' && formulas[r]?.[c] === '';
    if (!values.slice(1, count + 1).every((row, r) => row.every((value, c) => isBlank(value, r + 1, c))))
      continue;
    // The last row that is not frozen can't be deleted.
    const max = sheet.getMaxRows();
    if (max - count <= sheet.getFrozenRows()) sheet.insertRowsAfter(max, 1);
    sheet.deleteRows(from, count);
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
      calculating(sheet.getRange(after + 1, c + 1, count, 1)).setFormulas(
        Array.from({ length: count }, (_, i) => [movedDown(formula, i + 1)]),
      );
  for (const [r, row] of totals.entries())
    for (const [c, formula] of row.entries()) {
      if (formula === '' || longerBy(formula, after, count) === formula) continue;
      const total = sheet.getRange(after + count + r + 1, c + 1);
      // Where it stands by now: what it says of rows below the new ones has moved with them.
      calculating(total).setFormula(longerBy(total.getFormula(), after, count));
    }
  SpreadsheetApp.flush();
}

/** Cells in which a formula calculates: in those of the text format it would stay a text (reported). */
function calculating(range: Range): Range {
  if (range.getNumberFormat() === '@') isTaken(() => range.setNumberFormat('General'));
  return range;
}
