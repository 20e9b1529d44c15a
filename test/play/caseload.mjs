/**
 * `npm run caseload -- COMMAND …`: the core of the add-on on files, without Google. `--help` after a command says more.
 *
 *   npm run caseload -- play roster.xlsx steps.json          a session on the local Sheets
 *   npm run -s caseload -- play roster.xlsx steps.json --json   prints JSON alone
 */
import { join } from 'node:path';
import { buildModule, root } from '../host/buildPage.mjs';
import { builtFiles } from './builtFiles.mjs';

// Whoever reads only the first lines, as `head` does, closes the pipe.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { isTTY } = process.stderr;
const progress = (text) => isTTY && !process.stdout.isTTY && process.stderr.write(`${text}\n`);
const { runCommand } = await buildModule('caseload', join(root, 'test/play/runCommand.ts'));
process.exitCode = await runCommand(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  progress,
  builtFiles: () => builtFiles(() => isTTY && process.stderr.write('Building the add-on …\n')),
});
