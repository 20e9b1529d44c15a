import type { Day } from '../cells/day';
import { amountsOn } from '../record/timeline';
import type { Ranges } from '../roster/fields';
import type { Line } from './line';

/** The hours of a service, or those of LRE. */
export type AmountField = 'amount' | 'lre';

/** What the IEP allows, in minutes a week; null where it names no such end. */
export type Range = { min: number | null; max: number | null };

export const rangeOf = (row: Ranges, field: AmountField): Range =>
  field === 'amount' ? { min: row.minutesMin, max: row.minutesMax } : { min: row.lreMin, max: row.lreMax };

export const isOutside = (minutes: number, { min, max }: Range): boolean =>
  (min !== null && minutes < min) || (max !== null && minutes > max);

/** The minutes a week of a line that are, on a day, outside what its IEP allows; none once the student has exited. */
export function outsideRange(
  { timeline, row }: Line,
  day: Day,
): ({ field: AmountField; minutes: number } & Range)[] {
  if (timeline.kind !== 'service' || !row || (timeline.exit !== '' && timeline.exit < day)) return [];
  const { minutes: amount, lreMinutes: lre } = amountsOn(timeline, day);
  return (['amount', 'lre'] as const).flatMap((field) => {
    const minutes = field === 'amount' ? amount : lre;
    const range = rangeOf(row, field);
    return minutes !== null && isOutside(minutes, range) ? [{ field, minutes, ...range }] : [];
  });
}
