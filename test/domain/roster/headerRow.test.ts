import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { HEADER_ROWS } from '../../../src/domain/roster/headers';

const ANA: Cell[] = [1001, 'Alder, Ana', 'Lund, Sara', 'Cho, Ben', 'OT', '3'];
const BEN: Cell[] = [1002, 'Birch, Ben', 'Lund, Sara', 'Cho, Ben', 'OT', '4'];
const rowOf = (...grid: Grid): number | undefined => guessMapping('Sheet', grid)?.headerRow;

describe('the header of a roster', () => {
  const THREE = ['Student ID', 'Student', 'Provider'];
  test.each<[string, Grid, number | undefined]>([
    ['may have two columns', [['Student ID', 'Provider']], 1],
    ['has two columns that are known', [['Student ID', 'Points']], undefined],
    ['is no title', [['Provider']], undefined],
    [
      'is the first of two that say the same',
      [
        ['Student ID', 'Provider'],
        ['Student ID', 'Provider'],
      ],
      1,
    ],
    ['is the one that says more', [['Student ID', 'Student'], THREE], 2],
    [
      'does also beside blank cells',
      [
        ['Student ID', 'Student', '', ''],
        ['Student ID', 'Student', '', 'Provider', 'Case Manager'],
      ],
      2,
    ],
    // Where one stands again with students above it, these would read like its titles.
    [
      'stands above its students, in whatever order it stands again',
      [THREE, ANA, ['Student', 'Student ID', 'Provider', 'Case Manager'], BEN],
      1,
    ],
    ['also with one column more of three', [THREE, ANA, [...THREE, 'Case Manager'], BEN], 1],
    [
      'but not where half of the columns are others',
      [THREE, ANA, [...THREE, 'Case Manager', 'Service', 'Grade'], BEN],
      3,
    ],
    [
      'may stand below one that stands twice',
      [
        ['Student ID', 'Provider', 'Grade'],
        ['Student ID', 'Provider', 'Grade'],
        ['SSID', 'Student Name', 'Service', 'Service Provider', 'Case Manager'],
      ],
      3,
    ],
  ])('%s', (_, grid, row) => {
    expect(rowOf(...grid)).toBe(row);
  });

  test('stands in the first twenty rows', () => {
    const blank = (count: number): Grid => Array.from({ length: count }, () => ['']);
    expect(rowOf(...blank(HEADER_ROWS - 1), THREE)).toBe(HEADER_ROWS);
    expect(rowOf(...blank(HEADER_ROWS), THREE)).toBeUndefined();
    expect(rowOf(...blank(HEADER_ROWS), THREE, ANA)).toBeUndefined();
  });

  test('is judged by its own table, as far as to the next', () => {
    const grid: Grid = [
      ['ID', 'Student', 'Provider'],
      [1001, 'Alder, Ana', 'Lund, Sara'],
      ['Student', 'ID', 'Provider'],
      ...['Birch, Ben', 'Cedar, Cora', 'Diaz, Drew'].map((name, at) => [name, 1002 + at, 'Lund, Sara']),
    ];
    expect(guessMapping('Sheet', grid)?.mapping.columns).toMatchObject({
      studentId: { header: 'ID' },
      name: { header: 'Student' },
    });
  });

  test('says more, the surer its columns are', () => {
    const scoreOf = (...grid: Grid) => guessMapping('Sheet', grid)?.score;
    expect(scoreOf(THREE, ANA)).toBe(30 + 8 + 25);
    // IDs and names that stand in each other's columns are as many.
    const names = ['Alder, Ana', 'Birch, Ben', 'Cedar, Cora', 'Diaz, Drew'];
    const swapped = names.map((name, at) => [name, 1001 + at, 'Lund, Sara']);
    expect(scoreOf(THREE, ...swapped)).toBe(30 + 8 + 25);
    expect(scoreOf(['Student ID', 'Provider', 'Language'])).toBe(30 + 25 + 1);
    // A wide roster: 30 for that, and one for each column of its services.
    expect(scoreOf(['Student ID', 'SLP', 'SLP Min', 'OT'])).toBe(30 + 30 + 3);
  });
});

describe('what stands over a header', () => {
  const columnsOf = (...grid: Grid): string[] =>
    Object.entries(guessMapping('Sheet', grid)?.mapping.columns ?? {}).map(
      ([field, ref]) => `${field}: ${ref?.header} ${ref?.nth}`,
    );

  test.each<[string, Grid, string[]]>([
    [
      'makes a parent’s name of “Name”',
      [
        ['Student', '', 'Parent', 'Services'],
        ['ID', 'Name', 'Name', 'Provider'],
      ],
      ['studentId: ID 1', 'name: Name 1', 'provider: Provider 1', 'parents: Name 2'],
    ],
    [
      'makes somebody else’s of it, and nothing of the student’s',
      [
        ['Student', 'Emergency', 'Services'],
        ['ID', 'Name', 'Provider'],
      ],
      ['studentId: ID 1', 'provider: Provider 1'],
    ],
    [
      'leaves “Grade” what it is',
      [
        ['Student', 'Demographics', 'Services'],
        ['ID', 'Grade', 'Provider'],
      ],
      ['studentId: ID 1', 'grade: Grade 1', 'provider: Provider 1'],
    ],
    [
      'makes nothing of a number',
      [
        ['Student', '', 'Grade', 'Team', ''],
        ['ID', 'Name', 2026, 'Provider', 'Case Manager'],
      ],
      ['studentId: ID 1', 'name: Name 1', 'provider: Provider 1', 'caseManager: Case Manager 1'],
    ],
    [
      'is none of this table’s over a table at its side',
      [
        ['Student', '', 'Team', '', 'Student', '', 'Provider'],
        ['ID', 'Name', 'Case Manager', 'Minutes', 'ID', 'Name', 'Notes'],
        [1001, 'Alder, Ana', 'Lund, Sara', 30, 1003, 'Cedar, Cora', 'new'],
        [1002, 'Birch, Ben', 'Lund, Sara', 60, 1004, 'Diaz, Drew', ''],
      ],
      ['studentId: ID 1', 'name: Name 1', 'amount: Minutes 1', 'caseManager: Case Manager 1'],
    ],
  ])('%s', (_, grid, columns) => {
    expect(columnsOf(...grid)).toEqual(columns);
  });
});
