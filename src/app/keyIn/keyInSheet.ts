import { columnLetters } from '../../domain/cells/a1';
import type { Cell, Grid } from '../../domain/cells/cell';
import { parseMark } from '../../domain/cells/mark';
import { SHEETS } from '../../domain/roster/ownSheets';
import { AMBER, GREEN, type Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';

/** The columns of "Changes to key in". A row is known by its entry, wherever it was sorted to; the boxes are kept here alone. */
export const KEY_IN_HEADER = [
  'Keyed in',
  'Entry',
  'Student ID',
  'Student',
  'Service',
  'Change',
  'From',
  'Site',
  'Saved by',
  'Saved on',
  'Reason',
] as const;
const WIDTHS = [60, 55, 85, 150, 130, 280, 85, 120, 130, 85, 200];
const [KEYED, ENTRY, CHANGE] = [0, 1, KEY_IN_HEADER.indexOf('Change')];

/** Somebody may have inserted rows above the header. */
const TOP = 20;

/** The cells of a row after its box. */
export type KeyInRow = readonly string[];

/** The rows that there should be, by entry. */
export type Rows = { get: (entry: number) => KeyInRow | undefined };

/** The sheet as it stands: where its header is, and the place of each of our columns in it, from 0. */
export type KeyInSheet = { grid: Grid; top: number; columns: readonly number[] };

/** The sheet; 'none' where there is none yet, 'not ours' where somebody else made one of that name. */
export function readKeyIn(workbook: Workbook): KeyInSheet | 'none' | 'not ours' {
  const grid = workbook.read(SHEETS.keyIn);
  if (!grid || grid.every((row) => row.every((cell) => cell === ''))) return 'none';
  for (const [top, row] of grid.slice(0, TOP).entries()) {
    const columns = KEY_IN_HEADER.map((title) => row.indexOf(title));
    if (columns.every((column) => column >= 0)) return { grid, top, columns };
  }
  return 'not ours';
}

/** The box of each entry and the rows of the sheet, from 1, that it stands in. Copied rows are one: ticked where one of them is. */
export function boxesOf({
  grid,
  top,
  columns,
}: KeyInSheet): Map<number, { ticked: boolean; rows: number[] }> {
  const boxes = new Map<number, { ticked: boolean; rows: number[] }>();
  const [box = 0, entry = 0] = columns;
  grid.forEach((row, r) => {
    const number = r > top ? entryIn(row[entry]) : null;
    if (number === null) return;
    const ticked = parseMark(row[box] ?? '') === true;
    const known = boxes.get(number);
    if (known) {
      known.ticked ||= ticked;
      known.rows.push(r + 1);
    } else boxes.set(number, { ticked, rows: [r + 1] });
  });
  return boxes;
}

const entryIn = (cell: Cell = ''): number | null =>
  /^\s*\d{1,15}\s*$/.test(String(cell)) ? Number(cell) : null;

/**
 * Makes the sheet or brings it up to date: rows that are there stay in the order in which people sorted them, with their boxes;
 * `wanted` are the rows by entry; what stands in our columns and is none of them goes. `set` are the boxes of rows that have to be
 * there: those that are not come below.
 */
export function bringUpToDate(
  workbook: Workbook,
  sheet: KeyInSheet | 'none',
  wanted: Rows,
  set: ReadonlyMap<number, boolean>,
): void {
  const boxes: Boxes = sheet === 'none' ? new Map() : boxesOf(sheet);
  const missing = [...set].flatMap(([entry, ticked]): LaidRow[] => {
    const cells = boxes.has(entry) ? undefined : wanted.get(entry);
    return cells ? [[ticked, ...cells]] : [];
  });
  if (sheet === 'none') {
    workbook.lay(layoutOf(missing));
    return;
  }
  for (const [entry, box] of boxes) box.ticked = set.get(entry) ?? box.ticked;
  const isInPlace = sheet.top === 0 && sheet.columns.every((column, i) => column === i);
  if (isInPlace) workbook.lay(layoutOf(inPlace(sheet.grid, wanted, boxes, missing)));
  else patchColumns(workbook, sheet, wanted, missing);
}

type LaidRow = [box: boolean | '', ...cells: string[]];
const BLANK: LaidRow = ['', ...KEY_IN_HEADER.slice(1).map(() => '')];
type Boxes = ReturnType<typeof boxesOf>;

/**
 * A row that is wanted no more is left to the next new one where notes stand beside the rows, and goes where none do. Rows only
 * ever move up and never become fewer: where writing them is cut off half way, each with its box stands somewhere still.
 */
function inPlace(grid: Grid, wanted: Rows, boxes: Boxes, added: readonly LaidRow[]): LaidRow[] {
  const isNoted = (row: Grid[number]): boolean =>
    row.some((cell, c) => c >= KEY_IN_HEADER.length && cell !== '');
  const [, ...own] = grid;
  const noted = own.some(isNoted);
  const waiting = [...added];
  const rows = own.flatMap((row, r): LaidRow[] => {
    const entry = entryIn(row[ENTRY]);
    const box = entry === null ? undefined : boxes.get(entry);
    const cells = entry === null ? undefined : wanted.get(entry);
    // Row r of these is row r + 2 of the sheet; of copied rows the first stays.
    if (box && cells && box.rows[0] === r + 2) return [[box.ticked, ...cells]];
    if (!noted) return [];
    const next = isNoted(row) ? undefined : waiting.shift();
    return [next ?? BLANK];
  });
  const all = [...rows, ...waiting];
  return [...all, ...own.slice(all.length).map(() => BLANK)];
}

/** Where people inserted columns or rows, ours are written one by one, each where it is now. */
function patchColumns(
  workbook: Workbook,
  { grid, top, columns }: KeyInSheet,
  wanted: Rows,
  added: readonly LaidRow[],
): void {
  const below = grid.slice(top + 1);
  const [box = 0, entry = 0] = columns;
  const rows = below.map((row) => {
    const number = entryIn(row[entry]);
    return number === null ? null : (wanted.get(number) ?? []);
  });
  columns.forEach((column, i) => {
    if (i === KEYED || below.length === 0) return;
    const now = below.map((row) => String(row[column] ?? ''));
    const then = rows.map((row, r) => (row ? (row[i - 1] ?? '') : (now[r] ?? '')));
    if (then.some((text, r) => text !== now[r]))
      workbook.patch(
        SHEETS.keyIn,
        top + 2,
        column + 1,
        then.map((text) => [text]),
      );
  });
  if (added.length === 0) return;
  const width = Math.max(...columns) + 1;
  workbook.append(
    SHEETS.keyIn,
    added.map((row) =>
      Array.from({ length: width }, (_, c) => (c === box ? '' : String(row[columns.indexOf(c)] ?? ''))),
    ),
    columns.filter((column) => column !== box).map((column) => column + 1),
  );
  const after = readKeyIn(workbook);
  if (typeof after === 'string') return;
  const now = boxesOf(after);
  workbook.write(
    SHEETS.keyIn,
    added.flatMap(([ticked, number]) =>
      (now.get(Number(number))?.rows ?? []).map((row) => ({ row, column: box + 1, value: ticked })),
    ),
  );
}

function layoutOf(rows: readonly LaidRow[]): Layout {
  const last = columnLetters(KEY_IN_HEADER.length);
  const change = columnLetters(CHANGE + 1);
  const bottom = Math.max(2, rows.length + 1);
  return {
    name: SHEETS.keyIn,
    cells: [[...KEY_IN_HEADER], ...rows],
    looks: [
      { range: `A1:${last}1`, bold: true, wrap: true },
      { range: `${change}2:${change}${bottom}`, wrap: true },
    ],
    rules: [
      { range: `A2:${last}${bottom}`, formula: '=$A2=TRUE', ...GREEN },
      { range: `${change}2:${change}${bottom}`, formula: `=LEFT($${change}2,6)="Undone"`, ...AMBER },
    ],
    widths: WIDTHS,
    frozenRows: 1,
    filterRow: 1,
    boxes: KEYED + 1,
  };
}
