import { findHeader } from '../domain/headers';
import { lineIdentity } from '../domain/lineIdentity';
import { type RowToRemove, rowsToAdd, rowsToRemove, type Sheet } from '../domain/recordedRows';
import type { FieldWrite } from '../domain/roster';
import type { Touched } from '../domain/standing';
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
    rowsToAdd(touched, state.lines, sheet).length +
      rowsToRemove(touched, state.newRows, sheet).remove.length >
      0
  );
}

/**
 * Adds the rows of enrollments that are not there yet, or finishes one of which a part was written, and removes those of
 * enrollments that were taken back. Gives back the state with them. A row of which every cell is ours or blank is one that was
 * cut off.
 */
export function followRows(workbook: Workbook, state: State, touched: readonly Touched[]): State {
  if (!rowsDue(state, touched)) return state;
  const sheet = sheetOf(state);
  if (sheet) addRows(workbook, state, sheet, rowsToAdd(touched, state.lines, sheet));
  return removeRows(workbook, reread(workbook, state), touched);
}

/** The state with the roster as it stands by now. */
export function reread(workbook: Workbook, state: State): State {
  const grid = workbook.read(state.mapping.sheet);
  const fresh = grid && joinState({ ...state, grid }, { timelines: state.timelines, find: state.find });
  return fresh && !isStop(fresh) ? fresh : state;
}

function addRows(
  workbook: Workbook,
  { mapping, grid, roster }: State,
  { columnOf }: Sheet,
  missing: readonly (readonly FieldWrite[])[],
): void {
  const added: (string | number)[][] = [];
  const texts = new Set<number>();
  for (const cells of missing) {
    const placed = cells.flatMap(({ ref, value, isDay }) => {
      const at = columnOf(ref);
      return at === null ? [] : [{ at, value, isDay }];
    });
    const wanted = new Map(placed.map(({ at, value }) => [at, value]));
    const begun = grid.findIndex(
      (row, r) =>
        r >= roster.headerRow &&
        row.some((cell) => cell !== '') &&
        row.every((cell, c) => cell === '' || cell === wanted.get(c)),
    );
    if (begun >= 0) {
      const left = placed.filter(({ at }) => (grid[begun]?.[at] ?? '') === '');
      workbook.write(
        mapping.sheet,
        left.map(({ at, value, isDay }) => ({
          row: begun + 1,
          column: at + 1,
          value,
          ...(isDay && { isDay }),
        })),
      );
      continue;
    }
    const width = Math.max(...placed.map(({ at }) => at)) + 1;
    added.push(Array.from({ length: width }, (_, c) => wanted.get(c) ?? ''));
    for (const { at, value, isDay } of placed) if (typeof value === 'string' && !isDay) texts.add(at + 1);
  }
  if (added.length === 0) return;
  const width = Math.max(...added.map((row) => row.length));
  workbook.append(
    mapping.sheet,
    added.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
    [...texts],
  );
}

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, the lines that were
 * emptied by mistake are known from the reading before, and are written back.
 */
function removeRows(workbook: Workbook, state: State, touched: readonly Touched[]): State {
  let fresh = state;
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh);
    const remove = sheet ? rowsToRemove(touched, fresh.newRows, sheet).remove : [];
    if (remove.length === 0) return fresh;
    workbook.write(
      state.mapping.sheet,
      remove.flatMap(({ row, columns }) => columns.map((column) => ({ row, column, value: '' }))),
    );
    const after = reread(workbook, fresh);
    const lost = lostLines(fresh, after, remove);
    if (lost.length > 0) workbook.write(state.mapping.sheet, lost);
    fresh = lost.length > 0 ? reread(workbook, after) : after;
  }
  return fresh;
}

/** The cells of lines that were emptied instead of a row that is still there, to be written into the rows that are empty now. */
function lostLines(before: State, after: State, remove: readonly RowToRemove[]): CellWrite[] {
  const there = new Set(after.roster.lines.map(lineIdentity));
  if (!remove.some(({ line }) => there.has(line))) return [];
  const meant = new Set(remove.map(({ line }) => line));
  const rows = new Set(
    before.roster.lines.flatMap((line) =>
      there.has(lineIdentity(line)) || meant.has(lineIdentity(line)) ? [] : [line.row],
    ),
  );
  const empty = remove.filter(({ row, columns }) =>
    columns.every((column) => (after.grid[row - 1]?.[column - 1] ?? '') === ''),
  );
  return [...rows].flatMap((lost): CellWrite[] => {
    const cells = before.grid[lost - 1] ?? [];
    // A note that somebody keeps beside the line tells which of several empty rows was its own.
    const at = empty.findIndex(({ row, columns }) =>
      cells.every(
        (cell, c) => columns.includes(c + 1) || cell === '' || (after.grid[row - 1]?.[c] ?? '') === cell,
      ),
    );
    const [place] = at < 0 ? [] : empty.splice(at, 1);
    if (!place) return [];
    return place.columns.map((column) => {
      const value = cells[column - 1] ?? '';
      return {
        row: place.row,
        column,
        value: typeof value === 'boolean' ? String(value) : value,
        ...(/^\d{4}-\d\d-\d\d$/.test(String(value)) && { isDay: true as const }),
      };
    });
  });
}
