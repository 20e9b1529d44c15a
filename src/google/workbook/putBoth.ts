import type { CellWrite, TextBlock } from '../../app/ports/ports';
import { grouped } from '../../domain/cells/grouped';
import { putTexts } from './putTexts';
import { inLists } from './rangesOf';
import { needsTextFormat } from './textForms';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes cells of a sheet and texts of another, and makes all of them stand with one flush; false, and nothing written, where a cell
 * takes a format of its own. Where a Table refuses the bundle for what it has of texts, they are written once more, and nobody knows
 * whether the cells stand.
 */
export function putBoth(
  sheet: Sheet,
  cells: readonly CellWrite[],
  other: Sheet,
  blocks: readonly TextBlock[],
  readAs: Parameters<typeof putTexts>[2],
): boolean {
  if (!cells.every(isPlain)) return false;
  for (const places of grouped(cells, ({ value }) => `${typeof value} ${value}`).values())
    inLists(sheet, places, (list) => list.setValue(places[0]?.value ?? ''));
  putTexts(other, blocks, readAs);
  return true;
}

/** Names, words and numbers stand as they are in cells of any format. */
const isPlain = ({ value, isDay, format }: CellWrite): boolean =>
  !isDay && format === undefined && typeof value !== 'boolean' && !needsTextFormat(value);
