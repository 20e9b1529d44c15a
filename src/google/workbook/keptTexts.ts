/** The most that Google keeps anything in its cache. */
const SECONDS = 6 * 60 * 60;

type Cache = GoogleAppsScript.Cache.Cache;

/** Which of Google's caches a text is kept in: the account's own, or that of everyone whom the script serves in this document. */
type KeptFor = 'user' | 'document';

type Keeping = {
  cache: () => Cache | null;
  /** How many signs of it a value takes, which may have 100 KB. */
  part: number;
  name: string;
};

const KEPT: { readonly [K in KeptFor]: Keeping } = {
  // A sign that people type takes up to four bytes.
  user: { cache: () => CacheService.getUserCache(), part: 25_000, name: 'staged' },
  // Packed, so that each takes one; where no document is open, Google gives no such cache.
  document: { cache: () => CacheService.getDocumentCache(), part: 90_000, name: 'roster' },
};

/** So many parts are asked for at once, whether or not there are as many: each question is a call. 25,000 lines and their record take 12. */
const AT_ONCE = 20;

const keyOf = ({ name }: Keeping, document: string, part: number): string => `${name} ${document} ${part}`;

/** How many parts there are, as the first one says; 0 where nothing is kept. */
const partsOf = (first: string): number => (first === '' ? 0 : Number(/^(\d+)\n/.exec(first)?.[1] ?? 1));

/** What is kept beside a document; '' where a part of it is gone, since half of it would be wrong. */
export function keptIn(where: KeptFor, document: string): string {
  const own = KEPT[where];
  const cache = own.cache();
  if (!cache) return '';
  const keys = Array.from({ length: AT_ONCE }, (_, i) => keyOf(own, document, i));
  const known = cache.getAll(keys);
  const first = known[keys[0] ?? ''] ?? '';
  const parts = partsOf(first);
  const more = Array.from({ length: Math.max(0, parts - AT_ONCE) }, (_, i) =>
    keyOf(own, document, AT_ONCE + i),
  );
  const rest = more.length > 0 ? cache.getAll(more) : {};
  const all = [...keys.slice(1, parts).map((key) => known[key]), ...more.map((key) => rest[key])];
  if (!all.every((part) => typeof part === 'string')) return '';
  return [first.slice(first.indexOf('\n') + 1), ...all].join('');
}

/** Keeps a text, in as many parts as it takes; the first one tells how many. */
export function keepIn(where: KeptFor, document: string, text: string): void {
  const own = KEPT[where];
  const cache = own.cache();
  if (!cache) return;
  const before = partsOf(cache.get(keyOf(own, document, 0)) ?? '');
  const parts = Math.ceil(text.length / own.part);
  const values: Record<string, string> = {};
  for (let part = 0; part < parts; part++) {
    const signs = text.slice(part * own.part, (part + 1) * own.part);
    values[keyOf(own, document, part)] = part === 0 ? `${parts}\n${signs}` : signs;
  }
  // Nothing of what was kept before is left behind it.
  if (before > parts)
    cache.removeAll(Array.from({ length: before - parts }, (_, i) => keyOf(own, document, parts + i)));
  if (parts > 0) cache.putAll(values, SECONDS);
}
