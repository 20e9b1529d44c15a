import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** How many pieces of text the last page has when this page is printed on letter paper. */
export async function lastPageRuns(page: Page): Promise<number> {
  const whole = await page.pdf({ format: 'Letter' });
  const pages = whole.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  const last = await page.pdf({ format: 'Letter', pageRanges: String(pages) });
  return streams(last).reduce((sum, text) => sum + (text.match(/\bT[jJ]\b/g)?.length ?? 0), 0);
}

/** The texts of a PDF's compressed streams that can be read. */
function streams(pdf: Buffer): string[] {
  const texts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      texts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A picture or a font that is packed in another way says no text.
    }
  }
  return texts;
}
