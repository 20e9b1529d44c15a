import type { Area } from './cells';

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether a cell lies under a merged one: whatever is written there is lost. */
export const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    (merge) =>
      overlap(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column),
  );

/** Whether all of the inner area is in the outer one. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
