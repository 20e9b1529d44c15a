import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { amountSays } from './amountHeader';
import { isPeriodAlone } from './amountHeadings';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { PART_FIELDS } from './madeAmount';
import type { Question } from './questions';
import type { Mapping } from './roster';

/** Whether a header names a day of the week, also by a letter. */
export const isWeekday = (header: Cell): boolean => DAY.test(headerKey(header));
const DAY = /^(?:m|tu?|w|th?|r|f|mon|tues?|wed|thu(?:rs?)?|fri)(?:day|nesday|rsday|sday)?$/;

/**
 * Columns that mark on which days a service is given, beside amounts that may be those of each day: they are read as a week's, and that is
 * told. `taken`: the 0-based columns that are used.
 */
export function tickedDays(
  mapping: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const days = hasOpenAmounts(mapping) ? ticked(header, cells, taken, isWeekday) : [];
  // "M" and "F" alone are a sex.
  return days.length > 2 ? question('ticked days', days) : [];
}

const OTHER_PERIOD = /^(?:bi ?weekly|bi ?monthly|quarterly|every other week|as needed)$/;
const WEEK = /^(?:per |a |each )?(?:school )?(?:week|wk|weekly)$/;
const ADVERB = /ly$/;

/** Columns that mark per what the amounts are: "Weekly" and "Monthly". Where only the week is marked, they are read right. */
export function tickedPeriods(
  mapping: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const isPeriod = (cell: Cell): boolean => isPeriodAlone(cell) || OTHER_PERIOD.test(headerKey(cell));
  const periods = hasOpenAmounts(mapping) ? ticked(header, cells, taken, isPeriod) : [];
  const others = periods.filter(({ title }) => !WEEK.test(headerKey(title)));
  // "Year" alone may count.
  const isSaid = periods.length > 1 || others.some(({ title }) => ADVERB.test(headerKey(title)));
  return others.length > 0 && isSaid ? question('ticked periods', periods) : [];
}

/** Whether there are amounts of which nothing says per what they are. */
function hasOpenAmounts({ columns, services }: Mapping): boolean {
  const isOpen = ({ amount, ...own }: Mapping['columns']): boolean =>
    amount !== undefined &&
    amountSays(wordsApart(amount.header)).period === null &&
    PART_FIELDS.every((field) => !own[field]);
  return [columns, ...services.map(({ amount, own }) => ({ ...own, amount: amount ?? undefined }))].some(
    isOpen,
  );
}

type TickColumn = { title: string; letter: string; example: string };

/** The columns of such a header that hold nothing but marks. */
const ticked = (
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
  isHeaded: (cell: Cell) => boolean,
): TickColumn[] =>
  header.flatMap((cell, column) => {
    if (taken.has(column) || !isHeaded(cell)) return [];
    const marks = cells(column);
    const areMarks =
      marks.some((mark) => parseMark(mark) === true) && marks.every((mark) => parseMark(mark) !== null);
    return areMarks
      ? [{ title: String(cell).trim(), letter: columnLetters(column + 1), example: String(marks[0]).trim() }]
      : [];
  });

function question(
  of: 'ticked days' | 'ticked periods',
  [first, ...others]: readonly TickColumn[],
): Question[] {
  if (!first) return [];
  const more = others.flatMap(({ title, letter, example }) => [title, letter, example]);
  return [{ code: 'how-often', about: [first.title, first.letter, first.example, of, ...more] }];
}
