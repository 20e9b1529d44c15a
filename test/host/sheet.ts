import type {
  Area,
  AttributeName,
  CellAttributes,
  CellError,
  CellValue,
  Chart,
  ConditionalFormat,
  Filter,
  Protection,
  SheetLook,
} from './cells';
import { displayText, isDateFormat } from './displayText';
import { Layers } from './layers';
import { shiftSheet } from './shiftSheet';
import { sortRows } from './sortRows';
import type { Table } from './tables';
import { parseTyped, type Typed } from './typedText';
import { validationAccepts, violation } from './validation';
import type { Workbook } from './workbook';

/**
 * One sheet of the workbook. Reading a formula's result first brings the workbook's calculation up to date.
 * What a person does (typed, paste, sort, …) is checked as Sheets checks it; the put and fill methods are not.
 */
export class Sheet {
  readonly layers = new Layers();
  /** How many cells hold a formula: the engine is built only where this is not 0. */
  formulaCount = 0;

  hidden = false;
  maxRows: number;
  maxColumns: number;
  filter: Filter | null = null;
  conditionalFormats: ConditionalFormat[] = [];
  protections: Protection[] = [];
  /** Each with its header row; its columns are typed. */
  tables: Table[] = [];
  charts: Chart[] = [];
  readonly look: SheetLook = {
    columnWidths: new Map(),
    rowHeights: new Map(),
    rowsHiddenByUser: new Set(),
    columnsHiddenByUser: new Set(),
    columnGroupDepths: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    merges: [],
    bandings: [],
  };

  constructor(
    readonly workbook: Workbook,
    readonly id: number,
    public name: string,
    size: { rows: number; columns: number } = { rows: 1000, columns: 26 },
  ) {
    this.maxRows = size.rows;
    this.maxColumns = size.columns;
  }

  /** The cell's value: a constant, or its formula's result as of now. An error reads as its code, `#REF!`. */
  value(row: number, column: number): CellValue {
    this.workbook.recalculate();
    return this.layers.values.get(row, column) ?? null;
  }

  /** A row's values from column 1, undefined or absent where blank: the fast way through large blocks. */
  valuesOfRow(row: number): readonly (CellValue | undefined)[] {
    this.workbook.recalculate();
    return this.layers.values.row(row);
  }

  /** The formula as typed, with "=", or null. */
  formula(row: number, column: number): string | null {
    return this.layers.formulas.get(row, column) ?? null;
  }

  /** The formula's cell whose array result this cell shows, or null. */
  spilledFrom(row: number, column: number): readonly [row: number, column: number] | null {
    this.workbook.recalculate();
    return this.layers.spills.get(row, column) ?? null;
  }

  /** The error the cell shows, with the sentence of its hover card, or null. */
  error(row: number, column: number): CellError | null {
    this.workbook.recalculate();
    return this.layers.errors.get(row, column) ?? null;
  }

  /** What the cell shows on screen. */
  display(row: number, column: number): string {
    return displayText(this.value(row, column), this.attribute('numberFormat', row, column));
  }

  /** What the formula bar shows when the cell is edited: the formula, or the value in a form that types back. */
  editText(row: number, column: number): string {
    const formula = this.formula(row, column);
    if (formula !== null) return formula;
    return this.spilledFrom(row, column) ? '' : this.display(row, column);
  }

  attribute<K extends AttributeName>(name: K, row: number, column: number): CellAttributes[K] | undefined {
    return this.layers.attributes[name].get(row, column);
  }

  /** Every cell that has the attribute, for a view that draws them all. */
  attributeEntries<K extends AttributeName>(name: K): Iterable<[number, number, CellAttributes[K]]> {
    return this.layers.attributes[name].entries();
  }

  formulaEntries(): Iterable<[row: number, column: number, formula: string]> {
    return this.layers.formulas.entries();
  }

  /** The last row and column with content (a value or a formula), 0 in an empty sheet. */
  extent(): { rows: number; columns: number } {
    this.workbook.recalculate();
    const { values, formulas } = this.layers;
    let rows = 0;
    let columns = 0;
    for (let row = values.height; row > 0; row--) {
      const cells = values.row(row);
      let column = cells.length;
      while (column > columns && (cells[column - 1] ?? '') === '') column--;
      if (rows === 0 && cells.some((cell) => (cell ?? '') !== '')) rows = row;
      columns = Math.max(columns, column);
    }
    if (this.formulaCount > 0)
      for (const [row, column] of formulas.entries()) {
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
    return { rows, columns };
  }

  /** Whether a filter (not a person) hides the row. */
  hiddenByFilter(row: number): boolean {
    const { filter } = this;
    if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.rows) return false;
    for (const [column, hidden] of filter.hidden) if (hidden.includes(this.display(row, column))) return true;
    return false;
  }

  /** Puts a constant as it is, unparsed; null clears the content. The format stays. */
  putValue(row: number, column: number, value: CellValue): void {
    const { values, formulas, spills, errors } = this.layers;
    if (this.formulaCount > 0 && formulas.get(row, column) !== undefined) {
      formulas.set(row, column, undefined);
      this.formulaCount -= 1;
    }
    values.set(row, column, value ?? undefined);
    if (errors.get(row, column)) errors.set(row, column, undefined);
    if (spills.get(row, column)) spills.set(row, column, undefined);
    this.workbook.noteInput(this, row, column);
  }

  putFormula(row: number, column: number, formula: string): void {
    const { values, formulas, spills, errors } = this.layers;
    if (formulas.get(row, column) === undefined) this.formulaCount += 1;
    formulas.set(row, column, formula);
    values.set(row, column, undefined);
    errors.set(row, column, undefined);
    spills.set(row, column, undefined);
    this.workbook.noteInput(this, row, column);
  }

  putAttribute<K extends AttributeName>(
    name: K,
    row: number,
    column: number,
    value: CellAttributes[K] | undefined,
  ): void {
    this.layers.attributes[name].set(row, column, value);
    if (name === 'numberFormat') this.workbook.noteInput(this, row, column);
    else this.workbook.noteArea(this, { row, column, rows: 1, columns: 1 });
  }

  /** Sets an attribute on an area at once; undefined takes it away. */
  fillAttribute<K extends AttributeName>(name: K, area: Area, value: CellAttributes[K] | undefined): void {
    const layer = this.layers.attributes[name];
    this.workbook.editArea(this, area, () => {
      // Formulas read numbers as dates by their format, and see no other attribute.
      if (name === 'numberFormat' && this.datesChange(area, value)) this.workbook.noteInputArea(this, area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          layer.set(row, column, value);
    });
  }

  private datesChange(area: Area, format: unknown): boolean {
    const { values, attributes } = this.layers;
    const willBe = isDateFormat(typeof format === 'string' ? format : undefined);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (typeof values.get(row, column) === 'number')
          if (isDateFormat(attributes.numberFormat.get(row, column)) !== willBe) return true;
    return false;
  }

  /** A person types into a cell. Returns the sentence Sheets shows where a validation rejects it, else null. */
  typed(row: number, column: number, text: string): string | null {
    return this.workbook.edit(() => {
      const rule = this.attribute('validation', row, column);
      const parsed = this.parse(text, this.attribute('numberFormat', row, column));
      if (
        rule &&
        !rule.allowInvalid &&
        parsed.kind === 'value' &&
        !validationAccepts(rule, parsed.value, this)
      )
        return violation(row, column);
      this.enter(row, column, text);
      return null;
    });
  }

  private parse(text: string, format: string | undefined): Typed {
    return parseTyped(text, format, this.workbook.thisYear(), this.workbook.readsMonths);
  }

  /** The text as if typed, unchecked: numbers, dates, `=formula`, `'text`. */
  enter(row: number, column: number, text: string): void {
    const format = this.attribute('numberFormat', row, column);
    const parsed = this.parse(text, format);
    if (parsed.kind === 'formula') {
      this.putFormula(row, column, parsed.formula);
      return;
    }
    if (format === undefined && parsed.format !== undefined)
      this.layers.attributes.numberFormat.set(row, column, parsed.format);
    this.putValue(row, column, parsed.value);
  }

  /** A person pastes a block of plain texts with its corner at a cell; the grid grows as Sheets lets it. */
  paste(row: number, column: number, texts: readonly (readonly string[])[]): void {
    const width = Math.max(0, ...texts.map((cells) => cells.length));
    this.growTo(row + texts.length - 1, column + width - 1);
    this.workbook.editArea(this, { row, column, rows: texts.length, columns: width }, () => {
      for (const [r, cells] of texts.entries())
        for (const [c, text] of cells.entries()) this.enter(row + r, column + c, text);
    });
  }

  /** Makes the grid at least this large. */
  growTo(rows: number, columns: number): void {
    if (rows > this.maxRows) this.insertRows(this.maxRows + 1, rows - this.maxRows);
    if (columns > this.maxColumns) this.insertColumns(this.maxColumns + 1, columns - this.maxColumns);
  }

  /** Clears values and formulas; formats, validations and notes stay, as with the Delete key. */
  clearContent(area: Area): void {
    const { values, formulas } = this.layers;
    this.workbook.editArea(this, area, () => {
      const last = Math.min(area.row + area.rows - 1, Math.max(values.height, formulas.height));
      for (let row = area.row; row <= last; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          this.putValue(row, column, null);
    });
  }

  /** Rows from `at` on move down; formulas, formats, validations and notes move along. */
  insertRows(at: number, count: number): void {
    shiftSheet(this, 'rowsInserted', at, count);
  }

  deleteRows(at: number, count: number): void {
    shiftSheet(this, 'rowsDeleted', at, count);
  }

  insertColumns(at: number, count: number): void {
    shiftSheet(this, 'columnsInserted', at, count);
  }

  deleteColumns(at: number, count: number): void {
    shiftSheet(this, 'columnsDeleted', at, count);
  }

  /** Sorts the area's rows by one of the sheet's columns: numbers, then text, then booleans, blanks last. */
  sort(area: Area, column: number, ascending = true): void {
    sortRows(this, area, [{ column, ascending }]);
  }

  /** Hides or shows rows by hand. */
  setRowsHidden(row: number, count: number, hidden: boolean): void {
    for (let r = row; r < row + count; r++)
      if (hidden) this.look.rowsHiddenByUser.add(r);
      else this.look.rowsHiddenByUser.delete(r);
    this.changedLook();
  }

  /** Tells listeners that something besides the cells changed (filter, widths, freezing, rules, charts, …). */
  changedLook(): void {
    this.workbook.noteStructure({ kind: 'look', sheetId: this.id });
  }
}
