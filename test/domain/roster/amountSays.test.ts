import { expect, it } from 'vitest';
import { amountSays } from '../../../src/domain/roster/amountHeader';
import { wordsApart } from '../../../src/domain/roster/headerSpelling';

const periodOf = (header: string) => amountSays(wordsApart(header)).period;

it.each([
  'Min/6 wks',
  'Speech (min/9 wks)',
  'Minutes per 2 weeks',
  'Minutes (2 weeks)',
  'Minutes per 10 days',
  'Minutes per two months',
  'Minutes per grading period',
  'Minutes/Marking Period',
  'Mins per Term',
  'Min/Qtr',
  'Minutes per A/B week',
])('%s are of no week, whoever chooses the column', (header) => {
  expect(periodOf(header)).toBe('other');
});

it.each([
  ['Minutes per week (36 weeks)', 'week'],
  ['Minutes per 1 week', null],
  ['Minutes', null],
  ['Min per month', 'month'],
])('%s: %s', (header, period) => {
  expect(periodOf(header)).toBe(period);
});
