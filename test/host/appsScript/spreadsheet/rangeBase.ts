import { areaName } from '../../a1';
import type { Area, AttributeName, CellAttributes } from '../../cells';
import { isProtectedFrom, PROTECTED } from '../../protections';
import type { Sheet } from '../../sheet';
import { hasTypedCells, TYPED_COLUMNS } from '../../tables';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';
import { Service } from '../service';

/** A rectangle of a sheet and the loops over it. */
export abstract class RangeBase extends Service {
  readonly className = 'SpreadsheetApp.Range';

  constructor(
    run: Invocation,
    private readonly sheetData: Sheet,
    readonly area: Area,
    /** What a sheet's protection protects: it has no address (gas-fakes' tests). */
    private readonly isWholeSheet = false,
  ) {
    super(run);
  }

  /** The sheet, as long as it exists. */
  get data(): Sheet {
    if (!this.sheetData.workbook.sheets.includes(this.sheetData))
      throw new ServiceError(`Sheet ${this.sheetData.id} not found`);
    return this.sheetData;
  }

  /** The sheet, where whoever runs the script may change these cells. */
  get editable(): Sheet {
    const { data } = this;
    if (isProtectedFrom(this.run.host.user.email, data, this.area)) throw new ServiceError(PROTECTED);
    return data;
  }

  /** Whether the cells take a format, a rule or checkboxes; typed columns refuse them, at the call or later. */
  protected takesTypes(): boolean {
    if (!hasTypedCells(this.data, this.area)) return true;
    const refusal = new ServiceError(TYPED_COLUMNS);
    if (this.run.host.switches.typedColumns === 'refusedAtCall') throw refusal;
    this.run.refuseAtFlush(refusal);
    return false;
  }

  /** Reads each cell, by rows. */
  protected map<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => read(row + r, column + c)),
    );
  }

  protected each(act: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    const { editable } = this;
    editable.workbook.editArea(editable, this.area, () => {
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) act(r, c);
    });
  }

  /** Hands each value of a 2-D array to its cell, once the sizes agree. */
  protected eachOf(
    grid: readonly (readonly unknown[])[],
    act: (row: number, column: number, value: unknown) => void,
  ): void {
    this.checkSize(grid);
    const { row, column } = this.area;
    const { editable } = this;
    editable.workbook.editArea(editable, this.area, () => {
      for (const [r, line] of grid.entries())
        for (const [c, value] of line.entries()) act(row + r, column + c, value);
    });
  }

  protected checkSize(grid: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.area;
    if (grid.length !== rows) throw mismatch('rows', grid.length, rows);
    for (const line of grid) if (line.length !== columns) throw mismatch('columns', line.length, columns);
  }

  protected attribute<K extends AttributeName>(name: K): CellAttributes[K] | undefined {
    return this.data.attribute(name, this.area.row, this.area.column);
  }

  protected fill<K extends AttributeName>(name: K, value: CellAttributes[K] | undefined): this {
    this.editable.fillAttribute(name, this.area, value);
    return this;
  }

  getA1Notation(): string {
    return this.isWholeSheet ? '' : areaName(this.area);
  }
}

function mismatch(what: 'rows' | 'columns', has: number, wants: number): ServiceError {
  return new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
  );
}
