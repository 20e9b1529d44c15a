import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { suggestion } from '../sidebar/exampleAnswers';
import { caseload, cho, line, load, opened, people, person } from '../sidebar/exampleData';
import { take } from './sidebarPage';
import { SIZE, sharedWalk, type Walk } from './sidebarWalk';

let walk: Walk;
let page: Page;
beforeAll(async () => {
  walk = await sharedWalk();
  page = walk.page;
});

const lines = Array.from({ length: 43 }, (_, index) => line(index + 1, `Student ${index + 1}`));

test('a line that is unfolded has its name and its first field below the bar, and a long name takes two rows of the head', async () => {
  const name = `${'Wolfeschlegelsteinhausenbergerdorff-'.repeat(3)}, Maximiliana`;
  const long = person('P-0001', name);
  await page.setViewportSize({ width: 300, height: 490 });
  try {
    await walk.reach({
      view: 'reassign',
      replies: {
        open: [opened()],
        people: [{ ...people, people: [long, ...people.people.slice(1)] }],
        caseload: [caseload({ person: long, lines })],
      },
      steps: [{ press: name }, { tick: 'Select all 43 lines' }, { see: 'Also move case management' }],
    });
    for (const student of ['Student 9', 'Student 2 ', 'Student 20']) {
      await take(page, { unfold: student });
      await walk.focused();
      const { bar, row, head } = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return {
          bar: box('.bar')?.bottom ?? 999,
          row: box('.line.opened:has(:focus)')?.top ?? -1,
          head: box('.head')?.height ?? 999,
        };
      });
      expect(row).toBeGreaterThanOrEqual(Math.floor(bar));
      expect(head).toBeLessThan(56);
    }
  } finally {
    await page.setViewportSize(SIZE);
  }
});

test('each list of a caseload is one stop for Tab, and the arrow keys reach all of it', async () => {
  const moves = lines.map(({ key }, i) => ({
    line: key,
    to: [cho.key, 'P-0004', 'P-0003'][i % 3] ?? '',
    why: 'Keeps loads even; 16 → 17 of 50.',
  }));
  await walk.reach({
    view: 'reassign',
    replies: {
      open: [opened()],
      people: [people],
      caseload: [caseload({ lines })],
      suggestSplit: [{ moves, left: [], fullest: '' }],
    },
    steps: [
      { press: 'Ramos, Elena' },
      { press: 'Suggest a split' },
      { fill: 'Effective Date', with: '11/30' },
      { press: 'Suggest' },
      { see: 'Why not …?' },
    ],
  });
  for (const list of ['.lines', '.receivers', '.lines-head', '[role="tablist"]']) {
    const reached = await page.locator(list).evaluate((each) => {
      const stops = [...each.querySelectorAll<HTMLElement>('button, input, select, [tabindex]')];
      return stops.filter(({ tabIndex }) => tabIndex >= 0).length;
    });
    expect(reached, list).toBe(1);
  }
  const focusedIn = (list: string) =>
    page
      .locator(list)
      .evaluate((each) =>
        [...each.querySelectorAll('li')].findIndex((row) => row.contains(document.activeElement)),
      );
  await walk.tabTo(/^Select Student 1, /);
  await walk.type('End');
  expect(await focusedIn('.lines')).toBe(42);
  // Within a row: the tick, the line, the lock, and why not.
  await walk.type('ArrowRight', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter');
  await page.getByRole('combobox', { name: 'Why not' }).waitFor();
  expect(await page.getByRole('button', { name: 'Locked Student 43' }).count()).toBe(1);
  await walk.type('Home');
  expect(await focusedIn('.lines')).toBe(0);
  expect(await walk.tabTo('Preview')).toBeLessThanOrEqual(2);
});

test('the wishes that may change places do by keyboard, in one stop, and go with the suggestion; a name that is nobody’s is refused at its field', async () => {
  const full = person('P-0001', 'Ramos, Elena', { load: load(57, { maximum: 50 }) });
  await walk.reach({
    view: 'reassign',
    replies: {
      open: [opened()],
      people: [people],
      caseload: [caseload({ person: full })],
      suggestSplit: [suggestion],
    },
    steps: [
      { press: 'Ramos, Elena' },
      { unfold: 'Bishop, Ben' },
      { fill: 'Bishop, Ben > New Provider', with: 'Nobody, Nick' },
      { unfold: 'Diaz, Drew' },
      { see: 'Nobody is called “Nobody, Nick”.' },
      { press: 'Suggest a split' },
      { fill: 'Effective Date', with: '11/30' },
      { fill: 'Until', with: '3/10' },
    ],
  });
  await page.getByRole('checkbox', { name: /^Only relieve/ }).check();
  await walk.tabTo(/^Move up: Same school/);
  await walk.type('ArrowUp', 'ArrowRight', 'Enter', 'Enter', 'Enter');
  expect(await walk.focused()).toBe('wish-fewest-1');
  await walk.type('Tab');
  await take(page, { press: 'Suggest' });
  await take(page, { see: 'Why not …?' });
  expect(await walk.lastInput('suggestSplit')).toMatchObject({
    on: '11/30/2026',
    relieve: true,
    order: ['school', 'siblings', 'fewest'],
  });
  await take(page, { see: 'Cho 11/30 until 3/10/27' });
});

test('what stands in the bar for selected lines and was not applied is asked about before anything goes on without them', async () => {
  await page.setViewportSize({ width: 300, height: 490 });
  try {
    await walk.reach({
      view: 'reassign',
      replies: { open: [opened()], people: [people], caseload: [caseload({ lines })] },
      steps: [
        { press: 'Ramos, Elena' },
        { unfold: 'Student 1 ' },
        { fill: 'Student 1 > Effective Date', with: '11/30' },
        { tick: 'Select Student 2, Resource' },
        { tick: 'Select Student 3, Resource' },
        { fill: 'New Provider', with: 'Cho' },
        { press: 'Preview' },
        { see: 'Leave 2 selected lines out?' },
        { see: 'only once you press Apply 2.' },
        { press: 'Back to the lines' },
        { see: 'Apply 2' },
      ],
    });
  } finally {
    await page.setViewportSize(SIZE);
  }
});
