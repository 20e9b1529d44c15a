import { DataValidationType, type ICellData, type IStyleData } from '@univerjs/core';
import { conditionalRules } from './conditionalRules';
import { FROM_HOST } from './editing';
import { sheetKey, toFreeze, toMatrix, toRange, toStyle, toWorksheet } from './sheetData';
import { UNIT, type UniverGrid } from './univerGrid';
import type { Change, Place, WireExtras, WireStyle } from './wire';

/** Brings the grid up to what the workbook says. Everything runs as raw mutations: no undo steps, no echo. */
export function createChangeApplier(grid: UniverGrid) {
  const { api, commands } = grid;
  const run = (id: string, sheet: number, params: object) =>
    commands.syncExecuteCommand(id, { unitId: UNIT, subUnitId: sheetKey(sheet), ...params }, FROM_HOST);
  const shownExtras = new Map<number, WireExtras>();
  const ruleIds = new Map<number, { validations: string[]; formats: string[] }>();
  let nextRule = 0;

  function worksheet(sheet: number) {
    return api.getActiveWorkbook()?.getSheetBySheetId(sheetKey(sheet)) ?? null;
  }

  function styler(styles: WireStyle[]): (index: number) => ICellData['s'] {
    const made = styles.map((style) => toStyle(style) as IStyleData);
    return (index) => made[index] ?? null;
  }

  function setSize(sheet: number, rows: number, columns: number): void {
    run('sheet.mutation.set-worksheet-row-count', sheet, { rowCount: rows });
    run('sheet.mutation.set-worksheet-column-count', sheet, { columnCount: columns });
  }

  function setExtras(sheet: number, extras: WireExtras): void {
    const before = shownExtras.get(sheet);
    shownExtras.set(sheet, extras);
    const changed = (key: keyof WireExtras) => JSON.stringify(before?.[key]) !== JSON.stringify(extras[key]);
    const view = worksheet(sheet);
    if (!view) return;
    const whole = {
      startColumn: 0,
      endColumn: view.getMaxColumns() - 1,
      startRow: 0,
      endRow: view.getMaxRows() - 1,
    };
    if (before && (changed('frozenRows') || changed('frozenColumns')))
      run('sheet.mutation.set-frozen', sheet, toFreeze(extras));
    if (before && changed('columnWidths'))
      for (const [column, pixels] of extras.columnWidths)
        run('sheet.mutation.set-worksheet-col-width', sheet, {
          ranges: [{ ...whole, startColumn: column - 1, endColumn: column - 1 }],
          colWidth: pixels,
        });
    if (before && changed('rowHeights'))
      for (const [row, pixels] of extras.rowHeights)
        run('sheet.mutation.set-worksheet-row-height', sheet, {
          ranges: [{ ...whole, startRow: row - 1, endRow: row - 1 }],
          rowHeight: pixels,
        });
    if (before && changed('hiddenRows')) {
      run('sheet.mutation.set-row-visible', sheet, { ranges: [whole] });
      run('sheet.mutation.set-row-hidden', sheet, {
        ranges: extras.hiddenRows.map((row) => ({ ...whole, startRow: row - 1, endRow: row - 1 })),
      });
    }
    if (before && changed('hiddenColumns')) {
      run('sheet.mutation.set-col-visible', sheet, { ranges: [whole] });
      run('sheet.mutation.set-col-hidden', sheet, {
        ranges: extras.hiddenColumns.map((column) => ({
          ...whole,
          startColumn: column - 1,
          endColumn: column - 1,
        })),
      });
    }
    if (before && changed('merges')) {
      run('sheet.mutation.remove-worksheet-merge', sheet, { ranges: before.merges.map(toRange) });
      run('sheet.mutation.add-worksheet-merge', sheet, { ranges: extras.merges.map(toRange) });
    }
    const ids = ruleIds.get(sheet) ?? { validations: [], formats: [] };
    ruleIds.set(sheet, ids);
    if (changed('validations')) {
      if (ids.validations.length > 0)
        run('data-validation.mutation.removeRule', sheet, { ruleId: ids.validations });
      // Lists are offered by the page itself: Univer's are comma-separated text, and names have commas.
      const rules = extras.validations.flatMap(({ area, rule }) =>
        rule.kind === 'checkbox'
          ? [{ uid: `v${nextRule++}`, type: DataValidationType.CHECKBOX, ranges: [toRange(area)] }]
          : [],
      );
      ids.validations = rules.map((rule) => rule.uid);
      if (rules.length > 0) run('data-validation.mutation.addRule', sheet, { rule: rules });
    }
    if (changed('conditionalFormats')) {
      for (const cfId of ids.formats) run('sheet.mutation.delete-conditional-rule', sheet, { cfId });
      const rules = conditionalRules(extras.conditionalFormats, () => `f${nextRule++}`);
      ids.formats = rules.map((rule) => rule.cfId);
      // Each is put in front of the others, so the first rule must come last.
      for (const rule of rules.toReversed()) run('sheet.mutation.add-conditional-rule', sheet, { rule });
    }
  }

  function shift(change: Extract<Change, { at: number }>): void {
    const { sheet, at, count } = change;
    const view = worksheet(sheet);
    if (!view) return;
    const isRows = change.is.startsWith('rows');
    const range = isRows
      ? { startRow: at - 1, endRow: at + count - 2, startColumn: 0, endColumn: view.getMaxColumns() - 1 }
      : { startRow: 0, endRow: view.getMaxRows() - 1, startColumn: at - 1, endColumn: at + count - 2 };
    const ids = {
      rowsInserted: 'sheet.mutation.insert-row',
      rowsDeleted: 'sheet.mutation.remove-rows',
      columnsInserted: 'sheet.mutation.insert-col',
      columnsDeleted: 'sheet.mutation.remove-col',
    };
    run(ids[change.is], sheet, { range });
    // Heights and widths moved along; what is sent next must be compared with nothing, not with the old places.
    const before = shownExtras.get(sheet);
    if (before)
      shownExtras.set(sheet, {
        ...before,
        hiddenRows: [-1],
        hiddenColumns: [-1],
        columnWidths: [],
        rowHeights: [],
      });
  }

  function apply(change: Change): void {
    switch (change.is) {
      case 'cells':
        run('sheet.mutation.set-range-values', change.sheet, {
          cellValue: toMatrix(change.block, styler(change.styles)),
        });
        break;
      case 'rowsInserted':
      case 'rowsDeleted':
      case 'columnsInserted':
      case 'columnsDeleted':
        shift(change);
        break;
      case 'size':
        setSize(change.sheet, change.rows, change.columns);
        break;
      case 'extras':
        setExtras(change.sheet, change.extras);
        break;
      case 'sheetAdded':
        run('sheet.mutation.insert-sheet', change.sheet.id, {
          index: change.index,
          sheet: toWorksheet(change.sheet, styler(change.styles)),
        });
        setExtras(change.sheet.id, change.sheet.extras);
        break;
      case 'sheetDeleted':
        run('sheet.mutation.remove-sheet', change.sheet, { subUnitName: '' });
        shownExtras.delete(change.sheet);
        ruleIds.delete(change.sheet);
        break;
      case 'sheets':
        setOrder(change.order);
        break;
      default:
        break;
    }
  }

  function setOrder(order: { id: number; name: string; hidden: boolean }[]): void {
    const book = api.getActiveWorkbook();
    for (const [index, { id, name, hidden }] of order.entries()) {
      const view = worksheet(id);
      if (!view || !book) continue;
      if (view.getSheetName() !== name) run('sheet.mutation.set-worksheet-name', id, { name });
      if (view.isSheetHidden() !== hidden)
        run('sheet.mutation.set-worksheet-hidden', id, { hidden: hidden ? 1 : 0 });
      const now = book.getSheets().findIndex((other) => other.getSheetId() === sheetKey(id));
      if (now !== index) run('sheet.mutation.set-worksheet-order', id, { fromOrder: now, toOrder: index });
    }
  }

  /** Scrolls there, unless the cells are in view and the sheet had better stay where it is. */
  function activate({ sheet, area }: Place, isInView = false): void {
    const book = api.getActiveWorkbook();
    const view = worksheet(sheet);
    if (!book || !view) return;
    if (book.getActiveSheet().getSheetId() !== sheetKey(sheet)) book.setActiveSheet(view);
    book.setActiveRange(view.getRange(area.row - 1, area.column - 1, area.rows, area.columns));
    if (!isInView) view.scrollToCell(area.row - 1, area.column - 1);
  }

  return { apply, activate, setExtras, extrasOf: (sheet: number) => shownExtras.get(sheet) };
}
