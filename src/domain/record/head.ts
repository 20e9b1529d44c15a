import type { Log } from './log';

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

/**
 * Whether entries that were recorded are missing or can't be read any more: a batch that is not whole, and that what follows does
 * not skip, was damaged by hand, and so was a record that is shorter than its remembered head, or says something else.
 */
export const isDamaged = (log: Log, head: Head | null): boolean =>
  isNotWhole(log, head) || isOtherwise(log, head);

/** Whether all is there that was recorded, and some of it says something else. */
export const isRetyped = (log: Log, head: Head | null): boolean =>
  isOtherwise(log, head) && !isNotWhole(log, head);

const isOtherwise = ({ sums }: Log, head: Head | null): boolean =>
  head?.sum !== undefined && head.entries > 0 && sums[head.entries - 1] !== head.sum;

function isNotWhole(log: Log, head: Head | null): boolean {
  if (log.findings.some(({ code }) => code === 'batch-damaged')) return true;
  return head !== null && head.entries > 0 && log.entries[head.entries - 1]?.hash !== head.hash;
}
