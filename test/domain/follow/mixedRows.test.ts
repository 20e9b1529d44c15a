import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { mixedRows } from '../../../src/domain/follow/mixedRows';

const HEADER = ['Student ID', 'Grade', 'Hours'];
const before: Grid = [HEADER, ['101', '3', 2], ['102', '4', 1], ['103', '5', '']];
const rowsIn = (now: Grid, added: Grid = [], isMade?: (row: number, column: number) => boolean): number[] =>
  mixedRows({ grid: before, headerRow: 1 }, { grid: now, headerRow: 1 }, added, isMade);

describe('rows that read as none did before', () => {
  test('are none after a sort, a moved column and a row that was taken out', () => {
    const moved = [
      ['Grade', 'Student ID', 'Hours'],
      ['5', '103', ''],
      ['3', '101', 2],
    ];
    expect(rowsIn(moved)).toEqual([]);
  });

  test('are those that hold a cell of another, and a copy of one', () => {
    expect(rowsIn([HEADER, ['103', '5', ''], ['102', '3', 1], ['101', '3', 2], ['101', '3', 2]])).toEqual([
      3, 5,
    ]);
  });

  test('are not those that were added, unless they read otherwise by now', () => {
    const now = [...before, ['104', '6', 3], ['105', '6', 9]];
    expect(
      rowsIn(now, [
        ['104', '6', 3],
        ['105', '6', 4],
      ]),
    ).toEqual([6]);
  });

  test('may say something else by a formula, and hold a box that nobody ticked', () => {
    const now = [HEADER, ['101', '3', 7], ['102', '4', 8], ['103', '5', false]];
    expect(rowsIn(now, [], (row, column) => row === 2 && column === 3)).toEqual([3]);
  });
});
