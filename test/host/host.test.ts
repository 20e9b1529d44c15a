import { describe, expect, test } from 'vitest';
import { createHost, fixedClock } from './host';
import { hostOf, result } from './hostOf';
import { Workbook } from './workbook';

describe('The V8 runtime, as documented', () => {
  test.each(
    [
      'setTimeout setInterval fetch FormData File Blob URL URLSearchParams DOMException atob btoa crypto window',
      'navigator performance process TextEncoder TextDecoder ReadableStream structuredClone queueMicrotask',
      'AbortController Event require module global Buffer',
    ]
      .join(' ')
      .split(' '),
  )('%s is missing', (name) => {
    expect(result(`return typeof ${name}`)).toBe('undefined');
  });

  test('console, Logger and WebAssembly are there', () => {
    const host = hostOf('function go() { console.log("a", 1); Logger.log("b"); return typeof WebAssembly; }');
    expect(host.run('go')).toBe('object');
    expect(host.logs).toEqual(['a 1', 'b']);
  });

  test('newer syntax than ES2019 is refused when the project is saved', () => {
    expect(() => hostOf('class A { x = 1 }')).toThrow(/not ES2019/);
    expect(() => hostOf('var a = b?.c')).toThrow(/not ES2019/);
    expect(() => hostOf('var a = {...b}; try { c() } catch { d() }')).not.toThrow();
  });

  test('all files share one scope, loaded anew on every invocation, in the order of their names', () => {
    const host = createHost({
      files: { 'B.js': 'function go() { list.push(2); return list.length; }', 'A.js': 'const list = [1];' },
    });
    expect(host.run('go')).toBe(2);
    expect(host.run('go')).toBe(2);
  });

  test('a service call at load kills the menu where it is not authorised', () => {
    const host = hostOf('PropertiesService.getDocumentProperties(); function onOpen() {}');
    expect(() => host.open('NONE')).toThrow(/You do not have permission to call PropertiesService/);
    expect(() => host.open('LIMITED')).not.toThrow();
  });

  test('what is not implemented throws by name', () => {
    expect(() => result('SpreadsheetApp.getActive().getRange("A1").randomize()')).toThrow(
      'SpreadsheetApp.Range.randomize is not implemented in the local Sheets',
    );
    expect(() => result('UrlFetchApp.fetch("https://example.org")')).toThrow(
      'UrlFetchApp.fetch is not implemented',
    );
  });
});

describe('Writing and reading cells', () => {
  const written = (value: string, before = ''): unknown =>
    result(`var r = SpreadsheetApp.getActive().getRange('A1'); ${before} r.setValue(${value});
      var v = r.getValue(); return [v instanceof Date ? 'Date ' + Utilities.formatDate(v, 'America/Chicago', 'yyyy-MM-dd HH:mm') : v, r.getDisplayValue()];`);

  test.each([
    ["'2026-10-02'", ['Date 2026-10-02 00:00', '2026-10-02']],
    ["'16:00'", ['Date 1899-12-30 16:00', '16:00']],
    ["'0012'", [12, '12']],
    ["'false'", [false, 'FALSE']],
    [`"'0012"`, ['0012', '0012']],
    ["'2026-10-02T10:00:00-05:00'", ['2026-10-02T10:00:00-05:00', '2026-10-02T10:00:00-05:00']],
    ["'2026-02-31'", ['2026-02-31', '2026-02-31']],
    ["'10%'", [0.1, '10%']],
    ["'+1 (573) 555-0100'", ['#ERROR!', '#ERROR!']],
    ["'+500'", [500, '500']],
    ["'=1+1'", [2, '2']],
    ['undefined', ['', '']],
    ['new Date(2026, 7, 29)', ['Date 2026-08-29 00:00', '8/29/2026']],
  ])('setValue(%s) reads back as %j (reported coercions)', (value, expected) => {
    expect(written(value)).toEqual(expected);
  });

  test.each(["'0012'", "'2026-10-02'", "'=1+1'", "'+1'"])('@ stores %s verbatim', (value) => {
    expect(written(value, "r.setNumberFormat('@');")).toEqual([value.slice(1, -1), value.slice(1, -1)]);
  });

  test('after clearContent the cell keeps its date format, so a later 5 reads as a Date', () => {
    expect(written('5', "r.setValue('2026-10-02'); r.clearContent();")).toEqual([
      'Date 1900-01-04 00:00',
      '1900-01-04',
    ]);
  });

  test('the leading apostrophe and + behave the other way under their switches', () => {
    const body = `var r = SpreadsheetApp.getActive().getRange('A1:B1'); r.setValues([["'x", "+a"]]); return r.getValues();`;
    expect(result(body, { switches: { leadingApostrophe: 'kept', leadingPlus: 'text' } })).toEqual([
      ["'x", '+a'],
    ]);
  });

  test.each([
    [
      "s.getRange('A1:B1').setValues([[1]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      "s.getRange('A1:B1').setValues([[1, 2], [3, 4]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    ],
    [
      "s.getRange('A1').setValues([1])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['s.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['s.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['s.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    [
      "s.getRange('A1').setValue('x'.repeat(50001))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      "Utilities.formatDate('a', 'b', 'c')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
  ])('%s throws the reported sentence', (code, message) => {
    const body = `var s = SpreadsheetApp.getActive().getActiveSheet(); try { ${code}; } catch (e) { return [e.name, e.message, e instanceof Error]; }`;
    expect(result(body)).toEqual(['Exception', message, true]);
  });

  test.each(['s.getRange(1000, 26)', "s.getRange('A1').setValue('x'.repeat(50000))"])(
    '%s is just allowed',
    (code) => {
      expect(result(`var s = SpreadsheetApp.getActive().getActiveSheet(); ${code}; return 1;`)).toBe(1);
    },
  );

  test('a rejecting validation throws and writes nothing; by default a rule only warns', () => {
    const body = (rejects: string): string => `
      var s = SpreadsheetApp.getActive().getActiveSheet();
      s.getRange('F1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'])${rejects}.build());
      try { s.getRange('E1:F1').setValues([['e', 'c']]); } catch (e) { return [e.message, s.getRange('E1').getValue()]; }
      return s.getRange('F1').getValue();`;
    expect(result(body('.setAllowInvalid(false)'))).toEqual([
      'The data you entered in cell F1 violates the data validation rules set on this cell.',
      '',
    ]);
    expect(result(body(''))).toBe('c');
  });

  test('arrays and Dates are of the script’s own realm', () => {
    expect(
      result(
        "var r = SpreadsheetApp.getActiveSheet().getRange('A1'); r.setValue('2026-10-02'); var v = r.getValues(); return [v instanceof Array, v[0] instanceof Array, v[0][0] instanceof Date, v[0][0].constructor === Date]",
        { clock: fixedClock('2026-11-21T18:00:00Z') },
      ),
    ).toEqual([true, true, true, true]);
  });

  test('listeners hear of a block that a script writes as one area, and of nothing before it is written', () => {
    const host = hostOf(
      "function go() { SpreadsheetApp.getActiveSheet().getRange('B2:C3').setValues([[1, 2], [3, 4]]); }",
    );
    const heard: unknown[] = [];
    host.workbook.onChange(({ cells }) => heard.push(...cells.map(({ area }) => area)));
    host.run('go');
    expect(heard).toEqual([{ row: 2, column: 2, rows: 2, columns: 2 }]);
  });

  test('25,000 rows of 20 cells are written and read in well under a second', () => {
    const host = hostOf(`function go() {
      var row = ['L-000123', 'Ramos, Elena', 42, '2026-08-29', '8/30/2026', true, '', '150 min', 2.5, 'x', 'L-000123', 'Ramos, Elena', 42, '2026-08-29', '8/30/2026', true, '', '150 min', 2.5, 'x'];
      var rows = []; for (var i = 0; i < 25000; i++) rows.push(row);
      var s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, 24000);
      var range = s.getRange(1, 1, 25000, 20); range.setValues(rows); return range.getValues().length; }`);
    const started = process.cpuUsage();
    expect(host.run('go')).toBe(25_000);
    // About 0.25 s of the processor's time, which a busy machine makes no longer.
    expect(process.cpuUsage(started).user).toBeLessThan(2_500_000);
  });

  test('setFormula then getValue gives the result at once', () => {
    expect(
      result(
        "var s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue(4); s.getRange('B1').setFormula('=A1*2'); return s.getRange('B1').getValue()",
      ),
    ).toBe(8);
  });

  test('getDataRange reaches to the last content, formats do not count', () => {
    expect(
      result(
        "var s = SpreadsheetApp.getActiveSheet(); s.getRange('C3').setValue(1); s.getRange('Z9').setBackground('red'); return s.getDataRange().getA1Notation()",
      ),
    ).toBe('A1:C3');
  });
});

describe('Time zones: the script has one, the spreadsheet another', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'Pacific/Honolulu',
    'America/Chicago',
    'America/New_York',
    'Pacific/Auckland',
  ];
  const days = ['2026-03-08', '2026-11-01', '2026-04-05', '2026-09-27', '2026-07-01'];
  test.each(zones.flatMap((script) => zones.map((sheet) => [script, sheet] as const)))(
    'script in %s, spreadsheet in %s: a date cell is midnight in the spreadsheet',
    (scriptTimeZone, sheetZone) => {
      const workbook = new Workbook('W', sheetZone);
      workbook.activeSheet.paste(1, 1, [days]);
      const host = hostOf(
        `function go() { var s = SpreadsheetApp.getActive(); var zone = s.getSpreadsheetTimeZone();
          var r = s.getActiveSheet().getRange(1, 1, 1, 5); var v = r.getValues();
          r.offset(1, 0).setValues(v);
          return [v[0].map(function (d) { return Utilities.formatDate(d, zone, 'yyyy-MM-dd HH:mm:ss'); }), r.offset(1, 0).getDisplayValues()[0],
            new Date(2026, 0, 1).getHours(), Utilities.formatDate(new Date(2026, 6, 1), Session.getScriptTimeZone(), 'yyyy-MM-dd HH')]; }`,
        { workbook, scriptTimeZone },
      );
      const before = process.env.TZ;
      expect(host.run('go')).toEqual([
        days.map((day) => `${day} 00:00:00`),
        days.map((day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/2026`),
        0,
        '2026-07-01 00',
      ]);
      expect(process.env.TZ).toBe(before);
    },
  );
});
