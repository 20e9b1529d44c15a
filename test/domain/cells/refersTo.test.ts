import { expect, test } from 'vitest';
import { refersTo } from '../../../src/domain/cells/refersTo';

/** Row 8, column C. */
const cell = { row: 8, column: 3 };

test.each([
  '=C8',
  '=IF($c$8="","",1)',
  '=SUM(A1:D9)',
  '=SUM(D9:B8)',
  '=ARRAYFORMULA(C2:C)',
  '=SUM(B:$C)',
  '=SUM(7:$8)',
])('%s names C8', (formula) => {
  expect(refersTo(formula, cell)).toBe(true);
});

test.each([
  '=C7+D8+AC8+C80+TRUE',
  '="C8"',
  "='C8'!A1",
  '=Sites!C8',
  '=SUM(Sites!A1:D9)',
  '=SUM(A1:B9)',
  '=SUM(C2:C7)',
  '=ARRAYFORMULA(C9:C)',
  '=SUM(A:B)',
  '=SUM(9:12)',
  '=C8_total+LOG10(2)+C8(1)',
])('%s does not', (formula) => {
  expect(refersTo(formula, cell)).toBe(false);
});
