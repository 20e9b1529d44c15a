import type { Workbook } from './workbook';

/** The accounts one might sign in with: the owner's, and those on the Providers sheet. */
export function peopleEmails(workbook: Workbook): string[] {
  const emails = new Set([workbook.ownerEmail]);
  const sheet = workbook.sheetNamed('Providers');
  if (!sheet) return [...emails];
  const { rows, columns } = sheet.extent();
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const text = String(sheet.value(row, column) ?? '').trim();
      if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) emails.add(text);
    }
  return [...emails];
}
