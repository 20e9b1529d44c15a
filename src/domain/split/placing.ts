import { grouped } from '../cells/grouped';
import { CRUMB, type Split, type SplitProblem, type SplitUnit } from './splitProblem';

/** How well some people stand: less is better, the first difference counts. */
export type Standing = {
  /** How far they are over their maximum, all together, and how many of them are. */
  over: number;
  peopleOver: number;
  /** Load by limit, the highest first. */
  shares: readonly number[];
};

/** One unit's way from a receiver, or from nobody, to another. */
export type Step = { unit: number; from: number | null; to: number };

/** Who has which units, changed step by step. */
export class Placing {
  readonly at: (number | null)[];
  /** The units of each receiver that may go on to another. */
  readonly held: Set<number>[];
  /** Who can take each unit. */
  readonly eligible: readonly (readonly number[])[];
  /** What the search has spent so far: people held against their limits, and parts of it for what is quicker. */
  spent = 0;
  /** Of each unit the others of its student. */
  readonly mates: readonly (readonly number[])[];
  private readonly together: number;
  private readonly loads: number[];
  /** Each receiver's lowest limit, as far as it was asked for since they last changed. */
  private readonly limits: (number | undefined)[];
  /** Where somebody's limit isn't known they are held against the highest of the others, so that they get no more than any. */
  private readonly usual: number;

  constructor(
    readonly problem: SplitProblem,
    start: Split = problem.units.map(() => null),
  ) {
    const { receivers, units } = problem;
    this.at = units.map(() => null);
    this.held = receivers.map(() => new Set());
    this.loads = receivers.map(({ load }) => load);
    this.limits = receivers.map(() => undefined);
    this.eligible = units.map(({ costs, locked }) =>
      locked === null ? costs.flatMap((cost, receiver) => (cost === null ? [] : [receiver])) : [locked],
    );
    this.mates = matesOf(units);
    this.together = problem.together ?? 1;
    this.usual = Math.max(...receivers.map(({ limit }) => limit ?? 0)) || 1;
    for (const [unit, to] of start.entries()) if (to !== null) this.take({ unit, from: null, to });
  }

  take({ unit, from, to }: Step): void {
    if (from !== null) {
      this.held[from]?.delete(unit);
      this.loads[from] = this.load(from) - this.cost(unit, from);
      this.limits[from] = undefined;
    }
    this.loads[to] = this.load(to) + this.cost(unit, to);
    this.at[unit] = to;
    this.held[to]?.add(unit);
    this.limits[to] = undefined;
  }

  /** What a unit adds to somebody's load beside all that they hold, but for `without` and with `more`. */
  private cost(
    unit: number,
    receiver: number,
    without: readonly number[] = [],
    more: readonly number[] = [],
  ): number {
    const { costs, several } = this.unit(unit);
    const isThere = this.mates[unit]?.some(
      (mate) => more.includes(mate) || (this.held[receiver]?.has(mate) && !without.includes(mate)),
    );
    return (costs[receiver] ?? 0) - (isThere ? (several?.once[receiver] ?? 0) : 0);
  }

  load = (receiver: number): number => this.loads[receiver] ?? 0;

  unit(index: number): SplitUnit {
    const unit = this.problem.units[index];
    if (!unit) throw new Error(`There is no unit ${index}.`);
    return unit;
  }

  /** The limit of someone with what they hold, but for `without` and with `more`. */
  limit(receiver: number, without: readonly number[] = [], more: readonly number[] = []): number {
    let least = this.lowest(receiver);
    // Only whoever sets the limit can raise it by going.
    if (without.some((unit) => this.limitWith(unit, receiver) <= least)) {
      this.spent += (this.held[receiver]?.size ?? 0) / 16;
      least = this.problem.receivers[receiver]?.limit ?? Number.POSITIVE_INFINITY;
      for (const unit of this.held[receiver] ?? [])
        if (!without.includes(unit)) least = Math.min(least, this.limitWith(unit, receiver));
    }
    for (const unit of more) least = Math.min(least, this.limitWith(unit, receiver));
    return Number.isFinite(least) ? least : this.usual;
  }

  private limitWith = (unit: number, receiver: number): number =>
    this.problem.units[unit]?.limits[receiver] ?? Number.POSITIVE_INFINITY;

  private lowest(receiver: number): number {
    let least = this.limits[receiver];
    if (least === undefined) {
      least = this.problem.receivers[receiver]?.limit ?? Number.POSITIVE_INFINITY;
      for (const unit of this.held[receiver] ?? []) least = Math.min(least, this.limitWith(unit, receiver));
      this.limits[receiver] = least;
    }
    return least;
  }

  share = (receiver: number): number => shareOf(this.load(receiver), this.limit(receiver));

  /** How the receivers would stand after some steps, of which no two are of one unit. */
  after(receivers: readonly number[], steps: readonly Step[]): Standing {
    this.spent += receivers.length;
    let [over, peopleOver] = [0, 0];
    const shares: number[] = [];
    for (const receiver of receivers) {
      let load = this.load(receiver);
      const gone: number[] = [];
      const more: number[] = [];
      for (const { unit, from, to } of steps) {
        if (from !== receiver && to !== receiver) continue;
        if (to === receiver) load += this.cost(unit, receiver, gone, more);
        (to === receiver ? more : gone).push(unit);
        if (to !== receiver) load -= this.cost(unit, receiver, gone, more);
      }
      const limit = this.limit(receiver, gone, more);
      if (load - limit > CRUMB) {
        over += load - limit;
        peopleOver += 1;
      }
      shares.push(shareOf(load, limit));
    }
    return { over, peopleOver, shares: shares.sort((a, b) => b - a) };
  }

  /** By how much some steps could make students gladder, were each to join their household by it: quick, to leave out what can't. */
  gladnessAtMost(steps: readonly Step[]): number {
    this.spent += 1 / 4;
    return steps.reduce((sum, { unit, from, to }) => {
      const { bonds, household } = this.unit(unit);
      const bond = (bonds[to] ?? 0) - (from === null ? 0 : (bonds[from] ?? 0));
      return sum + bond + (household === '' ? 0 : this.together);
    }, 0);
  }

  /** How gladly the students are where they are, households that stay together counted. */
  gladness(): number {
    const together = new Map<string, Set<number>>();
    let sum = 0;
    for (const [unit, to] of this.at.entries()) {
      if (to === null) continue;
      const { bonds, household } = this.unit(unit);
      sum += bonds[to] ?? 0;
      if (household !== '') together.set(household, (together.get(household) ?? new Set()).add(to));
    }
    for (const people of together.values()) sum -= (people.size - 1) * this.together;
    return sum;
  }
}

function matesOf(units: readonly SplitUnit[]): number[][] {
  const students = grouped(units.keys(), (i) => units[i]?.several?.student ?? null);
  return units.map(({ several }, i) =>
    several ? (students.get(several.student) ?? []).filter((mate) => mate !== i) : [],
  );
}

const shareOf = (load: number, limit: number): number =>
  limit > 0 ? load / limit : load > 0 ? Number.MAX_VALUE : 0;

/** Below 0 where `one` is better than `other`, 0 where neither is. */
export function compareStandings(one: Standing, other: Standing): number {
  const difference = (a: number, b: number): number => (Math.abs(a - b) <= CRUMB ? 0 : a - b);
  const first = difference(one.over, other.over) || difference(one.peopleOver, other.peopleOver);
  if (first !== 0) return first;
  for (const [i, share] of one.shares.entries()) {
    const next = difference(share, other.shares[i] ?? 0);
    if (next !== 0) return next;
  }
  return 0;
}
