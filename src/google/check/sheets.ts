import type { Trial } from '../../app/ports/tryOut';
import { tried } from './tried';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BLOCK = [
  ['Name', 'Site'],
  ['one', 'Oak'],
  ['two', 'Elm'],
];

/** What a sheet does besides holding cells. */
export function sheetTries(sheet: Sheet): Trial[] {
  const block = sheet.getRange(1, 1, BLOCK.length, 2);
  block.setValues(BLOCK);
  SpreadsheetApp.flush();
  return [
    tried('All cells read at once', '3 rows of 2', 'opening in time', () => {
      const values = sheet.getSheetValues(1, 1, -1, -1);
      return `${values.length} rows of ${values[0]?.length ?? 0}`;
    }),
    tried('A filter, removed and made anew', 'made anew', 'the report', () => {
      block.createFilter();
      sheet.getFilter()?.remove();
      SpreadsheetApp.flush();
      block.createFilter();
      SpreadsheetApp.flush();
      const isThere = sheet.getFilter() !== null;
      sheet.getFilter()?.remove();
      return isThere ? 'made anew' : 'no filter';
    }),
    tried('A value that a list does not have', 'refused', 'changes that a sheet does not take', () => {
      const cell = sheet.getRange(2, 4);
      cell.setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['Oak'], true).setAllowInvalid(false).build(),
      );
      SpreadsheetApp.flush();
      try {
        cell.setValue('Elm');
        SpreadsheetApp.flush();
        return 'written';
      } catch {
        return 'refused';
      }
    }),
    tried('A note of 5,000 characters', '5000 characters', 'a copy of the spreadsheet', () => {
      const cell = sheet.getRange(1, 1);
      cell.setNote('x'.repeat(5_000));
      return `${cell.getNote().length} characters`;
    }),
    tried('Rows that stay in sight', '1', 'Set up', () => {
      sheet.setFrozenRows(1);
      return String(sheet.getFrozenRows());
    }),
    tried('A warning before edits by hand', 'a warning', 'the Caseload log', () => {
      const protection = sheet.protect().setWarningOnly(true);
      const isWarning = protection.isWarningOnly();
      protection.remove();
      return isWarning ? 'a warning' : 'no warning';
    }),
    tried('Rows inserted in the middle', 'one, , two', 'new rows of the roster', () => {
      sheet.insertRowsAfter(2, 1);
      SpreadsheetApp.flush();
      return sheet
        .getRange(2, 1, 3, 1)
        .getValues()
        .map(([cell]) => String(cell))
        .join(', ');
    }),
  ];
}
