import { describe, expect, test } from 'vitest';
import { csvRows } from './csvRows';
import { run, withFiles } from './played';

const HEADER = ['Student ID', 'Name', 'School', 'Provider'];
const ROWS = [
  HEADER,
  ['30100', 'Peña, Zoë', 'École “Oak”', 'Ramos, Elena'],
  ['30101', 'Park;Lee', '', 'Ramos, Elena'],
];

const written = (separator: string, rows = ROWS) =>
  rows
    .map((cells) =>
      cells.map((text) => (/[,;\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(separator),
    )
    .join('\r\n');

/** Windows-1252 as far as the rows need it. */
const CURLY = new Map([
  ['“', 0x93],
  ['”', 0x94],
]);
const windows1252 = (text: string) =>
  Buffer.from([...text].map((sign) => CURLY.get(sign) ?? sign.charCodeAt(0)));

const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with BOM', (text) => Buffer.from(`\uFEFF${text}`)],
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
    expect(csvRows(encode(written(separator)))).toEqual(ROWS);
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

test('play opens a .csv as Google Sheets does: a sheet of the file’s name, numbers and days as such', async () => {
  const steps = [{ cells: 'roster!A1:C2' }, { formats: 'Roster!A2:C2' }, { calculate: '=ISTEXT(roster!D2)' }];
  const text = "ID,Start,Hours,Code\n0030100,8/29/2026,2.5,'007\n";
  await withFiles({ 'roster.csv': text, 'steps.json': JSON.stringify(steps) }, async (pathOf) => {
    const { code, printed } = await run('play', pathOf('roster.csv'), pathOf('steps.json'), '--json');
    expect(code).toBe(0);
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      {
        cells: [
          ['ID', 'Start', 'Hours'],
          [30100, '2026-08-29', 2.5],
        ],
      },
      { formats: [['', 'm/d/yyyy', '']] },
      { value: true },
    ]);
  });
});

test('a Set up from a .csv in Windows-1252 with semicolons keeps the names', async () => {
  const rows = [
    ['Student ID', 'Student', 'Grade', 'School', 'Service', 'Start Date', 'Provider', 'Case Manager'],
    ['30100', 'Peña, Zoë', '3', 'Oak', 'Resource', '8/29/2026', 'Núñez, José', 'Núñez, José'],
    ['30101', 'Lee, Jo', '4', 'Oak', 'Resource', '8/29/2026', 'Núñez, José', 'Núñez, José'],
  ];
  const steps = [
    { as: 'director@lakeview.example' },
    { call: 'inspectRoster', input: { sheet: null, mapping: null } },
    { set: 'mapping', from: 'answer.mapping' },
    { call: 'setUp', input: { mapping: '$mapping', name: '', protectLog: true } },
    { cells: 'Providers!B2' },
  ];
  const files = { 'roster.csv': windows1252(written(';', rows)), 'steps.json': JSON.stringify(steps) };
  await withFiles(files, async (pathOf) => {
    const { printed } = await run('play', pathOf('roster.csv'), pathOf('steps.json'), '--json');
    expect(printed.slice(1).map((line) => JSON.parse(line))).toMatchObject([
      { answer: { stop: '', lines: 2 } },
      { cells: [['Núñez, José']] },
    ]);
  });
});
