import { columnLetters } from '../../domain/cells/a1';
import type { Grid } from '../../domain/cells/cell';
import type { DayOrder } from '../../domain/cells/dateText';
import type { DecimalSign } from '../../domain/cells/decimalSign';
import { trimmedParts } from '../../domain/cells/trimmedParts';
import { namesInCell } from '../../domain/people/namesInCell';
import { chooseColumn, chooseService, chooseServices } from '../../domain/roster/chooseColumn';
import { columnOf, type Field, isDayField } from '../../domain/roster/fields';
import { columnRefs, findHeader, headerCells, mappedColumns } from '../../domain/roster/headers';
import { type Question, questionKey } from '../../domain/roster/questions';
import type { Mapping, ServiceColumn } from '../../domain/roster/roster';
import { GROUP_COLUMN } from '../../domain/roster/stackTabs';

/** What a user may answer a question, and the mapping by which the roster is read from then on. */
type SetUpAnswer = { label: string; mapping: Mapping };

/** The answers to a question; none where it is answered by choosing a column, a sheet or tabs. */
export function answersTo(question: Question, mapping: Mapping, grid: Grid): SetUpAnswer[] {
  if (question.code === 'which-sheet' || question.code === 'several-sheets') return [];
  // A service of a wide roster can do without, and is left out.
  if (question.code === 'missing-column' && question.about.join() !== 'provider') return [];
  const answers = readingsOf(question, mapping, grid);
  // Whatever is asked can be left as it is, so that no question stays for ever.
  return answers.length > 0 ? answers : [{ label: 'Noted, go on', mapping: settled(question, mapping) }];
}

/** The answers that say how the roster is to be read. */
function readingsOf(question: Question, mapping: Mapping, grid: Grid): SetUpAnswer[] {
  switch (question.code) {
    case 'date-order':
      return dateOrders(question.about[1], mapping, grid);
    case 'decimal-sign':
      return [
        {
          label: 'A thousand and more',
          mapping: { ...mapping, decimalSign: signAs(question.about[2], 'thousand') },
        },
        { label: 'Decimals', mapping: { ...mapping, decimalSign: signAs(question.about[2], 'decimals') } },
      ];
    case 'same-person':
      return sameOrApart(question.about, mapping);
    case 'same-site':
      return sameSchool(question.about, mapping);
    case 'two-people':
      return whoCountsIn(question.about[0], mapping);
    case 'teacher-or-not':
      return yesOrNo(question, 'provider', ['The provider', 'Someone else'], mapping, grid);
    case 'how-often':
      if (question.about[3]) return ofWhichService(question, mapping, grid);
      return yesOrNo(question, 'frequency', ['Yes', 'No'], mapping, grid);
    case 'amount-or-not':
      return whoseAmount(question, mapping, grid);
    case 'two-columns':
      return whichColumn(question, mapping, grid);
    case 'student-by-name':
      return namesForIds(mapping);
    case 'group-names': {
      const [, , ...fields] = question.about;
      return [
        ...fields.map((field) => ({
          label: `The ${columnOf(field).words}`,
          mapping: chooseColumn(mapping, field, GROUP_COLUMN),
        })),
        { label: 'Neither', mapping: settled(question, mapping) },
      ];
    }
    case 'filled-down':
      return nameAbove(question, mapping, grid);
    default:
      return [];
  }
}

function sameOrApart(names: readonly string[], mapping: Mapping): SetUpAnswer[] {
  const { people } = mapping;
  const answer = (label: string, same: [string, string][], apart: [string, string][]): SetUpAnswer => ({
    label,
    mapping: {
      ...mapping,
      people: {
        ...people,
        ...(same.length > 0 && { same: [...(people?.same ?? []), ...same] }),
        ...(apart.length > 0 && { apart: [...(people?.apart ?? []), ...apart] }),
      },
    },
  });
  const [one = '', ...others] = names;
  return [
    answer('Yes, one person', pairsOf(names), []),
    ...(others.length > 1 ? others : []).map((but) => {
      const rest = names.filter((name) => name !== but);
      return answer(
        `All but “${but}”`,
        pairsOf(rest),
        rest.map((name): [string, string] => [name, but]),
      );
    }),
    others.length > 1
      ? answer('No, each is somebody else', [], pairsOf(names))
      : answer(
          'No, two people',
          [],
          others.map((other): [string, string] => [one, other]),
        ),
  ];
}

/** Whether names are one school's, whose name is the one used most. */
function sameSchool(names: readonly string[], mapping: Mapping): SetUpAnswer[] {
  const answer = (label: string, same: string[], apart: [string, string][]): SetUpAnswer => ({
    label,
    mapping: {
      ...mapping,
      ...(same.length > 1 && { schools: [...(mapping.schools ?? []), same] }),
      ...(apart.length > 0 && { schoolsApart: [...(mapping.schoolsApart ?? []), ...apart] }),
    },
  });
  const [, ...others] = names;
  return [
    answer('Yes, one school', [...names], []),
    ...(others.length > 1 ? others : []).map((but) => {
      const rest = names.filter((name) => name !== but);
      return answer(
        `All but “${but}”`,
        rest,
        rest.map((name): [string, string] => [name, but]),
      );
    }),
    answer('No, different schools', [], pairsOf(names)),
  ];
}

const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((one, at) => names.slice(at + 1).map((other): [string, string] => [one, other]));

/** Who counts in a cell of several: one of them, in all such cells one, or it is one person after all. */
function whoCountsIn(text: string, mapping: Mapping): SetUpAnswer[] {
  const { people } = mapping;
  const answer = (label: string, more: Mapping['people']): SetUpAnswer => ({
    label,
    mapping: { ...mapping, people: { ...people, ...more } },
  });
  const cells = (counts: string) => ({ cells: [...(people?.cells ?? []), { text, counts }] });
  const told = namesInCell(text);
  // Where only the other cells tell that the comma stands between two names.
  const names = told.length > 1 ? told : trimmedParts(text, /,/);
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
): SetUpAnswer[] {
  const ref = columnAt(question.about[1], mapping, grid);
  if (!ref) return [];
  // Beside the services of a wide roster a provider is one more service's.
  const beside = [...mapping.services, { service: ref.header.trim(), provider: ref, amount: null }];
  const isBeside = field === 'provider' && mapping.shape === 'wide';
  return [
    { label: yes, mapping: isBeside ? chooseServices(mapping, beside) : chooseColumn(mapping, field, ref) },
    { label: no, mapping: settled(question, mapping) },
  ];
}

/** Of which service one column says how often: of each that has amounts and no such column. */
function ofWhichService(
  question: Extract<Question, { code: 'how-often' }>,
  mapping: Mapping,
  grid: Grid,
): SetUpAnswer[] {
  const [, letter, example, of, ...more] = question.about;
  const ref = columnAt(letter, mapping, grid);
  // "MPM" is a unit as well, and several columns are of several services.
  if (!ref || of !== 'one of several' || more.length > 0 || /^[mh]p[dwmy]$/i.test(example)) return [];
  const { services } = mapping;
  const isOpen = ({ service, amount, own }: ServiceColumn): boolean =>
    service !== '' && amount !== null && !own?.frequency && !own?.period && !own?.times;
  const withIt = (open: ServiceColumn): ServiceColumn[] =>
    services.map((each) => (each === open ? { ...each, own: { ...each.own, frequency: ref } } : each));
  const answers = services
    .filter(isOpen)
    .map((open) => ({ label: open.service, mapping: chooseServices(mapping, withIt(open)) }));
  const none = { label: 'None of them', mapping: settled(question, mapping) };
  return answers.length === 0 ? [] : [...answers, none];
}

/** Of which line or service a column's amounts are. */
function whoseAmount(
  question: Extract<Question, { code: 'amount-or-not' }>,
  mapping: Mapping,
  grid: Grid,
): SetUpAnswer[] {
  const [, letter, of, ...services] = question.about;
  const ref = columnAt(letter, mapping, grid);
  if (ref && of === 'gen ed')
    return [
      { label: 'A week’s', mapping: chooseColumn(mapping, 'lre', ref) },
      { label: 'Noted, go on', mapping: settled(question, mapping) },
    ];
  if (!ref || of !== 'a line') return [];
  if (mapping.shape === 'long')
    return [
      { label: 'Yes', mapping: chooseColumn(mapping, 'amount', ref) },
      { label: 'No', mapping: settled(question, mapping) },
    ];
  return [
    ...services.map((service) => ({
      label: service,
      mapping: chooseService(mapping, service, 'amount', ref),
    })),
    { label: 'None of them', mapping: settled(question, mapping) },
  ];
}

/** Which of two columns is a field's. */
function whichColumn(
  question: Extract<Question, { code: 'two-columns' }>,
  mapping: Mapping,
  grid: Grid,
): SetUpAnswer[] {
  const [field, taken, title, takenLetter, letter] = question.about;
  const other = columnAt(letter, mapping, grid);
  if (!other) return [];
  // Where both are headed alike, only the letter tells one from the other.
  const [one, two] =
    taken === title ? [`${taken} (column ${takenLetter})`, `${title} (column ${letter})`] : [taken, title];
  return [
    { label: one, mapping: settled(question, mapping) },
    { label: two, mapping: chooseColumn(mapping, field, other) },
  ];
}

/** Whether the blank cells of a column of people mean the name above them. */
function nameAbove(
  question: Extract<Question, { code: 'filled-down' }>,
  mapping: Mapping,
  grid: Grid,
): SetUpAnswer[] {
  const field = fieldAt(question.about[1], mapping, grid);
  if (field !== 'provider' && field !== 'caseManager') return [];
  return [
    { label: 'The name above', mapping: { ...mapping, namesBelow: [...(mapping.namesBelow ?? []), field] } },
    { label: 'Nobody', mapping: settled(question, mapping) },
  ];
}

const columnAt = (letter: string, mapping: Mapping, grid: Grid) =>
  columnRefs(headerCells(grid, findHeader(mapping, grid)?.row ?? 0)).find(
    (_, at) => columnLetters(at + 1) === letter,
  );

/** The field that a column holds, of the roster or of one of its services. */
function fieldAt(letter: string, mapping: Mapping, grid: Grid): Field | undefined {
  const header = findHeader(mapping, grid);
  return mappedColumns(mapping).find(({ ref }) => columnLetters((header?.columnOf(ref) ?? -1) + 1) === letter)
    ?.field;
}

/** The sign that makes a thousand, or decimals, of `1.200`. */
const signAs = (example: string, meant: 'thousand' | 'decimals'): DecimalSign =>
  /\d,\d/.test(example) === (meant === 'decimals') ? 'comma' : 'point';

const ORDERS: readonly { order: DayOrder; label: string }[] = [
  { order: 'month-first', label: 'Month first' },
  { order: 'day-first', label: 'Day first' },
];

function namesForIds(mapping: Mapping): SetUpAnswer[] {
  const byName: SetUpAnswer = { label: 'By name', mapping: { ...mapping, studentBy: 'name' } };
  if (!mapping.columns.birthDate) return [byName];
  return [
    { label: 'By name and birth date', mapping: { ...mapping, studentBy: 'name and birth date' } },
    byName,
  ];
}

function dateOrders(letter: string, mapping: Mapping, grid: Grid): SetUpAnswer[] {
  const field = fieldAt(letter, mapping, grid);
  if (!field || !isDayField(field)) return [];
  return ORDERS.map(({ order, label }) => ({
    label,
    mapping: { ...mapping, dayOrders: { ...mapping.dayOrders, [field]: order } },
  }));
}
