import type { Entry } from './entry';
import type { Log } from './log';

/** The same log with other entries in their place: fewer of them, or as they count. Its keys are made no sooner than they were. */
export const withEntries = (log: Log, entries: Entry[]): Log => ({
  entries,
  findings: log.findings,
  lastEntry: log.lastEntry,
  lastBatch: log.lastBatch,
  head: log.head,
  sums: log.sums,
  get keys() {
    return log.keys;
  },
});
