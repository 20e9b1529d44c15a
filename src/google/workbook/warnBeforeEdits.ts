/** Warns whoever edits a sheet, once: it stays as it is where it is protected already. `isNew`: made in this call, so that nothing can protect it yet. */
export function warnBeforeEdits(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  description: string,
  isNew: boolean,
): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  // protect() once more would add a second one that overlaps.
  if (!isNew && [SHEET, RANGE].some((kind) => sheet.getProtections(kind).length > 0)) return;
  sheet.protect().setWarningOnly(true).setDescription(description);
}
