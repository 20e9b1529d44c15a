import {
  earlyInterveningMaximum,
  effortReductionMaximum,
  schoolwideMaximum,
} from '../../standards/federal/money';
import { oneNumber } from './cellArguments';
import type { Param, StateFunction } from './cellFunction';

const PART_B: Param = {
  name: 'part_b_allocation',
  type: 'number',
  description: "The district's allocation under Part B for the fiscal year.",
};

/** CEIS_MAX, MOE_REDUCTION_MAX and SCHOOLWIDE_MAX: federal rules, which each state's plan repeats in a place of its own. */
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
    ],
    returns: 'An amount, never below 0, not rounded.',
    run: (allocation, reduction) =>
      earlyInterveningMaximum(needed(PART_B.name, allocation), oneNumber('moe_reduction', reduction) ?? 0),
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
    ],
    returns: 'An amount, never below 0, not rounded.',
    run: (allocation, previous, ceis) =>
      effortReductionMaximum(
        needed('allocation', allocation),
        needed('previous_allocation', previous),
        oneNumber('ceis_amount', ceis) ?? 0,
      ),
  },
  {
    name: 'SCHOOLWIDE_MAX',
    description: 'The most Part B money that a Title I school-wide program may use.',
    params: [
      PART_B,
      {
        name: 'children_with_disabilities',
        type: 'number',
        description: "Children with disabilities in the district's jurisdiction.",
      },
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
          : `children_participating: ${share.error.participating} is more than the ${share.error.all} children with disabilities.`,
      );
    },
  },
];

function needed(name: string, value: unknown): number {
  const number = oneNumber(name, value);
  if (number === null) throw new Error(`${name}: it is blank; a number belongs here.`);
  return number;
}

function wholeNumber(name: string, value: unknown): number {
  const number = needed(name, value);
  if (!Number.isInteger(number)) throw new Error(`${name}: ${number} is not a whole number of children.`);
  return number;
}
