import type { Cell, FieldWrite } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { ROW } from '../../domain/follow/dueCells';
import { readsAs } from '../../domain/follow/readsAs';
import { type RowToRemove, rowsToAdd, rowsToRemove, type Sheet } from '../../domain/follow/recordedRows';
import { titles } from '../../domain/follow/strays';
import { rowIn } from '../../domain/record/changes';
import { standingEntries, type TouchedChange } from '../../domain/record/standing';
import { columnRefs } from '../../domain/roster/headers';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { cellIn, type Stack, type TabCell } from '../../domain/roster/stackTabs';
import { madeCells, readTabs, rowOf, type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import { isStop, joinState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { addRows, appendRows, belowLast, cellsOfNewRows, type RefusedOfRow, takeOutLeft } from './addRows';
import { momentsOf } from './moment';
import { tabForRow } from './tabForRow';
import { type NewRow, newRow, ownHeader, placedRows, sheetOf, tabSheet } from './tabSheet';
import { owedCell, TabTrails } from './tabTrails';
import { type TakenBack, takeBack } from './takeBack';
import { NOTHING_STANDS } from './waiting';

/** A sort in the middle of a removal moves rows once or twice, not for ever. */
const PASSES = 3;

/** Whether a state's roster has rows to gain or to lose. */
export function rowsDue(workbook: Workbook, state: State, touched: readonly TouchedChange[]): boolean {
  const isMade = madeCells(workbook, state.stack);
  const sheet = touched.some(({ entry }) => rowIn(entry)) ? sheetOf(state, isMade) : null;
  return (
    sheet !== null &&
    rowsToAdd(touched, state.lines, sheet).length + removable(touched, state, sheet).length > 0
  );
}

/** The enrollments of whose rows the sheet refused a cell, or `all` of them: what stands is finished, and never added once more. */
export function rowsWaiting({ log, memory }: State, how: 'in part' | 'all'): TouchedChange[] {
  const lines = new Set(
    (memory.derived?.waiting ?? []).flatMap(({ line, field, text }) =>
      field === ROW && (text === NOTHING_STANDS) === (how === 'all') ? line : [],
    ),
  );
  return lines.size === 0
    ? []
    : standingEntries(log.entries).flatMap((entry) =>
        lines.has(entry.lineKey) && rowIn(entry) ? [{ entry, stands: true }] : [],
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
): FollowedRows & { refused: RefusedOfRow[]; takenBack: TakenBack[] } {
  const left = state.memory.inserted && sheetOf(state);
  if (left && rowsToAdd(touched, state.lines, left).length === 0) {
    takeOutLeft(workbook, state);
    const fresh = reread(workbook, state);
    if (!fresh) return { state: null, doubtful: [], refused: [], takenBack: [] };
    return followRows(workbook, { ...fresh, memory: { ...fresh.memory, inserted: null } }, touched);
  }
  const waiting = rowsWaiting(state, 'in part');
  const known = new Set(touched.map(({ entry }) => entry.lineKey));
  const absent = rowsWaiting(state, 'all').filter(({ entry }) => !known.has(entry.lineKey));
  if (!rowsDue(workbook, state, [...touched, ...waiting, ...absent]))
    return { state, doubtful: [], refused: [], takenBack: [] };
  const sheet = sheetOf(state);
  const adding = [...touched, ...absent];
  const missing = sheet ? rowsToAdd(adding, state.lines, sheet) : [];
  const begun = sheet ? rowsToAdd(waiting, state.lines, sheet) : [];
  const { refused, isMoved } = sheet
    ? addRows(workbook, state, sheet, missing, begun, (at) => reread(workbook, at))
    : { refused: [], isMoved: false };
  if (isMoved) return { state: null, doubtful: [], refused, takenBack: [] };
  const planned = cellsOfNewRows(state, adding);
  const read = readTabs(workbook, state.mapping);
  const takenBack = isStop(read) ? [] : takeBack(workbook, state.stack, read.stack, planned).told;
  const settling =
    takenBack.length > 0 ? reread(workbook, state) : isStop(read) ? null : withRoster(state, read.stack);
  const rows = missing.map(({ cells }) => ({ tab: tabForRow(state, cells), cells }));
  // Where the roster can't be read any more, nobody knows in which columns the new rows came to stand.
  const settled: FollowedRows =
    settling && sheet
      ? inTheirColumns(workbook, state, settling, rows)
      : { state: null, doubtful: belowLast(state, rows) };
  if (!settled.state) return { ...settled, refused, takenBack };
  const removed = removeRows(workbook, settled.state, touched);
  return { ...removed, refused, takenBack, doubtful: [...settled.doubtful, ...removed.doubtful] };
}

/** The state after the rows; null where the roster can't be read any more or people don't stop moving it. */
type FollowedRows = { state: State | null; doubtful: TabCell[] };

/** The rows of enrollments that were taken back and that still stand. */
export const removable = (
  touched: readonly TouchedChange[],
  { newRows, roster }: State,
  sheet: Sheet,
): RowToRemove[] => rowsToRemove(touched, newRows, new Set(roster.lines.map(({ row }) => row)), sheet);

/** The state with the roster as it stands by now; null where it can't be read any more. */
function reread(workbook: Workbook, state: State): State | null {
  const read = readTabs(workbook, state.mapping);
  return isStop(read) ? null : withRoster(state, read.stack);
}

/** The state with the roster as it was read again; null where columns are gone. */
export function withRoster(state: State, stack: Stack): State | null {
  if (stackReadsAs(stack, state.stack, [])) return state;
  const fresh = joinState({ ...state, stack }, { timelines: state.timelines, find: state.find });
  return isStop(fresh) ? null : fresh;
}

/** Whether all tabs read as they did before, but for these cells, which read as they were written. */
export const stackReadsAs = (now: Stack, before: Stack, written: readonly TabWrite[]): boolean =>
  now.tabs.length === before.tabs.length &&
  now.tabs.every(({ grid, sheet }, tab) => {
    const was = before.tabs[tab];
    return (
      was?.sheet === sheet &&
      readsAs(
        grid,
        was.grid,
        written.filter((cell) => cell.tab === tab),
      )
    );
  });

/**
 * Puts new rows right whose columns somebody moved in the instant in which they were added, and looks again: rows may move meanwhile
 * as well.
 */
function inTheirColumns(
  workbook: Workbook,
  before: State,
  after: State,
  rows: readonly NewRow[],
): FollowedRows {
  const [old, now] = [momentsOf(before), momentsOf(after)];
  const isMoved = ({ tab }: NewRow): boolean => {
    const [was, is] = [old[tab], now[tab]];
    return was !== undefined && is !== undefined && titles(was).join() !== titles(is).join();
  };
  const moved = rows.filter(isMoved);
  if (moved.length === 0) return { state: after, doubtful: [] };
  const trails = new TabTrails();
  let fresh: State | null = after;
  let written: readonly TabWrite[] = [];
  for (let pass = 0; fresh; pass++) {
    const at: State = fresh;
    const found = moved.flatMap((row) => newRow(row, tabSheet(before, row), tabSheet(at, row)));
    const own = new Set(found.map(({ tab, row }) => `${tab}|${row}`));
    const { owed, doubtful } = trails.astray(at);
    const left = { owed: owed.filter(isOthers), doubtful: doubtful.filter(isOthers) };
    const cells = [...found.flatMap((row) => row.cells), ...left.owed.map(owedCell)];
    if (cells.length === 0) return { state: at, doubtful: left.doubtful };
    if (pass === PASSES) return { state: null, doubtful: [...left.doubtful, ...left.owed] };
    if (writeTabs(workbook, at.stack, cells).length > 0) return { state: at, doubtful: cells };
    trails.wrote(at, cells);
    written = cells;
    fresh = reread(workbook, at);

    function isOthers({ tab, row }: { tab: number; row: number }): boolean {
      return !own.has(`${tab}|${row}`);
    }
  }
  return { state: null, doubtful: [...written] };
}

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, the lines that were
 * emptied by mistake are known from the reading before, and are added again below, where columns stand by then.
 */
function removeRows(workbook: Workbook, state: State, touched: readonly TouchedChange[]): FollowedRows {
  let fresh = state;
  let doubtful: TabCell[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh, madeCells(workbook, fresh.stack));
    const remove = sheet ? removable(touched, fresh, sheet) : [];
    if (remove.length === 0) return { state: fresh, doubtful };
    const { stack } = fresh;
    const refused = writeTabs(
      workbook,
      stack,
      remove.flatMap(({ row, columns }) =>
        columns.flatMap((column): TabWrite[] => {
          const at = cellIn(stack, row, column);
          return at ? [{ ...at, value: '' }] : [];
        }),
      ),
    );
    const after = reread(workbook, fresh);
    if (!after || refused.length > 0) return { state: null, doubtful };
    const lost = lostRows(fresh, after, remove);
    // A copy of the row that somebody made is theirs.
    if (lost.length === 0)
      return { state: takeOut(workbook, after, remove) ? reread(workbook, after) : after, doubtful };
    for (const [tab, { sheet: name }] of after.stack.tabs.entries()) {
      const own = lost.filter((row) => row.tab === tab);
      appendRows(workbook, name, placedRows(after, own));
    }
    const added = belowLast(after, lost);
    const again = reread(workbook, after);
    if (!again) return { state: null, doubtful: [...doubtful, ...added] };
    const settled = inTheirColumns(workbook, after, again, lost);
    doubtful = [...doubtful, ...settled.doubtful];
    if (!settled.state) return { state: null, doubtful };
    fresh = settled.state;
  }
  return { state: fresh, doubtful };
}

/** Takes out the rows that were emptied, where something stands further down: they had been made for what is taken back. */
function takeOut(workbook: Workbook, { stack }: State, removed: readonly RowToRemove[]): boolean {
  const rows = removed.map(({ row }) => rowOf(stack, row));
  const formulas = tabFormulas(workbook, stack);
  let isAny = false;
  for (const [tab, { sheet, grid }] of stack.tabs.entries()) {
    const blank = rows.flatMap(({ tab: own, row }) => {
      const isBlank = (cell: Cell, c: number): boolean =>
        cell === '' || (formulas(tab).formulas[row - 1]?.[c] ?? '') !== '';
      return own === tab && row <= grid.length && (grid[row - 1] ?? []).every(isBlank) ? row : [];
    });
    if (blank.length === 0) continue;
    workbook.deleteBlankRows(sheet, [...new Set(blank)]);
    isAny = true;
  }
  return isAny;
}

/**
 * The rows of lines that were emptied instead of a row that is still there. They are never written into the row that is empty now:
 * that one may have moved again. What stands in it under no header is left there: nothing of ours is ever emptied there.
 */
function lostRows(before: State, after: State, remove: readonly RowToRemove[]): NewRow[] {
  const there = new Set(after.roster.lines.map(lineIdentity));
  if (!remove.some(({ line }) => there.has(line))) return [];
  const meant = new Set(remove.map(({ line }) => line));
  const rows = before.roster.lines.flatMap((line) =>
    there.has(lineIdentity(line)) || meant.has(lineIdentity(line)) ? [] : [line.row],
  );
  return [...new Set(rows)].map((whole): NewRow => {
    const { tab, row } = rowOf(before.stack, whole);
    const { grid, headerRow } = ownHeader(before, tab);
    const refs = columnRefs(grid[headerRow - 1] ?? []);
    const cells = (grid[row - 1] ?? []).flatMap((cell, c): FieldWrite[] => {
      const ref = refs[c];
      const value = typeof cell === 'boolean' ? String(cell) : cell;
      return ref && cell !== '' ? [{ ref, value, ...(parseDay(String(cell)) && { isDay: true }) }] : [];
    });
    return { tab, cells, isHeadedThere: true };
  });
}
