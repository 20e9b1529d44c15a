import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastShare } from '../../../src/domain/split/leastShare';
import { Placing, type Standing } from '../../../src/domain/split/placing';
import { shareOut } from '../../../src/domain/split/shareOut';
import type { Split, SplitProblem, SplitUnit } from '../../../src/domain/split/splitProblem';
import { tries } from '../../proof/figures';
import { exactSplit, type Optimum } from './exactSplit';
import { leavers } from './leavers';

/** Of each kind. */
const LEAVERS = tries(25, 10);
/** A binary fraction is never quite what it should be. */
const CRUMB = 1e-6;

const standing = (problem: SplitProblem, split: Split) => {
  const everyone = problem.receivers.map((_, i) => i);
  return new Placing(problem, split).after(everyone, []);
};

const at = ({ over, shares: [highest = 0] }: Standing): Optimum => ({ over, highest });

/** Nobody is over, and the fullest stands where somebody must: nothing is left to prove, and the solver would take long over it. */
const isUnbeatable = (problem: SplitProblem, mine: Standing): boolean =>
  mine.over === 0 && at(mine).highest <= leastShare(problem) + CRUMB;

const unit = (over: Partial<SplitUnit> = {}): SplitUnit => ({
  costs: [1, 1],
  limits: [55, 55],
  bonds: [0, 0],
  household: '',
  locked: null,
  ...over,
});
const two = (...units: SplitUnit[]): SplitProblem => ({
  receivers: [
    { load: 10, limit: 55 },
    { load: 10, limit: 55 },
  ],
  units,
});

describe('a leaver’s students', () => {
  it.each(['heads', 'minutes'] as const)(
    'counted by %s are shared out as well as they can be, or within one student of it',
    async (how) => {
      const gaps: number[] = [];
      for (const problem of fc.sample(leavers(how, 43), { numRuns: LEAVERS, seed: 7 })) {
        const mine = standing(problem, shareOut(problem));
        const best = isUnbeatable(problem, mine) ? at(mine) : await exactSplit(problem, at(mine));
        if (!best) continue;
        gaps.push(at(mine).highest - best.highest);
        // One student more, for whoever has the lowest limit.
        const student = Math.max(...problem.units.flatMap(({ costs }) => costs.map((cost) => cost ?? 0)));
        const limits = problem.receivers.map(({ limit }) => limit ?? 1);
        expect(mine.over).toBeLessThanOrEqual(best.over + student + CRUMB);
        expect(at(mine).highest).toBeLessThanOrEqual(best.highest + student / Math.min(...limits) + CRUMB);
      }
      expect(gaps.length).toBeGreaterThan(LEAVERS * 0.9);
      const median = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
      expect(median).toBeLessThanOrEqual(CRUMB);
    },
  );

  it('never leave the fullest below what is said to be unavoidable', () => {
    fc.assert(
      fc.property(leavers('heads', 20), (problem) => {
        const [highest = 0] = standing(problem, shareOut(problem)).shares;
        expect(highest).toBeGreaterThanOrEqual(leastShare(problem) - CRUMB);
      }),
      { numRuns: 50 },
    );
  });

  it('go to somebody wherever anyone can take them, even where everyone is over', () => {
    fc.assert(
      fc.property(leavers('minutes', 20), (problem) => {
        for (const [i, to] of shareOut(problem).entries()) {
          const { costs = [] } = problem.units[i] ?? {};
          if (costs.every((cost) => cost === null)) expect(to).toBeNull();
          else expect(costs[to ?? -1] ?? null).not.toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are shared out the same way each time', () => {
    for (const problem of fc.sample(leavers('heads'), { numRuns: 3, seed: 1 }))
      expect(shareOut(problem)).toEqual(shareOut(structuredClone(problem)));
  });
});

describe('where loads are alike either way', () => {
  it('a student stays at the school', () => {
    expect(shareOut(two(unit({ bonds: [0, 1] }), unit({ bonds: [1, 0] })))).toEqual([1, 0]);
  });

  it('siblings stay together', () => {
    const split = shareOut(two(unit({ household: 'Alder' }), unit(), unit({ household: 'Alder' }), unit()));
    expect(split[0]).toBe(split[2]);
    expect(split[1]).toBe(split[3]);
  });

  it('the one wish weighs more than any number of the other, as it is said', () => {
    const units = ['Alder', 'Alder', 'Birch', 'Birch'].map((household, i) =>
      unit({ household, bonds: i % 2 === 0 ? [2, 0] : [0, 2] }),
    );
    const split = (together: number) => shareOut({ ...two(...units), together });
    expect(split(1 / 4096)).toEqual([0, 1, 0, 1]);
    const [a, b, c, d] = split(4096);
    expect([a, c]).toEqual([b, d]);
  });

  it('but neither school nor sibling makes anybody fuller than need be', () => {
    const split = shareOut(two(unit({ bonds: [1, 0] }), unit({ bonds: [1, 0] })));
    expect([...split].sort()).toEqual([0, 1]);
  });
});

describe('the search ends by itself', () => {
  /** How often it looks at the limits that a student sets: what it spends, counted and not timed. */
  const looks = (students: number, colleagues: number, room: number): number => {
    let count = 0;
    const units = Array.from({ length: students }, (_, student) => {
      const limits = Array.from({ length: colleagues }, () => [50, 55, 60][student % 3] ?? 60);
      return {
        ...unit({
          costs: limits.map(() => 1),
          bonds: limits.map((__, i) => Number(i % 4 === student % 4)),
          household: student % 5 === 0 ? `H${Math.floor(student / 10)}` : '',
        }),
        get limits() {
          count += 1;
          return limits;
        },
      };
    });
    const receivers = Array.from({ length: colleagues }, (_, i) => ({
      load: room + ((i * 17) % 40),
      limit: 60,
    }));
    const split = shareOut({ receivers, units });
    expect(split.every((to) => to !== null)).toBe(true);
    return count;
  };
  it.each([
    [43, 2, 40],
    [43, 5, 50],
    [43, 12, 55],
    [60, 12, 10],
    [60, 12, 55],
  ])('for a leaver of %i among %i who are over all the same', (students, colleagues, room) => {
    expect(looks(students, colleagues, room)).toBeLessThan(2_000_000);
  });
  it.each([
    [400, 2],
    [400, 100],
  ])('for %i lines among %i', (students, colleagues) => {
    expect(looks(students, colleagues, 10)).toBeLessThan(20_000_000);
  });
});

it('a student of a lower grade goes where one is already, not where the limit would fall', () => {
  const receivers = [
    { load: 50, limit: 60 },
    { load: 40, limit: 50 },
  ];
  expect(shareOut({ receivers, units: [unit({ limits: [50, 50] })] })).toEqual([1]);
});

it('whoever serves the student already takes them at no cost', () => {
  const receivers = [
    { load: 54, limit: 55 },
    { load: 53, limit: 55 },
  ];
  expect(shareOut({ receivers, units: [unit({ costs: [0, 1] })] })).toEqual([0]);
});

it('a student whom the user has put with somebody stays there', () => {
  expect(shareOut(two(unit({ locked: 1 }), unit({ locked: 1 }), unit()))).toEqual([1, 1, 0]);
});

it('whom nobody can take is left', () => {
  expect(shareOut(two(unit({ costs: [null, null] }), unit({ costs: [null, 1] })))).toEqual([null, 1]);
});

describe('what can’t be undercut', () => {
  it.each([
    ['all together by all their limits, in whole students', two(unit(), unit(), unit()), 12 / 55],
    [
      'what somebody has already',
      {
        ...two(unit()),
        receivers: [
          { load: 50, limit: 55 },
          { load: 1, limit: 55 },
        ],
      },
      50 / 55,
    ],
    [
      'nothing, where a limit is not known',
      { ...two(unit({ limits: [null, null] })), receivers: [{ load: 50, limit: null }] },
      0,
    ],
  ])('%s', (_, problem, least) => {
    expect(leastShare(problem)).toBeCloseTo(least, 9);
  });
});
