/**
 * `npm run caseload -- COMMAND …`: the core of the add-on on files, without Google. `--help` after a command says more.
 *
 *   npm run caseload -- play roster.xlsx steps.json          a session on the local Sheets
 *   npm run -s caseload -- play roster.xlsx steps.json --json   prints JSON alone
 */
import { join } from 'node:path';
import { buildFile, buildModule, root } from '../host/buildPage.mjs';
import { builtFiles } from './builtFiles.mjs';

// Whoever reads only the first lines, as `head` does, closes the pipe.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { isTTY } = process.stderr;
// One line that each text takes over from the one before; what is said goes in its place.
const cleared = isTTY ? '\r\x1b[K' : '';
const progress = (text) =>
  isTTY && process.stderr.write(cleared + text.slice(0, (process.stderr.columns ?? 80) - 1));
const tell = (line) => process.stderr.write(`${cleared}${line}\n`);
const print = (line) => {
  if (isTTY) process.stderr.write(cleared);
  process.stdout.write(`${line}\n`);
};
const { runCommand } = await buildModule('caseload', join(root, 'test/play/runCommand.ts'));
process.exitCode = await runCommand(process.argv.slice(2), {
  print,
  tell,
  progress,
  questions: join(root, 'src/files/questions'),
  districtWorker: () => buildFile('districtWorker', join(root, 'test/play/districtWorker.ts')),
  builtFiles: () => builtFiles(() => isTTY && process.stderr.write('Building the add-on …\n')),
});
