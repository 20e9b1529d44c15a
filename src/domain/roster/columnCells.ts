import { type Divisors, parseAmount, type Unit, USUAL_DIVISORS } from '../cells/amount';
import type { Cell, Grid } from '../cells/cell';
import { looksLikeDate, readDay } from '../cells/dateText';
import { parseDelivery } from '../cells/delivery';
import { parseGrade } from '../cells/grade';
import { parseMark } from '../cells/mark';
import { columnOf, type Field, type FieldKind } from './fields';
import { headerKey } from './headers';
import { SERVICE_WORDS } from './headerWords';
import { isOrganization } from './organization';
import { isQuantity } from './quantity';
import { isBetween, isBlank } from './rosterRows';

// Enough rows to see what a column holds; a sheet may have 25,000.
const SAMPLE_ROWS = 200;

/** The nonblank cells of a 0-based column under its header, whose row counts from 1; as far as `rows` go. */
export function cellsBelow(grid: Grid, headerRow: number, column: number, rows = grid.length): Cell[] {
  const cells: Cell[] = [];
  for (let row = headerRow; row < Math.min(grid.length, headerRow + rows); row++) {
    const cell = grid[row]?.[column];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
  }
  return cells;
}

/** Enough of a column's cells to see what it holds; a header that an export repeats is none of them, nor is what stands in a total's row. */
export const sampleOf = (grid: Grid, headerRow: number, column: number, rows = SAMPLE_ROWS): Cell[] => {
  const header = grid[headerRow - 1]?.[column];
  const below = grid.slice(headerRow, headerRow + rows).filter((row) => !isBetween(row));
  return cellsBelow(below, 0, column).filter((cell) => cell !== header);
};

/** How many rows to look at below a header whose row counts from 1: no further than to the header of another table. */
export function sampleRows(grid: Grid, headerRow: number): number {
  const header = grid[headerRow - 1] ?? [];
  const texts = new Set(header.filter((cell) => typeof cell === 'string' && cell.trim() !== ''));
  for (let rows = 0; rows < SAMPLE_ROWS; rows++) {
    const row = grid[headerRow + rows];
    if (!row) break;
    const same = row.filter((cell) => texts.has(cell)).length;
    if (same > 2 && same * 2 > texts.size && row.some((cell, at) => texts.has(cell) && cell !== header[at]))
      return rows;
  }
  return SAMPLE_ROWS;
}

/**
 * Whether the cells under a header agree with what the header says, so that "IEP" over dates is no IEP mark and "SLP" over
 * numbers no provider. An empty column agrees with anything.
 */
export function fits(field: Field, cells: readonly Cell[]): boolean {
  if (cells.length === 0) return true;
  const { kind } = columnOf(field);
  // The same sample is asked by each header that it may suit.
  const known = fitted.get(cells) ?? new Map<FieldKind, boolean>();
  fitted.set(cells, known);
  const fit = known.get(kind) ?? fitsKind(kind, cells);
  known.set(kind, fit);
  return fit;
}

const fitted = new WeakMap<readonly Cell[], Map<FieldKind, boolean>>();

function fitsKind(kind: FieldKind, cells: readonly Cell[]): boolean {
  const isSaid = (cell: Cell): boolean => canRead(kind, cell, 'minutes', USUAL_DIVISORS);
  switch (kind) {
    case 'id':
      // One value on every row is the district's number; under "ID" may stand who has an intellectual disability.
      return (
        (cells.length < 5 || new Set(cells).size > 1) &&
        !cells.every(isTick) &&
        !most(cells, isNamedWithId) &&
        !cells.every(isNoId)
      );
    case 'person':
      return most(cells, isNameLike) && !most(cells, isRoleOrPlace);
    case 'mark':
      return most(cells, isSaid);
    case 'day':
      return some(cells, (cell) => isSaid(cell) || looksLikeDate(cell));
    default:
      return some(cells, isSaid);
  }
}

/** Whether a cell can be read as what a column of a kind holds. Any text is a text. */
export function canRead(kind: FieldKind, cell: Cell, unit: Unit, divisors: Divisors): boolean {
  switch (kind) {
    case 'day':
      return readDay(cell) !== null;
    case 'amount':
      return parseAmount(cell, unit, divisors) !== null;
    case 'grade':
      return parseGrade(cell) !== null;
    case 'mark':
      return parseMark(cell) !== null;
    case 'delivery':
      return parseDelivery(cell) !== null;
    default:
      return true;
  }
}

// A name, or what people put for none; not a number, a mark or a sentence with a date in it.
const isNameLike = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  !/\d\/\d/.test(cell) &&
  !isQuantity(cell) &&
  (/^[^\p{L}\p{N}]+$/u.test(cell) || (/\p{L}/u.test(cell) && parseMark(cell) === null));

/** "Alder, Ana (1001)" is a name with an ID in it: two words of letters or more, then one with a digit. */
function isNamedWithId(cell: Cell): boolean {
  const text = String(cell);
  const at = text.search(/\d/);
  if (!CODE.test(text.slice(at))) return false;
  const words = text.slice(0, at).split(/[^\p{L}'’._-]+/u);
  return words.slice(0, -1).filter((word) => /\p{L}/u.test(word)).length > 1;
}
/** The rest of a word from its first digit, with nothing behind it but signs. */
const CODE = /^\d[\w-]*(?:[^\w-]\W*)?$/;

/** Where the cells stand one column beside their headers, names and services stand under "Student ID". */
const isNoId = (cell: Cell): boolean =>
  typeof cell === 'string' && (SERVICES.has(headerKey(cell)) || LAST_FIRST.test(cell.trim()));
const SERVICES: ReadonlySet<string> = new Set(SERVICE_WORDS);
/** "Alder, Ana", "De La Cruz, Ana M." */
const LAST_FIRST = /^\p{L}[\p{L}'’. -]*, ?\p{L}[\p{L}'’. -]*$/u;

const isTick = (cell: Cell): boolean =>
  typeof cell !== 'number' && !/^[01]$/.test(String(cell)) && parseMark(cell) !== null;

const ROLE_WORDS = new Set(
  [
    ...SERVICE_WORDS,
    'special general regular education ed gen sped teacher therapist specialist pathologist provider case manager staff related service services',
    'language classroom team iep assistant coordinator consultant administrator principal designee instructor and the of',
  ].flatMap((words) => words.split(' ')),
);

/** "Speech Language Pathologist" is what somebody is, "Oak Therapy LLC" where they come from: neither says who. */
function isRoleOrPlace(cell: Cell): boolean {
  const words = headerKey(cell).split(' ');
  return words.every((word) => ROLE_WORDS.has(word)) || isOrganization(String(cell));
}

/** Whether a cell in the place of a name says nothing of who: an agency, a role, a number. */
export const namesNobody = (cell: Cell): boolean => !isNameLike(cell) || isRoleOrPlace(cell);

const most = (cells: readonly Cell[], test: (cell: Cell) => boolean): boolean =>
  cells.filter(test).length * 2 >= cells.length;

// Real columns are dirty: page headers and notes stand between the values.
const some = (cells: readonly Cell[], test: (cell: Cell) => boolean): boolean =>
  cells.filter(test).length * 4 >= cells.length;
