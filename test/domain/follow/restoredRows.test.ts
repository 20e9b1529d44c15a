import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { type EmptiedRow, type PutRow, restoredRows } from '../../../src/domain/follow/restoredRows';

const HEADER = ['Student ID', 'Grade', 'Hours', 'Limit'];
const [ANA, BEN, CAL, GIL] = [
  ['101', '3', 2, 4],
  ['102', '4', 1, 4],
  ['103', '5', 3, 9],
  ['104', '6', 8, ''],
] as const;
const before: Grid = [HEADER, ANA, BEN, CAL, GIL];
const EMPTIED = ['', '', ''] as const;

/** Gil's row, from which three cells were to go. */
const gil = (now: EmptiedRow['now'] = 'blank'): EmptiedRow => ({ row: 5, columns: [1, 2, 3], now });

const restored = (
  rows: Grid,
  {
    written = [],
    haveColumnsMoved = false,
    emptied = [gil()],
  }: { written?: PutRow[]; haveColumnsMoved?: boolean; emptied?: EmptiedRow[] } = {},
  isMade?: (row: number, column: number) => boolean,
) =>
  restoredRows(
    { grid: before, headerRow: 1 },
    { grid: [HEADER, ...rows], headerRow: 1 },
    emptied,
    { rows: written, haveColumnsMoved },
    isMade,
  );

const NOTHING = { owed: [], lost: [], missed: [], guessed: [], isMoved: false };
const putRow = (row: readonly (string | number)[]): PutRow =>
  row.slice(0, 3).map((value, c) => ({ title: `${HEADER[c]}|1`, value }));
const owedTo = (row: number, cells: readonly (string | number)[]) =>
  cells.map((value, c) => ({ row, column: c + 1, value }));

describe('rows after one of them was emptied', () => {
  test('are as they should be in whatever order they stand', () => {
    expect(restored([['', '', '', ''], CAL, ANA, BEN])).toEqual(NOTHING);
  });

  test('may read otherwise where a formula says so', () => {
    const total: Grid = [ANA, ['103', '5', 7, 9], ['', '', '', ''], BEN];
    expect(restored(total, {}, (row, column) => row === 3 && column === 3)).toEqual(NOTHING);
    expect(restored(total).isMoved).toBe(true);
  });

  test('get back what went instead, known by what is left of them, and the row that was meant is missed', () => {
    expect(restored([GIL, ANA, [...EMPTIED, 9], BEN])).toEqual({
      owed: owedTo(4, ['103', '5', 3]),
      lost: [],
      missed: [5],
      guessed: [],
      isMoved: true,
    });
  });

  test('get nothing back where the rest may be either of two', () => {
    const found = restored([GIL, CAL, [...EMPTIED, 4], [...EMPTIED, 4]]);
    expect(found).toMatchObject({ owed: [], isMoved: true });
  });

  test('get cells back that came to stand in another one while they were put back', () => {
    // Cal's ID and grade were written into Ben's row.
    const written = [putRow(CAL)];
    const found = restored([GIL, ANA, ['', '', 3, 9], ['103', '5', 1, 4]], { written });
    expect(found.owed).toHaveLength(4);
    expect(found.owed).toEqual(
      expect.arrayContaining([...owedTo(4, ['103', '5']), ...owedTo(5, ['102', '4'])]),
    );
    expect(found.missed).toEqual([5]);
  });

  describe('where columns changed places under a writing, and are back', () => {
    // Cal's ID and grade were written into each other's cells of Ben's row.
    const swapped = ['5', '103', 1, 4];
    const cal = putRow(CAL).slice(0, 2);
    const back = [...owedTo(4, ['103', '5']), ...owedTo(5, ['102', '4'])];
    const owedIn = (rows: Grid, written: PutRow[]) => restored(rows, { written }).owed;

    test('get them back as well', () => {
      const now = [GIL, ANA, ['', '', 3, 9], swapped];
      for (const written of [[cal], [putRow(ANA), cal]]) {
        expect(owedIn(now, written)).toHaveLength(4);
        expect(owedIn(now, written)).toEqual(expect.arrayContaining(back));
      }
      // Nor does it tell otherwise that one of the two stands in its own column somewhere.
      const one = [GIL, ['101', '5', 2, 4], ['', '', 3, 9], swapped];
      expect(owedIn(one, [cal])).toEqual(expect.arrayContaining(back));
    });

    test('is not where one of the two is typed into another column', () => {
      const now = [GIL, ['101', '3', 5, 4], ['', '', 3, 9], BEN];
      expect(owedIn(now, [cal])).toEqual(owedTo(4, ['103', '5']));
    });
  });

  test('keep what people type, also where it reads as what was put back into another column', () => {
    // Ben's row was put back, whose hours are 1; somebody typed 1 as Ana's grade, and sorted.
    const typed = ['101', '1', 2, 4];
    const written = [putRow(BEN)];
    const now = [['', '', '', ''], CAL, BEN, typed];
    expect(restored(now, { written }).owed).toEqual([]);
    // Where columns moved under what was written, that 1 may be Ben's hours.
    expect(restored(now, { written, haveColumnsMoved: true }).owed).toEqual([
      { row: 5, column: 2, value: '3' },
    ]);
  });

  test('give back which of them nothing is left of', () => {
    expect(restored([GIL, ANA, BEN])).toMatchObject({ owed: [], lost: [4], missed: [5] });
  });

  test('are guessed where what is left may be of either of two', () => {
    // Ben and Ana have one limit; Ana was put back into a row of her own, and Ben is gone.
    const written = [putRow(ANA)];
    const rows: Grid = [['', '', '', ''], CAL, [...EMPTIED, 4], [...ANA.slice(0, 3), '']];
    const found = restored(rows, { written });
    expect(found).toMatchObject({ lost: [], missed: [], guessed: [3], isMoved: true });
  });

  test('lose what was written into one that came in meanwhile, and leave what somebody else typed', () => {
    const written = [putRow(CAL)];
    const rows: Grid = [ANA, BEN, CAL, ['', '', '', ''], ['103', '5', 3, 7], ['109', '5', 3, 7]];
    expect(restored(rows, { written })).toEqual({
      owed: owedTo(6, ['', '', '']),
      lost: [],
      missed: [],
      guessed: [],
      isMoved: true,
    });
  });

  test('get back the whole row of which their sheet kept a part, and nobody moved it', () => {
    const found = restored([ANA, BEN, CAL, ['', '', 8, '']], { emptied: [gil('as it was')] });
    expect(found).toEqual({
      owed: owedTo(5, ['104', '6']),
      lost: [],
      missed: [],
      guessed: [],
      isMoved: false,
    });
  });

  const KEPT = ['', '', 8, ''];
  const BACK = ['104', '6'];
  test.each<[string, Grid, [row: number, cells: string[]] | null, lost: number[], isMoved: boolean]>([
    ['also where somebody typed into another', [ANA, ['102', '9', 1, 4], CAL, KEPT], [5, BACK], [], false],
    ['and where two others changed places', [ANA, CAL, BEN, KEPT], [5, BACK], [], false],
    [
      'where it stands, below a row that came in',
      [ANA, ['', '', '', ''], BEN, CAL, KEPT],
      [6, BACK],
      [],
      true,
    ],
    ['above one that went out, which is lost', [ANA, CAL, KEPT], [4, BACK], [3], true],
    ['not where somebody typed into it', [ANA, BEN, CAL, ['', '7', 8, '']], null, [5], true],
    ['nor where nothing of it is left', [ANA, BEN, CAL, ['', '', '', '']], null, [5], true],
  ])('of a row of which their sheet kept a part get the rest back, %s', (_, rows, owed, lost, isMoved) => {
    expect(restored(rows, { emptied: [gil('as it was')] })).toMatchObject({
      ...{ owed: owed ? owedTo(...owed) : [], lost, missed: [], isMoved },
    });
  });

  test('but for what a formula says in them', () => {
    const found = restored(
      [ANA, BEN, CAL, KEPT],
      { emptied: [gil('as it was')] },
      (row, c) => row === 5 && c === 1,
    );
    expect(found.owed).toEqual([{ row: 5, column: 2, value: '6' }]);
  });

  test('are missed where they still stand, and another’s went instead', () => {
    expect(restored([ANA, BEN, CAL, GIL])).toEqual({ ...NOTHING, missed: [5], isMoved: true });
    expect(restored([ANA, BEN, ['', '', '', 9], GIL])).toMatchObject({
      ...{ owed: owedTo(4, ['103', '5', 3]), lost: [], missed: [5], isMoved: true },
    });
  });

  test('are one less where it was taken out', () => {
    expect(restored([ANA, BEN, CAL], { emptied: [gil('out')] })).toEqual(NOTHING);
    expect(restored([ANA, BEN, ['', '', '', '']], { emptied: [gil('out')] })).toMatchObject({ lost: [4] });
  });

  test('keep what somebody typed meanwhile where each stands where it should', () => {
    const typed: Grid = [['109', '3', 2, 4], ['102', '', 1, 4], CAL];
    expect(restored(typed)).toEqual(NOTHING);
    expect(restored([...typed, ['', '', '', '']])).toEqual(NOTHING);
    expect(restored(typed, { emptied: [gil('out')] })).toEqual(NOTHING);
  });

  test('are not one more where somebody typed into one and moved another', () => {
    const found = restored([GIL, ['109', '3', 2, 4], BEN, [...EMPTIED, 9]]);
    expect(found).toMatchObject({ owed: owedTo(5, ['103', '5', 3]), lost: [], missed: [5] });
  });

  test('of which their sheet kept the same cells each get back their own', () => {
    const twins: Grid = [HEADER, ['104', '6', 8, ''], ['104', '6', 9, '']];
    const emptied = [2, 3].map((row): EmptiedRow => ({ row, columns: [2, 3], now: 'as it was' }));
    const left: Grid = [HEADER, ['104', '', '', ''], ['104', '', '', '']];
    const at = (now: Grid) =>
      restoredRows({ grid: twins, headerRow: 1 }, { grid: now, headerRow: 1 }, emptied).owed;
    const owed = [2, 3].flatMap((row) => [
      { row, column: 2, value: '6' },
      { row, column: 3, value: row === 2 ? 8 : 9 },
    ]);
    expect(at(left)).toEqual(owed);
    expect(at([...left, ['', '', '', 'note']])).toEqual(expect.arrayContaining(owed));
  });

  test('are not compared one by one where a whole roster was pasted over', () => {
    const many = (text: string): Grid => [
      HEADER,
      ...Array.from({ length: 600 }, (_, i) => [`${text}${i}`, '3', 2, 4]),
    ];
    const found = restoredRows(
      { grid: many('1'), headerRow: 1 },
      { grid: many('x').slice(0, -1), headerRow: 1 },
      [],
    );
    expect(found).toEqual({ owed: [], lost: [], missed: [], guessed: [], isMoved: true });
  });

  test('are known by their columns’ titles, wherever these stand', () => {
    const moved: Grid = [
      ['Grade', 'Student ID', 'Hours', 'Limit'],
      ...[ANA, BEN, CAL].map(swapped),
      swapped(GIL),
    ];
    const found = restoredRows({ grid: before, headerRow: 1 }, { grid: moved, headerRow: 1 }, [gil()]);
    expect(found).toMatchObject({ owed: [], missed: [5] });
  });
});

const swapped = ([one, two, ...rest]: readonly (string | number)[]): (string | number)[] => [
  two ?? '',
  one ?? '',
  ...rest,
];
