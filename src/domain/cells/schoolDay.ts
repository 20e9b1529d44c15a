import { addDays, type Day, dayOf, daysFrom } from './day';
import type { SchoolYearDays } from './schoolAge';

/** A Monday, from which weekdays are counted. */
const MONDAY = dayOf(2024, 1, 1);

/** The day, or the Monday after it where it is on a weekend. Holidays are the district's to know. */
export function schoolDay(day: Day): Day {
  const weekday = (((MONDAY ? daysFrom(MONDAY, day) : 0) % 7) + 7) % 7;
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

/** The usual first day of the school year that begins in a calendar year: a school day. */
function firstSchoolDay(year: number, { from }: Pick<SchoolYearDays, 'from'>): Day | null {
  const [month = 0, date = 0] = from.split('-').map(Number);
  const day = dayOf(year, month, date);
  return day && schoolDay(day);
}

/** The usual first day of the next school year that begins after a day. */
export function nextSchoolYear(today: Day, usual: Pick<SchoolYearDays, 'from'>): Day | null {
  const year = Number(today.slice(0, 4));
  return (
    [year, year + 1].flatMap((each) => firstSchoolDay(each, usual) ?? []).find((day) => day > today) ?? null
  );
}
