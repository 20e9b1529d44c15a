import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/cells/day';
import { districtFiles } from '../../../src/files/statewide/districtFiles';
import type { DistrictRead } from '../../../src/files/statewide/readDistrict';
import { readDistricts } from '../../../src/files/statewide/readDistricts';
import { state } from '../../../src/google/state';
import { csvOf, DAY, withFolder } from './statewideKit';

const NINE = {
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.csv`, csvOf(40 - 4 * i)])),
  '3.xlsx': '',
};

/** What is read of a folder, by threads of a script or without any. */
async function readIn(folder: string, script: string | null): Promise<DistrictRead[]> {
  const asOf = parseDay(DAY);
  if (!asOf) throw new Error('A day.');
  const reading = { asOf, withNames: false, salt: null };
  const worker = script === null ? null : async () => script;
  const all: DistrictRead[] = [];
  const files = await districtFiles(folder);
  for await (const each of readDistricts({ files, reading, rules: state, worker })) all.push(each);
  return all;
}

test('threads read what one reads, in the same order, also a file that can’t be read', async () => {
  const play = join(import.meta.dirname, '../../play');
  const { buildFile }: { buildFile: (name: string, entry: string) => Promise<string> } = await import(
    pathToFileURL(join(play, '../host/buildPage.mjs')).href
  );
  const script = await buildFile('districtWorker', join(play, 'districtWorker.ts'));
  await withFolder(NINE, async (folder) => {
    const alone = await readIn(folder, null);
    expect(alone.map(({ line }) => line.length)).toEqual([40, 36, 32, 28, 0, 24, 20, 16, 12]);
    expect(await readIn(folder, script)).toEqual(alone);
  });
});

test('a file that is too much for a thread is told, and the next ones are read', async () => {
  await withFolder(NINE, async (folder, beside) => {
    await writeFile(
      beside('falls.mjs'),
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ file }) => {
         if (file === '2.csv') throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
         if (file === '6.csv') throw new Error('it fell over');
         parentPort.postMessage({ isRead: true, cellsHash: null, district: [[file]], load: [], line: [], staffing: [], problem: [] });
       });`,
    );
    const read = await readIn(folder, beside('falls.mjs'));
    expect(
      read.map(({ isRead, district, problem }) => (isRead ? district[0]?.[0] : problem[0]?.[2])),
    ).toEqual([
      ...['0.csv', '1.csv'],
      'The file is too large to be read: save the roster’s sheet alone as .xlsx or .csv.',
      ...['3.csv', '3.xlsx', '4.csv', '5.csv'],
      'The file can’t be read: it fell over',
      '7.csv',
    ]);
  });
});
