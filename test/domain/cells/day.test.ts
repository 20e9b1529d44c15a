import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayBefore, dayOf, nextDay, parseDay, showDay } from '../../../src/domain/cells/day';
import { day } from '../../kit/entries';

describe('a day', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0999-01-01', false],
    ['8/29/22', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is one: %s', (text, isDay) => {
    expect(parseDay(text)).toBe(isDay ? text : null);
  });

  test('is the calendar’s: every one of 400 years, as Date knows them too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2300 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const date = new Date(Date.UTC(y, m - 1, d));
          const is = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
          expect(dayOf(y, m, d)).toBe(is ? date.toISOString().slice(0, 10) : null);
        },
      ),
    );
  });

  test('has one after and one before, over months, years and leap days', () => {
    expect(nextDay(day('2026-12-31'))).toBe('2027-01-01');
    expect(dayBefore(day('2028-03-01'))).toBe('2028-02-29');
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        expect(addDays(addDays(day('2026-11-21'), n), -n)).toBe('2026-11-21');
      }),
    );
  });

  test('is shown as schools write it', () => {
    expect(showDay(day('2026-08-05'))).toBe('08/05/2026');
  });
});
