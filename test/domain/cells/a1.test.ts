import { expect, it } from 'vitest';
import { a1 } from '../../../src/domain/cells/a1';

it.each([
  [1, 1, 'A1'],
  [3, 26, 'Z3'],
  [3, 27, 'AA3'],
  [9, 52, 'AZ9'],
  [9, 53, 'BA9'],
  [25_000, 702, 'ZZ25000'],
  [1, 703, 'AAA1'],
])('row %d, column %d is %s', (row, column, address) => {
  expect(a1(row, column)).toBe(address);
});
