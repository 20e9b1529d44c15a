import { isCovered, overlap } from '../../areas';
import { copyBlock } from '../../copyBlock';
import { sortRows } from '../../sortRows';
import { isSource } from '../../validation';
import type { EnumValue } from '../enums';
import { ServiceError } from '../scriptError';
import { methodsOf, type Offers, rawOf } from '../service';
import { Banding } from './banding';
import { DataValidation } from './dataValidation';
import { SheetFilter } from './filter';
import { Protection } from './protection';
import { FORMAT_METHODS, RangeFormats } from './rangeFormats';
import { VALUE_METHODS } from './rangeValues';
import { SheetService } from './sheet';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Range>('SpreadsheetApp.Range')({
  activate: [''],
  applyRowBanding: ['', 'BandingTheme', 'BandingTheme boolean boolean'],
  breakApart: [''],
  clear: ['', 'object'],
  clearDataValidations: [''],
  copyTo: ['Range', 'Range object'],
  createFilter: [''],
  getA1Notation: [''],
  getCell: ['number number'],
  getColumn: [''],
  getDataValidation: [''],
  getDataValidations: [''],
  getGridId: [''],
  getHeight: [''],
  getLastColumn: [''],
  getLastRow: [''],
  getMergedRanges: [''],
  getNumColumns: [''],
  getNumRows: [''],
  getRow: [''],
  getRowIndex: [''],
  getSheet: [''],
  getWidth: [''],
  insertCheckboxes: [''],
  isPartOfMerge: [''],
  merge: [''],
  offset: ['number number', 'number number number', 'number number number number'],
  protect: [''],
  removeCheckboxes: [''],
  setDataValidation: ['DataValidation?'],
  setDataValidations: ['grid'],
  shiftColumnGroupDepth: ['number'],
  sort: ['number', 'object', 'array'],
});
const ALL_METHODS = { ...VALUE_METHODS, ...FORMAT_METHODS, ...METHODS, getWrapStrategy: [''] };

/** developers.google.com/apps-script/reference/spreadsheet/range */
export class Range extends RangeFormats implements Offers<typeof METHODS> {
  readonly methods = ALL_METHODS;

  /** The ranges behind a script's array of handles. */
  static read(handles: readonly unknown[]): Range[] {
    return handles.map((handle) => {
      const raw = rawOf(handle);
      if (raw instanceof Range) return raw;
      throw new ServiceError('Invalid argument: ranges');
    });
  }

  getRow(): number {
    return this.area.row;
  }

  getRowIndex(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getGridId(): number {
    return this.data.id;
  }

  getSheet(): SheetService {
    return SheetService.of(this.run, this.data);
  }

  /** Counted from 1 inside the range. */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns)
      throw new ServiceError('Cell reference out of range');
    return this.part(row - 1, column - 1, 1, 1);
  }

  offset(rows: number, columns: number, height = this.area.rows, width = this.area.columns): Range {
    return this.part(rows, columns, height, width);
  }

  activate(): Range {
    this.data.workbook.activate(this.data, this.area);
    return this;
  }

  /** Values, formulas, formats and rules go; options narrow that down. */
  clear(
    options: {
      contentsOnly?: unknown;
      formatOnly?: unknown;
      validationsOnly?: unknown;
      commentsOnly?: unknown;
    } = {},
  ): Range {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }

  getDataValidation(): DataValidation | null {
    return this.ruleAt(this.area.row, this.area.column);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.map((row, column) => this.ruleAt(row, column));
  }

  private ruleAt(row: number, column: number): DataValidation | null {
    const rule = this.data.attribute('validation', row, column);
    const { workbook } = this.data;
    return rule
      ? new DataValidation(this.run, rule, (kept) => {
          const sheet = isSource(kept) ? workbook.sheetWithId(kept.sheetId) : undefined;
          return isSource(kept) && sheet ? new Range(this.run, sheet, kept.area) : kept;
        })
      : null;
  }

  setDataValidation(rule: DataValidation | null): Range {
    return this.takesTypes() ? this.fill('validation', rule?.rule) : this;
  }

  setDataValidations(rules: readonly (readonly unknown[])[]): Range {
    const { data } = this;
    if (this.takesTypes())
      this.eachOf(rules, (row, column, rule) =>
        data.putAttribute('validation', row, column, DataValidation.read(rule)),
      );
    return this;
  }

  clearDataValidations(): Range {
    return this.fill('validation', undefined);
  }

  /** "Inserts checkboxes into each cell in the range, configured with true for checked and false for unchecked. Sets the value of all cells to false." */
  insertCheckboxes(): Range {
    if (!this.takesTypes()) return this;
    this.fill('validation', DataValidation.checkbox);
    const { data } = this;
    this.each((row, column) => data.putValue(row, column, false));
    return this;
  }

  removeCheckboxes(): Range {
    const { data } = this;
    this.each((row, column) => {
      if (data.attribute('validation', row, column)?.kind !== 'checkbox') return;
      data.putAttribute('validation', row, column, undefined);
      data.putValue(row, column, null);
    });
    return this;
  }

  /** Called again on a range it adds an overlapping protection. */
  protect(): Protection {
    return Protection.add(this.run, this.data, this.area);
  }

  sort(by: unknown): Range {
    const keys = (Array.isArray(by) ? by : [by]).map((key) => {
      if (typeof key === 'number') return { column: key, ascending: true };
      const { column, ascending = true } = key as { column: number; ascending?: boolean };
      return { column, ascending };
    });
    sortRows(this.editable, this.area, keys);
    return this;
  }

  copyTo(destination: Range, options?: { contentsOnly?: unknown; formatOnly?: unknown }): void {
    const { row, column } = destination.area;
    const target = new Range(this.run, destination.data, { ...this.area, row, column }).editable;
    copyBlock(this.data, this.area, target, row, column, {
      values: !options?.formatOnly,
      formats: !options?.contentsOnly,
    });
  }

  createFilter(): SheetFilter {
    if (this.data.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    this.data.filter = { area: { ...this.area }, hidden: new Map() };
    this.data.changedLook();
    return new SheetFilter(this.run, this.data);
  }

  /** Groups the columns once more, or once less; below none there is nothing. */
  shiftColumnGroupDepth(delta: number): this {
    const { columnGroupDepths } = this.data.look;
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++)
      columnGroupDepths.set(column, Math.max(0, (columnGroupDepths.get(column) ?? 0) + delta));
    this.data.changedLook();
    return this;
  }

  applyRowBanding(theme?: EnumValue): Banding {
    this.editable.look.bandings.push({ area: { ...this.area }, theme: theme?.key ?? 'LIGHT_GREY' });
    this.data.changedLook();
    return new Banding(this.run, this.data, this.area);
  }

  /** Only the first cell's value is kept. */
  merge(): Range {
    const { editable: data } = this;
    data.look.merges.push({ ...this.area });
    this.each((row, column) => {
      if (isCovered(data.look.merges, row, column)) data.putValue(row, column, null);
    });
    this.data.changedLook();
    return this;
  }

  breakApart(): Range {
    this.editable.look.merges = this.data.look.merges.filter((merge) => !overlap(merge, this.area));
    this.data.changedLook();
    return this;
  }

  /** Those that this range reaches into. */
  getMergedRanges(): Range[] {
    return this.data.look.merges
      .filter((merge) => overlap(merge, this.area))
      .map(({ row, column, rows, columns }) => this.getSheet().getRange(row, column, rows, columns));
  }

  isPartOfMerge(): boolean {
    return this.data.look.merges.some((merge) => overlap(merge, this.area));
  }

  private part(rows: number, columns: number, height: number, width: number): Range {
    return this.getSheet().getRange(this.area.row + rows, this.area.column + columns, height, width);
  }
}
