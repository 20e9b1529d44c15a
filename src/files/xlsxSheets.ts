import ExcelJS from 'exceljs';
import { format, getFormatInfo } from 'numfmt';
import type { Cell } from '../domain/cells/cell';
import type { MergedArea } from '../domain/cells/mergedCells';
import type { FileSheet } from './fileSheets';
import { UnreadableFile } from './unreadableFile';
import { problemOf } from './xlsxProblems';
import { columnNumber, tooMuchIn } from './xlsxTooMuch';

/** The sheets of an .xlsx in their order, formulas as their results. Throws UnreadableFile where the bytes are no workbook. */
export async function xlsxSheets(bytes: Buffer, file: string): Promise<FileSheet[]> {
  const book = await loadXlsx(bytes, file);
  if (book.worksheets.length === 0) throw new UnreadableFile(`${file} has no sheets.`);
  let known: boolean | null = null;
  // Most rosters have no formula, and need no second look at every cell.
  const isCalculated = (): boolean => {
    known ??= hasResults(book);
    return known;
  };
  return book.worksheets.map((sheet) => {
    const merged = mergedIn(sheet);
    return {
      name: sheet.name,
      grid: gridOf(sheet, isCalculated),
      ...(merged.length > 0 && { merged }),
    };
  });
}

/** A workbook as the library holds it, its sheets in their order. Throws UnreadableFile where the bytes are none. */
export async function loadXlsx(bytes: Buffer, file: string): Promise<ExcelJS.Workbook> {
  const problem = problemOf(bytes, file);
  if (problem !== null) throw new UnreadableFile(problem);
  const tooMuch = await tooMuchIn(bytes);
  if (tooMuch !== null)
    throw new UnreadableFile(
      `${file} ${tooMuch}: open it in Excel or Google Sheets, put that right, and save it again.`,
    );
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    // Where the library stumbles over what it misses, its words say nothing of the file.
    const why =
      error instanceof Error && !(error instanceof TypeError) ? ` (${error.message.split('\n')[0]})` : '';
    throw new UnreadableFile(
      `${file} is damaged and can't be opened${why}: open it in Excel or Google Sheets and save it again.`,
    );
  }
  return book;
}

function mergedIn(sheet: ExcelJS.Worksheet): MergedArea[] {
  // For its model the library copies every cell.
  if (!sheet.hasMerges) return [];
  // The library's type of it is wider than what it holds.
  const { merges }: { merges?: unknown } = sheet.model;
  return (Array.isArray(merges) ? merges : []).flatMap((range: unknown): MergedArea[] => {
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(String(range)) ?? [];
    if (!left || !right) return [];
    const [row, column] = [Number(top), columnNumber(left)];
    return [{ row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 }];
  });
}

/**
 * Whether the formulas of a workbook have results. A program that calculates nothing writes none, and what its cells would show is
 * unknown; of a single one a blank text comes as none too.
 */
function hasResults(book: ExcelJS.Workbook): boolean {
  let formulas = 0;
  let results = 0;
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        formulas += 1;
        if (cell.result !== undefined) results += 1;
      }),
    );
  return formulas === 0 || results > 0;
}

function gridOf(sheet: ExcelJS.Worksheet, isCalculated: () => boolean): Cell[][] {
  const grid: Cell[][] = [];
  sheet.eachRow((row, number) => {
    while (grid.length < number) grid.push([]);
    const cells = grid[number - 1] ?? [];
    row.eachCell((cell, column) => {
      // The library repeats the value of a merged block in each of its cells; a spreadsheet has it in the first alone.
      const value = cell.type === ExcelJS.ValueType.Merge ? '' : cellOf(cell, isCalculated);
      while (cells.length < column) cells.push('');
      cells[column - 1] = value;
    });
  });
  return grid;
}

function cellOf(cell: ExcelJS.Cell, isCalculated: () => boolean): Cell {
  const isFormula = cell.type === ExcelJS.ValueType.Formula;
  const value = isFormula ? cell.result : cell.value;
  if (isFormula && !isCalculated()) return '#GETTING_DATA';
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberOf(value, cell.numFmt);
  if (value instanceof Date) return numberOf(serialOf(value), cell.numFmt);
  if ('error' in value) return value.error;
  return cell.text;
}

/** A number as its format makes a person see it where that changes what it says: a day, a time of the day, a percentage. */
function numberOf(value: number, pattern: string | undefined): Cell {
  const { type } = formatInfo(pattern ?? 'General');
  if (type === 'date' || type === 'datetime') return format('yyyy-mm-dd', value);
  // An afternoon's time is no duration, and stays as it is shown.
  if (type === 'time' && value % 1 >= 0.5 && /am\/pm/i.test(pattern ?? ''))
    return format('h:mm AM/PM', value);
  if (type === 'time') return format('[h]:mm:ss', value);
  if (type === 'percent') return format('0.##########%', value).replace('.%', '%');
  // An ID of 12345 that is shown as 0012345.
  if (ZEROS.test(pattern ?? '') && Number.isInteger(value) && value >= 0) return format(pattern ?? '', value);
  // `0" min/day"`: the unit or the period stands in the format alone.
  if (type === 'number' && OF_TIME.test((pattern ?? '').replace(/["\\]/g, '')))
    return format(pattern ?? '', value);
  return value;
}

const OF_TIME = /min|h(?:ou)?rs?\b|day|w(?:ee)?k|month|mo\b/i;
const ZEROS = /^0{2,}(?:\\?-0+)*$/;

const known = new Map<string, ReturnType<typeof getFormatInfo>>();

/** A sheet has a handful of formats in thousands of cells. */
function formatInfo(pattern: string): ReturnType<typeof getFormatInfo> {
  const info = known.get(pattern) ?? getFormatInfo(pattern);
  known.set(pattern, info);
  return info;
}

/** Excel's day number, read without any time zone: the library puts it into UTC. */
function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  // To the millisecond, since fractions of a day don't come out even.
  return Math.round(days * 86_400_000) / 86_400_000;
}
