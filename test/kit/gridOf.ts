import type { Grid } from '../../src/domain/cells/cell';
import type { SampleSheet, SampleWorkbook } from '../host/sample';

/** A sample sheet as the adapter hands it over: its days as text, every row as wide as the widest. */
export function gridOf(sheet: SampleSheet): Grid {
  const width = Math.max(0, ...sheet.rows.slice(0, 2000).map((row) => row.length));
  return sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? '';
      if (typeof cell !== 'object') return cell;
      return 'day' in cell ? cell.day : cell.formula;
    }),
  );
}

export const sheetsOf = (workbook: SampleWorkbook): { name: string; grid: Grid }[] =>
  workbook.sheets.map((sheet) => ({ name: sheet.name, grid: gridOf(sheet) }));
