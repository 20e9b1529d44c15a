import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Clock } from './host';
import { LocalSheets, type Sample } from './localSheets';
import { scriptHostOf } from './scriptHost';
import { type PageFiles, type RunningServer, serve } from './server';
import type { Workbook } from './workbook';

type PageBuilder = { buildPage: () => Promise<PageFiles> };

/** Serves a workbook to a test's browser, with the add-on in a folder of pushed files, on any free port unless one is wanted. */
export async function serveForTests(
  workbook: Workbook,
  folder: string,
  samples: readonly Sample[] = [],
  clock?: Clock,
  port = 0,
): Promise<RunningServer & { sheets: LocalSheets }> {
  // By a computed name, so that the test runner leaves the plain module to Node.
  const builder = pathToFileURL(join(import.meta.dirname, 'buildPage.mjs')).href;
  const { buildPage } = (await import(/* @vite-ignore */ builder)) as PageBuilder;
  const sheets = new LocalSheets(workbook, [], samples, scriptHostOf(folder, clock));
  return { ...(await serve(sheets, await buildPage(), port)), sheets };
}
