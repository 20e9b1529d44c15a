import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataValidation } from './cells';
import { sampleDistrict } from './sampleDistrict';
import type { Sheet } from './sheet';
import { Workbook } from './workbook';
import { readXlsx, readXlsxFile, UnreadableFile, writeXlsx } from './xlsx';

const list = (options: string[]): DataValidation => ({
  kind: 'list',
  criteria: 'VALUE_IN_LIST',
  criteriaValues: [options, true],
  options,
  showDropdown: true,
  allowInvalid: false,
  helpText: null,
});

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function roundTrip(workbook: Workbook) {
  const written = await writeXlsx(workbook);
  const read = await readXlsx(written.bytes, 'trip.xlsx');
  return { ...read, writeNotices: written.notices, bytes: written.bytes };
}

function allKinds(): Workbook {
  const workbook = Workbook.fromSample({
    name: 'All kinds',
    timeZone: 'America/Chicago',
    sheets: [
      {
        name: 'Data',
        frozenRows: 1,
        hiddenRows: [3],
        rows: [
          ['Text', 'Number', 'Day', 'Yes'],
          ['=IMPORTXML("http://x")', 1.5, { day: '2026-03-08' }, true],
          ['+1', 7, { day: '2022-08-29' }, false],
          ['007', { formula: '=SUM(B2:B3)' }, { formula: '=B2/0' }],
          ['-2', { formula: '=TEXTJOIN("; ",TRUE,A2:A3)' }, { formula: "='Other sheet'!A1" }],
        ],
      },
      { name: 'Other sheet', rows: [['over there']] },
    ],
  });
  const sheet = sheetOf(workbook, 'Data');
  for (const column of [1, 2, 3, 4]) {
    sheet.putAttribute('bold', 1, column, true);
    sheet.putAttribute('background', 1, column, '#d9ead3');
  }
  sheet.putAttribute('numberFormat', 2, 2, '0.00');
  sheet.putAttribute('numberFormat', 4, 1, '@');
  sheet.putAttribute('wrap', 2, 1, 'WRAP');
  sheet.putAttribute('fontColor', 2, 1, '#cc0000');
  sheet.putAttribute('note', 2, 3, 'Checked by E. Ramos');
  sheet.look.columnWidths.set(1, 220);
  sheet.fillAttribute(
    'validation',
    { row: 2, column: 4, rows: 4, columns: 1 },
    list(['Yes', 'No', 'He said "no"']),
  );
  sheet.conditionalFormats.push({
    areas: [{ row: 2, column: 2, rows: 4, columns: 1 }],
    criteria: 'NUMBER_GREATER_THAN',
    criteriaValues: [5],
    background: '#f4cccc',
    fontColor: null,
    bold: true,
    italic: null,
    strikethrough: null,
  });
  return workbook;
}

describe('a workbook written and read back', () => {
  let original: Workbook;
  let trip: Awaited<ReturnType<typeof roundTrip>>;
  let sheet: Sheet;
  beforeAll(async () => {
    original = allKinds();
    trip = await roundTrip(original);
    sheet = sheetOf(trip.workbook, 'Data');
  });

  test('keeps the values: text that looks like a formula or a number is text', () => {
    expect([2, 3, 4, 5].map((row) => [sheet.value(row, 1), sheet.formula(row, 1)])).toEqual([
      ['=IMPORTXML("http://x")', null],
      ['+1', null],
      ['007', null],
      ['-2', null],
    ]);
    expect([sheet.value(2, 2), sheet.value(2, 4), sheet.value(3, 4)]).toEqual([1.5, true, false]);
  });

  test('keeps the days, also the one on which the clocks change', () => {
    const source = sheetOf(original, 'Data');
    expect([2, 3].map((row) => sheet.value(row, 3))).toEqual([2, 3].map((row) => source.value(row, 3)));
    expect(sheet.attribute('numberFormat', 2, 3)).toBe(source.attribute('numberFormat', 2, 3));
    expect(sheet.display(3, 3)).toBe(source.display(3, 3));
  });

  test('keeps formulas, and stores their results in the file', async () => {
    expect([sheet.formula(4, 2), sheet.value(4, 2)]).toEqual(['=SUM(B2:B3)', 8.5]);
    expect(sheet.formula(5, 2)).toBe('=TEXTJOIN("; ",TRUE,A2:A3)');
    expect([sheet.formula(5, 3), sheet.value(5, 3)]).toEqual(["='Other sheet'!A1", 'over there']);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(trip.bytes as never);
    const cells = file.getWorksheet('Data');
    expect(cells?.getCell('B4').result).toBe(8.5);
    expect(cells?.getCell('C4').result).toEqual({ error: '#DIV/0!' });
    expect(cells?.getCell('B5').formula).toContain('_xlfn.TEXTJOIN');
    expect(cells?.getCell('C2').value).toEqual(new Date('2026-03-08T00:00:00Z'));
  });

  test('keeps the look', () => {
    expect([sheet.attribute('bold', 1, 2), sheet.attribute('background', 1, 2)]).toEqual([true, '#d9ead3']);
    expect([sheet.attribute('numberFormat', 2, 2), sheet.attribute('numberFormat', 4, 1)]).toEqual([
      '0.00',
      '@',
    ]);
    expect([sheet.attribute('wrap', 2, 1), sheet.attribute('fontColor', 2, 1)]).toEqual(['WRAP', '#cc0000']);
    expect(sheet.attribute('fontSize', 2, 1)).toBeUndefined();
    expect(sheet.attribute('note', 2, 3)).toBe('Checked by E. Ramos');
    expect([sheet.look.frozenRows, [...sheet.look.rowsHiddenByUser], sheet.look.columnWidths.get(1)]).toEqual(
      [1, [3], 220],
    );
  });

  test('keeps the rules', () => {
    expect(sheet.attribute('validation', 5, 4)).toMatchObject({
      options: ['Yes', 'No', 'He said "no"'],
      allowInvalid: false,
    });
    expect(sheet.conditionalFormats).toEqual(sheetOf(original, 'Data').conditionalFormats);
  });

  test('keeps the sheets in order and loses nothing unsaid', () => {
    expect(trip.workbook.sheets.map(({ name }) => name)).toEqual(['Data', 'Other sheet']);
    expect([trip.notices, trip.writeNotices]).toEqual([[], []]);
  });
});

test('an array result is stored whole and does not stand in its own way afterwards', async () => {
  const workbook = new Workbook('Arrays', 'America/Chicago');
  const [sheet] = workbook.sheets;
  workbook.installFunctions({
    names: ['TABLE_OF'],
    begin: () => ({
      call: () => ({ cells: [1, 2].map((n) => [n, n * 10].map((value) => ({ value, isDate: false }))) }),
      end: () => undefined,
    }),
  });
  sheet?.putFormula(1, 1, '=TABLE_OF(1)');
  expect(sheet?.value(2, 2)).toBe(20);
  const { workbook: again, bytes } = await roundTrip(workbook);
  expect(again.sheets[0]?.layers.values.get(2, 2)).toBeUndefined();
  expect(again.sheets[0]?.formula(1, 1)).toBe('=TABLE_OF(1)');
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes as never);
  // As Google's own download writes what only the add-on works out: beside the function stands what it says.
  expect(['A1', 'B2'].map((place) => file.worksheets[0]?.getCell(place).value)).toEqual([
    { formula: 'IFERROR(__xludf.DUMMYFUNCTION("TABLE_OF(1)"),1)', result: 1 },
    { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),20)', result: 20 },
  ]);
});

test('a formula of the add-on’s functions comes back as it was, and says what it says in texts that a file may have', async () => {
  const workbook = new Workbook('Functions', 'America/Chicago');
  const [sheet] = workbook.sheets;
  const says = `${'"Ramos" & '.repeat(40)}end`;
  workbook.installFunctions({
    names: ['SAYS'],
    begin: () => ({ call: () => ({ cells: [[{ value: says, isDate: false }]] }), end: () => undefined }),
  });
  const formula = `=SAYS("he said ""no""", "${'x'.repeat(300)}")`;
  sheet?.putFormula(1, 1, formula);
  sheet?.putFormula(2, 1, '="SAYS(1)"');
  const { workbook: again, bytes } = await roundTrip(workbook);
  expect([1, 2].map((row) => again.sheets[0]?.formula(row, 1))).toEqual([formula, '="SAYS(1)"']);
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes as never);
  const cell = file.worksheets[0]?.getCell('A1');
  expect(cell?.result).toBe(says);
  expect(cell?.formula).toMatch(/^IFERROR\(__xludf\.DUMMYFUNCTION\("SAYS\(/);
  const texts = cell?.formula.match(/"(?:[^"]|"")*"/g) ?? [];
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(255);
});

test('what a file has no place for is named', async () => {
  const workbook = new Workbook('Lost', 'America/Chicago', 'Caseload: spring [draft] of a very long name');
  const [sheet] = workbook.sheets;
  sheet?.fillAttribute(
    'validation',
    { row: 1, column: 1, rows: 2, columns: 1 },
    list(['Ramos, Elena', 'Tran, Mai']),
  );
  const { notices, bytes } = await writeXlsx(workbook);
  expect(notices).toEqual([
    expect.stringContaining('is called "Caseload- spring -draft- of a v"'),
    expect.stringContaining('VALUE_IN_LIST'),
  ]);
  const again = await readXlsx(bytes, 'lost.xlsx');
  expect(again.workbook.sheets[0]?.name).toHaveLength(31);
});

/** How a sheet of the file is printed: its own part's words for it, and what is repeated on each page. */
async function printed(workbook: Workbook) {
  const { bytes, notices } = await writeXlsx(workbook);
  const zip = await JSZip.loadAsync(bytes);
  const [sheet = '', names = ''] = await Promise.all(
    ['xl/worksheets/sheet1.xml', 'xl/workbook.xml'].map((part) => zip.file(part)?.async('string')),
  );
  return {
    notices,
    fits: sheet.includes('<pageSetUpPr fitToPage="1"/>'),
    page: Object.fromEntries(
      [...(/<pageSetup ([^>]*)>/.exec(sheet)?.[1]?.matchAll(/(\w+)="([^"]*)"/g) ?? [])].map(
        ([, name, value]) => [name, value],
      ),
    ),
    usualWidth: Number(/defaultColWidth="([\d.]+)"/.exec(sheet)?.[1]) * 7 + 5,
    repeated: /<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</.exec(names)?.[1],
  };
}

test.each([
  // Eight columns of 100 pixels are as wide as an upright page made smaller by a tenth.
  [8, 'portrait'],
  [9, 'landscape'],
])(
  '%i columns are printed on one %s letter page across, with the frozen head on each',
  async (columns, orientation) => {
    const workbook = new Workbook('Print', 'America/Chicago', 'Caseload report');
    const sheet = workbook.activeSheet;
    sheet.typed(1, columns, 'Status');
    sheet.typed(2, columns + 1, 'folded away');
    sheet.look.columnsHiddenByUser.add(columns + 1);
    sheet.look.frozenRows = 2;
    expect(await printed(workbook)).toMatchObject({
      notices: [],
      fits: true,
      page: { paperSize: '1', orientation, fitToWidth: '1', fitToHeight: '0' },
      usualWidth: 100,
      repeated: expect.stringMatching(/^('|&apos;)Caseload report('|&apos;)!\$1:\$2$/),
    });
  },
);

test('a head that can’t be repeated on each page is named, and none is where none is frozen', async () => {
  const workbook = new Workbook('Print', 'America/Chicago', "Pat's notes");
  workbook.activeSheet.typed(1, 1, 'Note');
  expect(await printed(workbook)).toMatchObject({ notices: [], repeated: undefined });
  workbook.activeSheet.look.frozenRows = 1;
  expect(await printed(workbook)).toMatchObject({
    notices: ['Left out: that its head is repeated on each printed page (sheet "Pat\'s notes").'],
    repeated: undefined,
  });
});

test('the sample district comes back cell for cell', async () => {
  const original = Workbook.fromSample(sampleDistrict());
  const { workbook } = await roundTrip(original);
  for (const sheet of original.sheets) {
    const again = sheetOf(workbook, sheet.name);
    const { rows, columns } = sheet.extent();
    expect(again.extent()).toEqual({ rows, columns });
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= columns; column++) {
        if (again.value(row, column) === sheet.value(row, column)) continue;
        expect([sheet.name, row, column, again.value(row, column)]).toEqual([
          sheet.name,
          row,
          column,
          sheet.value(row, column),
        ]);
      }
  }
});

/** The small workbook of all kinds, whose first sheet says so much more after its cells. */
async function withAreas(...areas: string[]): Promise<Buffer> {
  const zip = await JSZip.loadAsync((await writeXlsx(allKinds())).bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const xml = (await zip.file(part)?.async('string')) ?? '';
  zip.file(
    part,
    xml
      .replace(/<(?:mergeCells|dataValidations).*<\/(?:mergeCells|dataValidations)>/s, '')
      .replace('</sheetData>', `</sheetData>${areas.join('')}`),
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}

const merge = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
const rule = (sqref: string) =>
  `<dataValidations><dataValidation type="list" sqref="${sqref}"><formula1>"Oak,Elm"</formula1></dataValidation></dataValidations>`;

test('a whole column that is merged or has a rule ends with the rows in use, or with those of a new sheet', async () => {
  const bytes = await withAreas(merge('F1:F1048576'), rule('G2:G1048576 H2:I1048576'));
  const sheet = sheetOf((await readXlsx(bytes, 'whole.xlsx')).workbook, 'Data');
  expect(sheet.look.merges).toEqual([{ row: 1, column: 6, rows: 5, columns: 1 }]);
  const ruled = (row: number, column: number) => sheet.layers.attributes.validation.get(row, column)?.options;
  expect([ruled(1, 7), ruled(2, 7), ruled(1_000, 9)]).toEqual([undefined, ['Oak', 'Elm'], ['Oak', 'Elm']]);
});

test('more cells with a rule than memory has room for are told and not read', async () => {
  await expect(readXlsx(await withAreas(rule('A1:XFD1048576')), 'all.xlsx')).rejects.toThrow(
    /^all\.xlsx has merged cells and rules over 16,384,000 cells: take them off/,
  );
});

describe('a file that cannot be opened is named with what to do', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseload-xlsx-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function messageFor(name: string, bytes: Buffer | string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const error = await readXlsxFile(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    return (error as Error).message;
  }

  test('missing, a folder, empty', async () => {
    await expect(readXlsxFile(join(folder, 'none.xlsx'))).rejects.toThrow('There is no file');
    await expect(readXlsxFile(folder)).rejects.toThrow('is a folder');
    expect(await messageFor('empty.xlsx', '')).toBe('empty.xlsx is empty.');
  });

  test('text, old Excel, a password, a damaged or another zip', async () => {
    expect(await messageFor('roster.csv', 'Student,Grade\nA,1\n')).toContain('save it as .xlsx');
    expect(await messageFor('renamed.xlsx', 'Student,Grade\nA,1\n')).toContain('is a text file');
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await messageFor('old.xls', Buffer.concat([ole, Buffer.alloc(600)]))).toContain('old Excel file');
    const encrypted = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await messageFor('secret.xlsx', encrypted)).toContain('protected with a password');
    const { bytes } = await writeXlsx(new Workbook('Whole', 'America/Chicago'));
    expect(await messageFor('cut.xlsx', bytes.subarray(0, Math.floor(bytes.length / 2)))).toContain(
      'is damaged',
    );
    const holed = Buffer.from(bytes);
    holed.fill(0, 60, Math.floor(bytes.length / 2));
    expect(await messageFor('holed.xlsx', holed)).toContain('is damaged');
    expect(await messageFor('picture.xlsx', Buffer.from([1, 2, 3, 0, 5]))).toContain(
      'is not an .xlsx workbook',
    );
  });
});
