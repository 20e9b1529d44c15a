import ExcelJS from 'exceljs';
import { type Chart, withCharts } from '../../src/files/xlsxCharts';
import { areaName, quotedSheetName } from './a1';
import type { Area, CellError, CellValue } from './cells';
import { renameInFormulas } from './formulas/formulaText';
import { neededHeight } from './neededHeight';
import { MARGIN, paperFor, printedColumns, USUAL_HEIGHT, USUAL_WIDTH } from './printedPaper';
import type { Sheet } from './sheet';
import { drawnArea, StyleTable, validationAreas } from './wireSheet';
import type { Workbook } from './workbook';
import { xlsxCharts } from './xlsxCharts';
import { callsOne, dummyFormula, fileFormula, OWN_WRITER } from './xlsxFormulas';
import { writeConditionalFormat, writeValidation } from './xlsxRules';
import { styleOf } from './xlsxStyle';

const FILE_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** The workbook as an .xlsx file; `notices` name what a file has no place for. */
export async function writeXlsx(workbook: Workbook): Promise<{ bytes: Buffer; notices: string[] }> {
  workbook.recalculate();
  const file = new ExcelJS.Workbook();
  file.creator = OWN_WRITER;
  const notices = new Set<string>();
  const names = fileNames(workbook, (notice) => notices.add(notice));
  const rename = (formula: string) => {
    let text = formula;
    for (const [sheet, name] of names)
      if (sheet.name !== name) text = renameInFormulas(text, sheet.name, name);
    return text;
  };
  const charts: Chart[] = [];
  for (const sheet of workbook.sheets) {
    const target = file.addWorksheet(names.get(sheet) ?? sheet.name, {
      state: sheet.hidden ? 'hidden' : 'visible',
      views: [view(sheet)],
    });
    writeCells(sheet, target, rename);
    const leftOut = (what: string) => notices.add(`Left out: ${what} (sheet "${sheet.name}").`);
    writeLook(sheet, target);
    writePage(sheet, target, leftOut);
    writeRules(sheet, target, leftOut);
    charts.push(...xlsxCharts(sheet, target.name, leftOut));
  }
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: workbook.sheets.indexOf(workbook.activeSheet),
      visibility: 'visible',
    },
  ];
  for (const { name, sheetId, area } of workbook.namedRanges) {
    const sheet = workbook.sheetWithId(sheetId);
    if (sheet)
      file.definedNames.add(`${quotedSheetName(names.get(sheet) ?? sheet.name)}!${absolute(area)}`, name);
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  const sheetNames = file.worksheets.map(({ name }) => name);
  return {
    bytes: Buffer.from(charts.length === 0 ? bytes : await withCharts(bytes, sheetNames, charts)),
    notices: [...notices],
  };
}

const absolute = (area: Area) => areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Excel's sheet names are shorter and know fewer signs. */
function fileNames(workbook: Workbook, notice: (text: string) => void): Map<Sheet, string> {
  const names = new Map<Sheet, string>();
  const taken = new Set<string>();
  for (const sheet of workbook.sheets) {
    const plain = sheet.name.replace(/[[\]:*?/\\]/g, '-').replace(/^'+|'+$/g, '') || 'Sheet';
    let name = plain.slice(0, 31);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 27)} (${n})`;
    taken.add(name.toLowerCase());
    names.set(sheet, name);
    if (name !== sheet.name) notice(`The sheet "${sheet.name}" is called "${name}" in the file.`);
  }
  return names;
}

function view({ look }: Sheet): Partial<ExcelJS.WorksheetView> {
  if (look.frozenRows === 0 && look.frozenColumns === 0) return { state: 'normal' };
  return { state: 'frozen', ySplit: look.frozenRows, xSplit: look.frozenColumns };
}

function writeCells(sheet: Sheet, target: ExcelJS.Worksheet, rename: (formula: string) => string): void {
  const table = new StyleTable();
  const styles: Partial<ExcelJS.Style>[] = [];
  const { values, formulas, errors, attributes } = sheet.layers;
  const { rows, columns } = drawnArea(sheet);
  const spills = spillAreas(sheet);
  const own = new Set(sheet.workbook.ownFunctions());
  const isOwn = (formula: string | undefined): boolean => formula !== undefined && callsOne(formula, own);
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const value = values.get(row, column) ?? null;
      const formula = formulas.get(row, column);
      const style = table.indexOf(sheet, row, column);
      const source = sheet.layers.spills.get(row, column);
      const isFilled = formula === undefined && source !== undefined && isOwn(formulas.get(...source));
      if (value === null && formula === undefined && style === undefined && !isFilled) continue;
      const cell = target.getCell(row, column);
      if (style !== undefined) {
        styles[style] ??= styleOf(table.styles[style] ?? {});
        // One object for all cells of a look: the library compares styles by identity first.
        cell.style = styles[style];
      }
      if ((isFilled || isOwn(formula)) && !errors.get(row, column)) {
        const dummy = dummyFormula(formula === undefined ? '' : rename(formula), value ?? '');
        if (dummy !== null) {
          cell.value = { formula: dummy, result: value ?? '' };
          continue;
        }
      }
      if (formula === undefined) {
        if (value !== null) cell.value = typeof value === 'string' ? fileText(value) : value;
        continue;
      }
      const area = spills.get(`${row} ${column}`);
      const result = fileResult(value, errors.get(row, column));
      cell.value = {
        formula: fileFormula(rename(formula)),
        ...(result === undefined ? {} : { result }),
        ...(area ? { shareType: 'array', ref: areaName(area) } : {}),
      } as ExcelJS.CellValue;
    }
  for (const [row, column, text] of attributes.note.entries()) target.getCell(row, column).note = text;
}

/**
 * A text as the file holds it: what XML has no place for, or would change, stands there as its code, `_x000D_`, and a text that
 * looks like such a code gets one for its underscore (ECMA-376 part 1, 22.9.2.19).
 */
const fileText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });

/** Where array results spread, by the formula's cell. */
function spillAreas(sheet: Sheet): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const [row, column, [fromRow, fromColumn]] of sheet.layers.spills.entries()) {
    const key = `${fromRow} ${fromColumn}`;
    const area = areas.get(key) ?? { row: fromRow, column: fromColumn, rows: 1, columns: 1 };
    area.rows = Math.max(area.rows, row - fromRow + 1);
    area.columns = Math.max(area.columns, column - fromColumn + 1);
    areas.set(key, area);
  }
  return areas;
}

/** The result stored beside a formula, so that a program that can't calculate it still shows it. */
function fileResult(value: CellValue, error: CellError | undefined): unknown {
  if (error) return { error: FILE_ERRORS.has(error.code) ? error.code : '#VALUE!' };
  return value ?? undefined;
}

/** A width in pixels as the file counts it, in digits. */
const inDigits = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

function writeLook(sheet: Sheet, target: ExcelJS.Worksheet): void {
  const { look, filter, maxColumns } = sheet;
  target.properties.defaultColWidth = inDigits(USUAL_WIDTH);
  target.properties.defaultRowHeight = (USUAL_HEIGHT * 3) / 4;
  for (const [column, pixels] of look.columnWidths)
    if (column <= maxColumns) target.getColumn(column).width = inDigits(pixels);
  for (const [column, depth] of look.columnGroupDepths) target.getColumn(column).outlineLevel = depth;
  for (const column of look.columnsHiddenByUser) target.getColumn(column).hidden = true;
  const { rows, columns } = sheet.extent();
  // A row grows with what stands in it, also one whose height was set.
  for (let row = 1; row <= Math.max(rows, ...look.rowHeights.keys()); row++) {
    const pixels = Math.max(look.rowHeights.get(row) ?? 0, neededHeight(sheet, row, columns) ?? 0);
    if (pixels > 0) target.getRow(row).height = (pixels * 3) / 4;
  }
  for (const row of look.rowsHiddenByUser) target.getRow(row).hidden = true;
  for (const area of look.merges)
    target.mergeCells(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
  if (filter) target.autoFilter = areaName(filter.area);
  if (look.tabColor) target.properties.tabColor = { argb: `FF${look.tabColor.slice(1)}` };
}

/** Any program prints the sheet as it is: on letter paper, as wide as it, with its head on each page, as `printPage` does. */
function writePage(sheet: Sheet, target: ExcelJS.Worksheet, leftOut: (what: string) => void): void {
  const width = printedColumns(sheet).reduce((sum, each) => sum + each.width, 0);
  const { orientation } = paperFor(width);
  const margins = { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN, header: 0.3, footer: 0.3 };
  Object.assign(target.pageSetup, {
    ...{ paperSize: LETTER, orientation, margins },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const { frozenRows } = sheet.look;
  if (frozenRows === 0) return;
  // The library names the sheet as it is; an apostrophe in it would make the file one that Excel has to repair.
  if (target.name.includes("'")) leftOut('that its head is repeated on each printed page');
  else target.pageSetup.printTitlesRow = `1:${frozenRows}`;
}

/** Letter paper, by its number (ECMA-376 part 1, 18.3.1.63). */
const LETTER = 1;

function writeRules(sheet: Sheet, target: ExcelJS.Worksheet, leftOut: (what: string) => void): void {
  const { dataValidations } = target as unknown as {
    dataValidations: { add: (address: string, rule: ExcelJS.DataValidation) => void };
  };
  for (const { area, rule } of validationAreas(sheet)) {
    const written = writeValidation(rule);
    if (written) dataValidations.add(areaName(area), written);
    else leftOut(`a validation (${rule.criteria}) that Excel has no room for`);
  }
  let priority = 1;
  for (const format of sheet.conditionalFormats) {
    const written = writeConditionalFormat(format, priority++);
    if (written) target.addConditionalFormatting({ ref: written.ref, rules: [written.rule] });
    else leftOut(`a conditional format (${format.criteria})`);
  }
  if (sheet.filter && sheet.filter.hidden.size > 0) leftOut('what the filter hides (its range is kept)');
  if (sheet.protections.length > 0) leftOut('protected ranges');
  if (sheet.tables.length > 0) leftOut('Tables, which are plain cells there');
  if (sheet.look.bandings.length > 0) leftOut('alternating colours');
}
