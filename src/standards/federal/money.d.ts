import type { Outcome } from '../loads/provision';
/** 34 CFR 300.205(d), 300.226(a): 15 percent of the allocation, less what local effort was reduced by. */
export declare function earlyInterveningMaximum(partBAllocation: number, moeReduction: number): number;
/** 34 CFR 300.205: half of the increase, less what early intervening services have spent. */
export declare function effortReductionMaximum(
  allocation: number,
  previousAllocation: number,
  earlyIntervening: number,
): number;
/** No child to divide by, or more children in the program than there are. */
export type NoShare =
  | {
      code: 'no-children';
    }
  | {
      code: 'more-than-all';
      all: number;
      participating: number;
    };
/** 34 CFR 300.206: the allocation's share for each child with a disability, times those in the school-wide program. */
export declare function schoolwideMaximum(
  partBAllocation: number,
  children: number,
  participating: number,
): Outcome<number, NoShare>;
