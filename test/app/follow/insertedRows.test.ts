import { describe, expect, test } from 'vitest';
import { takeOutLeft } from '../../../src/app/follow/addRows';
import { recall } from '../../../src/app/opened/memory';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  ANA,
  add,
  blank,
  failing,
  GIL,
  gil,
  inserts,
  LAST,
  REFUSED,
  rowsFrom7,
  TOTAL,
  withBelow,
} from '../../kit/addedRows';
import { ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { stateOf } from '../../kit/stateOf';

describe('rows that were inserted by whoever was cut off', () => {
  /** So many blank rows below the last student, and the note that one or more were inserted. */
  function cutOff(count: number, blanks: Cell[][] = [blank()], rows = 8): MemoryWorkbook {
    const workbook = withBelow(TOTAL);
    workbook.sheets.get(ROSTER)?.splice(7, 0, ...blanks.map((row) => [...row]));
    workbook.remember({ inserted: JSON.stringify({ sheet: ROSTER, after: 7, count, rows }) });
    return workbook;
  }

  test('are filled', () => {
    const workbook = cutOff(1);
    add(workbook, [gil()]);
    expect([inserts(workbook), rowsFrom7(workbook)]).toEqual([0, [LAST, GIL, ['', 'Total']]]);
  });

  test.each([
    ['of which there are fewer than new students', () => cutOff(1), [gil(), gil('2000078')]],
    ['of which there are more', () => cutOff(2, [blank(), blank()]), [gil()]],
    ['in which somebody wrote', () => cutOff(2, [blank(), blank({ 14: 'Ask' })]), [gil(), gil('2000078')]],
    ['that are another’s, since the sheet grew by others', () => cutOff(1, [blank()], 7), [gil()]],
  ])('are not, %s', (_, workbookOf, rows) => {
    const workbook = workbookOf();
    add(workbook, rows);
    expect(inserts(workbook)).toBe(1);
  });

  test('are taken out where nobody is to stand there, and forgotten', () => {
    const workbook = cutOff(2, [blank(), blank()]);
    takeOutLeft(workbook, stateOf(workbook));
    expect([rowsFrom7(workbook), recall(workbook).inserted]).toEqual([[LAST, ['', 'Total']], null]);
  });

  test('are somebody’s own where the last student stands elsewhere by now, or the sheet grew by others', () => {
    for (const workbook of [cutOff(1, [blank()], 7), cutOff(1, [ANA])]) {
      const before = rowsFrom7(workbook);
      takeOutLeft(workbook, stateOf(workbook));
      expect([rowsFrom7(workbook), recall(workbook).inserted]).toEqual([before, null]);
    }
  });

  test('stay remembered where this account may not take them out, and stop nobody; anything else stops', () => {
    const workbook = cutOff(1);
    failing(workbook, 'deleteBlankRows', REFUSED);
    takeOutLeft(workbook, stateOf(workbook));
    expect([workbook.complaints, recall(workbook).inserted]).toEqual([
      [REFUSED],
      { sheet: ROSTER, after: 7, count: 1, rows: 8 },
    ]);
    failing(workbook, 'deleteBlankRows', new Error('Service error'));
    expect(() => takeOutLeft(workbook, stateOf(workbook))).toThrow('Service error');
  });
});
