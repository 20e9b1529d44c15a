import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallRoster } from '../addOn/installed';
import { type Left, run, xlsxOf } from '../play/played';
import { OWN_FAULT } from '../play/runCommand';
import { tries } from '../proof/figures';
import { csvOf, LOCKED } from './statewide/statewideKit';

const COMMANDS = ['read', 'report', 'split', 'statewide', 'play'] as const;
const OPTIONS = [
  '--json',
  '--as-of',
  '--on',
  '--from',
  '--among',
  '--method',
  '--sheet',
  '--map',
  '--sql',
  '--out',
  '--export',
  '--database',
  '--salt',
  '--small-cells',
  '--with-names',
  '--nonsense',
  '--',
  '-',
  '-x',
  '--as-of=2026-11-30',
  '--json=no',
];
const VALUES = [
  '2026-11-30',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '',
  ' ',
  '🦉',
  'provider=G',
  'provider=',
  'provider:SLP=Z',
  '=',
  'altcase',
  'toString',
  '__proto__',
  'Ramos, Elena',
  'Cho, Ben; Ramos, Elena',
  ';',
  '\u0000',
  "'; DROP TABLE load; --",
  'Roster',
  '../..',
  'a'.repeat(5_000),
];

let folder = '';
const paths: string[] = [];

/** A workbook of which one part says something else. */
async function withPart(
  bytes: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array' });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-fuzz-'));
  const good = await xlsxOf(smallRoster());
  const SHEET = 'xl/worksheets/sheet1.xml';
  const files: { [name: string]: string | Uint8Array } = {
    'good.xlsx': good,
    'good.csv': csvOf(12),
    'empty.csv': '',
    'empty.xlsx': '',
    'blank.csv': '\n \n,,\n',
    'mark.csv': '\ufeff',
    'quote.csv': '"Student ID,Provider\n1,"',
    'nul.csv': 'a\u0000b,c\n',
    'wide.csv': `${Array.from({ length: 3_000 }, (_, i) => `Provider ${i}`).join(',')}\n1`,
    'headers.csv': 'Student ID,Student ID,Provider,Provider,Provider\n1,2,A,B,C\n',
    'odd.csv':
      'Student ID,Provider,Minutes,Start Date,Grade\n__proto__,constructor,NaN,0/0/0,99\n1e999,"=1+1",-5,13/45/2026,\ud800\n',
    'utf16.csv': Buffer.from('\ufeffStudent ID\tProvider\n1\tRamos, Elena\n', 'utf16le'),
    'locked.xlsx': LOCKED,
    'short.xlsx': good.slice(0, good.length / 2),
    'text.xlsx': csvOf(2),
    'noise.xlsx': Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 256),
    'no-sheet.xlsx': await withPart(good, 'xl/workbook.xml', (xml) =>
      xml.replace(/<sheets>.*<\/sheets>/s, '<sheets/>'),
    ),
    'cut.xlsx': await withPart(good, SHEET, (xml) => xml.slice(0, xml.length / 2)),
    'no-xml.xlsx': await withPart(good, SHEET, () => 'Call the office'),
    'column.xlsx': await withPart(good, SHEET, (xml) => xml.replace('r="B2"', 'r="ZZZZZ2"')),
    'row.xlsx': await withPart(good, SHEET, (xml) =>
      xml.replace('<row r="2"', '<row r="16777217"').replaceAll(/r="([A-Z]+)2"/g, 'r="$116777217"'),
    ),
    'string.xlsx': await withPart(good, SHEET, (xml) => xml.replace(/<v>\d+<\/v>/, '<v>99999999</v>')),
    'date.xlsx': await withPart(good, SHEET, (xml) => xml.replace(/<v>4\d{4}<\/v>/g, '<v>-1e300</v>')),
    'merged.xlsx': await withPart(good, SHEET, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ),
    'steps.json': '[{"now":"x"},{"call":"save"},{"cells":"!!"},{}]',
    'deep.json': '['.repeat(9_000),
    'sheets.json': '[{"name":"Roster","rows":[["Student ID","Provider"],[1,{"day":"2026-13-45"}]]}]',
    'null.json': 'null',
    'question.sql': 'SELECT * FROM load',
    'odd.sql':
      'SELECT 1 AS "a", 2 AS "a", NULL, [1, 2], DATE \'2026-01-01\', 1 / 0, CAST(1.5 AS DECIMAL(9, 2)), \'x\'::BLOB, INTERVAL 1 DAY',
    'two.sql': 'SELECT 1; SELECT 2',
    'commit.sql': 'COMMIT; DROP TABLE load',
    'loop.sql': "ATTACH 'x.db'",
    'Ünïcödé (1).csv': csvOf(1),
  };
  await mkdir(join(folder, 'nothing'));
  await mkdir(join(folder, 'some'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    if (/\.(?:xlsx|csv)$/.test(name)) await writeFile(join(folder, 'some', name), content);
    paths.push(join(folder, name));
  }
  paths.push(
    join(folder, 'none.xlsx'),
    join(folder, 'nothing'),
    join(folder, 'some'),
    folder.replace(/^/, ''),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Done, or one clear sentence of why not. */
function endsWell({ code, told }: Left, words: readonly string[]): void {
  const said = `${words.join(' ').slice(0, 300)} → ${code} ${told.join(' | ').slice(0, 500)}`;
  expect([0, 1, 2], said).toContain(code);
  const last = told.at(-1) ?? '';
  expect(last, said).not.toMatch(/undefined|\[object|\n\s+at |node:internal/);
  expect(last.includes(OWN_FAULT), said).toBe(false);
  if (code === 1) expect(last, said).toMatch(/^[^\n]{8,}$/);
  if (code === 2) expect(last, said).toMatch(/^[^\n]{8,}\nUsage: npm run caseload -- /);
}

test('every file, broken in whatever way, ends each command with an answer or one sentence', async () => {
  for (const path of paths)
    for (const words of [
      ['read', path, '--json'],
      ['report', path, '--as-of', '2026-11-30'],
      ['split', path, '--from', 'Ramos, Elena', '--among', 'Cho, Ben; Nobody', '--on', '2026-11-30'],
      ['play', path, join(folder, 'steps.json')],
      ['play', join(folder, 'good.csv'), path],
    ])
      endsWell(await run(...words), words);
});

test('a folder of them all is read, and each that can’t be is told', async () => {
  const words = ['statewide', join(folder, 'some'), '--as-of', '2026-11-30', '--json'];
  const left = await run(...words);
  endsWell(left, words);
  const {
    files,
    read,
    questions,
  }: { files: number; read: number; questions: { name: string; rows: unknown[] }[] } = JSON.parse(
    left.printed.join('\n'),
  );
  const unread = questions.find(({ name }) => name === '6-not-read')?.rows ?? [];
  expect(files).toBe(
    paths.filter((path) => /\.(?:xlsx|csv)$/.test(path) && !path.endsWith('none.xlsx')).length,
  );
  expect(read + unread.length).toBe(files);
  expect(read).toBeGreaterThan(3);
  expect(JSON.stringify(unread)).not.toMatch(/undefined|\[object|is not a function|Cannot read/);
});

test('every question of one’s own ends with an answer or one sentence', async () => {
  await mkdir(join(folder, 'one'), { recursive: true });
  await writeFile(join(folder, 'one/a.csv'), csvOf(12));
  for (const path of paths) {
    const words = ['statewide', join(folder, 'one'), '--as-of', '2026-11-30', '--sql', path];
    endsWell(await run(...words), words);
  }
});

test('no words, in whatever order, do worse than a sentence and the usage', async () => {
  // What is written goes beside the files that are read.
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...OPTIONS) },
    { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
    { weight: 2, arbitrary: fc.nat(40).map((i) => paths[i % paths.length] ?? '') },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replace(/[/\\]/g, '')) },
  );
  const before = process.cwd();
  const beside = await mkdtemp(join(tmpdir(), 'caseload-fuzz-cwd-'));
  try {
    process.chdir(beside);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...COMMANDS),
        fc.array(word, { maxLength: 7 }),
        async (command, words) => {
          // A file to write may be one of those that are read: those are not to be lost here.
          const harmless = words.filter(
            (each, i) => !(paths.includes(each) && /^--(?:out|database|export)$/.test(words[i - 1] ?? '')),
          );
          endsWell(await run(command, ...harmless), [command, ...harmless]);
        },
      ),
      { numRuns: tries(3_000, 120) },
    );
  } finally {
    process.chdir(before);
    await rm(beside, { recursive: true });
  }
});

test.each(COMMANDS)('%s --help says its usage and each of its options', async (command) => {
  const { code, printed, told } = await run(command, '--help');
  expect([code, told]).toEqual([0, []]);
  const [usage = '', ...help] = printed;
  expect(usage).toContain(`Usage: npm run caseload -- ${command} `);
  for (const option of usage.match(/--[a-z-]{2,}/g)?.filter((each) => each !== '--json') ?? [])
    expect(help.join('\n')).toContain(`${option} `);
  expect(help.join('\n').length).toBeGreaterThan(200);
  expect(await run(command, '-h')).toEqual({ code, printed, told });
});

test('a command that is none, or none at all, gets the list of them', async () => {
  for (const words of [[], ['statewid'], ['constructor']]) {
    const { code, told } = await run(...words);
    expect(code).toBe(2);
    for (const command of COMMANDS) expect(told.join('\n')).toContain(`-- ${command} `);
  }
});
