import { describe, expect, test } from 'vitest';
import type { Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { chooseColumn } from '../../../src/domain/roster/chooseColumn';
import type { Field } from '../../../src/domain/roster/fields';
import { columnRefs } from '../../../src/domain/roster/headers';
import type { Mapping } from '../../../src/domain/roster/roster';
import { ask, district, ROSTER } from '../../kit/district';

type Seen = Output<'inspectRoster'>;

const inspect = (rows: Cell[][], mapping: Mapping | null = null): Seen =>
  ask(district(rows), 'inspectRoster', { sheet: mapping ? null : ROSTER, mapping });

/** The user says that a column, by its header, is a field's. */
function choosing(rows: Cell[][], seen: Seen, field: Field, header: string | null): Seen {
  if (!seen.mapping) throw new Error('No mapping to choose in.');
  const refs = columnRefs(rows[seen.headerRow - 1] ?? []);
  const ref = header === null ? null : (refs.find((each) => each?.header === header) ?? null);
  return inspect(rows, chooseColumn(seen.mapping, field, ref));
}

const headers = ({ mapping }: Seen): { [field: string]: string } =>
  Object.fromEntries(
    Object.entries(mapping?.columns ?? {}).flatMap(([field, ref]) => (ref ? [[field, ref.header]] : [])),
  );
const codes = ({ questions }: Seen): string[] => questions.map(({ code }) => code);

describe('choosing a column by hand', () => {
  const timed: Cell[][] = [
    ['Student ID', 'Student', 'Service', 'Provider', 'Dosage', 'Frequency', 'Sessions'],
    ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 30, 'Week', 5],
    ['1002', 'Birch, Ben', 'Speech', 'Lund, Sara', 20, 'Month', 2],
  ];

  test('guesses anew at what the other columns say of it', () => {
    const first = inspect(timed);
    expect(headers(first)).not.toHaveProperty('amount');
    expect(headers(first)).not.toHaveProperty('frequency');
    const second = choosing(timed, first, 'amount', 'Dosage');
    expect(headers(second)).toMatchObject({ amount: 'Dosage', frequency: 'Frequency', times: 'Sessions' });
    expect(second.made.join(' ')).toContain('= 150 min a week');
  });

  test('ends a doubt that only it made', () => {
    const rows: Cell[][] = [
      ['Student ID', 'Student', 'Teacher', 'Case Manager', 'Service'],
      ['1001', 'Alder, Ana', 'Hobbs, Pat', 'Ramos, Elena', 'Resource'],
    ];
    const first = inspect(rows);
    expect(codes(first)).toContain('teacher-or-not');
    // Without a case manager the teacher is whom the roster is about.
    const second = choosing(rows, first, 'caseManager', null);
    expect(codes(second)).not.toContain('teacher-or-not');
    expect(headers(second)).toMatchObject({ provider: 'Teacher' });
  });

  test('of two columns of amounts, no longer asks which one counts', () => {
    const rows: Cell[][] = [
      ['Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Total Minutes'],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 30, 60],
    ];
    const first = inspect(rows);
    expect(codes(first)).toEqual(['two-columns']);
    for (const header of ['Minutes', 'Total Minutes']) {
      const second = choosing(rows, first, 'amount', header);
      expect([codes(second), headers(second)['amount']]).toEqual([[], header]);
    }
  });

  test('keeps what the user chose himself, also that there is none, through every later choice', () => {
    let seen = choosing(timed, inspect(timed), 'frequency', null);
    seen = choosing(timed, seen, 'caseManager', 'Provider');
    seen = choosing(timed, seen, 'amount', 'Dosage');
    expect(headers(seen)).toMatchObject({ caseManager: 'Provider', amount: 'Dosage', times: 'Sessions' });
    expect(headers(seen)).not.toHaveProperty('frequency');
    expect(headers(seen)).not.toHaveProperty('provider');
    expect(seen.mapping?.chosen).toEqual(['frequency', 'caseManager', 'amount']);
  });

  test('gives a column one meaning: what had it before is looked for anew', () => {
    const rows: Cell[][] = [
      ['Student ID', 'Student', 'Service', 'Provider', 'Therapist', 'Case Manager'],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 'Lund, Sara', 'Cho, Ben'],
    ];
    const first = inspect(rows);
    expect(headers(first)['provider']).toBe('Provider');
    const second = choosing(rows, first, 'caseManager', 'Provider');
    expect(headers(second)).toMatchObject({ caseManager: 'Provider', provider: 'Therapist' });
  });

  test('keeps the unit with the column: hours are not read as the minutes that were guessed', () => {
    const rows: Cell[][] = [
      ['Student ID', 'Student', 'Service', 'Provider', 'Minutes per week', 'Hrs of support'],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 90, 2],
    ];
    const first = inspect(rows);
    expect([headers(first)['amount'], first.mapping?.amountUnit]).toEqual(['Minutes per week', 'minutes']);
    const second = choosing(rows, first, 'amount', 'Hrs of support');
    expect(second.mapping?.amountUnit).toBe('hours');
  });
});

describe('one needed column that nothing tells', () => {
  const rows: Cell[][] = [
    ['Kid code', 'Student', 'Grade', 'School', 'Service', 'Provider', 'Minutes per week'],
    ['A-1', 'Alder, Ana', 3, 'Oak', 'Resource', 'Ramos, Elena', 150],
    ['A-2', 'Birch, Ben', 4, 'Oak', 'Speech', 'Lund, Sara', 60],
  ];

  test('is asked for alone, first, and all others stay recognised', () => {
    const seen = inspect(rows);
    expect(codes(seen)[0]).toMatch(/missing-column|student-by-name/);
    expect(seen.questions.filter(({ code }) => code === 'missing-column')).toMatchObject([
      { about: ['studentId'], answers: [] },
    ]);
    expect(headers(seen)).toEqual({
      name: 'Student',
      grade: 'Grade',
      site: 'School',
      service: 'Service',
      provider: 'Provider',
      amount: 'Minutes per week',
    });
    const { stop, students, mapping } = choosing(rows, seen, 'studentId', 'Kid code');
    expect({ stop, students, provider: mapping?.columns.provider?.header }).toEqual({
      stop: '',
      students: 2,
      provider: 'Provider',
    });
  });

  test('of a sheet in which nothing is known, both that are needed are asked for', () => {
    const blank: Cell[][] = [
      ['Kid code', 'Grown-up'],
      ['A-1', 'Ramos, Elena'],
    ];
    const seen = inspect(blank);
    expect(seen.questions).toMatchObject([
      { code: 'missing-column', about: ['studentId'] },
      { code: 'missing-column', about: ['provider', 'caseManager'] },
    ]);
    const once = choosing(blank, seen, 'studentId', 'Kid code');
    expect(once.questions).toMatchObject([{ code: 'missing-column', about: ['provider', 'caseManager'] }]);
    const twice = choosing(blank, once, 'provider', 'Grown-up');
    expect([twice.stop, twice.students, twice.questions]).toEqual(['', 1, []]);
  });
});
