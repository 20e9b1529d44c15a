import type { Cell } from '../cells/cell';
import type { ColumnPair, IsMade, TextRow } from './rowsByTitle';
import { isWritten } from './strays';

/** A row as it should read; `stood`: how it read, where it was to be emptied. */
export type RightRow = TextRow & { stood: string[] | null };

/** A row that should stand somewhere, the one that it is, and the columns in which that one reads otherwise. */
export type RowPair = { wanted: RightRow; found: TextRow; columns: ColumnPair[] };

/** Which row another one was, by what they have in common. */
export class RowLikeness {
  /** `writtenInto`: what was written, by the columns (of those) in which it may have come to stand; any cell may have been emptied. */
  constructor(
    private readonly writtenInto: (column: number) => readonly Cell[],
    private readonly columns: readonly ColumnPair[],
    private readonly isMade: IsMade,
  ) {}

  /** How many texts both have; null where one can't be the other. */
  score(wanted: RightRow, found: TextRow): number | null {
    let common = 0;
    for (const [c, text] of wanted.texts.entries()) {
      const reads = found.texts[c] ?? '';
      if (text === reads) common += text === '' ? 0 : 1;
      else if (!this.isMadeAt(found, c) && !this.isOurs(c, reads)) return null;
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
    found: readonly TextRow[],
    isKept: (wanted: RightRow) => boolean,
  ): RowPair[] {
    const pairs: RowPair[] = [];
    const [left, rest] = [new Set(wanted), new Set(found)];
    const onlyOne = (one: RightRow, other: TextRow): boolean =>
      isOnly(rest, other, (each) => this.score(one, each)) ||
      isOnly(left, one, (each) => this.score(each, other));
    const likeliest = (one: RightRow, other: TextRow): boolean =>
      best(rest, (each) => this.score(one, each)) === other &&
      best(left, (each) => this.score(each, other)) === one;
    const next = (): [RightRow, TextRow] | null => {
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

  private isMadeAt({ row }: TextRow, c: number): boolean {
    return this.isMade(row, (this.columns[c]?.to ?? 0) + 1);
  }

  private isOurs(c: number, text: string): boolean {
    return text === '' || this.writtenInto(c).some((value) => isWritten(value, text));
  }
}

/** The one with the highest score; null where there is none, or two have it. */
function best<T>(all: Iterable<T>, score: (each: T) => number | null): T | null {
  const scored = [...all].flatMap((each) => {
    const own = score(each);
    return own === null ? [] : [{ each, own }];
  });
  const most = Math.max(...scored.map(({ own }) => own));
  const [first, ...others] = scored.filter(({ own }) => own === most);
  return first && others.length === 0 ? first.each : null;
}

/** Whether no other one has a score. */
function isOnly<T>(all: Iterable<T>, one: T, score: (each: T) => number | null): boolean {
  for (const each of all) if (each !== one && score(each) !== null) return false;
  return true;
}
