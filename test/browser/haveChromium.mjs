import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../command.mjs';
import { findChromium } from './findChromium.mjs';

const ANSWERS = '.cache/chromium.log';

/** How this computer may come to a browser, in the order in which they are tried. */
const WAYS = [
  { what: 'Playwright’s download', install: fromPlaywright },
  ...(process.getuid?.() === 0 && existsSync('/etc/debian_version')
    ? [{ what: 'Debian’s package', install: fromDebian }]
    : []),
];

/** The browser that is there, or one installed now; ends the process where there is none to be had. */
export function haveChromium() {
  return seekChromium(WAYS, findChromium, (text) => process.stdout.write(text)) ?? process.exit(1);
}

/**
 * The browser that `find` finds, at once or after one of the ways; or null. A way that is closed on this computer is no error: it gets
 * one line that says what was tried and what was found, and only the last sentence asks for help.
 */
export function seekChromium(ways, find, write) {
  const found = find();
  if (found) return found;
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    write(`There is no browser at CHROMIUM_PATH=${named}.\n`);
    return null;
  }
  for (const { what, install } of ways) {
    write(`No Chromium here yet; trying ${what} (a few minutes) … `);
    install();
    const installed = find();
    write(installed ? `found ${installed}\n` : 'found none\n');
    if (installed) return installed;
  }
  write(
    `The tests need Chromium: install it, or name one with CHROMIUM_PATH=/path/to/chromium. What was tried answered in ${ANSWERS}.\n`,
  );
  return null;
}

function fromPlaywright() {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  quietly('w', process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  });
}

function fromDebian() {
  const patience = ['-o', 'Acquire::http::Timeout=15', '-o', 'DPkg::Lock::Timeout=60'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // One source that does not answer fails the update, and the package may well come from another.
  quietly('a', 'apt-get', [...patience, 'update'], env);
  quietly('a', 'apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium'], env);
}

/** Runs a command with all that it says in the file of answers. */
function quietly(flag, command, args, env) {
  mkdirSync(join(root, dirname(ANSWERS)), { recursive: true });
  const answers = openSync(join(root, ANSWERS), flag);
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', answers, answers],
    env: { ...process.env, ...env },
  });
  closeSync(answers);
}
