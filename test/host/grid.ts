import type { Area } from './cells';

/** A sparse layer of cells by rows, counted from 1: cheap to fill, and rows and columns shift through it. */
export class Grid<T> {
  private rows: ((T | undefined)[] | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, value: T | undefined): void {
    let cells = this.rows[row - 1];
    if (!cells) {
      if (value === undefined) return;
      cells = [];
      // Writing far below the last row would leave an array with holes, which V8 turns into a slow dictionary.
      while (this.rows.length < row - 1) this.rows.push(undefined);
      this.rows[row - 1] = cells;
    }
    while (cells.length < column - 1) cells.push(undefined);
    cells[column - 1] = value;
  }

  /** One row's cells from column 1; shorter than the sheet where the rest is empty. */
  row(row: number): readonly (T | undefined)[] {
    return this.rows[row - 1] ?? [];
  }

  /** The last row that was ever written to since the last shift; it may be empty now. */
  get height(): number {
    return this.rows.length;
  }

  get isEmpty(): boolean {
    return this.rows.every((cells) => cells === undefined || cells.every((cell) => cell === undefined));
  }

  insertRows(at: number, count: number): void {
    if (at - 1 < this.rows.length) this.spliceRows(at, 0, count);
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at - 1, count);
  }

  insertColumns(at: number, count: number): void {
    for (const cells of this.rows)
      if (cells && at - 1 < cells.length)
        cells.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
  }

  deleteColumns(at: number, count: number): void {
    for (const cells of this.rows) cells?.splice(at - 1, count);
  }

  /** Puts the rows of a block in another order: `order[i]` is the offset of the row that comes to stand at offset i. */
  arrangeRows(top: number, left: number, width: number, order: readonly number[]): void {
    const held = order.map((offset) =>
      Array.from({ length: width }, (_, column) => this.get(top + offset, left + column)),
    );
    for (const [r, cells] of held.entries())
      for (const [c, value] of cells.entries()) this.set(top + r, left + c, value);
  }

  /** Copies a block to another place, which may overlap it. */
  moveBlock(from: Area, toRow: number, toColumn: number, keepSource: boolean): void {
    const held = Array.from({ length: from.rows }, (_, r) =>
      Array.from({ length: from.columns }, (_, c) => this.get(from.row + r, from.column + c)),
    );
    if (!keepSource)
      for (let r = 0; r < from.rows; r++)
        for (let c = 0; c < from.columns; c++) this.set(from.row + r, from.column + c, undefined);
    for (const [r, cells] of held.entries())
      for (const [c, value] of cells.entries()) this.set(toRow + r, toColumn + c, value);
  }

  /** Every cell that holds something, by rows. */
  *entries(): Generator<[row: number, column: number, value: T]> {
    for (const [r, cells] of this.rows.entries()) {
      if (!cells) continue;
      for (const [c, value] of cells.entries()) if (value !== undefined) yield [r + 1, c + 1, value];
    }
  }

  copy(): Grid<T> {
    const copy = new Grid<T>();
    copy.rows = this.rows.map((cells) => cells?.slice());
    return copy;
  }

  /** Takes over another grid's cells; the other one must not be used afterwards. */
  become(other: Grid<T>): void {
    this.rows = other.rows;
  }

  private spliceRows(at: number, remove: number, add: number): void {
    const head = this.rows.slice(0, at - 1);
    const tail = this.rows.slice(at - 1 + remove);
    this.rows = head.concat(new Array<undefined>(add).fill(undefined), tail);
  }
}
