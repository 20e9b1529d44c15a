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
