import type { Answer } from './warehouse';

/** Fewer than this are few enough to be recognised. */
const FEWEST = 10;
export const SMALL = `<${FEWEST}`;
/** Left out because it would give a small cell away. */
export const WITHHELD = '*';

/**
 * The answer without its small cells. With a count of 1 to 9 go the other figures of its row; and where a column has only one such
 * cell, which a total would give away, its next smallest goes too.
 */
export function withoutSmallCells({ columns, rows }: Answer): Answer {
  const isSmall = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < FEWEST;
  const shown = rows.map((row) => {
    const hasSmall = row.some((value, i) => columns[i]?.isCount && isSmall(value));
    return row.map((value, i) => {
      const column = columns[i];
      if (column?.isCount && isSmall(value)) return SMALL;
      return hasSmall && column?.isNumber && !column.isCount && value !== null ? WITHHELD : value;
    });
  });
  for (const [i, { isCount }] of columns.entries()) {
    if (!isCount || shown.filter((row) => row[i] === SMALL).length !== 1) continue;
    const others = shown.flatMap((row) => {
      const value = row[i];
      return typeof value === 'number' && value > 0 ? [{ row, value }] : [];
    });
    const least = Math.min(...others.map(({ value }) => value));
    const next = others.find(({ value }) => value === least);
    if (next) next.row[i] = WITHHELD;
  }
  return { columns, rows: shown };
}
