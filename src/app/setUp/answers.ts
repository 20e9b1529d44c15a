import { columnLetters } from '../../domain/cells/a1';
import type { Grid } from '../../domain/cells/cell';
import type { DayOrder } from '../../domain/cells/dateText';
import { namesInCell } from '../../domain/people/namesInCell';
import { FIELDS, type Field, isDayField } from '../../domain/roster/fields';
import { columnRefs, fieldColumns, findHeader } from '../../domain/roster/headers';
import { type Question, questionKey } from '../../domain/roster/questions';
import type { Mapping } from '../../domain/roster/roster';

/** What a user may answer a question, and the mapping by which the roster is read from then on. */
type Answer = { label: string; mapping: Mapping };

/** The answers to a question that change how the roster is read; none where it is answered elsewhere. */
export function answersTo(question: Question, mapping: Mapping, grid: Grid): Answer[] {
  switch (question.code) {
    case 'date-order':
      return dateOrders(question.about[1], mapping, grid);
    case 'same-person':
      return sameOrApart(question.about[0], question.about[1] ?? '', mapping);
    case 'two-people':
      return whoCountsIn(question.about[0], mapping);
    case 'teacher-or-not':
      return yesOrNo(question, 'provider', ['The provider', 'Someone else'], mapping, grid);
    case 'how-often':
      return yesOrNo(question, 'frequency', ['Yes', 'No'], mapping, grid);
    case 'two-columns':
      return whichColumn(question, mapping, grid);
    case 'student-by-name':
      return namesForIds(mapping);
    default:
      return [];
  }
}

function sameOrApart(one: string, other: string, mapping: Mapping): Answer[] {
  const { people } = mapping;
  const pair: [string, string] = [one, other];
  const answer = (label: string, more: Mapping['people']): Answer => ({
    label,
    mapping: { ...mapping, people: { ...people, ...more } },
  });
  return [
    answer('Yes, one person', { same: [...(people?.same ?? []), pair] }),
    answer('No, two people', { apart: [...(people?.apart ?? []), pair] }),
  ];
}

/** Who counts in a cell of several: one of them, in all such cells one, or it is one person after all. */
function whoCountsIn(text: string, mapping: Mapping): Answer[] {
  const { people } = mapping;
  const answer = (label: string, more: Mapping['people']): Answer => ({
    label,
    mapping: { ...mapping, people: { ...people, ...more } },
  });
  const cells = (counts: string) => ({ cells: [...(people?.cells ?? []), { text, counts }] });
  const told = namesInCell(text);
  // Where only the other cells tell that the comma stands between two names.
  const names = told.length > 1 ? told : text.split(/\s*,\s*/);
  return [
    ...names.map((name) => answer(name, cells(name))),
    answer('It is one person', cells(text)),
    answer('In every such cell: the first', { counts: 'first' }),
    answer('In every such cell: the second', { counts: 'second' }),
  ];
}

const settled = (question: Question, mapping: Mapping): Mapping => ({
  ...mapping,
  settled: [...(mapping.settled ?? []), questionKey(question)],
});

/** Whether a column is a field's. */
function yesOrNo(
  question: Extract<Question, { code: 'teacher-or-not' | 'how-often' }>,
  field: Field,
  [yes, no]: readonly [string, string],
  mapping: Mapping,
  grid: Grid,
): Answer[] {
  const ref = headersOf(mapping, grid).find((_, at) => columnLetters(at + 1) === question.about[1]);
  if (!ref) return [];
  return [
    { label: yes, mapping: { ...mapping, columns: { ...mapping.columns, [field]: ref } } },
    { label: no, mapping: settled(question, mapping) },
  ];
}

/** Which of two columns is a field's. */
function whichColumn(
  question: Extract<Question, { code: 'two-columns' }>,
  mapping: Mapping,
  grid: Grid,
): Answer[] {
  const [field, taken, title] = question.about;
  const other = headersOf(mapping, grid).find((ref) => ref?.header.trim() === title);
  if (!other || title === taken) return [];
  return [
    { label: taken, mapping: settled(question, mapping) },
    { label: title, mapping: { ...mapping, columns: { ...mapping.columns, [field]: other } } },
  ];
}

const headersOf = (mapping: Mapping, grid: Grid) =>
  columnRefs(grid[findHeader(mapping, grid)?.row ?? 0] ?? []);

const ORDERS: readonly { order: DayOrder; label: string }[] = [
  { order: 'month-first', label: 'Month first' },
  { order: 'day-first', label: 'Day first' },
];

function namesForIds(mapping: Mapping): Answer[] {
  const byName: Answer = { label: 'By name', mapping: { ...mapping, studentBy: 'name' } };
  if (!mapping.columns.birthDate) return [byName];
  return [
    { label: 'By name and birth date', mapping: { ...mapping, studentBy: 'name and birth date' } },
    byName,
  ];
}

function dateOrders(letter: string, mapping: Mapping, grid: Grid): Answer[] {
  const columns = fieldColumns(mapping, findHeader(mapping, grid));
  const field = FIELDS.find((each) => columnLetters((columns[each] ?? -1) + 1) === letter);
  if (!field || !isDayField(field)) return [];
  return ORDERS.map(({ order, label }) => ({
    label,
    mapping: { ...mapping, dayOrders: { ...mapping.dayOrders, [field]: order } },
  }));
}
