import { describe, expect, test } from 'vitest';
import { rowsOfLines } from '../../../src/app/follow/rowsOfLines';
import { tabForRow, tabNamed } from '../../../src/app/follow/tabForRow';
import { sheetOf } from '../../../src/app/opened/rosterSheet';
import type { State } from '../../../src/app/opened/state';
import type { Cell, FieldWrite } from '../../../src/domain/cells/cell';
import { blank, field, GIL, gil, TOTAL, withBelow } from '../../kit/addedRows';
import { afterSetUp, setUp } from '../../kit/district';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

/** Ramos has one row on the first tab and two on the second. */
function tabbed(): State {
  const workbook = tabbedDistrict();
  const [header = [], ...rows] = workbook.sheets.get('Oak') ?? [];
  for (const row of rows.slice(1)) row[header.indexOf('Provider')] = 'Cho, Ben';
  const birch = workbook.sheets.get('Birch') ?? [];
  for (const row of birch.slice(3)) row[birch[2]?.indexOf('Provider') ?? 0] = 'Ramos, Elena';
  return stateOf(setUp(workbook));
}
const STATE = tabbed();
const at = (...cells: FieldWrite[]): number => tabForRow(STATE, cells);
const NAME = 'Name of the tab';

describe('a new row goes to the tab', () => {
  test('that its own cell names', () => {
    expect(at(field(NAME, 'Cedar'), field('Provider', 'Ramos, Elena'))).toBe(2);
    expect(at(field(NAME, ' birch'))).toBe(1);
    expect(at(field(NAME, 'Oak'), field('Provider', 'Ramos, Elena'))).toBe(0);
  });

  test('on which most rows have its provider, where none is named, or none is called so', () => {
    expect(at(field('Student ID', '1'), field('Provider', 'Ramos, Elena'))).toBe(1);
    expect(at(field(NAME, 'Elm'), field('Provider', 'ramos, elena'))).toBe(1);
    expect(at(field('Provider', 'Cho, Ben'))).toBe(0);
    expect(at(field('Case Manager', ''), field('Provider', 'Ramos, Elena'))).toBe(1);
  });

  test('of its case manager, before that of its provider', () => {
    expect(at(field('Provider', 'Ramos, Elena'), field('Case Manager', 'Okafor, Dele'))).toBe(1);
    expect(at(field('Provider', 'Ramos, Elena'), field('Case Manager', 'Cho, Ben'))).toBe(0);
  });

  test('that is the first, where nothing tells, or a column of that name is another', () => {
    expect(at(field('Provider', 'Nobody, Ned'))).toBe(0);
    expect(at(field('Notes', 'Ramos, Elena'))).toBe(0);
    expect(at({ ref: { header: 'Provider', nth: 2, of: 2 }, value: 'Ramos, Elena' })).toBe(0);
    expect(at()).toBe(0);
  });

  test('that has its provider, where there are two', () => {
    const { stack } = STATE;
    const two = { ...STATE, stack: { ...stack, tabs: stack.tabs.slice(0, 2) } };
    expect(tabForRow(two, [field('Provider', 'Ramos, Elena')])).toBe(1);
  });

  test('that is the only one', () => {
    expect(tabForRow(stateOf(afterSetUp()), [field('Provider', 'Okafor, Dele')])).toBe(0);
  });
});

describe('a tab is named', () => {
  const named = (sheets: readonly string[], name: string) => {
    const state = STATE;
    const tabs = state.stack.tabs.map((tab, i) => ({ ...tab, sheet: sheets[i] ?? tab.sheet }));
    return tabNamed({ ...state, stack: { ...state.stack, tabs } }, name);
  };

  test('by its name, and by what that says besides how many students it has', () => {
    expect(named(['Oak', 'Birch (14)', 'Speech'], 'oak')).toBe(0);
    expect(named(['Oak', 'Birch (14)', 'Speech'], 'birch')).toBe(1);
    expect(named(['Oak', 'Birch (14)', 'Speech'], 'Birch (14)')).toBe(1);
    expect(named(['Oak', 'Birch (14)', 'Speech'], 'Elm')).toBeNull();
  });

  test('by the person whom both names mean', () => {
    expect(named(['Ben Cho', 'Elena Ramos', 'Speech'], 'Ramos, Elena')).toBe(1);
    expect(named(['Ben Cho', 'Elena Ramos', 'Speech'], 'Cho, Ben')).toBe(0);
    expect(named(['Ben Cho', 'Speech', 'Elena Ramos'], 'Okafor, Dele')).toBeNull();
    expect(named(['Ben Cho', 'Speech', 'Elena Ramos'], 'Speech and more')).toBeNull();
  });
});

describe('the row of a line that has not all of it yet', () => {
  /** The row in which what stands below the last student is found to be Gil's. */
  function found(below: readonly Cell[][], begun = false, cells: readonly FieldWrite[] = gil().cells) {
    const state = stateOf(withBelow(...below));
    const sheet = sheetOf(state);
    if (!sheet) throw new Error('The roster has its header.');
    const row = { line: gil().line, cells };
    return rowsOfLines(state, sheet, [row], new Set(begun ? [row.line] : []))(row);
  }
  const ID = blank({ 1: GIL[0] ?? '', 14: false });

  test('is that with the student’s ID or name, and nothing of anybody else’s', () => {
    expect(found([ID])).toBe(8);
    expect(found([TOTAL, blank({ 2: 'Gray, Gil' })])).toBe(9);
    expect(found([blank({ 1: '2000077', 2: 'Gray, Gus' })])).toBeNull();
    expect(found([blank({ 1: '2000077', 3: '4' })])).toBeNull();
  });

  test('is that with most of what was to be written, and not with half of it', () => {
    const four = [...gil().cells.slice(2), field('School', 'Oak'), field('Notes', '')];
    const half = blank({ 4: 'Oak', 5: 'Speech' });
    expect(found([half], false, four)).toBeNull();
    expect(found([blank({ 4: 'Oak', 5: 'Speech', 6: '2026-12-01' })], false, four)).toBe(8);
  });

  test('is one with a few of them where it was begun for certain, and no other has them', () => {
    const few = blank({ 5: 'Speech', 8: 3 });
    expect(found([few])).toBeNull();
    expect(found([few], true)).toBe(8);
    expect(found([few, few], true)).toBeNull();
    expect(found([blank({ 5: 'Speech' })], true)).toBeNull();
    expect(found([few, ID], true)).toBe(9);
  });

  test('is none where nothing stands, nor above the header', () => {
    expect(found([TOTAL])).toBeNull();
    expect(found([blank({ 14: false })], true)).toBeNull();
  });

  test('is one for each of two alike, and none for both', () => {
    const state = stateOf(withBelow(ID, ID));
    const sheet = sheetOf(state);
    if (!sheet) throw new Error('The roster has its header.');
    const rows = ['a', 'b', 'c'].map((line) => ({ line, cells: gil().cells }));
    expect(rows.map(rowsOfLines(state, sheet, rows, new Set()))).toEqual([8, 9, null]);
  });

  test('is that which the record knows, and no other line’s', () => {
    const state = stateOf(withBelow());
    const sheet = sheetOf(state);
    if (!sheet) throw new Error('The roster has its header.');
    const cells = [
      field('Student ID', '2000002'),
      field('Student Name', 'Bishop, Ben'),
      field('Service', 'Resource'),
    ];
    const known = { line: 'L-000002', cells };
    const other = { line: 'L-000099', cells };
    const rowOf = rowsOfLines(state, sheet, [known, other], new Set());
    expect([rowOf(known), rowOf(other)]).toEqual([3, null]);
  });
});
