import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../src/files/csvRows';
import { csvText, windows1252 } from '../kit/csvText';

const HEADER = ['Student ID', 'Name', 'School', 'Provider'];
const ROWS = [
  HEADER,
  ['30100', 'Peña, Zoë', 'École “Oak”', 'Ramos, Elena'],
  ['30101', 'Park;Lee', '', 'Ramos, Elena'],
];

const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with BOM', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => iconv.encode(text, 'utf16le', { addBOM: true })],
  ['UTF-16, high byte first', (text) => iconv.encode(text, 'utf16be', { addBOM: true })],
  ['Windows-1252', windows1252],
];
const SEPARATORS: [string, string][] = [
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
];

describe('a .csv is read', () => {
  test.each(
    ENCODINGS.flatMap(([encoding, encode]) =>
      SEPARATORS.map(([name, separator]) => ({ encoding, encode, name, separator })),
    ),
  )('in $encoding with $name', ({ encode, separator }) => {
    expect(csvRows(encode(csvText(separator, ROWS)))).toEqual(ROWS);
  });

  test('where names with a comma stand unquoted between semicolons or tabs', () => {
    for (const separator of [';', '\t']) {
      const text = [HEADER, ['1', 'Park, Priya', 'Oak', 'Ramos, Elena'], ['2', 'Lee, Jo', 'Oak', 'Cho, Ben']];
      expect(csvRows(Buffer.from(text.map((cells) => cells.join(separator)).join('\n')))).toEqual(text);
    }
  });

  test.each([
    [
      'a title row above',
      'Lakeview; all schools\nID,Name\n1,Park\n',
      [['Lakeview; all schools'], ['ID', 'Name'], ['1', 'Park']],
    ],
    ['lines and quotes inside quotes', 'a,"b\n""c"""\n', [['a', 'b\n"c"']]],
    ['old line ends, blank lines, blank last cells', 'a,b\r\rc,\r', [['a', 'b'], [''], ['c', '']]],
    ['a quote inside a text', '6" pipe,b', [['6" pipe', 'b']]],
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['one column', 'ID\n1\n', [['ID'], ['1']]],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => {
    expect(csvRows(Buffer.from(text))).toEqual(rows);
  });
});
