import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { FileSheet } from '../../src/files/fileSheets';
import { xlsxSheets } from '../../src/files/xlsxSheets';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of one sheet, as a program writes them that is none of those that people type in. */
const parts = (cells: string, { workbook = '', styles = '', strings = '', after = '' } = {}) => ({
  'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="Roster" sheetId="7" r:id="rId3"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>
    <Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>
    <Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/SharedStrings.xml"/>
    <Relationship Id="rId3" Type="${RELATIONS}/worksheet" Target="worksheets/export.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  'xl/worksheets/export.xml': `<worksheet><sheetData>${cells}</sheetData>${after}</worksheet>`,
});

async function packed(
  files: { readonly [name: string]: string | Buffer },
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
) {
  const zip = new JSZip();
  for (const [name, xml] of Object.entries(files)) zip.file(name, xml);
  return zip.generateAsync({ type: 'nodebuffer', compression });
}

const sheet = async (...given: Parameters<typeof parts>): Promise<FileSheet | undefined> =>
  xlsxSheets(await packed(parts(...given)), 'roster.xlsx')[0];

const grid = async (...given: Parameters<typeof parts>) => (await sheet(...given))?.grid;

const ROW = '<row r="2"><c r="B2"><v>30</v></c></row>';

test('cells and rows without a place follow the one before', async () => {
  expect(
    await grid(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>',
    ),
  ).toEqual([[1, 2], [], ['', 3, 4]]);
});

test('texts that stand in their cells, in pieces, with signs that XML has no place for, and with how they are read out', async () => {
  expect(
    await grid(
      `<row><c t="inlineStr"><is><r><t>Ramos, </t></r><r><t>Elena</t></r></is></c><c t="str"><v>a_x000D_&lt;b</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c></row>`,
      { strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' },
    ),
  ).toEqual([['Ramos, Elena', 'a\r<b', '東京', 'A & B']]);
});

test('every element with a prefix', async () => {
  const bytes = await packed({
    ...parts(''),
    'xl/worksheets/export.xml':
      '<x:worksheet><x:row r="2"><x:c r="B2"><x:v>30</x:v><y:v>4</y:v></x:c></x:row></x:worksheet>',
  });
  expect(xlsxSheets(bytes, 'roster.xlsx')[0]?.grid).toEqual([[], ['', 30]]);
});

test('days that are written as days, and what is no number, as they stand', async () => {
  expect(
    await grid('<row><c t="d"><v>2026-08-24T00:00:00</v></c><c><v>1e999</v></c><c><v>ask</v></c></row>'),
  ).toEqual([['2026-08-24', '1e999', 'ask']]);
});

test('times that are written as times', async () => {
  expect(
    await grid(
      '<row><c t="d" s="1"><v>1899-12-30T00:30:00.000</v></c><c t="d" s="2"><v>1899-12-30T08:30:00</v></c><c t="d"><v>00:30:00</v></c></row>',
      { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="18"/></cellXfs>' },
    ),
  ).toEqual([['0:30:00', '8:30 AM', '00:30:00']]);
});

test('the result of a formula as what it is, whatever the format of its cell', async () => {
  expect(
    await grid(
      '<row><c s="1" t="str"><f>A2</f><v>ask the office</v></c><c s="1" t="e"><f>A2</f><v>#N/A</v></c><c s="1" t="b"><f>A2</f><v>1</v></c><c s="1"><f>A2</f><v>46258</v></c></row>',
      { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
    ),
  ).toEqual([['ask the office', '#N/A', true, '2026-08-24']]);
});

test('a workbook whose days count from 1904 has the same days, and times of their own length', async () => {
  expect(
    await grid('<row><c s="1"><v>44796</v></c><c s="2"><v>1.25</v></c></row>', {
      workbook: '<workbookPr date1904="1"/><ext><x15:workbookPr chartTrackingRefBase="1"/></ext>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>',
    }),
  ).toEqual([['2026-08-24', '30:00:00']]);
});

test('a format of its own is that of cells, not that of a rule for colours', async () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="0000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="20" formatCode="d-mmm-yy"/></dxf></dxfs>`;
  expect(
    await grid('<row><c s="1"><v>123</v></c><c s="0"><v>123</v></c><c s="2"><v>0.0625</v></c></row>', {
      styles,
    }),
  ).toEqual([['0000123', 123, '1:30:00']]);
});

test('what stands under a merged cell is not seen', async () => {
  const read = await sheet(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>',
    {
      after: '<mergeCells count="2"><mergeCell ref="B2:A1"/><mergeCell ref="A100:Z1048576"/></mergeCells>',
    },
  );
  expect(read).toEqual({
    name: 'Roster',
    grid: [
      [1, ''],
      ['', ''],
    ],
    merged: [{ row: 1, column: 1, rows: 2, columns: 2 }],
  });
});

test('a whole column that is merged ends with the rows in use', async () => {
  const read = await sheet('<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>', {
    after: '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>',
  });
  expect(read?.grid).toEqual([[1], ['', 2]]);
  expect(read?.merged).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
});

test('a chart that has a sheet to itself is none with cells', async () => {
  const files = parts(ROW);
  const bytes = await packed({
    ...files,
    'xl/workbook.xml': files['xl/workbook.xml'].replace(
      '<sheets>',
      '<sheets><sheet name="Chart" sheetId="1" r:id="rId9"/>',
    ),
    'xl/_rels/workbook.xml.rels': files['xl/_rels/workbook.xml.rels'].replace(
      '<Relationships>',
      `<Relationships><Relationship Id="rId9" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    ),
  });
  expect(xlsxSheets(bytes, 'roster.xlsx').map(({ name }) => name)).toEqual(['Roster']);
});

test('parts that are not packed are read likewise', async () => {
  const bytes = await packed(parts(ROW), 'STORE');
  expect(xlsxSheets(bytes, 'roster.xlsx')[0]?.grid).toEqual([[], ['', 30]]);
});

const FAR = '<row r="1048577"><c r="A1048577"><v>1</v></c></row>';
const WIDE = (rows: number) =>
  Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');

test.each([
  ['a sheet that breaks off', { cells: ROW.slice(0, -3) }, /is damaged/],
  ['a text that is missing', { cells: '<row><c t="s"><v>5</v></c></row>' }, /damaged.*text “5” is missing/],
  [
    'a row before the first',
    { cells: '<row r="0"><c><v>5</v></c></row>' },
    /damaged.*“0” is no number of a row/,
  ],
  ['a row that is no number', { cells: '<row r="x"><c><v>5</v></c></row>' }, /“x” is no number of a row/],
  ['a row between two', { cells: '<row r="1.5"><c><v>5</v></c></row>' }, /“1.5” is no number of a row/],
  ['a cell before the first row', { cells: '<row><c r="A0"><v>5</v></c></row>' }, /“A0” is no place/],
  ['a style that is missing', { cells: '<row><c s="2"><v>5</v></c></row>' }, /damaged.*style “2” is missing/],
  ['a place that is none', { cells: '<row><c r="2B"><v>5</v></c></row>' }, /damaged.*“2B” is no place/],
  ['more rows than there are', { cells: FAR }, /numbers a row 1048577, which no spreadsheet has/],
  ['more columns than there are', { cells: '<row><c r="XFE1"><v>1</v></c></row>' }, /a column 16385, which/],
  ['more cells than a workbook has', { cells: WIDE(700) }, /spreads over 10,\d{3},\d{3} cells/],
  [
    'more merged cells than can be',
    { cells: WIDE(40), after: '<mergeCell ref="A1:XFD40"/>'.repeat(2) },
    /merges 1,310,720 cells/,
  ],
])('told and not read: %s', async (_, { cells, ...more }, why) => {
  await expect(grid(cells, more)).rejects.toThrow(why);
});

test('a byte that is another than was packed is told', async () => {
  const bytes = await packed(parts('<row><c><v>1111</v></c></row>'), 'STORE');
  bytes[bytes.indexOf('1111')] = 0x32;
  expect(() => xlsxSheets(bytes, 'roster.xlsx')).toThrow(/export\.xml in it is not what was packed/);
});

test('what is to unpack to more than it says stops there', async () => {
  const bytes = await packed(parts(ROW.repeat(2_000)));
  // The size, in the directory's entry of the sheet.
  const entry = bytes.lastIndexOf('PK\x01\x02', bytes.lastIndexOf('xl/worksheets/export.xml'), 'latin1');
  bytes.writeUInt32LE(200, entry + 24);
  expect(() => xlsxSheets(bytes, 'roster.xlsx')).toThrow(/not what was packed/);
  bytes.writeUInt32LE(4_000_000_000, entry + 24);
  expect(() => xlsxSheets(bytes, 'roster.xlsx')).toThrow(/holds 4,000 MB/);
});

test.each([
  ['without a value, beside one that has a result', '', '<c><f>A1*5</f></c>', '#GETTING_DATA'],
  ['whose result is a blank text', '', '<c t="str"><f>A1</f><v></v></c>', ''],
  ['whose result is 0', '', '<c><f>A1*0</f><v>0</v></c>', 0],
  [
    'saved as 0 for whoever calculates it',
    '<calcPr fullCalcOnLoad="1"/>',
    '<c><f>A1*5</f><v>0</v></c>',
    '#GETTING_DATA',
  ],
  ['saved as another number there', '<calcPr fullCalcOnLoad="1"/>', '<c><f>A1*5</f><v>15</v></c>', 15],
])('a formula %s', async (_, workbook, cell, right) => {
  expect(await grid(`<row><c><f>1</f><v>3</v></c>${cell}</row>`, { workbook })).toEqual([[3, right]]);
});

const FORMATS: [string, number, string][] = [
  ['h:mm AM/PM', 0.354166666666667, '8:30 AM'],
  ['h:mm AM/PM', 0.0416666666666667, '1:00 AM'],
  ['h:mm AM/PM', 0.0208333333333333, '0:30:00'],
  ['h:mm', 0.0625, '1:30:00'],
  ['000000;@', 1234, '001234'],
  ['000000;-000000', 1234, '001234'],
  ['0000000_)', 1234, '0001234'],
  ['[$-409]000000', 1234, '001234'],
  ['[mm]', 0.0625, '1:30:00'],
  ['[s]', 0.0625, '1:30:00'],
  ['[h]&quot; hours&quot;', 1.25, '30:00:00'],
];

test('clock times, IDs with zeros and durations as their formats show them', async () => {
  const styles = `<numFmts>${FORMATS.map(([code], i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>
    <cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`;
  const cells = FORMATS.map(([, value], i) => `<c s="${i}"><v>${value}</v></c>`).join('');
  expect(await grid(`<row>${cells}</row>`, { styles })).toEqual([FORMATS.map(([, , right]) => right)]);
});

test('places in small letters, and ticks and texts with space around them', async () => {
  expect(
    await grid(
      '<row r="1"><c r="a1"><v>1</v></c><c t="b"><v> TRUE\n</v></c><c t="b"><v>0</v></c><c t="s"><v> </v></c><c t="s"><v> 0 </v></c></row>',
      { strings: '<si><t>Ramos, Elena</t></si>' },
    ),
  ).toEqual([[1, true, false, '', 'Ramos, Elena']]);
});

const NAMED = '<worksheet><row><c t="inlineStr"><is><t>Núñez, José</t></is></c></row></worksheet>';
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${NAMED}`;

test.each<[string, Buffer]>([
  ['Windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
  ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
  ['UTF-16', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')],
  ['UTF-8 that calls itself UTF-16', Buffer.from(declared('utf-16'))],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${NAMED}`)],
])('names in %s', async (_, xml) => {
  const bytes = await packed({ ...parts(''), 'xl/worksheets/export.xml': xml });
  expect(xlsxSheets(bytes, 'roster.xlsx')[0]?.grid).toEqual([['Núñez, José']]);
});

test.each<[string, Record<string, string | Buffer | null>, RegExp]>([
  ['names in no UTF-8', { 'xl/worksheets/export.xml': Buffer.from(NAMED, 'latin1') }, /not written in utf-8/],
  ['an unknown encoding', { 'xl/worksheets/export.xml': declared('x-none') }, /not written in x-none/],
  ['styles that are missing', { 'xl/styles.xml': null }, /damaged.*xl\/styles\.xml is missing/],
  ['texts that are missing', { 'xl/sharedStrings.xml': null }, /damaged.*SharedStrings\.xml is missing/],
])('told and not read: %s', async (_, others, why) => {
  const all = Object.entries({ ...parts(ROW), ...others });
  const bytes = await packed(
    Object.fromEntries(all.flatMap(([name, xml]) => (xml === null ? [] : [[name, xml]]))),
  );
  expect(() => xlsxSheets(bytes, 'roster.xlsx')).toThrow(why);
});

test('parts are found by the ways to them, whatever they are called', async () => {
  const files = parts(ROW);
  const bytes = await packed({
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/book2.xml"/></Relationships>`,
    'xl/book2.xml': files['xl/workbook.xml'],
    'xl/_rels/book2.xml.rels': files['xl/_rels/workbook.xml.rels']
      .replace('worksheets/export.xml', '../xl/worksheets/my%20export.xml')
      .replace('"styles.xml"', '"./styles.xml"'),
    'xl/styles.xml': files['xl/styles.xml'],
    'xl/sharedStrings.xml': files['xl/sharedStrings.xml'],
    'xl/worksheets/my export.xml': files['xl/worksheets/export.xml'],
  });
  expect(xlsxSheets(bytes, 'roster.xlsx')[0]?.grid).toEqual([[], ['', 30]]);
});

test('all parts together have no more room than one', async () => {
  const bytes = await packed(parts(ROW));
  // The size, in the directory's entry: it would do alone.
  bytes.writeUInt32LE(499_999_999, bytes.lastIndexOf('xl/styles.xml', undefined, 'latin1') - 46 + 24);
  expect(() => xlsxSheets(bytes, 'roster.xlsx')).toThrow(/holds 500 MB/);
});
