import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { root } from '../host/buildPage.mjs';

/** What goes into dist/. */
const SOURCES = ['src', 'sidebar', 'build.mjs', 'appsscript.json', 'package-lock.json'].map((path) =>
  join(root, path),
);
const folder = join(root, 'dist');

/** The folder of the built files, built anew where a source is younger. */
export async function builtFiles(building) {
  if (await isOlder(folder, SOURCES)) {
    building();
    await build();
  }
  return folder;
}

/** Whether a source was changed after the oldest file of a build, or there is no build. */
export async function isOlder(folder, sources) {
  const built = await readdir(folder).catch(() => []);
  if (!built.includes('appsscript.json')) return true;
  const oldest = Math.min(...(await Promise.all(built.map((name) => changed(join(folder, name))))));
  const times = await Promise.all(sources.map(newest));
  return Math.max(...times) > oldest;
}

const changed = async (path) => (await stat(path)).mtimeMs;

/** Folders count too, since they change when a file in them goes. */
async function newest(path) {
  const below = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  const times = await Promise.all(['', ...below].map((name) => changed(join(path, name))));
  return Math.max(...times);
}
