import type { Workbook } from '../host/workbook';
import { ROSTER } from '../kit/district';
import { columnIn, type Edit, headerRow, pick, sheetAt, someColumn, someRow } from './gameHands';
import { LOCKER } from './gameHarm';

/** Sheets, columns and rows that come, go or get another name, and a text that is replaced everywhere. */
export const SHEET_EDITS: { readonly [name: string]: Edit } = {
  'find & replace': ({ workbook }, a, b) => {
    const [from, to] = pick(REPLACED, a) ?? ['', ''];
    let count = 0;
    for (const sheet of workbook.sheets)
      if (b % 4 > 0 || sheet.name === ROSTER)
        for (const [row, column, value] of [...sheet.layers.values.entries()])
          if (sheet.formula(row, column) === null && sheet.spilledFrom(row, column) === null)
            if (String(value).includes(from) && row > headerRow(sheet)) {
              sheet.putValue(row, column, String(value).replaceAll(from, to));
              count += 1;
            }
    return count === 0 ? '' : `replace ${from} by ${to} in ${count} cells`;
  },
  'rename sheet': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    const name = newName(at.workbook, pick(['Old', 'Mine', `${sheet.name} 2026`], b) ?? '');
    at.workbook.renameSheet(sheet, name);
    return `rename a sheet to ${name}`;
  },
  'delete sheet': (at, a) => {
    const sheet = sheetAt(at, a);
    if (!sheet || at.workbook.sheets.length < 2) return '';
    at.workbook.deleteSheet(sheet);
    return `delete ${sheet.name}`;
  },
  'copy sheet': (at, a) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    const twin = at.workbook.addSheet(newName(at.workbook, `Copy of ${sheet.name}`));
    twin.growTo(sheet.maxRows, sheet.maxColumns);
    for (const [row, column, value] of sheet.layers.values.entries()) twin.putValue(row, column, value);
    return `copy ${sheet.name}`;
  },
  'clear sheet': (at, a) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    sheet.clearContent({ row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
    return `empty ${sheet.name}`;
  },
  'rename column': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    const row = Math.max(1, headerRow(sheet));
    const column = someColumn(sheet, b);
    const title = String(sheet.value(row, column) ?? '');
    if (title === '' || title === LOCKER) return '';
    const to = pick([`${title} (old)`, `My ${title}`, title.toUpperCase()], a) ?? '';
    sheet.putValue(row, column, to);
    at.renamed(title, to);
    return `rename ${title} of ${sheet.name} to ${to}`;
  },
  'delete column': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet || sheet.maxColumns < 3) return '';
    const column = someColumn(sheet, b);
    if (column === columnIn(sheet, LOCKER)) return '';
    sheet.deleteColumns(column, 1);
    return `delete column ${column} of ${sheet.name}`;
  },
  'insert column': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    sheet.insertColumns(someColumn(sheet, b), 1);
    return `insert a column before column ${someColumn(sheet, b)} of ${sheet.name}`;
  },
  'insert row': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    const row = b % 5 === 0 ? 1 : someRow(sheet, b);
    sheet.insertRows(row, 1);
    return `insert a blank row before row ${row} of ${sheet.name}`;
  },
  'delete row': (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet || sheet.maxRows < 5) return '';
    const row = someRow(sheet, b);
    sheet.deleteRows(row, 1);
    return `delete row ${row} of ${sheet.name}`;
  },
};

const REPLACED = [
  ['Cho, Ben', 'Choe, Ben'],
  ['Resource', 'Resource Room'],
  ['Oak', 'Oak Elementary'],
  ['2000001', '2000099'],
  ['Ramos', 'Ramos-Hill'],
  ['Alvarez', 'Alvares'],
  ['2026', '2025'],
] as const;

function newName(workbook: Workbook, name: string): string {
  let nth = 1;
  while (workbook.sheetNamed(`${name} ${nth}`)) nth += 1;
  return `${name} ${nth}`;
}
