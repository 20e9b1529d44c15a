import type { Area } from './cells';

/** A column's letters: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a formula writes it: quoted where it is not a plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/**
 * An A1 reference with its sheet's name, or null where the text is none. `A:C`, `2:5` and `A2:C` are
 * bounded by the sheet's size, which `size` tells.
 */
export function parseA1(
  text: string,
  size: (sheetName: string | null) => { rows: number; columns: number } | null,
): { sheetName: string | null; area: Area } | null {
  const bang = text.lastIndexOf('!');
  const rawSheet = bang < 0 ? null : text.slice(0, bang);
  const sheetName = rawSheet?.startsWith("'") ? rawSheet.slice(1, -1).replaceAll("''", "'") : rawSheet;
  const [from, to, ...more] = text
    .slice(bang + 1)
    .trim()
    .split(':');
  const limits = size(sheetName);
  if (!limits || from === undefined || more.length > 0) return null;
  const start = CORNER.exec(from);
  const end = CORNER.exec(to ?? from);
  if (!start || !end || from === '' || to === '') return null;
  // "A" or "5" alone is no reference; "A:A" and "5:5" are.
  if (to === undefined && (start[1] === undefined || start[2] === undefined)) return null;
  if (start[1] === undefined && end[1] !== undefined) return null;
  const rowA = start[2] === undefined ? 1 : Number(start[2]);
  const rowB = end[2] === undefined ? limits.rows : Number(end[2]);
  const columnA = start[1] === undefined ? 1 : columnNumber(start[1]);
  const columnB = end[1] === undefined ? limits.columns : columnNumber(end[1]);
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  if (row < 1) return null;
  const area = { row, column, rows: Math.abs(rowB - rowA) + 1, columns: Math.abs(columnB - columnA) + 1 };
  return { sheetName, area };
}
