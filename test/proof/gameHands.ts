import { SHEETS } from '../../src/domain/roster/ownSheets';
import type { Area } from '../host/cells';
import type { Sheet } from '../host/sheet';
import type { Workbook } from '../host/workbook';
import { ROSTER } from '../kit/district';
import { LOCKER } from './gameHarm';

/** The spreadsheet as people lay hands on it, and what they know of it besides. */
export type AtSheets = {
  workbook: Workbook;
  /** A header got another name: what was true of the column stays true. */
  renamed: (from: string, to: string) => void;
  versions: { count: () => number; restore: (nth: number) => void; newest: () => boolean };
  copy: () => void;
  wait: (days: number) => void;
};

/** What somebody does by hand, with two dice; what was done in words, '' for nothing. */
export type Edit = (at: AtSheets, a: number, b: number) => string;

export const pick = <T>(items: readonly T[], die: number): T | undefined => items[die % items.length];
const OUR_SHEETS = [ROSTER, SHEETS.people, SHEETS.log, SHEETS.assignments];

/** A sheet by its name, the roster most often. */
export const sheetAt = ({ workbook }: AtSheets, die: number): Sheet | null =>
  workbook.sheetNamed(pick([ROSTER, ...OUR_SHEETS, ROSTER], die) ?? '');

export const roster = ({ workbook }: AtSheets): Sheet | null =>
  workbook.sheetNamed(ROSTER) ??
  workbook.sheets.find((sheet) => headerRow(sheet) > 0 && sheet.value(headerRow(sheet), 1) !== null) ??
  null;

/** The row of the roster's header, 0 where it has none. */
export const headerRow = (sheet: Sheet): number =>
  [1, 2, 3].find((row) => columnIn(sheet, LOCKER, row) > 0) ?? 0;
export function columnIn(sheet: Sheet, title: string, row = Math.max(1, headerRow(sheet))): number {
  const { columns } = sheet.extent();
  for (let c = 1; c <= columns; c++) if (sheet.value(row, c) === title) return c;
  return 0;
}

/** Cells of a column below the header, well past the last row. */
export const below = (sheet: Sheet, column: number): Area => ({
  row: headerRow(sheet) + 1,
  column,
  rows: Math.min(40, sheet.maxRows - headerRow(sheet)),
  columns: 1,
});

/** The column of a sheet's own that is not the roster's key. */
export const someColumn = (sheet: Sheet, die: number): number => {
  const { columns } = sheet.extent();
  const at = 1 + (die % Math.max(1, columns));
  return at === columnIn(sheet, LOCKER) ? 1 : at;
};

export const someRow = (sheet: Sheet, die: number): number => {
  const first = headerRow(sheet) + 1;
  const { rows } = sheet.extent();
  return Math.max(2, first) + (die % Math.max(1, rows - first + 1));
};

export const onRoster =
  (edit: (sheet: Sheet, a: number, b: number, at: AtSheets) => string): Edit =>
  (at, a, b) => {
    const sheet = roster(at);
    return sheet && headerRow(sheet) > 0 ? edit(sheet, a, b, at) : '';
  };
