/**
 * `npm start`: builds the add-on, opens the local Sheets in the browser.
 *
 *   npm start -- my-roster.xlsx    that workbook instead of the sample
 *   npm start -- --sample wide     the sample with one row a student
 *   npm start -- --sample export   the sample with a new export of its roster on a sheet
 *   npm start -- --no-open         prints the address only
 *   npm start -- --switch typedColumns=refusedAtFlush
 *                                  what Google does not document is so (test/host/appsScript/switches.ts)
 *   PORT=9000 npm start            another port than 8080
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../build.mjs';
import { buildPage, buildServer, root } from './buildPage.mjs';

/** What the person can put right is one sentence; anything else is our mistake and keeps its trace. */
function fail(message) {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        open: { type: 'boolean', default: true },
        sample: { type: 'string' },
        switch: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    return fail(error.message);
  }
}

const { values, positionals } = readArguments();
if (positionals.length > 1) fail(`One workbook at a time, please: ${positionals.join(', ')}.`);
const wanted = Number(process.env.PORT ?? 0);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
  fail(`PORT is not a port number: ${process.env.PORT}.`);

const [, page, { openLocalSheets, scriptHostOf, typedSwitches, UnreadableFile }] = await Promise.all([
  build(),
  buildPage(),
  buildServer(),
]);

const newHost = scriptHostOf(join(root, 'dist'), undefined, readSwitches());

function readSwitches() {
  try {
    return typedSwitches(values.switch);
  } catch (error) {
    return fail(error.message);
  }
}

/** The port asked for, or 8080 or one of the next that are free. */
async function open() {
  const ports = wanted === 0 ? Array.from({ length: 20 }, (_, n) => 8080 + n) : [wanted];
  for (const port of ports)
    try {
      return await openLocalSheets({ file: positionals[0], sample: values.sample, port, page, newHost });
    } catch (error) {
      if (error instanceof UnreadableFile) fail(error.message);
      if (error.code !== 'EADDRINUSE') throw error;
    }
  return fail(
    wanted === 0 ? 'Ports 8080 to 8099 are all taken; name another with PORT=…' : `Port ${wanted} is taken.`,
  );
}

const { address } = await open();
console.log(`Local Sheets: ${address}   (Ctrl+C stops it)`);
if (values.open) openBrowser(address);

function openBrowser(url) {
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // A computer without a browser opener still has the printed address.
  child.on('error', () => undefined);
  child.unref();
}
