import type { Page } from 'playwright-core';
import { type PrintPage, printPage } from './printPage';
import type { Sheet } from './sheet';

/** `cut`: the texts that have less room than they need; `frozen`: how many rows stand on each page. */
export type Print = PrintPage & {
  cut: string[];
  texts: string[];
  frozen: number;
  pdf: Buffer;
  pages: number;
};

/** A sheet as the browser prints it from the local Sheets. */
export async function printed(page: Page, sheet: Sheet): Promise<Print> {
  const print = printPage(sheet);
  // It asks the browser to print it as soon as it is there.
  await page.setContent(print.html.replace(/<script>.*<\/script>/, ''));
  await page.addStyleTag({ content: 'body { font-family: "Usual of the tests", "Wide of the tests" }' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.emulateMedia({ media: 'print' });
  const measured = await page.evaluate(() => {
    const cells = [...document.querySelectorAll('td > div')];
    const isCut = (each: Element): boolean =>
      each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
    return {
      cut: cells.filter(isCut).map((each) => each.textContent ?? ''),
      texts: cells.map((each) => each.textContent ?? ''),
      frozen: document.querySelectorAll('thead tr').length,
    };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return { ...print, ...measured, pdf, pages: pagesOf(pdf) };
}

/** How many pages a PDF has. */
export const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
