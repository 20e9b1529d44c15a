import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsDue } from '../../../src/app/follow/derive';
import { isStop, readState, readTeam, type State, stateAfter } from '../../../src/app/opened/state';
import { withBatch } from '../../../src/domain/record/seal';
import { touchedSince } from '../../../src/domain/record/standing';
import { exit, newStudent } from '../../kit/caseForms';
import { afterSetUp, answerOf, ask, batches, district, handingOver, ROSTER } from '../../kit/district';
import { ALL_THEIRS, save, withExport } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows, row } from '../../kit/rows';
import { figure, tries } from '../../proof/figures';

const RUNS = tries(400, 15);
const PEOPLE = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele'];

/** What people do in a session; each takes of what was drawn what it needs. */
const step = fc.record({
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

function play(workbook: MemoryWorkbook, { what, from, to, day, student, at, edit, back }: Step): void {
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
];

function stateOf(workbook: MemoryWorkbook): State {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, workbook.rules, team);
  if (isStop(state)) throw new Error(state.code);
  return state;
}

/** What of a state is made from roster and record. */
const made = ({ timelines, lines, newRows, newManaged, log, find, roster }: State) => ({
  timelines: [...timelines],
  lines: [...lines],
  newRows,
  newManaged,
  record: { ...log, findings: [] },
  people: roster.lines.map(({ provider, caseManager }) => [provider, caseManager].map(find).map(keyOf)),
});

const keyOf = (found: ReturnType<State['find']>): string =>
  typeof found === 'object' ? found.person.key : found;

type Timelines = State['timelines'];

/** What the roster's cells should read once a batch stands, from the timelines as they were when it last followed the record. */
function due(after: State, before: Timelines): unknown {
  const { derived } = after.memory;
  if (!derived) return 'set up is under way';
  const touched = touchedSince(after.log.entries, derived, after.today);
  return cellsDue(after, derived, touched, before)(after);
}

/** The same timelines as other objects, so that none is known to be unchanged by being the same. */
const copied = (timelines: Timelines): Timelines => new Map(structuredClone([...timelines]));

/** Of every batch that is written from now on: what the state before it and the batch come to, and what a new reading gives; and the cells due. */
function watched(workbook: MemoryWorkbook): [after: unknown, read: unknown][] {
  const pairs: [unknown, unknown][] = [];
  let before: State | null = null;
  const watch = (method: string): void => {
    workbook.before = () => undefined;
    if (before) {
      const read = stateOf(workbook);
      const entries = read.log.entries.slice(before.log.entries.length);
      const after = stateAfter(before, withBatch(before.log, entries), entries);
      pairs.push(
        [made(after), made(read)],
        [due(after, before.timelines), due(after, copied(before.timelines))],
      );
    }
    before = method === 'append Caseload log' ? stateOf(workbook) : null;
    workbook.before = watch;
  };
  workbook.before = watch;
  return pairs;
}

test('the state after a save is what a new reading of the spreadsheet gives, whatever people do', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 9 }), (steps) => {
      // Ana has Resource twice: two periods that only their first days tell apart.
      const twice = row(
        '2000001 | Alvarez, Ana | 3 | Oak | Resource | 2026-10-01 | 2027-05-28 | 1 | 0 | Cho, Ben',
      );
      const workbook = afterSetUp(district([...rosterRows(), twice]));
      const pairs = watched(workbook);
      for (const each of steps) play(workbook, each);
      for (const [after, read] of pairs) expect(after).toEqual(read);
      compared += pairs.length;
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS);
  figure('State after a save', `${compared} batches in ${RUNS} sessions, each as a new reading gives it`);
});
