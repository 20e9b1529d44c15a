import { describe, expect, test } from 'vitest';
import { type HostOptions, IllegalArgument } from './host';
import { hostOf, result } from './hostOf';

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
