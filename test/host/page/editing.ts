import {
  CanceledError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  RichTextValue,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { KeyCode } from '@univerjs/ui';
import type { CellValue } from '../cells';
import { cutOrCopied, handleClipboard } from './clipboard';
import { cornerCell } from './selection';
import { sheetNumber, toArea } from './sheetData';
import type { UniverGrid } from './univerGrid';
import { UNIT } from './univerGrid';
import type { Edit } from './wire';

/** Marks what the server sent, so that it is not taken for a person's edit. */
export const FROM_HOST = { onlyLocal: true, fromHost: true } as const;

/** Univer's own commands that may run: they move, scroll and select, or end in cell values that are forwarded. */
const ALLOWED = new Set([
  'sheet.command.set-range-values',
  'sheet.command.auto-fill',
  'sheet.command.refill',
  'sheet.command.auto-clear-content',
  'sheet.command.copy-down',
  'sheet.command.copy-right',
  'sheet.command.set-worksheet-activate',
  'sheet.command.select-range',
  'sheet.command.select-all',
  'sheet.command.expand-selection',
  'sheet.command.move-selection',
  'sheet.command.move-selection-enter-tab',
  'sheet.command.scroll-view',
  'sheet.command.scroll-view-reset',
  'sheet.command.scroll-to-cell',
  'sheet.command.set-scroll-relative',
  'sheet.command.copy',
  'sheet.command.cut',
  'sheet.command.toggle-cell-checkbox',
]);

const LOCAL_MUTATIONS = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
  // Row heights that Univer works out for wrapped text are its own affair.
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** What a person does in the grid, as edits for the server; what the server could not carry is stopped here. */
export function listenToEdits(
  grid: UniverGrid,
  send: (edit: Edit) => void,
  refuse: (what: string) => void,
): void {
  const { api, commands } = grid;
  let typed: { sheet: number; row: number; column: number; text: string } | null = null;

  const replacements: { [id: string]: (params: never) => void } = {
    'univer.command.undo': () => send({ do: 'undo' }),
    'univer.command.redo': () => send({ do: 'redo' }),
    'sheet.command.clear-selection-content': () =>
      withSelection((sheet, areas) => send({ do: 'clear', sheet, areas, what: 'content' })),
    'sheet.command.clear-selection-format': () =>
      withSelection((sheet, areas) => send({ do: 'clear', sheet, areas, what: 'formats' })),
    'sheet.command.set-range-bold': () => toggle('bold'),
    'sheet.command.set-range-italic': () => toggle('italic'),
    'sheet.command.set-range-stroke': () => toggle('strikethrough'),
    'sheet.command.delta-column-width': ({ deltaX, anchorCol }: { deltaX: number; anchorCol: number }) =>
      withSheet((sheet, worksheet) => {
        const pixels = Math.max(8, Math.round(worksheet.getColumnWidth(anchorCol) + deltaX));
        send({ do: 'widths', sheet, columns: [anchorCol + 1], pixels });
      }),
    'sheet.command.delta-row-height': ({ deltaY, anchorRow }: { deltaY: number; anchorRow: number }) =>
      withSheet((sheet, worksheet) => {
        const pixels = Math.max(8, Math.round(worksheet.getRowHeight(anchorRow) + deltaY));
        send({ do: 'heights', sheet, rows: [anchorRow + 1], pixels });
      }),
  };

  function withSheet(
    use: (sheet: number, worksheet: NonNullable<ReturnType<typeof worksheetNow>>) => void,
  ): void {
    const worksheet = worksheetNow();
    if (worksheet) use(sheetNumber(worksheet.getSheetId()), worksheet);
  }

  function worksheetNow() {
    return api.getActiveWorkbook()?.getActiveSheet();
  }

  function withSelection(use: (sheet: number, areas: ReturnType<typeof toArea>[]) => void): void {
    withSheet((sheet, worksheet) => {
      const ranges = worksheet.getSelection()?.getActiveRangeList() ?? [];
      use(
        sheet,
        ranges.map((range) => toArea(range.getRange())),
      );
    });
  }

  function toggle(attribute: 'bold' | 'italic' | 'strikethrough'): void {
    withSelection((sheet, areas) => {
      const first = cornerCell(grid)?.getCellStyleData();
      const on = { bold: first?.bl, italic: first?.it, strikethrough: first?.st?.s }[attribute] === 1;
      send({ do: 'style', sheet, areas, style: { [attribute]: on ? null : true } });
    });
  }

  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (options?.['fromHost'] || !stops(id, params)) return;
    throw new CanceledError();
  });

  /** Whether Univer must not carry the command out: the server does, or nobody. */
  function stops(id: string, params: object | undefined): boolean {
    if (id.includes('.mutation.')) {
      const ours = (params as { unitId?: string } | undefined)?.unitId === UNIT;
      if (!ours || !/^sheets?\.|^data-validation\./.test(id) || LOCAL_MUTATIONS.has(id)) return false;
      refuse(id);
      return true;
    }
    const editing = api.getActiveWorkbook()?.isCellEditing() ?? false;
    const replacement = replacements[id];
    if (replacement && !editing) {
      replacement((params ?? {}) as never);
      return true;
    }
    if (!editing && /^(sheet|univer)\.command\.(copy|cut)$/.test(id)) cutOrCopied(grid, id.endsWith('cut'));
    if (!/^(sheets?|formula|sheets-formula|data-validation)\.command\./.test(id) || ALLOWED.has(id))
      return false;
    if (!id.includes('paste')) refuse(id);
    return true;
  }

  // The text as typed, not as Univer reads it: the workbook decides what is a date.
  let keptText = false;
  api.addEvent(api.Event.SheetEditStarted, ({ eventType, keycode }) => {
    typed = null;
    keptText = eventType !== DeviceInputEventType.Keyboard || keycode === KeyCode.F2;
  });
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    const text = value instanceof RichTextValue ? value.toPlainText() : String(value);
    typed = isConfirm
      ? { sheet: sheetNumber(worksheet.getSheetId()), row: row + 1, column: column + 1, text }
      : null;
  });

  commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (command.id !== 'sheet.mutation.set-range-values' || options?.['fromHost']) return;
    const { unitId, subUnitId, cellValue } = command.params as {
      unitId: string;
      subUnitId: string;
      cellValue: { [row: string]: { [column: string]: ICellData | null } };
    };
    if (unitId !== UNIT) return;
    const sheet = sheetNumber(subUnitId);
    const put: { row: number; column: number; value: CellValue; formula?: string }[] = [];
    for (const [r, row] of Object.entries(cellValue ?? {}))
      for (const [c, cell] of Object.entries(row ?? {})) {
        const place = { row: Number(r) + 1, column: Number(c) + 1 };
        if (typed && typed.sheet === sheet && typed.row === place.row && typed.column === place.column) {
          send({ do: 'type', sheet, ...place, texts: [[typed.text.replace(/[\r\n]+$/, '')]], keptText });
          typed = null;
        } else if (!cell || cell.v !== undefined || cell.f !== undefined || cell.si) {
          const { value, formula } = readCell(subUnitId, Number(r), Number(c));
          put.push({ ...place, value, ...(formula === undefined ? {} : { formula }) });
        }
      }
    if (put.length > 0) send({ do: 'put', sheet, cells: put });
  });

  function readCell(key: string, row: number, column: number): { value: CellValue; formula?: string } {
    const range = api.getActiveWorkbook()?.getSheetBySheetId(key)?.getRange(row, column);
    const formula = range?.getFormula();
    if (formula) return { value: null, formula };
    const data = range?.getCellData();
    if (data?.v === undefined || data.v === null) return { value: null };
    return { value: data.t === 3 ? data.v === 1 || data.v === true : data.v };
  }

  handleClipboard(grid, send, () => api.getActiveWorkbook()?.isCellEditing() ?? false);
}
