import { expect, test } from 'vitest';
import { inLists } from '../../src/google/workbook/rangesOf';

test('cells of more areas than a list of ranges may have are written in several lists, none is left out', () => {
  const lists: string[][] = [];
  const sheet = { getRangeList: (ranges: string[]) => ranges };
  const every = Array.from({ length: 1_001 }, (_, i) => ({ row: 2 * i + 1, column: 3 }));
  inLists(sheet, [...every, { row: 2, column: 3 }, { row: 1, column: 4 }], (list) => lists.push(list));
  expect(lists.map(({ length }) => length)).toEqual([500, 500, 1]);
  expect(lists[0]?.[0]).toBe('C1:C3');
  expect(lists.flat().at(-1)).toBe('D1');
});
