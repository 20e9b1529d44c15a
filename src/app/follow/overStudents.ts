import type { Cell } from '../../domain/cells/cell';
import { writtenInPart, writtenOver } from '../../domain/follow/writtenOver';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { rowOf, type TabWrite } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { owedCell } from './tabTrails';

/**
 * What to put back where cells came to stand in a student's row, because somebody moved rows in the instant of their writing. `own`:
 * rows that were to become other ones.
 */
export function overStudents(
  before: State,
  now: State,
  writes: readonly TabWrite[],
  own: readonly { tab: number; row: number }[] = [],
): TabWrite[] {
  const there = new Set(now.roster.lines.map(lineIdentity));
  return before.stack.tabs.flatMap(({ grid }, tab) => {
    const gone = before.roster.lines.flatMap((line): (readonly Cell[])[] => {
      const at = rowOf(before.stack, line.row);
      const cells = grid[at.row - 1];
      const isOwn = own.some(({ tab, row }) => at.tab === tab && at.row === row);
      return at.tab === tab && cells && !isOwn && !there.has(lineIdentity(line)) ? [cells] : [];
    });
    const into = writes.filter((cell) => cell.tab === tab);
    const reads = now.stack.tabs[tab]?.grid ?? [];
    const over = writtenOver(gone, reads, into);
    const inPart = writtenInPart({ gone, before: grid }, reads, into).filter(
      (cell) => !over.some(({ row }) => row === cell.row),
    );
    return [...over, ...inPart].map((cell) => owedCell({ ...cell, tab }));
  });
}
