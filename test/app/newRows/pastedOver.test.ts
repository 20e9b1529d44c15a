import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

/** A district of so many students, one line each, all with Ramos. */
const districtOf = (students: number): MemoryWorkbook =>
  afterSetUp(district([HEADER, ...Array.from({ length: students }, (_, i) => lineOf(i))]));
const lineOf = (i: number, provider = 'Ramos, Elena', start = '2026-08-15'): Cell[] => [
  String(3_000_000 + i),
  `Student ${i}`,
  '3',
  'Oak',
  'Resource',
  start,
  '2027-05-28',
  3,
  2,
  4,
  1,
  provider,
  'Ramos, Elena',
  '',
];

const rowsOf = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(ROSTER) ?? [];
const openings = (workbook: MemoryWorkbook): number => (workbook.sheets.get('Caseload log') ?? []).length;
const retype = (workbook: MemoryWorkbook, lines: number): void => {
  for (const row of rowsOf(workbook).slice(1, 1 + lines)) row[11] = 'Cho, Ben';
};

describe('a roster of 30 lines of which many read otherwise at once', () => {
  test('looks pasted over from 10 lines on', () => {
    const [nine, ten] = [districtOf(30), districtOf(30)];
    retype(nine, 9);
    retype(ten, 10);
    expect(ask(nine, 'open', {}).pasted).toBe(0);
    expect(ask(ten, 'open', {}).pasted).toBe(10);
  });

  test('does not where ten are less than a third', () => {
    const workbook = districtOf(31);
    retype(workbook, 10);
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
  });

  test.each([
    ['rows are gone', (workbook: MemoryWorkbook) => rowsOf(workbook).splice(1, 12)],
    [
      'services begin on another day',
      (workbook: MemoryWorkbook) => {
        for (const row of rowsOf(workbook).slice(1, 13)) row[5] = '2026-10-01';
      },
    ],
    [
      'students have other IDs',
      (workbook: MemoryWorkbook) => {
        for (const row of rowsOf(workbook).slice(1, 13)) row[0] = `9${String(row[0])}`;
      },
    ],
  ])('looks so where %s', (_, edit) => {
    const workbook = districtOf(30);
    edit(workbook);
    expect(ask(workbook, 'open', {}).pasted).toBe(12);
  });

  test('takes no new row into the record, lists nobody in Providers, and does not list each line as changed by hand', () => {
    const workbook = districtOf(30);
    retype(workbook, 20);
    rowsOf(workbook).push(lineOf(40, 'Newcomer, Nell'));
    const [before, people] = [openings(workbook), workbook.sheets.get('Providers')?.length];
    const opened = ask(workbook, 'open', {});
    expect(opened).toMatchObject({ pasted: 20, notices: [] });
    expect(opened.problems.map(({ code }) => code)).not.toContain('changed-by-hand');
    expect([openings(workbook), workbook.sheets.get('Providers')?.length]).toEqual([before, people]);
  });

  test('is told to a Provider as well, whose opening takes nothing in either', () => {
    const workbook = districtOf(30);
    retype(workbook, 20);
    rowsOf(workbook).push(lineOf(40));
    const before = openings(workbook);
    signIn(workbook, 'Ramos, Elena');
    expect(ask(workbook, 'open', {}).pasted).toBe(20);
    expect(openings(workbook)).toBe(before);
  });

  test('waits in Set up as well', () => {
    const workbook = districtOf(30);
    retype(workbook, 20);
    rowsOf(workbook).push(lineOf(40));
    const before = openings(workbook);
    afterSetUp(workbook);
    expect(openings(workbook)).toBe(before);
    expect(ask(workbook, 'open', {}).pasted).toBe(20);
  });

  test('where someone adds 40 rows, is as long as before and takes them in', () => {
    const workbook = districtOf(30);
    for (let i = 40; i < 80; i++) rowsOf(workbook).push(lineOf(i));
    expect(ask(workbook, 'open', {})).toMatchObject({
      pasted: 0,
      notices: ['80 new lines taken into the record.'],
    });
  });

  test('where the cells hold formulas, which never follow the record, is as it was', () => {
    const workbook = districtOf(30);
    retype(workbook, 20);
    for (let row = 2; row < 22; row++) workbook.formulaCells.set(`${row}|12`, '=A1');
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
  });
});

describe('somebody who says that these are their own edits', () => {
  test('is not asked again, and new rows are taken in', () => {
    const workbook = districtOf(30);
    retype(workbook, 20);
    rowsOf(workbook).push(lineOf(40));
    ask(workbook, 'open', {});
    ask(workbook, 'keepAsHand', {});
    const opened = ask(workbook, 'open', {});
    expect(opened).toMatchObject({ pasted: 0, notices: ['2 new lines taken into the record.'] });
    expect(opened.problems.find(({ code }) => code === 'changed-by-hand')?.count).toBe(20);
  });

  test('is asked again where as many more read otherwise', () => {
    const workbook = districtOf(30);
    retype(workbook, 15);
    ask(workbook, 'keepAsHand', {});
    retype(workbook, 24);
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
    retype(workbook, 25);
    expect(ask(workbook, 'open', {}).pasted).toBe(25);
  });
});
