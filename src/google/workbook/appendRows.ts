type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows above a new block that are looked at, to see whether somebody moved them. */
const TAIL = 20;

/** Rows that are made beyond those that are needed, so that the next blocks need not ask whether there are enough. */
const SPARE = 100;

type Rows = readonly (readonly unknown[])[];

/**
 * Adds rows below the last one in one block, flushed, and gives back how they read afterwards. `known`: the sheet as it was read last.
 * `formatted` prepares the block's cells before it is written; `parts` writes what can be written of a block that was refused.
 * Nothing tells the service to write "below whatever is last": somebody may insert rows above between the look-up of the last row and
 * the write, and the block then stands on the rows that were last. They are known, and added again.
 */
export function appendRows(
  sheet: Sheet,
  rows: readonly (readonly (string | number)[])[],
  known: Rows,
  formatted: (first: number) => void,
  parts:
    | ((first: number, block: readonly (readonly (string | number)[])[], error: unknown) => void)
    | null = null,
): unknown[][] {
  const wide = rows[0]?.length ?? 0;
  // What people's own sheets lack is made row by row; spare ones would only be in their way.
  const { from, around, width } =
    endAsKnown(sheet, rows.length, wide, known, parts ? 0 : SPARE) ?? endLookedUp(sheet, rows.length, wide);
  const count = around.length;
  const first = from + count;
  // As wide as the sheet: where it stands on a row after all, nothing of that one is left beside it.
  const block = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  try {
    formatted(first);
    sheet.getRange(first, 1, rows.length, width).setValues(block);
    SpreadsheetApp.flush();
  } catch (error) {
    if (!parts) throw error;
    parts(first, block, error);
  }
  const read = (row: number, howMany: number): unknown[][] =>
    sheet.getRange(row, 1, howMany, width).getValues();
  const seen = read(first - count, count + rows.length);
  const moved = shift(around, seen.slice(0, count));
  if (moved === 0) return seen.slice(count);
  const under = Math.min(moved, rows.length);
  const last = around.slice(count - moved, count - moved + under);
  // They were moved after the block was written, which went down with them.
  if (isSame(read(first, under), last)) return read(first + moved, rows.length);
  const lost = sheet.getLastRow() + 1;
  const more = lost + under - 1 - sheet.getMaxRows();
  if (more > 0) sheet.insertRowsAfter(sheet.getMaxRows(), more);
  // What was a text stays one: an ID "0012", a name "=SUM(A1)".
  for (let column = 1; column <= width; column++)
    if (last.some((row) => typeof row[column - 1] === 'string' && row[column - 1] !== ''))
      sheet.getRange(lost, column, under, 1).setNumberFormat('@');
  sheet.getRange(lost, 1, under, width).setValues(last);
  SpreadsheetApp.flush();
  return seen.slice(count);
}

/** The end of a sheet: its last rows from row `from` on, as wide as a block below them, for which there is room. */
type End = { from: number; around: unknown[][]; width: number };

/** The end as the last reading knew it, looked at in one call; null where it is another by now, or nothing was known. */
function endAsKnown(sheet: Sheet, count: number, wide: number, known: Rows, spare: number): End | null {
  const rows = [...known];
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  // Formulas that show nothing go on far below.
  if (rows.length === 0 || known.length - rows.length > TAIL) return null;
  const width = Math.max(wide, known[0]?.length ?? 0);
  const from = Math.max(1, rows.length - TAIL + 1);
  const tail = rows
    .slice(from - 1)
    .map((row) => Array.from({ length: width }, (_, c): unknown => row[c] ?? ''));
  const cells = (): unknown[][] => sheet.getRange(from, 1, tail.length + count, width).getValues();
  let now: unknown[][];
  try {
    now = cells();
  } catch {
    const max = sheet.getMaxRows();
    const missing = rows.length + count - max;
    if (missing <= 0 || width > sheet.getMaxColumns()) return null;
    sheet.insertRowsAfter(max, missing + spare);
    now = cells();
  }
  const isFree = now.slice(tail.length).every((row) => row.every((cell) => cell === ''));
  return isFree && isSame(now.slice(0, tail.length), tail) ? { from, around: tail, width } : null;
}

/** The end as it is looked up: in rows that came in since, the last ones are seen further down. */
function endLookedUp(sheet: Sheet, count: number, wide: number): End {
  const below = sheet.getLastRow() + 1;
  const from = Math.max(1, below - TAIL);
  const max = sheet.getMaxRows();
  const width = Math.max(wide, below === 1 ? 0 : sheet.getLastColumn());
  const around: unknown[][] = sheet
    .getRange(from, 1, Math.min(max, below + TAIL) - from + 1, Math.min(width, sheet.getMaxColumns()))
    .getValues();
  while (around.length > 0 && around[around.length - 1]?.every((cell) => cell === '')) around.pop();
  const missing = from + around.length + count - 1 - max;
  if (missing > 0) sheet.insertRowsAfter(max, missing);
  return { from, around, width };
}

/** How many rows further down the end of the tail stands than it did; rows that came in among its first ones don't matter. */
function shift(tail: Rows, now: Rows): number {
  if (isSame(tail, now)) return 0;
  for (let by = 1; by < tail.length; by++) {
    const end = tail.length - by;
    const some = Math.min(END, end);
    if (isSame(tail.slice(end - some, end), now.slice(-some))) return by;
  }
  return 0;
}

/** So many rows tell which ones they are. */
const END = 3;

const isSame = (some: Rows, others: Rows): boolean => JSON.stringify(some) === JSON.stringify(others);
