/**
 * `npm test`: a browser, the build, the checks, all tests, in this order. Stops at the first failure with its exit code. The
 * last line, `N passed, N failed`, is Vitest's own count.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveChromium } from './browser/haveChromium.mjs';
import { run, vitest } from './command.mjs';

function step(title, work) {
  console.log(`\n> ${title}`);
  const code = work();
  if (code !== 0) process.exit(code);
}

/** Runs all tests; `args` narrow them. Prints the count last and gives the exit code. */
async function tests(args) {
  console.log('\n> vitest run');
  const folder = await mkdtemp(join(tmpdir(), 'caseload-tests-'));
  const report = join(folder, 'report.json');
  const code = vitest(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]);
  const result = await readFile(report, 'utf8').then(JSON.parse, () => null);
  await rm(folder, { recursive: true, force: true });
  if (!result) {
    console.error('Vitest ended without a result.');
    return code || 1;
  }
  // A file that does not load has no tests to count; it must not read as "0 failed".
  const unloaded = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  for (const { name } of unloaded) console.log(`Failed outside of its tests: ${name}`);
  const unrun = result.numPendingTests + result.numTodoTests;
  if (unrun > 0) console.log(`${unrun} not run`);
  const failed = result.numFailedTests + unloaded.length;
  if (code !== 0 && failed === 0) console.log('Vitest failed outside of any test: see above.');
  console.log(`${result.numPassedTests} passed, ${failed} failed`);
  return code || (failed > 0 || !result.success ? 1 : 0);
}

const browser = haveChromium();
console.log(`Browser: ${browser}`);
step('npm run build', () => run('npm', ['run', '--silent', 'build']));
step('npm run check', () => run('npm', ['run', '--silent', 'check']));
process.env.CHROMIUM_PATH = browser;
process.env.DIST_IS_BUILT = '1';
process.exitCode = await tests(process.argv.slice(2));
