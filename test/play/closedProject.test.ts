import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Put before a script: nothing was built yet, and whoever asks may write nowhere. */
const CLOSED = `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const refuse = async () => { throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }); };
  Object.assign(fs, { stat: refuse, access: refuse });
  syncBuiltinESMExports();`;

test('a project into whose folder nobody may write ends each command with one sentence, and says what to do', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(CLOSED)}`,
      join(root, 'test/play/caseload.mjs'),
      'read',
      'roster.csv',
    ],
    { encoding: 'utf8' },
  );
  expect({ stdout, stderr, status }).toEqual({
    stdout: '',
    stderr: `Nothing can be written into ${root}: copy this project into a folder of your own.\n`,
    status: 1,
  });
});
