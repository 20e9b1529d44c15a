import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { stateOnPage } from '../../src/google/stateOnPage';
import type { Example, Step } from '../sidebar/example';

/** What the build writes into the page from the declaration of the cell functions. */
const CELL_FUNCTIONS = [
  {
    usage: 'ALTCASE(student_minutes, iep_marks, teacher_minutes_per_day)',
    gives: 'The alternate caseload number.',
  },
];

/** The sidebar's page for the tests, in one text: bundled as the build does it, with a place for an example's replies. */
export async function bundleSidebar(): Promise<string> {
  const [html, script, styles] = await Promise.all([
    readFile('sidebar/index.html', 'utf8'),
    bundled({
      entryPoints: ['test/sidebar/countedPage.ts'],
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { CELL_FUNCTIONS: JSON.stringify(CELL_FUNCTIONS), STATE: JSON.stringify(stateOnPage) },
    }),
    bundled({ entryPoints: ['sidebar/styles.css'] }),
  ]);
  return html
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`)
    .replace(
      /<script[^>]*><\/script>/,
      () => `<script type="module">${script.replace(/<!--/g, '<\\!--')}</script>`,
    );
}

async function bundled(options: esbuild.BuildOptions): Promise<string> {
  const { outputFiles } = await esbuild.build({
    ...options,
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}

export type Called = { name: string; input: string };

/** Google's client as far as the sidebar knows it. Runs in the page, before the sidebar. */
function standIn(replies: { [call: string]: unknown[] }, delay: number): void {
  type Handler = (value: unknown) => void;
  const called: Called[] = [];
  const runner = (success: Handler, failure: Handler) => ({
    withSuccessHandler: (handle: Handler) => runner(handle, failure),
    withFailureHandler: (handle: Handler) => runner(success, handle),
    rpc: (name: string, input: string) => {
      called.push({ name, input });
      const left = replies[name] ?? [];
      const reply = left.length > 1 ? left.shift() : left[0];
      if (reply === 'never') return;
      setTimeout(() => {
        if (reply === undefined || reply === 'unreachable') return failure(new Error('ScriptError'));
        const refused = typeof reply === 'object' && reply !== null && 'sentence' in reply && 'code' in reply;
        success(JSON.stringify(refused ? { ok: false, ...reply } : { ok: true, output: reply }));
      }, delay);
    },
  });
  const ignore = () => undefined;
  Object.assign(window, { google: { script: { run: runner(ignore, ignore) } }, called });
}

const ORIGIN = 'http://sidebar.test/';

/** Shows an example's first view. Whatever else the page asks for is refused, and named to `onRequest`. */
export async function openExample(
  page: Page,
  html: string,
  { view, replies, delay = 0 }: Pick<Example, 'view' | 'replies' | 'delay'>,
  onRequest: (url: string) => void = () => undefined,
): Promise<void> {
  const data = JSON.stringify(replies).replace(/</g, '\\u003c');
  const body = html
    .replace('data-view="home"', () => `data-view="${view}"`)
    .replace('</head>', () => `<script>(${standIn.toString()})(${data}, ${delay})</script></head>`);
  await page.unrouteAll();
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === ORIGIN) return route.fulfill({ contentType: 'text/html', body });
    onRequest(url);
    return route.abort();
  });
  await page.goto(ORIGIN);
}

/** Does a step as a user would, by the words on the screen. */
export async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) {
    const button = page.getByRole('button', { name: step.press });
    await button
      .or(page.getByRole('tab', { name: step.press }))
      .or(page.locator('summary', { hasText: step.press }))
      .first()
      .click();
  } else if ('fill' in step) {
    const [row = '', label] = step.fill.split(' > ');
    const scope = label === undefined ? page.locator('main') : page.getByRole('group', { name: row });
    await scope
      .getByLabel(label ?? row, { exact: true })
      .first()
      .fill(step.with);
  } else if ('tick' in step) await page.getByLabel(step.tick, { exact: true }).click();
  else if ('unfold' in step) await page.getByRole('button', { name: step.unfold }).first().click();
  else if ('confirm' in step)
    await page.getByRole('dialog').getByRole('button', { name: step.confirm }).click();
  else if ('gone' in step)
    await page.getByRole('button', { name: step.gone, exact: true }).waitFor({ state: 'detached' });
  else if ('see' in step) await page.getByText(step.see).first().waitFor();
  else {
    const field = page.getByLabel(step.pick, { exact: true }).first();
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(step.as);
    else {
      await field.fill(step.as);
      await page.getByRole('option', { name: step.as }).first().click();
    }
  }
}

/** What the page sent so far. */
export const calls = (page: Page): Promise<Called[]> =>
  page.evaluate(() => {
    const found: unknown = Reflect.get(window, 'called');
    return Array.isArray(found) ? found : [];
  });
