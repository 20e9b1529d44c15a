import type { CellWrite, NotWritten } from '../../app/ports/ports';
import { a1 } from '../../domain/cells/a1';
import type { Cell } from '../../domain/cells/cell';
import { grouped } from '../../domain/cells/grouped';
import { AUTOMATIC, showsNumbers } from '../../domain/cells/numberFormat';
import { boundsOf } from './boundsOf';
import { heldCells } from './heldCells';
import { type CellPlace, inLists } from './rangesOf';
import {
  inAnyCell,
  inTextCell,
  isLikeFormula,
  isQuoted,
  mendTexts,
  needsTextFormat,
  type TextCell,
} from './textForms';
import { isOfTypedColumns, isTaken } from './typedColumns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Each costs half a second or so. */
const MOST_REFUSALS = 20;

/** Google's own sentences for what a rule or a protection refuses, where they are in English. */
const REFUSALS = /violates the data validation|protected (cell|range|sheet|object)/i;

/** The formats of a sheet of which the text format took the place while a script runs, by the cell. */
export type FormatsBefore = Map<string, string>;

/** What writing cells needs to know beside them. */
export type WriteInput = {
  /** So many rows the sheet has for certain. */
  rowsRead: number;
  complain: (error: unknown) => void;
  readAs: (value: unknown) => Cell;
  formatsBefore?: FormatsBefore;
};

/** A cell of a Table holds something else than what was written there. */
class NotAsWritten extends Error {
  override name = 'NotAsWritten';
}

/**
 * Writes cells, those of one value together, and makes them stand. Gives back what the sheet refused, which keeps its format: what can
 * be seen to be refused is not tried, and the rest goes in ever smaller parts, so that a cell that refuses holds up no other. What
 * fails for no such reason, with nothing that could be written beside it, is no refusal: that is thrown. Cells of a Table are written
 * without the format that they refuse.
 */
export function putCells(
  sheet: Sheet,
  cells: readonly CellWrite[],
  { rowsRead, complain, readAs, formatsBefore = new Map() }: WriteInput,
): NotWritten[] {
  const formatOf = formatsIn(
    sheet,
    cells.filter((cell) => cell.isDay || needsFormat(cell)),
    rowsRead,
  );
  const placeOf = ({ row, column }: CellPlace): string => a1(row, column);
  /** `asTheyAre`: nothing is tried that a Table refuses once it is flushed. */
  const put = (some: readonly CellWrite[], asTheyAre = false): void => {
    const inDoubt: TextCell[] = [];
    for (const places of grouped(some, keyOf).values()) {
      const [{ value, isDay, format } = { value: '' }] = places;
      const all = (own: readonly CellWrite[], act: (list: RangeList) => unknown): boolean =>
        own.length === 0 || (!asTheyAre && isTaken(() => inLists(sheet, own, act)));
      let written = value;
      if (!needsFormat(places[0]))
        giveBack(asTheyAre ? [] : places.filter((cell) => formatsBefore.has(placeOf(cell))));
      else {
        const others = places.filter((cell) => formatOf(cell) !== '@');
        const isText = all(others, (list) => list.setNumberFormat('@'));
        if (isText) for (const cell of others) formatsBefore.set(placeOf(cell), formatOf(cell) ?? AUTOMATIC);
        const text = String(value);
        written = isText ? inTextCell(text) : inAnyCell(text);
        if (!isText || isQuoted(text)) inDoubt.push(...places.map((cell) => ({ ...cell, text })));
        // In a cell that refused the format only now it would run.
        if (isText && others.length > 0 && isLikeFormula(text)) SpreadsheetApp.flush();
      }
      const asNumbers = isDay ? places.filter((cell) => showsNumbers(formatOf(cell))) : [];
      all(asNumbers, (list) => list.setNumberFormat('General'));
      if (format !== undefined) all(places, (list) => list.setNumberFormat(settable(format)));
      if (typeof value === 'boolean' && !isDay) all(places, (list) => list.insertCheckboxes());
      inLists(sheet, places, (list) => list.setValue(written));
    }
    SpreadsheetApp.flush();
    const [other] = mendTexts(sheet, inDoubt, readAs);
    if (other) throw new NotAsWritten(`${placeOf(other)} reads differently`);
  };
  const putInTable = (some: readonly CellWrite[]): void => {
    try {
      put(some);
    } catch (error) {
      if (!isOfTypedColumns(error)) throw error;
      put(some, true);
    }
  };
  /** What is put back where a text stood by mistake is a date again, or a number as it was shown. */
  const giveBack = (places: readonly CellWrite[]): void => {
    if (places.length === 0) return;
    const now = formatsIn(sheet, places, rowsRead);
    const asText = grouped(places, (cell) =>
      now(cell) === '@' ? (formatsBefore.get(placeOf(cell)) ?? null) : null,
    );
    for (const [format, own] of asText)
      isTaken(() => inLists(sheet, own, (list) => list.setNumberFormat(settable(format))));
  };
  try {
    putInTable(cells);
    return [];
  } catch (error) {
    complain(error);
  }
  const holds = heldCells(sheet, cells, rowsRead);
  const refused: NotWritten[] = [];
  let [tried, isAnyPut] = [0, false];
  let unforeseen: { error: unknown } | null = null;
  const inParts = (some: readonly CellWrite[]): void => {
    if (some.length === 0) return;
    if (tried >= MOST_REFUSALS) {
      refused.push(...some.map((cell) => ({ cell, isTried: false })));
      return;
    }
    try {
      putInTable(some);
      isAnyPut = true;
    } catch (error) {
      const [cell] = some;
      if (some.length > 1 || !cell) {
        const middle = some.length >> 1;
        inParts(some.slice(0, middle));
        inParts(some.slice(middle));
        return;
      }
      tried += 1;
      const isOfTable = error instanceof NotAsWritten || isOfTypedColumns(error);
      refused.push({ cell, isTried: true, ...(isOfTable && { isOfTable }) });
      if (isOfTable || REFUSALS.test(String(error)) || holds(cell) === 'perhaps') return;
      complain(error);
      unforeseen = { error };
    }
  };
  const free: CellWrite[] = [];
  for (const cell of cells)
    if (holds(cell) === 'held') refused.push({ cell, isTried: true });
    else free.push(cell);
  inParts(free);
  putFormatsBack(
    sheet,
    refused.map(({ cell }) => cell),
    formatOf,
  );
  if (unforeseen && !isAnyPut) throw Object(unforeseen).error;
  return refused;
}

const keyOf = ({ value, isDay, format = '' }: CellWrite): string =>
  `${isDay ? 'day' : typeof value} ${format}\u001f${value}`;

/** A number format as it is set: that of a cell which has none is set by another name. */
export const settable = (format: string): string => (format === AUTOMATIC ? 'General' : format);

/** Everything but plain names and words gets the text format first; the cost of one too many is one call. */
const needsFormat = (cell: CellWrite | undefined): boolean =>
  cell !== undefined && !cell.isDay && needsTextFormat(cell.value);

/** The number formats of cells, in one call; the sheet has so many rows for certain. */
export function formatsIn(
  sheet: Sheet,
  cells: readonly CellPlace[],
  rowsRead: number,
): (cell: CellPlace) => string | undefined {
  const area = boundsOf(cells);
  if (!area) return () => undefined;
  const { row, column, rows, columns } = area;
  const isInside = row + rows - 1 <= rowsRead;
  const inside = isInside ? rows : Math.min(rows, sheet.getMaxRows() - row + 1);
  const formats = inside < 1 ? [] : sheet.getRange(row, column, inside, columns).getNumberFormats();
  return (cell) => formats[cell.row - row]?.[cell.column - column];
}

/** A cell that refused its text keeps no format of ours; one that is protected took none. */
function putFormatsBack(
  sheet: Sheet,
  cells: readonly CellWrite[],
  formatOf: (cell: CellWrite) => string | undefined,
): void {
  const changed = grouped(cells.filter(needsFormat), (cell) => {
    const format = formatOf(cell);
    return format === undefined || format === '@' ? null : format;
  });
  for (const [format, places] of changed)
    try {
      inLists(sheet, places, (list) => list.setNumberFormat(settable(format)));
      SpreadsheetApp.flush();
    } catch (error) {
      if (!REFUSALS.test(String(error)) && !isOfTypedColumns(error)) throw error;
    }
}
