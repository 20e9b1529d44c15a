import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/domain/cells/grade';
import { NO_MINUTES } from '../../../src/domain/people/people';
import {
  filledIn,
  type LoadPerson,
  loadOf,
  type ServedLine,
  studentGrades,
} from '../../../src/standards/loads/load';
import { RULES } from '../../kit/rules';

const someone = (given: Partial<LoadPerson> = {}): LoadPerson => ({
  method: null,
  fte: 1,
  role: 'Resource teacher',
  minutes: NO_MINUTES,
  ...given,
});
const line = (studentId: string, grade: Grade | null, given: Partial<ServedLine> = {}): ServedLine => ({
  studentId,
  service: 'Resource',
  birthDate: '',
  grade,
  minutes: 60,
  delivery: 'direct',
  ...given,
});
const first = (count: number): ServedLine[] => Array.from({ length: count }, (_, i) => line(`${i}`, '1'));

describe('what counts', () => {
  test('a student once, direct minutes all, consult lines and blank minutes none', () => {
    const served = [
      line('1', '2'),
      line('1', '2', { minutes: 30 }),
      line('2', '7', { minutes: 500, delivery: 'consult' }),
      line('3', 'K', { minutes: null }),
    ];
    expect(loadOf(someone(), served, 2, RULES)).toMatchObject({
      students: 3,
      lines: 4,
      minutes: 90,
      iepsManaged: 2,
      grades: ['K', '2', '7'],
      number: 3,
    });
  });

  test('a student’s grade is the one that any line tells', () => {
    expect([...studentGrades([line('1', null), line('1', '4'), line('2', null)])]).toEqual([
      ['1', '4'],
      ['2', null],
    ]);
  });
});

describe('the method', () => {
  test('not chosen: the head count, which says so', () => {
    expect(loadOf(someone(), first(51), 0, RULES)).toMatchObject({
      method: 'head count',
      number: 51,
      status: 'Over maximum',
      rests: { code: 'method-not-chosen' },
    });
  });

  test('chosen', () => {
    expect(loadOf(someone({ method: 'self-contained' }), first(8), 0, RULES)).toMatchObject({
      method: 'self-contained',
      status: 'Above desirable',
      rests: { code: 'method-chosen' },
    });
  });

  test('ALTCASE counts minutes and IEPs against the teacher’s minutes a day', () => {
    const minutes = {
      ...NO_MINUTES,
      'Instructional minutes': 1800,
      Planning: 250,
      Staffing: 50,
      Meetings: 50,
    };
    const load = loadOf(someone({ method: 'altcase', minutes }), first(10), 3, RULES);
    expect(load.number).toBeCloseTo(600 / 290 + 3, 10);
    expect(load).toMatchObject({ status: 'Within desirable', rests: { code: 'method-chosen' } });
  });

  test('ECSE goes by the position', () => {
    const ecse = someone({ method: 'ecse', role: 'Itinerant, traveling' });
    expect(loadOf(ecse, first(31), 0, RULES)).toMatchObject({ number: 31, status: 'Over maximum' });
    expect(loadOf({ ...ecse, role: 'Teacher' }, first(31), 0, RULES)).toMatchObject({
      number: 31,
      status: 'No limit',
      rests: { code: 'unknown-position' },
    });
  });

  test('half time halves the head count’s limits', () => {
    expect(loadOf(someone({ fte: 0.5 }), first(26), 0, RULES)).toMatchObject({ status: 'Over maximum' });
  });
});

describe('no limit', () => {
  const none = { limits: null, status: 'No limit' };

  test('a vacancy has none', () => {
    expect(loadOf(null, first(99), 0, RULES)).toMatchObject({
      ...none,
      method: 'head count',
      students: 99,
      number: null,
      rests: { code: 'no-limits-for-vacancies' },
    });
  });

  test('nobody served', () => {
    expect(loadOf(someone(), [], 4, RULES)).toMatchObject({
      ...none,
      number: 0,
      rests: { code: 'no-students' },
    });
  });

  test('ALTCASE without instructional minutes, or with none left', () => {
    const altcase = someone({ method: 'altcase' });
    expect(loadOf(altcase, first(3), 1, RULES)).toMatchObject({
      ...none,
      number: null,
      rests: { code: 'no-instructional-minutes' },
    });
    const minutes = { ...NO_MINUTES, 'Instructional minutes': 250, Planning: 250 };
    expect(loadOf({ ...altcase, minutes }, first(3), 1, RULES)).toMatchObject({
      ...none,
      number: null,
      rests: { code: 'no-time-left', netMinutes: 0 },
    });
  });

  test('no grade known: a number, and no limit to hold it against', () => {
    expect(loadOf(someone(), [line('1', null)], 0, RULES)).toMatchObject({
      ...none,
      number: 1,
      rests: { code: 'no-grades' },
    });
  });

  test('students without a grade count, and leave the others their limit', () => {
    expect(loadOf(someone(), [line('1', null), line('2', '3')], 0, RULES)).toMatchObject({
      number: 2,
      status: 'Within desirable',
      grades: ['3'],
    });
  });
});

describe('the teacher’s minutes a day', () => {
  const minutesADay = (own: LoadPerson['minutes']) => filledIn(RULES.formulas.teacherTime, own);
  const minutes = { ...NO_MINUTES, 'Instructional minutes': 1800 };

  test.each([
    [null, 250, 310],
    [0, 0, 360],
    [200, 200, 320],
    [250, 250, 310],
  ])('planning of %s counts as %d, and other blank activities take no time', (Planning, counted, day) => {
    expect(minutesADay({ ...minutes, Planning })).toMatchObject({
      value: { activityMinutes: counted, minutesPerDay: day },
    });
  });

  test.each(['Planning', 'Staffing', 'Meetings', 'Other duties', 'Non-special-education teaching'] as const)(
    '%s is taken off',
    (activity) => {
      const typed = { ...minutes, Planning: 0, [activity]: 100 };
      expect(minutesADay(typed)).toMatchObject({ value: { minutesPerDay: 340 } });
    },
  );

  test.each(['Screening', 'Diagnostic', 'Travel', 'ECSE'] as const)(
    '%s is not on this worksheet',
    (activity) => {
      const typed = { ...minutes, Planning: 0, [activity]: 100 };
      expect(minutesADay(typed)).toMatchObject({ value: { minutesPerDay: 360 } });
    },
  );
});
