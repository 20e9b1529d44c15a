import { describe, expect, test } from 'vitest';
import { spreadOver } from '../../../src/domain/cells/spread';

const SIZE = { rows: 6, columns: 5 };

/** The cells that count as a formula's, as "row,column", in a sheet of typed texts with these formulas (1-based places). */
function covered(formulas: Record<string, string>, blanks: string[] = []): string[] {
  const places = (of: (place: string) => string): string[][] =>
    Array.from({ length: SIZE.rows }, (_, r) =>
      Array.from({ length: SIZE.columns }, (__, c) => of(`${r + 1},${c + 1}`)),
    );
  const isFormulas = spreadOver(
    places((place) => formulas[place] ?? ''),
    places((place) => (blanks.includes(place) ? '' : 'text')),
  );
  return places((place) => place)
    .flat()
    .filter((place) => isFormulas(...(place.split(',').map(Number) as [number, number])));
}

const column = (number: number, from = 1): string[] =>
  Array.from({ length: SIZE.rows - from + 1 }, (_, i) => `${from + i},${number}`);
const sorted = (places: string[]): string[] => [...places].sort();

describe('a formula', () => {
  test('of one cell has that cell', () => {
    expect(covered({ '2,3': '=A1&"x"', '4,1': '=IMPORTRANGE("x","Export!L2")' })).toEqual(['2,3', '4,1']);
  });

  test.each([
    '={"Provider";Export!B2:B9}',
    '=ARRAYFORMULA(IF(A2:A="","",B2:B))',
    '=IMPORTRANGE("x","L2:L")',
    '=ARRAYFORMULA(Export!$C$1:$C)',
  ])('for a column (%s) has all below it', (formula) => {
    expect(covered({ '2,5': formula })).toEqual(column(5, 2));
  });

  test.each(['={Export!A2:B9}', '=IMPORTRANGE("x", "\'Roster 26\'!A1:B")', '=ARRAYFORMULA(Export!A:B)'])(
    'for two columns (%s) has both below it',
    (formula) => {
      expect(sorted(covered({ '1,2': formula }))).toEqual(sorted([...column(2), ...column(3)]));
    },
  );

  const UNTOLD = [
    '=QUERY(Export!A:Z,"select *")',
    '=OFFSET(Export!A1,0,0,9,4)',
    '=INDIRECT("Export!A1:D9")',
    '=INDEX(Export!A1:D9,0,0)',
    '=SPLIT(A2,",")',
    '=LET(x,Export!A1:D9,x)',
    '=BYROW(Export!A1:D9,LAMBDA(r,SUM(r)))',
    '=OUR_OWN_FUNCTION(A2)',
    '=IMPORTRANGE(A1,B1)',
    '=ARRAYFORMULA(NamedRange&"")',
    '=IFERROR(QUERY(Export!A:Z,"select *"),"")',
  ];
  test.each(UNTOLD)(
    'whose width it does not tell (%s) goes as far as its row and its columns do',
    (formula) => {
      const wide = [...column(2), ...column(3), ...column(4)];
      expect(sorted(covered({ '1,2': formula }, column(5)))).toEqual(sorted(wide));
      // What the first row leaves blank, a later one fills.
      expect(sorted(covered({ '1,2': formula }, ['1,3', ...column(5)]))).toEqual(sorted(wide));
      expect(sorted(covered({ '1,2': formula, '1,4': '=1' }))).toEqual(
        sorted([...column(2), ...column(3), '1,4']),
      );
    },
  );

  test.each([
    ['=ARRAYFORMULA(VLOOKUP(A2:A,Export!A:M,{12,13},0))', 2],
    ['=ARRAYFORMULA(IF(A2:A="","",Export!B2:D))', 3],
    ['=ARRAYFORMULA(Export!B2:C&"")', 2],
    ['=FILTER(Export!A2:C,Export!A2:A<>"")', 3],
    ['=SORT(UNIQUE(Export!A2:B))', 2],
    ['={Export!A2:A\\Export!C2:D}', 3],
    ['=ARRAYFORMULA(VLOOKUP(A2:A,Export!A:M,12,0))', 1],
    ['=PROVIDER_ON(A2:A,"Speech",C2:C,Log!A:Z)', 1],
    ['=ARRAYFORMULA(COUNTIFS(A:A,"a",B:B,"b",C:C,"c",D:D,"d",E:E,E2:E))', 1],
    ['=ARRAYFORMULA(IMAGE(Export!B2:C))', 2],
  ])('(%s) has below it the %i columns that it tells', (formula, width) => {
    const own = Array.from({ length: width }, (_, i) => column(2 + i)).flat();
    expect(sorted(covered({ '1,2': formula }))).toEqual(sorted(own));
  });

  test.each([
    ['=XLOOKUP(A2,Export!A:A,Export!B:C)', 2],
    ['=INDEX(Export!A:C,MATCH(A2,Export!A:A,0))', 3],
    ['=IF(A2="","",Export!B2:C2)', 2],
  ])('of one row (%s) has the %i cells beside each other', (formula, width) => {
    const own = Array.from({ length: width }, (_, i) => column(2 + i)).flat();
    expect(sorted(covered({ '1,2': formula }))).toEqual(sorted(own));
  });

  test.each([
    '=VLOOKUP(A2,Staff!A:D,2,FALSE)',
    '=IFERROR(VLOOKUP(A2,Staff!A:D,2,0),"")',
    '=INDEX(Staff!B:B,MATCH(A2,Staff!A:A,0))',
    '=INDEX(Staff!A:D,MATCH(A2,Staff!A:A,0),MATCH("x",Staff!1:1,0))',
    '=XLOOKUP(A2,Staff!A:A,Staff!B:B)',
    '=IF(D2="","",TODAY()-D2)',
    '=SUM(FILTER(Export!A:B,Export!C:C="x"))',
    '=COUNTIF($A$2:$B$40,A2)&" of "&COUNTA(A:A)',
    '=TEXT(D2,"m/d, yyyy (ddd)")',
    '=CASELOAD_STATUS(A2,"head count",C2:C9)',
    '="=QUERY("&A2',
  ])('that has one result (%s) has its own cell', (formula) => {
    expect(covered({ '2,2': formula })).toEqual(['2,2']);
  });

  test('ends where another one stands in its way', () => {
    expect(covered({ '1,5': '=FILTER(A:A,B:B)', '4,5': '=1+1' })).toEqual(['1,5', '2,5', '3,5', '4,5']);
  });
});
