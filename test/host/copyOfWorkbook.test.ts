import { expect, test } from 'vitest';
import { ask, everything, install, smallRoster } from '../addOn/installed';
import { copyOfWorkbook } from './copyOfWorkbook';
import { Host } from './host';
import { StyleTable, wireSheet } from './wireSheet';
import type { Workbook } from './workbook';

const drawn = ({ sheets }: Workbook) => {
  const table = new StyleTable();
  return { sheets: sheets.map((sheet) => wireSheet(sheet, table)), styles: table.styles };
};
const kept = ({ state, namedRanges, activeSheet, sheets }: Workbook) => ({
  state,
  namedRanges,
  active: activeSheet.id,
  protections: sheets.map(({ protections }) => protections),
});

test('a copied workbook says what the other says, and what is changed in one stays out of the other', () => {
  const host = install(smallRoster());
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  ask(host, 'setUp', { mapping, name: '', protectLog: true });
  host.workbook.namedRanges = [{ name: 'All', sheetId: 0, area: { row: 1, column: 1, rows: 2, columns: 2 } }];
  const all = () => [everything(host), drawn(host.workbook), kept(host.workbook)];
  const before = structuredClone(all());

  const workbook = copyOfWorkbook(host.workbook);
  const other = new Host({ files: { folder: 'dist' }, workbook, user: host.user });
  expect(everything(other)).toEqual(everything(host));
  expect(drawn(workbook)).toEqual(drawn(host.workbook));
  expect(kept(workbook)).toEqual(kept(host.workbook));

  workbook.sheets[0]?.typed(2, 1, 'changed');
  workbook.addSheet('Another');
  workbook.state.documentProperties.clear();
  workbook.namedRanges.splice(0);
  expect(all()).toEqual(before);
  expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(workbook.sheets.length);
});
