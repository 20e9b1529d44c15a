import type { Cell, Grid } from '../cells/cell';
import { grouped } from '../cells/grouped';
import type { IsMade } from './rowsByTitle';
import { isWritten, type OwedCell } from './strays';

/**
 * What to put back where new cells came to stand in a row that was there before, because somebody moved rows in that instant. `gone`
 * are the rows that are not to be found any more.
 */
export function writtenOver(
  gone: readonly (readonly Cell[])[],
  now: Grid,
  writes: readonly { row: number; column: number }[],
  isMade: IsMade = () => false,
): OwedCell[] {
  return [...grouped(writes, ({ row }) => String(row)).values()].flatMap((own): OwedCell[] => {
    const [{ row } = { row: 0 }] = own;
    const into = new Set(own.map(({ column }) => column - 1));
    const reads = now[row - 1] ?? [];
    const [twin, ...others] = gone.filter((was) =>
      was.every((cell, c) => into.has(c) || cell === (reads[c] ?? '') || isMade(row, c + 1)),
    );
    if (!twin || others.length > 0) return [];
    return own.map(({ column }) => ({ row, column, value: twin[column - 1] ?? '' }));
  });
}

/**
 * The same where somebody moved rows between two cells of a writing, so that a row got some of them only, wherever it stands by now: it
 * reads as one of the `gone`, but for cells that read what was written in their columns. `before`: rows as they stood.
 */
export function writtenInPart(
  { gone, before }: { gone: readonly (readonly Cell[])[]; before: Grid },
  now: Grid,
  writes: readonly { column: number; value: Cell }[],
  isMade: IsMade = () => false,
): OwedCell[] {
  if (gone.length === 0) return [];
  const textOf = (row: readonly Cell[]): string => row.join('\u001f');
  const whole = new Set(before.map(textOf));
  const isWrittenIn = (column: number, cell: Cell): boolean =>
    writes.some((write) => write.column === column && isWritten(write.value, cell));
  const places = gone.map((was) =>
    now.flatMap((cells, r): { r: number; cells: OwedCell[] }[] => {
      if (whole.has(textOf(cells))) return [];
      const owed = was.flatMap((value, c): OwedCell[] =>
        value === (cells[c] ?? '') || isMade(r + 1, c + 1) ? [] : [{ row: r + 1, column: c + 1, value }],
      );
      const isOurs = owed.every(({ column }) => isWrittenIn(column, cells[column - 1] ?? ''));
      const rest = was.filter((value, c) => value !== '' && value === cells[c]).length;
      return owed.length > 0 && isOurs && rest > 0 ? [{ r, cells: owed }] : [];
    }),
  );
  const only = places.flatMap(([place, ...others]) => (place && others.length === 0 ? [place] : []));
  return only.flatMap(({ r, cells }) => (only.filter((each) => each.r === r).length === 1 ? cells : []));
}
