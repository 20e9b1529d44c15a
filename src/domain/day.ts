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

/** The day of a year, month (1-12) and day of the month, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const serial = new Date(Date.UTC(year, month - 1, date));
  // Date.UTC reads years 0-99 as 1900-1999; no roster goes back that far, so those are refused with the rest.
  if (serial.getUTCFullYear() !== year || serial.getUTCMonth() !== month - 1 || serial.getUTCDate() !== date)
    return null;
  return serial.toISOString().slice(0, 10) as Day;
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  const serial = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(serial).toISOString().slice(0, 10) as Day;
}

export const nextDay = (day: Day): Day => addDays(day, 1);
export const dayBefore = (day: Day): Day => addDays(day, -1);

/** The day as US schools write it: 08/29/2022. */
export function showDay(day: Day): string {
  return `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
}
