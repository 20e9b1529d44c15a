import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { amountHeading, amountHeadings, isOverPeriods } from '../../../src/domain/roster/amountHeadings';

describe('headers of periods below a title', () => {
  test.each<[Cell[], Cell[], Cell[]]>([
    [
      ['ID', 'Minutes', '', ''],
      ['', 'Wk', 'Mo', 'Yr'],
      ['ID', 'Minutes per Wk', 'Minutes per Mo', 'Minutes per Yr'],
    ],
    [
      ['ID', ' Minutes per ', ''],
      ['', 'Wk', ' Mo '],
      ['ID', 'Minutes per Wk', 'Minutes per Mo'],
    ],
    [
      ['ID', 'Minutes', ''],
      ['', 'per week', 'a month'],
      ['ID', 'Minutes per week', 'Minutes a month'],
    ],
    [
      ['ID', 'Minutes', '', ''],
      ['No', 'Wk', 'Name', 'Mo'],
      ['No', 'Minutes per Wk', 'Name', 'Mo'],
    ],
    [
      ['ID', 'Speech', ''],
      ['No', 'Wk', 'Mo'],
      ['No', 'Wk', 'Mo'],
    ],
    [
      ['ID', 'Minutes', 7],
      ['No', 'Wk', 'Mo'],
      ['No', 'Minutes per Wk', 'Minutes per Mo'],
    ],
  ])('%j over %j read %j', (above, own, header) => {
    expect(amountHeadings([above, own], 1)).toEqual(header);
  });

  test.each<[Cell[][], boolean]>([
    [[['Minutes'], ['Wk', 'Mo']], true],
    [[['Minutes'], ['Wk', 'Mo', '']], true],
    [[['Minutes'], ['Wk', '']], false],
    [[['Minutes'], ['Wk', 'Mo', 'Notes']], false],
    [[['Minutes']], false],
  ])('are the second row of the header: %j %s', (grid, is) => {
    expect(isOverPeriods(grid, 0)).toBe(is);
  });
});

test('only the row right below a header is its second one', () => {
  const grid = [['Wk', 'Mo'], ['Minutes'], ['x', 'y'], ['Wk', 'Mo']];
  expect([0, 1, 2].map((row) => isOverPeriods(grid, row))).toEqual([false, false, true]);
});

describe('a header of amounts below another', () => {
  test.each<[Cell, Cell | undefined, string]>([
    ['per Week', 'Minutes', 'Minutes per Week'],
    ['Minutes', 'Speech', 'Minutes'],
    ['Minutes', 'Weekly', 'Minutes'],
    ['Minutes', '', 'Minutes'],
    ['Minutes', 7, 'Minutes'],
    ['Minutes', undefined, 'Minutes'],
    ['Minutes per Month', 'Monthly', 'Minutes per Month'],
    ['Hours', 'LRE', 'LRE Hours'],
    ['Name', 'Minutes', 'Name'],
    ['Week', 'Bus Minutes', 'Week'],
    ['Week', 'Service', 'Week'],
    ['', 'Minutes', ''],
    // Of another period, or of something else: none of a week.
    ['Minutes', 'Monthly', ''],
    ['Minutes', 'Transportation', ''],
  ])('“%s” below “%s” reads “%s”', (cell, above, heading) => {
    expect(amountHeading(cell, above)).toBe(heading);
  });
});
