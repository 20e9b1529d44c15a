import type { Cell } from '../cells/cell';
import { type IsMade, rowsByTitle, withoutSame } from './rowsByTitle';
import type { HeadedGrid } from './strays';

/**
 * Rows (from 1) that read as none did before, nor as one of the `added`, each of which stands once: where people moved rows while cells
 * were written, these may hold what belongs to another row. Columns go by their titles.
 */
export function mixedRows(
  before: HeadedGrid,
  now: HeadedGrid,
  added: readonly (readonly Cell[])[],
  isMade: IsMade = () => false,
): number[] {
  const rows = rowsByTitle(before, now, isMade);
  const wanted = [...before.grid.slice(before.headerRow), ...added].map((cells) => ({
    texts: rows.textsBefore(cells),
  }));
  const [, other] = withoutSame(wanted, rows);
  return other.map(({ row }) => row);
}
