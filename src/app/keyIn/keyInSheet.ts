import type { Cell, Grid } from '../../domain/cells/cell';
import { parseMark } from '../../domain/cells/mark';
import { isBlankSheet } from '../../domain/record/log';
import { SHEETS } from '../../domain/roster/ownSheets';
import { AMBER, begins, GREEN } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { blankRow, hasNote, inPlace, layoutOf, type TableRow, tableOf, titlesOf } from '../ports/table';
import type { KeyInWords } from './keyInText';

/** A change in words, with its box. */
type KeyInRow = KeyInWords & { ticked: boolean };

/** "Changes to key in". A row is known by its entry, wherever it was sorted to; the boxes are kept here alone. */
export const KEY_IN = tableOf<KeyInRow>()({
  name: SHEETS.keyIn,
  key: ['Entry'],
  headerRow: 1,
  filter: true,
  columns: [
    {
      title: 'Keyed in',
      width: 60,
      cell: ({ ticked }) => ticked,
      box: true,
      rules: [{ when: (cell) => ({ formula: `=${cell}=TRUE` }), wholeRow: true, ...GREEN }],
    },
    { title: 'Entry', width: 55, cell: ({ entry }) => String(entry) },
    { title: 'Student ID', width: 85, cell: ({ studentId }) => studentId },
    { title: 'Student', width: 150, cell: ({ student }) => student },
    { title: 'Service', width: 130, cell: ({ service }) => service },
    {
      title: 'Change',
      width: 280,
      wrap: true,
      cell: ({ note, change }) => (note === '' ? change : `${note}: ${change}`),
      rules: [begins('Undone', AMBER)],
    },
    { title: 'From', width: 85, cell: ({ from }) => from },
    { title: 'Site', width: 120, cell: ({ site }) => site },
    { title: 'Saved by', width: 130, cell: ({ by }) => by },
    { title: 'Saved on', width: 85, cell: ({ on }) => on },
    { title: 'Reason', width: 200, cell: ({ reason }) => reason },
  ],
});

/** Somebody may have inserted rows above the header. */
const TOP = 20;

/** The changes that there are, by entry. */
export type Rows = { get: (entry: number) => KeyInWords | undefined };

/** The sheet as it stands: where its header is, and the place of each of our columns in it, from 0. */
export type KeyInSheet = { grid: Grid; top: number; columns: readonly number[] };

/** The sheet; 'none' where there is none yet, 'not ours' where somebody else made one of that name. */
export function readKeyIn(workbook: Workbook): KeyInSheet | 'none' | 'not ours' {
  const grid = workbook.read(SHEETS.keyIn);
  if (!grid || isBlankSheet(grid)) return 'none';
  for (const [top, row] of grid.slice(0, TOP).entries()) {
    const columns = titlesOf(KEY_IN).map((title) => row.indexOf(title));
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
  const rowOf = (entry: number, ticked: boolean): KeyInRow[] => {
    const words = wanted.get(entry);
    return words ? [{ ...words, ticked }] : [];
  };
  const missing = [...set].flatMap(([entry, ticked]) => (boxes.has(entry) ? [] : rowOf(entry, ticked)));
  const isInPlace = sheet !== 'none' && sheet.top === 0 && sheet.columns.every((column, i) => column === i);
  if (sheet !== 'none' && !isInPlace) patchColumns(workbook, sheet, wanted, missing);
  else {
    const standing = [...boxes].flatMap(([entry, { ticked }]) => rowOf(entry, set.get(entry) ?? ticked));
    const grid = sheet === 'none' ? [] : sheet.grid;
    workbook.lay(layoutOf(KEY_IN, movedUp(grid, [...standing, ...missing])));
  }
}

type Boxes = ReturnType<typeof boxesOf>;

/**
 * A row that is wanted no more is left to the next new one where notes stand beside the rows, and goes where none do. Rows only
 * ever move up and never become fewer: where writing them is cut off half way, each with its box stands somewhere still.
 */
function movedUp(grid: Grid, wanted: readonly KeyInRow[]): TableRow<KeyInRow>[] {
  const own = grid.slice(1);
  const { rows } = inPlace(KEY_IN, grid, wanted, {
    stays: 'all',
    free: own.some((cells) => hasNote(KEY_IN, cells)) ? 'left' : 'gone',
    past: () => blankRow(KEY_IN),
  });
  return [...rows, ...own.slice(rows.length).map(() => blankRow(KEY_IN))];
}

/** Where people inserted columns or rows, ours are written one by one, each where it is now. */
function patchColumns(
  workbook: Workbook,
  { grid, top, columns }: KeyInSheet,
  wanted: Rows,
  added: readonly KeyInRow[],
): void {
  const below = grid.slice(top + 1);
  const [box = 0, entry = 0] = columns;
  const entries = below.map((row) => entryIn(row[entry]));
  const words = entries.map((number) => (number === null ? undefined : wanted.get(number)));
  columns.forEach((column, i) => {
    if (column === box || below.length === 0) return;
    const now = below.map((row) => String(row[column] ?? ''));
    const then = now.map((text, r) => (entries[r] === null ? text : textOf(words[r], i)));
    if (then.some((text, r) => text !== now[r]))
      workbook.patch(SHEETS.keyIn, [{ row: top + 2, column: column + 1, texts: then.map((text) => [text]) }]);
  });
  if (added.length === 0) return;
  const width = Math.max(...columns) + 1;
  workbook.append(
    SHEETS.keyIn,
    added.map((row) =>
      Array.from({ length: width }, (_, c) => (c === box ? '' : textOf(row, columns.indexOf(c)))),
    ),
    columns.filter((column) => column !== box).map((column) => column + 1),
  );
  const after = readKeyIn(workbook);
  if (typeof after === 'string') return;
  const now = boxesOf(after);
  workbook.write(
    SHEETS.keyIn,
    added.flatMap(({ entry: number, ticked }) =>
      (now.get(number)?.rows ?? []).map((row) => ({ row, column: box + 1, value: ticked })),
    ),
  );
}

/** What a change says in a column of ours; '' where it is wanted no more, or the column is somebody's own. */
function textOf(words: KeyInWords | undefined, column: number): string {
  const cell = words && KEY_IN.columns[column]?.cell({ ...words, ticked: false }, () => '', 0);
  return typeof cell === 'string' ? cell : '';
}
