import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseColumn } from '../../src/domain/roster/chooseColumn';
import { caseload, inspected, opened, people, setUpDone } from '../sidebar/exampleData';
import { setUpExamples } from '../sidebar/setUpExamples';
import { SIZE, sharedWalk, type Walk } from './sidebarWalk';

let walk: Walk;
let page: Page;
beforeAll(async () => {
  walk = await sharedWalk();
  page = walk.page;
  // A sidebar beside a small window.
  await page.setViewportSize({ width: 300, height: 490 });
});
afterAll(() => page.setViewportSize(SIZE));

const named = (name: string) => {
  const example = setUpExamples.find((each) => each.name === name);
  if (!example) throw new Error(`There is no example ${name}.`);
  return example;
};
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Whether something is in sight without scrolling, between the title and the actions. */
async function isInView(what: Locator): Promise<boolean> {
  const box = await what.boundingBox();
  const foot = await page.locator('.foot').boundingBox();
  return box !== null && foot !== null && box.y >= 0 && box.y + box.height <= foot.y;
}

describe('at 300 × 490 px there is in view', () => {
  test('the column that is missing, and the names that may stand for it', async () => {
    await walk.reach(named('set up, no student ID'));
    expect(await isInView(page.getByLabel('Student ID', { exact: true }))).toBe(true);
    expect(await isInView(button('By name'))).toBe(true);
  });

  test('both columns of which one is missing', async () => {
    const { steps: _, ...example } = named('set up, a needed column is missing');
    await walk.reach({ ...example, steps: [{ see: 'One thing is missing' }] });
    for (const label of ['Provider', 'Case manager'])
      expect(await isInView(page.getByLabel(label, { exact: true }))).toBe(true);
  });

  test('the question whom a title names, where no column says it', async () => {
    await walk.reach(named('set up, people stand in titles'));
    expect(await isInView(button('Neither'))).toBe(true);
  });

  test('the first question with its answers', async () => {
    await walk.reach(named('set up, what only the user can say'));
    expect(await isInView(button('Someone else'))).toBe(true);
  });
});

test('the ring around a fold keeps clear of what it unfolds', async () => {
  await walk.reach(named('set up, a needed column is missing'));
  await page.locator('summary').filter({ hasText: 'The other columns' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const gap = await page.evaluate(() => {
    const fold = document.activeElement;
    const next = fold?.nextElementSibling;
    if (!fold || !next) throw new Error('A fold has the focus.');
    const { outlineOffset, outlineWidth } = getComputedStyle(fold);
    const ring = fold.getBoundingClientRect().bottom + Number.parseFloat(outlineOffset);
    return next.getBoundingClientRect().top - ring - Number.parseFloat(outlineWidth);
  });
  expect(gap).toBeGreaterThanOrEqual(2);
});

const asking = named('set up, no student ID').replies.inspectRoster?.[0];

describe('a missing column that is chosen', () => {
  test('names what stands in each, reads the sheet again, and goes on with the focus', async () => {
    await walk.open({
      view: 'set-up',
      replies: {
        open: [opened({ ready: false, roster: null })],
        inspectRoster: asking ? [asking, inspected] : [],
        setUp: [setUpDone],
      },
    });
    const select = page.getByLabel('Student ID', { exact: true });
    await select.waitFor();
    expect(await select.locator('option').allInnerTexts()).toEqual([
      'Choose its column',
      // Those of which nothing is known come first.
      'A · Student ID (2000001 · 2000002)',
      'I · Notes',
      'J · Notes',
      'B · Last Name (Alvarez · Bishop)',
      'C · First Name (Ana · Ben)',
      'D · Grade (3 · 04 · KG)',
      'E · School (Oak · Birch)',
      'F · Service (Resource)',
      'G · Provider (Ramos, Elena)',
      'H · Min/Week (150 · 30 min x 5)',
    ]);
    await select.focus();
    await select.selectOption({ label: 'A · Student ID (2000001 · 2000002)' });
    const body = page.locator('main');
    await body.evaluate((main) => main.scrollTo(0, main.scrollHeight));
    expect(await body.evaluate((main) => main.scrollTop)).toBeGreaterThan(0);
    // Pressed before the sheet was read, it goes on once it is.
    await button('These are right').click();
    await page.getByLabel('Your name').waitFor();
    // However far down the columns were.
    expect(await body.evaluate((main) => main.scrollTop)).toBe(0);
    expect(await walk.lastInput('inspectRoster')).toMatchObject({
      mapping: { columns: { studentId: { header: 'Student ID' } }, chosen: ['studentId'] },
    });
    await button('Set up').click();
    await page.getByText('Set up is done').waitFor();
    // The mapping that was read, not the one that was being read.
    expect(await walk.lastInput('setUp')).toMatchObject({ mapping: { columns: inspected.mapping?.columns } });
  });

  test('can be added to the sheet, which is then read again', async () => {
    await walk.open({
      view: 'set-up',
      replies: {
        open: [opened({ ready: false, roster: null })],
        inspectRoster: asking ? [asking, inspected] : [],
      },
    });
    await button('read it again').click();
    await page.getByText('312 students, 548 service lines').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('lead');
  });
});

test('a press that waits for the sheet shows so at once, goes on past no reading that failed, and names stand for the ID', async () => {
  if (!asking || typeof asking === 'string' || !('questions' in asking)) throw new Error('no questions');
  const known = {
    ...asking,
    mapping: asking.mapping && { ...asking.mapping, studentBy: 'name' as const },
    questions: [],
    stop: '',
    problems: [
      {
        code: 'second-line' as const,
        title: 'A second line of one service',
        why: 'Both count.',
        count: 1,
        items: [{ place: 'A5', text: '2000001' }],
      },
      {
        code: 'skipped-row' as const,
        title: 'Titles and totals between the rows',
        why: 'Skipped. Nothing to do.',
        count: 1,
        items: [{ place: 'A9', text: 'Total' }],
      },
    ],
  };
  await walk.open({
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [asking, 'unreachable', 'unreachable', known, 'never'],
    },
  });
  await button('By name').click();
  await button('Try again').waitFor();
  expect(await walk.focused()).toContain('The sheet could not be read again.');
  await button('These are right').click();
  await page.getByText('Reading the sheet again…').waitFor();
  await button('Try again').click();
  const select = page.getByLabel('Student ID', { exact: true });
  await page.getByText('The roster has').waitFor();
  expect(await select.locator('option:checked').innerText()).toBe('None: known by name');
  expect(await page.getByText('Every cell of the columns chosen above could be read.').count()).toBe(1);
  const kindsUnder = (title: string) =>
    page
      .locator('section', { has: page.getByRole('heading', { name: title }) })
      .locator('summary')
      .allInnerTexts();
  expect(await kindsUnder('What can’t be read')).toEqual([]);
  expect(await kindsUnder('What to check')).toEqual([
    expect.stringContaining('A second line of one service'),
  ]);
  expect(await kindsUnder('Passed over')).toEqual([expect.stringContaining('Titles and totals')]);
  await select.selectOption({ label: 'A · Student ID' });
  await button('These are right').click();
  // Before any time has passed after which whatever is under way is told.
  expect(
    await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return document.querySelector('.progress-text')?.textContent;
    }),
  ).toBe('Reading the sheet again…');
});

test('while the sheet is read with other columns, nothing is said of how it was read before', async () => {
  const all = 'Every cell of the columns chosen above could be read.';
  const mapping =
    inspected.mapping && chooseColumn(inspected.mapping, 'location', { header: 'Notes', nth: 1, of: 2 });
  await walk.open({
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [{ ...inspected, problems: [] }, 'unreachable', { ...inspected, mapping, problems: [] }],
    },
  });
  await page.getByText(all).waitFor();
  await page.getByText('About the service').click();
  const select = page.getByLabel('Location', { exact: true });
  await select.selectOption({ label: 'I · Notes' });
  await page.getByText('Reading the sheet with these columns…').waitFor();
  expect(await page.getByText(all).count()).toBe(0);
  await page.getByText('The sheet could not be read with these columns just now.').waitFor();
  await select.selectOption({ label: 'J · Notes' });
  await page.getByText(all).waitFor();
  // What came back of the reading is what is chosen now.
  expect(await select.locator('option:checked').innerText()).toBe('I · Notes');
});

test('a question that was answered is gone, and the focus is with those that are left', async () => {
  const example = named('set up, what only the user can say').replies.inspectRoster?.[0];
  if (!example || typeof example === 'string' || !('questions' in example)) throw new Error('no questions');
  await walk.open({
    view: 'set-up',
    replies: {
      open: [opened({ ready: false, roster: null })],
      inspectRoster: [example, { ...example, questions: example.questions.slice(1) }, inspected],
    },
  });
  await button('Someone else').click();
  await button('Someone else').waitFor({ state: 'detached' });
  expect(await walk.focused()).toBe('questions-title');
  await button('Month first').click();
  await button('Month first').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('lead');
});

test('the header row is frozen only where the user ticks it, and a caseload opens from the end of Set up', async () => {
  const { replies } = named('set up, done');
  await walk.open({
    view: 'set-up',
    replies: {
      ...replies,
      open: [opened({ ready: false, roster: null }), opened()],
      people: [people],
      caseload: [caseload()],
    },
  });
  await button('These are right').click();
  const tick = page.getByLabel('Freeze the header row', { exact: true });
  expect(await tick.isChecked()).toBe(false);
  await tick.check();
  await button('Set up').click();
  await page.getByText('Set up is done').waitFor();
  expect(await walk.lastInput('setUp')).toMatchObject({ freeze: true });
  const [first] = setUpDone.people;
  await button(first?.name ?? '').click();
  await page.getByText('Change Provider').waitFor();
  expect(await walk.lastInput('caseload')).toMatchObject({ person: first?.key });
});
