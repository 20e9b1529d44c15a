import type { Area } from '../cells';
import { sheetNumber, toArea } from './sheetData';
import type { UniverGrid } from './univerGrid';
import type { Edit } from './wire';

/** What was copied inside the grid, and the text it left on the clipboard, to know it again when it is pasted. */
let held: { sheet: number; area: Area; cut: boolean; text: string } | null = null;

function selected(grid: UniverGrid): { sheet: number; area: Area } | null {
  const worksheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const range = worksheet?.getActiveRange()?.getRange();
  return worksheet && range ? { sheet: sheetNumber(worksheet.getSheetId()), area: toArea(range) } : null;
}

const tidy = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '');

export function cutOrCopied(grid: UniverGrid, cut: boolean): void {
  const place = selected(grid);
  if (!place) return;
  held = { ...place, cut, text: textOf(grid, place.area) };
}

/** The selection's texts as they are shown, columns by tabs: what other programs get, too. */
function textOf(grid: UniverGrid, area: Area): string {
  const worksheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const shown =
    worksheet?.getRange(area.row - 1, area.column - 1, area.rows, area.columns).getDisplayValues() ?? [];
  return shown.map((row) => row.map(quoteForClipboard).join('\t')).join('\n');
}

const quoteForClipboard = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated text with quoted cells, as spreadsheets put it on the clipboard. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;
  const source = tidy(text);
  while (cells.lastIndex <= source.length) {
    const [, cell = '', end] = cells.exec(source) ?? [];
    const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)?.push(plain);
    if (end === '\n') rows.push([]);
    if (!end) break;
  }
  return rows;
}

function paste(
  grid: UniverGrid,
  text: string,
  send: (edit: Edit) => void,
  what: 'all' | 'values' | 'formats',
): void {
  const to = selected(grid);
  if (!to) return;
  if (held && tidy(text) === tidy(held.text)) {
    const { sheet, area, cut } = held;
    send({ do: 'copy', from: { sheet, area }, to, what, cut });
    if (cut) held = null;
    return;
  }
  const texts = parseClipboard(text);
  const single = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  // One text pasted over a larger selection fills it, as in Sheets.
  const filled =
    single === undefined
      ? texts
      : Array.from({ length: to.area.rows }, () => Array.from({ length: to.area.columns }, () => single));
  send({
    do: 'type',
    sheet: to.sheet,
    row: to.area.row,
    column: to.area.column,
    texts: filled,
    pasted: true,
  });
}

/** Copying and pasting go by the grid's own text, so that the workbook reads what is pasted as it reads what is typed. */
export function handleClipboard(
  grid: UniverGrid,
  send: (edit: Edit) => void,
  isEditing: () => boolean,
): void {
  const inGrid = (event: Event) =>
    !isEditing() &&
    !(event.target instanceof HTMLInputElement) &&
    document.activeElement?.tagName !== 'IFRAME';
  let plainOnly = false;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() === 'v') plainOnly = event.shiftKey;
    },
    true,
  );
  document.addEventListener(
    'paste',
    (event) => {
      if (!inGrid(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      paste(grid, event.clipboardData?.getData('text/plain') ?? '', send, plainOnly ? 'values' : 'all');
    },
    true,
  );
  for (const kind of ['copy', 'cut'] as const)
    document.addEventListener(
      kind,
      (event) => {
        if (!inGrid(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        cutOrCopied(grid, kind === 'cut');
        event.clipboardData?.setData('text/plain', held?.text ?? '');
      },
      true,
    );
}

/** The same from a menu, where the browser lets a page use the clipboard. */
export async function copyFromMenu(grid: UniverGrid, cut: boolean): Promise<void> {
  cutOrCopied(grid, cut);
  await navigator.clipboard.writeText(held?.text ?? '').catch(() => undefined);
}

export async function pasteFromMenu(
  grid: UniverGrid,
  send: (edit: Edit) => void,
  what: 'all' | 'values' | 'formats',
): Promise<void> {
  // Where reading the clipboard is refused, what was last copied here can still be pasted.
  const text = await navigator.clipboard.readText().catch(() => held?.text ?? '');
  // Blank cells that were copied here are pasted too.
  if (text !== '' || held?.text === '') paste(grid, text, send, what);
}
