import { a1 } from '../../domain/cells/a1';
import { grouped } from '../../domain/cells/grouped';
import { runs } from '../../domain/cells/runs';

export type CellPlace = { row: number; column: number };

/** Nobody tells how many areas a list of ranges may have, and a column of every other row of a large roster has thousands. */
const MOST_AREAS = 500;

/** Does something to cells at once, in as few lists of ranges as they take. */
export function inLists<List>(
  sheet: { getRangeList(ranges: string[]): List },
  cells: readonly CellPlace[],
  act: (list: List) => unknown,
): void {
  const ranges = rangesOf(cells);
  for (let i = 0; i < ranges.length; i += MOST_AREAS)
    act(sheet.getRangeList(ranges.slice(i, i + MOST_AREAS)));
}

/** The cells as A1 ranges, neighbours in a column joined. */
function rangesOf(cells: readonly CellPlace[]): string[] {
  return [...grouped(cells, ({ column }) => String(column)).values()].flatMap((all) => {
    const column = all[0]?.column ?? 1;
    return runs(all.map(({ row }) => row)).map(([from, to]) =>
      from === to ? a1(from, column) : `${a1(from, column)}:${a1(to, column)}`,
    );
  });
}
