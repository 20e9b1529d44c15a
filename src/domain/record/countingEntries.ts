import type { Entry } from './entry';
import { followedOn } from './followedOn';

/** A save that does not count, by its batch, and how many of its entries there are. */
export type SaveFinding = { code: 'batch-not-whole' | 'batch-damaged'; place: string; text: string };

/**
 * Which whole saves count: those that what came after them follows, or all of them, as they stand, which takes no hash of each: for a record
 * of which it is remembered how it ends.
 */
export type CountingHow = 'followed' | 'standing';

/** Whether two entries are of one save: no two have both the batch and the moment of one. */
export const isOfSave = (a: Entry, b: Entry): boolean => a.batch === b.batch && a.recordedAt === b.recordedAt;

/**
 * Which entries that were read count, in their order: those of whole saves that what came after them follows (see `CountingHow`). And what is to be told of
 * the others: `copies` are rows of saves that count, once more. `byNumber`: one of each number; `others`: of another save with numbers
 * that `byNumber` has, which were given twice as those of the first save could not be read then. `follows`: see `followedOn`.
 */
export function countingEntries(
  byNumber: readonly Entry[],
  others: readonly Entry[],
  follows: (entry: Entry, last: Entry | undefined) => boolean,
  how: CountingHow,
): { counting: Entry[]; copies: Entry[]; notBegun: SaveFinding[] } {
  const saveOf = savesTold(byNumber, others);
  const read = [...byNumber, ...others];
  const parts = new Map<string, Set<number>>();
  // Its hash is what is written last.
  for (const entry of read)
    if (entry.hash !== '') parts.set(saveOf(entry), (parts.get(saveOf(entry)) ?? new Set()).add(entry.part));
  const inOrder = read.sort(
    (a, b) => (others.length > 0 ? saveBySave(a, b, saveOf) : 0) || a.entry - b.entry,
  );
  const whole = inOrder.filter((entry) => parts.get(saveOf(entry))?.size === entry.of);
  const followed = how === 'standing' ? whole : followedOn(whole, saveOf, follows);
  // A number that was retyped takes a row out of its save: no save counts by halves.
  const left = new Set(whole);
  for (const entry of followed) left.delete(entry);
  const dropped = new Set([...left].map(saveOf));
  const torn = new Set(followed.map(saveOf).filter((save) => dropped.has(save)));
  const counting = torn.size === 0 ? followed : followed.filter((entry) => !torn.has(saveOf(entry)));
  const counts = new Set(counting);
  const isCopy = others.length > 0 ? copiesOf(counting) : () => false;
  const copies: Entry[] = [];
  const told = new Set<string>();
  // From the end, so that the next one that counts and the one before it are at hand.
  let after = counting.length;
  const findings: SaveFinding[] = [];
  for (const entry of [...inOrder].reverse()) {
    if (counts.has(entry)) {
      after -= 1;
      continue;
    }
    if (isCopy(entry)) {
      copies.push(entry);
      continue;
    }
    if (told.has(saveOf(entry))) continue;
    told.add(saveOf(entry));
    const next = counting[after];
    // What was saved after a save that did not begin follows what was saved before it.
    const isSkipped = !torn.has(saveOf(entry)) && (!next || follows(next, counting[after - 1]));
    findings.push({
      code: isSkipped ? 'batch-not-whole' : 'batch-damaged',
      place: entry.batch,
      text: `${parts.get(saveOf(entry))?.size ?? 0} of ${entry.of}`,
    });
  }
  return { counting, copies: copies.reverse(), notBegun: findings.reverse() };
}

/**
 * Names an entry's save: by its batch, and where two saves of one name have the same numbers by their moment too. A copy of a row that
 * got another's number is none of the save that it was copied from.
 */
function savesTold(byNumber: readonly Entry[], others: readonly Entry[]): (entry: Entry) => string {
  const byBatch = ({ batch }: Entry): string => batch;
  if (others.length === 0) return byBatch;
  const numbers = new Map(byNumber.map((entry) => [entry.entry, entry]));
  const names = new Set(byNumber.map(byBatch));
  const placeOf = ({ batch, entry, part }: Entry): string => `${batch} ${entry - part}`;
  const twice = new Set(others.map(byBatch).filter((batch) => names.has(batch)));
  const same = others.filter((entry) => numbers.get(entry.entry)?.batch === entry.batch);
  const places = new Set(same.map(placeOf));
  return (entry) => {
    const place = placeOf(entry);
    if (places.has(place)) return `${place} ${entry.recordedAt}`;
    return twice.has(entry.batch) ? place : entry.batch;
  };
}

/** What was saved first comes first, also where two saves have numbers in common. */
function saveBySave(a: Entry, b: Entry, saveOf: (entry: Entry) => string): number {
  const start = a.entry - a.part - (b.entry - b.part);
  if (start !== 0) return start;
  const [first, second] = [saveOf(a), saveOf(b)];
  return first.length - second.length || (first < second ? -1 : +(first > second));
}

/** Whether an entry that does not count is a copy of one that does, with a number that counts, whatever was typed into it. */
function copiesOf(counting: readonly Entry[]): (entry: Entry) => boolean {
  const numbers = new Set(counting.map(({ entry }) => entry));
  const hashes = new Set(counting.map(({ hash }) => hash));
  return ({ entry, hash }) => hash !== '' && numbers.has(entry) && hashes.has(hash);
}
