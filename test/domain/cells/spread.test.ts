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

  test('whose width it does not tell goes as far as its row does', () => {
    const [query, rest] = ['=QUERY(Export!A:Z,"select *")', ['4,5']];
    expect(sorted(covered({ '1,2': query }, ['1,5', ...rest]))).toEqual(
      sorted([...column(2), ...column(3), ...column(4)]),
    );
    expect(sorted(covered({ '1,2': query, '1,4': '=1' }))).toEqual(
      sorted([...column(2), ...column(3), '1,4']),
    );
  });

  test('ends where another one stands in its way', () => {
    expect(covered({ '1,5': '=FILTER(A:A,B:B)', '4,5': '=1+1' })).toEqual(['1,5', '2,5', '3,5', '4,5']);
  });
});
