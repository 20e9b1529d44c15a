import type { Outcome } from '../loads/provision';

/**
 * Missouri State Plan for Special Education, Part VII, section 16: the two caseload worksheets. Minutes are per week
 * unless a name says otherwise. Lines are named by their numbers on the worksheet of the option meant.
 */

/** Line 2 of the option 1 worksheet, a to h. */
export const OPTION_1_ACTIVITIES = [
  'planning',
  'screening',
  'diagnostic',
  'staffing',
  'meetings',
  'travel',
  'other_duties',
  'ecse',
] as const;

/** Lines 1a to 1d of the ALTCASE worksheet. */
export const ALTCASE_ACTIVITIES = ['planning', 'staffing', 'meetings', 'other_duties'] as const;

/** Instructional planning minutes a week that both worksheets call required. Not enforced here: fewer is for the report to say. */
export const REQUIRED_PLANNING_MINUTES = 250;

/** The activities take all the instructional minutes or more (reading `no-time-left`). */
export type NoTimeLeft = { code: 'no-time-left'; netMinutes: number };

/** The option 1 worksheet filled in; `maximumStudents` is its answer. */
export type Option1Worksheet = {
  activityMinutes: number;
  netMinutes: number;
  hoursPerWeek: number;
  hoursPerDay: number;
  timesTen: number;
  maximumStudents: number;
};

/**
 * Option 1 worksheet, lines 1 to 7: line 2 the activities' total, line 3 what it leaves of line 1, line 4 that in hours a week,
 * line 5 in hours a day, line 6 times 10, line 7 rounded up to a whole student. Line 3 at or below 0 has no answer.
 */
export function option1Worksheet(
  instructionalMinutes: number,
  activityMinutes: readonly number[],
): Outcome<Option1Worksheet, NoTimeLeft> {
  const activities = sum(activityMinutes);
  const netMinutes = withoutCrumb(instructionalMinutes - activities);
  if (netMinutes <= 0) return { ok: false, error: { code: 'no-time-left', netMinutes } };
  const hoursPerWeek = netMinutes / 60;
  const hoursPerDay = hoursPerWeek / 5;
  // 0.1 + 0.2 of an hour must not be a student more, so the crumb goes before the rounding up.
  const timesTen = withoutCrumb(hoursPerDay * 10);
  const maximumStudents = Math.ceil(timesTen);
  return {
    ok: true,
    value: { activityMinutes: activities, netMinutes, hoursPerWeek, hoursPerDay, timesTen, maximumStudents },
  };
}

/** The ALTCASE worksheet's lines 1 to 4. */
export type TeacherTime = { activityMinutes: number; netMinutes: number; minutesPerDay: number };

/**
 * ALTCASE worksheet, lines 1 to 4: line 2 the total of 1a to 1d, line 3 what it leaves of line 1, line 4 a fifth of it, the
 * minutes a day (TEA.MINDAY). Line 3 at or below 0 has no answer.
 */
export function teacherTime(
  instructionalMinutes: number,
  activityMinutes: readonly number[],
): Outcome<TeacherTime, NoTimeLeft> {
  const activities = sum(activityMinutes);
  const netMinutes = withoutCrumb(instructionalMinutes - activities);
  if (netMinutes <= 0) return { ok: false, error: { code: 'no-time-left', netMinutes } };
  return {
    ok: true,
    value: { activityMinutes: activities, netMinutes, minutesPerDay: netMinutes / 5 },
  };
}

/** ALTCASE worksheet, line 6 (CONTACT#): line 5 divided by line 4, which must be above 0. Not rounded. */
export function contactNumber(
  studentMinutesPerWeek: number,
  teacherMinutesPerDay: number,
): Outcome<number, NoTimeLeft> {
  if (withoutCrumb(teacherMinutesPerDay) <= 0) {
    return { ok: false, error: { code: 'no-time-left', netMinutes: teacherMinutesPerDay * 5 } };
  }
  return { ok: true, value: studentMinutesPerWeek / teacherMinutesPerDay };
}

/** ALTCASE worksheet, line 8: line 6 plus line 7, the IEPs case managed. Not rounded: the text asks for no rounding. */
export function altcaseNumber(
  studentMinutesPerWeek: number,
  iepsManaged: number,
  teacherMinutesPerDay: number,
): Outcome<number, NoTimeLeft> {
  const contact = contactNumber(studentMinutesPerWeek, teacherMinutesPerDay);
  return contact.ok ? { ok: true, value: contact.value + iepsManaged } : contact;
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, each) => total + each, 0);
}

/** Decimal minutes leave crumbs in binary (30.000000000000004); nine decimals are finer than anyone's minutes. */
function withoutCrumb(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
