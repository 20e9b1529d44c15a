import { columnLetters } from '../cells/a1';
import { readAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { amountSays } from './amountHeader';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { together } from './oneQuestion';
import { isMinutes } from './quantity';
import type { Question } from './questions';
import type { Mapping } from './roster';

const MONTH =
  /^(?:(?:minutes?|mins?|min|hours?|hrs?) )?(?:in )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (?:20)?\d\d)?(?: (?:total|service|minutes?|mins?|hours?|hrs?|time))*$/;
/** "Q1", "Week 3", "2nd Semester", and the day on which a week begins. */
const OTHER_SPAN =
  /^(?:q[1-4]|(?:quarter|qtr|semester|sem|trimester|tri|term|week|wk) ?\d\d?|[1-4](?:st|nd|rd|th) (?:quarter|qtr|semester|sem|trimester|term)|\d\d? \d\d?(?: (?:20)?\d\d)?|20\d\d \d\d \d\d)(?: (?:total|minutes?|mins?|hours?|hrs?|time))*$/;
/** A header that a spreadsheet made a date of: "Aug 2026". */
const FIRST_OF_MONTH = /^\d{4}-\d\d-01$/;

const isMonth = (header: Cell): boolean =>
  FIRST_OF_MONTH.test(String(header)) || MONTH.test(headerKey(wordsApart(header)));

/** Whether a header names a month, a week or a term of its own, and nothing but hours or minutes of it. */
export const isSpan = (header: Cell): boolean => isMonth(header) || OTHER_SPAN.test(headerKey(header));

/**
 * Columns of a month, a week or a term each that seem to hold hours or minutes, where lines have none or such without a period: which of them is meant, and
 * whether they were planned or given, nobody knows. `taken`: the 0-based columns that are used.
 */
export function spanColumns(
  { columns, services, shape }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const amounts = shape === 'wide' ? services.map(({ amount }) => amount) : [columns.amount];
  const isLacking = amounts.some((amount) => !amount);
  const isOpen = amounts.some((amount) => amount && amountSays(wordsApart(amount.header)).period === null);
  if (!isLacking && !isOpen) return [];
  const spans = header.flatMap((cell, column) => {
    const all = taken.has(column) || !isSpan(cell) ? [] : cells(column);
    const isAmount = (each: Cell): boolean =>
      // Where lines have minutes, small numbers are of something else; those of a quarter may be marks.
      isLacking && isMonth(cell) ? readAmount(each, 'minutes') !== null : isMinutes(each);
    const are = all.length > 0 && all.filter(isAmount).length * 2 >= all.length;
    return are ? [String(cell).trim(), columnLetters(column + 1)] : [];
  });
  // "May" alone may be anything.
  return spans.length > 2 ? together('each span', spans) : [];
}
