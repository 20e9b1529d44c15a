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
  inTheWay(was, now, cells, () => formulas).flatMap(({ cell, formulas: own }) =>
    own.map((formula) => `${cell.row},${cell.column} of ${formula.row},${formula.column}`),
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

test.each<[string, [number, number, Cell], Cell]>([
  ['a cell above the formula', [1, 3, 'x'], ''],
  ['a cell left of it', [3, 1, 'x'], ''],
  ['one that said something before', [3, 3, 'Oak'], 'Elm'],
  ['one that was blanked', [3, 3, ''], ''],
])('%s is in nobody’s way', (_, [row, column, value], was) => {
  const now = reading([2, 2, '#REF!'], [row, column, value]);
  expect(inTheWay(reading([row, column, was]), now, [{ row, column, value }], () => FORMULAS)).toEqual([]);
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

test('a formula that names the cell needs no room there', () => {
  const named = [[], ['', '=IF(C2="","",INDIRECT(C2&"!B2"))', ''], []];
  const oak = { row: 2, column: 3, value: 'Oak' };
  const now = reading([2, 2, '#REF!'], [2, 3, 'Oak']);
  expect(found(now, [oak], before, FORMULAS)).toEqual(['2,3 of 2,2']);
  expect(found(now, [oak], before, named)).toEqual([]);
});

test('what the row above reads too has another reason', () => {
  const alike = [[], ['', '=OURS(A2)', ''], ['', '=OURS(A3)', '']];
  const was = reading([2, 2, '#REF!']);
  const both = reading([2, 2, '#REF!'], [3, 2, '#REF!'], [3, 3, 'Oak']);
  expect(found(both, [written], was, alike)).toEqual([]);
  const other = [[], ['', '=OURS(A2)', ''], ['', '=OURS(A9)', '']];
  expect(found(both, [written], was, other)).toEqual(['3,3 of 3,2']);
  expect(found(reading([2, 2, '#N/A'], [3, 2, '#REF!'], [3, 3, 'Oak']), [written], before, alike)).toEqual([
    '3,3 of 3,2',
  ]);
});

test('a cell that does not read what was written there is nobody’s to blank', () => {
  expect(found(reading([2, 2, '#REF!'], [3, 3, 'Elm']))).toEqual([]);
  const started = { row: 3, column: 3, value: '11/21/2026' };
  expect(found(reading([2, 2, '#REF!'], [3, 3, '2026-11-21']), [started])).toEqual(['3,3 of 2,2']);
});
