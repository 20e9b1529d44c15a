import { expect, test } from 'vitest';
import type { Change } from './page/wire';
import { wireChanges } from './wireChanges';
import { Workbook } from './workbook';

function watched(rows: (string | number | { formula: string })[][]) {
  const workbook = Workbook.fromSample({
    name: 'T',
    timeZone: 'America/Chicago',
    sheets: [{ name: 'One', rows }],
  });
  workbook.recalculate();
  const seen: Change[] = [];
  workbook.onChange((batch) => seen.push(...wireChanges(workbook, batch)));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet, seen };
}

test('a change is sent with the formulas that follow from it', () => {
  const { workbook, sheet, seen } = watched([[1, { formula: '=A1*2' }]]);
  workbook.edit(() => sheet.putValue(1, 1, 5));
  expect(seen).toMatchObject([
    { is: 'cells', sheet: 0, block: { row: 1, column: 1, cells: [[5, { value: 10, formula: '=A1*2' }]] } },
  ]);
});

test('many cells of one column become one block', () => {
  const { workbook, sheet, seen } = watched([['a']]);
  workbook.edit(() => {
    for (let row = 2; row <= 200; row++) sheet.putValue(row, 3, row);
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ is: 'cells', block: { row: 2, column: 3 } });
});

test('after rows moved, cells noted before are sent where they are now', () => {
  const { workbook, sheet, seen } = watched([['a'], ['b'], ['c']]);
  workbook.edit(() => {
    sheet.putValue(3, 1, 'C');
    sheet.insertRows(1, 1);
  });
  expect(seen.map(({ is }) => is)).toEqual(['rowsInserted', 'extras', 'cells']);
  expect(seen.at(-1)).toMatchObject({ block: { row: 1, cells: [[null], ['a'], ['b'], ['C']] } });
});

test('rows added at the end send nothing but themselves and what is written there', () => {
  const { workbook, sheet, seen } = watched([['a'], ['b']]);
  workbook.edit(() => {
    sheet.insertRows(sheet.maxRows + 1, 5);
    sheet.putValue(1001, 1, 'appended');
  });
  expect(seen.at(-1)).toMatchObject({ is: 'cells', block: { row: 1001, cells: [['appended']] } });
});
