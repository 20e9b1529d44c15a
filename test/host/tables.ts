import { overlap } from './areas';
import type { Area } from './cells';
import type { Sheet } from './sheet';

/** Made by “Convert to table”, its header row included. */
export type Table = Area & {
  /** Columns that hold numbers by their type, counted from the Table's first, 0; what the others hold is of any type. */
  numbers?: readonly number[];
};

/** Google's sentence for a format, a rule or checkboxes in a Table's columns, which have a type of their own (reported). */
export const TYPED_COLUMNS = 'This operation is not allowed on cells in typed columns.';

/** Whether a cell of the area is in a Table below its header. */
export function hasTypedCells(sheet: Sheet, area: Area): boolean {
  return sheet.tables.some((table) => overlap({ ...table, row: table.row + 1, rows: table.rows - 1 }, area));
}

/** Whether a cell is in a Table's column of numbers, below its header. */
export const takesNumbers = ({ tables }: Sheet, row: number, column: number): boolean =>
  tables.some(
    (table) =>
      row > table.row &&
      row < table.row + table.rows &&
      (table.numbers ?? []).includes(column - table.column),
  );

/** Tables take in what was written right below them. */
export function growTables(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const end = table.row + table.rows;
    const isBelow = overlap({ ...table, row: end, rows: 1 }, area);
    if (isBelow) table.rows = Math.max(table.rows, area.row + area.rows - table.row);
  }
}

/** Makes a Table of the area, or ranges again of the Tables that it touches: the cells stay as they are. */
export function setTable(sheet: Sheet, area: Area, isTable: boolean): void {
  const others = sheet.tables.filter((table) => !overlap(table, area));
  sheet.tables.splice(0, sheet.tables.length, ...others, ...(isTable ? [area] : []));
  sheet.changedLook();
}
