import { describe, expect, test } from 'vitest';
import { createHost, fixedClock, type HostOptions, IllegalArgument, Killed } from './host';
import { Workbook } from './workbook';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];
const manifest = (scopes = SCOPES, timeZone = 'America/Chicago'): string =>
  JSON.stringify({
    timeZone,
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  });

/** A host with one script; `go` is what the tests call. */
const hostOf = (code: string, options: Partial<HostOptions> & { scopes?: string[] } = {}) => {
  const { scopes, ...rest } = options;
  return createHost({ files: { 'Code.js': code, 'appsscript.json': manifest(scopes) }, ...rest });
};
/** The result of a function's body. */
const result = (body: string, options: Partial<HostOptions> = {}): unknown =>
  hostOf(`function go() { ${body} }`, options).run('go');

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
    const start = performance.now();
    expect(host.run('go')).toBe(25_000);
    // About 0.25 s on an idle machine; the bound is for a busy one.
    expect(performance.now() - start).toBeLessThan(2_500);
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

describe('google.script.run', () => {
  const echo = (options: Partial<HostOptions> = {}) =>
    hostOf(
      'function echo(x) { return x; } function give(code) { return eval(code); } function hidden_() {} const arrow = () => 1;',
      options,
    );

  test('plain values arrive; undefined items become null, NaN too, keys ending in __ vanish', () => {
    expect(echo().run('echo', { a: [1, 'x', true, null, undefined], n: Number.NaN, x__: 1 })).toEqual({
      a: [1, 'x', true, null, null],
      n: null,
    });
    expect(echo().run('echo')).toBeNull();
  });

  test.each([
    ['a Date', { when: new Date() }, 'when'],
    ['a function', { f: () => 1 }, 'f'],
    ['a Map', { m: new Map() }, 'm'],
    ['a RegExp', { r: /x/ }, 'r'],
  ])('%s throws in the browser at once', (_, value, property) => {
    expect(() => echo().run('echo', value)).toThrow(IllegalArgument);
    expect(() => echo().run('echo', value)).toThrow(`Failed due to illegal value in property: ${property}`);
  });

  test('a circle throws', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => echo().run('echo', circle)).toThrow('Failed due to circular reference.');
  });

  test.each(['new Date()', '[[1, new Date()]]', '({ a: { b: new Date() } })', 'SpreadsheetApp.getActive()'])(
    'a returned %s arrives as nothing, without an error (reported)',
    (code) => {
      expect(echo().reply('give', code)).toEqual({ delivered: true, value: undefined });
      expect(echo({ switches: { dateOnWire: 'noHandler' } }).reply('give', code).delivered).toBe(false);
    },
  );

  test('Map and Set arrive as {}, undefined as null, a promise is awaited', () => {
    expect(echo().run('give', '[new Map([[1, 2]]), undefined]')).toEqual([{}, null]);
    expect(echo().run('give', 'Promise.resolve(1).then(function (x) { return x + 1; })')).toBe(2);
  });

  test('only top-level functions without a trailing _ are callable', () => {
    expect(echo().callable).toEqual(['echo', 'give']);
    expect(() => echo().run('hidden_')).toThrow(/is not a function/);
    expect(() => echo().run('arrow')).toThrow(/is not a function/);
  });

  test('what the function throws reaches the failure handler', () => {
    expect(() => echo().run('give', 'throw new TypeError("bad")')).toThrow('bad');
  });
});

describe('Authorisation', () => {
  const menu = `function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Open ' + e.authMode, 'go').addToUi(); }`;

  test.each(['NONE', 'LIMITED'] as const)('onOpen under %s may make a menu', (mode) => {
    const host = hostOf(
      `${menu} function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hi').setTitle('T')); }`,
    );
    host.open(mode);
    expect(host.menu()).toEqual([{ label: `Open ${mode}`, functionName: 'go' }]);
    host.clickMenu(`Open ${mode}`);
    expect(host.sidebar()).toMatchObject({ title: 'T', html: '<p>Hi' });
  });

  test.each([
    ['NONE', 'SpreadsheetApp.getActive()'],
    ['NONE', 'PropertiesService.getUserProperties()'],
    ['NONE', "SpreadsheetApp.getUi().alert('x')"],
    ['LIMITED', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))"],
  ] as const)('onOpen under %s may not: %s', (mode, code) => {
    expect(() => hostOf(`function onOpen() { ${code} }`).open(mode)).toThrow(
      /You do not have permission to call/,
    );
  });

  test('onOpen under LIMITED may read the document and properties', () => {
    expect(() =>
      hostOf(
        "function onOpen() { SpreadsheetApp.getActive().getSheets(); PropertiesService.getDocumentProperties().setProperty('a', 'b'); }",
      ).open(),
    ).not.toThrow();
  });

  test('the e-mail address is "" in simple triggers, without its scope, and where policy forbids it', () => {
    const code = `function onOpen() { console.log('<' + Session.getActiveUser().getEmail() + '>'); } function go() { return Session.getActiveUser().getEmail(); }`;
    const user = { email: 'ana@example.org' };
    const host = hostOf(code, { user });
    host.open();
    expect(host.logs).toEqual(['<>']);
    expect(host.run('go')).toBe('ana@example.org');
    expect(hostOf(code, { user, scopes: ['spreadsheets.currentonly'] }).run('go')).toBe('');
    expect(hostOf(code, { user, switches: { email: 'hidden' } }).run('go')).toBe('');
    host.signInAs('ben@example.org');
    expect(host.run('go')).toBe('ben@example.org');
  });

  test('openById fails under spreadsheets.currentonly (reported)', () => {
    expect(() => result("SpreadsheetApp.openById('x')")).toThrow(/permissions are not sufficient/);
  });
});

describe('Custom functions', () => {
  const inCell = (code: string, formula: string, options: Partial<HostOptions> = {}) => {
    const host = hostOf(code, options);
    const sheet = host.workbook.activeSheet;
    sheet.paste(1, 1, [
      ['2026-11-21', '', '5'],
      ['x', 'TRUE', '10%'],
    ]);
    sheet.typed(5, 1, formula);
    return sheet;
  };
  const SHOW = 'function SHOW() { return JSON.stringify(Array.prototype.slice.call(arguments)); }';

  test('a range is a 2-D array, a cell its value, a blank "", a percentage its number', () => {
    expect(inCell(SHOW, '=SHOW(B1:C2, A2, C2, B1)').value(5, 1)).toBe('[[["",5],[true,0.1]],"x",0.1,""]');
  });

  test('a date is a Date of the script, midnight in the spreadsheet', () => {
    const code =
      'function D(x) { return (x instanceof Date) + " " + Utilities.formatDate(x, "America/Chicago", "yyyy-MM-dd HH:mm"); }';
    expect(inCell(code, '=D(A1)').value(5, 1)).toBe('true 2026-11-21 00:00');
  });

  test('a skipped argument and a range of one cell follow their switches', () => {
    expect(inCell(SHOW, '=SHOW(1,,2,C1:C1)').value(5, 1)).toBe('[1,"",2,5]');
    const other = { switches: { emptyArgument: null, oneCellRange: 'array' } } as const;
    expect(inCell(SHOW, '=SHOW(1,,2,C1:C1)', other).value(5, 1)).toBe('[1,null,2,[[5]]]');
  });

  test('an error cell arrives as its text', () => {
    expect(inCell(SHOW, '=SHOW(1/0)').value(5, 1)).toBe('["#DIV/0!"]');
  });

  test('a returned Date shows as a date', () => {
    expect(inCell('function T() { return new Date(2026, 0, 2); }', '=T()').display(5, 1)).toBe('1/2/2026');
  });

  test('a 2-D array spills', () => {
    const sheet = inCell('function G() { return [[1, "a"], [2, ""]]; }', '=G()');
    expect([sheet.value(5, 1), sheet.value(5, 2), sheet.value(6, 1), sheet.value(6, 2)]).toEqual([
      1,
      'a',
      2,
      null,
    ]);
  });

  test('a throw is #ERROR! with the message and a line', () => {
    const sheet = inCell('function F() { throw new Error("hours must be a number"); }', '=F()');
    expect(sheet.display(5, 1)).toBe('#ERROR!');
    expect(sheet.error(5, 1)?.message).toBe('hours must be a number (line 1).');
  });

  test.each([
    ["SpreadsheetApp.getActive().getRange('A1').setValue(1)", 'You do not have permission to call setValue'],
    ['SpreadsheetApp.getUi()', 'You do not have permission to call SpreadsheetApp.getUi'],
    ['Session.getActiveUser()', 'You do not have permission to call Session service.'],
    ['ScriptApp.getProjectTriggers()', 'You do not have permission to call ScriptApp service.'],
  ])('may not: %s', (code, message) => {
    expect(inCell(`function F() { ${code}; return 1; }`, '=F()').error(5, 1)?.message).toContain(message);
  });

  test.each([
    'SpreadsheetApp.getActive().getSpreadsheetTimeZone()',
    "SpreadsheetApp.getActive().getRange('A2').getValue()",
    "CacheService.getScriptCache().put('a', 'b')",
    "PropertiesService.getDocumentProperties().getProperty('a')",
    'Utilities.getUuid()',
  ])('may: %s', (code) => {
    expect(inCell(`function F() { ${code}; return 1; }`, '=F()').value(5, 1)).toBe(1);
  });

  test.each(['=NOW()', '=RAND()'])('may not read a cell with %s (reported)', (formula) => {
    const sheet = inCell(SHOW, '=SHOW(D1)');
    sheet.typed(1, 4, formula);
    expect(sheet.error(5, 1)?.message).toMatch(/^This function is not allowed to reference a cell with NOW/);
  });

  test('what Sheets does with NaN, objects, ragged or empty arrays is not documented, so they fail here', () => {
    for (const code of ['NaN', '({})', '[]', '[[1], [1, 2]]', 'null', 'undefined'])
      expect(inCell(`function F() { return ${code}; }`, '=F()').error(5, 1)?.message).toMatch(
        /^Undocumented/,
      );
  });

  test('an endless loop ends at the limit', () => {
    const sheet = inCell('function F() { while (true) {} }', '=F()', { timeLimits: { customFunction: 50 } });
    expect(sheet.error(5, 1)?.message).toBe('Exceeded maximum execution time (line 0).');
  });
});

describe('Crashes', () => {
  const WRITER = `function go() {
    var lock = LockService.getDocumentLock();
    if (!lock.tryLock(1000)) return 'busy';
    var s = SpreadsheetApp.getActiveSheet();
    try { s.getRange('A1:A4').setValues([[1], [2], [3], [4]]); s.getRange('B1').setValue('done'); }
    catch (e) { s.getRange('C1').setValue('caught'); } finally { lock.releaseLock(); }
  }`;
  const cells = (host: ReturnType<typeof hostOf>) => host.run('read');
  const READ =
    "function read() { return SpreadsheetApp.getActiveSheet().getRange('A1:C4').getValues().map(function (r) { return r.join('|'); }); }";

  test('a kill cannot be caught, and the lock comes free', () => {
    const host = hostOf(WRITER + READ);
    host.onCall(({ phase, name }) => (phase === 'after' && name.endsWith('setValues') ? 'kill' : undefined));
    expect(() => host.run('go')).toThrow(Killed);
    host.onCall(null);
    expect(cells(host)).toEqual(['1||', '2||', '3||', '4||']);
    expect(host.run('go')).toBeNull();
  });

  test('a kill before the write leaves nothing, or half where setValues is not atomic', () => {
    for (const [setValuesAtomic, expected] of [
      [true, ['||', '||', '||', '||']],
      [false, ['1||', '2||', '||', '||']],
    ] as const) {
      const host = hostOf(WRITER + READ, { switches: { setValuesAtomic } });
      host.onCall(({ phase, name }) =>
        phase === 'before' && name.endsWith('setValues') ? 'kill' : undefined,
      );
      expect(() => host.run('go')).toThrow(Killed);
      host.onCall(null);
      expect(cells(host)).toEqual(expected);
    }
  });

  test('an error that a hook throws is an Exception that the script may catch', () => {
    const host = hostOf(WRITER + READ);
    host.onCall(({ phase, name }) => {
      if (phase === 'before' && name.endsWith('setValues')) throw new Error('Service Spreadsheets failed');
      return undefined;
    });
    host.run('go');
    host.onCall(null);
    expect(cells(host)).toEqual(['||caught', '||', '||', '||']);
  });

  test('another session cannot take the lock while it is held; a person edits between two calls', () => {
    const host = hostOf(WRITER + READ, { clock: fixedClock('2026-11-21T18:00:00Z') });
    const inner: unknown[] = [];
    host.onCall(({ phase, name }) => {
      if (phase !== 'before' || !name.endsWith('setValues') || inner.length > 0) return undefined;
      inner.push('running');
      inner.push(host.run('go'));
      host.workbook.activeSheet.typed(4, 3, 'typed');
      return undefined;
    });
    host.run('go');
    expect(inner[1]).toBe('busy');
    host.onCall(null);
    expect(cells(host)).toEqual(['1|done|', '2||', '3||', '4||typed']);
  });

  test('sleeping past six minutes is a kill', () => {
    const host = hostOf('function go(ms) { try { Utilities.sleep(ms); } catch (e) {} return 1; }', {
      clock: fixedClock(0),
    });
    expect(host.run('go', 360_000)).toBe(1);
    expect(() => host.run('go', 360_001)).toThrow('Exceeded maximum execution time');
  });
});

test('calls are counted by name; handles cost nothing, reads and writes do', () => {
  const host = hostOf(
    "function go() { var r = SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1'); r.setValue(1); r.getValue(); SpreadsheetApp.flush(); Session.getScriptTimeZone(); }",
  );
  host.run('go');
  expect(host.calls).toMatchObject({ spreadsheetReads: 1, spreadsheetWrites: 2, others: 1 });
  expect(host.calls.count('SpreadsheetApp.Range.setValue')).toBe(1);
});
