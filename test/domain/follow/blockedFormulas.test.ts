import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { inTheWay } from '../../../src/domain/follow/blockedFormulas';

const before: Cell[][] = [
  ['ID', 'Name', 'Room'],
  ['1', 'Ana', ''],
  ['2', 'Ben', ''],
];
/** The grid with a cell (row and column from 1) that reads otherwise. */
const reading = (...cells: [number, number, Cell][]): Cell[][] => {
  const grid = before.map((row) => [...row]);
  for (const [row, column, cell] of cells) (grid[row - 1] ?? [])[column - 1] = cell;
  return grid;
};
const FORMULAS = [
  ['', '', ''],
  ['', '=OURS(A2)', ''],
  ['', '', ''],
];
const written = { row: 3, column: 3, value: 'Oak' };

/** The places that are in the way, and of which formula: "3,3 of 2,2". */
const found = (now: Cell[][], cells = [written], was = before, formulas = FORMULAS): string[] =>
  inTheWay(was, now, cells, () => formulas).map(
    ({ cell, formula }) => `${cell.row},${cell.column} of ${formula.row},${formula.column}`,
  );

test.each(['#REF!', '#ERROR!'])(
  'a formula that reads %s since a cell of its result was written names that cell',
  (error) => {
    expect(found(reading([2, 2, error], [3, 3, 'Oak']))).toEqual(['3,3 of 2,2']);
  },
);

test('a cell in the very row or column of the formula is in its way too', () => {
  const now = reading([2, 2, '#REF!'], [2, 3, 'Oak'], [3, 2, 'Ash']);
  const cells = [
    { row: 2, column: 3, value: 'Oak' },
    { row: 3, column: 2, value: 'Ash' },
  ];
  const was = reading([3, 2, '']);
  expect(found(now, cells, was)).toEqual(['2,3 of 2,2', '3,2 of 2,2']);
});

test('no formula is asked for where nothing reads such an error, or it read so before', () => {
  const never = (): never => {
    throw new Error('Nobody asked.');
  };
  const blocked = reading([2, 2, '#REF!']);
  expect(inTheWay(before, reading([3, 3, 'Oak']), [written], never)).toEqual([]);
  expect(inTheWay(before, reading([2, 2, '#N/A']), [written], never)).toEqual([]);
  expect(inTheWay(blocked, reading([2, 2, '#REF!'], [3, 3, 'Oak']), [written], never)).toEqual([]);
});

test('nothing is in the way of a typed text that reads like an error', () => {
  expect(found(reading([2, 2, '#REF!']), [written], before, [[], [], []])).toEqual([]);
});

test('a cell above or left of the formula, one that said something before, and one that was blanked are in nobody’s way', () => {
  const now = reading([2, 2, '#REF!']);
  expect(found(now, [{ row: 1, column: 3, value: 'x' }], reading([1, 3, '']))).toEqual([]);
  expect(found(now, [{ row: 3, column: 1, value: 'x' }], reading([3, 1, '']))).toEqual([]);
  expect(found(now, [{ row: 3, column: 3, value: 'Oak' }], reading([3, 3, 'Elm']))).toEqual([]);
  expect(found(now, [{ row: 3, column: 3, value: '' }])).toEqual([]);
});

test('a row that is new has room for what is written into it, and none for the formula above', () => {
  const now = [...reading([2, 2, '#REF!']), ['', '', 'Oak']];
  expect(found(now, [{ row: 4, column: 3, value: 'Oak' }], before, [...FORMULAS, ['', '', '']])).toEqual([
    '4,3 of 2,2',
  ]);
  const below = [...before.map((row) => [...row]), ['', '#REF!', 'Oak']];
  const formulas = [
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
    ['', '=OURS(A4)', ''],
  ];
  expect(found(below, [{ row: 4, column: 3, value: 'Oak' }], before, formulas)).toEqual(['4,3 of 4,2']);
});
