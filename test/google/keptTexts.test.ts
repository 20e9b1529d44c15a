import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepIn, keptIn } from '../../src/google/workbook/keptTexts';

/** Google's cache of one account. */
const entries = new Map<string, string>();

beforeEach(() => {
  entries.clear();
  vi.stubGlobal('CacheService', {
    getUserCache: () => ({
      get: (key: string) => entries.get(key) ?? null,
      getAll: (keys: readonly string[]) =>
        Object.fromEntries(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)]] : []))),
      putAll: (values: Record<string, string>) => {
        for (const [key, value] of Object.entries(values)) entries.set(key, value);
      },
      removeAll: (keys: readonly string[]) => {
        for (const key of keys) entries.delete(key);
      },
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const long = 'x'.repeat(60_000);

test('what is kept in several parts reads back whole', () => {
  keepIn('user', 'doc', long);
  expect(entries.size).toBe(3);
  expect(keptIn('user', 'doc')).toBe(long);
});

test('a shorter text leaves nothing of the longer one behind it, and none leaves nothing', () => {
  keepIn('user', 'doc', long);
  keepIn('user', 'other', 'theirs');
  keepIn('user', 'doc', 'short');
  expect([keptIn('user', 'doc'), entries.size]).toEqual(['short', 2]);
  keepIn('user', 'doc', '');
  expect([keptIn('user', 'doc'), entries.size]).toEqual(['', 1]);
  expect(keptIn('user', 'other')).toBe('theirs');
});

test('where Google dropped a part, none of it is kept', () => {
  keepIn('user', 'doc', long);
  entries.delete('staged doc 1');
  expect(keptIn('user', 'doc')).toBe('');
});
