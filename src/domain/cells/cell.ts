/** What a cell of a laid-out sheet holds. A formula begins with `=`; every other text is stored as it is. */
export type LaidCell = string | number | boolean | { formula: string };

/** What a cell holds once the adapter has read it: a date cell is its day as `YYYY-MM-DD` text, a blank is ''. */
export type Cell = string | number | boolean;

/** The rows of a sheet's data range from A1 on. */
export type Grid = readonly (readonly Cell[])[];

/**
 * A column is remembered by its header as written; `nth` (from 1) tells columns of one header apart, and `of` says how
 * many there were: where a twin was deleted or added since, nobody can say which column was meant.
 */
export type ColumnRef = { header: string; nth: number; of: number };

/** One cell to write into a roster, by its header, so that a column that moves meanwhile is found again. */
export type FieldWrite = { ref: ColumnRef; value: string | number; isDay?: true };

/**
 * A cell of a row that an edit changes, and what it read before. `format`: its number format then, where a text took a number's place
 * or a day that of a blank among numbers; `@` where a day took a text's.
 */
export type CellChange = FieldWrite & { was: Cell; format?: string };
