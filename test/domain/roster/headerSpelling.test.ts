import { describe, expect, test } from 'vitest';
import { spellingsOf, withoutYear, wordsApart, yearOf } from '../../../src/domain/roster/headerSpelling';

/** A header's plain words, and what stands in its parentheses behind a bar. */
const read = (header: string): string[] =>
  spellingsOf(header).map(({ plain, note }) => (note === '' ? plain : `${plain} | ${note}`));

describe('a header reads as plain words', () => {
  test.each([
    ['SpeechProvider', 'speech provider'],
    ['CASEMANAGER', 'case manager'],
    ['CaseManagerName', 'case manager name'],
    ['studentid', 'student id'],
    ['IDNumber', 'id number'],
    ['OTMinutes', 'ot minutes'],
    ['xyzStudent', 'xyz student'],
    ['IEPDate', 'iep date'],
    ['Case_Manager', 'case manager'],
    ['Teachers', 'teacher'],
    ['Teacher(s)', 'teacher'],
    ['Case Mgrs', 'case manager'],
    ['O.T. Minutes', 'ot minutes'],
    ['Student’s Name', 'student name'],
    ['MPM', 'minutes per month'],
    ['HPW', 'hours per week'],
    ['% in Gen Ed', 'percent in gen education'],
    ['Minutes2', 'minutes'],
    ['2Minutes', '2 minutes'],
    ['2026 Teacher', 'teacher'],
    ['(Notes)', 'notes'],
  ])('“%s” as “%s”', (header, plain) => {
    expect(read(header)).toEqual([plain]);
  });

  test.each([
    ['Minutes (per week)', ['minutes per week', 'minutes | per week']],
    ['Teacher [sped]', ['teacher sped', 'teacher | sped']],
    ['Teacher (sped', ['teacher sped', 'teacher | sped']],
    ['Minutes (Week) (Total)', ['minutes week total', 'minutes | week total']],
  ])('“%s” with what its parentheses say first, then without', (header, spellings) => {
    expect(read(header)).toEqual(spellings);
  });

  test.each([
    ['STU.GR', ['student grade', 'grade']],
    ['learnPlanService.minutes', ['learn plan service minutes', 'minutes']],
    ['[Students]Student_Number', ['student student number', 'student number | student', 'student number']],
  ])('“%s” of a database also by its last part', (header, spellings) => {
    expect(read(header)).toEqual(spellings);
  });

  test('nothing reads as words without letters, beyond 120 characters, or where it is no text', () => {
    for (const none of ['', '(', ' 12 ', '#', 'a'.repeat(121), 12, true, undefined])
      expect(spellingsOf(none)).toEqual([]);
    expect(spellingsOf('a'.repeat(120))).toHaveLength(1);
  });

  test('a run of up to 60 letters is taken apart, a longer one is no header', () => {
    const run = 'studentname'.repeat(5);
    expect(wordsApart(`${run}grade`).split(' ')).toHaveLength(11);
    expect(wordsApart(`${run}grades`)).toBe(`${run}grades`);
  });

  test('words of two letters are found in a run only where headers run them together', () => {
    expect(wordsApart('studentid')).toBe('student id');
    expect(wordsApart('studentgr')).toBe('studentgr');
    expect(wordsApart('StudentGr')).toBe('Student Gr');
  });

  test('a run of fewer than five letters is one word', () => {
    expect(wordsApart('otpt')).toBe('otpt');
    expect(wordsApart(' otmin ')).toBe('ot min');
  });
});

describe('a header tells which of several it is', () => {
  test.each([
    ['Provider 2', 2],
    ['Provider #12', 12],
    ['Provider Number 3', 3],
    ['2nd Provider', 2],
    ['Provider2', 2],
    ['Provider', 0],
    ['Provider 123', 0],
    ['2 Providers', 0],
  ])('“%s”: %i', (header, nth) => {
    expect(spellingsOf(header)[0]).toMatchObject({ nth, ...(nth > 0 && { plain: 'provider' }) });
  });
});

describe('a school year in a header', () => {
  test.each([
    ['Grade 2025-26', 2025],
    ['SY 25-26 Teacher', 2025],
    ['Teacher FY 25/26', 2025],
    ['Grade ’25–’26', 2025],
    ['Grade 99-00', 2099],
    ['Grade 2025-27', 0],
    ['Grade 3-5', 0],
    ['Grade', 0],
  ])('“%s” is %i', (header, year) => {
    expect(spellingsOf(header)[0]?.year).toBe(year);
    expect(withoutYear(header).year).toBe(year);
  });

  test('is none of its words', () => {
    expect(read('SY 25-26 Teacher')).toEqual(['teacher']);
    expect(withoutYear('Grade 2025-27').bare).toBe('Grade 2025-27');
  });

  test('is told by a sheet’s name, also one of numbers alone', () => {
    expect(['2025-26', 'Roster 24-25', 'Oak', '', 'x'.repeat(200)].map(yearOf)).toEqual([
      2025, 2024, 0, 0, 0,
    ]);
  });
});
