import type { Cell, Grid } from './cell';

/** A block of cells that are merged into one, which its first cell speaks for; 1-based. */
export type MergedArea = { row: number; column: number; rows: number; columns: number };

/** Cells as they read where merged ones speak for all that they cover, and which cells were filled so; 1-based. */
export type FilledGrid = { grid: Grid; filled: { row: number; column: number }[] };

/**
 * Fills merged cells down. To the right only into columns (from 0) of one kind: a title that is merged over a whole row stays one
 * cell, and a name under a merged ID is none.
 */
export function filledDown(
  grid: Grid,
  areas: readonly MergedArea[],
  isOneKind: (columns: readonly number[]) => boolean = () => false,
): FilledGrid {
  const rows: Cell[][] = [];
  const filled: FilledGrid['filled'] = [];
  for (const area of areas) {
    const value = grid[area.row - 1]?.[area.column - 1] ?? '';
    if (value === '') continue;
    const all = Array.from({ length: area.columns }, (_, i) => area.column - 1 + i);
    const columns = isOneKind(all) ? all : all.slice(0, 1);
    const last = Math.min(area.row + area.rows - 1, grid.length);
    for (let row = area.row; row <= last; row++)
      for (const column of columns) {
        if (row === area.row && column === area.column - 1) continue;
        const cells = rows[row - 1] ?? [...(grid[row - 1] ?? [])];
        while (cells.length <= column) cells.push('');
        cells[column] = value;
        rows[row - 1] = cells;
        filled.push({ row, column: column + 1 });
      }
  }
  return { grid: filled.length === 0 ? grid : grid.map((row, r) => rows[r] ?? row), filled };
}

/** The merged block that a cell is part of, null for none. */
export const mergedAt = (areas: readonly MergedArea[], row: number, column: number): MergedArea | null =>
  areas.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  ) ?? null;
