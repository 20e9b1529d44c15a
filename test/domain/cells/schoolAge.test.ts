import { describe, expect, test } from 'vitest';
import { isKindergartenAge } from '../../../src/domain/cells/schoolAge';
import { day } from '../../kit/entries';

const AUGUST = { from: '08-01', cutOff: '08-01' };

describe('the age for kindergarten', () => {
  test.each([
    // Five the day before the cut-off, and on it.
    ['2021-07-31', '2026-08-01', true],
    ['2021-08-01', '2026-08-01', false],
    ['2021-08-01', '2027-07-31', false],
    ['2021-08-01', '2027-08-01', true],
    // In the school year before, who turns five in it is not yet of the age.
    ['2021-07-31', '2026-07-31', false],
    ['2020-07-31', '2026-07-31', true],
  ])('born on %s, on %s: %s', (born, on, is) => {
    expect(isKindergartenAge(day(born), day(on), AUGUST)).toBe(is);
  });

  test.each([
    ['2021-12-31', '2026-12-30', false],
    ['2021-12-31', '2026-12-31', true],
    ['2022-01-01', '2027-01-02', false],
  ])('with a cut-off on January 1 one must be five as well (born on %s, on %s: %s)', (born, on, is) => {
    expect(isKindergartenAge(day(born), day(on), { from: '08-01', cutOff: '01-01' })).toBe(is);
  });

  test('of a child born on a leap day begins on March 1', () => {
    const march = { from: '08-01', cutOff: '08-01' };
    expect(isKindergartenAge(day('2020-02-29'), day('2025-08-01'), march)).toBe(true);
  });
});
