import { SHEETS } from '../../src/domain/roster/ownSheets';
import type { DataValidation } from '../host/cells';
import { protect } from '../host/protections';
import type { Sheet } from '../host/sheet';
import {
  below,
  columnIn,
  type Edit,
  headerRow,
  onRoster,
  pick,
  sheetAt,
  someColumn,
  someRow,
} from './gameHands';

const listOf = (options: readonly string[]): DataValidation => ({
  kind: 'list',
  criteria: 'VALUE_IN_LIST',
  criteriaValues: [options, true],
  options,
  showDropdown: true,
  allowInvalid: false,
  helpText: null,
});

const LISTED = [
  'Service',
  'School',
  'Grade',
  'Provider',
  'Case Manager',
  'Hours per week',
  'End Date',
  'Student ID',
];
const FORMULAS = [
  '=ARRAYFORMULA(A2:A9&"")',
  '=ARRAYFORMULA(IF(A2:A9="","",L2:L9))',
  '=TRANSPOSE(A2:A4)',
  '=FILTER(A2:B9,A2:A9<>"")',
  '=SORT(A2:A5)',
  '=IF(TRUE,A2:A6,"")',
];

/** Rules, formulas, merged cells and whatever else people put around the rows of a roster. */
export const LAYOUT_EDITS: { readonly [name: string]: Edit } = {
  list: onRoster((sheet, a, b) => {
    const title = pick(LISTED, a) ?? '';
    const column = columnIn(sheet, title);
    if (column === 0) return '';
    const area = below(sheet, column);
    const texts = Array.from({ length: 6 }, (_, i) => sheet.display(area.row + i, column)).filter(Boolean);
    sheet.fillAttribute('validation', area, listOf([...new Set(b % 3 === 0 ? texts.slice(0, 1) : texts)]));
    return `a list that rejects on ${title}`;
  }),
  'list in Providers': ({ workbook }, a) => {
    const sheet = workbook.sheetNamed(SHEETS.people);
    const title = pick(['Role', 'Sites', 'Name', 'Access', 'Key'], a) ?? '';
    const column = sheet ? columnIn(sheet, title, 1) : 0;
    if (!sheet || column === 0) return '';
    sheet.fillAttribute('validation', { row: 2, column, rows: 30, columns: 1 }, listOf(['SLP']));
    return `a list that rejects on ${title} of Providers`;
  },
  'list in Case assignments': ({ workbook }, a) => {
    const sheet = workbook.sheetNamed(SHEETS.assignments);
    if (!sheet) return '';
    const column = someColumn(sheet, a);
    sheet.fillAttribute('validation', { row: 2, column, rows: 30, columns: 1 }, listOf(['Ramos, Elena']));
    return `a list that rejects on column ${column} of Case assignments`;
  },
  protect: (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    const isWhole = b % 3 === 0;
    const area = isWhole ? null : { row: 1, column: someColumn(sheet, b), rows: sheet.maxRows, columns: 1 };
    protect(sheet, area).editors = [at.workbook.ownerEmail];
    return `protect ${area ? `column ${area.column} of ` : ''}${sheet.name}`;
  },
  'lift all': ({ workbook }) => {
    for (const sheet of workbook.sheets) {
      sheet.protections = [];
      sheet.tables = [];
      sheet.fillAttribute('validation', { row: 1, column: 1, rows: 45, columns: 30 }, undefined);
    }
    return 'lift all rules and protections';
  },
  table: onRoster((sheet) => {
    const { rows, columns } = sheet.extent();
    if (sheet.tables.length > 0) return '';
    sheet.tables.push({ row: headerRow(sheet), column: 1, rows: rows - headerRow(sheet) + 1, columns });
    return 'make the roster a table';
  }),
  formula: onRoster((sheet, a, b) => {
    const formula = pick(FORMULAS, a) ?? '';
    const title = pick(['', 'Notes', 'Case Manager', 'Provider', ''], b) ?? '';
    const column = title === '' ? sheet.extent().columns + 2 : columnIn(sheet, title);
    if (column === 0) return '';
    const row = headerRow(sheet) + 1;
    if (title !== '') sheet.clearContent(below(sheet, column));
    sheet.putFormula(row, column, formula);
    return `${formula} into row ${row} of column ${column}`;
  }),
  'helper column': onRoster((sheet, a) => {
    const column = sheet.extent().columns + 1;
    const first = headerRow(sheet) + 1;
    sheet.putValue(first - 1, column, newTitle(sheet));
    for (let row = first; row < first + 6 + (a % 3) * 3; row++)
      sheet.putFormula(row, column, `=IF($A${row}="","",LEFT($B${row},3))`);
    return `a helper formula in column ${column}, ${6 + (a % 3) * 3} rows of it`;
  }),
  'cell formula': onRoster((sheet, a, b) => {
    const title = pick(['Provider', 'Hours per week', 'Case Manager', 'End Date', 'School'], b) ?? '';
    const column = columnIn(sheet, title);
    if (column === 0) return '';
    const row = someRow(sheet, a);
    const value = sheet.value(row, column);
    sheet.putFormula(row, column, typeof value === 'number' ? `=${value}+0` : `="${value ?? ''}"&""`);
    return `a formula for ${title} in row ${row}`;
  }),
  total: onRoster((sheet, a) => {
    const last = sheet.extent().rows;
    const hours = columnIn(sheet, 'Hours per week');
    const name = columnIn(sheet, 'Student Name');
    if (hours === 0 || name === 0) return '';
    const row = last + 1 + (a % 2);
    sheet.growTo(row + 3, 1);
    sheet.putValue(row, name, 'Total');
    sheet.putFormula(row, hours, `=SUM(H${headerRow(sheet) + 1}:H${last})`);
    sheet.putValue(row + 2, name, 'Signature: ______');
    return `a total in row ${row} and a signature below`;
  }),
  'second table': onRoster((sheet, a) => {
    const row = sheet.extent().rows + 2 + (a % 3);
    sheet.growTo(row + 3, 6);
    for (const [i, text] of ['Room', 'Day', 'Teacher'].entries()) sheet.putValue(row, 2 + i, text);
    for (const [i, text] of ['12', 'Mon', 'Cho, Ben'].entries()) sheet.putValue(row + 1, 2 + i, text);
    return `a second table from row ${row} on`;
  }),
  'boxes below': onRoster((sheet, a) => {
    const column = sheet.extent().columns + 1;
    const first = headerRow(sheet) + 1;
    sheet.putValue(first - 1, column, newTitle(sheet));
    for (let row = first; row < first + 14 + (a % 5); row++) sheet.putValue(row, column, false);
    return `boxes in column ${column} to below the last row`;
  }),
  merge: onRoster((sheet, a, b) => {
    const column = columnIn(sheet, pick(['Provider', 'School', 'Notes'], b) ?? '');
    if (column === 0) return '';
    const row = someRow(sheet, a);
    if (sheet.formula(row + 1, column) !== null || row >= sheet.maxRows) return '';
    if (sheet.look.merges.some((area) => Math.abs(area.row - row) < 2 && area.column === column)) return '';
    sheet.look.merges.push({ row, column, rows: 2, columns: 1 });
    sheet.putValue(row + 1, column, null);
    return `merge rows ${row} and ${row + 1} of column ${column}`;
  }),
  filter: onRoster((sheet, a) => {
    const { rows, columns } = sheet.extent();
    const column = someColumn(sheet, a);
    const hidden = new Map([[column, [sheet.display(headerRow(sheet) + 1, column)]]]);
    sheet.filter = { area: { row: headerRow(sheet), column: 1, rows, columns }, hidden };
    return `filter by column ${column}`;
  }),
  'hide rows': onRoster((sheet, a) => {
    sheet.setRowsHidden(someRow(sheet, a), 2, true);
    return 'hide two rows';
  }),
};

/** A header that nobody has. */
function newTitle(sheet: Sheet): string {
  let nth = 1;
  while (columnIn(sheet, `Ours ${nth}`) > 0) nth += 1;
  return `Ours ${nth}`;
}
