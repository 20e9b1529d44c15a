import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { add, codes, exit, lineOf, newStudent, student } from '../../kit/caseForms';
import { afterSetUp, ask, caseload, column, keyOf, ROSTER, setUpOn, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const asCho = (): MemoryWorkbook => signIn(afterSetUp(), 'Cho, Ben');
const lastRow = (workbook: MemoryWorkbook) => (workbook.sheets.get(ROSTER) ?? []).slice(-1)[0];
const statuses = (workbook: MemoryWorkbook, studentId: string) =>
  student(workbook, studentId).rows.map(({ person, enrollment, status, lastDay }) => [
    person,
    enrollment,
    status,
    lastDay,
  ]);

describe('enrolling a student', () => {
  test('by a Provider adds the row and both assignments in one save, and the next opening finds nothing to do', () => {
    const workbook = asCho();
    expect(ask(workbook, 'enroll', newStudent(workbook))).toMatchObject({
      saved: true,
      title: 'Student Enrolled',
      studentId: '2000077',
      batch: 'B-000002',
    });
    expect(lastRow(workbook)).toEqual([
      '2000077',
      'Gray, Gil',
      'K',
      'Oak',
      'Speech',
      '2026-11-21',
      '2027-05-28',
      1.5,
      '',
      '',
      '',
      'Cho, Ben',
      'Cho, Ben',
    ]);
    expect(student(workbook, '2000077').rows.map(({ kind, person, begin }) => [kind, person, begin])).toEqual(
      [
        ['case management', 'Cho, Ben', '2026-11-21'],
        ['service', 'Cho, Ben', '2026-11-21'],
      ],
    );
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    expect(caseload(workbook, 'Cho, Ben').map((line) => line.student)).toEqual(['Evans, Ella', 'Gray, Gil']);
  });

  test('under a temporary ID marks it', () => {
    const workbook = afterSetUp();
    const { temporaryId } = ask(workbook, 'enrollForm', {});
    expect(temporaryId).toBe('TEMP-0001');
    const asked = newStudent(workbook);
    const values = asked.values.map((each) =>
      each.field === 'studentId' ? { ...each, value: temporaryId } : each,
    );
    expect(ask(workbook, 'enroll', { ...asked, values }).notices).toEqual([
      'TEMP-0001 is a temporary ID and is marked so until the real one is known.',
    ]);
    expect(student(workbook, 'TEMP-0001').student.temporary).toBe(true);
    expect(ask(workbook, 'enrollForm', {}).temporaryId).toBe('TEMP-0002');
  });

  test('whose provider begins later leaves the service unassigned until then', () => {
    const workbook = afterSetUp();
    const cho = keyOf(workbook, 'Cho, Ben');
    const asked = newStudent(workbook, {
      begin: '12/01/2026',
      services: [{ service: 'Speech', provider: cho, amount: '' }],
      caseManager: cho,
    });
    expect(ask(workbook, 'enroll', asked)).toMatchObject({ saved: true });
    expect(lastRow(workbook)?.[11]).toBe('');
    expect(ask(workbook, 'attention', {})).toMatchObject({
      counts: { byHand: 0 },
      unassigned: [{ student: 'Alvarez, Ana' }, { student: 'Gray, Gil' }],
    });
    workbook.day = '2026-12-01';
    ask(workbook, 'open', {});
    expect(lastRow(workbook)?.[11]).toBe('Cho, Ben');
  });

  test('of a student who is there in another service keeps the case manager', () => {
    const workbook = afterSetUp();
    const asked = newStudent(workbook, {
      caseManager: '',
      services: [{ service: 'OT', provider: '', amount: '' }],
    });
    const ana: { [field: string]: string } = { studentId: ANA, name: 'Alvarez, Ana', grade: '3' };
    const values = asked.values.map((each) => ({ ...each, value: ana[each.field] ?? each.value }));
    expect(ask(workbook, 'enroll', { ...asked, values })).toMatchObject({ saved: true });
    expect([lastRow(workbook)?.[4], lastRow(workbook)?.[12]]).toEqual(['OT', 'Ramos, Elena']);
    expect(ask(workbook, 'open', {})).toMatchObject({ notices: [], problems: [] });
  });

  const value =
    (field: 'studentId' | 'name' | 'grade' | 'site' | 'start' | 'end', text: string) =>
    (asked: Input<'enroll'>): Input<'enroll'> => ({
      ...asked,
      values: asked.values.map((each) => (each.field === field ? { ...each, value: text } : each)),
    });
  test.each<[string, (asked: Input<'enroll'>) => Input<'enroll'>, string[]]>([
    ['no ID', value('studentId', ' '), ['value-needed']],
    ['no name', value('name', ''), ['value-needed']],
    ['a grade that is none', value('grade', 'blue'), ['unreadable-value']],
    ['a date that is none', value('end', '13/45/2026'), ['unreadable-value']],
    ['a site of somebody else', value('site', 'Birch'), ['not-your-site', 'not-at-site']],
    ['no service', (asked) => ({ ...asked, services: [] }), ['service-missing']],
    [
      'a service without a name',
      (asked) => ({ ...asked, services: [{ service: ' ', provider: '', amount: '' }] }),
      ['service-missing'],
    ],
    [
      'hours that are no number',
      (asked) => ({ ...asked, services: [{ service: 'OT', provider: '', amount: 'two' }] }),
      ['unreadable-value'],
    ],
    [
      'somebody else as the provider',
      (asked) => ({ ...asked, services: [{ service: 'OT', provider: 'P-0003', amount: '' }] }),
      ['only-yourself'],
    ],
    [
      'somebody else as the case manager',
      (asked) => ({ ...asked, caseManager: 'P-0003' }),
      ['only-yourself'],
    ],
    ['a begin before the start', (asked) => ({ ...asked, begin: '11/20/2026' }), ['not-open', 'in-the-past']],
  ])('by a Provider with %s is stopped', (_, change, found) => {
    const workbook = asCho();
    const before = structuredClone([...workbook.sheets]);
    const answer = ask(workbook, 'enroll', change(newStudent(workbook)));
    expect(codes(answer)).toEqual(found);
    expect(answer.saved).toBe(false);
    expect([...workbook.sheets]).toEqual(before);
  });

  test('in a service that the student has is stopped; after an exit it is a line of its own', () => {
    const workbook = afterSetUp();
    const again = newStudent(workbook);
    expect(ask(workbook, 'enroll', again).saved).toBe(true);
    expect(codes(ask(workbook, 'enroll', again))).toEqual(['enrolled-already']);
    exit(workbook, '2000077', { lastDay: '11/21/2026' });
    expect(codes(ask(workbook, 'enroll', again))).toEqual(['cannot-tell-apart']);
    workbook.day = '2027-01-11';
    const later = value('start', '1/11/2027')(again);
    expect(ask(workbook, 'enroll', later)).toMatchObject({ saved: true });
    expect(student(workbook, '2000077').enrollments.map(({ start, open }) => [start, open])).toEqual([
      ['2026-11-21', false],
      ['2027-01-11', true],
    ]);
    expect(ask(workbook, 'open', {})).toMatchObject({ notices: [], problems: [] });
  });

  test('in a roster that a formula fills is stopped', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('1|1', '=IMPORTRANGE("x","y")');
    expect(codes(ask(workbook, 'enroll', newStudent(workbook)))).toEqual(['made-by-formula']);
  });

  test('leaves the cells of columns that a formula fills to it, and says so; that they are blank is nobody’s doing', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('Roster|2|4', '=ARRAYFORMULA(VLOOKUP(A2:A,Sites!A:B,2,0))');
    workbook.formulaCells.set('Roster|2|12', '=ARRAYFORMULA(VLOOKUP(A2:A7,Sites!A:D,{3,4},0))');
    expect(ask(workbook, 'enroll', newStudent(workbook))).toMatchObject({
      saved: true,
      notices: [
        'A formula fills “School”, “Case Manager” and “Provider”, so there the new row was left as it is; the record counts.',
      ],
    });
    expect(['School', 'Provider', 'Case Manager'].map((title) => column(workbook, title).at(-1))).toEqual([
      '',
      '',
      '',
    ]);
    expect(column(workbook, 'Student ID').at(-1)).toBe('2000077');
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
  });
});

describe('an exit', () => {
  test('from one service ends its provider, writes its end date, and leaves the case manager of the rest', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    add(workbook, ANA, 'Cho, Ben', { kind: 'service', enrollment: speech });
    expect(exit(workbook, ANA, { line: speech, lastDay: '11/25/2026' })).toMatchObject({
      saved: true,
      title: 'Exit Saved',
    });
    expect(column(workbook, 'End Date')).toEqual([
      '2027-05-28',
      '2027-05-28',
      '2027-05-28',
      '2027-05-28',
      '2027-05-28',
      '2026-11-25',
    ]);
    expect(statuses(workbook, ANA)).toEqual([
      ['Cho, Ben', 'Speech', 'Pending', '2026-11-25'],
      ['Ramos, Elena', 'Resource', 'Active', ''],
      ['Unassigned', 'Speech', 'Inactive', '2026-11-20'],
      ['Ramos, Elena', 'All services', 'Active', ''],
    ]);
  });

  test('of the student ends everything, and keeps the history', () => {
    const workbook = afterSetUp();
    exit(workbook, ANA);
    workbook.day = '2026-11-22';
    ask(workbook, 'open', {});
    expect(statuses(workbook, ANA).map((row) => row.slice(2))).toEqual([
      ['Inactive', '2026-11-21'],
      ['Inactive', '2026-11-21'],
      ['Inactive', '2026-11-21'],
    ]);
    expect(caseload(workbook, 'Ramos, Elena', '2026-11-22').map((line) => line.student)).not.toContain(
      'Alvarez, Ana',
    );
    expect(caseload(workbook, 'Ramos, Elena', '2026-11-21').map((line) => line.student)).toContain(
      'Alvarez, Ana',
    );
    expect(ask(workbook, 'attention', {})).toMatchObject({
      counts: { exited: 0, overdue: 0, unassigned: 0 },
    });
    // The rows may go now.
    workbook.sheets.set(
      ROSTER,
      (workbook.sheets.get(ROSTER) ?? []).filter((row) => row[0] !== ANA),
    );
    expect(ask(workbook, 'open', {})).toMatchObject({ notices: [], problems: [] });
    expect(student(workbook, ANA).rows).toHaveLength(3);
  });

  test('is no part of a later enrollment that somebody types in place of the old row', () => {
    const workbook = afterSetUp();
    exit(workbook, '2000004', { lastDay: '11/21/2026' });
    workbook.day = '2027-01-12';
    ask(workbook, 'open', {});
    const row = workbook.sheets.get(ROSTER)?.[4] ?? [];
    row[5] = '2027-01-11';
    row[6] = '2027-05-28';
    expect(ask(workbook, 'open', {}).notices).toEqual(['1 new line taken into the record.']);
    expect(
      student(workbook, '2000004').enrollments.map(({ start, end, open }) => [start, end, open]),
    ).toEqual([
      ['2026-08-15', '2026-11-21', false],
      ['2027-01-11', '2027-05-28', true],
    ]);
  });

  test('with the box off leaves the assignments running, and the student under “exited, still assigned”', () => {
    const workbook = afterSetUp();
    exit(workbook, ANA, { endAssignment: false, lastDay: '11/20/2026' });
    expect(column(workbook, 'End Date')[0]).toBe('2026-11-20');
    expect(statuses(workbook, ANA)[0]).toEqual(['Ramos, Elena', 'Resource', 'Active', '']);
    const { exited, counts } = ask(workbook, 'attention', {});
    expect(exited.map(({ enrollment, person, exited: on }) => [enrollment, person, on])).toEqual([
      ['Resource', 'Ramos, Elena', '2026-11-20'],
      ['All services', 'Ramos, Elena', '2026-11-20'],
    ]);
    expect(counts).toMatchObject({ overdue: 0, unassigned: 0 });
    expect(caseload(workbook, 'Ramos, Elena')[0]?.notes).toEqual(['Exited on 11/20/2026']);
  });

  test('takes back what was arranged for later, and says so', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    const asked = exit(workbook, ANA, { acknowledged: [] });
    expect(asked.findings).toMatchObject([
      { code: 'cancels-later', sentence: 'Cho, Ben was to begin on 12/01/2026; that is taken back.' },
    ]);
    expect(exit(workbook, ANA).saved).toBe(true);
    expect(statuses(workbook, ANA).map(([person, , , last]) => [person, last])).toEqual([
      ['Ramos, Elena', '2026-11-21'],
      ['Unassigned', '2026-11-21'],
      ['Ramos, Elena', '2026-11-21'],
    ]);
  });

  test.each<[string, Partial<Input<'exit'>>, string[]]>([
    ['no day', { lastDay: '' }, ['day-missing']],
    ['a day before the service', { lastDay: '08/14/2026' }, ['not-open', 'not-open', 'in-the-past']],
    ['its first day', { lastDay: '08/15/2026' }, []],
    ['an enrollment that there is not', { line: 'L-999999' }, ['gone']],
    ['an old look', { seen: 'old' }, ['changed-since-read']],
  ])('with %s gives %j', (_, over, found) => {
    const workbook = afterSetUp();
    const answer = exit(workbook, ANA, over);
    expect(codes(answer)).toEqual(found);
    expect(answer.saved).toBe(found.length === 0);
  });

  test('twice is stopped', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    exit(workbook, ANA, { line: speech });
    expect(codes(exit(workbook, ANA, { line: speech }))).toEqual(['exited-already']);
    exit(workbook, ANA);
    expect(codes(exit(workbook, ANA))).toEqual(['gone']);
  });

  test('by a Provider is of their own students', () => {
    const workbook = asCho();
    expect(codes(exit(workbook, ANA))).toContain('not-yours');
    expect(exit(workbook, '2000004')).toMatchObject({ saved: true });
    // Cho manages this case; Ramos serves it.
    expect(exit(workbook, '2000002')).toMatchObject({ saved: true });
  });
});

describe('the responsibility record', () => {
  test('counts the days that nobody served, and the minutes that were promised for them', () => {
    const workbook = setUpOn('2026-08-15');
    workbook.day = '2026-08-24';
    const { tracks, daysNobody, minutesNobody } = ask(workbook, 'record', { studentId: ANA });
    expect(tracks.map(({ enrollment, from, to }) => [enrollment, from, to])).toEqual([
      ['Resource', '2026-08-15', '2026-08-24'],
      ['Speech', '2026-08-15', '2026-08-24'],
      ['All services', '2026-08-15', '2026-08-24'],
    ]);
    // 08/15/2026 is a Saturday: six weekdays to Monday the 24th, a fifth of an hour a week for each.
    expect(tracks[1]?.intervals).toEqual([
      {
        from: '2026-08-15',
        to: '2026-08-24',
        days: 10,
        person: 'Unassigned',
        nobody: true,
        minutesPerWeek: 60,
        weekdays: 6,
        minutes: 72,
        recorded: true,
      },
    ]);
    expect([daysNobody, minutesNobody]).toEqual([10, 72]);
  });

  test('knows nothing of the days before Set up, and says since when it does', () => {
    const recordSetUpOn = (day: string) => {
      const workbook = setUpOn(day);
      workbook.day = '2026-08-24';
      return ask(workbook, 'record', { studentId: ANA });
    };
    expect(recordSetUpOn('2026-08-24')).toMatchObject({
      ...{ from: '2026-08-24', recordedSince: '2026-08-24', daysNobody: 1, minutesNobody: 12 },
    });
    // A service that began on the day of Set up has no day before it; the case has.
    const first = recordSetUpOn('2026-08-15');
    expect([first.recordedSince, first.daysNobody]).toEqual(['2026-08-15', 10]);
    expect(first.tracks.map(({ intervals: [one] }) => one?.recorded)).toEqual([true, true, false]);
  });

  test('has the district’s name once an Admin gave it', () => {
    const workbook = afterSetUp();
    expect(ask(workbook, 'record', { studentId: ANA }).district).toBe('');
    ask(workbook, 'nameDistrict', { name: ' Lakeview R-IV ' });
    expect(ask(workbook, 'record', { studentId: ANA }).district).toBe('Lakeview R-IV');
  });
});
