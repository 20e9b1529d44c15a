import { describe, expect, test } from 'vitest';
import { createHost, fixedClock, type HostOptions } from './host';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];
const MANIFEST = JSON.stringify({
  timeZone: 'America/Chicago',
  oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
});
const result = (body: string, options: Partial<HostOptions> = {}): unknown =>
  createHost({
    files: { 'Code.js': `function go() { ${body} }`, 'appsscript.json': MANIFEST },
    ...options,
  }).run('go');

describe('Quotas, as documented', () => {
  test.each([
    [9 * 1024, 'kept'],
    [9 * 1024 + 1, 'Argument too large: value'],
  ])('a property of %i bytes: %s', (size, expected) => {
    const body = `try { PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(${size})); return 'kept'; } catch (e) { return e.message; }`;
    expect(result(body)).toBe(expected);
  });

  test('a store holds 500 KB, keys counted', () => {
    const body = `var p = PropertiesService.getUserProperties(); var n = 0;
      try { for (;; n++) p.setProperty('k' + (1000 + n), 'x'.repeat(8187)); } catch (e) { return [n, e.message]; }`;
    expect(result(body)).toEqual([
      62,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ]);
  });

  test('properties stringify numbers and booleans, and outlive the invocation', () => {
    const host = createHost({
      files: {
        'Code.js': `function put() { PropertiesService.getDocumentProperties().setProperty('n', 1).setProperty('b', true); }
          function get() { return PropertiesService.getDocumentProperties().getProperties(); }`,
      },
    });
    host.run('put');
    expect(host.run('get')).toEqual({ n: '1', b: 'true' });
  });

  test('user properties are each account’s own', () => {
    const host = createHost({
      files: {
        'Code.js': `function put(x) { PropertiesService.getUserProperties().setProperty('x', x); }
          function get() { return PropertiesService.getUserProperties().getProperty('x'); }`,
      },
      user: { email: 'ana@example.org' },
    });
    host.run('put', 'hers');
    host.signInAs('ben@example.org');
    expect(host.run('get')).toBeNull();
    host.signInAs('ana@example.org');
    expect(host.run('get')).toBe('hers');
  });

  test.each([
    [102_400, 'kept'],
    [102_401, 'Argument too large: value'],
  ])('a cached value of %i bytes: %s', (size, expected) => {
    const body = `try { CacheService.getScriptCache().put('a', 'x'.repeat(${size})); return 'kept'; } catch (e) { return e.message; }`;
    expect(result(body)).toBe(expected);
  });

  test('a cached value lasts ten minutes unless told otherwise', () => {
    const clock = fixedClock('2026-11-21T18:00:00Z');
    const body = `var c = CacheService.getScriptCache(); c.put('a', '1'); Utilities.sleep(299999); Utilities.sleep(60000);
      var early = c.get('a'); return [early];`;
    expect(result(body, { clock })).toEqual(['1']);
    const host = createHost({
      files: {
        'Code.js':
          "function put() { CacheService.getUserCache().put('a', '1'); } function get() { return CacheService.getUserCache().get('a'); }",
      },
      clock,
    });
    host.run('put');
    clock.sleep(599_999);
    expect(host.run('get')).toBe('1');
    clock.sleep(1);
    expect(host.run('get')).toBeNull();
  });
});

describe('Locks', () => {
  test('a nested tryLock succeeds, and the inner release frees it for all (reported)', () => {
    expect(
      result(
        'var a = LockService.getDocumentLock(); var b = LockService.getDocumentLock(); var got = [a.tryLock(1), b.tryLock(1)]; b.releaseLock(); return got.concat(a.hasLock());',
      ),
    ).toEqual([true, true, false]);
  });

  test('waitLock throws the reported sentence where another process holds it', () => {
    const host = createHost({
      files: { 'Code.js': 'function go() { LockService.getDocumentLock().waitLock(10); }' },
      clock: fixedClock(0),
    });
    host.locks.take('document', {});
    expect(() => host.run('go')).toThrow('Lock timeout: another process was holding the lock for too long.');
  });

  test('the document lock is null under its switch', () => {
    expect(
      result('return LockService.getDocumentLock() === null', { switches: { documentLock: 'null' } }),
    ).toBe(true);
  });
});

describe('HtmlService', () => {
  const long = `<p>${'x'.repeat(121_684)}</p>`;
  const files = { 'Code.js': '', 'page.html': long, 'appsscript.json': MANIFEST };
  const lengthOf = (code: string, options: Partial<HostOptions> = {}) =>
    createHost({
      files: { ...files, 'Code.js': `function go() { return ${code}.length; }` },
      ...options,
    }).run('go');

  test('createHtmlOutputFromFile cuts a long file short (reported); the raw content of a template is whole', () => {
    expect(lengthOf("HtmlService.createHtmlOutputFromFile('page').getContent()")).toBeLessThan(110_000);
    expect(lengthOf("HtmlService.createTemplateFromFile('page').getRawContent()")).toBe(long.length);
    const whole = { switches: { htmlFromFile: 'whole' } } as const;
    expect(lengthOf("HtmlService.createHtmlOutputFromFile('page').getContent()", whole)).toBe(long.length);
  });

  test('// inside a template literal of an inline script is stripped (reported), elsewhere it is not', () => {
    const page = '<a href="https://a"></a><script>var a = `https://b/c`; var d = "https://e";</script>';
    const show = (options: Partial<HostOptions>) => {
      const code = `function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${JSON.stringify(page)})); }`;
      const host = createHost({ files: { 'Code.js': code }, ...options });
      host.run('go');
      return host.sidebar()?.html;
    };
    expect(show({})).toBe(page.replace('`https://b/c`', '`https:`'));
    expect(show({ switches: { templateLiteralComments: 'kept' } })).toBe(page);
  });

  test('scriptlets: code, escaped and raw', () => {
    const body = `var t = HtmlService.createTemplate('<? for (var i = 0; i < n; i++) { ?><b><?= x ?><?!= x ?></b><? } ?>');
      t.n = 2; t.x = '<i>'; return t.evaluate().getContent();`;
    expect(result(body)).toBe('<b>&#60;i&#62;<i></b>'.repeat(2));
  });
});

describe('Utilities', () => {
  test.each([
    ["'yyyy-MM-dd HH:mm:ss'", '2026-11-01 01:30:00'],
    ['"EEE, MMM d, \'\'yy h:mm a Z"', "Sun, Nov 1, '26 1:30 AM -0500"],
    ["'EEEE D u XXX'", 'Sunday 305 7 -05:00'],
  ])('formatDate %s', (pattern, expected) => {
    expect(
      result(`return Utilities.formatDate(new Date('2026-11-01T06:30:00Z'), 'America/Chicago', ${pattern});`),
    ).toBe(expected);
  });

  test('digests are signed bytes; without a charset letters beyond ASCII all hash alike', () => {
    expect(result("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 3)")).toEqual([
      12, -63, 117,
    ]);
    expect(
      result(
        "var A = Utilities.DigestAlgorithm.SHA_256, d = Utilities.computeDigest; return [String(d(A, 'é')) === String(d(A, 'ü')), String(d(A, 'é', Utilities.Charset.UTF_8)) === String(d(A, 'ü', Utilities.Charset.UTF_8))]",
      ),
    ).toEqual([true, false]);
  });

  test('the injected clock rules new Date(), Date.now() and formulas', () => {
    const clock = fixedClock('2026-11-21T18:00:00Z');
    expect(
      result(
        "SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=TODAY()'); return [new Date().toISOString(), Date.now(), new Date() instanceof Date, SpreadsheetApp.getActiveSheet().getRange('A1').getDisplayValue()]",
        { clock },
      ),
    ).toEqual(['2026-11-21T18:00:00.000Z', clock.now(), true, '11/21/2026']);
  });
});

describe('Sheets', () => {
  const inSheet = (body: string): unknown =>
    result(`var ss = SpreadsheetApp.getActive(); var s = ss.getActiveSheet(); ${body}`);

  test('insertSheet activates the new sheet; a name is unique whatever its case', () => {
    expect(inSheet("ss.insertSheet('Log'); return ss.getActiveSheet().getName()")).toBe('Log');
    expect(() => inSheet("ss.insertSheet('sheet1')")).toThrow(
      'A sheet with the name "sheet1" already exists.',
    );
  });

  test('setConditionalFormatRules replaces all rules', () => {
    expect(
      inSheet(`var rule = function (text) { return SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground('#ff0000').setRanges([s.getRange('A1:A9')]).build(); };
        s.setConditionalFormatRules([rule('a'), rule('b')]); s.setConditionalFormatRules([rule('c')]);
        return s.getConditionalFormatRules().map(function (r) { return r.getBooleanCondition().getCriteriaValues()[0] + r.getRanges()[0].getA1Notation() + r.getBooleanCondition().getCriteriaType(); });`),
    ).toEqual(['cA1:A9TEXT_EQUAL_TO']);
  });

  test('protect() again adds an overlapping protection; a new one names no editors though one can edit', () => {
    expect(
      inSheet(
        "s.getRange('A1').protect(); var p = s.getRange('A1').protect().setWarningOnly(true); return [s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, p.getEditors().length, p.canEdit(), p.isWarningOnly()]",
      ),
    ).toEqual([2, 0, true, true]);
  });

  test('hidden by hand and hidden by the filter are told apart', () => {
    expect(
      inSheet(
        "s.getRange('A1:A3').setValues([['h'], ['a'], ['b']]); s.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['a']).build()); s.hideRows(3); return [2, 3].map(function (r) { return [s.isRowHiddenByFilter(r), s.isRowHiddenByUser(r)]; })",
      ),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('checkboxes start out false', () => {
    expect(inSheet("return s.getRange('A1').insertCheckboxes().getValue()")).toBe(false);
  });

  test('a deleted sheet’s handle no longer works', () => {
    expect(() => inSheet("var t = ss.insertSheet('x'); ss.deleteSheet(t); t.getLastRow()")).toThrow(
      /Sheet \d+ not found/,
    );
  });

  test('setFormula on a block moves its references along', () => {
    expect(
      inSheet("s.getRange('B1:B2').setFormula('=A1*$C$1'); return s.getRange('B1:B2').getFormulas()"),
    ).toEqual([['=A1*$C$1'], ['=A2*$C$1']]);
  });
});
