/** Texts and names in quotes, or a cell of a formula: its column, whether its row is fixed, its row. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$!])(\$?[a-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(.!])/giu;

/** A formula as it reads so many rows further down, as Sheets copies it. */
export const movedDown = (formula: string, by: number): string =>
  formula.replace(PARTS, (part: string, column?: string, fixed?: string, row?: string) =>
    column === undefined || fixed !== '' ? part : `${column}${Number(row) + by}`,
  );

/** The rows of the cells that a formula names and that it names further down where it is copied there. */
export const movingRows = (formula: string): number[] =>
  [...formula.matchAll(PARTS)].flatMap(([, column, fixed, row]) =>
    column !== undefined && fixed === '' ? Number(row) : [],
  );

/** A range of a formula: its columns and rows, fixed or not; and texts in quotes, which hold none. */
const RANGES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$!])(\$?[a-z]{1,3}\$?\d+:\$?[a-z]{1,3}\$?)(\d+)(?![\p{L}\p{N}_(.!])/giu;

/** A formula with its ranges that end in row `last` made so many rows longer: what it counts has new rows below. */
export const longerBy = (formula: string, last: number, by: number): string =>
  formula.replace(RANGES, (part: string, range?: string, row?: string) =>
    range === undefined || Number(row) !== last ? part : `${range}${last + by}`,
  );
