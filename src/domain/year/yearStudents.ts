import { type Case, casesIn } from '../caseload/cases';
import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { siteOfRow, siteOfStudent } from '../caseload/site';
import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import type { Grade } from '../cells/grade';
import type { Findings } from '../decide/finding';
import { type Actor, isAt } from '../people/access';
import { isEsyLine } from '../roster/esy';
import type { RosterLine } from '../roster/roster';
import { type Becomes, type NextGrade, nextGrade, type YearSettings } from './nextGrade';
import type { PlannedCell } from './plannedCells';

/** A student in the year that begins: one person with one grade, whatever the number of lines. */
export type StudentInYear = {
  /** Without the lines that they are exited from before the year begins. */
  own: Case;
  /** The rows that hold a service of theirs, also one that they are exited from. */
  serviceRows: ReadonlySet<number>;
  student: string;
  site: string;
  /** As the rows of the lines that go on name them, each once. */
  grades: Grade[];
  /** Whether a school year that was saved before gives them their grade. */
  isPlanned: boolean;
  /** What the settings make of them. */
  next: NextGrade;
  /** What was decided, or else the same. */
  becomes: Becomes;
  /** The schools that they go to, by those that they leave (`nextSchool`). */
  goes: ReadonlyMap<string, string>;
};

/** The school that a student goes to from one of theirs; undefined where they stay there. */
export const nextSchool = ({ goes }: Pick<StudentInYear, 'goes'>, school: string): string | undefined =>
  goes.size === 0 ? undefined : goes.get(foldedText(school));

type YearStudents = {
  students: StudentInYear[];
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
  planned: ReadonlyMap<number, PlannedCell>,
): YearStudents {
  const found: YearStudents = { students: [], elsewhere: 0 };
  for (const whole of casesIn(lines).values()) {
    const services = whole.services.filter((line) => goesOn(line, settings.from));
    const management = whole.management.filter((line) => isManagedFrom(line, whole, services, settings.from));
    const own = { ...whole, services, management };
    const all = [...own.services, ...own.management];
    const ours = all.filter((line) => isAt(person, line.site));
    if (ours.length === 0) continue;
    if (ours.length === all.length) found.students.push(studentOf(own, whole, settings, planned));
    else found.elsewhere += 1;
  }
  return found;
}

/** A line that is in the roster, and that the student is not exited from before that day. */
const goesOn = ({ row, timeline: { exit } }: Line, from: Day): boolean =>
  row !== null && (exit === '' || exit >= from);

/** Whether somebody is to have a line in the new year: one of the extended school year is over by then, or begins anew. */
export const isGivenOut = ({ row, timeline: { kind } }: Line): boolean =>
  row !== null && !(kind === 'service' && isEsyLine(row));

/** A line of the extended school year whose own last day is before the year begins. */
export const isEnded = ({ row, timeline }: Line, from: Day): boolean =>
  row !== null &&
  timeline.exit === '' &&
  isEsyLine(row) &&
  row.end !== '' &&
  row.end < from &&
  row.start <= row.end;

/** Case management that has something left to manage; where the roster knows no services of the student, whatever has not ended by then. */
function isManagedFrom(line: Line, whole: Case, services: readonly Line[], from: Day): boolean {
  const { row, timeline } = line;
  if (row === null) return false;
  if (!whole.services.some((each) => each.row))
    return heldOn(line, from) !== null || timeline.assignments.some(({ begin }) => begin > from);
  return services.some((each) => timeline.service === '' || each.timeline.service === timeline.service);
}

const NOWHERE: StudentInYear['goes'] = new Map();

function studentOf(
  own: Case,
  whole: Case,
  settings: YearSettings,
  planned: ReadonlyMap<number, PlannedCell>,
): StudentInYear {
  const serviceRows = new Set(whole.services.flatMap(({ row }) => row?.row ?? []));
  const rows = gradedRows(own, serviceRows).map(({ row }) => row);
  const isPlanned = rows.some(({ row }) => (planned.get(row)?.from ?? '') >= settings.from);
  const grades = [...new Set(rows.flatMap(({ grade }) => grade ?? []))];
  const born = [...new Set(rows.flatMap(({ birthDate }) => (birthDate === '' ? [] : [birthDate])))];
  // Where there are two birth dates, nobody knows which is right.
  const birthDate = born.length === 1 ? (born[0] ?? '') : '';
  const next = nextGrade({ grades, birthDate, isPlanned }, settings);
  const [first] = rows;
  const [line] = [...own.services, ...own.management];
  return {
    own,
    serviceRows,
    student: first?.student || (line?.timeline.student ?? ''),
    site: first ? siteOfRow(first, own) : siteOfStudent(own),
    grades,
    isPlanned,
    next,
    becomes: next.becomes,
    goes: NOWHERE,
  };
}

/**
 * The rows of a student that go on, each once, with the line that carries what changes in it. The student's case management is read
 * from some row, also one of a service that has ended: where a service goes on, only rows that hold none are its own.
 */
export function gradedRows(
  own: Case,
  serviceRows: StudentInYear['serviceRows'],
): { line: Line; row: RosterLine }[] {
  const rows = new Map<number, { line: Line; row: RosterLine }>();
  for (const line of [...own.services, ...own.management]) {
    const { row } = line;
    const isOwn =
      line.timeline.kind === 'service' || own.services.length === 0 || !serviceRows.has(row?.row ?? 0);
    if (row && isOwn && !rows.has(row.row)) rows.set(row.row, { line, row });
  }
  return [...rows.values()];
}

/**
 * Whether a row of a student takes a new grade: what can't be read is somebody's own, and a blank beside a grade may be meant so.
 */
export const takesGrade = (row: RosterLine, { grades }: Pick<StudentInYear, 'grades'>): boolean =>
  !row.unreadable.includes('grade') && (row.grade !== null || grades.length === 0);

/** The students with what was decided about them. */
export function decided(
  students: readonly StudentInYear[],
  choices: readonly { studentId: string; becomes: Becomes }[],
  findings: Findings,
): StudentInYear[] {
  const chosen = new Map(choices.map(({ studentId, becomes }) => [studentId, becomes]));
  const known = new Set(students.map(({ own }) => own.studentId));
  for (const studentId of chosen.keys())
    if (!known.has(studentId)) findings.block({ code: 'unknown-student', field: 'becomes', studentId });
  return students.map((student) => ({
    ...student,
    becomes: chosen.get(student.own.studentId) ?? student.becomes,
  }));
}
