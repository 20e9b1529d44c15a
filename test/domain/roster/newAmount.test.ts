import { expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
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

/** What a new row says of so many minutes a week, in columns whose cells read so. */
function written(minutes: number, columns: Record<string, Cell[]>): string | null {
  const titles = Object.keys(columns);
  const line = (id: number, student: string): Cell[] => [
    ...[id, student, 'Speech', 'Lund, Sara'],
    ...Object.values(columns).map(([cell = '']) => cell),
  ];
  const mapping = guess([
    ['Student ID', 'Student', 'Service', 'Provider', ...titles],
    line(1001, 'Alder, Ana'),
    line(1002, 'Birch, Ben'),
  ]);
  const { amount } = mapping.columns;
  if (!amount) throw new Error('no column of minutes');
  const cells = newAmount(
    mapping,
    amount,
    minutes,
    ({ header }) => columns[header] ?? [],
    ({ header }) => header,
  );
  return typeof cells === 'string' || cells === null
    ? cells
    : cells.map(({ ref, value }) => `${ref.header}: ${value}`).join('; ');
}

it.each<[number, Record<string, Cell[]>, string | null]>([
  [60, { Minutes: [30] }, 'as typed'],
  [60, { Minutes: [30], Frequency: ['2x weekly', 'weekly'] }, 'Minutes: 60; Frequency: weekly'],
  [60, { Minutes: [30], Frequency: ['2x weekly', '1x/wk', 'weekly'] }, 'Minutes: 60; Frequency: 1x/wk'],
  [60, { Minutes: [30], Frequency: ['2x weekly'] }, 'Minutes: 60; Frequency: Weekly'],
  [60, { Minutes: [30], 'Times per Week': [2] }, 'Minutes: 60; Times per Week: 1'],
  [60, { Minutes: [30], Period: ['Monthly', 'week'] }, 'Minutes: 60; Period: week'],
  [60, { Amount: [30], Unit: ['Minutes', 'hours'] }, 'Amount: 60; Unit: Minutes'],
  [60, { Amount: [30], Unit: ['min/day', 'hours'] }, 'Amount: 60; Unit: min'],
  [90, { Amount: [1.5], Unit: ['hours'] }, 'Amount: 1.5; Unit: hours'],
  [90, { 'Amount (hours)': [1.5], Unit: ['hrs/day'] }, 'Amount (hours): 1.5; Unit: hr'],
  [90, { Hours: [1], Minutes: [30] }, 'Minutes: 90'],
  [61, { 'Minutes per Month': [100] }, 'Minutes per Month: 244'],
  [1, { 'Minutes per Year': [100] }, 'Minutes per Year: 36'],
  // No whole number of minutes a day makes 61 a week.
  [61, { 'Minutes per Day': [30] }, null],
])(
  '%i minutes a week of a new row are written in the words of its columns, once a week: %j',
  (minutes, columns, says) => {
    expect(written(minutes, columns)).toBe(says);
  },
);

it('minutes of a new row of several services stand beside what those of the service have', () => {
  const titles = ['SLP', 'SLP Min', 'SLP Frequency', 'OT', 'OT Min', 'PT', 'PT Hours'];
  const mapping = guess([
    ['Student ID', 'Student', ...titles],
    [1001, 'Alder, Ana', 'Lund, Sara', 30, '2x weekly', 'Park, Joon', 60, 'Ito, Ken', 1],
    [1002, 'Birch, Ben', 'Lund, Sara', 30, 'weekly', 'Park, Joon', 60, 'Ito, Ken', 1],
  ]);
  const cells = mapping.services.map(({ amount }) => {
    if (!amount) throw new Error('Each has minutes.');
    return newAmount(
      mapping,
      amount,
      60,
      () => ['weekly'],
      ({ header }) => header,
    );
  });
  expect(cells.map((all) => (Array.isArray(all) ? all.map(({ value }) => value) : all))).toEqual([
    [60, 'weekly'],
    'as typed',
    [1],
  ]);
});
