/**
 * Builds `library/`, which `npm pack` packs: the core for other programs, without Google and without anything to install beside it.
 *
 *   index.mjs      the code, with the packages that it reads files by
 *   types/         its types, of each source that they name
 *   LICENSES.txt   the licences of those packages
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const ENTRY = 'library/library';

/** Builds the library into a folder, whose own files go first. The types must have been made by `tsc -b`. */
export async function buildLibrary(folder = join(root, 'library')) {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`src/${ENTRY}.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    // The packages that are bundled ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
  });
  await writeFile(join(folder, 'LICENSES.txt'), await licencesOf(Object.keys(metafile.inputs)));
  await writeTypes(join(folder, 'types'));
}

async function licencesOf(paths) {
  const folders = paths.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const texts = await Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(
        await readFile(join(root, folder, 'package.json'), 'utf8'),
      );
      const file = (await readdir(join(root, folder))).find((each) => /^licen[cs]e/i.test(each));
      const text = file ? await readFile(join(root, folder, file), 'utf8') : 'No text is in the package.';
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** The declarations of the entry and of every source that they name, as a program finds them that resolves as Node does. */
async function writeTypes(folder) {
  const rooms = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')).references.map(
    ({ path }) => path,
  );
  const waiting = [ENTRY];
  const done = new Set(waiting);
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const room = rooms
      .filter((each) => `src/${source}`.startsWith(`${each}/`))
      .sort((a, b) => b.length - a.length)[0];
    const { outDir } = JSON.parse(await readFile(join(root, room, 'tsconfig.json'), 'utf8')).compilerOptions;
    const within = `src/${source}`.slice(room.length + 1);
    const text = await readFile(join(root, room, outDir, `${within}.d.ts`), 'utf8');
    const path = join(folder, `${source}.d.ts`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      text.replace(/(\} from |import\()(['"])([^'"]+)\2(?=;$|\))/gm, (_, before, quote, specifier) => {
        if (!specifier.startsWith('.')) throw new Error(`${source} takes its types from ${specifier}.`);
        const next = posix.join(posix.dirname(source), specifier);
        if (!done.has(next)) waiting.push(next);
        done.add(next);
        return `${before}${quote}${specifier}.js${quote}`;
      }),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLibrary();
