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

const { runCommand, terminal } = await buildModule('caseload', join(root, 'test/play/runCommand.ts')).catch(
  (error) => {
    // Somebody else put the project there, or it lies on a drive that is only read.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    console.error(`Nothing can be written into ${root}: copy this project into a folder of your own.`);
    process.exit(1);
  },
);
const shown = terminal(process.stdout, process.stderr);
process.exitCode = await runCommand(process.argv.slice(2), {
  ...shown,
  questions: join(root, 'src/files/questions'),
  districtWorker: () => buildFile('districtWorker', join(root, 'test/play/districtWorker.ts')),
  builtFiles: () => builtFiles(() => shown.progress('Building the add-on …')),
});
