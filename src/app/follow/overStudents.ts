import type { Cell } from '../../domain/cells/cell';
import { writtenInPart, writtenOver } from '../../domain/follow/writtenOver';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { rowOf, type TabWrite, tabFormulas } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { owedCell } from './tabTrails';

/**
 * What to put back where cells came to stand in a student's row, because somebody moved rows in the instant of their writing. `own`:
 * rows that were to become other ones.
 */
export function overStudents(
  workbook: Workbook,
  before: State,
  now: State,
  writes: readonly TabWrite[],
  own: readonly { tab: number; row: number }[] = [],
): TabWrite[] {
  const made = tabFormulas(workbook, now.stack);
  const there = new Set(now.roster.lines.map(lineIdentity));
  return before.stack.tabs.flatMap(({ grid }, tab) => {
    const gone = before.roster.lines.flatMap((line): (readonly Cell[])[] => {
      const at = rowOf(before.stack, line.row);
      const cells = grid[at.row - 1];
      const isOwn = own.some(({ tab, row }) => at.tab === tab && at.row === row);
      return at.tab === tab && cells && !isOwn && !there.has(lineIdentity(line)) ? [cells] : [];
    });
    const into = writes.filter((cell) => cell.tab === tab);
    if (gone.length === 0 || into.length === 0) return [];
    const reads = now.stack.tabs[tab]?.grid ?? [];
    const over = writtenOver(gone, reads, into, made(tab).covers);
    const inPart = writtenInPart({ gone, before: grid }, reads, into, made(tab).covers).filter(
      (cell) => !over.some(({ row }) => row === cell.row),
    );
    return [...over, ...inPart].map((cell) => owedCell({ ...cell, tab }));
  });
}
