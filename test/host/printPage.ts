import type { Sheet } from './sheet';

/** Sheets' own where nothing else is said. */
const WIDTH = 100;

/** A sheet as a page for the browser to print: what is hidden or filtered out is left out, as on Sheets' paper. */
export function printPage(sheet: Sheet): string {
  const { rows, columns } = sheet.extent();
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
  const shown = numbers(columns).filter((column) => !sheet.look.columnsHiddenByUser.has(column));
  const lines = numbers(rows).filter(
    (row) => !sheet.look.rowsHiddenByUser.has(row) && !sheet.hiddenByFilter(row),
  );
  const { frozenRows } = sheet.look;
  const line = (row: number): string =>
    `<tr>${shown.map((column) => cell(sheet, row, column)).join('')}</tr>`;
  const [head, body] = [lines.filter((row) => row <= frozenRows), lines.filter((row) => row > frozenRows)];
  const title = escaped(`${sheet.workbook.name} – ${sheet.name}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
@page { size: letter landscape; margin: 0.5in }
body { margin: 0; font: 13px Arial, sans-serif }
table { border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
td { border: 1px solid #ccc; padding: 2px 4px; vertical-align: bottom; overflow: hidden; white-space: nowrap }
p { margin: 12px } @media print { p { display: none } }
</style>
</head>
<body>
<p><button type="button" onclick="print()">Print</button> ${title}, as it prints: hidden rows and columns are left out.</p>
<table><colgroup>${shown.map((column) => `<col style="width:${sheet.look.columnWidths.get(column) ?? WIDTH}px">`).join('')}</colgroup>
<thead>${head.map(line).join('\n')}</thead>
<tbody>${body.map(line).join('\n')}</tbody></table>
<script>addEventListener('load', () => print())</script>
</body>
</html>`;
}

function cell(sheet: Sheet, row: number, column: number): string {
  const of = <K extends Parameters<Sheet['attribute']>[0]>(name: K) => sheet.attribute(name, row, column);
  const isNumber = typeof sheet.value(row, column) === 'number';
  const wrap = of('wrap');
  const style = [
    of('bold') && 'font-weight:bold',
    of('italic') && 'font-style:italic',
    of('strikethrough') && 'text-decoration:line-through',
    of('background') && `background:${of('background')}`,
    of('fontColor') && `color:${of('fontColor')}`,
    of('fontSize') && `font-size:${of('fontSize')}pt`,
    wrap === 'WRAP' && 'white-space:normal',
    `text-align:${of('horizontalAlignment') ?? (isNumber ? 'right' : 'left')}`,
  ].filter((part) => typeof part === 'string');
  return `<td style="${escaped(style.join(';'))}">${escaped(sheet.display(row, column))}</td>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
