import { describe, expect, test } from 'vitest';
import { inTheirColumns } from '../../../src/app/follow/inTheirColumns';
import { mixedCells } from '../../../src/app/follow/mixedCells';
import { PASSES, reread } from '../../../src/app/follow/reread';
import type { NewRow } from '../../../src/app/follow/tabSheet';
import type { Cell } from '../../../src/domain/cells/cell';
import { GIL, gil, LAST, rowsFrom7 } from '../../kit/addedRows';
import { afterSetUp, ROSTER, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];
const [NAME, SCHOOL] = [1, 3];
/** Rows whose names and schools change places, as when somebody moves a column. */
function swap(rows: readonly Cell[][]): void {
  for (const row of rows) [row[NAME], row[SCHOOL]] = [row[SCHOOL] ?? '', row[NAME] ?? ''];
}
const ROW: NewRow = { tab: 0, cells: gil().cells };
const blanks = Array.from({ length: HEADER.length - GIL.length }, () => '');

/** The roster before and after a new row, by whoever came in between; and what was made of it. */
function given(
  between: (workbook: MemoryWorkbook) => void,
  meanwhile: (workbook: MemoryWorkbook) => void = () => undefined,
) {
  const workbook = afterSetUp();
  const before = stateOf(workbook);
  rowsOf(workbook).push([...GIL, ...blanks]);
  between(workbook);
  const after = reread(workbook, before);
  if (!after) throw new Error('The roster is read.');
  workbook.calls = [];
  meanwhile(workbook);
  const { state, doubtful } = inTheirColumns(workbook, before, after, [ROW]);
  const writes = workbook.calls.filter((call) => call === `write ${ROSTER}`).length;
  return { workbook, before, after, state, doubtful, writes, row: rowsOf(workbook)[7]?.slice(0, GIL.length) };
}
const SWAPPED = GIL.map((cell, c) => (c === NAME ? '' : c === SCHOOL ? GIL[NAME] : cell));

describe('a new row', () => {
  test('that stands in its columns is left as it is', () => {
    const { after, state, doubtful, writes } = given(() => undefined);
    expect(state).toBe(after);
    expect([doubtful, writes]).toEqual([[], 0]);
  });

  test('is put into its columns where somebody moved them before it was written', () => {
    const { workbook, state, doubtful, row } = given((each) => swap(rowsOf(each).slice(0, -1)));
    expect([row, doubtful, rowsFrom7(workbook)[0]?.[NAME]]).toEqual([SWAPPED, [], LAST[SCHOOL]]);
    expect(state?.stack.grid[7]?.slice(0, GIL.length)).toEqual(SWAPPED);
  });

  test('and where they are moved back by now', () => {
    const { row, doubtful } = given((each) => {
      const [last = []] = rowsOf(each).slice(-1);
      [last[4], last[5]] = [last[5] ?? '', last[4] ?? ''];
    });
    expect([row, doubtful]).toEqual([GIL, []]);
  });

  test('is not written where a formula fills it', () => {
    const { row } = given((each) => {
      swap(rowsOf(each).slice(0, -1));
      each.formulaCells.set('8|4', '=VLOOKUP(A8,Names,2)');
    });
    // The name goes under the school’s title; what stood under its own is taken out.
    expect(row).toEqual(GIL.map((cell, c) => (c === NAME ? '' : cell)));
  });

  test('is doubtful where its sheet refuses a cell', () => {
    const { after, state, doubtful } = given(
      (each) => swap(rowsOf(each).slice(0, -1)),
      (each) => {
        each.refuses = ({ column }) => column === SCHOOL + 1;
      },
    );
    expect(state).toBe(after);
    expect(doubtful.map(({ row, column }) => [row, column])).toEqual([
      [8, SCHOOL + 1],
      [8, NAME + 1],
    ]);
  });

  test('is doubtful where the roster can’t be read any more', () => {
    const { state, doubtful } = given(
      (each) => swap(rowsOf(each).slice(0, -1)),
      (each) => {
        each.before = (method) => {
          if (method === `read ${ROSTER}`) rowsOf(each).splice(0, 1, []);
        };
      },
    );
    expect([state, doubtful.map(({ row }) => row)]).toEqual([null, [8, 8]]);
  });

  test('is doubtful where people go on moving columns', () => {
    const { state, writes } = given(
      (each) => swap(rowsOf(each).slice(0, -1)),
      (each) => {
        each.before = (method) => {
          if (method === `read ${ROSTER}`) swap(rowsOf(each).slice(0, -1));
        };
      },
    );
    expect([state, writes]).toEqual([null, PASSES]);
  });
});

describe('new rows on several tabs', () => {
  test('are put into their columns where somebody moved those of their tab, and left as they are on another', () => {
    const workbook = setUp(tabbedDistrict());
    const tab = (name: string): Cell[][] => workbook.sheets.get(name) ?? [];
    const before = stateOf(workbook);
    const addTo = (name: string, but = ''): void => {
      const header = tab(name).find((row) => row.includes('Student ID')) ?? [];
      const values = new Map(gil().cells.map(({ ref, value }) => [ref.header, value]));
      tab(name).push(header.map((title) => (title === but ? '' : (values.get(String(title)) ?? ''))));
    };
    addTo('Oak');
    swap(tab('Oak').slice(0, -1));
    // Its sheet had refused the service.
    addTo('Birch', 'Service');
    const birch = structuredClone(tab('Birch'));
    const after = reread(workbook, before);
    if (!after) throw new Error('The roster is read.');
    const rows = [0, 1].map((nth): NewRow => ({ tab: nth, cells: gil().cells }));
    const { doubtful } = inTheirColumns(workbook, before, after, rows);
    expect([doubtful, tab('Birch')]).toEqual([[], birch]);
    const at = tab('Oak')[0]?.indexOf('Student Name') ?? -1;
    expect(tab('Oak').at(-1)?.[at]).toBe('Gray, Gil');
  });
});

describe('rows that read as none did', () => {
  const mixed = (change: (rows: Cell[][]) => void, added: readonly NewRow[] = [ROW]): string[] => {
    const workbook = afterSetUp();
    const before = stateOf(workbook);
    rowsOf(workbook).push([...GIL, ...blanks]);
    change(rowsOf(workbook));
    const now = reread(workbook, before);
    const cells = now ? mixedCells(workbook, before, now, added) : [];
    return cells.map(({ tab, row, column }) => `${tab} ${row} ${column}`);
  };
  const all = (row: number): string[] => HEADER.map((_, c) => `0 ${row} ${c + 1}`);

  test('are none where the new one stands, or another row was moved', () => {
    expect(mixed(() => undefined)).toEqual([]);
    expect(mixed((rows) => rows.push(...rows.splice(2, 1)))).toEqual([]);
  });

  test('are those in which cells of two stand, with every cell', () => {
    const mix = (rows: Cell[][]) => rows[2]?.splice(1, Number.POSITIVE_INFINITY, 'Gray, Gil');
    expect(mixed(mix)).toEqual(all(3));
  });

  test('are those of a row that was added elsewhere', () => {
    expect(mixed(() => undefined, [{ ...ROW, tab: 1 }])).toEqual(all(8));
  });
});
