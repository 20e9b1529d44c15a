import { type Day, nextDay } from '../cells/day';
import type { Assignment, Timeline } from '../record/timeline';

/** The day of a moment in UTC, in the spreadsheet's time zone; null for what somebody retyped into no moment. */
export type DayOf = (moment: string) => Day | null;

/** What is told of days, and of first days, that nobody recorded. */
export const BEFORE_RECORD = 'Before the record';

/**
 * The first day of which the record itself, and not the roster as it stood, says who has a line: that of its Opening, or an earlier
 * one that somebody recorded since; '' where all of its days are recorded.
 */
export function recordedFrom({ openedAt, assignments }: Timeline, dayOf: DayOf): Day | '' {
  const opened = openedAt === '' ? null : dayOf(openedAt);
  if (opened === null) return '';
  // Whoever records a last day says of the days after it that they are nobody's, or the next one's.
  const stated = assignments.flatMap(({ begin, asRostered, setLastDay }): Day[] => [
    ...(asRostered || begin === '' ? [] : [begin]),
    ...(setLastDay === '' ? [] : [nextDay(setLastDay)]),
  ]);
  return [opened, ...stated].sort()[0] ?? '';
}

/** The day on which an assignment begins as far as somebody recorded it; '' for before the record. */
export const recordedBegin = (line: Timeline, { begin, asRostered }: Assignment, dayOf: DayOf): Day | '' =>
  asRostered && begin < recordedFrom(line, dayOf) ? '' : begin;
