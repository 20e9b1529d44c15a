/**
 * `npm run oracle`: the worksheets' native formulas, computed by LibreOffice from the downloaded .xlsx, beside our functions. Prints
 * how many values agree and fails where one does not. Needs `soffice` (LibreOffice Calc); installs nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const soffice = process.env.SOFFICE_PATH ?? 'soffice';

const version = spawnSync(soffice, ['--version'], { encoding: 'utf8' });
if (version.status !== 0) {
  console.error(
    'The oracle needs LibreOffice Calc: install it (Debian: apt-get install libreoffice-calc), or name it with SOFFICE_PATH=/path/to/soffice.',
  );
  process.exit(1);
}

const outfile = join(root, '.cache/oracle/oracle.mjs');
await mkdir(dirname(outfile), { recursive: true });
await esbuild.build({
  entryPoints: [join(here, 'oracle.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { runOracle } = await import(pathToFileURL(outfile).href);
const agrees = await runOracle({
  soffice,
  version: version.stdout.trim(),
  folder: dirname(outfile),
  seed: Number(process.argv[2] ?? 20_261_121),
});
process.exitCode = agrees ? 0 : 1;
