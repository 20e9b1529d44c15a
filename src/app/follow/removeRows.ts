import type { Cell } from '../../domain/cells/cell';
import type { EnrollmentBack, RowToRemove } from '../../domain/follow/recordedRows';
import { rowsByTitle } from '../../domain/follow/rowsByTitle';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells, rowOf, type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import { rowsLeaving } from '../opened/rowsLeaving';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { belowLast } from './addRows';
import type { FollowedRows } from './inTheirColumns';
import { PASSES, reread } from './reread';
import { type GuessedRow, restoreRows } from './restoreRows';
import { ownHeader } from './tabSheet';

/** A row that its sheet kept though its enrollment was taken back: the enrollment's line, and where it stands. */
export type KeptRow = { key: string; tab: number; row: number };

/** `blank`: rows that were emptied, and that their sheet did not let go. `isMoved`: people moved rows or took them out meanwhile. */
export type RemovedRows = FollowedRows & { kept: KeptRow[]; blank: TabCell[]; isMoved: boolean };

/**
 * Empties the cells of rows that are taken back, and looks again: where somebody moved rows in that instant, what was emptied by mistake
 * is known from the reading before, and is put back. A row of which the sheet keeps a cell stays whole, and waits.
 */
export function removeRows(
  workbook: Workbook,
  state: State,
  touched: readonly EnrollmentBack[],
): RemovedRows {
  let fresh = state;
  let isMoved = false;
  const kept: KeptRow[] = [];
  const guessed: GuessedRow[] = [];
  const done = (rest: Partial<RemovedRows>): RemovedRows => {
    const end = rest.state === undefined ? fresh : rest.state;
    const doubtful = end ? guessed.flatMap((row) => cellsOf(workbook, end, row)) : [];
    return {
      state: end,
      kept,
      blank: [],
      isMoved,
      ...rest,
      doubtful: [...doubtful, ...(rest.doubtful ?? [])],
    };
  };
  for (let pass = 0; pass < PASSES; pass++) {
    const sheet = sheetOf(fresh, madeCells(workbook, fresh.stack));
    const tried = new Set(kept.map(({ key }) => key));
    const remove = sheet ? rowsLeaving(touched, fresh, sheet).filter(({ key }) => !tried.has(key)) : [];
    if (remove.length === 0) return done({});
    const emptied = remove.map((removed) => ({ removed, cells: blanksOf(fresh, removed) }));
    const written = emptied.flatMap(({ cells }) => cells);
    const refused = new Set<TabWrite>(writeTabs(workbook, fresh.stack, written).map(({ cell }) => cell));
    const staying = emptied.filter(({ cells }) => cells.some((cell) => refused.has(cell)));
    kept.push(...staying.map(({ removed: { key, row } }) => ({ key, ...rowOf(fresh.stack, row) })));
    const gone = remove.filter((removed) => !staying.some((each) => each.removed === removed));
    const after = reread(workbook, fresh);
    // Where what was emptied stands can't be seen any more.
    const unread = written.filter((cell) => !refused.has(cell));
    if (!after) return done({ state: null, doubtful: unread, isMoved: true });
    const restored = restoreRows(workbook, fresh, after, remove, (row) =>
      gone.includes(row) ? 'blank' : 'as it was',
    );
    guessed.push(...restored.guessed);
    if (!restored.state) return done({ state: null, doubtful: unread, isMoved: true });
    isMoved ||= restored.isMoved;
    fresh = restored.state;
    // A copy of the row that somebody had made is theirs.
    if (restored.missed.length === 0) return restored.isMoved ? done({}) : done(withoutBlank(gone));
  }
  return done({ isMoved: true });

  /** Takes out the rows that are blank now, and looks again: somebody may have moved a student to where one was. */
  function withoutBlank(gone: readonly RowToRemove[]): Partial<RemovedRows> {
    const { out, blank } = takeOut(workbook, fresh, gone);
    const shorter = out.length > 0 ? reread(workbook, fresh) : fresh;
    // A row that had been waiting to be filled in waits on.
    if (!shorter || shorter.grid.length === fresh.grid.length) return { state: shorter, blank };
    for (const each of kept)
      each.row -= out.filter((row) => {
        const at = rowOf(fresh.stack, row.row);
        return at.tab === each.tab && at.row < each.row;
      }).length;
    const whole = restoreRows(workbook, fresh, shorter, out, () => 'out');
    guessed.push(...whole.guessed);
    return { state: whole.state, blank, isMoved: isMoved || whole.isMoved };
  }
}

/** Where a row stands by now that reads as this one did. */
function cellsOf(workbook: Workbook, state: State, { tab, was, cells }: GuessedRow): TabCell[] {
  const { covers } = tabFormulas(workbook, state.stack)(tab);
  const rows = rowsByTitle(was, ownHeader(state, tab), covers);
  const texts = rows.textsBefore(cells);
  const found = rows.found
    .filter((row) => rows.isSame(texts, row))
    .flatMap(({ row }) => rows.columns.map(({ to }): TabCell => ({ tab, row, column: to + 1 })));
  // One that its sheet didn't take once more would be the next below.
  return found.length > 0 ? found : belowLast(state, [{ tab }]);
}

/** The cells of a row to remove, as they are to be written. */
const blanksOf = ({ stack }: State, { row, columns }: RowToRemove): TabWrite[] =>
  columns.flatMap((column): TabWrite[] => {
    const at = cellIn(stack, row, column);
    return at ? [{ ...at, value: '' }] : [];
  });

/**
 * Takes out the rows that were emptied, where something stands further down: they had been made for what is taken back. Those of
 * boxes or formulas that had been waiting wait on.
 */
function takeOut(
  workbook: Workbook,
  { stack }: State,
  removed: readonly RowToRemove[],
): { out: RowToRemove[]; blank: TabCell[] } {
  const rows = removed.map((each) => ({ ...rowOf(stack, each.row), each }));
  const formulas = tabFormulas(workbook, stack);
  const kept: TabCell[] = [];
  const out: RowToRemove[] = [];
  for (const [tab, { sheet, grid }] of stack.tabs.entries()) {
    const found = rows.filter(({ tab: own, row }) => {
      const isBlank = (cell: Cell, c: number): boolean =>
        cell === '' || cell === false || (formulas(tab).formulas[row - 1]?.[c] ?? '') !== '';
      return own === tab && grid[row - 1]?.every(isBlank);
    });
    if (found.length === 0) continue;
    const own = [...new Set(found.map(({ row }) => row))];
    try {
      workbook.deleteBlankRows(sheet, own);
      out.push(...found.map(({ each }) => each));
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      workbook.complain(error);
      kept.push(...own.map((row) => ({ tab, row, column: 1 })));
    }
  }
  return { out, blank: kept };
}
