import { describe, expect, test } from 'vitest';
import { belowLast, cellsOfNewRows } from '../../../src/app/follow/addRows';
import type { RowToAdd } from '../../../src/domain/follow/recordedRows';
import { add, field, gil, TOTAL, withBelow } from '../../kit/addedRows';
import { setUp } from '../../kit/district';
import { fact, recorded } from '../../kit/entries';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const isDay = true as const;

describe('on several tabs', () => {
  test('each row comes to stand below the last student of its own, one after another', () => {
    const workbook = setUp(tabbedDistrict());
    workbook.sheets.get('Oak')?.push(['', 'Total']);
    const places = belowLast(stateOf(workbook), [{ tab: 0 }, { tab: 1 }, { tab: 0 }, { tab: 9 }]);
    expect(places).toEqual([
      { tab: 0, row: 5, column: 1 },
      { tab: 1, row: 6, column: 1 },
      { tab: 0, row: 6, column: 1 },
      { tab: 9, row: 1, column: 1 },
    ]);
  });

  test('each is added to its own, in that one’s columns', () => {
    const workbook = setUp(tabbedDistrict());
    for (const tab of ['Oak', 'Cedar']) workbook.sheets.get(tab)?.push(['', 'Total']);
    const at = (id: string, name: string): RowToAdd => ({
      ...gil(id),
      cells: [...gil(id).cells, field('Name of the tab', name)],
    });
    workbook.refuses = ({ row, column }) => row === 5 && column === 7;
    workbook.append = (_, block) => block.map((row) => row.map((cell) => (cell === 3 ? '' : cell)));
    const { refused } = add(workbook, [at('2000077', 'Birch'), at('2000078', 'Oak'), at('2000079', 'Birch')]);
    // Oak lacks the column School; Birch has its columns the other way round.
    expect(refused).toEqual([
      ['L-2000078', 0, 5, 7, 3, true, true],
      ['L-2000077', 1, 6, 7, 3, true, true],
      ['L-2000079', 1, 7, 7, 3, true, true],
    ]);
    expect(workbook.calls.filter((call) => call.startsWith('insertRows'))).toEqual(['insertRows Oak']);
  });
});

describe('before anything is saved', () => {
  const enrolls = fact({ lineKey: 'L-000099', replaced: { row: gil().cells } });
  const [entry, other] = recorded([{ ...enrolls, origin: 'here' }, fact()]);

  test('it is known into which cells a new row will come, whatever else is saved', () => {
    const state = stateOf(withBelow(TOTAL));
    const touched = [entry, other].flatMap((each) => (each ? [{ entry: each, stands: true }] : []));
    expect(cellsOfNewRows(state, touched)).toEqual([
      { tab: 0, row: 8, column: 1, value: '2000077' },
      { tab: 0, row: 8, column: 2, value: 'Gray, Gil' },
      { tab: 0, row: 8, column: 5, value: 'Speech' },
      { tab: 0, row: 8, column: 6, value: '2026-12-01', isDay },
      { tab: 0, row: 8, column: 8, value: 3 },
    ]);
    expect(cellsOfNewRows(state, touched.slice(1))).toEqual([]);
  });
});
