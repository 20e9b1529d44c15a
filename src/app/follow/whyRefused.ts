import { a1, columnLetters } from '../../domain/cells/a1';
import { grouped } from '../../domain/cells/grouped';
import type { Stack } from '../../domain/roster/stackTabs';
import { type TabWrite, tabPlace } from '../opened/rosterTabs';
import type { NotWritten, Workbook } from '../ports/ports';

/**
 * A cell that was not written, in parts of a sentence: `column` is told where its list lacks the text, `table` where a Google Table
 * refused it: its sheet and the cell, since the spreadsheet service has no call that gives a Table's own name.
 */
export type Refusal = {
  place: string;
  text: string;
  column: string | null;
  isTried: boolean;
  table: { sheet: string; around: string } | null;
};

/** Cells whose list lacks what is to be written into them, each with its column in words. One look at the rules of each tab. */
export function offList<C extends TabWrite>(
  workbook: Workbook,
  { tabs }: Stack,
  cells: readonly C[],
): { cell: C; column: string }[] {
  return [...grouped(cells, ({ tab }) => String(tab)).values()].flatMap((own) => {
    const name = tabs[own[0]?.tab ?? 0]?.sheet ?? '';
    const lists = workbook.lists(name, own);
    return own.flatMap((cell, i) => {
      const list = lists[i];
      if (!list || cell.isDay || cell.value === '' || list.includes(String(cell.value))) return [];
      return [{ cell, column: `${columnLetters(cell.column)}${tabs.length > 1 ? ` of “${name}”` : ''}` }];
    });
  });
}

/** Why each of the cells was refused; a list is looked up only where there are any. */
export function whyRefused(
  workbook: Workbook,
  stack: Stack,
  refused: readonly NotWritten<TabWrite>[],
): Refusal[] {
  if (refused.length === 0) return [];
  const columns = new Map(
    offList(
      workbook,
      stack,
      refused.map(({ cell }) => cell),
    ).map(({ cell, column }) => [cell, column]),
  );
  return refused.map(({ cell, isTried, isOfTable }) => ({
    place: tabPlace(stack, cell),
    text: String(cell.value),
    column: columns.get(cell) ?? null,
    isTried,
    table: isOfTable ? { sheet: stack.tabs[cell.tab]?.sheet ?? '', around: a1(cell.row, cell.column) } : null,
  }));
}
