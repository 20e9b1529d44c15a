import type { Day } from '../../domain/cells/day';
import type { Delivery } from '../../domain/cells/delivery';
import type { Grade } from '../../domain/cells/grade';
import { GRADES } from '../../domain/cells/grade';
import { isKindergartenAge } from '../../domain/cells/schoolAge';
import type { Method, Person } from '../../domain/people/people';
import { ecseLimits, type LimitError, type Limits, type LoadStatus, limitsFor, statusOf } from './limits';
import type { PositionError } from './positions';
import type { Outcome } from './provision';
import {
  type DayRules,
  dutyMinutes,
  type Formulas,
  type MinutesWorksheet,
  type NoTimeLeft,
} from './stateRules';

/** One line that a person delivers on the day: what counts towards a load. Minutes are per week. */
export type ServedLine = {
  studentId: string;
  service: string;
  /** '' where the roster tells none. */
  birthDate: Day | '';
  grade: Grade | null;
  minutes: number | null;
  delivery: Delivery;
};

/** What a person's numbers are held against is in Providers; a vacancy and Unassigned have no limits. */
export type LoadPerson = Pick<Person, 'method' | 'fte' | 'role' | 'minutes'>;

/** A person's load on a day. `number` is in the method's own unit: students, or the ALTCASE number. */
export type Load = {
  method: Method;
  methodName: string;
  /** Distinct students served. */
  students: number;
  /** Direct minutes a week, over all lines; consult lines don't count and a group's minutes are not divided. */
  minutes: number;
  iepsManaged: number;
  lines: number;
  grades: Grade[];
  /** How many of the students have no grade: they count, but no limit by grade knows of them. */
  ungraded: number;
  number: number | null;
  limits: Limits | null;
  status: LoadStatus | 'No limit';
  /** Why there is no number or no limit, or what the limit rests on. */
  rests:
    | { code: 'method-chosen' }
    | { code: 'method-not-chosen' }
    | { code: 'no-limits-for-vacancies' }
    | { code: 'no-instructional-minutes' }
    | { code: 'no-students' }
    | LimitError
    | PositionError
    | NoTimeLeft;
};

/**
 * A person's load: the one function behind preview, lists, reports and cells, so that they never disagree.
 * `person` is null for whoever has no limits. Method not chosen: the head-count table, so that limits show before anyone
 * has typed a worksheet (design section 8).
 */
export function loadOf(
  person: LoadPerson | null,
  served: readonly ServedLine[],
  iepsManaged: number,
  rules: DayRules,
  grades = studentGrades(served),
): Load {
  const known = [...grades.values()].filter((grade) => grade !== null);
  const distinct = new Set(known);
  const method = person?.method ?? 'head count';
  const load: Load = {
    method,
    methodName: rules.methods[method],
    students: grades.size,
    minutes: served.reduce((sum, line) => sum + (line.delivery === 'direct' ? (line.minutes ?? 0) : 0), 0),
    iepsManaged,
    lines: served.length,
    grades: GRADES.filter((grade) => distinct.has(grade)),
    ungraded: grades.size - known.length,
    number: null,
    limits: null,
    status: 'No limit',
    rests: { code: 'no-limits-for-vacancies' },
  };
  if (!person) return load;
  const number = numberOf(method, person, load, rules.formulas);
  if (!number.ok) return { ...load, rests: number.error };
  if (served.length === 0) return { ...load, number: number.value, rests: { code: 'no-students' } };
  const limits: Outcome<Limits, LimitError | PositionError> =
    method === 'ecse'
      ? ecseLimits({ position: person.role, fte: person.fte }, rules)
      : limitsFor({ method, grades: known, fte: person.fte }, rules);
  if (!limits.ok) return { ...load, number: number.value, rests: limits.error };
  return {
    ...load,
    number: number.value,
    limits: limits.value,
    status: statusOf(number.value, limits.value),
    rests: { code: person.method ? 'method-chosen' : 'method-not-chosen' },
  };
}

/** How much more somebody may have before they are at their maximum, below 0 where they are over it; null where none applies. */
export const roomLeft = ({ number, limits }: Pick<Load, 'number' | 'limits'>): number | null =>
  number === null || limits === null ? null : limits.strictest.maximum - number;

/** The grade of each distinct student, null where no line of theirs tells one. */
export function studentGrades(served: readonly ServedLine[]): Map<string, Grade | null> {
  const grades = new Map<string, Grade | null>();
  for (const { studentId, grade } of served) grades.set(studentId, grades.get(studentId) ?? grade);
  return grades;
}

/** Who is five and of the age for kindergarten, by birth date; of a child without one the grade tells. */
export function ofKindergartenAge(
  served: readonly ServedLine[],
  { day, schoolYear }: DayRules,
): ReadonlySet<string> {
  const born = new Map<string, Day>();
  for (const { studentId, birthDate } of served) if (birthDate !== '') born.set(studentId, birthDate);
  const found = new Set<string>();
  for (const [studentId, grade] of studentGrades(served)) {
    const birthDate = born.get(studentId);
    const isOld =
      birthDate === undefined
        ? grade !== null && grade !== 'PK'
        : isKindergartenAge(birthDate, day, schoolYear);
    if (isOld) found.add(studentId);
  }
  return found;
}

type NoNumber = { code: 'no-instructional-minutes' } | NoTimeLeft;

/** Students for the head-count methods; the ALTCASE number where the worksheet's minutes are in Providers. */
function numberOf(
  method: Method,
  person: LoadPerson,
  load: Load,
  { teacherTime, altcaseNumber }: Formulas,
): Outcome<number, NoNumber> {
  if (method !== 'altcase') return { ok: true, value: load.students };
  const time = filledIn(teacherTime, person.minutes);
  return time.ok ? altcaseNumber(load.minutes, load.iepsManaged, time.value.minutesPerDay) : time;
}

/** A worksheet's answer from a person's row in Providers; a blank duty takes the time that the state requires of it, else none. */
export function filledIn<Answer>(
  { duties, answer }: MinutesWorksheet<Answer>,
  minutes: LoadPerson['minutes'],
): Outcome<Answer, NoNumber> {
  const instructional = minutes['Instructional minutes'];
  if (instructional === null) return { ok: false, error: { code: 'no-instructional-minutes' } };
  return answer(
    instructional,
    duties.map((duty) =>
      dutyMinutes(
        duty,
        duty.columns.map((column) => minutes[column]),
      ),
    ),
  );
}
