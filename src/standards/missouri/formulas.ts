import type { Outcome } from '../loads/provision';
import type { Duty, Formulas, NoTimeLeft, TeacherTime } from '../loads/stateRules';

/**
 * Missouri State Plan for Special Education, Part VII, section 16: the two caseload worksheets. Minutes are per week
 * unless a name says otherwise. Lines are named by their numbers on the worksheet of the option meant.
 */

/**
 * Instructional planning minutes a week that both worksheets call required. They count where the line is blank (reading
 * `blank-planning`); that fewer were typed is for the report to say.
 */
export const REQUIRED_PLANNING_MINUTES = 250;

const PLANNING: Duty = {
  words: `instructional planning (${REQUIRED_PLANNING_MINUTES} required)`,
  columns: ['Planning'],
  blank: REQUIRED_PLANNING_MINUTES,
};
const STAFFING: Duty = { columns: ['Staffing'] };
const MEETINGS: Duty = { words: 'meetings and consultation', columns: ['Meetings'] };
/** Reading `other-duties`: teaching outside special education has no line of its own. */
const OTHER_DUTIES: Duty = {
  columns: ['Other duties', 'Non-special-education teaching'],
};

/** The option 1 worksheet filled in; `maximumStudents` is its answer. */
type Option1Worksheet = {
  activityMinutes: number;
  netMinutes: number;
  hoursPerWeek: number;
  hoursPerDay: number;
  timesTen: number;
  maximumStudents: number;
};

export const formulas: Formulas = {
  requiredPlanning: REQUIRED_PLANNING_MINUTES,
  // Line 2, a to h.
  headCountMaximum: {
    name: "option 1's worksheet",
    duties: [
      PLANNING,
      { columns: ['Screening'] },
      { words: 'diagnostic work', columns: ['Diagnostic'] },
      STAFFING,
      MEETINGS,
      { columns: ['Travel'] },
      OTHER_DUTIES,
      { words: 'early childhood special education', columns: ['ECSE'] },
    ],
    answer: option1Worksheet,
  },
  // Lines 1a to 1d.
  teacherTime: {
    duties: [PLANNING, STAFFING, MEETINGS, OTHER_DUTIES],
    answer: teacherTime,
  },
  contactNumber,
  altcaseNumber,
};

/**
 * Option 1 worksheet, lines 1 to 7: line 2 the activities' total, line 3 what it leaves of line 1, line 4 that in hours a week,
 * line 5 in hours a day, line 6 times 10, line 7 rounded up to a whole student. Line 3 at or below 0 has no answer (reading
 * `no-time-left`).
 */
export function option1Worksheet(
  instructionalMinutes: number,
  activityMinutes: readonly number[],
): Outcome<Option1Worksheet, NoTimeLeft> {
  const time = timeLeft(instructionalMinutes, activityMinutes);
  if (!time.ok) return time;
  const { netMinutes } = time.value;
  const hoursPerWeek = netMinutes / 60;
  const hoursPerDay = hoursPerWeek / 5;
  // 0.1 + 0.2 of an hour must not be a student more, so the crumb goes before the rounding up.
  const timesTen = withoutCrumb(hoursPerDay * 10);
  const maximumStudents = Math.ceil(timesTen);
  return {
    ok: true,
    value: { ...time.value, hoursPerWeek, hoursPerDay, timesTen, maximumStudents },
  };
}

/**
 * ALTCASE worksheet, lines 1 to 4: line 2 the total of 1a to 1d, line 3 what it leaves of line 1, line 4 a fifth of it, the
 * minutes a day (TEA.MINDAY). Line 3 at or below 0 has no answer (reading `no-time-left`).
 */
export function teacherTime(
  instructionalMinutes: number,
  activityMinutes: readonly number[],
): Outcome<TeacherTime, NoTimeLeft> {
  const time = timeLeft(instructionalMinutes, activityMinutes);
  return time.ok ? { ok: true, value: { ...time.value, minutesPerDay: time.value.netMinutes / 5 } } : time;
}

/** Lines 1 to 3 of both worksheets. */
function timeLeft(
  instructionalMinutes: number,
  minutes: readonly number[],
): Outcome<Omit<TeacherTime, 'minutesPerDay'>, NoTimeLeft> {
  const activityMinutes = minutes.reduce((total, each) => total + each, 0);
  const netMinutes = withoutCrumb(instructionalMinutes - activityMinutes);
  return netMinutes > 0
    ? { ok: true, value: { activityMinutes, netMinutes } }
    : { ok: false, error: { code: 'no-time-left', netMinutes } };
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

/** Decimal minutes leave crumbs in binary (30.000000000000004); nine decimals are finer than anyone's minutes. */
function withoutCrumb(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
