import type { Area, Chart, ConditionalFormat, Filter, Protection, SheetLook } from './cells';
import type { Grid } from './grid';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

const STEPS = 40;

export type SheetCopy = {
  sheet: Sheet;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  formulaCount: number;
  grids: Grid<unknown>[];
  look: SheetLook;
  filter: Filter | null;
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  tables: Area[];
  charts: Chart[];
};
type State = SheetCopy[];

/** A sheet that was put back, and where its cells differ from what was shown. */
export type Restored = { sheet: Sheet; areas: Area[]; wasShown: boolean };

/**
 * Undo and redo by copies of what changed. What a script did in one call is one step too, as in Sheets:
 * pressing Ctrl+Z after an add-on has saved takes its cells back.
 */
export class History {
  private past: State[] = [];
  private future: State[] = [];
  private now: State;
  private readonly changed = new Set<number>();
  private structureChanged = false;
  private removed: number[] = [];

  constructor(private readonly workbook: Workbook) {
    this.now = workbook.sheets.map(copySheet);
    workbook.onChange(({ cells, structure }) => {
      for (const { sheetId } of cells) this.changed.add(sheetId);
      for (const change of structure) {
        if (change.kind === 'activeSheet') continue;
        this.changed.add(change.sheetId);
        this.structureChanged = true;
      }
    });
  }

  get can(): { undo: boolean; redo: boolean } {
    return { undo: this.past.length > 0, redo: this.future.length > 0 };
  }

  /** Closes a step: one edit, or all that one script call did. */
  mark(): void {
    if (this.changed.size === 0 && !this.structureChanged) return;
    this.past.push(this.now);
    if (this.past.length > STEPS) this.past.shift();
    this.future = [];
    this.now = this.copyNow();
  }

  undo(): Restored[] | null {
    const state = this.past.pop();
    if (!state) return null;
    this.future.push(this.now);
    return this.restore(state);
  }

  redo(): Restored[] | null {
    const state = this.future.pop();
    if (!state) return null;
    this.past.push(this.now);
    return this.restore(state);
  }

  /** The sheets that the last undo or redo took away. */
  gone(): readonly number[] {
    return this.removed;
  }

  /** Sheets that have not changed since their last copy share it. */
  private copyNow(): State {
    const copies = this.workbook.sheets.map((sheet) => {
      const old = this.changed.has(sheet.id) ? undefined : this.now.find((copy) => copy.sheet === sheet);
      return old ?? copySheet(sheet);
    });
    this.changed.clear();
    this.structureChanged = false;
    return copies;
  }

  private restore(state: State): Restored[] {
    const { workbook, now } = this;
    const restored: Restored[] = [];
    for (const copy of state) {
      const shown = now.find((other) => other.sheet === copy.sheet);
      if (shown === copy) continue;
      restored.push({ sheet: copy.sheet, areas: differences(shown, copy), wasShown: shown !== undefined });
      putBack(copy);
    }
    this.removed = now.flatMap(({ sheet }) => (state.some((copy) => copy.sheet === sheet) ? [] : [sheet.id]));
    workbook.sheets.splice(0, workbook.sheets.length, ...state.map(({ sheet }) => sheet));
    if (!workbook.sheets.includes(workbook.activeSheet) && state[0]) workbook.activeSheet = state[0].sheet;
    workbook.recalculateAll();
    workbook.announce();
    this.changed.clear();
    this.structureChanged = false;
    this.now = state;
    return restored;
  }
}

/** All that a sheet carries, as it is now. */
export function copySheet(sheet: Sheet): SheetCopy {
  const { name, hidden, maxRows, maxColumns, formulaCount, look, filter, tables, charts } = sheet;
  return {
    sheet,
    name,
    hidden,
    maxRows,
    maxColumns,
    formulaCount,
    grids: sheet.layers.all().map((grid) => grid.copy()),
    look: structuredClone(look),
    filter: filter && { area: filter.area, hidden: new Map(filter.hidden) },
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, areas: [...rule.areas] })),
    protections: sheet.protections.map((protection) => ({ ...protection })),
    tables: [...tables],
    charts: [...charts],
  };
}

/** Makes the sheet as it was when it was copied; the copy stays as it is, to be put back again. */
export function putBack(copy: SheetCopy): void {
  const { sheet, grids, look, filter, ...plain } = { ...copySheetCopy(copy) };
  for (const [index, grid] of sheet.layers.all().entries()) {
    const kept = grids[index];
    if (kept) grid.become(kept);
  }
  Object.assign(sheet.look, look);
  Object.assign(sheet, plain, { filter });
}

function copySheetCopy(copy: SheetCopy): SheetCopy {
  return {
    ...copy,
    grids: copy.grids.map((grid) => grid.copy()),
    look: structuredClone(copy.look),
    filter: copy.filter && { area: copy.filter.area, hidden: new Map(copy.filter.hidden) },
    conditionalFormats: copy.conditionalFormats.map((rule) => ({ ...rule, areas: [...rule.areas] })),
    protections: copy.protections.map((protection) => ({ ...protection })),
    tables: [...copy.tables],
    charts: [...copy.charts],
  };
}

/** Runs of rows in which anything differs; whole rows, since rows are what most steps touch. */
function differences(shown: SheetCopy | undefined, wanted: SheetCopy): Area[] {
  const grids = wanted.grids.map((grid, index) => [grid, shown?.grids[index]] as const);
  const height = Math.max(0, ...grids.map(([a, b]) => Math.max(a.height, b?.height ?? 0)));
  const areas: Area[] = [];
  for (let row = 1; row <= Math.min(height, wanted.maxRows); row++) {
    let columns = 0;
    for (const [grid, old] of grids) {
      const a = grid.row(row);
      const b = old?.row(row) ?? [];
      for (let c = Math.max(a.length, b.length); c > columns; c--)
        if (a[c - 1] !== b[c - 1]) {
          columns = c;
          break;
        }
    }
    if (columns === 0) continue;
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) {
      last.rows += 1;
      last.columns = Math.max(last.columns, columns);
    } else areas.push({ row, column: 1, rows: 1, columns });
  }
  return areas.map((area) => ({ ...area, columns: Math.min(area.columns, wanted.maxColumns) }));
}
