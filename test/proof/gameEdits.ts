import { SHEETS } from '../../src/domain/roster/ownSheets';
import type { Area, DataValidation } from '../host/cells';
import { protect } from '../host/protections';
import type { Sheet } from '../host/sheet';
import type { Workbook } from '../host/workbook';
import { ROSTER } from '../kit/district';
import { HEADER } from '../kit/rows';
import { EXPORT } from './concurrencyPrograms';
import { LOCKER } from './gameHarm';

/** The spreadsheet as people lay hands on it, and what they know of it besides. */
export type AtSheets = {
  workbook: Workbook;
  /** A header got another name: what was true of the column stays true. */
  renamed: (from: string, to: string) => void;
  versions: { count: () => number; restore: (nth: number) => void; newest: () => boolean };
  copy: () => void;
  wait: (days: number) => void;
};

/** What somebody does by hand, with two dice; what was done in words, '' for nothing. */
type Edit = (at: AtSheets, a: number, b: number) => string;

const pick = <T>(items: readonly T[], die: number): T | undefined => items[die % items.length];
const OUR_SHEETS = [ROSTER, SHEETS.people, SHEETS.log, SHEETS.assignments];

/** A sheet by its name, the roster most often. */
const sheetAt = ({ workbook }: AtSheets, die: number): Sheet | null =>
  workbook.sheetNamed(pick([ROSTER, ...OUR_SHEETS, ROSTER], die) ?? '');

const roster = ({ workbook }: AtSheets): Sheet | null =>
  workbook.sheetNamed(ROSTER) ??
  workbook.sheets.find((sheet) => headerRow(sheet) > 0 && sheet.value(headerRow(sheet), 1) !== null) ??
  null;

/** The row of the roster's header, 0 where it has none. */
const headerRow = (sheet: Sheet): number => [1, 2, 3].find((row) => columnIn(sheet, LOCKER, row) > 0) ?? 0;
function columnIn(sheet: Sheet, title: string, row = Math.max(1, headerRow(sheet))): number {
  const { columns } = sheet.extent();
  for (let c = 1; c <= columns; c++) if (sheet.value(row, c) === title) return c;
  return 0;
}

/** Cells of a column below the header, well past the last row. */
const below = (sheet: Sheet, column: number): Area => ({
  row: headerRow(sheet) + 1,
  column,
  rows: Math.min(40, sheet.maxRows - headerRow(sheet)),
  columns: 1,
});

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
const MAPPED = HEADER.filter((title) => title !== 'Notes');
const FORMULAS = [
  '=ARRAYFORMULA(A2:A9&"")',
  '=ARRAYFORMULA(IF(A2:A9="","",L2:L9))',
  '=TRANSPOSE(A2:A4)',
  '=FILTER(A2:B9,A2:A9<>"")',
  '=SORT(A2:A5)',
  '=IF(TRUE,A2:A6,"")',
];

/** The column of a sheet's own that is not the roster's key. */
const someColumn = (sheet: Sheet, die: number): number => {
  const { columns } = sheet.extent();
  const at = 1 + (die % Math.max(1, columns));
  return at === columnIn(sheet, LOCKER) ? 1 : at;
};

const someRow = (sheet: Sheet, die: number): number => {
  const first = headerRow(sheet) + 1;
  const { rows } = sheet.extent();
  return Math.max(2, first) + (die % Math.max(1, rows - first + 1));
};

const onRoster =
  (edit: (sheet: Sheet, a: number, b: number, at: AtSheets) => string): Edit =>
  (at, a, b) => {
    const sheet = roster(at);
    return sheet && headerRow(sheet) > 0 ? edit(sheet, a, b, at) : '';
  };

/** A sheet's rows below its first, sorted as a person sorts a range. */
function sortBy(sheet: Sheet, column: number, ascending: boolean): void {
  const first = Math.max(1, headerRow(sheet)) + 1;
  const { rows, columns } = sheet.extent();
  if (rows < first || sheet.look.merges.length > 0) return;
  sheet.sort({ row: first, column: 1, rows: rows - first + 1, columns }, column, ascending);
}

function newName(workbook: Workbook, name: string): string {
  let nth = 1;
  while (workbook.sheetNamed(`${name} ${nth}`)) nth += 1;
  return `${name} ${nth}`;
}

export const EDITS: { readonly [name: string]: Edit } = {
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

const REPLACED = [
  ['Cho, Ben', 'Choe, Ben'],
  ['Resource', 'Resource Room'],
  ['Oak', 'Oak Elementary'],
  ['2000001', '2000099'],
  ['Ramos', 'Ramos-Hill'],
  ['Alvarez', 'Alvares'],
  ['2026', '2025'],
] as const;

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

/** A header that nobody has. */
function newTitle(sheet: Sheet): string {
  let nth = 1;
  while (columnIn(sheet, `Ours ${nth}`) > 0) nth += 1;
  return `Ours ${nth}`;
}
