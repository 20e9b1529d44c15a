import type { Entry } from './entry';
import { followedOn } from './followedOn';

/** A save that does not count, by its batch, and how many of its entries there are. */
export type SaveFinding = { code: 'batch-not-whole' | 'batch-damaged'; place: string; text: string };

/** Whether two entries are of one save: no two have both the batch and the moment of one. */
export const isOfSave = (a: Entry, b: Entry): boolean => a.batch === b.batch && a.recordedAt === b.recordedAt;

/**
 * Which entries that were read count, in their order: those of whole saves that what came after them follows. And what is to be told of
 * the others. `byNumber`: one of each number; `others`: of another save with numbers that `byNumber` has, which were given twice as
 * those of the first save could not be read then. `follows`: see `followedOn`.
 */
export function countingEntries(
  byNumber: readonly Entry[],
  others: readonly Entry[],
  follows: (entry: Entry, last: Entry | undefined) => boolean,
): { counting: Entry[]; notBegun: SaveFinding[] } {
  const batches = new Set(others.map(({ batch }) => batch));
  const isNamedTwice = others.length > 0 && byNumber.some(({ batch }) => batches.has(batch));
  const saveOf = ({ batch, recordedAt }: Entry): string => (isNamedTwice ? `${batch} ${recordedAt}` : batch);
  const read = [...byNumber, ...others];
  const parts = new Map<string, Set<number>>();
  // Its hash is what is written last.
  for (const entry of read)
    if (entry.hash !== '') parts.set(saveOf(entry), (parts.get(saveOf(entry)) ?? new Set()).add(entry.part));
  const inOrder = read.sort((a, b) => (others.length > 0 ? saveBySave(a, b) : 0) || a.entry - b.entry);
  const whole = inOrder.filter((entry) => parts.get(saveOf(entry))?.size === entry.of);
  const counting = followedOn(whole, saveOf, follows);
  const counts = new Set(counting);
  const told = new Set<string>();
  // From the end, so that the next one that counts and the one before it are at hand.
  let after = counting.length;
  const findings: SaveFinding[] = [];
  for (const entry of [...inOrder].reverse()) {
    if (counts.has(entry)) {
      after -= 1;
      continue;
    }
    if (told.has(saveOf(entry))) continue;
    told.add(saveOf(entry));
    const next = counting[after];
    // What was saved after a save that did not begin follows what was saved before it.
    const isSkipped = !next || follows(next, counting[after - 1]);
    findings.push({
      code: isSkipped ? 'batch-not-whole' : 'batch-damaged',
      place: entry.batch,
      text: `${parts.get(saveOf(entry))?.size ?? 0} of ${entry.of}`,
    });
  }
  return { counting, notBegun: findings.reverse() };
}

/** What was saved first comes first, also where two saves have numbers in common. */
const saveBySave = (a: Entry, b: Entry): number =>
  a.entry - a.part - (b.entry - b.part) ||
  (a.recordedAt < b.recordedAt ? -1 : +(a.recordedAt > b.recordedAt));
