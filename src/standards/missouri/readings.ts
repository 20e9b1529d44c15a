import type { RuleReading } from '../loads/stateRules';

const FIRST_EDITION = '2026-11-21';
const NEW_YEAR = '2026-11-22';
const ONE_TRUTH = '2026-11-29';
const FEDERAL_MONEY = '2026-11-29';
const WHOM_IT_LEAVES_OUT = '2026-11-30';

/** Our readings of Missouri State Plan, Part VII, and of the federal rules behind it. None is the Department's: a district may read otherwise. */
export const readings: readonly RuleReading[] = [
  {
    id: 'mixed-grades',
    date: FIRST_EDITION,
    open: 'Limits are by grade band; nothing is said of a caseload with students of several bands.',
    reading:
      'The strictest band holds. A number over its maximum, but not over the average of the bands weighted by students, ' +
      'reads "Mixed grades: review". The average can be asked for.',
  },
  {
    id: 'grades-without-band',
    date: WHOM_IT_LEAVES_OUT,
    open: 'The bands run from kindergarten to grade 12; preschool and the 18-22 programs are in none.',
    reading:
      'A caseload of such students alone has no limit in the tables; preschool is a matter of the early-childhood positions. In ' +
      'a caseload with other students they set no band and have no weight in the average, and neither has a student whose grade the ' +
      'roster does not tell. Whom the limit leaves out is said with it.',
  },
  {
    id: 'transitional-kindergarten',
    date: FIRST_EDITION,
    open: 'Transitional kindergarten is not named.',
    reading: 'It counts as kindergarten, in the band K-2.',
  },
  {
    id: 'ecse-in-mixed-caseload',
    date: FIRST_EDITION,
    open:
      'Option 1 expects teachers who serve early-childhood and school-age children together, and has only school-age bands. Its ' +
      'worksheet takes early-childhood time out on line 2h.',
    reading:
      'All children served count in the head count, and the school-age students among them set the limit. Where line 2h is ' +
      "filled in, the worksheet's answer is for the school-age students alone.",
  },
  {
    id: 'fte',
    date: FIRST_EDITION,
    open: 'Numbers are for a full-time person; part-time work is not mentioned, except that early-childhood rows are by full-time position.',
    reading:
      'The head-count table and the early-childhood positions are multiplied by the FTE, without rounding. ALTCASE is not, since ' +
      "a part-timer's minutes a day already say so; a class size is not, since it is about the room.",
  },
  {
    id: 'rounding',
    date: FIRST_EDITION,
    open: 'Option 1 rounds up on line 7; for CONTACT# and ALTCASE no rounding is given.',
    reading:
      'Line 7 is rounded up to a whole student. CONTACT# and ALTCASE are not rounded before they are compared.',
  },
  {
    id: 'groups',
    date: FIRST_EDITION,
    open: 'Whether the minutes of students who are seen together are divided among them.',
    reading: "They are not: each student's own IEP minutes are added up.",
  },
  {
    id: 'consult',
    date: FIRST_EDITION,
    open: 'Whether minutes of consultation count as student minutes.',
    reading:
      "They do not: the student sheet asks for direct contact minutes that stand on the IEP, and the teacher's consultation time " +
      'is taken off among the activities.',
  },
  {
    id: 'blank-planning',
    date: ONE_TRUTH,
    open: 'Both worksheets call 250 minutes of planning a week required; what counts where the line is left blank is not said.',
    reading:
      'A planning line that is blank or left out counts as the 250 minutes, in cells, worksheets, report and sidebar alike. A typed number ' +
      'counts as it is typed, 0 and 200 too; that it is under 250 is told.',
  },
  {
    id: 'kindergarten-age',
    date: ONE_TRUTH,
    open: 'Early-childhood funding leaves out staff for children who are "age 5 and kindergarten age eligible"; on which day that is told is not said.',
    reading:
      'By the birth date where the roster has one: who is five on the day, and was so before August 1 of the school year that it is in. ' +
      'Of a child without one the grade tells: kindergarten or above.',
  },
  {
    id: 'no-time-left',
    date: FIRST_EDITION,
    open: 'What follows when the activities take all the instructional minutes or more.',
    reading: 'There is no answer: an error is shown, never a caseload of zero or below.',
  },
  {
    id: 'two-maxima',
    date: FIRST_EDITION,
    open: 'Option 1 has a table by grade and a worksheet that ends in a maximum of its own; which one goes first is not said.',
    reading:
      'Both are shown. Status is told from the table; a worksheet that gives less is a reason to look closer.',
  },
  {
    id: 'student-sheet-lines',
    date: FIRST_EDITION,
    open: 'The student sheet sends its totals to Line 4 and Line 6 of the worksheet, whose labels there are for other things.',
    reading: 'The labels hold: minutes go to line 5, IEPs to line 7.',
  },
  {
    id: 'contact-hours',
    date: FIRST_EDITION,
    open: 'CONTACT# is described as contact hours of a day, while its formula divides minutes a week by minutes a day.',
    reading: 'The formula holds: student minutes a week, divided by teacher minutes a day.',
  },
  {
    id: 'other-duties',
    date: FIRST_EDITION,
    open: 'The minutes a day leave out teaching outside special education, for which the worksheet has no line.',
    reading: "It belongs with the other duties: line 1d, and option 1's line 2g.",
  },
  {
    id: 'ecse-range',
    date: FIRST_EDITION,
    open: 'Early-childhood positions have a number or a range, and no desirable number; a part of them is not called a maximum.',
    reading:
      'Up to the high end is "Within desirable", above it "Over maximum". Below the low end is no finding. Where one number ' +
      'is given, it is both ends.',
  },
  {
    id: 'ecse-sessions',
    date: FIRST_EDITION,
    open:
      'The starred ranges rest on two half-day sessions of 6 to 11 children, which makes 12 to 22, but the integrated classroom is ' +
      'starred and ends at 20.',
    reading:
      'Each row holds as printed and covers both sessions together. The 12 children of one integrated session are a row of their own.',
  },
  {
    id: 'center-based',
    date: FIRST_EDITION,
    open: 'The center-based self-contained row points to the K-2 class sizes (8 and 5) and gives 12-22 all the same.',
    reading:
      'The early-childhood position reads 12-22. The K-2 class size is there to be compared: method "self-contained", grade K.',
  },
  {
    id: 'extended-school-year',
    date: NEW_YEAR,
    open: 'Services of the extended school year are not mentioned; the numbers are those of a school year.',
    reading:
      'Such a line counts on its own days only, and where a date is missing from May 1 to September 15. A line is one where its ' +
      'service says so, or where the roster marks it and its dates lie in a summer; a mark on a line that runs all year only says ' +
      'that the student is eligible. The projection of a new school year leaves these lines out.',
  },
  {
    id: 'staff-needed',
    date: NEW_YEAR,
    open: 'How many people a role takes is left to the agency: "adequate staff", with a number for each person only.',
    reading:
      "Each person's number, divided by their own desirable number or maximum, times their FTE, added up over the role: whoever is at " +
      "the limit takes all of their FTE. Vacant and unassigned caseloads are counted by heads against a full-time person's number. " +
      'It is an estimate of the load, and knows no sites or travel.',
  },
  {
    id: 'at-one-time',
    date: FIRST_EDITION,
    open: 'Class sizes of self-contained classrooms are for any given time of the year, not for everyone who comes in the day.',
    reading:
      'The number to compare is the students in the room together, which is for the district to count.',
  },
  {
    id: 'exceptions-of-a-failed-year',
    date: FEDERAL_MONEY,
    open: 'Whether exceptions and adjustment of a year in which effort was not maintained lower what the next year must reach.',
    reading:
      'They do not: each year is held against the last year in which the same measure was met, less its own exceptions and adjustment ' +
      'only. It is the stricter reading.',
  },
  {
    id: 'first-year-of-effort',
    date: FEDERAL_MONEY,
    open: 'By what the first year of a history of local effort is held.',
    reading: 'By nothing: it is taken as the year that was met, so begin with one that was.',
  },
  {
    id: 'effort-that-begins-later',
    date: FEDERAL_MONEY,
    open: 'Whether a year is met by a way to measure effort for which no earlier year has an amount.',
    reading:
      'Nobody can tell, so it stays blank and does not count. The amount is the level that later years must reach by that measure.',
  },
  {
    id: 'effort-of-nothing',
    date: FEDERAL_MONEY,
    open: 'Whether a year in which nothing was spent of a kind of money is a level that later years keep up.',
    reading:
      'It is none, since anybody would keep it up: 0 with no level before it is a way to measure that is not used, and after a year that ' +
      'exceptions allowed to go down to 0 it begins anew.',
  },
  {
    id: 'effort-budgeted',
    date: FEDERAL_MONEY,
    open:
      'Section 6 B speaks of the amount budgeted, against the most recent year for which the information is available; the test of a year ' +
      'that is over is against the last year that was met.',
    reading:
      'A budget is tested as one more row: its amounts, and in its exceptions all that were taken since the last year that was met ' +
      'together with those that are expected.',
  },
  {
    id: 'early-intervening-counts',
    date: FEDERAL_MONEY,
    open:
      'Of children who had early intervening services, who "subsequently" received special education "during the preceding two year ' +
      'period": of the children of the year alone or of both years, and by which end, is not said.',
    reading:
      'Of the children served in the year that is reported: whose special education began after their services did, within the two years ' +
      'up to the last day of that year. A child with several rows goes by the earliest. The count of all children served within these two years stands beside it.',
  },
  {
    id: 'average-of-excess-cost',
    date: FEDERAL_MONEY,
    open: 'Appendix A drops the cents of the average for each student before it multiplies, and so shows 736,200 for 736,250.',
    reading: 'Nothing is rounded: the amount is the exact one.',
  },
];
