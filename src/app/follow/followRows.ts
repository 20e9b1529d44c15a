import type { Cell, FieldWrite, Grid } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { readsAs } from '../../domain/follow/readsAs';
import { type RowToRemove, rowsToAdd, rowsToRemove, type Sheet } from '../../domain/follow/recordedRows';
import { type OwedCell, type Strays, Trail, titles } from '../../domain/follow/strays';
import { rowIn } from '../../domain/record/changes';
import type { TouchedChange } from '../../domain/record/standing';
import { columnRefs, findHeader } from '../../domain/roster/headers';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { isStop, joinState, type State } from '../opened/state';
import type { CellWrite, Workbook } from '../ports/ports';
import { momentOf } from './moment';

/** A sort in the middle of a removal moves rows once or twice, not for ever. */
const PASSES = 3;

/** The roster as it stands; null where its header is gone. */
export function sheetOf({ mapping, grid }: State): Sheet | null {
  const found = findHeader(mapping, grid);
  return found && { grid, columnOf: (ref) => found.columnOf(ref) };
}

/** Whether a state's roster has rows to gain or to lose. */
export function rowsDue(state: State, touched: readonly TouchedChange[]): boolean {
  const sheet = touched.some(({ entry }) => rowIn(entry)) ? sheetOf(state) : null;
  return (
    sheet !== null &&
    rowsToAdd(touched, state.lines, sheet).length + removable(touched, state, sheet).length > 0
  );
}

/**
 * Adds the rows of enrollments that are not there yet, or finishes one of which a part was written, and removes those of
 * enrollments that were taken back. Gives back the state with them. A row of which every cell is ours or blank is one that was cut
 * off.
 */
export function followRows(
  workbook: Workbook,
  state: State,
  touched: readonly TouchedChange[],
): FollowedRows {
  if (!rowsDue(state, touched)) return { state, doubtful: [] };
  const sheet = sheetOf(state);
  const missing = sheet ? rowsToAdd(touched, state.lines, sheet) : [];
  if (sheet && missing.length > 0) addRows(workbook, state, sheet, missing);
  const fresh = reread(workbook, state);
  // Where the roster can't be read any more, nobody knows in which columns the new rows came to stand.
  const added = missing.map((_, i) => ({ row: state.grid.length + 1 + i, column: 1 }));
  const settled: FollowedRows =
    fresh && sheet ? inTheirColumns(workbook, state, fresh, missing) : { state: null, doubtful: added };
  if (!settled.state) return settled;
  const removed = removeRows(workbook, settled.state, touched);
  return { ...removed, doubtful: [...settled.doubtful, ...removed.doubtful] };
}

/** The state after the rows; null where the roster can't be read any more or people don't stop moving it. */
type FollowedRows = { state: State | null; doubtful: Strays['doubtful'] };

/** The rows of enrollments that were taken back and that still stand. */
export const removable = (
  touched: readonly TouchedChange[],
  { newRows, roster }: State,
  sheet: Sheet,
): RowToRemove[] => rowsToRemove(touched, newRows, new Set(roster.lines.map(({ row }) => row)), sheet);

/** The state with the roster as it stands by now; null where it can't be read any more. */
function reread(workbook: Workbook, state: State): State | null {
  const grid = workbook.read(state.mapping.sheet);
  return grid && withRoster(state, grid);
}

/** The state with the roster as it was read again; null where columns are gone. */
export function withRoster(state: State, grid: Grid): State | null {
  if (readsAs(grid, state.grid, [])) return state;
  const fresh = joinState({ ...state, grid }, { timelines: state.timelines, find: state.find });
  return isStop(fresh) ? null : fresh;
}

/** A row as cells by their 0-based column. */
type PlacedCells = { at: number; value: string | number; isDay: true | undefined }[];

const placedIn = ({ columnOf }: Sheet, cells: readonly FieldWrite[]): PlacedCells =>
  cells.flatMap(({ ref, value, isDay }) => {
    const at = columnOf(ref);
    return at === null ? [] : [{ at, value, isDay }];
  });

const cellsOf = (row: number, placed: PlacedCells): CellWrite[] =>
  placed.map(({ at, value, isDay }) => ({ row, column: at + 1, value, ...(isDay && { isDay }) }));

function addRows(
  workbook: Workbook,
  { mapping, grid, roster }: State,
  sheet: Sheet,
  missing: readonly (readonly FieldWrite[])[],
): void {
  const added: PlacedCells[] = [];
  for (const cells of missing) {
    const placed = placedIn(sheet, cells);
    const wanted = new Map(placed.map(({ at, value }) => [at, value]));
    const begun = grid.findIndex(
      (row, r) =>
        r >= roster.headerRow &&
        row.some((cell) => cell !== '') &&
        row.every((cell, c) => cell === '' || cell === wanted.get(c)),
    );
    if (begun < 0) added.push(placed);
    else {
      const left = placed.filter(({ at }) => (grid[begun]?.[at] ?? '') === '');
      workbook.write(mapping.sheet, cellsOf(begun + 1, left));
    }
  }
  appendRows(workbook, mapping.sheet, added);
}

function appendRows(workbook: Workbook, sheet: string, rows: readonly PlacedCells[]): void {
  if (rows.length === 0) return;
  const width = Math.max(...rows.flatMap((row) => row.map(({ at }) => at))) + 1;
  const texts = rows.flatMap((row) =>
    row.flatMap(({ at, value, isDay }) => (typeof value === 'string' && !isDay ? [at + 1] : [])),
  );
  const block = rows.map((row) => {
    const values = new Map(row.map(({ at, value }) => [at, value]));
    return Array.from({ length: width }, (_, c) => values.get(c) ?? '');
  });
  workbook.append(sheet, block, [...new Set(texts)]);
}

/**
 * Puts new rows right whose columns somebody moved in the instant in which they were added, and looks again: rows may move meanwhile
 * as well.
 */
function inTheirColumns(
  workbook: Workbook,
  before: State,
  after: State,
  rows: readonly (readonly FieldWrite[])[],
): FollowedRows {
  const then = sheetOf(before);
  if (!then || titles(momentOf(before)).join() === titles(momentOf(after)).join())
    return { state: after, doubtful: [] };
  const trail = new Trail();
  let fresh: State | null = after;
  let written: readonly CellWrite[] = [];
  for (let pass = 0; fresh; pass++) {
    const at: State = fresh;
    const now = momentOf(at);
    const found = rows.flatMap((cells) => newRow(cells, then, at));
    const own = new Set(found.map(({ row }) => row));
    const { owed, doubtful } = trail.astray(now);
    const left = { owed: owed.filter(isOthers), doubtful: doubtful.filter(isOthers) };
    const cells = [...found.flatMap((row) => row.cells), ...left.owed.map(owedCell)];
    if (cells.length === 0) return { state: at, doubtful: left.doubtful };
    if (pass === PASSES) return { state: null, doubtful: [...left.doubtful, ...left.owed] };
    const refused = new Set(workbook.write(before.mapping.sheet, cells));
    if (refused.size > 0) return { state: at, doubtful: cells };
    trail.wrote(now, cells);
    written = cells;
    fresh = reread(workbook, at);

    function isOthers({ row }: { row: number }): boolean {
      return !own.has(row);
    }
  }
  return { state: null, doubtful: [...written] };
}

/** A new row as it stands, every cell of it ours or blank, and what of it to write so that each value is in its column. */
function newRow(
  cells: readonly FieldWrite[],
  then: Sheet,
  { grid, mapping, roster }: State,
): { row: number; cells: CellWrite[] }[] {
  const found = findHeader(mapping, grid);
  if (!found) return [];
  const is = placedIn({ grid, columnOf: found.columnOf }, cells);
  const [old, right] = [placedIn(then, cells), is].map(
    (placed) => new Map(placed.map(({ at, value }) => [at, String(value)])),
  );
  const isOurs = (cell: Cell, c: number): boolean => [old?.get(c), right?.get(c)].includes(String(cell));
  const r = grid.findIndex(
    (row, i) =>
      i >= roster.headerRow &&
      row.every((cell, c) => cell === '' || isOurs(cell, c)) &&
      // A row of which a cell or two read the same is somebody's note.
      row.filter((cell) => cell !== '').length * 2 > is.length,
  );
  const row = grid[r];
  if (!row) return [];
  const wrong = is.filter(({ at, value }) => String(row[at] ?? '') !== String(value));
  const stale = row.flatMap((cell, c) =>
    cell !== '' && !right?.has(c) ? [{ row: r + 1, column: c + 1, value: '' }] : [],
  );
  return [{ row: r + 1, cells: [...cellsOf(r + 1, wrong), ...stale] }];
}

/** A cell of dates takes a day as a date, a cell of text as the text that it was. */
export const owedCell = ({ row, column, value }: OwedCell): CellWrite => ({
  row,
  column,
  value: typeof value === 'boolean' ? String(value) : value,
  ...(parseDay(String(value)) && { isDay: true }),
});

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, the lines that were
 * emptied by mistake are known from the reading before, and are added again below, where columns stand by then.
 */
function removeRows(workbook: Workbook, state: State, touched: readonly TouchedChange[]): FollowedRows {
  let fresh = state;
  let doubtful: Strays['doubtful'] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh);
    const remove = sheet ? removable(touched, fresh, sheet) : [];
    if (remove.length === 0) return { state: fresh, doubtful };
    const refused = workbook.write(
      state.mapping.sheet,
      remove.flatMap(({ row, columns }) => columns.map((column) => ({ row, column, value: '' }))),
    );
    const after = reread(workbook, fresh);
    const now = after && sheetOf(after);
    if (!after || !now || refused.length > 0) return { state: null, doubtful };
    const lost = lostRows(fresh, after, remove);
    // A copy of the row that somebody made is theirs.
    if (lost.length === 0) return { state: after, doubtful };
    appendRows(
      workbook,
      state.mapping.sheet,
      lost.map((cells) => placedIn(now, cells)),
    );
    const added = lost.map((_, i) => ({ row: after.grid.length + 1 + i, column: 1 }));
    const again = reread(workbook, after);
    if (!again) return { state: null, doubtful: [...doubtful, ...added] };
    const settled = inTheirColumns(workbook, after, again, lost);
    doubtful = [...doubtful, ...settled.doubtful];
    if (!settled.state) return { state: null, doubtful };
    fresh = settled.state;
  }
  return { state: fresh, doubtful };
}

/**
 * The rows of lines that were emptied instead of a row that is still there. They are never written into the row that is empty now:
 * that one may have moved again. What stands in it under no header is left there: nothing of ours is ever emptied there.
 */
function lostRows(before: State, after: State, remove: readonly RowToRemove[]): FieldWrite[][] {
  const there = new Set(after.roster.lines.map(lineIdentity));
  if (!remove.some(({ line }) => there.has(line))) return [];
  const meant = new Set(remove.map(({ line }) => line));
  const rows = before.roster.lines.flatMap((line) =>
    there.has(lineIdentity(line)) || meant.has(lineIdentity(line)) ? [] : [line.row],
  );
  const refs = columnRefs(before.grid[before.roster.headerRow - 1] ?? []);
  return [...new Set(rows)].map((row) =>
    (before.grid[row - 1] ?? []).flatMap((cell, c): FieldWrite[] => {
      const ref = refs[c];
      const value = typeof cell === 'boolean' ? String(cell) : cell;
      return ref && cell !== '' ? [{ ref, value, ...(parseDay(String(cell)) && { isDay: true }) }] : [];
    }),
  );
}
