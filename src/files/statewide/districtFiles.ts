import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileTrouble } from '../fileTrouble';
import { UnreadableFile } from '../unreadableFile';

/** One file of the folder: `file` is its path from there, with slashes on any system. */
export type DistrictFile = { path: string; file: string; district: string; region: string };

/** Locks and marks that programs and systems leave beside people's files. */
const NOT_PEOPLES = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Every file of a folder and its subfolders in the order of their names; throws UnreadableFile where there is no such folder. */
export async function districtFiles(folder: string): Promise<DistrictFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    if (code === 'ENOENT') throw new UnreadableFile(`There is no folder ${folder}.`);
    if (code === 'ENOTDIR') throw new UnreadableFile(`${folder} is a file, and no folder of workbooks.`);
    throw new UnreadableFile(`${folder} can’t be read (${fileTrouble(error)}).`);
  });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, parts: path.slice(join(folder, sep).length).split(sep) }))
    .filter(({ parts }) => !parts.some((part) => NOT_PEOPLES.test(part)))
    .map(({ path, parts }) => ({ path, file: parts.join('/') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  if (files.length === 0) throw new UnreadableFile(`${folder} holds no files.`);
  const names = namesOf(files.map(({ file }) => file));
  return files.map(({ path, file }, i) => {
    const district = names[i] ?? file;
    const [folderName, ...below] = file.split('/');
    return { path, file, district, region: below.length > 0 && folderName ? folderName : district };
  });
}

const withoutEnding = (file: string): string => file.replace(/\.[^./]+$/, '');

/** The shortest name that no other file has: without folder and ending, with the folder, or all of it. */
function namesOf(files: readonly string[]): string[] {
  const ways = [
    (file: string) => withoutEnding(file.slice(file.lastIndexOf('/') + 1)),
    withoutEnding,
    String,
  ];
  const counts = ways.map((way) => {
    const count = new Map<string, number>();
    for (const file of files) count.set(keyOf(way(file)), (count.get(keyOf(way(file))) ?? 0) + 1);
    return count;
  });
  return files.map((file) => {
    const found = ways.findIndex((way, i) => counts[i]?.get(keyOf(way(file))) === 1);
    return (ways[found] ?? String)(file);
  });
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
