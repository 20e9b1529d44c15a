import { longerBy, movedDown } from '../../domain/cells/movedFormula';
import { runs } from '../../domain/cells/runs';
import { settable } from './putCells';
import { isTaken } from './typedColumns';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes out the rows in which nothing stands but formulas that went on in them, the last first; one into which somebody typed
 * meanwhile stays, and so does one whose formulas go on below it: it had been waiting there, and waits on with the number formats of
 * the next, as what stood in it had brought its own.
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
    const isOpen = (value: unknown, r: number, c: number): boolean =>
      goesOn(r, c) || (BLANK.includes(value) && formulas[r]?.[c] === '');
    /** Whether a row has what waits for a student, boxes or formulas of the row above. */
    const waits = (r: number): boolean =>
      values[r]?.some((value, c) => goesOn(r, c) || value === false) === true;
    const own = Array.from({ length: count }, (_, i) => i + 1);
    const next = count + 1;
    const goesOnWaiting =
      waits(next) &&
      values[next]?.every((value, c) => BLANK.includes(value) || formulas[next]?.[c] !== '') === true &&
      own.every((r) => waits(r) && values[r]?.every((value, c) => isOpen(value, r, c)));
    if (goesOnWaiting) {
      formatLike(sheet, to + 1, from, count);
      continue;
    }
    const isBlank = (value: unknown, r: number, c: number): boolean =>
      goesOn(r, c) || (value === '' && formulas[r]?.[c] === '');
    if (!own.every((r) => values[r]?.every((value, c) => isBlank(value, r, c)))) continue;
    // The last row that is not frozen can't be deleted.
    const max = sheet.getMaxRows();
    if (max - count <= sheet.getFrozenRows()) sheet.insertRowsAfter(max, 1);
    sheet.deleteRows(from, count);
  }
  SpreadsheetApp.flush();
}

/** What stands in a cell that nobody has filled in, a box too. */
const BLANK: readonly unknown[] = ['', false];

/** Gives rows the number formats of another. */
function formatLike(sheet: Sheet, row: number, first: number, count: number): void {
  const width = sheet.getLastColumn();
  const [formats = []] = sheet.getRange(row, 1, 1, width).getNumberFormats();
  const rows = sheet.getRange(first, 1, count, width);
  isTaken(() => rows.setNumberFormats(Array.from({ length: count }, () => formats.map(settable))));
}

/** Rows below the new ones that may count what stands above: a total, its average, a sum by hand. */
const TOTALS = 20;

/**
 * Inserts rows right below row `after`. They go on with its formulas in the columns `goingOn` (from 1), and ranges that ended there, of
 * formulas right below, take them in: Sheets itself would leave them out.
 */
export function insertRows(sheet: Sheet, after: number, count: number, goingOn: readonly number[]): void {
  const width = sheet.getLastColumn();
  const below = Math.min(TOTALS, sheet.getMaxRows() - after);
  const formulas = sheet.getRange(after, 1, below + 1, width).getFormulas();
  sheet.insertRowsAfter(after, count);
  const [above = [], ...totals] = formulas;
  for (const column of goingOn) {
    const formula = above[column - 1] ?? '';
    if (formula !== '')
      calculating(sheet.getRange(after + 1, column, count, 1)).setFormulas(
        Array.from({ length: count }, (_, i) => [movedDown(formula, i + 1)]),
      );
  }
  for (const [r, row] of totals.entries())
    for (const [c, formula] of row.entries()) {
      if (formula === '' || longerBy(formula, after, count) === formula) continue;
      const total = sheet.getRange(after + count + r + 1, c + 1);
      // As it reads by now: what it says of rows below the new ones has moved with them. Where people moved rows, another cell stands there.
      const now = total.getFormula();
      const longer = longerBy(now, after, count);
      if (longer !== now) calculating(total).setFormula(longer);
    }
  SpreadsheetApp.flush();
}

/** Cells in which a formula calculates: in those of the text format it would stay a text (reported). */
function calculating(range: Range): Range {
  if (range.getNumberFormat() === '@') isTaken(() => range.setNumberFormat('General'));
  return range;
}
