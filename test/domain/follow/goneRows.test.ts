import { expect, test } from 'vitest';
import { goneRows } from '../../../src/domain/follow/goneRows';

const header = ['ID', 'Name', 'Hours'];
const [ana, ben, total, blank] = [
  ['1', 'Ana', 2],
  ['2', 'Ben', 3],
  ['', 'Total', 5],
  ['', '', ''],
];
const grid = (...rows: (string | number)[][]) => ({ grid: [header, ...rows], headerRow: 1 });
const nothing = () => false;
const before = grid(ana, ben, blank, total);

test('a row that reads nowhere any more is gone, a total as well as a student; one that moved is not', () => {
  const none = new Set<number>();
  expect(goneRows(before, grid(ben, ana, total), none, nothing)).toEqual([]);
  expect(goneRows(before, grid(ana, blank, ['9', 'Gil', 1], ben), none, nothing)).toEqual([total]);
  expect(goneRows(before, grid(ana, ['2', 'Ben', 4], total), none, nothing)).toEqual([ben]);
});

test('what a formula makes by now, and rows that were to become others, are not', () => {
  const now = grid(['9', 'Gil', 1], ben, blank, ['', 'Total', 6]);
  const isSum = (row: number, column: number) => row === 5 && column === 3;
  expect(goneRows(before, now, new Set([2]), isSum)).toEqual([]);
  expect(goneRows(before, now, new Set(), nothing)).toEqual([ana, total]);
});

test('of two that read the same, one may be gone; where one was to become another, the other still stands', () => {
  expect(goneRows(grid(ana, total, total), grid(ana, ben, total), new Set([3]), nothing)).toEqual([]);
  expect(goneRows(grid(total, ana, total), grid(ana, total), new Set(), nothing)).toEqual([total]);
});

test('of two that read the same but for a formula, the one that reads as it did is that one', () => {
  const [first, second] = [
    ['1', 'Ana', 5],
    ['1', 'Ana', 7],
  ];
  const now = grid(['1', 'Ana', 9], first);
  expect(goneRows(grid(first, second), now, new Set(), (row) => row === 2)).toEqual([]);
  expect(goneRows(grid(first, second), now, new Set(), nothing)).toEqual([second]);
});
