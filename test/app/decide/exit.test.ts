import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { add, codes, exit, lineOf, student } from '../../kit/caseForms';
import { afterSetUp, ask, caseload, column, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const asCho = (): MemoryWorkbook => signIn(afterSetUp(), 'Cho, Ben');
const statuses = (workbook: MemoryWorkbook, studentId: string) =>
  student(workbook, studentId).rows.map(({ person, enrollment, status, lastDay }) => [
    person,
    enrollment,
    status,
    lastDay,
  ]);

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
