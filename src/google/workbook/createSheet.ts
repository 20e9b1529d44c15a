import type { NewSheet } from '../../app/ports/ports';
import { columnLetters } from '../../domain/cells/a1';
import { runs } from '../../domain/cells/runs';
import { runsOf } from './layOut';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes a sheet with its header, or finishes one that was cut off before its header; any other stays as it is. */
export function createSheet(
  spreadsheet: Spreadsheet,
  { name, header, textColumns, choices, widths, frozenColumns }: NewSheet,
): void {
  let sheet = spreadsheet.getSheetByName(name);
  if (!sheet) {
    const before = spreadsheet.getActiveSheet();
    sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    // insertSheet shows the new sheet; the user stays where they were.
    spreadsheet.setActiveSheet(before);
  } else if (sheet.getLastRow() > 0) return;
  const columns = sheet.getMaxColumns();
  if (header.length > columns) sheet.insertColumnsAfter(columns, header.length - columns);
  // By their letters columns go to the sheet's end, wherever that is.
  for (const [from, to] of runs(textColumns))
    sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`).setNumberFormat('@');
  for (const { column, values } of choices ?? []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(`${columnLetters(column)}2:${columnLetters(column)}`).setDataValidation(rule);
  }
  sheet.setFrozenRows(1);
  if (frozenColumns) sheet.setFrozenColumns(frozenColumns);
  for (const [from, count, pixels] of runsOf(widths ?? [])) sheet.setColumnWidths(from, count, pixels);
  if (widths) sheet.getRange(1, 1, 1, header.length).setWrap(true).setVerticalAlignment('middle');
  // The header last: a sheet without one is unfinished, and is finished by the next run.
  sheet
    .getRange(1, 1, 1, header.length)
    .setFontWeight('bold')
    .setValues([[...header]]);
}
