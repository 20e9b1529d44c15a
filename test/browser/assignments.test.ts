import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assignments, found, refusedWith, savedAs } from '../sidebar/assignmentData';
import { toStudent } from '../sidebar/assignmentExamples';
import { enrollForm } from '../sidebar/enrollData';
import { asProvider, opened, people } from '../sidebar/exampleData';
import { caseExamples } from '../sidebar/examples';
import { attention, mine } from '../sidebar/homeData';
import { manyRows } from '../sidebar/mineExamples';
import { record } from '../sidebar/recordData';
import { lastPageRuns } from './lastPageRuns';
import { calls, take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough('every state of a case', caseExamples, (started) => {
  walk = started;
  page = started.page;
});

const focusedTab = () => page.evaluate(() => document.activeElement?.textContent ?? '');

const working = {
  open: [opened()],
  people: [people],
  findStudents: [found],
  assignments: [assignments()],
};

test('a student is found and given a case manager with the keyboard alone', async () => {
  await walk.open({
    view: 'assignments',
    replies: {
      ...working,
      addAssignment: [
        refusedWith({
          code: 'held-by-another',
          field: 'enrollment',
          sentence: 'Ramos, Elena has this enrollment then until 11/29/2026. Theirs can end the day before.',
        }),
        savedAs('Assignment Saved'),
      ],
    },
  });
  await page.getByText('Whose assignments?').waitFor();
  await walk.tabTo('Student');
  await walk.type('"alv');
  await page.getByRole('option', { name: /Alvarez, Luis/ }).waitFor();
  await walk.type('ArrowDown', 'ArrowUp', 'Enter');
  await page.getByRole('heading', { name: 'Alvarez, Ana' }).waitFor();
  expect(await walk.focused()).toBe('Case assignments');

  await walk.tabTo('All');
  await walk.type('ArrowRight', 'ArrowRight');
  expect(await focusedTab()).toBe('Services');
  expect(await page.getByRole('tabpanel', { name: 'Services' }).getByRole('listitem').count()).toBe(2);
  await walk.tabTo('Add Case Assignment');
  await walk.type('Enter');
  await page.getByLabel('Begin Date', { exact: true }).waitFor();
  await walk.tabTo('Begin Date');
  await walk.type('Control+a', '"12/1/26', 'Tab', 'Control+a', '"cho', 'Enter', 'Tab');
  expect(await walk.focused()).toBe('enrollment');
  // The service, by its first letter.
  await walk.type('"R');
  await walk.tabTo('Save');
  await walk.type('Enter');
  await page.getByText('Nothing was saved').waitFor();
  expect(await walk.focused()).toContain('Nothing was saved');
  await walk.type('Tab', 'Enter');
  expect(await walk.focused()).toBe('end-theirs');
  await walk.type('Space');
  await walk.tabTo('Save');
  await walk.type('Enter');
  await page.getByText('Assignment Saved').waitFor();
  expect(await walk.focused()).toContain('Assignment Saved');
  expect(await walk.lastInput('addAssignment')).toMatchObject({
    studentId: '2000001',
    kind: 'service',
    enrollment: 'L-000001',
    person: 'P-0002',
    begin: '12/1/26',
    status: 'Active',
    lastDay: '',
    endTheirs: true,
    acknowledged: [],
  });
});

test('what is typed is looked for once it comes to rest, and a late answer changes nothing', async () => {
  await walk.reach({ view: 'assignments', replies: working, steps: [{ see: 'Whose assignments?' }] });
  await page.getByRole('combobox', { name: 'Student' }).pressSequentially('alvarez', { delay: 20 });
  await page.getByRole('option', { name: /Alvarez, Ana/ }).waitFor();
  const asked = (await calls(page)).filter(({ name }) => name === 'findStudents');
  expect(asked.map(({ input }) => JSON.parse(input))).toEqual([{ text: 'alvarez' }]);
});

test('a provider adds assignments with themselves only', async () => {
  await walk.reach({
    view: 'assignments',
    replies: { ...working, open: [asProvider], addAssignment: [savedAs('Assignment Saved')] },
    steps: [{ pick: 'Student', as: 'Alvarez, Ana' }, { press: 'Add Case Assignment' }, { see: 'Begin Date' }],
  });
  const person = page.getByLabel('Case Manager / Provider', { exact: true });
  expect(await person.inputValue()).toBe('Cho, Ben (you)');
  expect(await person.evaluate((input) => input.getAttribute('readonly'))).not.toBeNull();
  await take(page, { press: 'Save' });
  await take(page, { see: 'Assignment Saved' });
  expect(await walk.lastInput('addAssignment')).toMatchObject({ person: 'P-0002' });
});

test('each status asks for its own date, and Active sends none', async () => {
  await walk.reach({
    view: 'assignments',
    replies: { ...working, addAssignment: [savedAs('Assignment Saved')] },
    steps: [
      { pick: 'Student', as: 'Alvarez, Ana' },
      { press: 'Add Case Assignment' },
      { tick: 'Inactive has ended' },
      { fill: 'End Date', with: '11/20/2026' },
      { tick: 'Pending will end on a day that is known' },
    ],
  });
  expect(await page.getByLabel('Ending on').inputValue()).toBe('11/20/2026');
  await take(page, { tick: 'Active from the begin date on, no end known' });
  expect(await page.getByLabel('Ending on').count()).toBe(0);
  await take(page, { press: 'Save' });
  await take(page, { see: 'Assignment Saved' });
  expect(await walk.lastInput('addAssignment')).toMatchObject({ status: 'Active', lastDay: '' });
});

test('leaving a half-filled form asks first', async () => {
  await walk.reach({
    view: 'enroll',
    replies: { ...working, enrollForm: [enrollForm], attention: [attention()], myCaseload: [mine()] },
    steps: [
      { fill: 'Student ID', with: '77' },
      { press: 'Cancel' },
      { see: 'not enrolled yet' },
      { press: 'Stay here' },
      { press: 'Back to Home' },
      { press: 'Leave' },
      { see: 'Needs you' },
    ],
  });
});

test('the district’s name is typed once; from then on it stands on the record and the field is out of the way', async () => {
  await walk.reach({
    view: 'assignments',
    replies: { ...working, record: [{ ...record, district: '' }], nameDistrict: [{ district: 'Oak R-II' }] },
    steps: [
      ...toStudent,
      { press: 'Responsibility record' },
      { see: 'Who managed the case' },
      { fill: 'District’s name on the record', with: 'Oak R-II' },
      { press: 'Keep' },
      { see: 'Change the district’s name' },
    ],
  });
  expect(await walk.lastInput('nameDistrict')).toEqual({ name: 'Oak R-II' });
  expect(await walk.focused()).toBe('Responsibility record');
  expect(await page.locator('.record .district').textContent()).toBe('Oak R-II');
  expect(await page.getByLabel('District’s name on the record').count()).toBe(0);
  await take(page, { press: 'Change the district’s name' });
  expect(await page.getByLabel('District’s name on the record').inputValue()).toBe('Oak R-II');
});

test('the way back leads to the caseload as it was left', async () => {
  await walk.reach({
    view: 'mine',
    replies: { ...working, myCaseload: [mine({ active: manyRows })] },
    steps: [
      { fill: 'Filter', with: 'student 19' },
      { press: 'Student 19' },
      { see: 'Responsibility record' },
      { press: 'Back to My caseload' },
      { see: 'of 2,000 assignments' },
    ],
  });
  expect(await page.getByLabel('Filter').inputValue()).toBe('student 19');
});

test('of 2,000 assignments a page is rendered, and a key in the filter renders only rows that were not there', async () => {
  await walk.reach({
    view: 'mine',
    replies: { ...working, myCaseload: [mine({ active: manyRows })] },
    steps: [{ see: 'Show 100 more' }],
  });
  expect(await page.getByRole('listitem').count()).toBe(100);
  await page.getByLabel('Filter').focus();
  await page.evaluate(() => {
    window.renderedLines = 0;
  });
  await page.keyboard.type('student 1999');
  await page.getByText('1 of 2,000 assignments').waitFor();
  const rendered = await page.evaluate(() => window.renderedLines);
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThanOrEqual(200);
});

test('the record says since when it knows who was responsible, and is gray before', async () => {
  await walk.reach({
    view: 'assignments',
    replies: { ...working, record: [{ ...record, daysNobody: 0, minutesNobody: 0 }] },
    steps: [...toStudent, { press: 'Responsibility record' }, { see: 'Who served' }],
  });
  const paper = page.locator('article.record');
  const said = (await paper.textContent()) ?? '';
  for (const sentence of [
    'Lakeview R-IV School District',
    'Alvarez, Ana',
    'Recorded since 08/20/2026. Before that: as the roster stood at Set up, not recorded.',
    '08/20/2026 to 11/21/2026, every calendar day.',
    'Somebody was responsible on every recorded calendar day.',
    'Calendar days',
    'Before 08/20/2026',
    'The roster said Ramos, Elena. Not recorded',
    'Made on 11/21/2026 by Hale, Dana (director@lakeview.example) from the Caseload log.',
  ])
    expect(said).toContain(sentence);
  expect(await paper.locator('.signature span').allTextContents()).toEqual(['Signature', 'Date']);
  // A row before the record names no days, and stands out from all others.
  const before = paper.locator('.before-record');
  expect([await before.count(), await before.locator('.number').count()]).toEqual([2, 0]);
  const shown = async (media: 'screen' | 'print') => {
    await page.emulateMedia({ media });
    return paper.evaluate((all) =>
      ['.note.gray', '.before-record td', 'tr:not(.before-record) td'].map((each) => {
        const cell = all.querySelector(each);
        return cell ? getComputedStyle(cell).backgroundColor : '';
      }),
    );
  };
  try {
    for (const [note, gray, white] of [await shown('screen'), await shown('print')]) {
      expect([note, gray]).not.toContain(white);
      expect(gray).toMatch(/^rgb/);
    }
  } finally {
    await page.emulateMedia({ media: null });
  }
  const pages = (await paper.locator('style').textContent()) ?? '';
  expect(pages).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages);');
  expect(pages).toContain('@top-right { content: "Alvarez\\2c \\20 Ana');
});

test('the record prints as the page alone', async () => {
  const record = caseExamples.find(({ name }) => name === 'responsibility record');
  if (!record) throw new Error('There is no such example.');
  await walk.reach(record);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await take(page, { press: 'Print' });
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  await page.emulateMedia({ media: 'print' });
  try {
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('Signed in as').isVisible()).toBe(false);
    // Nothing scrolls on paper: the page is as high as what it says.
    const cut = await page.locator('.body').evaluate((body) => body.scrollHeight - body.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
  } finally {
    await page.emulateMedia({ media: null });
  }
});

test('nobody signs a page on which nothing else stands, however many rows the record has', async () => {
  const record = caseExamples.find(({ name }) => name === 'responsibility record');
  if (!record) throw new Error('There is no such example.');
  await walk.reach(record);
  const rows = page.locator('.track-table tbody').first();
  await rows.evaluate((body) => {
    for (let more = 0; more < 20; more++) body.append(body.firstElementChild?.cloneNode(true) ?? '');
  });
  await page
    .locator('.record .plain li')
    .last()
    .evaluate((note) => {
      note.innerHTML = '<b>a</b> <i>b</i> '.repeat(100);
    });
  const runs: number[] = [];
  // Three rows in a page's height leave room for all but the signature: every second one meets them.
  for (let more = 0; more < 9; more++) {
    await rows.evaluate((body) => {
      for (const _ of [1, 2]) body.append(body.firstElementChild?.cloneNode(true) ?? '');
    });
    runs.push(await lastPageRuns(page));
  }
  expect(Math.min(...runs)).toBeGreaterThan(200);
});

test('an enrollment that was saved is read again once its cells are written, not before', async () => {
  const saved = caseExamples.find(({ name }) => name === 'enrollment saved');
  if (!saved) throw new Error('There is no such example.');
  const editEnrollment = [savedAs('Enrollment Saved', { left: 2 })];
  const after = async (): Promise<string[]> => {
    const names = (await calls(page)).map(({ name }) => name);
    return names.slice(names.indexOf('editEnrollment') + 1).filter((name) => name !== 'attention');
  };
  await walk.reach({ ...saved, replies: { ...saved.replies, editEnrollment, finish: ['never'] } });
  expect(await after()).toEqual(['finish']);
  const finish = [{ left: 0, notices: [] }];
  await walk.reach({ ...saved, replies: { ...saved.replies, editEnrollment, finish } });
  await expect.poll(after).toContain('enrollment');
});
