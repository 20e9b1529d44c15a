import type { Page } from 'playwright-core';
import { pdfPages } from './pdfPages';
import { type PrintPage, printPage } from './printPage';
import type { Sheet } from './sheet';

/**
 * `cut`: the texts that have less room than they need; `frozen`: how many rows the head has; `titles`: what its last row says, which stands
 * on each page of the table; `headed`: on how many it does.
 */
export type Print = PrintPage & {
  cut: string[];
  texts: string[];
  frozen: number;
  charts: number;
  titles: string[];
  headed: number;
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
      frozen: document.querySelectorAll('.once tr, thead tr').length,
      charts: document.querySelectorAll('.chart').length,
      titles: [...document.querySelectorAll('thead tr:last-child td')].map((each) => each.textContent ?? ''),
    };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const titles = measured.titles.map((each) => each.replace(/\s/g, ''));
  const headed = pdfPages(pdf).filter(({ text }) => titles.every((title) => text.includes(title))).length;
  return { ...print, ...measured, headed, pdf, pages: pagesOf(pdf) };
}

/** How many pages a PDF has. */
export const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
