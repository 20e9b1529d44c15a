import { isLikeFormula, isQuoted } from './textForms';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Google makes where nothing else is said: none of it need be asked of a sheet that was made a moment ago. */
export const NEW_SHEET = { rows: 1_000, columns: 26, width: 100 } as const;

/** What stands on a sheet that was made in this call: nothing but its header, and rows that were added to it. */
export type Bare = { rows: unknown[][]; textColumns: readonly number[]; note: string };

/** Whether more rows are texts where they should be, as they are and without being formatted first. */
export const takesTexts = (
  own: Bare,
  textColumns: readonly number[],
  more: readonly (readonly unknown[])[],
): boolean =>
  textColumns.every((column) => own.textColumns.includes(column)) &&
  own.rows.length + more.length <= NEW_SHEET.rows &&
  !more.some((row) => row.some((value) => isQuoted(value) || isLikeFormula(value)));

/** The sheets that are made in one call. */
export type NewSheets = {
  /** Makes a sheet at the end, which shows it to the user. */
  add(name: string): Sheet;
  /** Whether a sheet of that name was made in this call. */
  has(name: string): boolean;
  /** Takes the user back to where they were before. */
  showBefore(): void;
  /** Leaves the user where they are taken now. */
  stay(): void;
};

export function newSheets(active: () => Spreadsheet): NewSheets {
  const made = new Set<string>();
  let before: Sheet | null = null;
  return {
    add(name) {
      const spreadsheet = active();
      before ??= spreadsheet.getActiveSheet();
      const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
      made.add(name);
      return sheet;
    },
    has: (name) => made.has(name),
    showBefore() {
      if (before) active().setActiveSheet(before);
      before = null;
    },
    stay() {
      before = null;
    },
  };
}
