import { describe, expect, test } from 'vitest';
import type { Switches } from '../host/host';
import { install, sheetOf, smallRoster } from './installed';

/** Students' minutes with a blank, IEP marks, grades, an error, a text. */
const CELLS = [
  [150, 'x', '3', { formula: '=1/0' }, 'many'],
  ['', '', '', '', ''],
  [90, 1, 'K', '', ''],
];

/** What a cell shows, or the sentence of its error. */
const FORMULAS: [string, number | string][] = [
  ['=ALTCASE(A1:A3,B1:B3,300)', 240 / 300 + 2],
  ['=ALTCASE(A1:A1,B1:B1,300)', 150 / 300 + 1],
  ['=ALTCASE(A1,2,300)', 150 / 300 + 2],
  ['=ALTCASE(A2,A2,300)', 0],
  ['=ALTCASE(A1:A3,,300)', 240 / 300],
  ['=ALTCASE(D1,1,300)', 'student_minutes: the cell holds the error'],
  ['=ALTCASE(A1:D1,1,300)', 'student_minutes, column 2 of the range: "x" is text where a number belongs.'],
  ['=ALTCASE(E1:E1,1,300)', 'student_minutes: "many" is text where a number belongs.'],
  ['=ALTCASE(150,1,-5)', 'teacher_minutes_per_day: -5 is below 0.'],
  ['=ALTCASE(150,1,A2)', 'teacher_minutes_per_day: a number above 0 is needed.'],
  ['=ALTCASE(150,1)', 'teacher_minutes_per_day: a number above 0 is needed.'],
  ['=ALTCASE_CONTACT(A1:A3,300)', 240 / 300],
  ['=TEACHER_MINUTES_PER_DAY(1500,250)', 250],
  ['=TEACHER_MINUTES_PER_DAY(1500,250,,50)', 240],
  ['=TEACHER_MINUTES_PER_DAY(1500,A1:A3)', 252],
  ['=TEACHER_MINUTES_PER_DAY(100,250)', 'instructional_minutes: the activities take 250 of 100'],
  ['=CASELOAD_LIMIT("head count","3")', 55],
  ['=CASELOAD_LIMIT("head count",C1:C1)', 55],
  ['=CASELOAD_LIMIT("head count",C1:C2,"desirable")', 45],
  ['=CASELOAD_LIMIT("head count",C1:C3,,"strictest")', 50],
  ['=CASELOAD_LIMIT("head count",C2:C2)', 'grades: it is blank; write a grade, K or 1 to 12.'],
  ['=CASELOAD_LIMIT(,"3")', 'method: it is blank; write one of "head count"'],
  ['=CASELOAD_STATUS(56,"head count","3")', 'Over maximum'],
  ['=CASELOAD_STATUS(40,"head count",C1:C1)', 'Within desirable'],
  ['=ECSE_CASELOAD("itinerant traveling")', 30],
  ['=ECSE_CASELOAD("itinerant traveling",)', 30],
  ['=ECSE_CASELOAD("itinerant traveling","low")', 12],
  ['=ECSE_CASELOAD(A2)', 'position: it is blank'],
  ['=HEADCOUNT_MAX(1500,A1:A3)', 42],
  ['=HEADCOUNT_MAX(1500,250,,30)', 41],
  ['=HEADCOUNT_MAX(100,250)', 'so no time is left.'],
  ['=CASELOAD_STATUS(A2,"head count",C1)', 'number: it is blank; a caseload number belongs here.'],
];

function results(switches: Partial<Switches>): (number | string)[] {
  const sample = smallRoster();
  const rows = FORMULAS.map(([formula]) => ({ formula }));
  const host = install(
    { ...sample, sheets: [{ name: 'Sums', rows: CELLS.map((row) => [...row]) }] },
    { switches },
  );
  const sheet = sheetOf(host, 'Sums');
  for (const [r, { formula }] of rows.entries()) sheet.putFormula(r + 1, 8, formula);
  return rows.map((_, r) => sheet.error(r + 1, 8)?.message ?? sheet.value(r + 1, 8)?.toString() ?? '');
}

describe('the worksheet functions in cells, with ranges, single cells, skipped, left out, blank and error arguments', () => {
  test.each<[string, Partial<Switches>]>([
    ['as believed', {}],
    ['with undefined for what is skipped', { emptyArgument: undefined }],
    ['with null for what is skipped', { emptyArgument: null }],
    ['with rows for one cell', { oneCellRange: 'array' }],
    ['with #ERROR! for every error', { errorCell: '#ERROR!' }],
    ['with rows and null and #ERROR!', { oneCellRange: 'array', emptyArgument: null, errorCell: '#ERROR!' }],
  ])('%s give the same', (_, switches) => {
    const got = results(switches);
    for (const [i, [formula, expected]] of FORMULAS.entries())
      if (typeof expected === 'number') expect(Number(got[i]), formula).toBeCloseTo(expected, 9);
      else expect(got[i], formula).toContain(expected);
  });
});
