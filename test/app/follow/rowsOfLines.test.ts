import { describe, expect, test } from 'vitest';
import { rowsOfLines } from '../../../src/app/follow/rowsOfLines';
import type { State } from '../../../src/app/opened/state';
import type { Grid } from '../../../src/domain/cells/cell';
import type { RowToAdd } from '../../../src/domain/follow/recordedRows';
import { field, gil } from '../../kit/addedRows';
import { afterSetUp, setUp } from '../../kit/district';
import { HEADER, rosterRows } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const SMALL = stateOf(afterSetUp());
const columnOf = ({ header }: { header: string }): number | null => {
  const at = HEADER.indexOf(header);
  return at < 0 ? null : at;
};
/** A row of which these cells of Gil's stand. */
const part = (...headers: string[]): Grid[number] => {
  const values = new Map(gil().cells.map(({ ref, value }) => [ref.header, value]));
  return HEADER.map((header) => (headers.includes(header) ? (values.get(header) ?? '') : ''));
};

/** The rows that stand for these lines, in their order. */
function rowsOf(
  grid: Grid,
  { rows = [gil()], begun = [], state = SMALL }: { rows?: RowToAdd[]; begun?: string[]; state?: State } = {},
) {
  return rows.map(rowsOfLines(state, { grid, columnOf }, rows, new Set(begun)));
}
const GIL = gil().line;

describe('the row of a line of which a part was written', () => {
  test('is the one that has its ID or its name, whatever else it lacks, or most of what was to be written', () => {
    const found = (...headers: string[]) => rowsOf([...rosterRows(), part(...headers)]);
    expect(found('Student ID')).toEqual([8]);
    expect(found('Student Name')).toEqual([8]);
    expect(found('Student ID', 'Service')).toEqual([8]);
    expect(found('Service', 'Start Date', 'Hours per week')).toEqual([8]);
    expect(found('Service', 'Start Date')).toEqual([null]);
    const half = [...rosterRows(), part('Service', 'Start Date', 'Hours per week')];
    expect(rowsOf(half, { rows: [gil(undefined, [field('Grade', '3')])] })).toEqual([null]);
    expect(found()).toEqual([null]);
  });

  test('is none in which anything else stands, but for a box that waits', () => {
    const row = part('Student ID', 'Student Name');
    expect(rowsOf([...rosterRows(), row.with(2, false)])).toEqual([8]);
    expect(rowsOf([...rosterRows(), row.with(2, '3')])).toEqual([null]);
    expect(rowsOf([...rosterRows(), row.with(4, 'Resource')])).toEqual([null]);
  });

  test('stands right below the header at the highest', () => {
    const row = part('Student ID');
    expect(rowsOf([HEADER, row])).toEqual([2]);
    expect(rowsOf([row, HEADER])).toEqual([null]);
  });

  test('is each line’s own: neither that of another of them, nor one that the record knows as another’s', () => {
    const row = part('Student ID', 'Student Name');
    expect(rowsOf([...rosterRows(), row], { rows: [gil(), { ...gil(), line: 'L-000099' }] })).toEqual([
      8,
      null,
    ]);
    expect(rowsOf([...rosterRows(), row, row], { rows: [gil(), { ...gil(), line: 'L-000099' }] })).toEqual([
      8, 9,
    ]);
    const [key = '', line] = [...SMALL.lines].find(([, each]) => each.row?.row === 2) ?? [];
    const known: RowToAdd = { line: key, cells: gil().cells };
    const grid = [HEADER, row];
    expect(line?.row?.row).toBe(2);
    expect(rowsOf(grid, { rows: [known, gil()] })).toEqual([2, null]);
    expect(rowsOf(grid, { rows: [gil(), known] })).toEqual([null, 2]);
  });

  test('of one that was begun for certain is the only one with two of its cells', () => {
    const few = part('Service', 'Start Date');
    expect(rowsOf([...rosterRows(), few], { begun: [GIL] })).toEqual([8]);
    expect(rowsOf([...rosterRows(), few, few], { begun: [GIL] })).toEqual([null]);
    expect(rowsOf([...rosterRows(), part('Service')], { begun: [GIL] })).toEqual([null]);
    expect(rowsOf([...rosterRows(), part('Service'), few], { begun: [GIL] })).toEqual([9]);
  });

  test('stands in its own tab', () => {
    const state = stateOf(setUp(tabbedDistrict()));
    const named = (name: string): RowToAdd => ({
      ...gil(),
      cells: [...gil().cells, field('Name of the tab', name)],
    });
    const { grid } = state;
    // The last row of Oak, the first and the last of Birch, and the one of Cedar.
    const rows = [3, 4, 5, 6].map((r) => grid.map((cells, i) => (i === r ? part('Student ID') : cells)));
    const tabs = (name: string) => rows.map((each) => rowsOf(each, { rows: [named(name)], state })[0]);
    expect(tabs('Oak')).toEqual([4, null, null, null]);
    expect(tabs('Birch')).toEqual([null, 5, 6, null]);
    expect(tabs('Cedar')).toEqual([null, null, null, 7]);
  });
});
