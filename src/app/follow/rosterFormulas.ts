import { spreadOver } from '../../domain/cells/spread';
import type { Change } from '../../domain/record/changes';
import { type Field, spelledIn } from '../../domain/roster/fields';
import { fieldColumns, findHeader } from '../../domain/roster/headers';
import type { RosterFormulas } from '../../domain/roster/rosterPen';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** Where a roster holds formulas, and what that means for rows that are added below its last. */
export type FormulaCells = RosterFormulas & {
  /** Whether one fills what tells the rows below the last, so that none can be added. */
  fillsRows: () => boolean;
  /** What is saved, without the cells of new rows that formulas fill: a value there would break the whole column. */
  withoutFilled: (changes: readonly Change[]) => Change[];
};

/** What is known of the formulas where the roster is not written to. */
export const NO_FORMULAS: FormulaCells = {
  holds: () => false,
  makes: () => false,
  fillsRows: () => false,
  withoutFilled: (changes) => [...changes],
};

/** Where the roster holds formulas, read when it is first asked for: of an export of the same nothing is asked. */
export function rosterFormulas(workbook: Workbook, { mapping, grid, roster }: State): FormulaCells {
  const header = findHeader(mapping, grid);
  let read: { formulas: ReturnType<Workbook['formulas']>; covers: ReturnType<typeof spreadOver> } | undefined;
  const found = () => {
    const formulas = read?.formulas ?? workbook.formulas(mapping.sheet);
    read ??= { formulas, covers: spreadOver(formulas, grid) };
    return read;
  };
  const columns = fieldColumns(mapping, header);
  const makes = (row: number, field: Field): boolean => {
    const column = columns[field];
    return column !== undefined && found().covers(row, column + 1);
  };
  const below = grid.length + 1;
  return {
    holds: (at) => {
      const { formulas, covers } = found();
      return formulas.some((row) => (row[at] ?? '') !== '') || covers(roster.headerRow + 1, at + 1);
    },
    makes: (row, field) => spelledIn(field).some((each) => makes(row, each)),
    fillsRows: () =>
      (['lineId', 'studentId', 'service', 'start'] as const).some((field) => makes(below, field)),
    withoutFilled: (changes) =>
      changes.map((change) => {
        if (change.name !== 'opened' || !change.row) return change;
        const row = change.row.filter(({ ref }) => {
          const column = header?.columnOf(ref) ?? null;
          return column === null || !found().covers(below, column + 1);
        });
        return { ...change, row };
      }),
  };
}
