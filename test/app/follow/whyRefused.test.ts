import { describe, expect, test } from 'vitest';
import { takeBack } from '../../../src/app/follow/takeBack';
import { offList, whyRefused } from '../../../src/app/follow/whyRefused';
import type { TabWrite } from '../../../src/app/opened/rosterTabs';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { oneTab, type Stack } from '../../../src/domain/roster/stackTabs';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const write = (tab: number, row: number, column: number, value: string | number, isDay?: true): TabWrite => ({
  ...{ tab, row, column, value },
  ...(isDay && { isDay }),
});

/** Tabs of these cells, one below the other. */
function tabs(...grids: Grid[]): Stack {
  const [first = []] = grids;
  const { tabs: one } = oneTab('Oak', first);
  const more = grids.slice(1).map((grid, i) => ({
    ...{ sheet: ['Birch', 'Cedar'][i] ?? '', grid, headerRow: 1, from: 2, shift: first.length - 1 },
    columns: null,
  }));
  return { grid: first, bare: first, tabs: [...one, ...more] };
}
const workbookOf = (...sheets: [name: string, rows: Cell[][]][]) => new MemoryWorkbook(new Map(sheets));

describe('a list that rejects', () => {
  const asked = (stack: Stack, cells: readonly TabWrite[]) => {
    const workbook = workbookOf(['Oak', []], ['Birch', []]);
    workbook.listOf = ({ column }) => (column === 27 ? ['SLP', '3'] : null);
    const told = offList(workbook, stack, cells).map(({ cell, column }) => [cell.row, column]);
    return { told, calls: workbook.calls };
  };

  test('is told with its column for each value that it lacks', () => {
    const cells = [write(0, 2, 27, 'OT'), write(0, 3, 27, 'SLP'), write(0, 4, 1, 'OT'), write(0, 5, 27, 4)];
    expect(asked(tabs([]), cells)).toEqual({
      told: [
        [2, 'AA'],
        [5, 'AA'],
      ],
      calls: ['lists Oak'],
    });
  });

  test('turns down no blank, no day and no number that it has', () => {
    const cells = [write(0, 2, 27, ''), write(0, 3, 27, '2026-12-01', true), write(0, 4, 27, 3)];
    expect(asked(tabs([]), cells).told).toEqual([]);
  });

  test('is told with its tab where there are several, after one look at each', () => {
    const cells = [write(0, 2, 27, 'OT'), write(1, 4, 27, 'OT'), write(0, 3, 27, 'PT')];
    expect(asked(tabs([], []), cells)).toEqual({
      told: [
        [2, 'AA of “Oak”'],
        [3, 'AA of “Oak”'],
        [4, 'AA of “Birch”'],
      ],
      calls: ['lists Oak', 'lists Birch'],
    });
  });
});

describe('why a cell was refused', () => {
  const refused = (stack: Stack, ...cells: { cell: TabWrite; isTried: boolean; isOfTable?: true }[]) => {
    const workbook = workbookOf(['Oak', []], ['Birch', []]);
    workbook.listOf = ({ column }) => (column === 3 ? ['SLP'] : null);
    return { told: whyRefused(workbook, stack, cells), calls: workbook.calls };
  };

  test('is not asked where none was', () => {
    expect(refused(tabs([]))).toEqual({ told: [], calls: [] });
  });

  test('is its list, a Table or neither, by its place and what was to be written', () => {
    const { told } = refused(
      tabs([]),
      { cell: write(0, 2, 3, 'OT'), isTried: true },
      { cell: write(0, 3, 4, 60), isTried: true, isOfTable: true },
      { cell: write(0, 4, 4, 'x'), isTried: false },
    );
    expect(told).toEqual([
      { place: 'C2', text: 'OT', column: 'C', isTried: true, table: null },
      { place: 'D3', text: '60', column: null, isTried: true, table: { sheet: 'Oak', around: 'D3' } },
      { place: 'D4', text: 'x', column: null, isTried: false, table: null },
    ]);
  });

  test('has its tab where there are several', () => {
    const cell = write(1, 3, 4, 'x');
    expect(refused(tabs([], []), { cell, isTried: true, isOfTable: true }).told).toMatchObject([
      { place: 'Birch!D3', table: { sheet: 'Birch', around: 'D3' } },
    ]);
  });
});

describe('a cell that takes a formula its room', () => {
  const HEADER = ['ID', 'First', 'Second', 'New', 'More'];
  const [BEFORE, FILLED] = [
    [HEADER, ['1', 'x', 'y', '', '']],
    [HEADER, ['1', '#REF!', '#REF!', 'v', '']],
  ];
  const CELL = write(0, 2, 4, 'v');

  /** Two formulas that lack room from D2 on; `mended` are the columns of those that read as before once it is blank. */
  function taken(mended: readonly number[], over: { reads?: string; refuses?: true } = {}) {
    const other = [HEADER, ['2', 'x', 'y', 'v', '']];
    const rows = FILLED.map((row) => [...row]);
    const workbook = workbookOf(['Oak', rows], ['Birch', other]);
    for (const column of [2, 3]) workbook.formulaCells.set(`Oak|2|${column}`, '=SUM(Z1)');
    const row = rows[1] ?? [];
    workbook.before = (method) => {
      if (method !== 'read Oak') return;
      if (row[3] === '' && over.reads) row[3] = over.reads;
      for (const column of mended)
        row[column - 1] = row[3] === '' ? (BEFORE[1]?.[column - 1] ?? '') : '#REF!';
    };
    if (over.refuses) workbook.refuses = ({ value }) => value === 'v';
    const [before, now] = [tabs(BEFORE, other), tabs(FILLED, other)];
    const written = [CELL, write(1, 2, 4, 'v')];
    const { cells, told } = takeBack(workbook, before, now, written);
    return { cells, told, stands: row[3], calls: workbook.calls };
  }

  test('is blanked again and told with the first formula that reads as before', () => {
    const back = (formula: string) => ({
      cells: [CELL],
      told: [{ place: 'Oak!D2', text: 'v', formula }],
      stands: '',
    });
    expect(taken([3])).toMatchObject(back('Oak!C2'));
    expect(taken([2, 3])).toMatchObject(back('Oak!B2'));
  });

  test('is written back where none does, since the error has another reason', () => {
    expect(taken([])).toMatchObject({ cells: [], told: [], stands: 'v' });
  });

  test('stays blank and is told where it can’t be written back', () => {
    expect(taken([], { refuses: true })).toMatchObject({
      ...{ cells: [CELL], told: [{ formula: 'Oak!B2' }], stands: '' },
    });
  });

  test('is left to whoever typed there meanwhile', () => {
    expect(taken([], { reads: 'mine' })).toMatchObject({ cells: [], told: [], stands: 'mine' });
  });

  test('is none where no formula reads otherwise, and nothing is written', () => {
    const workbook = workbookOf(['Oak', BEFORE]);
    const stack = tabs(BEFORE);
    expect(takeBack(workbook, stack, stack, [CELL])).toEqual({ cells: [], told: [] });
    expect(workbook.calls).toEqual([]);
  });
});
