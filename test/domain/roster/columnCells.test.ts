import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { cellsBelow, fits, sampleOf, sampleRows } from '../../../src/domain/roster/columnCells';
import type { Field } from '../../../src/domain/roster/fields';

const HEADER: Cell[] = ['Student ID', 'Student', 'Hours'];

describe('the cells below a header', () => {
  test('are those that aren’t blank, as far as the rows go', () => {
    const grid = [['Note'], ['a'], [''], [' '], ['b'], ['c']];
    expect(cellsBelow(grid, 1, 0)).toEqual(['a', 'b', 'c']);
    expect(cellsBelow(grid, 1, 0, 4)).toEqual(['a', 'b']);
    expect(cellsBelow(grid, 1, 0, 99)).toEqual(['a', 'b', 'c']);
    expect(cellsBelow(grid, 1, 1)).toEqual([]);
  });

  test('are sampled without a header that stands again and without totals', () => {
    const rows: Cell[][] = [[1, 'A', 2], HEADER, ['Total', '', 5], ['', ''], [2, 'B', 3]];
    expect(sampleOf([HEADER, ...rows], 1, 2)).toEqual([2, 3]);
    expect(sampleOf([['Caseloads'], HEADER, ...rows], 2, 2)).toEqual([2, 3]);
    expect(sampleOf([HEADER, ...rows], 1, 2, 1)).toEqual([2]);
    expect(sampleOf([HEADER, [1, 'A', 'Hours a week']], 1, 2)).toEqual(['Hours a week']);
  });

  const STUDENT: Cell[] = [1, 'A', 2];
  test.each<[string, Cell[], Cell[][], number]>([
    ['200 rows', HEADER, [STUDENT], 200],
    ['no further than to another table’s header', HEADER, [STUDENT, ['Student', 'Student ID', 'Hours']], 1],
    ['but beyond the same header once more', HEADER, [STUDENT, HEADER], 200],
    ['and beyond a row with two of its texts', HEADER, [['Student', 'Student ID', 'note']], 200],
    ['another header has more than half of them', ['A', 'B', 'C', 'D', 'E'], [['B', 'A', 'C']], 0],
    ['not half', ['A', 'B', 'C', 'D', 'E', 'F'], [['B', 'A', 'C']], 200],
    ['beyond a row of blanks', ['A', 'B', ' '], [[' ', ' ', ' ']], 200],
    ['not counting what is no text', ['A', 'B', 'C', ' ', 7, 8], [['B', 'A', 'C']], 0],
    [
      'up to the 200th row',
      HEADER,
      [...Array.from({ length: 199 }, () => [1]), ['Student', 'Student ID', 'Hours']],
      199,
    ],
    [
      'not behind it',
      HEADER,
      [...Array.from({ length: 200 }, () => [1]), ['Student', 'Student ID', 'Hours']],
      200,
    ],
  ])('are looked at for %s', (_, header, rows, many) => {
    expect(sampleRows([header, ...rows], 1)).toBe(many);
  });
});

describe('a column fits its header by its cells', () => {
  test.each<[Field, Cell[], boolean]>([
    ['studentId', [], true],
    ['studentId', [7, 7, 7, 7], true],
    ['studentId', [7, 7, 7, 7, 7], false],
    ['studentId', [7, 7, 7, 7, 8], true],
    ['studentId', [1, 0], true],
    ['studentId', ['1', '0'], true],
    ['studentId', ['x', 'x'], false],
    ['studentId', ['Yes', 'No'], false],
    ['studentId', ['x', 7], true],
    ['studentId', ['Alder, Ana (1001)', 7], false],
    ['studentId', ['Alder, Ana (1001)', 7, 8], true],
    ['studentId', ['J Alder 1001'], false],
    ['studentId', ['(Alder, Ana 1002)'], false],
    ['studentId', ['Oak 1001', 'Oak - 1002'], true],
    ['studentId', ['Speech', ' Alder, Ana '], false],
    ['studentId', ['Alder, Ana', 7], true],
    ['provider', ['Ramos, Elena', 7], true],
    ['provider', ['Ramos, Elena', 7, 8], false],
    ['provider', ['-'], true],
    ['provider', ['x'], false],
    ['provider', [' 30 min '], false],
    ['provider', ['30 min ', ' 30 min'], false],
    ['provider', ['8/15/26'], false],
    ['provider', ['Speech Language Pathologist', 'Ramos, Elena'], false],
    ['provider', ['Speech Language Pathologist', 'Ramos, Elena', 'Cho, Ben'], true],
    ['provider', ['Oak Therapy LLC'], false],
    ['annualReview', ['8/15/26', 'x', 'y', 'z'], true],
    ['annualReview', ['8/15/26', 'x', 'y', 'z', 'w'], false],
    ['annualReview', ['IEP due 8/15/26'], true],
    ['annualReview', ['31/31/26'], true],
    ['grade', ['3', 'x', 'y', 'z'], true],
    ['grade', ['3', 'x', 'y', 'z', 'w'], false],
    ['amount', ['x'], false],
    ['service', ['anything'], true],
  ])('%s: %j %s', (field, cells, does) => {
    expect(fits(field, cells)).toBe(does);
    // Asked again it says the same.
    expect(fits(field, cells)).toBe(does);
  });
});
