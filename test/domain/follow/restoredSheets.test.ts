import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type EmptiedRow, type PutRow, restoredRows } from '../../../src/domain/follow/restoredRows';

/** Rows of cells with a comma between them, and a row of titles first. */
const sheet = (header: string, rows: readonly string[]) => ({
  grid: [header, ...rows].map((row): Cell[] => row.split(',').map((cell) => cell.trim())),
  headerRow: 1,
});
const HEADER = 'ID, Name, School, Room';
const [ANA, BEN, CAL, SIGNED] = ['1, Ana, Oak, 4', '2, Ben, Oak, 5', '3, Cal, Elm, 6', ', Signature, ,'];
const BLANK = ', , ,';
const ROWS = [ANA, BEN, CAL, SIGNED];

type Restored = {
  before?: readonly string[];
  header?: string;
  /** Rows (from 1) that were to be emptied in their first columns. */
  emptied?: readonly EmptiedRow[];
  written?: readonly PutRow[];
  isMade?: (row: number, column: number) => boolean;
};

/** What is to be done of a sheet that reads so by now: the cells to write, "3: Cal, Elm", what is lost, and whether rows moved. */
function told(rows: readonly string[], { before = ROWS, header = HEADER, ...more }: Restored = {}) {
  const found = restoredRows(
    sheet(header, before),
    sheet(header, rows),
    more.emptied ?? [],
    { rows: more.written ?? [], haveColumnsMoved: false },
    more.isMade,
  );
  return { ...found, owed: owedIn(found.owed) };
}
const NOTHING = { owed: [], lost: [], missed: [], guessed: [], isMoved: false };
const owedIn = (owed: ReturnType<typeof restoredRows>['owed']): string[] =>
  owed.map(({ row, column, value }) => `${row}|${column}: ${value}`);

const emptied = (row: number, columns: number[], now: EmptiedRow['now'] = 'blank'): EmptiedRow => ({
  ...{ row, columns, now },
});
const put = (titles: readonly string[], row: string): PutRow =>
  titles.map((title, c) => ({ title: `${title}|1`, value: row.split(',')[c]?.trim() ?? '' }));

describe('what went out of a sheet while a row of it was emptied', () => {
  // Ana's row was to be emptied, and the rows were sorted meanwhile.
  const ana = [emptied(2, [1, 2, 3, 4])];
  const lost = (...rows: string[]): number[] => told(rows, { emptied: ana }).lost;

  test('is lost, a line as well as a signature, and a blank row is not', () => {
    expect(lost(CAL, SIGNED, BLANK, BEN)).toEqual([]);
    expect(lost(CAL, SIGNED, BLANK)).toEqual([3]);
    expect(lost(CAL, BLANK, BEN)).toEqual([5]);
    const before = [ANA, BLANK, CAL, BEN];
    expect(told([BEN, CAL, BLANK], { before, emptied: ana }).lost).toEqual([]);
  });

  test('is not where somebody typed into less than half of it', () => {
    expect(lost(CAL, SIGNED, BLANK, '2, Ben, Oak, 7')).toEqual([]);
    expect(lost(CAL, SIGNED, BLANK, '2, Ben, Ash, 7')).toEqual([3]);
    expect(lost(CAL, SIGNED, BLANK, '9, Bea, Ash, 5')).toEqual([3]);
    // Of three texts two are most.
    const before = [ANA, '2, Ben, Oak, ', CAL, SIGNED];
    expect(told([CAL, SIGNED, BLANK, '2, Bea, Oak, '], { before, emptied: ana }).lost).toEqual([]);
  });

  test('is none of the row that was to go, whatever of it was to stay', () => {
    const some = [emptied(2, [1, 2])];
    expect(told([CAL, SIGNED, BEN], { emptied: some })).toMatchObject({ lost: [], missed: [] });
    expect(told([CAL, ', , Oak, 4', SIGNED, BEN], { emptied: some })).toEqual(NOTHING);
  });

  test('is none of the row that was to go, into which came what was another’s', () => {
    const written = [put(['ID', 'Name'], CAL)];
    const rows = [SIGNED, BEN, '3, Cal, Oak, 4', ', , Elm, 6'];
    expect(told(rows, { emptied: [emptied(2, [1, 2])], written })).toMatchObject({
      ...{ lost: [], missed: [], isMoved: true },
      owed: expect.arrayContaining(['4|1: ', '4|2: ', '5|1: 3', '5|2: Cal']),
    });
  });
});

describe('a row of which its sheet kept a part', () => {
  const kept = [emptied(3, [1, 2], 'as it was')];
  const half = ', , Oak, 5';
  const back = ['3|1: 2', '3|2: Ben'];

  test('gets the rest back, and nothing has moved where only a blank row came in below', () => {
    const found = told([ANA, half, BLANK, CAL, SIGNED], { emptied: kept });
    expect(found).toEqual({ ...NOTHING, owed: back });
  });

  test('also where a formula fills the row that came in', () => {
    const rows = [ANA, half, ', , 0,', CAL, SIGNED];
    const isMade = (row: number, column: number) => row === 4 && column === 3;
    expect(told(rows, { emptied: kept, isMade })).toMatchObject({ owed: back, isMoved: false });
    expect(told(rows, { emptied: kept })).toMatchObject({ owed: back, isMoved: true });
  });

  test('and where it moved, rows have', () => {
    expect(told([ANA, CAL, half, BLANK, SIGNED], { emptied: kept }).isMoved).toBe(true);
    expect(told([ANA, half, ', , , note', CAL, SIGNED], { emptied: kept }).isMoved).toBe(true);
  });

  test.each([
    ['above it', [BLANK, half, CAL, SIGNED], 2],
    ['below it', [half, CAL, BLANK, SIGNED], 2],
    ['just above the last', [ANA, half, BLANK, SIGNED], 4],
  ])('keeps no other from being lost for which a blank one came in %s', (_, rows, lost) => {
    expect(told(rows, { emptied: kept })).toMatchObject({ lost: [lost], isMoved: true });
  });
});

test('a row that was to be emptied and still stands is no rival of the one that went instead', () => {
  const before = ['1, Ana, Oak, 4', '2, Ben, Oak, 5', '3, Cal, Elm, 6', '4, Dot, Elm, '];
  const found = told(['4, Dot, Elm, ', ANA, ', , , 6', BEN], {
    before,
    emptied: [emptied(5, [1, 2, 3])],
    // Cal's row was put back once before.
    written: [put(['ID', 'Name', 'School', 'Room'], CAL)],
  });
  expect(found).toEqual({
    ...{ owed: ['4|1: 3', '4|2: Cal', '4|3: Elm'], lost: [], missed: [5], guessed: [], isMoved: true },
  });
});

describe('what was put back into a row that came in', () => {
  const came = '9, 5, Elm, 7';
  const rows = [CAL, ANA, came, SIGNED, BEN];

  test('goes, where all of it stands there', () => {
    const own = put(['Name', 'School'], '5, Elm');
    expect(told(rows, { written: [own] }).owed).toEqual(['4|2: ', '4|3: ']);
  });

  test('goes, also where it was put back in two writings', () => {
    const [id, both] = [put(['ID'], '9'), put(['ID', 'Name'], '9, 5')];
    for (const written of [
      [id, both],
      [both, id],
    ])
      expect(told(rows, { written }).owed).toEqual(['4|1: ', '4|2: ']);
  });

  test('stays, where a column of it is gone', () => {
    expect(told(rows, { written: [put(['ID', 'Floor'], '9, 5')] }).owed).toEqual([]);
  });
});

describe('a row that has one cell in common with a line', () => {
  const header = 'ID, Name, School, Room, Grade, Home, Bus, Meal';
  const OTHER = '2, Ben, Elm, 5, 4, Oak St, 78, no';
  /** Ana's row by now, and one that says a bus alone; what goes into that. */
  const intoBus = (ana: string, now: string): string[] => {
    const rows = [OTHER, now, ', , , , , , 77, '];
    return told(rows, { before: [ana, OTHER], header }).owed;
  };
  const ALL = '1, Ana, Oak, 4, 3, Elm St, 77, yes';

  test('gets nothing of it where most of that stands in another, into which somebody typed', () => {
    expect(intoBus(ALL, '1, Ana, Oak, 4, 9, 9, 77, 9')).toEqual([]);
    expect(intoBus(ALL, '1, Ana, Oak, 4, 9, 9, 9, 9')).toHaveLength(7);
  });

  test('gets all of it where that says less than seven things', () => {
    expect(intoBus('1, Ana, Oak, 4, , 3, 77, ', '1, Ana, Oak, 4, , 9, 9, ')).toHaveLength(5);
    expect(intoBus('1, Ana, Oak, 4, , 3, 77, yes', '1, Ana, Oak, 4, , 9, 9, 9')).toEqual([]);
  });
});
