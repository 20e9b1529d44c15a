/**
 * `npm run proof`: every test file that imports `test/proof/figures` tries everything instead of its sample; then their figures. Takes
 * long. `npm run proof -- access limits` runs only the files whose paths hold one of these words.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { haveChromium } from '../browser/haveChromium.mjs';
import { root, vitest } from '../command.mjs';

/** In this order, and shown without a figure too, so that a proof that did not run is seen. */
const GROUPS = ['Crash', 'Concurrency', 'Access', 'Hostile text', 'Payloads over the wire', 'Limits'];
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

/** The figures under their groups: "Crash · save" is the figure "save" of the group "Crash", "Access" the only one of that group. */
async function figures() {
  const text = await readFile(join(notes, 'figures.jsonl'), 'utf8').catch(() => '');
  const groups = new Map(GROUPS.map((group) => [group, []]));
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const { what, result } = JSON.parse(line);
    const [group, ...rest] = what.split(' · ');
    groups.set(group, [...(groups.get(group) ?? []), [rest.join(' · '), result]]);
  }
  return groups;
}

const words = process.argv.slice(2);
const files = await proofs(words);
if (files.length === 0) {
  console.error('No proof has such a name.');
  process.exit(1);
}
await rm(notes, { recursive: true, force: true });
const started = Date.now();
// Vitest builds dist/ first (test/buildOnce.ts).
process.exitCode = vitest([`--testTimeout=${HOUR}`, `--hookTimeout=${HOUR}`, ...files], {
  PROOF: '1',
  CHROMIUM_PATH: haveChromium(),
});
for (const [group, all] of await figures()) {
  if (words.length > 0 && all.length === 0) continue;
  console.log(`\n${group}`);
  if (all.length === 0) console.log('  no figure');
  const width = Math.max(0, ...all.map(([what]) => what.length));
  for (const [what, result] of all) console.log(`  ${what.padEnd(width)}${width > 0 ? '  ' : ''}${result}`);
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`\n${minutes} minutes: ${process.exitCode === 0 ? 'all held' : 'NOT all held'}`);
