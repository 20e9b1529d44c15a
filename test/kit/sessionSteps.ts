import fc from 'fast-check';
import { expect } from 'vitest';
import { exit, newStudent } from './caseForms';
import { answerOf, ask, batches, handingOver, ROSTER } from './district';
import { ALL_THEIRS, save, withExport } from './exportKit';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, row } from './rows';

/** Who hands lines over. */
export const PEOPLE = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele'];

/** What people do in a session; each takes of what was drawn what it needs. */
export const step = fc.record({
  what: fc.constantFrom(
    'hand over',
    'hand over',
    'exit',
    'undo',
    'undo',
    'enroll',
    'update',
    'type',
    'add a row',
    'take in',
    'put back',
    'wait',
    'edit an enrollment',
    'edit an assignment',
  ),
  from: fc.constantFrom(...PEOPLE),
  to: fc.constantFrom(...PEOPLE, 'Reyes, Maria'),
  day: fc.constantFrom('10/1/2026', '11/21/2026', '12/1/2026'),
  student: fc.constantFrom('2000001', '2000002', '2000005', '2000077'),
  at: fc.integer({ min: 1, max: 7 }),
  edit: fc.constantFrom(
    ['Student ID', '2000088'],
    ['Start Date', '2027-05-29'],
    ['Start Date', '2026-10-01'],
    ['Service', 'Speech'],
    ['Provider', 'Cho, Ben'],
    ['Case Manager', 'Okafor, Dele'],
    ['School', ''],
  ),
  back: fc.nat({ max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does it, opens the sidebar as the page then does, and has the record checked. */
export function play(workbook: MemoryWorkbook, { what, from, to, day, student, at, edit, back }: Step): void {
  const roster = workbook.sheets.get(ROSTER) ?? [];
  const [header = '', value = ''] = edit;
  const column = HEADER.indexOf(header);
  switch (what) {
    case 'hand over':
      if (to !== from && to !== 'Reyes, Maria')
        ask(workbook, 'save', {
          ...handingOver(workbook, from, to, day, { amount: '3' }),
          reason: 'Leave',
          acknowledged: ask(workbook, 'preview', handingOver(workbook, from, to, day)).findings.map(
            ({ code, line }) => `${code}:${line}`,
          ),
        });
      break;
    case 'exit': {
      const found = answerOf(workbook, 'assignments', { studentId: student, household: false });
      if (found.ok) exit(workbook, student, { lastDay: day });
      break;
    }
    case 'undo':
      answerOf(workbook, 'undo', { batch: batches(workbook)[back]?.batch ?? '', rest: true, reason: '' });
      break;
    case 'enroll':
      ask(workbook, 'enroll', { ...newStudent(workbook), acknowledged: ['in-the-past'] });
      break;
    case 'update': {
      const exported = roster.map((cells) => [...cells]);
      (exported[at] ?? [])[column] = value;
      save(withExport(workbook, exported), ALL_THEIRS);
      break;
    }
    case 'type':
      (roster[at] ?? [])[column] = value;
      break;
    case 'add a row':
      roster.push(
        row(`${student} | Gray, Gil | K | Oak | OT | 2026-09-01 | 2027-05-28 | 1 | | ${to} | ${from}`),
      );
      break;
    case 'take in':
      ask(workbook, 'takeIn', { items: [] });
      break;
    case 'put back':
      ask(workbook, 'putBack', { items: [] });
      break;
    case 'edit an enrollment': {
      const found = answerOf(workbook, 'assignments', { studentId: student, household: false });
      const line = found.ok ? (found.output.enrollments[back % 2]?.line ?? '') : '';
      const form = answerOf(workbook, 'enrollment', { line });
      const [field, typed] = FIELDS_TYPED[at - 1] ?? FIELDS_TYPED[0];
      if (form.ok)
        answerOf(workbook, 'editEnrollment', {
          line,
          values: [{ field, value: typed }],
          effective: back === 3 ? day : '',
          reason: 'Moved',
          seen: form.output.seen,
          acknowledged: SEEN,
        });
      break;
    }
    case 'edit an assignment': {
      const found = answerOf(workbook, 'assignments', { studentId: student, household: false });
      const own = found.ok ? found.output.rows[back] : undefined;
      if (found.ok && own)
        answerOf(workbook, 'editAssignment', {
          line: own.line,
          begin: own.begin,
          newBegin: at % 3 === 0 ? day : own.begin,
          status: at % 2 ? 'Active' : 'Pending',
          lastDay: at % 2 ? '' : '12/18/2026',
          location: 'Room 4',
          restriction: '',
          reason: '',
          seen: found.output.seen,
          acknowledged: SEEN,
        });
      break;
    }
    case 'wait':
      workbook.day = '2026-12-01';
  }
  ask(workbook, 'open', {});
  // Whatever people did, what is derived says what the record says by now.
  const { intact, derived } = ask(workbook, 'checkRecord', {});
  expect({ what, intact, stale: derived.filter(({ part, fine }) => part !== 'roster' && !fine) }).toEqual({
    what,
    intact: true,
    stale: [],
  });
}

/** What is typed into a field of an enrollment. */
const FIELDS_TYPED = [
  ['site', 'Birch'],
  ['studentId', '2000099'],
  ['grade', '5'],
  ['amount', '2.25'],
  ['end', '6/1/2027'],
  ['name', 'Newname, Nia'],
  ['start', '9/9/2026'],
] as const;

/** Warnings that whoever saves has seen. */
const SEEN = [
  'in-the-past',
  'effective-in-the-past',
  'runs-until',
  'neighbour-runs-until',
  'status-follows-dates',
  'not-at-site',
  'leaves-nobody',
];
