import type { Cell } from './cell';
import { type DayOrder, isInNumbers, readDay } from './dateText';
import { type Day, showDay } from './day';

/**
 * What is known of a column's order besides its cells: the order of the spreadsheet's country, what the user answered, and what
 * the sheet's other columns show.
 */
export type KnownOrder = {
  usual?: DayOrder | undefined;
  answered?: DayOrder | undefined;
  beside?: DayOrder | undefined;
};

/** Years before this are a time of day or a bare count that was shown as a date. */
const FIRST_YEAR = '1950';

/**
 * The dates of one column. Where some of its days are above 12 they show whether the day or the month stands first, and all are
 * read so; where they show both, or an import turned some of them around already, a date that can be read in two ways is 'either'.
 */
export class DateColumn {
  /** How the column writes dates of numbers alone. */
  readonly order: DayOrder;
  /** The order that its days above 12 show; null where they show none, or both. */
  readonly shows: DayOrder | null;
  /** Whether nothing tells the order for sure, though there are dates that depend on it. */
  readonly isOpen: boolean;
  private readonly isMixed: boolean;
  private readonly isYearPerhaps: boolean;
  private readonly hasSlashes: boolean;
  private readonly isTurned: boolean;
  private readonly readings = new Map<Cell, Day | 'either' | null>();

  constructor(cells: Iterable<Cell>, { usual, answered, beside }: KnownOrder) {
    const shown = shownBy(cells);
    const only = shown.monthFirst === shown.dayFirst ? null : shown.dayFirst ? 'day-first' : 'month-first';
    this.isMixed = !answered && shown.monthFirst && shown.dayFirst;
    this.isYearPerhaps = shown.isYearPerhaps;
    this.hasSlashes = shown.hasSlashes;
    this.shows = only;
    this.order = answered ?? only ?? beside ?? usual ?? 'month-first';
    const isUsual = usual === 'month-first' && !shown.hasDots && (beside ?? usual) === usual;
    this.isOpen = this.isMixed || (!answered && !only && shown.isEither && !isUsual);
    // A spreadsheet that takes 05/09 for a date of its own country's order leaves 15/08 a text.
    this.isTurned = only !== null && only !== (usual ?? 'month-first') && shown.areDatesLow;
  }

  /** A day as the column's texts have it, or in the way that every spreadsheet takes for the same day. */
  written(day: Day): string {
    return this.hasSlashes && this.order === 'month-first' ? showDay(day) : day;
  }

  /** The day that a cell names; 'either' where it can be read in two ways, null where it names none. */
  read(cell: Cell): Day | 'either' | null {
    let day = this.readings.get(cell);
    if (day === undefined) {
      day = this.reading(cell);
      this.readings.set(cell, day);
    }
    return day;
  }

  private reading(cell: Cell): Day | 'either' | null {
    if (!isInNumbers(cell)) {
      const day = readDay(cell);
      if (day === null || day < FIRST_YEAR) return null;
      return this.isTurned && isLow(day) ? 'either' : day;
    }
    if (this.isYearPerhaps && yearOrDay(cell)) return 'either';
    if (!this.isMixed) return readDay(cell, this.order);
    const [one, other] = [readDay(cell, 'month-first'), readDay(cell, 'day-first')];
    return one === null || other === null || one === other ? (one ?? other) : 'either';
  }
}

/** Whether the day of the month could be a month too, and another one. */
const isLow = (day: Day): boolean => Number(day.slice(8)) <= 12 && day.slice(5, 7) !== day.slice(8);

type DatesShown = {
  hasSlashes: boolean;
  /** As no US system writes them. */
  hasDots: boolean;
  monthFirst: boolean;
  dayFirst: boolean;
  isEither: boolean;
  /** Numbers of two digits all over, and their first could be the year as well as the last. */
  isYearPerhaps: boolean;
  /** There are days of which none is above 12. */
  areDatesLow: boolean;
};

/** The first and the last number of `26/08/15`: each could be the day, and each the year. */
function yearOrDay(cell: Cell): [string, string] | null {
  const [, first, last] = /^\s*(\d\d)\D\d{1,2}\D(\d\d)(?!\d)/.exec(String(cell)) ?? [];
  return first !== undefined && last !== undefined && Number(last) <= 31 ? [first, last] : null;
}

/** What the cells of a column show of its order. */
function shownBy(cells: Iterable<Cell>): DatesShown {
  const shown = { monthFirst: false, dayFirst: false, isEither: false, hasSlashes: false, hasDots: false };
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  let [dates, high] = [0, 0];
  for (const cell of new Set(cells)) {
    if (typeof cell !== 'string') continue;
    if (cell.includes('/')) shown.hasSlashes = true;
    if (!isInNumbers(cell)) {
      const day = readDay(cell);
      if (day) dates += 1;
      if (day && Number(day.slice(8)) > 12) high += 1;
      continue;
    }
    if (cell.includes('.')) shown.hasDots = true;
    const [monthFirst, dayFirst] = [readDay(cell, 'month-first'), readDay(cell, 'day-first')];
    if (monthFirst && dayFirst) shown.isEither ||= monthFirst !== dayFirst;
    else if (monthFirst) shown.monthFirst = true;
    else if (dayFirst) shown.dayFirst = true;
    const [first = '', last = ''] = yearOrDay(cell) ?? [];
    if (first !== '') firsts.add(first);
    if (last !== '') lasts.add(last);
  }
  return {
    ...shown,
    isYearPerhaps: shown.dayFirst && firsts.size > 0 && firsts.size <= lasts.size,
    areDatesLow: dates > 0 && high === 0,
  };
}
