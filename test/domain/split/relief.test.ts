import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldStudent, type Overload, relief } from '../../../src/domain/split/relief';
import { tries } from '../../proof/figures';
import { exactRelief } from './exactRelief';

const DAYS = ['', '2023-08-15', '2024-08-15', '2025-08-15', '2026-09-01'];

const student = fc.record({
  eases: fc.constantFrom(0, 1, 1, 1, 1.5, 2),
  limit: fc.constantFrom(null, 20, 22, 25),
  since: fc.constantFrom(...DAYS),
});

/** Somebody whose load is that of their students and of what stays. */
const overloads = (most: number): fc.Arbitrary<Overload> =>
  fc
    .record({
      stays: fc.integer({ min: 10, max: 24 }),
      limit: fc.constantFrom(null, 22, 25),
      students: fc.array(student, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ stays, limit, students }) => ({
      load: stays + students.reduce((sum, { eases }) => sum + eases, 0),
      limit,
      students,
    }));

function isEnough({ load, limit, students }: Overload, gone: readonly number[]): boolean {
  const left = students.filter((_, i) => !gone.includes(i));
  const limits = [limit, ...left.map((each) => each.limit)].flatMap((each) => each ?? []);
  return gone.reduce((sum, i) => sum - (students[i]?.eases ?? 0), load) <= Math.min(...limits, 1e9);
}

/** Who would go first: the shortest held. */
const inOrder = ({ students }: Overload): number[] =>
  students
    .map((_, i) => i)
    .sort(
      (a, b) =>
        -(students[a]?.since ?? '').localeCompare(students[b]?.since ?? '') ||
        (students[b]?.eases ?? 0) - (students[a]?.eases ?? 0),
    );

/** By trying all: of the smallest groups that are enough the one with the shortest held. Null where none is. */
function bestOf(problem: Overload): number[] | null {
  const order = inOrder(problem);
  const groups = Array.from({ length: 2 ** order.length }, (_, bits) =>
    order.filter((__, at) => (bits >> (order.length - 1 - at)) & 1),
  ).filter((group) => isEnough(problem, group));
  const size = Math.min(...groups.map(({ length }) => length));
  const place = (group: readonly number[]): string =>
    order.map((i) => (group.includes(i) ? 'a' : 'b')).join('');
  return (
    groups.filter(({ length }) => length === size).sort((a, b) => (place(a) < place(b) ? -1 : 1))[0] ?? null
  );
}

const sorted = (some: readonly number[]): number[] => [...some].sort((a, b) => a - b);

describe('relief of somebody over the maximum', () => {
  it('takes as few students as can be, and of those the ones held for the shortest time', () => {
    fc.assert(
      fc.property(overloads(9), (problem) => {
        const best = bestOf(problem);
        if (best) expect(sorted(relief(problem))).toEqual(sorted(best));
        else
          expect(relief(problem)).toEqual(problem.students.flatMap(({ eases }, i) => (eases > 0 ? [i] : [])));
      }),
      { numRuns: tries(1_000, 60) },
    );
  });

  it('takes no more of a whole caseload than the exact optimum does', async () => {
    for (const problem of fc.sample(overloads(45), { numRuns: tries(40, 12), seed: 3 })) {
      const least = await exactRelief(problem);
      const gone = relief(problem);
      expect(isEnough(problem, gone)).toBe(least !== null);
      if (least !== null) expect(gone).toHaveLength(least);
    }
  });

  const held = (more: Partial<HeldStudent> = {}): HeldStudent => ({
    eases: 1,
    limit: 55,
    since: '',
    ...more,
  });
  it('lets the two kindergartners go who lower the maximum, rather than eight others', () => {
    const students = [
      ...Array.from({ length: 56 }, () => held({ limit: 60 })),
      held({ limit: 50 }),
      held({ limit: 50 }),
    ];
    expect(relief({ load: 58, limit: null, students })).toEqual([56, 57]);
  });
  it('takes nobody at the maximum, and one where it is passed by one', () => {
    const students = Array.from({ length: 56 }, () => held());
    expect(relief({ load: 55, limit: null, students })).toEqual([]);
    expect(relief({ load: 56, limit: null, students })).toHaveLength(1);
  });
});
