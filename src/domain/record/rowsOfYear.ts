import type { ClosedYear } from './changes';
import type { Entry } from './entry';
import { hashOf } from './hashOf';
import { canonical, logRow } from './log';
import { recordStart } from './recordStart';

/**
 * The rows of a closed year as they stood on its sheet, by a record that says the same, each bound anew to the one before; null where
 * they do not end with the hash that was recorded, so that they are not what stood there.
 */
export function rowsOfYear(all: readonly Entry[], { from, to, hash }: ClosedYear): string[][] | null {
  const rows: string[][] = [];
  let last = recordStart(all).hash;
  for (const entry of all) {
    if (entry.entry > to) break;
    last = hashOf(canonical(entry), last);
    if (entry.entry >= from) rows.push(logRow({ ...entry, hash: last }));
  }
  return rows.length > 0 && last === hash ? rows : null;
}
