import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { blankBelow } from '../../../src/domain/roster/blankBelow';
import { errorInstead } from '../../../src/domain/roster/errorInstead';
import { readRoster } from '../../../src/domain/roster/readRoster';
import type { Roster } from '../../../src/domain/roster/roster';
import { guess } from './guessed';

const HEADER: Cell[] = ['Student ID', 'Student', 'Service', 'Provider'];

function read(grid: Cell[][]): Roster {
  const roster = readRoster(grid, guess(grid));
  if ('missing' in roster) throw new Error('Every column is there.');
  return roster;
}

describe('names above blank cells', () => {
  /** The blank cells that are asked about in a column of providers. */
  const asked = (...names: string[]): string[] => {
    const grid = [HEADER, ...names.map((name, i) => [1001 + i, `Alder, A${i}`, 'Speech', name])];
    return blankBelow(read(grid).lines, HEADER).flatMap(({ about = [] }) => about);
  };

  test.each<[string, string[], string[]]>([
    ['each once', ['Lund, Sara', '', 'Park, Joon', ' '], ['Provider', 'D', 'D3', 'D5']],
    ['none above the first', ['', 'Lund, Sara', ''], ['Provider', 'D', 'D4']],
    ['nobody is no name', ['Unassigned', '', 'Lund, Sara'], []],
    ['one that comes twice stands in its rows', ['Lund, Sara', '', 'Lund, Sara'], []],
    [
      'one blank cell of four names',
      ['Ash, A', 'Birch, B', 'Cedar, C', 'Elm, E', ''],
      ['Provider', 'D', 'D6'],
    ],
    ['not one of five', ['Ash, A', 'Birch, B', 'Cedar, C', 'Elm, E', 'Fir, F', ''], []],
    ['not where there is none', ['Ash, A', 'Birch, B'], []],
  ])('may mean these: %s', (_, names, about) => {
    expect(asked(...names)).toEqual(about);
  });
});

test('a case manager’s cell beside several services is one', () => {
  const header = ['Student ID', 'Student', 'Case Manager', 'SLP', 'SLP Min', 'OT', 'OT Min'];
  const grid = ['Lund, Sara', '', 'Park, Joon', ''].map((name, i): Cell[] => [
    ...[1001 + i, `Alder, A${i}`, name],
    ...['Ito, Ken', 30, 'Cho, Ben', 30],
  ]);
  const { lines } = read([header, ...grid]);
  expect(lines).toHaveLength(8);
  expect(blankBelow(lines, header).map(({ about }) => about)).toEqual([['Case Manager', 'C', 'C3', 'C5']]);
});

describe('an error in the place of rows', () => {
  const line = (id: Cell, provider: Cell = 'Lund, Sara'): Cell[] => [id, 'Alder, Ana', 'Speech', provider];
  const found = (...rows: Cell[][]): string | undefined => {
    const grid = [HEADER, ...rows];
    return errorInstead(grid, read(grid))?.place;
  };

  test('is told where more students’ rows have it than not', () => {
    expect(found(['#REF!', '', '', ''])).toBe('A2');
    expect(found(line('#REF!'), line('#REF!'), line(3))).toBe('A2');
    expect(found(line('#REF!'), line(2))).toBeUndefined();
    expect(found(line(1), line(2))).toBeUndefined();
    expect(found(line(1, '#REF!'), line(2, '#REF!'), line(3))).toBeUndefined();
  });

  test('stands in the column by which students are known', () => {
    const inNames = (...names: string[]): string | undefined => {
      const grid = [
        ['Grade', ...names, 'Service', 'Provider'],
        ...['#REF!', '#REF!', 'Alder'].map((cell) => ['3', ...names.map(() => cell), 'Speech', 'Lund, Sara']),
      ];
      return errorInstead(grid, read(grid))?.place;
    };
    expect(inNames('Student ID')).toBe('B2');
    expect(inNames('Student')).toBe('B2');
    expect(inNames('Last Name', 'First Name')).toBe('B2');
  });

  test('is looked for in the first 20 rows where no header is found', () => {
    const below = (rows: number): Cell[][] => [
      ...Array.from({ length: rows }, () => ['a note']),
      ['', '#N/A'],
    ];
    expect(errorInstead(below(0), null)).toEqual({ place: 'B1', text: '#N/A' });
    expect(errorInstead(below(19), null)).toMatchObject({ place: 'B20' });
    expect(errorInstead(below(20), null)).toBeNull();
  });
});
