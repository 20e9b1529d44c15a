import { expect, test } from 'vitest';
import { namesMark } from '../../../src/app/follow/namesMark';
import { readPeople } from '../../../src/domain/people/readPeople';

const ROWS = [
  ['P-0001', 'Ramos, Elena'],
  ['P-0002', 'Cho, Ben'],
  ['P-0003', 'Okafor, Dele'],
];

test('the mark of the names is another one for every name and every pair that is one person, and the same in any order', () => {
  const mark = (aliases: [string, string][] = [], rows = ROWS): string =>
    namesMark({ people: readPeople([['Key', 'Name'], ...rows]), aliases: new Map(aliases) });
  const renamed = [['P-0001', 'Ramos, Elena M.'], ...ROWS.slice(1)];
  const one: [string, string] = ['P-0001', 'P-0002'];
  const two: [string, string] = ['P-0003', 'P-0002'];
  expect(mark([one, two])).toBe(mark([two, one]));
  expect(mark([], [...ROWS].reverse())).toBe(mark());
  const marks = [
    mark(),
    mark([], renamed),
    mark([], ROWS.slice(1)),
    mark([one]),
    mark([two]),
    mark([one, two]),
  ];
  expect(new Set(marks).size).toBe(marks.length);
});

test('the mark is the same in every version, since each document remembers it', () => {
  const mark = (rows: string[][], aliases: [string, string][] = []): string =>
    namesMark({ people: readPeople([['Key', 'Name'], ...rows]), aliases: new Map(aliases) });
  expect(mark([])).toBe('45h');
  expect(mark(ROWS.slice(0, 1))).toBe('wouapg');
  expect(mark(ROWS.slice(0, 2), [['P-0003', 'P-0001']])).toBe('1t0gjyg');
});
