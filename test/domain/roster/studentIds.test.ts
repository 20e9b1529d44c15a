import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { LONGEST_VALUE } from '../../../src/domain/cells/longestValue';
import { areOne, plainId } from '../../../src/domain/roster/studentIds';
import { read } from '../../kit/plainRoster';

const rosterOf = (...rows: [id: Cell, name: string][]) =>
  read([
    ['Student ID', 'Student', 'Service', 'Provider'],
    ...rows.map(([id, name], n): Cell[] => [id, name, `Service ${n}`, 'Ramos, Elena']),
  ]);
const idsOf = (...rows: [id: Cell, name: string][]) => rosterOf(...rows).lines.map((line) => line.studentId);
const told = (...rows: [id: Cell, name: string][]) =>
  rosterOf(...rows).findings.map(({ code, place, text }) => [code, place, text]);

describe('student IDs', () => {
  it('that lost their digits make no two names one student, and are told with both', () => {
    const rows: [Cell, string][] = [
      ['1.23E+09', 'Alder, Ana'],
      ['1.23E+09', 'Birch, Ben'],
      ['1003', 'Cedar, Cora'],
    ];
    expect(new Set(idsOf(...rows)).size).toBe(3);
    expect(told(...rows)).toEqual([
      ['damaged-student-id', 'A2', '1.23E+09'],
      ['damaged-student-id', 'A3', '1.23E+09'],
      ['one-id-two-names', 'A3', 'Birch, Ben; A2: Alder, Ana'],
    ]);
  });

  it('of more digits than a number keeps are damaged as numbers, and whole as texts', () => {
    expect(
      told([Number('12345678901234567'), 'Alder, Ana'], ['12345678901234567', 'Birch, Ben'])[0]?.[0],
    ).toBe('damaged-student-id');
    expect(told(['12345678901234567', 'Alder, Ana'], ['12345678901234568', 'Birch, Ben'])).toEqual([]);
    const either = told(['1234567890123456', 'Alder, Ana'], [1234567890123456, 'Alder, Ana']);
    expect(either.map(([code, place]) => [code, place])).toEqual([
      ['damaged-student-id', 'A2'],
      ['damaged-student-id', 'A3'],
    ]);
  });

  it('are one where text, number, a decimal, an apostrophe or stray spaces make the difference', () => {
    expect(
      new Set(
        idsOf([1001, 'Alder, Ana'], ['1001 ', 'Alder, Ana'], ["'1001", 'Alder, Ana'], ['1001.0', 'A. Alder']),
      ),
    ).toEqual(new Set(['1001']));
    expect(told(['1001.0', 'Alder, Ana'])).toEqual([['damaged-student-id', 'A2', '1001.0']]);
  });

  it('that lost their zeros are one with those that have them where the name agrees, else told', () => {
    expect(idsOf(['0123', 'Alder, Ana'], [123, 'Alder, Ana'])).toEqual(['0123', '0123']);
    expect(idsOf([123, 'Birch, Ben'], ['0123', 'Alder, Ana'])).toEqual(['123', '0123']);
    expect(idsOf(['1001', 'Birch, Ben'], ['0123', 'Alder, Ana'], [123, 'Alder, Ana'])).toEqual([
      ...['1001', '0123', '0123'],
    ]);
    expect(told([123, 'Birch, Ben'], ['0123', 'Alder, Ana'])).toEqual([
      ['student-ids-alike', 'A2', '123; A3: 0123'],
    ]);
    expect(told(['0123', ''], [123, ''])).toEqual([['student-ids-alike', 'A3', '123; A2: 0123']]);
  });

  it('that read as days are damaged, unless half of the district’s read so', () => {
    const rows = (...ids: Cell[]): [Cell, string][] => ids.map((id, n) => [id, `Alder, A${n}`]);
    expect(told(...rows('2005-03-14', '1002', '1003'))).toEqual([['damaged-student-id', 'A2', '2005-03-14']]);
    expect(told(...rows('3/14/05', '1002', '1003'))).toEqual([['damaged-student-id', 'A2', '3/14/05']]);
    expect(told(...rows('2005-03-14', '1002'))).toEqual([]);
    expect(told(...rows('1,234,567', '1002'))).toEqual([['damaged-student-id', 'A2', '1,234,567']]);
    expect(idsOf(...rows('1,234,567'))).toEqual(['1234567']);
  });

  it('that lost their digits are told apart by their rows where there is no name', () => {
    expect(idsOf(['1.23E+09', ''], ['1.23E+09', ''])).toEqual(['1.23E+09 row 2', '1.23E+09 row 3']);
  });

  it('that are alike but for zeros, case and an O are those of most digits', () => {
    expect(idsOf(['0012', 'Alder, Ana'], ['12', 'Alder, Ana'], ['012', 'Alder, Ana'])).toEqual([
      ...['0012', '0012', '0012'],
    ]);
    expect(idsOf(['s-12', 'Alder, Ana'], ['S-12', 'Alder, Ana'])).toEqual(['S-12', 'S-12']);
    expect(idsOf(['O504', 'Alder, Ana'], ['504', 'Alder, Ana'])).toEqual(['O504', 'O504']);
    expect(idsOf(['0012', 'Alder, Ana'], ['12', ''])).toEqual(['0012', '12']);
    expect(idsOf(['A012', 'Alder, Ana'], ['A12', 'Alder, Ana'])).toEqual(['A012', 'A12']);
  });

  it('of one name with two grades or birth dates are told by the first that differs', () => {
    const finds = (...rows: Cell[][]) =>
      read([
        ['Student ID', 'Student', 'Grade', 'Birth Date', 'Service', 'Provider'],
        ...rows.map((row, n) => [...row, `Service ${n}`, 'Ramos, Elena']),
      ]).findings.map(({ code, place, text }) => [code, place, text]);
    const ana = (grade: Cell, born: Cell): Cell[] => ['1', 'Alder, Ana', grade, born];
    expect(finds(ana('3', '2016-01-02'), ana('3', '2016-01-02'))).toEqual([]);
    expect(finds(ana('3', '2016-01-02'), ana('', ''))).toEqual([]);
    expect(finds(ana('3', '2016-01-02'), ana('4', '2016-01-02'))).toEqual([
      ['one-id-two-grades', 'A3', '4; A2: 3'],
    ]);
    expect(finds(ana('3', '2016-01-02'), ana('3', '2015-01-02'))).toEqual([
      ['one-id-two-grades', 'A3', '2015-01-02; A2: 2016-01-02'],
    ]);
    expect(finds(ana('3', '2016-01-02'), ana('4', '2015-01-02'))).toEqual([
      ['one-id-two-grades', 'A3', '4; A2: 3'],
    ]);
  });

  it('under two names are told, but not for the same name written otherwise', () => {
    expect(told(['1', 'Alder, Ana'], ['1', 'ANA ALDER'], ['1', 'Alder-Smith, Ana M.'])).toEqual([]);
    expect(told(['1', 'Alder, Ana'], ['1', 'Alder, Ben'])).toEqual([
      ['one-id-two-names', 'A3', 'Alder, Ben; A2: Alder, Ana'],
    ]);
  });

  it('never make one student of two names without a word', () => {
    const names = ['Alder, Ana', 'Birch, Ben', 'Cedar, Cora', 'Alder, Ben'];
    const ids = fc.constantFrom<Cell>(
      12,
      '12',
      '012',
      '0012',
      '12.0',
      '1.2E+09',
      '1.2e9',
      's-12',
      'S-12',
      'S-13',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ids, fc.constantFrom(...names)), { minLength: 2, maxLength: 6 }),
        (rows) => {
          const { lines, findings } = rosterOf(...rows);
          const isTold = (row: number) => findings.some(({ place }) => place === `A${row}`);
          for (const one of lines)
            for (const other of lines)
              if (one.studentId === other.studentId && one.student !== other.student)
                expect(isTold(one.row) || isTold(other.row)).toBe(true);
        },
      ),
    );
  });
});

it.each([
  ['Alder, Ana', 'ana alder', true],
  ['Álder, Ana', 'Alder, Ana María', true],
  ["O'Neil, Ben", 'ONeil, Benjamin', true],
  ['', 'Alder, Ana', true],
  ['Alder, Ana', 'Alder, Ben', false],
  ['Alder, Ana', 'Birch, Ana', false],
  ['Alder, Ana', 'Birch, Ben.', false],
])('%s and %s', (one, other, isOne) => {
  expect([areOne(one, other), areOne(other, one)]).toEqual([isOne, isOne]);
});

it('an ID loses the signs that nobody sees or means, as long as a cell may be', () => {
  expect(plainId('\u200b 1001 \u200b')).toBe('1001');
  const long = '1'.repeat(LONGEST_VALUE - 1);
  expect(plainId(`${long}\u200b`)).toBe(long);
  expect(plainId(`1${long}\u200b`)).toBe(`1${long}\u200b`);
});
