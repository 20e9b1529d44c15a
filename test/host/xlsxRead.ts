import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { UnreadableFile } from '../../src/files/unreadableFile';
import { zipParts } from '../../src/files/zipParts';
import { parseA1 } from './a1';
import type { Area, AttributeName } from './cells';
import { loadXlsx } from './loadXlsx';
import type { Sheet } from './sheet';
import { uncarriedParts } from './uncarriedParts';
import { Workbook } from './workbook';
import { insideDummy, OWN_WRITER, sheetFormula } from './xlsxFormulas';

import { readConditionalFormat, readValidation } from './xlsxRules';
import { lookOf } from './xlsxStyle';

/** `notices` name what the file has and the workbook has not. */
export type ReadWorkbook = { workbook: Workbook; notices: string[] };

export async function readXlsxFile(path: string): Promise<ReadWorkbook> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnreadableFile(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UnreadableFile(`${path} is a folder: name an .xlsx file in it.`);
    throw new UnreadableFile(`${path} can't be read (${code}).`);
  }
  return readXlsx(bytes, name);
}

/** Throws UnreadableFile with one sentence where the bytes are no workbook. */
export async function readXlsx(bytes: Buffer, name: string): Promise<ReadWorkbook> {
  const file = await loadXlsx(bytes, name);
  const sources = file.worksheets.toSorted((a, b) => order(a) - order(b));
  const [first] = sources;
  if (!first) throw new UnreadableFile(`${name} has no sheets.`);
  const notices = new Set(uncarriedParts(zipParts(bytes)?.names ?? []).map((part) => `Left out: ${part}.`));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const workbook = new Workbook(name.replace(/\.xlsx$/i, ''), zone, first.name);
  for (const source of sources) {
    const sheet = workbook.sheetNamed(source.name) ?? workbook.addSheet(source.name);
    readSheet(source, sheet, file.creator === OWN_WRITER, (notice) =>
      notices.add(`${notice} (sheet "${source.name}").`),
    );
  }
  // Rules may name other sheets, so they are read when all cells are there.
  for (const source of sources) {
    const sheet = workbook.sheetNamed(source.name);
    if (sheet) readRules(source, sheet, (notice) => notices.add(`${notice} (sheet "${source.name}").`));
  }
  readNames(file, workbook);
  const visible = workbook.sheets.find((sheet) => !sheet.hidden);
  if (visible) workbook.activeSheet = visible;
  return { workbook, notices: [...notices] };
}

const order = (source: ExcelJS.Worksheet) => (source as unknown as { orderNo?: number }).orderNo ?? source.id;

function readSheet(
  source: ExcelJS.Worksheet,
  sheet: Sheet,
  isOwn: boolean,
  notice: (text: string) => void,
): void {
  sheet.growTo(source.rowCount, source.columnCount);
  sheet.hidden = source.state !== 'visible';
  const covered: Area[] = [];
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) sheet.look.rowsHiddenByUser.add(number);
    if (row.height) sheet.look.rowHeights.set(number, Math.round((row.height * 4) / 3));
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const look = lookOf(cell.style);
      for (const [name, value] of Object.entries(look))
        sheet.layers.attributes[name as AttributeName].set(number, column, value as never);
      const note = noteText(cell.note);
      if (note) sheet.layers.attributes.note.set(number, column, note);
      const inside = isOwn && cell.formula ? insideDummy(cell.formula) : null;
      // What another cell’s result fills comes again from that.
      if (inside) sheet.putFormula(number, column, inside);
      else if (inside === null) readCell(cell, sheet, number, column, covered, notice);
    });
  });
  for (const [index, column] of (source.columns ?? []).entries()) {
    if (column.width !== undefined) sheet.look.columnWidths.set(index + 1, Math.round(column.width * 7 + 5));
    if (column.outlineLevel) sheet.look.columnGroupDepths.set(index + 1, column.outlineLevel);
    if (column.hidden) sheet.look.columnsHiddenByUser.add(index + 1);
  }
  for (const view of source.views ?? [])
    if (view.state === 'frozen') {
      sheet.look.frozenRows = view.ySplit ?? 0;
      sheet.look.frozenColumns = view.xSplit ?? 0;
    }
  const areaOf = (text: string) =>
    parseA1(text, () => ({ rows: sheet.maxRows, columns: sheet.maxColumns }))?.area;
  const { merges = [] } = source.model as { merges?: string[] };
  sheet.look.merges = merges.flatMap((text) => areaOf(text) ?? []);
  if (source.autoFilter) {
    const area = typeof source.autoFilter === 'string' ? areaOf(source.autoFilter) : undefined;
    if (area) sheet.filter = { area, hidden: new Map() };
  }
  if ((source as unknown as { sheetProtection?: unknown }).sheetProtection) notice('Left out: protection');
}

function readCell(
  cell: ExcelJS.Cell,
  sheet: Sheet,
  row: number,
  column: number,
  covered: Area[],
  notice: (text: string) => void,
): void {
  if (cell.type === ExcelJS.ValueType.Null || cell.type === ExcelJS.ValueType.Merge) return;
  // The results of an array formula come again from the formula.
  if (covered.some((area) => inside(area, row, column))) return;
  const { value } = cell;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (value !== '') sheet.putValue(row, column, value);
  } else if (value instanceof Date) sheet.putValue(row, column, serialOf(value));
  else if (typeof value !== 'object' || value === null) return;
  else if ('error' in value)
    sheet.putFormula(row, column, value.error === '#N/A' ? '=NA()' : `=${value.error}`);
  else if ('richText' in value) {
    sheet.putValue(row, column, value.richText.map(({ text }) => text).join(''));
    notice('Left out: formats inside a cell');
  } else if ('hyperlink' in value) {
    const text: unknown = value.text;
    sheet.putValue(row, column, typeof text === 'string' ? text : cell.text);
    notice('Left out: links (their text is here)');
  } else if (cell.formula) {
    sheet.putFormula(row, column, sheetFormula(cell.formula));
    const { ref, shareType } = value as { ref?: string; shareType?: string };
    const area =
      shareType === 'array' && ref
        ? parseA1(ref, () => ({ rows: sheet.maxRows, columns: sheet.maxColumns }))
        : null;
    if (area) covered.push(area.area);
  }
}

/** Excel's day numbers, read without any time zone: the library puts them into UTC. */
function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  // To the millisecond, since fractions of a day don't come out even.
  return Math.round(days * 86_400_000) / 86_400_000;
}

const inside = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function noteText(note: ExcelJS.Cell['note'] | undefined): string {
  if (!note) return '';
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readRules(source: ExcelJS.Worksheet, sheet: Sheet, notice: (text: string) => void): void {
  const model = source.model as {
    dataValidations?: Record<string, ExcelJS.DataValidation>;
    conditionalFormattings?: { ref: string; rules: ExcelJS.ConditionalFormattingRule[] }[];
  };
  const { dataValidations } = source as unknown as {
    dataValidations?: { model: Record<string, ExcelJS.DataValidation> };
  };
  const optionsAt = (reference: string) => listAt(sheet.workbook, sheet, reference);
  const made = new Map<string, ReturnType<typeof readValidation>>();
  for (const [address, file] of Object.entries(dataValidations?.model ?? {})) {
    const area = parseA1(address, () => ({ rows: sheet.maxRows, columns: sheet.maxColumns }))?.area;
    if (!area || area.row > sheet.maxRows || area.column > sheet.maxColumns) continue;
    const key = JSON.stringify(file);
    if (!made.has(key)) made.set(key, readValidation(file, optionsAt));
    const rule = made.get(key);
    if (!rule) notice('Left out: data validation other than lists');
    else
      for (let row = area.row; row < Math.min(area.row + area.rows, sheet.maxRows + 1); row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          sheet.layers.attributes.validation.set(row, column, rule);
  }
  for (const { ref, rules } of model.conditionalFormattings ?? [])
    for (const rule of rules) {
      const format = readConditionalFormat(ref, rule);
      if (format) sheet.conditionalFormats.push(format);
      else notice('Left out: a conditional format that has no like here');
    }
}

/** The texts of the cells that a list rule refers to. */
function listAt(workbook: Workbook, home: Sheet, reference: string): string[] | null {
  const found = parseA1(reference, (name) => {
    const sheet = name === null ? home : workbook.sheetNamed(name);
    return sheet && { rows: sheet.maxRows, columns: sheet.maxColumns };
  });
  const sheet = found && (found.sheetName === null ? home : workbook.sheetNamed(found.sheetName));
  if (!found || !sheet) return null;
  const { row, column, rows, columns } = found.area;
  const texts: string[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++)
      if (sheet.display(r, c) !== '') texts.push(sheet.display(r, c));
  return texts;
}

function readNames(file: ExcelJS.Workbook, workbook: Workbook): void {
  for (const { name, ranges } of file.definedNames.model) {
    const found = parseA1(ranges[0] ?? '', (sheetName) => {
      const sheet = sheetName === null ? null : workbook.sheetNamed(sheetName);
      return sheet && { rows: sheet.maxRows, columns: sheet.maxColumns };
    });
    const sheet = found?.sheetName ? workbook.sheetNamed(found.sheetName) : null;
    if (found && sheet && !name.startsWith('_xlnm'))
      workbook.namedRanges.push({ name, sheetId: sheet.id, area: found.area });
  }
}
