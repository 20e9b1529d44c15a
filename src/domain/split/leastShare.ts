import { grouped } from '../cells/grouped';
import { CRUMB, type SplitProblem, type Unit } from './splitProblem';

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
  const groups = [...grouped(units, (unit) => eligible(unit).join() || null).values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ ways: eligible(first), units: some }] : [];
  });
  const circles = [receivers.map((_, i) => i), ...groups.slice(0, MOST_CIRCLES).map(({ ways }) => ways)];
  const bounds = circles.map((circle) => {
    const known = circle.flatMap((i) => room[i] ?? []);
    const inside = new Set(circle);
    if (known.length < circle.length || known.length === 0) return 0;
    return shareOf(
      known,
      groups.flatMap(({ ways, units: some }) => (ways.every((i) => inside.has(i)) ? some : [])),
    );
  });
  return Math.max(0, ...already, ...bounds);
}

/** So many sets of people who alone can take some students are looked at: a district has as many as schools and roles. */
const MOST_CIRCLES = 60;

type Room = { load: number; limit: number };

const eligible = ({ costs, locked }: Unit): number[] =>
  costs.flatMap((cost, i) => (cost === null || (locked !== null && locked !== i) ? [] : [i]));

/** How full the fullest must become where these units all go to these people. */
function shareOf(known: readonly Room[], units: readonly Unit[]): number {
  const students = [
    ...grouped(units, ({ several }) => several?.student ?? null).values(),
    ...units.flatMap((unit) => (unit.several ? [] : [[unit]])),
  ];
  const least = students.map(leastCost);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const bound = (sum(known.map(({ load }) => load)) + sum(least)) / sum(known.map(({ limit }) => limit));
  const isWhole = units.every(({ costs }) =>
    costs.every((cost) => cost === null || cost === 0 || cost === 1),
  );
  return isWhole ? Math.max(bound, wholeShare(known, least.filter((cost) => cost > 0).length)) : bound;
}

/** The least that a student's units can cost all together. */
function leastCost(units: readonly Unit[]): number {
  const parts = units.map((unit) => {
    const once = (i: number): number => unit.several?.once[i] ?? 0;
    const ways = eligible(unit);
    return {
      own: Math.min(...ways.map((i) => (unit.costs[i] ?? 0) - once(i))),
      once: Math.min(...ways.map(once)),
    };
  });
  const own = parts.reduce((all, part) => all + part.own, 0);
  return own + Math.max(...parts.map(({ once }) => once));
}

/** The lowest share at which so many whole students fit. */
function wholeShare(known: readonly Room[], heads: number): number {
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
