import { describe, expect, test } from 'vitest';
import type { HostOptions } from './host';
import { scriptedBook } from './scriptedBook';

/** Where a simpler stand-in would be kinder than Google, as in divergences.test.ts, which says what the letters of a source are. */
describe('formulas', () => {
  /** Cells with "1 of each kind": numbers, texts, days, a blank. */
  const calculated = (formula: string, locale = 'en_US', options: Partial<HostOptions> = {}) => {
    const { workbook, sheet, script } = scriptedBook(options);
    script('return 1;');
    workbook.locale = locale;
    sheet.paste(1, 1, [
      ['3', 'Resource; Speech', '11/28/2026', 'b'],
      ['1', 'OT', '9/1/2026', 'a'],
      ['2', '', '', 'c'],
    ]);
    sheet.putFormula(1, 6, formula);
    const rows = [1, 2, 3, 4, 5, 6].map((row) =>
      [6, 7, 8]
        .map((column) => sheet.display(row, column))
        .join('|')
        .replace(/\|+$/, ''),
    );
    while (rows.at(-1) === '') rows.pop();
    return rows.join('/');
  };

  test.each([
    ['=SUM(1;2)', '3', '“;” between arguments is accepted [K]'],
    ['=IF(A1>2;"a;b";"c")', 'a;b', '“;” in a text stays [K]'],
    ['=SUM({1;2;3})', '6', '“;” in braces parts rows [K]'],
    ['=TEXT(C1,"mmm d")', 'Nov 28', '[K]'],
    ['=TEXT(C1,"yyyy-mm-dd")', '2026-11-28', '[K]'],
    ['=TEXT(A1,"0.00")', '3.00', '[K]'],
    ['=TEXT(B2,"0")', 'OT', '[K]'],
    ['=FIXED(487000)', '487,000.00', '[D]'],
    ['=FIXED(-1234.567,1)', '-1,234.6', '[D]'],
    ['=FIXED(1234.5,0,TRUE)', '1235', '[D]'],
    ['=DATEVALUE("2026-11-28")=C1', 'TRUE', '[D]'],
    ['=IFERROR(NA())', '', 'IFERROR with one argument shows nothing [K]'],
    ['=IFERROR(1/0,"x")', 'x', '[K]'],
    ['=ISDATE(C1)', 'TRUE', '[D]'],
    ['=ISDATE(A1)', 'FALSE', '[D]'],
    ['=LET(x,A1,y,x*2,x+y)', '9', '[D]'],
    ['=LET(a,"a",a&"-"&LET(b,"a",b))', 'a-a', 'LET in LET, and names in texts stay [D]'],
    ['=LAMBDA(x,x+1)(A1)', '4', '[D]'],
    ['=MAP(A1:A3,LAMBDA(x,x*10))', '30/10/20', '[D]'],
    ['=MAP(A1:A3,D1:D3,LAMBDA(x,y,y&x))', 'b3/a1/c2', '[D]'],
    ['=BYROW(A1:B3,LAMBDA(r,COUNTA(r)))', '2/2/1', '[D]'],
    ['=SUM(MAP(A1:A3,LAMBDA(x,x*10)))', '60', '[D]'],
    ['=SPLIT(B1,"; ")', 'Resource|Speech', '[D]'],
    ['=SPLIT("a-1-","-")', 'a|1', '[D]'],
    ['=SPLIT("a, b",", ",FALSE)', 'a|b', '[D]'],
    ['=JOIN("+",A1:A3)', '3+1+2', '[D]'],
    ['=REGEXMATCH(B1,"^Res")', 'TRUE', '[D]'],
    ['=REGEXMATCH(B1,"(?i)SPEECH$")', 'TRUE', '[D]'],
    ['=REGEXEXTRACT(B1,"(\\w+); (\\w+)")', 'Resource|Speech', '[D]'],
    ['=REGEXREPLACE(B1,"e","E")', 'REsourcE; SpEEch', '[D]'],
    ['=FLATTEN(A1:B2)', '3/Resource; Speech/1/OT', '[D]'],
    ['=TOCOL(A1:B3,1)', '3/Resource; Speech/1/OT/2', '[D]'],
    ['=TOCOL(A1:B2,0,TRUE)', '3/1/Resource; Speech/OT', '[D]'],
    ['=CHOOSECOLS(A1:D2,4,1)', 'b|3/a|1', '[D]'],
    ['=CHOOSECOLS(A1:D2,-1)', 'b/a', '[D]'],
    ['=SORT(A1:A3,1,FALSE)', '3/2/1', '[D]'],
    ['=SORT(A1:B3,1,TRUE)', '1|OT/2/3|Resource; Speech', '[D]'],
    ['=COUNTA(FLATTEN(A1:A3))', '3', '[D]'],
  ])('%s shows %j %s', (formula, shown) => {
    expect(calculated(formula)).toBe(shown);
  });

  test.each([
    ['=""+1', '#VALUE!', 'an empty text is no number [K]'],
    ['=-B3', '0', 'a blank cell is none either, but counts as 0 [K]'],
    ['=IF(B3="","",1)*2', '#VALUE!', '[K]'],
    ['=NA()+""', '#N/A', 'the first error stays [K]'],
    ['="2"+1', '3', 'a text that is a number counts [K]'],
  ])('%s shows %s: %s', (formula, shown) => {
    expect(calculated(formula)).toBe(shown);
  });

  test('a date that is joined to a text is written as a date [K], or as its number [R, one report]', () => {
    const formula = '=C1&" "&CONCATENATE(C1,"/",C2+1,"/",A1,B3)&(A1>2)';
    expect(calculated(formula)).toBe('11/28/2026 11/28/2026/9/2/2026/3TRUE');
    expect(calculated(formula, 'en_US', { switches: { joinedDates: 'serials' } })).toBe(
      '46354 46354/46267/3TRUE',
    );
    expect(calculated('=CONCATENATE("a",NA())')).toBe('#N/A');
  });

  test('QUERY is no function here, and says so [D: Sheets has it]', () => {
    const { sheet } = scriptedBook();
    sheet.putFormula(1, 1, '=QUERY(B1:C3,"select B")');
    expect(sheet.error(1, 1)).toEqual({
      code: '#ERROR!',
      message: 'QUERY is not implemented in the local Sheets: look at it in Google Sheets.',
    });
  });

  test('an array that is blocked shows nothing beside it [K]', () => {
    const { sheet } = scriptedBook();
    sheet.putValue(2, 2, 'in the way');
    sheet.putFormula(1, 1, '=FLATTEN({1,2,3})');
    expect(sheet.display(3, 1)).toBe('3');
    sheet.putValue(2, 1, 'x');
    expect([sheet.display(1, 1), sheet.display(3, 1)]).toEqual(['#REF!', '']);
  });

  test('commas between arguments are refused in a locale of decimal commas [R], or taken; “;” always works', () => {
    const taken = { switches: { formulaCommas: 'taken' } } as const;
    expect(calculated('=SUM(A1,A3)', 'de_DE')).toBe('#ERROR!');
    expect(calculated('=SUM(A1,A3)', 'de_DE', taken)).toBe('5');
    expect(calculated('=A1+0,5', 'de_DE')).toBe('3.5');
    expect([calculated('=SUM(1;2)', 'de_DE'), calculated('=SUM(1;2)', 'de_DE', taken)]).toEqual(['3', '3']);
    expect(calculated('=IF(A1>2;"a,b";"c")', 'de_DE')).toBe('a,b');
  });
});
