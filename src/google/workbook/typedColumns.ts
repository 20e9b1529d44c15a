/**
 * Whether that is Google's sentence for what a Table's typed columns refuse: a number format, a list rule, checkboxes (reported; at the
 * call, or once it is flushed).
 */
export const isOfTypedColumns = (error: unknown): boolean => /typed columns/i.test(String(error));

/** Does what only makes cells look or behave nicely; false where they are typed columns of a Table, which have that of their own. */
export function isTaken(step: () => unknown): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (!isOfTypedColumns(error)) throw error;
    return false;
  }
}
