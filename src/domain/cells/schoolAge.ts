import { type Day, dayOf } from './day';

/** Month and day, "08-01": of a school year's first day, and of that before which who is in kindergarten turns five. */
export type SchoolYearDays = { from: string; cutOff: string };

/** The day so many years later; who is born on a leap day turns a year older on March 1 of other years. */
export function birthday(born: Day, age: number): Day {
  const [year = 0, month = 0, date = 0] = born.split('-').map(Number);
  return dayOf(year + age, month, date) ?? dayOf(year + age, 3, 1) ?? born;
}

/**
 * The cut-off of the school year that begins on `from`, which is the one nearest to it: one on January 1 is that of the school year
 * that has begun by then.
 */
export function cutOffDay(from: Day, cutOff: string): Day {
  const year = Number(from.slice(0, 4));
  const distance = (day: Day): number => Math.abs(Date.parse(day) - Date.parse(from));
  const days = [year - 1, year, year + 1].flatMap((each) => inYear(each, cutOff) ?? []);
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? from;
}

/** Whether a child is five on that day and old enough for kindergarten in the school year that it is in. */
export function isKindergartenAge(born: Day, day: Day, { from, cutOff }: SchoolYearDays): boolean {
  const five = birthday(born, 5);
  const year = Number(day.slice(0, 4)) - (day.slice(5) < from ? 1 : 0);
  const first = inYear(year, from);
  return five <= day && first !== null && five < cutOffDay(first, cutOff);
}

function inYear(year: number, monthAndDate: string): Day | null {
  const [month = 0, date = 0] = monthAndDate.split('-').map(Number);
  return dayOf(year, month, date);
}
