import { a1, columnLetters } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { amountSays } from './amountHeader';
import { amountHeadings } from './amountHeadings';
import { wordsApart } from './headerSpelling';
import type { Question } from './questions';
import { isBlank } from './rosterRows';

/** A sentence or a title, and no list of what all the columns mean. */
const LONGEST = 120;
/** A title speaks of its minutes, not of a meeting "each month". */
const OF_TIME = /(?<!\d ?)\b(?:minutes?|mins?|hours?|hrs?|mp[dmy]|hp[dmy])\b/i;
/** What a row of titles has at most. */
const MOST_CELLS = 2;

/** Those 0-based columns of amounts that are of another period by what stands around their header, each with its question. */
export const otherPeriods = (
  grid: Grid,
  row: number,
  columns: readonly (number | null)[],
): { column: number; question: Question }[] =>
  columns.flatMap((column) => {
    const other = column === null ? null : periodAround(grid, row, column);
    if (column === null || !other) return [];
    const about = [String(grid[row]?.[column]).trim(), columnLetters(column + 1)] as const;
    return [
      {
        column,
        question: { code: 'amount-or-not', about: [...about, 'another period', other.text, other.place] },
      },
    ];
  });

/**
 * What stands around a header of amounts without a period and gives them another than the week: "(per month)" right below it, or
 * "IEP MINUTES PER MONTH" over the table. Null where nothing does. `row` and `column` are the header's, 0-based.
 */
function periodAround(grid: Grid, row: number, column: number): { text: string; place: string } | null {
  if (amountSays(wordsApart(amountHeadings(grid, row)[column])).period !== null) return null;
  const says = (at: number, over: number, words: string): { text: string; place: string } | null => {
    const text = String(grid[at]?.[over] ?? '').trim();
    if (text === '' || text.length > LONGEST) return null;
    const { period } = amountSays(wordsApart(`${words} ${text.replace(/[()]/g, ' ')}`));
    return period === null || period === 'week' ? null : { text, place: a1(at + 1, over + 1) };
  };
  const below = grid[row + 1]?.[column];
  const isNote = typeof below === 'string' && !/\d/.test(below) && /[a-z]/i.test(below);
  const note = isNote ? says(row + 1, column, 'minutes') : null;
  if (note) return note;
  for (let at = row - 1; at >= 0; at--) {
    const cells = (grid[at] ?? []).flatMap((cell, over) => (isBlank(cell) ? [] : [over]));
    if (cells.length > MOST_CELLS) continue;
    for (const over of cells) {
      const title = OF_TIME.test(String(grid[at]?.[over])) ? says(at, over, '') : null;
      if (title) return title;
    }
  }
  return null;
}
