/**
 * `npm run screenshots`: plays Set up, a reassignment and a look at the case assignments on the sample district in the local
 * Sheets, and keeps the pictures of the README and the guides in docs/images/. `-- set-up` ends after those of Set up, `-- installation`
 * takes only those of Check this installation.
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/browser/findChromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const images = join(here, 'images');
const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium is installed. Name one with CHROMIUM_PATH=/path/to/chromium.');
  process.exit(1);
}
await mkdir(images, { recursive: true });

const only = process.argv[2] ?? '';
const servers = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  await takeInstallation(page, 'installation', await address());
  await takeInstallation(page, 'installation-red', await address('--switch', 'documentLock=null'));
  if (only !== 'installation') await takeAll(page, await address());
} finally {
  await browser.close();
  for (const server of servers) server.kill();
}

/** Starts the local Sheets, and waits for what it prints once it listens. */
function address(...words) {
  const server = spawn(process.execPath, [join(here, '../test/host/start.mjs'), '--no-open', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  return new Promise((found, failed) => {
    server.stdout.on('data', (text) => {
      const [url] = /http:\/\/\S+/.exec(String(text)) ?? [];
      if (url) found(url);
    });
    server.on('exit', (code) => failed(new Error(`The local Sheets ended with ${code}.`)));
  });
}

async function takePicture(page, name) {
  // To the sidebar's title, before the link that some have at its end: a button under the mouse looks chosen, and one outside the frame would not tell it.
  await page.mouse.move(1146, 195);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(images, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}

/** Help › Check this installation. */
async function takeInstallation(page, name, url) {
  const sidebar = page.frameLocator('#sidebar iframe');
  await page.goto(url);
  await openFromMenu(page, 'Help');
  await sidebar.getByRole('button', { name: 'Check this installation', exact: true }).click();
  await sidebar.getByRole('button', { name: 'Start', exact: true }).click();
  await sidebar.getByRole('button', { name: 'Copy as text' }).waitFor({ timeout: 120_000 });
  await takePicture(page, name);
}

async function takeAll(page, url) {
  const sidebar = page.frameLocator('#sidebar iframe');
  const button = (name) => sidebar.getByRole('button', { name, exact: true });
  const take = (name) => takePicture(page, name);

  await page.goto(url);
  await openFromMenu(page, 'Set up');
  // The sample holds last year's roster too, so Set up asks which one is meant.
  await sidebar.getByRole('radio', { name: 'Roster 2026-27' }).check();
  await button('Next').click();
  await button('These are right').waitFor();
  await take('set-up');
  await button('These are right').click();
  await sidebar.getByLabel('Your name').fill('Director');
  await button('Set up').click();
  await sidebar.getByRole('heading', { name: 'Set up is done' }).waitFor();
  await take('first-caseloads');
  if (only === 'set-up') return;

  await button('Home').click();
  await sidebar.getByText('Providers over maximum').waitFor();
  await take('home');

  await openFromMenu(page, 'Reassign caseloads');
  await sidebar.getByLabel('Name').fill('Ramos');
  await sidebar.getByRole('button', { name: /Ramos, Elena/ }).click();
  await sidebar.getByLabel('Effective Date').first().fill(nextMonday());
  await sidebar.getByLabel('New Provider').first().fill('Okafor');
  await sidebar.getByRole('option').first().click();
  await sidebar.getByLabel(/^Select all/).check();
  await sidebar.getByRole('button', { name: /^Apply/ }).click();
  await take('reassign');
  await button('Preview').click();
  await sidebar.getByText('the last effective date').waitFor();
  await take('preview');
  await sidebar.getByRole('button', { name: /^Save/ }).click();
  await sidebar.getByText('Reassignment Successful').waitFor();

  await openFromMenu(page, 'Case assignments');
  await sidebar.getByRole('combobox', { name: 'Student' }).fill('Carvalho');
  await sidebar.getByRole('option').first().click();
  await button('Add Case Assignment').waitFor();
  await page.getByText('Case assignments', { exact: true }).last().click();
  await take('case-assignments');
}

/** As a person types it. */
function nextMonday() {
  const day = new Date();
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7));
  return `${day.getMonth() + 1}/${day.getDate()}/${day.getFullYear()}`;
}

async function openFromMenu(page, item) {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Caseload', exact: true }).click();
  const found = page.getByRole('menuitem', { name: item, exact: true });
  if (!(await found.isVisible())) await page.getByRole('menuitem', { name: 'More', exact: true }).click();
  await found.click();
}
