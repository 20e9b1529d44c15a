import { columnLetters } from '../../domain/cells/a1';
import { parseAmount } from '../../domain/cells/amount';
import type { Cell } from '../../domain/cells/cell';
import { columnOf, unitOf } from '../../domain/roster/fields';
import { findHeader, mappedColumns } from '../../domain/roster/headers';
import type { Question } from '../../domain/roster/questions';
import type { Mapping } from '../../domain/roster/roster';
import { columnInTab, type Stack } from '../../domain/roster/stackTabs';
import type { Workbook } from '../ports/ports';

/** A column that is formatted so shows it in these rows; a sheet may have 25,000. */
const ROWS = 500;
/** Further down cells are looked at where they hold what a percentage would be: 200 % is 2. */
const MOST = 2;

/**
 * Columns of hours or minutes whose cells show percentages, or a unit or a period that makes another amount of them: their values are
 * plain numbers, which nobody could tell from others.
 */
export function shownAmounts(workbook: Pick<Workbook, 'texts'>, mapping: Mapping, stack: Stack): Question[] {
  const header = findHeader(mapping, stack.grid);
  const amounts = mappedColumns(mapping).flatMap(({ field, ref }) => {
    const column = columnOf(field).kind === 'amount' ? header?.columnOf(ref) : null;
    return typeof column === 'number'
      ? [{ column, title: ref.header.trim(), unit: unitOf(field, mapping) }]
      : [];
  });
  if (amounts.length === 0) return [];
  return stack.tabs.flatMap(({ sheet, headerRow, grid }, tab) => {
    const columns = amounts.flatMap(({ column, ...amount }) => {
      const own = columnInTab(stack, tab, column);
      return own === null ? [] : [{ own, ...amount }];
    });
    const last = grid.reduce(
      (found, row, index) => (columns.some(({ own }) => mayBePercent(row[own])) ? index : found),
      0,
    );
    const rows = workbook.texts(sheet, headerRow + 1, Math.max(ROWS, last + 1 - headerRow))?.texts ?? [];
    return columns.flatMap(({ own, title, unit }): Question[] => {
      const asked = (
        of: 'percent' | 'shown',
        test: (shown: string, value: number) => boolean,
      ): Question[] => {
        // A text can't be read otherwise than it is shown.
        const shown = rows.find((row, below) => {
          const value = grid[headerRow + below]?.[own];
          return typeof value === 'number' && test((row[own] ?? '').trim(), value);
        })?.[own];
        return shown === undefined
          ? []
          : [{ code: 'amount-or-not', about: [title, columnLetters(own + 1), of, shown.trim()] }];
      };
      const minutes = (cell: Cell) => parseAmount(cell, unit, mapping.divisors);
      return [
        ...asked('percent', (shown) => shown.endsWith('%')),
        ...asked('shown', (shown, value) => /\p{L}/u.test(shown) && minutes(shown) !== minutes(value)),
      ];
    });
  });
}

const mayBePercent = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' && cell > 0 && cell <= MOST;
