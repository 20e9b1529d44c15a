import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyOfData, type ReadRows } from '../../sidebar/remove/copyOfData';
import { csvText, fileName } from '../../sidebar/remove/csvText';
import { kept } from './historyData';

/** A plain reader of RFC 4180, for the round trip. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('the text of a CSV file', () => {
  test('has a comma between cells and CRLF after each row', () => {
    expect(
      csvText([
        ['Key', 'Name'],
        ['P-1', 'Núñez'],
      ]),
    ).toBe('Key,Name\r\nP-1,Núñez\r\n');
  });
  test('quotes what holds a comma, a quote or a line break', () => {
    expect(csvText([['Ramos, Elena', 'say "so"', 'two\nlines', '']])).toBe(
      '"Ramos, Elena","say ""so""","two\nlines",\r\n',
    );
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    'keeps %j from being run',
    (payload) => {
      expect(readCsv(csvText([[payload]]))).toEqual([[`'${payload}`]]);
    },
  );
  test('reads back as what stood in the sheet, whatever that is', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('=A1', '"', '\r\n', ',', ' '),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const inert = (text: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);
        expect(readCsv(csvText(rows))).toEqual(rows.map((row) => row.map(inert)));
      }),
    );
  });
});

test('a sheet’s name becomes a file’s', () => {
  expect(fileName('Worksheet: Ramos/Cho?')).toBe('Worksheet- Ramos-Cho-');
  expect(fileName(' ')).toBe('Sheet');
});

describe('the copy of what Caseload keeps', () => {
  const rows = Array.from({ length: 4_500 }, (_, index) => [`E-${index}`, '=1']);
  const asked: number[] = [];
  const read: ReadRows = async (_sheet, from) => {
    asked.push(from);
    return { rows: rows.slice(from, from + 2_000), more: from + 2_000 < rows.length };
  };
  test('is one file a sheet, whole from all its parts, and the settings', async () => {
    const files = new Map<string, string>();
    const steps: string[] = [];
    await copyOfData(
      read,
      { ...kept, sheets: [{ name: 'Caseload log', rows: 4_500 }] },
      async (name, _type, parts) => {
        files.set(name, parts.join(''));
      },
      ({ done, of, file }) => steps.push(`${file} ${done} of ${of}`),
    );
    expect([...files.keys()]).toEqual(['Caseload log.csv', 'Caseload settings.json']);
    const text = files.get('Caseload log.csv') ?? '';
    expect(text.startsWith('\uFEFFE-0,')).toBe(true);
    expect(readCsv(text.slice(1))).toEqual(rows.map(([key = '']) => [key, "'=1"]));
    expect(files.get('Caseload settings.json')).toBe(kept.settings);
    expect(asked).toEqual([0, 2_000, 4_000]);
    expect(steps).toEqual([
      'Caseload log.csv 0 of 4500',
      'Caseload log.csv 2000 of 4500',
      'Caseload log.csv 4000 of 4500',
      'Caseload settings.json 4500 of 4500',
    ]);
  });
  test('ends where a part brings no rows, whatever it says of more', async () => {
    const files: string[] = [];
    await copyOfData(
      async () => ({ rows: [], more: true }),
      { ...kept, sheets: [{ name: 'Providers', rows: 5 }] },
      async (name) => {
        files.push(name);
      },
      () => undefined,
    );
    expect(files).toEqual(['Providers.csv', 'Caseload settings.json']);
  });
});
