import { randomBytes } from 'node:crypto';
import { access, chmod, constants, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Unusable } from './command';
import { fileTrouble } from './fileTrouble';

/** A file that comes whole into the place of `path`, or not at all: until it is kept, what stands there stands. */
export type FreshFile = {
  /** Where it is written meanwhile; nothing stands there yet. */
  readonly part: string;
  /** Puts it into its place. */
  keep(): Promise<void>;
  /** Leaves what stands there, and nothing else. */
  drop(): Promise<void>;
};

const PART = /^\.[0-9a-f]{12}\.part(?:\.wal)?$/;

/** Throws Unusable where `path` can't be written, before anything is worked out for it. What a run that broke off left beside it goes. */
export async function freshFile(path: string): Promise<FreshFile> {
  return told(path, async () => {
    // Who put a link there wants the file that it leads to written.
    const target = await realpath(path).catch(() => resolve(path));
    const before = await stat(target).catch(() => null);
    if (before && !before.isFile()) throw new Unusable(`${path} is no file that can be written.`);
    if (before) await access(target, constants.W_OK);
    const [folder, name] = [dirname(target), basename(target)];
    for (const each of await readdir(folder))
      if (each.startsWith(name) && PART.test(each.slice(name.length)))
        await rm(join(folder, each), { force: true });
    const part = `${target}.${randomBytes(6).toString('hex')}.part`;
    await (await open(part, 'wx')).close();
    await rm(part);
    return {
      part,
      keep: () =>
        told(path, async () => {
          if (before) await chmod(part, before.mode);
          await rename(part, target);
        }),
      drop: async () => {
        for (const each of [part, `${part}.wal`]) await rm(each, { force: true });
      },
    };
  });
}

async function told<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${path} can’t be written (${fileTrouble(error)}).`);
  }
}
