import type { Cell } from '../cells/cell';
import { cellText, type HeadedGrid, hasSameTitles, titles } from './strays';

/** Whether a formula fills a cell (row and column from 1): what it says follows what stands beside it. */
export type IsMade = (row: number, column: number) => boolean;

/** A row (from 1) by what its cells say. */
export type TextRow = { row: number; texts: string[] };

/** A column (from 0) where it stood, and where it stands now. */
export type ColumnPair = { from: number; to: number };

/** Two readings of a sheet by the columns that both have, whatever order these are in. */
export type RowsByTitle = {
  columns: ColumnPair[];
  isSameOrder: boolean;
  /** What a row of the earlier reading says. */
  textsBefore: (cells: readonly Cell[]) => string[];
  /** The rows below the header as they read now. */
  found: TextRow[];
  /** Whether a row reads now as these texts, but for what formulas say. */
  isSame: (texts: readonly string[], now: TextRow) => boolean;
};

/** Reads both by the columns that both have; formulas by the places that they fill now. */
export function rowsByTitle(before: HeadedGrid, now: HeadedGrid, isMade: IsMade): RowsByTitle {
  const [old, fresh] = [titles(before), titles(now)];
  const there = new Map(fresh.map((title, c) => [title, c]));
  const columns = old.flatMap((title, from): ColumnPair[] => {
    const to = there.get(title);
    return to === undefined ? [] : [{ from, to }];
  });
  return {
    columns,
    isSameOrder: hasSameTitles(before, now),
    textsBefore: (cells) => columns.map(({ from }) => saidIn(cells[from])),
    found: now.grid.slice(now.headerRow).map((cells, r) => ({
      row: now.headerRow + r + 1,
      texts: columns.map(({ to }) => saidIn(cells[to])),
    })),
    isSame: (texts, { row, texts: reads }) =>
      columns.every(({ to }, c) => texts[c] === reads[c] || isMade(row, to + 1)),
  };
}

/** A box that nobody ticked says nothing. */
export const saidIn = (cell: Cell | undefined): string => (cell === false ? '' : cellText(cell ?? ''));

export const isBlankRow = ({ texts }: Pick<TextRow, 'texts'>): boolean => texts.every((text) => text === '');

/** Those of both that no row of the other reads as, each counted once. */
export function withoutSame<R extends Pick<TextRow, 'texts'>>(
  wanted: readonly R[],
  { found, isSame }: Pick<RowsByTitle, 'found' | 'isSame'>,
): [R[], TextRow[]] {
  const alike = new Map<string, R[]>();
  for (const each of wanted) {
    const key = each.texts.join('\u001f');
    const same = alike.get(key);
    if (same) same.push(each);
    else alike.set(key, [each]);
  }
  const left = new Set(wanted);
  const rest = found.filter(({ texts }) => {
    const same = alike.get(texts.join('\u001f'))?.shift();
    if (same) left.delete(same);
    return !same;
  });
  // Only now: what a formula says tells less than what stands there.
  const other = rest.filter((row) => {
    for (const each of left)
      if (isSame(each.texts, row)) {
        left.delete(each);
        return false;
      }
    return true;
  });
  return [[...left], other];
}
