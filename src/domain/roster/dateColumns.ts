import { columnLetters } from '../cells/a1';
import type { Cell, Grid } from '../cells/cell';
import { DateColumn, type KnownOrder } from '../cells/dateColumn';
import { isInNumbers } from '../cells/dateText';
import { localeOrder } from '../cells/localeOrder';
import { FIELDS, type Field, type FieldOf, isDayField } from './fields';
import type { FieldColumns } from './headers';
import type { Question } from './questions';
import type { DayOrders, Mapping } from './roster';

/** Each of a roster's columns of dates. */
export type DateColumns = { readonly [F in FieldOf<'day'>]?: DateColumn };

/** What is known of the order in a column of dates besides what its cells show. */
export const knownOrder = ({ locale, dayOrders }: Mapping, field: Field): KnownOrder => ({
  usual: localeOrder(locale),
  answered: isDayField(field) ? dayOrders?.[field] : undefined,
});

/** The columns of dates of a roster whose header stands in a 0-based row: how they are written, and what only the user can say of that. */
export function dateColumns(
  grid: Grid,
  headerRow: number,
  columns: FieldColumns,
  mapping: Mapping,
): { dates: DateColumns; orders: DayOrders; questions: Question[] } {
  const dates: { [F in FieldOf<'day'>]?: DateColumn } = {};
  const orders: DayOrders = {};
  const questions: Question[] = [];
  const places = FIELDS.flatMap((field) => {
    const column = columns[field];
    if (column === undefined || !isDayField(field)) return [];
    const cells = cellsUnder(grid, headerRow, column);
    return [{ field, column, cells, date: new DateColumn(cells, knownOrder(mapping, field)) }];
  });
  const [beside, other] = new Set(places.flatMap(({ date }) => date.shows ?? []));
  for (const { field, column, cells, date: alone } of places) {
    // What one column shows holds for its neighbours too, or is asked about; one that shows its own needs none.
    const isLone = alone.shows !== null || beside === undefined || other !== undefined;
    const date = isLone ? alone : new DateColumn(cells, { ...knownOrder(mapping, field), beside });
    dates[field] = date;
    orders[field] = date.order;
    if (!date.isOpen) continue;
    const example = [...cells].find((cell) => isInNumbers(cell)) ?? '';
    const header = String(grid[headerRow]?.[column] ?? '');
    questions.push({ code: 'date-order', about: [header, columnLetters(column + 1), String(example)] });
  }
  return { dates, orders, questions };
}

const cellsUnder = (grid: Grid, headerRow: number, column: number): Set<Cell> =>
  new Set(grid.slice(headerRow + 1).map((row) => row[column] ?? ''));
