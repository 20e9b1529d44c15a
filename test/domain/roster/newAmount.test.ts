import { expect, it } from 'vitest';
import { newAmount } from '../../../src/domain/roster/newAmount';
import { guess } from './guessed';

it('minutes of a new row go as a month’s into a column that says so by the title over it', () => {
  const grid = [
    ['', '', '', '', 'Minutes', 'LRE'],
    ['Student ID', 'Student', 'Service', 'Provider', 'Mo', 'Hours'],
    ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 120, 5],
  ];
  const mapping = guess(grid);
  const { amount } = mapping.columns;
  if (!amount) throw new Error('no column of minutes');
  expect(amount.header).toBe('Mo');
  const written = newAmount(
    mapping,
    amount,
    60,
    () => [120],
    () => 'Minutes per Mo',
  );
  expect(written).toEqual([{ ref: amount, value: 240 }]);
});
