import type { Cell } from '../../domain/cells/cell';
import { inAnyCell, inTextCell, isLikeFormula, isQuoted, mendTexts } from './textForms';
import { isTaken } from './typedColumns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows that are made beyond those that are needed, so that the next blocks need not ask whether there are enough. */
const SPARE = 100;

/** Cells of a sheet; rows that it lacks below its last one are made. */
function cellsOf(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    const max = sheet.getMaxRows();
    sheet.insertRowsAfter(max, Math.max(0, row + rows - 1 - max) + SPARE);
    return sheet.getRange(row, column, rows, columns);
  }
}

/** Writes a block of texts, its top left cell at a place; a Table's typed columns take them without the text format. */
export function putTexts(
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
  readAs: (value: unknown) => Cell,
): void {
  const range = cellsOf(sheet, row, column, block.length, block[0]?.length ?? 0);
  const write = (asText: (text: string) => string): void => {
    range.setValues(block.map((cells) => cells.map((text) => (text === '' ? '' : asText(text)))));
  };
  const cells = block.flatMap((texts, r) =>
    texts.map((text, c) => ({ row: row + r, column: column + c, text })),
  );
  // Text first: a location that somebody typed as "=…" must not run, nor a last day become a date.
  let isText = isTaken(() => range.setNumberFormat('@'));
  if (isText && cells.some(({ text }) => isLikeFormula(text))) isText = isTaken(() => SpreadsheetApp.flush());
  write(isText ? inTextCell : inAnyCell);
  if (!isTaken(() => SpreadsheetApp.flush())) {
    isText = false;
    write(inAnyCell);
    SpreadsheetApp.flush();
  }
  const inDoubt = cells.filter(({ text }) => text !== '' && (!isText || isQuoted(text)));
  mendTexts(sheet, inDoubt, readAs);
}
