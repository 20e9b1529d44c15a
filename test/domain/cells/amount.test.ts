import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseAmount,
  showAmount,
  type Unit,
  USUAL_DIVISORS,
  writeAmount,
} from '../../../src/domain/cells/amount';
import { NAUGHTY } from '../../kit/naughty';

const minutes = (cell: string | number | boolean) => parseAmount(cell, 'minutes', USUAL_DIVISORS);
const hours = (cell: string | number | boolean) => parseAmount(cell, 'hours', USUAL_DIVISORS);

/** Any amount a week can hold, to the hundredth of a minute. */
const anAmount = fc.integer({ min: 0, max: 7 * 24 * 60 * 100 }).map((hundredths) => hundredths / 100);
const aUnit = fc.constantFrom<Unit>('hours', 'minutes');

const READABLE: [string, number][] = [
  ['150', 150],
  ['150 min', 150],
  ['150 mins.', 150],
  ['150 minutes per week', 150],
  ['150 min/wk', 150],
  ['150 mpw', 150],
  ['150 MPM', 37.5],
  ['2.5 hpw', 150],
  ['150 per week', 150],
  ['1,200 min Weekly', 1200],
  ['45 min Weekly', 45],
  ['30 min x 5 Times = 150 min Weekly', 150],
  ['30 min x 5 Times', 150],
  ['0.5 hours x 5 Times = 150 min Weekly', 150],
  ['2 x 30 min Weekly', 60],
  ['2x30 min', 60],
  ['30 minutes, 2 times per week', 60],
  ['30 min 2x/week', 60],
  ['60 min x 2 Times = 120 min Daily', 600],
  ['30 min Daily', 150],
  ['30 minutes per day', 150],
  ['120 min Monthly', 30],
  ['120 minutes per month', 30],
  ['300 min Yearly', 8.33],
  ['1800 Min served Yearly', 50],
  ['360 min annually', 10],
  ['2.5 hours per week', 150],
  ['1 hr', 60],
  ['.5 hours', 30],
  ['1 hour 15 min weekly', 75],
  ['0 min', 0],
  ['30m', 30],
  ['30 min 5 days a week', 150],
  ['2x/week, 30 min', 60],
  ['2 times per week for 30 minutes', 60],
  ['2 sessions of 30 min per week', 60],
  ['1/2 hour', 30],
  ['1 1/2 hours weekly', 90],
  ['60 min x 3 Totaling: 180 min', 180],
  ['15 min monthly consult', 3.75],
  ['1 hour and 15 minutes', 75],
];

describe('an amount of service', () => {
  it.each(READABLE)('"%s" is %d minutes a week', (text, expected) => {
    expect(minutes(text)).toBe(expected);
  });

  it.each(READABLE)('"%s" reads the same in capitals and between spaces', (text, expected) => {
    expect(minutes(` \u00a0${text.toUpperCase().replace(/ /g, '  ')}\t`)).toBe(expected);
  });

  it('is in the unit of its column where the cell names none', () => {
    expect([hours(2.5), hours('2.5'), hours('2.5 per week'), hours('150 min'), minutes('2.5 hours')]).toEqual(
      [150, 150, 150, 150, 150],
    );
  });

  it('follows the divisors of the district', () => {
    const own = { daily: 4, monthly: 4.3, yearly: 35 };
    expect(
      ['30 min Daily', '43 min Monthly', '350 min Yearly'].map((t) => parseAmount(t, 'minutes', own)),
    ).toEqual([120, 10, 10]);
  });

  it.each([
    '',
    '30 min ???',
    'about 30 min',
    '30-60 min',
    '2:30',
    '30 min x 5 Times = 100 min Weekly',
    '1 hour 75 min',
    '-30',
    '-30 min',
    '30 min bi-weekly',
    '30 min quarterly',
    '30 min per semester',
    '30 x',
    '1x/mo',
    '5x/week',
    '2 times per week',
    '15 min 1 hour',
    '1/2',
    '90m/w',
    '30/60 monthly',
    '1/2 monthly',
    'Totaling: 60 min',
    '30 min x 2 Totaling: 90 min',
    '30 monkeys',
    '30 min 5 days',
    '1/0 hour',
    'thirty minutes',
    '12,00 min',
    '1.200,5',
    '2026-11-21',
    '8/29/22',
    '50%',
  ])('"%s" is not guessed', (text) => {
    expect(minutes(text)).toBeNull();
  });

  it('is not read from a negative or endless number or a checkbox', () => {
    expect([minutes(-1), minutes(Number.NaN), minutes(Number.POSITIVE_INFINITY), minutes(true)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(minutes(0)).toBe(0);
  });

  it('is not more than a week has, even where its minutes were taken for hours', () => {
    const week = 7 * 24 * 60;
    expect(hours(week)).toBe(week * 60);
    expect([hours(week + 1), minutes(1e38)]).toEqual([null, null]);
  });

  it('never throws, whatever the text, and gives null or an amount', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NAUGHTY));
    fc.assert(
      fc.property(text, aUnit, (cell, unit) => {
        const read = parseAmount(cell, unit, USUAL_DIVISORS);
        expect(read === null || (Number.isFinite(read) && read >= 0)).toBe(true);
      }),
    );
  });
});

describe('a changed amount', () => {
  it.each<[string, Unit, string | number]>([
    ['', 'minutes', 165],
    ['', 'hours', 2.75],
    ['150', 'minutes', 165],
    ['2.5', 'hours', 2.75],
    ['150 min', 'minutes', '165 min'],
    ['150 min', 'hours', '165 min'],
    ['45 min Weekly', 'minutes', '165 min Weekly'],
    ['150 minutes per week', 'minutes', '165 minutes per week'],
    ['150 mpw', 'minutes', '165 mpw'],
    ['1 hour per week', 'hours', '2.75 hours per week'],
    ['1,200 MINUTES', 'minutes', '165 MINUTES'],
    ['30 min x 5 Times = 150 min Weekly', 'minutes', '165 minutes per week'],
    ['2 x 30 min Weekly', 'hours', '2.75 hours per week'],
    ['120 min Monthly', 'minutes', '165 minutes per week'],
    ['300 Min served Yearly', 'minutes', '165 minutes per week'],
    ['30 min ???', 'minutes', '165 minutes per week'],
  ])('replaces "%s" in a column of %s by %s', (old, unit, expected) => {
    expect(writeAmount(165, unit, old)).toBe(expected);
  });

  it('says one hour, not one hours', () => {
    expect(writeAmount(60, 'hours', '2 hours per week')).toBe('1 hour per week');
    expect(writeAmount(60, 'hours', '60 min Daily')).toBe('1 hour per week');
  });

  it('reads back exactly, whatever the cell said before', () => {
    const old = fc.oneof(fc.constantFrom(...READABLE.map(([text]) => text), ...NAUGHTY), fc.string());
    fc.assert(
      fc.property(anAmount, aUnit, old, (amount, unit, oldText) => {
        expect(parseAmount(writeAmount(amount, unit, oldText), unit, USUAL_DIVISORS)).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back exactly from the field it was shown in, with four decimals at most', () => {
    fc.assert(
      fc.property(anAmount, aUnit, (amount, unit) => {
        const shown = showAmount(amount, unit);
        expect(parseAmount(shown, unit, USUAL_DIVISORS)).toBe(amount);
        expect(shown).toMatch(/^\d+(\.\d{1,4})?$/);
      }),
      { numRuns: 2000 },
    );
    expect([showAmount(150, 'hours'), showAmount(50, 'hours'), showAmount(150, 'minutes')]).toEqual([
      '2.5',
      '0.8333',
      '150',
    ]);
  });
});

it.each([
  ['4.0001', 4.0001],
  ['0.0001', 0.0001],
  ['3.9999', 3.9999],
  ['1.3333', 1.3333],
  ['4', 4],
])('%s hours are shown and written as that', (text, hours) => {
  const minutes = parseAmount(text, 'hours', USUAL_DIVISORS) ?? -1;
  expect(showAmount(minutes, 'hours')).toBe(text);
  expect(writeAmount(minutes, 'hours', '3')).toBe(hours);
});

it('every ten-thousandth of an hour reads back as itself, and most amounts are hundredths of a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), (parts) => {
      const minutes = parseAmount(String(parts / 10_000), 'hours', USUAL_DIVISORS) ?? -1;
      expect(showAmount(minutes, 'hours')).toBe(String(parts / 10_000));
    }),
  );
  expect(parseAmount('1.3333', 'hours', USUAL_DIVISORS)).toBe(80);
  expect(parseAmount('100 min monthly', 'minutes', { ...USUAL_DIVISORS, monthly: 3 })).toBe(33.33);
});
