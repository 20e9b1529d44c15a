import { columnNumber } from '../domain/cells/a1';
import type { Cell } from '../domain/cells/cell';
import type { MergedArea } from '../domain/cells/mergedCells';
import { readXml } from './readXml';
import type { XlsxLimits } from './xlsxLimits';
import { xlsxNumber } from './xlsxNumber';
import { unescaped } from './xlsxStrings';

/** What the cells of every sheet of a workbook rest on. */
export type XlsxBook = {
  strings: readonly string[];
  /** By the cells' style. */
  formats: readonly string[];
  isFrom1904: boolean;
  /** Whether whatever opens it is to calculate it first: what was saved of a formula may be a stand-in. */
  isUncalculated: boolean;
  limits: XlsxLimits;
};

/** What a formula reads as where nothing has calculated it. */
const WITHOUT_RESULT = '#GETTING_DATA';

/** What one sheet holds; formulas as their results. */
export type XlsxGrid = {
  grid: Cell[][];
  merged: MergedArea[];
  /** The formulas whose result is blank in the file, as places in the grid, from 0: that may be none. */
  withoutResult: { row: number; column: number }[];
  /** How many formulas have one. */
  results: number;
};

/** The cells of a worksheet. Throws where it is not well-formed, or is no worksheet. */
export function xlsxGrid(
  xml: string,
  { strings, formats, isFrom1904, isUncalculated, limits }: XlsxBook,
): XlsxGrid {
  const grid: Cell[][] = [];
  const areas: MergedArea[] = [];
  const withoutResult: XlsxGrid['withoutResult'] = [];
  let results = 0;
  let row = 0;
  let column = 0;
  let type = 'n';
  let style = 0;
  let text = '';
  let hasValue = false;
  let isFormula = false;
  let isValue = false;
  let isReading = false;

  const put = (value: Cell): void => {
    paddedRow(grid, row, column, limits)[column - 1] = value;
  };
  const valueRead = (): Cell => {
    const word = text.trim();
    if (type === 's') {
      if (word === '') return '';
      const shared = strings[Number(word)];
      if (shared === undefined) throw new Error(`text “${word}” is missing`);
      return shared;
    }
    if (type === 'b' && /^(?:[01]|true|false)$/i.test(word)) return /^(?:1|true)$/i.test(word);
    // A day or a time that is written as such; times are of the day before all others.
    const time =
      type === 'd' ? /^(?:1899-12-3[01]T)?((?:[01]\d|2[0-3])(?::[0-5]\d){2})/.exec(word)?.[1] : undefined;
    if (time !== undefined) {
      const days = Date.parse(`1970-01-01T${time}Z`) / 86_400_000;
      const shown = xlsxNumber(days, formatOf(style), isFrom1904);
      return typeof shown === 'string' ? shown : time;
    }
    if (type === 'd') return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text;
    const number = type === 'n' && word !== '' ? Number(word) : Number.NaN;
    return Number.isFinite(number) ? xlsxNumber(number, formatOf(style), isFrom1904) : unescaped(text);
  };
  const formatOf = (number: number): string => {
    const format = formats[number] ?? (number === 0 ? 'General' : undefined);
    if (format === undefined) throw new Error(`style “${number}” is missing`);
    return format;
  };
  const endCell = (): void => {
    if (isFormula && (!hasValue || (isUncalculated && type === 'n' && Number(text) === 0))) {
      put(WITHOUT_RESULT);
      return;
    }
    if (isFormula && text === '') {
      put(WITHOUT_RESULT);
      withoutResult.push({ row: row - 1, column: column - 1 });
      return;
    }
    if (isFormula) results += 1;
    if (hasValue) put(text === '' ? '' : valueRead());
  };

  readXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : rowNumber(attributes['r']);
          column = 0;
          return;
        case 'c': {
          const place = attributes['r'] === undefined ? null : placeIn(attributes['r']);
          row = place?.row ?? row;
          column = place?.column ?? column + 1;
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          text = '';
          hasValue = false;
          isFormula = false;
          return;
        }
        case 'f':
          isFormula = true;
          return;
        // How a Japanese text is read out stands beside it.
        case 'rPh':
          isReading = true;
          return;
        case 'v':
        case 't':
          isValue = !isReading;
          hasValue = true;
          return;
        case 'mergeCell': {
          const area = areaIn(attributes['ref'] ?? '');
          if (area) areas.push(area);
        }
      }
    },
    text: (part) => {
      if (isValue) text += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c') endCell();
    },
  });
  const merged = inUse(areas, grid);
  for (const { rows, columns } of merged) limits.merge(rows * columns);
  for (const area of merged) blankBeside(grid, area, limits);
  return { grid, merged, withoutResult, results };
}

/** A row of the grid, as wide as is asked. */
function paddedRow(grid: Cell[][], row: number, width: number, limits: XlsxLimits): Cell[] {
  limits.row(row);
  limits.column(width);
  limits.add(Math.max(0, row - grid.length));
  while (grid.length < row) grid.push([]);
  const cells = grid[row - 1] ?? [];
  limits.add(Math.max(0, width - cells.length));
  while (cells.length < width) cells.push('');
  return cells;
}

/** Of merged areas what holds cells: a whole column may be merged, or all below the last row. */
function inUse(areas: readonly MergedArea[], grid: Cell[][]): MergedArea[] {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  return areas.flatMap((area) => {
    const rows = Math.min(area.rows, grid.length - area.row + 1);
    const columns = Math.min(area.columns, width - area.column + 1);
    return rows > 0 && columns > 0 ? [{ ...area, rows, columns }] : [];
  });
}

/** A spreadsheet has the value of a merged block in its first cell alone. */
function blankBeside(grid: Cell[][], { row, column, rows, columns }: MergedArea, limits: XlsxLimits): void {
  for (let r = row; r < row + rows; r++)
    paddedRow(grid, r, column + columns - 1, limits).fill(
      '',
      r === row ? column : column - 1,
      column + columns - 1,
    );
}

function placeIn(ref: string): { row: number; column: number } {
  const [, letters = '', digits] = /^\$?([A-Z]+)\$?([1-9]\d*)$/i.exec(ref) ?? [];
  if (letters === '') throw new Error(`“${ref}” is no place of a cell`);
  return { row: Number(digits), column: columnNumber(letters.toUpperCase()) };
}

/** Cells in a row that there can't be would be lost. */
function rowNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`“${text}” is no number of a row`);
  return Number(text);
}

function areaIn(ref: string): MergedArea | null {
  const [from, to] = ref.split(':');
  if (from === undefined || to === undefined) return null;
  const [one, other] = [placeIn(from), placeIn(to)];
  return {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}
