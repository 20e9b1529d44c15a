/** Deletes a sheet; one is added where it is the last that shows, which can't be deleted. */
export function deleteSheet(
  workbook: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  name: string,
): void {
  const others = workbook.getSheets();
  if (!others.some((each) => each.getName() !== name && !each.isSheetHidden())) workbook.insertSheet();
  workbook.deleteSheet(sheet);
}
