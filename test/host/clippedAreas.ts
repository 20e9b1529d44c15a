import JSZip from 'jszip';
import { UnreadableFile } from '../../src/files/unreadableFile';
import { xmlText } from '../../src/files/xmlText';
import { zipParts } from '../../src/files/zipParts';
import { areaName, parseA1 } from './a1';

/** As many rows and columns as any spreadsheet has. */
const WHOLE = { rows: 1_048_576, columns: 16_384 };
/** A new sheet has as many, and rules may stand below the last row that is in use. */
const BLANK_ROWS = 1_000;
/** Of merged cells and of rules together. */
const MOST_CELLS = 1_000_000;

const AREAS = /(<(?:\w+:)?(mergeCell|dataValidation)\b[^>]*?\s(?:ref|sqref)\s*=\s*)(["'])([^"']*)\3/g;

/**
 * A workbook whose merged areas and rules end with its rows, for exceljs: it makes an object of every cell of them, and a few bytes may
 * name a whole column or sheet. Throws UnreadableFile where what is left is still too much.
 */
export async function clippedAreas(bytes: Buffer, file: string): Promise<Buffer> {
  const zip = zipParts(bytes);
  const changed = new Map<string, string>();
  let cells = 0;
  for (const name of zip?.names ?? []) {
    if (!/\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const part = zip?.read(name);
    const xml = part ? xmlText(part, name) : '';
    const rows = lastRowOf(xml);
    const clipped = xml.replace(AREAS, (_, before: string, kind: string, quote: string, refs: string) => {
      const last = kind === 'mergeCell' ? rows : Math.max(rows, BLANK_ROWS);
      const kept = refs.split(/\s+/).map((ref) => {
        const area = ref.includes(':') ? parseA1(ref, () => WHOLE)?.area : undefined;
        if (!area) return ref;
        const end = Math.max(area.row, Math.min(area.row + area.rows - 1, last));
        cells += (end - area.row + 1) * area.columns;
        return end < area.row + area.rows - 1 ? areaName({ ...area, rows: end - area.row + 1 }) : ref;
      });
      return `${before}${quote}${kept.join(' ')}${quote}`;
    });
    if (clipped !== xml) changed.set(name, clipped);
  }
  if (cells > MOST_CELLS)
    throw new UnreadableFile(
      `${file} has merged cells and rules over ${cells.toLocaleString('en-US')} cells: take them off what is not in use in Excel or Google Sheets, and save it again.`,
    );
  if (changed.size === 0) return bytes;
  const written = await JSZip.loadAsync(bytes);
  for (const [name, xml] of changed)
    written.file(name, xml.replace(/^(<\?xml[^>]*?)\sencoding=(["']).*?\2/, '$1'));
  return written.generateAsync({ type: 'nodebuffer' });
}

function lastRowOf(xml: string): number {
  let row = 0;
  let last = 1;
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?row\b([^>]*)>/g)) {
    row = Number(/\sr\s*=\s*["'](\d+)["']/.exec(` ${attributes}`)?.[1] ?? row + 1);
    last = Math.max(last, row);
  }
  return last;
}
