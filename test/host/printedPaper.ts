import type { Sheet } from './sheet';

/** A column's width in pixels, where nothing else is said. */
export const USUAL_WIDTH = 100;

/** A row's height in pixels, where nothing else is said. */
export const USUAL_HEIGHT = 21;

/** Inches that stay clear on each side of a page. */
export const MARGIN = 0.5;

/** Letter paper within these margins, in CSS pixels. */
const PAPERS = {
  portrait: { orientation: 'portrait', width: 720, height: 960 },
  landscape: { orientation: 'landscape', width: 960, height: 720 },
} as const;

/** What a sheet that is hardly wider than an upright page is made smaller by, rather than turned. */
const SMALLEST_UPRIGHT = 0.9;

/** The columns of a sheet that are printed, each as wide as in the sheet: what is hidden is left out. */
export function printedColumns(sheet: Sheet): { column: number; width: number }[] {
  const { columns } = sheet.extent();
  const { columnsHiddenByUser, columnWidths } = sheet.look;
  return Array.from({ length: columns }, (_, c) => c + 1)
    .filter((column) => !columnsHiddenByUser.has(column))
    .map((column) => ({ column, width: columnWidths.get(column) ?? USUAL_WIDTH }));
}

/** The paper for columns of this width together: upright, or on its side. */
export const paperFor = (width: number): (typeof PAPERS)[keyof typeof PAPERS] =>
  width * SMALLEST_UPRIGHT <= PAPERS.portrait.width ? PAPERS.portrait : PAPERS.landscape;
