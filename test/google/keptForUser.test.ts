import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepForUser, keptForUser } from '../../src/google/workbook/keptForUser';

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
  keepForUser('doc', long);
  expect(entries.size).toBe(3);
  expect(keptForUser('doc')).toBe(long);
});

test('a shorter text leaves nothing of the longer one behind it, and none leaves nothing', () => {
  keepForUser('doc', long);
  keepForUser('other', 'theirs');
  keepForUser('doc', 'short');
  expect([keptForUser('doc'), entries.size]).toEqual(['short', 2]);
  keepForUser('doc', '');
  expect([keptForUser('doc'), entries.size]).toEqual(['', 1]);
  expect(keptForUser('other')).toBe('theirs');
});

test('where Google dropped a part, none of it is kept', () => {
  keepForUser('doc', long);
  entries.delete('staged doc 1');
  expect(keptForUser('doc')).toBe('');
});
