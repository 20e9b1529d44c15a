import type { Entry } from './entry';

/** What a save may follow is looked for at the ends of so many saves before it. */
export const SAVES_BACK = 20;
/** So many such ends are looked at in all: a log of which every row was retyped takes no minutes. */
const ENDS_TRIED = 5_000;

/**
 * The entries, in their order and of whole saves, but those of saves that what was saved afterwards does not follow: rows of them could
 * not be read then, so that they did not begin, whatever can be read of them now. `saveOf`: names an entry's save. `follows`: whether
 * an entry's hash is bound to another's, or to what stands before all (undefined).
 */
export function followedOn<E extends Pick<Entry, 'entry'>>(
  entries: readonly E[],
  saveOf: (entry: E) => string,
  follows: (entry: E, last: E | undefined) => boolean,
): E[] {
  const counting: E[] = [];
  // How many entries counted before each save that counts.
  const starts: number[] = [];
  const isBoundTo = (entry: E | undefined, end: E): boolean => entry !== undefined && follows(entry, end);
  let save: string | null = null;
  let isAside = false;
  // What was set aside last, and how many saves counted then.
  let aside: E[] = [];
  let asideAt = 0;
  let left = ENDS_TRIED;
  for (const entry of entries) {
    if (saveOf(entry) !== save) {
      save = saveOf(entry);
      const last = counting[counting.length - 1];
      const isBound = !last || follows(entry, last);
      const past = isBound || left <= 0 ? [] : starts.slice(1 - SAVES_BACK).reverse();
      left -= past.length;
      const back = past.findIndex((start) => {
        const end = counting[start - 1];
        // An end that got another number by hand was followed by what has the next one now no more than by others.
        const isEnd = (): boolean =>
          !end || follows(end, counting[start - 2]) || isBoundTo(counting[start], end);
        return follows(entry, end) && isEnd();
      });
      const [end] = aside.slice(-1);
      let isBack = false;
      if (back >= 0) {
        const [start = 0] = starts.splice(-1 - back);
        aside = counting.splice(start);
        asideAt = starts.length;
      } else if (!isBound && end && starts.length - asideAt < SAVES_BACK && follows(entry, end)) {
        // What was set aside is gone on from all the same: what it was set aside for is from another copy.
        const [start = 0] = starts.splice(asideAt);
        counting.splice(start, counting.length, ...aside);
        starts.push(...startsIn(aside, saveOf).map((at) => start + at));
        aside = [];
        isBack = true;
      }
      // Where it follows none of them, something was changed by hand: all of them count, and of two with one number the first.
      isAside = !isBound && !isBack && back < 0 && entry.entry <= last.entry;
      if (!isAside) starts.push(counting.length);
    }
    if (!isAside) counting.push(entry);
  }
  return counting;
}

/** Where in entries each of their saves starts. */
const startsIn = <E>(entries: readonly E[], saveOf: (entry: E) => string): number[] =>
  entries.flatMap((entry, i) => {
    const before = entries[i - 1];
    return before && saveOf(before) === saveOf(entry) ? [] : i;
  });
