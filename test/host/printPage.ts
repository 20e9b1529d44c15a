import { isCovered } from './areas';
import { barChartOf } from './barChart';
import type { Area } from './cells';
import { conditionalLook, type Shown } from './conditionalLook';
import { drawnChart } from './drawnChart';
import { neededHeight } from './neededHeight';
import { MARGIN, paperFor, printedColumns, USUAL_HEIGHT } from './printedPaper';
import type { Sheet } from './sheet';

export type PrintPage = {
  html: string;
  /** The sheet's width, and the paper on which it is printed, made smaller where it is wider. */
  width: number;
  paper: { width: number; height: number };
  rows: number;
};

/**
 * A sheet as a page for the browser to print, as Sheets' own printing does with “Fit to width”: its columns as wide as in the sheet, a text
 * running over the blank cells behind it, the paper upright or on its side by the sheet's width; cells as their conditions colour them, the
 * charts below the rows. What is hidden or filtered out is left out.
 */
export function printPage(sheet: Sheet): PrintPage {
  const { rows } = sheet.extent();
  const { look } = sheet;
  const columns = printedColumns(sheet);
  const [shown, widths] = [columns.map(({ column }) => column), columns.map((each) => each.width)];
  const lines = Array.from({ length: rows }, (_, r) => r + 1).filter(
    (row) => !look.rowsHiddenByUser.has(row) && !sheet.hiddenByFilter(row),
  );
  const width = widths.reduce((sum, each) => sum + each, 0);
  const paper = paperFor(width);
  const scale = Math.min(1, paper.width / width);
  const coloured = conditionalLook(sheet);
  const line = (row: number): string =>
    `<tr style="height:${look.rowHeights.get(row) ?? USUAL_HEIGHT}px">${cellsOf(sheet, row, shown, widths, coloured)}</tr>`;
  const head = lines.filter((row) => row <= look.frozenRows);
  const [once, repeated] = repeatedOf(head, (row) => rowHeight(sheet, row) * scale, paper.height);
  const body = lines.filter((row) => row > look.frozenRows);
  const table = (rows: string): string =>
    `<table><colgroup>${widths.map((each) => `<col style="width:${each}px">`).join('')}</colgroup>${rows}</table>`;
  const title = escaped(`${sheet.workbook.name} – ${sheet.name}`);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
@page { size: letter ${paper.orientation}; margin: ${MARGIN}in }
body { margin: 0; font: 10pt Arial, sans-serif; print-color-adjust: exact }
table { border-collapse: collapse; table-layout: fixed; width: ${width}px; zoom: ${scale} }
thead { display: table-header-group }
tr, .chart { break-inside: avoid }
.chart { display: block; margin-top: 20px; zoom: ${scale} }
td { box-sizing: border-box; border: 1px solid #ccc; padding: 0 3px; vertical-align: bottom }
td > div { overflow: hidden; white-space: pre }
td > .wraps { white-space: pre-wrap; overflow-wrap: anywhere }
p { margin: 12px } @media print { p { display: none } }
</style>
</head>
<body>
<p><button type="button" onclick="print()">Print</button> ${title}, as it prints: hidden rows and columns are left out.</p>
${once.length === 0 ? '' : table(`<tbody class="once">${once.map(line).join('\n')}</tbody>`)}
${table(`<thead>${repeated.map(line).join('\n')}</thead>\n<tbody>${body.map(line).join('\n')}</tbody>`)}
${sheet.charts
  .flatMap((chart) => barChartOf(sheet, chart) ?? [])
  .map(drawnChart)
  .join('\n')}
<script>addEventListener('load', () => print())</script>
</body>
</html>`;
  return { html, width, paper, rows: lines.length };
}

const rowHeight = (sheet: Sheet, row: number): number =>
  Math.max(
    sheet.look.rowHeights.get(row) ?? USUAL_HEIGHT,
    neededHeight(sheet, row, sheet.extent().columns) ?? 0,
  );

/** What part of a page a head may be that is repeated on each: Chromium repeats none that takes more than a quarter, and rows may come out higher. */
const REPEATED = 1 / 5;

/** Of a head the rows that stand on the first page alone, and those on each: all, or the titles of the columns where all are too high. */
function repeatedOf(
  head: readonly number[],
  height: (row: number) => number,
  page: number,
): [once: readonly number[], repeated: readonly number[]] {
  const all = head.reduce((sum, row) => sum + height(row), 0);
  return all <= page * REPEATED ? [[], head] : [head.slice(0, -1), head.slice(-1)];
}

/** A row's cells; a text has the room of the blank cells behind it, a number or a wrapped text its own alone. */
function cellsOf(
  sheet: Sheet,
  row: number,
  shown: readonly number[],
  widths: readonly number[],
  coloured: (row: number, column: number) => Shown,
): string {
  const merges = sheet.look.merges.filter((area) => row >= area.row && row < area.row + area.rows);
  const cells: string[] = [];
  let blank = 0;
  for (let c = shown.length - 1; c >= 0; c--) {
    const column = shown[c] ?? 0;
    if (isCovered(merges, row, column)) continue;
    const merge = merges.find((area) => area.column === column);
    const across = merge ? shown.filter((each) => each < column + merge.columns && each >= column).length : 1;
    const own = widths.slice(c, c + across).reduce((sum, each) => sum + each, 0);
    const text = sheet.display(row, column);
    const colours = coloured(row, column);
    cells.push(cell(sheet, row, column, { text, across, merge, own, beside: blank, colours }));
    blank = text === '' && !merge ? blank + own : 0;
  }
  return cells.reverse().join('');
}

type Room = {
  text: string;
  across: number;
  merge: Area | undefined;
  own: number;
  beside: number;
  colours: Shown;
};

function cell(
  sheet: Sheet,
  row: number,
  column: number,
  { text, across, merge, own, beside, colours }: Room,
): string {
  const of = <K extends Parameters<Sheet['attribute']>[0]>(name: K) => sheet.attribute(name, row, column);
  const isNumber = typeof sheet.value(row, column) === 'number';
  const wraps = of('wrap') === 'WRAP';
  const align = of('horizontalAlignment') ?? (isNumber ? 'right' : 'left');
  const background = colours.background ?? of('background');
  const color = colours.fontColor ?? of('fontColor');
  const style = [
    (colours.bold ?? of('bold')) && 'font-weight:bold',
    of('italic') && 'font-style:italic',
    of('strikethrough') && 'text-decoration:line-through',
    background && background !== '#ffffff' && `background:${background}`,
    color && `color:${color}`,
    of('fontSize') && `font-size:${of('fontSize')}pt`,
    align !== 'left' && `text-align:${align}`,
    of('verticalAlignment') && `vertical-align:${of('verticalAlignment')}`,
  ].filter((part) => typeof part === 'string');
  const span = across > 1 ? ` colspan="${across}"` : '';
  const runsOver = !wraps && !isNumber && align === 'left' && of('wrap') !== 'CLIP';
  // Sheets makes no room for the lines of a merged text.
  const height = merge ? `;max-height:${sheet.look.rowHeights.get(row) ?? USUAL_HEIGHT}px` : '';
  const room = `width:${own + (runsOver ? beside : 0) - 7}px${height}`;
  const inside =
    text === '' ? '' : `<div${wraps ? ' class="wraps"' : ''} style="${room}">${escaped(text)}</div>`;
  return `<td${span}${style.length > 0 ? ` style="${escaped(style.join(';'))}"` : ''}>${inside}</td>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
