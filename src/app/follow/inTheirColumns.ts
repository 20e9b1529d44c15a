import { titles } from '../../domain/follow/strays';
import type { TabCell } from '../../domain/roster/stackTabs';
import { type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { overRows } from './overRows';
import { PASSES, reread } from './reread';
import { type NewRow, newRow, ownHeader, standsAsMeant, tabSheet } from './tabSheet';
import { owedCell, TabTrails } from './tabTrails';

/** The state after the rows; null where the roster can't be read any more or people don't stop moving it. */
export type FollowedRows = { state: State | null; doubtful: TabCell[] };

/**
 * Puts new rows right whose columns somebody moved in the instant in which they were added, and perhaps moved back, and looks again: rows
 * may move meanwhile as well.
 */
export function inTheirColumns(
  workbook: Workbook,
  before: State,
  after: State,
  rows: readonly NewRow[],
): FollowedRows {
  const titlesOf = (state: State, tab: number): string => titles(ownHeader(state, tab)).join();
  const isMoved = ({ tab }: NewRow): boolean => titlesOf(before, tab) !== titlesOf(after, tab);
  const made = tabFormulas(workbook, after.stack);
  const isAstray = (row: NewRow): boolean =>
    !standsAsMeant(row, tabSheet(after, row), (r, column) => made(row.tab).covers(r, column));
  const moved = rows.filter((row) => isMoved(row) || isAstray(row));
  if (moved.length === 0) return { state: after, doubtful: [] };
  const trails = new TabTrails();
  let fresh: State | null = after;
  let written: readonly TabWrite[] = [];
  for (let pass = 0; fresh; pass++) {
    const at: State = fresh;
    const madeNow = tabFormulas(workbook, at.stack);
    const isOurs = ({ tab, row, column }: TabWrite): boolean => !madeNow(tab).covers(row, column);
    const found = moved
      .flatMap((row) => newRow(row, tabSheet(before, row), tabSheet(at, row)))
      .map((row) => ({ ...row, cells: row.cells.filter(isOurs) }));
    const own = new Set(found.map(({ tab, row }) => `${tab}|${row}`));
    const { owed, doubtful } = trails.astray(at);
    const left = { owed: owed.filter(isOthers), doubtful: doubtful.filter(isOthers) };
    const cells = [...found.flatMap((row) => row.cells), ...left.owed.map(owedCell)];
    if (cells.length === 0) return { state: at, doubtful: left.doubtful };
    if (pass === PASSES) return { state: null, doubtful: [...left.doubtful, ...left.owed] };
    if (writeTabs(workbook, at.stack, cells).length > 0) return { state: at, doubtful: cells };
    trails.wrote(at, cells);
    written = cells;
    fresh = withoutOver(workbook, at, cells);

    function isOthers({ tab, row }: { tab: number; row: number }): boolean {
      return !own.has(`${tab}|${row}`);
    }
  }
  return { state: null, doubtful: [...written] };
}

/** The roster as it reads after a writing, once rows that came to stand there in that instant have theirs back. */
function withoutOver(workbook: Workbook, before: State, cells: readonly TabWrite[]): State | null {
  const now = reread(workbook, before);
  if (!now) return null;
  const back = overRows(workbook, before, now, cells);
  if (back.length === 0) return now;
  writeTabs(workbook, now.stack, back);
  return reread(workbook, now);
}
