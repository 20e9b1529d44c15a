import type { Area, CellValue } from '../host/cells';
import { displayText, isDateFormat } from '../host/displayText';
import type { Sheet } from '../host/sheet';

/** What each cell of an area gives, row by row. */
export const cellsOf = <T>(
  { row, column, rows, columns }: Area,
  read: (row: number, column: number) => T,
): T[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => read(row + r, column + c)),
  );

/** A cell's value as JSON takes it: days as 2026-11-30, times as 14:30:00, "" where it is blank. */
export function plainValue(sheet: Sheet, row: number, column: number): Exclude<CellValue, null> {
  const value = sheet.value(row, column) ?? '';
  if (typeof value !== 'number' || !isDateFormat(sheet.attribute('numberFormat', row, column))) return value;
  if (Number.isInteger(value)) return displayText(value, 'yyyy-mm-dd');
  return displayText(value, Math.abs(value) < 1 ? 'hh:mm:ss' : 'yyyy-mm-dd hh:mm:ss');
}
