/** The smallest rectangle around all cells; null around none. */
export function boundsOf(
  cells: readonly { row: number; column: number }[],
): { row: number; column: number; rows: number; columns: number } | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
