import { InterceptorEffectEnum } from '@univerjs/core';
import {
  CellAlertManagerService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { cellBox, onSelection } from './selection';
import { sheetNumber } from './sheetData';
import type { UniverGrid } from './univerGrid';

export type CellFacts = { error?: string | undefined; note?: string | undefined };

/** The card beside a cell that shows its error's sentence or its note, and the corner mark that announces it. */
export function createCellCard(
  grid: UniverGrid,
  factsOf: (sheet: number, row: number, column: number) => CellFacts,
) {
  const card = document.createElement('div');
  card.id = 'cellCard';
  card.setAttribute('role', 'status');
  card.hidden = true;
  document.getElementById('layer')?.append(card);

  grid.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // Later than Univer's own mark for formula errors, which gives way to this one.
      priority: 0,
      handler(cell, { subUnitId, row, col }, next) {
        const { error, note } = factsOf(sheetNumber(subUnitId), row + 1, col + 1);
        if (error === undefined && note === undefined) return next(cell);
        return next({
          ...cell,
          markers: { tr: { size: 6, color: error === undefined ? '#000000' : '#d93025' } },
        });
      },
    });

  function show(sheet: number, row: number, column: number): void {
    const { error, note } = factsOf(sheet, row, column);
    card.hidden = error === undefined && note === undefined;
    if (card.hidden) return;
    const box = cellBox(grid, row, column);
    card.hidden = !box;
    if (!box) return;
    card.replaceChildren();
    if (error !== undefined) {
      const heading = document.createElement('strong');
      heading.textContent = 'Error';
      card.append(heading, error);
    } else card.append(note ?? '');
    card.className = error === undefined ? 'note' : '';
    card.style.left = `${Math.min(box.right + 6, innerWidth - 320)}px`;
    card.style.top = `${box.top}px`;
  }

  // Univer explains errors in its own words on hovering; the workbook's sentence is the one to read.
  const alerts = grid.univer.__getInjector().get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== 'SHEET_FORMULA_ALERT') showAlert(alert);
  };

  const { api } = grid;
  let hovered = '';
  const showSelected = () => {
    const view = api.getActiveWorkbook()?.getActiveSheet();
    const range = view?.getActiveRange()?.getRange();
    if (view && range) show(sheetNumber(view.getSheetId()), range.startRow + 1, range.startColumn + 1);
  };
  api.addEvent(api.Event.CellPointerMove, ({ worksheet, row, column }) => {
    const key = `${worksheet.getSheetId()} ${row} ${column}`;
    if (key === hovered) return;
    hovered = key;
    const sheet = sheetNumber(worksheet.getSheetId());
    const { error, note } = factsOf(sheet, row + 1, column + 1);
    if (error !== undefined || note !== undefined) show(sheet, row + 1, column + 1);
    else showSelected();
  });
  onSelection(grid, showSelected);
  api.addEvent(api.Event.Scroll, showSelected);
  return { refresh: showSelected };
}
