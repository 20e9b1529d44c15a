import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { amountSays } from './amountHeader';
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
  { columns, services }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const isOpen = ({ amount, ...own }: Mapping['columns']): boolean =>
    amount !== undefined &&
    amountSays(wordsApart(amount.header)).period === null &&
    PART_FIELDS.every((field) => !own[field]);
  const all = [columns, ...services.map(({ amount, own }) => ({ ...own, amount: amount ?? undefined }))];
  if (!all.some(isOpen)) return [];
  const days = header.flatMap((cell, column) => {
    const marks = cells(column);
    const areMarks =
      marks.some((mark) => parseMark(mark) === true) && marks.every((mark) => parseMark(mark) !== null);
    return !taken.has(column) && isWeekday(cell) && areMarks
      ? [{ title: String(cell).trim(), letter: columnLetters(column + 1), example: String(marks[0]).trim() }]
      : [];
  });
  const [first, ...others] = days;
  // "M" and "F" alone are a sex.
  return first && others.length > 1
    ? [
        {
          code: 'how-often',
          about: [
            first.title,
            first.letter,
            first.example,
            'ticked days',
            ...others.flatMap(({ title, letter, example }) => [title, letter, example]),
          ],
        },
      ]
    : [];
}
