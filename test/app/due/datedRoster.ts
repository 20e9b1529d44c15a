import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

export const REVIEW = HEADER.length;
export const MANAGER = HEADER.indexOf('Case Manager');
export const TITLES = ['Annual Review Due', 'Reevaluation Due'];

/** The small roster with dates, by row: Ana, Bishop, Diaz, Evans, Fox, and Ana's second line. */
export const DATES = [
  ['2026-12-01', '2028-03-01'],
  ['2026-11-20', ''],
  ['2027-01-20', '2026-12-21'],
  ['2026-12-22', ''],
  ['2026-11-21', '2026-10-01'],
  ['2026-12-01', '2028-03-01'],
];
export const dated = (dates: readonly string[][] = DATES): Cell[][] =>
  rosterRows().map((row, i) => [...row, ...(i === 0 ? TITLES : (dates[i - 1] ?? ['', '']))]);

export const withDates = (rows = dated()): MemoryWorkbook => afterSetUp(district(rows));
export const due = (workbook: MemoryWorkbook, within: 30 | 60 | 90 = 30) =>
  ask(workbook, 'comingDue', { within });

/** Turns the cells of a row of the roster, from 1, into others. */
export function type(workbook: MemoryWorkbook, row: number, column: number, value: Cell): void {
  const cells = workbook.sheets.get(ROSTER)?.[row];
  if (!cells) throw new Error('There is no such row.');
  cells[column] = value;
}
