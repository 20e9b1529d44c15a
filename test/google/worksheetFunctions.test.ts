import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionsOf } from '../../src/google/functions/functions';
import { missouri } from '../../src/standards/missouri/missouri';
import { countedSteps } from '../kit/countedSteps';
import { column, run, sentence } from './callFunction';

describe('ALTCASE', () => {
  test('5000 minutes, 20 IEPs, 290 minutes a day', () => {
    expect(run('ALTCASE', 5000, 20, 290)).toBeCloseTo(37.2414, 4);
    expect(run('ALTCASE', 5000, 20, 290)).toBe(5000 / 290 + 20);
  });

  test('a range of minutes beside a range of marks', () => {
    const minutes = column(150, '', 300, null, undefined, 130);
    const marks = column(1, true, 'x', ' YES ', '\u2713', '1');
    expect(run('ALTCASE', minutes, marks, 290)).toBe(2 + 6);
    expect(run('ALTCASE', minutes, column(0, false, '0', 'no', '', 'FALSE'), [[290]])).toBe(2);
  });

  test.each([
    [17, 17],
    [[[17]], 17],
    [1, 1],
    [true, 1],
    ['x', 1],
    [[['x']], 1],
    ['', 0],
    [undefined, 0],
  ])('marks %j: %d IEPs', (marks, ieps) => {
    expect(run('ALTCASE', '', marks, 290)).toBe(ieps);
  });

  test.each([
    [[5000, 20, 0], 'teacher_minutes_per_day: a number above 0 is needed.'],
    [[5000, 20], 'teacher_minutes_per_day: a number above 0 is needed.'],
    [[5000, 20, column(290, 300)], 'teacher_minutes_per_day: one cell belongs here, not a range of 2.'],
    [['150', 20, 290], 'student_minutes: "150" is text where a number belongs.'],
    [
      [column(150, '', '150 min'), 20, 290],
      'student_minutes, row 3 of the range: "150 min" is text where a number belongs.',
    ],
    [[[[150, 60, -5]], 20, 290], 'student_minutes, column 3 of the range: -5 is below 0.'],
    [
      [
        [
          [150, 60],
          [30, '#N/A'],
        ],
        20,
        290,
      ],
      'student_minutes, row 2, column 2 of the range: the cell holds the error #N/A.',
    ],
    [['#ERROR!', 20, 290], 'student_minutes: the cell holds the error #ERROR!.'],
    [
      [column(1, '#DIV/0!'), 20, 290],
      'student_minutes, row 2 of the range: the cell holds the error #DIV/0!.',
    ],
    [[true, 20, 290], 'student_minutes: TRUE stands where a number belongs.'],
    [[new Date(0), 20, 290], 'student_minutes: a date stands where a number belongs.'],
    [[Number.NaN, 20, 290], "student_minutes: this can't be read; a number belongs here."],
    [[{}, 20, 290], "student_minutes: this can't be read; a number belongs here."],
    [[1e300, 20, 290], 'student_minutes: 1e+300 is too large to be right.'],
    [[5000, 20, 1e-12], 'teacher_minutes_per_day: a number above 0 is needed.'],
    [[5000, -1, 290], 'iep_marks: -1 is below 0.'],
    [[5000, 17.5, 290], 'iep_marks: 17.5 is not a whole number of IEPs.'],
    [
      [5000, column(1, 3), 290],
      'iep_marks, row 2 of the range: "3" is not an IEP mark; write 1, TRUE, x or yes, or leave it blank.',
    ],
    [
      [5000, column(1, 'maybe'), 290],
      'iep_marks, row 2 of the range: "maybe" is not an IEP mark; write 1, TRUE, x or yes, or leave it blank.',
    ],
    [[5000, column(1, '#REF!'), 290], 'iep_marks, row 2 of the range: the cell holds the error #REF!.'],
    [
      [5000, column(1, new Date(0)), 290],
      'iep_marks, row 2 of the range: a date stands where an IEP mark belongs.',
    ],
    [[5000, 20, 'soon'], 'teacher_minutes_per_day: "soon" is text where a number belongs.'],
    [[5000, 20, -290], 'teacher_minutes_per_day: -290 is below 0.'],
  ] as const)('%j: %s', (args, expected) => {
    expect(sentence('ALTCASE', ...args)).toBe(expected);
  });

  test('1,000 rows take a dozen steps each, and no more for being many', async () => {
    const minutes = column(...Array.from({ length: 1000 }, (_, row) => row % 300));
    const marks = column(...Array.from({ length: 1000 }, (_, row) => (row % 3 === 0 ? 1 : '')));
    const steps = await countedSteps('src/google/main.ts', 'runEntryPoint');
    expect(steps('ALTCASE', [minutes, marks, 290]) / minutes.length).toBeLessThanOrEqual(14);
  });
});

describe('ALTCASE_CONTACT', () => {
  test('student minutes a week over teacher minutes a day', () => {
    expect(run('ALTCASE_CONTACT', 5000, 290)).toBe(5000 / 290);
    expect(run('ALTCASE_CONTACT', column(2500, 2500), 290)).toBe(5000 / 290);
    expect(sentence('ALTCASE_CONTACT', 5000, '')).toBe(
      'teacher_minutes_per_day: a number above 0 is needed.',
    );
  });
});

describe('TEACHER_MINUTES_PER_DAY', () => {
  test('activities one by one, as one range, or not at all', () => {
    expect(run('TEACHER_MINUTES_PER_DAY', 1800, 250, 50, 50, 0)).toBe(290);
    expect(run('TEACHER_MINUTES_PER_DAY', 1800, [[250, 50, '', 50]])).toBe(290);
    expect(run('TEACHER_MINUTES_PER_DAY', 1800)).toBe(310);
  });

  test.each([
    [[1800, 250, 'some'], 'staffing: "some" is text where a number belongs.'],
    [[1800, 250, 0, 0, 0, -1], 'activity 5: -1 is below 0.'],
    [[1800, [[250, '#N/A']]], 'planning, column 2 of the range: the cell holds the error #N/A.'],
    [
      [1800, 1800],
      'instructional_minutes: the activities take 1800 of 1800 minutes a week, so no time is left.',
    ],
    [
      [250],
      'instructional_minutes: the activities take 250 of 250 minutes a week (planning left blank counts as 250), so no time is left.',
    ],
    [['', 250], 'instructional_minutes: the activities take 250 of 0 minutes a week, so no time is left.'],
  ] as const)('%j: %s', (args, expected) => {
    expect(sentence('TEACHER_MINUTES_PER_DAY', ...args)).toBe(expected);
  });
});

describe('HEADCOUNT_MAX', () => {
  test('1800 minutes less 760: 35 students', () => {
    expect(run('HEADCOUNT_MAX', 1800, 250, 60, 60, 60, 120, 60, 90, 60)).toBe(35);
    expect(run('HEADCOUNT_MAX', 1800, column(250, 60, 60, 60, 120, 60, 90, 60))).toBe(35);
    expect(run('HEADCOUNT_MAX', 1500, 0)).toBe(50);
  });

  test('each half minute from 0.5 to 3000', () => {
    for (let halves = 1; halves <= 6000; halves++) {
      const expected = Math.floor((halves + 59) / 60);
      if (run('HEADCOUNT_MAX', halves / 2, 0) !== expected) expect(halves / 2).toBe(expected);
    }
  });

  test.each([
    ['left out', [1800], 52, 310],
    ['blank', [1800, ''], 52, 310],
    ['null, as Sheets may hand it over', [1800, null], 52, 310],
    ['a blank cell', [1800, [['']]], 52, 310],
    ['a cell of spaces', [1800, '  '], 52, 310],
    ['blank before others', [1800, '', 60], 50, 298],
    ['the blank first cell of a range', [1800, [['', 60]]], 50, 298],
    ['the blank first cell of a column', [1800, [[''], [60]]], 50, 298],
    ['typed as 250', [1800, 250], 52, 310],
    ['typed as 0', [1800, 0], 60, 360],
    ['typed as 0 in a range', [1800, [[0, 60]]], 58, 348],
    ['typed as 200', [1800, 200], 54, 320],
  ] as const)('planning %s', (_, args, students, minutesPerDay) => {
    expect(run('HEADCOUNT_MAX', ...args)).toBe(students);
    expect(run('TEACHER_MINUTES_PER_DAY', ...args)).toBe(minutesPerDay);
  });

  test('the argument says what blank planning counts as', () => {
    for (const name of ['HEADCOUNT_MAX', 'TEACHER_MINUTES_PER_DAY']) {
      const planning = functionsOf(missouri).find((each) => each.name === name)?.params[1];
      expect(planning?.description).toContain('Left out or blank, 250 count; a typed number counts as typed');
    }
  });

  test('no time left is an error, never 0', () => {
    expect(sentence('HEADCOUNT_MAX', 300, 250, 60)).toBe(
      'instructional_minutes: the activities take 310 of 300 minutes a week, so no time is left.',
    );
    expect(sentence('HEADCOUNT_MAX', 1800, 250, 60, 60, 60, 120, '1h')).toBe(
      'travel: "1h" is text where a number belongs.',
    );
  });

  test('activities in any split give the same', () => {
    const minutes = fc.array(fc.nat(120), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (activities) => {
        const separate = run('HEADCOUNT_MAX', 1800, ...activities);
        expect(run('HEADCOUNT_MAX', 1800, [activities])).toBe(separate);
        expect(run('HEADCOUNT_MAX', 1800, column(...activities))).toBe(separate);
      }),
    );
  });
});
