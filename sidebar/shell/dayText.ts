import { dayText, readDay } from '../../src/domain/cells/dateText';

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
