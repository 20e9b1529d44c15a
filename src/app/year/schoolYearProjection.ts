import type { YearLoad, YearRole } from '../../contract/schoolYear';
import type { Line } from '../../domain/caseload/line';
import type { Actor } from '../../domain/people/access';
import { UNASSIGNED } from '../../domain/people/personName';
import type { Change } from '../../domain/record/changes';
import { isEsyLine } from '../../domain/roster/esy';
import { takesGrade } from '../../domain/year/yearStudents';
import { holders, holdingsOn, isVacant, loadIn } from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import { loadOnWire } from '../look/loadOnWire';
import { sees } from '../look/showCaseload';
import type { State } from '../opened/state';
import { sourceOf } from '../opened/state';
import { linesAfter } from '../opened/tried';
import type { Year } from './schoolYearPlan';
import { staffOf } from './schoolYearStaff';

/**
 * The loads on the first day of the year: as they are arranged so far, in this year's grades, and as they would be with the changes
 * recorded, in next year's, without the extended school year. And what each role then needs.
 */
export function projectionOf(
  state: State,
  actor: Actor,
  { settings, lines: planned, students, found }: Year,
  changes: readonly Change[],
): { people: YearLoad[]; roles: YearRole[] } {
  const before = holdingsOn(sourceOf(state), settings.from);
  // Without a column for it nobody's new grade is written.
  const rising = found.some(({ code }) => code === 'no-grade-column') ? [] : students;
  const lines = inNextGrades(linesAfter({ ...state, lines: planned }, changes), rising);
  const after = holdingsOn({ ...sourceOf(state), lines }, settings.from);
  const moved = new Set(changes.map(({ personKey }) => personKey));
  const seen = holders(state.people.people).filter((holder) => sees(actor, holder, before));
  const people = seen
    .filter(({ key }) => before.byPerson.has(key) || after.byPerson.has(key) || moved.has(key))
    .map(({ key, name, person }) => ({
      key,
      name,
      role: person?.role ?? '',
      fte: person?.fte ?? 0,
      vacancy: person ? isVacant(person) : key === UNASSIGNED.key,
      before: shown(loadIn(before, key, person)),
      after: shown(loadIn(after, key, person)),
    }));
  return { people, roles: staffOf(after, seen) };
}

/** The lines with the grades that their students will have, without those of the extended school year. */
function inNextGrades(lines: ReadonlyMap<string, Line>, students: Year['students']): Map<string, Line> {
  const ofStudent = new Map(students.map((student) => [student.own.studentId, student]));
  const next = new Map<string, Line>();
  for (const [key, line] of lines) {
    const { row, timeline } = line;
    if (row && timeline.kind === 'service' && isEsyLine(row)) continue;
    const student = ofStudent.get(timeline.studentId);
    const grade = student?.becomes ?? '';
    const rises = row && student && grade !== '' && grade !== 'leaves' && takesGrade(row, student);
    next.set(key, rises ? { ...line, row: { ...row, grade } } : line);
  }
  return next;
}

function shown(load: Load): YearLoad['before'] {
  const { number, desirable, maximum, status, students, lines, method, rests } = loadOnWire(load);
  return { number, desirable, maximum, status, students, lines, method, rests };
}
