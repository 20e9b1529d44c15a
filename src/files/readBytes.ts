import { readFile } from 'node:fs/promises';
import { fileTrouble } from './fileTrouble';
import { UnreadableFile } from './unreadableFile';

/** The bytes of a file that the person named; throws UnreadableFile with one sentence. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new UnreadableFile(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UnreadableFile(`${path} is a folder.`);
    throw new UnreadableFile(`${path} can't be read (${fileTrouble(error)}).`);
  }
}
