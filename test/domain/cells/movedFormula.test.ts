import { describe, expect, test } from 'vitest';
import { longerBy, movedDown } from '../../../src/domain/cells/movedFormula';

describe('a formula further down', () => {
  test.each([
    ['=A7+$B7+C$1+$D$1', '=A9+$B9+C$1+$D$1'],
    ['=IF(A7="A7","",LOG10(B7))', '=IF(A9="A7","",LOG10(B9))'],
    ["=VLOOKUP(A7,'It''s A1'!A:B,2,0)", "=VLOOKUP(A9,'It''s A1'!A:B,2,0)"],
  ])('%s', (formula, down) => {
    expect(movedDown(formula, 2)).toBe(down);
  });
});

describe('a total over one row more', () => {
  test.each([
    ['=SUM(H2:H7)', '=SUM(H2:H8)'],
    ['=SUM($H$2:$H$7)/COUNTA(A2:A7)', '=SUM($H$2:$H$8)/COUNTA(A2:A8)'],
    ['=SUM(H2:H6)', '=SUM(H2:H6)'],
    ['=SUM(H2:H)&"H2:H7"', '=SUM(H2:H)&"H2:H7"'],
    ['=SUM(Other!H2:H7)', '=SUM(Other!H2:H7)'],
  ])('%s', (formula, longer) => {
    expect(longerBy(formula, 7, 1)).toBe(longer);
  });
});
