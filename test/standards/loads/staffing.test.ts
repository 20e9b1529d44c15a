import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/domain/cells/grade';
import type { Method } from '../../../src/domain/people/people';
import { NO_MINUTES } from '../../../src/domain/people/people';
import { type LoadPerson, loadOf, type ServedLine } from '../../../src/standards/loads/load';
import { type Position, staffingOf } from '../../../src/standards/loads/staffing';
import { RULES } from '../../kit/rules';

const served = (count: number, grade: Grade): ServedLine[] =>
  Array.from({ length: count }, (_, i) => ({
    studentId: `${grade}-${i}`,
    service: 'Resource',
    birthDate: '',
    grade,
    minutes: 60,
    delivery: 'direct',
  }));

type Over = Partial<LoadPerson> & { isVacant?: boolean };
const position = (count: number, grade: Grade, { isVacant = false, ...over }: Over = {}): Position => {
  const person = { method: null, fte: 1, role: '', minutes: NO_MINUTES, ...over };
  return { fte: person.fte, isVacant, load: loadOf(person, served(count, grade), 0, RULES) };
};
const limits = (grade: Grade) =>
  loadOf({ method: null, fte: 1, role: '', minutes: NO_MINUTES }, served(1, grade), 0, RULES).limits
    ?.strictest;

describe('the staff that a role needs', () => {
  const { desirable, maximum } = limits('4') ?? { desirable: 0, maximum: 0 };

  test('is one full-time person for as many students as the limit, and two for twice as many', () => {
    expect(staffingOf([position(desirable, '4')])).toMatchObject({
      has: 1,
      atDesirable: 1,
      missingAtDesirable: 0,
    });
    expect(staffingOf([position(maximum, '4')])).toMatchObject({ atMaximum: 1, missingAtMaximum: 0 });
    expect(staffingOf([position(2 * maximum, '4')])).toMatchObject({ atMaximum: 2, missingAtMaximum: 1 });
  });

  test('does not depend on how much of a person serves the students', () => {
    const full = staffingOf([position(12, '4')]);
    const half = staffingOf([position(12, '4', { fte: 0.5 })]);
    expect(half.atMaximum).toBeCloseTo(full.atMaximum ?? 0, 9);
    expect([full.has, half.has]).toEqual([1, 0.5]);
  });

  test('of a class at its size is the part of a person who leads it', () => {
    const method: Method = 'self-contained';
    const size =
      loadOf({ method, fte: 0.5, role: '', minutes: NO_MINUTES }, served(1, '4'), 0, RULES).limits?.strictest
        .maximum ?? 0;
    expect(staffingOf([position(size, '4', { method, fte: 0.5 })]).atMaximum).toBeCloseTo(0.5, 9);
  });

  test('counts a vacancy’s students as a full-time person’s, and the vacancy as nobody', () => {
    const staffing = staffingOf([position(maximum, '4', { isVacant: true, fte: 1 })]);
    expect(staffing).toMatchObject({ has: 0, vacant: 1, atMaximum: 1, missingAtMaximum: 1 });
    const unassigned = { ...position(maximum, '4'), fte: 0, isVacant: true };
    expect(staffingOf([unassigned])).toMatchObject({ has: 0, vacant: 0, atMaximum: 1 });
  });

  test('is not known where no number applies, and nothing where nobody is served', () => {
    const preschool = position(5, 'PK');
    expect(staffingOf([preschool])).toMatchObject({
      atDesirable: null,
      missingAtMaximum: null,
      uncounted: [preschool.load],
    });
    expect(staffingOf([preschool, position(maximum, '4')])).toMatchObject({
      atMaximum: 1,
      uncounted: [preschool.load],
    });
    expect(staffingOf([position(0, '4')])).toMatchObject({
      has: 1,
      atMaximum: 0,
      missingAtMaximum: 0,
      uncounted: [],
    });
  });
});

test('what lacks and who is there make what is needed, and the desirable number needs no fewer people', () => {
  const anyPosition = fc
    .tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom<Grade>('K', '4', '9'),
      fc.constantFrom(0.25, 0.5, 1),
      fc.boolean(),
    )
    .map(([count, grade, fte, isVacant]) => position(count, grade, { fte, isVacant }));
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 6 }), (positions) => {
      const { has, atDesirable, atMaximum, missingAtMaximum } = staffingOf(positions);
      expect(atDesirable ?? 0).toBeGreaterThanOrEqual(atMaximum ?? 0);
      expect(has + (missingAtMaximum ?? 0)).toBeGreaterThanOrEqual((atMaximum ?? 0) - 1e-9);
      expect(missingAtMaximum ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
