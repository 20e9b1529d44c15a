import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { smallRoster } from '../addOn/installed';
import { button, caseloadOf, columnWhere, type Desk, openDesks, setUp } from './desk';

const { sitDown, sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

const providers = (desk: Desk): string[] =>
  ['2000001', '2000002', '2000003'].flatMap((id) =>
    columnWhere(desk, 'Roster', 'Provider', 'Student ID', id).slice(0, 1),
  );

/** All that Ramos has, typed for Cho and not saved yet. */
async function applyToCho(desk: Desk): Promise<void> {
  const { sidebar } = desk;
  await desk.open('Reassign caseloads');
  await sidebar.getByLabel('Name').fill('ramos');
  await caseloadOf(desk, 'Ramos, Elena');
  await sidebar.getByLabel('Select all 3 lines').check();
  await sidebar.getByLabel('Effective Date').first().fill('11/21/2026');
  await sidebar.getByRole('combobox', { name: 'New Provider' }).first().fill('Cho');
  await sidebar.getByRole('option', { name: /Cho, Ben/ }).click();
  await button(desk, 'Apply 3').click();
}

async function toCho(desk: Desk): Promise<void> {
  await applyToCho(desk);
  await desk.sidebar.getByRole('button', { name: /^Save/ }).click();
}

describe('the director who moved the wrong caseload', () => {
  test('takes it back from the green bar, brings it back from History, checks the record, and takes all of it out', async () => {
    const desk = await sitDown(smallRoster(), 'without-grid');
    const { sidebar, book, page } = desk;
    await setUp(desk);
    await toCho(desk);
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    expect(providers(desk)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
    await button(desk, 'Undo').click();
    await sidebar.getByText('Undone', { exact: true }).waitFor();
    await desk.followed();
    expect(providers(desk)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);

    await desk.open('History');
    await sidebar.getByRole('button', { name: /Undo of: 3 lines to Cho, Ben/ }).click();
    await sidebar.getByText('Alvarez, Ana').first().waitFor();
    await button(desk, 'Undo').click();
    await sidebar.getByText('Brought Back', { exact: true }).waitFor();
    await desk.followed();
    expect(providers(desk)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);

    await desk.open('History');
    await button(desk, 'Check the record').click();
    await sidebar.getByText(/^Intact, \d+ entries/).waitFor();
    book.sheetNamed('Caseload log')?.putValue(4, 10, 'Somebody else');
    await button(desk, 'Check again').click();
    await sidebar.getByText(/Entry 3 was changed by hand/).waitFor();

    await desk.open('Set up');
    await button(desk, 'Remove Caseload’s data').click();
    const copy = page.waitForEvent('download');
    await button(desk, 'Download a copy').click();
    expect(await readFile(await (await copy).path(), 'utf8')).toContain('Student ID');
    await sidebar
      .getByText(/downloaded/i)
      .first()
      .waitFor();
    await sidebar.getByLabel('Type REMOVE to confirm').fill('REMOVE');
    await button(desk, 'Remove Caseload’s data').click();
    await sidebar
      .getByText(/Caseload log/)
      .first()
      .waitFor();
    await expect.poll(() => book.sheets.map(({ name }) => name)).toEqual(['Roster']);
    expect(providers(desk)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });
});

describe('two directors at once', () => {
  test('the second sees what changed beside what they saw, and saves again', async () => {
    const desk = await sitDownReady(smallRoster());
    const { sidebar, book } = desk;
    await applyToCho(desk);
    // Meanwhile somebody else gives Ana other hours.
    book.sheetNamed('Roster')?.putValue(2, 8, 3.5);
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText(/Hours in the roster: you saw 3, now 3.5/).waitFor();
    expect(providers(desk)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);
    await button(desk, 'Show what is there now').click();
    await sidebar.getByRole('button', { name: /^Save the other/ }).waitFor({ state: 'hidden' });
    await sidebar.getByRole('button', { name: /^Save/ }).click();
    await sidebar.getByText('Reassignment Successful').waitFor();
    await desk.followed();
    expect(providers(desk)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });
});
