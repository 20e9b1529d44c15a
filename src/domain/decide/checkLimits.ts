import { type AmountField, rangeOf } from '../caseload/outsideRange';
import { type Divisors, MOST_A_WEEK, parseAmount, type Unit } from '../cells/amount';
import { type Field, LIMITS, type Ranges, rangesOf, unitOf } from '../roster/fields';
import type { Findings } from './finding';

type Units = { amountUnit: Unit; lreUnit: Unit; divisors: Divisors };

/** A range as it is typed; an end that is not stays as it was. Blocks where it is upside down, or of more than a week has. */
export function typedRanges(
  findings: Findings,
  was: Ranges,
  typed: ReadonlyMap<Field, string>,
  units: Units,
): Ranges {
  const bound = (field: Field, now: number | null): number | null => {
    const text = typed.get(field);
    if (text === undefined) return now;
    const unit = unitOf(field, units);
    const minutes = parseAmount(text, unit, units.divisors);
    if (minutes !== null && minutes > MOST_A_WEEK)
      findings.block({ code: 'amount-over-week', field, minutes, unit });
    return minutes;
  };
  const ranges = rangesOf((field, property) => bound(field, was[property]));
  for (const field of ['amount', 'lre'] as const) checkOrder(findings, ranges, field, typed, units);
  return ranges;
}

function checkOrder(
  findings: Findings,
  ranges: Ranges,
  field: AmountField,
  typed: ReadonlyMap<Field, string>,
  units: Units,
): void {
  const { min, max } = rangeOf(ranges, field);
  const [low, high] = LIMITS[field];
  if (min === null || max === null || min <= max) return;
  const at = typed.has(low) ? low : high;
  findings.block({ code: 'range-upside-down', field: at, min, max, unit: unitOf(low, units) });
}
