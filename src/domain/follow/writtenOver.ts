import type { Cell, Grid } from '../cells/cell';
import { grouped } from '../cells/grouped';
import type { OwedCell } from './strays';

/**
 * What to put back where new cells came to stand in a row that was there before, because somebody moved rows in that instant. `gone`
 * are the rows that are not to be found any more.
 */
export function writtenOver(
  gone: readonly (readonly Cell[])[],
  now: Grid,
  writes: readonly { row: number; column: number }[],
): OwedCell[] {
  return [...grouped(writes, ({ row }) => String(row)).values()].flatMap((own): OwedCell[] => {
    const [{ row } = { row: 0 }] = own;
    const into = new Set(own.map(({ column }) => column - 1));
    const reads = now[row - 1] ?? [];
    const [twin, ...others] = gone.filter((was) =>
      was.every((cell, c) => into.has(c) || cell === (reads[c] ?? '')),
    );
    if (!twin || others.length > 0) return [];
    return own.map(({ column }) => ({ row, column, value: twin[column - 1] ?? '' }));
  });
}
