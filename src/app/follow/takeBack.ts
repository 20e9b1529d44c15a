import { type InTheWay, inTheWay } from '../../domain/follow/blockedFormulas';
import type { Stack } from '../../domain/roster/stackTabs';
import { type TabWrite, tabFormulas, tabPlace, writeTabs } from '../opened/rosterTabs';
import type { Workbook } from '../ports/ports';

/** A cell that was blanked again because a formula needs it, in parts of a sentence. */
export type TakenBack = { place: string; text: string; formula: string };

/**
 * Blanks the cells again that took a formula the room for its result, however it was judged before: nobody's formula is left broken.
 * Gives back which ones.
 */
export function takeBack<C extends TabWrite>(
  workbook: Workbook,
  before: Stack,
  now: Stack,
  written: readonly C[],
): { cells: C[]; told: TakenBack[] } {
  const formulas = tabFormulas(workbook, now);
  const found = now.tabs.flatMap(({ grid }, tab) =>
    inTheWay(
      before.tabs[tab]?.grid ?? [],
      grid,
      written.filter((cell) => cell.tab === tab),
      () => formulas(tab).formulas,
    ),
  );
  if (found.length > 0)
    writeTabs(
      workbook,
      now,
      found.map(({ cell: { tab, row, column } }) => ({ tab, row, column, value: '' })),
    );
  return { cells: found.map(({ cell }) => cell), told: found.map((each) => toldOf(now, each)) };
}

const toldOf = (stack: Stack, { cell, formula }: InTheWay<TabWrite>): TakenBack => ({
  place: tabPlace(stack, cell),
  text: String(cell.value),
  formula: tabPlace(stack, { ...formula, tab: cell.tab }),
});
