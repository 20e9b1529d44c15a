import type { Grid } from '../cells/cell';

/**
 * How many of the first columns tell the rows that were written from all others, by what was not written in them: at least all columns
 * that were written. Null where two rows are alike in everything else: one could have come to stand for the other.
 */
export function telltaleWidth(
  grid: Grid,
  written: readonly { row: number; column: number }[],
): number | null {
  const into = new Set(written.map(({ column }) => column - 1));
  const least = Math.max(0, ...into) + 1;
  const textOf = (cells: Grid[number]): string =>
    JSON.stringify(Array.from({ length: least }, (_, c) => (into.has(c) ? null : (cells[c] ?? ''))));
  const rows = [...new Set(written.map(({ row }) => row - 1))];
  const alike = new Map<string, number[]>(rows.map((row) => [textOf(grid[row] ?? []), []]));
  for (const [r, cells] of grid.entries()) alike.get(textOf(cells))?.push(r);
  let width = least;
  for (const row of rows) {
    const own = grid[row] ?? [];
    for (const other of alike.get(textOf(own)) ?? []) {
      if (other === row) continue;
      const cells = grid[other] ?? [];
      const last = Math.max(own.length, cells.length);
      let differing = least;
      while (differing < last && (own[differing] ?? '') === (cells[differing] ?? '')) differing += 1;
      if (differing >= last) return null;
      width = Math.max(width, differing + 1);
    }
  }
  return width;
}
