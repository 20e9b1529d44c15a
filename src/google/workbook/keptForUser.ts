/** The most that Google keeps anything in its cache. */
const SECONDS = 6 * 60 * 60;

/** A value may have 100 KB, and a sign up to four bytes. */
const PART = 25_000;

const keyOf = (document: string, part: number): string => `staged ${document} ${part}`;

/** How many parts there are, as the first one says; 0 where nothing is kept. */
const partsOf = (first: string): number => (first === '' ? 0 : Number(/^(\d+)\n/.exec(first)?.[1] ?? 1));

/** What this account keeps beside a document; '' where a part of it is gone, since half of it would be wrong. */
export function keptForUser(document: string): string {
  const cache = CacheService.getUserCache();
  const first = cache.get(keyOf(document, 0)) ?? '';
  const end = first.indexOf('\n');
  const parts = partsOf(first);
  if (parts <= 1) return first.slice(end + 1);
  const keys = Array.from({ length: parts - 1 }, (_, i) => keyOf(document, i + 1));
  const more = cache.getAll(keys);
  const all = [first.slice(end + 1), ...keys.map((key) => more[key])];
  return all.every((part) => typeof part === 'string') ? all.join('') : '';
}

/** Keeps a text for this account, in as many parts as it takes; the first one tells how many. */
export function keepForUser(document: string, text: string): void {
  const cache = CacheService.getUserCache();
  const before = partsOf(cache.get(keyOf(document, 0)) ?? '');
  const parts = Math.ceil(text.length / PART);
  const values: Record<string, string> = {};
  for (let part = 0; part < parts; part++) {
    const own = text.slice(part * PART, (part + 1) * PART);
    values[keyOf(document, part)] = part === 0 ? `${parts}\n${own}` : own;
  }
  // Nothing of what was kept before is left behind it.
  if (before > parts)
    cache.removeAll(Array.from({ length: before - parts }, (_, i) => keyOf(document, parts + i)));
  if (parts > 0) cache.putAll(values, SECONDS);
}
