import type { Entry } from './entry';
import { standingEntries } from './standing';

/** Where each line is by the entries, as `timelinesFrom` tells it, without all else that it tells. */
export function sitesTold(entries: readonly Entry[]): string[] {
  const sites = new Map<string, string>();
  for (const { lineKey, name, site } of standingEntries(entries))
    if (sites.has(lineKey) ? site !== '' : name === 'opened') sites.set(lineKey, site);
  return [...sites.values()];
}
