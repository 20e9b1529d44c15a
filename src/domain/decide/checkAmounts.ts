import { type AmountField, isOutside, rangeOf } from '../caseload/outsideRange';
import { type Divisors, MOST_A_WEEK, parseAmount, type Unit } from '../cells/amount';
import type { Day } from '../cells/day';
import { amountsOn, type Timeline } from '../record/timeline';
import { amountParts, amountWritten } from '../roster/amountCell';
import type { RosterLine } from '../roster/roster';
import type { Findings, Remark } from './finding';

/** How amounts are written, and what is said of a change of them. */
export type AmountsAsked = { amountUnit: Unit; lreUnit: Unit; divisors: Divisors; reason: string };

type Check = Pick<Findings, 'block' | 'warn'> & {
  asked: AmountsAsked;
  row: RosterLine;
  timeline: Timeline;
};

/** The changed amounts in minutes per week, null for each that stays as it is, against the range that the IEP gives. */
export function checkAmounts(
  check: Check,
  typed: { amount: string; lre: string },
  day: Day,
): { minutes: number | null; lreMinutes: number | null } {
  const { asked, row, timeline } = check;
  const now = amountsOn(timeline, day);
  const minutes = checkAmount(check, 'amount', typed.amount, now.minutes);
  const lreMinutes = checkAmount(check, 'lre', typed.lre, now.lreMinutes);
  const [amount, lre] = [minutes ?? now.minutes, lreMinutes ?? now.lreMinutes];
  if ((minutes !== null || lreMinutes !== null) && amount !== null && lre !== null && lre > amount)
    check.warn({
      code: 'lre-above-amount',
      field: 'lre',
      minutes: amount,
      lreMinutes: lre,
      unit: asked.lreUnit,
    });
  const hasNoRange = (field: AmountField): boolean => {
    const { min, max } = rangeOf(row, field);
    return min === null && max === null;
  };
  if ((minutes !== null && hasNoRange('amount')) || (lreMinutes !== null && hasNoRange('lre'))) {
    const remark: Remark<'no-range'> = {
      code: 'no-range',
      field: 'reason',
      unit: asked.amountUnit,
      isGiven: asked.reason.trim() !== '',
    };
    if (remark.isGiven) check.warn(remark);
    else check.block(remark);
  }
  return { minutes, lreMinutes };
}

function checkAmount(
  { asked, row, timeline, block }: Check,
  field: AmountField,
  text: string,
  now: number | null,
): number | null {
  if (text.trim() === '') return null;
  if (row.columns[field] === null || timeline.kind !== 'service') {
    block({ code: 'no-amount-column', field });
    return null;
  }
  const unit = field === 'amount' ? asked.amountUnit : asked.lreUnit;
  const minutes = parseAmount(text.trim(), unit, asked.divisors);
  if (minutes === null) {
    block({ code: 'amount-not-a-number', field, text: text.trim(), unit });
    return null;
  }
  if (minutes === now) return null;
  if (amountWritten(row, field, minutes, asked) === null)
    block({ code: 'amount-in-parts', field, minutes, unit, parts: amountParts(row) });
  const remark = amountRemark(row, field, minutes, unit);
  if (remark) block(remark);
  return minutes;
}

/** What is wrong with a number of minutes a week: more than any week has, or not within what the IEP allows; null for nothing. */
export function amountRemark(
  row: Parameters<typeof rangeOf>[0],
  field: AmountField,
  minutes: number,
  unit: Unit,
): Remark<'amount-over-week' | 'amount-outside-range'> | null {
  if (minutes > MOST_A_WEEK) return { code: 'amount-over-week', field, minutes, unit };
  const range = rangeOf(row, field);
  return isOutside(minutes, range) ? { code: 'amount-outside-range', field, minutes, ...range, unit } : null;
}
