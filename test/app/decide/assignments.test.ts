import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { addDays, type Day } from '../../../src/domain/cells/day';
import { add, codes, edit, lineOf, student } from '../../kit/caseForms';
import { afterSetUp, answerOf, ask, column, keyOf, setUpOn, signIn } from '../../kit/district';
import { day } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const BEN = '2000002';

const management = (workbook: MemoryWorkbook, studentId: string) =>
  student(workbook, studentId)
    .rows.filter(({ kind }) => kind === 'case management')
    .map(({ person, begin, status, lastDay, enrollment }) => [person, begin, status, lastDay, enrollment]);

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

describe('adding an assignment', () => {
  test('says who has it and until when, and ends theirs the day before where that is wanted', () => {
    const workbook = afterSetUp();
    const refused = add(workbook, ANA, 'Cho, Ben', { endTheirs: false });
    expect(refused).toMatchObject({ saved: false });
    expect(refused.findings).toMatchObject([
      {
        code: 'held-by-another',
        severity: 'blocks',
        sentence: 'Ramos, Elena has this enrollment then. Theirs can end the day before.',
      },
    ]);
    expect(add(workbook, ANA, 'Cho, Ben')).toMatchObject({ saved: true, title: 'Assignment Saved' });
    expect(management(workbook, ANA)).toEqual([
      ['Cho, Ben', '2026-11-21', 'Active', '', 'All services'],
      ['Ramos, Elena', '', 'Inactive', '2026-11-20', 'All services'],
    ]);
    expect(column(workbook, 'Case Manager')[0]).toBe('Cho, Ben');
    expect(column(workbook, 'Case Manager')[5]).toBe('Cho, Ben');
  });

  test('for one enrollment gives it a case manager of its own, beside the student’s', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    expect(add(workbook, ANA, 'Cho, Ben', { enrollment: speech, endTheirs: false })).toMatchObject({
      saved: true,
    });
    expect(management(workbook, ANA).map(([person, , , , enrollment]) => [person, enrollment])).toEqual([
      ['Cho, Ben', 'Speech'],
      ['Ramos, Elena', 'All services'],
    ]);
    expect([column(workbook, 'Case Manager')[0], column(workbook, 'Case Manager')[5]]).toEqual([
      'Ramos, Elena',
      'Cho, Ben',
    ]);
    expect(student(workbook, ANA).student.manager).toBe('Ramos, Elena; Cho, Ben');
  });

  test('of a provider writes the line’s provider', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    add(workbook, ANA, 'Cho, Ben', { kind: 'service', enrollment: speech });
    expect(column(workbook, 'Provider')[5]).toBe('Cho, Ben');
  });

  test('backdated keeps the day as given, and says that it is past', () => {
    const workbook = afterSetUp();
    expect(codes(add(workbook, ANA, 'Cho, Ben', { begin: '9/1/2026', acknowledged: [] }))).toEqual([
      'in-the-past',
    ]);
    expect(add(workbook, ANA, 'Cho, Ben', { begin: '9/1/2026' })).toMatchObject({ saved: true });
    expect(management(workbook, ANA)[0]).toEqual(['Cho, Ben', '2026-09-01', 'Active', '', 'All services']);
  });

  test('with “Returns on” records the substitute and the way back', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026', returnsOn: '02/01/2027' });
    expect(management(workbook, ANA)).toEqual([
      ['Ramos, Elena', '2027-02-01', 'Upcoming', '', 'All services'],
      ['Cho, Ben', '2026-12-01', 'Upcoming', '2027-01-31', 'All services'],
      ['Ramos, Elena', '', 'Pending', '2026-11-30', 'All services'],
    ]);
    expect(column(workbook, 'Case Manager')[0]).toBe('Ramos, Elena');
    for (const [on, who] of [
      ['2026-12-01', 'Cho, Ben'],
      ['2027-02-01', 'Ramos, Elena'],
    ] as const) {
      workbook.day = on;
      ask(workbook, 'open', {});
      expect(column(workbook, 'Case Manager')[0]).toBe(who);
    }
  });

  test.each<[string, Partial<Input<'addAssignment'>>, string[]]>([
    ['a day that is none', { begin: '13/45/2026' }, ['day-unreadable']],
    ['no day', { begin: '' }, ['day-missing']],
    ['Pending without a day', { status: 'Pending' }, ['day-missing']],
    ['Active with a day', { lastDay: '12/01/2026' }, ['active-has-no-end']],
    [
      'Pending that is past',
      { begin: '10/1/2026', status: 'Pending', lastDay: '11/20/2026', acknowledged: [] },
      ['status-follows-dates', 'in-the-past', 'leaves-nobody'],
    ],
    ['Pending today', { status: 'Pending', lastDay: '11/21/2026' }, ['leaves-nobody']],
    [
      'Inactive today',
      { status: 'Inactive', lastDay: '11/21/2026', acknowledged: [] },
      ['status-follows-dates', 'leaves-nobody'],
    ],
    ['an end before the begin', { status: 'Inactive', lastDay: '11/20/2026' }, ['before-begin']],
    ['a return before the begin', { returnsOn: '11/21/2026' }, ['before-begin']],
    ['nobody in Providers', { person: 'P-0404' }, ['unknown-person']],
    ['an enrollment that there is not', { enrollment: 'L-999999' }, ['gone']],
    ['a day before the enrollment', { begin: '08/14/2026' }, ['not-open']],
    ['the first day of the enrollment', { begin: '08/15/2026' }, []],
    ['the last day of the enrollment', { begin: '05/28/2027' }, []],
    ['a day after its end', { begin: '05/29/2027' }, ['renewal-overdue']],
    ['an old look at the student', { seen: 'old' }, ['changed-since-read']],
  ])('with %s gives %j', (_, over, found) => {
    const workbook = afterSetUp();
    const answer = add(workbook, ANA, 'Cho, Ben', { acknowledged: ['in-the-past'], ...over });
    expect(codes(answer).filter((code) => !(code === 'in-the-past' && found.indexOf(code) < 0))).toEqual(
      found,
    );
    expect(answer.saved).toBe(found.length === 0);
  });

  test('to someone who has it already is pointed at Edit', () => {
    const workbook = afterSetUp();
    expect(codes(add(workbook, ANA, 'Ramos, Elena'))).toEqual(['has-it-already']);
  });

  test('that ends after a later one has begun is stopped; without an end it runs until then', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    const okafor = { begin: '11/25/2026' };
    expect(
      codes(add(workbook, ANA, 'Okafor, Dele', { ...okafor, status: 'Pending', lastDay: '12/01/2026' })),
    ).toContain('held-later');
    expect(
      add(workbook, ANA, 'Okafor, Dele', { ...okafor, status: 'Pending', lastDay: '11/30/2026' }).saved,
    ).toBe(true);
    expect(codes(add(afterwards(), ANA, 'Okafor, Dele', { ...okafor, acknowledged: [] }))).toEqual([
      'not-at-site',
      'runs-until',
    ]);
    function afterwards(): MemoryWorkbook {
      const other = afterSetUp();
      add(other, ANA, 'Cho, Ben', { begin: '12/01/2026' });
      return other;
    }
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
