import { eachWay } from './eachWay';
import { leastShare } from './leastShare';
import { compareStandings, Placing, type Standing, type Step } from './placing';
import { CRUMB, type Split, type SplitProblem } from './splitProblem';

/** How often the search begins anew at most, each time in another order. */
const STARTS = 40;
/** So much is spent before no start is made any more: counted, not timed, so that the same problem gets the same answer anywhere. */
const ENOUGH_SPENT = 60_000;
/** So much at most, also by the only start of hundreds of students among hundreds of people: what stands by then counts. */
const MOST_SPENT = 450_000;
/** After so many starts no more are made once the fullest stands as low as anybody can. */
const ENOUGH = 8;
/** How many people one path may go through. */
const LONGEST_PATH = 5;

/**
 * Shares students out among their receivers: nobody is left whom someone can take, as few as can be are over the maximum, the highest
 * share of anybody's limit is as low as can be, then the next; then students stay at their school, with who knows them, and with their
 * siblings. The same problem always gets the same answer. Where there are too many ways to try each it is a search, not a proof:
 * `leastShare` tells what can't be undercut.
 */
export function shareOut(problem: SplitProblem): Split {
  return eachWay(problem) ?? searched(problem);
}

function searched(problem: SplitProblem): Split {
  const everyone = problem.receivers.map((_, i) => i);
  const bound = leastShare(problem);
  let best: { placing: Placing; standing: Standing; glad: number } | null = null;
  let spent = 0;
  for (let start = 0; start < STARTS && spent < ENOUGH_SPENT; start++) {
    const placing = started(problem, start);
    level(placing);
    gladden(placing);
    const standing = placing.after(everyone, []);
    const glad = placing.gladness();
    spent += placing.spent;
    const better = best ? compareStandings(standing, best.standing) || best.glad - glad : -1;
    if (better < 0) best = { placing, standing, glad };
    if (start >= ENOUGH && (best?.standing.shares[0] ?? 0) <= bound + CRUMB) break;
  }
  return best?.placing.at ?? [];
}

/**
 * A first split: whom fewest can take goes first, to whoever stands best with them. From the second start on the order is drawn, and some
 * people are spared the grades that would lower their limit, as far as others can take those.
 */
function started(problem: SplitProblem, start: number): Placing {
  const draw = drawn(start);
  const placing = new Placing(problem);
  const isSpared = problem.receivers.map(() => start > 0 && draw() < 0.5);
  const order = problem.units
    .map((unit, i) => ({
      i,
      few: placing.eligible[i]?.length ?? 0,
      cost: Math.max(0, ...unit.costs.map((c) => c ?? 0)),
      luck: start > 0 ? draw() : 0,
    }))
    .sort((a, b) => a.few - b.few || b.cost - a.cost || a.luck - b.luck || a.i - b.i);
  for (const { i: unit } of order) {
    const all = placing.eligible[unit] ?? [];
    const { limits, bonds } = placing.unit(unit);
    const glad = all.filter(
      (to) => !isSpared[to] || (limits[to] ?? Number.POSITIVE_INFINITY) >= placing.limit(to),
    );
    let best: { to: number; standing: Standing } | null = null;
    for (const to of glad.length > 0 ? glad : all) {
      const then = placing.after([to], [{ unit, from: null, to }]);
      const now = placing.after([to], []);
      // By turns who is over by least takes the next, or who becomes over by least: in one way those over grow alike, in the other they are fewer.
      const standing =
        start % 2 === 0
          ? { ...then, over: then.over - now.over, peopleOver: then.peopleOver - now.peopleOver }
          : then;
      const better = best
        ? compareStandings(standing, best.standing) || (bonds[best.to] ?? 0) - (bonds[to] ?? 0)
        : -1;
      if (better < 0) best = { to, standing };
    }
    if (best) placing.take({ unit, from: null, to: best.to });
  }
  return placing;
}

/** Takes from the fullest, one path after another, until no path makes anybody stand better. */
function level(placing: Placing): void {
  while (placing.spent < MOST_SPENT) {
    const fullest = placing.held
      .flatMap((held, receiver) => (held.size > 0 ? [{ receiver, share: placing.share(receiver) }] : []))
      .sort((a, b) => b.share - a.share);
    const path = fullest.reduce<Step[] | null>(
      (found, { receiver }) => found ?? (placing.spent < MOST_SPENT ? betterPath(placing, receiver) : null),
      null,
    );
    if (!path) return;
    for (const step of path) placing.take(step);
  }
}

/**
 * A way of giving that leaves those on it better off, found breadth first: one student to B, who gives one to C, and so on, or back to
 * whom it began with. Null where there is none.
 */
function betterPath(placing: Placing, from: number): Step[] | null {
  const reached = new Set([from]);
  let ends: Step[][] = [[]];
  for (let length = 1; length <= LONGEST_PATH; length++) {
    const next: Step[][] = [];
    for (const path of ends) {
      const giver = path[path.length - 1]?.to ?? from;
      const here = [from, ...path.map(({ to }) => to)];
      /** With each one reached, how they stand without the path, and the step by which they stand best. */
      const nows = new Map<number, Standing>();
      const open = new Map<number, { hop: Step[]; standing: Standing }>();
      for (const unit of placing.held[giver] ?? []) {
        if (path.some((step) => step.unit === unit)) continue;
        for (const to of placing.eligible[unit] ?? []) {
          const isBack = to === from && path.length > 0;
          if (to === giver || (reached.has(to) && !isBack)) continue;
          const people = isBack ? here : [...here, to];
          const now = nows.get(to) ?? placing.after(people, []);
          nows.set(to, now);
          for (const hop of hopsOf(placing, { unit, from: giver, to })) {
            const steps = [...path, ...hop];
            const standing = placing.after(people, steps);
            if (compareStandings(standing, now) < 0) return steps;
            const best = open.get(to);
            if (!isBack && (!best || compareStandings(standing, best.standing) < 0))
              open.set(to, { hop, standing });
          }
        }
      }
      const reaching = [...open].sort(([, a], [, b]) => compareStandings(a.standing, b.standing));
      for (const [to, { hop }] of reaching) {
        reached.add(to);
        next.push([...path, ...hop]);
      }
    }
    ends = next;
  }
  return null;
}

/** A unit's step alone and, where its giver has more of the same student that the other can take too, with all of those. */
function hopsOf(placing: Placing, step: Step): Step[][] {
  const { from, to } = step;
  const along = (placing.mates[step.unit] ?? []).filter(
    (mate) => placing.at[mate] === from && placing.eligible[mate]?.includes(to),
  );
  return along.length === 0 ? [[step]] : [[step], [step, ...along.map((unit) => ({ unit, from, to }))]];
}

/** Moves and swaps that leave the loads as good as they are, and students more gladly where they are. */
function gladden(placing: Placing): void {
  const { units } = placing.problem;
  let glad = placing.gladness();
  const takeIfGlad = (people: number[], steps: Step[]): boolean => {
    if (placing.gladnessAtMost(steps) <= 0) return false;
    if (compareStandings(placing.after(people, steps), placing.after(people, [])) > 0) return false;
    for (const step of steps) placing.take(step);
    const after = placing.gladness();
    if (after > glad) {
      glad = after;
      return true;
    }
    for (const { unit, from, to } of steps) if (from !== null) placing.take({ unit, from: to, to: from });
    return false;
  };
  for (let again = true; again; ) {
    again = false;
    for (const unit of units.keys()) {
      if (placing.spent >= MOST_SPENT) return;
      for (const to of placing.eligible[unit] ?? []) {
        const from = placing.at[unit] ?? null;
        if (from === null || to === from) continue;
        if (hopsOf(placing, { unit, from, to }).some((hop) => takeIfGlad([from, to], hop))) again = true;
        else
          for (const other of [...(placing.held[to] ?? [])])
            if (placing.eligible[other]?.includes(from))
              if (
                takeIfGlad(
                  [from, to],
                  [
                    { unit, from, to },
                    { unit: other, from: to, to: from },
                  ],
                )
              ) {
                again = true;
                break;
              }
      }
    }
  }
}

/** Numbers from 0 to 1 that look drawn and are the same each time: mulberry32, in the public domain. */
function drawn(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
