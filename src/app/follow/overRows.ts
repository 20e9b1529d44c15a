import { goneRows } from '../../domain/follow/goneRows';
import { writtenInPart, writtenOver } from '../../domain/follow/writtenOver';
import { type TabWrite, tabFormulas } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { PASSES, reread } from './reread';
import { ownHeader } from './tabSheet';
import { owedCell } from './tabTrails';

/**
 * What to put back where cells came to stand in another row than they were meant for, a student's or a total's, because somebody moved
 * rows in the instant of their writing. Where the roster reads otherwise once its formulas are read too, it looks again.
 */
export function overRows(
  workbook: Workbook,
  before: State,
  now: State,
  writes: readonly TabWrite[],
): TabWrite[] {
  let at = now;
  for (let pass = 0; pass < PASSES; pass++) {
    const over = overIn(workbook, before, at, writes);
    if (over.length === 0) return [];
    const again = reread(workbook, at);
    if (!again) return [];
    if (again === at) return over;
    at = again;
  }
  return [];
}

function overIn(workbook: Workbook, before: State, now: State, writes: readonly TabWrite[]): TabWrite[] {
  const made = tabFormulas(workbook, now.stack);
  return before.stack.tabs.flatMap((_, tab) => {
    const into = writes.filter((cell) => cell.tab === tab);
    if (into.length === 0) return [];
    const [was, is] = [ownHeader(before, tab), ownHeader(now, tab)];
    const gone = goneRows(was, is, new Set(into.map(({ row }) => row)), made(tab).covers);
    if (gone.length === 0) return [];
    const over = writtenOver(gone, is.grid, into, made(tab).covers);
    const inPart = writtenInPart({ gone, before: was.grid }, is.grid, into, made(tab).covers).filter(
      (cell) => !over.some(({ row }) => row === cell.row),
    );
    return [...over, ...inPart].map((cell) => owedCell({ ...cell, tab }));
  });
}
