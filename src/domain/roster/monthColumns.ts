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
  /^(?:(?:minutes?|mins?|min|hours?|hrs?) )?(?:in )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (?:20)?\d\d)?(?: (?:total|service|minutes?|mins?|min|hours?|hrs?|time))*$/;
/** A header that a spreadsheet made a date of: "Aug 2026". */
const FIRST_OF_MONTH = /^\d{4}-\d\d-01$/;

/** Whether a header names a month, and nothing but hours or minutes of it. */
export const isMonth = (header: Cell): boolean =>
  FIRST_OF_MONTH.test(String(header)) || MONTH.test(headerKey(wordsApart(header)));

/**
 * Columns of a month each that seem to hold hours or minutes, where lines have none or such without a period: which of them is meant, and
 * whether they were planned or given, nobody knows. `taken`: the 0-based columns that are used.
 */
export function monthColumns(
  { columns, services, shape }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  const amounts = shape === 'wide' ? services.map(({ amount }) => amount) : [columns.amount];
  const isLacking = amounts.some((amount) => !amount);
  const isOpen = amounts.some((amount) => amount && amountSays(wordsApart(amount.header)).period === null);
  if (!isLacking && !isOpen) return [];
  const months = header.flatMap((cell, column) => {
    const all = taken.has(column) || !isMonth(cell) ? [] : cells(column);
    const isAmount = (each: Cell): boolean =>
      // Where lines have minutes, small numbers are of something else.
      isLacking ? readAmount(each, 'minutes') !== null : isMinutes(each);
    const are = all.length > 0 && all.filter(isAmount).length * 2 >= all.length;
    return are ? [String(cell).trim(), columnLetters(column + 1)] : [];
  });
  // "May" alone may be anything.
  return months.length > 2 ? together('each month', months) : [];
}
