import { afterEach, expect, test, vi } from 'vitest';
import { seekChromium } from './haveChromium.mjs';

afterEach(() => vi.unstubAllEnvs());

/** A computer with a browser from the start, or after one of the ways; and what is written on its screen. */
function computer(installs: Readonly<Record<string, string>>, found: string | null = null) {
  vi.stubEnv('CHROMIUM_PATH', '');
  const tried: string[] = [];
  let browser = found;
  let screen = '';
  const way = (what: string) => ({
    what,
    install: () => {
      tried.push(what);
      browser = installs[what] ?? null;
    },
  });
  const path = () =>
    seekChromium(
      ['the download', 'the package'].map(way),
      () => browser,
      (text) => {
        screen += text;
      },
    );
  return { path, tried, screen: () => screen };
}

test('a browser that is there is taken without a word', () => {
  const { path, tried, screen } = computer({}, '/usr/bin/chromium');
  expect(path()).toBe('/usr/bin/chromium');
  expect([tried, screen()]).toEqual([[], '']);
});

test('each way is tried in turn, and one plain line says what was found', () => {
  const { path, tried, screen } = computer({ 'the package': '/usr/bin/chromium' });
  expect(path()).toBe('/usr/bin/chromium');
  expect(tried).toEqual(['the download', 'the package']);
  expect(screen().trim().split('\n')).toEqual([
    'No Chromium here yet; trying the download (a few minutes) … found none',
    'No Chromium here yet; trying the package (a few minutes) … found /usr/bin/chromium',
  ]);
});

test('no way is tried that is not needed', () => {
  const { path, tried } = computer({ 'the download': '/cache/chrome' });
  expect(path()).toBe('/cache/chrome');
  expect(tried).toEqual(['the download']);
});

test('where none is to be had, one sentence at the end says what to do', () => {
  const { path, screen } = computer({});
  expect(path()).toBeNull();
  expect(screen().trim().split('\n').slice(2)).toEqual([
    expect.stringMatching(/^The tests need Chromium: install it, or name one with CHROMIUM_PATH=\S+ /),
  ]);
});

test('a browser that was named and is not there is said, and none is put in its place', () => {
  const { path, tried, screen } = computer({ 'the download': '/cache/chrome' });
  vi.stubEnv('CHROMIUM_PATH', '/opt/none');
  expect(path()).toBeNull();
  expect(tried).toEqual([]);
  expect(screen()).toBe('There is no browser at CHROMIUM_PATH=/opt/none.\n');
});
