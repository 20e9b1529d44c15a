import type { Cell } from '../../domain/cells/cell';

/** A cell as the domain reads it. A date's day is the one it has in the spreadsheet's time zone, not the script's. */
export function cellOf(value: unknown, dayText: (date: Date) => string): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return dayText(value as Date);
  return value === null || value === undefined ? '' : String(value);
}

/** Whether a cell holds a time or a duration, which Sheets gives as an instant some hours after the end of 1899-12-29. */
export const isTime = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]' && Number(value) < FIRST_DAYS;

/** No date of a roster is as early. */
const FIRST_DAYS = Date.UTC(1900, 0, 15);

/** A time as hours, minutes and seconds, "0:30:00"; an afternoon's as it is shown, since it is no duration. */
export function timeText(shown: string): string {
  const [, hours, minutes, seconds = '00', half] =
    /^(\d+):(\d\d)(?::(\d\d))?(?: ?([ap])\.?m\.?)?$/i.exec(shown.trim()) ?? [];
  if (hours === undefined || half?.toLowerCase() === 'p') return shown;
  return `${half ? Number(hours) % 12 : Number(hours)}:${minutes}:${seconds}`;
}
