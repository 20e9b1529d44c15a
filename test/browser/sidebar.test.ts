import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assignments } from '../sidebar/assignmentData';
import { blocked, previewed, saved, warned } from '../sidebar/exampleAnswers';
import {
  asProvider,
  caseload,
  cho,
  inspected,
  line,
  opened,
  people,
  person,
  setUpDone,
} from '../sidebar/exampleData';
import { examples } from '../sidebar/examples';
import { history } from '../sidebar/historyData';
import { attention, mine } from '../sidebar/homeData';
import { stagedTwo } from '../sidebar/homeExamples';
import { wear } from './fonts';
import { take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough('every state', examples, (started) => {
  walk = started;
  page = started.page;
});

test('a state is the same whether it is opened first or after others, of which nothing is left', async () => {
  const looked = async () => {
    await walk.open({ view: 'reassign', replies: { open: [opened()], people: [people] } });
    await page.getByText('Okafor, Dele').waitFor();
    await page.keyboard.press('Shift');
    return page.evaluate(async () => {
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      return {
        page: document.documentElement.outerHTML,
        names: Object.getOwnPropertyNames(window),
        focused: document.activeElement?.tagName,
        held: !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
      };
    });
  };
  const first = await looked();
  await walk.reach({
    view: 'reassign',
    replies: { open: [opened()], people: [people], caseload: [caseload()] },
    steps: [
      { press: 'Ramos, Elena' },
      { tick: 'Select all 7 lines' },
      { fill: 'Effective Date', with: '11/30/2026' },
    ],
  });
  await page.evaluate(() => {
    const mark = () => document.documentElement.setAttribute('lang', 'left');
    const again = () => {
      mark();
      requestAnimationFrame(again);
    };
    again();
    window.setInterval(mark, 1);
    for (const target of [window, document]) target.addEventListener('keydown', mark);
    Object.assign(window, { left: true });
  });
  expect(await looked()).toEqual(first);
});

test('words too pale to read are found, though all others were judged before', async () => {
  await walk.open({ view: 'reassign', replies: { open: [opened()], people: [people] } });
  const name = page.getByText('Okafor, Dele');
  await walk.look();
  const pale = (color: string) =>
    name.evaluate((element, color) => element.setAttribute('style', color), color);
  await pale('color: #999');
  await expect(walk.look()).rejects.toMatchObject({ actual: [expect.stringContaining('color-contrast')] });
  await pale('');
  await name.evaluate((element) => element.parentElement?.setAttribute('style', 'background: #555'));
  await expect(walk.look()).rejects.toMatchObject({ actual: [expect.stringContaining('color-contrast')] });
});

test('what was begun and not saved comes to Home with its lists: nothing moves that could be pressed before, and it is said', async () => {
  await page.setViewportSize({ width: 300, height: 490 });
  try {
    await walk.open({
      view: 'home',
      late: 'attention',
      replies: {
        open: [opened()],
        people: [people],
        myCaseload: [mine()],
        attention: [attention({ staged: stagedTwo })],
      },
    });
    const over = page.getByRole('button', { name: 'Providers over maximum' });
    await over.focus();
    expect(await walk.lastInput('open')).toEqual({ first: true });
    const before = await over.boundingBox();
    await page.evaluate(() => window.answerLate());
    await page.getByText('You were moving').first().waitFor();
    expect(await over.boundingBox()).toEqual(before);
    expect(await walk.focused()).toContain('Providers over maximum');
    expect(await page.locator('[aria-live=polite]').allInnerTexts()).toContainEqual(
      expect.stringContaining('Not saved yet: Ramos, Elena’s caseload'),
    );
    await walk.tabTo('Go on');
  } finally {
    await page.setViewportSize({ width: 300, height: 700 });
  }
});

test('another view is opened with what was begun, and what is discarded there no older answer brings back', async () => {
  const [first, second] = stagedTwo;
  await walk.open({
    view: 'history',
    late: 'attention',
    replies: {
      open: [opened({ staged: stagedTwo })],
      history: [history()],
      people: [people],
      myCaseload: [mine()],
      keepStaged: [{ team: '' }],
      attention: [attention({ staged: stagedTwo })],
    },
  });
  await page.getByText('You were moving').first().waitFor();
  expect(await walk.lastInput('open')).toEqual({ first: true, offers: true });
  await take(page, { press: 'Back to Home' });
  await page.getByRole('button', { name: 'Discard' }).first().click();
  await expect.poll(() => walk.lastInput('keepStaged')).toMatchObject({ id: first?.id });
  await page.evaluate(() => window.answerLate());
  await page.getByText('Changed by hand').waitFor();
  expect(await page.getByText('You were moving').allInnerTexts()).toEqual([
    expect.stringContaining(second?.name ?? ''),
  ]);
});

test('the field that Providers does not take has the focus, and no other field loses it while typing', async () => {
  const refused = examples.find(({ name }) => name === 'adding a provider, refused at the field');
  if (!refused) throw new Error('The state is one of the examples.');
  await walk.reach(refused);
  await expect.poll(() => walk.focused()).toBe('new-email');
  await page.getByLabel('Name', { exact: true }).focus();
  await walk.type('"ab');
  expect(await walk.focused()).toBe('new-name');
});

test('a whole caseload is reassigned with the keyboard alone, in 45 keys besides typing', async () => {
  await walk.open({
    view: 'reassign',
    replies: {
      open: [opened()],
      people: [people],
      caseload: [caseload()],
      preview: [previewed],
      save: [warned, saved],
    },
  });
  await page.getByText('Okafor, Dele').waitFor();
  let keys = 0;
  const press = async (...some: string[]) => {
    keys += some.filter((key) => !key.startsWith('"')).length;
    await walk.type(...some);
  };
  const tabTo = async (name: string | RegExp) => {
    const tabs = await walk.tabTo(name);
    keys += tabs;
    return tabs;
  };
  await tabTo('Name');
  await press('"ramos', 'Tab', 'Tab', 'Tab');
  expect(await walk.focused()).toContain('Ramos, Elena');
  await press('Enter');
  await page.getByText('Change Provider').waitFor();
  expect(await walk.focused()).toBe('Ramos, Elena');
  await tabTo('Effective Date');
  await press('"11/30', 'Tab', '"cho', 'ArrowDown', 'ArrowUp', 'Enter', 'Enter');
  // With nothing selected the focus goes to what selects.
  expect(await walk.focused()).toBe('all-lines');
  await press('Space');
  await page.getByRole('button', { name: 'Apply 7', exact: true }).waitFor();
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  expect(await walk.focused()).toBe('together-apply');
  await press('Enter');
  await page.getByText('7 of 7 lines').waitFor();
  expect(await tabTo('Preview')).toBeLessThanOrEqual(6);
  await press('Enter');
  await page.getByText('Held against').waitFor();
  await tabTo(/^Save/);
  await press('Enter');
  // The server found more since the preview, which the user has to see.
  await page.getByText('Not saved yet: 3 warnings').waitFor();
  expect(await walk.focused()).toContain('Not saved yet: 3 warnings');
  await tabTo('Save with 3 warnings');
  await press('Enter');
  await page.getByText('Reassignment Successful').waitFor();
  // Those for warnings that come only with the save included.
  expect(keys).toBeLessThanOrEqual(45);
  expect(await walk.focused()).toContain('Reassignment Successful');
  expect(await walk.lastInput('save')).toMatchObject({
    person: 'P-0001',
    moveCaseManagement: true,
    acknowledged: ['over-maximum', 'provider-not-at-site:L-000001', 'no-range:L-000005'],
    drafts: Array.from({ length: 7 }, () => ({ effective: '11/30/2026', provider: 'P-0002' })),
  });
  await walk.tabTo('Change Provider');
  await walk.type('Enter');
  await page.getByText('Whose caseload?').waitFor();
});

test.each([
  ['zoom', { width: 300, height: 245 }, '100%'],
  ['text', { width: 300, height: 490 }, '200%'],
] as const)(
  'at 200 %% of %s the bar stays reachable from the last of 43 lines, and covers nothing',
  async (_, size, text) => {
    const lines = Array.from({ length: 43 }, (__, index) => line(index + 1, `Student ${index + 1}`));
    await page.setViewportSize(size);
    try {
      await walk.reach({
        view: 'reassign',
        replies: { open: [opened()], people: [people], caseload: [caseload({ lines })] },
        steps: [{ press: 'Ramos, Elena' }, { tick: 'Select all 43 lines' }],
      });
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, text);
      const apply = page.getByRole('button', { name: 'Apply 43' });
      const inSight = () =>
        apply.evaluate((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        });
      const last = page.getByRole('button', { name: 'Student 43' });
      await last.focus();
      await last.scrollIntoViewIfNeeded();
      expect(await inSight()).toBe(true);
      // Up through the lines: each stands below the bar as it gets the focus.
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press('ArrowUp');
        const covered = await page.evaluate(() => {
          const bar = document.querySelector('.bar-again')?.getBoundingClientRect();
          const line = document.activeElement?.getBoundingClientRect();
          return bar && line ? line.top < bar.bottom - 1 : true;
        });
        expect(covered).toBe(false);
      }
      await page.getByRole('button', { name: /^Change: / }).click();
      expect(await walk.focused()).toBe('together-effective');
      await walk.type('"11/30', 'Enter');
      expect(await page.getByText('43 of 43 lines').count()).toBe(1);
    } finally {
      await page.setViewportSize({ width: 300, height: 700 });
    }
  },
);

test.each(['usual', 'wide'] as const)(
  'at 300 × 490 in the %s font at least five lines are in view before anything is staged, and four after it',
  async (font) => {
    const names = ['Amari, Ava', 'Arslan, Beckett', 'Avery, Hugo', 'Baptiste, Ari', 'Barlow, Uma'];
    const lines = Array.from({ length: 43 }, (_, i) => line(i + 1, names[i] ?? `Student ${i + 1}`));
    const takers = [cho.key, 'P-0004', 'P-0003'];
    const moves = lines.map(({ key }, i) => ({
      line: key,
      to: takers[i % 3] ?? '',
      why:
        i === 1
          ? 'Same school, already sees the student for Speech; 16 → 17 of 50.'
          : 'Same school; 16 → 17 of 50.',
    }));
    const split = { moves, left: [], fullest: 'Fullest: 28 of 50 (56%). At least 56% can’t be avoided.' };
    const inView = async () => {
      await wear(page, font);
      return page.evaluate(() => {
        const end = document.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
        const all = [...document.querySelectorAll('.line')].map((each) => each.getBoundingClientRect());
        return all.filter(({ bottom }) => bottom <= end).length;
      });
    };
    await page.setViewportSize({ width: 300, height: 490 });
    try {
      await walk.reach({
        view: 'reassign',
        replies: {
          open: [opened()],
          people: [people],
          caseload: [caseload({ lines })],
          suggestSplit: [split],
        },
        steps: [{ press: 'Ramos, Elena' }, { see: 'Change Provider' }],
      });
      expect(await inView()).toBeGreaterThanOrEqual(5);
      for (const step of [
        { press: 'Suggest a split' },
        { fill: 'Effective Date', with: '11/30' },
        { press: 'Suggest' },
        { see: 'Why not …?' },
      ])
        await take(page, step);
      expect(await inView()).toBeGreaterThanOrEqual(4);
      await take(page, { press: 'Take back 15 lines from Cho, Ben' });
      await take(page, { tick: 'Select all 15' });
      expect(await inView()).toBeGreaterThanOrEqual(4);
      // What was said of the split as a whole went with the lines that were taken out of it.
      expect(await page.getByText('Fullest:').count()).toBe(0);
    } finally {
      await page.setViewportSize({ width: 300, height: 700 });
    }
  },
);

test('a link of the red bar unfolds its line and focuses its field, which says what is wrong', async () => {
  await walk.reach({
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
  expect(await walk.focused()).toContain('Nothing was saved: 2 lines need you');
  await take(page, { press: 'Diaz, Drew: 5 hours' });
  await expect.poll(() => walk.focused()).toBe('line-L-000004-amount');
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
  await walk.reach({
    view: 'reassign',
    replies: { open: [opened()], people: [people], caseload: [caseload({ lines })] },
    steps: [{ press: 'Ramos, Elena' }, { unfold: 'Student 3 ' }],
  });
  await page.locator('#line-L-000003-effective').focus();
  await page.evaluate(() => {
    window.renderedLines = 0;
  });
  await page.keyboard.type('11/30/2026');
  const rendered = await page.evaluate(() => window.renderedLines);
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThanOrEqual(10);
});

test('a provider can only take students over, to themselves', async () => {
  await walk.reach({
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
  expect(await walk.lastInput('save')).toMatchObject({
    drafts: [{ line: 'L-000003', effective: '12/01/2026', provider: cho.key, seen: 'seen-3' }],
  });
});

test.each([
  ['an Admin moves', opened(), 'Move their lines', 'P-0004'],
  ['a Provider takes', asProvider, 'Take their lines', cho.key],
] as const)('%s a student’s lines without knowing who has them', async (_, signedIn, action, to) => {
  const lines = [line(1, 'Alvarez, Ana'), line(8, 'Alvarez, Ana', { service: 'Speech', holder: 'P-0005' })];
  await walk.reach({
    view: 'assignments',
    replies: {
      open: [signedIn],
      findStudents: [{ students: [assignments().student], more: 0 }],
      assignments: [assignments()],
      people: [people],
      caseload: [caseload({ person: person('L-000001', 'Alvarez, Ana'), ofStudent: true, lines })],
      save: [saved],
    },
    steps: [
      { pick: 'Student', as: 'Alvarez, Ana' },
      { press: action },
      { tick: 'Select all 2 lines' },
      { fill: 'Effective Date', with: '11/30' },
      ...(to === cho.key ? [] : [{ pick: 'New Provider', as: 'Reyes, Maria' }]),
      { press: 'Apply 2' },
      { press: 'Save' },
      { see: 'Reassignment Successful' },
    ],
  });
  expect(await walk.lastInput('caseload')).toMatchObject({ person: 'L-000001' });
  expect(await walk.lastInput('save')).toMatchObject({
    drafts: [
      { line: 'L-000001', provider: to },
      { line: 'L-000008', provider: to },
    ],
  });
});

test('leaving with something typed asks first, and names with markup stay text', async () => {
  await walk.reach({
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

test.each([true, false])(
  'Set up sends whether the Caseload log is to warn its editors: %s',
  async (wanted) => {
    await walk.open({
      view: 'set-up',
      replies: {
        open: [opened({ ready: false, roster: null })],
        inspectRoster: [inspected],
        setUp: [setUpDone],
      },
    });
    await take(page, { press: 'These are right' });
    await take(page, { see: 'Your name' });
    await walk.tabTo('Warn anyone who edits the Caseload log by hand');
    if (!wanted) await walk.type('Space');
    await take(page, { press: 'Set up' });
    await take(page, { see: 'Set up is done' });
    expect(await walk.lastInput('setUp')).toMatchObject({ protectLog: wanted });
  },
);

test('the green bar has the focus also where the view reads its lines again for a while', async () => {
  await walk.reach({
    view: 'reassign',
    delay: 200,
    replies: { open: [opened()], people: [people], caseload: [caseload()], save: [saved] },
    steps: [
      { press: 'Ramos, Elena' },
      { tick: 'Select all 7 lines' },
      { fill: 'Effective Date', with: '11/30/2026' },
      { press: 'Apply' },
      { press: 'Save' },
      { see: 'Reassignment Successful' },
    ],
  });
  await expect.poll(() => walk.focused()).toContain('Reassignment Successful');
});
