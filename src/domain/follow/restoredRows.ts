import type { Cell } from '../cells/cell';
import { type RightRow, RowLikeness, type RowPair } from './rowLikeness';
import {
  type IsMade,
  isBlankRow,
  type RowsByTitle,
  rowsByTitle,
  saidIn,
  type TextRow,
  withoutSame,
} from './rowsByTitle';
import { type HeadedGrid, isWritten, type OwedCell, titles } from './strays';

/**
 * A row that was to be emptied: where it stood before (from 1), which of its columns (from 1) were emptied, and what it is to be by now:
 * 'as it was' where its sheet kept a part of it, 'out' where it was taken out.
 */
export type EmptiedRow = { row: number; columns: readonly number[]; now: 'blank' | 'as it was' | 'out' };

/** What was written into a row, by its columns' titles. */
export type PutRow = readonly { title: string; value: Cell }[];

/** What was written so far, and whether columns moved meanwhile: only then can a value stand in another column than was meant. */
export type WrittenRows = { rows: readonly PutRow[]; haveColumnsMoved: boolean };

/**
 * What to do where people moved rows and columns while rows were emptied: cells to write into rows that got another one's, rows
 * (from 1, as they stood) of which nothing is left, those that were to be emptied and still stand, and whether anything is otherwise than
 * it would be had nobody moved a row. `guessed`: rows (from 1, as they stood) that got back a row which may have been another's as well.
 */
export type Restoration = {
  owed: OwedCell[];
  lost: number[];
  missed: number[];
  guessed: number[];
  isMoved: boolean;
};

/**
 * Compares a sheet with what it should read once rows are emptied, whatever order its rows and columns have by now. A row that reads
 * otherwise is the one with which it has most in common, as long as each other cell holds something that was `written` since or is blank;
 * where it may be either of two, it is nobody's. A row that came in meanwhile loses what was written into it whole.
 */
export function restoredRows(
  before: HeadedGrid,
  now: HeadedGrid,
  emptied: readonly EmptiedRow[],
  written: WrittenRows = { rows: [], haveColumnsMoved: false },
  isMade: IsMade = () => false,
): Restoration {
  const rows = rowsByTitle(before, now, isMade);
  const { columns, isSame } = rows;
  const toEmpty = new Map(emptied.map((each) => [each.row, each]));
  const first = before.headerRow;
  const wanted = before.grid.slice(first).flatMap((cells, r): RightRow[] => {
    const own = toEmpty.get(first + r + 1);
    if (own?.now === 'out') return [];
    const texts = rows.textsBefore(cells);
    if (own?.now !== 'blank') return [{ row: first + r + 1, texts, stood: null }];
    const left = columns.map(({ from }, c) => (own.columns.includes(from + 1) ? '' : (texts[c] ?? '')));
    return [{ row: first + r + 1, texts: left, stood: texts }];
  });
  const inPlace = rows.isSameOrder ? rowsInPlace(wanted, rows, toEmpty) : null;
  if (inPlace)
    return {
      owed: inPlace.flatMap(({ row, texts }) =>
        (toEmpty.get(row)?.columns ?? []).flatMap((column): OwedCell[] => {
          const value = before.grid[row - 1]?.[column - 1] ?? '';
          const isGone = texts[column - 1] === '' && saidIn(value) !== '' && !isMade(row, column);
          return isGone ? [{ row, column, value }] : [];
        }),
      ),
      ...{ lost: [], missed: [], guessed: [], isMoved: false },
    };
  const [gone, other] = withoutSame(wanted, rows);
  const missed = gone.flatMap(({ row, stood }) => {
    const at = stood ? other.findIndex((each) => isSame(stood, each)) : -1;
    if (at < 0) return [];
    other.splice(at, 1);
    return row;
  });
  const isMissed = new Set(missed);
  const header = titles(now);
  const haveColumnsMoved =
    written.haveColumnsMoved || !rows.isSameOrder || written.rows.some((put) => standsElsewhere(put, now));
  const all = written.rows.flat();
  const writtenInto = columns.map(({ to }) =>
    all.filter(({ title }) => haveColumnsMoved || title === header[to]).map(({ value }) => value),
  );
  const likely = new RowLikeness((c) => writtenInto[c] ?? [], columns, isMade);
  const looking = gone.filter(({ row }) => !isMissed.has(row));
  // Who was pasted over a whole roster in that instant is not to wait until it is told row by row.
  if (looking.length * other.length > MOST_PAIRS)
    return { owed: [], lost: [], missed, guessed: [], isMoved: true };
  const owed = likely
    .pairs(looking, other, (one) => toEmpty.get(one.row)?.now === 'as it was')
    .filter(({ wanted: own, found: at }) => !isTypedInto(own, at));
  const isGuessed = ({ wanted: own, found: at }: RowPair): boolean =>
    own.stood === null && looking.some((each) => each !== own && likely.score(each, at) !== null);
  const known = new Set(owed.map(({ wanted: { row } }) => row));
  const taken = new Set(owed.map(({ found: { row } }) => row));
  const rest = gone.filter(({ row }) => !isMissed.has(row) && !known.has(row));
  const strange = other.filter(({ row }) => !taken.has(row));
  const isBlank = ({ row, texts }: TextRow): boolean =>
    texts.every((text, c) => text === '' || isMade(row, (columns[c]?.to ?? 0) + 1));
  const lost = rest.flatMap((each) => {
    const said = each.texts.filter((text) => text !== '').length;
    // Somebody may have typed into a row meanwhile: that is no row which is gone.
    const isThere = strange.some(
      (other) =>
        likely.score(each, other) !== null ||
        each.texts.filter((text, c) => text !== '' && text === other.texts[c]).length * 2 > said,
    );
    return each.stood === null && said > 0 && !isThere ? each.row : [];
  });
  const isKept = ({ wanted: { row }, found }: RowPair): boolean =>
    toEmpty.get(row)?.now === 'as it was' && found.row === row;
  const isMixed = strange.some((each) => !isBlank(each));
  const back = owed.flatMap(({ wanted: { row }, found: at, columns: own }) =>
    own.map(({ from, to }) => ({
      row: at.row,
      column: to + 1,
      value: isToBlank(row, from + 1) ? '' : (before.grid[row - 1]?.[from] ?? ''),
    })),
  );
  const there = new Map(header.map((title, c) => [title, c]));
  const away = strange.flatMap(({ row }): OwedCell[] => {
    const cells = now.grid[row - 1] ?? [];
    const put = written.rows.filter((own) =>
      own.every(({ title, value }) => isWritten(value, cells[there.get(title) ?? -1] ?? '')),
    );
    const into = new Set(put.flat().map(({ title }) => title));
    return header.flatMap((title, c) => (into.has(title) ? [{ row, column: c + 1, value: '' }] : []));
  });
  return {
    owed: [...back, ...away],
    lost,
    missed,
    guessed: owed.filter(isGuessed).map(({ wanted: { row } }) => row),
    isMoved: lost.length + missed.length > 0 || isMixed || owed.some((each) => !isKept(each)),
  };

  /** Whether a row has next to nothing in common with its pair, and most of it with another, into which somebody typed: it is that one. */
  function isTypedInto(own: RightRow, pair: TextRow): boolean {
    const said = own.texts.filter((text) => text !== '').length;
    const common = ({ texts }: TextRow): number =>
      own.texts.filter((text, c) => text !== '' && text === texts[c]).length;
    return own.stood === null && common(pair) * 6 < said && other.some((each) => common(each) * 2 > said);
  }

  function isToBlank(row: number, column: number): boolean {
    const own = toEmpty.get(row);
    return own?.now === 'blank' && own.columns.includes(column);
  }
}

/** Whether what was written into a row stands in none, and in other columns of one: columns moved under the writing, and back after it. */
function standsElsewhere(put: PutRow, now: HeadedGrid): boolean {
  const there = new Map(titles(now).map((title, c) => [title, c]));
  const rows = now.grid.slice(now.headerRow);
  const isThere = (cells: readonly Cell[]): boolean =>
    put.every(({ title, value }) => isWritten(value, cells[there.get(title) ?? -1] ?? ''));
  const isElsewhere = (cells: readonly Cell[]): boolean =>
    put.every(({ value }) => cells.some((cell) => isWritten(value, cell)));
  return !rows.some(isThere) && rows.some(isElsewhere);
}

/** So many comparisons of two rows take a second or so. */
const MOST_PAIRS = 250_000;

/**
 * The rows of which their sheet kept a part, where every row stands where it should, so that each write came to where it was meant to:
 * whatever reads otherwise somebody typed. Null where rows were moved, added or taken out.
 */
function rowsInPlace(
  wanted: readonly RightRow[],
  { found, isSame }: RowsByTitle,
  toEmpty: ReadonlyMap<number, EmptiedRow>,
): TextRow[] | null {
  const endOf = (rows: readonly Pick<TextRow, 'texts'>[]): number =>
    rows.reduce((end, row, r) => (isBlankRow(row) ? end : r + 1), 0);
  const blanks = (rows: readonly Pick<TextRow, 'texts'>[]): number =>
    rows.slice(0, endOf(rows)).filter(isBlankRow).length;
  if (endOf(wanted) !== endOf(found) || blanks(wanted) !== blanks(found)) return null;
  const kept: TextRow[] = [];
  for (const [i, { row, texts, stood }] of wanted.entries()) {
    const is = found[i] ?? { row, texts: texts.map(() => '') };
    if (stood) {
      // Where the row that was meant still stands, another one was emptied.
      if (!isSame(texts, is) || found.some((each) => isSame(stood, each))) return null;
    } else if (toEmpty.get(row)?.now === 'as it was') {
      if (texts.some((text, c) => is.texts[c] !== text && is.texts[c] !== '')) return null;
      kept.push(is);
    }
  }
  return kept;
}
