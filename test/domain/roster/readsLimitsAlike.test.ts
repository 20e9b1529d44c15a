import { describe, expect, test } from 'vitest';
import { readsLimitsAlike } from '../../../src/domain/roster/readsLimitsAlike';
import { given } from '../../kit/given';

const { mapping } = given();

describe('a roster that is set up again', () => {
  test.each([
    ['the same', {}, true],
    ['another person’s answers', { people: { counts: 'first' as const } }, true],
    [
      'another unit of LRE',
      { lreUnit: mapping.lreUnit === 'hours' ? ('minutes' as const) : ('hours' as const) },
      false,
    ],
    ['another divisor', { divisors: { ...mapping.divisors, monthly: 4.33 } }, false],
    ['another column', { columns: { ...mapping.columns, amountMax: undefined } }, false],
  ])('with %s reads limits alike: %j', (_, more, right) => {
    expect(readsLimitsAlike(mapping, { ...mapping, ...more })).toBe(right);
  });
});
