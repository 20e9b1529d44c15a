import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Grade } from '../../../src/domain/cells/grade';
import { GRADES, parseGrade } from '../../../src/domain/cells/grade';
import { gradeSpelling } from '../../../src/domain/cells/gradeSpelling';

test.each<[string, Cell[], Grade, string | number]>([
  ['numbers', [3, 4, 5], '6', 6],
  ['texts of numbers', ['3', '4'], '5', '5'],
  ['two digits', ['03', '09'], '10', '10'],
  ['two digits', ['03', '09'], '4', '04'],
  ['ordinals', ['1st', '3rd'], '2', '2nd'],
  ['ordinals', ['1st'], '11', '11th'],
  ['words around it', ['Grade 3', 'Grade 5'], '4', 'Grade 4'],
  ['a spelling of its own', ['KG', '1', '2', 'KG'], 'K', 'KG'],
  ['the commonest of two spellings', ['04', '4', '4'], '4', '4'],
  ['nothing of the kind', ['KG', 'PK'], '3', '3'],
  ['codes of an IEP system', [17, 18, 0, 1], 'K', 0],
  ['nothing at all', [], '18-22', '18-22'],
  ['what is no grade', ['blue', 'x', true], 'K', 'K'],
])('a column of %s goes on as it is', (_, cells, grade, written) => {
  expect(gradeSpelling(cells)(grade)).toBe(written);
});

const anyCell = fc.oneof(
  fc.constantFrom<Cell>('3', 3, '03', '3rd', 'Grade 3', 'KG', 17, 'first', 'Gr. 12', '18-22', 'blue', ''),
  fc.string(),
);

test('whatever a column holds, what is written into it reads as the grade that is meant', () => {
  fc.assert(
    fc.property(fc.array(anyCell), fc.constantFrom(...GRADES), (cells, grade) => {
      expect(parseGrade(gradeSpelling(cells)(grade))).toBe(grade);
    }),
  );
});
