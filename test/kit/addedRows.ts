import { addRows } from '../../src/app/follow/addRows';
import { reread } from '../../src/app/follow/reread';
import { sheetOf } from '../../src/app/opened/rosterSheet';
import { SheetRefused } from '../../src/app/ports/sheetRefused';
import type { Cell, FieldWrite } from '../../src/domain/cells/cell';
import type { RowToAdd } from '../../src/domain/follow/recordedRows';
import { afterSetUp, district, ROSTER } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, rosterRows } from './rows';
import { stateOf } from './stateOf';

const isDay = true as const;
export const field = (header: string, value: string | number, more: { isDay?: true } = {}): FieldWrite => ({
  ...{ ref: { header, nth: 1, of: 1 }, value },
  ...more,
});
/** Gil's new row. */
export const gil = (id = '2000077', more: readonly FieldWrite[] = []): RowToAdd => ({
  line: `L-${id}`,
  cells: [
    field('Student ID', id),
    field('Student Name', 'Gray, Gil'),
    field('Service', 'Speech'),
    field('Start Date', '2026-12-01', { isDay }),
    field('Hours per week', 3),
    ...more,
  ],
});
export const GIL = ['2000077', 'Gray, Gil', '', '', 'Speech', '2026-12-01', '', 3];
export const NOTES = HEADER.length;
export const blank = (over: Record<number, Cell> = {}): Cell[] => HEADER.map((_, c) => over[c + 1] ?? '');
/** The small roster, whose last student stands in row 7, with these rows below. */
export const withBelow = (...below: Cell[][]) =>
  afterSetUp(district([...rosterRows(), ...below.map((row) => [...row])]));
export const TOTAL = blank({ 2: 'Total' });

export function add(workbook: MemoryWorkbook, missing: readonly RowToAdd[], begun: readonly RowToAdd[] = []) {
  const state = stateOf(workbook);
  const sheet = sheetOf(state);
  if (!sheet) throw new Error('The roster has its header.');
  workbook.calls = [];
  const { refused, isMoved } = addRows(workbook, state, sheet, missing, begun, (at) => reread(workbook, at));
  const places = refused.map(({ cell, line, stands, isTried }) => {
    const { tab, row, column, value, isDay: day } = cell;
    return [line, tab, row, column, value, ...(day ? ['a day'] : []), stands, isTried];
  });
  return { refused: places, isMoved };
}
/** The rows from 7 on, without the blank cells at their ends. */
export const rowsFrom7 = ({ sheets }: MemoryWorkbook, sheet = ROSTER) =>
  (sheets.get(sheet) ?? []).slice(6).map((row) => {
    const cells = [...row];
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
export const ANA = rosterRows()[6] ?? [];
export const LAST = ANA.slice(0, ANA.findLastIndex((cell) => cell !== '') + 1);
export const inserts = ({ calls }: MemoryWorkbook) =>
  calls.filter((call) => call.startsWith('insertRows')).length;

/** Whatever is done to rows of the sheet fails so. */
export const failing = (workbook: MemoryWorkbook, method: string, error: Error, then?: () => void) => {
  workbook.before = (called) => {
    if (called !== `${method} ${ROSTER}`) return;
    then?.();
    throw error;
  };
};
export const REFUSED = new SheetRefused(ROSTER, 'It is protected.');
export const FULL = new SheetRefused(ROSTER, 'above the limit of 10000000 cells');
