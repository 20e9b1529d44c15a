import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Call, contract } from '../../src/contract/contract';
import type { Example } from '../sidebar/example';
import { sharedBrowser } from './chromium';
import { bringFonts, wear } from './fonts';
import { calls, loadSidebar, take } from './sidebarPage';

export const SIZE = { width: 300, height: 700 };

/** A page for examples, and what a user does on it. */
export type Walk = {
  page: Page;
  /** What should not happen in any example: errors of the page, dialogs of the browser, and requests to anywhere. */
  mishaps: string[];
  open(example: Pick<Example, 'view' | 'replies' | 'delay' | 'late'>): Promise<void>;
  /** Opens an example and takes its steps. */
  reach(example: Omit<Example, 'name'>): Promise<void>;
  /** Looks at the state that was reached: no violation, nothing wider than the page, and every call as the contract has it. */
  look(): Promise<void>;
  lastInput<C extends Call>(name: C): Promise<unknown>;
  /** The id of what has the focus, or its text. */
  focused(): Promise<string>;
  /** Presses keys; `"text` types the text. */
  type(...keys: string[]): Promise<void>;
  /** Tab until the element that is asked for has the focus; how many it took. */
  tabTo(name: string | RegExp): Promise<number>;
  close(): Promise<void>;
};

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);

/** Hands over the walk that the tests share, and tests that every example of theirs is well. */
export function walkThrough(what: string, examples: readonly Example[], started: (walk: Walk) => void): void {
  let walk: Walk | undefined;
  beforeAll(async () => {
    walk = await sharedWalk();
    started(walk);
  });
  beforeEach(() => walk?.mishaps.splice(0));
  describe(what, () => {
    test.each(examples)('$name', async (example) => {
      await walk?.reach(example);
      expect(walk?.mishaps).toEqual([]);
      await walk?.look();
    });
  });
}

/**
 * What reaches over the page's right edge, and words that leave the box they stand in, at sizes of the text. All at one go, since between
 * two calls the page would be painted too.
 */
function tooWide(page: Page, sizes: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (sizes) =>
      sizes.flatMap((size) => {
        const root = document.documentElement;
        root.style.fontSize = size;
        const rightOf = (element: Element) => element.getBoundingClientRect().right;
        const said = (over: number, { outerHTML }: Element) =>
          `at ${size} ${Math.ceil(over)} px: ${outerHTML.slice(0, 150)}`;
        const found: string[] = [];
        if (
          [root, document.body, ...document.querySelectorAll('.body')].some(
            (box) => box.scrollWidth > innerWidth,
          )
        )
          for (const element of document.querySelectorAll('body *'))
            if (
              rightOf(element) > innerWidth &&
              ![...element.children].some((child) => rightOf(child) > innerWidth)
            )
              found.push(said(rightOf(element) - innerWidth, element));
        const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (words.nextNode()) {
          let box = words.currentNode.parentElement;
          while (box && getComputedStyle(box).display === 'inline') box = box.parentElement;
          // What only screen readers see, and a load's figures, which stand at their marks.
          if (!box || box.closest('.sr-only, .scale')) continue;
          range.selectNodeContents(words.currentNode);
          const over = range.getBoundingClientRect().right - rightOf(box);
          if (over > 1) found.push(said(over, box));
        }
        return found;
      }),
    sizes,
  );
}

/** The page moves the focus after it was painted, which a busy machine does late, and later than any person would press a key. */
function focusMoved(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    await painted();
    await painted();
  });
}

let shared: Promise<Walk> | null = null;

/** One walk for all files of a worker: opening another would take as long as ten examples. */
export function sharedWalk(): Promise<Walk> {
  shared ??= startWalk();
  return shared;
}

export async function startWalk(): Promise<Walk> {
  const [browser, axe] = await Promise.all([
    sharedBrowser(),
    readFile('node_modules/axe-core/axe.min.js', 'utf8'),
  ]);
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  await page.addInitScript(axe);
  // Contrasts that were found right in an earlier state: a third of the tool's time goes into judging the same ones again.
  await page.addInitScript('window.judgedContrasts = new Set()');
  await bringFonts(page);
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(error.message));
  page.on('console', (message) => message.type() === 'error' && mishaps.push(message.text()));
  page.on('dialog', (dialog) => {
    mishaps.push(dialog.message());
    void dialog.accept();
  });

  const open = await loadSidebar(page, (url) => mishaps.push(url));
  return {
    page,
    mishaps,
    open,
    async reach(example) {
      await open(example);
      await take(page, ...example.steps);
    },
    async look() {
      const violations = await page.evaluate(async () => {
        type Result = { violations: { id: string; nodes: { html: string }[] }[] };
        const tool: {
          configure(spec: object): void;
          run(context: object, options: object): Promise<Result>;
        } = Reflect.get(window, 'axe');
        const judged: Set<string> = Reflect.get(window, 'judgedContrasts');
        const chains = new Map<Element | null, string>([[null, '']]);
        // What the contrast of an element's text depends on: its style and that of all it stands in.
        const chainOf = (element: Element | null): string => {
          const known = chains.get(element);
          if (known !== undefined || !element) return known ?? '';
          const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
          const chain = [
            chainOf(element.parentElement),
            backgroundColor,
            backgroundImage,
            opacity,
            position,
          ].join();
          chains.set(element, chain);
          return chain;
        };
        const fresh: string[] = [];
        for (const element of document.querySelectorAll('body *')) {
          const { color, fontSize, fontWeight } = getComputedStyle(element);
          const contrast = [chainOf(element), color, fontSize, fontWeight].join();
          element.toggleAttribute('data-judged', judged.has(contrast));
          fresh.push(contrast);
        }
        tool.configure({ rules: [{ id: 'color-contrast', selector: ':not([data-judged])' }] });
        // A long list's rows are one and the same component; the first few tell about all.
        const context = {
          include: [['html']],
          exclude: [['.line:nth-child(n + 8)'], ['.row:nth-child(n + 8)']],
        };
        const { violations: found } = await tool.run(context, {
          resultTypes: ['violations'],
          preload: false,
        });
        if (found.length === 0) for (const contrast of fresh) judged.add(contrast);
        return found.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' '));
      });
      expect(violations).toEqual([]);

      for (const font of ['usual', 'wide'] as const) {
        await wear(page, font);
        expect(await tooWide(page, ['100%', '200%']), `wider than 300 px in the ${font} font`).toEqual([]);
      }

      for (const { name, input } of await calls(page)) {
        if (!isCall(name)) throw new Error(`The contract has no call "${name}"`);
        expect(contract[name].input().safeParse(JSON.parse(input)).error).toBeUndefined();
      }
    },
    async lastInput(name) {
      const all = await calls(page);
      return JSON.parse(all.filter((call) => call.name === name).pop()?.input ?? 'null');
    },
    async focused() {
      await focusMoved(page);
      return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
    },
    async type(...keys) {
      for (const key of keys) {
        if (key.startsWith('"')) await page.keyboard.type(key.slice(1));
        else await page.keyboard.press(key);
      }
    },
    async tabTo(name) {
      await focusMoved(page);
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const element = document.activeElement;
          if (!(element instanceof HTMLElement)) return '';
          const own = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
          return (
            element.getAttribute('aria-label') ??
            (own.map((each) => each.textContent).join(' ') || element.textContent)
          );
        });
        if (typeof name === 'string' ? label.trim() === name : name.test(label)) return presses + 1;
      }
      throw new Error(`Tab never came to ${name}`);
    },
    close: () => page.close(),
  };
}
