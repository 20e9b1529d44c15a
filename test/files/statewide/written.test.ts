import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { expect, test, vi } from 'vitest';
import { readXml } from '../../../src/files/readXml';
import { TABLE_NAMES, TABLES } from '../../../src/files/statewide/tables';
import { run } from '../../play/played';
import { runCommand } from '../../play/runCommand';
import { csvOf, DAY, withFolder } from './statewideKit';

const FILES = {
  'north/a.csv': csvOf(57),
  'north/b.csv': csvOf(12, ''),
  'south/c.csv': csvOf(11, 'Vacant & open <SLP>', 'Speech'),
  'south/d.xlsx': '',
};

/** What is written of the folder, file by file. */
async function written(...words: string[]): Promise<Map<string, Buffer>> {
  return withFolder(FILES, async (folder, beside) => {
    const options = ['--out', beside('report.xlsx'), '--export', beside('tables'), ...words];
    const { code, told } = await run('statewide', folder, '--as-of', DAY, ...options);
    expect([code, told.filter((line) => !line.startsWith('Counts of'))]).toEqual([0, []]);
    const names = await readdir(beside('tables'));
    expect(await readdir(folder)).toEqual(['north', 'south']);
    return new Map([
      ['report.xlsx', await readFile(beside('report.xlsx'))],
      ...(await Promise.all(
        names.map(
          async (name): Promise<[string, Buffer]> => [name, await readFile(join(beside('tables'), name))],
        ),
      )),
    ]);
  });
}

/** A row's cells from the first column on. */
const cellsOf = (sheet: ExcelJS.Worksheet | undefined, row: number): unknown[] =>
  Array.from(
    { length: sheet?.columnCount ?? 0 },
    (_, i) => sheet?.getCell(row, i + 1).value ?? undefined,
  ).slice(0, 9);

test('the same folder gives the same bytes of every file that is written, whenever that is', async () => {
  const first = await written();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });
  const second = await written().finally(() => vi.useRealTimers());
  expect([...first.keys()].sort()).toEqual(
    [
      'dictionary.csv',
      'report.xlsx',
      ...TABLE_NAMES.flatMap((table) => [`${table}.csv`, `${table}.parquet`]),
    ].sort(),
  );
  for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
});

test('the workbook has a sheet a question with what it rests on and a chart of its highest, and a sheet of all that it rests on', async () => {
  const bytes = (await written('--small-cells')).get('report.xlsx') ?? Buffer.alloc(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '1 over and above',
    '2 distribution',
    '3 fte short',
    '4 nobodys lines',
    '5 room',
    '6 not read',
    '7 to ask',
    'What it rests on',
  ]);
  const over = book.getWorksheet('1 over and above');
  expect([1, 3].map((row) => over?.getCell(row, 1).value)).toEqual([
    'People over and above their limits, by role and region',
    'As of 11/30/2026: 3 districts of 4 files read, 80 lines. “What it rests on” says more.',
  ]);
  expect(cellsOf(over, 5)).toEqual([
    ...['Region', 'Role', 'People with limit', 'Over maximum', 'Mixed grades to review', 'Above desirable'],
    ...[undefined, 'In order', 'Over maximum'],
  ]);
  expect(cellsOf(over, 6)).toEqual([
    ...['north', 'Resource teacher', 1, 1, 0, 0],
    ...[undefined, 'north · Resource teacher', 1],
  ]);
  const zip = await JSZip.loadAsync(bytes);
  const charts = Object.keys(zip.files).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(charts.length).toBeGreaterThanOrEqual(4);
  const first = (await zip.file('xl/charts/chart1.xml')?.async('string')) ?? '';
  expect(first).toContain("<c:f>'1 over and above'!$H$6:$H$6</c:f>");
  // Every part that another one names is there.
  for (const rels of Object.keys(zip.files).filter(
    (name) => /drawing|sheet\d+\.xml\.rels/.test(name) && name.endsWith('.rels'),
  )) {
    const xml = (await zip.file(rels)?.async('string')) ?? '';
    for (const [, target = ''] of xml.matchAll(/Target="\.\.\/([^"]+)"/g))
      expect(zip.file(`xl/${target}`), target).not.toBeNull();
  }
  const rests = book.getWorksheet('What it rests on');
  expect(rests?.getColumn(1).values).toEqual(
    expect.arrayContaining(['As of', 'Numbers', 'Small cells', 'Names']),
  );
});

test('the dictionary says every column, and the Parquet files have them in order, without names', async () => {
  const files = await written();
  const dictionary = files.get('dictionary.csv')?.toString() ?? '';
  for (const table of TABLE_NAMES)
    for (const { name, says, ...column } of TABLES[table])
      expect(dictionary.includes(`${table},${name},${column.type},`), `${table}.${name}: ${says}`).toBe(
        !('named' in column),
      );
  const folder = await mkdtemp(join(tmpdir(), 'caseload-'));
  try {
    await writeFile(join(folder, 'line.parquet'), files.get('line.parquet') ?? '');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_parquet('${join(folder, 'line.parquet')}') WHERE held_by = 'vacancy'`,
    );
    expect(reader.columnNames()).toEqual(TABLES.line.flatMap((each) => ('named' in each ? [] : [each.name])));
    expect(reader.getRowsJson()[0]?.slice(2)).toEqual([
      '3',
      'Oak',
      'Speech',
      'P-0001',
      'vacancy',
      60,
      'direct',
      '2026-08-24',
      null,
    ]);
    connection.closeSync();
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(files.get('line.csv')?.toString().split('\n')[0]).toBe(
    'district,student_key,grade,site,service,person_key,held_by,minutes,delivery,from_day,until_day',
  );
});

/** The workbook's parts of one question of one's own, by the name of its file. */
async function partsOf(file: string, sql: string): Promise<Map<string, string>> {
  return withFolder(FILES, async (folder, beside) => {
    await writeFile(beside(file), sql);
    const out = beside('report.xlsx');
    const words = ['--sql', beside(file), '--out', out, '--small-cells'];
    const { code, told } = await run('statewide', folder, '--as-of', DAY, ...words);
    expect([code, told]).toEqual([0, []]);
    const zip = await JSZip.loadAsync(await readFile(out));
    return new Map(
      await Promise.all(
        Object.values(zip.files).map(
          async (part): Promise<[string, string]> => [part.name, await part.async('string')],
        ),
      ),
    );
  });
}

test.each([
  ['History.sql', 'History 2'],
  ['history.sql', 'history 2'],
  ['What it rests on.sql', 'What it rests on 2'],
  ["'''.sql", 'Answer'],
  [`${'😀'.repeat(20)}.sql`, '😀'.repeat(13)],
  ['line\nend.sql', 'line end'],
])('a question of the name %j has a sheet that a spreadsheet takes', async (file, name) => {
  const parts = await partsOf(file, 'SELECT COUNT(*) AS n FROM line');
  expect(/<sheet [^>]*?name="([^"]*)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1]).toBe(name);
});

test('every part is well-formed XML, whatever signs an answer has, and numbers that are none are texts', async () => {
  const parts = await partsOf(
    'odd.sql',
    `-- Odd ${String.fromCharCode(11)}<signs> & "more"\n-- chart: n\nSELECT 'a' || chr(1) || chr(11) || '<&>"' || chr(65534) AS ${'"x&<y"'}, 3 AS n, CAST(1.0 AS DOUBLE) / 0 AS none, 123456789012345678901 AS many`,
  );
  expect(parts.get('xl/charts/chart1.xml')).toContain('<c:v>a\ufffd\ufffd&lt;&amp;&gt;&quot;\ufffd</c:v>');
  for (const [name, xml] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    expect(xml, name).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(xml, name).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
    expect(xml, name).not.toMatch(/<v>[^<]*(?:Infinity|NaN|e\+)/);
  }
  expect(parts.get('xl/sharedStrings.xml')).toContain('123456789012345678901');
});

/** The order that the standard has for what may stand in these elements (ECMA-376, part 1, 18.3.1.99 and 21.2.2). */
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween';
const ORDER: { readonly [parent: string]: string } = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting pageMargins pageSetup headerFooter drawing',
  chartSpace: 'roundedCorners chart',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay',
  plotArea: 'layout barChart catAx valAx',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap axId',
  ser: 'idx order tx spPr invertIfNegative cat val',
  catAx: `${AXIS} tickLblSkip`,
  valAx: AXIS,
  strCache: 'ptCount pt',
  numCache: 'formatCode ptCount pt',
  oneCellAnchor: 'from ext graphicFrame clientData',
};

test('every part has a kind, every relation leads to a part, and sheets, drawings and charts keep the order of the standard', async () => {
  const parts = await partsOf(
    'own.sql',
    "-- Own\n-- chart: n\nSELECT 'a' AS x, 3 AS n UNION ALL SELECT 'b', 2",
  );
  const names = [...parts.keys()].filter((name) => !name.endsWith('/'));
  expect(names.filter((name) => /charts?\/|drawings?\//.test(name))).toHaveLength(3);
  const kinds = parts.get('[Content_Types].xml') ?? '';
  for (const name of names) {
    const xml = parts.get(name) ?? '';
    const ending = name.slice(name.lastIndexOf('.') + 1);
    if (name !== '[Content_Types].xml')
      expect(kinds.includes(`PartName="/${name}"`) || kinds.includes(`Extension="${ending}"`), name).toBe(
        true,
      );
    const [, folder = '', owner] = /^(.*?)_rels\/(.*)\.rels$/.exec(name) ?? [];
    const open: { name: string; at: number }[] = [];
    readXml(xml, {
      open: (element, { Target: target = '' }) => {
        if (element === 'Relationship')
          expect(names, `${owner}: ${target}`).toContain(
            posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//, ''),
          );
        const parent = open.at(-1);
        const order = ORDER[parent?.name ?? '']?.split(' ');
        if (parent && order && !/^xl\/styles|^docProps/.test(name)) {
          const at = order.indexOf(element);
          expect(at, `${element} in ${parent.name} of ${name}`).toBeGreaterThanOrEqual(parent.at);
          parent.at = at;
        }
        open.push({ name: element, at: 0 });
      },
      close: () => open.pop(),
    });
  }
});

test('what can’t be written is told in a sentence, before a file is read', async () => {
  await withFolder(FILES, async (folder, beside) => {
    await mkdir(beside('folder.xlsx'));
    await mkdir(beside('taken/line.csv'), { recursive: true });
    for (const [words, code] of [
      [['--out', beside('none/report.xlsx')], 1],
      [['--export', join(beside('districts'), 'north/a.csv', 'x')], 2],
      [['--out', beside('report.pdf')], 2],
      [['--database', beside('none/state.duckdb')], 1],
      [['--out', beside('folder.xlsx')], 1],
      [['--export', beside('taken')], 1],
    ] as const) {
      const [told, done]: [string[], string[]] = [[], []];
      const left = await runCommand(['statewide', folder, '--as-of', DAY, ...words], {
        print: (line) => done.push(line),
        tell: (line) => told.push(line),
        progress: (text) => done.push(text),
        builtFiles: async () => '',
        questions: join(import.meta.dirname, '../../../src/files/questions'),
        districtWorker: null,
      });
      expect([left, told.length, done]).toEqual([code, 1, []]);
    }
  });
});
