import type { Cell } from '../../domain/cells/cell';
import type { EnrollmentBack, RowToRemove } from '../../domain/follow/recordedRows';
import { cellText } from '../../domain/follow/strays';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells, rowOf, type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import { rowsLeaving } from '../opened/rowsLeaving';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import type { FollowedRows } from './inTheirColumns';
import { overStudents } from './overStudents';
import { putLostBack, rowsGone } from './putLostBack';
import { PASSES, reread } from './reread';
import { owedCell } from './tabTrails';

/** A row that its sheet kept though its enrollment was taken back: the enrollment's line, and where it stands. */
export type KeptRow = { key: string; tab: number; row: number };

/** `blank`: rows that were emptied, and that their sheet did not let go. `isMoved`: people moved rows or took them out meanwhile. */
export type RemovedRows = FollowedRows & { kept: KeptRow[]; blank: TabCell[]; isMoved: boolean };

/** A row to remove, and its cells as they are written. */
type Emptied = { removed: RowToRemove; cells: TabWrite[] };

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, the lines that were
 * emptied by mistake are known from the reading before, and are put back. A row of which the sheet keeps a cell stays whole, and waits.
 */
export function removeRows(
  workbook: Workbook,
  state: State,
  touched: readonly EnrollmentBack[],
): RemovedRows {
  let fresh = state;
  const doubtful: TabCell[] = [];
  const kept: KeptRow[] = [];
  let isMoved = false;
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh, madeCells(workbook, fresh.stack));
    const tried = new Set(kept.map(({ key }) => key));
    const remove = sheet ? rowsLeaving(touched, fresh, sheet).filter(({ key }) => !tried.has(key)) : [];
    if (remove.length === 0) return { state: fresh, doubtful, kept, blank: [], isMoved };
    const emptied = remove.map((removed): Emptied => ({ removed, cells: blanksOf(fresh, removed) }));
    const written = emptied.flatMap(({ cells }) => cells);
    const refused = new Set<TabWrite>(writeTabs(workbook, fresh.stack, written).map(({ cell }) => cell));
    const isRefused = (cell: TabWrite): boolean => refused.has(cell);
    const staying = emptied.filter(({ cells }) => cells.some(isRefused));
    kept.push(...staying.map(({ removed: { key, row } }) => ({ key, ...rowOf(fresh.stack, row) })));
    const taken = written.filter((cell) => !isRefused(cell));
    const after = reread(workbook, fresh);
    if (!after) return { state: null, doubtful: [...doubtful, ...taken], kept, blank: [], isMoved: true };
    const whole = keepWhole(workbook, fresh, after, staying, isRefused);
    doubtful.push(...whole.doubtful);
    isMoved ||= whole.isMoved;
    if (!whole.state)
      return { state: null, doubtful: [...doubtful, ...taken], kept, blank: [], isMoved: true };
    const gone = remove.filter((row) => !whole.standing.has(row));
    const lost = putLostBack(workbook, fresh, whole.state, gone);
    const missed = lost ? [] : missedRows(fresh, whole.state, gone);
    // What was emptied instead came in meanwhile, so that nobody read it, and which of the places it stood in nobody can tell.
    if (missed.length > 0) doubtful.push(...taken);
    // Somebody took the row out in that instant: another one that moved up may have been emptied.
    if (!lost && missed.length === 0 && rowsGone(fresh, whole.state, gone).length > 0)
      return { state: whole.state, doubtful: [...doubtful, ...taken], kept, blank: [], isMoved: true };
    if (!lost && missed.length === 0) {
      // A copy of the row that somebody had made is theirs.
      const { isAny, blank } = takeOut(workbook, whole.state, gone);
      return { state: isAny ? reread(workbook, whole.state) : whole.state, doubtful, kept, blank, isMoved };
    }
    const next: FollowedRows = lost ?? { state: whole.state, doubtful: [] };
    doubtful.push(...next.doubtful);
    isMoved = true;
    if (!next.state) return { state: null, doubtful, kept, blank: [], isMoved };
    fresh = next.state;
  }
  return { state: fresh, doubtful, kept, blank: [], isMoved };
}

/**
 * The rows whose cells stand as often as before they were emptied: somebody added or moved a row in that instant, which took their
 * place. One of which somebody had made a copy stands once less.
 */
function missedRows(before: State, after: State, removed: readonly RowToRemove[]): RowToRemove[] {
  return removed.filter(({ row, columns }) => {
    const own = before.stack.bare[row - 1] ?? [];
    const countIn = ({ stack }: State): number =>
      stack.bare.filter((cells) =>
        columns.every((column) => cellText(cells[column - 1] ?? '') === cellText(own[column - 1] ?? '')),
      ).length;
    return countIn(after) >= countIn(before);
  });
}

/** The cells of a row to remove, as they are to be written. */
const blanksOf = ({ stack }: State, { row, columns }: RowToRemove): TabWrite[] =>
  columns.flatMap((column): TabWrite[] => {
    const at = cellIn(stack, row, column);
    return at ? [{ ...at, value: '' }] : [];
  });

const readIn = ({ stack }: State, { tab, row, column }: TabCell): Cell =>
  stack.tabs[tab]?.grid[row - 1]?.[column - 1] ?? '';

/**
 * Writes back what was taken of rows of which the sheet kept a cell: half a row is nobody's. `standing` are those that are as they
 * were; where one is not where it was any more, nothing is written, and its cells are doubtful.
 */
function keepWhole(
  workbook: Workbook,
  before: State,
  after: State,
  staying: readonly Emptied[],
  isRefused: (cell: TabWrite) => boolean,
): FollowedRows & { standing: ReadonlySet<RowToRemove>; isMoved: boolean } {
  const reads = (state: State, cell: TabCell, text: Cell): boolean =>
    cellText(readIn(state, cell)) === cellText(text);
  const isThere = ({ cells }: Emptied): boolean =>
    cells.every((cell) => reads(after, cell, isRefused(cell) ? readIn(before, cell) : ''));
  const there = staying.filter(isThere);
  const standing = new Set(there.map(({ removed }) => removed));
  const taken = ({ cells }: Emptied): TabWrite[] => cells.filter((cell) => !isRefused(cell));
  const doubtful = staying.filter((each) => !isThere(each)).flatMap(taken);
  const back = there.flatMap(taken).map((cell) => owedCell({ ...cell, value: readIn(before, cell) }));
  if (back.length === 0) return { state: after, doubtful, standing, isMoved: doubtful.length > 0 };
  writeTabs(workbook, after.stack, back);
  const again = reread(workbook, after);
  const isBack = (cell: TabWrite): boolean => again !== null && reads(again, cell, readIn(before, cell));
  const over = again ? overStudents(workbook, after, again, back) : [];
  if (again) writeTabs(workbook, again.stack, over);
  const astray = [...doubtful, ...back.filter((cell) => !isBack(cell))];
  return {
    state: again && over.length > 0 ? reread(workbook, again) : again,
    doubtful: astray,
    standing,
    isMoved: over.length + astray.length > 0,
  };
}

/**
 * Takes out the rows that were emptied, where something stands further down: they had been made for what is taken back. Those of
 * boxes or formulas that had been waiting wait on.
 */
function takeOut(
  workbook: Workbook,
  { stack }: State,
  removed: readonly RowToRemove[],
): { isAny: boolean; blank: TabCell[] } {
  const rows = removed.map(({ row }) => rowOf(stack, row));
  const formulas = tabFormulas(workbook, stack);
  const kept: TabCell[] = [];
  let isAny = false;
  for (const [tab, { sheet, grid }] of stack.tabs.entries()) {
    const blank = rows.flatMap(({ tab: own, row }) => {
      const isBlank = (cell: Cell, c: number): boolean =>
        cell === '' || cell === false || (formulas(tab).formulas[row - 1]?.[c] ?? '') !== '';
      return own === tab && row <= grid.length && (grid[row - 1] ?? []).every(isBlank) ? row : [];
    });
    if (blank.length === 0) continue;
    const own = [...new Set(blank)];
    try {
      workbook.deleteBlankRows(sheet, own);
      isAny = true;
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      workbook.complain(error);
      kept.push(...own.map((row) => ({ tab, row, column: 1 })));
    }
  }
  return { isAny, blank: kept };
}
