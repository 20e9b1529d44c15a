import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { withoutOtherPeriod } from './amountHeader';
import { fits } from './columnCells';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { together } from './oneQuestion';
import type { Question } from './questions';

const UNIT = /\b(?:minutes?|mins?|min|hours?|hrs?|hr)\b/;
/** What a header of a line's own hours or minutes may say of them: per what, and given how. */
const OF_LINE =
  /^(?:(?:minutes?|mins?|hours?|hrs?|total|per|a|each|of|in|out|day|daily|week|weekly|wk|month|monthly|mo|year|yearly|yr|annual|annually|services?|svc|sped|special|sdi|iep|direct|individual|indiv|ind|one on one|one to one|group|grp|small|pull|push|class|classroom|inclusion|ed|education)(?: |$))*$/;
/** Of these every line may have some: what is given alone and what in a group, in class and out of it. */
const GIVEN =
  /\b(?:individual|indiv|ind|one on one|one to one|group|grp|push in|pull out|in class|inclusion|out of class)\b|^(?:minutes?|mins?|min|hours?|hrs?) (?:in|out)$/;

/** Whether a header speaks of hours or minutes of a line, whatever else it says of them. */
export const isOfLine = (key: string): boolean => UNIT.test(key) && OF_LINE.test(withoutOtherPeriod(key));

/**
 * "Group minutes" beside "Individual minutes", which count alone; beside "Minutes" they may be a part of these. `amount`: the header of
 * the column that counts, `taken`: the 0-based columns that are used.
 */
export function amountsBeside(
  amount: string,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  if (!GIVEN.test(headerKey(wordsApart(amount)))) return [];
  return together(
    'more',
    header.flatMap((cell, column) => {
      const key = headerKey(wordsApart(cell));
      if (taken.has(column) || !isOfLine(key) || !GIVEN.test(key)) return [];
      const all = cells(column);
      return all.some((each) => /[1-9]/.test(String(each))) && fits('amount', all)
        ? [String(cell).trim(), columnLetters(column + 1)]
        : [];
    }),
  );
}
