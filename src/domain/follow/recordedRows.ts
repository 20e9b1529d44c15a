import type { Line } from '../caseload/line';
import type { Cell, CellChange, ColumnRef, FieldWrite, Grid } from '../cells/cell';
import { readDay } from '../cells/dateText';
import type { Day } from '../cells/day';
import { cellsBeginIn, cellsIn, rowIn } from '../record/changes';
import type { Entry } from '../record/entry';
import type { TouchedChange } from '../record/standing';
import { lineIdentity, studentService } from '../roster/lineIdentity';
import type { RosterLine } from '../roster/roster';
import type { DueCell } from './dueCell';

/**
 * A roster as it stands, and where its columns are: 0-based, null where a column is gone. `lacks`: whether the tab of a row (from 1)
 * doesn't have one of them.
 */
export type Sheet = {
  grid: Grid;
  columnOf: (ref: ColumnRef) => number | null;
  lacks?: (row: number, column: number) => boolean;
  /** The row (from 1) of its header: what stands above is no student's. */
  headerRow?: number;
  /** The columns that tell a student or a line from any other: a school or a grade is many students'. */
  telling?: readonly number[];
  /** Whether a formula fills a cell (row and column from 1): nobody typed what it says. */
  isMade?: (row: number, column: number) => boolean;
};

/**
 * The cells that edits of an enrollment have still to change, or to change back where they were taken back: each as long as it
 * reads what it read before, and none before its day. `isDay` goes with a day, which a cell of dates takes as a date.
 */
export function editedCells(
  touched: readonly TouchedChange[],
  lines: ReadonlyMap<string, Line>,
  { grid, columnOf }: Sheet,
  today: Day,
): DueCell[] {
  const cells = new Map<string, DueCell & { now: Cell }>();
  const follow = (
    { entry }: TouchedChange,
    change: CellChange,
    from: FieldValue,
    to: Cell,
    isDay: boolean,
    format?: string,
  ): void => {
    const row = lines.get(entry.lineKey)?.row;
    const column = columnOf(change.ref);
    if (!row || column === null) return;
    const key = `${row.row}|${column}`;
    const was = grid[row.row - 1]?.[column] ?? '';
    if (!isSame(from, cells.get(key)?.now ?? was)) return;
    cells.set(key, {
      lineKey: entry.lineKey,
      line: entry.lineKey,
      field: 'other',
      row: row.row,
      column: column + 1,
      value: typeof to === 'boolean' ? String(to) : to,
      ...(isDay && { isDay: true as const }),
      ...(format !== undefined && { format }),
      was: String(was),
      now: to,
    });
  };
  // What was taken in stands in the roster already, and stays there when that is taken back.
  const begun = touched.filter(
    ({ entry }) =>
      cellsBeginIn(entry) <= today && !(entry.name === 'cellsWritten' && entry.origin === 'roster'),
  );
  // What was taken back goes first, the last change before the first; then what stands, in order.
  for (const each of [...begun].reverse())
    if (!each.stands)
      for (const change of cellsIn(each.entry))
        follow(
          each,
          change,
          change,
          change.was,
          change.isDay === true && isIsoDay(change.was) && change.format !== '@',
          change.format,
        );
  for (const each of begun)
    if (each.stands)
      for (const change of cellsIn(each.entry))
        follow(each, change, { value: change.was }, change.value, change.isDay === true);
  return [...cells.values()].flatMap(({ now, ...cell }) => (String(now) === cell.was ? [] : [cell]));
}

const isIsoDay = (cell: Cell): boolean => /^\d{4}-\d\d-\d\d$/.test(String(cell));

/** A row that an enrollment adds, and the line whose enrollment brings it. */
export type RowToAdd = { line: string; cells: readonly FieldWrite[] };

/** Rows that enrollments add and that are not there yet, or not whole. */
export function rowsToAdd(
  touched: readonly TouchedChange[],
  lines: ReadonlyMap<string, Line>,
  { grid, columnOf, lacks }: Sheet,
): RowToAdd[] {
  return touched.flatMap(({ entry, stands }) => {
    const cells = rowIn(entry);
    if (!cells || !stands) return [];
    const row = lines.get(entry.lineKey)?.row;
    // What a person changed in the row since is theirs.
    const isWhole =
      row &&
      cells.every(({ ref, value }) => {
        const at = columnOf(ref);
        const isThere = at !== null && !lacks?.(row.row, at);
        return !isThere || value === '' || (grid[row.row - 1]?.[at] ?? '') !== '';
      });
    return isWhole ? [] : [{ line: entry.lineKey, cells }];
  });
}

/** A row that an enrollment brought, and that was taken back: its cells go. `key`: the line of the enrollment; `line`: what tells the row. */
export type RowToRemove = { key: string; line: string; row: number; columns: number[] };

/** `waits`: taken back before, and kept by its sheet since. */
export type EnrollmentBack = TouchedChange & { waits?: true };

/**
 * The rows of enrollments that were taken back, as long as nobody wrote anything of their own into them: into one that waits, another
 * person or other hours neither. `rows` are the roster's lines that the record doesn't know, `known` the rows (from 1) of all its lines.
 */
export function rowsToRemove(
  touched: readonly EnrollmentBack[],
  rows: readonly RosterLine[],
  known: ReadonlySet<number>,
  sheet: Sheet,
): RowToRemove[] {
  const remove: RowToRemove[] = [];
  for (const { entry, stands, waits } of touched) {
    const cells = rowIn(entry);
    if (!cells || stands) continue;
    const row = rows.find(
      (other) =>
        studentService(other) === studentService(entry) &&
        (other.start === '' || other.start === entry.begin),
    );
    if (!row) {
      remove.push(...halfRemoved(entry, cells, known, sheet));
      continue;
    }
    const columns = ownColumns(
      row.row,
      waits ? [] : rows.filter((other) => other.row === row.row),
      cells,
      sheet,
    );
    if (columns) remove.push({ key: entry.lineKey, line: lineIdentity(row), row: row.row, columns });
  }
  return remove;
}

/** The columns (from 1) of a row that was added, or null where somebody wrote something else into it. `lines` are those of the row. */
export function ownColumns(
  row: number,
  lines: readonly RosterLine[],
  cells: readonly FieldWrite[],
  { grid, columnOf, isMade }: Sheet,
): number[] | null {
  // Person, hours and end follow the record: they may have changed since the row was added.
  const followed = new Set(lines.flatMap(({ columns }) => Object.values(columns)));
  const added = new Map(cells.map((cell) => [columnOf(cell.ref), cell]));
  const own: number[] = [];
  for (const [c, cell] of (grid[row - 1] ?? []).entries()) {
    // A checkbox that nobody ticked is no text of theirs.
    if (cell === '' || cell === false) continue;
    const written = added.get(c);
    if (!written || !(followed.has(c + 1) || isSame(written, cell))) {
      if (isMade?.(row, c + 1)) continue;
      return null;
    }
    own.push(c + 1);
  }
  return own;
}

/**
 * What a removal left of a row that was cut off in the middle, when its student ID was gone already: cells that are all the row's own,
 * two of them at least, of which one tells whose they are, or since when, or four. Rows that people fill in beforehand, and a title, say no
 * more than a school, a grade or a person; where two rows fit, one of them at least is somebody's.
 */
function halfRemoved(
  entry: Entry,
  cells: readonly FieldWrite[],
  known: ReadonlySet<number>,
  { grid, columnOf, isMade, headerRow = 0, telling = [] }: Sheet,
): RowToRemove[] {
  const added = new Map(cells.map((cell) => [columnOf(cell.ref), cell]));
  const fitting = grid.flatMap((row, r): RowToRemove[] => {
    if (r < headerRow || known.has(r + 1)) return [];
    const own: number[] = [];
    for (const [c, cell] of row.entries()) {
      if (cell === '' || cell === false) continue;
      const written = added.get(c);
      if (!written || !isSame(written, cell)) {
        if (isMade?.(r + 1, c + 1)) continue;
        return [];
      }
      own.push(c + 1);
    }
    const tells = own.length >= ENOUGH || own.some((column) => telling.includes(column - 1));
    return own.length < 2 || !tells
      ? []
      : [{ key: entry.lineKey, line: `undone ${entry.entry}`, row: r + 1, columns: own }];
  });
  return fitting.length === 1 ? fitting : [];
}

/** So many cells of one row are alike in no other. */
const ENOUGH = 4;

/** What a change found in a cell, or wrote there: a day that is typed as text becomes a date, and reads as another text. */
type FieldValue = { value: Cell; isDay?: true };

const isSame = ({ value, isDay }: FieldValue, cell: Cell): boolean => {
  if (value === cell) return true;
  const day = isDay ? readDay(value) : null;
  return day !== null && day === readDay(cell);
};
