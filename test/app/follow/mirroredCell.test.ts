import { expect, test } from 'vitest';
import { afterSetUp, district, ROSTER, toCho } from '../../kit/district';
import { HEADER, rosterRows } from '../../kit/rows';

const [PROVIDER, MANAGER] = [HEADER.indexOf('Provider'), HEADER.indexOf('Case Manager')];

test('a cell whose formula shows what was written beside it keeps its formula where somebody moves rows in that instant', () => {
  const workbook = afterSetUp(district(rosterRows()));
  const rows = workbook.sheets.get(ROSTER) ?? [];
  workbook.formulaCells.set(`2|${MANAGER + 1}`, '=L2');
  const written: string[] = [];
  const write = workbook.write.bind(workbook);
  workbook.write = (sheet, cells) => {
    if (sheet === ROSTER) written.push(...cells.map(({ row, column }) => `${row}|${column}`));
    return write(sheet, cells);
  };
  let isMoved = false;
  workbook.before = (method) => {
    const [, ana] = rows;
    if (method === `read ${ROSTER}` && ana) ana[MANAGER] = ana[PROVIDER] ?? '';
    if (method !== `write ${ROSTER}` || isMoved) return;
    isMoved = true;
    rows.splice(3, 2, rows[4] ?? [], rows[3] ?? []);
  };
  expect(toCho(workbook)).toMatchObject({ saved: true });
  expect(rows.slice(1, 5).map((row) => row[PROVIDER])).toEqual(Array(4).fill('Cho, Ben'));
  expect(written).toContain(`2|${PROVIDER + 1}`);
  expect(written).not.toContain(`2|${MANAGER + 1}`);
});
