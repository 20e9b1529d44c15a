import { describe, expect, test } from 'vitest';
import { keptFeeders } from '../../../src/domain/year/feeders';
import { schoolSpelling } from '../../../src/domain/year/schoolSpelling';
import { changesOf, findingsOf } from '../../kit/given';

import { ANA, BEN, FINN, feeder, HILL, LAST, promote, ROWS, seat, where } from './promote';

const LOU = 'Birch 18-22 → Birch';

describe('a grade that its school does not have', () => {
  test('goes to the only other school that has it, its cells as the roster writes them', () => {
    const year = promote();
    expect(where(year)).toEqual(['Oak 5 → Oak', 'Oak 6 → Birch (only)', 'Birch 7 → Birch', LOU]);
    expect(changesOf(year)).toEqual(
      expect.arrayContaining([
        'L-000001: writes Grade 6th, School Birch on 2027-08-02',
        'L-000002: writes Grade 5th on 2027-08-02',
        'L-000003: writes Grade 7th on 2027-08-02',
      ]),
    );
    expect(year.counts).toMatchObject({ grades: 3, schools: 1 });
    expect(findingsOf(year)).toEqual([]);
  });

  test('comes from several schools to one', () => {
    const elm = seat('6', 'Gray, Gil', 'Grade 5', 'Elm', 'Cho, Ben');
    expect(where(promote({}, [...ROWS, elm]))).toEqual([
      'Oak 5 → Oak',
      'Elm 6 → Birch (only)',
      'Oak 6 → Birch (only)',
      'Birch 7 → Birch',
      LOU,
    ]);
  });

  test('of which two schools have the next one is asked, and its students stay until somebody says', () => {
    const year = promote({}, [...ROWS, ...HILL]);
    expect(where(year)).toContain('Oak 6 → ?');
    expect(year.findings).toMatchObject([
      {
        code: 'no-next-school',
        severity: 'warns',
        field: 'schools',
        grades: [{ school: 'Oak', grade: '6', students: 1 }],
      },
    ]);
    expect(year.counts.schools).toBe(0);
  });

  test('is asked about where the other school has the grade below as well, as another high school', () => {
    const other = seat('8', 'Ito, Ivy', '5th', 'Birch', 'Okafor, Dele');
    expect(where(promote({}, [...ROWS, other]))).toContain('Oak 6 → ?');
  });

  test('is of one school, however its name is written', () => {
    const shout = seat('0', 'Abel, Abe', '5th', 'OAK', 'Ramos, Elena');
    expect(where(promote({}, [shout, ...ROWS])).filter((text) => /^oak 6/i.test(text))).toEqual([
      'Oak 6 → Birch (only)',
    ]);
  });

  test('goes to several schools once each student has one', () => {
    const rows = [...ROWS, seat('3', 'Evans, Eve', '5th', 'Oak', 'Ramos, Elena'), ...HILL];
    const feeders = [feeder('Oak', '6', 'each')];
    const one = promote({ feeders, placed: [{ studentId: '1', from: 'Oak', to: 'Hill' }] }, rows);
    expect(one.findings).toMatchObject([
      { code: 'next-school-missing', severity: 'blocks', grades: [{ school: 'Oak', students: 1 }] },
    ]);
    const both = [
      { studentId: '1', from: 'Oak', to: 'Hill' },
      { studentId: '3', from: 'Oak', to: 'Oak' },
    ];
    const year = promote({ feeders, placed: both }, rows);
    expect(findingsOf(year)).toEqual([]);
    expect(changesOf(year)).toContain('L-000001: writes Grade 6th, School Hill on 2027-08-02');
    expect(changesOf(year)).toContain('L-000005: writes Grade 6th on 2027-08-02');
  });

  test('is told from one that happens to be empty, and from a wrong cell', () => {
    // Grade 4 is empty, but the school goes on above it.
    expect(where(promote({}, [BEN.replace('4th', '3rd'), ANA, FINN, LAST]))).toContain('Oak 4 → Oak');
    // One sixth grader at Oak, and five who go up into grade 6; or four.
    const fifth = Array.from({ length: 5 }, (_, i) =>
      seat(`9${i}`, `Grade, Five ${i}`, '5', 'Oak', 'Ramos, Elena'),
    );
    const stray = seat('99', 'Stray, Sam', '6', 'Oak', 'Ramos, Elena');
    expect(where(promote({}, [...fifth, stray, FINN, LAST]))).toContain('Oak 6 → Birch (only)');
    expect(where(promote({}, [...fifth.slice(0, 4), stray, FINN, LAST]))).toContain('Oak 6 → Oak');
  });

  test('may be kindergarten, after a school of preschoolers', () => {
    const pre = seat('7', 'Hale, Hana', 'Pre-K', 'Early', 'Ramos, Elena');
    const kinder = seat('8', 'Ito, Ivy', 'KG', 'Oak', 'Ramos, Elena');
    const year = promote({ becomes: [{ studentId: '7', becomes: 'K' }] }, [...ROWS, pre, kinder]);
    expect(where(year)).toContain('Early K → Oak (only)');
    expect(changesOf(year)).toContain('L-000005: writes Grade KG, School Oak on 2027-08-02');
  });
});

describe('who goes to another school', () => {
  test('is not who stays in the grade, leaves, or has a row at another school', () => {
    const becomes = [{ studentId: '1', becomes: '5' as const }];
    expect(promote({ becomes }).counts.schools).toBe(0);
    expect(promote({ becomes: [{ studentId: '1', becomes: 'leaves' }] }).counts.schools).toBe(0);
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Clinic', 'Cho, Ben', 'Ramos, Elena', 'Speech');
    const year = promote({ feeders: [feeder('Clinic', '6', 'Clinic')] }, [...ROWS, speech]);
    expect(changesOf(year)).toContain('L-000005: writes Grade 6th on 2027-08-02');
  });

  test('goes to a school that there is', () => {
    expect(findingsOf(promote({ feeders: [feeder('Oak', '6', 'Lakeveiw')] }))).toEqual([
      'blocks unknown-school at schools',
    ]);
  });

  test('goes where the user says rather than where they went last year', () => {
    const kept = [feeder('Oak', '6', 'Birch'), feeder('Oak', '5', 'Birch')];
    expect(where(promote({ kept }))).toEqual([
      'Oak 5 → Birch (kept)',
      'Oak 6 → Birch (kept)',
      'Birch 7 → Birch',
      LOU,
    ]);
    expect(where(promote({ kept, feeders: [feeder('Oak', '5', 'Oak')] }))[0]).toBe('Oak 5 → Oak (user)');
    // A school that is gone takes nobody.
    expect(where(promote({ kept: [feeder('Oak', '6', 'Closed')] }))).toContain('Oak 6 → Birch (only)');
  });

  test('is kept for the next year, beside what other schools kept', () => {
    const kept = [feeder('Elm', '6', 'Birch'), feeder('Oak', '5', 'Birch')];
    const { promotions } = promote({ kept, feeders: [feeder('Oak', '5', 'Oak')] });
    expect(keptFeeders(kept, promotions)).toEqual([feeder('Elm', '6', 'Birch'), feeder('Oak', '6', 'Birch')]);
  });
});

test('a school is written as most cells write it that mean it', () => {
  const meant = (school: string): string => (school === 'Birch Elem.' ? 'Birch' : school);
  const spell = schoolSpelling(['Oak', 'Birch', ' Birch Elem. ', 'Birch Elem.', ''], meant);
  expect(['Birch', 'oak', 'New'].map(spell)).toEqual(['Birch Elem.', 'Oak', 'New']);
});
