import { expect, it } from 'vitest';
import { parseAmount, USUAL_DIVISORS } from '../../../src/domain/cells/amount';
import { parseAmountPart } from '../../../src/domain/cells/amountPart';
import { weekdaysIn } from '../../../src/domain/cells/weekdays';

it.each([
  ['M-F', 5],
  ['Mon - Fri', 5],
  ['M/W/F', 3],
  ['MWF', 3],
  ['T/Th', 2],
  ['TuTh', 2],
  ['Mon, Wed & Fri', 3],
  ['Monday and Thursday', 2],
  ['Tues', 1],
  ['M', 1],
  ['M-Th', 4],
  ['M-W, F', 4],
  ['M, M', 1],
])('“%s” is %i days a week', (text, days) => {
  expect(weekdaysIn(text)).toBe(days);
});

it.each(['F-M', 'M-', 'weekly', 'monthly', 'A/B days', 'Friend', '3', '', 'n/a', 'T/Lund'])(
  '“%s” names no days',
  (text) => {
    expect(weekdaysIn(text)).toBeNull();
  },
);

it.each([
  ['30 min M-F', 150],
  ['M-F 30 min', 150],
  ['30 M-F', 150],
  ['30 min MWF', 90],
  ['30 min Tues', 30],
  ['30 minutes, twice weekly', 60],
  ['Once a month 20 min', 5],
  ['2x30', 60],
  ['45 x 2', 90],
  ['3 x 30 monthly', 22.5],
])('an amount of “%s” is %d minutes a week', (text, minutes) => {
  expect(parseAmount(text, 'minutes', USUAL_DIVISORS)).toBe(minutes);
});

it.each(['2 x 3', '20 x 30', '30 F-M', '30 m th', '2x mth', '2x30 hours and 3', 'once every 2 weeks 30 min'])(
  '“%s” is not guessed at',
  (text) => {
    expect(parseAmount(text, 'minutes', USUAL_DIVISORS)).toBeNull();
  },
);

it('days are how often a week; one letter and a month are none', () => {
  expect(parseAmountPart('M-F')).toMatchObject({ times: 5, period: 'week' });
  expect(parseAmountPart('monthly')).toMatchObject({ times: null, period: 'month' });
  expect(parseAmountPart('month')).toMatchObject({ times: null, period: 'month' });
  expect(parseAmountPart('mth')).toMatchObject({ times: null, period: 'month' });
  expect(parseAmountPart('M')).toMatchObject({ times: null, unit: 'minutes' });
});
