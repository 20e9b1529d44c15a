import type { NewSheet } from '../../app/ports/ports';
import { columnLetters } from '../../domain/cells/a1';
import { runs } from '../../domain/cells/runs';
import { runsOf } from './layOut';
import { NEW_SHEET, type NewSheets } from './newSheets';
import { isTaken } from './typedColumns';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes a sheet with its header, or finishes one that was cut off before its header; any other stays as it is. Whether it had to be
 * made, so that nothing but the header stands there. On a blank sheet somebody may have made a Table: what that refuses is left out.
 */
export function createSheet(
  spreadsheet: Spreadsheet,
  sheets: NewSheets,
  { name, header, textColumns, choices, widths, frozenColumns, hidden, exact }: NewSheet,
): boolean {
  const found = spreadsheet.getSheetByName(name);
  if (found && found.getLastRow() > 0) return false;
  const sheet = found ?? sheets.add(name);
  if (hidden && !found?.isSheetHidden()) {
    // The sheet that shows can't be hidden.
    sheets.showBefore();
    sheet.hideSheet();
  }
  const columns = found ? found.getMaxColumns() : NEW_SHEET.columns;
  if (header.length > columns) sheet.insertColumnsAfter(columns, header.length - columns);
  /** A Table refuses it at the call, or once it is flushed. */
  const asLook = (step: () => unknown): unknown =>
    found
      ? isTaken(() => {
          step();
          SpreadsheetApp.flush();
        })
      : step();
  if (exact && header.length < columns) sheet.deleteColumns(header.length + 1, columns - header.length);
  // By their letters columns go to the sheet's end, wherever that is.
  if (textColumns.length > 0)
    asLook(() =>
      sheet
        .getRangeList(runs(textColumns).map(([from, to]) => `${columnLetters(from)}:${columnLetters(to)}`))
        .setNumberFormat('@'),
    );
  for (const { column, values } of choices ?? []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
    asLook(() =>
      sheet.getRange(`${columnLetters(column)}2:${columnLetters(column)}`).setDataValidation(rule),
    );
  }
  sheet.setFrozenRows(1);
  if (frozenColumns) sheet.setFrozenColumns(frozenColumns);
  for (const [from, count, pixels] of runsOf(widths ?? []))
    if (found || pixels !== NEW_SHEET.width) sheet.setColumnWidths(from, count, pixels);
  const first = sheet.getRange(1, 1, 1, header.length).setFontWeight('bold');
  if (widths) first.setWrap(true);
  // The header last: a sheet without one is unfinished, and is finished by the next run.
  first.setValues([[...header]]);
  return !found;
}
