import { type MergedArea, mergedAt } from '../../domain/cells/mergedCells';
import type { DueCell } from '../../domain/follow/dueCells';
import { cellIn } from '../../domain/roster/stackTabs';
import { rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * The due cells that merged ones hold back: Google drops what is written under a merged cell, and its first cell speaks for all of
 * its rows. So one is written only where all its lines are to read the same.
 */
export function heldByMerges(
  workbook: Pick<Workbook, 'merged'>,
  { stack, roster, mapping }: Pick<State, 'stack' | 'roster' | 'mapping'>,
  due: readonly DueCell[],
): ReadonlySet<DueCell> {
  const known = new Map<number, readonly MergedArea[]>();
  const areasOf = (tab: number): readonly MergedArea[] => {
    const areas = known.get(tab) ?? workbook.merged(stack.tabs[tab]?.sheet ?? '');
    known.set(tab, areas);
    return areas;
  };
  // Merged ones that were filled down when they were read look like any others.
  const mayBe = mapping.merged ? due : due.filter((cell) => mayBeMerged(stack, cell));
  const blocks = new Map<MergedArea, { tab: number; cells: DueCell[]; hasFirst: boolean }>();
  for (const cell of mayBe) {
    const at = cellIn(stack, cell.row, cell.column);
    const area = at && mergedAt(areasOf(at.tab), at.row, at.column);
    if (!at || !area) continue;
    const block = blocks.get(area) ?? { tab: at.tab, cells: [], hasFirst: false };
    block.cells.push(cell);
    block.hasFirst ||= at.row === area.row && at.column === area.column;
    blocks.set(area, block);
  }
  const held = new Set<DueCell>();
  for (const [area, { tab, cells, hasFirst }] of blocks) {
    const rows = new Set(
      roster.lines.flatMap((line) => {
        const at = rowOf(stack, line.row);
        return at.tab === tab && at.row >= area.row && at.row < area.row + area.rows ? at.row : [];
      }),
    );
    const isWhole =
      hasFirst &&
      new Set(cells.map(({ row, column }) => `${row}|${column}`)).size === rows.size * area.columns;
    if (!isWhole || new Set(cells.map(({ value }) => value)).size > 1)
      for (const cell of cells) held.add(cell);
  }
  return held;
}

/** Whether a cell may be merged with others: all that a merged one covers, to its right and below it, reads blank. */
function mayBeMerged(stack: State['stack'], { row, column }: DueCell): boolean {
  const at = cellIn(stack, row, column);
  if (!at) return false;
  const grid = stack.tabs[at.tab]?.grid ?? [];
  const isBlank = (down: number, right: number): boolean =>
    (grid[at.row - 1 + down]?.[at.column - 1 + right] ?? '') === '';
  return isBlank(0, 0) || isBlank(0, 1) || isBlank(1, 0);
}
