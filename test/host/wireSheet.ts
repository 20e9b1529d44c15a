import type { Area, AttributeName, CellAttributes, DataValidation } from './cells';
import { FORMATS } from './layers';
import type { WireBlock, WireCell, WireExtras, WireSheet, WireStyle } from './page/wire';
import type { Sheet } from './sheet';

const STYLED = ['numberFormat', ...FORMATS] as const satisfies readonly AttributeName[];

type Styled = (typeof STYLED)[number];

/** The distinct styles of a message; cells name theirs by index. */
export class StyleTable {
  readonly styles: WireStyle[] = [];
  private readonly indexes = new Map<string, number>();

  /** The index of a cell's style among those `names`; most sheets know few of all. */
  indexOf(sheet: Sheet, row: number, column: number, names: readonly Styled[] = STYLED): number | undefined {
    const style: Record<string, unknown> = {};
    let styled = false;
    for (const name of names) {
      const value = sheet.layers.attributes[name].get(row, column);
      if (value === undefined) continue;
      style[name] = value;
      styled = true;
    }
    if (!styled) return undefined;
    const key = JSON.stringify(style);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.styles.push(style as WireStyle) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }
}

/** Reads layers directly: the caller has brought the calculation up to date. */
function wireCell(
  sheet: Sheet,
  row: number,
  column: number,
  styles: StyleTable,
  names: readonly Styled[],
): WireCell {
  const { values, formulas, errors } = sheet.layers;
  const value = values.get(row, column) ?? null;
  const formula = formulas.get(row, column);
  const error = errors.get(row, column);
  const style = styles.indexOf(sheet, row, column, names);
  if (formula === undefined && error === undefined && style === undefined) return value;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error: error.message }),
    ...(style === undefined ? {} : { style }),
  };
}

export function wireBlock(sheet: Sheet, area: Area, styles: StyleTable): WireBlock {
  sheet.workbook.recalculate();
  const names = STYLED.filter((name) => sheet.layers.attributes[name].height > 0);
  const cells = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) =>
      wireCell(sheet, area.row + r, area.column + c, styles, names),
    ),
  );
  return { row: area.row, column: area.column, cells };
}

/** The area that holds anything that is drawn: values, formulas or formats. */
export function drawnArea(sheet: Sheet): Area {
  const { values, formulas, attributes } = sheet.layers;
  const grids = [values, formulas, ...STYLED.map((name) => attributes[name])];
  const rows = Math.min(sheet.maxRows, Math.max(0, ...grids.map((grid) => grid.height)));
  let columns = 0;
  for (const grid of grids)
    for (let row = 1; row <= grid.height; row++) columns = Math.max(columns, grid.row(row).length);
  return { row: 1, column: 1, rows, columns: Math.min(columns, sheet.maxColumns) };
}

export function wireSheet(sheet: Sheet, styles: StyleTable): WireSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    block: wireBlock(sheet, drawnArea(sheet), styles),
    extras: wireExtras(sheet),
  };
}

export function wireExtras(sheet: Sheet): WireExtras {
  const { look, layers } = sheet;
  const notes = [...layers.attributes.note.entries()].map(
    ([row, column, text]) => [row, column, text] as [number, number, string],
  );
  return {
    frozenRows: look.frozenRows,
    frozenColumns: look.frozenColumns,
    columnWidths: [...look.columnWidths],
    rowHeights: [...look.rowHeights],
    hiddenRows: hiddenRows(sheet),
    hiddenColumns: [...look.columnsHiddenByUser],
    merges: look.merges,
    notes,
    validations: validationAreas(sheet),
    conditionalFormats: sheet.conditionalFormats,
    filter: sheet.filter?.area ?? null,
    tables: sheet.tables,
    charts: sheet.charts.map(({ id, type, title, anchor }) => ({ id, type, title, anchor })),
  };
}

function hiddenRows(sheet: Sheet): number[] {
  const rows = new Set(sheet.look.rowsHiddenByUser);
  const filtered = sheet.filter?.area;
  if (filtered)
    for (let row = filtered.row; row < filtered.row + filtered.rows; row++)
      if (sheet.hiddenByFilter(row)) rows.add(row);
  return [...rows];
}

/** Cells with equal rules gathered into rectangles: runs down a column, joined where neighbours match. */
export function validationAreas(sheet: Sheet): { area: Area; rule: DataValidation }[] {
  return joinedAreas(sheet.layers.attributes.validation.entries()).map(({ area, value }) => ({
    area,
    rule: value,
  }));
}

/** Gathers cells of equal value into rectangles. */
export function joinedAreas<T extends CellAttributes[AttributeName]>(
  entries: Iterable<[row: number, column: number, value: T]>,
): { area: Area; value: T }[] {
  const keys = new Map<T, string>();
  const keyOf = (value: T) => {
    let key = keys.get(value);
    if (key === undefined) {
      key = JSON.stringify(value);
      keys.set(value, key);
    }
    return key;
  };
  const rowRuns: { area: Area; value: T }[] = [];
  for (const [row, column, value] of entries) {
    const last = rowRuns.at(-1);
    if (
      last &&
      last.area.row === row &&
      last.area.column + last.area.columns === column &&
      keyOf(last.value) === keyOf(value)
    )
      last.area.columns += 1;
    else rowRuns.push({ area: { row, column, rows: 1, columns: 1 }, value });
  }
  const open = new Map<string, { area: Area; value: T }>();
  const joined: { area: Area; value: T }[] = [];
  for (const run of rowRuns) {
    const key = `${run.area.column} ${run.area.columns} ${keyOf(run.value)}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === run.area.row) above.area.rows += 1;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}
