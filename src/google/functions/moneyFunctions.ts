import {
  earlyInterveningMaximum,
  effortReductionMaximum,
  excessCost,
  proportionateShare,
  schoolwideMaximum,
} from '../../standards/federal/money';
import { oneNumber, oneTick, sumOf } from './cellArguments';
import type { Param, StateFunction } from './cellFunction';
import { LARGEST_AMOUNT } from './largestAmount';
import { HISTORY_COLUMNS, moeTest } from './moeTest';

const PART_B: Param = {
  name: 'part_b_allocation',
  type: 'number',
  description: "The district's allocation under Part B for the fiscal year.",
};

const CHILDREN: Param = {
  name: 'children_with_disabilities',
  type: 'number',
  description: "Children with disabilities in the district's jurisdiction.",
};

const FORBIDDEN: Param = {
  name: 'forbidden',
  type: 'object',
  description:
    'TRUE where the state forbids the district to reduce its effort this fiscal year (300.205(c)); FALSE if blank.',
  optional: true,
};

/** The functions on federal money: federal rules, which each state's plan repeats in a place of its own. */
export const moneyFunctions: readonly StateFunction[] = [
  {
    name: 'CEIS_MAX',
    description:
      'The most Part B money for early intervening services: 15 percent, less what local effort was reduced by.',
    params: [
      PART_B,
      {
        name: 'moe_reduction',
        type: 'number',
        description: 'What maintenance of effort was reduced by in this fiscal year; 0 if blank.',
        optional: true,
      },
      FORBIDDEN,
    ],
    returns: 'An amount, never below 0, not rounded.',
    run: (allocation, reduction, forbidden) => {
      const reduced = oneAmount('moe_reduction', reduction);
      if (oneTick(FORBIDDEN.name, forbidden) && reduced > 0)
        throw new Error('moe_reduction: the state forbids a reduction, so 0 or a blank cell belongs here.');
      return earlyInterveningMaximum(needed(PART_B.name, allocation), reduced);
    },
  },
  {
    name: 'MOE_REDUCTION_MAX',
    description:
      'The most that local effort may go down by: half of the growth of the allocation, less early intervening services.',
    params: [
      { name: 'allocation', type: 'number', description: 'The Federal allocation of this fiscal year.' },
      { name: 'previous_allocation', type: 'number', description: 'That of the fiscal year before.' },
      {
        name: 'ceis_amount',
        type: 'number',
        description: 'What early intervening services have spent in this fiscal year; 0 if blank.',
        optional: true,
      },
      FORBIDDEN,
    ],
    returns: 'An amount, never below 0, not rounded.',
    run: (allocation, previous, ceis, forbidden) =>
      effortReductionMaximum(
        needed('allocation', allocation),
        needed('previous_allocation', previous),
        oneAmount('ceis_amount', ceis),
        oneTick(FORBIDDEN.name, forbidden),
      ),
  },
  {
    name: 'SCHOOLWIDE_MAX',
    description: 'The most Part B money that a Title I school-wide program may use.',
    params: [
      PART_B,
      CHILDREN,
      {
        name: 'children_participating',
        type: 'number',
        description: 'Those of them who take part in the school-wide program.',
      },
    ],
    returns: 'An amount, not rounded.',
    run: (allocation, children, participating) => {
      const share = schoolwideMaximum(
        needed(PART_B.name, allocation),
        wholeNumber('children_with_disabilities', children),
        wholeNumber('children_participating', participating),
      );
      if (share.ok) return share.value;
      throw new Error(
        share.error.code === 'no-children'
          ? 'children_with_disabilities: at least one child is needed.'
          : `children_participating: ${asSaid(share.error.participating)} is more than the ${asSaid(share.error.all)} children with disabilities.`,
      );
    },
  },
  {
    name: 'EXCESS_COST',
    description:
      'The least to spend on children with disabilities before Part B money is used. Elementary and secondary schools apart.',
    params: [
      {
        name: 'total_spent',
        type: 'number',
        description: 'All that was spent last school year on students of this level, from every source.',
      },
      {
        name: 'capital_and_debt',
        type: 'number',
        description: 'What of it was for capital outlay and debt service.',
      },
      {
        name: 'deductions',
        type: 'range',
        description:
          'What of it was spent of IDEA Part B, of Title I Part A and Title III Part A, and of state and local money for these programs and for children with disabilities: a number or a range.',
      },
      {
        name: 'average_enrollment',
        type: 'number',
        description: 'The average enrollment of that year and level, children with disabilities included.',
      },
      {
        name: 'children_with_disabilities',
        type: 'number',
        description: 'Children with disabilities at this level in this school year.',
      },
    ],
    returns: 'An amount, not rounded.',
    run: (total, capital, deductions, enrollment, children) => {
      const cost = excessCost(
        needed('total_spent', total),
        needed('capital_and_debt', capital),
        sumOf('deductions', deductions, LARGEST_AMOUNT),
        needed('average_enrollment', enrollment),
        wholeNumber('children_with_disabilities', children),
      );
      if (cost.ok) return cost.value;
      const { error } = cost;
      if (error.code === 'no-enrollment')
        throw new Error('average_enrollment: it is 0, so there is no average.');
      throw new Error(
        error.code === 'more-than-enrolled'
          ? `children_with_disabilities: ${asSaid(error.children)} is more than the average enrollment of ${asSaid(error.enrollment)}, which includes them.`
          : `deductions: with capital and debt they are ${asSaid(error.less)}, more than the ${asSaid(error.spent)} spent in all.`,
      );
    },
  },
  {
    name: 'MOE_TEST',
    description:
      'Whether local effort was maintained, by each of the four ways to measure it, one row for each fiscal year.',
    params: [
      {
        name: 'history',
        type: 'range',
        description: `A row for each fiscal year, the oldest first: ${HISTORY_COLUMNS.join(', ')}. The first year is the base that was met.`,
      },
    ],
    returns:
      'A table: the year; for each measure what was required after exceptions and adjustment, the actual amount, TRUE or FALSE; by what it was met; the shortfall.',
    run: (history) => moeTest(history),
  },
  {
    name: 'PROPORTIONATE_SHARE',
    description:
      'The part of the allocation that is for children with disabilities whom their parents placed in private schools.',
    params: [
      {
        name: 'allocation',
        type: 'number',
        description: 'The allocation, before early intervening services.',
      },
      {
        name: 'public_children',
        type: 'number',
        description: 'Eligible children in public schools.',
      },
      {
        name: 'private_children',
        type: 'number',
        description: 'Eligible children whom their parents placed in private schools of the district.',
      },
    ],
    returns: 'An amount, not rounded.',
    run: (allocation, inPublic, inPrivate) => {
      const share = proportionateShare(
        needed('allocation', allocation),
        wholeNumber('public_children', inPublic),
        wholeNumber('private_children', inPrivate),
      );
      if (share === null)
        throw new Error('public_children: with private_children there must be at least one child.');
      return share;
    },
  },
];

/** An amount in a sentence: sums leave crumbs that nobody typed. */
const asSaid = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 6 });

const oneAmount = (name: string, value: unknown): number => oneNumber(name, value, LARGEST_AMOUNT) ?? 0;

function needed(name: string, value: unknown): number {
  const number = oneNumber(name, value, LARGEST_AMOUNT);
  if (number === null) throw new Error(`${name}: it is blank; a number belongs here.`);
  return number;
}

function wholeNumber(name: string, value: unknown): number {
  const number = needed(name, value);
  if (!Number.isInteger(number)) throw new Error(`${name}: ${number} is not a whole number of children.`);
  return number;
}
