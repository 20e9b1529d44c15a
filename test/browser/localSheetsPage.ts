import { join } from 'node:path';
import type { SampleWorkbook } from '../host/sample';
import { serveForTests } from '../host/serveForTests';
import { Workbook } from '../host/workbook';
import { launch } from './chromium';
import { withoutRest } from './desk';
import { bringFonts } from './fonts';

export type LocalSheets = Awaited<ReturnType<typeof openLocalSheets>>;

/** The local Sheets in a window as wide as its menus, with the small add-on of these tests. */
export async function openLocalSheets(sample: SampleWorkbook) {
  const server = await serveForTests(Workbook.fromSample(sample), join(import.meta.dirname, 'addOn'));
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => console.error(`In the page: ${error.message}`));
  await page.addInitScript(withoutRest);
  await bringFonts(page);
  await page.goto(server.address);
  await page.waitForFunction(() => window.localSheets?.ready);
  return {
    server,
    page,
    /** Selects cells of the sheet in view, as a person does who drags over them. */
    async select(address: string): Promise<void> {
      await page.evaluate((a1) => {
        window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(a1).activate();
      }, address);
      // The grid takes the keyboard back a moment after its cursor moved.
      await page.waitForTimeout(80);
    },
    selected: () =>
      page.evaluate(() =>
        window.univerAPI.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getA1Notation(),
      ),
    /** Chooses an item of a menu, or of a menu in it. */
    async choose(menu: string, ...items: string[]): Promise<void> {
      await page.getByRole('button', { name: menu, exact: true }).click();
      // An item's keys stand behind its label.
      for (const label of items)
        await page
          .getByRole('menuitem')
          .filter({ has: page.getByText(label, { exact: true }) })
          .click();
    },
    async close(): Promise<void> {
      await browser.close();
      await server.close();
    },
  };
}
