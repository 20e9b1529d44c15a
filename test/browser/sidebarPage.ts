import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { stateOnPage } from '../../src/google/stateOnPage';
import type { Example, Step } from '../sidebar/example';
import { takeSteps } from './takeSteps';

declare global {
  interface Window {
    startSidebar: () => void;
    /** Answers the calls that an example has answered late. */
    answerLate: () => void;
  }
}

/** What the build writes into the page from the declaration of the cell functions. */
const CELL_FUNCTIONS = [
  {
    usage: 'ALTCASE(student_minutes, iep_marks, teacher_minutes_per_day)',
    gives: 'The alternate caseload number.',
  },
];

/** The sidebar's page for the tests, bundled as the build does it: the page without its script, and the script as a function. */
async function bundleSidebar(): Promise<{ html: string; script: string }> {
  const [html, script, styles] = await Promise.all([
    readFile('sidebar/index.html', 'utf8'),
    bundled({
      entryPoints: ['test/sidebar/countedPage.ts'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { CELL_FUNCTIONS: JSON.stringify(CELL_FUNCTIONS), STATE: JSON.stringify(stateOnPage) },
    }),
    bundled({ entryPoints: ['sidebar/styles.css'] }),
  ]);
  return {
    html: html
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`)
      .replace(/<script[^>]*><\/script>/, ''),
    script,
  };
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

/** Google's client as far as the sidebar knows it, and the sidebar with it. Runs in the page. */
function startWith({ json, delay, late }: { json: string; delay: number; late: string }): void {
  type Handler = (value: unknown) => void;
  const replies: { [call: string]: unknown[] } = JSON.parse(json);
  const called: Called[] = [];
  const held: (() => void)[] = [];
  const runner = (success: Handler, failure: Handler) => ({
    withSuccessHandler: (handle: Handler) => runner(handle, failure),
    withFailureHandler: (handle: Handler) => runner(success, handle),
    sidebarCame: () => undefined,
    rpc: (name: string, input: string) => {
      called.push({ name, input });
      const left = replies[name] ?? [];
      const reply = left.length > 1 ? left.shift() : left[0];
      if (reply === 'never') return;
      const answer = () => {
        if (reply === undefined || reply === 'unreachable') return failure(new Error('ScriptError'));
        // As Google words it (issuetracker.google.com/69270374).
        if (reply === 'wrong account')
          return failure(
            new Error(
              'We\u2019re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
            ),
          );
        const refused = typeof reply === 'object' && reply !== null && 'sentence' in reply && 'code' in reply;
        const told = typeof reply === 'object' && reply !== null && 'told' in reply && 'output' in reply;
        success(
          JSON.stringify(
            refused ? { ok: false, ...reply } : told ? { ok: true, ...reply } : { ok: true, output: reply },
          ),
        );
      };
      if (name === late) held.push(answer);
      else setTimeout(answer, delay);
    },
  });
  const ignore = () => undefined;
  Object.assign(window, {
    google: { script: { run: runner(ignore, ignore) } },
    called,
    answerLate: () => {
      for (const answer of held.splice(0)) answer();
    },
  });
  window.startSidebar();
}

/** Gives the way back to a window without the timers and the names that it has not got now. Runs in the page. */
function wayBack(): () => void {
  const names = new Set(Object.getOwnPropertyNames(window));
  let [timer, frame] = [0, 0];
  return () => {
    for (const last = window.setTimeout(() => undefined); timer < last; ) window.clearTimeout(++timer);
    for (const last = requestAnimationFrame(() => undefined); frame < last; ) cancelAnimationFrame(++frame);
    for (const name of Object.getOwnPropertyNames(window))
      if (!names.has(name)) Reflect.deleteProperty(window, name);
  };
}

const ORIGIN = 'http://sidebar.test/';

/** Shows an example's first view, as if nothing had been open before. */
export type OpenExample = (example: Pick<Example, 'view' | 'replies' | 'delay' | 'late'>) => Promise<void>;

/**
 * Loads the sidebar into a page, for any number of examples. A page that is loaded anew compiles the sidebar and the tools of the tests
 * again, which takes longer than an example does: so the document alone is new for each, with no listener of its window, and what else
 * was left there is removed. Whatever the page asks for is refused, and named to `onRequest`.
 */
export async function loadSidebar(page: Page, onRequest: (url: string) => void): Promise<OpenExample> {
  const { html, script } = await bundleSidebar();
  await page.addInitScript(`window.startSidebar = () => {${script}};`);
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === ORIGIN) return route.fulfill({ contentType: 'text/html', body: html });
    onRequest(url);
    return route.abort();
  });
  await page.goto(ORIGIN);
  const goBack = await page.evaluateHandle(wayBack);
  return async ({ view, replies, delay = 0, late = '' }) => {
    const text = html.replace('data-view="home"', () => `data-view="${view}"`);
    await goBack.evaluate((back, text) => {
      back();
      document.open();
      document.write(text);
      document.close();
    }, text);
    await page.evaluate(startWith, { json: JSON.stringify(replies), delay, late });
  };
}

/** Does a step as a user would, by the words on the screen. */
export const take = (page: Page, ...steps: readonly Step[]): Promise<void> => page.evaluate(takeSteps, steps);

/** What the page sent so far. */
export const calls = (page: Page): Promise<Called[]> =>
  page.evaluate(() => {
    const found: unknown = Reflect.get(window, 'called');
    return Array.isArray(found) ? found : [];
  });
