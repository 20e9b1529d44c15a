import { inTheWay, lacksRoom } from '../../domain/follow/blockedFormulas';
import type { Stack } from '../../domain/roster/stackTabs';
import { type TabWrite, tabFormulas, tabPlace, writeTabs } from '../opened/rosterTabs';
import type { Workbook } from '../ports/ports';

/** A cell that was blanked again because a formula needs it, in parts of a sentence. */
export type TakenBack = { place: string; text: string; formula: string };

/**
 * Blanks the cells again that took a formula the room for its result: nobody's formula is left broken. Where none reads otherwise for
 * it, the error has another reason, and the cells are written back. Gives back which ones stay blank.
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
  if (found.length === 0) return { cells: [], told: [] };
  writeTabs(
    workbook,
    now,
    found.map(({ cell: { tab, row, column } }) => ({ tab, row, column, value: '' })),
  );
  const tabs = new Set(found.map(({ cell: { tab } }) => tab));
  const grids = new Map([...tabs].map((tab) => [tab, workbook.read(now.tabs[tab]?.sheet ?? '') ?? []]));
  const settled = found.map(({ cell, formulas: own }) => {
    const grid = grids.get(cell.tab) ?? [];
    const isBlank = (grid[cell.row - 1]?.[cell.column - 1] ?? '') === '';
    return { cell, isBlank, formula: own.find((formula) => !lacksRoom(grid, formula)) };
  });
  // Where it isn't blank any more, somebody typed there, or a row came in between.
  const inVain = settled.flatMap(({ cell, isBlank, formula }) => (isBlank && !formula ? cell : []));
  const refused = new Set(writeTabs(workbook, now, inVain).map(({ cell }) => cell));
  const told = settled.flatMap(({ cell, formula }, i) => {
    const [first] = found[i]?.formulas ?? [];
    const own = formula ?? (refused.has(cell) ? first : undefined);
    return own ? [{ cell, formula: own }] : [];
  });
  return { cells: told.map(({ cell }) => cell), told: told.map((each) => toldOf(now, each)) };
}

const toldOf = (
  stack: Stack,
  { cell, formula }: { cell: TabWrite; formula: { row: number; column: number } },
): TakenBack => ({
  place: tabPlace(stack, cell),
  text: String(cell.value),
  formula: tabPlace(stack, { ...formula, tab: cell.tab }),
});
