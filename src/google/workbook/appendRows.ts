import { columnLetters } from '../../domain/cells/a1';
import type { Cell } from '../../domain/cells/cell';
import { runs } from '../../domain/cells/runs';
import {
  inAnyCell,
  inTextCell,
  isLikeFormula,
  isQuoted,
  mendTexts,
  needsTextFormat,
  type TextCell,
} from './textForms';
import { isOfTypedColumns, isTaken } from './typedColumns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows above a new block that are looked at, to see whether somebody moved them. */
const TAIL = 20;

/** Rows that are made beyond those that are needed, so that the next blocks need not ask whether there are enough. */
const SPARE = 100;

type UnknownRows = readonly (readonly unknown[])[];
type Block = readonly (readonly (string | number)[])[];

/** What adding rows needs to know beside them. */
export type AppendInput = {
  /** Columns that hold text, from 1. */
  textColumns: readonly number[];
  /** The sheet as it was read last. */
  known: UnknownRows;
  readAs: (value: unknown) => Cell;
  /** Writes what can be written of a block that was refused; null where all or nothing is to stand. */
  parts: ((first: number, block: Block, error: unknown) => void) | null;
};

/**
 * Adds rows below the last one in one block, flushed, and gives back how they read afterwards. Nothing tells the service to write "below
 * whatever is last": somebody may insert rows above between the look-up of the last row and the write, and the block then stands on the
 * rows that were last. They are known, and added again. Texts stand as they are given, before the last cell is written.
 */
export function appendRows(
  sheet: Sheet,
  rows: Block,
  { textColumns, known, readAs, parts }: AppendInput,
): unknown[][] {
  const wide = rows[0]?.length ?? 0;
  // What people's own sheets lack is made row by row; spare ones would only be in their way.
  const { from, around, width } =
    endAsKnown(sheet, rows.length, wide, known, parts ? 0 : SPARE) ?? endLookedUp(sheet, rows.length, wide);
  const count = around.length;
  const first = from + count;
  // As wide as the sheet: where it stands on a row after all, nothing of that one is left beside it.
  const block = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  const isOfTexts = new Set(textColumns);
  const texts = block.map((row) => row.map((value, c) => (isOfTexts.has(c + 1) ? value : null)));
  // Whether its apostrophe stands is known only once a text was written: until then the block is none that counts.
  const last = !parts && texts.some((row) => row.some(isQuoted)) ? lastCell(block) : null;
  const write = (asText: (text: string) => string): void => {
    const forms = block.map((row, r) =>
      row.map((value, c) => {
        if (last && r === last.row && c === last.column) return '';
        const text = texts[r]?.[c];
        return typeof text === 'string' && text !== '' ? asText(text) : value;
      }),
    );
    sheet.getRange(first, 1, rows.length, width).setValues(forms);
    SpreadsheetApp.flush();
  };
  let isInTable = false;
  try {
    // Before the write: afterwards "+1" would be 1 already, and "=IMPORTXML(…)" would have run.
    const formatted = parts ? textColumns : textColumns.filter((column) => needsFormat(texts, column - 1));
    isInTable = formatted.length > 0 && !isTaken(() => asTexts(sheet, formatted, first, rows.length));
    try {
      if (!isInTable && texts.some((row) => row.some(isLikeFormula))) SpreadsheetApp.flush();
      write(isInTable ? inAnyCell : inTextCell);
    } catch (error) {
      if (isInTable || !isOfTypedColumns(error)) throw error;
      isInTable = true;
      write(inAnyCell);
    }
  } catch (error) {
    if (!parts) throw error;
    parts(first, block, error);
  }
  const read = (row: number, howMany: number): unknown[][] =>
    sheet.getRange(row, 1, howMany, width).getValues();
  const seen = read(first - count, count + rows.length);
  const moved = shift(around, seen.slice(0, count));
  const under = Math.min(moved, rows.length);
  const ends = around.slice(count - moved, count - moved + under);
  // They were moved after the block was written, which went down with them.
  const isBelow = moved > 0 && isSame(read(first, under), ends);
  const stands = moved === 0 || !isBelow ? first : first + moved;
  if (moved > 0 && !isBelow) addAgain(sheet, lostOf(sheet, ends, width), width);
  const written = isBelow ? read(stands, rows.length) : seen.slice(count);
  const differing = differingTexts(texts, written, stands, last);
  if (differing.length === 0 && !last) return written;
  mendTexts(sheet, differing, readAs);
  if (!last) return read(stands, rows.length);
  const put = (row: number, value: unknown): void => {
    const isText = isOfTexts.has(last.column + 1) && typeof value === 'string' && value !== '';
    const form = isText ? (isInTable ? inAnyCell(value) : inTextCell(value)) : value;
    sheet.getRange(row, last.column + 1).setValue(form);
    SpreadsheetApp.flush();
    if (isText) mendTexts(sheet, [{ row, column: last.column + 1, text: value }], readAs);
  };
  const before = read(stands, rows.length);
  const own = before[last.row] ?? [];
  if (own[last.column] !== '') throw new Error(MOVED);
  put(stands + last.row, last.value);
  const after = read(stands, rows.length);
  const [left, now] = [own, after[last.row] ?? []].map((row) => row.filter((_, c) => c !== last.column));
  if (isSame([left ?? []], [now ?? []])) return after;
  // Somebody moved the rows in that very instant: whoever stands there gets theirs back, and the block stays one that doesn't count.
  put(stands + last.row, (last.row > 0 ? before[last.row - 1] : around[count - 1])?.[last.column] ?? '');
  throw new Error(MOVED);
}

/**
 * Whether a column of a block that we alone write has to be formatted. A cell formatted costs as much as one written, and the record's
 * first block has tens of thousands of rows.
 */
const needsFormat = (texts: UnknownRows, column: number): boolean =>
  texts.some((row) => needsTextFormat(row[column]));

/** Makes cells of some columns, as many rows from row `first` on, cells of texts: one call for them all. */
function asTexts(sheet: Sheet, columns: readonly number[], first: number, count: number): void {
  const last = first + count - 1;
  sheet
    .getRangeList(
      runs(columns).map(([left, right]) => `${columnLetters(left)}${first}:${columnLetters(right)}${last}`),
    )
    .setNumberFormat('@');
}

const MOVED = 'The rows were moved while they were being added.';

type Last = { row: number; column: number; value: string | number };

/** The last cell of a block in which something stands. */
function lastCell(block: Block): Last | null {
  for (let row = block.length - 1; row >= 0; row--)
    for (let column = (block[row]?.length ?? 0) - 1; column >= 0; column--) {
      const value = block[row]?.[column] ?? '';
      if (value !== '') return { row, column, value };
    }
  return null;
}

/** Texts that do not read as they were to be written; what is refused reads blank, and is told. */
const differingTexts = (
  texts: UnknownRows,
  written: UnknownRows,
  first: number,
  last: Last | null,
): TextCell[] =>
  texts.flatMap((row, r) =>
    row.flatMap((text, c): TextCell[] => {
      const now = written[r]?.[c];
      const isLeft = r === last?.row && c === last.column;
      return typeof text !== 'string' || text === now || now === '' || isLeft
        ? []
        : [{ row: first + r, column: c + 1, text }];
    }),
  );

/** Those of rows that stand nowhere any more: where somebody sorted, the last ones may have gone up, and nothing was written over them. */
function lostOf(sheet: Sheet, rows: UnknownRows, width: number): UnknownRows {
  const textOf = (row: readonly unknown[]): string => JSON.stringify(row);
  const there = sheet.getRange(1, 1, sheet.getLastRow(), width).getValues().map(textOf);
  return rows.filter((row) => {
    const at = there.indexOf(textOf(row));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** Adds rows once more over which a block was written. */
function addAgain(sheet: Sheet, rows: UnknownRows, width: number): void {
  if (rows.length === 0) return;
  const lost = sheet.getLastRow() + 1;
  const more = lost + rows.length - 1 - sheet.getMaxRows();
  if (more > 0) sheet.insertRowsAfter(sheet.getMaxRows(), more);
  // What was a text stays one: an ID "0012", a name "=SUM(A1)".
  for (let column = 1; column <= width; column++)
    if (rows.some((row) => typeof row[column - 1] === 'string' && row[column - 1] !== ''))
      isTaken(() => sheet.getRange(lost, column, rows.length, 1).setNumberFormat('@'));
  sheet
    .getRange(lost, 1, rows.length, width)
    .setValues(rows.map((row) => row.map((value) => (isQuoted(value) ? inTextCell(value) : value))));
  SpreadsheetApp.flush();
}

/**
 * Adds rows to a sheet that was made in this call, with its columns of texts: it refuses nothing, and the next flush makes them stand.
 * False, with nothing added, where somebody wrote there since.
 */
export function appendToNew(
  sheet: Sheet,
  rows: readonly (readonly (string | number)[])[],
  known: UnknownRows,
): boolean {
  const wide = rows[0]?.length ?? 0;
  const end = endAsKnown(sheet, rows.length, wide, known, 0);
  if (end)
    sheet.getRange(end.from + end.around.length, 1, rows.length, wide).setValues(rows.map((row) => [...row]));
  return end !== null;
}

/** The end of a sheet: its last rows from row `from` on, as wide as a block below them, for which there is room. */
type End = { from: number; around: unknown[][]; width: number };

/** The end as the last reading knew it, looked at in one call; null where it is another by now, or nothing was known. */
function endAsKnown(
  sheet: Sheet,
  count: number,
  wide: number,
  known: UnknownRows,
  spare: number,
): End | null {
  const rows = [...known];
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  // Formulas that show nothing go on far below.
  if (rows.length === 0 || known.length - rows.length > TAIL) return null;
  const width = Math.max(wide, rows[rows.length - 1]?.length ?? 0);
  // Of rows of which nothing was read none is looked at.
  const first = rows.findIndex((row) => row.length > 0) + 1;
  const from = Math.max(1, first, rows.length - TAIL + 1);
  const tail = rows
    .slice(from - 1)
    .map((row) => Array.from({ length: width }, (_, c): unknown => row[c] ?? ''));
  const cells = (rowsBelow: number): unknown[][] =>
    sheet.getRange(from, 1, tail.length + rowsBelow, width).getValues();
  let now: unknown[][];
  try {
    now = cells(count);
  } catch {
    const max = sheet.getMaxRows();
    const missing = rows.length + count - max;
    // More than what is to come: rows that were read are gone by now.
    if (missing <= 0 || missing > count || width > sheet.getMaxColumns()) return null;
    sheet.insertRowsAfter(max, missing + spare);
    // In a sheet of ours nothing stands in rows that were made a moment ago; people's formulas may go on into theirs.
    now = cells(spare > 0 ? count - missing : count);
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
function shift(tail: UnknownRows, now: UnknownRows): number {
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

const isSame = (some: UnknownRows, others: UnknownRows): boolean =>
  JSON.stringify(some) === JSON.stringify(others);
