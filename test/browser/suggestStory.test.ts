import { afterEach, expect, test } from 'vitest';
import { sampleDistrict } from '../host/sampleDistrict';
import { button, caseloadOf, columnWhere, type Desk, downloaded, openDesks } from './desk';

const { sitDownReady, leaveAll } = openDesks();
const USUAL = { width: 800, height: 850 };
afterEach(leaveAll);

/** How many lines can be seen between the head and the actions. */
const linesInView = ({ sidebar }: Desk): Promise<number> =>
  sidebar.locator('body').evaluate((body) => {
    const end = body.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
    return [...body.querySelectorAll('.line')].filter((line) => line.getBoundingClientRect().bottom <= end)
      .length;
  });

test('on a laptop, a leaver’s 43 lines are shared out by suggestion, two of them locked, saved and undone', async () => {
  const desk = await sitDownReady(sampleDistrict());
  const { sidebar, page } = desk;
  await page.setViewportSize({ width: 1366, height: 657 });
  try {
    let clicks = 0;
    const press = async (name: string | RegExp) => {
      clicks += 1;
      await sidebar.getByRole('button', { name }).first().click();
    };
    await desk.open('Reassign caseloads');
    await sidebar.getByLabel('Name').fill('ramos');
    clicks += 1;
    await caseloadOf(desk, 'Ramos, Elena');
    expect(await linesInView(desk)).toBeGreaterThanOrEqual(5);

    await press('Suggest a split');
    await sidebar.getByLabel('Effective Date').fill('11/30');
    await press('Suggest');
    await sidebar.getByText(/^Fullest: .+ of \d+ \(\d+ %\)\. At least \d+ % can’t be avoided\.$/).waitFor();
    for (const _ of [1, 2]) await press(/^Lock /);
    await press('Suggest the rest');
    await expect.poll(() => sidebar.getByRole('button', { name: /^Locked / }).count()).toBe(2);
    const assigned = Number(
      (await sidebar.getByRole('tab', { name: /^Assigned/ }).innerText()).replace(/\D/g, ''),
    );
    expect(assigned).toBeGreaterThan(20);

    await press('Preview');
    await sidebar.getByText('the last effective date').waitFor();
    await press(/^Save/);
    await sidebar.getByText('Reassignment Successful').waitFor();
    expect(clicks).toBeLessThanOrEqual(12);
    const moved = (await downloaded(desk, 'Caseload log')).filter(
      (row) => row[5] === 'Assign' && row[6] === 'service',
    );
    expect(moved).toHaveLength(assigned);
    for (const row of moved) expect(row.join(' ')).toContain('suggested');

    await button(desk, 'Undo').click();
    await sidebar.getByText('Undone', { exact: true }).waitFor();
    expect(columnWhere(desk, 'Roster 2026-27', 'Service Provider', 'Student Name', 'Amari, Ava')).toEqual([
      'Ramos, Elena',
    ]);
  } finally {
    await page.setViewportSize(USUAL);
  }
});

test('what is staged is offered again after another menu item, and goes on where it was until it is discarded', async () => {
  const desk = await sitDownReady(sampleDistrict());
  const { sidebar } = desk;
  await desk.open('Reassign caseloads');
  await caseloadOf(desk, 'Ramos, Elena');
  await sidebar.getByLabel('Effective Date').fill('11/30');
  await sidebar.getByRole('checkbox', { name: /^Select all/ }).check();
  await sidebar.getByRole('combobox', { name: 'New Provider' }).fill('cho');
  await sidebar.getByRole('option', { name: /^Cho/ }).first().click();
  await sidebar.getByRole('button', { name: /^Apply \d+/ }).click();
  const assigned = sidebar.getByRole('tab', { name: /^Assigned/ });
  const before = await assigned.innerText();
  const onLeaving = async () => {
    await button(desk, 'Change Provider').click();
    const text = await sidebar.getByRole('alertdialog').or(sidebar.getByRole('dialog')).innerText();
    await button(desk, 'Stay here').click();
    return text;
  };
  await expect.poll(onLeaving).toContain('Caseload keeps it for you for up to six hours.');

  await desk.open('History');
  await sidebar.getByText(/^You were moving Ramos, Elena’s caseload at \d+:\d\d [AP]M\./).waitFor();
  await button(desk, 'Go on').click();
  await expect.poll(() => assigned.innerText()).toBe(before);
  await expect.poll(() => button(desk, 'Go on').count()).toBe(0);

  await desk.open('Case assignments');
  await button(desk, 'Discard').click();
  await desk.open('Reassign caseloads');
  await sidebar.getByText('Whose caseload?').waitFor();
  expect(await button(desk, 'Go on').count()).toBe(0);
});
