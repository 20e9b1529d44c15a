import { compareStandings, Placing, type Standing } from './placing';
import type { Split, SplitProblem } from './splitProblem';

/** Of so few ways each is looked at. */
const FEW = 5_000;

/** The best of all ways of sharing students out, by how everybody stands and then by how glad they are; null where there are too many to try each. */
export function eachWay(problem: SplitProblem): Split | null {
  const everyone = problem.receivers.map((_, i) => i);
  const placing = new Placing(problem);
  const choices = placing.eligible.flatMap((ways, unit) => (ways.length > 0 ? [{ unit, ways }] : []));
  let count = 1;
  for (const { ways } of choices) count *= ways.length;
  if (count > FEW) return null;
  for (const { unit, ways } of choices) placing.take({ unit, from: null, to: ways[0] ?? 0 });
  let best: { split: Split; standing: Standing; glad: number } | null = null;
  do {
    const standing = placing.after(everyone, []);
    const better = best ? compareStandings(standing, best.standing) : -1;
    if (better <= 0) {
      const glad = placing.gladness();
      if (!best || better < 0 || glad > best.glad) best = { split: [...placing.at], standing, glad };
    }
  } while (isAnother(placing, choices));
  return best?.split ?? null;
}

/** Goes on to the next way, as a counter does; false after the last one. */
function isAnother(placing: Placing, choices: readonly { unit: number; ways: readonly number[] }[]): boolean {
  for (const { unit, ways } of choices) {
    const from = placing.at[unit] ?? 0;
    const next = ways[ways.indexOf(from) + 1];
    const to = next ?? ways[0] ?? from;
    if (to !== from) placing.take({ unit, from, to });
    if (next !== undefined) return true;
  }
  return false;
}
