import type { Area } from '../cells';
import { sheetNumber, toArea } from './sheetData';
import type { UniverGrid } from './univerGrid';

export type Selection = {
  sheet: number;
  active: Area;
  areas: Area[];
  wholeRows: boolean;
  wholeColumns: boolean;
};

export function currentSelection({ api }: UniverGrid): Selection | null {
  const worksheet = api.getActiveWorkbook()?.getActiveSheet();
  const selection = worksheet?.getSelection();
  const active = selection?.getActiveRange()?.getRange();
  if (!worksheet || !selection || !active) return null;
  const area = toArea(active);
  const areas = selection.getActiveRangeList().map((range) => toArea(range.getRange()));
  return {
    sheet: sheetNumber(worksheet.getSheetId()),
    active: area,
    areas: areas.length > 0 ? areas : [area],
    wholeRows: area.columns >= worksheet.getMaxColumns(),
    wholeColumns: area.rows >= worksheet.getMaxRows(),
  };
}

/** The cell at the selection's corner: what the toolbar shows and toggles by. */
export function cornerCell({ api }: UniverGrid) {
  const worksheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = worksheet?.getActiveRange()?.getRange();
  return worksheet && range ? worksheet.getRange(range.startRow, range.startColumn) : null;
}

/** Runs after every change of the selection, by mouse, keyboard or program. */
export function onSelection({ commands }: UniverGrid, run: () => void): void {
  commands.onCommandExecuted(({ id }) => {
    if (id === 'sheet.operation.set-selections') run();
  });
}

/** Where a cell of the sheet in view is on the screen; null where it is scrolled out of view. */
export function cellBox({ api }: UniverGrid, row: number, column: number): DOMRect | null {
  const canvas = document
    .querySelector('#grid canvas[id^="univer-sheet-main-canvas"]')
    ?.getBoundingClientRect();
  const cell = api
    .getActiveWorkbook()
    ?.getActiveSheet()
    .getRange(row - 1, column - 1)
    .getCellRect();
  if (!canvas || !cell) return null;
  const box = new DOMRect(canvas.left + cell.left, canvas.top + cell.top, cell.width, cell.height);
  const isSeen =
    box.left >= canvas.left &&
    box.top >= canvas.top &&
    box.right <= canvas.right &&
    box.bottom <= canvas.bottom;
  return isSeen ? box : null;
}
