import ExcelJS from 'exceljs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { a1 } from '../../src/domain/cells/a1';
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
        ['Student', 'Minutes', 'Start', 'Site'],
        ['Cho, Ben', 30, { day: '2026-08-20' }, 'Oak'],
        ['Amari, Ava', 90, { day: '2026-09-01' }, 'Elm'],
        ['Diallo, Jada', 60, { day: '2026-08-25' }, 'Oak'],
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
let clickedRow = 0;

const book = () => local.server.sheets.book;
function roster(): Sheet {
  const sheet = book().sheetNamed('Roster');
  if (!sheet) throw new Error('no roster');
  return sheet;
}

/** What the grid shows in a cell of the sheet in view. */
function shown(row: number, column: number): Promise<string> {
  return page.evaluate(
    ([r, c]) =>
      window.univerAPI
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getRange(r - 1, c - 1)
        .getDisplayValue() ?? '',
    [row, column] as const,
  );
}

const goTo = (row: number, column: number): Promise<void> => local.select(a1(row, column));

/** Types as a person would. A formula's autocomplete swallows an Enter that comes at once. */
async function typeInto(row: number, column: number, text: string): Promise<void> {
  await goTo(row, column);
  await page.keyboard.type(text, { delay: 5 });
  if (text.startsWith('=')) await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
}

async function sidebarFrame(): Promise<Frame> {
  await local.choose('Extensions', 'Caseload', 'Open sidebar');
  const frame = await (await page.waitForSelector('#sidebar iframe')).contentFrame();
  if (!frame) throw new Error('no sidebar');
  await frame.waitForSelector('#call');
  return frame;
}

beforeAll(async () => {
  local = await openLocalSheets(SAMPLE);
  page = local.page;
});

/** Every test starts with the workbook as it was: undoing all is quicker than loading the page again. */
beforeEach(async () => {
  while (local.server.sheets.canUndo) local.server.sheets.edit({ do: 'undo' }, 'test');
  for (const close of ['dialog', '#scriptError', '#sidebar'])
    for (const button of await page.locator(`${close} button:visible`).all()) await button.click();
  await page.getByLabel('Signed in as').selectOption('owner@example.org');
  await page.getByRole('tab', { name: 'Roster' }).click();
  const box = await page.locator('#grid').boundingBox();
  // Never twice at one place, which would be a double click.
  clickedRow = (clickedRow + 1) % 8;
  if (box) await page.mouse.click(box.x + 620, box.y + 400 + 42 * clickedRow);
});

afterAll(async () => {
  await local?.close();
});

describe('typing reaches the workbook', () => {
  test('a number, a text, a date and a formula', async () => {
    await typeInto(2, 2, '45');
    await typeInto(6, 1, "'007");
    await typeInto(6, 3, '9/15/26');
    await typeInto(6, 2, '=SUM(B2:B4)');
    await expect.poll(() => shown(6, 2)).toBe('195');
    const sheet = roster();
    expect([sheet.value(2, 2), sheet.value(6, 1), sheet.formula(6, 2)]).toEqual([45, '007', '=SUM(B2:B4)']);
    expect(sheet.value(6, 3)).toBe((sheet.value(3, 3) as number) + 14);
    expect(await shown(6, 3)).toBe(sheet.display(6, 3));
  });

  test("the add-on's functions calculate again when their cells change, and say what is wrong", async () => {
    await typeInto(6, 2, '=TWICE(B2)');
    await expect.poll(() => shown(6, 2)).toBe('60');
    await typeInto(2, 2, '50');
    await expect.poll(() => shown(6, 2)).toBe('100');
    await typeInto(2, 2, 'many');
    await expect.poll(() => shown(6, 2)).toBe('#ERROR!');
    await goTo(6, 2);
    await expect
      .poll(() => page.locator('#cellCard').textContent())
      .toContain('amount (argument 1) must be a number');
  });

  test('function names and arguments are offered while typing', async () => {
    await goTo(7, 1);
    await page.keyboard.type('=TWI');
    await page.getByText('Doubles a number.').first().waitFor();
    await page.keyboard.type('CE(');
    await page.getByText('amount').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('pasting, copying with formats and clearing', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('Tran, Mai\t15\t9/2/2026\n"Choi, ""Z"""\t20'));
    await goTo(5, 1);
    await page.keyboard.press('Control+v');
    await expect.poll(() => shown(6, 1)).toBe('Choi, "Z"');
    expect([roster().value(5, 2), roster().display(5, 3)]).toEqual([15, '9/2/2026']);
    await goTo(2, 3);
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toContain('Tran');
    await goTo(8, 3);
    await page.keyboard.press('Control+v');
    await expect.poll(() => roster().display(8, 3)).toBe(roster().display(2, 3));
    await page.keyboard.press('Delete');
    await expect.poll(() => roster().value(8, 3)).toBeNull();
  });

  test('bold, a fill and a number format', async () => {
    await goTo(2, 2);
    await page.keyboard.press('Control+b');
    await expect.poll(() => roster().attribute('bold', 2, 2)).toBe(true);
    await page.getByLabel('Number format').selectOption({ label: 'Number  1,000.12' });
    await expect.poll(() => shown(2, 2)).toBe('30.00');
  });
});

describe('structure', () => {
  test('rows come and go, with undo and redo', async () => {
    await typeInto(6, 2, '=SUM(B2:B4)');
    await goTo(3, 1);
    await local.choose('Insert', 'Insert row above');
    await expect.poll(() => shown(7, 2)).toBe('180');
    expect([roster().value(4, 1), roster().formula(7, 2)]).toEqual(['Amari, Ava', '=SUM(B2:B5)']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(3, 1)).toBe('Amari, Ava');
    expect(roster().formula(6, 2)).toBe('=SUM(B2:B4)');
    await page.keyboard.press('Control+y');
    await expect.poll(() => shown(4, 1)).toBe('Amari, Ava');
    await goTo(4, 1);
    await page.locator('#grid').click({ button: 'right', position: { x: 90, y: 130 } });
    await page.getByRole('menuitem', { name: 'Delete row' }).click();
    await expect.poll(() => roster().extent().rows).toBe(6);
  });

  test('sorting by a column keeps rows together', async () => {
    await goTo(2, 2);
    await local.choose('Data', 'Sort sheet by column B (Z to A)');
    await expect.poll(() => shown(2, 1)).toBe('Amari, Ava');
    expect([2, 3, 4].map((row) => roster().value(row, 2))).toEqual([90, 60, 30]);
    expect(roster().value(1, 2)).toBe('Minutes');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(2, 1)).toBe('Cho, Ben');
  });

  test('a new sheet, its name, and undoing it', async () => {
    await page.locator('#tabs').getByTitle('Add sheet').click();
    await page.getByRole('tab', { name: 'Sheet3' }).dblclick();
    await page.getByLabel('Name').fill('Spring');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Spring' }).waitFor();
    expect(book().sheets.map(({ name }) => name)).toEqual(['Roster', 'Spring', 'Providers']);
    await typeInto(1, 1, 'in the new sheet');
    await expect.poll(() => book().sheetNamed('Spring')?.value(1, 1)).toBe('in the new sheet');
    await page.keyboard.press('Control+z');
    await expect.poll(() => book().sheetNamed('Spring')?.value(1, 1) ?? '').toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => book().sheetNamed('Sheet3')?.name).toBe('Sheet3');
    await page.keyboard.press('Control+z');
    await expect.poll(() => book().sheets.length).toBe(2);
    await expect.poll(() => page.getByRole('tab').count()).toBe(2);
  });

  test('a dropdown offers its items and rejects others in the words of Sheets', async () => {
    await page.evaluate(() =>
      window.localSheets.send({
        do: 'validate',
        sheet: 0,
        areas: [{ row: 2, column: 4, rows: 3, columns: 1 }],
        options: ['Oak', 'Elm', 'Oak, north'],
        reject: true,
      }),
    );
    await typeInto(2, 4, 'Ash');
    await page.getByText('violates the data validation rules').waitFor();
    await expect.poll(() => shown(2, 4)).toBe('Oak');
    await goTo(3, 4);
    await page.getByRole('button', { name: 'Dropdown of this cell' }).click();
    await page.getByRole('menuitem', { name: 'Oak, north' }).click();
    await expect.poll(() => shown(3, 4)).toBe('Oak, north');
    expect(roster().value(3, 4)).toBe('Oak, north');
  });

  test('what the workbook does not keep is not offered', async () => {
    const offered = await page.locator('button, select, [role=menuitem]').allTextContents();
    for (const missing of ['Merge', 'Border', 'Underline', 'Chart', 'Protect'])
      expect(offered.join()).not.toContain(missing);
    expect(await page.locator('[data-u-comp=ribbon-toolbar], [data-u-comp=sheet-bar]').count()).toBe(0);
    await goTo(2, 2);
    await page.evaluate(() => window.univerAPI.executeCommand('sheet.command.add-worksheet-merge-all'));
    await page.getByText('Not in the local Sheets').waitFor();
    expect(roster().look.merges).toEqual([]);
  });
});

describe('the add-on', () => {
  test('its sidebar calls the server, which knows who is signed in; the grid follows', async () => {
    await page.getByLabel('Signed in as').selectOption('e.ramos@lakeview.example');
    const frame = await sidebarFrame();
    expect(await frame.textContent('#out')).toContain('writeNext');
    expect(await frame.textContent('#out')).not.toContain('hidden_');
    await frame.click('#call');
    await expect
      .poll(() => frame.textContent('#out'))
      .toBe('[{"who":"e.ramos@lakeview.example","at":"E2"},"u"]');
    await expect.poll(() => shown(2, 5)).toBe('from the sidebar');
    await page.getByLabel('Signed in as').selectOption('');
    await frame.click('#call');
    await expect.poll(() => frame.textContent('#out')).toBe('[{"who":"","at":"E2"},"u"]');
  });

  test('illegal arguments throw at once, failures reach their handler, and it closes itself', async () => {
    const frame = await sidebarFrame();
    await frame.click('#bad');
    expect(await frame.textContent('#out')).toBe(
      '["TypeError","Failed due to illegal value in property: 0"]',
    );
    await frame.click('#fail');
    await expect.poll(() => frame.textContent('#out')).toContain('The roster has no header.');
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    await frame.click('#close');
    await expect.poll(() => page.locator('#sidebar').isVisible()).toBe(false);
  });

  test('its menu items run: the grid goes where they lead, errors and dialogs show', async () => {
    await local.choose('Extensions', 'Caseload', 'Go to C7');
    await expect.poll(local.selected).toBe('C7');
    await local.choose('Extensions', 'Caseload', 'More', 'Fail');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('The roster has no header.');
    await local.choose('Extensions', 'Caseload', 'Ask');
    await page.frameLocator('dialog iframe').getByText('Inside the dialog').waitFor();
  });
});

describe('menus by the keyboard', () => {
  const focusedItem = () => page.evaluate(() => document.activeElement?.querySelector('span')?.textContent);
  const open = () => page.getByRole('menu').count();

  test('the right arrow goes into a menu in a menu, the left arrow and Escape come back', async () => {
    await page.getByRole('button', { name: 'Extensions', exact: true }).press('Enter');
    expect(await focusedItem()).toBe('Caseload');
    await page.keyboard.press('ArrowRight');
    expect(await focusedItem()).toBe('Open sidebar');
    await page.keyboard.press('ArrowRight');
    expect(await open()).toBe(2);
    while ((await focusedItem()) !== 'More') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect([await focusedItem(), await open()]).toEqual(['Go to C7 too', 3]);
    await page.keyboard.press('ArrowLeft');
    expect([await focusedItem(), await open()]).toEqual(['More', 2]);
    await page.keyboard.press('Escape');
    expect([await focusedItem(), await open()]).toEqual(['Caseload', 1]);
    await page.keyboard.press('Escape');
    expect(await open()).toBe(0);
  });

  test('as in Sheets, the pointer opens a menu in a menu without a click, and leaves it likewise', async () => {
    await page.getByRole('button', { name: 'Extensions', exact: true }).click();
    for (const label of ['Caseload', 'More'])
      await page.getByRole('menuitem', { name: label, exact: true }).hover();
    expect(await open()).toBe(3);
    await page.getByRole('menuitem', { name: 'Open sidebar', exact: true }).hover();
    expect(await open()).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('files and the door', () => {
  test('the download opens as a workbook', async () => {
    await typeInto(6, 2, '=TWICE(B2)');
    await expect.poll(() => shown(6, 2)).toBe('60');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      local.choose('File', 'Download .xlsx'),
    ]);
    expect(download.suggestedFilename()).toBe('Test district.xlsx');
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(await download.path());
    const sheet = file.getWorksheet('Roster');
    // As Google's own download has it: no other program knows the function.
    expect(sheet?.getCell('B6').formula).toBe('IFERROR(__xludf.DUMMYFUNCTION("TWICE(B2)"),60)');
    expect(sheet?.getCell('B6').result).toBe(60);
    expect(sheet?.getCell('C2').value).toEqual(new Date('2026-08-20T00:00:00Z'));
  });

  test('only this computer is answered, and only JSON is taken', async () => {
    const asked = async (headers: Record<string, string>, body?: string) => {
      const { request } = await import('node:http');
      return new Promise<number>((resolve, reject) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port: local.server.port,
            path: '/snapshot',
            method: body === undefined ? 'GET' : 'POST',
            headers,
          },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    };
    expect(await asked({ host: 'evil.example' })).toBe(403);
    expect(await asked({ 'content-type': 'text/plain' }, '{}')).toBe(415);
  });
});
