import type { Cell, Grid } from '../cells/cell';
import { amountHeader, amountSays, isOwnAmount } from './amountHeader';
import { wordsApart } from './headerSpelling';
import { headerCells, headerKey } from './headers';

const PERIOD_ALONE =
  /^(?:per |a |each )?(?:school )?(?:day|week|wk|month|mo|year|yr|daily|weekly|monthly|yearly|annually|session)$/;

/** Whether a header says nothing but per what: "Wk", "Per month". */
export const isPeriodAlone = (cell: Cell | undefined): boolean => PERIOD_ALONE.test(headerKey(cell));

/** A title of hours or minutes, over headers that say per what. */
const OF_TIME = /\b(?:minutes?|mins?|hours?|hrs?|time|amount|amt)\b/;
const ENDS_WITH_PER = /\b(?:per|an?|each)$/;
const BEGINS_WITH_PER = /^(?:per|an?|each) /;

/** The header in a row: "Wk", "Mo" and "Yr" under one title "Minutes" as "Minutes per Wk", "Minutes per Mo" and "Minutes per Yr". */
export function amountHeadings(grid: Grid, row: number): readonly Cell[] {
  const header = headerCells(grid, row);
  const above = grid[row - 1] ?? [];
  let title = '';
  return header.map((cell, column) => {
    const isAlone = isPeriodAlone(grid[row]?.[column]);
    const over = above[column];
    if (typeof over === 'string' && headerKey(over) !== '') title = over.trim();
    else if (!isAlone) title = '';
    const key = headerKey(wordsApart(title));
    if (!isAlone || !OF_TIME.test(key)) return cell;
    const isJoined = ENDS_WITH_PER.test(key) || BEGINS_WITH_PER.test(headerKey(cell));
    return `${title} ${isJoined ? '' : 'per '}${String(cell).trim()}`;
  });
}

/** Whether the row below a header is its second one, and says of one title's columns per what each is: "Wk", "Mo", "Yr". */
export function isOverPeriods(grid: Grid, row: number): boolean {
  const below = (grid[row + 1] ?? []).filter((cell) => headerKey(cell) !== '');
  return below.length > 1 && below.every(isPeriodAlone);
}

/**
 * A header of amounts with the words that stand right above it, where it says nothing without them: "Minutes" over "per Week". Under
 * "Monthly" a column of minutes is none of a week, and is not taken.
 */
export function amountHeading(cell: Cell, above: Cell | undefined): string {
  const own = wordsApart(cell);
  if (typeof above !== 'string' || headerKey(above) === '' || headerKey(cell) === '') return own;
  const both = wordsApart(`${above} ${cell}`);
  const isOwn = amountHeader(own, NO_HEADERS) !== null;
  // "Minutes" under "Transportation" or "Missed" are no service's, nor "Hours" under "LRE".
  if (isOwn && OTHERS.test(headerKey(wordsApart(above)))) return '';
  if (isOwn && amountHeader(both, NO_HEADERS)?.kind === 'lre') return both;
  if (isOwn) return [null, 'week', amountSays(own).period].includes(amountSays(both).period) ? own : '';
  const says = amountHeader(both, NO_HEADERS);
  return says && isOwnAmount(says) && isPeriodAlone(own) ? both : own;
}

/** What has minutes of its own, which are no service's, or says that they were given or are past. */
const OTHERS =
  /\b(?:bus|transport\w*|attend\w*|absen\w*|missed|make ?up|delivered|served|completed|owed|remaining|progress|planning|prep|lunch|travel|bell|previous|prior|last year|old|former)\b/;

const NO_HEADERS: ReadonlySet<string> = new Set();
