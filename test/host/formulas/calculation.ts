import type { ExportedChange, HyperFormula, SimpleCellAddress } from 'hyperformula';
import type { Area } from '../cells';
import { displayText, isDateFormat } from '../displayText';
import { serialOfInstant } from '../serials';
import type { Sheet } from '../sheet';
import type { CustomFunctions, FunctionArgument, FunctionResult, Recalculation, Workbook } from '../workbook';
import { buildEngine, DATE_TYPES, type EngineArgument, type EngineResult, type EngineValue } from './engine';
import { AUTOMATIC_FORMATS, DATE_FORMAT, dayText, errorOf, plainValue } from './engineValues';
import { expandFormula, hasCommas, withCommas, withPoints } from './expandFormula';
import { boundReference, isSingleCall, mapReferences, plainLiterals, references } from './formulaText';
import { SHEETS_FUNCTIONS } from './sheetsFunctions';
import { Spills } from './spills';

/** More changed cells than this at once and it is quicker to build the engine anew than to feed it. */
const REBUILD_FROM = 5_000;
/** Formulas that fill cells that other formulas read settle in a pass each; more than this is a circle. */
const MAX_PASSES = 20;
/** Reported by users; Google documents an eternal "Loading..." instead. */
const VOLATILE_ARGUMENT =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
const NO_SPACE = 'No space for array result.';
const VOLATILE = /\b(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;

/** A sheet that the engine is to hold from now on. */
type Coming = { sheet: Sheet; content: EngineValue[][] };

/**
 * Keeps formulas' results up to date in the workbook's cells. The engine is built at the first reading after a
 * formula exists, holds only the sheets that formulas are on or refer to, and is fed with changes afterwards.
 */
export class Calculation {
  customFunctions: CustomFunctions | null = null;
  private engine: HyperFormula | null = null;
  private engineSheets: Sheet[] = [];
  private hasOpenReferences = false;
  private hasVolatile = false;
  private changed: { sheet: Sheet; area: Area }[] = [];
  private changedCells = 0;
  /** Sheets with formulas that the engine doesn't hold yet. */
  private readonly newcomers = new Set<Sheet>();
  /** Sheets whose formats alone ask for the engine. */
  private readonly asked = new Set<Sheet>();
  private running = false;
  private recalculation: Recalculation | null = null;
  private readonly spills = new Spills();
  /** Arrays of the engine's own that something stands in the way of. */
  private readonly blocked = new Map<string, { sheet: Sheet; row: number; column: number }>();

  constructor(private readonly workbook: Workbook) {}

  get isBuilt(): boolean {
    return this.engine !== null;
  }

  inputChanged(sheet: Sheet, area: Area): void {
    if (!this.engine || this.running) return;
    if (!this.engineSheets.includes(sheet)) {
      if (sheet.formulaCount > 0) this.newcomers.add(sheet);
      return;
    }
    this.changedCells += area.rows * area.columns;
    if (this.changedCells > REBUILD_FROM) this.forget();
    else this.changed.push({ sheet, area });
  }

  /** A formula that named the sheet before there was one finds it now. */
  sheetAdded({ name }: Sheet): void {
    if (this.engineSheets.some((sheet) => namesIn(sheet).has(name.toLowerCase()))) this.forget();
  }

  gridChanged(sheet: Sheet, atEnd: boolean): void {
    if (!this.engine) return;
    if (!atEnd || (this.hasOpenReferences && this.engineSheets.includes(sheet))) this.forget();
  }

  forget(): void {
    this.engine?.destroy();
    this.engine = null;
    this.blocked.clear();
    this.changed = [];
    this.changedCells = 0;
    this.newcomers.clear();
  }

  run(): void {
    if (this.running || (this.engine && this.changed.length === 0 && this.newcomers.size === 0)) return;
    if (!this.engine && !this.workbook.sheets.some((sheet) => sheet.formulaCount > 0)) {
      this.spills.forgetAll(this.workbook);
      return;
    }
    const coming = this.coming();
    if (cellsIn(coming) > REBUILD_FROM) this.forget();
    this.running = true;
    try {
      if (!this.engine) this.build();
      else if (!this.fed(this.engine, coming)) {
        this.forget();
        this.build();
      }
    } finally {
      this.ended();
    }
  }

  private ended(): void {
    this.running = false;
    this.recalculation?.end();
    this.recalculation = null;
  }

  /** Whether a formula holds on a sheet, as one of a conditional format does: it stands in no cell. */
  holds(sheet: Sheet, formula: string): boolean {
    this.run();
    if (!this.engineSheets.includes(sheet)) this.forget();
    try {
      if (!this.engine) {
        this.asked.add(sheet);
        this.running = true;
        this.build();
      }
      const value = this.engine?.calculateFormula(
        this.bounded(sheet, formula),
        this.engineSheets.indexOf(sheet),
      );
      return value === true || (typeof value === 'number' && value !== 0);
    } finally {
      this.ended();
    }
  }

  private build(): void {
    const { sheets } = this.workbook;
    this.spills.forgetAll(this.workbook);
    this.hasOpenReferences = false;
    this.hasVolatile = false;
    this.engineSheets = this.withReferred(
      sheets.filter((sheet) => sheet.formulaCount > 0 || this.asked.has(sheet)),
    );
    const contents: Record<string, EngineValue[][]> = {};
    for (const sheet of this.engineSheets) contents[sheet.name] = this.contentOf(sheet);
    const names = [...Object.keys(SHEETS_FUNCTIONS), ...(this.customFunctions?.names ?? [])];
    this.engine = buildEngine(contents, names, {
      now: () => serialOfInstant(this.workbook.now(), this.workbook.timeZone),
      dateInText: (serial, type) =>
        this.workbook.joinsSerials ? null : displayText(serial, AUTOMATIC_FORMATS.get(type) ?? DATE_FORMAT),
      call: (name, args, at, inCall) => this.call(name, args, at, inCall),
    });
    this.changed = [];
    this.changedCells = 0;
    this.newcomers.clear();
    const { engine } = this;
    for (const sheet of this.engineSheets)
      for (const [row, column] of [...sheet.formulaEntries()]) this.takeResult(engine, sheet, row, column);
    this.settle(engine);
  }

  /** These sheets and those that their formulas name. */
  private withReferred(sheets: readonly Sheet[]): Sheet[] {
    const all = new Set(sheets);
    for (const sheet of sheets)
      for (const name of namesIn(sheet)) {
        const other = this.workbook.sheetNamed(name);
        if (other) all.add(other);
      }
    return [...all];
  }

  /** The sheets that the engine must hold besides, by now: new formulas stand on them or name them. */
  private coming(): Coming[] {
    if (!this.engine) return [];
    const asking = new Set([...this.newcomers, ...this.changed.map(({ sheet }) => sheet)]);
    return this.withReferred([...asking].filter(({ formulaCount }) => formulaCount > 0))
      .filter((sheet) => !this.engineSheets.includes(sheet))
      .map((sheet) => ({ sheet, content: this.contentOf(sheet) }));
  }

  /**
   * Whether the engine took what changed. One that stumbled is left suspended, with part of the changes: it is no use any more, and a
   * script must not learn of it, because the sheet's own cells are as they were written.
   */
  private fed(engine: HyperFormula, coming: readonly Coming[]): boolean {
    try {
      this.feed(engine, coming);
      return true;
    } catch (error) {
      console.warn('The engine of the formulas is built anew:', error);
      return false;
    }
  }

  private feed(engine: HyperFormula, coming: readonly Coming[]): void {
    // The engine doesn't look again whether an array has its space by now.
    for (const { sheet, row, column } of this.blocked.values())
      if (sheet.formula(row, column) !== null)
        this.changed.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
    this.blocked.clear();
    const { changed } = this;
    this.changed = [];
    this.changedCells = 0;
    this.newcomers.clear();
    for (const { sheet, area } of changed) this.spills.touched(sheet, area);
    const changes = together(engine, () => {
      for (const { sheet } of coming) {
        engine.addSheet(sheet.name);
        this.engineSheets.push(sheet);
      }
      for (const { sheet, content } of coming)
        engine.setSheetContent(this.engineSheets.indexOf(sheet), content);
      // A cell is often noted more than once, and to put a formula in the place of another costs far more than a blank.
      const fed = new Map<Sheet, Set<string>>();
      for (const { sheet, area } of changed) {
        const known = fed.get(sheet) ?? new Set();
        fed.set(sheet, known);
        for (let row = area.row; row < area.row + area.rows; row++)
          for (let column = area.column; column < area.column + area.columns; column++) {
            const cell = `${row} ${column}`;
            if (known.has(cell)) continue;
            known.add(cell);
            engine.setCellContents(this.address(sheet, row, column), [
              [this.contentOfCell(sheet, row, column)],
            ]);
          }
      }
    });
    this.takeChanges(engine, changes);
    this.settle(engine);
  }

  /** Places the arrays that formulas returned, which may change what other formulas read, until nothing moves. */
  private settle(engine: HyperFormula): void {
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      const writes = this.spills.place();
      if (writes.length === 0) return;
      const changes = together(engine, () => {
        for (const { sheet, row, column } of writes)
          engine.setCellContents(this.address(sheet, row, column), [
            [this.contentOfCell(sheet, row, column)],
          ]);
      });
      this.takeChanges(engine, changes);
    }
  }

  private takeChanges(engine: HyperFormula, changes: ExportedChange[]): void {
    for (const change of changes) {
      if (!('address' in change)) continue;
      const sheet = this.engineSheets[change.address.sheet];
      if (sheet) this.takeResult(engine, sheet, change.address.row + 1, change.address.col + 1);
    }
  }

  /** Copies one cell's result from the engine to the sheet. */
  private takeResult(engine: HyperFormula, sheet: Sheet, row: number, column: number): void {
    const address = this.address(sheet, row, column);
    const { values, errors, attributes } = sheet.layers;
    if (sheet.formula(row, column) === null) {
      // Only cells that the engine's own array functions fill are left; constants are as the sheet has them.
      if (engine.isCellPartOfArray(address)) this.takeArrayCell(engine, sheet, row, column);
      else this.blank(sheet, row, column);
      return;
    }
    const value = engine.getCellValue(address);
    const error = errorOf(value);
    if (error) this.blank(sheet, row, column);
    if (error?.message === NO_SPACE) this.blocked.set(`${sheet.id} ${row} ${column}`, { sheet, row, column });
    errors.set(row, column, error ?? undefined);
    values.set(row, column, error ? error.code : (plainValue(value) ?? undefined));
    const type = engine.getCellValueDetailedType(address);
    if (DATE_TYPES.has(type) && attributes.numberFormat.get(row, column) === undefined)
      attributes.numberFormat.set(row, column, AUTOMATIC_FORMATS.get(type));
    this.workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
    if (engine.isCellPartOfArray(address)) this.takeArray(engine, sheet, row, column);
  }

  /** An array that something stands in the way of shows nowhere (common knowledge of Sheets). */
  private blank(sheet: Sheet, row: number, column: number): void {
    const { values, spills } = sheet.layers;
    if (spills.isEmpty) return;
    for (const [r, c, from] of [...spills.entries()]) {
      if (from[0] !== row || from[1] !== column || this.spills.holds(sheet, row, column)) continue;
      spills.set(r, c, undefined);
      values.set(r, c, undefined);
      this.workbook.noteArea(sheet, { row: r, column: c, rows: 1, columns: 1 });
    }
  }

  private takeArray(engine: HyperFormula, sheet: Sheet, row: number, column: number): void {
    const owned = (r: number, c: number): boolean =>
      sheet.formula(r, c) === null && engine.isCellPartOfArray(this.address(sheet, r, c));
    for (let c = column; c === column || owned(row, c); c++)
      for (let r = row; (r === row && c === column) || owned(r, c); r++)
        if (r !== row || c !== column) this.takeArrayCell(engine, sheet, r, c, [row, column]);
  }

  private takeArrayCell(
    engine: HyperFormula,
    sheet: Sheet,
    row: number,
    column: number,
    from?: readonly [number, number],
  ): void {
    const value = engine.getCellValue(this.address(sheet, row, column));
    const error = errorOf(value);
    const { values, spills } = sheet.layers;
    values.set(row, column, error ? error.code : (plainValue(value) ?? undefined));
    if (from) spills.set(row, column, from);
    this.workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
  }

  private call(name: string, args: EngineArgument[], at: SimpleCellAddress, inCall: boolean): EngineResult {
    const sheet = this.engineSheets[at.sheet];
    const own = SHEETS_FUNCTIONS[name];
    if (!sheet || (!own && !this.customFunctions))
      return { error: `Unknown function: '${name}'.`, code: 'ERROR' };
    const row = at.row + 1;
    const column = at.col + 1;
    const nested = inCall || !isSingleCall(sheet.formula(row, column) ?? '', name);
    const replay = nested ? null : this.spills.replay(sheet, row, column);
    if (replay) return replay;
    if (!own && this.hasVolatile && args.some((argument) => this.isVolatile(argument)))
      return { error: VOLATILE_ARGUMENT, code: 'ERROR' };
    const given = args.map((argument) => this.functionArgument(argument));
    const result = own ? own(...given) : this.called(name, given);
    if ('error' in result) {
      if (!nested) this.spills.returned(sheet, row, column, []);
      return { error: result.error, code: 'ERROR' };
    }
    const { cells } = result;
    if (nested) return { values: cells.map((line) => line.map((cell) => cell.value)) };
    const [first] = cells[0] ?? [];
    this.spills.returned(sheet, row, column, cells);
    const formats = sheet.layers.attributes.numberFormat;
    if (first?.isDate && formats.get(row, column) === undefined) formats.set(row, column, DATE_FORMAT);
    return { values: [[first?.value ?? null]] };
  }

  private called(name: string, args: readonly FunctionArgument[]): FunctionResult {
    this.recalculation ??= this.customFunctions?.begin() ?? null;
    return this.recalculation?.call(name, args) ?? { error: `Unknown function: '${name}'.` };
  }

  /** Whether a formula among the argument's own cells asks for the time or chance; through others is not seen. */
  private isVolatile({ source, values }: EngineArgument): boolean {
    const sheet = source ? this.engineSheets[source.sheet] : undefined;
    if (!source || !sheet) return false;
    for (const [row, column, formula] of sheet.formulaEntries()) {
      const r = row - 1 - source.row;
      const c = column - 1 - source.col;
      if (r >= 0 && c >= 0 && values[r]?.[c] !== undefined && VOLATILE.test(formula)) return true;
    }
    return false;
  }

  /** Dates are what the engine knows as such, and numbers in cells whose format shows a date. */
  private functionArgument({ kind, source, values }: EngineArgument): FunctionArgument {
    const sheet = source ? this.engineSheets[source.sheet] : undefined;
    if (!source || !sheet) return { kind, cells: values };
    const formats = sheet.layers.attributes.numberFormat;
    const cells = values.map((line, r) =>
      line.map((cell, c) => {
        if (cell.isDate || typeof cell.value !== 'number') return cell;
        const isDate = isDateFormat(formats.get(source.row + r + 1, source.col + c + 1));
        return { value: cell.value, isDate };
      }),
    );
    return { kind, cells };
  }

  private address(sheet: Sheet, row: number, column: number): SimpleCellAddress {
    return { sheet: this.engineSheets.indexOf(sheet), row: row - 1, col: column - 1 };
  }

  private contentOf(sheet: Sheet): EngineValue[][] {
    const { values, formulas } = sheet.layers;
    const height = Math.max(values.height, formulas.height);
    return Array.from({ length: height }, (_, r) => {
      const width = Math.max(values.row(r + 1).length, formulas.row(r + 1).length);
      return Array.from({ length: width }, (_, c) => this.contentOfCell(sheet, r + 1, c + 1));
    });
  }

  private contentOfCell(sheet: Sheet, row: number, column: number): EngineValue {
    const formula = sheet.layers.formulas.get(row, column);
    if (formula !== undefined) return this.bounded(sheet, formula);
    const value = sheet.layers.values.get(row, column);
    if (typeof value === 'string') return `'${value}`;
    if (typeof value !== 'number') return value ?? null;
    const isDay =
      Number.isInteger(value) &&
      value > 0 &&
      isDateFormat(sheet.layers.attributes.numberFormat.get(row, column));
    return isDay ? dayText(value) : value;
  }

  private bounded(sheet: Sheet, formula: string): string {
    if (VOLATILE.test(formula)) this.hasVolatile = true;
    const { takesCommas, locale } = this.workbook;
    const isOfCommas = !takesCommas && isOfDecimalCommas(locale);
    const read = isOfCommas ? withPoints(formula) : formula;
    if (isOfCommas && hasCommas(read)) return '=(';
    const bounded = mapReferences(plainLiterals(withCommas(read)), (reference) => {
      const { sheetName, from, to } = reference;
      const open = to && (from.row === null || from.column === null || to.row === null || to.column === null);
      const target = sheetName === null ? sheet : this.workbook.sheetNamed(sheetName);
      // The engine stumbles over a formula that named a sheet it doesn't have, once that formula goes.
      if (!target) return null;
      if (!open) return reference;
      this.hasOpenReferences = true;
      return boundReference(reference, { rows: target.maxRows, columns: target.maxColumns });
    });
    return expandFormula(bounded);
  }
}

/** Google's own list is not published; these write 1,5 for one and a half. */
const isOfDecimalCommas = (locale: string): boolean =>
  /^(de|es_ES|fr|it|nl|pt|pl|ru|sv|da|nb|fi)/.test(locale);

/** The sheets that a sheet's formulas name, in lower case. */
function namesIn(sheet: Sheet): Set<string> {
  const names = new Set<string>();
  for (const [, , formula] of sheet.formulaEntries())
    for (const { sheetName } of references(formula))
      if (sheetName !== null) names.add(sheetName.toLowerCase());
  return names;
}

const cellsIn = (coming: readonly Coming[]): number =>
  coming.reduce((sum, { content }) => content.reduce((cells, row) => cells + row.length, sum), 0);

/** Several changes and one evaluation. The engine's own batches cost the square of their length. */
function together(engine: HyperFormula, change: () => void): ExportedChange[] {
  engine.suspendEvaluation();
  change();
  return engine.resumeEvaluation();
}
