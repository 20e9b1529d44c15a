import { afterEach, describe, expect, test } from 'vitest';
import { sampleDistrict } from '../host/sampleDistrict';
import { sampleWide } from '../host/sampleWide';
import { asOf, button, caseloadOf, columnWhere, downloaded, openDesks, setUp } from './desk';

const { sitDown, sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

describe('the director of Lakeview', () => {
  test('sets up, moves a leaving teacher’s caseload to two colleagues, mends one red bar, and finds it everywhere', async () => {
    const desk = await sitDown(sampleDistrict());
    const { sidebar, clock } = desk;
    await setUp(desk);
    await sidebar.getByText('300 students, 570 service lines').waitFor();
    await sidebar.getByText('60 of 50').waitFor();

    await desk.open('Reassign caseloads');
    await sidebar.getByLabel('Name').fill('ramos');
    await caseloadOf(desk, 'Ramos, Elena');
    await sidebar.getByLabel('Select all 43 lines').check();
    await sidebar.getByLabel('Effective Date').first().fill('11/30/26');
    const newProvider = sidebar.getByRole('combobox', { name: 'New Provider' }).first();
    await newProvider.fill('Cho');
    await sidebar.getByRole('option', { name: /Cho, Ben/ }).click();
    expect(await sidebar.getByLabel('Also move case management').isChecked()).toBe(true);
    await button(desk, 'Apply 43').click();
    await sidebar.getByText('43 of 43 lines').waitFor();

    // The first line goes to another colleague, and twice something is wrong with it.
    const line = sidebar.getByRole('listitem').filter({ hasText: 'Amari, Ava' });
    await line.getByRole('button', { name: /Amari, Ava/ }).click();
    await line.getByRole('combobox', { name: 'New Provider' }).fill('Okafor');
    await sidebar.getByRole('option', { name: /Okafor, Dele/ }).click();
    await line.getByLabel('Effective Date', { exact: true }).fill('08/24/2026');
    await line.getByLabel('Program/Service Hours', { exact: true }).fill('9');
    await button(desk, 'Save').click();
    const red = sidebar.getByRole('alert');
    await expect
      .poll(() => red.innerText())
      .toMatch(/Nothing was saved[\s\S]*after 08\/24\/2026[\s\S]*more than the IEP/);
    await red.getByText(/effective date must be after/).click();
    expect(
      await line
        .getByLabel('Effective Date', { exact: true })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await line.getByLabel('Effective Date', { exact: true }).fill('11/30/2026');
    await line.getByLabel('Program/Service Hours', { exact: true }).fill('1.5');

    await button(desk, 'Preview').click();
    await expect
      .poll(() => sidebar.locator('body').innerText())
      .toMatch(
        /Cho, Ben[\s\S]*12 →\s+becomes\s+54[\s\S]*Okafor, Dele[\s\S]*17 →\s+becomes\s+18[\s\S]*Ramos, Elena[\s\S]*43 →\s+becomes\s+0/,
      );
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    await sidebar.getByText('43 lines changed').waitFor();

    // Before the day nothing changes in the roster; on the day it does, and the past stays what it was.
    expect(columnWhere(desk, 'Roster 2026-27', 'Service Provider', 'Student Name', 'Amari, Ava')).toEqual([
      'Ramos, Elena',
    ]);
    clock.set('2026-11-30T18:00:00Z');
    await desk.open('Reassign caseloads');
    await sidebar.getByLabel('Name').waitFor();
    expect(columnWhere(desk, 'Roster 2026-27', 'Service Provider', 'Student Name', 'Amari, Ava')).toEqual([
      'Okafor, Dele',
    ]);
    expect(
      columnWhere(desk, 'Roster 2026-27', 'Program/Service Hours', 'Student Name', 'Amari, Ava'),
    ).toEqual(['1.5']);
    await sidebar.getByLabel('Name').fill('ramos');
    await caseloadOf(desk, 'Ramos, Elena');
    await asOf(desk, '11/29/2026');
    await sidebar.getByLabel('Select all 43 lines').waitFor();
    await asOf(desk, '12/01/2026');
    await expect.poll(() => sidebar.locator('body').innerText()).not.toContain('Amari, Ava');

    const log = await downloaded(desk, 'Caseload log');
    const moved = log.filter((row) => row[5] === 'Assign' && row[6] === 'service');
    expect(moved).toHaveLength(43);
    expect(moved.find((row) => row[9] === 'Amari, Ava')).toMatchObject({
      13: 'Okafor, Dele',
      14: '2026-11-30',
      16: '1.5',
    });
    const roster = await downloaded(desk, 'Roster 2026-27');
    expect(roster.filter((row) => row[9] === 'Ramos, Elena' || row[9] === 'Elena Ramos')).toEqual([]);
  });
});

describe('a provider of Lakeview', () => {
  test('sees the colleagues of their site, takes a student over, and can give nobody away', async () => {
    const desk = await sitDownReady(sampleDistrict());
    const { sidebar, book } = desk;
    const providers = book.sheetNamed('Providers');
    const { rows } = providers?.extent() ?? { rows: 0 };
    for (let row = 2; row <= rows; row++)
      if (providers?.display(row, 2) === 'Cho, Ben') providers.typed(row, 4, 'ben.cho@lakeview.example');
    book.announce();
    await desk.signIn('ben.cho@lakeview.example');

    await desk.open('Reassign caseloads');
    await sidebar.getByText('Signed in as ben.cho@lakeview.example').waitFor();
    expect(await sidebar.getByLabel('Site').locator('option').allInnerTexts()).toEqual([
      'All',
      'Oak Elementary',
    ]);
    await sidebar.getByLabel('Name').fill('ramos');
    await caseloadOf(desk, 'Ramos, Elena');
    const line = sidebar.getByRole('listitem').filter({ hasText: 'Arslan, Beckett' });
    await line.getByRole('button', { name: /Arslan, Beckett/ }).click();
    await line.getByLabel('Effective Date', { exact: true }).fill('11/21/2026');
    // To nobody else, here or anywhere: the choice is made.
    const to = line.getByLabel('New Provider', { exact: true });
    expect([await to.inputValue(), await to.isEditable()]).toEqual(['Cho, Ben (you)', false]);
    await button(desk, 'Save').click();
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    expect(
      columnWhere(desk, 'Roster 2026-27', 'Service Provider', 'Student Name', 'Arslan, Beckett'),
    ).toContain('Cho, Ben');
  });
});

describe('the director of Birch Valley, whose roster has a row for each student', () => {
  test('moves one service’s students to another person, in that service’s column and no other', async () => {
    const desk = await sitDown(sampleWide(), 'without-grid');
    const { sidebar, book } = desk;
    await setUp(desk);
    const [rosterSheet] = book.sheets;
    if (!rosterSheet) throw new Error('The sample has a roster.');
    const before = book.sheets.map((sheet) => sheet.name);
    expect(before).toEqual(expect.arrayContaining(['Providers', 'Caseload log']));

    await desk.open('Reassign caseloads');
    await sidebar.getByLabel('Role').selectOption('Occupational therapist');
    const people = sidebar.locator('li button');
    await people.first().waitFor();
    const [first] = await people.allInnerTexts();
    const name = first?.split('\n')[0] ?? '';
    await caseloadOf(desk, name);
    await sidebar.getByLabel(/^Select all/).check();
    await sidebar.getByLabel('Effective Date').first().fill('11/21/2026');
    await sidebar.getByRole('combobox', { name: 'New Provider' }).first().fill('Unassigned');
    await sidebar.getByRole('option', { name: /Unassigned/ }).click();
    await sidebar.getByRole('button', { name: /^Apply/ }).click();
    await button(desk, 'Save').click();
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    const { rows, columns } = rosterSheet.extent();
    const texts = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => rosterSheet.display(r + 1, c + 1)),
    );
    const header = texts.find((row) => row.includes('OT')) ?? [];
    const ot = texts.map((row) => row[header.indexOf('OT')]);
    expect(ot).not.toContain(name);
    expect(ot).toContain('Unassigned');
    expect(texts.flat().filter((text) => text === 'Unassigned')).toHaveLength(
      ot.filter((text) => text === 'Unassigned').length,
    );
  });
});
