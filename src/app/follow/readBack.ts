import { readsAs } from '../../domain/follow/readsAs';
import { telltaleWidth } from '../../domain/follow/telltaleWidth';
import type { Mapping } from '../../domain/roster/roster';
import type { Stack } from '../../domain/roster/stackTabs';
import type { TabWrite } from '../opened/rosterTabs';
import type { Workbook } from '../ports/ports';

/**
 * Whether the tabs read as they were meant to as far as what was written tells: each cell in its row, known by columns that no other
 * row has alike, and nothing above or to the left of it otherwise, where a formula would stand whose result needs the cell. In a large
 * roster this is a part of what there is. Where it doesn't read so, all of it has to be read to tell why.
 */
export const readBack = (
  workbook: Pick<Workbook, 'readPart'>,
  { tabs }: Stack,
  written: readonly TabWrite[],
  { merged }: Pick<Mapping, 'merged'>,
): boolean =>
  // Cells that a merged one speaks for are filled down once all are read.
  !merged &&
  tabs.every(({ sheet, grid }, tab) => {
    const own = written.filter((cell) => cell.tab === tab);
    if (own.length === 0) return true;
    const rows = Math.max(...own.map(({ row }) => row));
    const width = telltaleWidth(grid, own);
    if (width === null) return false;
    const before = grid
      .slice(0, rows)
      .map((cells) => Array.from({ length: width }, (_, c) => cells[c] ?? ''));
    const now = workbook.readPart(sheet, rows, width);
    return now !== null && readsAs(now, before, own);
  });
