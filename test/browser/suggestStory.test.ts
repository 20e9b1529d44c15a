import type { Locator } from 'playwright-core';
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

/** Counts from now on how often the sidebar lets its user wait. */
const watchWaits = ({ sidebar }: Desk): Promise<void> =>
  sidebar.locator('body').evaluate((body) => {
    const waits = { count: 0, busy: false };
    Object.assign(window, { waits });
    new MutationObserver(() => {
      const busy = body.querySelector('main[aria-busy="true"]') !== null;
      if (busy && !waits.busy) waits.count += 1;
      waits.busy = busy;
    }).observe(body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  });
const waitsOf = ({ sidebar }: Desk): Promise<number> =>
  sidebar.locator('body').evaluate(() => Number(Reflect.get(window, 'waits')?.count));

test('on a laptop, a leaver’s 43 lines go to three people: shared out by suggestion, two locked, the hours of one changed, a new substitute for the rest, one left that is refused, saved and undone', async () => {
  const desk = await sitDownReady(sampleDistrict());
  const { sidebar, page } = desk;
  await page.setViewportSize({ width: 1366, height: 657 });
  try {
    const spent = { clicks: 0, keys: 0 };
    const click = async (what: Locator) => {
      spent.clicks += 1;
      await what.click();
    };
    const press = (name: string | RegExp) => click(sidebar.getByRole('button', { name }).first());
    const type = async (field: Locator, text: string) => {
      spent.keys += text.length;
      await field.fill(text);
    };
    const bar = sidebar.getByRole('form', { name: 'For the selected lines' });
    const count = async (tab: string) =>
      Number(
        (await sidebar.getByRole('tab', { name: new RegExp(`^${tab}`) }).innerText()).replace(/\D/g, ''),
      );

    await desk.open('Reassign caseloads');
    await type(sidebar.getByLabel('Name'), 'ramos');
    await press(/^Ramos, Elena/);
    await button(desk, 'Change Provider').waitFor();
    expect(await sidebar.locator('body').evaluate(() => innerWidth)).toBe(300);
    expect(await linesInView(desk)).toBeGreaterThanOrEqual(5);
    await watchWaits(desk);

    await press('Suggest a split');
    await type(sidebar.getByLabel('Effective Date'), '11/30');
    await press('Suggest');
    await sidebar.getByText(/^Fullest: .+ of \d+ \(\d+%\)\. At least \d+% can’t be avoided\.$/).waitFor();
    for (const _ of [1, 2]) await press(/^Lock /);
    await press('Suggest the rest');
    await expect.poll(() => sidebar.getByRole('button', { name: /^Locked / }).count()).toBe(2);
    expect(await count('Assigned')).toBe(43);
    expect(await linesInView(desk)).toBeGreaterThanOrEqual(4);
    expect(spent.clicks).toBeLessThanOrEqual(6);

    // One of the three is away: what was hers waits for a substitute whom nobody has listed yet.
    await press(/^Take back \d+ lines from Lindqvist/);
    const rest = await count('To assign');
    const suggested = await count('Assigned');
    expect(rest + suggested).toBe(43);
    expect(await linesInView(desk)).toBeGreaterThanOrEqual(4);
    await click(sidebar.getByRole('checkbox', { name: /^Select all/ }));
    await type(bar.getByLabel('Effective Date'), '11/30');
    await type(bar.getByRole('combobox', { name: 'New Provider' }), 'Park, Lee');
    await click(sidebar.getByRole('option', { name: 'Add “Park, Lee” to Providers' }));
    await press('Add');
    await expect.poll(() => bar.getByRole('combobox').inputValue()).toBe('Park, Lee');
    // The bar keeps its height, lest the lines jump away under the hand that ticked them.
    const [field, apply] = await Promise.all(
      [bar.getByRole('combobox'), bar.getByRole('button', { name: /^Apply/ })].map((each) =>
        each.boundingBox(),
      ),
    );
    expect(Math.abs((field?.y ?? 0) - (apply?.y ?? 99))).toBeLessThan(4);
    await press('More');
    const until = bar.getByLabel('Until');
    await until.fill('11/21');
    await until.press('Enter');
    await bar.getByText('Until is before the Effective Date, 11/30/2026.').waitFor();
    expect(await count('To assign')).toBe(rest);
    await type(until, '3/10');
    await press(`Apply ${rest}`);
    await sidebar.getByText('43 of 43 lines').waitFor();
    await expect.poll(() => sidebar.getByText(/^Park 11\/30 until 3\/10\/27$/).count()).toBeGreaterThan(0);

    const lines = sidebar.locator('.line');
    const unfold = async (n: number) => {
      await click(lines.nth(n).locator('.unfold'));
      return lines.nth(n);
    };
    const other = await unfold(0);
    const hours = other.getByLabel('Program/Service Hours', { exact: true });
    await type(hours, '99');
    await hours.blur();
    await other.getByText(/99 hours is more than a week has\.$/).waitFor();
    const most = /IEP [\d.]+–([\d.]+)/.exec(await other.innerText())?.[1] ?? '';
    await type(hours, most);
    const late = await unfold(1);
    await type(late.getByLabel('Effective Date', { exact: true }), '8/24/2026');

    await press('Save');
    await press('Save the other 42');
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    await sidebar.getByText(/^42 lines changed/).waitFor();
    await sidebar.getByText('Still staged: 1 line needs you').waitFor();
    await sidebar
      .getByText(/ from 11\/30/)
      .first()
      .waitFor();
    // Before there was a suggestion it took about 30 clicks without hours, substitute or Undo.
    expect(spent.clicks).toBeLessThanOrEqual(16);
    expect(spent.keys).toBeLessThanOrEqual(45);
    // Two suggestions, one more in Providers, a save that is refused, and one with the caseload as it is then.
    expect(await waitsOf(desk)).toBeLessThanOrEqual(5);

    const log = await downloaded(desk, 'Caseload log');
    const first = log
      .filter((row) => row[5] === 'Assign' && row[6] === 'service' && row[14] === '2026-11-30')
      .map((row) => ({ person: row[13] ?? '', reason: row.join(' ').includes('suggested') }));
    expect(first).toHaveLength(42);
    expect(new Set(first.map(({ person }) => person))).toEqual(
      new Set(['Cho, Ben', 'Okafor, Dele', 'Park, Lee']),
    );
    for (const { person, reason } of first) expect(reason).toBe(person !== 'Park, Lee');
    expect(
      log.filter((row) => row[13] === 'Ramos, Elena' && row[14] === '2027-03-11').length,
    ).toBeGreaterThan(0);

    await button(desk, 'Undo').click();
    await sidebar.getByText('Undone', { exact: true }).waitFor();
    await desk.followed();
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

  // Where all others were saved, what is offered again is the line that blocks, and why it does.
  await sidebar.locator('.line .unfold').first().click();
  await sidebar.locator('.line').first().getByLabel('Effective Date', { exact: true }).fill('8/24/2026');
  await button(desk, 'Save').click();
  await sidebar.getByRole('button', { name: /^Save the other \d+$/ }).click();
  await sidebar.getByText('Still staged: 1 line needs you').waitFor();
  // What is left is kept at once.
  await desk.page.waitForLoadState('networkidle');
  await desk.open('History');
  await button(desk, 'Go on').click();
  await sidebar.getByText('1 of 43 lines').waitFor();
  await button(desk, 'Save').click();
  await sidebar.getByText('Nothing was saved: 1 line needs you').waitFor();
  expect(await sidebar.getByRole('button', { name: /^Save the other/ }).count()).toBe(0);

  await desk.open('Case assignments');
  await button(desk, 'Discard').click();
  await desk.open('Reassign caseloads');
  await sidebar.getByText('Whose caseload?').waitFor();
  expect(await button(desk, 'Go on').count()).toBe(0);
});
