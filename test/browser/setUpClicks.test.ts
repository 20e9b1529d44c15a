import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openSheets } from '../../src/files/openSheets';
import type { Workbook } from '../host/workbook';
import { workbookOfRows } from '../play/openFile';
import { button, type Desk, openDesks } from './desk';

const { sitDown, leaveAll } = openDesks();
afterEach(leaveAll);

const ROSTERS = join(import.meta.dirname, '../rosters');

/** A roster as Google Sheets opens it, with some of its headers as no system writes them. */
async function roster(file: string, unknown: { [header: string]: string } = {}): Promise<Workbook> {
  const sheets = await openSheets(join(ROSTERS, file));
  return workbookOfRows(
    sheets.map(({ name, grid }) => ({
      name,
      rows: grid.map((row) => row.map((cell) => unknown[String(cell)] ?? String(cell))),
    })),
  );
}

/** A new user at a spreadsheet, whose every click is counted. */
async function newUser(book: Workbook) {
  const desk: Desk = await sitDown(book, 'without-grid');
  const { page, sidebar } = desk;
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
  };
  /** A list is opened, and one of its choices taken. */
  const choose = async (label: string, choice: RegExp): Promise<void> => {
    clicks += 2;
    const list = sidebar.getByLabel(label, { exact: true });
    await list.waitFor();
    const options = await list.locator('option').allInnerTexts();
    await list.selectOption({ index: options.findIndex((text) => choice.test(text)) });
  };
  await click(page.getByRole('button', { name: 'Extensions', exact: true }));
  for (const item of ['Caseload', 'Home'])
    await click(page.getByRole('menuitem', { name: item, exact: true }));
  return {
    choose,
    answer: (label: string) => click(sidebar.getByRole('button', { name: label, exact: true })),
    /** What the screen says once a sentence stands there. */
    sees: async (sentence: string): Promise<string> => {
      await sidebar.getByText(sentence).first().waitFor();
      return sidebar.locator('main').innerText();
    },
    /** Confirms what stands there, and opens the first caseload of those that Set up ends on. */
    async toFirstCaseload(): Promise<{ clicks: number; lines: string }> {
      await click(button(desk, 'These are right'));
      await click(button(desk, 'Set up'));
      await sidebar.getByText('Set up is done').waitFor();
      await click(sidebar.locator('.cards .link').first());
      await sidebar.getByText('Change Provider').waitFor();
      return { clicks, lines: await sidebar.locator('main').innerText() };
    },
  };
}

describe('from a raw export to the first caseload, with known headers: at most 6 clicks', () => {
  test.each([
    ['17-headers-with-parentheses.csv', 'Alder, Ana'],
    ['26-tab-per-teacher.json', 'Alder, A'],
  ])('%s', async (file, student) => {
    const user = await newUser(await roster(file));
    const { clicks, lines } = await user.toFirstCaseload();
    expect(clicks).toBeLessThanOrEqual(6);
    expect(lines).toContain(student);
  });
});

describe('from a raw export to the first caseload, with one unknown header: at most 14 clicks', () => {
  test('the student ID', async () => {
    const user = await newUser(
      await roster('17-headers-with-parentheses.csv', { 'Student ID (local)': 'Kid code' }),
    );
    await user.choose('Student ID', /Kid code \(1001 · 1002 · 1003\)/);
    const { clicks, lines } = await user.toFirstCaseload();
    expect(clicks).toBeLessThanOrEqual(14);
    expect(lines).toContain('To assign 4');
  });

  test('the provider, where no case manager is told', async () => {
    const user = await newUser(
      await roster('01-minutes-and-frequency.csv', { Provider: 'Grown-up in charge' }),
    );
    await user.choose('Provider', /Grown-up in charge/);
    const { clicks, lines } = await user.toFirstCaseload();
    expect(clicks).toBeLessThanOrEqual(14);
    expect(lines).toContain('Cedar, Cora');
  });

  test('no student ID: names stand for it', async () => {
    const user = await newUser(await roster('12-no-student-id.csv'));
    await user.answer('By name');
    const { clicks, lines } = await user.toFirstCaseload();
    expect(clicks).toBe(7);
    expect(lines).toContain('Alder, Ana');
  });

  test('nobody’s column, which has to be typed first', async () => {
    const { sees } = await newUser(await roster('13-id-but-no-staff.csv'));
    const screen = await sees('Choose the column with the provider or the one with the case manager.');
    expect(screen).toContain('Student_id');
    expect(screen).not.toContain('Set up is done');
  });
});
