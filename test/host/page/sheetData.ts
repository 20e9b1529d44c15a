import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Area, CellValue } from '../cells';
import type { WireBlock, WireCell, WireExtras, WireSheet, WireStyle } from './wire';

export type CellMatrix = { [row: number]: { [column: number]: ICellData } };

export const sheetKey = (id: number) => `s${id}`;
export const sheetNumber = (key: string) => Number(key.slice(1));

export function toRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

const WRAPS = { WRAP: WrapStrategy.WRAP, OVERFLOW: WrapStrategy.OVERFLOW, CLIP: WrapStrategy.CLIP };
const HORIZONTALS = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICALS = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** Every key is named, so that merging into a cell's old style leaves nothing of it. */
export function toStyle(style: WireStyle): { [K in keyof IStyleData]: IStyleData[K] | null } {
  return {
    n: style.numberFormat === undefined ? null : { pattern: style.numberFormat },
    bl: style.bold ? BooleanNumber.TRUE : null,
    it: style.italic ? BooleanNumber.TRUE : null,
    st: style.strikethrough ? { s: BooleanNumber.TRUE } : null,
    fs: style.fontSize ?? null,
    ff: style.fontFamily ?? null,
    bg: style.background === undefined ? null : { rgb: style.background },
    cl: style.fontColor === undefined ? null : { rgb: style.fontColor },
    tb: style.wrap === undefined ? null : WRAPS[style.wrap],
    ht: style.horizontalAlignment === undefined ? null : HORIZONTALS[style.horizontalAlignment],
    vt: style.verticalAlignment === undefined ? null : VERTICALS[style.verticalAlignment],
  };
}

export function toStyleData(style: WireStyle): IStyleData {
  return Object.fromEntries(Object.entries(toStyle(style)).filter(([, value]) => value !== null));
}

function toCell(cell: WireCell, style: (index: number) => ICellData['s']): ICellData {
  const full = cell !== null && typeof cell === 'object' ? cell : { value: cell };
  const { v, t } = toValue(full.value);
  return {
    v,
    t,
    f: full.formula ?? null,
    si: null,
    p: null,
    s: full.style === undefined ? null : style(full.style),
  };
}

function toValue(value: CellValue): { v: string | number | null; t: CellValueType | null } {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** Cells as Univer's mutation takes them; blank ones stay in, since they must clear what stood there. */
export function toMatrix(
  block: WireBlock,
  style: (index: number) => ICellData['s'],
  skipBlanks = false,
): CellMatrix {
  const matrix: CellMatrix = {};
  for (const [r, cells] of block.cells.entries()) {
    const row: { [column: number]: ICellData } = {};
    for (const [c, cell] of cells.entries())
      if (!skipBlanks || cell !== null) row[block.column - 1 + c] = toCell(cell, style);
    matrix[block.row - 1 + r] = row;
  }
  return matrix;
}

export function toWorksheet(sheet: WireSheet, style: (index: number) => ICellData['s']): IWorksheetData {
  return {
    id: sheetKey(sheet.id),
    name: sheet.name,
    tabColor: '',
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    cellData: toMatrix(sheet.block, style, true),
    // As in Sheets: Arial 10 at the bottom of cells of 100 by 21 pixels.
    defaultStyle: { ff: 'Arial', fs: 10, vt: VerticalAlign.BOTTOM },
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    mergeData: sheet.extras.merges.map(toRange),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
    freeze: toFreeze(sheet.extras),
    rowData: toRows(sheet.extras),
    columnData: toColumns(sheet.extras),
  };
}

export function toFreeze({ frozenRows, frozenColumns }: WireExtras) {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

export function toRows(extras: WireExtras): IWorksheetData['rowData'] {
  const rows: { [row: number]: { h?: number; hd?: BooleanNumber } } = {};
  for (const [row, pixels] of extras.rowHeights) rows[row - 1] = { h: pixels };
  for (const row of extras.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

export function toColumns(extras: WireExtras): IWorksheetData['columnData'] {
  const columns: { [column: number]: { w?: number; hd?: BooleanNumber } } = {};
  for (const [column, pixels] of extras.columnWidths) columns[column - 1] = { w: pixels };
  for (const column of extras.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}
