import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../src/domain/cells/day';
import { countsOn, isEsyLine } from '../../../src/domain/roster/esy';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day.`);
  return parsed;
};
const row = (service: string, isEsy: boolean, start = '', end = '') => ({
  service,
  isEsy,
  start: start === '' ? ('' as const) : day(start),
  end: end === '' ? ('' as const) : day(end),
});

test.each<[string, ReturnType<typeof row>, boolean]>([
  ['marked, in the summer', row('Speech', true, '2027-06-01', '2027-07-15'), true],
  ['marked, all year: eligible', row('Speech', true, '2026-08-15', '2027-05-28'), false],
  ['marked, without dates', row('Speech', true), false],
  ['marked, without an end', row('Speech', true, '2027-06-01'), false],
  ['marked, on the very bounds, 120 days', row('Speech', true, '2027-05-01', '2027-08-28'), true],
  ['marked, 121 days', row('Speech', true, '2027-05-01', '2027-08-29'), false],
  ['marked, until September 15', row('Speech', true, '2027-06-01', '2027-09-15'), true],
  ['marked, of one day', row('Speech', true, '2027-06-10', '2027-06-10'), true],
  ['marked, with its end before its start', row('Speech', true, '2027-07-15', '2027-06-01'), false],
  ['marked, from April on', row('Speech', true, '2027-04-30', '2027-06-30'), false],
  ['marked, until September 16', row('Speech', true, '2027-07-01', '2027-09-16'), false],
  ['marked, from one summer to the next', row('Speech', true, '2026-06-01', '2027-06-30'), false],
  ['unmarked, in the summer', row('Speech', false, '2027-06-01', '2027-07-15'), false],
  ['named so', row('ESY Speech', false), true],
  ['named at length', row('Speech (Extended School Year)', false, '2026-08-15'), true],
  ['with a word that only has the letters', row('Daisy reading', false), false],
])('a line that is %s: %j', (_, line, is) => {
  expect(isEsyLine(line)).toBe(is);
});

test('counts on its own days, both included, and a regular line on every day', () => {
  const line = row('Speech', true, '2027-06-01', '2027-07-15');
  const on = (text: string) => countsOn(line, day(text));
  expect(['2027-05-31', '2027-06-01', '2027-07-15', '2027-07-16'].map(on)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(countsOn(row('Speech', true, '2026-08-15', '2027-05-28'), day('2027-06-20'))).toBe(true);
});

test('with a first day only counts from then on, in the summer months', () => {
  const on = (text: string) => countsOn(row('ESY Speech', false, '2026-10-01'), day(text));
  expect(['2026-09-01', '2026-12-01', '2027-04-30', '2027-06-01', '2027-09-16'].map(on)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

test('of a winter counts between its own days, and with a last day only in the summer months before it', () => {
  const counted = (line: ReturnType<typeof row>, ...days: string[]) =>
    days.map((text) => countsOn(line, day(text)));
  expect(
    counted(
      row('ESY Speech', false, '2026-12-21', '2026-12-23'),
      ...['2026-12-20', '2026-12-21', '2026-12-23', '2026-12-24'],
    ),
  ).toEqual([false, true, true, false]);
  expect(
    counted(row('ESY Speech', false, '', '2027-07-15'), '2027-01-10', '2027-06-20', '2027-07-16'),
  ).toEqual([false, true, false]);
});

test('without dates counts in the summer months', () => {
  const on = (text: string) => countsOn(row('ESY', false), day(text));
  expect(['2027-04-30', '2027-05-01', '2027-09-15', '2027-09-16'].map(on)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
