import type { FieldWrite } from '../../domain/cells/cell';
import { listed } from '../../domain/cells/listed';
import type { Change } from '../../domain/record/changes';
import { type Field, spelledIn } from '../../domain/roster/fields';
import { fieldColumns, findHeader } from '../../domain/roster/headers';
import type { RosterFormulas } from '../../domain/roster/rosterPen';
import { columnInTab, isTabColumn } from '../../domain/roster/stackTabs';
import { madeCells, tabFormulas } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { tabForRow } from './tabForRow';
import { ownHeader } from './tabSheet';

/** Where a roster holds formulas, and what that means for rows that are added below its last. */
export type FormulaCells = RosterFormulas & {
  /** Whether one fills what tells the rows below the last, so that none can be added. */
  fillsRows: () => boolean;
  /** What is saved, without the cells of new rows that formulas fill: a value there would break the whole column. */
  withoutFilled: (changes: readonly Change[]) => Change[];
  /** What becomes of these cells, in words; nothing where there are none. */
  leftToFormulas: (changes: readonly Change[]) => string[];
};

/** What is known of the formulas where the roster is not written to. */
export const NO_FORMULAS: FormulaCells = {
  holds: () => false,
  makes: () => false,
  fillsRows: () => false,
  withoutFilled: (changes) => [...changes],
  leftToFormulas: () => [],
};

/** Where the roster holds formulas, read when it is first asked for: of an export of the same nothing is asked. */
export function rosterFormulas(workbook: Workbook, state: State): FormulaCells {
  const { mapping, grid, stack } = state;
  const header = findHeader(mapping, grid);
  const columns = fieldColumns(mapping, header);
  const last = Math.max(...Object.values(columns));
  // What is asked about one sheet's columns is asked about those that are mapped, whatever their row.
  const asked = stack.tabs.length === 1 ? [{ row: grid.length, column: last + 1 }] : null;
  const formulas = tabFormulas(workbook, stack, asked);
  const isMade = madeCells(workbook, stack, formulas);
  const whole = tabFormulas(workbook, stack);
  const upTo = (column: number): typeof formulas => (column <= last ? formulas : whole);
  const makes = (row: number, field: Field): boolean => {
    const column = columns[field];
    return column !== undefined && isMade(row, column + 1);
  };
  const tabs = [...stack.tabs.keys()];
  /** Whether a new row of a tab has a cell in a column (from 0) of the whole that is not ours to fill. */
  const fills = (tab: number, column: number): boolean => {
    const own = columnInTab(stack, tab, column);
    return own === null || upTo(column)(tab).covers(ownHeader(state, tab).grid.length + 1, own + 1);
  };
  const isFilled = (tab: number, { ref }: FieldWrite): boolean => {
    const column = header?.columnOf(ref) ?? null;
    // The name of its tab tells where the row goes.
    return column !== null && !isTabColumn(ref) && fills(tab, column);
  };
  return {
    holds: (at) =>
      tabs.some((tab) => {
        const own = columnInTab(stack, tab, at);
        // A result spreads down to the last row, as far as no other formula stands in the column.
        return (
          own === null || fills(tab, at) || upTo(at)(tab).formulas.some((row) => (row[own] ?? '') !== '')
        );
      }),
    makes: (row, field) => spelledIn(field).some((each) => makes(row, each)),
    fillsRows: () =>
      (['lineId', 'studentId', 'service', 'start'] as const).some((field) => {
        const column = columns[field];
        if (column === undefined || isTabColumn(mapping.columns[field])) return false;
        return tabs.some((tab) => columnInTab(stack, tab, column) !== null && fills(tab, column));
      }),
    withoutFilled: (changes) =>
      changes.map((change) => {
        if (change.name !== 'opened' || !change.row) return change;
        const tab = tabForRow(state, change.row);
        return { ...change, row: change.row.filter((cell) => !isFilled(tab, cell)) };
      }),
    leftToFormulas: (changes) => {
      const headers = changes.flatMap((change) => {
        if (change.name !== 'opened' || !change.row) return [];
        const tab = tabForRow(state, change.row);
        const left = change.row.filter((cell) => cell.value !== '' && isFilled(tab, cell));
        return left.map(({ ref }) => `“${ref.header}”`);
      });
      return headers.length === 0
        ? []
        : [
            `A formula fills ${listed([...new Set(headers)])}, so there the new row was left as it is; the record counts.`,
          ];
    },
  };
}
