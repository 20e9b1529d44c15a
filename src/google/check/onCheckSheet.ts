import { CHECK_MARK, CHECK_SHEET } from '../../app/ports/tryOut';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Does something on the check's own sheet and takes it out again, what is left of a check that was cut off included. A sheet of that name that
 * somebody else made is left alone, and nothing is done.
 */
export function onCheckSheet<T>(spreadsheet: Spreadsheet, work: (sheet: Sheet) => T): T {
  const left = spreadsheet.getSheetByName(CHECK_SHEET);
  if (left) {
    if (!isOurs(left)) throw new Error(`A sheet “${CHECK_SHEET}” that Caseload did not make is in the way.`);
    spreadsheet.deleteSheet(left);
  }
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(CHECK_SHEET, spreadsheet.getSheets().length);
  try {
    sheet.getRange(1, 1).setValue(CHECK_MARK);
    // insertSheet shows the new sheet; the user stays where they were.
    spreadsheet.setActiveSheet(before);
    SpreadsheetApp.flush();
    return work(sheet);
  } finally {
    spreadsheet.deleteSheet(sheet);
    SpreadsheetApp.flush();
  }
}

/** A sheet that was cut off before its mark is blank. */
const isOurs = (sheet: Sheet): boolean =>
  sheet.getLastRow() === 0 || sheet.getRange(1, 1).getDisplayValue() === CHECK_MARK;
