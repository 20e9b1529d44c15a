import { expect, test } from 'vitest';
import {
  CHECKPOINT_TITLE,
  isCheckpointSheet,
  MARKED_ROWS,
  overSheet,
} from '../../../src/domain/roster/ownSheets';

test('a paper over the maximum is named for its person, the first of those alike without a number, without what no sheet’s name holds', () => {
  expect(overSheet('Ramos, Elena')).toBe('Over the maximum - Ramos, Elena');
  expect(overSheet('Ramos: [E/L]', 2)).toBe('Over the maximum - Ramos   E L  2');
  expect(overSheet('R'.repeat(120))).toHaveLength(95);
  expect(overSheet('R'.repeat(120), 12)).toMatch(/^Over the maximum - R{76} 12$/);
});

test('a sheet is a checkpoint by one of its first rows, or where it is blank', () => {
  const title = [`${CHECKPOINT_TITLE} 1: 1500 abc`];
  const above = (rows: number) => [...Array.from({ length: rows }, () => ['a note']), title];
  expect(isCheckpointSheet([])).toBe(true);
  expect(isCheckpointSheet(above(MARKED_ROWS - 1))).toBe(true);
  expect(isCheckpointSheet(above(MARKED_ROWS))).toBe(false);
  expect(isCheckpointSheet([['a note'], []])).toBe(false);
});
