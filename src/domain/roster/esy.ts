import { type Day, daysFrom } from '../cells/day';
import type { RosterLine } from './roster';

type DatedRow = Pick<RosterLine, 'isEsy' | 'service' | 'start' | 'end'>;

const NAMED = /\b(?:esy|extended[\s-]+(?:school[\s-]+)?year)\b/i;
const [FIRST, LAST] = ['05-01', '09-15'];
const LONGEST = 120;

/**
 * Whether a line is one of the extended school year: its service says so, or the roster marks it and its dates
 * are a summer's. A mark alone is mostly one of eligibility, on a line that runs all year.
 */
export const isEsyLine = (row: DatedRow): boolean =>
  NAMED.test(row.service) || (row.isEsy && isOfSummer(row));

function isOfSummer({ start, end }: DatedRow): boolean {
  if (start === '' || end === '' || end < start) return false;
  const year = start.slice(0, 4);
  return start >= `${year}-${FIRST}` && end <= `${year}-${LAST}` && daysFrom(start, end) < LONGEST;
}

/**
 * Whether a line counts in a load on a day: one of the extended school year between its own dates only, and where one of them is
 * missing in a summer's months.
 */
export function countsOn(row: DatedRow, day: Day): boolean {
  if (!isEsyLine(row)) return true;
  const { start, end } = row;
  const year = day.slice(0, 4);
  const isInSummer = day >= `${year}-${FIRST}` && day <= `${year}-${LAST}`;
  return (isInSummer || (start !== '' && end !== '')) && day >= start && (end === '' || day <= end);
}
