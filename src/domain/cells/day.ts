/**
 * A calendar date as text, `YYYY-MM-DD`, without time or zone. Days compare with `<` and `>` as text does.
 * A `Date` would be the day before for anyone west of where it was made, so none passes this file.
 */
export type Day = string & { readonly __brand: 'Day' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day in `YYYY-MM-DD`, or null where the text has another shape or names no day of the calendar (2026-02-31). */
export function parseDay(text: string): Day | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a moment in UTC, `2026-11-21T15:04:05Z`, where there is no spreadsheet to ask for its zone; null for no moment. */
export const dayInUtc = (moment: string): Day | null => parseDay(moment.slice(0, 10));

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a year (four digits), month (1-12) and day of the month, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (MONTHS[month - 1] ?? 0);
  if (
    !Number.isInteger(year) ||
    year < 1000 ||
    year > 9999 ||
    !Number.isInteger(date) ||
    date < 1 ||
    date > last
  )
    return null;
  return `${year}-${two(month)}-${two(date)}` as Day;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  const serial = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(serial).toISOString().slice(0, 10) as Day;
}

/** How many days `to` is after `from`; negative where it is before. */
export const daysFrom = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

export const nextDay = (day: Day): Day => addDays(day, 1);
export const dayBefore = (day: Day): Day => addDays(day, -1);

/** The day as US schools write it: 08/29/2022. */
export function showDay(day: Day): string {
  return `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
}
