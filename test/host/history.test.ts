import { expect, test } from 'vitest';
import { applyEdit } from './applyEdit';
import { History } from './history';
import type { Edit } from './page/wire';
import { Workbook } from './workbook';

function opened() {
  const workbook = Workbook.fromSample({
    name: 'Test',
    timeZone: 'America/Chicago',
    sheets: [
      {
        name: 'One',
        rows: [
          ['a', 1],
          ['b', 2],
          ['c', { formula: '=SUM(B1:B2)' }],
        ],
      },
    ],
  });
  const history = new History(workbook);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const edit = (change: Edit) => {
    workbook.edit(() => applyEdit(workbook, change));
    history.mark();
  };
  return { workbook, history, sheet, edit };
}

test('undo takes back one edit after another, redo makes them again', () => {
  const { history, sheet, edit } = opened();
  edit({ do: 'type', sheet: 0, row: 1, column: 2, texts: [['10']] });
  edit({ do: 'insertRows', sheet: 0, at: 2, count: 1 });
  expect(sheet.value(4, 2)).toBe(12);
  expect(sheet.maxRows).toBe(1001);
  history.undo();
  expect([sheet.value(3, 2), sheet.formula(3, 2), sheet.maxRows]).toEqual([12, '=SUM(B1:B2)', 1000]);
  history.undo();
  expect([sheet.value(1, 2), sheet.value(3, 2)]).toEqual([1, 3]);
  expect(history.can).toEqual({ undo: false, redo: true });
  history.redo();
  history.redo();
  expect([sheet.value(4, 2), sheet.maxRows]).toEqual([12, 1001]);
});

test('a new sheet goes and comes back', () => {
  const { workbook, history, edit } = opened();
  edit({ do: 'addSheet' });
  expect(workbook.sheets).toHaveLength(2);
  history.undo();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['One']);
  expect(history.gone()).toHaveLength(1);
  history.redo();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['One', 'Sheet2']);
});
