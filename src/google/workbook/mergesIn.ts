import type { Workbook } from '../../app/ports/ports';

/** The merged cells that a range touches, with rows and columns from 1. */
export const mergesIn = (cells: GoogleAppsScript.Spreadsheet.Range): ReturnType<Workbook['merged']> =>
  cells.getMergedRanges().map((range) => ({
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  }));
