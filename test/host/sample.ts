/** A workbook to start from, as plain data: what a person would have in their spreadsheet before the add-on runs. */
export type SampleSheet = {
  name: string;
  /** Rows from A1. A string is stored as that text; `{ day }` is a real date cell; `{ formula }` starts with "=". */
  rows: (string | number | boolean | { day: string } | { formula: string })[][];
  /** Cells that are merged, 1-based. */
  merges?: { row: number; column: number; rows: number; columns: number }[];
  frozenRows?: number;
  /** 1-based rows hidden by hand. */
  hiddenRows?: number[];
};
export type SampleWorkbook = {
  name: string;
  timeZone: string;
  /** The account that owns the spreadsheet. */
  owner?: string;
  sheets: SampleSheet[];
};
