import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, parseDay } from '../../../src/domain/cells/day';
import type { Grade } from '../../../src/domain/cells/grade';
import { GRADES } from '../../../src/domain/cells/grade';
import { birthday } from '../../../src/domain/cells/schoolAge';
import { nextGrade, type StudentGrades, type YearSettings } from '../../../src/domain/year/nextGrade';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day.`);
  return parsed;
};
const AUGUST = day('2027-08-01');
const usual: YearSettings = { from: AUGUST, cutOff: '08-01', leavingAge: 21, grade12Leaves: true };
const born = (text: string, ...grades: Grade[]): StudentGrades => ({ grades, birthDate: day(text) });
const unknown = (...grades: Grade[]): StudentGrades => ({ grades, birthDate: '' });
const outcome = (student: StudentGrades, settings: Partial<YearSettings> = {}) => {
  const { becomes, why } = nextGrade(student, { ...usual, ...settings });
  return [becomes, why];
};

describe('the next grade', () => {
  test.each<[Grade, string]>([
    ['TK', 'K'],
    ['K', '1'],
    ['1', '2'],
    ['9', '10'],
    ['11', '12'],
    ['18-22', '18-22'],
  ])('after %s is %s, and nobody need look', (grade, next) => {
    expect(outcome(unknown(grade))).toEqual([next, null]);
  });

  test.each<[string, string, string]>([
    ['2022-07-31', 'K', 'kindergarten'],
    ['2022-08-01', 'PK', 'stays in preschool'],
  ])('of a preschool child who was born on %s is %s, by the cut-off of August 1', (date, next, why) => {
    expect(outcome(born(date, 'PK'))).toEqual([next, why]);
  });

  test('stays where a plan that was saved before has made it, also 12 and preschool', () => {
    for (const grade of ['PK', 'K', '5', '12'] as const)
      expect(outcome({ ...unknown(grade), isPlanned: true })).toEqual([grade, null]);
    expect(outcome({ ...born('2007-01-15', '12'), isPlanned: true })).toEqual(['12', 'ages out']);
  });

  test('of a preschool child without a birth date is left for somebody to decide', () => {
    expect(outcome(unknown('PK'))).toEqual(['PK', 'no birth date']);
  });

  test('follows the cut-off of the district, and of the school year when it lies in the next calendar year', () => {
    expect(outcome(born('2022-08-31', 'PK'), { cutOff: '09-01' })).toEqual(['K', 'kindergarten']);
    expect(outcome(born('2022-12-31', 'PK'), { cutOff: '01-01' })).toEqual(['K', 'kindergarten']);
    expect(outcome(born('2023-01-01', 'PK'), { cutOff: '01-01' })).toEqual(['PK', 'stays in preschool']);
  });

  test('after grade 12 is leaving, or 12 again where the district keeps them', () => {
    expect(outcome(unknown('12'))).toEqual(['leaves', 'grade 12']);
    expect(outcome(unknown('12'), { grade12Leaves: false })).toEqual(['12', 'grade 12']);
  });

  test.each<[string, string, string | null]>([
    ['2006-07-31', 'leaves', 'too old'],
    ['2006-08-01', '18-22', 'ages out'],
    ['2007-07-31', '18-22', 'ages out'],
    ['2007-08-01', '18-22', null],
  ])('of who was born on %s, with a leaving age of 21: %s', (date, next, why) => {
    expect(outcome(born(date, '18-22'))).toEqual([next, why]);
  });

  test('waits for a decision where rows differ or tell none, unless the student is too old anyway', () => {
    expect(outcome(unknown('3', '4'))).toEqual(['', 'several grades']);
    expect(outcome(unknown())).toEqual(['', 'no grade']);
    expect(outcome(born('2000-01-01', '12', '18-22'))).toEqual(['leaves', 'too old']);
  });

  test('turns a leap day’s child a year older on March 1 of other years', () => {
    expect(birthday(day('2008-02-29'), 21)).toBe('2029-03-01');
    expect(birthday(day('2008-02-29'), 20)).toBe('2028-02-29');
  });
});

const anyGrades = fc.uniqueArray(fc.constantFrom(...GRADES), { maxLength: 2 });
const anyBirth = fc.option(
  fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(day('2002-01-01'), days)),
  { nil: '' as const },
);
const anySettings = fc.record({
  from: fc.integer({ min: 0, max: 500 }).map((days) => addDays(day('2027-01-01'), days)),
  cutOff: fc.constantFrom('07-31', '08-01', '09-01', '12-31', '01-01'),
  leavingAge: fc.integer({ min: 18, max: 26 }),
  grade12Leaves: fc.boolean(),
});

test('whoever it is, nobody goes down, skips a grade or leaves without a reason that is told', () => {
  fc.assert(
    fc.property(anyGrades, anyBirth, anySettings, (grades, birthDate, settings) => {
      const { becomes, why } = nextGrade({ grades, birthDate }, settings);
      if (becomes === 'leaves') expect(['too old', 'grade 12']).toContain(why);
      else if (becomes === '') expect(['no grade', 'several grades']).toContain(why);
      else {
        const [grade = 'PK'] = grades;
        const step = GRADES.indexOf(becomes) - GRADES.indexOf(grade);
        expect(grades).toHaveLength(1);
        // From preschool one goes to kindergarten, past the transitional one.
        if (step === 0) expect(['PK', '12', '18-22']).toContain(grade);
        else expect(step).toBe(grade === 'PK' ? 2 : 1);
      }
    }),
  );
});

test('a child who is a day older is never in a lower grade', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), anySettings, (days, settings) => {
      const younger = addDays(day('2018-01-01'), days);
      const of = (birthDate: Day) => nextGrade({ grades: ['PK'], birthDate }, settings).becomes;
      expect([of(addDays(younger, -1)), of(younger)]).not.toEqual(['PK', 'K']);
    }),
  );
});
