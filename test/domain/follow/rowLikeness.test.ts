import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type RightRow, RowLikeness } from '../../../src/domain/follow/rowLikeness';
import type { TextRow } from '../../../src/domain/follow/rowsByTitle';

const WIDTH = 4;
const COLUMNS = Array.from({ length: WIDTH }, (_, column) => ({ from: column, to: column }));
/** Rows of up to four texts, "101 3 2 -", of which a bar is a blank cell. */
const texts = (line: string): string[] => line.split(' ').map((text) => (text === '-' ? '' : text));
const right = (row: number, line: string, stood: string | null = null): RightRow => ({
  ...{ row, texts: texts(line) },
  stood: stood === null ? null : texts(stood),
});
const found = (row: number, line: string): TextRow => ({ row, texts: texts(line) });

/** Likeness where these texts were written meanwhile, into whichever column. */
const likenessAfter = (written: readonly Cell[], made: [number, number][] = []): RowLikeness =>
  new RowLikeness(
    () => written,
    COLUMNS,
    (row, column) => made.some(([r, c]) => r === row && c === column),
  );

describe('a row may be another one', () => {
  test.each<[string, string, Cell[], number | null]>([
    ['101 3 2 4', '101 3 2 4', [], 4],
    ['101 3 - -', '101 3 - -', [], 2],
    ['101 3 2 4', '- - 2 4', [], 2],
    ['101 3 2 4', '- - - -', [], null],
    ['101 3 2 4', '102 3 2 4', [], null],
    ['101 3 2 4', '102 3 2 4', ['102'], 3],
    ['- - - -', '- - - -', [], null],
  ])('of “%s” is left “%s” where %j was written: %s', (wanted, now, written, score) => {
    expect(likenessAfter(written).score(right(2, wanted), found(2, now))).toBe(score);
  });

  test('of which nothing need be left where it was to be emptied', () => {
    expect(likenessAfter([]).score(right(2, '- - - -', '101 3 2 4'), found(2, '- - - -'))).toBe(0);
    expect(likenessAfter([]).score(right(2, '- - - 4', '101 3 2 4'), found(2, '- - - 4'))).toBe(1);
    expect(likenessAfter([]).score(right(2, '- - - 4', '101 3 2 4'), found(2, '101 - - 4'))).toBeNull();
  });

  test('by what was written into that column alone', () => {
    const likeness = new RowLikeness(
      (column) => (column === 2 ? [3] : []),
      COLUMNS,
      () => false,
    );
    expect(likeness.score(right(2, '101 4 2 4'), found(2, '101 4 3 4'))).toBe(3);
    expect(likeness.score(right(2, '101 4 2 4'), found(2, '101 3 2 4'))).toBeNull();
  });

  test('whatever a formula makes of a cell of it', () => {
    expect(likenessAfter([], [[2, 3]]).score(right(5, '101 3 2 4'), found(2, '101 3 9 4'))).toBe(3);
    expect(likenessAfter([], [[5, 3]]).score(right(5, '101 3 2 4'), found(2, '101 3 9 4'))).toBeNull();
    expect(likenessAfter([], [[2, 2]]).score(right(5, '101 3 2 4'), found(2, '101 3 9 4'))).toBeNull();
  });
});

describe('rows are paired', () => {
  const pairs = (
    wanted: RightRow[],
    rows: TextRow[],
    { written = [], kept = [] }: { written?: Cell[]; kept?: number[] } = {},
  ): string[] =>
    likenessAfter(written)
      .pairs(wanted, rows, ({ row }) => kept.includes(row))
      .map(
        ({ wanted: one, found: other, columns }) =>
          `${one.row} is ${other.row}, but for ${columns.map(({ to }) => to + 1).join()}`,
      );

  test('where one can be nothing but the other', () => {
    const rows = [found(7, '- - 1 4'), found(8, '- 3 - 5')];
    expect(pairs([right(2, '101 3 2 5'), right(3, '102 4 1 4')], rows)).toEqual([
      ...['2 is 8, but for 1,3', '3 is 7, but for 1,2'],
    ]);
  });

  test('where one is left once the other is known', () => {
    const wanted = [right(2, '101 3 2 4'), right(3, '102 4 1 4')];
    const rows = [found(7, '- - - 4'), found(8, '- - 1 4')];
    expect(pairs(wanted, rows)).toEqual(['2 is 7, but for 1,2,3', '3 is 8, but for 1,2']);
  });

  test('by the likeliest of several, each the other’s', () => {
    const wanted = [right(2, '101 3 2 4'), right(3, '102 3 1 4')];
    const rows = [found(7, '- 3 2 4'), found(8, '102 3 - 4')];
    expect(pairs(wanted, rows, { written: ['102', '2'] })).toEqual([
      ...['2 is 7, but for 1', '3 is 8, but for 3'],
    ]);
  });

  test('by the likeliest of each alone where another row is liker still', () => {
    const wanted = [right(2, '101 5 1 9'), right(3, '102 3 1 4')];
    // The first is likest to row 7, which is liker to the second; that is likest to row 8.
    const rows = [found(7, '102 3 1 9'), found(8, '102 3 1 4')];
    expect(pairs(wanted, rows, { written: ['102', '3', '9', '4'] })).toEqual([
      ...['3 is 8, but for ', '2 is 7, but for 1,2'],
    ]);
  });

  test('with none where it may be either of two', () => {
    const wanted = [right(2, '101 3 2 4'), right(3, '102 3 1 4')];
    expect(pairs(wanted, [found(7, '- 3 - 4'), found(8, '- 3 - 4')])).toEqual([]);
    expect(pairs(wanted, [found(7, '- 3 - 4')])).toEqual([]);
    expect(pairs(wanted.slice(0, 1), [found(7, '- 3 - 4'), found(8, '- 3 - 4')])).toEqual([]);
  });

  test('where they stand, of rows of which their sheet kept the same cells', () => {
    const wanted = [right(2, '101 3 2 4'), right(3, '102 3 1 4')];
    const rows = [found(3, '- 3 - 4'), found(2, '- 3 - 4')];
    expect(pairs(wanted, rows, { kept: [2, 3] })).toEqual(['2 is 2, but for 1,3', '3 is 3, but for 1,3']);
    // Of two the one that was not kept is what is left.
    expect(pairs(wanted, rows, { kept: [3] })).toEqual(['3 is 3, but for 1,3', '2 is 2, but for 1,3']);
    expect(pairs([right(2, '101 3 2 4')], [found(2, '- 5 - 4')], { kept: [2] })).toEqual([]);
  });

  test('but for what formulas make', () => {
    const likeness = likenessAfter([], [[7, 3]]);
    const [pair] = likeness.pairs([right(2, '101 3 2 4')], [found(7, '- 3 9 4')], () => false);
    expect(pair?.columns).toEqual([{ from: 0, to: 0 }]);
  });
});
