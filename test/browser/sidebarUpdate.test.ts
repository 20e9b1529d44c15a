import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inspected, opened } from '../sidebar/exampleData';
import { undone } from '../sidebar/historyData';
import { nothing } from '../sidebar/homeData';
import {
  changedSince,
  compared,
  counts,
  EXPORT,
  exportGroup,
  gone,
  many,
  NO_LAST_DAY,
  previewed,
  rest,
  same,
  savedExport,
} from '../sidebar/updateData';
import { toCompared, toReview, updateExamples, updateReplies } from '../sidebar/updateExamples';
import { calls, take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough('every state of Update from a new export', updateExamples, (started) => {
  walk = started;
  page = started.page;
});

const times = async (name: string) => (await calls(page)).filter((call) => call.name === name).length;

test('one student exits with the keyboard alone, after a day that was missing', async () => {
  const warned = previewed({
    counts: counts({ exited: 1 }),
    findings: [
      {
        code: 'in-the-past',
        severity: 'warns',
        line: null,
        field: 'lastDay',
        sentence: 'The last day is past.',
      },
    ],
  });
  await walk.open({
    view: 'home',
    replies: { ...updateReplies, compareExport: [compared(), rest], previewExport: [NO_LAST_DAY, warned] },
  });
  await page.getByText('Changed by hand').waitFor();
  await walk.tabTo(/^Update from a new export/);
  await walk.type('Enter');
  await page.getByText('looks like an export').waitFor();
  expect(await walk.focused()).toBe('Update from a new export');
  await walk.tabTo('Compare');
  await walk.type('Enter');
  await page.getByText('What is different').waitFor();
  expect(await walk.focused()).toBe('Update from a new export');
  await walk.tabTo(/^Gone/);
  await walk.type('Enter');
  await walk.tabTo('Evans, Ella, Speech');
  await walk.type('"Exit');
  await walk.tabTo('Review');
  await walk.type('Enter');
  await page.getByText('One thing is missing before Review').waitFor();
  expect(await walk.focused()).toContain('One thing is missing before Review');
  await walk.tabTo('Type the last day of those who exit.');
  await walk.type('Enter');
  expect(await walk.focused()).toBe('update-last-day');
  await walk.type('"11/20/26');
  await walk.tabTo('Review');
  await walk.type('Enter');
  await page.getByText('A save records').waitFor();
  expect(await walk.focused()).toBe('Review');
  await walk.tabTo('Save with 1 warning');
  await walk.type('Enter');
  await page.getByText('Roster Updated').waitFor();
  expect(await walk.focused()).toContain('Roster Updated');
  expect(await walk.lastInput('saveExport')).toEqual({
    sheet: EXPORT,
    mapping: null,
    seen: 'seen-1',
    choices: [
      { kind: 'guess', choice: 'leave', except: [] },
      { kind: 'fresh', choice: 'add', except: [] },
      { kind: 'gone', choice: 'keep', except: [{ id: 'g2', choice: 'exit' }] },
      { kind: 'renewed', choice: 'take', except: [] },
      { kind: 'moved', choice: 'take', except: [] },
      { kind: 'provider', choice: 'ours', except: [] },
      { kind: 'caseManager', choice: 'ours', except: [] },
    ],
    from: '11/21/2026',
    lastDay: '11/20/26',
    reason: '',
    acknowledged: ['in-the-past'],
  });
});

test('what is different is compared again after the save and after its Undo, and Home is opened anew', async () => {
  await walk.reach({
    view: 'update',
    replies: { ...updateReplies, compareExport: [compared(), rest, compared()], undo: [undone] },
    steps: [...toReview, { press: 'Save' }, { see: 'Roster Updated' }, { see: 'Gone' }],
  });
  expect(await page.locator('summary', { hasText: /^New\d/ }).count()).toBe(0);
  await take(page, { press: 'Undo' });
  await page.locator('summary', { hasText: /^New\d/ }).waitFor();
  expect(await times('compareExport')).toBe(3);
  await take(page, { press: 'Back to the sheets' });
  await take(page, { press: 'Back to Home' });
  await page.getByText('312').waitFor();
  expect(await times('open')).toBe(2);
});

test('a choice for one line survives a choice for its group, and is taken back by “Same for all”', async () => {
  await walk.reach({
    view: 'update',
    replies: updateReplies,
    steps: [
      ...toCompared,
      { press: 'Gone' },
      { pick: 'Evans, Ella, Speech', as: 'Exit' },
      { see: 'Exit: 1' },
      { tick: 'Exit them' },
      { tick: 'Keep them' },
      { see: 'Exit: 1' },
      { press: 'Same for all' },
    ],
  });
  await page.getByText('Exit: 1').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Evans, Ella, Speech').inputValue()).toBe('keep');
  expect(await page.getByLabel('Evans, Ella, Occupational therapy').count()).toBe(0);
  expect(
    await page.evaluate(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.name,
    ),
  ).toBe('all-gone');
});

const large = compared({ groups: [exportGroup('fresh', many(0, 50), { count: 1234, students: 900 })] });

test('more of 1,234 lines are asked for where the known ones end, and the keyboard goes on there', async () => {
  await walk.reach({
    view: 'update',
    replies: {
      ...updateReplies,
      compareExport: [large],
      exportItems: [{ items: many(50, 500), more: true }],
    },
    steps: [
      ...toCompared,
      { press: 'New' },
      { press: 'Show 500 more of 1,184' },
      { see: 'Student, Number 550' },
    ],
  });
  expect(await walk.lastInput('exportItems')).toMatchObject({ kind: 'fresh', from: 50 });
  await expect.poll(() => walk.focused()).toContain('Student, Number 51');
  await page.getByRole('button', { name: 'Show 500 more of 684' }).waitFor();
});

test('after someone else’s save it is compared again, and what was decided for the lines still there is kept', async () => {
  const again = compared({
    seen: 'seen-9',
    groups: [exportGroup('fresh', many(1, 49), { count: 1233, students: 899 })],
  });
  await walk.reach({
    view: 'update',
    replies: {
      ...updateReplies,
      compareExport: [large, again],
      exportItems: [
        { items: many(50, 500), more: true },
        { items: many(50, 500), more: true },
      ],
      previewExport: [previewed()],
      saveExport: [changedSince, savedExport()],
    },
    steps: [
      ...toCompared,
      { press: 'New' },
      { press: 'Show 500 more' },
      { pick: 'Student, Number 1, Resource', as: 'Leave out' },
      { pick: 'Student, Number 200, Resource', as: 'Leave out' },
      { press: 'Review' },
      { press: 'Save' },
      { see: 'Nothing was saved' },
      { press: 'Compare again' },
      { see: '1 line that you decided by itself is no longer different' },
      { press: 'Review' },
      { press: 'Save' },
      { see: 'Roster Updated' },
    ],
  });
  expect(await walk.lastInput('saveExport')).toMatchObject({
    seen: 'seen-9',
    choices: [{ kind: 'fresh', choice: 'add', except: [{ id: 'n199', choice: 'leave' }] }],
  });
});

test('what was decided and is not saved is asked about on leaving', async () => {
  await walk.reach({
    view: 'update',
    replies: updateReplies,
    steps: [
      ...toCompared,
      { press: 'Provider differs' },
      { tick: 'Take theirs' },
      { press: 'Back to the sheets' },
      { see: 'What you decided about this export is not saved yet' },
      { confirm: 'Stay here' },
      { press: 'Columns' },
      { confirm: 'Leave' },
      { see: 'The export has' },
    ],
  });
});

test('an export is compared by the columns that were chosen for it', async () => {
  const stop = 'This has no column that reads like a student ID.';
  await walk.reach({
    view: 'update',
    replies: {
      ...updateReplies,
      inspectRoster: [
        { ...inspected, sheets: [{ name: EXPORT, likely: true }] },
        { ...inspected, mapping: inspected.mapping && { ...inspected.mapping, sheet: EXPORT } },
      ],
      compareExport: [compared({ stop, groups: [] }), same],
    },
    steps: [
      { press: 'Compare' },
      { see: stop },
      { press: 'Choose the columns' },
      { pick: 'Case manager', as: 'I · Notes' },
      { press: 'Compare' },
      { see: 'the roster agrees with this export' },
    ],
  });
  expect(await walk.lastInput('compareExport')).toMatchObject({
    sheet: EXPORT,
    mapping: { sheet: EXPORT, columns: { caseManager: { header: 'Notes', nth: 1, of: 2 } } },
  });
});

const pasted = {
  ...updateReplies,
  open: [opened({ pasted: 412 }), opened()],
  attention: [nothing],
  compareExport: [compared({ pasted: true, groups: [gone] }), same],
};

test('a roster that was pasted over is its own export, and Home no longer says so once it is saved', async () => {
  await walk.reach({
    view: 'home',
    replies: pasted,
    steps: [
      { press: 'Update from a new export' },
      { see: 'An export was pasted over the roster' },
      { press: 'Review' },
      { press: 'Save' },
      { see: 'Roster Updated' },
      { see: 'Nothing is different' },
    ],
  });
  expect(await times('inspectRoster')).toBe(0);
  expect(await walk.lastInput('compareExport')).toEqual({ sheet: 'Roster 2026-27', mapping: null });
  await take(page, { press: 'Back to Home' });
  await page.getByText('312').waitFor();
  expect(await page.getByText('looks pasted over').count()).toBe(0);
});

test('what looks pasted over can be the user’s own doing, once they know what it takes into the record', async () => {
  await walk.reach({
    view: 'home',
    replies: {
      ...pasted,
      open: [opened({ pasted: 412, pastedNew: 228, held: 60 }), opened()],
      keepAsHand: [{}],
    },
    steps: [
      { press: 'These are my own changes' },
      { see: '228 rows that the record does not know become new lines in it.' },
    ],
  });
  expect(await times('keepAsHand')).toBe(0);
  await take(page, { press: 'Keep as my own changes' });
  await take(page, { gone: 'These are my own changes' });
  await take(page, { see: '312' });
  expect(await times('keepAsHand')).toBe(1);
  expect(await times('open')).toBe(2);
});

test('new rows of students who perhaps have another ID are decided on in Update, with the roster as its own export', async () => {
  await walk.reach({
    view: 'home',
    replies: { ...pasted, open: [opened({ held: 2 })] },
    steps: [
      { see: '2 new rows look like a student whom the record knows under another ID' },
      { press: 'Decide in Update' },
    ],
  });
  await expect
    .poll(() => walk.lastInput('compareExport'))
    .toEqual({ sheet: 'Roster 2026-27', mapping: null });
});
