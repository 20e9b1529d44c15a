import type { Day } from '../cells/day';

/** What an assignment is called on a day. */
type AssignmentStatus = 'Upcoming' | 'Active' | 'Pending' | 'Inactive';

/** Upcoming, Active, Pending or Inactive on `day`, for an assignment from `begin` to `lastDay` (inclusive, '' for no end known). */
export function statusOn(begin: Day | '', lastDay: Day | '', day: Day): AssignmentStatus {
  if (begin > day) return 'Upcoming';
  if (lastDay === '') return 'Active';
  return lastDay >= day ? 'Pending' : 'Inactive';
}
