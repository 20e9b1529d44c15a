import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import {
  columnRefs,
  fieldColumns,
  findHeader,
  hasColumn,
  headerCells,
  headerKey,
  mappedAt,
  mappedColumns,
  missingColumns,
} from '../../../src/domain/roster/headers';
import type { Mapping } from '../../../src/domain/roster/roster';

function guess(grid: Grid): Mapping {
  const guessed = guessMapping('Sheet', grid);
  if (!guessed) throw new Error('does not look like a roster');
  return guessed.mapping;
}

describe('a header', () => {
  it.each<[Cell | undefined, string]>([
    ['  Student  ID ', 'student id'],
    ['STUDENT_ID', 'student id'],
    ['Éducation', 'education'],
    ['\ufeffStudent', 'student'],
    ['% LRE', 'percent lre'],
    ['---', ''],
    [12, '12'],
    [undefined, ''],
  ])('%j is compared as “%s”', (cell, key) => {
    expect(headerKey(cell)).toBe(key);
  });

  it('of several alike is remembered by which of them it is, and a blank one is none', () => {
    expect(columnRefs(['Hours', '', 'HOURS ', 'Provider', ' - '])).toEqual([
      { header: 'Hours', nth: 1, of: 2 },
      null,
      { header: 'HOURS ', nth: 2, of: 2 },
      { header: 'Provider', nth: 1, of: 1 },
      null,
    ]);
  });

  const over = (above: Cell[], own: Cell[]): readonly Cell[] => headerCells([above, own], 1);

  it('takes what stands above its blank cells where both rows are headers', () => {
    expect(over(['Student', 'ID', 'School'], ['Name', ' ', '', 'Hours'])).toEqual([
      ...['Name', 'ID', 'School', 'Hours'],
    ]);
    expect(over(['Student', 'ID', 7], ['Name', 'Hours', ''])).toEqual(['Name', 'Hours', '']);
    expect(headerCells([['Name', '', 'Hours']], 0)).toEqual(['Name', '', 'Hours']);
  });

  it.each<[string, Cell[], Cell[]]>([
    ['above stands a title', ['Caseloads', '', ''], ['Name', '', 'Hours']],
    ['above stand a title and a day', ['Caseloads', 46000, ' '], ['Name', '', 'Hours']],
    ['it has one header itself', ['Student', 'ID', 'School'], ['Name', ' ', 7]],
  ])('stands alone where %s', (_, above, own) => {
    expect(over(above, own)).toBe(own);
  });
});

describe('a mapping’s columns', () => {
  const LONG: Cell[] = ['Hours', 'Provider', 'Student ID'];
  const long = guess([['Student ID', 'Provider', 'Hours']]);
  const wide = guess([['Student ID', 'Speech Provider', 'Speech Minutes', 'OT Provider']]);

  it('come in the order of the fields, and then service by service', () => {
    const named = (mapping: Mapping) =>
      mappedColumns(mapping).map((use) => ('service' in use ? [use.service, use.field] : use.field));
    expect(named(long)).toEqual(['studentId', 'amount', 'provider']);
    expect(named(wide)).toEqual([
      'studentId',
      ['Speech', 'provider'],
      ['Speech', 'amount'],
      ['OT', 'provider'],
    ]);
    const unnamed = { ...wide, services: wide.services.map((each) => ({ ...each, service: '' })) };
    expect(named(unnamed).slice(1)).toEqual([
      ['1', 'provider'],
      ['1', 'amount'],
      ['2', 'provider'],
    ]);
    expect(named({ ...wide, shape: 'long' })).toEqual(['studentId']);
  });

  it('have amounts where one column, or any service, has', () => {
    expect([long, wide].map((mapping) => hasColumn(mapping, 'amount'))).toEqual([true, true]);
    expect([long, wide].map((mapping) => hasColumn(mapping, 'provider'))).toEqual([true, false]);
    const [speech, ot] = wide.services;
    if (!speech || !ot) throw new Error('Two services stand side by side.');
    expect(hasColumn({ ...wide, services: [ot] }, 'amount')).toBe(false);
    expect(hasColumn({ ...wide, services: [ot, speech] }, 'amount')).toBe(true);
  });

  it('stand where their headers stand today', () => {
    const header = findHeader(long, [LONG]);
    expect(fieldColumns(long, header)).toEqual({ studentId: 2, amount: 0, provider: 1 });
    expect(fieldColumns(long, null)).toEqual({});
    expect(mappedAt(long, header)).toEqual([2, 0, 1]);
    expect(mappedAt(long, header, (field) => field === 'amount')).toEqual([0]);
    expect(mappedAt(long, findHeader(long, [LONG.slice(1)]))).toEqual([1, 0]);
    expect(mappedAt(long, null)).toEqual([]);
  });

  it('are found in the row with most of them, the topmost of equals, down to the 200th', () => {
    const rowOf = (grid: Grid) => findHeader(long, grid)?.row;
    expect(rowOf([['Provider'], LONG.slice(1), LONG, LONG])).toBe(2);
    expect(rowOf([['Provider'], LONG.slice(1), LONG.slice(1)])).toBe(1);
    const blank = Array.from({ length: 199 }, (): Cell[] => ['']);
    expect(rowOf([...blank, LONG])).toBe(199);
    expect(rowOf([...blank, [''], LONG])).toBeUndefined();
    expect(findHeader({ ...long, columns: {} }, [LONG])).toBeNull();
  });
});

describe('a mapping used later', () => {
  const header = ['Student ID', 'Provider', 'Hours', 'Notes'];
  const mapping = guess([header]);
  const missing = (...columns: string[]) =>
    missingColumns(mapping, [columns]).map(({ field, why }) => [field, why]);

  it('finds its columns when they were moved, and their header when rows were inserted above', () => {
    expect(missing('Notes', 'hours ', 'Student ID', 'new', 'PROVIDER')).toEqual([]);
    expect(missingColumns(mapping, [...Array.from({ length: 40 }, () => ['']), header])).toEqual([]);
  });

  it('says which column was renamed or deleted', () => {
    expect(missing('Student ID', 'Teacher', 'Hours')).toEqual([['provider', 'gone']]);
    expect(missing('Provider')).toEqual([
      ['studentId', 'gone'],
      ['amount', 'gone'],
    ]);
    expect(missingColumns(mapping, []).map(({ field }) => field)).toEqual([
      'studentId',
      'amount',
      'provider',
    ]);
  });

  it('never takes a twin of its column for it', () => {
    expect(missing('Student ID', 'Provider', 'Hours', 'Provider')).toEqual([['provider', 'several']]);
    const twins = guess([['Student ID', 'Provider', 'Hours', 'Hours']]);
    expect(missingColumns(twins, [['Student ID', 'Provider', 'Hours']]).map(({ field }) => field)).toEqual([
      'amount',
    ]);
  });
});
