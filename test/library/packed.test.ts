import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../play/played';

const root = resolve(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/.bin/tsc');
const ROSTER = [
  'Student ID,Student,Grade,School,Service,Provider,Case Manager,Minutes per Week,Start Date',
  ...Array.from(
    { length: 12 },
    (_, i) => `${1001 + i},"Alder, Ana ${i}",3,Oak,Resource,"Ramos, Elena","Ramos, Elena",60,8/24/2026`,
  ),
  '1020,"Birch, Ben",4,Oak,Resource,"Cho, Ben","Cho, Ben",60,8/24/2026',
].join('\n');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-library-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const into = join(folder, 'node_modules/caseload-for-sheets');
  await mkdir(into, { recursive: true });
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', into, '--strip-components=1']);
  await writeFile(join(folder, 'roster.csv'), ROSTER);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a program prints in a folder that has the package and nothing else. */
async function printed(program: string): Promise<unknown> {
  await writeFile(join(folder, 'program.mjs'), program);
  const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('the packed library answers as the command line does, with nothing installed beside it', async () => {
  const [read, loads, split] = (await printed(`
    import { loads, readRoster, split } from 'caseload-for-sheets';
    import { readFile } from 'node:fs/promises';
    const bytes = { name: 'roster.csv', bytes: await readFile('roster.csv') };
    console.log(JSON.stringify([
      await readRoster('roster.csv'),
      await loads(bytes, { asOf: '2026-11-30' }),
      await split('roster.csv', { from: 'Ramos, Elena', among: ['Cho, Ben'], on: '2026-11-30' }),
    ]));`)) as unknown[];
  const file = join(folder, 'roster.csv');
  const told = async (...words: string[]) => JSON.parse((await run(...words, '--json')).printed.join('\n'));
  expect(read).toEqual(await told('read', file));
  expect(loads).toEqual(await told('report', file, '--as-of', '2026-11-30'));
  expect(split).toEqual(
    await told('split', file, '--from', 'Ramos, Elena', '--among', 'Cho, Ben', '--on', '2026-11-30'),
  );
});

test('cells are read where there is no file, and what can’t be used is told by errors of their own', async () => {
  expect(
    await printed(`
      import { loads, readRoster, split, UnreadableFile, Unusable, WrongArguments } from 'caseload-for-sheets';
      const rows = [['Student ID', 'Provider', 'Grade', 'Service'], ['1', 'Ramos, Elena', '3', 'Resource']];
      const told = (error) => [UnreadableFile, Unusable, WrongArguments].findIndex((each) => error instanceof each);
      const sheets = { name: 'mine', sheets: [{ name: 'Roster', rows }] };
      console.log(JSON.stringify([
        (await readRoster(sheets, { columns: { grade: '' } })).columns,
        await readRoster('none.csv').catch(told),
        await split(sheets, { from: 'Nobody Known', among: ['Ramos, Elena'], on: '2026-11-30' }).catch(told),
        await loads(sheets, { asOf: 'today' }).catch(told),
      ]));`),
  ).toEqual([{ studentId: 'A', provider: 'B', service: 'D' }, 0, 1, 2]);
});

test('a strict program is checked against its types, however it resolves modules', async () => {
  await writeFile(
    join(folder, 'program.mts'),
    `import { loads, readRoster, split, type PersonReport, type RosterRead } from 'caseload-for-sheets';
     const roster: RosterRead = await readRoster('roster.csv', { sheets: ['Roster'] });
     const people: PersonReport[] = await loads('roster.csv', { asOf: '2026-11-30' });
     export const lines: number = roster.lines.length + people.length;
     export const over: string[] = people
       .filter(({ caseload, maximum }) => caseload !== null && maximum !== null && caseload > maximum)
       .map(({ person }) => person);
     export const moves: string[] = (await split('roster.csv', { from: 'A', among: ['B'], on: '2026-11-30' })).moves.map(({ to }) => to);
     // @ts-expect-error A day is needed.
     await loads('roster.csv', {});
    `,
  );
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ] as const) {
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        tsc,
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        'program.mts',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([stdout, status]).toEqual(['', 0]);
  }
});

test('the package brings the licences of what is in it, and nothing else of the project', async () => {
  const packed = join(folder, 'node_modules/caseload-for-sheets');
  expect((await readdir(packed)).sort()).toEqual(['LICENSE', 'README.md', 'docs', 'library', 'package.json']);
  const licences = await readFile(join(packed, 'library/LICENSES.txt'), 'utf8');
  for (const name of ['iconv-lite', 'numfmt', 'saxes'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  const code = await readFile(join(packed, 'library/index.mjs'), 'utf8');
  expect(code).not.toContain('@duckdb');
  expect([...code.matchAll(/\b(?:fetch|XMLHttpRequest)\(/g)]).toEqual([]);
});
