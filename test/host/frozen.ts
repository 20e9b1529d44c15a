/** Google's sentence (common knowledge). */
export const ALL_UNFROZEN_ROWS = 'Sorry, it is not possible to delete all non-frozen rows.';

/** Whether nothing but frozen rows would be left of so many. */
export function leavesOnlyFrozen(size: number, frozen: number, at: number, count: number): boolean {
  const goneBelow = Math.max(0, at + count - 1 - Math.max(at - 1, frozen));
  return frozen > 0 && size - frozen - goneBelow <= 0;
}
