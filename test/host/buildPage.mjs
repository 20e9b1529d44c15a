import { access, constants, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
const cache = join(root, '.cache/local-sheets');

/** Bundles once, and again when a file that went into it has changed: the grid is ten megabytes of source. */
async function bundle(name, options) {
  const outfile = join(cache, `${name}.${options.extension}`);
  const note = join(cache, `${name}.inputs.json`);
  if (await isFresh(note)) return outfile;
  await mkdir(cache, { recursive: true });
  // What esbuild says of it has no code by which it could be told in plain words.
  await access(cache, constants.W_OK);
  const { extension, ...rest } = options;
  // Whoever reads the file meanwhile meets no half-written one.
  const part = join(cache, `${name}.${process.pid}.${extension}`);
  const { metafile } = await build({
    ...rest,
    absWorkingDir: root,
    bundle: true,
    outfile: part,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  await rename(part, outfile);
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules'));
  await writeFile(note, JSON.stringify(await stamps([...inputs, 'package-lock.json'])));
  return outfile;
}

const stamps = async (paths) =>
  Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, (await stat(join(root, path))).mtimeMs])),
  );

async function isFresh(note) {
  try {
    const noted = JSON.parse(await readFile(note, 'utf8'));
    return JSON.stringify(await stamps(Object.keys(noted))) === JSON.stringify(noted);
  } catch {
    return false;
  }
}

/** The page's files by the path they are served at. */
export async function buildPage() {
  const script = (name, entry) =>
    bundle(name, {
      extension: 'js',
      entryPoints: [join(here, 'page', entry)],
      define: { 'process.env.NODE_ENV': '"production"' },
      minify: true,
      target: 'es2022',
    });
  const [whole, withoutGrid] = await Promise.all([
    script('page', 'main.ts'),
    script('without-grid', 'withoutGrid.ts'),
  ]);
  const style = await bundle('style', {
    extension: 'css',
    entryPoints: [join(here, 'page/page.css')],
    minify: true,
  });
  const html = await readFile(join(here, 'page/index.html'), 'utf8');
  const { mtimeMs } = await stat(whole);
  const page = (path) => ({
    type: 'text/html; charset=utf-8',
    body: html.replace('/page.js', path),
  });
  const file = async (type, path) => ({ type: `text/${type}; charset=utf-8`, body: await readFile(path) });
  return {
    '/': page(`/page.js?built=${mtimeMs}`),
    '/page.js': await file('javascript', whole),
    '/page.css': await file('css', style),
    '/without-grid': page('/without-grid.js'),
    '/without-grid.js': await file('javascript', withoutGrid),
  };
}

/** The host and the server. */
export const buildServer = () => buildModule('server', join(here, 'openLocalSheets.ts'));

/** What is written in TypeScript, as a module that Node can import. */
export const buildModule = async (name, entryPoint) =>
  import(pathToFileURL(await buildFile(name, entryPoint)).href);

/** The same as the path of its file, for a thread of its own. */
export const buildFile = (name, entryPoint) =>
  bundle(name, {
    extension: 'mjs',
    entryPoints: [entryPoint],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  });
