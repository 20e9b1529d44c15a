import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assignments, refusedWith, rows, savedAs } from '../sidebar/assignmentData';
import { saved } from '../sidebar/exampleAnswers';
import { opened } from '../sidebar/exampleData';
import { historyExamples } from '../sidebar/examples';
import {
  closedChecked,
  history,
  historyReplies,
  kept,
  notUndone,
  removeReplies,
  undone,
} from '../sidebar/historyData';
import { removeExamples } from '../sidebar/removeExamples';
import { calls, take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough(
  'every state of History, of a save gone wrong and of Remove',
  [...historyExamples, ...removeExamples],
  (started) => {
    walk = started;
    page = started.page;
  },
);

test('a save is opened, refused its undo, and undone but for the lines in the way, with the keyboard alone', async () => {
  await walk.open({
    view: 'history',
    replies: { ...historyReplies, undo: [notUndone, undone, undone] },
  });
  await page.getByText('Show older').waitFor();
  await walk.tabTo(/43 lines to Cho/);
  await walk.type('Enter');
  await page.getByLabel('Reason for the undo (optional)').waitFor();
  expect(await walk.focused()).toBe('A save in History');
  await walk.type('Tab');
  expect(await walk.focused()).toBe('reason');
  await walk.type('"She stays');
  await walk.tabTo('Undo');
  await walk.type('Enter');
  await page.getByText('Nothing was undone: 12 lines have changed since').waitFor();
  expect(await walk.focused()).toContain('Nothing was undone: 12 lines');
  await walk.type('Tab');
  expect(await walk.focused()).toBe('Show 5 more of 7');
  await walk.type('Enter', 'Tab');
  await walk.tabTo('Undo the other 31 lines');
  await walk.type('Enter');
  await page.getByText('as it was before').waitFor();
  expect(await walk.focused()).toContain('Undone');
  expect(await walk.lastInput('undo')).toEqual({ batch: 'B-000012', rest: true, reason: 'She stays' });
  // An undo can be undone: the bar's Undo means the undo's own batch, and asks from the beginning.
  await walk.type('Tab', 'Enter');
  await expect.poll(() => walk.lastInput('undo')).toEqual({ batch: 'B-000014', rest: false, reason: '' });
});

test('after an undo the list of saves is read again', async () => {
  await walk.reach({
    view: 'history',
    replies: {
      ...historyReplies,
      history: [history(), history({ batches: [], more: false })],
      undo: [undone],
    },
    steps: [
      { press: '43 lines to Cho, Ben' },
      { press: 'Undo' },
      { see: 'as it was before' },
      { press: 'Back to History' },
      { see: 'Nothing was saved yet' },
    ],
  });
});

test('what the check finds made otherwise than by the record stands above all that is fine', async () => {
  await walk.reach({
    view: 'history',
    replies: { ...historyReplies, checkRecord: [closedChecked] },
    steps: [{ press: 'Check the record' }, { see: 'It can be made anew.' }],
  });
  expect(await page.locator('.row.checked').first().innerText()).toContain('“Caseload log 2024-25” is not');
});

test('what happened to a save without an answer is looked up, and what was typed stays', async () => {
  await walk.reach({
    view: 'reassign',
    replies: { ...historyReplies, save: ['unreachable', saved] },
    steps: [
      { press: 'Ramos, Elena' },
      { unfold: 'Alvarez, Ana' },
      { fill: 'Alvarez, Ana > Effective Date', with: '11/30/26' },
      { press: 'Save' },
      { press: 'Check what happened' },
      { see: 'Nothing was left half done' },
      { see: '43 lines to Cho, Ben; Okafor, Dele' },
    ],
  });
  expect(await walk.focused()).toContain('What happened');
  expect((await calls(page)).filter(({ name }) => name === 'save')).toHaveLength(1);
  await take(page, { press: 'Dismiss what happened' });
  expect(await walk.focused()).toBe('Ramos, Elena');
  await take(page, { press: 'Save' });
  await take(page, { see: 'Reassignment Successful' });
  expect(await walk.lastInput('save')).toMatchObject({ drafts: [{ effective: '11/30/2026' }] });
});

test('an edited assignment keeps what was typed and takes over what others changed', async () => {
  const others = rows.map((row) =>
    row.status === 'Upcoming' ? { ...row, lastDay: '2026-12-18', location: 'Gym' } : row,
  );
  await walk.reach({
    view: 'assignments',
    replies: {
      open: [opened()],
      findStudents: [{ students: [assignments().student], more: 0 }],
      assignments: [assignments(), assignments({ rows: others, seen: 'seen-2' })],
      editAssignment: [
        refusedWith({ code: 'changed-since-read', field: null, sentence: 'You saw no last day; now 12/18.' }),
        savedAs('Assignment Saved'),
      ],
    },
    steps: [
      { pick: 'Student', as: 'Alvarez, Ana' },
      { press: 'Edit: Cho, Ben, Resource' },
      { fill: 'Reason (optional)', with: 'Room change' },
      { press: 'Save' },
      { press: 'Show what is there now' },
      { see: 'This is what is there now' },
      { press: 'Save' },
      { see: 'Assignment Saved' },
    ],
  });
  expect(await walk.lastInput('editAssignment')).toMatchObject({
    seen: 'seen-2',
    reason: 'Room change',
    status: 'Pending',
    lastDay: '12/18/2026',
    location: 'Gym',
  });
});

test('the copy comes as files, and only the word typed removes the data', async () => {
  await walk.reach({
    view: 'set-up',
    replies: {
      ...removeReplies,
      keptData: [{ ...kept, sheets: kept.sheets.slice(0, 2) }],
      keptRows: [
        { rows: [['Entry', 'Reason']], more: true },
        { rows: [['1', '=HYPERLINK("x")']], more: false },
        { rows: [['Key']], more: false },
      ],
      removeData: [{ stop: '', removed: ['Caseload log', 'Providers'], left: [] }],
    },
    steps: [{ press: 'Remove Caseload’s data' }, { see: 'What goes' }],
  });
  const button = page.getByRole('button', { name: 'Remove Caseload’s data' });
  expect(await button.isDisabled()).toBe(true);
  const files: Download[] = [];
  page.on('download', (file) => files.push(file));
  await take(page, { press: 'Download a copy' });
  await take(page, { see: 'The copy is downloaded' });
  await expect.poll(() => files.length).toBe(3);
  expect(files.map((file) => file.suggestedFilename())).toEqual([
    'Caseload log.csv',
    'Providers.csv',
    'Caseload settings.json',
  ]);
  expect(await readFile((await files[0]?.path()) ?? '', 'utf8')).toBe(
    '\uFEFFEntry,Reason\r\n1,"\'=HYPERLINK(""x"")"\r\n',
  );
  await take(page, { fill: 'Type REMOVE to confirm', with: 'remove' });
  expect(await button.isDisabled()).toBe(true);
  await take(page, { fill: 'Type REMOVE to confirm', with: 'REMOVE' });
  await button.click();
  await take(page, { see: 'Caseload’s data is removed' });
  expect(await walk.focused()).toContain('Caseload’s data is removed');
  expect(await walk.lastInput('removeData')).toEqual({ confirm: 'REMOVE' });
  await take(page, { press: 'Set up anew' });
  await expect
    .poll(async () => (await calls(page)).map(({ name }) => name).slice(-2))
    .toEqual(['open', 'inspectRoster']);
});
