import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/cells/day';
import { add, codes, edit, lineOf, management, student } from '../../kit/caseForms';
import { afterSetUp, answerOf, ask, keyOf, setUpOn, signIn } from '../../kit/district';
import { day } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const BEN = '2000002';

describe('finding a student', () => {
  const found = (text: string) => ask(afterSetUp(), 'findStudents', { text }).students.map((s) => s.student);
  test.each([
    ['alv', ['Alvarez, Ana']],
    ['ana alv', ['Alvarez, Ana']],
    ['ÁLVAREZ', ['Alvarez, Ana']],
    ['2000004', ['Evans, Ella']],
    ['0004', ['Evans, Ella']],
    ['nobody', []],
  ])('“%s” finds %j', (text, names) => expect(found(text)).toEqual(names));

  test('shows twenty at most, and how many more there are', () => {
    expect(ask(afterSetUp(), 'findStudents', { text: '' })).toMatchObject({ more: 0 });
    expect(ask(afterSetUp(), 'findStudents', { text: '' }).students).toHaveLength(5);
  });
});

describe('a student’s assignments', () => {
  test('name provider and case manager, newest first, with what the form needs', () => {
    const { student: ana, rows, enrollments } = student(afterSetUp(), ANA);
    expect(ana).toMatchObject({ student: 'Alvarez, Ana', manager: 'Ramos, Elena', temporary: false });
    expect(
      rows.map(({ person, begin, status, enrollment, opening }) => [
        person,
        begin,
        status,
        enrollment,
        opening,
      ]),
    ).toEqual([
      ['Ramos, Elena', '2026-08-15', 'Active', 'Resource', true],
      ['Unassigned', '2026-08-15', 'Active', 'Speech', true],
      ['Ramos, Elena', '', 'Active', 'All services', true],
    ]);
    expect(enrollments).toMatchObject([
      { service: 'Resource', provider: 'Ramos, Elena', manager: 'Ramos, Elena', open: true, overdue: false },
      { service: 'Speech', provider: 'Unassigned', open: true },
    ]);
  });
});

describe('editing an assignment', () => {
  test('gives it an end date, takes it away, and keeps every entry to read', () => {
    const workbook = afterSetUp();
    expect(edit(workbook, ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '12/18/2026' })).toMatchObject({
      saved: true,
    });
    expect(management(workbook, ANA)).toEqual([
      ['Ramos, Elena', '', 'Pending', '2026-12-18', 'All services'],
    ]);
    expect(edit(workbook, ANA, 'Ramos, Elena', {})).toMatchObject({ saved: true });
    expect(management(workbook, ANA)).toEqual([['Ramos, Elena', '', 'Active', '', 'All services']]);
    const [row] = student(workbook, ANA).rows.filter(({ kind }) => kind === 'case management');
    const { entries } = ask(workbook, 'assignmentEntries', { line: row?.line ?? '', begin: '' });
    expect(entries.map(({ change, lastDay, counts }) => [change, lastDay, counts])).toEqual([
      ['Opening', '', true],
      ['End', '2026-12-18', true],
      ['End', '', true],
    ]);
    expect(row).toMatchObject({ entries: 3, opening: false });
  });

  test('corrects a begin date between its neighbours’, and names who then has it', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '11/02/2026' });
    const moved = { begin: '2026-11-02', newBegin: '11/09/2026' };
    const warned = edit(workbook, ANA, 'Cho, Ben', { ...moved, acknowledged: [] });
    expect(warned.findings).toMatchObject([
      { code: 'neighbour-runs-until', sentence: 'Ramos, Elena then has it until 11/08/2026.' },
    ]);
    expect(edit(workbook, ANA, 'Cho, Ben', moved)).toMatchObject({ saved: true });
    expect(management(workbook, ANA)).toEqual([
      ['Cho, Ben', '2026-11-09', 'Active', '', 'All services'],
      ['Ramos, Elena', '', 'Inactive', '2026-11-08', 'All services'],
    ]);
    const [row] = student(workbook, ANA).rows;
    expect(row?.entries).toBe(2);
  });

  test('corrects the opening for an Admin only', () => {
    const workbook = afterSetUp();
    signIn(workbook, 'Ramos, Elena');
    expect(codes(edit(workbook, ANA, 'Ramos, Elena', { newBegin: '09/01/2026' }))).toEqual([
      'only-admins-correct',
    ]);
    signIn(workbook, 'Ramos, Elena', 'Admin');
    expect(edit(workbook, ANA, 'Ramos, Elena', { newBegin: '09/01/2026' })).toMatchObject({ saved: true });
    expect(management(workbook, ANA)[0]?.[1]).toBe('2026-09-01');
  });

  test('ends where the next begins: what follows must be edited first', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    expect(codes(edit(workbook, ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '12/01/2026' }))).toEqual([
      'followed-by',
    ]);
    expect(edit(workbook, ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '11/29/2026' }).saved).toBe(
      true,
    );
    expect(codes(edit(workbook, ANA, 'Cho, Ben', { newBegin: '2026-11-01', begin: '2026-12-01' }))).toEqual(
      [],
    );
  });
});

describe('a Provider', () => {
  const asCho = (): MemoryWorkbook => signIn(afterSetUp(), 'Cho, Ben');
  test('adds assignments with themselves, not with another', () => {
    const workbook = asCho();
    expect(codes(add(workbook, ANA, 'Ramos, Elena', { enrollment: lineOf(workbook, ANA) }))).toContain(
      'only-yourself',
    );
    expect(add(workbook, ANA, 'Cho, Ben')).toMatchObject({ saved: true });
  });
  test('edits their own only', () => {
    expect(codes(edit(asCho(), ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '12/18/2026' }))).toEqual([
      'not-yours',
    ]);
    expect(edit(asCho(), BEN, 'Cho, Ben', { status: 'Pending', lastDay: '12/18/2026' })).toMatchObject({
      saved: true,
    });
  });
  test('learns nothing of a student at another site, whatever they send', () => {
    const workbook = afterSetUp();
    const [fox] = ask(workbook, 'assignments', { studentId: '2000005', household: false }).enrollments;
    const line = fox?.line ?? '';
    signIn(workbook, 'Cho, Ben');
    const cho = keyOf(workbook, 'Cho, Ben');
    const { seen } = student(workbook, ANA);
    const base = { location: '', restriction: '', reason: '', seen, acknowledged: [] };
    const asked = { ...base, begin: '11/21/2026', status: 'Active' as const, lastDay: '' };
    const answers = [
      ask(workbook, 'addAssignment', {
        ...asked,
        studentId: '2000005',
        kind: 'service',
        enrollment: line,
        person: cho,
        returnsOn: '',
        endTheirs: true,
      }),
      ask(workbook, 'editAssignment', { ...asked, line, begin: '2026-08-15', newBegin: '' }),
      ask(workbook, 'exit', {
        studentId: '2000005',
        line,
        lastDay: '11/21/2026',
        reason: '',
        endAssignment: true,
        seen,
        acknowledged: [],
      }),
      ask(workbook, 'editEnrollment', {
        line,
        values: [],
        effective: '',
        reason: '',
        seen,
        acknowledged: [],
      }),
    ];
    expect(answers.map(codes)).toEqual([['gone'], ['gone'], ['gone'], ['gone']]);
    expect(JSON.stringify(answers)).not.toMatch(/Fox|Okafor|Birch/);
    for (const [call, input] of [
      ['assignmentEntries', { line, begin: '2026-08-15' }],
      ['enrollment', { line }],
      ['record', { studentId: '2000005' }],
    ] as const)
      expect(answerOf(workbook, call, input)).toMatchObject({ ok: false, code: 'not-found' });
    expect(ask(workbook, 'showRow', { line })).toEqual({ shown: false, row: 0 });
  });

  test('finds nobody of another site', () => {
    const workbook = asCho();
    expect(ask(workbook, 'findStudents', { text: 'fox' }).students).toEqual([]);
    expect(() => student(workbook, '2000005')).toThrow('not-found');
  });
});

describe('a student with four changes of manager in a year', () => {
  const CHANGES: [string, string][] = [
    ['2026-08-15', 'Ramos, Elena'],
    ['2026-10-05', 'Cho, Ben'],
    ['2026-12-01', 'Okafor, Dele'],
    ['2027-02-15', 'Ramos, Elena'],
    ['2027-04-20', 'Cho, Ben'],
  ];
  const workbook = setUpOn('2026-08-15');
  // Not in the order of their days.
  for (const i of [2, 1, 4, 3]) {
    const [begin, person] = CHANGES[i] ?? ['', ''];
    add(workbook, ANA, person, { begin });
  }
  const year: Day[] = Array.from({ length: 365 }, (_, i) => addDays(day('2026-08-15'), i));
  const expected = (on: string): string => CHANGES.filter(([begin]) => begin <= on).pop()?.[1] ?? '';

  test('has the right one on every day in the assignments and in the sheet', () => {
    const { rows } = student(workbook, ANA);
    const sheet = workbook.sheets.get('Case assignments') ?? [];
    const cells = sheet.filter((row) => row[1] === ANA && row[4] === 'Case manager');
    for (const on of year) {
      const holds = (begin: string, last: string): boolean => begin <= on && (last === '' || on <= last);
      const shown = rows.filter((row) => row.kind === 'case management' && holds(row.begin, row.lastDay));
      expect(
        shown.map(({ person }) => person),
        on,
      ).toEqual([expected(on)]);
      const begins = (cell: unknown): string => (cell === 'Before the record' ? '' : String(cell));
      const written = cells.filter((row) => holds(begins(row[5]), String(row[7])));
      expect(
        written.map((row) => row[3]),
        on,
      ).toEqual([expected(on)]);
    }
  });

  test('has the right one on every day of the record', () => {
    workbook.day = '2027-08-14';
    const { tracks, from } = ask(workbook, 'record', { studentId: ANA });
    const track = tracks.find(({ kind }) => kind === 'case management');
    expect(from).toBe('2026-08-15');
    expect(track?.intervals.reduce((sum, { days }) => sum + days, 0)).toBe(365);
    for (const on of year) {
      const found = track?.intervals.filter((interval) => interval.from <= on && on <= interval.to);
      expect(
        found?.map(({ person }) => person),
        on,
      ).toEqual([expected(on)]);
    }
    workbook.day = '2026-11-21';
  });
});
