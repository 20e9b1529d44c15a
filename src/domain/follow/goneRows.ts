import type { Cell } from '../cells/cell';
import { type IsMade, isBlankRow, rowsByTitle, withoutSame } from './rowsByTitle';
import type { HeadedGrid } from './strays';

/**
 * The rows below the header that read nowhere any more, whoever or whatever stood in them: a student, a total, a signature. `meant` are
 * rows (from 1, as they stood) that were to become other ones.
 */
export function goneRows(
  before: HeadedGrid,
  now: HeadedGrid,
  meant: ReadonlySet<number>,
  isMade: IsMade,
): (readonly Cell[])[] {
  const rows = rowsByTitle(before, now, isMade);
  const stood = before.grid
    .map((cells, r) => ({ row: r + 1, cells, texts: rows.textsBefore(cells) }))
    .filter((each) => each.row > before.headerRow && !meant.has(each.row) && !isBlankRow(each));
  const [gone] = withoutSame(stood, rows);
  return gone.map(({ cells }) => cells);
}
