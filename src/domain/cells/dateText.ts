import type { Cell } from './cell';
import { type Day, dayOf, parseDay, showDay } from './day';
import { foldedText } from './foldedText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

// An export that has no date type writes midnight behind its days; any other time of day is not a date.
const MIDNIGHT = '(?:[ t]+(?:0{1,2}:00(?::00(?:\\.0+)?)?z?|12:00(?::00)? ?am))?';
const ISO = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${MIDNIGHT}$`);
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${MIDNIGHT}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]${MONTH}\\.?,?[ -](\\d{4}|\\d{2})$`);
const MONTH_FIRST = new RegExp(`^${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|\\d{2})$`);

/** Whether the day or the month stands first in dates of numbers only. */
export type DayOrder = 'month-first' | 'day-first';

/**
 * The day a cell names: a real date (which arrives as `YYYY-MM-DD`), `8/29/22`, `08/29/2022`, `29-Aug-2022` or
 * `Aug 29, 2022`. Null where it names none, also where it has the shape of a date and no such day exists.
 * Numbers alone are month first, as US systems write them, unless it is said otherwise: of a column, `DateColumn` tells. A bare
 * number is no date: a date cell never arrives as one.
 */
export function readDay(cell: Cell, order: DayOrder = 'month-first'): Day | null {
  if (typeof cell !== 'string') return null;
  const text = foldedText(cell);
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const [month, date] = order === 'day-first' ? [second, first] : [first, second];
    return dayOf(yearOf(numbers[4]), month, date);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(yearOf(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dayOf(yearOf(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

/** Whether a cell's day is written in numbers alone, so that its order must be known. */
export const isInNumbers = (cell: Cell): boolean =>
  typeof cell === 'string' && NUMBERS.test(foldedText(cell));

/** Whether a text sets out to be a date, so that "13/45/2026" can be told from "ongoing". */
export function looksLikeDate(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    /\d ?[-/. ] ?(?:\d|[a-z]{3,9}\b)|[a-z]{3,9}\.? \d{1,2}\b/.test(foldedText(cell))
  );
}

/** Two digits mean 2000-2079 and 1980-1999: rosters hold service dates, and now and then a birth date. */
function yearOf(digits = ''): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** A day as people here write it; any other text as it is. */
export const dayText = (day: string): string => {
  const parsed = parseDay(day);
  return parsed ? showDay(parsed) : day;
};
