import type { CellWrite } from '../../app/ports/ports';
import { boundsOf } from './boundsOf';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ValidationRule = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The list of which each cell must take a value; null where it takes any, or where a rule of another kind holds it. One call for the
 * cells, and one for each range that a list is read from. A cell below the grid is as the last row's: new rows take over its rules.
 */
export function listsOf(
  sheet: Sheet,
  cells: readonly CellWrite[],
  rowsRead: number,
): (readonly string[] | null)[] {
  const rules = rulesOf(sheet, cells, rowsRead);
  const read = new Map<string, readonly string[]>();
  return cells.map((cell) => {
    const rule = rules(cell);
    return rule && listIn(rule, read);
  });
}

/**
 * The rule of a cell that turns values down; null for none, and for one that only warns. `rowsRead`: so many rows the sheet has for
 * certain; only below them its last one is asked for.
 */
function rulesOf(
  sheet: Sheet,
  cells: readonly CellWrite[],
  rowsRead: number,
): (cell: CellWrite) => ValidationRule | null {
  const last = cells.every(({ row }) => row <= rowsRead) ? rowsRead : sheet.getMaxRows();
  const inGrid = (row: number): number => Math.min(row, last);
  const area = boundsOf(cells.map((cell) => ({ ...cell, row: inGrid(cell.row) })));
  if (!area) return () => null;
  const { row, column, rows, columns } = area;
  const all = sheet.getRange(row, column, rows, columns).getDataValidations();
  return (cell) => {
    const rule = all[inGrid(cell.row) - row]?.[cell.column - column];
    return rule && !rule.getAllowInvalid() ? rule : null;
  };
}

function listIn(rule: ValidationRule, read: Map<string, readonly string[]>): readonly string[] | null {
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  const type = rule.getCriteriaType();
  const [first]: unknown[] = rule.getCriteriaValues();
  if (type === VALUE_IN_LIST && Array.isArray(first)) return first.map(String);
  if (type !== VALUE_IN_RANGE || !isRange(first)) return null;
  const key = `${first.getSheet().getName()}!${first.getA1Notation()}`;
  const known = read.get(key) ?? first.getDisplayValues().flat();
  read.set(key, known);
  return known;
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'getDisplayValues' in value;

/**
 * Which cells a rule or a protection holds, as far as it can be seen: 'held' for certain, 'perhaps' where a rule's own formula or range
 * of numbers decides. Read only once a write was refused.
 */
export function heldCells(
  sheet: Sheet,
  cells: readonly CellWrite[],
  rowsRead: number,
): (cell: CellWrite) => 'held' | 'perhaps' | 'free' {
  const rules = rulesOf(sheet, cells, rowsRead);
  const read = new Map<string, readonly string[]>();
  const isProtected = protectedIn(sheet);
  return (cell) => {
    if (isProtected(cell)) return 'held';
    const rule = cell.value === '' ? null : rules(cell);
    if (!rule) return 'free';
    const list = listIn(rule, read);
    if (!list || cell.isDay) return 'perhaps';
    return list.includes(String(cell.value)) ? 'free' : 'held';
  };
}

/** Whether a protection keeps the account from a cell. */
function protectedIn(sheet: Sheet): (cell: CellWrite) => boolean {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const [whole, parts] = [SHEET, RANGE].map((kind) =>
    sheet.getProtections(kind).filter((each) => !each.isWarningOnly() && !each.canEdit()),
  );
  const closed = (parts ?? []).map((each) => each.getRange());
  const open = (whole ?? []).map((each) => each.getUnprotectedRanges());
  const isIn = (cell: CellWrite, range: Range): boolean =>
    cell.row >= range.getRow() &&
    cell.row < range.getRow() + range.getNumRows() &&
    cell.column >= range.getColumn() &&
    cell.column < range.getColumn() + range.getNumColumns();
  return (cell) =>
    closed.some((range) => isIn(cell, range)) ||
    open.some((ranges) => !ranges.some((range) => isIn(cell, range)));
}
