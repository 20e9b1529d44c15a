import { CRUMB, type SplitProblem } from './splitProblem';

/**
 * A share of anybody's limit that the fullest person can't stay below, however the students are shared out: what all have together by
 * what they may have together, with whole students; nobody below what they have already. Limits can only become lower than counted here.
 */
export function leastShare({ receivers, units }: SplitProblem): number {
  const known = receivers.flatMap(({ load, limit }, i) => {
    // Of someone without students yet, the highest that any of these would set.
    const highest = limit ?? Math.max(...units.flatMap(({ limits }) => limits[i] ?? []), 0);
    return highest > 0 ? [{ load, limit: highest, i }] : [];
  });
  if (known.length < receivers.length || known.length === 0) return 0;
  const placeable = units.filter(({ costs }) => costs.some((cost) => cost !== null));
  const least = placeable.map(({ costs }) => Math.min(...costs.flatMap((cost) => cost ?? [])));
  const total = known.reduce((sum, { load }) => sum + load, 0) + least.reduce((sum, cost) => sum + cost, 0);
  const room = known.reduce((sum, { limit }) => sum + limit, 0);
  const already = Math.max(...known.map(({ load, limit }) => load / limit));
  const bound = Math.max(total / room, already);
  const heads = least.reduce((sum, cost) => sum + (cost > 0 ? 1 : 0), 0);
  const isWhole = placeable.every(({ costs }) =>
    costs.every((cost) => cost === null || cost === 0 || cost === 1),
  );
  return isWhole ? Math.max(bound, wholeShare(known, heads)) : bound;
}

/** The lowest share at which so many whole students fit. */
function wholeShare(known: readonly { load: number; limit: number }[], heads: number): number {
  const shares = known
    .flatMap(({ load, limit }) => Array.from({ length: heads }, (_, n) => (load + n + 1) / limit))
    .sort((a, b) => a - b);
  const fits = (share: number): boolean =>
    known.reduce((sum, { load, limit }) => sum + Math.max(0, Math.floor(share * limit - load + CRUMB)), 0) >=
    heads;
  if (heads === 0) return 0;
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(shares[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return shares[low] ?? 0;
}
