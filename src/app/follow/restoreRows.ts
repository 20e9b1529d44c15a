import type { Cell, FieldWrite } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import type { RowToRemove } from '../../domain/follow/recordedRows';
import {
  type EmptiedRow,
  type PutRow,
  type Restoration,
  restoredRows,
  type WrittenRows,
} from '../../domain/follow/restoredRows';
import { type HeadedGrid, hasSameTitles, titles } from '../../domain/follow/strays';
import { columnRefs } from '../../domain/roster/headers';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { cellIn } from '../../domain/roster/stackTabs';
import { rowOf, tabFormulas, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { appendCells } from './addRows';
import { PASSES, reread } from './reread';
import { type NewRow, ownHeader, placedRows } from './tabSheet';
import { owedCell } from './tabTrails';

/**
 * The state once rows read as they should, null where the roster can't be read any more; which of the rows to remove still stand; whether
 * anybody moved rows meanwhile, so that some may not be as they were; and which rows were added again, or put where they may not have stood,
 * though somebody may have taken them out.
 */
export type RestoredRows = {
  state: State | null;
  missed: RowToRemove[];
  isMoved: boolean;
  guessed: GuessedRow[];
};

/** A row's cells as they read, in the tab as it was then. */
export type GuessedRow = { tab: number; was: HeadedGrid; cells: readonly Cell[] };

/**
 * Gives every row back what it had before rows were emptied or, blank by then, taken out. People may have moved rows and columns in the
 * very instant of a write, of this one's too, so it looks again each time. A row of which nothing is left is added below. `becomes` says
 * what those to `remove` are to be.
 */
export function restoreRows(
  workbook: Workbook,
  before: State,
  after: State,
  remove: readonly RowToRemove[],
  becomes: (row: RowToRemove) => EmptiedRow['now'],
): RestoredRows {
  const written = before.stack.tabs.map((): WrittenRows & { rows: PutRow[] } => ({
    rows: [],
    haveColumnsMoved: false,
  }));
  let now = after;
  const guessed: GuessedRow[] = [];
  let isMoved = false;
  for (let pass = 0; ; pass++) {
    for (const [tab, own] of written.entries())
      own.haveColumnsMoved ||= !hasSameTitles(ownHeader(before, tab), ownHeader(now, tab));
    const found = restoredIn(workbook, before, now, { remove, becomes, written });
    const owed = found.flatMap(({ owed }, tab) => owed.map((cell) => owedCell({ ...cell, tab })));
    const lost = found.flatMap(({ lost }, tab) => lost.map((row) => ({ tab, row })));
    const missed = found.flatMap((each) => each.removed);
    isMoved ||= pass > 1 || found.some((each) => each.isMoved);
    const isDone = owed.length === 0 && lost.length === 0;
    if (isDone || pass === PASSES) return { state: now, guessed, missed, isMoved };
    // Rows that moved between the reading of their cells and of their formulas read as if another one's were theirs.
    const sure = reread(workbook, now);
    if (!sure) return { state: null, guessed, missed, isMoved };
    if (sure !== now) {
      now = sure;
      continue;
    }
    writeTabs(workbook, now.stack, owed);
    const rows = lost.map(({ tab, row }) => wholeRow(workbook, before, now, tab, row));
    for (const [tab, each] of found.entries()) {
      const was = ownHeader(before, tab);
      for (const row of [...each.lost, ...each.guessed])
        guessed.push({ tab, was, cells: was.grid[row - 1] ?? [] });
    }
    for (const [tab, { sheet }] of now.stack.tabs.entries()) {
      const added = placedRows(
        now,
        rows.filter((row) => row.tab === tab),
      );
      appendCells(workbook, sheet, added);
      const header = titles(ownHeader(now, tab));
      const own = written[tab]?.rows ?? [];
      const put = owed.filter((cell) => cell.tab === tab && cell.value !== '');
      for (const cells of grouped(put, ({ row }) => String(row)).values())
        own.push(cells.map(({ column, value }) => ({ title: header[column - 1] ?? '', value })));
      for (const cells of added) own.push(cells.map(({ at, value }) => ({ title: header[at] ?? '', value })));
    }
    const again = reread(workbook, now);
    if (!again) return { state: null, guessed, missed, isMoved };
    now = again;
  }
}

/** What is to be done in each tab, and which rows to remove still stand in it. */
function restoredIn(
  workbook: Workbook,
  before: State,
  now: State,
  {
    remove,
    becomes,
    written,
  }: {
    remove: readonly RowToRemove[];
    becomes: (row: RowToRemove) => EmptiedRow['now'];
    written: readonly WrittenRows[];
  },
): (Restoration & { removed: RowToRemove[] })[] {
  const made = tabFormulas(workbook, now.stack);
  const there = new Set(now.roster.lines.map(lineIdentity));
  const linesOf = (tab: number, row: number): string[] =>
    before.roster.lines.flatMap((line) => {
      const at = rowOf(before.stack, line.row);
      return at.tab === tab && at.row === row ? lineIdentity(line) : [];
    });
  return before.stack.tabs.map((_, tab) => {
    const [was, is] = [ownHeader(before, tab), ownHeader(now, tab)];
    const own = remove.filter(({ row }) => rowOf(before.stack, row).tab === tab);
    const emptied = own.map((each) => ({
      row: rowOf(before.stack, each.row).row,
      columns: each.columns.flatMap((column) => cellIn(before.stack, each.row, column)?.column ?? []),
      now: becomes(each),
      each,
    }));
    const found = restoredRows(was, is, emptied, written[tab], (row, column) =>
      made(tab).covers(row, column),
    );
    return {
      ...found,
      // Whoever stands somewhere is not lost, whatever people typed beside them.
      lost: found.lost.filter((row) => {
        const lines = linesOf(tab, row);
        return lines.length > 0 && !lines.some((line) => there.has(line));
      }),
      removed: emptied.flatMap(({ row, each }) => (found.missed.includes(row) ? each : [])),
    };
  });
}

/** A row as it read, to be added below. What a formula spread into it, it will spread again. */
function wholeRow(workbook: Workbook, before: State, now: State, tab: number, row: number): NewRow {
  const { covers, formulas } = tabFormulas(workbook, now.stack)(tab);
  const isSpread = (c: number): boolean => covers(row, c + 1) && (formulas[row - 1]?.[c] ?? '') === '';
  const { grid, headerRow } = ownHeader(before, tab);
  const refs = columnRefs(grid[headerRow - 1] ?? []);
  const cells = (grid[row - 1] ?? []).flatMap((cell, c): FieldWrite[] => {
    const ref = refs[c];
    const value = typeof cell === 'boolean' ? String(cell) : cell;
    return ref && cell !== '' && !isSpread(c)
      ? [{ ref, value, ...(parseDay(String(cell)) && { isDay: true }) }]
      : [];
  });
  return { tab, cells, isHeadedThere: true };
}
