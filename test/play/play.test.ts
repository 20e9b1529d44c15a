import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallRoster } from '../addOn/installed';
import { isOlder } from './builtFiles.mjs';
import { played, run, withFiles, xlsxOf } from './played';
import { STEPS } from './steps';

let xlsx: Uint8Array;
beforeAll(async () => {
  xlsx = await xlsxOf(smallRoster());
});

const STEP = JSON.stringify([{ cells: 'Roster!A1:B2' }]);

describe('what can’t be used ends with 1 and one sentence', () => {
  test.each([
    ['missing.xlsx', 'steps.json', /^There is no file .*missing\.xlsx\.$/],
    ['roster.txt', 'steps.json', /roster\.txt is neither an \.xlsx nor a \.csv file\.$/],
    ['torn.xlsx', 'steps.json', /^torn\.xlsx is not an \.xlsx workbook\.$/],
    ['empty.csv', 'steps.json', /^empty\.csv is empty\.$/],
    ['bytes.csv', 'steps.json', /^bytes\.csv is no \.csv text/],
    ['roster.xlsx', 'missing.json', /^There is no file .*missing\.json\.$/],
    ['roster.xlsx', '', / is a folder\.$/],
    ['roster.xlsx', 'torn.json', /torn\.json is no JSON: /],
    ['roster.xlsx', 'deep.json', /deep\.json is nested too deeply\.$/],
    ['roster.xlsx', 'number.json', /number\.json holds no list of steps\.$/],
  ])('%s, %s', async (file, steps, sentence) => {
    const files = {
      'roster.xlsx': xlsx,
      'roster.txt': 'ID',
      'torn.xlsx': 'torn',
      'empty.csv': '',
      'bytes.csv': 'ID\0',
      'steps.json': STEP,
      'torn.json': '[{"now":',
      'deep.json': '['.repeat(99_999) + ']'.repeat(99_999),
      'number.json': '7',
    };
    const left = await withFiles(files, (pathOf) => run('play', pathOf(file), pathOf(steps)));
    expect(left).toEqual({ code: 1, printed: [], told: [expect.stringMatching(sentence)] });
  });

  test('a step that can’t be done stops the play there, after what the steps before it printed', async () => {
    const { code, outputs, told } = await played([
      { cells: 'Roster!A1' },
      { deleteSheet: 'Providers' },
      { cells: 'Roster!A2' },
    ]);
    expect({ code, outputs, told }).toEqual({
      code: 1,
      outputs: [{ cells: [['Student ID']] }],
      told: ['Step 2: There is no sheet "Providers", only Roster.'],
    });
  });
});

describe('wrong arguments end with 2 and the usage', () => {
  test.each([
    [[], 'Name a command.'],
    [['paly', 'a.xlsx', 'b.json'], 'There is no command "paly".'],
    [['toString'], 'There is no command "toString".'],
    [['play'], 'Name a workbook and a file of steps.'],
    [['play', 'a.xlsx'], 'Name a workbook and a file of steps.'],
    [['play', 'a.xlsx', 'b.json', 'c.json'], 'Name a workbook and a file of steps.'],
    [['play', 'a.xlsx', 'b.json', '--jsno'], "Unknown option '--jsno'"],
    [['play', 'a.xlsx', 'b.json', '--json=yes'], 'does not take an argument'],
  ])('%j', async (words, sentence) => {
    const { code, printed, told } = await run(...words);
    expect({ code, printed }).toEqual({ code: 2, printed: [] });
    expect(told.join('\n')).toContain(sentence);
    expect(told.join('\n')).toContain('npm run caseload -- play FILE STEPS.json [--json]');
  });

  test('--help is no wrong argument, and tells of every step', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, told: [] });
    const { code, printed, told } = await run('play', '--help');
    expect({ code, told }).toEqual({ code: 0, told: [] });
    for (const { example } of Object.values(STEPS)) expect(printed).toContain(`  ${example}`);
  });
});

describe('for a person', () => {
  test('each step stands with its number, cells as a table, an answer part by part', async () => {
    const steps = [{ now: '2026-11-21T18:00:00Z' }, { cells: 'Roster!A1:B2' }, { call: 'open' }];
    const files = { 'roster.xlsx': xlsx, 'steps.json': JSON.stringify({ told: 'by someone', steps }) };
    const { code, printed } = await withFiles(files, (pathOf) =>
      run('play', pathOf('roster.xlsx'), pathOf('steps.json')),
    );
    expect(code).toBe(0);
    expect(printed.slice(0, 5)).toEqual([
      '1  {"now":"2026-11-21T18:00:00Z"}',
      '2  {"cells":"Roster!A1:B2"}',
      '     Student ID  Student Name',
      '     2000001     Alvarez, Ana',
      '3  {"call":"open"}',
    ]);
    expect(printed).toContain('     today: "2026-11-21"');
    expect(printed.filter((line) => line.length > 140)).toEqual([]);
  });
});

test('npm run -s caseload -- play … --json prints JSON alone and leaves its input as it was', async () => {
  await withFiles({ 'roster.xlsx': xlsx, 'steps.json': STEP }, async (pathOf) => {
    const file = pathOf('roster.xlsx');
    const npm = ['run', '-s', 'caseload', '--', 'play', file, pathOf('steps.json'), '--json'];
    const { stdout, stderr } = await promisify(execFile)('npm', npm, {
      shell: process.platform === 'win32',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe('{"cells":[["Student ID","Student Name"],["2000001","Alvarez, Ana"]]}\n');
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await readFile(file))).toBe(hash(xlsx));
  });
});

describe('the built files', () => {
  test('are older than a source that was changed, added or taken away since, and than none that was not', async () => {
    const files = { 'appsscript.json': '{}', 'Code.js': '', 'main.ts': '' };
    await withFiles(files, async (pathOf) => {
      const at = (name: string, second: number) => utimes(pathOf(name), second, second);
      await Promise.all([at('appsscript.json', 2000), at('Code.js', 2001), at('main.ts', 1999)]);
      const built = (source: string) => isOlder(pathOf(''), [pathOf(source)]);
      expect(await built('main.ts')).toBe(false);
      await at('main.ts', 2001);
      expect(await built('main.ts')).toBe(true);
      // The folder itself was written to when its files were made.
      expect(await built('')).toBe(true);
      expect(await isOlder(pathOf('nowhere'), [pathOf('main.ts')])).toBe(true);
    });
  });
});

/** Steps that look like steps: a known key, with a value that is anything at all or nearly right. */
const nearlySteps = fc.array(
  fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...Object.keys(STEPS)), fc.jsonValue(), { minKeys: 1, maxKeys: 1 }),
    fc.constantFrom(...Object.values(STEPS).map(({ example }): unknown => JSON.parse(example))),
    fc.record({ call: fc.constantFrom('open', 'people', 'save', 'setUp', 'undo'), input: fc.jsonValue() }),
    fc.record({ cells: fc.string({ unit: fc.constantFrom(..."Roster!A1:Z9$,'") }) }),
    fc.record({
      calculate: fc
        .string({ unit: fc.constantFrom(...'=SUMIF(Roster!A1:B2),"+-*/&<>1') })
        .map((text) => `=${text}`),
    }),
    fc.record({
      type: fc.dictionary(fc.constantFrom('Roster!A1', 'Roster!B2', 'Roster!F3'), fc.jsonValue()),
    }),
  ),
  { maxLength: 6 },
);

test('no list of steps, and no JSON at all, ends otherwise than with 0 or with 1 and a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearlySteps, fc.jsonValue()), async (steps) => {
      const { code, told } = await played(steps);
      expect(told.join('\n')).not.toMatch(/fault of its own|\n\s+at /);
      if (code === 1) expect(told.at(-1)).toMatch(/[^\n]+/);
      else expect(code).toBe(0);
    }),
    { numRuns: 150 },
  );
});
