import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/domain/cells/grade';
import { GRADES } from '../../../src/domain/cells/grade';
import {
  ecseCaseload,
  ecseLimits,
  type GradesServed,
  limitFor,
  limitsFor,
  statusOf,
} from '../../../src/standards/loads/limits';
import type { Provision } from '../../../src/standards/loads/provision';
import { headCount, provisions } from '../../../src/standards/missouri/tables';
import { RULES, rulesWith } from '../../kit/rules';

const times = (count: number, grade: Grade): Grade[] => Array.from({ length: count }, () => grade);

const limitsOf = (caseload: GradesServed) => {
  const limits = limitsFor(caseload, RULES);
  if (!limits.ok) throw new Error(limits.error.code);
  return limits.value;
};
const status = (number: number, caseload: GradesServed) => statusOf(number, limitsOf(caseload));

describe('one band', () => {
  test.each([
    ['head count', 'K', 40, 'Within desirable'],
    ['head count', 'K', 41, 'Above desirable'],
    ['head count', 'K', 50, 'Above desirable'],
    ['head count', 'K', 51, 'Over maximum'],
    ['altcase', '4', 45, 'Within desirable'],
    ['altcase', '4', 45.01, 'Above desirable'],
    ['altcase', '4', 55, 'Above desirable'],
    ['altcase', '4', 55.01, 'Over maximum'],
    ['self-contained', '6', 6, 'Within desirable'],
    ['self-contained', '6', 7, 'Above desirable'],
    ['self-contained', '6', 9, 'Above desirable'],
    ['self-contained', '6', 10, 'Over maximum'],
    ['self-contained', '12', 0, 'Within desirable'],
  ] as const)('%s, grade %s, %d: %s', (method, grade, number, expected) => {
    expect(status(number, { method, grades: times(3, grade) })).toBe(expected);
  });

  test('a crumb of a division is not over', () => {
    expect(status(50 + 2e-13, { method: 'altcase', grades: ['K'] })).toBe('Above desirable');
    expect(status(50 + 1e-6, { method: 'altcase', grades: ['K'] })).toBe('Over maximum');
  });
});

describe('mixed grades', () => {
  // 10 students at 50 and 30 at 60: strictest 50, average 57.5; desirable 40 and 47.5.
  const grades = [...times(10, '2'), ...times(30, '5')];

  test('strictest and average', () => {
    const limit = (level: 'maximum' | 'desirable', mixed: 'strictest' | 'average') =>
      limitFor({ method: 'head count', grades, level, mixed }, RULES);
    expect(limit('maximum', 'strictest')).toEqual({ ok: true, value: 50 });
    expect(limit('maximum', 'average')).toEqual({ ok: true, value: 57.5 });
    expect(limit('desirable', 'strictest')).toEqual({ ok: true, value: 40 });
    expect(limit('desirable', 'average')).toEqual({ ok: true, value: 47.5 });
  });

  test.each([
    [40, 'Within desirable'],
    [41, 'Above desirable'],
    [50, 'Above desirable'],
    [51, 'Mixed grades: review'],
    [57.5, 'Mixed grades: review'],
    [57.6, 'Over maximum'],
  ] as const)('%d: %s', (number, expected) => {
    expect(status(number, { method: 'head count', grades })).toBe(expected);
  });

  test('bands tell how many students each one counted, grades without a band apart', () => {
    const limits = limitsOf({ method: 'altcase', grades: ['PK', 'TK', '2', '3', '18-22', 'PK'] });
    expect(limits.bands.map(({ band, students }) => [band.to, students])).toEqual([
      ['2', 2],
      ['4', 1],
    ]);
    expect(limits.outside).toEqual(['PK', '18-22', 'PK']);
    expect(limits.average.maximum).toBeCloseTo((50 + 50 + 55) / 3, 10);
  });

  test('the average never falls below the strictest, in any order of students', () => {
    const banded = GRADES.filter((grade) => grade !== 'PK' && grade !== '18-22');
    fc.assert(
      fc.property(
        fc.constantFrom('head count' as const, 'altcase' as const, 'self-contained' as const),
        fc.array(fc.constantFrom(...banded), { minLength: 1, maxLength: 80 }),
        (method, mixed) => {
          const limits = limitsOf({ method, grades: mixed });
          expect(limits.average.maximum).toBeGreaterThanOrEqual(limits.strictest.maximum);
          expect(limits.average.desirable).toBeGreaterThanOrEqual(limits.strictest.desirable);
          expect(limitsOf({ method, grades: [...mixed].reverse() })).toMatchObject({
            strictest: limits.strictest,
            average: limits.average,
          });
        },
      ),
    );
  });

  test('more students never stand better', () => {
    const order = ['Within desirable', 'Above desirable', 'Mixed grades: review', 'Over maximum'];
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), (one, other) => {
        const limits = limitsOf({ method: 'head count', grades });
        const rank = (number: number) => order.indexOf(statusOf(number, limits));
        expect(Math.sign(rank(one) - rank(other)) * Math.sign(one - other)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('no limit', () => {
  test('preschool alone names ECSE', () => {
    expect(limitsFor({ method: 'head count', grades: ['PK', 'PK'] }, RULES)).toEqual({
      ok: false,
      error: { code: 'grade-has-no-band', grades: ['PK'], see: 'ecse' },
    });
  });

  test('18-22 alone has no band, and no other table', () => {
    expect(limitsFor({ method: 'altcase', grades: ['18-22'] }, RULES)).toEqual({
      ok: false,
      error: { code: 'grade-has-no-band', grades: ['18-22'], see: null },
    });
  });

  test('no students, no provision', () => {
    expect(limitsFor({ method: 'altcase', grades: [] }, RULES)).toEqual({
      ok: false,
      error: { code: 'no-grades' },
    });
    expect(limitsFor({ method: 'altcase', grades: ['K'] }, rulesWith([headCount]))).toEqual({
      ok: false,
      error: { code: 'no-provision', method: 'altcase' },
    });
  });
});

describe('FTE', () => {
  test.each([
    ['head count', 25],
    ['altcase', 50],
    ['self-contained', 8],
  ] as const)('half time, %s, grade 1: %d', (method, expected) => {
    expect(limitsOf({ method, grades: ['1'], fte: 0.5 }).strictest.maximum).toBe(expected);
  });

  test('early-childhood positions are by full-time position, the size of a session is not', () => {
    expect(ecseCaseload({ position: 'Nurse', bound: 'high', fte: 0.4 }, RULES)).toEqual({
      ok: true,
      value: 70,
    });
    expect(ecseCaseload({ position: 'Integrated session', bound: 'high', fte: 0.4 }, RULES)).toEqual({
      ok: true,
      value: 12,
    });
  });

  test('the share is not rounded, and has no crumbs', () => {
    expect(50 * 0.58).not.toBe(29);
    expect(limitsOf({ method: 'head count', grades: ['1'], fte: 0.58 }).strictest.maximum).toBe(29);
    expect(limitsOf({ method: 'head count', grades: ['3'], fte: 0.5 }).strictest.maximum).toBe(27.5);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (fte) => {
    const refused = { ok: false, error: { code: 'fte-not-positive', fte } };
    expect(limitsFor({ method: 'head count', grades: ['1'], fte }, RULES)).toEqual(refused);
    expect(ecseLimits({ position: 'Nurse', fte }, RULES)).toEqual(refused);
    expect(ecseCaseload({ position: 'Nurse', bound: 'low', fte }, RULES)).toEqual(refused);
  });
});

describe('early childhood', () => {
  test.each([
    ['Itinerant, traveling', 30, 'Within desirable'],
    ['Itinerant, traveling', 31, 'Over maximum'],
    ['Itinerant, non-traveling', 31, 'Within desirable'],
    ['Itinerant, non-traveling', 5, 'Within desirable'],
    ['Social worker, related services', 50, 'Within desirable'],
    ['Social worker, related services', 51, 'Over maximum'],
  ] as const)('%s with %d: %s', (position, number, expected) => {
    const limits = ecseLimits({ position }, RULES);
    expect(limits.ok && statusOf(number, limits.value)).toBe(expected);
  });

  test('has no bands of grades, and no number of the district’s own', () => {
    expect(ecseLimits({ position: 'Nurse' }, RULES)).toMatchObject({
      value: { bands: [], outside: [], isDistrict: false },
    });
  });

  test('a position that nobody knows has no number', () => {
    const unknown = { ok: false, error: { code: 'unknown-position', text: 'Pilot' } };
    expect(ecseLimits({ position: 'Pilot' }, RULES)).toMatchObject(unknown);
    expect(ecseCaseload({ position: 'Pilot', bound: 'low' }, RULES)).toMatchObject(unknown);
  });
});

describe("a district's own number", () => {
  const own = <Row>(row: Row): Row & { district: true } => ({ ...row, district: true });
  const marked = provisions.map((provision): Provision => {
    if (provision.shape === 'positions')
      return { ...provision, rows: provision.rows.map((row) => (row.position === 'Nurse' ? own(row) : row)) };
    return { ...provision, rows: provision.rows.map((row) => (row.from === 'K' ? own(row) : row)) };
  });

  test.each([
    [['1'], true],
    [['3'], false],
    [['1', '3'], true],
  ] as const)('is told where one of the bands of %j has it: %j', (grades, expected) => {
    expect(limitsFor({ method: 'head count', grades }, rulesWith(marked))).toMatchObject({
      value: { isDistrict: expected },
    });
  });

  test('is told for the very position that has it', () => {
    expect(ecseLimits({ position: 'Nurse' }, rulesWith(marked))).toMatchObject({
      value: { isDistrict: true },
    });
    expect(ecseLimits({ position: 'Secretary' }, rulesWith(marked))).toMatchObject({
      value: { isDistrict: false },
    });
  });
});

test("a district's own numbers take the place of the state's", () => {
  const own: Provision[] = provisions.map((provision) =>
    provision.shape === 'grade bands'
      ? { ...provision, rows: provision.rows.map((row) => ({ ...row, maximum: row.maximum - 5 })) }
      : provision,
  );
  const request = { method: 'head count', grades: ['9'], level: 'maximum', mixed: 'strictest' } as const;
  expect(limitFor(request, rulesWith(own))).toEqual({ ok: true, value: 55 });
});
