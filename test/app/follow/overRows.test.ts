import { describe, expect, test } from 'vitest';
import { overRows } from '../../../src/app/follow/overRows';
import { PASSES, reread } from '../../../src/app/follow/reread';
import type { TabWrite } from '../../../src/app/opened/rosterTabs';
import type { Cell } from '../../../src/domain/cells/cell';
import { blank, TOTAL, withBelow } from '../../kit/addedRows';
import { ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { stateOf } from '../../kit/stateOf';

const isDay = true as const;
/** What is written into row 8, which is blank, below Ana's. */
const WRITES: TabWrite[] = [
  { tab: 0, row: 8, column: 1, value: '2000077' },
  { tab: 0, row: 8, column: 2, value: 'Gray, Gil' },
  { tab: 0, row: 8, column: 6, value: '2026-12-01', isDay },
];
/** Row 8 is Ana's by then. */
const ANAS: TabWrite[] = [
  { tab: 0, row: 8, column: 1, value: '2000001' },
  { tab: 0, row: 8, column: 2, value: 'Alvarez, Ana' },
  { tab: 0, row: 8, column: 6, value: '2026-08-15', isDay },
];
const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];

/** What is to be put back once the cells were written, after somebody moved rows, and what happens at each reading from then on. */
function over(
  moved: (rows: Cell[][]) => void,
  writes: readonly TabWrite[] = WRITES,
  atReading: (rows: Cell[][]) => void = () => undefined,
) {
  const workbook = withBelow(blank(), TOTAL);
  const before = stateOf(workbook);
  const rows = rowsOf(workbook);
  moved(rows);
  for (const { row, column, value } of WRITES) (rows[row - 1] ?? [])[column - 1] = value;
  const now = reread(workbook, before);
  if (!now) throw new Error('The roster is read.');
  workbook.calls = [];
  workbook.before = (method) => {
    if (method === `read ${ROSTER}`) atReading(rows);
  };
  const put = [...overRows(workbook, before, now, writes)].sort((a, b) => a.column - b.column);
  return { put, reads: workbook.calls.filter((call) => call === `read ${ROSTER}`).length };
}
const swap = (rows: Cell[][]) => rows.splice(6, 2, rows[7] ?? [], rows[6] ?? []);

describe('where cells were written into a row that somebody moved there', () => {
  test('the student’s own are put back, once they were looked at twice', () => {
    expect(over(swap)).toEqual({ put: ANAS, reads: 1 });
  });

  test('nothing is where nobody moved any, and nothing is read for it', () => {
    expect(over(() => undefined)).toEqual({ put: [], reads: 0 });
  });

  test('nothing is of what was written on another tab', () => {
    expect(
      over(
        swap,
        WRITES.map((cell) => ({ ...cell, tab: 1 })),
      ).put,
    ).toEqual([]);
  });

  test('nothing is where the roster can’t be read any more', () => {
    expect(over(swap, WRITES, (rows) => rows.splice(0, 1, [])).put).toEqual([]);
  });

  test('nothing is where people go on and on, after so many looks', () => {
    let times = 0;
    const typing = (rows: Cell[][]) => {
      times += 1;
      (rows[1] ?? [])[13] = `call ${times}`;
    };
    expect(over(swap, WRITES, typing)).toEqual({ put: [], reads: PASSES });
  });

  test('it is where they went on once', () => {
    let times = 0;
    const typing = (rows: Cell[][]) => {
      times += 1;
      (rows[1] ?? [])[13] = 'call mom';
    };
    expect(over(swap, WRITES, typing)).toEqual({ put: ANAS, reads: 2 });
    expect(times).toBe(2);
  });
});
