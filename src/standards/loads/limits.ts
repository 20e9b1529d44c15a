import type { Grade } from '../../domain/cells/grade';
import { GRADES } from '../../domain/cells/grade';
import type { Method } from '../../domain/people/people';
import { findPosition, type PositionError } from './positions';
import type { BandedProvision, BandRow, Outcome, Provision } from './provision';
import type { InForce } from './stateRules';

/** The two numbers that a caseload is held against, in the provision's unit. */
type Bounds = { maximum: number; desirable: number };

/**
 * What a provision gives for one caseload. Where the students' grades fall in one band the two readings are equal.
 * `bands` tells how many students each band counted; `outside` holds the students' grades that no band covers.
 */
export type Limits = {
  provision: Provision;
  strictest: Bounds;
  average: Bounds;
  bands: readonly { band: BandRow; students: number }[];
  outside: readonly Grade[];
  /** Whether a number of the district's own is among those that these come from. */
  isDistrict: boolean;
};

export type BandedMethod = Exclude<Method, 'ecse'>;
export type Level = 'maximum' | 'desirable';
type MixedRule = 'strictest' | 'average';

/** `grades` has one entry for each student, so that the average is weighted; `fte` is 1 unless given. */
export type GradesServed = { method: BandedMethod; grades: readonly Grade[]; fte?: number };

export type LimitError =
  /** `see` is the method whose numbers cover these grades, where there is one: ECSE for preschool. */
  | { code: 'grade-has-no-band'; grades: readonly Grade[]; see: Method | null }
  | { code: 'no-grades' }
  | { code: 'no-provision'; method: Method }
  | { code: 'fte-not-positive'; fte: number };

export type LoadStatus = 'Within desirable' | 'Above desirable' | 'Over maximum' | 'Mixed grades: review';

/** Divisions and FTE shares leave crumbs far below this; no caseload differs from another by so little. */
const CRUMB = 1e-9;

/**
 * The maximum or desirable number for one caseload: that of the strictest band, or the bands' average weighted by students.
 * Readings `mixed-grades`, `fte`, `grades-without-band`.
 */
export function limitFor(
  request: GradesServed & { level: Level; mixed: MixedRule },
  rules: InForce,
): Outcome<number, LimitError> {
  const limits = limitsFor(request, rules);
  return limits.ok ? { ok: true, value: limits.value[request.mixed][request.level] } : limits;
}

/** Both numbers in both readings of mixed grades, with the bands that they come from. Errors as `limitFor`. */
export function limitsFor(
  { method, grades, fte = 1 }: GradesServed,
  rules: InForce,
): Outcome<Limits, LimitError> {
  if (!isUsableFte(fte)) return { ok: false, error: { code: 'fte-not-positive', fte } };
  if (grades.length === 0) return { ok: false, error: { code: 'no-grades' } };
  const provision = rules.inForce.find(
    (candidate): candidate is BandedProvision =>
      candidate.shape === 'grade bands' && candidate.method === method,
  );
  if (!provision) return { ok: false, error: { code: 'no-provision', method } };

  const bands: { band: BandRow; students: number }[] = [];
  const outside: Grade[] = [];
  for (const grade of grades) {
    const band = bandOf(grade, provision);
    const counted = bands.find((entry) => entry.band === band);
    if (counted) counted.students += 1;
    else if (band) bands.push({ band, students: 1 });
    else outside.push(grade);
  }
  if (bands.length === 0) {
    const see = outside.includes('PK') ? 'ecse' : null;
    return { ok: false, error: { code: 'grade-has-no-band', grades: [...new Set(outside)], see } };
  }

  const share = provision.perFullTime ? fte : 1;
  const students = bands.reduce((total, entry) => total + entry.students, 0);
  const strictest = (level: Level) => Math.min(...bands.map(({ band }) => band[level]));
  const average = (level: Level) =>
    bands.reduce((total, entry) => total + entry.band[level] * entry.students, 0) / students;
  return {
    ok: true,
    value: {
      provision,
      strictest: scaled({ maximum: strictest('maximum'), desirable: strictest('desirable') }, share),
      average: scaled({ maximum: average('maximum'), desirable: average('desirable') }, share),
      bands,
      outside,
      isDistrict: bands.some(({ band }) => band.district),
    },
  };
}

/**
 * The limits of an early-childhood position. Its range is one of caseloads that are all in order, so that its high end
 * is the desirable and the maximum number alike (reading `ecse-range`).
 */
export function ecseLimits(
  request: { position: string; fte?: number },
  rules: InForce,
): Outcome<Limits, LimitError | PositionError> {
  const { position, fte = 1 } = request;
  if (!isUsableFte(fte)) return { ok: false, error: { code: 'fte-not-positive', fte } };
  const found = findPosition(position, ecseProvisions(rules));
  if (!found.ok) return found;
  const { provision, row } = found.value;
  const share = provision.perFullTime ? fte : 1;
  const bounds = scaled({ maximum: row.high, desirable: row.high }, share);
  const isDistrict = row.district === true;
  return {
    ok: true,
    value: { provision, strictest: bounds, average: bounds, bands: [], outside: [], isDistrict },
  };
}

/** The early-childhood number for a position; `low` and `high` are equal where the text gives one number. */
export function ecseCaseload(
  request: { position: string; bound: 'low' | 'high'; fte?: number },
  rules: InForce,
): Outcome<number, LimitError | PositionError> {
  const { position, bound, fte = 1 } = request;
  if (!isUsableFte(fte)) return { ok: false, error: { code: 'fte-not-positive', fte } };
  const found = findPosition(position, ecseProvisions(rules));
  if (!found.ok) return found;
  const { provision, row } = found.value;
  return { ok: true, value: scaledNumber(row[bound], provision.perFullTime ? fte : 1) };
}

/**
 * How a caseload stands: on a number is not over it. "Mixed grades: review" is over the strictest band's maximum but not
 * over the average of the bands.
 */
export function statusOf(number: number, limits: Pick<Limits, 'strictest' | 'average'>): LoadStatus {
  if (isOver(number, limits.strictest.maximum)) {
    return isOver(number, limits.average.maximum) ? 'Over maximum' : 'Mixed grades: review';
  }
  return isOver(number, limits.strictest.desirable) ? 'Above desirable' : 'Within desirable';
}

function isOver(number: number, limit: number): boolean {
  return number - limit > CRUMB;
}

/** Reading `transitional-kindergarten`: TK counts as kindergarten. */
function bandOf(grade: Grade, provision: BandedProvision): BandRow | undefined {
  const place = GRADES.indexOf(grade === 'TK' ? 'K' : grade);
  return provision.rows.find((row) => GRADES.indexOf(row.from) <= place && place <= GRADES.indexOf(row.to));
}

function ecseProvisions({ inForce }: InForce): Provision[] {
  return inForce.filter((provision) => provision.method === 'ecse');
}

function isUsableFte(fte: number): boolean {
  return Number.isFinite(fte) && fte > 0;
}

function scaled({ maximum, desirable }: Bounds, fte: number): Bounds {
  return { maximum: scaledNumber(maximum, fte), desirable: scaledNumber(desirable, fte) };
}

/** Not rounded to whole students; only the floating-point crumb goes (50 x 0.58 is 29, not 28.999999999999996). */
function scaledNumber(value: number, fte: number): number {
  return fte === 1 ? value : Math.round(value * fte * 1e9) / 1e9;
}
