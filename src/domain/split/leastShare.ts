import { grouped } from '../cells/grouped';
import type { SplitProblem, SplitUnit } from './splitProblem';

/**
 * A share of anybody's limit that the fullest person can't stay below, however the students are shared out: what some have together by
 * what they may have together, with whole students, of all and of those who alone can take some students; nobody below what they have
 * already. Limits can only become lower than counted here.
 */
export function leastShare({ receivers, units }: SplitProblem): number {
  const room = receivers.map(({ load, limit }, i) => {
    // Of someone without students yet, the highest that any of these would set.
    const highest = limit ?? Math.max(...units.flatMap(({ limits }) => limits[i] ?? []), 0);
    return highest > 0 ? { load, limit: highest } : null;
  });
  const already = room.map((each) => (each ? each.load / each.limit : 0));
  const placeable = units.map((unit): Placeable => ({ unit, ways: waysOf(unit) }));
  const groups = [...grouped(placeable, ({ ways }) => ways.join() || null).values()];
  const circles = [
    receivers.map((_, i) => i),
    ...groups.slice(0, MOST_CIRCLES).map(([first]) => first?.ways ?? []),
  ];
  const bounds = circles.map((circle) => {
    const known = circle.flatMap((i) => room[i] ?? []);
    const inside = new Set(circle);
    if (known.length < circle.length || known.length === 0) return 0;
    return shareOf(
      known,
      groups.flatMap((some) => (some[0]?.ways.every((i) => inside.has(i)) ? some : [])),
    );
  });
  return Math.max(0, ...already, ...bounds);
}

/** So many sets of people who alone can take some students are looked at: a district has as many as schools and roles. */
const MOST_CIRCLES = 60;

type Room = { load: number; limit: number };

/** A unit and who can take it. */
type Placeable = { unit: SplitUnit; ways: readonly number[] };

const waysOf = ({ costs, locked }: SplitUnit): number[] =>
  costs.flatMap((cost, i) => (cost === null || (locked !== null && locked !== i) ? [] : [i]));

/** How full the fullest must become where these units all go to these people. */
function shareOf(known: readonly Room[], units: readonly Placeable[]): number {
  const students = [
    ...grouped(units, ({ unit }) => unit.several?.student ?? null).values(),
    ...units.flatMap((each) => (each.unit.several ? [] : [[each]])),
  ];
  const least = students.map(leastCost);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const bound = (sum(known.map(({ load }) => load)) + sum(least)) / sum(known.map(({ limit }) => limit));
  const isWhole = units.every(({ unit }) =>
    unit.costs.every((cost) => cost === null || cost === 0 || cost === 1),
  );
  return isWhole ? Math.max(bound, wholeShare(known, least.filter((cost) => cost > 0).length)) : bound;
}

/** The least that a student's units can cost all together. */
function leastCost(units: readonly Placeable[]): number {
  const parts = units.map(({ unit, ways }) => {
    const once = (i: number): number => unit.several?.once[i] ?? 0;
    return {
      own: Math.min(...ways.map((i) => (unit.costs[i] ?? 0) - once(i))),
      once: Math.min(...ways.map(once)),
    };
  });
  const own = parts.reduce((all, part) => all + part.own, 0);
  return own + Math.max(...parts.map(({ once }) => once));
}

/** The lowest share at which so many whole students fit: one after the other, each to whoever is least full with them. */
function wholeShare(known: readonly Room[], heads: number): number {
  const given = known.map(() => 0);
  const shareWithOneMore = (i: number): number => {
    const { load, limit } = known[i] ?? { load: 0, limit: 1 };
    return (load + (given[i] ?? 0) + 1) / limit;
  };
  const next = known.map((_, i) => shareWithOneMore(i));
  let fullest = 0;
  for (let head = 0; head < heads; head++) {
    let least = 0;
    for (let i = 1; i < next.length; i++) if ((next[i] ?? 0) < (next[least] ?? 0)) least = i;
    fullest = next[least] ?? 0;
    given[least] = (given[least] ?? 0) + 1;
    next[least] = shareWithOneMore(least);
  }
  return fullest;
}
