import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { parseA1 } from './a1';
import type { BarChart } from './barChart';
import { drawnChart } from './drawnChart';
import { type FileChart, fileCharts } from './fileCharts';
import { type PdfPage, pdfPages } from './pdfPages';

/** CSS pixels of a side of letter paper. */
const [LONG, SHORT] = [11 * 96, 8.5 * 96];
/** What the file says by leaving it out: a row's points, a column's pixels. */
const [USUAL_POINTS, USUAL_WIDTH] = [15, 64];

/** Pixels a page by which rows that are made smaller may be rounded up. */
const ROUNDED = 12;

/** A chart on paper: on which pages (from 1) it is drawn, whose bars it has, and which texts it lies over. */
export type PrintedChart = { title: string; pages: number[]; labels: readonly string[]; covers: string[] };

/** A sheet of a file on paper. `titles`: what its repeated rows say; `cut`: the texts for which its rows and columns have no room. */
export type FilePrint = {
  pages: PdfPage[];
  titles: string[];
  cut: string[];
  scale: number;
  charts: PrintedChart[];
};

/** A sheet of a downloaded .xlsx, with its charts. */
export type FileSheet = { sheet: ExcelJS.Worksheet; charts: readonly FileChart[] };

/** The sheets of a downloaded .xlsx. */
export async function sheetsOfFile(bytes: Buffer): Promise<(name: string) => FileSheet> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  const chartsOn = await fileCharts(bytes);
  return (name) => {
    const sheet = file.getWorksheet(name.slice(0, 31));
    if (!sheet) throw new Error(`The file has no sheet ${name}.`);
    return { sheet, charts: chartsOn(name) };
  };
}

/** Prints a sheet of the file, going by nothing but the file: its widths and heights, its page, its repeated rows, its charts. */
export async function printedFile(page: Page, file: FileSheet): Promise<FilePrint> {
  const { html, titles, scale, charts } = pageOf(file);
  await page.setContent(html);
  await page.addStyleTag({ content: 'body { font-family: "Usual of the tests", "Wide of the tests" }' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('td > div')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
      .map((each) => each.textContent ?? ''),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return { pages: pdfPages(pdf), titles, cut, scale, charts };
}

function pageOf({ sheet, charts }: FileSheet): Omit<FilePrint, 'pages' | 'cut'> & { html: string } {
  const { orientation, margins, fitToPage, fitToWidth, printTitlesRow = '' } = sheet.pageSetup;
  const [paperWidth, paperHeight] = orientation === 'landscape' ? [LONG, SHORT] : [SHORT, LONG];
  const columns = shownColumns(sheet);
  const widthOf = (column: number): number => {
    const digits = sheet.getColumn(column).width ?? sheet.properties.defaultColWidth;
    return digits ? Math.round(digits * 7 + 5) : USUAL_WIDTH;
  };
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const room = paperWidth - ((margins?.left ?? 0.7) + (margins?.right ?? 0.7)) * 96;
  const scale = fitToPage && fitToWidth === 1 ? Math.min(1, room / width) : 1;
  const [first = 1, last = 0] = printTitlesRow.split(':').map(Number);
  const told = sheet.actualRowCount === 0 ? 0 : sheet.rowCount;
  const lastRow = Math.max(told, ...charts.map((chart) => rowsUnder(sheet, chart).at(-1) ?? 0));
  const rows = Array.from({ length: lastRow }, (_, i) => i + 1).filter((row) => !sheet.getRow(row).hidden);
  const isTitle = (row: number): boolean => row >= first && row <= last;
  const [repeated, others] = [rows.filter(isTitle), rows.filter((row) => !isTitle(row))];
  const below = paperHeight - ((margins?.top ?? 0.75) + (margins?.bottom ?? 0.75)) * 96;
  const free = below / scale - heightOf(sheet, repeated) - ROUNDED;
  const pages = pagesOf(others, free, (row) => heightOf(sheet, [row]));
  const line = (row: number): string => lineOf(sheet, row, columns, widthOf);
  const titles = repeated.flatMap((row) =>
    columns.flatMap((column) => textOf(sheet.getCell(row, column)) || []),
  );
  const left = (column: number): number =>
    columns.filter((each) => each < column).reduce((sum, each) => sum + widthOf(each), 0);
  /** What of a chart stands on a page of rows: a program cuts it at the page’s end and goes on on the next. */
  const drawnOn = (page: readonly number[], chart: FileChart): string => {
    const above = (rows: readonly number[], row: number): number =>
      heightOf(
        sheet,
        rows.filter((each) => each < row),
      );
    const top = above(others, chart.row + 1) - above(others, page[0] ?? 0);
    const room = heightOf(sheet, page);
    if (top >= room || top + chart.height <= 0) return '';
    return `<div class="drawn" style="top:${heightOf(sheet, repeated)}px;left:${left(chart.column + 1)}px;width:${chart.width}px;height:${room}px"><div style="position:absolute;top:${top}px">${drawnChart(barsOf(sheet, chart))}</div></div>`;
  };
  const colgroup = columns.map((column) => `<col style="width:${widthOf(column)}px">`).join('');
  const html = `<!doctype html><meta charset="utf-8"><style>
@page { size: ${paperWidth / 96}in ${paperHeight / 96}in; margin: ${margins?.top ?? 0.75}in ${margins?.right ?? 0.7}in ${margins?.bottom ?? 0.75}in ${margins?.left ?? 0.7}in }
body { margin: 0; font: 10pt Arial, sans-serif }
main { position: relative; zoom: ${scale}; break-inside: avoid } main + main { break-before: page }
.drawn { position: absolute; overflow: hidden }
table { border-collapse: collapse; table-layout: fixed; width: ${width}px } td { padding: 0 3px; box-sizing: border-box }
td > div { overflow: hidden; white-space: pre } td > .wraps { white-space: pre-wrap; overflow-wrap: anywhere }
</style><body>${pages
    .map(
      (page) =>
        `<main><table><colgroup>${colgroup}</colgroup>${[...repeated, ...page].map(line).join('\n')}</table>${charts.map((chart) => drawnOn(page, chart)).join('\n')}</main>`,
    )
    .join('\n')}`;
  return {
    ...{ html, titles, scale },
    charts: charts.map((chart) => ({
      title: chart.title,
      labels: barsOf(sheet, chart).labels,
      pages: pages.flatMap((page, i) => (drawnOn(page, chart) === '' ? [] : [i + 1])),
      covers: rowsUnder(sheet, chart).flatMap((row) =>
        columns
          .filter((column) => left(column) < left(chart.column + 1) + chart.width && column > chart.column)
          .flatMap((column) => textOf(sheet.getCell(row, column)) || []),
      ),
    })),
  };
}

const heightOf = (sheet: ExcelJS.Worksheet, rows: readonly number[]): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      Math.round(((sheet.getRow(row).height ?? (sheet.properties.defaultRowHeight || USUAL_POINTS)) * 4) / 3),
    0,
  );

/** The rows over which a chart lies, those that are hidden left out. */
function rowsUnder(sheet: ExcelJS.Worksheet, { row, height }: FileChart): number[] {
  const rows: number[] = [];
  for (let next = row + 1, filled = 0; filled < height; next++) {
    if (sheet.getRow(next).hidden) continue;
    rows.push(next);
    filled += heightOf(sheet, [next]);
  }
  return rows;
}

/** The chart with what the cells of its ranges say. */
function barsOf(sheet: ExcelJS.Worksheet, chart: FileChart): BarChart {
  const rowsOf = (range: string): number[] => {
    const area = parseA1(range, () => ({ rows: 1, columns: 1 }))?.area;
    if (!area) throw new Error(`${range} is no range.`);
    return Array.from({ length: area.rows }, (_, i) => area.row + i).filter(
      (row) => !sheet.getRow(row).hidden,
    );
  };
  const cells = (range: string): ExcelJS.Cell[] =>
    rowsOf(range).map((row) => sheet.getCell(`${/^[A-Z]+/.exec(range)?.[0]}${row}`));
  return {
    ...{ title: chart.title, width: chart.width, height: chart.height },
    labels: cells(chart.labels).map(textOf),
    series: chart.series.map(({ name, colour, figures }) => ({
      ...{ name, colour },
      figures: cells(figures).map((cell) => Number(cell.result ?? cell.value ?? 0)),
    })),
  };
}

/** The rows of each page, as many as there is room for below what is repeated: a program that prints a sheet breaks it so. */
function pagesOf(rows: readonly number[], room: number, height: (row: number) => number): number[][] {
  const pages: number[][] = [[]];
  let filled = 0;
  for (const row of rows) {
    if (filled > 0 && filled + height(row) > room) {
      pages.push([]);
      filled = 0;
    }
    pages[pages.length - 1]?.push(row);
    filled += height(row);
  }
  return pages;
}

/** Up to the last column that says anything, without what is hidden. */
function shownColumns(sheet: ExcelJS.Worksheet): number[] {
  const said = Array.from({ length: sheet.columnCount }, (_, i) => i + 1).filter(
    (column) => !sheet.getColumn(column).hidden,
  );
  const isBlank = (column: number): boolean =>
    Array.from({ length: sheet.rowCount }, (_, r) => sheet.getCell(r + 1, column)).every(
      (cell) => textOf(cell) === '',
    );
  while (said.length > 0 && isBlank(said[said.length - 1] ?? 0)) said.pop();
  return said;
}

function lineOf(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: readonly number[],
  widthOf: (column: number) => number,
): string {
  const height = heightOf(sheet, [row]);
  const cells: string[] = [];
  let [beside, merged] = [0, 0];
  for (const column of [...columns].reverse()) {
    const cell = sheet.getCell(row, column);
    if (cell.isMerged && cell.master.address !== cell.address) {
      // What is merged prints in its first cell, over all of them.
      cells.push('<td></td>');
      merged += widthOf(column);
      beside = 0;
      continue;
    }
    const text = textOf(cell);
    const own = widthOf(column);
    const isNumber = typeof (cell.result ?? cell.value) === 'number';
    const wraps = cell.alignment?.wrapText === true;
    const runsOver =
      cell.isMerged || (!wraps && !isNumber && (cell.alignment?.horizontal ?? 'left') === 'left');
    const style = `font-size:${cell.font?.size ?? 11}pt;${cell.font?.bold ? 'font-weight:bold;' : ''}width:${own + merged + (runsOver ? beside : 0) - 7}px;max-height:${height}px`;
    cells.push(
      `<td>${text === '' ? '' : `<div${wraps ? ' class="wraps"' : ''} style="${style}">${escaped(text)}</div>`}</td>`,
    );
    merged = 0;
    beside = text === '' && !cell.isMerged ? beside + own : 0;
  }
  return `<tr style="height:${height}px">${cells.reverse().join('')}</tr>`;
}

/** About what a cell shows, as wide as that. */
function textOf(cell: ExcelJS.Cell): string {
  const value = cell.result ?? cell.value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? cell.text : String(value);
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
