import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { xlsxSheets } from '../../src/files/xlsxSheets';

/** A workbook made by hand, as the bytes of an .xlsx, and read. */
async function read(make: (book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  make(book);
  return xlsxSheets(Buffer.from(await book.xlsx.writeBuffer()), 'roster.xlsx');
}

/** What is read of one cell, with its number format. */
async function cell(value: ExcelJS.CellValue, numFmt?: string) {
  const [sheet] = await read((book) => {
    const made = book.addWorksheet('Roster').getCell('A1');
    made.value = value;
    if (numFmt !== undefined) made.numFmt = numFmt;
  });
  return sheet?.grid[0]?.[0];
}

const utc = (text: string) => new Date(`${text}Z`);

describe('a cell of an .xlsx is read as', () => {
  test.each<[string, ExcelJS.CellValue, string | undefined, string | number | boolean]>([
    ['its text', ' Ramos, Elena ', undefined, ' Ramos, Elena '],
    ['its number', 150, undefined, 150],
    ['a tick', true, undefined, true],
    ['its day', utc('2026-08-29T00:00'), 'm/d/yyyy', '2026-08-29'],
    ['the day of a moment', utc('2026-08-29T23:59'), 'm/d/yy h:mm', '2026-08-29'],
    ['hours and minutes', utc('1899-12-30T00:30'), 'h:mm', '0:30:00'],
    ['a time in the afternoon', utc('1899-12-30T14:30'), 'h:mm AM/PM', '2:30 PM'],
    ['hours beyond a day', 1.25, '[h]:mm', '30:00:00'],
    ['an ID with the zeros that it is shown with', 12345, '0000000', '0012345'],
    ['an ID in parts', 123456789, '000\\-00\\-0000', '123-45-6789'],
    ['a percentage', 0.5, '0%', '50%'],
    ['a percentage with decimals', 0.125, '0.0%', '12.5%'],
    ['a number with its unit in quotes, with that', 150, '0" min"', '150 min'],
    ['a number with its period in quotes, with that', 30, '0" min/day"', '30 min/day'],
    ['a number with other words in quotes', 150, '0" pts"', 150],
    ['a number with its unit in escaped letters, with that', 150, '0\\ \\m\\i\\n', '150 min'],
    ['the result of a formula', { formula: 'B1*5', result: 150 }, undefined, 150],
    [
      'the day of a formula',
      { formula: 'TODAY()', result: utc('2026-11-30T00:00') },
      'm/d/yyyy',
      '2026-11-30',
    ],
    ['the error of a formula', { formula: 'A2', result: { error: '#REF!' } }, undefined, '#REF!'],
    ['an error', { error: '#N/A' }, undefined, '#N/A'],
    [
      'texts in several fonts',
      { richText: [{ text: 'Ramos, ' }, { text: 'Elena' }] },
      undefined,
      'Ramos, Elena',
    ],
    [
      'the text of a link',
      { text: 'e.ramos@lake.example', hyperlink: 'mailto:x' },
      undefined,
      'e.ramos@lake.example',
    ],
  ])('%s', async (_, value, numFmt, right) => {
    expect(await cell(value, numFmt)).toBe(right);
  });
});

test('a merged block holds its value in the first cell alone, as in a spreadsheet', async () => {
  const [sheet] = await read((book) => {
    const roster = book.addWorksheet('Roster');
    roster.getCell('A1').value = 'Ramos, Elena';
    roster.mergeCells('A1:B2');
    roster.getCell('C2').value = 1;
  });
  expect(sheet?.grid).toEqual([
    ['Ramos, Elena', ''],
    ['', '', 1],
  ]);
  expect(sheet?.merged).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
});

test('sheets come in their order, hidden ones too, and a blank one has no rows', async () => {
  const sheets = await read((book) => {
    book.addWorksheet('Last year', { state: 'hidden' }).getCell('A3').value = 'x';
    book.addWorksheet('Blank');
  });
  expect(sheets).toEqual([
    { name: 'Last year', grid: [[], [], ['x']] },
    { name: 'Blank', grid: [] },
  ]);
});

test('formulas of a file that nothing calculated are no blanks; a single one without a result is', async () => {
  const [uncalculated] = await read((book) => {
    const sheet = book.addWorksheet('Roster');
    sheet.getCell('A1').value = 30;
    sheet.getCell('B1').value = { formula: 'A1*5' };
  });
  expect(uncalculated?.grid).toEqual([[30, '#GETTING_DATA']]);
  const [calculated] = await read((book) => {
    const sheet = book.addWorksheet('Roster');
    sheet.getCell('A1').value = { formula: '30*5', result: 150 };
    sheet.getCell('B1').value = { formula: '""', result: '' };
  });
  expect(calculated?.grid).toEqual([[150, '']]);
});
