/** `npm run docs`: writes the tables of README.md and the user guide anew, from the code that they are about. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/documentTables.ts'],
  bundle: true,
  write: false,
  format: 'esm',
});
const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
const { documentTables, withTables } = await import(url);

for (const file of new Set(documentTables.map((table) => table.file))) {
  const path = join(root, file);
  await writeFile(path, withTables(file, await readFile(path, 'utf8')));
  console.log(file);
}
