import { afterEach, describe, expect, test } from 'vitest';
import { ROSTER_SHEET } from '../host/sampleDistrict';
import { button, caseloadOf, columnWhere, type Desk, openDesks } from './desk';
import { sampleOfThree } from './sampleOfThree';

const { sitDownReady, leaveAll } = openDesks();
afterEach(leaveAll);

const RAMOS = 'Ramos, Elena';
const THREE = [RAMOS, 'Okafor, Dele', 'Cho, Ben'] as const;
/** The maximum and the desirable number of grades 3-4, as Standards names its rows. */
const NUMBERS = ['mo.16.altcase/3-4/maximum', 'mo.16.altcase/3-4/desirable'] as const;

/** Types into the cell below `header`, in the row where all of `where` shows. */
function type(desk: Desk, sheet: string, where: readonly string[], header: string, text: string): void {
  const found = desk.book.sheetNamed(sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  const { rows, columns } = found.extent();
  const texts = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => found.display(r + 1, c + 1)),
  );
  const titles = texts.find((row) => row.includes(header)) ?? [];
  const row = texts.findIndex((cells) => where.every((each) => cells.includes(each)));
  expect(row, where.join()).toBeGreaterThan(0);
  found.typed(row + 1, titles.indexOf(header) + 1, text);
  desk.book.announce();
}

/** A line of a worksheet by what it says. */
const line = (desk: Desk, option: 1 | 2, name: string, what: string): string | undefined =>
  columnWhere(desk, `Worksheet ${option} - ${name}`, 'Number', 'What', what)[0];

const inReport = (desk: Desk, name: string, title: string): string | undefined =>
  columnWhere(desk, 'Caseload report', title, 'Person', name)[0];

async function makeWorksheet(desk: Desk, option: 1 | 2, name: string): Promise<void> {
  const { sidebar } = desk;
  await sidebar.getByRole('combobox', { name: 'Provider' }).fill(name);
  await sidebar.getByRole('option', { name }).first().click();
  await sidebar.getByRole('radio', { name: `Option ${option}` }).check();
  await button(desk, 'Make worksheet').click();
  await sidebar.getByText(`“Worksheet ${option} - ${name}” is made`).waitFor();
}

describe('the director of Lakeview', () => {
  test('sees worksheets, report and status follow the roster, and the district’s own number named wherever it counts', async () => {
    const desk = await sitDownReady(sampleOfThree());
    const { sidebar, book } = desk;
    for (const name of THREE) {
      type(desk, 'Providers', [name], 'Method', 'altcase');
      type(desk, 'Providers', [name], 'Instructional minutes', '1800');
      type(desk, 'Providers', [name], 'Planning', '300');
    }
    await desk.open('Worksheets');
    for (const name of THREE) for (const option of [1, 2] as const) await makeWorksheet(desk, option, name);
    await desk.open('Caseload report');
    await button(desk, 'Make report').click();
    await sidebar.getByText('“Caseload report” is made').waitFor();
    for (const name of THREE) {
      expect(inReport(desk, name, 'Head count')).toBe(line(desk, 1, name, 'Students served, each once'));
      expect(Number(inReport(desk, name, 'ALTCASE#'))).toBe(
        Number(line(desk, 2, name, 'ALTCASE number: line 6 plus line 7')),
      );
      expect(inReport(desk, name, 'Status')).toBe(line(desk, 2, name, 'Status'));
    }
    const figures = () => [
      line(desk, 2, RAMOS, 'Student minutes a week (STU.MINWK): total of the list'),
      line(desk, 2, RAMOS, 'ALTCASE number: line 6 plus line 7'),
      line(desk, 2, RAMOS, 'Status'),
      ...['Student minutes', 'ALTCASE#', 'Maximum', 'Status'].map((title) => inReport(desk, RAMOS, title)),
    ];
    const within = ['6855', '39.85', 'Within desirable'];
    expect(figures()).toEqual([...within, '6855', '39.85', '55', 'Within desirable']);

    // 30 hours in place of 1.25: one cell of the roster. The worksheet follows it; the report counts it once it is in the record.
    type(desk, ROSTER_SHEET, ['Amari, Ava', RAMOS], 'Program/Service Hours', '30');
    const above = ['8580', '45.60', 'Above desirable'];
    expect(figures()).toEqual([...above, '6855', '39.85', '55', 'Within desirable']);
    await desk.open('My caseload');
    await button(desk, 'Back to Home').click();
    await sidebar.getByRole('button', { name: /^Changed by hand/ }).click();
    const takeIn = sidebar.getByRole('button', { name: /^Take into history: Amari, Ava/ });
    await takeIn.click();
    // It is told first that the IEP does not allow as much.
    await sidebar.getByText(/more than the IEP/).waitFor();
    await takeIn.click();
    await sidebar.getByRole('status').getByRole('heading').waitFor();
    expect(figures()).toEqual([...above, '8580', '45.6', '55', 'Above desirable']);

    // The district sets its own numbers.
    const answers = book.addSheet('Answers');
    answers.typed(1, 1, '=CASELOAD_STATUS(43,"altcase","3-4",Standards!A:L)');
    expect(answers.display(1, 1)).toBe('Within desirable');
    type(desk, 'Standards', [NUMBERS[0]], 'Number', '42');
    type(desk, 'Standards', [NUMBERS[1]], 'Number', '40');
    expect(answers.display(1, 1)).toBe('Over maximum (district standard)');
    for (const name of THREE) {
      expect(line(desk, 2, name, 'Status')).toContain('(district standard)');
      expect(inReport(desk, name, 'Rests on')).toMatch(/^District standard, in place of Missouri State Plan/);
      expect(inReport(desk, name, 'Maximum')).toBe('42');
    }
    expect(columnWhere(desk, 'Standards', 'Changed?', 'ID', NUMBERS[0])).toEqual(['district standard']);

    await desk.open('Reassign caseloads');
    const person = (name: string) => sidebar.getByRole('button', { name: new RegExp(`^${name}`) });
    for (const name of THREE) await person(name).getByText('district standard').waitFor();
    await previewOne(desk);
    expect(await sidebar.getByText(/· district standard$/).count()).toBe(2);
    await sidebar.getByText(/^District standard, in place of/).waitFor();
    await sidebar.getByText('above the desirable 40 (district standard)').waitFor();

    // And takes them back.
    await desk.open('Caseload report');
    await sidebar.getByText('2 numbers are district standards').waitFor();
    await button(desk, 'Restore the state’s numbers').click();
    await sidebar.getByRole('dialog').getByRole('button', { name: 'Restore the state’s numbers' }).click();
    await sidebar.getByText('2 numbers restored').waitFor();
    await sidebar.getByText('The state’s own numbers apply').waitFor();
    expect(answers.display(1, 1)).toBe('Within desirable');
    expect(figures()).toEqual([...above, '8580', '45.6', '55', 'Above desirable']);
    for (const name of THREE) expect(inReport(desk, name, 'Rests on')).toMatch(/^Missouri State Plan/);
    await desk.open('Reassign caseloads');
    await person(RAMOS).waitFor();
    expect(await sidebar.getByText('district standard').count()).toBe(0);
    await previewOne(desk);
    await sidebar.getByText(/^Missouri State Plan/).waitFor();
    expect(await sidebar.getByText(/district standard/i).count()).toBe(0);
  }, 120_000);
});

/** Previews one of Ramos's lines going to Okafor. */
async function previewOne(desk: Desk): Promise<void> {
  const { sidebar } = desk;
  await caseloadOf(desk, RAMOS);
  const row = sidebar.getByRole('listitem').filter({ hasText: 'Arslan, Beckett' });
  await row.getByRole('button', { name: /Arslan, Beckett/ }).click();
  await row.getByLabel('Effective Date', { exact: true }).fill('11/30/2026');
  await row.getByRole('combobox', { name: 'New Provider' }).fill('Okafor');
  await sidebar.getByRole('option', { name: /Okafor, Dele/ }).click();
  await button(desk, 'Preview').click();
  await sidebar.getByText('Held against').waitFor();
}
