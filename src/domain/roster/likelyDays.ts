import type { Day } from '../cells/day';
import { birthday } from '../cells/schoolAge';
import { columnOf, FIELDS, type FieldOf, isDayField } from './fields';

/** No state serves students for longer: whoever is so old is somebody else, or the year is a slip. */
const OLDEST = 27;
/** Whatever else a roster dates lies within so many years of today. */
const YEARS_AGO = 25;
const YEARS_AHEAD = 15;

/** The first and the last day that each column can well mean. */
export type LikelyDays = { readonly [F in FieldOf<'day'>]?: readonly [first: Day, last: Day] };

/** What lies outside exists and can hardly be meant: a birth in the future or of an adult, another day of another generation. */
export function likelyDays(today: Day): LikelyDays {
  const born = [birthday(today, -OLDEST), today] as const;
  const other = [birthday(today, -YEARS_AGO), birthday(today, YEARS_AHEAD)] as const;
  const days: { [F in FieldOf<'day'>]?: readonly [Day, Day] } = {};
  for (const field of FIELDS) if (isDayField(field)) days[field] = columnOf(field).ofBirth ? born : other;
  return days;
}
