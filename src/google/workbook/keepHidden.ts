import { NEW_SHEET, type NewSheets } from './newSheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes texts one below the other into a hidden sheet, from its first cell on; it is made where it is missing. */
export function keepHidden(
  spreadsheet: Spreadsheet,
  sheets: NewSheets,
  name: string,
  texts: readonly string[],
): void {
  const found = spreadsheet.getSheetByName(name);
  const sheet = found ?? sheets.add(name);
  // The sheet that shows can't be hidden. One that was cut off before it was hidden, or that somebody looked at, is hidden now.
  if (!found?.isSheetHidden()) {
    sheets.showBefore();
    sheet.hideSheet();
  }
  const rows = found ? found.getMaxRows() : NEW_SHEET.rows;
  if (texts.length > rows) sheet.insertRowsAfter(rows, texts.length - rows);
  sheet.getRange(1, 1, texts.length, 1).setValues(texts.map((text) => [text]));
}
