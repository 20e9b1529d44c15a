import ExcelJS from 'exceljs';
import { format } from 'numfmt';
import type { Page } from 'playwright-core';

/** Letter paper on its side and upright, within margins of half an inch, in CSS pixels. */
export const LETTER = { width: 960, height: 720, css: 'letter landscape' } as const;
export const UPRIGHT = { width: 720, height: 960, css: 'letter portrait' } as const;

type Cell = { text: string; isNumber: boolean; wraps: boolean; bold: boolean; size: number };

/** A sheet of a downloaded .xlsx as it prints: what is hidden or folded left out, each cell with the room that it has. */
export async function printed(
  page: Page,
  bytes: Buffer,
  sheet: string,
  columns: number,
  paper: typeof LETTER | typeof UPRIGHT = LETTER,
): Promise<Print> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  const shown = Array.from({ length: columns }, (_, i) => i + 1).filter((c) => !found.getColumn(c).hidden);
  const widths = shown.map((c) => Math.round((found.getColumn(c).width ?? 13) * 7 + 5));
  const view = found.views[0];
  const frozen = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
  const rows = Array.from({ length: found.rowCount }, (_, i) => found.getRow(i + 1))
    .filter((row) => !row.hidden)
    .map((row) => ({
      number: row.number,
      height: row.height,
      cells: shown.map((c) => cellOf(row.getCell(c))),
    }));
  const html = (from: typeof rows): string =>
    from
      .map(
        ({ number, height, cells }) =>
          `<tr data-row="${number}" style="height:${height ? (height * 4) / 3 : 21}px">${cells
            .map((cell, c) => tag(cell, roomOf(cells, c, widths), widths[c] ?? 0))
            .join('')}</tr>`,
      )
      .join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  await page.setContent(
    `<style>
      @page { size: ${paper.css}; margin: 0.5in } body { margin: 0; font-family: "Usual of the tests", "Wide of the tests" }
      table { border-collapse: collapse; table-layout: fixed; width: ${total}px } tr { break-inside: avoid }
      td { padding: 0 3px; vertical-align: top; box-sizing: border-box; border: 1px solid #ccc; white-space: nowrap }
      .wraps { white-space: normal; overflow-wrap: anywhere } span { display: inline-block }
    </style>
    <table><colgroup>${widths.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>
    <thead>${html(rows.filter(({ number }) => number <= frozen))}</thead>
    <tbody>${html(rows.filter(({ number }) => number > frozen))}</tbody></table>`,
  );
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('td')].flatMap((cell) => {
      const text = cell.querySelector('span');
      const room = Number(cell.dataset['room']);
      return text && text.getBoundingClientRect().width > room + 1 ? [text.textContent ?? ''] : [];
    }),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const texts = rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text || []));
  return { width: total, frozen, cut, texts, pdf, pages: pagesOf(pdf), rows: rows.length };
}

/** `cut`: the texts that have less room than they need. */
export type Print = {
  width: number;
  frozen: number;
  cut: string[];
  texts: string[];
  pdf: Buffer;
  pages: number;
  rows: number;
};

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

function cellOf(cell: ExcelJS.Cell): Cell {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  const isNumber = typeof value === 'number';
  const text = isNumber ? format(cell.numFmt ?? 'General', value) : cell.text;
  const { bold = false, size = 10 } = cell.font ?? {};
  return {
    text: text === 'null' ? '' : text,
    isNumber,
    wraps: cell.alignment?.wrapText === true,
    bold,
    size,
  };
}

/** A text that does not wrap runs over blank cells behind it; a number or a wrapped text has its own cell alone. */
function roomOf(cells: readonly Cell[], at: number, widths: readonly number[]): number {
  const own = (widths[at] ?? 0) - 8;
  const cell = cells[at];
  if (!cell || cell.wraps || cell.isNumber) return own;
  const next = cells.findIndex(({ text }, c) => c > at && text !== '');
  return widths.slice(at, next < 0 ? undefined : next).reduce((sum, width) => sum + width, 0) - 8;
}

function tag({ text, isNumber, wraps, bold, size }: Cell, room: number, width: number): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const style = `font-size:${(size * 4) / 3}px;${bold ? 'font-weight:700;' : ''}${isNumber ? 'text-align:right;' : ''}`;
  return `<td class="${wraps ? 'wraps' : ''}" data-room="${room}" style="${style}max-width:${width}px"><span${wraps ? ` style="max-width:${width - 8}px"` : ''}>${safe}</span></td>`;
}
