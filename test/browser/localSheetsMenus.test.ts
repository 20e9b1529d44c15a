import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SampleWorkbook } from '../host/sample';
import type { Sheet } from '../host/sheet';
import { type LocalSheets, openLocalSheets } from './localSheetsPage';

const SAMPLE: SampleWorkbook = {
  name: 'Test district',
  timeZone: 'America/Chicago',
  sheets: [
    {
      name: 'Roster',
      frozenRows: 1,
      rows: [
        ['Student', 'Minutes', 'Site'],
        ['Cho, Ben', 30, 'Oak'],
        ['Amari, Ava', 90, 'Elm'],
        ['Diallo, Jada', 60, 'Oak'],
        ['Oakes, Ola', { formula: '=SUM(B2:B4)' }, 'north oak'],
      ],
    },
    {
      name: 'Providers',
      rows: [
        ['Name', 'Email'],
        ['Ramos, Elena', 'e.ramos@lakeview.example'],
      ],
    },
  ],
};

let local: LocalSheets;
let page: Page;

function roster(): Sheet {
  const sheet = local.server.sheets.book.sheetNamed('Roster');
  if (!sheet) throw new Error('no roster');
  return sheet;
}

beforeAll(async () => {
  local = await openLocalSheets(SAMPLE);
  page = local.page;
});

beforeEach(async () => {
  for (const button of await page.locator('dialog button:visible').all()) await button.click();
  while (local.server.sheets.canUndo) local.server.sheets.edit({ do: 'undo' }, 'test');
});

afterAll(async () => {
  await local?.close();
});

test('Edit copies, pastes formats alone, clears, undoes and redoes', async () => {
  await local.select('B3');
  await page.keyboard.press('Control+b');
  await expect.poll(() => roster().attribute('bold', 3, 2)).toBe(true);
  await local.choose('Edit', 'Copy');
  await local.select('B4');
  await local.choose('Edit', 'Paste special', 'Format only');
  await expect.poll(() => roster().attribute('bold', 4, 2)).toBe(true);
  expect(roster().value(4, 2)).toBe(60);
  await local.choose('Edit', 'Clear content');
  await expect.poll(() => roster().value(4, 2)).toBeNull();
  await local.choose('Edit', 'Undo');
  await expect.poll(() => roster().value(4, 2)).toBe(60);
  await local.choose('Edit', 'Redo');
  await expect.poll(() => roster().value(4, 2)).toBeNull();
  await local.choose('Edit', 'Cut');
  await local.select('B2');
  await local.choose('Edit', 'Paste');
  await expect.poll(() => roster().value(2, 2)).toBeNull();
});

test('Format sets a number format, wraps, aligns, and clears all of it', async () => {
  await local.select('B2:B3');
  await local.choose('Format', 'Number', 'Number  1,000.12');
  await local.choose('Format', 'Text', 'Italic');
  await local.choose('Format', 'Alignment', 'Center');
  await local.choose('Format', 'Wrapping', 'Wrap');
  const looks = () =>
    (['numberFormat', 'italic', 'horizontalAlignment', 'wrap'] as const).map((name) =>
      roster().attribute(name, 3, 2),
    );
  await expect.poll(looks).toEqual(['#,##0.00', true, 'center', 'WRAP']);
  await local.choose('Format', 'Clear formatting');
  await expect.poll(looks).toEqual([undefined, undefined, undefined, undefined]);
});

test('Format makes a Table of the selection, whose columns refuse a number format, and a range again', async () => {
  await local.select('A1:C5');
  await local.choose('Format', 'Convert to table');
  await expect.poll(() => roster().tables).toEqual([{ row: 1, column: 1, rows: 5, columns: 3 }]);
  await page.getByText('Its columns have types now').waitFor();
  await local.select('B2');
  await local.choose('Format', 'Number', 'Plain text');
  await page.getByText('not allowed on cells in typed columns').waitFor();
  await local.choose('Format', 'Convert to range');
  await expect.poll(() => roster().tables).toEqual([]);
});

test('Ctrl+F finds by the keyboard, from the selected cell on, in a bar that Escape closes', async () => {
  await local.select('A3');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('oak', { delay: 20 });
  const bar = page.getByRole('form', { name: 'Find in this sheet' });
  await bar.getByText('4 found').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(local.selected).toBe('C4');
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await expect.poll(local.selected).toBe('A5');
  await page.waitForTimeout(150);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(local.selected).toBe('C4');
  expect(await bar.getByRole('status').textContent()).toBe('2 of 4');
  await page.keyboard.press('Escape');
  await expect.poll(() => bar.isVisible()).toBe(false);
});

test('Find and replace puts another text in all cells but formulas, undone in one step', async () => {
  await local.select('A2');
  await local.choose('Edit', 'Find and replace');
  await page.getByLabel('Find', { exact: true }).fill('0');
  await page.getByLabel('Replace with').fill('5');
  await page.getByRole('button', { name: 'Replace all in this sheet' }).click();
  await page.getByText('3 replaced, 1 in formulas left as they are').waitFor();
  expect([2, 3, 4].map((row) => roster().value(row, 2))).toEqual([35, 95, 65]);
  expect(roster().formula(5, 2)).toBe('=SUM(B2:B4)');
  await page.getByLabel('Match case').check();
  await page.getByLabel('Find', { exact: true }).fill('oak');
  await page.locator('#findBar').getByText('1 found').waitFor();
  await page.getByLabel('Match entire cell').check();
  await page.locator('#findBar').getByText('none').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await local.choose('Edit', 'Undo');
  await expect.poll(() => roster().value(2, 2)).toBe(30);
});

test('File › Share says that it is local, and makes who is chosen the signed-in account', async () => {
  await local.choose('File', 'Share');
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('on this computer alone');
  await dialog.getByRole('button', { name: 'e.ramos@lakeview.example' }).click();
  await expect.poll(() => page.getByLabel('Signed in as').inputValue()).toBe('e.ramos@lakeview.example');
  await page.getByLabel('Signed in as').selectOption('owner@example.org');
});

test('File › Print opens the sheet as a page for the printer', async () => {
  await local.select('A2');
  const [printed] = await Promise.all([page.context().waitForEvent('page'), local.choose('File', 'Print')]);
  await printed.getByText('north oak').waitFor();
  expect(await printed.title()).toBe('Test district – Roster');
  expect(await printed.locator('tbody tr').count()).toBe(4);
  await printed.close();
});

test('Help says what this local Sheets is, and which keys it knows', async () => {
  await local.choose('Help', 'What this local Sheets is');
  await page.getByText('A stand-in for Google Sheets on this computer, to try').waitFor();
  await page.keyboard.press('Enter');
  await local.choose('Help', 'Keyboard shortcuts');
  await page.getByText('Ctrl+F: find in this sheet').waitFor();
  await page.keyboard.press('Enter');
});

test('every menu has something to choose', async () => {
  await local.select('A1:C5');
  const empty: string[] = [];
  for (const menu of ['File', 'Edit', 'View', 'Insert', 'Format', 'Data', 'Extensions', 'Help']) {
    await page.getByRole('button', { name: menu, exact: true }).click();
    if ((await page.getByRole('menuitem').count()) === 0) empty.push(menu);
    await page.keyboard.press('Escape');
  }
  expect(empty).toEqual([]);
});
