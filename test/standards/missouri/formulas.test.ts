import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  altcaseNumber,
  contactNumber,
  option1Worksheet,
  REQUIRED_PLANNING_MINUTES,
  teacherTime,
} from '../../../src/standards/missouri/formulas';

const students = (instructional: number, activities: number[] = []) => {
  const worksheet = option1Worksheet(instructional, activities);
  return worksheet.ok ? worksheet.value.maximumStudents : worksheet.error.code;
};

describe('option 1 worksheet', () => {
  test('each half minute from 0.5 to 3000 gives a thirtieth, rounded up', () => {
    for (let halves = 1; halves <= 6000; halves++) {
      // In whole numbers, so that the expectation has no crumbs of its own.
      const expected = Math.floor((halves + 59) / 60);
      if (students(halves / 2) !== expected)
        expect([halves / 2, students(halves / 2)]).toEqual([halves / 2, expected]);
    }
  });

  test('names every line', () => {
    const worksheet = option1Worksheet(1800, [250, 60, 60, 60, 120, 60, 90, 60]);
    expect(worksheet.ok && worksheet.value).toMatchObject({
      activityMinutes: 760,
      netMinutes: 1040,
      maximumStudents: 35,
    });
    expect(worksheet.ok && worksheet.value.hoursPerWeek).toBeCloseTo(17.3333, 4);
    expect(worksheet.ok && worksheet.value.hoursPerDay).toBeCloseTo(3.4667, 4);
    expect(worksheet.ok && worksheet.value.timesTen).toBeCloseTo(34.6667, 4);
  });

  test.each([
    [1500, [], 50],
    [1500.5, [], 51],
    [1800, [300], 50],
    [0.5, [], 1],
  ])('%d minutes less %j: %d students', (instructional, activities, expected) => {
    expect(students(instructional, activities)).toBe(expected);
  });

  test.each([
    [760, [760]],
    [760, [760.5]],
    [0, []],
  ])('%d minutes less %j leave no time', (instructional, activities) => {
    expect(students(instructional, activities)).toBe('no-time-left');
  });

  test('decimal minutes leave no student over', () => {
    expect(0.1 + 0.2 - 0.3).not.toBe(0);
    expect(students(30.3, [0.1, 0.2])).toBe(1);
    expect(students(0.3, [0.1, 0.2])).toBe('no-time-left');
  });

  test('more activity never allows more students', () => {
    const minutes = fc.integer({ min: 0, max: 4000 }).map((halves) => halves / 2);
    fc.assert(
      fc.property(minutes, minutes, minutes, (instructional, some, more) => {
        const less = students(instructional, [some]);
        const least = students(instructional, [some, more]);
        if (typeof less === 'string') expect(least).toBe('no-time-left');
        else if (typeof least === 'number') expect(least).toBeLessThanOrEqual(less);
      }),
    );
  });
});

describe('ALTCASE worksheet', () => {
  test('lines 1 to 4: 1800 minutes less 350 are 290 a day', () => {
    expect(teacherTime(1800, [REQUIRED_PLANNING_MINUTES, 50, 50, 0])).toEqual({
      ok: true,
      value: { activityMinutes: 350, netMinutes: 1450, minutesPerDay: 290 },
    });
  });

  test('5000 student minutes over 290 and 20 IEPs are 37.2414, unrounded', () => {
    const number = altcaseNumber(5000, 20, 290);
    expect(number).toEqual({ ok: true, value: 5000 / 290 + 20 });
    expect(number.ok && number.value).toBeCloseTo(37.2414, 4);
  });

  test('no minutes a day, no answer', () => {
    expect(contactNumber(5000, 0)).toEqual({ ok: false, error: { code: 'no-time-left', netMinutes: 0 } });
    expect(altcaseNumber(5000, 20, -1)).toEqual({
      ok: false,
      error: { code: 'no-time-left', netMinutes: -5 },
    });
    expect(teacherTime(250, [250])).toMatchObject({ ok: false, error: { code: 'no-time-left' } });
  });

  test('an IEP more is exactly one more', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(100), fc.integer({ min: 1, max: 480 }), (minutes, ieps, day) => {
        const number = altcaseNumber(minutes, ieps, day);
        const contact = contactNumber(minutes, day);
        expect(number.ok && contact.ok && number.value).toBe(contact.ok && contact.value + ieps);
      }),
    );
  });
});
