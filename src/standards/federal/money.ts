import type { Outcome } from '../loads/provision';
import { isMore } from './crumb';

/**
 * IDEA, Part B: how much of its money may go another way, in every state. Each answer is the most that the text allows, in the
 * currency of its arguments and not rounded; amounts are of one fiscal year and not below 0.
 */

/** Early intervening services take at most this share of the allocation. */
const EARLY_INTERVENING_SHARE = 0.15;

/** Local effort goes down by at most this share of what the allocation grew by. */
const REDUCTION_SHARE = 0.5;

/** 34 CFR 300.205(d), 300.226(a): 15 percent of the allocation, less what local effort was reduced by. */
export function earlyInterveningMaximum(partBAllocation: number, moeReduction: number): number {
  return notBelowZero(partBAllocation * EARLY_INTERVENING_SHARE - moeReduction);
}

/** 34 CFR 300.205: half of the increase, less what early intervening services have spent; nothing where the state forbids it (c). */
export function effortReductionMaximum(
  allocation: number,
  previousAllocation: number,
  earlyIntervening: number,
  forbidden = false,
): number {
  if (forbidden) return 0;
  return notBelowZero((allocation - previousAllocation) * REDUCTION_SHARE - earlyIntervening);
}

/** No child to divide by, or more children in the program than there are. */
type NoShare = { code: 'no-children' } | { code: 'more-than-all'; all: number; participating: number };

/** 34 CFR 300.206: the allocation's share for each child with a disability, times those in the school-wide program. */
export function schoolwideMaximum(
  partBAllocation: number,
  children: number,
  participating: number,
): Outcome<number, NoShare> {
  if (children === 0) return { ok: false, error: { code: 'no-children' } };
  if (participating > children)
    return { ok: false, error: { code: 'more-than-all', all: children, participating } };
  return { ok: true, value: notBelowZero((partBAllocation * participating) / children) };
}

/** What can't be an excess cost: nobody enrolled, more children with disabilities than are enrolled, more taken off than was spent. */
type NoExcessCost =
  | { code: 'no-enrollment' }
  | { code: 'more-than-enrolled'; children: number; enrollment: number }
  | { code: 'more-than-spent'; less: number; spent: number };

/**
 * 34 CFR 300.16, 300.202(b) and appendix A: the least to spend on children with disabilities before Part B money is used. Of one level
 * (elementary or secondary), last school year's amounts. Not rounded: the appendix drops 50 cents of its average and so shows 50 less.
 */
export function excessCost(
  spent: number,
  capitalAndDebt: number,
  deductions: number,
  averageEnrollment: number,
  children: number,
): Outcome<number, NoExcessCost> {
  const less = capitalAndDebt + deductions;
  if (averageEnrollment === 0) return { ok: false, error: { code: 'no-enrollment' } };
  if (isMore(children, averageEnrollment))
    return { ok: false, error: { code: 'more-than-enrolled', children, enrollment: averageEnrollment } };
  if (isMore(less, spent)) return { ok: false, error: { code: 'more-than-spent', less, spent } };
  const rest = isMore(spent, less) ? spent - less : 0;
  return { ok: true, value: (rest / averageEnrollment) * children };
}

/**
 * 34 CFR 300.133 and appendix B: the part of the allocation that is for children whom their parents placed in private schools, before
 * anything is set aside for early intervening services. Not rounded. Null without any child.
 */
export function proportionateShare(
  allocation: number,
  publicChildren: number,
  privateChildren: number,
): number | null {
  const all = publicChildren + privateChildren;
  return all === 0 ? null : (allocation * privateChildren) / all;
}

/** Shares of decimal amounts leave crumbs in binary; a millionth of a dollar is finer than any amount. */
function notBelowZero(amount: number): number {
  return Math.max(0, Math.round(amount * 1e6) / 1e6);
}
