/**
 * Maintenance of effort (34 CFR 300.203-205 and appendix E): of one year after another, whether local effort was kept up by each of four
 * ways to measure it. Amounts are of one fiscal year, in one currency, and not rounded; federal money is in none of them.
 */

import { crumb } from './crumb';

/** The four measures, any one of which is enough. */
export const EFFORT_MEASURES = [
  'local total',
  'state and local total',
  'local per capita',
  'state and local per capita',
] as const;

export type EffortMeasure = (typeof EFFORT_MEASURES)[number];

/** What a district spent on children with disabilities in a fiscal year; null where an amount isn't known. */
export type EffortYear = {
  local: number | null;
  stateAndLocal: number | null;
  /** Children with disabilities. */
  children: number | null;
  /** What 300.204 (a)-(e) allow to be spent less, of each kind of money. */
  localExceptions: number;
  stateAndLocalExceptions: number;
  /** What 300.205 allows. */
  adjustment: number;
};

/** How a year stands by one measure: an amount, or an amount for each child. */
export type MeasuredEffort = {
  /** What had to be spent, after exceptions and adjustment; null in the first year of the measure. */
  required: number | null;
  actual: number;
  /** Null in a later year without one before it: nobody can tell. */
  met: boolean | null;
  /** The dollars that are missing; 0 where none are known to be. */
  shortfall: number;
};

export type EffortAnswer = {
  /** Null where the year has no amount for a measure, or 0 and no level before it: it is then not used. */
  measures: Readonly<Record<EffortMeasure, MeasuredEffort | null>>;
  metBy: readonly EffortMeasure[];
  /** The least that is missing by any measure; 0 where one is met, null where none has a year to be held against. */
  shortfall: number | null;
};

/** A year in which a measure was met, with which later years are compared. */
type EffortComparison = { actual: number; children: number };

/**
 * Each year's answer, oldest first. A measure goes by the last year in which *it* was met, less what the year itself may spend less;
 * for each child that is divided by the children of the year compared with (appendix E). The first year of a measure is its base: that of
 * the history is taken as met, a later one is only what the years after it are held against. Nothing spent is no level, since anybody
 * would keep it up: 0 with no level before it is a measure not used, and after a 0 that was enough the measure begins anew.
 */
export function effortTest(years: readonly EffortYear[]): EffortAnswer[] {
  const lastMet = new Map<EffortMeasure, EffortComparison>();
  return years.map((year, at) => {
    const measured = (measure: EffortMeasure): MeasuredEffort | null => {
      const perCapita = measure.endsWith('per capita');
      const total = measure.startsWith('local') ? year.local : year.stateAndLocal;
      const children = perCapita ? year.children : 1;
      if (total === null || children === null) return null;
      const allowed =
        (measure.startsWith('local') ? year.localExceptions : year.stateAndLocalExceptions) + year.adjustment;
      const before = lastMet.get(measure);
      const isNothing = total <= crumb(total);
      if (isNothing && !before) return null;
      const actual = total / children;
      const required = before ? Math.max(0, before.actual - allowed / before.children) : null;
      const missing = required === null ? 0 : required * children - total;
      const reached = missing <= crumb(total);
      if (isNothing && reached) lastMet.delete(measure);
      else if (reached) lastMet.set(measure, { actual, children });
      const met = required === null && at > 0 ? null : reached;
      return { required, actual, met, shortfall: reached ? 0 : missing };
    };
    const measures = {
      'local total': measured('local total'),
      'state and local total': measured('state and local total'),
      'local per capita': measured('local per capita'),
      'state and local per capita': measured('state and local per capita'),
    };
    const used = EFFORT_MEASURES.flatMap((measure) => {
      const effort = measures[measure];
      return effort ? [{ measure, ...effort }] : [];
    });
    const held = used.filter(({ met }) => met !== null);
    return {
      measures,
      metBy: held.filter(({ met }) => met).map(({ measure }) => measure),
      shortfall: held.length === 0 ? null : Math.min(...held.map(({ shortfall }) => shortfall)),
    };
  });
}
