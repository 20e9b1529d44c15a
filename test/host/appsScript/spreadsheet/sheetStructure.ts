import type { Area } from '../../cells';
import { ALL_UNFROZEN_ROWS, leavesOnlyFrozen } from '../../frozen';
import { isProtectedFrom, PROTECTED } from '../../protections';
import type { Sheet } from '../../sheet';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';
import { Service } from '../service';
import { ColumnGroup, groupedAround, noGroup } from './columnGroup';

/** The grid of a sheet: rows and columns come, go, hide and change size. */
export abstract class SheetStructure extends Service {
  readonly className = 'SpreadsheetApp.Sheet';

  constructor(
    run: Invocation,
    private readonly sheet: Sheet,
  ) {
    super(run);
  }

  /** The sheet, as long as it exists. */
  get data(): Sheet {
    if (!this.sheet.workbook.sheets.includes(this.sheet))
      throw new ServiceError(`Sheet ${this.sheet.id} not found`);
    return this.sheet;
  }

  /** The sheet, where whoever runs the script may change these cells; null is the grid. */
  editable(area: Area | null): Sheet {
    const { data } = this;
    if (isProtectedFrom(this.run.host.user.email, data, area)) throw new ServiceError(PROTECTED);
    return data;
  }

  /** "the grid", with or without content. */
  getMaxRows(): number {
    return this.data.maxRows;
  }

  getMaxColumns(): number {
    return this.data.maxColumns;
  }

  insertRowsAfter(row: number, count: number): this {
    this.within(row, this.data.maxRows);
    this.editable(null).insertRows(row + 1, count);
    return this;
  }

  insertRowsBefore(row: number, count: number): this {
    this.within(row, this.data.maxRows);
    this.editable(null).insertRows(row, count);
    return this;
  }

  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }

  insertColumnsAfter(column: number, count: number): this {
    this.within(column, this.data.maxColumns);
    this.editable(null).insertColumns(column + 1, count);
    return this;
  }

  insertColumnsBefore(column: number, count: number): this {
    this.within(column, this.data.maxColumns);
    this.editable(null).insertColumns(column, count);
    return this;
  }

  insertColumnAfter(column: number): this {
    return this.insertColumnsAfter(column, 1);
  }

  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1);
  }

  deleteRows(row: number, count: number): void {
    this.within(row, this.data.maxRows);
    this.within(row + count - 1, this.data.maxRows);
    if (count >= this.data.maxRows) throw new ServiceError("You can't delete all the rows on the sheet.");
    if (leavesOnlyFrozen(this.data.maxRows, this.data.look.frozenRows, row, count))
      throw new ServiceError(ALL_UNFROZEN_ROWS);
    this.editable({ row, column: 1, rows: count, columns: this.data.maxColumns }).deleteRows(row, count);
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    this.within(column, this.data.maxColumns);
    this.within(column + count - 1, this.data.maxColumns);
    if (count >= this.data.maxColumns)
      throw new ServiceError("You can't delete all the columns on the sheet.");
    this.editable({ row: 1, column, rows: this.data.maxRows, columns: count }).deleteColumns(column, count);
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  hideRows(row: number, count = 1): void {
    this.data.setRowsHidden(row, count, true);
  }

  showRows(row: number, count = 1): void {
    this.data.setRowsHidden(row, count, false);
  }

  hideColumns(column: number, count = 1): void {
    this.eachOf(column, count, (each) => this.data.look.columnsHiddenByUser.add(each));
  }

  showColumns(column: number, count = 1): void {
    this.eachOf(column, count, (each) => this.data.look.columnsHiddenByUser.delete(each));
  }

  getColumnGroupDepth(column: number): number {
    return this.data.look.columnGroupDepths.get(column) ?? 0;
  }

  getColumnGroup(column: number, depth: number): ColumnGroup {
    const columns = groupedAround(this.data, column, depth);
    if (!columns) throw new ServiceError(noGroup(column, depth));
    return new ColumnGroup(this.run, this.data, columns, depth);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.data.look.columnsHiddenByUser.has(column);
  }

  isRowHiddenByUser(row: number): boolean {
    return this.data.look.rowsHiddenByUser.has(row);
  }

  /** By the sheet's filter; filter views do not count. */
  isRowHiddenByFilter(row: number): boolean {
    return this.data.hiddenByFilter(row);
  }

  getColumnWidth(column: number): number {
    return this.data.look.columnWidths.get(column) ?? 100;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    this.eachOf(column, count, (each) => this.data.look.columnWidths.set(each, width));
    return this;
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    this.eachOf(row, count, (each) => this.data.look.rowHeights.set(each, height));
    return this;
  }

  /** Widths follow the content on screen only; nothing is measured here. */
  autoResizeColumn(): this {
    return this;
  }

  autoResizeColumns(): this {
    return this;
  }

  getFrozenRows(): number {
    return this.data.look.frozenRows;
  }

  getFrozenColumns(): number {
    return this.data.look.frozenColumns;
  }

  setFrozenRows(count: number): void {
    const { maxRows: rows, maxColumns: columns } = this.data;
    if (isProtectedFrom(this.run.host.user.email, this.data, { row: 1, column: 1, rows, columns }))
      throw new ServiceError(PROTECTED);
    if (count >= rows) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.data.look.frozenRows = count;
    this.data.changedLook();
  }

  setFrozenColumns(count: number): void {
    if (count >= this.data.maxColumns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.data.look.frozenColumns = count;
    this.data.changedLook();
  }

  setTabColor(color: string | null): this {
    this.data.look.tabColor = color;
    this.data.changedLook();
    return this;
  }

  setHiddenGridlines(): this {
    return this;
  }

  private eachOf(first: number, count: number, act: (position: number) => unknown): void {
    for (let i = first; i < first + count; i++) act(i);
    this.data.changedLook();
  }

  private within(position: number, size: number): void {
    if (position < 1 || position > size) throw outOfBounds();
  }
}

export function outOfBounds(): ServiceError {
  return new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
}
