import type { Day } from '../cells/day';
import { birthday } from '../cells/schoolAge';
import { columnOf, type Field } from './fields';

/** No state serves students for longer: whoever is so old is somebody else, or the year is a slip. */
const OLDEST = 27;
/** Whatever else a roster dates lies within so many years of today. */
const YEARS_AGO = 25;
const YEARS_AHEAD = 15;

/** Tells days that exist and can hardly be meant: of birth in the future or of an adult, others of another generation. */
export function doubtfulDay(today: Day): (field: Field, day: Day) => boolean {
  const [eldest, first, last] = [
    birthday(today, -OLDEST),
    birthday(today, -YEARS_AGO),
    birthday(today, YEARS_AHEAD),
  ];
  return (field, day) => (columnOf(field).ofBirth ? day > today || day <= eldest : day < first || day > last);
}
