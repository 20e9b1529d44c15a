import { expect, test } from 'vitest';
import { readRows } from '../../kit/plainRoster';

/** Which of these services and minutes, a row each, say two amounts. */
const told = (...rows: [service: string, minutes: number | string][]) =>
  readRows(...rows.map(([service, minutes], i) => [`${i + 1}`, service, 'Lund, Sara', '', '', minutes]))
    .findings.filter(({ code }) => code === 'other-amount')
    .map(({ place, text }) => `${place} ${text}`);

test.each<[string, [string, number | string][], string[]]>([
  ['another amount than the row has', [['Speech 60', 30]], ['B2 Speech 60']],
  ['the same one', [['Speech 60', 60]], []],
  ['one of two thirties', [['Speech 30', '2 x 30']], []],
  ['nothing beside a blank', [['Speech 60', '']], []],
  ['no minutes: a number of another kind', [['Speech 12', 30]], []],
  ['no minutes: a number with a zero before it', [['Speech 05', 30]], []],
  [
    'a code that the service always has, from 210 on',
    [
      ['Speech 210', 30],
      ['Speech 210', 60],
    ],
    [],
  ],
  ['a code also where one row has it', [['Speech 300', 30]], []],
  [
    'no code below that',
    [
      ['Speech 205', 30],
      ['Speech 205', 60],
    ],
    ['B2 Speech 205', 'B3 Speech 205'],
  ],
  [
    'no code where the service has several numbers',
    [
      ['Speech 300', 30],
      ['Speech 300', 60],
      ['Speech 240', 60],
    ],
    ['B2 Speech 300', 'B3 Speech 300', 'B4 Speech 240'],
  ],
  [
    'no code where more than half of the rows have as many minutes',
    [
      ['Speech 300', 300],
      ['Speech 300', 300],
      ['Speech 300', 60],
    ],
    ['B4 Speech 300'],
  ],
  [
    'a code where half of them have',
    [
      ['Speech 300', 300],
      ['Speech 300', 60],
    ],
    [],
  ],
])('the number behind a service is %s', (_, rows, cells) => {
  expect(told(...rows)).toEqual(cells);
});
