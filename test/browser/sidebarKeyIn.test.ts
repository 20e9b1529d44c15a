import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keyIn, keyInExamples, keyInReplies } from '../sidebar/keyInExamples';
import { calls, take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough('every state of Changes to key in', keyInExamples, (started) => {
  walk = started;
  page = started.page;
});

const left = keyIn({ students: keyIn().students.slice(1), counts: { open: 1, keyed: 2, replaced: 0 } });

test('two lines are ticked and saved with the keyboard alone, in one call', async () => {
  await walk.open({
    view: 'home',
    replies: { ...keyInReplies, keyIn: [keyIn(), left], markKeyedIn: [{ marked: 2, refused: 0 }] },
  });
  await page.getByText('Nothing needs you').or(page.getByText('Changed by hand')).first().waitFor();
  await walk.tabTo(/Changes to key in/);
  await walk.type('Enter');
  await page.getByText('3 changes to key in').waitFor();
  expect(await walk.focused()).toBe('Changes to key in');
  await walk.tabTo(/Alvarez, Ana, Resource: /);
  await walk.type('Space', 'Tab', 'Space');
  await walk.tabTo('Save 2 boxes');
  await walk.type('Enter');
  await page.getByText('2 boxes are saved').waitFor();
  expect(await walk.focused()).toContain('2 boxes are saved');
  expect(await walk.lastInput('markKeyedIn')).toEqual({ entries: [566, 571], keyed: true });
  expect((await calls(page)).filter(({ name }) => name === 'markKeyedIn')).toHaveLength(1);
});

test('what is ticked and not saved is asked about before another day is shown', async () => {
  await walk.reach({
    view: 'key-in',
    replies: { ...keyInReplies, keyIn: [keyIn(), left] },
    steps: [
      { tick: 'Tick all 3 lines' },
      { fill: 'Saved since', with: '11/1/26' },
      { press: 'Show' },
      { see: 'not saved yet: 3 boxes' },
      { confirm: 'Stay here' },
      { see: 'Save 3 boxes' },
      { press: 'Show' },
      { confirm: 'Leave' },
      { see: '1 change to key in' },
    ],
  });
  expect(await walk.lastInput('keyIn')).toEqual({ since: '11/1/26', all: false });
  await take(page, { tick: 'Tick all 1 line' });
  await take(page, { tick: 'Tick all 1 line' });
  await page.getByRole('button', { name: /Save/ }).waitFor({ state: 'detached' });
});

test('on paper are the lines and their boxes, and nothing to press', async () => {
  await walk.reach({ view: 'key-in', replies: keyInReplies, steps: [{ see: '3 changes to key in' }] });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Saved from 10/22/2026').isVisible()).toBe(true);
  expect(await page.getByText('3 → 4 hours').isVisible()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('checkbox').count()).toBe(3);
  await page.emulateMedia({ media: 'screen' });
});
