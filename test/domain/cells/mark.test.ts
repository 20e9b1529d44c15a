import { expect, it } from 'vitest';
import { parseMark } from '../../../src/domain/cells/mark';

it.each([1, true, '1', 'x', 'X ', 'yes', 'Y', 'TRUE', '✓'])('%j is a mark', (cell) => {
  expect(parseMark(cell)).toBe(true);
});

it.each([0, false, '', ' ', '0', 'no', 'N', 'FALSE'])('%j is none', (cell) => {
  expect(parseMark(cell)).toBe(false);
});

it.each([2, -1, 0.5, 'maybe', 'xx', '#N/A'])('%j can’t be read as one', (cell) => {
  expect(parseMark(cell)).toBeNull();
});
