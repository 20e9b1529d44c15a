type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Reads all values of a sheet in one call. Google says of `getSheetValues` only that -1 is the last row or column that has data; it is
 * widely used so. Where it does not take it, which a blank sheet may do as well, two calls do for the rest of this run.
 */
export function wholeSheets(): (sheet: Sheet) => unknown[][] {
  let isTaken = true;
  return (sheet) => {
    if (isTaken)
      try {
        return sheet.getSheetValues(1, 1, -1, -1);
      } catch {
        isTaken = false;
      }
    return sheet.getDataRange().getValues();
  };
}

/** How many rows and columns a reading has. */
export const sizeOf = (values: readonly unknown[][] | undefined): [rows: number, columns: number] => [
  values?.length ?? 0,
  values?.[0]?.length ?? 0,
];

/** The values of so many rows and columns, of fewer rows where the sheet ends; null where it has none so far down. */
export function valuesFrom(
  sheet: Sheet,
  row: number,
  rows: number,
  columns: number,
  column = 1,
): unknown[][] | null {
  try {
    return sheet.getRange(row, column, rows, columns).getValues();
  } catch {
    const left = sheet.getMaxRows() - row + 1;
    if (left < 1 || left >= rows || sheet.getMaxColumns() < column + columns - 1) return null;
    return sheet.getRange(row, column, left, columns).getValues();
  }
}
