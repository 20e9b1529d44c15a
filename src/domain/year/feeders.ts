import type { Line } from '../caseload/line';
import { foldedText } from '../cells/foldedText';
import { GRADES, type Grade } from '../cells/grade';
import type { Findings } from '../decide/finding';
import { gradedRows, type StudentInYear } from './yearStudents';

/**
 * Where the students of a school go who are in a grade in the new year. `to`: a school, also their own; '' where nobody said, or where
 * `each` goes to a school of their own.
 */
export type Feeder = { from: string; grade: Grade; to: string; each: boolean };

/** The school of one student where those of a grade go to several; '' for none chosen yet. */
export type PlacedStudent = { studentId: string; from: string; to: string };

/** A grade of the new year in the school where its students are now. */
export type Promotion = Feeder & {
  students: StudentInYear[];
  /** Whether the school ends below the grade, so that somebody has to say where they go. */
  ends: boolean;
  /** Who says where they go: the user, what was kept of a year before, or that only one other school has the grade. */
  by: 'user' | 'kept' | 'only' | '';
};

type FeederInput = {
  /** The lines as the roster has them today. */
  lines: Iterable<Line>;
  /** The schools that students can go to. */
  schools: readonly string[];
  /** All schools of the district. */
  everywhere: readonly string[];
  said: readonly Feeder[];
  kept: readonly Feeder[];
};

/** The grades of each school in the new year and where they go, in the order of the grades. */
export function promotionsOf(
  students: readonly StudentInYear[],
  { lines, schools, everywhere, said, kept }: FeederInput,
): Promotion[] {
  const has = gradesToday(lines);
  const isKnown = oneOf(schools);
  const spelling = new Map(everywhere.map((school) => [foldedText(school), school]));
  const rising = new Map<string, { from: string; grade: Grade; students: StudentInYear[] }>();
  for (const student of students) {
    const { becomes: grade } = student;
    if (grade === 'leaves' || grade === '') continue;
    for (const from of sitesOf(student)) {
      const key = keyOf({ from, grade });
      const group = rising.get(key) ?? { from: spelling.get(foldedText(from)) ?? from, grade, students: [] };
      if (group.students[group.students.length - 1] !== student) group.students.push(student);
      rising.set(key, group);
    }
  }
  const [byUser, before] = [said, kept].map((all) => new Map(all.map((each) => [keyOf(each), each])));
  const promotions = [...rising].map(([key, group]): Promotion => {
    const { from, grade } = group;
    const movedUp = group.students.filter(
      ({ grades, isPlanned }) => isPlanned || !grades.includes(grade),
    ).length;
    const ends = isBelow(has.get(foldedText(from)), grade, movedUp);
    const about = { ...group, ends };
    const chosen = byUser?.get(key);
    if (chosen) return { ...about, to: chosen.to, each: chosen.each, by: 'user' };
    const last = before?.get(key);
    // A school that is gone since takes nobody any more.
    if (last && (last.each || isKnown(last.to)))
      return { ...about, to: last.to, each: last.each, by: 'kept' };
    // Where they went is no school of the actor's: not theirs to say, and no other is guessed.
    if (last && oneOf(everywhere)(last.to)) return { ...about, ends: true, to: '', each: false, by: '' };
    if (!ends) return { ...about, to: from, each: false, by: '' };
    const [only = '', ...more] = everywhere.filter(
      (school) => !isSame(school, from) && (has.get(foldedText(school))?.get(grade) ?? 0) > 0,
    );
    // One that has the grade below as well, as another high school, is none that this one's students go up to.
    const below = GRADES[GRADES.indexOf(grade) - 1];
    const isBeside = below !== undefined && has.get(foldedText(only))?.has(below) === true;
    const isOnly = isKnown(only) && more.length === 0 && !isBeside;
    return { ...about, to: isOnly ? only : '', each: false, by: isOnly ? 'only' : '' };
  });
  return promotions.sort(
    (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || (a.from < b.from ? -1 : 1),
  );
}

/** The students with the schools that they go to, and what is not said or can't be. */
export function placed(
  students: readonly StudentInYear[],
  promotions: readonly Promotion[],
  schools: readonly string[],
  chosen: readonly PlacedStudent[],
  findings: Findings,
): StudentInYear[] {
  const isKnown = oneOf(schools);
  const toOf = new Map(chosen.map(({ studentId, from, to }) => [`${studentId}|${foldedText(from)}`, to]));
  const goes = new Map<string, Map<string, string>>();
  const stray = new Set<string>();
  const open: Promotion[] = [];
  for (const promotion of promotions) {
    const { from, to: all, each } = promotion;
    const undecided: StudentInYear[] = [];
    for (const student of promotion.students) {
      const { studentId } = student.own;
      const to = each ? (toOf.get(`${studentId}|${foldedText(from)}`) ?? '') : all;
      if (to === '') undecided.push(student);
      else if (isSame(to, from)) continue;
      else if (!isKnown(to)) stray.add(to);
      else goes.set(studentId, (goes.get(studentId) ?? new Map()).set(foldedText(from), to));
    }
    if (undecided.length > 0) open.push({ ...promotion, students: undecided });
  }
  for (const school of stray) findings.block({ code: 'unknown-school', field: 'schools', school });
  const missing = open.filter(({ each }) => each);
  if (missing.length > 0)
    findings.block({ code: 'next-school-missing', field: 'schools', grades: missing.map(schoolGrade) });
  const nowhere = open.filter(({ each, ends }) => !each && ends);
  if (nowhere.length > 0)
    findings.warn({ code: 'no-next-school', field: 'schools', grades: nowhere.map(schoolGrade) });
  return students.map((student) => ({ ...student, goes: goes.get(student.own.studentId) ?? student.goes }));
}

/** How many students of which school are to be in which grade. */
export const schoolGrade = ({ from, grade, students }: Promotion) => ({
  school: from,
  grade,
  students: students.length,
});

/** What is kept for the next year: what was said of grades that leave their school, and of schools that end below one. */
export function keptFeeders(kept: readonly Feeder[], promotions: readonly Promotion[]): Feeder[] {
  const all = new Map(kept.map((each) => [keyOf(each), each]));
  for (const { from, grade, to, each, ends } of promotions) {
    const isSaid = each || to !== '';
    if (isSaid && (each || ends || !isSame(to, from)))
      all.set(keyOf({ from, grade }), { from, grade, to, each });
    else if (to !== '') all.delete(keyOf({ from, grade }));
  }
  return [...all.values()];
}

const keyOf = ({ from, grade }: Pick<Feeder, 'from' | 'grade'>): string => `${grade}|${foldedText(from)}`;

const isSame = (one: string, other: string): boolean => foldedText(one) === foldedText(other);

/** Whether a school is one of some, however its case and spaces are. */
function oneOf(schools: readonly string[]): (school: string) => boolean {
  const all = new Set(schools.map(foldedText));
  return (school) => all.has(foldedText(school));
}

/** The schools of a student's rows. */
const sitesOf = ({ own, serviceRows }: StudentInYear): Set<string> =>
  new Set(gradedRows(own, serviceRows).flatMap(({ line: { site } }) => site || []));

type Count = Map<Grade, number>;

/** How many students each school has in each grade today, by its name in small letters. */
function gradesToday(lines: Iterable<Line>): Map<string, Count> {
  const seen = new Set<string>();
  const schools = new Map<string, Count>();
  for (const { row, site, timeline } of lines) {
    const grade = row?.grade;
    const school = foldedText(site);
    const key = `${timeline.studentId}|${grade}|${school}`;
    if (!grade || school === '' || seen.has(key)) continue;
    seen.add(key);
    const own: Count = schools.get(school) ?? new Map();
    schools.set(school, own.set(grade, (own.get(grade) ?? 0) + 1));
  }
  return schools;
}

/**
 * Whether a school ends below a grade: of the grade and above it has fewer than a quarter of those who would go up into it. A grade that
 * happens to be empty ends no school, and one student under a wrong grade makes it no longer.
 */
function isBelow(has: Count | undefined, grade: Grade, movedUp: number): boolean {
  const above = GRADES.slice(GRADES.indexOf(grade)).reduce((sum, each) => sum + (has?.get(each) ?? 0), 0);
  return movedUp > 0 && above * 4 < movedUp;
}
