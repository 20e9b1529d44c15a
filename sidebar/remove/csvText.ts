import { inertText } from '../shell/inertText';

/** What makes Excel, Numbers and Sheets read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180: quotes doubled, CRLF after each row). Opening the file runs nothing: see
 * `inertText`.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');

function csvCell(text: string): string {
  const inert = inertText(text);
  return /[",\r\n]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

/** A sheet's name as a file's: without the characters that some system refuses in one. */
export const fileName = (sheet: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's name can hold none of them.
  sheet.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').trim() || 'Sheet';
