import { LIMIT_FIELDS } from './fields';
import type { Mapping } from './roster';

/** What limits are read by: where one of these is another, so is what an earlier reading made of the same cells. */
export function readsLimitsAlike(one: Mapping, other: Mapping): boolean {
  const [by, than] = [one, other].map(({ columns, amountUnit, lreUnit, divisors, locale, decimalSign }) =>
    JSON.stringify([
      LIMIT_FIELDS.map((field) => columns[field] ?? null),
      [amountUnit, lreUnit, divisors.daily, divisors.monthly, divisors.yearly],
      [locale ?? '', decimalSign ?? ''],
    ]),
  );
  return by === than;
}
