/** A student of somebody who is over the maximum, with all that can go of them. */
export type HeldStudent = {
  /** By how much the load falls where they go. */
  eases: number;
  /** The maximum that they allow while they stay; null where their grade sets none. The lowest counts. */
  limit: number | null;
  /** Since when they are held; '' for since before anyone wrote it down, which is longest. */
  since: string;
};

/** `load` with all of them; `limit`: the maximum that stays whoever goes, null for none. */
export type Overload = { load: number; limit: number | null; students: readonly HeldStudent[] };

const CRUMB = 1e-9;

/**
 * The places of the students to take off somebody: as few as bring them back to the maximum, and of those the ones held for the shortest
 * time. Where nobody's going brings it there, everyone who eases it.
 */
export function relief({ load, limit, students }: Overload): number[] {
  const all = students.map((_, i) => i);
  const byEase = [...all].sort((a, b) => easeOf(b) - easeOf(a));
  const gone: number[] = [];
  let left = fewestMore(gone);
  if (left === null) return all.filter((i) => easeOf(i) > 0);
  const shortest = [...all].sort(
    (a, b) => compare(students[b]?.since ?? '', students[a]?.since ?? '') || easeOf(b) - easeOf(a),
  );
  for (const i of shortest) {
    if (left === 0) break;
    const without = fewestMore([...gone, i]);
    if (without === null || without >= left) continue;
    gone.push(i);
    left = without;
  }
  return gone;

  function easeOf(i: number): number {
    return students[i]?.eases ?? 0;
  }

  /** How many must go beside some who go anyway; null where it can't be done. */
  function fewestMore(going: readonly number[]): number | null {
    const rest = byEase.filter((i) => !going.includes(i));
    const loadNow = going.reduce((sum, i) => sum - easeOf(i), load);
    // A maximum to be under is one of those that the students allow: whoever allows less must go.
    const levels = new Set([Number.POSITIVE_INFINITY, ...rest.map((i) => limitOf(i))]);
    const counts = [...levels].flatMap((level) => {
      const highest = Math.min(level, limit ?? Number.POSITIVE_INFINITY);
      const [must, may] = [rest.filter((i) => limitOf(i) < level), rest.filter((i) => limitOf(i) >= level)];
      let now = must.reduce((sum, i) => sum - easeOf(i), loadNow);
      let count = must.length;
      for (const i of may) {
        if (now <= highest + CRUMB || easeOf(i) <= 0) break;
        now -= easeOf(i);
        count += 1;
      }
      return now <= highest + CRUMB ? [count] : [];
    });
    return counts.length === 0 ? null : Math.min(...counts);
  }

  function limitOf(i: number): number {
    return students[i]?.limit ?? Number.POSITIVE_INFINITY;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
