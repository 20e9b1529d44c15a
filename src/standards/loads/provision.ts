import type { Grade } from '../../domain/cells/grade';
import type { Method } from '../../domain/people/people';

/**
 * A state's rule as data: who says it, where, since when, how strongly, and its rows. The numbers stand in the rows and
 * nowhere else; formulas and readings are code beside them. `shape` tells one kind of rule from another, so that
 * a state with other shapes (points, categories, shares of the day) adds a member to `Provision` and changes none.
 */
export type Provision = BandedProvision | PositionProvision;

/** A provision that gives a maximum and a desirable number for each band of grades. */
export type BandedProvision = Citation & { shape: 'grade bands'; rows: readonly BandRow[] };

/** A provision that gives a number, or a range of numbers, for each position. */
export type PositionProvision = Citation & {
  shape: 'positions';
  rows: readonly PositionRow[];
  /** Why the words alone name none of several rows, where the text itself has it so. */
  shared?: readonly { words: readonly string[]; why: string }[];
};

type Citation = {
  /** One for all editions of a provision, and never used again for another: the Standards sheet refers to it. */
  id: string;
  /** The way of counting that this provision limits. */
  method: Method;
  citation: string;
  /** Our own words. */
  title: string;
  /** What the numbers count. */
  unit: string;
  /** True where the numbers are for one full-time person and a part-timer's are that share of them (reading `fte`). */
  perFullTime: boolean;
  edition: Edition;
  force: Force;
};

/** How strongly the text speaks. Even "may not exceed" warns here and never blocks: the district decides. */
export type Force = 'guideline' | 'should not exceed' | 'may not exceed';

/** Days as `YYYY-MM-DD`. `from` and `until` (the last day in force) are null where the text does not say. */
export type Edition = { from: string | null; until: string | null; checkedOn: string };

/** True on a row whose numbers a district has changed in its copy (`standardsSheet.ts`); the state's rows lack it. */
type DistrictMark = { district?: true };

/** The grades `from` to `to`, both included. */
export type BandRow = DistrictMark & { from: Grade; to: Grade; maximum: number; desirable: number };

/** `low` equals `high` where the text gives one number. */
export type PositionRow = DistrictMark & {
  id: string;
  position: string;
  low: number;
  high: number;
  note: string;
  wordings: readonly Wording[];
};

/**
 * How people write a position: it must hold every word of `need` and no other word than these and those of `may`.
 * Words are normalised as `positions.ts` says. A position's own name needs no wording.
 */
export type Wording = { need: readonly string[]; may?: readonly string[] };

/** An answer, or a tagged reason why there is none. */
export type Outcome<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem };

/** `K-2` for a row of bands, `K` where it holds one grade. */
export function bandName(row: BandRow): string {
  return row.from === row.to ? row.from : row.from + '-' + row.to;
}
