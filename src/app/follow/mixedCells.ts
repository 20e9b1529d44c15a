import type { Cell } from '../../domain/cells/cell';
import { mixedRows } from '../../domain/follow/mixedRows';
import type { TabCell } from '../../domain/roster/stackTabs';
import { tabFormulas } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { type NewRow, ownHeader, placedRows } from './tabSheet';

/** The cells of all rows that read as none did before, nor as one that was `added`: whoever moved rows meanwhile is asked to look at them. */
export function mixedCells(
  workbook: Workbook,
  before: State,
  now: State,
  added: readonly NewRow[],
): TabCell[] {
  const made = tabFormulas(workbook, now.stack);
  return before.stack.tabs.flatMap((_, tab) => {
    const [was, is] = [ownHeader(before, tab), ownHeader(now, tab)];
    const own = placedRows(
      before,
      added.filter((row) => row.tab === tab),
    ).map((placed) => {
      const cells: Cell[] = [];
      for (const { at, value } of placed) cells[at] = value;
      return Array.from(cells, (cell) => cell ?? '');
    });
    const width = is.grid[is.headerRow - 1]?.length ?? 0;
    return mixedRows(was, is, own, (row, column) => made(tab).covers(row, column)).flatMap((row) =>
      Array.from({ length: width }, (_, c) => ({ tab, row, column: c + 1 })),
    );
  });
}
