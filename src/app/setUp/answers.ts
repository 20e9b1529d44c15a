import { columnLetters } from '../../domain/cells/a1';
import type { Grid } from '../../domain/cells/cell';
import type { DayOrder } from '../../domain/cells/dateText';
import { FIELDS, isDayField } from '../../domain/roster/fields';
import { fieldColumns, findHeader } from '../../domain/roster/headers';
import type { Question } from '../../domain/roster/questions';
import type { Mapping } from '../../domain/roster/roster';

/** What a user may answer a question, and the mapping by which the roster is read from then on. */
type Answer = { label: string; mapping: Mapping };

/** The answers to a question that change how the roster is read; none where it is answered elsewhere. */
export function answersTo(question: Question, mapping: Mapping, grid: Grid): Answer[] {
  switch (question.code) {
    case 'date-order':
      return dateOrders(question.about[1], mapping, grid);
    default:
      return [];
  }
}

const ORDERS: readonly { order: DayOrder; label: string }[] = [
  { order: 'month-first', label: 'Month first' },
  { order: 'day-first', label: 'Day first' },
];

function dateOrders(letter: string, mapping: Mapping, grid: Grid): Answer[] {
  const columns = fieldColumns(mapping, findHeader(mapping, grid));
  const field = FIELDS.find((each) => columnLetters((columns[each] ?? -1) + 1) === letter);
  if (!field || !isDayField(field)) return [];
  return ORDERS.map(({ order, label }) => ({
    label,
    mapping: { ...mapping, dayOrders: { ...mapping.dayOrders, [field]: order } },
  }));
}
