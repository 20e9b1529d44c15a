import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  earlyInterveningMaximum,
  effortReductionMaximum,
  schoolwideMaximum,
} from '../../../src/standards/federal/money';
import { run, sentence } from '../../google/callFunction';

/** Whole cents up to ten million dollars. */
const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);

describe('early intervening services (section 10)', () => {
  test.each([
    [1_000_000, 0, 150_000],
    [1_000_000, 40_000, 110_000],
    [1_000_000, 150_000, 0],
    [1_000_000, 150_000.01, 0],
    [0, 0, 0],
    [0.1, 0, 0.015],
  ])('%d, reduced by %d: %d', (allocation, reduction, expected) => {
    expect(earlyInterveningMaximum(allocation, reduction)).toBe(expected);
    expect(run('CEIS_MAX', allocation, reduction)).toBe(expected);
  });

  test('never below 0 and never above 15 percent', () => {
    fc.assert(
      fc.property(amount, amount, (allocation, reduction) => {
        const most = earlyInterveningMaximum(allocation, reduction);
        expect(most).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(allocation * 0.15 + 1e-6);
        expect(most).toBeLessThanOrEqual(earlyInterveningMaximum(allocation, 0));
      }),
    );
  });
});

describe('adjustment to local effort (section 6 C)', () => {
  test.each([
    [1_000_000, 900_000, 0, 50_000],
    [1_000_000, 900_000, 20_000, 30_000],
    [1_000_000, 900_000, 50_000, 0],
    [1_000_000, 1_000_000, 0, 0],
    [900_000, 1_000_000, 0, 0],
    [900_000, 1_000_000, 5_000, 0],
  ])('%d after %d, services of %d: %d', (allocation, previous, services, expected) => {
    expect(effortReductionMaximum(allocation, previous, services)).toBe(expected);
    expect(run('MOE_REDUCTION_MAX', allocation, previous, services)).toBe(expected);
  });

  test('never below 0, and no growth allows nothing', () => {
    fc.assert(
      fc.property(amount, amount, amount, (allocation, previous, services) => {
        const most = effortReductionMaximum(allocation, previous, services);
        expect(most).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(Math.max(0, allocation - previous) / 2 + 1e-6);
      }),
    );
  });
});

test('where the state forbids a reduction there is none, and a tick that is no tick is told', () => {
  expect(run('MOE_REDUCTION_MAX', 1_000_000, 900_000, 0, true)).toBe(0);
  expect(run('MOE_REDUCTION_MAX', 1_000_000, 900_000, 0, false)).toBe(50_000);
  expect(run('MOE_REDUCTION_MAX', 1_000_000, 900_000, '', 'TRUE')).toBe(0);
  expect(sentence('MOE_REDUCTION_MAX', 5, 4, 0, 'yes')).toBe(
    'forbidden: "yes" is text where TRUE or FALSE belongs.',
  );
  expect(sentence('MOE_REDUCTION_MAX', 5, 4, 0, 1)).toBe('forbidden: 1 stands where TRUE or FALSE belongs.');
});

test('services are not lowered by a reduction that the state forbids: one that is typed is told', () => {
  expect(run('CEIS_MAX', 1_000_000, 0, true)).toBe(150_000);
  expect(run('CEIS_MAX', 1_000_000, '', 'TRUE')).toBe(150_000);
  expect(run('CEIS_MAX', 1_000_000, 40_000, false)).toBe(110_000);
  expect(sentence('CEIS_MAX', 1_000_000, 40_000, true)).toBe(
    'moe_reduction: the state forbids a reduction, so 0 or a blank cell belongs here.',
  );
});

describe('the two together, by the worked examples of appendix D', () => {
  test.each([
    [900_000, 1_000_000, 150_000, 0],
    [900_000, 1_000_000, 100_000, 0],
    [900_000, 1_000_000, 50_000, 0],
    [900_000, 1_000_000, 30_000, 20_000],
    [900_000, 1_000_000, 0, 50_000],
  ])('%d, then %d: services of %d leave a reduction of %d', (previous, allocation, services, reduction) => {
    expect(run('MOE_REDUCTION_MAX', allocation, previous, services)).toBe(reduction);
  });

  test.each([
    [0, 300_000],
    [100_000, 200_000],
    [150_000, 150_000],
    [300_000, 0],
    [500_000, 0],
  ])('of 2,000,000 a reduction of %d leaves services of %d', (reduction, services) => {
    expect(run('CEIS_MAX', 2_000_000, reduction)).toBe(services);
  });
});

describe('excess cost (section 5, appendix A)', () => {
  test.each([
    ['a number', 1_150_000],
    ['a range', [[300_000], [''], [450_000], [400_000]]],
  ])('the worked example, with its 50 cents; deductions as %s', (_, deductions) => {
    expect(run('EXCESS_COST', 7_100_000, 60_000, deductions, 800, 100)).toBe(736_250);
  });

  test('is not rounded', () => {
    expect(run('EXCESS_COST', 1000, 0, 0, 3, 1)).toBeCloseTo(333.333333333, 9);
    expect(run('EXCESS_COST', 1000, 0, '', 812.5, 100)).toBeCloseTo((1000 / 812.5) * 100, 9);
  });

  test('all that was spent may be taken off, and every enrolled child may have a disability', () => {
    expect(run('EXCESS_COST', 1000, 400, 600, 10, 10)).toBe(0);
    expect(run('EXCESS_COST', 1000, 0, 0, 10, 10)).toBe(1000);
  });

  test('what is equal but for its last binary digits leaves nothing, and is not more than was spent', () => {
    expect(run('EXCESS_COST', 0.3, 0.1, [[0.1], [0.1]], 10, 10)).toBe(0);
    expect(run('EXCESS_COST', 0.8, 0.1, 0.7, 10, 10)).toBe(0);
    expect(run('EXCESS_COST', 0.8, 0.1, 0.69, 1, 1)).toBeCloseTo(0.01, 9);
    expect(sentence('EXCESS_COST', 0.3, 0.1, [[0.2], [0.01]], 10, 10)).toBe(
      'deductions: with capital and debt they are 0.31, more than the 0.3 spent in all.',
    );
    // An average enrollment that was worked out is one of these, too.
    expect(run('EXCESS_COST', 10, 0, 0, 0.1 * 3 * 10 - 1e-15, 3)).toBeCloseTo(10, 9);
    expect(sentence('EXCESS_COST', 10, 0, 0, 2.99, 3)).toContain(
      '3 is more than the average enrollment of 2.99',
    );
  });
});

describe('proportionate share (appendix B)', () => {
  test.each([
    [152_500, 300, 20, 9531.25],
    [152_500, 300, 0, 0],
    [152_500, 0, 20, 152_500],
    [100, 2, 1, 100 / 3],
  ])('%d for %d and %d children: %d', (allocation, inPublic, inPrivate, expected) => {
    expect(run('PROPORTIONATE_SHARE', allocation, inPublic, inPrivate)).toBeCloseTo(expected, 9);
  });
});

test('each of the two counts against the other, so that both together stay within each one alone', () => {
  fc.assert(
    fc.property(amount, amount, (allocation, previous) => {
      const reduction = effortReductionMaximum(allocation, previous, 0);
      const services = earlyInterveningMaximum(allocation, reduction);
      expect(services + reduction).toBeLessThanOrEqual(Math.max(allocation * 0.15, reduction) + 1e-6);
    }),
  );
});

describe('school-wide programs (section 7)', () => {
  test.each([
    [1_000_000, 400, 20, 50_000],
    [1_000_000, 400, 400, 1_000_000],
    [1_000_000, 400, 0, 0],
    [100, 3, 1, 33.333333],
  ])('%d for %d children, %d in the program: %d', (allocation, children, participating, expected) => {
    expect(schoolwideMaximum(allocation, children, participating)).toEqual({ ok: true, value: expected });
    expect(run('SCHOOLWIDE_MAX', allocation, children, participating)).toBe(expected);
  });

  test('never more than the allocation', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 25_000 }), fc.nat(25_000), (allocation, all, some) => {
        const share = schoolwideMaximum(allocation, all, Math.min(all, some));
        expect(share.ok && share.value).toBeLessThanOrEqual(allocation + 1e-6);
      }),
    );
  });
});

test.each([
  [['CEIS_MAX', ''], 'part_b_allocation: it is blank; a number belongs here.'],
  [['CEIS_MAX', -1], 'part_b_allocation: -1 is below 0.'],
  [['CEIS_MAX', '$5'], 'part_b_allocation: "$5" is text where a number belongs.'],
  [['CEIS_MAX', 5, '#N/A'], 'moe_reduction: the cell holds the error #N/A.'],
  [['MOE_REDUCTION_MAX', 5], 'previous_allocation: it is blank; a number belongs here.'],
  [
    ['EXCESS_COST', 10, 4, [[3], [4]], 8, 2],
    'deductions: with capital and debt they are 11, more than the 10 spent in all.',
  ],
  [
    ['EXCESS_COST', 10, 0, [[3], ['x']], 8, 2],
    'deductions, row 2 of the range: "x" is text where a number belongs.',
  ],
  [['EXCESS_COST', 10, 0, 0, 0, 0], 'average_enrollment: it is 0, so there is no average.'],
  [
    ['EXCESS_COST', 10, 0, 0, 8, 9],
    'children_with_disabilities: 9 is more than the average enrollment of 8, which includes them.',
  ],
  [['EXCESS_COST', 10, '', 0, 8, 2], 'capital_and_debt: it is blank; a number belongs here.'],
  [
    ['PROPORTIONATE_SHARE', 10, 0, 0],
    'public_children: with private_children there must be at least one child.',
  ],
  [['PROPORTIONATE_SHARE', 10, 1, 0.5], 'private_children: 0.5 is not a whole number of children.'],
  [['SCHOOLWIDE_MAX', 5, 0, 0], 'children_with_disabilities: at least one child is needed.'],
  [['SCHOOLWIDE_MAX', 5, 3, 4], 'children_participating: 4 is more than the 3 children with disabilities.'],
  [['SCHOOLWIDE_MAX', 5, 2.5, 1], 'children_with_disabilities: 2.5 is not a whole number of children.'],
] as const)('%j: %s', ([name, ...args], expected) => {
  expect(sentence(name, ...args)).toBe(expected);
});
