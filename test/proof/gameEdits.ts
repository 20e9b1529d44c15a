import { SHEETS } from '../../src/domain/roster/ownSheets';
import type { Sheet } from '../host/sheet';
import { HEADER } from '../kit/rows';
import { EXPORT } from './concurrencyPrograms';
import {
  below,
  columnIn,
  type Edit,
  headerRow,
  onRoster,
  pick,
  roster,
  sheetAt,
  someColumn,
  someRow,
} from './gameHands';
import { LOCKER } from './gameHarm';
import { LAYOUT_EDITS } from './gameLayoutEdits';
import { SHEET_EDITS } from './gameSheetEdits';

const MAPPED = HEADER.filter((title) => title !== 'Notes');

/** A sheet's rows below its first, sorted as a person sorts a range. */
function sortBy(sheet: Sheet, column: number, ascending: boolean): void {
  const first = Math.max(1, headerRow(sheet)) + 1;
  const { rows, columns } = sheet.extent();
  if (rows < first || sheet.look.merges.length > 0) return;
  sheet.sort({ row: first, column: 1, rows: rows - first + 1, columns }, column, ascending);
}

/** All that people do by hand. The dice choose by the place in it. */
export const EDITS: { readonly [name: string]: Edit } = {
  ...LAYOUT_EDITS,
  'older version': ({ versions }, a) => {
    if (versions.count() === 0) return '';
    const nth = a % versions.count();
    versions.restore(nth);
    return `bring back version ${nth} of ${versions.count()}`;
  },
  'newest version': ({ versions }) => (versions.newest() ? 'bring the newest version back' : ''),
  copy: ({ copy }) => {
    copy();
    return 'go on in a copy';
  },
  ...SHEET_EDITS,
  'new student': onRoster((sheet, a, b) => {
    const row = someRow(sheet, a);
    const texts = new Map<string, string>([
      ['Student ID', pick(['2000091', '2000092', '2000001'], b) ?? ''],
      ['Student Name', 'Newly, Nan'],
      ['Grade', '2'],
      ['School', 'Oak'],
      ['Service', pick(['Resource', 'Speech'], a) ?? ''],
      ['Provider', pick(['Cho, Ben', 'Hill, Hana', ''], b) ?? ''],
      [LOCKER, `k${20 + (a % 30)}`],
    ]);
    sheet.insertRows(row, 1);
    for (const [title, text] of texts) {
      const column = columnIn(sheet, title);
      if (column > 0) sheet.enter(row, column, text);
    }
    return `a new student in row ${row}`;
  }),
  sort: (at, a, b) => {
    const sheet = sheetAt(at, a);
    if (!sheet) return '';
    sortBy(sheet, someColumn(sheet, b), b % 2 === 0);
    return `sort ${sheet.name} by column ${someColumn(sheet, b)}`;
  },
  type: onRoster((sheet, a, b) => {
    const [title, ...texts] = pick(TYPED, b) ?? ['', ''];
    const column = columnIn(sheet, title);
    const text = pick(texts, a) ?? '';
    const row = someRow(sheet, a);
    if (column === 0 || String(sheet.value(row, columnIn(sheet, LOCKER)) ?? '') === '') return '';
    sheet.enter(row, column, text);
    return `type “${text}” as ${title} into row ${row}`;
  }),
  'type in Providers': ({ workbook }, a, b) => {
    const sheet = workbook.sheetNamed(SHEETS.people);
    const [title, ...texts] = pick(TYPED_PEOPLE, b) ?? ['', ''];
    const column = sheet ? columnIn(sheet, title, 1) : 0;
    if (!sheet || column === 0) return '';
    const rows = Array.from({ length: 5 }, (_, i) => i + 2).filter(
      (row) => !String(sheet.value(row, columnIn(sheet, 'Email', 1) || 1) ?? '').startsWith('director'),
    );
    const row = pick(rows, a) ?? 2;
    const text = pick(texts, a) ?? '';
    sheet.enter(row, column, text);
    return `type “${text}” as ${title} into row ${row} of Providers`;
  },
  'type in the log': ({ workbook }, a, b) => {
    const sheet = workbook.sheetNamed(SHEETS.log);
    if (!sheet) return '';
    const row = someRow(sheet, a);
    const column = someColumn(sheet, b);
    sheet.enter(row, column, pick(['Choe, Ben', '', '7'], a) ?? '');
    return `type into row ${row}, column ${column} of the log`;
  },
  'beside Case assignments': ({ workbook }, a) => {
    const sheet = workbook.sheetNamed(SHEETS.assignments);
    if (!sheet) return '';
    sheet.enter(someRow(sheet, a), sheet.extent().columns + 1 + (a % 2), 'our note');
    return 'a note beside Case assignments';
  },
  'beside the log': ({ workbook }, a) => {
    const sheet = workbook.sheetNamed(SHEETS.log);
    if (!sheet) return '';
    sheet.growTo(1, 30);
    sheet.enter(someRow(sheet, a) + (a % 3) * 4, 26 + (a % 3), 'our note');
    return 'a note beside the log';
  },
  'below Providers': ({ workbook }, a) => {
    const sheet = workbook.sheetNamed(SHEETS.people);
    if (!sheet) return '';
    const row = sheet.extent().rows + 1 + (a % 3);
    sheet.putValue(row, 2, pick(['Total', 'Bus drivers', 'Note: ask HR about the SLP'], a) ?? '');
    sheet.putFormula(row, 8, `=SUM(H2:H${row - 1})`);
    return `a line in row ${row} of Providers`;
  },
  format: onRoster((sheet, a, b) => {
    const title = pick(MAPPED, a) ?? '';
    const column = columnIn(sheet, title);
    if (column === 0) return '';
    const format = pick(['@', '0.00', 'm/d/yyyy', 'mmm d, yyyy', '0%'], b) ?? '@';
    sheet.fillAttribute('numberFormat', below(sheet, column), format);
    return `the format ${format} for ${title}`;
  }),
  note: onRoster((sheet, a, b) => {
    sheet.putAttribute('note', someRow(sheet, a), someColumn(sheet, b), 'Ask her');
    sheet.putAttribute('background', someRow(sheet, a), someColumn(sheet, b), '#ffeeaa');
    return 'a note and a color';
  }),
  export: (at, a, b) => {
    const sheet = roster(at);
    if (!sheet || headerRow(sheet) === 0 || at.workbook.sheetNamed(EXPORT)) return '';
    const first = headerRow(sheet);
    const { rows } = sheet.extent();
    const cells = Array.from({ length: rows - first + 1 }, (_, r) =>
      HEADER.map((title) => {
        const column = columnIn(sheet, title);
        return r === 0 ? title : column === 0 ? null : sheet.value(first + r, column);
      }),
    ).filter((row) => row[0] !== null && row[0] !== '');
    const exported = at.workbook.addSheet(EXPORT);
    exported.growTo(cells.length + 1, HEADER.length);
    const fresh = [...(cells[1] ?? [])].map((value, c) =>
      c === 0 ? 2000090 : c === 1 ? 'Hall, Hal' : value,
    );
    const given = [...cells.filter((_, r) => r !== 1 + (a % 5)), ...(b % 2 === 0 ? [fresh] : [])];
    for (const [r, row] of given.entries())
      for (const [c, value] of row.entries())
        exported.putValue(r + 1, c + 1, r > 0 && r % 3 === b % 3 && c === 11 ? 'Cho, Ben' : value);
    return `an export with ${given.length - 1} lines, without line ${1 + (a % 5)}`;
  },
  'days pass': ({ wait }, a) => {
    wait(1 + (a % 9));
    return `${1 + (a % 9)} days pass`;
  },
};

const TYPED: readonly (readonly [string, ...string[]])[] = [
  ['Provider', 'Cho, Ben', 'Nobody Known', '', 'Unassigned', 'Okafor, Dele'],
  ['Case Manager', 'Cho, Ben', 'TBD', '', 'Hill, Hana'],
  ['Hours per week', '2.5', 'two', '', '99'],
  ['End Date', '12/1/2026', 'soon', ''],
  ['Start Date', '8/1/2026', '13/45/2026', ''],
  ['Student ID', '2000099', '2000001', ''],
  ['Service', 'Speech', 'Resource', 'Oaks', ''],
  ['School', 'Birch', '', 'Elm'],
  ['Student Name', 'Zeal, Zoe', ''],
];
const TYPED_PEOPLE: readonly (readonly [string, ...string[]])[] = [
  ['Name', 'Choe, Ben', '', 'Ramos, Elena'],
  ['Key', '', 'P-0001', 'x'],
  ['Sites', 'Birch', '', 'All'],
  ['Email', 'x@lakeview.example', ''],
  ['Also written as', 'Cho, Ben', 'Dele'],
  ['Access', 'Admin', 'no'],
];
