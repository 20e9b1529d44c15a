import { expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/cells/day';
import { likelyDays } from '../../../src/domain/roster/likelyDays';

test('a birth may lie 27 years back and not ahead, any other day 25 years back and 15 ahead', () => {
  const today = parseDay('2026-11-30');
  if (!today) throw new Error('It is a day.');
  const other = ['2001-11-30', '2041-11-30'];
  expect(likelyDays(today)).toEqual({
    birthDate: ['1999-11-30', '2026-11-30'],
    start: other,
    end: other,
    annualReview: other,
    reevaluation: other,
  });
});
