/**
 * `npm run bench`: builds the add-on and prints what it weighs, how fast it is and what it asks of Google, each figure beside its
 * budget. Nothing fails where a figure is over: times belong to the computer they were taken on.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from '../../build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** The part of zod/mini that the add-on uses, alone, built as the add-on is. */
async function zodAlone(names) {
  // Renamed, because one of them is called "enum".
  const imports = names.map((name, index) => `${name} as z${index}`);
  const uses = names.map((_, index) => `z${index}`);
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { ${imports.join(', ')} } from 'zod/mini'; globalThis.zod = [${uses.join(', ')}];`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
  });
  return outputFiles[0].text;
}

/** The bench itself is TypeScript, as is the local Sheets that it drives. */
async function bench() {
  const outfile = join(root, '.cache/bench/bench.mjs');
  await mkdir(dirname(outfile), { recursive: true });
  await esbuild.build({
    entryPoints: [join(here, 'bench.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

const [files, { runBench }] = await Promise.all([build(), bench()]);
await runBench({ files, root, zodAlone, args: process.argv.slice(2) });
