import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  areWholeAmounts,
  isWholeAmount,
  oftenColumns,
  unreadAmounts,
} from '../../../src/domain/roster/amountColumns';

const OFTEN = ['2x weekly', '3x weekly'];

describe('columns that stand aside', () => {
  test.each<[Record<string, Cell[]>, string[]]>([
    [{ Minutes: ['#REF!', 'x'] }, ['Minutes']],
    [{ Minutes: ['x', 30] }, []],
    [{ Minutes: [] }, ['Minutes']],
    [{ Amount: ['x'] }, []],
    [{ 'Max Minutes': ['x'] }, []],
    [{ 'Speech Minutes': ['x'] }, []],
    [{ 'LRE Minutes': ['x'] }, []],
    [{ ID: [1], Hours: ['x'], Minutes: [30] }, ['Hours']],
  ])('are amounts of which no cell can be read: %j', (columns, unread) => {
    const titles = Object.keys(columns);
    expect(
      unreadAmounts(titles, (column) => Object.values(columns)[column] ?? []).map((column) => titles[column]),
    ).toEqual(unread);
  });

  test.each<[string, Cell[], boolean]>([
    ['Plan', OFTEN, true],
    ['Plan', ['2x weekly', 'x'], true],
    ['Plan', ['2x weekly', 'x', 'y'], false],
    ['Plan', ['weekly', 'monthly'], true],
    ['Plan', ['yearly', 'yearly'], false],
    ['Plan', ['2x yearly'], true],
    ['Plan', ['M', 'W'], false],
    ['Plan', [' m '], false],
    ['Plan', [' w '], false],
    ['Plan', ['wk'], true],
    ['Plan', [], false],
    ['', OFTEN, false],
    ['Progress', OFTEN, false],
    ['Progress', ['MPM'], true],
    ['Progress', ['MPM', 'Minutes'], true],
    ['Progress type', ['MPM', 'x', 'y'], false],
    ['Progress type', ['Minutes'], false],
    ['Weeks', ['x', '36'], true],
    ['Weeks per Year', ['36'], true],
    ['Weeks', ['x'], false],
    ['Periods', ['3', '25'], true],
    ['Periods', [' 3 '], true],
    ['Periods', ['26'], false],
    ['Periods', ['3', 'x'], false],
    ['Periods', [], false],
    ['SLP Blocks', ['3'], true],
    ['Lunch Blocks', ['3'], false],
    ['Frequency', ['x'], true],
    ['Frequency', [], false],
    ['Speech frequency', ['2x/wk'], true],
    ['Speech frequency', ['30 min 2x/wk'], false],
    ['Unit', ['sessions'], false],
  ])('“%s” of %j says how often something is: %s', (title, cells, says) => {
    expect(oftenColumns([title], () => cells, new Set())).toEqual(says ? [0] : []);
    expect(oftenColumns([title], () => cells, new Set([0]))).toEqual([]);
  });
});

test.each<[Cell[], boolean]>([
  [['30 min'], true],
  [['2x30', 1, 2, 3], true],
  [['30 min', 1, 2, 3, 4], false],
  [['30'], false],
  [[30], false],
  [[], false],
])('%j are amounts whatever their header: %s', (cells, are) => {
  expect(areWholeAmounts(cells)).toBe(are);
  expect(['30 min', '2x30', '30', '2x/week'].map(isWholeAmount)).toEqual([true, true, false, false]);
});
