import { findHeader } from '../domain/headers';
import { lineIdentity } from '../domain/lineIdentity';
import { type RowToRemove, rowsToAdd, rowsToRemove, type Sheet } from '../domain/recordedRows';
import type { FieldWrite } from '../domain/roster';
import type { Touched } from '../domain/standing';
import { titles } from '../domain/strays';
import { momentOf } from './moment';
import type { CellWrite, Workbook } from './ports';
import { isStop, joinState, type State } from './state';

/** A sort in the middle of a removal moves rows once or twice, not for ever. */
const PASSES = 3;

/** The roster as it stands; null where its header is gone. */
export function sheetOf({ mapping, grid }: State): Sheet | null {
  const found = findHeader(mapping, grid);
  return found && { grid, columnOf: (ref) => found.columnOf(ref) };
}

/** Whether a state's roster has rows to gain or to lose. */
export function rowsDue(state: State, touched: readonly Touched[]): boolean {
  const sheet = touched.some(({ entry }) => entry.replaced.row) ? sheetOf(state) : null;
  return (
    sheet !== null &&
    rowsToAdd(touched, state.lines, sheet).length + removable(touched, state, sheet).length > 0
  );
}

/**
 * Adds the rows of enrollments that are not there yet, or finishes one of which a part was written, and removes those of
 * enrollments that were taken back. Gives back the state with them; null where the roster can't be read any more. A row of which
 * every cell is ours or blank is one that was cut off.
 */
export function followRows(workbook: Workbook, state: State, touched: readonly Touched[]): State | null {
  if (!rowsDue(state, touched)) return state;
  const sheet = sheetOf(state);
  const missing = sheet ? rowsToAdd(touched, state.lines, sheet) : [];
  if (sheet && missing.length > 0) addRows(workbook, state, sheet, missing);
  const fresh = reread(workbook, state);
  if (!fresh) return null;
  const settled = missing.length > 0 && sheet ? inTheirColumns(workbook, state, fresh, missing) : fresh;
  return settled && removeRows(workbook, settled, touched);
}

const removable = (touched: readonly Touched[], { newRows, roster }: State, sheet: Sheet): RowToRemove[] =>
  rowsToRemove(touched, newRows, new Set(roster.lines.map(({ row }) => row)), sheet);

/** The state with the roster as it stands by now; null where it can't be read any more. */
export function reread(workbook: Workbook, state: State): State | null {
  const grid = workbook.read(state.mapping.sheet);
  const fresh = grid && joinState({ ...state, grid }, { timelines: state.timelines, find: state.find });
  return fresh && !isStop(fresh) ? fresh : null;
}

/** A row as cells by their 0-based column. */
type Placed = { at: number; value: string | number; isDay: true | undefined }[];

const placedIn = ({ columnOf }: Sheet, cells: readonly FieldWrite[]): Placed =>
  cells.flatMap(({ ref, value, isDay }) => {
    const at = columnOf(ref);
    return at === null ? [] : [{ at, value, isDay }];
  });

const cellsOf = (row: number, placed: Placed): CellWrite[] =>
  placed.map(({ at, value, isDay }) => ({ row, column: at + 1, value, ...(isDay && { isDay }) }));

function addRows(
  workbook: Workbook,
  { mapping, grid, roster }: State,
  sheet: Sheet,
  missing: readonly (readonly FieldWrite[])[],
): void {
  const added: Placed[] = [];
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

function appendRows(workbook: Workbook, sheet: string, rows: readonly Placed[]): void {
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

/** Puts new rows right whose columns somebody moved in the instant in which they were added. */
function inTheirColumns(
  workbook: Workbook,
  before: State,
  after: State,
  rows: readonly (readonly FieldWrite[])[],
): State | null {
  const [then, now] = [sheetOf(before), sheetOf(after)];
  if (!then || !now || titles(momentOf(before)).join() === titles(momentOf(after)).join()) return after;
  for (const cells of rows) {
    const [was, is] = [placedIn(then, cells), placedIn(now, cells)];
    const values = new Map(was.map(({ at, value }) => [at, value]));
    const r = after.grid.findIndex(
      (row, i) =>
        i >= after.roster.headerRow && row.every((cell, c) => String(cell) === String(values.get(c) ?? '')),
    );
    if (r < 0) continue;
    const wrong = was.filter(({ at }) => !is.some((cell) => cell.at === at));
    workbook.write(before.mapping.sheet, [
      ...cellsOf(r + 1, is),
      ...wrong.map(({ at }) => ({ row: r + 1, column: at + 1, value: '' })),
    ]);
  }
  return reread(workbook, after);
}

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, the lines that were
 * emptied by mistake are known from the reading before, and are added again below.
 */
function removeRows(workbook: Workbook, state: State, touched: readonly Touched[]): State | null {
  let fresh = state;
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh);
    const remove = sheet ? removable(touched, fresh, sheet) : [];
    if (remove.length === 0) return fresh;
    workbook.write(
      state.mapping.sheet,
      remove.flatMap(({ row, columns }) => columns.map((column) => ({ row, column, value: '' }))),
    );
    const after = reread(workbook, fresh);
    if (!after) return null;
    const lost = lostRows(fresh, after, remove);
    appendRows(workbook, state.mapping.sheet, lost);
    const again = lost.length > 0 ? reread(workbook, after) : after;
    if (!again) return null;
    fresh = again;
  }
  return fresh;
}

/**
 * The rows of lines that were emptied instead of a row that is still there. They are never written into the row that is empty now:
 * that one may have moved again.
 */
function lostRows(before: State, after: State, remove: readonly RowToRemove[]): Placed[] {
  const there = new Set(after.roster.lines.map(lineIdentity));
  if (!remove.some(({ line }) => there.has(line))) return [];
  const meant = new Set(remove.map(({ line }) => line));
  const rows = before.roster.lines.flatMap((line) =>
    there.has(lineIdentity(line)) || meant.has(lineIdentity(line)) ? [] : [line.row],
  );
  return [...new Set(rows)].map((row) =>
    (before.grid[row - 1] ?? []).flatMap((value, at) =>
      value === ''
        ? []
        : [
            {
              at,
              value: typeof value === 'boolean' ? String(value) : value,
              isDay: /^\d{4}-\d\d-\d\d$/.test(String(value)) ? (true as const) : undefined,
            },
          ],
    ),
  );
}
