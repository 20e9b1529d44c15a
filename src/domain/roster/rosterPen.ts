import type { Cell, ColumnRef, FieldWrite, Grid } from '../cells/cell';
import { type CellValue, ColumnHand } from '../cells/columnHand';
import { amountHeadings } from './amountHeadings';
import { cellsBelow } from './columnCells';
import { knownOrder } from './dateColumns';
import { COLUMNS, type Field, unitOf } from './fields';
import { columnRefs, findHeader, headerCells, mappedColumns } from './headers';
import { newAmount } from './newAmount';
import type { NameInRoster } from './nobodyText';
import { partsOfName } from './partsOfName';
import type { Mapping, RosterLine } from './roster';

/** Where a roster holds formulas: nothing is ever written over one. Columns are 0-based, rows begin with 1. */
export type RosterFormulas = {
  /** Whether there are any in a column. */
  holds: (column: number) => boolean;
  /** Whether one makes a row's cell of a field. */
  makes: (row: number, field: Field) => boolean;
};

/** Writes what rows of an export say as the roster's own columns write it. */
export class RosterPen {
  private readonly hands = new Map<number, ColumnHand>();
  private readonly header: ReturnType<typeof findHeader>;
  private readonly headings: readonly Cell[];

  /** `nameOf` tells how the roster writes a person. */
  constructor(
    readonly mapping: Mapping,
    private readonly grid: Grid,
    readonly nameOf: NameInRoster,
    private readonly formulas: RosterFormulas,
  ) {
    this.header = findHeader(mapping, grid);
    this.headings = this.header ? amountHeadings(grid, this.header.row) : [];
  }

  /** Whether a formula makes a row's cell of a field. */
  isMade(row: number, field: Field): boolean {
    return this.formulas.makes(row, field);
  }

  /** What stands in a row's cell now. */
  cell(row: number, ref: ColumnRef): Cell {
    const column = this.columnOf(ref);
    return column === null ? '' : (this.grid[row - 1]?.[column] ?? '');
  }

  /**
   * What a row of an export says of a field, as its column of the roster would say it, in the place of `was`; null where it says
   * nothing.
   */
  written(field: Field, ref: ColumnRef, row: RosterLine, said: string, was = ''): CellValue | null {
    if (row.unreadable.includes(field)) return null;
    const hand = this.handOf(ref, field);
    const column = COLUMNS[field];
    switch (column.kind) {
      case 'day': {
        const day = row[column.property];
        return day === '' ? null : hand.day(day, was);
      }
      case 'amount': {
        const minutes = row[column.property];
        return minutes === null ? null : hand.amount(minutes, unitOf(field, this.mapping));
      }
      case 'grade':
        return row.grade === null ? null : hand.grade(row.grade);
      case 'name':
        return row.student === '' ? null : hand.student(row.student);
      case 'lastName':
      case 'firstName': {
        const part = partsOfName(row.student)[column.kind];
        return part === '' ? null : { value: part };
      }
      case 'delivery':
        return said === '' ? null : hand.delivery(row.delivery, said);
      case 'mark':
        return said === '' ? null : hand.mark(row[column.property]);
      case 'head':
        return said === '' ? null : hand.text(said);
      case 'person': {
        const text = row[column.property];
        const first = this.mapping.columns[field === 'provider' ? 'providerFirst' : 'managerFirst'];
        return text === '' ? null : hand.text(first ? partsOfName(text).lastName : text);
      }
      default: {
        const text =
          field === 'providerFirst' || field === 'managerFirst'
            ? partsOfName(field === 'providerFirst' ? row.provider : row.caseManager).firstName
            : row[column.property];
        return text === '' ? null : hand.text(text);
      }
    }
  }

  /** The cells of a new row's amount, those beside it too; none where these columns can't say it. */
  newAmount(ref: ColumnRef, minutes: number): FieldWrite[] {
    const made = newAmount(
      this.mapping,
      ref,
      minutes,
      (part) => this.cellsOf(this.columnOf(part) ?? -1),
      (part) => this.headings[this.columnOf(part) ?? -1] ?? part.header,
    );
    if (made !== 'as typed') return made ?? [];
    return [{ ref, ...this.handOf(ref, 'amount').amount(minutes, this.mapping.amountUnit) }];
  }

  /** The roster's own columns that nothing is known of, with what the export's columns of the same headers say. */
  unmapped(cellUnder: (ref: ColumnRef) => Cell): { ref: ColumnRef; value: string | number; isDay?: true }[] {
    const { header } = this;
    if (!header) return [];
    const mapped = new Set(mappedColumns(this.mapping).map(({ ref }) => header.columnOf(ref)));
    return columnRefs(headerCells(this.grid, header.row)).flatMap((ref, column) => {
      if (!ref || mapped.has(column) || this.formulas.holds(column)) return [];
      const cell = cellUnder(ref);
      if (cell === '' || cell === false) return [];
      const isDay = typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
      return [{ ref, value: cell === true ? 'TRUE' : cell, ...(isDay && { isDay: true as const }) }];
    });
  }

  private columnOf = (ref: ColumnRef): number | null => this.header?.columnOf(ref) ?? null;

  private cellsOf(column: number): Cell[] {
    return cellsBelow(this.grid, (this.header?.row ?? 0) + 1, column);
  }

  private handOf(ref: ColumnRef, field: Field): ColumnHand {
    const column = this.columnOf(ref) ?? -1;
    const known = this.hands.get(column);
    if (known) return known;
    const hand = new ColumnHand(this.cellsOf(column), knownOrder(this.mapping, field));
    this.hands.set(column, hand);
    return hand;
  }
}
