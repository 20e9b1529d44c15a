import type { Cell } from '../../domain/cells/cell';

/** Takes rows out of a sheet, as many as there are texts, if they read as these; false, with none taken out, where they read otherwise. */
export function takeOutRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  texts: readonly (readonly string[])[],
  readAs: (value: unknown) => Cell,
): boolean {
  const count = texts.length;
  // Right before: nothing tells the service to take out "these rows, wherever they are".
  const values = sheet.getRange(row, 1, count, texts[0]?.length ?? 1).getValues();
  const isSame = (value: unknown, r: number, c: number): boolean => String(readAs(value)) === texts[r]?.[c];
  if (!values.every((cells, r) => cells.every((value, c) => isSame(value, r, c)))) return false;
  sheet.deleteRows(row, count);
  SpreadsheetApp.flush();
  return true;
}
