import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { isWritten } from '../../../src/domain/follow/strays';

test.each<[Cell, Cell, boolean]>([
  ['Ramos', 'Ramos', true],
  ['Ramos', 'Cho', false],
  ['', '', true],
  [2, '2', true],
  [true, 'true', true],
  // A day among numbers, and a number among days.
  ['11/21/2026', '2026-11-21', true],
  ['2026-11-21', 46347, true],
  [46347, '2026-11-21', true],
  [46347.75, '2026-11-21', true],
  [46348, '2026-11-21', false],
  [1, '1899-12-31', true],
  [0, '1899-12-30', true],
  [-1, '1899-12-29', false],
  [100_000, '2173-10-14', true],
  [100_001, '2173-10-15', false],
  ['46347', '2026-11-21', false],
  // A number among times.
  [0.5, '12:00:00', true],
  [0.0625, '1:30:00', true],
  [1.0625, '25:30:00', true],
  [0.0007, '0:01:00', true],
  [61 / 86_400, '0:01:01', true],
  [3_599 / 86_400, '0:59:59', true],
  [0.5, '12:00', false],
])('%j reads %j once it is written: %s', (value, cell, is) => {
  expect(isWritten(value, cell)).toBe(is);
});
