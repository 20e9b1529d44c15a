import { describe, expect, test } from 'vitest';
import { fixedClock, type HostOptions, Killed } from './host';
import { hostOf } from './hostOf';

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

  test('sleeping past six minutes is a kill, which no script catches', () => {
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

describe('What a script keeps outside of its functions', () => {
  const COUNTS = 'var calls = 0; function count() { calls += 1; return calls; }';
  const FAILS = 'function fail() { throw new Error("no"); } function now() { return Date.now(); }';
  const counted = (host: ReturnType<typeof hostOf>, times: number) =>
    Array.from({ length: times }, () => host.run('count'));

  test('is gone at the next call', () => {
    expect(counted(hostOf(COUNTS), 3)).toEqual([1, 1, 1]);
  });

  test('is still there where the script is kept, but for every twentieth call and after one that failed', () => {
    const host = hostOf(COUNTS + FAILS, { keepsScript: true });
    expect(counted(host, 21)).toEqual([...Array.from({ length: 19 }, (_, i) => i + 1), 1, 20]);
    expect(() => host.run('fail')).toThrow('no');
    expect(counted(host, 2)).toEqual([1, 2]);
    host.keepsScript = false;
    expect(counted(host, 2)).toEqual([1, 1]);
  });

  test('goes on for another spreadsheet, which has its own clock', () => {
    const at = (now: number) =>
      hostOf(`${COUNTS}${FAILS} var another;`, { keepsScript: true, clock: fixedClock(now) });
    const [first, second] = [at(1_000), at(2_000)];
    expect([first, second].map((host) => host.run('now'))).toEqual([1_000, 2_000]);
    expect([first, second, first].map((host) => host.run('count'))).toEqual([1, 2, 3]);
  });

  test('is not shared by a call and one that comes in its midst', () => {
    const code = `${COUNTS} function both() { calls += 1; Session.getActiveUser(); return calls; }`;
    const host = hostOf(code, { keepsScript: true });
    const inside: unknown[] = [];
    host.onCall(({ phase }) => {
      if (phase === 'before') inside.push(host.run('count'));
      return undefined;
    });
    expect([host.run('both'), inside]).toEqual([1, [1]]);
  });
});
