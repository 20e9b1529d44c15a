import { describe, expect, test } from 'vitest';
import { recall } from '../../../src/app/opened/memory';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  add,
  blank,
  FULL,
  failing,
  field,
  GIL,
  gil,
  inserts,
  LAST,
  NOTES,
  REFUSED,
  rowsFrom7,
  TOTAL,
  withBelow,
} from '../../kit/addedRows';
import { afterSetUp, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

describe('a new row below which nothing stands', () => {
  test('is added, its texts as texts, days and numbers as what they are', () => {
    const workbook = afterSetUp();
    const append = workbook.append.bind(workbook);
    const told: unknown[] = [];
    workbook.append = (sheet: string, block: string[][], ...more: unknown[]) => {
      told.push(...block.map((row) => row.length), ...more);
      return append(sheet, block);
    };
    const rows = [gil('2000077', [field('Notes', '')]), gil('2000078', [field('School', 'Oak')])];
    expect(add(workbook, rows)).toEqual({ refused: [], isMoved: false });
    expect(told).toEqual([NOTES, NOTES, [1, 2, 5, NOTES, 4], 'in parts']);
    // Nothing is read once more.
    expect(workbook.calls).toEqual([`formulas ${ROSTER}`, `append ${ROSTER}`]);
    const second = GIL.map((cell, c) => [cell, '2000078', 'Oak'][c === 0 ? 1 : c === 3 ? 2 : 0] ?? '');
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL, second]);
  });

  test('of which cells are refused names each with its row, and stands unless all are', () => {
    const workbook = afterSetUp();
    workbook.append = (_, block) => block.map((row, r) => row.map((cell, c) => (c + r > 5 ? '' : cell)));
    expect(add(workbook, [gil('2000077', [field('Notes', '')]), gil('2000078')]).refused).toEqual([
      ['L-2000077', 0, 8, 8, 3, true, true],
      ['L-2000078', 0, 9, 6, '2026-12-01', 'a day', true, true],
      ['L-2000078', 0, 9, 8, 3, true, true],
    ]);
    workbook.append = (_, block) => block.map((row) => row.map(() => ''));
    expect(add(workbook, [gil('2000077', [field('Notes', '')])]).refused.map((each) => each.at(-2))).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  test('that its sheet takes from nobody waits whole; a full spreadsheet stops', () => {
    const workbook = afterSetUp();
    failing(workbook, 'append', REFUSED);
    expect(add(workbook, [gil()]).refused).toEqual([
      ['L-2000077', 0, 8, 1, '2000077', false, true],
      ['L-2000077', 0, 8, 2, 'Gray, Gil', false, true],
      ['L-2000077', 0, 8, 5, 'Speech', false, true],
      ['L-2000077', 0, 8, 6, '2026-12-01', 'a day', false, true],
      ['L-2000077', 0, 8, 8, 3, false, true],
    ]);
    expect(workbook.complaints).toEqual([REFUSED]);
    for (const error of [FULL, new Error('Service error')]) {
      failing(workbook, 'append', error);
      expect(() => add(workbook, [gil()])).toThrow(error);
    }
  });
});

describe('a new row above a total', () => {
  test('gets a row of its own right below the last student, and so do several', () => {
    const workbook = withBelow(TOTAL);
    expect(add(workbook, [gil(), gil('2000078')])).toEqual({ refused: [], isMoved: false });
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL, ['2000078', ...GIL.slice(1)], ['', 'Total']]);
    expect([inserts(workbook), recall(workbook).inserted]).toEqual([1, null]);
  });

  test('of which cells are refused stands unless all are, each by its own line', () => {
    const workbook = withBelow(TOTAL);
    workbook.refuses = ({ row, column }) => row === 9 || column === 8;
    expect(add(workbook, [gil(), gil('2000078')]).refused.map((each) => [each[0], each[3], each[5]])).toEqual(
      [
        ['L-2000077', 8, true],
        ['L-2000078', 1, false],
        ['L-2000078', 2, false],
        ['L-2000078', 5, false],
        ['L-2000078', 6, 'a day'],
        ['L-2000078', 8, false],
      ],
    );
  });

  test('stands where no more than one cell does that tells nobody', () => {
    const workbook = withBelow(TOTAL);
    workbook.refuses = ({ column }) => column !== 5;
    expect(add(workbook, [gil()]).refused.map((each) => each.at(-2))).toEqual([true, true, true, true]);
  });

  test('is left for the next opening where a student comes to stand there in that instant, who gets all back', () => {
    for (const cells of [gil().cells, gil().cells.slice(0, 1)]) {
      const workbook = withBelow(TOTAL);
      const rows = workbook.sheets.get(ROSTER) ?? [];
      workbook.before = (method) => {
        if (method === `write ${ROSTER}` && rows[7]?.length === 0) rows.splice(6, 0, ...rows.splice(7, 1));
      };
      expect(add(workbook, [{ ...gil(), cells }])).toEqual({ refused: [], isMoved: true });
      expect(rowsFrom7(workbook)).toEqual([[], LAST, ['', 'Total']]);
    }
  });

  test('waits where its sheet takes no row, and nothing is written over the total', () => {
    const workbook = withBelow(TOTAL);
    failing(workbook, 'insertRows', REFUSED);
    expect(add(workbook, [gil()]).refused.map((each) => each.slice(-2))).toEqual(
      Array.from({ length: 5 }, () => [false, true]),
    );
    expect([rowsFrom7(workbook), recall(workbook).inserted]).toEqual([[LAST, ['', 'Total']], null]);
    for (const error of [FULL, new Error('Service error')]) {
      failing(workbook, 'insertRows', error);
      expect(() => add(workbook, [gil()])).toThrow(error);
    }
  });

  test('is written where its sheet took the row and refused only what goes on in it', () => {
    const workbook = withBelow(TOTAL);
    failing(workbook, 'insertRows', REFUSED, () => workbook.sheets.get(ROSTER)?.splice(7, 0, []));
    expect(add(workbook, [gil()])).toEqual({ refused: [], isMoved: false });
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL, ['', 'Total']]);
  });

  test.each([
    ['sorts the students', (rows: Cell[][]) => rows.splice(6, 1, rows[2] ?? [])],
    ['changes a cell of the last', (rows: Cell[][]) => rows[6]?.splice(2, 1, '4')],
    ['types into it', (rows: Cell[][]) => rows[7]?.splice(0, 2, '', 'Gomez, Gus')],
  ])('is left for the next opening where somebody %s meanwhile', (_, does) => {
    const workbook = withBelow(TOTAL);
    const insert = workbook.insertRows.bind(workbook);
    workbook.insertRows = (...room) => {
      insert(...room);
      does(workbook.sheets.get(ROSTER) ?? []);
    };
    const before = recall(workbook).inserted;
    expect([before, add(workbook, [gil()])]).toEqual([null, { refused: [], isMoved: true }]);
    expect(recall(workbook).inserted).toEqual({ sheet: ROSTER, after: 7, count: 1, rows: 8 });
    expect(rowsFrom7(workbook).flat()).not.toContain('2000077');
  });
});

describe('a row that waits to be filled in', () => {
  const WAITS = blank({ [NOTES]: false });

  test('is filled, and none is inserted', () => {
    const workbook = withBelow(WAITS, TOTAL);
    expect(add(workbook, [gil()])).toEqual({ refused: [], isMoved: false });
    expect(rowsFrom7(workbook)[1]?.slice(0, 8)).toEqual(GIL);
    expect([inserts(workbook), rowsFrom7(workbook).length]).toEqual([0, 3]);
  });

  test('is filled as well as the next', () => {
    const workbook = withBelow(WAITS, WAITS, TOTAL);
    add(workbook, [gil(), gil('2000078')]);
    expect([inserts(workbook), rowsFrom7(workbook).map(([id]) => id)]).toEqual([
      0,
      ['2000001', '2000077', '2000078', ''],
    ]);
  });

  test('is left alone where there are more students than rows that wait', () => {
    const workbook = withBelow(WAITS, TOTAL);
    add(workbook, [gil(), gil('2000078')]);
    expect([inserts(workbook), rowsFrom7(workbook).length]).toEqual([1, 5]);
    expect(rowsFrom7(workbook)[3]?.at(-1)).toBe(false);
  });

  test.each([
    ['spreads over a cell of the new row', '5|1', '=ARRAYFORMULA(C5:C9)'],
    ['stands in one', '8|3', '=IF(B8="","",1)'],
  ])('is left alone where a formula %s', (_, place, formula) => {
    const workbook = withBelow(WAITS, TOTAL);
    workbook.formulaCells.set(place, formula);
    add(workbook, [place === '8|3' ? gil('2000077', [field('Grade', 3)]) : gil()]);
    expect(inserts(workbook)).toBe(1);
  });
});

describe('formulas of the last student', () => {
  const goingOn = (workbook: MemoryWorkbook) => {
    const told: (readonly number[])[] = [];
    const insert = workbook.insertRows.bind(workbook);
    workbook.insertRows = (...room) => {
      told.push(room[3]);
      insert(...room);
    };
    add(workbook, [gil('2000077', [field('Grade', 3), field('Notes', 'call mom')])]);
    return { told, row: rowsFrom7(workbook)[1] };
  };

  test('go on in the new row, where nothing of its own is written, also where nothing stands below', () => {
    for (const below of [[], [TOTAL]]) {
      const workbook = withBelow(...below);
      for (const row of [6, 7]) workbook.formulaCells.set(`${row}|${NOTES}`, `=H${row}*2`);
      expect(goingOn(workbook)).toEqual({
        told: [[NOTES]],
        row: ['2000077', 'Gray, Gil', 3, ...GIL.slice(3)],
      });
    }
  });

  test('that fill the rows below are not written over', () => {
    const workbook = withBelow(TOTAL);
    workbook.formulaCells.set('7|3', '=ARRAYFORMULA(A7:A9)');
    const { told, row } = goingOn(workbook);
    expect([told, row?.slice(0, 4), row?.at(-1)]).toEqual([[[]], GIL.slice(0, 4), 'call mom']);
  });

  test('may say something else each time they are read', () => {
    const workbook = withBelow(TOTAL);
    workbook.formulaCells.set('7|3', '=RAND()');
    let reading = 0;
    workbook.before = (method) => {
      if (method === `read ${ROSTER}`) workbook.sheets.get(ROSTER)?.[6]?.splice(2, 1, ++reading);
    };
    expect(add(workbook, [gil()]).isMoved).toBe(false);
  });
});

describe('a row of which a part stands', () => {
  const PART = blank({ 1: '2000077', 2: 'Gray, Gil', 8: false });

  test('is finished where it is blank, and no other is added', () => {
    const workbook = withBelow(PART);
    expect(add(workbook, [gil()], [gil()])).toEqual({ refused: [], isMoved: false });
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL]);
    expect(workbook.calls.filter((call) => /^(append|insertRows|write) /.test(call))).toEqual([
      `write ${ROSTER}`,
    ]);
  });

  test('keeps what stands there and what a formula fills, and what the sheet refuses waits by its line, once', () => {
    const workbook = withBelow([...PART.slice(0, -1), false]);
    workbook.formulaCells.set('8|5', '=IF(A8="","",B8)');
    workbook.refuses = ({ column }) => column === 1 || column === 6;
    const row = gil('2000077', [field('Notes', '')]);
    expect(add(workbook, [row], [row]).refused).toEqual([
      ['L-2000077', 0, 8, 6, '2026-12-01', 'a day', true, true],
    ]);
    const rest = Array.from({ length: NOTES - 9 }, () => '');
    expect(rowsFrom7(workbook)[1]).toEqual(['2000077', 'Gray, Gil', '', '', '', '', '', 3, ...rest, false]);
  });

  test('is left for the next opening where a student comes to stand there in that instant, who gets all back', () => {
    const workbook = withBelow(PART);
    const rows = workbook.sheets.get(ROSTER) ?? [];
    workbook.before = (method) => {
      if (method === `write ${ROSTER}` && rows[6]?.[0] === '2000001') rows.push(...rows.splice(6, 1));
    };
    expect(add(workbook, [], [gil()])).toEqual({ refused: [], isMoved: true });
    expect(rowsFrom7(workbook)[1]).toEqual(LAST);
  });

  test('is looked for by its own line where two were begun', () => {
    const workbook = withBelow(PART, blank({ 1: '2000078', 2: 'Gray, Gil' }));
    workbook.refuses = ({ row, column }) => row === 9 && column === 8;
    expect(add(workbook, [], [gil(), gil('2000078')]).refused).toEqual([
      ['L-2000078', 0, 9, 8, 3, true, true],
    ]);
  });
});
