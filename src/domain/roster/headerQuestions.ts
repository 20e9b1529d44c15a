import { columnLetters } from '../cells/a1';
import { USUAL_DIVISORS } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { type AmountPlaces, oftenColumns } from './amountColumns';
import { amountSays } from './amountHeader';
import { amountsBeside } from './amountsBeside';
import { canRead, namesNobody } from './columnCells';
import { columnOf, type Field } from './fields';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { jointColumns } from './jointColumns';
import { otherServices } from './otherServices';
import { lessonsOf, namedBeside } from './partHeader';
import type { Question } from './questions';
import type { RecognisedColumns } from './recognisedColumns';
import type { Mapping } from './roster';
import { servicesOf } from './serviceColumns';

/** What the add-on can't do without, where a mapping lacks it. */
export type Lack = 'studentId' | 'provider or case manager';

/** What the headers leave to the user: what is lacking, what stands twice, and whose teacher a teacher is. */
export function headerQuestions(
  { columns }: Mapping,
  lacking: readonly Lack[],
  { rivals, doubtful, places }: RecognisedColumns,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Question[] {
  const teachers = columns.provider ? [] : doubtful;
  const more = otherServices(header, cells)
    .filter((other) => other !== places.service && !rivals.some((rival) => rival.other === other))
    .map((other) => ({ field: 'service', other }) as const);
  return [
    ...lackQuestions(lacking),
    ...[...rivals, ...more].flatMap(({ field, other }) => {
      const taken = places[field];
      return columns[field] && taken !== undefined ? [twoColumns(field, taken, other, header)] : [];
    }),
    ...teachers.map(
      (column): Question => ({
        code: 'teacher-or-not',
        about: [titleOf(header, column), columnLetters(column + 1)],
      }),
    ),
  ];
}

/** Asks for the columns without which nothing can be read. */
export const lackQuestions = (lacking: readonly Lack[]): Question[] =>
  lacking.map((lack) => ({
    code: 'missing-column',
    about: lack === 'studentId' ? ['studentId'] : ['provider', 'caseManager'],
  }));

/** Columns of days, grades, people or amounts by their headers, in which nothing is one, or of two things at once: they are left out, and that is said. */
export function unreadColumns(
  mapping: Mapping,
  unfit: RecognisedColumns['unfit'],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const { columns } = mapping;
  const unread = unfit.flatMap(({ field, column }): Question[] => {
    const { kind } = columnOf(field);
    const example = cells(column).find((cell) =>
      kind === 'person' ? namesNobody(cell) : !canRead(kind, cell, 'minutes', USUAL_DIVISORS),
    );
    if (columns[field] || taken.has(column) || example === undefined) return [];
    return [
      {
        code: 'unread-column',
        about: [titleOf(header, column), columnLetters(column + 1), field, String(example).trim()],
      },
    ];
  });
  const told = new Set(unread.map(({ about }) => about[1]));
  const joint = jointColumns(mapping, header, cells, taken);
  return [...unread, ...joint.filter(({ about }) => !told.has(about[1]))];
}

/** Which of two columns holds the amounts, whether a column says how often they are given, and what stands beside them uncounted. */
export function amountQuestions(
  { columns, shape, services }: Mapping,
  { service: { amount }, rival, isWeekly }: AmountPlaces,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  used: ReadonlySet<number>,
): Question[] {
  if (shape === 'wide') return oftenOfServices(services, header, cells, used);
  if (!columns.amount || amount === undefined) return [];
  const keys = new Set(Object.values(columns).flatMap((ref) => (ref ? headerKey(ref.header) : [])));
  const taken = new Set(header.flatMap((cell, column) => (keys.has(headerKey(cell)) ? [column] : [])));
  const unread = isWeekly || columns.frequency || columns.period ? [] : oftenColumns(header, cells, taken);
  return [
    ...(rival === null ? [] : [twoColumns('amount', amount, rival, header)]),
    ...unread.map((column): Question => ({ code: 'how-often', about: often(header, column, cells(column)) })),
    ...amountsBeside(columns.amount.header, header, cells, taken),
  ];
}

/**
 * What says how often beside amounts that may be those of a session, and is no part of them: of no service that is known, or of one whose
 * days it names. Days of anything else are no service's.
 */
function oftenOfServices(
  services: Mapping['services'],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  used: ReadonlySet<number>,
): Question[] {
  const isOpen = ({ amount, own }: Mapping['services'][number]): boolean =>
    amount !== null &&
    amountSays(wordsApart(amount.header)).period === null &&
    !own?.frequency &&
    !own?.period &&
    !own?.times;
  if (!services.some(isOpen)) return [];
  const ofService: Often[] = [];
  const ofNone: Often[] = [];
  for (const column of oftenColumns(header, cells, used)) {
    const title = wordsApart(header[column]);
    const named = lessonsOf(title) ?? namedBeside(title);
    const owners =
      named === '' ? [] : servicesOf(named, services, ({ provider }) => headerKey(provider.header));
    const about = often(header, column, cells(column));
    if (owners.some(isOpen)) ofService.push(about);
    else if (owners.length === 0 && (named === '' || !DAYS.test(headerKey(title)))) ofNone.push(about);
  }
  return [...oftenQuestion('its service', ofService), ...oftenQuestion('one of several', ofNone)];
}

const DAYS = /\bdays?\b/;

/** A column that says how often, and one of its cells. */
type Often = readonly [header: string, letter: string, example: string];

/** One question for all columns that say how often, of which nothing is read. */
const oftenQuestion = (
  of: 'its service' | 'one of several',
  [first, ...more]: readonly Often[],
): Question[] => (first ? [{ code: 'how-often', about: [...first, of, ...more.flat()] }] : []);

const often = (header: readonly Cell[], column: number, cells: readonly Cell[]): Often => [
  titleOf(header, column),
  columnLetters(column + 1),
  String(cells[0] ?? '').trim(),
];

const twoColumns = (field: Field, taken: number, other: number, header: readonly Cell[]): Question => ({
  code: 'two-columns',
  about: [
    field,
    titleOf(header, taken),
    titleOf(header, other),
    columnLetters(taken + 1),
    columnLetters(other + 1),
  ],
});

const titleOf = (header: readonly Cell[], column: number): string => String(header[column]).trim();
