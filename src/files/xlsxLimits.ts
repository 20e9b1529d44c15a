import { MOST_CELLS } from '../domain/cells/mostCells';

/** No spreadsheet program has more rows or columns. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 1_000_000;

/** A workbook claims to hold more than can be read; the message follows its name. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/** Counts what a workbook asks for, and throws TooMuch where that is more than can be. */
export class XlsxLimits {
  private cells = 0;
  private merged = 0;

  row(row: number): void {
    if (row > MOST_ROWS) throw new TooMuch(`numbers a row ${row}, which no spreadsheet has`);
  }

  column(column: number): void {
    if (column > MOST_COLUMNS) throw new TooMuch(`numbers a column ${column}, which no spreadsheet has`);
  }

  add(cells: number): void {
    this.cells += cells;
    // A few bytes could ask for more than any memory holds.
    if (this.cells > MOST_CELLS)
      throw new TooMuch(`spreads over ${this.cells.toLocaleString('en-US')} cells`);
  }

  merge(cells: number): void {
    this.merged += cells;
    if (this.merged > MOST_MERGED) throw new TooMuch(`merges ${this.merged.toLocaleString('en-US')} cells`);
  }
}
