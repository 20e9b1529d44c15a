import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastShare } from '../../../src/domain/split/leastShare';
import { compareStandings, Placing, type Standing } from '../../../src/domain/split/placing';
import { shareOut } from '../../../src/domain/split/shareOut';
import type { Split, SplitProblem } from '../../../src/domain/split/splitProblem';
import { tries } from '../../proof/figures';

const CRUMB = 1e-9;
/** A student with the most minutes, and the IEP. */
const MOST_MINUTES = 1 + 4 / 3;

const colleague = fc.record({ load: fc.integer({ min: 0, max: 62 }), limit: fc.constantFrom(50, 55, 60) });
const unit = fc.record({
  grade: fc.constantFrom(50, 55, 60, null),
  /** 0: can't take it; else the minutes that the student is more. */
  can: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
  bonds: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
  household: fc.constantFrom('', '', 'Alder'),
  /** Whose unit it is, where a student has several; the first colleague serves Sol already. */
  student: fc.constantFrom('', '', 'Sol', 'Tim'),
});

/** So few students and colleagues that every way of sharing them out can be tried. */
const small = (how: 'heads' | 'minutes') =>
  fc
    .record({
      colleagues: fc.array(colleague, { minLength: 2, maxLength: 4 }),
      students: fc.array(unit, { minLength: 1, maxLength: 6 }),
    })
    .map(
      ({ colleagues, students }): SplitProblem => ({
        receivers: colleagues,
        units: students.map(({ grade, can, bonds, household, student }) => {
          const once = colleagues.map((_, i) => (student === 'Sol' && i === 0 ? 0 : 1));
          const limit = student === 'Sol' ? 50 : student === 'Tim' ? 55 : grade;
          return {
            costs: once.map((head, i) =>
              can[i] === 0 ? null : head + (how === 'minutes' ? (can[i] ?? 0) / 3 : 0),
            ),
            limits: colleagues.map(() => limit),
            bonds: colleagues.map((_, i) => bonds[i] ?? 0),
            household: student || household,
            locked: null,
            ...(student === '' ? {} : { several: { student, once } }),
          };
        }),
      }),
    );

const standing = (problem: SplitProblem, split: Split) =>
  new Placing(problem, split).after(
    problem.receivers.map((_, i) => i),
    [],
  );

function* everySplit({ units }: SplitProblem, begun: Split = []): Generator<Split> {
  const next = units[begun.length];
  if (!next) return yield begun;
  const ways = next.costs.flatMap((cost, i) => (cost === null ? [] : [i]));
  for (const way of ways.length === 0 ? [null] : ways)
    yield* everySplit({ units, receivers: [] }, [...begun, way]);
}

const best = (problem: SplitProblem): Standing =>
  [...everySplit(problem)]
    .map((split) => standing(problem, split))
    .reduce((one, other) => (compareStandings(other, one) < 0 ? other : one));

/** Five students, of whom two can go to either of two colleagues who have room for one each: one of them over by 3, not both. */
const ROOM_FOR_TWO: SplitProblem = {
  receivers: [49, 49].map((load) => ({ load, limit: 50 })),
  units: [
    [1, null],
    [1, 1],
    [null, 1],
    [1, 1],
    [null, 1],
  ].map((costs) => ({ costs, limits: [50, 50], bonds: [0, 0], household: '', locked: null })),
};

it('counted by heads no other way leaves fewer over, or the fullest lower, with students of several parts counted once', () => {
  fc.assert(
    fc.property(small('heads'), (problem) => {
      const [mine, exact] = [standing(problem, shareOut(problem)), best(problem)];
      expect([mine.over, mine.peopleOver, mine.shares[0]]).toEqual([
        exact.over,
        exact.peopleOver,
        exact.shares[0],
      ]);
    }),
    { numRuns: tries(2_000, 80), examples: [[ROOM_FOR_TWO]] },
  );
});

it('counted by minutes the fullest is within one student of the exact optimum, and mostly at it', () => {
  const gaps: number[] = [];
  for (const problem of fc.sample(small('minutes'), { numRuns: tries(1_000, 100), seed: 7 })) {
    const [mine, exact] = [standing(problem, shareOut(problem)), best(problem)];
    const gap = (mine.shares[0] ?? 0) - (exact.shares[0] ?? 0);
    expect(gap).toBeLessThanOrEqual(MOST_MINUTES / 50);
    gaps.push(gap);
  }
  expect(gaps.filter((gap) => gap > CRUMB).length).toBeLessThan(gaps.length / 20);
});

it.each(['heads', 'minutes'] as const)(
  'counted by %s no split undercuts what is said to be unavoidable',
  (how) => {
    fc.assert(
      fc.property(small(how), (problem) => {
        expect(leastShare(problem)).toBeLessThanOrEqual((best(problem).shares[0] ?? 0) + CRUMB);
      }),
      { numRuns: tries(2_000, 80) },
    );
  },
);

it('what whoever alone can take some students must have is said to be unavoidable, whatever room others have', () => {
  const only = { costs: [1, null], limits: [55, 55], bonds: [0, 0], household: '', locked: null };
  const problem: SplitProblem = {
    receivers: [
      { load: 10, limit: 55 },
      { load: 0, limit: 55 },
    ],
    units: [only, only],
  };
  expect(leastShare(problem)).toBeCloseTo(12 / 55, 9);
});
