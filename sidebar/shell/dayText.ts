import { dayText, readDay } from '../../src/domain/cells/dateText';
import { type Day, dayOf } from '../../src/domain/cells/day';

/** What was typed as a day, as people here write it; text that names no day stays as it is. */
export const typedDayText = (text: string): string => dayText(readDay(text) ?? text);

const WORDED = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
} as const;

/** "Mon, Nov 30, 2026", so that a slip between day and month shows before it is saved; '' where the text is no day yet. */
export function dayInWords(text: string): string {
  const day = readDay(text);
  return day ? new Date(day + 'T00:00:00Z').toLocaleDateString('en-US', WORDED) : '';
}

const MONTH_AND_DATE = /^\s*(\d{1,2})[-/.](\d{1,2})\s*$/;

/** The day that was typed; a month and a date alone, such as 11/30, mean the next one. Null where it names no day. */
export function typedDay(text: string, today: string): Day | null {
  const [, month, date] = MONTH_AND_DATE.exec(text) ?? [];
  if (month === undefined) return readDay(text);
  const year = Number(today.slice(0, 4));
  // February 29 is eight years away at most.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = dayOf(year + ahead, Number(month), Number(date));
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** "11/30", or with its year where that is another one than today's. */
export function shortDay(text: string, today: string): string {
  const day = readDay(text);
  if (!day) return text;
  const shown = `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
  return day.slice(0, 4) === today.slice(0, 4) ? shown : `${shown}/${day.slice(2, 4)}`;
}

/** What is wrong with a text that should name a day; '' where nothing is. */
export const dayProblem = (text: string, today: string): string =>
  text.trim() === '' || typedDay(text, today) ? '' : `“${text.trim()}” is no date. Type it like 11/30/2026.`;
