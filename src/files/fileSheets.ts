import type { Workbook } from '../app/ports/ports';
import type { Cell, Grid } from '../domain/cells/cell';
import { type Day, dayInUtc } from '../domain/cells/day';
import type { MergedArea } from '../domain/cells/mergedCells';

/** A file's sheets as the port gives a spreadsheet's, as far as a roster is read from them. Nothing is ever written. */
export type FileSheets = Pick<
  Workbook,
  'sheetNames' | 'sheetIds' | 'read' | 'merged' | 'texts' | 'locale' | 'today'
>;

/** One sheet of a file. */
export type FileSheet = { name: string; grid: Grid; merged?: readonly MergedArea[] };

export type { Cell };

/** The sheets of a file as a workbook to read, on a day. */
export function fileSheets(sheets: readonly FileSheet[], today = dayOfClock()): FileSheets {
  const gridOf = (name: string): Grid | null => sheets.find((sheet) => sheet.name === name)?.grid ?? null;
  return {
    // A file has none; what the product is for is written in the United States.
    locale: () => 'en_US',
    today: () => today,
    sheetNames: () => sheets.map(({ name }) => name),
    sheetIds: () => sheets.map(({ name }, id) => ({ name, id })),
    read: gridOf,
    merged: (name) => sheets.find((sheet) => sheet.name === name)?.merged ?? [],
    texts: (name, from, count) => {
      const grid = gridOf(name);
      return (
        grid && {
          rows: grid.length,
          texts: grid.slice(from - 1, from - 1 + count).map((row) => row.map(String)),
        }
      );
    },
  };
}

function dayOfClock(): Day {
  const today = dayInUtc(new Date().toISOString());
  if (today === null) throw new Error('The clock tells no day.');
  return today;
}
