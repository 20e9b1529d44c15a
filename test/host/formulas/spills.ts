import { cellName } from '../a1';
import type { Area, CellValue } from '../cells';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import type { EngineResult } from './engine';

type ReturnedCells = { value: CellValue; isDate: boolean }[][];
type Anchor = {
  sheet: Sheet;
  row: number;
  column: number;
  cells: ReturnedCells;
  /** How far the array reaches in the sheet now. */
  placed: Area | null;
  blocker: string | null;
  dirty: boolean;
};
type Cell = { sheet: Sheet; row: number; column: number };

/**
 * The arrays that custom functions returned, and the cells they fill. The engine cannot take an array whose size
 * depends on the data, so it gets the top-left value and this places the rest.
 */
export class Spills {
  private readonly anchors = new Map<string, Anchor>();
  private readonly replays = new Map<string, EngineResult>();

  /** A custom function in this cell returned an array (or, empty, threw). */
  returned(sheet: Sheet, row: number, column: number, cells: ReturnedCells): void {
    const key = keyOf(sheet, row, column);
    const known = this.anchors.get(key);
    const single = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
    if (!known && single) return;
    const anchor = known ?? { sheet, row, column, cells, placed: null, blocker: null, dirty: true };
    anchor.cells = cells;
    anchor.dirty = true;
    anchor.blocker = null;
    this.anchors.set(key, anchor);
  }

  /** Whether the array of this cell's formula is one of these. */
  holds(sheet: Sheet, row: number, column: number): boolean {
    return this.anchors.has(keyOf(sheet, row, column));
  }

  /** What the formula's cell shows without calling the function again: its array was blocked or freed. */
  replay(sheet: Sheet, row: number, column: number): EngineResult | null {
    const key = keyOf(sheet, row, column);
    const result = this.replays.get(key) ?? null;
    this.replays.delete(key);
    return result;
  }

  /** A person or a script changed these cells: arrays over or next to them are looked at again. */
  touched(sheet: Sheet, area: Area): void {
    for (const anchor of this.anchors.values()) {
      if (anchor.sheet !== sheet || !overlap(target(anchor), area)) continue;
      anchor.dirty = true;
      // The formula itself was typed anew: what it returned no longer counts, and it may not return an array again.
      if (overlap({ ...anchor, rows: 1, columns: 1 }, area)) anchor.cells = [];
    }
  }

  /** Fills or clears cells as the arrays want it; returns the cells whose content the engine must take anew. */
  place(): Cell[] {
    const writes: Cell[] = [];
    for (const [key, anchor] of [...this.anchors]) {
      if (!anchor.dirty) continue;
      anchor.dirty = false;
      this.clear(anchor, writes);
      const { sheet, row, column } = anchor;
      const gone = sheet.formula(row, column) === null;
      if (gone || anchor.cells.length === 0) {
        this.anchors.delete(key);
        continue;
      }
      const blocker = blockerOf(anchor);
      if (blocker !== anchor.blocker) {
        anchor.blocker = blocker;
        this.replays.set(key, this.shown(anchor));
        writes.push({ sheet, row, column });
      }
      if (blocker === null) this.fill(anchor, writes);
    }
    return writes;
  }

  /** Takes every filled cell away, before the engine is built anew. */
  forgetAll(workbook: Workbook): void {
    if (this.anchors.size === 0 && !workbook.sheets.some((sheet) => !sheet.layers.spills.isEmpty)) return;
    for (const sheet of workbook.sheets)
      for (const [row, column] of [...sheet.layers.spills.entries()]) {
        sheet.layers.spills.set(row, column, undefined);
        if (sheet.formula(row, column) === null) sheet.layers.values.set(row, column, undefined);
        workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
      }
    this.anchors.clear();
    this.replays.clear();
  }

  private shown({ cells, blocker }: Anchor): EngineResult {
    if (blocker === null) return { values: [[cells[0]?.[0]?.value ?? null]] };
    return {
      error: `Array result was not expanded because it would overwrite data in ${blocker}.`,
      code: 'REF',
    };
  }

  private clear(anchor: Anchor, writes: Cell[]): void {
    const { sheet, placed } = anchor;
    anchor.placed = null;
    if (!placed) return;
    for (const { row, column } of cellsOf(placed)) {
      const from = sheet.layers.spills.get(row, column);
      if (!from || from[0] !== anchor.row || from[1] !== anchor.column) continue;
      sheet.layers.spills.set(row, column, undefined);
      sheet.layers.values.set(row, column, undefined);
      writes.push({ sheet, row, column });
    }
    sheet.workbook.noteArea(sheet, placed);
  }

  private fill(anchor: Anchor, writes: Cell[]): void {
    const { sheet, row: top, column: left, cells } = anchor;
    const origin = [top, left] as const;
    const { values, spills, attributes } = sheet.layers;
    for (const [r, line] of cells.entries())
      for (const [c, { value, isDate }] of line.entries()) {
        if (r === 0 && c === 0) continue;
        spills.set(top + r, left + c, origin);
        values.set(top + r, left + c, value ?? undefined);
        if (isDate && attributes.numberFormat.get(top + r, left + c) === undefined)
          attributes.numberFormat.set(top + r, left + c, 'm/d/yyyy');
        writes.push({ sheet, row: top + r, column: left + c });
      }
    anchor.placed = target(anchor);
    sheet.workbook.noteArea(sheet, anchor.placed);
  }
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}

function target({ row, column, cells }: Anchor): Area {
  return { row, column, rows: Math.max(1, cells.length), columns: Math.max(1, cells[0]?.length ?? 1) };
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function* cellsOf({ row, column, rows, columns }: Area): Generator<{ row: number; column: number }> {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) yield { row: r, column: c };
}

/** The first cell in the way; an array past the grid's edge makes Sheets add rows, so only its width can fail. */
function blockerOf(anchor: Anchor): string | null {
  const { sheet } = anchor;
  const area = target(anchor);
  sheet.growTo(area.row + area.rows - 1, area.column + area.columns - 1);
  const { values, formulas, spills } = sheet.layers;
  for (const { row, column } of cellsOf(area)) {
    if (row === anchor.row && column === anchor.column) continue;
    const taken = (values.get(row, column) ?? '') !== '' || formulas.get(row, column) !== undefined;
    if (taken || spills.get(row, column)) return cellName(row, column);
  }
  return null;
}
