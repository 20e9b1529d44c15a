/**
 * `npm test`: a browser, the build, the checks, all tests, in this order. Stops at the first failure with its exit code. The
 * last line, `N passed, N failed`, is Vitest's own count.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser/findChromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project with its output shown, and gives its exit code. */
function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // On Windows npm is a script, which needs a shell.
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function step(title, work) {
  console.log(`\n> ${title}`);
  const code = work();
  if (code !== 0) process.exit(code);
}

/** The browser that is there, or one installed now by what this computer offers. */
function chromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`There is no browser at CHROMIUM_PATH=${process.env.CHROMIUM_PATH}.`);
    return process.exit(1);
  }
  for (const install of [fromPlaywright, fromDebian]) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'The tests need Chromium and none could be installed: install it by hand, or name one with CHROMIUM_PATH=/path/to/chromium.',
  );
  return process.exit(1);
}

function fromPlaywright() {
  console.log('\n> No Chromium found; asking Playwright for one');
  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  });
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('\n> Installing Chromium with apt-get');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update'], quiet) === 0)
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
}

/** Runs all tests; `args` narrow them. Prints the count last and gives the exit code. */
async function tests(args) {
  console.log('\n> vitest run');
  const folder = await mkdtemp(join(tmpdir(), 'caseload-tests-'));
  const report = join(folder, 'report.json');
  const code = run(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
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

const browser = chromium();
console.log(`Browser: ${browser}`);
step('npm run build', () => run('npm', ['run', '--silent', 'build']));
step('npm run check', () => run('npm', ['run', '--silent', 'check']));
process.env.CHROMIUM_PATH = browser;
process.exitCode = await tests(process.argv.slice(2));
