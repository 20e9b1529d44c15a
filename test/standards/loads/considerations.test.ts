import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/cells/day';
import type { Grade } from '../../../src/domain/cells/grade';
import { NO_MINUTES } from '../../../src/domain/people/people';
import { type SummaryPerson, summaryOf } from '../../../src/standards/loads/summary';
import { day } from '../../kit/entries';
import { RULES } from '../../kit/rules';

const MINUTES: SummaryPerson['minutes'] = {
  ...NO_MINUTES,
  'Instructional minutes': 1800,
  Planning: 250,
};
const person = (over: Partial<SummaryPerson> = {}): SummaryPerson => ({
  method: 'head count',
  fte: 1,
  role: '',
  paraprofessional: false,
  minutes: MINUTES,
  ...over,
});
const served = (...grades: (Grade | null)[]) =>
  grades.map((grade, i) => ({
    studentId: String(i),
    service: 'Resource',
    birthDate: '' as Day | '',
    grade,
    minutes: 60,
    delivery: 'direct' as const,
  }));
const found = (over: Partial<SummaryPerson>, ...grades: (Grade | null)[]) =>
  summaryOf(person(over), served(...grades), 0, RULES).considerations;

describe('what the plan asks to consider', () => {
  test('nothing, where all is said and within the desirable number', () => {
    expect(found({}, '3', '4')).toEqual([]);
    expect(found({ method: null }, ...[])).toEqual([]);
    expect(summaryOf(null, served('3'), 1, RULES).considerations).toEqual([]);
  });

  test.each([
    [249.5, [{ code: 'planning-under-required', minutes: 249.5, required: 250 }]],
    [250, []],
  ])('%d minutes of planning', (Planning, expected) => {
    expect(found({ minutes: { ...MINUTES, Planning } }, '3')).toEqual(expected);
  });

  test.each([
    [5, false, []],
    [6, false, [{ code: 'consider-paraprofessional', students: 6, desirable: 5 }]],
    [6, true, []],
    [9, false, [{ code: 'consider-paraprofessional', students: 9, desirable: 5 }]],
    // Over the maximum, help is no answer any more.
    [10, false, []],
  ])('a class of %d, paraprofessional %s', (count, paraprofessional, expected) => {
    const grades = Array.from({ length: count }, (): Grade => '3');
    expect(found({ method: 'self-contained', paraprofessional }, ...grades)).toEqual(expected);
  });

  test('no method chosen, and lines of the worksheet that are missing', () => {
    expect(found({ method: null }, '3')).toEqual([{ code: 'no-method' }]);
    const none = { ...MINUTES, 'Instructional minutes': null, Planning: null };
    expect(found({ minutes: none }, '3')).toEqual([]);
    const lines = ['Instructional minutes', 'Planning'];
    expect(found({ minutes: none, method: 'altcase' }, '3')).toEqual([
      { code: 'worksheet-lines-missing', lines, planning: 250 },
    ]);
    expect(found({ minutes: { ...none, Travel: 30 } }, '3')).toEqual([
      { code: 'worksheet-lines-missing', lines, planning: 250 },
    ]);
  });

  test('grades of several bands, of no band, and school age in an early-childhood position', () => {
    expect(found({}, '2', '3')).toEqual([{ code: 'several-bands' }]);
    expect(found({}, '3', 'PK')).toEqual([{ code: 'grades-without-band', grades: ['PK'], see: 'ecse' }]);
    expect(found({}, '18-22')).toEqual([{ code: 'grades-without-band', grades: ['18-22'], see: null }]);
    expect(found({ method: 'ecse', role: 'Nurse' }, 'PK', 'K')).toEqual([
      { code: 'ecse-with-school-age', children: 1 },
    ]);
  });

  test('students without a grade, where others give the limit; early childhood asks for none', () => {
    expect(found({}, '3', null, null)).toEqual([{ code: 'students-without-grade', students: 2 }]);
    expect(found({}, null, null)).toEqual([]);
    expect(found({ method: 'ecse', role: 'Nurse' }, 'PK', null)).toEqual([]);
  });

  test('more students than option 1’s worksheet comes to', () => {
    const minutes = { ...MINUTES, 'Instructional minutes': 310 };
    expect(found({ minutes }, '3', '3')).toEqual([]);
    expect(found({ minutes }, '3', '3', '3')).toEqual([
      { code: 'over-worksheet-maximum', students: 3, maximum: 2, worksheet: "option 1's worksheet" },
    ]);
  });
});

describe('a child in an early-childhood position', () => {
  const old = (grade: Grade, birthDate: Day | '') => {
    const [line] = served(grade);
    const lines = line ? [{ ...line, birthDate }] : [];
    return summaryOf(person({ method: 'ecse', role: 'Nurse' }), lines, 0, RULES).considerations;
  };
  const told = [{ code: 'ecse-with-school-age', children: 1 }];

  // On 11/21/2026 the school year has begun on 08/01/2026.
  test.each([
    ['2021-07-31', 'PK', told],
    ['2021-08-01', 'PK', []],
    ['2021-07-31', 'K', told],
    ['2021-08-01', 'K', []],
    ['', 'PK', []],
    ['', 'K', told],
  ] as const)('born on “%s”, in grade %s: %j', (birthDate, grade, expected) => {
    expect(old(grade, birthDate === '' ? '' : day(birthDate))).toEqual(expected);
  });

  test('counts once, however many services', () => {
    const [line] = served('PK');
    const lines = line ? [line, { ...line, birthDate: day('2020-01-01') }] : [];
    const { considerations } = summaryOf(person({ method: 'ecse', role: 'Nurse' }), lines, 0, RULES);
    expect(considerations).toContainEqual({ code: 'ecse-with-school-age', children: 1 });
  });
});
