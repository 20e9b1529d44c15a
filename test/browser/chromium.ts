import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** The browser that the tests drive: CHROMIUM_PATH names another than Playwright's or the system's. */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium is installed. Name one with CHROMIUM_PATH=/path/to/chromium.');
  return path;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: FLAGS });

let shared: Promise<Browser> | null = null;

/** One browser for all files of a worker; it ends with it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}
