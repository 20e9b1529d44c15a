import { describe, expect, test } from 'vitest';
import { stackReadsAs } from '../../../src/app/follow/reread';
import { type NewRow, newRow, standsAsMeant, tabSheet } from '../../../src/app/follow/tabSheet';
import type { Cell, ColumnRef, FieldWrite } from '../../../src/domain/cells/cell';
import { afterSetUp, setUp } from '../../kit/district';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const ref = (header: string, nth = 1): ColumnRef => ({ header, nth, of: 1 });
type Sheet = ReturnType<typeof tabSheet>;

/** A sheet whose header stands in its second row, below a title that says the same as the new row. */
const sheet = (rows: Cell[][], header = 'ABCDE', title = ['1', '2', '3']): Sheet => ({
  grid: [title, [...header], ...rows],
  headerRow: 2,
  columnOf: (wanted) => (header.includes(wanted.header) ? header.indexOf(wanted.header) : null),
});
const cells = (text: string): FieldWrite[] =>
  [...text].map((value, i) => ({ ref: ref('ABCDE'[i] ?? ''), value: value === '-' ? '' : value }));
const row = (text: string): NewRow => ({ tab: 2, cells: cells(text) });
/** "12- " as a row: each sign a cell, "-" a blank one, "x" a box that nobody ticked. */
const read = (text: string): Cell[] =>
  [...text].map((cell) => (cell === '-' ? '' : cell === 'x' ? false : cell));

describe('a new row stands as it was meant to', () => {
  const stands = (wanted: string, ...rows: string[]): boolean =>
    standsAsMeant(row(wanted), sheet(rows.map(read)), () => false);

  test('where a row says all of it, whatever stands besides and in other rows', () => {
    expect(stands('123--', '123--')).toBe(true);
    expect(stands('123--', '98765', '123-5', '45---')).toBe(true);
  });

  test('where what is lacking is blank, and more than half stands', () => {
    expect(stands('123--', '12---')).toBe(true);
    expect(stands('1234-', '12---')).toBe(false);
    expect(stands('123--', '1----')).toBe(false);
    expect(stands('12---', '1----')).toBe(false);
  });

  test('not where another text is in its place, but for a formula’s, nor above the header', () => {
    expect(stands('123--', '124--')).toBe(false);
    const made = (at: string) =>
      standsAsMeant(row('123--'), sheet([read('124--')]), (r, c) => `${r} ${c}` === at);
    expect(made('3 3')).toBe(true);
    for (const at of ['2 3', '4 3', '3 2', '3 4']) expect(made(at)).toBe(false);
    expect(stands('123--')).toBe(false);
  });

  test('where a cell’s format shows a number as a day or a time', () => {
    const wanted: NewRow = {
      tab: 2,
      cells: [1, 2, 0.5].map((value, i) => ({ ref: ref('ABCDE'[i] ?? ''), value })),
    };
    const standsIn = (cells: Cell[]): boolean => standsAsMeant(wanted, sheet([cells]), () => false);
    expect(standsIn([1, '1900-01-01', '12:00:00', '', ''])).toBe(true);
    expect(standsIn([1, '1900-01-02', '12:00:00', '', ''])).toBe(false);
  });

  test('where nothing was to be written', () => expect(stands('-----')).toBe(true));
});

/** The sheet as it stood before, under another title. */
const earlier = (rows: Cell[][]): Sheet => sheet(rows, 'ABCDE', ['Roster']);

describe('of a new row is written', () => {
  /** Its row, and each cell as "column value". */
  const written = (wanted: NewRow, now: Sheet, then = earlier([])) =>
    newRow(wanted, then, now).map((found) => [
      found.tab,
      found.row,
      ...found.cells.map(({ column, value }) => `${column} ${value}`),
    ]);
  const told = (wanted: string, ...rows: string[]) => written(row(wanted), sheet(rows.map(read)));

  test('nothing where all of it stands, right below the header too, beside a box', () => {
    expect(told('123', '123--')).toEqual([[2, 3]]);
    expect(told('123', '98---', '123x-')).toEqual([[2, 4]]);
  });

  test('what its sheet lacks, as the days that they are', () => {
    expect(told('123', '12---')).toEqual([[2, 3, '3 3']]);
    const day: NewRow = { tab: 0, cells: [...cells('12'), { ref: ref('C'), value: '3', isDay: true }] };
    expect(newRow(day, earlier([]), sheet([read('12---')]))[0]?.cells).toEqual([
      { tab: 0, row: 3, column: 3, value: '3', isDay: true },
    ]);
    const [found] = newRow(row('123'), earlier([]), sheet([read('12---')]));
    expect(found?.cells).toEqual([{ tab: 2, row: 3, column: 3, value: '3' }]);
  });

  test('each value in its column, where columns were moved since', () => {
    const now = sheet([read('123--')], 'EDCBA');
    expect(written(row('123'), now)).toEqual([[2, 3, '5 1', '4 2', '1 ', '2 ']]);
  });

  test('the same where they were moved before and after it was written, so that it stands in no order', () => {
    expect(told('123', '231--')).toEqual([[2, 3, '1 1', '2 2', '3 3']]);
    // One that stands in an order is it, rather.
    expect(told('123', '231--', '12---')).toEqual([[2, 4, '3 3']]);
  });

  test('nothing where no row is it: another’s text stands beside, no more than half stands, or none', () => {
    expect(told('123', '128--')).toEqual([]);
    expect(told('1234', '12---')).toEqual([]);
    expect(told('1234', '12-x-')).toEqual([]);
    expect(told('12345', '12---')).toEqual([]);
    expect(told('123', '1----')).toEqual([]);
    expect(told('123')).toEqual([]);
  });

  test('nothing into a row that stood before, whatever the order of its columns was then', () => {
    const stood = (then: string) => written(row('123'), sheet([read('123--')]), earlier([read(then)]));
    expect(stood('123--')).toEqual([]);
    expect(stood('3-21x')).toEqual([]);
    expect(stood('12---')).toEqual([[2, 3]]);
  });
});

describe('a tab’s columns', () => {
  const state = () => stateOf(setUp(tabbedDistrict()));
  const columns = (tab: number, headers: readonly string[], more: { isHeadedThere?: true } = {}) => {
    const { columnOf } = tabSheet(state(), { tab, ...more });
    return headers.map((header) => columnOf(ref(header)));
  };

  test('are found by the headers of the whole roster, in the tab’s own order', () => {
    const { headerRow, grid } = tabSheet(state(), { tab: 1 });
    expect([headerRow, grid[0]?.[0]]).toEqual([3, 'Birch Elementary, special services']);
    const asked = ['Student ID', 'Provider', 'Notes', 'Room', 'Home school'];
    expect(columns(0, asked)).toEqual([0, 10, 12, null, null]);
    expect(columns(1, asked)).toEqual([12, 2, 0, null, null]);
    expect(columns(2, asked)).toEqual([0, 1, null, null, null]);
  });

  test('are found by its own headers where a row stood there', () => {
    const asked = ['Student ID', 'Provider', 'Room', 'Notes'];
    expect(columns(2, asked, { isHeadedThere: true })).toEqual([0, 1, 9, null]);
    const { columnOf } = tabSheet(state(), { tab: 2, isHeadedThere: true });
    expect(columnOf(ref('Provider', 2))).toBeNull();
  });

  test('begin below the header of the roster on its first tab', () => {
    expect(tabSheet(stateOf(afterSetUp()), { tab: 0 }).headerRow).toBe(1);
  });
});

describe('tabs read as they did', () => {
  const { stack } = stateOf(setUp(tabbedDistrict()));
  const [oak, birch, cedar] = stack.tabs;
  const withTabs = (...tabs: (typeof oak)[]) => ({ ...stack, tabs: tabs.flatMap((tab) => tab ?? []) });
  const retyped = birch && {
    ...birch,
    grid: birch.grid.map((cells, r) => cells.map((cell, c) => (r === 3 && c === 2 ? 'Cho, Ben' : cell))),
  };
  const write = { row: 4, column: 3, value: 'Cho, Ben' };

  test('where none has another text but what was written there', () => {
    expect(stackReadsAs(stack, stack, [])).toBe(true);
    expect(stackReadsAs(withTabs(oak, retyped, cedar), stack, [])).toBe(false);
    expect(stackReadsAs(withTabs(oak, retyped, cedar), stack, [{ ...write, tab: 1 }])).toBe(true);
    expect(stackReadsAs(withTabs(oak, retyped, cedar), stack, [{ ...write, tab: 0 }])).toBe(false);
  });

  test('not where one is gone, came, or is another', () => {
    expect(stackReadsAs(withTabs(oak, birch), stack, [])).toBe(false);
    expect(stackReadsAs(stack, withTabs(oak, birch), [])).toBe(false);
    expect(stackReadsAs(withTabs(oak, birch, cedar && { ...cedar, sheet: 'Elm' }), stack, [])).toBe(false);
  });
});
