import { expect, test } from 'vitest';
import { filledDown, mergedAt } from '../../../src/domain/cells/mergedCells';

const GRID = [
  ['ID', 'Name', 'Provider', 'Manager'],
  [1, 'Ana', 'Ramos', 'Ramos'],
  [2, 'Ben', '', ''],
  [3, 'Cora', '', ''],
];

test('a cell that is merged downwards speaks for all its rows, and for none below them', () => {
  const { grid, filled } = filledDown(GRID, [{ row: 2, column: 3, rows: 2, columns: 1 }]);
  expect(grid.map((row) => row[2])).toEqual(['Provider', 'Ramos', 'Ramos', '']);
  expect(filled).toEqual([{ row: 3, column: 3 }]);
});

test('to the right it speaks only for columns of one kind', () => {
  const block = [{ row: 2, column: 3, rows: 3, columns: 2 }];
  const rows = GRID.map((row, r) => (r === 1 ? [1, 'Ana', 'Ramos', ''] : row));
  expect(filledDown(rows, block).grid.map((row) => row[3])).toEqual(['Manager', '', '', '']);
  const people = filledDown(rows, block, (columns) => columns.every((column) => column > 1));
  expect(people.grid.map((row) => row[3])).toEqual(['Manager', 'Ramos', 'Ramos', 'Ramos']);
  expect(people.filled).toHaveLength(5);
});

test('a title over a whole row stays one cell, and a blank merged cell says nothing', () => {
  const rows = [...GRID, ['Ms. Ramos', '', '', ''], ['', '', '', ''], ['', '', '', '']];
  expect(
    filledDown(rows, [
      { row: 5, column: 1, rows: 1, columns: 4 },
      { row: 6, column: 3, rows: 2, columns: 1 },
    ]),
  ).toEqual({ grid: rows, filled: [] });
});

test('a merged block that goes on below the last row makes no rows', () => {
  expect(filledDown(GRID, [{ row: 4, column: 2, rows: 5, columns: 1 }]).grid).toHaveLength(4);
});

test.each([
  [2, 3, true],
  [4, 3, true],
  [1, 3, false],
  [5, 3, false],
  [2, 4, false],
])('the cell in row %d and column %d is of the block: %s', (row, column, is) => {
  expect(mergedAt([{ row: 2, column: 3, rows: 3, columns: 1 }], row, column) !== null).toBe(is);
});
