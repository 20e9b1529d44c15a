import { areaName } from '../../a1';
import type { Sheet } from '../../sheet';
import { methodsOf, type Offers, Service } from '../service';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Group>('SpreadsheetApp.Group')({
  collapse: [''],
  expand: [''],
  getDepth: [''],
  isCollapsed: [''],
});

/** Neighbouring columns under one control: closed, they are hidden. developers.google.com/apps-script/reference/spreadsheet/group */
export class ColumnGroup extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.Group';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly sheet: Sheet,
    private readonly columns: readonly number[],
    private readonly depth: number,
  ) {
    super(run);
  }

  collapse(): this {
    for (const column of this.columns) this.sheet.look.columnsHiddenByUser.add(column);
    this.sheet.changedLook();
    return this;
  }

  expand(): this {
    for (const column of this.columns) this.sheet.look.columnsHiddenByUser.delete(column);
    this.sheet.changedLook();
    return this;
  }

  getDepth(): number {
    return this.depth;
  }

  isCollapsed(): boolean {
    return this.columns.every((column) => this.sheet.look.columnsHiddenByUser.has(column));
  }
}

/** The columns around `at` that are grouped at least as deep; null where it is not. */
export function groupedAround({ look }: Sheet, at: number, depth: number): readonly number[] | null {
  const isIn = (column: number): boolean => (look.columnGroupDepths.get(column) ?? 0) >= depth;
  if (depth < 1 || !isIn(at)) return null;
  const columns = [at];
  for (let column = at - 1; column > 0 && isIn(column); column--) columns.unshift(column);
  for (let column = at + 1; isIn(column); column++) columns.push(column);
  return columns;
}

export const noGroup = (column: number, depth: number): string =>
  `There is no column group at ${areaName({ row: 1, column, rows: 1, columns: 1 }).replace(/\d/g, '')} with depth ${depth}.`;
