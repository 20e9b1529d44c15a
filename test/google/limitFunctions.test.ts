import { describe, expect, test } from 'vitest';
import { column, run, sentence } from './callFunction';

describe('CASELOAD_LIMIT', () => {
  test.each([
    [['head count', '3'], 55],
    [['Head Count', 3, '', ''], 55],
    [['headcount', 'K-2', 'desirable'], 40],
    [['altcase', '3, 4 and 5', 'maximum', 'average'], (55 + 55 + 60) / 3],
    [['ALTCASE', 'K-12'], 50],
    [['self-contained', '7-12', 'Desirable'], 6],
    [['self contained', 'K'], 8],
    [['head count', column('2', '5', '5', '5'), null, 'average'], 57.5],
    [['head count', column('2', '', '5')], 50],
    [['head count', 'K-5'], 50],
    [['head count', 'PK-4', '', 'average'], (50 * 3 + 55 * 2) / 5],
    [['head count', '3 to 6'], 55],
    [['head count', 'Grades 5\u20136'], 60],
    [['head count', column('PK', 'Kindergarten', '5th')], 50],
    [[[['altcase']], [['12']], [['maximum']]], 60],
  ] as const)('%j: %d', (args, expected) => {
    expect(run('CASELOAD_LIMIT', ...args)).toBe(expected);
  });

  test.each([
    [['', '3'], 'method: it is blank; write one of "head count", "altcase", "self-contained", "ecse".'],
    [
      ['points', '3'],
      'method: "points" is not a choice; write one of "head count", "altcase", "self-contained", "ecse".',
    ],
    [['ecse', '3'], 'method: early-childhood numbers go by position; use ECSE_CASELOAD.'],
    [['head count', ''], 'grades: it is blank; write a grade, K or 1 to 12.'],
    [['head count', column('', '')], 'grades: it is blank; write a grade, K or 1 to 12.'],
    [
      ['head count', column('3', 'blue')],
      'grades, row 2 of the range: "blue" is not a grade; write K, 1 to 12 or PK.',
    ],
    [['head count', '3, blue'], 'grades: "3, blue" is not a grade; write K, 1 to 12 or PK.'],
    [['head count', '6-3'], 'grades: "6-3" is not a grade; write K, 1 to 12 or PK.'],
    [['head count', 99], 'grades: "99" is not a grade; write K, 1 to 12 or PK.'],
    [['head count', '#N/A'], 'grades: the cell holds the error #N/A.'],
    [['head count', true], 'grades: TRUE stands where a grade belongs.'],
    [
      ['head count', new Date(0)],
      'grades: a date stands where a grade belongs; Sheets reads an entry like 3-4 as a date, so start it with an apostrophe.',
    ],
    [
      ['head count', 'PK'],
      'grades: the state gives no limit for PK; for early childhood special education (ECSE) use ECSE_CASELOAD with a position.',
    ],
    [['head count', '18-22'], 'grades: the state gives no limit for 18-22; its bands run from K to 12.'],
    [['head count', '3', 'most'], 'level: "most" is not a choice; write one of "maximum", "desirable".'],
    [['head count', '3', '', 'mean'], 'mixed: "mean" is not a choice; write one of "strictest", "average".'],
    [['head count', '3', true], 'level: TRUE stands where text belongs.'],
    [[column('head count', 'altcase'), '3'], 'method: one cell belongs here, not a range of 2.'],
  ] as const)('%j: %s', (args, expected) => {
    expect(sentence('CASELOAD_LIMIT', ...args)).toBe(expected);
  });
});

describe('ECSE_CASELOAD', () => {
  test.each([
    [['Itinerant (traveling)'], 30],
    [['Itinerant (traveling)', 'low'], 12],
    [['para', 'HIGH'], 22],
    [['SW diagnostic', 'low'], 160],
    [[[['Nurse']], ''], 175],
  ] as const)('%j: %d', (args, expected) => {
    expect(run('ECSE_CASELOAD', ...args)).toBe(expected);
  });

  test('an unknown position lists those there are', () => {
    expect(sentence('ECSE_CASELOAD', 'principal')).toMatch(
      /^position: "principal" names no one position; write one of: Center-based .*; Nurse; .*\.$/,
    );
    expect(sentence('ECSE_CASELOAD', 'Speech Therapist')).toBe(
      'position: "Speech Therapist": the plan names speech in two rows, itinerant and related services; write one of: ' +
        'Itinerant teacher, traveling; Itinerant teacher, non-traveling; Related service staff (OT, PT, speech).',
    );
    expect(run('ECSE_CASELOAD', 'Speech Therapist, related services')).toBe(50);
    expect(run('ECSE_CASELOAD', 'Itinerant Speech Therapist, traveling')).toBe(30);
    expect(sentence('CASELOAD_STATUS', 31, 'ecse', 'SLP')).toContain('the plan names speech in two rows');
    expect(sentence('ECSE_CASELOAD', '')).toMatch(/^position: it is blank; write one of: /);
    expect(sentence('ECSE_CASELOAD', 'Nurse', 'middle')).toBe(
      'bound: "middle" is not a choice; write one of "high", "low".',
    );
    expect(sentence('ECSE_CASELOAD', '#REF!')).toBe('position: the cell holds the error #REF!.');
  });
});

describe('CASELOAD_STATUS', () => {
  const mixed = column(...Array.from({ length: 40 }, (_, row) => (row < 10 ? '2' : 5)));

  test.each([
    [[40, 'head count', 'K'], 'Within desirable'],
    [[41, 'head count', 'K'], 'Above desirable'],
    [[50, 'head count', 'K'], 'Above desirable'],
    [[51, 'head count', 'K'], 'Over maximum'],
    [[37.2414, 'altcase', '3-4'], 'Within desirable'],
    [[10, 'self-contained', '12'], 'Above desirable'],
    [[0, 'self-contained', '12'], 'Within desirable'],
    [[50, 'head count', mixed], 'Above desirable'],
    [[51, 'head count', mixed], 'Mixed grades: review'],
    [[57, 'head count', mixed], 'Mixed grades: review'],
    [[58, 'head count', mixed], 'Over maximum'],
    [[30, 'ecse', 'Itinerant, traveling'], 'Within desirable'],
    [[31, 'ECSE', 'Itinerant, traveling'], 'Over maximum'],
  ] as const)('%j: %s', (args, expected) => {
    expect(run('CASELOAD_STATUS', ...args)).toBe(expected);
  });

  test.each([
    [['', 'head count', 'K'], 'number: it is blank; a caseload number belongs here.'],
    [['40', 'head count', 'K'], 'number: "40" is text where a number belongs.'],
    [[-1, 'head count', 'K'], 'number: -1 is below 0.'],
    [['#N/A', 'head count', 'K'], 'number: the cell holds the error #N/A.'],
    [[40, 'head count'], 'grades: it is blank; write a grade, K or 1 to 12.'],
  ] as const)('%j: %s', (args, expected) => {
    expect(sentence('CASELOAD_STATUS', ...args)).toBe(expected);
  });
});
