import { overlap } from './areas';
import { USUAL_WIDTH } from './printedPaper';
import type { Sheet } from './sheet';

/** Pixels of one line of text, of what is clear above and below the lines, and beside them. */
const LINE = 16;
const CLEAR = 4;
const BESIDE = 4;
const USUAL_SIZE = 10;
/** Points for which a row of the usual height has room. */
const LARGE = 11;
const PIXELS_IN_POINT = 4 / 3;

/** How wide signs are, in parts of the font's size: as in the widest font that people read, so that there is room in any. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI]/, 0.28],
  [/[.,;:'’|! ]/, 0.32],
  [/[frt()[\]{}/-]/, 0.4],
  [/[sLczkvxyJFPST]/, 0.57],
  [/[mMW%@—…]/, 0.98],
  [/[w&QGO]/, 0.81],
  [/[A-Z_ÁÉÍÓÚÑ]/, 0.69],
];
const signWidth = (sign: string): number => WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0.625;
const BOLD = 1.1;

/**
 * The height that a row needs for its wrapped texts and large letters, in pixels; null where the usual one is enough. A grid makes that
 * room by itself; some programs that open a file give each row what the file says.
 */
export function neededHeight(sheet: Sheet, row: number, columns: number): number | null {
  const { look } = sheet;
  let most = 0;
  for (let column = 1; column <= columns; column++) {
    const wraps = sheet.attribute('wrap', row, column) === 'WRAP';
    const size = sheet.attribute('fontSize', row, column) ?? USUAL_SIZE;
    if ((!wraps && size <= LARGE) || look.columnsHiddenByUser.has(column)) continue;
    const text = isMerged(sheet, row, column) ? '' : sheet.display(row, column);
    if (text === '') continue;
    const sign = size * PIXELS_IN_POINT * (sheet.attribute('bold', row, column) ? BOLD : 1);
    const width = (look.columnWidths.get(column) ?? USUAL_WIDTH) - BESIDE;
    const lines = wraps ? text.split('\n').reduce((sum, each) => sum + linesOf(each, width / sign), 0) : 1;
    if (lines > 1 || size > LARGE)
      most = Math.max(most, Math.ceil((lines * LINE * size) / USUAL_SIZE) + CLEAR);
  }
  return most === 0 ? null : most;
}

/** A grid makes no room for the lines of a merged text: whoever merges sets the height. */
const isMerged = ({ look }: Sheet, row: number, column: number): boolean =>
  look.merges.some((area) => overlap(area, { row, column, rows: 1, columns: 1 }));

/** Into how many lines a text is broken, words whole where they fit; `width` in parts of the font's size. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/(?<=[ \-/])/)) {
    const long = [...word].reduce((sum, sign) => sum + signWidth(sign), 0);
    const shown = [...word.trimEnd()].reduce((sum, sign) => sum + signWidth(sign), 0);
    if (filled > 0 && filled + shown > width) {
      lines++;
      filled = 0;
    }
    // A word that is longer than the column is broken.
    lines += Math.max(0, Math.ceil(shown / width) - 1);
    filled = shown > width ? shown % width : filled + long;
  }
  return lines;
}
