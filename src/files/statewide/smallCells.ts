import { TABLES } from './tables';
import type { QueryAnswer } from './warehouse';

/** Fewer than this are few enough to be recognised. */
const FEWEST = 10;
export const SMALL = `<${FEWEST}`;
/** Left out because it would give a small cell away. */
export const WITHHELD = '*';

/** What a column of this name says in text is a label of ours, and no count: a grade, a school that is called "PS 4". */
const LABELS: ReadonlySet<string> = new Set(
  Object.values(TABLES)
    .flat()
    .flatMap(({ name, type }) => (type === 'VARCHAR' ? [name] : [])),
);

const NUMBER = /^\s*[-+]?\d+(?:\.\d+)?\s*%?\s*$/;
/** A number of 1 to 9 within a text, as in "n = 4" or [4, 12]. */
const SMALL_WITHIN = /(?<![\w.])[1-9](?:\.\d+)?(?!\w|,\d{3}(?!\d))/;

/** The number that a cell is, also where it was made a text; null where it is none. */
const numberOf = (value: unknown): number | null => {
  if (typeof value === 'string' && NUMBER.test(value)) return Number.parseFloat(value);
  return typeof value === 'number' ? value : null;
};

function isSmall(value: unknown): boolean {
  const number = numberOf(value);
  if (number !== null) return number !== 0 && Math.abs(number) < FEWEST;
  return typeof value === 'string' && SMALL_WITHIN.test(value);
}

/**
 * The answer without its small cells. Any number under 10 is taken for a count of people, whatever its type, but in the columns that
 * the question says count nobody (`noCount`). With it go the figures of its row; and where a column has only one such cell, which a
 * total would give away, its next smallest goes too.
 */
export function withoutSmallCells(
  { columns, rows }: QueryAnswer,
  noCount: readonly string[] = [],
): QueryAnswer {
  const kinds = columns.map(({ name, isNumber, isCount }) => {
    if (noCount.includes(name)) return 'figure';
    if (!isNumber) return LABELS.has(name) ? 'label' : 'text';
    return isCount ? 'count' : 'amount';
  });
  const mayCount = (i: number): boolean => kinds[i] !== 'figure' && kinds[i] !== 'label';
  const shown = rows.map((row) => {
    const hasSmall = row.some((value, i) => mayCount(i) && isSmall(value));
    return row.map((value, i) => {
      const number = numberOf(value);
      if (mayCount(i) && isSmall(value)) return number !== null && number > 0 ? SMALL : WITHHELD;
      const tells =
        kinds[i] === 'figure' || kinds[i] === 'amount' || (kinds[i] === 'text' && number !== null);
      return hasSmall && tells && value !== null ? WITHHELD : value;
    });
  });
  for (const i of columns.keys()) {
    if (!mayCount(i) || shown.filter((row) => row[i] === SMALL).length !== 1) continue;
    const others = shown.flatMap((row) => {
      const number = numberOf(row[i]);
      return number !== null && number > 0 ? [{ row, number }] : [];
    });
    const least = Math.min(...others.map(({ number }) => number));
    const next = others.find(({ number }) => number === least);
    if (next) next.row[i] = WITHHELD;
  }
  return { columns, rows: shown };
}
