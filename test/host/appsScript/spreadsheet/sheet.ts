import { parseA1 } from '../../a1';
import type { Area } from '../../cells';
import type { Sheet } from '../../sheet';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';
import type { Offers } from '../service';
import { Banding } from './banding';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts';
import { ConditionalFormatRule } from './conditionalFormat';
import { DeveloperMetadata } from './developerMetadata';
import { spreadsheetEnumeration } from './enumerations';
import { SheetFilter } from './filter';
import { type EnumValueOrText, textAndVisibility } from './metadataArguments';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './rangeList';
import { SHEET_METHODS } from './sheetMethods';
import { outOfBounds, SheetStructure } from './sheetStructure';
import { Spreadsheet } from './spreadsheet';

/** developers.google.com/apps-script/reference/spreadsheet/sheet */
export class SheetService extends SheetStructure implements Offers<typeof SHEET_METHODS> {
  readonly methods = SHEET_METHODS;

  /** One object a sheet and run, so that scripts may compare sheets by identity. */
  static of(run: Invocation, sheet: Sheet): SheetService {
    const key = `Sheet ${sheet.id}`;
    const known = run.singletons.get(key);
    if (known instanceof SheetService) return known;
    const made = new SheetService(run, sheet);
    run.singletons.set(key, made);
    return made;
  }

  getName(): string {
    return this.data.name;
  }

  getSheetName(): string {
    return this.data.name;
  }

  setName(name: string): SheetService {
    const { workbook } = this.data;
    const other = workbook.sheetNamed(name);
    if (other && other !== this.data)
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    workbook.renameSheet(this.data, name);
    return this;
  }

  getSheetId(): number {
    return this.data.id;
  }

  /** The place among the tabs, counted from 1. */
  getIndex(): number {
    return this.data.workbook.sheets.indexOf(this.data) + 1;
  }

  getParent(): Spreadsheet {
    return Spreadsheet.of(this.run);
  }

  getType(): EnumValue {
    return spreadsheetEnumeration(this.run, 'SheetType').value('GRID');
  }

  activate(): SheetService {
    this.data.workbook.activate(this.data);
    return this;
  }

  isSheetHidden(): boolean {
    return this.data.hidden;
  }

  hideSheet(): SheetService {
    return this.setHidden(true);
  }

  showSheet(): SheetService {
    return this.setHidden(false);
  }

  getRange(from: string | number, column = 1, rows = 1, columns = 1): Range {
    const area = typeof from === 'string' ? this.named(from) : { row: from, column, rows, columns };
    const { row, rows: height, columns: width } = area;
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (area.column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (height < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (width < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    if (row + height - 1 > this.data.maxRows || area.column + width - 1 > this.data.maxColumns)
      throw outOfBounds();
    return new Range(this.run, this.data, whole(area));
  }

  getRangeList(names: readonly unknown[]): RangeList {
    if (this.run.host.switches.rangeListAreas === 'upTo1000' && names.length > 1_000)
      throw new ServiceError('Too many ranges.');
    return new RangeList(
      this.run,
      names.map((name) => this.getRange(String(name))),
    );
  }

  /** From A1 to the last row and column with content; A1 in an empty sheet. */
  getDataRange(): Range {
    const { rows, columns } = this.data.extent();
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  /** -1 goes to the last row or column that has data; how that is counted from elsewhere than A1, nobody tells. */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const toEnd = rows === -1 || columns === -1;
    if (toEnd && (row !== 1 || column !== 1))
      throw new Error('getSheetValues to the end starts at A1 in the local Sheets');
    const { sheetValuesToEnd } = this.run.host.switches;
    if (toEnd && sheetValuesToEnd === 'refused')
      throw new ServiceError('The number of rows in the range must be at least 1.');
    const { maxRows, maxColumns } = this.data;
    const end = sheetValuesToEnd === 'grid' ? { rows: maxRows, columns: maxColumns } : this.data.extent();
    return this.getRange(
      row,
      column,
      rows === -1 ? end.rows : rows,
      columns === -1 ? end.columns : columns,
    ).getValues();
  }

  getLastRow(): number {
    return this.data.extent().rows;
  }

  getLastColumn(): number {
    return this.data.extent().columns;
  }

  appendRow(values: readonly unknown[]): SheetService {
    const row = this.data.extent().rows + 1;
    this.editable(null).growTo(row, values.length);
    if (values.length > 0) this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }

  clear(options?: { contentsOnly?: unknown; formatOnly?: unknown }): SheetService {
    const cells = this.whole();
    if (!options?.formatOnly) cells.clearContent();
    if (!options?.contentsOnly) cells.clearFormat();
    return this;
  }

  clearContents(): SheetService {
    this.whole().clearContent();
    return this;
  }

  clearFormats(): SheetService {
    this.whole().clearFormat();
    return this;
  }

  clearNotes(): SheetService {
    this.whole().clearNote();
    return this;
  }

  /** Sorts all but the frozen rows. */
  sort(column: number, ascending = true): SheetService {
    const first = this.data.look.frozenRows + 1;
    const { rows, columns } = this.data.extent();
    const area = { row: first, column: 1, rows: rows - first + 1, columns };
    if (rows >= first) this.editable(area).sort(area, column, ascending);
    return this;
  }

  getActiveCell(): Range {
    const { row, column } = this.data.workbook.activeCell;
    return this.getRange(row, column);
  }

  getActiveRange(): Range {
    return new Range(this.run, this.data, { ...this.data.workbook.selection });
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  unhideRow(range: Range): void {
    this.showRows(range.area.row, range.area.rows);
  }

  unhideColumn(range: Range): void {
    this.showColumns(range.area.column, range.area.columns);
  }

  getFilter(): SheetFilter | null {
    return this.data.filter ? new SheetFilter(this.run, this.data) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.data.conditionalFormats.map((rule) => new ConditionalFormatRule(this.run, this.data, rule));
  }

  /** Replaces all rules of the sheet, those that people made included. */
  setConditionalFormatRules(rules: readonly unknown[]): void {
    this.data.conditionalFormats = rules.map((rule) => ConditionalFormatRule.read(rule).rule);
    this.data.changedLook();
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getBandings(): Banding[] {
    return this.data.look.bandings.map(({ area }) => new Banding(this.run, this.data, area));
  }

  protect(): Protection {
    return Protection.add(this.run, this.data, null);
  }

  getProtections(kind: EnumValue): Protection[] {
    const { protections } = this.data;
    return protections.flatMap((rule) =>
      rule.kind === kind.key ? new Protection(this.run, this.data, rule) : [],
    );
  }

  getCharts(): EmbeddedChart[] {
    return this.data.charts.map((chart) => new EmbeddedChart(this.run, this.data, chart));
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.run, this.data);
  }

  insertChart({ chart }: EmbeddedChart): void {
    const ids = this.data.workbook.sheets.flatMap(({ charts }) => charts.map(({ id }) => id));
    this.data.charts.push({ ...chart, id: Math.max(0, ...ids) + 1 });
    this.data.changedLook();
  }

  updateChart({ chart }: EmbeddedChart): void {
    this.data.charts = this.data.charts.map((other) => (other.id === chart.id ? chart : other));
    this.data.changedLook();
  }

  removeChart({ chart }: EmbeddedChart): void {
    this.data.charts = this.data.charts.filter(({ id }) => id !== chart.id);
    this.data.changedLook();
  }

  addDeveloperMetadata(key: string, second?: EnumValueOrText, third?: EnumValue): SheetService {
    const { value, visibility } = textAndVisibility(second, third);
    DeveloperMetadata.add(this.run, this.data.id, key, value, visibility);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.of(this.run, this.data.id);
  }

  private setHidden(hidden: boolean): SheetService {
    const { workbook } = this.data;
    const shown = workbook.sheets.filter((sheet) => !sheet.hidden && sheet !== this.data);
    if (hidden && shown.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    this.data.hidden = hidden;
    workbook.noteStructure({ kind: 'sheetHidden', sheetId: this.data.id });
    return this;
  }

  private whole(): Range {
    return this.getRange(1, 1, this.data.maxRows, this.data.maxColumns);
  }

  private named(text: string): Area {
    const { workbook } = this.data;
    const found = parseA1(text, (name) => {
      const sheet = name === null ? this.data : workbook.sheetNamed(name);
      return sheet === this.data ? { rows: sheet.maxRows, columns: sheet.maxColumns } : null;
    });
    if (!found) throw new ServiceError('Range not found');
    return found.area;
  }
}

/** Fractions are cut off, as Java's integers are. */
function whole({ row, column, rows, columns }: Area): Area {
  return {
    row: Math.trunc(row),
    column: Math.trunc(column),
    rows: Math.trunc(rows),
    columns: Math.trunc(columns),
  };
}
