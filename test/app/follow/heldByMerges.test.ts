import { describe, expect, test } from 'vitest';
import { heldByMerges } from '../../../src/app/follow/heldByMerges';
import type { Cell } from '../../../src/domain/cells/cell';
import type { MergedArea } from '../../../src/domain/cells/mergedCells';
import type { DueCell } from '../../../src/domain/follow/dueCell';
import { oneTab } from '../../../src/domain/roster/stackTabs';
import { setUp } from '../../kit/district';
import { HEADER, HEADER_ONLY, read } from '../../kit/plainRoster';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const PROVIDER = 3;
const due = (row: number, value = 'Cho, Ben', column = PROVIDER): DueCell => ({
  ...{ lineKey: `L-00000${row}`, line: '', field: 'provider' as const, was: '' },
  ...{ row, column, value },
});
/** Three lines in rows 2 to 4, whose providers lie under one cell, and a fourth. */
const ROWS: Cell[][] = ['Ramos, Elena', '', '', 'Okafor, Dele'].map((provider, i) =>
  HEADER.map((_, c) => ['2000001', `Service ${i}`, provider, '', '', 60][c] ?? ''),
);
const MERGED: MergedArea = { row: 2, column: PROVIDER, rows: 3, columns: 1 };

/** The rows whose cells are held back. */
function held(
  cells: readonly DueCell[],
  areas: readonly MergedArea[] = [MERGED],
  merged?: 'filled',
): number[] {
  const grid = [HEADER, ...ROWS];
  const rows = merged
    ? grid.map((row, r) => row.map((cell, c) => (c === 2 && r > 0 ? 'Ramos, Elena' : cell)))
    : grid;
  const state = {
    stack: oneTab('Sheet', rows),
    roster: read(rows, HEADER_ONLY),
    mapping: merged ? { ...HEADER_ONLY, merged: true as const } : HEADER_ONLY,
  };
  const all = heldByMerges({ merged: () => [...areas] }, state, cells);
  return cells.filter((cell) => all.has(cell)).map(({ row }) => row);
}

describe('merged cells are asked for', () => {
  /** Whether they are, for the provider of the second line, as these cells read around it. */
  const asked = (...cells: [row: number, column: number, cell: Cell][]): boolean => {
    const grid = Array.from({ length: 5 }, (_, r) => HEADER.map((title) => (r === 0 ? title : 'x')));
    for (const [row, column, cell] of cells) (grid[row - 1] ?? [])[column - 1] = String(cell);
    const state = { stack: oneTab('Sheet', grid), roster: read(grid, HEADER_ONLY), mapping: HEADER_ONLY };
    let times = 0;
    const merged = () => {
      times += 1;
      return [{ row: 3, column: PROVIDER, rows: 2, columns: 1 }];
    };
    const held = heldByMerges({ merged }, state, [due(3)]);
    expect(held.size).toBe(times);
    return times > 0;
  };

  test('where the cell, the one to its right or the one below it is blank', () => {
    expect(asked([3, PROVIDER, ''])).toBe(true);
    expect(asked([3, PROVIDER + 1, ''])).toBe(true);
    expect(asked([4, PROVIDER, ''])).toBe(true);
  });

  test('and not where only others are: nothing that is merged covers a text', () => {
    expect(asked()).toBe(false);
    for (const [row, column] of [
      [2, PROVIDER],
      [3, PROVIDER - 1],
      [4, PROVIDER + 1],
      [5, PROVIDER],
      [3, PROVIDER + 2],
    ] as const)
      expect(asked([row, column, ''])).toBe(false);
  });
});

test('merged cells are those of the tab in which a cell stands', () => {
  const workbook = setUp(tabbedDistrict());
  const rows = workbook.sheets.get('Birch') ?? [];
  const column = (rows[2] ?? []).indexOf('Provider') + 1;
  for (const row of rows.slice(3, 5)) row[column - 1] = '';
  const state = stateOf(workbook);
  const asked: string[] = [];
  const merged = (sheet: string) => {
    asked.push(sheet);
    return sheet === 'Birch' ? [{ row: 4, column, rows: 2, columns: 1 }] : [];
  };
  const at = state.roster.lines.flatMap((line) => {
    const provider = line.columns.provider;
    return line.site === 'Birch' && provider !== null ? [due(line.row, 'Cho, Ben', provider)] : [];
  });
  expect(at.map(({ row }) => row)).toEqual([5, 6]);
  expect(heldByMerges({ merged }, state, at.slice(0, 1))).toEqual(new Set(at.slice(0, 1)));
  expect(heldByMerges({ merged }, state, at)).toEqual(new Set());
  expect(asked).toEqual(['Birch', 'Birch']);
});

describe('a cell that lies under a merged one', () => {
  test('is written where all the lines under it are to read the same', () => {
    expect(held([due(2), due(3), due(4)])).toEqual([]);
    expect(held([due(2), due(3), due(4), due(5, 'Vacant 1')])).toEqual([]);
  });

  test('is held back where one of the lines is to read as before, or something else', () => {
    expect(held([due(2), due(3)])).toEqual([2, 3]);
    expect(held([due(3), due(4)])).toEqual([3, 4]);
    expect(held([due(5, ''), due(3), due(4)])).toEqual([3, 4]);
    expect(held([due(2), due(2), due(3)])).toEqual([2, 2, 3]);
    expect(held([due(2), due(3), due(4, 'Vacant 1'), due(5)])).toEqual([2, 3, 4]);
  });

  test('is held back as well where the cells beside it are merged with it and not due', () => {
    const wide = { ...MERGED, column: PROVIDER, columns: 2 };
    expect(held([due(2), due(3), due(4)], [wide])).toEqual([2, 3, 4]);
    expect(
      held(
        [2, 3, 4].flatMap((row) => [due(row), due(row, 'Cho, Ben', PROVIDER + 1)]),
        [wide],
      ),
    ).toEqual([]);
  });

  test('counts the rows of lines alone', () => {
    expect(held([due(5)], [{ row: 5, column: PROVIDER, rows: 4, columns: 1 }])).toEqual([]);
    expect(held([due(2)], [{ row: 1, column: PROVIDER, rows: 2, columns: 1 }])).toEqual([2]);
  });

  test('is known where it was filled when it was read, and looks like any other', () => {
    expect(held([due(2), due(3)], [MERGED], 'filled')).toEqual([2, 3]);
  });

  test('is none that no merged area covers', () => {
    expect(held([due(2), due(5)], [])).toEqual([]);
    expect(held([due(5)], [MERGED])).toEqual([]);
  });
});
