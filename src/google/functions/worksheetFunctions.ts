import { parseMark } from '../../domain/cells/mark';
import type { Outcome } from '../../standards/loads/provision';
import {
  type CellRules,
  type Duty,
  dutyMinutes,
  type MinutesWorksheet,
  type NoTimeLeft,
} from '../../standards/loads/stateRules';
import {
  forEachCell,
  isBlankArgument,
  isErrorArgument,
  isRange,
  numberIn,
  oneNumber,
  quotedCell,
  sumOf,
  wrongKind,
} from './cellArguments';
import type { Param, StateFunction } from './cellFunction';

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

/** ALTCASE, ALTCASE_CONTACT, TEACHER_MINUTES_PER_DAY and HEADCOUNT_MAX: the state's worksheets. */
export const worksheetFunctions = ({ formulas }: CellRules): readonly StateFunction[] => [
  {
    name: 'ALTCASE',
    description: "A teacher's alternate caseload number: student contact and IEPs managed. Not rounded.",
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
        formulas.altcaseNumber(
          sumOf('student_minutes', studentMinutes),
          iepsIn('iep_marks', iepMarks),
          oneNumber('teacher_minutes_per_day', teacherMinutesPerDay) ?? 0,
        ),
      ),
  },
  {
    name: 'ALTCASE_CONTACT',
    description: 'The contact number (CONTACT#) in the alternate caseload number. Not rounded.',
    params: [STUDENT_MINUTES, TEACHER_MINUTES],
    returns: 'The contact number.',
    run: (studentMinutes, teacherMinutesPerDay) =>
      contactOrThrow(
        formulas.contactNumber(
          sumOf('student_minutes', studentMinutes),
          oneNumber('teacher_minutes_per_day', teacherMinutesPerDay) ?? 0,
        ),
      ),
  },
  {
    name: 'TEACHER_MINUTES_PER_DAY',
    description: 'Minutes a day that a teacher has for instruction, after planning and other activities.',
    params: [INSTRUCTIONAL_MINUTES, ...dutyParams(formulas.teacherTime.duties)],
    returns: 'Minutes a day.',
    run: (...args) => answerOrThrow(formulas.teacherTime, args).minutesPerDay,
  },
  {
    name: 'HEADCOUNT_MAX',
    description:
      'The most students that a provider should serve, from the minutes that other activities leave.',
    params: [INSTRUCTIONAL_MINUTES, ...dutyParams(formulas.headCountMaximum.duties)],
    returns: 'Students, rounded up to a whole number.',
    run: (...args) => answerOrThrow(formulas.headCountMaximum, args).maximumStudents,
  },
];

/** Sheets shows only declared names, so that each activity is declared; one range may stand in place of them all. */
function dutyParams(duties: readonly Duty[]): Param[] {
  const orRange = `, or one range with all activities in this order: ${duties.map(argument).join(', ')}`;
  return duties.map((duty, index) => {
    const words = duty.words ?? duty.columns[0].toLowerCase();
    const param: Param = {
      name: argument(duty),
      type: index === 0 ? 'range' : 'number',
      description: `Minutes a week of ${words}${index === 0 ? orRange : ''}${blankText(duty)}.`,
      optional: true,
    };
    return index === duties.length - 1 ? { ...param, rest: true } : param;
  });
}

/** What counts of a duty that is left out or blank, where the state requires some of it. */
const blankText = ({ blank = 0 }: Duty): string =>
  blank === 0 ? '' : `. Left out or blank, ${blank} count; a typed number counts as typed, 0 too`;

/** A duty as an argument: after its first column of Providers. */
const argument = ({ columns: [first] }: Duty): string => first.toLowerCase().replace(' ', '_');

/** A worksheet's answer: the instructional minutes first, then those of its duties in their order. */
function answerOrThrow<Answer>(
  { duties, answer }: MinutesWorksheet<Answer>,
  [instructionalMinutes, ...activities]: readonly unknown[],
): Answer {
  const minutes = oneNumber('instructional_minutes', instructionalMinutes) ?? 0;
  const typed = activities.map((value, index) => {
    const duty = duties[index];
    return sumOf(duty ? argument(duty) : `activity ${index + 1}`, value);
  });
  // One range may hold all activities, so the first is its first cell. No other counts for anything where it is blank.
  const [first] = duties;
  const required = first && hasNone(activities[0]) ? dutyMinutes(first, []) : 0;
  const blank = first && required > 0 ? ` (${argument(first)} left blank counts as ${required})` : '';
  const outcome = answer(minutes, [...typed, required]);
  if (!outcome.ok) throw noTimeLeft(minutes, outcome.error, blank);
  return outcome.value;
}

/** Whether an argument is left out or blank; of a range, its first cell. */
function hasNone(value: unknown): boolean {
  if (!Array.isArray(value)) return isBlankArgument(value);
  const [first]: unknown[] = value;
  return hasNone(first);
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
  if (!readable || isErrorArgument(cell)) throw new Error(`${place()}: ${wrongKind(cell, 'an IEP mark')}`);
  const mark = parseMark(cell);
  if (mark !== null) return mark;
  throw new Error(
    `${place()}: ${quotedCell(String(cell))} is not an IEP mark; write 1, TRUE, x or yes, or leave it blank.`,
  );
}

function contactOrThrow(outcome: Outcome<number, NoTimeLeft>): number {
  if (outcome.ok) return outcome.value;
  throw new Error('teacher_minutes_per_day: a number above 0 is needed.');
}

function noTimeLeft(instructionalMinutes: number, { netMinutes }: NoTimeLeft, blank: string): Error {
  const taken = instructionalMinutes - netMinutes;
  return new Error(
    `instructional_minutes: the activities take ${taken} of ${instructionalMinutes} minutes a week${blank}, so no time is left.`,
  );
}
