import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Call, contract } from '../../src/contract/contract';
import type { Example } from '../sidebar/example';
import { blocked, saved, warned } from '../sidebar/exampleAnswers';
import { asProvider, caseload, cho, line, opened, people } from '../sidebar/exampleData';
import { examples } from '../sidebar/examples';
import { launch } from './chromium';
import { bundleSidebar, calls, openExample, take } from './sidebarPage';

const SIZE = { width: 300, height: 700 };

let browser: Browser;
let page: Page;
let html: string;
let axe: string;
/** What should not happen in any example: errors of the page, and requests to anywhere. */
let mishaps: string[] = [];

beforeAll(async () => {
  [browser, html, axe] = await Promise.all([
    launch(),
    bundleSidebar(),
    readFile('node_modules/axe-core/axe.min.js', 'utf8'),
  ]);
  page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => mishaps.push(error.message));
  page.on('console', (message) => message.type() === 'error' && mishaps.push(message.text()));
  // Leaving a page with typed input asks; between two examples the answer is yes.
  page.on('dialog', (dialog) => void dialog.accept());
});
afterAll(() => browser.close());
beforeEach(() => {
  mishaps = [];
});

const open = (example: Pick<Example, 'view' | 'replies'>) =>
  openExample(page, html, example, (url) => mishaps.push(url));

async function reach(example: Example): Promise<void> {
  await open(example);
  for (const step of example.steps) await take(page, step);
}

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);

async function lastInput<C extends Call>(name: C): Promise<unknown> {
  const all = await calls(page);
  return JSON.parse(all.filter((call) => call.name === name).pop()?.input ?? 'null');
}

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');

async function type(...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1));
    else await page.keyboard.press(key);
  }
}

/** Tab until the element that is asked for has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
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
    if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

describe('every state', () => {
  test.each(examples)('$name', async (example) => {
    await reach(example);
    expect(mishaps).toEqual([]);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      type Result = { violations: { id: string; nodes: { html: string }[] }[] };
      const tool: { run(context: object, options: object): Promise<Result> } = Reflect.get(window, 'axe');
      // A long list's rows are one and the same component; the first few tell about all.
      const context = { include: [['html']], exclude: [['.line:nth-child(n + 8)']] };
      const { violations: found } = await tool.run(context, { resultTypes: ['violations'], preload: false });
      return found.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' '));
    });
    expect(violations).toEqual([]);

    const wide = await page.evaluate(() => {
      const tooWide = () => {
        const body = document.querySelector('.body');
        return Math.max(document.documentElement.scrollWidth, body?.scrollWidth ?? 0) - innerWidth;
      };
      const plain = tooWide();
      document.documentElement.style.fontSize = '200%';
      return { plain, twice: tooWide() };
    });
    expect(wide.plain, 'wider than 300 px').toBeLessThanOrEqual(0);
    expect(wide.twice, 'wider than 300 px at 200 %').toBeLessThanOrEqual(0);

    for (const { name, input } of await calls(page)) {
      if (!isCall(name)) throw new Error(`The contract has no call "${name}"`);
      expect(contract[name].input().safeParse(JSON.parse(input)).error).toBeUndefined();
    }
  });
});

test('a whole caseload is reassigned with the keyboard alone', async () => {
  await open({
    view: 'reassign',
    replies: { open: [opened()], people: [people], caseload: [caseload()], save: [warned, saved] },
  });
  await page.getByText('Okafor, Dele').waitFor();
  await tabTo('Name');
  await type('"ramos', 'Tab', 'Tab', 'Tab');
  expect(await focused()).toContain('Ramos, Elena');
  await type('Enter');
  await page.getByText('Change Provider').waitFor();
  expect(await focused()).toBe('Reassign caseloads');
  await tabTo('Select all 7 lines');
  await type('Space');
  await page.getByText('For the 7 selected lines').waitFor();
  await type('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  expect(await focused()).toBe('together-provider');
  await type('"cho', 'ArrowDown', 'ArrowUp', 'Enter', 'Shift+Tab', '"11/30/26', 'Enter');
  await page.getByText('7 of 7 lines').waitFor();
  await tabTo('Save');
  await type('Enter');
  await page.getByText('Not saved yet: 3 warnings').waitFor();
  expect(await focused()).toContain('Not saved yet: 3 warnings');
  await tabTo('Save with 3 warnings');
  await type('Enter');
  await page.getByText('Reassignment Successful').waitFor();
  expect(await focused()).toContain('Reassignment Successful');
  expect(await lastInput('save')).toMatchObject({
    person: 'P-0001',
    moveCaseManagement: true,
    acknowledged: ['over-maximum', 'provider-not-at-site:L-000001', 'no-range:L-000005'],
    drafts: Array.from({ length: 7 }, () => ({ effective: '11/30/26', provider: 'P-0002' })),
  });
  await tabTo('Change Provider');
  await type('Enter');
  await page.getByText('Whose caseload?').waitFor();
});

test('a link of the red bar unfolds its line and focuses its field, which says what is wrong', async () => {
  await reach({
    name: '',
    view: 'reassign',
    replies: { open: [opened()], people: [people], caseload: [caseload()], save: [blocked] },
    steps: [
      { press: 'Ramos, Elena' },
      { tick: 'Select all 7 lines' },
      { fill: 'Effective Date', with: '08/15/2025' },
      { press: 'Apply' },
      { press: 'Save' },
      { see: 'Nothing was saved: 2 lines need you' },
    ],
  });
  expect(await focused()).toContain('Nothing was saved: 2 lines need you');
  await take(page, { press: 'Diaz, Drew: 5 hours' });
  expect(await focused()).toBe('line-L-000004-amount');
  const described = await page.locator('#line-L-000004-amount').evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(described).toContain('Error: 5 hours is more than the IEP’s 4.');
  expect(described).toContain('now 3 · IEP 2–4');
  expect(await page.locator('#line-L-000004-amount').getAttribute('aria-invalid')).toBe('true');
});

test('a key typed into one of 500 lines renders one line again', async () => {
  const lines = Array.from({ length: 500 }, (_, index) => line(index + 1, `Student ${index + 1}`));
  await reach({
    name: '',
    view: 'reassign',
    replies: { open: [opened()], people: [people], caseload: [caseload({ lines })] },
    steps: [{ press: 'Ramos, Elena' }, { unfold: 'Student 3 ' }],
  });
  await page.locator('#line-L-000003-effective').focus();
  await page.evaluate(() => {
    window.renderedLines = 0;
    performance.mark('typing');
  });
  await page.keyboard.type('11/30/2026');
  const { rendered, took } = await page.evaluate(() => ({
    rendered: window.renderedLines,
    took: performance.measure('typed', 'typing').duration,
  }));
  console.log(`10 keys in 500 lines: ${took.toFixed(0)} ms with the driver's own time`);
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThanOrEqual(10);
});

test('a provider can only take students over, to themselves', async () => {
  await reach({
    name: '',
    view: 'reassign',
    replies: { open: [asProvider], people: [people], caseload: [caseload()], save: [saved] },
    steps: [
      { press: 'Ramos, Elena' },
      { unfold: 'Bishop, Ben' },
      { fill: 'Bishop, Ben > Effective Date', with: '12/1/26' },
    ],
  });
  const provider = page.locator('#line-L-000003-provider');
  expect(await provider.inputValue()).toBe('Cho, Ben (you)');
  expect(await provider.evaluate((input) => input.getAttribute('readonly'))).not.toBeNull();
  await take(page, { press: 'Save' });
  await take(page, { see: 'Reassignment Successful' });
  expect(await lastInput('save')).toMatchObject({
    drafts: [{ line: 'L-000003', effective: '12/1/26', provider: cho.key, seen: 'seen-3' }],
  });
});

test('leaving with something typed asks first, and names with markup stay text', async () => {
  await reach({
    name: '',
    view: 'reassign',
    replies: {
      open: [opened()],
      people: [people],
      caseload: [caseload({ lines: [line(1, '<b>Bo</b>')] })],
    },
    steps: [
      { press: 'Ramos, Elena' },
      { unfold: '<b>Bo</b>' },
      { fill: '<b>Bo</b> > Effective Date', with: '12/1/26' },
      { press: 'Change Provider' },
      { see: 'What you typed for 1 line is not saved yet.' },
      { press: 'Stay here' },
      { see: '1 of 1 line' },
      { press: 'Back to the list of providers' },
      { press: 'Leave' },
      { see: 'Whose caseload?' },
    ],
  });
});
