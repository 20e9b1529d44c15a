import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CONFLICT, finding, plan, refused, saved, schoolPlan, student } from '../sidebar/yearData';
import {
  TO_GRADES,
  TO_PROJECTION,
  TO_SCHOOLS,
  TO_TEAMS,
  yearExamples,
  yearReplies,
} from '../sidebar/yearExamples';
import { projection } from '../sidebar/yearProjectionData';
import { calls, take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
let page: Page;
walkThrough('every state of New school year', yearExamples, (started) => {
  walk = started;
  page = started.page;
});

const onHeading = (text: string) => expect.poll(() => walk.focused()).toBe(text);

const DECIDED = {
  from: '08/02/2027',
  cutOff: '08/01',
  leavingAge: '21',
  grade12Leaves: true,
  seen: 'plan-1',
  becomes: [{ studentId: '2000002', becomes: '12' }],
  teams: [{ id: 'P-0005|K|service', person: 'P-0002' }],
  exitEsy: true,
  reason: 'June retires',
  acknowledged: [],
};

test('a year is planned, saved and undone with the keyboard alone', async () => {
  await walk.open({ view: 'home', replies: yearReplies });
  await page.getByText('Nothing needs you').or(page.getByText('Changed by hand')).first().waitFor();
  await walk.tabTo(/New school year/);
  await walk.type('Enter');
  await page.getByText('First day of the new year').waitFor();
  await onHeading('New school year, step 1 of 4');
  // Enter in a field goes on as Continue does.
  await walk.tabTo('Leaving age');
  await walk.type('Enter');
  await page.getByText('Grades from').waitFor();
  await onHeading('New school year, step 2 of 4');
  await walk.tabTo(/^Grade 12/);
  await walk.type('Enter');
  await walk.tabTo('As suggested');
  await walk.type('Tab', 'Tab', '"Grade 12');
  await page.getByText('1 changed').waitFor();
  await walk.tabTo('Continue');
  await walk.type('Enter');
  await page.getByText('Next year’s caseloads').waitFor();
  await onHeading('New school year, step 3 of 4');
  // The caseloads were read again with the grade that was chosen.
  expect(await walk.lastInput('planYear')).toMatchObject({ becomes: DECIDED.becomes });
  await walk.tabTo(/^Whitfield, June/);
  await walk.type('Enter');
  await walk.tabTo('Goes to');
  await walk.type('Control+A', '"cho', 'Enter');
  await page.getByText('1 group to somebody else').waitFor();
  await walk.tabTo('Continue');
  await walk.type('Enter');
  await page.getByText('What it comes to').waitFor();
  await onHeading('New school year, step 4 of 4');
  await walk.tabTo('Save');
  await walk.type('Shift+Tab', 'Shift+Tab', '"June retires');
  await walk.tabTo('Save');
  await walk.type('Enter');
  await page.getByText('School Year Planned').waitFor();
  expect(await walk.focused()).toContain('School Year Planned');
  expect(await walk.lastInput('projectYear')).toEqual({ ...DECIDED, reason: '' });
  expect(await walk.lastInput('saveYear')).toEqual(DECIDED);
  await walk.tabTo('Undo');
  await walk.type('Enter');
  await page.getByText('Undone').waitFor();
  expect(await walk.lastInput('undo')).toMatchObject({ batch: saved.batch });
  await walk.tabTo('Back to the plan');
  await walk.type('Enter');
  await take(page, { see: 'First day of the new year' });
  await take(page, { press: 'Continue' });
  await page.getByText('1 changed').waitFor();
});

test('the plan that was read on opening is not read again unless a setting changes', async () => {
  const planned = async () => (await calls(page)).filter(({ name }) => name === 'planYear').length;
  await walk.reach({ view: 'year', replies: yearReplies, steps: TO_GRADES });
  expect(await planned()).toBe(1);
  await take(page, { press: 'Back to the settings' });
  await take(page, { fill: 'Leaving age', with: '22' });
  await take(page, { press: 'Continue' });
  await take(page, { see: 'Grades from' });
  expect(await planned()).toBe(2);
  expect(await walk.lastInput('planYear')).toMatchObject({ leavingAge: '22' });
});

test('Back keeps what was chosen, and leaving asks first', async () => {
  await walk.reach({
    view: 'year',
    replies: yearReplies,
    steps: [
      ...TO_GRADES,
      { press: 'Grade 12' },
      { press: 'All stay' },
      { press: 'Continue' },
      { press: 'Back to the grades' },
      { see: '3 changed' },
      { press: 'Back to the settings' },
      { press: 'Back to Home' },
      { see: 'What you chose for the new school year is not saved yet.' },
      { confirm: 'Stay here' },
      { press: 'Continue' },
      { see: '3 changed' },
    ],
  });
});

test('after someone else’s change the year is looked at again, with the choices that still apply', async () => {
  const now = plan({ seen: 'plan-2', students: plan().students.slice(2) });
  await walk.reach({
    view: 'year',
    replies: {
      ...yearReplies,
      planYear: [plan(), plan(), now],
      saveYear: [refused(CONFLICT), saved],
    },
    steps: [
      ...TO_GRADES,
      { press: 'Grade 12' },
      { press: 'All stay' },
      { press: 'Continue' },
      { see: 'Next year’s caseloads' },
      { press: 'Continue' },
      { see: 'What it comes to' },
      { press: 'Save' },
      { press: 'Look again' },
      { see: 'This is what is there now' },
    ],
  });
  expect(await walk.focused()).toContain('Alvarez, Ana');
  expect(await walk.focused()).not.toContain('Castro, Cleo');
  await take(page, { press: 'Save' });
  await take(page, { see: 'School Year Planned' });
  expect(await walk.lastInput('saveYear')).toMatchObject({
    seen: 'plan-2',
    becomes: [{ studentId: '2000003', becomes: '12' }],
  });
});

test('a finding leads to the step and the field where it is decided', async () => {
  const tooFar = finding('That is too far ahead.', { severity: 'blocks', field: 'from' });
  await walk.reach({
    view: 'year',
    replies: { ...yearReplies, saveYear: [refused(tooFar)] },
    steps: [...TO_PROJECTION, { press: 'Save' }, { press: 'That is too far ahead.' }, { see: 'step 1 of 4' }],
  });
  await expect.poll(() => walk.focused()).toBe('year-from');
});

test('warnings that were shown are sent as acknowledged', async () => {
  await walk.reach({
    view: 'year',
    replies: {
      ...yearReplies,
      projectYear: [projection({ findings: [finding('One.', { code: 'planned-already' })] })],
      saveYear: [
        refused(finding('One.', { code: 'planned-already' }), finding('Two.', { code: 'at-other-sites' })),
        saved,
      ],
    },
    steps: [
      ...TO_PROJECTION,
      { press: 'Save with 1 warning' },
      { press: 'Save with 2 warnings' },
      { see: 'School Year Planned' },
    ],
  });
  expect(await walk.lastInput('saveYear')).toMatchObject({
    acknowledged: ['planned-already', 'at-other-sites'],
  });
});

test('one choice for a whole caseload goes for each of its groups, and a group can stay', async () => {
  await walk.reach({
    view: 'year',
    replies: yearReplies,
    steps: [
      ...TO_TEAMS,
      { press: 'Ramos, Elena' },
      { pick: 'All of these go to', as: 'Cho, Ben' },
      { see: '3 groups to somebody else' },
    ],
  });
  await page.getByRole('group', { name: 'Grade 5, services' }).getByRole('button').click();
  await take(page, { see: '2 of 3 to somebody else' });
  await take(page, { press: 'Continue' });
  await take(page, { see: 'What it comes to' });
  expect(await walk.lastInput('projectYear')).toMatchObject({
    teams: [
      { id: 'P-0001|4|service', person: 'P-0002' },
      { id: 'P-0001|4|case management', person: 'P-0002' },
    ],
  });
});

test('the caseloads wait where someone else changed the plan meanwhile', async () => {
  await walk.reach({
    view: 'year',
    replies: { ...yearReplies, planYear: [plan(), plan({ seen: 'plan-2' })] },
    steps: [
      ...TO_GRADES,
      { press: 'Grade 12' },
      { press: 'All stay' },
      { press: 'Continue' },
      { see: 'This is what is there now' },
      { see: 'step 2 of 4' },
      { press: 'Continue' },
      { see: 'Next year’s caseloads' },
    ],
  });
});

test('who is too old stays where no grade is known', async () => {
  const tom = student(4, 'Twenty, Tom', 'too old', '', 'leaves');
  await walk.reach({
    view: 'year',
    replies: { ...yearReplies, planYear: [plan({ students: [tom] })] },
    steps: [...TO_GRADES, { press: 'All stay' }, { see: '1 changed' }, { press: 'Continue' }],
  });
  await take(page, { see: 'Next year’s caseloads' });
  expect(await walk.lastInput('planYear')).toMatchObject({
    becomes: [{ studentId: tom.studentId, becomes: '' }],
  });
});

test('a grade goes to the school that is chosen for it, or each of its students to one of their own', async () => {
  await walk.reach({
    view: 'year',
    replies: { ...yearReplies, planYear: [schoolPlan()] },
    steps: TO_SCHOOLS,
  });
  await onHeading('New school year, step 3 of 5');
  await take(page, { press: 'Continue' });
  await take(page, { press: 'Choose a school for the 3 students of Early Years, Kindergarten' });
  await expect.poll(() => walk.focused()).toBe('year-schools');
  await take(page, { pick: 'Fox, Finn goes to', as: 'Birch' });
  await take(page, { pick: 'All without a school go to', as: 'Oak' });
  await take(page, { see: 'Each has a school.' });
  await take(page, { pick: 'Birch: Grade 5 → Grade 6', as: 'Hill Middle' });
  await take(page, { press: 'Continue' });
  await take(page, { see: 'Next year’s caseloads' });
  const asked = {
    feeders: [
      { from: 'Early Years', grade: 'K', to: '', each: true },
      { from: 'Birch', grade: '5', to: 'Birch', each: false },
      { from: 'Oak', grade: '5', to: 'Oak', each: false },
      { from: 'Birch', grade: '6', to: 'Hill Middle', each: false },
      { from: 'Oak', grade: '6', to: 'Lakeview Middle', each: false },
    ],
    placed: [
      { studentId: '2000006', from: 'Early Years', to: 'Birch' },
      { studentId: '2000021', from: 'Early Years', to: 'Oak' },
      { studentId: '2000022', from: 'Early Years', to: 'Oak' },
    ],
  };
  expect(await walk.lastInput('planYear')).toMatchObject(asked);
  await take(page, { press: 'Continue' });
  await take(page, { see: 'To another school' });
  // Whoever is proposed at the new school gets the students, unless somebody else is chosen.
  expect(await walk.lastInput('projectYear')).toMatchObject({
    ...asked,
    teams: [
      { id: 'P-0001|6|service|moved', person: 'P-0003' },
      { id: 'P-0001|6|case management|moved', person: 'UNASSIGNED' },
    ],
  });
});
