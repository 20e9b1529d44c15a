import type { Cell, Grid, LaidCell } from '../../domain/cells/cell';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';

/** What people typed into a sheet's cells, their formulas included, so that the sheet made again says the same. */
export type TypedCells = { grid: Grid; formulas: readonly (readonly string[])[] };

/** A cell as it is laid again; row and column from 1. */
export function typedAt({ grid, formulas }: TypedCells, row: number, column: number): LaidCell {
  const formula = formulas[row - 1]?.[column - 1] ?? '';
  return formula === '' ? (grid[row - 1]?.[column - 1] ?? '') : { formula };
}

/** Whether anything stands in a cell, a formula too. */
export const isTypedCell = (typed: TypedCells, row: number, column: number): boolean =>
  typedAt(typed, row, column) !== '';

/** The same of a day, which is laid as a date; what names no day stays as it is. */
export function typedDayAt(typed: TypedCells, row: number, column: number): LaidCell {
  const cell = typedAt(typed, row, column);
  const day = typeof cell === 'object' ? null : readDay(cell);
  return day ? dateCell(day) : cell;
}

/** A day as a cell that the spreadsheet counts with. */
export const dateCell = (day: Day): LaidCell => ({
  formula: `=DATE(${day.split('-').map(Number).join(',')})`,
});

/** The number of the row, from 1, in which the first cell says `number`; 0 where none does. */
export const rowNumbered = ({ grid }: TypedCells, number: Cell): number =>
  grid.findIndex((row) => String(row[0] ?? '') === String(number)) + 1;
