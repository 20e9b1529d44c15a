import { SHEETS } from '../../src/domain/roster/ownSheets';
import { sheetOf, shown } from '../addOn/installed';
import type { Host } from '../host/host';
import type { Sheet } from '../host/sheet';
import { ROSTER } from '../kit/district';
import { HEADER } from '../kit/rows';

/** A column that people keep beside the roster and nobody maps: a mark on each row, by which the row is known wherever it stands. */
export const MARK = 'Mark';

export type SheetEdit = {
  what: 'sort' | 'insert' | 'delete' | 'type' | 'rename' | 'rename back' | 'delete log' | 'restore log';
  a: number;
  b: number;
};

/** The people at the sheets of the built add-on. */
export class SheetDesk {
  /** What people last wrote, by the row's mark and the column. */
  readonly typed = new Map<string, Map<string, string>>();
  readonly columns = [...HEADER, MARK];
  count = 0;
  private renamed: string | null = null;
  private deletedLog: Sheet | null = null;
  private marks = 100;
  private readonly toLookAt = new Set<string>();

  constructor(private readonly host: Host) {
    for (const row of shown(host, ROSTER).slice(1))
      this.typed.set(
        row[HEADER.length] ?? '',
        new Map(this.columns.map((column, c) => [column, row[c] ?? ''])),
      );
  }

  /** They are asked to look at cells (row and column from 1), as these stand now. */
  asked(places: readonly (readonly [row: number, column: number])[]): void {
    if (places.length === 0) return;
    const rows = shown(this.host, ROSTER);
    for (const [row, column] of places)
      this.toLookAt.add(`${rows[row - 1]?.[HEADER.length]}|${this.columns[column - 1]}`);
  }

  /** Whether they were asked to look at a cell, by its row's mark. */
  isAskedAbout(mark: string, column: string): boolean {
    return this.toLookAt.has(`${mark}|${column}`);
  }

  do({ what, a, b }: SheetEdit): string {
    const said = this.act(what, a, b);
    if (said !== '') this.count += 1;
    return said;
  }

  private act(what: SheetEdit['what'], a: number, b: number): string {
    const sheet = sheetOf(this.host, ROSTER);
    const last = sheet.extent().rows;
    const row = 2 + (a % Math.max(1, last - 1));
    switch (what) {
      case 'sort':
        sheet.sort(
          { row: 2, column: 1, rows: last - 1, columns: this.columns.length },
          1 + (a % 14),
          b % 2 === 0,
        );
        return `sort by column ${1 + (a % 14)}`;
      case 'insert': {
        this.marks += 1;
        const id = `3000${this.marks}`;
        const cells =
          b % 2 === 0 ? [id, 'Newly, Nan', '2', 'Oak', 'Resource', '', '', '2', '', '', '', 'Cho, Ben'] : [];
        sheet.insertRows(row, 1);
        cells.forEach((text, c) => {
          if (text !== '') sheet.typed(row, c + 1, text);
        });
        sheet.putValue(row, this.columns.length, `m${this.marks}`);
        const now = shown(this.host, ROSTER)[row - 1] ?? [];
        this.typed.set(`m${this.marks}`, new Map(this.columns.map((column, c) => [column, now[c] ?? ''])));
        return `insert ${cells.length > 0 ? id : 'a blank row'} as row ${row}`;
      }
      case 'delete':
        if (last < 5) return '';
        sheet.deleteRows(row, 1);
        return `delete row ${row}`;
      case 'type': {
        const [column, text] = (
          [
            ['Provider', 'Cho, Ben'],
            ['Notes', 'call'],
            ['Provider', 'Okafor, Dele'],
            ['Hours per week', '2.5'],
          ] as const
        )[b % 4] ?? ['Notes', ''];
        const mark = String(sheet.value(row, this.columns.length) ?? '');
        if (mark === '') return '';
        sheet.typed(row, this.columns.indexOf(column) + 1, text);
        this.typed.get(mark)?.set(column, sheet.display(row, this.columns.indexOf(column) + 1));
        return `type ${text} into row ${row}`;
      }
      case 'rename': {
        if (this.renamed !== null) return '';
        this.renamed = ['Provider', 'Service', 'Hours per week'][a % 3] ?? 'Provider';
        sheet.putValue(1, this.columns.indexOf(this.renamed) + 1, 'Mine');
        return `rename ${this.renamed}`;
      }
      case 'rename back': {
        if (this.renamed === null) return '';
        sheet.putValue(1, this.columns.indexOf(this.renamed) + 1, this.renamed);
        this.renamed = null;
        return 'rename it back';
      }
      case 'delete log': {
        const log = this.host.workbook.sheetNamed(SHEETS.log);
        if (!log) return '';
        this.host.workbook.deleteSheet(log);
        this.deletedLog = log;
        return 'delete the log';
      }
      case 'restore log':
        if (!this.deletedLog) return '';
        this.host.workbook.sheets.push(this.deletedLog);
        this.deletedLog = null;
        return 'restore the log';
    }
  }

  mend(): void {
    this.act('restore log', 0, 0);
    this.act('rename back', 0, 0);
  }
}
