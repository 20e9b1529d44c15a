import type { Cell } from '../cells/cell';
import { cellText, type Moment, titles } from './strays';

/** Whether a formula fills a cell (row and column from 1): what it says follows what stands beside it. */
type IsMade = (row: number, column: number) => boolean;

/**
 * Rows (from 1) that read as none did before, nor as one of the `added`, each of which stands once: where people moved rows while cells
 * were written, these may hold what belongs to another row. Columns go by their titles.
 */
export function mixedRows(
  before: Pick<Moment, 'grid' | 'headerRow'>,
  now: Pick<Moment, 'grid' | 'headerRow'>,
  added: readonly (readonly Cell[])[],
  isMade: IsMade = () => false,
): number[] {
  const there = new Map(titles(now).map((title, c) => [title, c]));
  const columns = titles(before).flatMap((title, from) => {
    const to = there.get(title);
    return to === undefined ? [] : [{ from, to }];
  });
  // A box that nobody ticked says nothing.
  const textOf = (cell: Cell | undefined): string => (cell === false ? '' : cellText(cell ?? ''));
  const left = [...before.grid.slice(before.headerRow), ...added].map((cells) =>
    columns.map(({ from }) => textOf(cells[from])),
  );
  const places = new Map<string, number[]>();
  left.forEach((texts, i) => {
    const key = texts.join('\u001f');
    const same = places.get(key);
    if (same) same.push(i);
    else places.set(key, [i]);
  });
  const taken = new Set<number>();
  const rest = now.grid.slice(now.headerRow).flatMap((cells, r) => {
    const texts = columns.map(({ to }) => textOf(cells[to]));
    const same = places.get(texts.join('\u001f'))?.pop();
    if (same !== undefined) taken.add(same);
    return same === undefined ? [{ texts, row: now.headerRow + 1 + r }] : [];
  });
  // What a formula says may follow a row's new neighbours.
  const free = new Set(left.keys());
  for (const each of taken) free.delete(each);
  return rest.flatMap(({ texts, row }) => {
    for (const i of free)
      if (columns.every(({ to }, c) => texts[c] === left[i]?.[c] || isMade(row, to + 1))) {
        free.delete(i);
        return [];
      }
    return row;
  });
}
