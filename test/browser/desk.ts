import ExcelJS from 'exceljs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, NOON } from '../addOn/installed';
import { copyOfWorkbook } from '../host/copyOfWorkbook';
import { fixedClock, Host } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import { serveForTests } from '../host/serveForTests';
import { Workbook } from '../host/workbook';
import { sharedBrowser } from './chromium';
import { bringFonts } from './fonts';

/** A user at the local Sheets, who finds things by the words on the screen. */
export type Desk = {
  page: Page;
  sidebar: FrameLocator;
  book: Workbook;
  clock: ReturnType<typeof fixedClock>;
  open(item: string): Promise<void>;
  signIn(email: string): Promise<void>;
  /** The roster's cells follow a save in a call of their own, after the green bar. */
  followed(): Promise<void>;
  close(): Promise<void>;
};

/** The script of the grid is eleven megabytes: a page that comes back to the same address has it compiled already. */
type Seat = { page: Page; port: number };

/** Seats where nobody sits. They serve all files of a worker, and end with it. */
const free: Seat[] = [];

/** Desks for the tests of one file. */
export function openDesks() {
  const desks: Desk[] = [];
  return {
    async sitDown(sample: SampleWorkbook | Workbook, page: '' | 'without-grid' = ''): Promise<Desk> {
      const book = sample instanceof Workbook ? sample : Workbook.fromSample(sample);
      const desk = await deskAt(book, page);
      desks.push(desk);
      return desk;
    },
    /** A desk at a spreadsheet where Set up has run already, without the grid: for stories that begin after it. */
    async sitDownReady(sample: SampleWorkbook): Promise<Desk> {
      const desk = await deskAt(ready(sample), 'without-grid');
      desks.push(desk);
      return desk;
    },
    async leaveAll(): Promise<void> {
      for (const desk of desks.splice(0)) await desk.close();
    },
  };
}

const readyBooks = new Map<string, Workbook>();

function ready(sample: SampleWorkbook): Workbook {
  const key = JSON.stringify(sample);
  const made = readyBooks.get(key) ?? afterSetUp(sample);
  readyBooks.set(key, made);
  return copyOfWorkbook(made);
}

function afterSetUp(sample: SampleWorkbook): Workbook {
  const workbook = Workbook.fromSample(sample);
  const user = { email: workbook.ownerEmail };
  const host = new Host({ files: { folder: 'dist' }, workbook, user, clock: fixedClock(NOON) });
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  ask(host, 'setUp', { mapping, name: '', protectLog: true });
  return workbook;
}

async function newSeat(): Promise<Seat> {
  const browser = await sharedBrowser();
  const page = await browser.newPage({
    // Beside the sidebar stands a narrow grid: drawing its cells is most of the page's work.
    viewport: { width: 800, height: 850 },
    acceptDownloads: true,
  });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => console.error(`In the page: ${error.message}`));
  await page.addInitScript(withoutRest);
  await bringFonts(page);
  return { page, port: 0 };
}

async function deskAt(book: Workbook, path: string): Promise<Desk> {
  const clock = fixedClock(NOON);
  const { page, port } = free.pop() ?? (await newSeat());
  const server = await serveForTests(book, 'dist', [], clock, port);
  await page.goto(server.address + path);
  await page.waitForFunction(() => window.localSheets?.ready);
  const desk: Desk = {
    page,
    clock,
    book: server.sheets.book,
    sidebar: page.frameLocator('#sidebar iframe'),
    async open(item) {
      await page.getByRole('button', { name: 'Extensions', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Caseload', exact: true }).click();
      const found = page.getByRole('menuitem', { name: item, exact: true });
      if (!(await found.isVisible())) await page.getByRole('menuitem', { name: 'More', exact: true }).click();
      await found.click();
    },
    async signIn(email) {
      await page.getByLabel('Signed in as').selectOption(email);
    },
    async followed() {
      const { documentProperties } = server.sheets.book.state;
      const entryOf = (property: string): string =>
        /"entr(?:y|ies)":(\d+)/.exec(documentProperties.get(property) ?? '')?.[1] ?? '';
      await expect.poll(() => entryOf('derived'), { timeout: 15_000 }).toBe(entryOf('head'));
    },
    async close() {
      await page.goto('about:blank');
      await server.close();
      free.push({ page, port: server.port });
    },
  };
  return desk;
}

/**
 * The grid calls itself steady three seconds after it was drawn (STEADY_TIMEOUT in @univerjs/ui), and no test need wait for that. Runs in
 * the page; the sidebar's frame keeps its clock.
 */
export function withoutRest(): void {
  if (window.top !== window) return;
  const after = window.setTimeout;
  const sooner = (work: TimerHandler, delay?: number, ...rest: unknown[]) =>
    after(work, delay === 3_000 ? 0 : delay, ...rest);
  Object.assign(window, { setTimeout: sooner });
}

export const button = ({ sidebar }: Desk, name: string) => sidebar.getByRole('button', { name, exact: true });

export async function setUp(desk: Desk): Promise<void> {
  await desk.open('Set up');
  // Where one sheet only looks like a roster, there is nothing to choose.
  await button(desk, 'Next').or(button(desk, 'These are right')).first().click();
  const right = button(desk, 'These are right').or(button(desk, 'Set up'));
  await right.first().waitFor();
  if (await button(desk, 'These are right').isVisible()) await button(desk, 'These are right').click();
  await button(desk, 'Set up').click();
  await desk.sidebar.getByText('Set up is done').waitFor();
}

export async function caseloadOf(desk: Desk, name: string): Promise<void> {
  await desk.sidebar.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await button(desk, 'Change Provider').waitFor();
}

/** Looks at the caseload of another day. */
export async function asOf(desk: Desk, date: string): Promise<void> {
  const field = desk.sidebar.getByLabel('As of', { exact: true });
  if (!(await field.isVisible())) await desk.sidebar.getByRole('button', { name: /^As of/ }).click();
  await field.fill(date);
  await button(desk, 'Submit').click();
}

/** How a sheet reads in a downloaded .xlsx, row by row. */
export async function downloaded({ page }: Desk, sheet: string): Promise<string[][]> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Download/ }).click(),
  ]);
  // A warning on a sheet's edits is no part of such a file, and the local Sheets says so.
  const told = page.getByRole('dialog').getByRole('button', { name: 'OK' });
  if (await told.isVisible()) await told.click();
  const file = new ExcelJS.Workbook();
  await file.xlsx.readFile(await download.path());
  const rows: string[][] = [];
  file.getWorksheet(sheet)?.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}

/** The texts of one column, by its header, of the rows that say `name` in another. */
export function columnWhere(
  { book }: Desk,
  sheet: string,
  header: string,
  where: string,
  name: string,
): string[] {
  const found = book.sheetNamed(sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  const { rows, columns } = found.extent();
  const texts = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => found.display(r + 1, c + 1)),
  );
  const titles = texts.find((row) => row.includes(header) && row.includes(where)) ?? [];
  return texts
    .filter((row) => row[titles.indexOf(where)] === name)
    .map((row) => row[titles.indexOf(header)] ?? '');
}
