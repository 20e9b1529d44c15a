import type { Area } from './cells';
import { shiftFormula } from './formulas/shiftFormulas';
import type { ShiftKind } from './layers';
import type { Sheet } from './sheet';

/** Inserts or deletes rows or columns: cells, formulas everywhere, rules, protections, charts and sizes move along. */
export function shiftSheet(sheet: Sheet, kind: ShiftKind, at: number, count: number): void {
  if (count <= 0) return;
  const { workbook } = sheet;
  workbook.edit(() => {
    const rowwise = kind.startsWith('rows');
    const size = rowwise ? sheet.maxRows : sheet.maxColumns;
    const change = kind.endsWith('Inserted') ? count : -count;
    // Rows added at the very end move nothing; this is how a log grows, so it must stay cheap.
    const atEnd = kind.endsWith('Inserted') && at > size;
    if (rowwise) sheet.maxRows += change;
    else sheet.maxColumns += change;
    if (!atEnd) {
      sheet.layers.shift(kind, at, count);
      recountFormulas(sheet);
      shiftAllFormulas(sheet, kind, at, count);
      shiftLook(sheet, kind, at, count);
    }
    workbook.gridChanged(sheet, atEnd);
    workbook.noteStructure({ kind, sheetId: sheet.id, at, count });
  });
}

function recountFormulas(sheet: Sheet): void {
  if (sheet.formulaCount > 0) sheet.formulaCount = [...sheet.formulaEntries()].length;
}

function shiftAllFormulas(sheet: Sheet, kind: ShiftKind, at: number, count: number): void {
  for (const other of sheet.workbook.sheets) {
    if (other.formulaCount === 0) continue;
    const refersTo = (name: string | null): boolean =>
      name === null ? other === sheet : name.toLowerCase() === sheet.name.toLowerCase();
    for (const [row, column, formula] of [...other.formulaEntries()])
      other.layers.formulas.set(row, column, shiftFormula(formula, kind, at, count, refersTo));
  }
}

function shiftLook(sheet: Sheet, kind: ShiftKind, at: number, count: number): void {
  const { look } = sheet;
  const rowwise = kind.startsWith('rows');
  const position = (old: number): number | null => shiftPosition(old, kind, at, count);
  const shiftKeys = (map: Map<number, number>): void => {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const moved = position(key);
      if (moved !== null) map.set(moved, value);
    }
  };
  const shiftMembers = (set: Set<number>): void => {
    const members = [...set];
    set.clear();
    for (const member of members) {
      const moved = position(member);
      if (moved !== null) set.add(moved);
    }
  };
  shiftKeys(rowwise ? look.rowHeights : look.columnWidths);
  if (!rowwise) shiftKeys(look.columnGroupDepths);
  shiftMembers(rowwise ? look.rowsHiddenByUser : look.columnsHiddenByUser);
  if (rowwise && at <= look.frozenRows && kind === 'rowsInserted') look.frozenRows += count;
  const area = <A extends Area>(old: A): A | null => shiftArea(old, kind, at, count);
  const areas = <A extends Area>(old: A[]): A[] => old.flatMap((each) => area(each) ?? []);
  look.merges = areas(look.merges);
  look.bandings = look.bandings.flatMap((banding) => {
    const moved = area(banding.area);
    return moved ? [{ ...banding, area: moved }] : [];
  });
  for (const rule of sheet.conditionalFormats) rule.areas = areas(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const protection of sheet.protections) {
    if (protection.area) protection.area = area(protection.area) ?? protection.area;
    protection.unprotected = areas(protection.unprotected);
  }
  sheet.tables = areas(sheet.tables);
  if (sheet.filter) sheet.filter.area = area(sheet.filter.area) ?? sheet.filter.area;
  for (const named of sheet.workbook.namedRanges)
    if (named.sheetId === sheet.id) named.area = area(named.area) ?? named.area;
}

function shiftPosition(old: number, kind: ShiftKind, at: number, count: number): number | null {
  if (old < at) return old;
  if (kind.endsWith('Inserted')) return old + count;
  return old < at + count ? null : old - count;
}

/** Where the area is after the shift; null where all of it was deleted. */
export function shiftArea<A extends Area>(old: A, kind: ShiftKind, at: number, count: number): A | null {
  const rowwise = kind.startsWith('rows');
  const start = rowwise ? old.row : old.column;
  const length = rowwise ? old.rows : old.columns;
  let from = start;
  let size = length;
  if (kind.endsWith('Inserted')) {
    if (start >= at) from = start + count;
    else if (start + length > at) size = length + count;
  } else {
    const end = start + length;
    const removed = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
    size = length - removed;
    from = start >= at ? Math.max(at, start - count) : start;
  }
  if (size <= 0) return null;
  return rowwise ? { ...old, row: from, rows: size } : { ...old, column: from, columns: size };
}
