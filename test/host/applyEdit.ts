import type { Area, AttributeName, DataValidation } from './cells';
import { replacedTexts } from './findText';
import { moveFormula } from './formulas/formulaText';
import { ALL_UNFROZEN_ROWS, leavesOnlyFrozen } from './frozen';
import type { Edit, WireStyle } from './page/wire';
import { changedBy, isProtectedFrom, PROTECTED } from './protections';
import type { Sheet } from './sheet';
import { hasTypedCells, setTable, TYPED_COLUMNS } from './tables';
import type { Workbook } from './workbook';

/** A sentence for the person who made the edit; the workbook is as before. */
export class EditRefused extends Error {
  override name = 'EditRefused';
}

/**
 * Carries out what a person, the owner unless told otherwise, did in the grid. Throws EditRefused where Sheets would show a message
 * instead.
 */
export function applyEdit(workbook: Workbook, edit: Edit, email = workbook.ownerEmail): void {
  if (edit.do === 'addSheet') addSheet(workbook);
  else if (edit.do === 'copy') copy(workbook, edit, email);
  else if (edit.do !== 'undo' && edit.do !== 'redo') applyToSheet(workbook, edit, email);
}

type SheetEdit = Extract<Edit, { sheet: number }>;

function applyToSheet(workbook: Workbook, edit: SheetEdit, email: string): void {
  const sheet = workbook.sheetWithId(edit.sheet);
  if (!sheet) throw new EditRefused('This sheet has been deleted.');
  for (const area of changedBy(edit, sheet)) refuseProtected(sheet, area, email);
  switch (edit.do) {
    case 'type':
      type(sheet, edit);
      break;
    case 'put':
      for (const { row, column, value, formula } of edit.cells) {
        // The grid says a typed formula twice; once is a step to undo, twice is one too many.
        if (formula !== undefined && formula === sheet.formula(row, column)) continue;
        if (formula !== undefined) sheet.putFormula(row, column, formula);
        else sheet.putValue(row, column, value);
      }
      break;
    case 'clear':
      for (const area of edit.areas)
        if (edit.what === 'content') sheet.clearContent(area);
        else clearFormats(sheet, area);
      break;
    case 'style':
      if ('numberFormat' in edit.style) refuseTyped(sheet, edit.areas);
      for (const area of edit.areas) setStyle(sheet, area, edit.style);
      break;
    case 'insertRows':
      refuseGrowth(workbook, edit.count * sheet.maxColumns);
      sheet.insertRows(edit.at, edit.count);
      break;
    case 'deleteRows':
      if (edit.count >= sheet.maxRows) throw new EditRefused("You can't delete all the rows on the sheet.");
      if (leavesOnlyFrozen(sheet.maxRows, sheet.look.frozenRows, edit.at, edit.count))
        throw new EditRefused(ALL_UNFROZEN_ROWS);
      sheet.deleteRows(edit.at, edit.count);
      break;
    case 'insertColumns':
      refuseGrowth(workbook, edit.count * sheet.maxRows);
      sheet.insertColumns(edit.at, edit.count);
      break;
    case 'deleteColumns':
      if (edit.count >= sheet.maxColumns)
        throw new EditRefused("You can't delete all the columns on the sheet.");
      sheet.deleteColumns(edit.at, edit.count);
      break;
    case 'hideRows':
    case 'showRows':
      sheet.setRowsHidden(edit.at, edit.count, edit.do === 'hideRows');
      break;
    case 'hideColumns':
    case 'showColumns':
      for (let column = edit.at; column < edit.at + edit.count; column++)
        if (edit.do === 'hideColumns') sheet.look.columnsHiddenByUser.add(column);
        else sheet.look.columnsHiddenByUser.delete(column);
      sheet.changedLook();
      break;
    case 'freeze':
      sheet.look.frozenRows = edit.rows;
      sheet.look.frozenColumns = edit.columns;
      sheet.changedLook();
      break;
    case 'widths':
      for (const column of edit.columns) sheet.look.columnWidths.set(column, edit.pixels);
      sheet.changedLook();
      break;
    case 'heights':
      for (const row of edit.rows) sheet.look.rowHeights.set(row, edit.pixels);
      sheet.changedLook();
      break;
    case 'sort':
      sheet.sort(edit.area, edit.column, edit.ascending);
      break;
    case 'validate':
      refuseTyped(sheet, edit.areas);
      for (const area of edit.areas)
        sheet.fillAttribute(
          'validation',
          area,
          edit.options ? listRule(edit.options, edit.reject) : undefined,
        );
      break;
    case 'note':
      sheet.putAttribute('note', edit.row, edit.column, edit.text === '' ? undefined : edit.text);
      sheet.changedLook();
      break;
    case 'replace': {
      const refusals = replacedTexts(sheet, edit.wish, edit.by).map(({ row, column, text }) =>
        sheet.typed(row, column, text),
      );
      const refusal = refusals.find((each) => each !== null);
      if (refusal !== undefined && refusal !== null) throw new EditRefused(refusal);
      break;
    }
    case 'toTable':
    case 'toRange':
      setTable(sheet, edit.area, edit.do === 'toTable');
      break;
    case 'renameSheet':
      rename(workbook, sheet, edit.name);
      break;
    case 'deleteSheet':
      leaveOneVisible(workbook, sheet);
      workbook.deleteSheet(sheet);
      break;
    case 'hideSheet':
    case 'showSheet':
      if (edit.do === 'hideSheet') leaveOneVisible(workbook, sheet);
      sheet.hidden = edit.do === 'hideSheet';
      workbook.noteStructure({ kind: 'sheetHidden', sheetId: sheet.id });
      break;
    case 'moveSheet':
      workbook.moveSheet(sheet, edit.index);
      break;
  }
}

function refuseProtected(sheet: Sheet, area: Area | null, email: string): void {
  if (!isProtectedFrom(email, sheet, area)) return;
  // The grid may have shown the edit already; announcing its cells puts them right.
  if (area) sheet.workbook.noteArea(sheet, area);
  throw new EditRefused(PROTECTED);
}

/** support.google.com/drive/answer/37603; the sentence as users report it. */
const MOST_CELLS = 10_000_000;

function refuseGrowth(workbook: Workbook, more: number): void {
  const cells = workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, more);
  if (cells > MOST_CELLS)
    throw new EditRefused(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
}

function refuseTyped(sheet: Sheet, areas: readonly Area[]): void {
  if (areas.some((area) => hasTypedCells(sheet, area))) throw new EditRefused(TYPED_COLUMNS);
}

function type(sheet: Sheet, edit: Extract<Edit, { do: 'type' }>): void {
  const { row, column, texts } = edit;
  if (edit.pasted) {
    sheet.paste(row, column, texts);
    return;
  }
  const text = texts[0]?.[0] ?? '';
  const isUnchanged =
    edit.keptText && (text === sheet.editText(row, column) || text === sheet.value(row, column));
  const refusal = isUnchanged ? null : sheet.typed(row, column, text);
  // The grid has shown its own reading of the text meanwhile; announcing the cell puts it right.
  sheet.workbook.noteArea(sheet, { row, column, rows: 1, columns: 1 });
  if (refusal !== null) throw new EditRefused(refusal);
}

function clearFormats(sheet: Sheet, area: Area): void {
  const attributes = Object.keys(sheet.layers.attributes) as AttributeName[];
  for (const name of attributes)
    if (name !== 'note' && name !== 'validation') sheet.fillAttribute(name, area, undefined);
}

function setStyle(sheet: Sheet, area: Area, style: { [K in keyof WireStyle]?: WireStyle[K] | null }): void {
  const bounded = {
    ...area,
    rows: Math.min(area.rows, sheet.maxRows - area.row + 1),
    columns: Math.min(area.columns, sheet.maxColumns - area.column + 1),
  };
  for (const [name, value] of Object.entries(style))
    sheet.fillAttribute(name as keyof WireStyle, bounded, (value ?? undefined) as never);
}

function listRule(options: readonly string[], reject: boolean): DataValidation {
  return {
    kind: 'list',
    criteria: 'VALUE_IN_LIST',
    criteriaValues: [options, true],
    options,
    showDropdown: true,
    allowInvalid: !reject,
    helpText: null,
  };
}

function addSheet(workbook: Workbook): void {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number += 1;
  const sheet = workbook.addSheet(`Sheet${number}`, workbook.sheets.indexOf(workbook.activeSheet) + 1);
  workbook.activate(sheet);
}

function rename(workbook: Workbook, sheet: Sheet, name: string): void {
  const other = workbook.sheetNamed(name);
  if (other && other !== sheet)
    throw new EditRefused(`A sheet with the name "${name}" already exists. Please enter another name.`);
  workbook.renameSheet(sheet, name);
}

function leaveOneVisible(workbook: Workbook, sheet: Sheet): void {
  if (!workbook.sheets.some((other) => other !== sheet && !other.hidden))
    throw new EditRefused("You can't remove or hide all the sheets in a document.");
}

/** Copies cells, repeating a smaller source over a larger target as Sheets does; a cut clears the source. */
function copy(workbook: Workbook, edit: Extract<Edit, { do: 'copy' }>, email: string): void {
  const source = workbook.sheetWithId(edit.from.sheet);
  const target = workbook.sheetWithId(edit.to.sheet);
  if (!source || !target) throw new EditRefused('The copied cells are no longer there.');
  const { area } = edit.from;
  const times = (have: number, want: number) => (edit.cut || want % have !== 0 ? 1 : want / have);
  const rows = area.rows * times(area.rows, edit.to.area.rows);
  const columns = area.columns * times(area.columns, edit.to.area.columns);
  refuseProtected(target, { ...edit.to.area, rows, columns }, email);
  if (edit.cut) refuseProtected(source, area, email);
  target.growTo(edit.to.area.row + rows - 1, edit.to.area.column + columns - 1);
  const held = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => readCell(source, area.row + r, area.column + c)),
  );
  if (edit.cut && edit.what === 'all') {
    source.clearContent(area);
    clearFormats(source, area);
    source.fillAttribute('validation', area, undefined);
  }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const cell = held[r % area.rows]?.[c % area.columns];
      if (cell) writeCell(target, edit.to.area.row + r, edit.to.area.column + c, cell, edit.what, edit.cut);
    }
}

type HeldCell = ReturnType<typeof readCell>;

function readCell(sheet: Sheet, row: number, column: number) {
  const attributes = Object.entries(sheet.layers.attributes).map(
    ([name, layer]) => [name as AttributeName, layer.get(row, column)] as const,
  );
  return { row, column, value: sheet.value(row, column), formula: sheet.formula(row, column), attributes };
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  cell: HeldCell,
  what: 'all' | 'values' | 'formats',
  cut: boolean,
): void {
  if (what !== 'formats') {
    if (cell.formula !== null && what === 'all')
      sheet.putFormula(
        row,
        column,
        // Formulas that are cut keep what they refer to.
        cut ? cell.formula : moveFormula(cell.formula, row - cell.row, column - cell.column),
      );
    else sheet.putValue(row, column, cell.value);
  }
  if (what !== 'values')
    for (const [name, value] of cell.attributes) sheet.putAttribute(name, row, column, value as never);
}
