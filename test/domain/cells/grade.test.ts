import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, parseGrade } from '../../../src/domain/cells/grade';

const NOTATIONS: [string, string][] = [
  ['PK', 'PK|pk|PS|Preschool|Pre-K|Pre K|pre-kindergarten|PreK|17'],
  ['TK', 'TK|tk|Transitional Kindergarten|18'],
  ['K', 'K|KN|KG|KDG|Kindergarten|kinder|0|00|Grade K| K '],
  ['1', '1|01|1st|First|Grade 1|grade 01|1st grade|First Grade|Gr. 1|Gr 1|Gr1'],
  ['2', '2|02|2nd|Second|GRADE 2'],
  ['3', '3|03|3rd|Third|Gr. 3|3rd Grade'],
  ['9', '9|09|9th|Ninth|Grade 9'],
  ['10', '10|10th|tenth|Gr. 10'],
  ['11', '11|11th|Eleventh'],
  ['12', '12|12th|Twelfth|Grade 12|12th grade'],
  ['18-22', '18-22|13|Transition|18 - 22'],
];

describe('a grade', () => {
  for (const [grade, notations] of NOTATIONS)
    it(`${grade} is read from each of its notations`, () => {
      for (const text of notations.split('|')) expect([text, parseGrade(text)]).toEqual([text, grade]);
    });

  it('is read from a number as from its text, with the SEIS codes', () => {
    expect([0, 1, 12, 13, 17, 18].map(parseGrade)).toEqual(['K', '1', '12', '18-22', 'PK', 'TK']);
  });

  it('is not guessed beyond the last code, from a range, a sign or a fraction', () => {
    for (const cell of [
      14,
      16,
      19,
      -1,
      1.5,
      true,
      '',
      '-1',
      '1.5',
      '3-5',
      '1 2',
      '013',
      'Grade',
      '3rd 4th',
      'K-5',
      'PK-3',
      'K-12',
      'P3-P4',
      '#N/A',
    ])
      expect([cell, parseGrade(cell)]).toEqual([cell, null]);
  });

  it('reads itself', () => {
    for (const grade of GRADES) expect(parseGrade(grade)).toBe(grade);
  });

  it('never throws, and takes no notice of case or outer spaces', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...NOTATIONS.flatMap((n) => n[1].split('|'))),
        ),
        (text) => {
          expect(parseGrade(`  ${text.toUpperCase()}\t`)).toBe(
            parseGrade(text.toUpperCase().trim().toLowerCase()),
          );
        },
      ),
    );
  });
});
