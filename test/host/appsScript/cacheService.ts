import type { CacheEntry } from './hostState';
import { PlainObject } from './invocation';
import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

/** developers.google.com/apps-script/reference/cache/cache; the value's limit was measured as 102,400 bytes. */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 102_400;
const MOST_ITEMS = 1_000;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

const SERVICE_METHODS = methodsOf<GoogleAppsScript.Cache.CacheService>('CacheService')({
  getDocumentCache: [''],
  getScriptCache: [''],
  getUserCache: [''],
});

export class CacheService extends Service implements Offers<typeof SERVICE_METHODS> {
  readonly className = 'CacheService';
  readonly methods = SERVICE_METHODS;

  getDocumentCache(): Cache {
    return this.cache('document');
  }

  getScriptCache(): Cache {
    return this.cache('script');
  }

  getUserCache(): Cache {
    return this.cache(`user ${this.run.host.user.email}`);
  }

  private cache(name: string): Cache {
    const { caches } = this.run.host;
    const entries = caches.get(name) ?? new Map<string, CacheEntry>();
    caches.set(name, entries);
    return new Cache(this.run, entries);
  }
}

const METHODS = methodsOf<GoogleAppsScript.Cache.Cache>('CacheService.Cache')({
  get: ['text'],
  getAll: ['array'],
  put: ['text text', 'text text number'],
  putAll: ['object', 'object number'],
  remove: ['text'],
  removeAll: ['array'],
});

class Cache extends Service implements Offers<typeof METHODS> {
  readonly className = 'CacheService.Cache';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly entries: Map<string, CacheEntry>,
  ) {
    super(run);
  }

  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.expires > this.run.now ? entry.value : null;
  }

  getAll(keys: readonly string[]): PlainObject {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return new PlainObject(found);
  }

  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_LIMIT) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceError('Argument too large: value');
    this.entries.delete(key);
    this.entries.set(key, { value, expires: this.run.now + Math.min(seconds, MOST_SECONDS) * 1000 });
    if (this.entries.size > MOST_ITEMS) this.evict();
  }

  putAll(values: Record<string, string>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.remove(key);
  }

  /** Measured: when full, about the oldest tenth goes. */
  private evict(): void {
    for (const key of [...this.entries.keys()].slice(0, MOST_ITEMS / 10)) this.entries.delete(key);
  }
}
