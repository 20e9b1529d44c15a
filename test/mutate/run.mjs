/**
 * `npm run mutate -- timeline formulas`: breaks the named sources in many small ways, one at a time, and tells which breaks no test of
 * `test/domain`, `test/standards` and `test/app` notices. By hand, since a target takes minutes. Stryker is installed into
 * `.cache/stryker` at the first run: it brings 175 packages, which nothing else here needs. `--whole` breaks also what runs only as a
 * file is loaded (lists, patterns), which takes many times as long. TESTS=domain asks the tests of that folder only: quicker, and stricter.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../command.mjs';

const home = join(root, '.cache/stryker');
/** Stryker 10 runs on Node 22 or newer only; where an older one runs this, a newer one is installed beside it. */
const isOldNode = Number(process.versions.node.split('.')[0]) < 22;
const NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const PACKAGES = {
  '@stryker-mutator/core': '10.1.1',
  '@stryker-mutator/vitest-runner': '10.1.1',
  ...(isOldNode && { [NODE]: '22.23.3' }),
};
const node = isOldNode ? join(home, 'node_modules', NODE, 'bin/node') : process.execPath;

/** Every file of a room. */
const room = (name) =>
  readdirSync(join(root, 'src', name))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${name}/${file}`);

/** What can be named: a group, or a file of one. */
const GROUPS = {
  domain: [
    'src/domain/record/timeline.ts',
    'src/domain/record/foldOn.ts',
    'src/domain/caseload/joinOn.ts',
    'src/domain/decide/planReassignment.ts',
    'src/domain/decide/planLine.ts',
    'src/domain/decide/substitute.ts',
    'src/domain/record/log.ts',
    'src/domain/record/checkLog.ts',
    'src/domain/follow/dueCells.ts',
    'src/domain/follow/endCell.ts',
    'src/domain/cells/amount.ts',
    'src/domain/cells/dateText.ts',
    'src/domain/roster/lineIdentity.ts',
  ],
  saving: [
    ...room('app/save'),
    ...room('app/follow'),
    ...room('app/record'),
    'src/app/opened/recordStore.ts',
    'src/app/decide/reassign.ts',
  ],
  follow: room('domain/follow'),
  record: room('domain/record'),
  roster: room('domain/roster'),
  formulas: [
    'src/standards/missouri/formulas.ts',
    'src/standards/loads/limits.ts',
    'src/standards/loads/load.ts',
  ],
};
const nameOf = (file) => file.replace(/^.*\/|\.ts$/g, '');
const FILES = [...new Set(Object.values(GROUPS).flat())].filter((file) => existsSync(join(root, file)));

/** The files that the words on the command line name. */
function chosen(words) {
  const unknown = words.filter((word) => !GROUPS[word] && !FILES.some((file) => nameOf(file) === word));
  if (words.length > 0 && unknown.length === 0)
    return FILES.filter((file) =>
      words.some((word) => nameOf(file) === word || GROUPS[word]?.includes(file)),
    );
  if (unknown.length > 0) console.error(`There is no target ${unknown.join(', ')}.`);
  console.error('Name what to break:');
  for (const [group, files] of Object.entries(GROUPS))
    console.error(
      `  ${group}: ${files
        .filter((file) => FILES.includes(file))
        .map(nameOf)
        .join(', ')}`,
    );
  return process.exit(1);
}

async function install() {
  const missing = [];
  for (const [name, version] of Object.entries(PACKAGES)) {
    const text = await readFile(join(home, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}');
    if (JSON.parse(text).version !== version) missing.push(`${name}@${version}`);
  }
  if (missing.length === 0) return;
  await mkdir(home, { recursive: true });
  // Without peers, so that its runner finds the project's own Vitest, a few folders up.
  const how = ['--prefix', home, '--ignore-scripts', '--legacy-peer-deps', '--save-exact'];
  if (run('npm', ['install', ...how, ...missing]) !== 0) process.exit(1);
}

const words = process.argv.slice(2).filter((word) => word !== '--whole');
const isWhole = words.length < process.argv.length - 2;
const files = chosen(words);
await install();
// Some of the tests run what is pushed.
if (run(process.execPath, ['build.mjs']) !== 0) process.exit(1);
const report = join(home, `${words.join('-')}.json`);
await writeFile(
  join(home, 'config.json'),
  JSON.stringify({
    mutate: files,
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutate/vitest.config.mjs' },
    coverageAnalysis: 'perTest',
    // Long, so that a busy computer is not taken for a break that was noticed.
    timeoutMS: 30_000,
    // What runs once, as a file is loaded, would take all tests for each break.
    ignoreStatic: !isWhole,
    warnings: { slow: false },
    concurrency: Number(process.env.CONCURRENCY ?? 1),
    tempDirName: '.cache/stryker/tmp',
    ignorePatterns: ['.cache', '.tsc', 'docs', 'coverage'],
    // It would be read with the API of an older TypeScript, and nothing here is compiled.
    tsconfigFile: 'none',
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
    thresholds: { break: null },
  }),
);
const code = run(node, [
  join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
  'run',
  join(home, 'config.json'),
]);
if (code === 0) tell(JSON.parse(await readFile(report, 'utf8')));
process.exitCode = code;

/** The survivors, then a line for each file. */
function tell(result) {
  const mutated = Object.entries(result.files);
  for (const [file, { source, mutants }] of mutated)
    for (const { location, mutatorName, replacement, status } of mutants.filter(lives)) {
      const was = cut(source, location);
      console.log(`${file}:${location.start.line}:${location.start.column} ${status}, ${mutatorName}`);
      console.log(`    ${oneLine(was)}\n  → ${oneLine(replacement ?? '')}`);
    }
  console.log(
    `\n${'target'.padEnd(16)}${'mutants'.padStart(8)}${'found'.padStart(8)}${'not'.padStart(6)}   score`,
  );
  for (const [file, { mutants }] of mutated) {
    // A break that no longer loads, or that someone excepted, says nothing of the tests.
    const counted = mutants.filter(
      ({ status }) => ['Killed', 'Timeout'].includes(status) || lives({ status }),
    );
    const not = counted.filter(lives).length;
    const score = ((100 * (counted.length - not)) / Math.max(counted.length, 1)).toFixed(1);
    const numbers = [
      String(counted.length).padStart(8),
      String(counted.length - not).padStart(8),
      String(not).padStart(6),
    ];
    console.log(`${nameOf(file).padEnd(16)}${numbers.join('')}${score.padStart(7)} %`);
  }
}

function lives({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

function oneLine(text) {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 140 ? `${flat.slice(0, 139)}…` : flat;
}

/** The text at a place that counts lines and columns from 1. */
function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}
