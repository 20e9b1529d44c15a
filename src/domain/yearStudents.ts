import { type Actor, isAt } from './access';
import { type Case, casesIn, rowOf, siteOf } from './cases';
import type { Day } from './day';
import type { Line } from './line';
import { type Becomes, type NextGrade, nextGrade, type YearSettings } from './nextGrade';
import type { Grade, RosterLine } from './roster';
import type { YearProblem } from './yearProblem';

/** A student in the year that begins: one person with one grade, whatever the number of lines. */
export type YearStudent = {
  /** Without the lines that they are exited from before the year begins. */
  own: Case;
  student: string;
  site: string;
  /** As the rows of the lines that go on name them, each once. */
  grades: Grade[];
  /** What the settings make of them. */
  next: NextGrade;
  /** What was decided, or else the same. */
  becomes: Becomes;
};

export type YearStudents = {
  students: YearStudent[];
  /** How many were left out, because they have lines at sites that are not the actor's as well. */
  elsewhere: number;
};

/**
 * The students at the actor's sites who have something that goes on when the year begins. Who has lines at other sites besides is
 * left to an Admin of all of them: half a student can't go up.
 */
export function yearStudents(
  lines: ReadonlyMap<string, Line>,
  { person }: Pick<Actor, 'person'>,
  settings: YearSettings,
): YearStudents {
  const found: YearStudents = { students: [], elsewhere: 0 };
  for (const whole of casesIn(lines).values()) {
    const own = {
      ...whole,
      services: whole.services.filter((line) => goesOn(line, settings.from)),
      management: whole.management.filter((line) => goesOn(line, settings.from)),
    };
    const all = [...own.services, ...own.management];
    const ours = all.filter((line) => isAt(person, rowOf(own, line)?.site || siteOf(line)));
    if (ours.length === 0) continue;
    if (ours.length === all.length) found.students.push(studentOf(own, settings));
    else found.elsewhere += 1;
  }
  return found;
}

/** A line that is in the roster, and that the student is not exited from before that day. */
const goesOn = ({ row, timeline: { exit } }: Line, from: Day): boolean =>
  row !== null && (exit === '' || exit >= from);

function studentOf(own: Case, settings: YearSettings): YearStudent {
  const rows = gradedRows(own).map(({ row }) => row);
  const grades = [...new Set(rows.flatMap(({ grade }) => grade ?? []))];
  const born = [...new Set(rows.flatMap(({ birthDate }) => (birthDate === '' ? [] : [birthDate])))];
  // Of two birth dates nobody knows which is right.
  const next = nextGrade({ grades, birthDate: born.length === 1 ? (born[0] ?? '') : '' }, settings);
  const [first] = rows;
  const [line] = [...own.services, ...own.management];
  return {
    own,
    student: first?.student || (line?.timeline.student ?? ''),
    site: first?.site || (line ? siteOf(line) : ''),
    grades,
    next,
    becomes: next.becomes,
  };
}

/** The rows of a student that go on, each once, with the line that carries what changes in it. */
export function gradedRows(own: Case): { line: Line; row: RosterLine }[] {
  const rows = new Map<number, { line: Line; row: RosterLine }>();
  for (const line of [...own.services, ...own.management]) {
    const { row } = line;
    if (row && !rows.has(row.row)) rows.set(row.row, { line, row });
  }
  return [...rows.values()];
}

/**
 * Whether a row of a student takes a new grade: what can't be read is somebody's own, and a blank beside a grade may be meant so.
 */
export const takesGrade = (row: RosterLine, { grades }: Pick<YearStudent, 'grades'>): boolean =>
  !row.unreadable.includes('grade') && (row.grade !== null || grades.length === 0);

/** The students with what was decided about them. */
export function decided(
  students: readonly YearStudent[],
  choices: readonly { studentId: string; becomes: Becomes }[],
  found: YearProblem[],
): YearStudent[] {
  const chosen = new Map(choices.map(({ studentId, becomes }) => [studentId, becomes]));
  const known = new Set(students.map(({ own }) => own.studentId));
  for (const studentId of chosen.keys())
    if (!known.has(studentId)) found.push({ code: 'unknown-student', studentId });
  return students.map((student) => ({
    ...student,
    becomes: chosen.get(student.own.studentId) ?? student.becomes,
  }));
}
