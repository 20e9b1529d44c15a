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

/** What of the outer area lies outside the inner one. */
export function without(outer: Area, inner: Area): Area[] {
  if (!overlap(outer, inner)) return [outer];
  const between = (from: number, to: number, at: 'row' | 'column', count: 'rows' | 'columns', of: Area) =>
    to > from ? [{ ...of, [at]: from, [count]: to - from }] : [];
  const top = Math.max(outer.row, inner.row);
  const bottom = Math.min(outer.row + outer.rows, inner.row + inner.rows);
  const left = Math.max(outer.column, inner.column);
  const right = Math.min(outer.column + outer.columns, inner.column + inner.columns);
  const beside = { ...outer, row: top, rows: bottom - top };
  return [
    ...between(outer.row, top, 'row', 'rows', outer),
    ...between(bottom, outer.row + outer.rows, 'row', 'rows', outer),
    ...between(outer.column, left, 'column', 'columns', beside),
    ...between(right, outer.column + outer.columns, 'column', 'columns', beside),
  ];
}
