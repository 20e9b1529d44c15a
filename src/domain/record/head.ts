import { hashOf } from './hashOf';
import { canonical, type Log, logRow, sumsOf } from './log';

/**
 * The head of the record as the document's properties keep it too: how many entries count, the hash of the last, and the sum over all
 * of them.
 */
export type Head = { entries: number; hash: string; sum?: number | undefined };

/** Where a record ends, to be remembered. */
export const headOf = ({ entries, head, sums }: Log): Head => ({
  entries: entries.length,
  hash: head,
  sum: sums[entries.length - 1],
});

/** The same of a log that may have some entries of the record alone: it has a sum for each of all. */
export const headBySums = ({ head, sums }: Log): Head => ({
  entries: sums.length,
  hash: head,
  sum: sums[sums.length - 1],
});

/** What tells whether a log ends as is remembered. */
type LogEnd = Pick<Log, 'entries' | 'findings' | 'sums'>;

/**
 * Whether entries that were recorded are missing or can't be read any more: a batch that is not whole, and that what follows does
 * not skip, was damaged by hand, and so was a record that is shorter than its remembered head, or says something else.
 */
export const isDamaged = (log: LogEnd, head: Head | null): boolean =>
  isNotWhole(log, head) || isOtherwise(log, head);

/** Whether all is there that was recorded, and some of it says something else. */
export const isRetyped = (log: Log, head: Head | null): boolean =>
  isOtherwise(log, head) && !isNotWhole(log, head);

function isOtherwise(log: LogEnd, head: Head | null): boolean {
  if (head === null) return false;
  const isRemembered =
    head.sum === undefined || head.entries === 0 || log.sums[head.entries - 1] === head.sum;
  return !isRemembered || !isAsWritten(log, head);
}

/**
 * Whether a save that stands, but was cut off before the document remembered it, reads as it was written: each entry fits the one before
 * it, and its cells say it as they did. Nothing else tells that it was retyped before the next opening finishes it.
 */
function isAsWritten({ entries, sums }: LogEnd, head: Head): boolean {
  let before = head.hash;
  return entries.slice(head.entries).every((entry, i) => {
    const at = head.entries + i;
    const isOwn =
      hashOf(canonical(entry), before) === entry.hash &&
      sumsOf(sums[at - 1] ?? 0, [logRow(entry)])[0] === sums[at];
    before = entry.hash;
    return isOwn;
  });
}

function isNotWhole(log: LogEnd, head: Head | null): boolean {
  if (log.findings.some(({ code }) => code === 'batch-damaged')) return true;
  return head !== null && head.entries > 0 && log.entries[head.entries - 1]?.hash !== head.hash;
}
