import type { Area, CellValue, ChangeBatch, NamedRange, StructuralChange } from './cells';
import { Calculation } from './formulas/calculation';
import { renameInFormulas } from './formulas/formulaText';
import type { SampleWorkbook } from './sample';
import { textOfDay } from './serials';
import { Sheet } from './sheet';

/** A cell function's argument: a block of values (one cell unless a range), dates marked. */
export type FunctionArgument = {
  kind: 'skipped' | 'scalar' | 'range';
  cells: { value: CellValue; isDate: boolean }[][];
};
/** A cell function's answer: a block, one cell for a single value, dates as serials and marked; or what it threw. */
export type FunctionResult = { cells: { value: CellValue; isDate: boolean }[][] } | { error: string };

/** The cell functions of an installed add-on. */
export type CustomFunctions = {
  /** In capitals. */
  names: readonly string[];
  /** Opens the context of one recalculation. */
  begin(): Recalculation;
};

/** The functions while one recalculation lasts. */
export type Recalculation = {
  call(name: string, args: readonly FunctionArgument[]): FunctionResult;
  end(): void;
};

export type DeveloperMetadata = {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  sheetId: number | null;
};

/** What Apps Script keeps beside the cells; it outlives every invocation. User properties are kept per account. */
export type PersistentState = {
  documentProperties: Map<string, string>;
  scriptProperties: Map<string, string>;
  userProperties: Map<string, Map<string, string>>;
  developerMetadata: DeveloperMetadata[];
};

/**
 * The spreadsheet as it is stored: the truth that the add-on, the browser view and the tests all look at.
 * Synchronous, because Apps Script is.
 */
export class Workbook {
  readonly id = '1LocalSheets';
  locale = 'en_US';
  ownerEmail = 'owner@example.org';
  readonly sheets: Sheet[] = [];
  activeSheet: Sheet;
  /** Where the cell cursor is, and the selected area around it. */
  activeCell = { row: 1, column: 1 };
  selection: Area = { row: 1, column: 1, rows: 1, columns: 1 };
  readonly state: PersistentState = {
    documentProperties: new Map(),
    scriptProperties: new Map(),
    userProperties: new Map(),
    developerMetadata: [],
  };
  namedRanges: NamedRange[] = [];
  /** Whether "2026-09" and the like are dates when they are typed. */
  readsMonths = true;
  /** Whether a formula may separate its arguments with commas in a locale of decimal commas. */
  takesCommas = false;
  /** Whether a date joined to a text gives its number. */
  joinsSerials = false;
  /** The clock of TODAY(), NOW() and of dates typed without a year. */
  now: () => number = Date.now;

  /** The installed add-on's name, which its menu under Extensions bears. */
  addOnName = 'Caseload';

  nextSheetId = 0;
  private readonly listeners = new Set<(batch: ChangeBatch) => void>();
  private readonly calculation = new Calculation(this);
  private pending: ChangeBatch = { cells: [], structure: [] };
  private editDepth = 0;
  /** Above 0 while the area being changed has been noted already. */
  private quiet = 0;
  private today = { day: 0, year: 1970 };

  constructor(
    public name: string,
    public timeZone: string,
    firstSheet = 'Sheet1',
  ) {
    this.activeSheet = this.addSheet(firstSheet);
  }

  static fromSample(sample: SampleWorkbook): Workbook {
    const [first] = sample.sheets;
    const workbook = new Workbook(sample.name, sample.timeZone, first?.name ?? 'Sheet1');
    if (sample.owner !== undefined) workbook.ownerEmail = sample.owner;
    for (const source of sample.sheets) {
      const sheet = workbook.sheetNamed(source.name) ?? workbook.addSheet(source.name);
      sheet.growTo(source.rows.length, Math.max(1, ...source.rows.map((cells) => cells.length)));
      for (const [r, cells] of source.rows.entries())
        for (const [c, cell] of cells.entries()) {
          if (typeof cell !== 'object') sheet.putValue(r + 1, c + 1, cell === '' ? null : cell);
          else if ('formula' in cell) sheet.putFormula(r + 1, c + 1, cell.formula);
          else sheet.enter(r + 1, c + 1, textOfDay(cell.day));
        }
      sheet.look.merges = [...(source.merges ?? [])];
      sheet.look.frozenRows = source.frozenRows ?? 0;
      for (const row of source.hiddenRows ?? []) sheet.look.rowsHiddenByUser.add(row);
    }
    workbook.pending = { cells: [], structure: [] };
    return workbook;
  }

  sheetNamed(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  sheetWithId(id: number): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** The grid of a sheet changed its size, at its end or (then cells moved) elsewhere. */
  gridChanged(sheet: Sheet, atEnd: boolean): void {
    this.calculation.gridChanged(sheet, atEnd);
  }

  /** Adds a sheet at a position counted from 0 (last by default). Does not activate it. */
  addSheet(name: string, position = this.sheets.length): Sheet {
    // Google gives the first sheet the id 0 and later ones arbitrary numbers.
    const sheet = new Sheet(this, this.nextSheetId, name);
    this.nextSheetId = (this.nextSheetId * 7 + 1_000_003) % 2_147_483_647;
    this.sheets.splice(position, 0, sheet);
    this.calculation?.sheetAdded(sheet);
    this.noteStructure({ kind: 'sheetAdded', sheetId: sheet.id });
    return sheet;
  }

  /** Formulas that name the sheet follow the new name. */
  renameSheet(sheet: Sheet, name: string): void {
    for (const other of this.sheets) {
      if (other.formulaCount === 0) continue;
      for (const [row, column, formula] of [...other.formulaEntries()])
        other.layers.formulas.set(row, column, renameInFormulas(formula, sheet.name, name));
    }
    sheet.name = name;
    this.recalculateAll();
    this.noteStructure({ kind: 'sheetRenamed', sheetId: sheet.id });
  }

  deleteSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    const next = this.sheets[Math.min(index, this.sheets.length - 1)];
    if (this.activeSheet === sheet && next) this.activate(next);
    this.recalculateAll();
    this.noteStructure({ kind: 'sheetDeleted', sheetId: sheet.id });
  }

  /** Moves a sheet to a position counted from 0. */
  moveSheet(sheet: Sheet, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.noteStructure({ kind: 'sheetMoved', sheetId: sheet.id });
  }

  activate(sheet: Sheet, area: Area = { row: 1, column: 1, rows: 1, columns: 1 }): void {
    this.activeSheet = sheet;
    this.activeCell = { row: area.row, column: area.column };
    this.selection = area;
    this.noteStructure({ kind: 'activeSheet', sheetId: sheet.id });
  }

  /** Called with what changed after each edit; returns the way to stop listening. */
  onChange(listener: (batch: ChangeBatch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs several changes as one edit: listeners hear once, after the calculation. */
  edit<T>(change: () => T): T {
    this.editDepth += 1;
    try {
      return change();
    } finally {
      this.editDepth -= 1;
      if (this.editDepth === 0) this.announce();
    }
  }

  /** Changes many cells of an area; listeners hear of the area as a whole, not of each cell. */
  editArea<T>(sheet: Sheet, area: Area, change: () => T): T {
    return this.edit(() => {
      this.noteArea(sheet, area);
      this.quiet += 1;
      try {
        return change();
      } finally {
        this.quiet -= 1;
      }
    });
  }

  /** Brings formulas' results up to date; free where nothing changed or nothing is a formula. */
  recalculate(): void {
    this.calculation.run();
  }

  /** Whether the formula of a conditional format holds on a sheet. */
  holds(sheet: Sheet, formula: string): boolean {
    return this.calculation.holds(sheet, formula);
  }

  /** Forgets all results: after a structural change, a new time zone, or new code of the custom functions. */
  recalculateAll(): void {
    this.calculation?.forget();
  }

  /** Installs the add-on's cell functions, or none. */
  installFunctions(functions: CustomFunctions | null): void {
    this.calculation.customFunctions = functions;
    this.recalculateAll();
  }

  /** The names of the add-on’s cell functions, in capitals. */
  ownFunctions(): readonly string[] {
    return this.calculation.customFunctions?.names ?? [];
  }

  /** The year that a date typed without one means. */
  thisYear(): number {
    const day = Math.floor(this.now() / 86_400_000);
    if (day !== this.today.day) this.today = { day, year: new Date(day * 86_400_000).getUTCFullYear() };
    return this.today.year;
  }

  /** A cell's value, formula or number format was changed from outside the calculation. */
  noteInput(sheet: Sheet, row: number, column: number): void {
    if (!this.calculation.isBuilt && this.listeners.size === 0) return;
    this.noteInputArea(sheet, { row, column, rows: 1, columns: 1 });
    this.noteArea(sheet, { row, column, rows: 1, columns: 1 });
  }

  /** Like noteInput for a block, without the listeners' part. */
  noteInputArea(sheet: Sheet, area: Area): void {
    this.calculation.inputChanged(sheet, area);
  }

  noteArea(sheet: Sheet, area: Area): void {
    if (this.listeners.size === 0 || this.quiet > 0) return;
    this.pending.cells.push({ sheetId: sheet.id, area });
    if (this.editDepth === 0) this.announce();
  }

  noteStructure(change: StructuralChange): void {
    if (this.listeners.size === 0) return;
    this.pending.structure.push(change);
    if (this.editDepth === 0) this.announce();
  }

  /** Tells listeners what changed so far, formulas' results included: at an edit's end, and when a script flushes. */
  announce(): void {
    if (this.listeners.size === 0) return;
    this.editDepth += 1;
    const { quiet } = this;
    this.quiet = 0;
    this.recalculate();
    this.quiet = quiet;
    this.editDepth -= 1;
    const batch = this.pending;
    if (batch.cells.length === 0 && batch.structure.length === 0) return;
    this.pending = { cells: [], structure: [] };
    for (const listener of this.listeners) listener(batch);
  }
}
