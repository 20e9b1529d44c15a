import type { Load } from './load';

/** One person, vacant position or unassigned caseload of a role. A full-time person's load stands for one that nobody has. */
export type Position = { fte: number; isVacant: boolean; load: Load };

/** Full-time people: who has a role, what its students need at the desirable and at the maximum number, and what lacks. */
export type Staffing = {
  has: number;
  vacant: number;
  atDesirable: number | null;
  atMaximum: number | null;
  missingAtDesirable: number | null;
  missingAtMaximum: number | null;
  /** Loads with students for which the tables give no number. */
  uncounted: Load[];
};

/**
 * What a role needs. Whoever is at their limit takes all of their own FTE, half of the limit half of it: so a limit that is scaled
 * by the FTE counts students against a full-time person's, and one that is not (ALTCASE, a class) leaves a part-timer at the limit
 * a part-timer. The needs of several people are added up, since each has their grades and method. Nothing is rounded.
 */
export function staffingOf(positions: readonly Position[]): Staffing {
  const held = positions.filter(({ isVacant }) => !isVacant);
  const has = sumOf(held.map(({ fte }) => fte));
  const vacant = sumOf(positions.filter(({ isVacant }) => isVacant).map(({ fte }) => fte));
  const serving = positions.filter(({ load }) => load.lines > 0);
  const counted = serving.filter(({ load }) => load.number !== null && load.limits !== null);
  const needed = (level: 'desirable' | 'maximum'): number | null =>
    serving.length > 0 && counted.length === 0
      ? null
      : sumOf(
          counted.map(({ fte, isVacant, load: { number, limits } }) =>
            number === null || !limits ? 0 : ((isVacant ? 1 : fte) * number) / limits.strictest[level],
          ),
        );
  const [atDesirable, atMaximum] = [needed('desirable'), needed('maximum')];
  const missing = (need: number | null): number | null => (need === null ? null : Math.max(0, need - has));
  return {
    has,
    vacant,
    atDesirable,
    atMaximum,
    missingAtDesirable: missing(atDesirable),
    missingAtMaximum: missing(atMaximum),
    uncounted: serving.filter((position) => !counted.includes(position)).map(({ load }) => load),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
