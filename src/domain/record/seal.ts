import type { Change } from './changes';
import type { Entry } from './entry';
import { hashOf } from './hashOf';
import { canonical, type Log, logRow, sumsOf } from './log';

/** The changes of one batch as entries that follow `log`: numbered, "i of n", without the hash that binds them. */
export function numbered(
  log: Log,
  changes: readonly Change[],
  recordedAt: string,
  recordedBy: string,
): Entry[] {
  const batch = `B-${String(log.lastBatch + 1).padStart(6, '0')}`;
  const stamp = { batch, of: changes.length, recordedAt, recordedBy, hash: '' };
  // Not by spreading, which takes ten times as long over an object of so many parts.
  return changes.map((change, i) =>
    Object.assign({}, change, stamp, { entry: log.lastEntry + 1 + i, part: i + 1 }),
  );
}

/** Makes the changes of one batch into entries that follow `log`, each bound to the one before by its hash. */
export function seal(log: Log, changes: readonly Change[], recordedAt: string, recordedBy: string): Entry[] {
  let before = log.head;
  return numbered(log, changes, recordedAt, recordedBy).map((entry) => {
    before = hashOf(canonical(entry), before);
    return Object.assign(entry, { hash: before });
  });
}

/** The log with the entries of a batch that stands in it by now. */
export function withBatch(log: Log, entries: readonly Entry[]): Log {
  const last = entries[entries.length - 1];
  return {
    entries: [...log.entries, ...entries],
    findings: log.findings,
    lastEntry: last?.entry ?? log.lastEntry,
    lastBatch: log.lastBatch + 1,
    head: last?.hash ?? log.head,
    // Most saves need no new key.
    get keys() {
      return new Set([...log.keys, ...entries.map(({ lineKey }) => lineKey)]);
    },
    // Most places of a long record are empty, which no copy by spreading leaves so.
    sums: log.sums.concat(sumsOf(log.sums[log.sums.length - 1] ?? 0, entries.map(logRow))),
  };
}
