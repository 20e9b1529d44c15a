import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { summed } from './summed.mjs';

test('figures of one proof that was played in parts are one, with their counts added', () => {
  expect(
    summed([
      '2 schedules of 7 sessions; 0 lost',
      '3 schedules of 10 sessions; 0 lost',
      '1 schedules of 2 sessions; 0 lost',
    ]),
  ).toEqual(['6 schedules of 19 sessions; 0 lost']);
});

test('a figure with other words, or with a rate, stands beside the others as it is', () => {
  expect(summed(['4 games, all held', '4 games, stopped'])).toEqual([
    '4 games, all held',
    '4 games, stopped',
  ]);
  expect(summed(['9 faults; 1.5 a second', '9 faults; 2.5 a second'])).toHaveLength(2);
  expect(summed(['412 faults; 3.1 a second'])).toEqual(['412 faults; 3.1 a second']);
});

test('the list of long proofs names files that are there', () => {
  const list = readFileSync(new URL('./run.mjs', import.meta.url), 'utf8');
  const named = list.match(/'test\/[\w/]+\.test\.tsx?'/g) ?? [];
  expect(named.length).toBeGreaterThan(3);
  expect(named.map((name) => name.slice(1, -1)).filter((name) => !existsSync(name))).toEqual([]);
});
