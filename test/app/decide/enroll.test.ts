import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { codes, exit, newStudent, student } from '../../kit/caseForms';
import { afterSetUp, ask, caseload, column, keyOf, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const asCho = (): MemoryWorkbook => signIn(afterSetUp(), 'Cho, Ben');
const lastRow = (workbook: MemoryWorkbook) => (workbook.sheets.get(ROSTER) ?? []).slice(-1)[0];

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
