import type { Input, Output } from '../../src/contract/contract';
import { ask, keyOf } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';

export const student = (workbook: MemoryWorkbook, studentId: string): Output<'assignments'> =>
  ask(workbook, 'assignments', { studentId, household: false });

export const lineOf = (workbook: MemoryWorkbook, studentId: string, service = 'Resource'): string => {
  const found = student(workbook, studentId).enrollments.find((each) => each.service === service);
  if (!found) throw new Error(`${studentId} has no ${service}.`);
  return found.line;
};

/** Adds an assignment; what is not said is today, Active, case management of the whole student. */
export function add(
  workbook: MemoryWorkbook,
  studentId: string,
  person: string,
  over: Partial<Input<'addAssignment'>> = {},
): Output<'addAssignment'> {
  return ask(workbook, 'addAssignment', {
    studentId,
    kind: 'case management',
    enrollment: '',
    person: keyOf(workbook, person),
    begin: '11/21/2026',
    status: 'Active',
    lastDay: '',
    returnsOn: '',
    location: '',
    restriction: '',
    reason: '',
    endTheirs: true,
    seen: student(workbook, studentId).seen,
    acknowledged: ['in-the-past', 'leaves-nobody', 'not-at-site', 'runs-until', 'status-follows-dates'],
    ...over,
  });
}

export function edit(
  workbook: MemoryWorkbook,
  studentId: string,
  person: string,
  over: Partial<Input<'editAssignment'>>,
): Output<'editAssignment'> {
  const { rows, seen } = student(workbook, studentId);
  const row = rows.find((each) => each.person === person && each.kind === 'case management');
  if (!row) throw new Error(`${person} does not manage ${studentId}.`);
  return ask(workbook, 'editAssignment', {
    line: row.line,
    begin: row.begin,
    newBegin: row.begin,
    status: 'Active',
    lastDay: '',
    location: row.location,
    restriction: row.restriction,
    reason: '',
    seen,
    acknowledged: ['in-the-past', 'leaves-nobody', 'status-follows-dates', 'neighbour-runs-until'],
    ...over,
  });
}

export const codes = ({ findings }: { findings: { code: string }[] }): string[] =>
  findings.map(({ code }) => code);

/** What exits a student; what is not said is from everything, today, with the box on. */
export const exiting = (
  workbook: MemoryWorkbook,
  studentId: string,
  over: Partial<Input<'exit'>> = {},
): Input<'exit'> => ({
  studentId,
  line: '',
  lastDay: '11/21/2026',
  reason: 'Moved away',
  endAssignment: true,
  seen: student(workbook, studentId).seen,
  acknowledged: ['in-the-past', 'cancels-later'],
  ...over,
});

/** Exits a student. */
export const exit = (
  workbook: MemoryWorkbook,
  studentId: string,
  over: Partial<Input<'exit'>> = {},
): Output<'exit'> => ask(workbook, 'exit', exiting(workbook, studentId, over));

/** A new student at Oak with one service; whoever is signed in manages the case. */
export const newStudent = (
  workbook: MemoryWorkbook,
  over: Partial<Input<'enroll'>> = {},
): Input<'enroll'> => {
  const { self } = ask(workbook, 'enrollForm', {});
  return {
    values: [
      { field: 'studentId', value: '2000077' },
      { field: 'name', value: 'Gray, Gil' },
      { field: 'grade', value: 'K' },
      { field: 'site', value: 'Oak' },
      { field: 'start', value: '11/21/2026' },
      { field: 'end', value: '5/28/2027' },
    ],
    services: [{ service: 'Speech', provider: self, amount: '1.5' }],
    caseManager: self,
    begin: '',
    reason: 'Moved in',
    acknowledged: [],
    ...over,
  };
};

/** Who manages a student's case, since when, and for which enrollment. */
export const management = (workbook: MemoryWorkbook, studentId: string) =>
  student(workbook, studentId)
    .rows.filter(({ kind }) => kind === 'case management')
    .map(({ person, begin, status, lastDay, enrollment }) => [person, begin, status, lastDay, enrollment]);
