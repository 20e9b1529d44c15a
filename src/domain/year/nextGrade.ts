import type { Day } from '../cells/day';
import type { Grade } from '../cells/grade';
import { GRADES } from '../cells/grade';
import { birthday, cutOffDay } from '../cells/schoolAge';

/** How a new school year begins. */
export type YearSettings = {
  /** Its first day. */
  from: Day;
  /** Month and day, "08-01": who is five before it is in kindergarten. */
  cutOff: string;
  /** Who reaches this age before `from` leaves. */
  leavingAge: number;
  /** Whether who is in grade 12 leaves. */
  grade12Leaves: boolean;
};

/** What becomes of a student: a grade, also the one that they have; that they leave; '' for no grade that can be told. */
export type Becomes = Grade | 'leaves' | '';

/** Why someone should look at a student. */
export type GradeReason =
  | 'grade 12'
  | 'too old'
  | 'ages out'
  | 'kindergarten'
  | 'stays in preschool'
  | 'no birth date'
  | 'no grade'
  | 'several grades';

export type NextGrade = {
  becomes: Becomes;
  why: GradeReason | null;
  /** The days on which they turn five and the leaving age; '' without a birth date. */
  five: Day | '';
  leaving: Day | '';
};

/** A student as the rows tell: every grade that they name, each once. */
export type StudentGrades = {
  grades: readonly Grade[];
  birthDate: Day | '';
  /** Their one grade is that of the new year already: a plan that was saved before made it. */
  isPlanned?: boolean;
};

/** What becomes of a student from `from` on, unless somebody decides otherwise. */
export function nextGrade(
  { grades, birthDate, isPlanned }: StudentGrades,
  settings: YearSettings,
): NextGrade {
  const { from, leavingAge, grade12Leaves } = settings;
  const five = birthDate === '' ? '' : birthday(birthDate, 5);
  const leaving = birthDate === '' ? '' : birthday(birthDate, leavingAge);
  const is = (becomes: Becomes, why: GradeReason | null): NextGrade => ({ becomes, why, five, leaving });
  const [grade, another] = grades;
  if (leaving !== '' && leaving < from) return is('leaves', 'too old');
  if (another) return is('', 'several grades');
  if (!grade) return is('', 'no grade');
  const agesOut = leaving !== '' && leaving < birthday(from, 1) ? 'ages out' : null;
  if (isPlanned) return is(grade, agesOut);
  if (grade === 'PK' && five === '') return is('PK', 'no birth date');
  if (grade === 'PK')
    return five < cutOffDay(from, settings.cutOff) ? is('K', 'kindergarten') : is('PK', 'stays in preschool');
  if (grade === '12') return is(grade12Leaves ? 'leaves' : '12', 'grade 12');
  return is(nextUp(grade), agesOut);
}

/** The grade after a grade from transitional kindergarten to 11; the programme after grade 12 goes on. */
const nextUp = (grade: Grade): Grade =>
  grade === '18-22' ? grade : (GRADES[GRADES.indexOf(grade) + 1] ?? grade);
