import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, district, signIn } from '../../kit/district';
import { compare, rosterOf, save, saved, told, withExport } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

/** The small roster with a birth date of each student, in a column of its own. */
const born = (): Cell[][] =>
  rosterRows().map((row, i) => [
    ...row,
    i === 0 ? 'Birth Date' : `2015-03-0${Number(String(row[0]).at(-1)) + 3}`,
  ]);
const FIELDS = [...HEADER, 'Birth Date'];
type Edit = [row: number, header: string, value: Cell];
/** Rows with cells (of rows from 1) replaced. */
const edited = (rows: Cell[][], ...edits: Edit[]): Cell[][] =>
  rows.map((row, i) =>
    row.map((cell, c) => edits.find(([at, header]) => at === i && FIELDS[c] === header)?.[2] ?? cell),
  );
const without = (rows: Cell[][], header: string): Cell[][] =>
  rows.map((row) => row.filter((_, c) => FIELDS[c] !== header));
const workbookOf = (roster: Cell[][], exported: Cell[][]): MemoryWorkbook =>
  withExport(afterSetUp(district(roster)), exported);
const kinds = (workbook: MemoryWorkbook) =>
  told(compare(workbook).groups).map(([kind, who, ...says]) => [kind, who, ...says.slice(0, 2)]);
const stops = (workbook: MemoryWorkbook) =>
  compare(workbook).groups.flatMap(({ kind, items }) => items.map(({ stop }) => [kind, stop]));
/** All rows of Alvarez (1 and 6) under another ID. */
const RENAMED: Edit[] = [
  [1, 'Student ID', '2999999'],
  [6, 'Student ID', '2999999'],
];

describe('a student with another ID', () => {
  test('is guessed by name and site where the export has no birth dates', () => {
    const workbook = workbookOf(born(), without(edited(born(), [2, 'Student ID', '2999999']), 'Birth Date'));
    expect(kinds(workbook)).toEqual([
      ['guess', 'Bishop, Ben, Resource', 'Student ID: 2000002 → 2999999', 'The same name and site'],
    ]);
  });

  test('is guessed so where the roster has none', () => {
    const workbook = workbookOf(rosterRows(), edited(born(), [2, 'Student ID', '2999999']));
    expect(kinds(workbook)).toEqual([
      ['guess', 'Bishop, Ben, Resource', 'Student ID: 2000002 → 2999999', 'The same name and site'],
    ]);
  });

  test('is another one where the birth dates contradict', () => {
    const other: Edit[] = [
      [2, 'Student ID', '2999999'],
      [2, 'Birth Date', '2014-01-01'],
    ];
    expect(kinds(workbookOf(born(), edited(born(), ...other))).map(([kind]) => kind)).toEqual([
      'fresh',
      'gone',
    ]);
  });

  test('is one guess over all services, at another site too', () => {
    const workbook = workbookOf(
      born(),
      edited(born(), ...RENAMED, [1, 'School', 'Birch'], [6, 'School', 'Birch']),
    );
    expect(kinds(workbook)).toEqual([
      [
        'guess',
        'Alvarez, Ana, Resource; Speech',
        'Student ID: 2000001 → 2999999',
        'The same name and birth date',
      ],
    ]);
    expect(saved(workbook, { choices: { guess: 'same' } }).counts).toMatchObject({ newIds: 1, added: 0 });
    expect(compare(workbook).groups).toEqual([]);
  });

  test('is one guess as well where a service has two rows, and the second waits for it', () => {
    const rows = edited(born(), ...RENAMED);
    const twice = (
      edited(rows, [1, 'Start Date', '2027-06-01'], [1, 'End Date', '2028-05-28'])[1] ?? []
    ).slice();
    const workbook = workbookOf(born(), [...rows, twice]);
    expect(
      kinds(workbook).map(([kind, who, says]) => (kind === 'guess' ? [kind, who] : [kind, who, says])),
    ).toEqual([
      ['guess', 'Alvarez, Ana, Resource; Speech'],
      ['fresh', 'Alvarez, Ana, Resource', 'Perhaps the student with ID 2000001: left until that is decided'],
    ]);
    const before = rosterOf(workbook);
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
    expect(rosterOf(workbook)).toEqual(before);
  });
});

describe('a new row of a student who is here under another ID still', () => {
  const KNOWN = 'Alvarez, Ana is in the record under ID 2000001: correct the ID first.';

  test('is never added as another student: one of the two rows has the other ID', () => {
    const workbook = workbookOf(born(), edited(born(), [6, 'Student ID', '2999999']));
    expect(stops(workbook)).toEqual([
      ['fresh', KNOWN],
      ['gone', ''],
    ]);
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
  });

  test('nor where there are no birth dates, and the service at the site is gone', () => {
    const workbook = workbookOf(rosterRows(), edited(rosterRows(), [6, 'Student ID', '2999999']));
    expect(stops(workbook)).toEqual([
      ['fresh', KNOWN],
      ['gone', ''],
    ]);
  });

  test('nor of a service that is not gone', () => {
    const more = edited(born(), [1, 'Student ID', '2999999'])[1] ?? [];
    const workbook = workbookOf(born(), [...born(), more]);
    expect(stops(workbook)).toEqual([['fresh', KNOWN]]);
  });

  test('but is where only the name is the same', () => {
    const more = edited(born(), [1, 'Student ID', '2999999'], [1, 'Birth Date', '2013-01-01'])[1] ?? [];
    expect(stops(workbookOf(born(), [...born(), more]))).toEqual([['fresh', '']]);
  });

  test('is not told to an Admin of another site', () => {
    const more = edited(born(), [1, 'Student ID', '2999999'], [1, 'School', 'Birch'])[1] ?? [];
    const workbook = workbookOf(born(), [...born(), more]);
    expect(stops(workbook)).toEqual([['fresh', KNOWN]]);
    signIn(workbook, 'Cho, Ben', 'Admin');
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Birch';
    expect(stops(workbook)).toEqual([['fresh', '']]);
  });
});
