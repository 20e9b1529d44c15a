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
  [['SCHOOLWIDE_MAX', 5, 0, 0], 'children_with_disabilities: at least one child is needed.'],
  [['SCHOOLWIDE_MAX', 5, 3, 4], 'children_participating: 4 is more than the 3 children with disabilities.'],
  [['SCHOOLWIDE_MAX', 5, 2.5, 1], 'children_with_disabilities: 2.5 is not a whole number of children.'],
] as const)('%j: %s', ([name, ...args], expected) => {
  expect(sentence(name, ...args)).toBe(expected);
});
