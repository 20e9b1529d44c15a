import { parseMark } from '../../domain/cells/mark';
import type { Outcome } from '../../standards/loads/provision';
import {
  ALTCASE_ACTIVITIES,
  altcaseNumber,
  contactNumber,
  type NoTimeLeft,
  OPTION_1_ACTIVITIES,
  option1Worksheet,
  teacherTime,
} from '../../standards/missouri/formulas';
import {
  forEachCell,
  isErrorCell,
  isRange,
  numberIn,
  oneNumber,
  shortened,
  sumOf,
  wrongKind,
} from './cellArguments';
import type { CellFunction, Param } from './cellFunction';

const OPTION_1 = 'Missouri State Plan, Part VII, section 16, Calculation Option 1, worksheet lines 1 to 7';
const OPTION_2 = 'Missouri State Plan, Part VII, section 16, Calculation Option 2 (ALTCASE), worksheet';

const STUDENT_MINUTES: Param = {
  name: 'student_minutes',
  type: 'range',
  description:
    'Direct minutes a week of each student with this teacher, a total or a range that is added up. Group minutes are not divided; consult minutes do not count.',
};

const TEACHER_MINUTES: Param = {
  name: 'teacher_minutes_per_day',
  type: 'number',
  description: 'Minutes a day that the teacher has for instruction; TEACHER_MINUTES_PER_DAY works it out.',
};

const INSTRUCTIONAL_MINUTES: Param = {
  name: 'instructional_minutes',
  type: 'number',
  description: "Instructional minutes available a week, as in the district's core data (lunch already out).",
};

type Activity = (typeof OPTION_1_ACTIVITIES)[number] | (typeof ALTCASE_ACTIVITIES)[number];

const ACTIVITY_WORDS: Record<Activity, string> = {
  planning: 'instructional planning (250 required)',
  screening: 'screening',
  diagnostic: 'diagnostic work',
  staffing: 'staffing',
  meetings: 'meetings and consultation',
  travel: 'travel',
  other_duties: 'other duties',
  ecse: 'early childhood special education',
};

/** ALTCASE, ALTCASE_CONTACT, TEACHER_MINUTES_PER_DAY and HEADCOUNT_MAX: the two worksheets of section 16. */
export const worksheetFunctions: readonly CellFunction[] = [
  {
    name: 'ALTCASE',
    description: "A teacher's alternate caseload number: student contact and IEPs managed. Not rounded.",
    cite: OPTION_2 + ' lines 5 to 8',
    params: [
      STUDENT_MINUTES,
      {
        name: 'iep_marks',
        type: 'range',
        description:
          'How many IEPs the teacher manages, or a range with 1, TRUE, x or yes for each one (0, FALSE, no or blank: none).',
      },
      TEACHER_MINUTES,
    ],
    returns: 'The ALTCASE number.',
    run: (studentMinutes, iepMarks, teacherMinutesPerDay) =>
      contactOrThrow(
        altcaseNumber(
          sumOf('student_minutes', studentMinutes),
          iepsIn('iep_marks', iepMarks),
          oneNumber('teacher_minutes_per_day', teacherMinutesPerDay) ?? 0,
        ),
      ),
  },
  {
    name: 'ALTCASE_CONTACT',
    description: 'The contact number (CONTACT#) in the alternate caseload number. Not rounded.',
    cite: OPTION_2 + ' line 6',
    params: [STUDENT_MINUTES, TEACHER_MINUTES],
    returns: 'The contact number.',
    run: (studentMinutes, teacherMinutesPerDay) =>
      contactOrThrow(
        contactNumber(
          sumOf('student_minutes', studentMinutes),
          oneNumber('teacher_minutes_per_day', teacherMinutesPerDay) ?? 0,
        ),
      ),
  },
  {
    name: 'TEACHER_MINUTES_PER_DAY',
    description: 'Minutes a day that a teacher has for instruction, after planning and other activities.',
    cite: OPTION_2 + ' lines 1 to 4',
    params: [INSTRUCTIONAL_MINUTES, ...activityParams(ALTCASE_ACTIVITIES)],
    returns: 'Minutes a day.',
    run: (instructionalMinutes, ...activities) => {
      const minutes = oneNumber('instructional_minutes', instructionalMinutes) ?? 0;
      const time = teacherTime(minutes, activityMinutes(ALTCASE_ACTIVITIES, activities));
      if (!time.ok) throw noTimeLeft(minutes, time.error);
      return time.value.minutesPerDay;
    },
  },
  {
    name: 'HEADCOUNT_MAX',
    description:
      'The most students that a provider should serve, from the minutes that other activities leave.',
    cite: OPTION_1,
    params: [INSTRUCTIONAL_MINUTES, ...activityParams(OPTION_1_ACTIVITIES)],
    returns: 'Students, rounded up to a whole number.',
    run: (instructionalMinutes, ...activities) => {
      const minutes = oneNumber('instructional_minutes', instructionalMinutes) ?? 0;
      const worksheet = option1Worksheet(minutes, activityMinutes(OPTION_1_ACTIVITIES, activities));
      if (!worksheet.ok) throw noTimeLeft(minutes, worksheet.error);
      return worksheet.value.maximumStudents;
    },
  },
];

/** Sheets shows only declared names, so that each activity is declared; one range may stand in place of them all. */
function activityParams(activities: readonly Activity[]): Param[] {
  return activities.map((name, index) => {
    const words = `Minutes a week of ${ACTIVITY_WORDS[name]}`;
    const orRange = `, or one range with all activities in this order: ${activities.join(', ')}`;
    const param: Param = {
      name,
      type: index === 0 ? 'range' : 'number',
      description: words + (index === 0 ? orRange : '') + '.',
      optional: true,
    };
    return index === activities.length - 1 ? { ...param, rest: true } : param;
  });
}

function activityMinutes(names: readonly string[], values: readonly unknown[]): number[] {
  return values.map((value, index) => sumOf(names[index] ?? `activity ${index + 1}`, value));
}

/** A count in one cell, or the number of marks in a range. One cell with a mark that is no number is a mark as well. */
function iepsIn(name: string, value: unknown): number {
  let ieps = 0;
  forEachCell(name, value, (cell, place) => {
    if (typeof cell === 'number' && !isRange(value)) {
      ieps = numberIn(cell, place);
      if (!Number.isInteger(ieps)) throw new Error(`${name}: ${ieps} is not a whole number of IEPs.`);
    } else if (isMark(cell, place)) ieps += 1;
  });
  return ieps;
}

function isMark(cell: unknown, place: () => string): boolean {
  const readable = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
  if (!readable || isErrorCell(cell)) throw new Error(`${place()}: ${wrongKind(cell, 'an IEP mark')}`);
  const mark = parseMark(cell);
  if (mark !== null) return mark;
  throw new Error(
    `${place()}: "${shortened(String(cell))}" is not an IEP mark; write 1, TRUE, x or yes, or leave it blank.`,
  );
}

function contactOrThrow(outcome: Outcome<number, NoTimeLeft>): number {
  if (outcome.ok) return outcome.value;
  throw new Error('teacher_minutes_per_day: a number above 0 is needed.');
}

function noTimeLeft(instructionalMinutes: number, { netMinutes }: NoTimeLeft): Error {
  const taken = instructionalMinutes - netMinutes;
  return new Error(
    `instructional_minutes: the activities take ${taken} of ${instructionalMinutes} minutes a week, so no time is left.`,
  );
}
