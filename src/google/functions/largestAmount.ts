/** Above the budget of any district; a larger amount of dollars is a slip. */
export const LARGEST_AMOUNT = 1e12;
