import { expect, test } from 'vitest';
import { readsAs } from '../../../src/domain/follow/readsAs';

const before = [
  ['ID', 'Hours', 'Ends'],
  ['1', 2, '2027-05-28'],
  ['2', 3, ''],
];
const written = [{ row: 2, column: 2, value: 2.5 }];
const after = [
  ['ID', 'Hours', 'Ends'],
  ['1', 2.5, '2027-05-28'],
  ['2', 3, ''],
];

test('a sheet reads as it was meant to where only what was written is otherwise, in whichever way its cell shows it', () => {
  expect(readsAs(after, before, written)).toBe(true);
  expect(
    readsAs(
      [
        ['ID', 'Hours', 'Ends'],
        ['1', '60:00:00', '2027-05-28'],
        ['2', 3, ''],
      ],
      before,
      written,
    ),
  ).toBe(true);
  expect(readsAs(before, before, [])).toBe(true);
});

test.each([
  ['the cell was not written', before],
  [
    'another value stands there',
    [
      ['ID', 'Hours', 'Ends'],
      ['1', 4, '2027-05-28'],
      ['2', 3, ''],
    ],
  ],
  [
    'somebody typed beside it',
    [
      ['ID', 'Hours', 'Ends'],
      ['1', 2.5, '2027-06-01'],
      ['2', 3, ''],
    ],
  ],
  [
    'somebody typed into the same column of another row',
    [
      ['ID', 'Hours', 'Ends'],
      ['1', 2.5, '2027-05-28'],
      ['2', 2.5, ''],
    ],
  ],
  ['a row came', [...after, ['', '', '']]],
  ['a row is gone', after.slice(0, 2)],
  [
    'a column came',
    [
      ['ID', 'Hours', 'Ends', ''],
      ['1', 2.5, '2027-05-28', ''],
      ['2', 3, '', ''],
    ],
  ],
])('it does not where %s', (_, now) => {
  expect(readsAs(now, before, written)).toBe(false);
});
