import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../command.mjs';
import { findChromium } from './findChromium.mjs';

/** The browser that is there, or one installed now by what this computer offers; ends the process where there is none to be had. */
export function haveChromium() {
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
