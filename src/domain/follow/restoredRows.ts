import type { Cell } from '../cells/cell';
import { cellText, isWritten, type Moment, type OwedCell, titles } from './strays';

/** Whether a formula fills a cell (row and column from 1): what it says follows what stands beside it. */
type IsMade = (row: number, column: number) => boolean;

type HeadedGrid = Pick<Moment, 'grid' | 'headerRow'>;

/**
 * A row that was to be emptied: where it stood before (from 1), which of its columns (from 1) were emptied, and what it is to be by now:
 * 'as it was' where its sheet kept a part of it, 'out' where it was taken out.
 */
export type EmptiedRow = { row: number; columns: readonly number[]; now: 'blank' | 'as it was' | 'out' };

/** What was written into a row, by its columns' titles. */
export type PutRow = readonly { title: string; value: Cell }[];

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
  written: readonly PutRow[],
  isMade: IsMade = () => false,
): Restoration {
  const there = new Map(titles(now).map((title, c) => [title, c]));
  const columns = titles(before).flatMap((title, from) => {
    const to = there.get(title);
    return to === undefined ? [] : [{ from, to }];
  });
  const textsOf = (cells: readonly Cell[], side: 'from' | 'to'): string[] =>
    columns.map((column) => textOf(cells[column[side]]));
  const toEmpty = new Map(emptied.map((each) => [each.row, each]));
  const first = before.headerRow;
  const wanted = before.grid.slice(first).flatMap((cells, r): RightRow[] => {
    const own = toEmpty.get(first + r + 1);
    if (own?.now === 'out') return [];
    const texts = textsOf(cells, 'from');
    if (own?.now !== 'blank') return [{ row: first + r + 1, texts, stood: null }];
    const left = columns.map(({ from }, c) => (own.columns.includes(from + 1) ? '' : (texts[c] ?? '')));
    return [{ row: first + r + 1, texts: left, stood: texts }];
  });
  const found = now.grid.slice(now.headerRow).map((cells, r): PresentRow => {
    return { row: now.headerRow + r + 1, texts: textsOf(cells, 'to') };
  });
  const isSame = (some: readonly string[], others: readonly string[], row: number): boolean =>
    some.every((text, c) => text === others[c] || isMade(row, (columns[c]?.to ?? 0) + 1));
  const isInPlace = titles(before).join('\u001f') === titles(now).join('\u001f');
  const inPlace = isInPlace ? rowsInPlace(wanted, found, toEmpty, isSame) : null;
  if (inPlace)
    return {
      owed: inPlace.flatMap(({ row, texts }) =>
        (toEmpty.get(row)?.columns ?? []).flatMap((column): OwedCell[] => {
          const value = before.grid[row - 1]?.[column - 1] ?? '';
          const isGone = texts[column - 1] === '' && textOf(value) !== '' && !isMade(row, column);
          return isGone ? [{ row, column, value }] : [];
        }),
      ),
      ...{ lost: [], missed: [], guessed: [], isMoved: false },
    };
  const [gone, other] = withoutSame(wanted, found, isSame);
  const missed = gone.flatMap(({ row, stood }) => {
    const at = stood ? other.findIndex((each) => isSame(stood, each.texts, each.row)) : -1;
    if (at < 0) return [];
    other.splice(at, 1);
    return row;
  });
  const isMissed = new Set(missed);
  const likely = new RowLikeness(['', ...written.flat().map(({ value }) => value)], columns, isMade);
  const looking = gone.filter(({ row }) => !isMissed.has(row));
  // Who was pasted over a whole roster in that instant is not to wait until it is told row by row.
  if (looking.length * other.length > MOST_PAIRS)
    return { owed: [], lost: [], missed, guessed: [], isMoved: true };
  const owed = likely
    .pairs(looking, other, (one) => toEmpty.get(one.row)?.now === 'as it was')
    .filter(({ wanted: own, found: at }) => !isTypedInto(own, at));
  const isGuessed = ({ wanted: own, found: at }: (typeof owed)[number]): boolean =>
    own.stood === null && looking.some((each) => each !== own && likely.score(each, at) !== null);
  const known = new Set(owed.map(({ wanted: { row } }) => row));
  const taken = new Set(owed.map(({ found: { row } }) => row));
  const rest = gone.filter(({ row }) => !isMissed.has(row) && !known.has(row));
  const strange = other.filter(({ row }) => !taken.has(row));
  const isBlank = ({ row, texts }: PresentRow): boolean =>
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
  const isKept = ({ wanted: { row }, found }: (typeof owed)[number]): boolean =>
    toEmpty.get(row)?.now === 'as it was' && found.row === row;
  const isMixed = strange.some((each) => !isBlank(each));
  const back = owed.flatMap(({ wanted: { row }, found: at, columns: own }) =>
    own.map(({ from, to }) => ({
      row: at.row,
      column: to + 1,
      value: isToBlank(row, from + 1) ? '' : (before.grid[row - 1]?.[from] ?? ''),
    })),
  );
  const away = strange.flatMap(({ row }): OwedCell[] => {
    const cells = now.grid[row - 1] ?? [];
    const put = written.find((own) =>
      own.every(({ title, value }) => isWritten(value, cells[there.get(title) ?? -1] ?? '')),
    );
    return (put ?? []).map(({ title }) => ({ row, column: (there.get(title) ?? 0) + 1, value: '' }));
  });
  return {
    owed: [...back, ...away],
    lost,
    missed,
    guessed: owed.filter(isGuessed).map(({ wanted: { row } }) => row),
    isMoved: lost.length + missed.length > 0 || isMixed || owed.some((each) => !isKept(each)),
  };

  /** Whether a row has next to nothing in common with its pair, and most of it with another, into which somebody typed: it is that one. */
  function isTypedInto(own: RightRow, pair: PresentRow): boolean {
    const said = own.texts.filter((text) => text !== '').length;
    const common = ({ texts }: PresentRow): number =>
      own.texts.filter((text, c) => text !== '' && text === texts[c]).length;
    return own.stood === null && common(pair) * 6 < said && other.some((each) => common(each) * 2 > said);
  }

  function isToBlank(row: number, column: number): boolean {
    const own = toEmpty.get(row);
    return own?.now === 'blank' && own.columns.includes(column);
  }
}

/** So many comparisons of two rows take a second or so. */
const MOST_PAIRS = 250_000;

/**
 * The rows of which their sheet kept a part, where every row stands where it should, so that each write came to where it was meant to:
 * whatever reads otherwise somebody typed. Null where rows were moved, added or taken out.
 */
function rowsInPlace(
  wanted: readonly RightRow[],
  found: readonly PresentRow[],
  toEmpty: ReadonlyMap<number, EmptiedRow>,
  isSame: (some: readonly string[], others: readonly string[], row: number) => boolean,
): PresentRow[] | null {
  const isBlank = ({ texts }: { texts: readonly string[] }): boolean => texts.every((text) => text === '');
  const endOf = (rows: readonly { texts: readonly string[] }[]): number =>
    rows.length - [...rows].reverse().findIndex((row) => !isBlank(row));
  const blanks = (rows: readonly { texts: readonly string[] }[]): number =>
    rows.slice(0, endOf(rows)).filter(isBlank).length;
  if (endOf(wanted) !== endOf(found) || blanks(wanted) !== blanks(found)) return null;
  const kept: PresentRow[] = [];
  for (const [i, { row, texts, stood }] of wanted.entries()) {
    const is = found[i] ?? { row, texts: texts.map(() => '') };
    if (stood) {
      // Where the row that was meant still stands, another one was emptied.
      if (!isSame(texts, is.texts, is.row) || found.some((each) => isSame(stood, each.texts, each.row)))
        return null;
    } else if (toEmpty.get(row)?.now === 'as it was') {
      if (texts.some((text, c) => is.texts[c] !== text && is.texts[c] !== '')) return null;
      kept.push(is);
    }
  }
  return kept;
}

/** A row as it should read; `stood`: how it read, where it was to be emptied. */
type RightRow = { row: number; texts: string[]; stood: string[] | null };
type PresentRow = { row: number; texts: string[] };
type ColumnPair = { from: number; to: number };

/** A box that nobody ticked says nothing. */
const textOf = (cell: Cell | undefined): string => (cell === false ? '' : cellText(cell ?? ''));

/** Those of both that no row of the other reads as, each counted once. */
function withoutSame(
  wanted: readonly RightRow[],
  found: readonly PresentRow[],
  isSame: (some: readonly string[], others: readonly string[], row: number) => boolean,
): [RightRow[], PresentRow[]] {
  const places = new Map<string, RightRow[]>();
  for (const each of wanted) {
    const key = each.texts.join('\u001f');
    const same = places.get(key);
    if (same) same.push(each);
    else places.set(key, [each]);
  }
  const left = new Set(wanted);
  const rest = found.filter(({ texts }) => {
    const same = places.get(texts.join('\u001f'))?.shift();
    if (same) left.delete(same);
    return !same;
  });
  const other = rest.filter(({ texts, row }) => {
    for (const each of left)
      if (isSame(each.texts, texts, row)) {
        left.delete(each);
        return false;
      }
    return true;
  });
  return [[...left], other];
}

/** Which row another one was, by what they have in common. */
class RowLikeness {
  constructor(
    private readonly written: readonly Cell[],
    private readonly columns: readonly ColumnPair[],
    private readonly isMade: IsMade,
  ) {}

  /** How many texts both have; null where one can't be the other. */
  score(wanted: RightRow, found: PresentRow): number | null {
    let common = 0;
    for (const [c, text] of wanted.texts.entries()) {
      const reads = found.texts[c] ?? '';
      if (text === reads) common += text === '' ? 0 : 1;
      else if (!this.isMadeAt(found, c) && !this.isOurs(reads)) return null;
    }
    // Of a row that was to be emptied nothing need be left.
    return common > 0 ? common : wanted.stood === null ? null : 0;
  }

  /**
   * Pairs, and the columns in which they differ: first those of which one can be nothing but the other, then those of which each is the
   * other's likeliest.
   */
  pairs(
    wanted: readonly RightRow[],
    found: readonly PresentRow[],
    isKept: (wanted: RightRow) => boolean,
  ): { wanted: RightRow; found: PresentRow; columns: ColumnPair[] }[] {
    const pairs: ReturnType<RowLikeness['pairs']> = [];
    const [left, rest] = [new Set(wanted), new Set(found)];
    const onlyOne = (one: RightRow, other: PresentRow): boolean =>
      isOnly(rest, other, (each) => this.score(one, each)) ||
      isOnly(left, one, (each) => this.score(each, other));
    const likeliest = (one: RightRow, other: PresentRow): boolean =>
      best(rest, (each) => this.score(one, each)) === other &&
      best(left, (each) => this.score(each, other)) === one;
    const next = (): [RightRow, PresentRow] | null => {
      // Of rows of which their sheet kept the same cells, each is where it was.
      for (const one of left)
        for (const other of rest)
          if (isKept(one) && one.row === other.row && this.score(one, other) !== null) return [one, other];
      for (const isPair of [onlyOne, likeliest])
        for (const one of left) {
          const fit = [...rest].filter((other) => this.score(one, other) !== null && isPair(one, other));
          const [other] = fit;
          if (!other || fit.length > 1) continue;
          const rivals = [...left].filter(
            (each) => each !== one && this.score(each, other) !== null && isPair(each, other),
          );
          if (rivals.length === 0) return [one, other];
        }
      return null;
    };
    for (let pair = next(); pair; pair = next()) {
      const [one, other] = pair;
      left.delete(one);
      rest.delete(other);
      const columns = this.columns.filter(
        (_, c) => one.texts[c] !== other.texts[c] && !this.isMadeAt(other, c),
      );
      pairs.push({ wanted: one, found: other, columns });
    }
    return pairs;
  }

  private isMadeAt({ row }: PresentRow, c: number): boolean {
    return this.isMade(row, (this.columns[c]?.to ?? 0) + 1);
  }

  private isOurs(text: string): boolean {
    return this.written.some((value) => isWritten(value, text));
  }
}

/** The one with the highest score; null where there is none, or two have it. */
function best<T>(all: Iterable<T>, score: (each: T) => number | null): T | null {
  let [found, most, isAlone]: [T | null, number, boolean] = [null, -1, false];
  for (const each of all) {
    const own = score(each) ?? -1;
    if (own < 0 || own < most) continue;
    isAlone = own > most;
    [found, most] = [each, own];
  }
  return isAlone ? found : null;
}

/** Whether no other one has a score. */
function isOnly<T>(all: Iterable<T>, one: T, score: (each: T) => number | null): boolean {
  for (const each of all) if (each !== one && score(each) !== null) return false;
  return true;
}
