/**
 * `npm run proof`: every test file that imports `test/proof/figures` tries everything instead of its sample; then their figures, and
 * how long each took. Takes long. `npm run proof -- access limits` runs only the files whose paths hold one of these words.
 *
 * Each file is run by a process of its own, one for each core at a time and the longest first; the longest are played in parts. What
 * fails in one stops no other.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { haveChromium } from '../browser/haveChromium.mjs';
import { root, run } from '../command.mjs';
import { summed } from './summed.mjs';

/** In this order, and shown without a figure too, so that a proof that did not run is seen. */
const GROUPS = [
  ...['Crash', 'Concurrency', 'Bad things', 'One truth', 'Access', 'Hostile text'],
  ...['Payloads over the wire', 'Limits', 'Plays'],
];
/** What takes minutes, and in how many parts it is played (`inPart` and `ofPart` of figures.ts): what is played whole begins first. */
const LONGEST = [
  ['test/proof/payloads.test.ts', 1],
  ['test/proof/hostileSheets.test.ts', 1],
  ['test/proof/limits.test.ts', 1],
  ['test/proof/concurrencyBuilt.test.ts', 1],
  ['test/proof/hostile.test.ts', 5],
  ['test/proof/crashCheckpoint.test.ts', 3],
  ['test/proof/crash.test.ts', 5],
  ['test/proof/crashUpdate.test.ts', 5],
  ['test/proof/crashClosing.test.ts', 2],
  ['test/proof/game.test.ts', 4],
  ['test/proof/concurrency.test.ts', 4],
  ['test/proof/oneTruth.test.ts', 3],
  ['test/app/update/exportProperties.test.ts', 3],
  ['test/proof/checkpointHistories.test.ts', 3],
  ['test/proof/closedHistories.test.ts', 2],
  ['test/proof/access.test.ts', 1],
];
const HOUR = 3_600_000;
const notes = join(root, '.cache/proof');

async function proofs(named) {
  const all = await readdir(join(root, 'test'), { recursive: true });
  const found = [];
  for (const name of all.map((path) => `test/${path.replaceAll('\\', '/')}`)) {
    if (!/\.test\.tsx?$/.test(name)) continue;
    if (named.length > 0 && !named.some((word) => name.includes(word))) continue;
    if (/from '[./]*(?:proof)?\/figures'/.test(await readFile(join(root, name), 'utf8'))) found.push(name);
  }
  return found.sort();
}

/** The files in the parts that they are played in, in the order of their beginning. */
function partsOf(files) {
  const first = LONGEST.filter(([file]) => files.includes(file));
  const rest = files.filter((file) => !LONGEST.some(([long]) => long === file)).map((file) => [file, 1]);
  return [...first, ...rest].flatMap(([file, parts]) =>
    Array.from({ length: parts }, (_, i) => ({ file, part: `${i + 1}/${parts}` })),
  );
}

/** Plays one part in a process of its own. Shows what it printed where something did not hold. */
function play({ file, part }, env) {
  const started = Date.now();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const limits = [`--testTimeout=${HOUR}`, `--hookTimeout=${HOUR}`, '--maxWorkers=1'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, 'run', '--allowOnly=false', ...limits, file], {
      cwd: root,
      env: { ...process.env, ...env, PROOF_PART: part },
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(text));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const minutes = (Date.now() - started) / 60_000;
      const name = part.endsWith('/1') ? file : `${file}, part ${part.replace('/', ' of ')}`;
      if (code !== 0) process.stdout.write(Buffer.concat(printed));
      console.log(`${code === 0 ? 'held    ' : 'NOT HELD'} ${minutes.toFixed(1).padStart(5)} min  ${name}`);
      resolve({ file, minutes, held: code === 0 });
    });
  });
}

/** Plays all parts, one for each core at a time. */
async function playAll(parts, env) {
  const waiting = [...parts];
  const played = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) played.push(await play(next, env));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return played;
}

/** The figures under their groups: "Crash · save" is the figure "save" of the group "Crash", "Access" the only one of that group. */
async function figures() {
  const text = await readFile(join(notes, 'figures.jsonl'), 'utf8').catch(() => '');
  const groups = new Map(GROUPS.map((group) => [group, new Map()]));
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const { what, result } = JSON.parse(line);
    const [group, ...rest] = what.split(' · ');
    if (!groups.has(group)) groups.set(group, new Map());
    const own = groups.get(group);
    own.set(rest.join(' · '), [...(own.get(rest.join(' · ')) ?? []), result]);
  }
  return groups;
}

function showFigures(groups, isWhole) {
  for (const [group, all] of groups) {
    if (!isWhole && all.size === 0) continue;
    console.log(`\n${group}`);
    if (all.size === 0) console.log('  no figure');
    const width = Math.max(0, ...[...all.keys()].map((what) => what.length));
    for (const [what, results] of all)
      for (const result of summed(results))
        console.log(`  ${what.padEnd(width)}${width > 0 ? '  ' : ''}${result}`);
  }
}

/** The minutes of one core that each file took, and whether all its parts held. */
function showMinutes(played) {
  const files = new Map();
  for (const { file, minutes, held } of played) {
    const so = files.get(file) ?? { parts: 0, minutes: 0, failed: 0 };
    files.set(file, {
      parts: so.parts + 1,
      minutes: so.minutes + minutes,
      failed: so.failed + (held ? 0 : 1),
    });
  }
  console.log('\nMinutes of a core');
  for (const [file, { parts, minutes, failed }] of [...files].sort(([, a], [, b]) => b.minutes - a.minutes))
    console.log(
      `  ${minutes.toFixed(1).padStart(5)}  ${file}${parts > 1 ? `, ${parts} parts` : ''}${failed > 0 ? `, ${failed} NOT HELD` : ''}`,
    );
}

const words = process.argv.slice(2);
const files = await proofs(words);
if (files.length === 0) {
  console.error('No proof has such a name.');
  process.exit(1);
}
await rm(notes, { recursive: true, force: true });
const started = Date.now();
const env = { PROOF: '1', CHROMIUM_PATH: haveChromium(), DIST_IS_BUILT: '1' };
const built = run(process.execPath, [join(root, 'build.mjs')]);
if (built !== 0) process.exit(built);
const played = await playAll(partsOf(files), env);
showFigures(await figures(), words.length === 0);
showMinutes(played);
const failed = played.filter(({ held }) => !held).length;
if (failed > 0) process.exitCode = 1;
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `\n${minutes} minutes: ${failed === 0 ? 'all held' : `NOT all held: ${failed} of ${played.length} runs`}`,
);
