import { shortened } from '../../domain/cells/shortened';

/**
 * Reading the arguments of a cell function. A range arrives as rows of cells, a range of one cell as either; an omitted
 * argument as undefined, null or ''; a date as a Date; an error cell as its text ("#N/A"). What can't be read throws one
 * sentence that starts with the argument and the place in it, because Sheets shows nothing else to the user.
 */

/** Visits every cell of an argument that is not blank; `place` words where it is, while the cell is visited. */
export function forEachCell(
  name: string,
  value: unknown,
  visit: (cell: unknown, place: () => string) => void,
): void {
  if (!Array.isArray(value)) {
    if (!isBlankArgument(value)) visit(value, () => name);
    return;
  }
  const rows: unknown[] = value;
  let row = 0;
  let column = 0;
  // One function for all cells: a fresh one for each would cost more than the reading.
  const place = () =>
    isRange(rows) ? name + ', ' + placeInRange(row, column, rows.length, cellsOf(rows[row]).length) : name;
  for (row = 0; row < rows.length; row++) {
    const cells = cellsOf(rows[row]);
    for (column = 0; column < cells.length; column++) {
      if (!isBlankArgument(cells[column])) visit(cells[column], place);
    }
  }
}

/** True for a range of more than one cell. */
export function isRange(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.length > 1 || (Array.isArray(value[0]) && value[0].length > 1);
}

/** Far above any minutes or students; it keeps a typing slip from becoming an infinite answer. */
const LARGEST = 1e9;

/** The number in a cell, at least 0. */
export function numberIn(cell: unknown, place: () => string, largest = LARGEST): number {
  if (typeof cell === 'number') {
    if (cell >= 0 && cell <= largest) return cell;
    if (cell < 0) throw new Error(`${place()}: ${cell} is below 0.`);
    if (cell > largest) throw new Error(`${place()}: ${cell} is too large to be right.`);
  }
  throw new Error(`${place()}: ${wrongKind(cell, 'a number')}`);
}

/** The sum of a number or a range of numbers; blank cells add nothing. */
export function sumOf(name: string, value: unknown, largest = LARGEST): number {
  if (typeof value === 'number') return numberIn(value, () => name, largest);
  let total = 0;
  forEachCell(name, value, (cell, place) => {
    total += numberIn(cell, place, largest);
  });
  return total;
}

/** One number, or null where the argument is blank. */
export function oneNumber(name: string, value: unknown, largest = LARGEST): number | null {
  const cell = oneCell(name, value);
  return cell === null ? null : numberIn(cell, () => name, largest);
}

/** TRUE or FALSE, typed or of a checkbox; FALSE where the argument is blank. */
export function oneTick(name: string, value: unknown): boolean {
  const cell = oneCell(name, value);
  if (cell === null || typeof cell === 'boolean') return cell === true;
  if (typeof cell === 'string' && /^(true|false)$/i.test(cell.trim())) return /true/i.test(cell);
  throw new Error(`${name}: ${wrongKind(cell, 'TRUE or FALSE')}`);
}

/** One text, trimmed, or '' where the argument is blank. A number is read as its digits. */
export function oneText(name: string, value: unknown): string {
  const cell = oneCell(name, value);
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string' && !isErrorArgument(cell)) return cell.trim();
  throw new Error(`${name}: ${wrongKind(cell, 'text')}`);
}

/** The choice that a text names, whatever its case, spaces and dashes; `usual` where it is blank. */
export function oneChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
  usual: Choice | null,
): Choice {
  const text = oneText(name, value);
  if (text === '' && usual !== null) return usual;
  const meant = choices.find((choice) => lettersOf(choice) === lettersOf(text));
  if (meant !== undefined) return meant;
  const list = choices.map((choice) => `"${choice}"`).join(', ');
  throw new Error(
    `${name}: ${text === '' ? 'it is blank' : `${quotedCell(text)} is not a choice`}; write one of ${list}.`,
  );
}

/** Why a cell can't be used, the end of a sentence. */
export function wrongKind(cell: unknown, wanted: string): string {
  if (isErrorArgument(cell)) return `the cell holds the error ${String(cell)}.`;
  if (isDate(cell)) return `a date stands where ${wanted} belongs.`;
  if (typeof cell === 'boolean') return `${cell ? 'TRUE' : 'FALSE'} stands where ${wanted} belongs.`;
  if (typeof cell === 'string') return `${quotedCell(cell)} is text where ${wanted} belongs.`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `${cell} stands where ${wanted} belongs.`;
  return `this can't be read; ${wanted} belongs here.`;
}

export function isErrorArgument(cell: unknown): boolean {
  return typeof cell === 'string' && /^(#[A-Z/0]+[!?]?|Loading\.\.\.)$/.test(cell.trim());
}

/** By its tag, because a Date from the platform is of another realm than ours. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** What stands in a cell, as an error names it. */
export const quotedCell = (text: string): string => `"${shortened(text, 40)}"`;

/** Spaces alone look blank in a cell, so they are. */
export function isBlankArgument(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function oneCell(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return isBlankArgument(value) ? null : value;
  let found: unknown = null;
  let cells = 0;
  forEachCell(name, value, (cell) => {
    cells += 1;
    found = cell;
  });
  if (cells > 1) throw new Error(`${name}: one cell belongs here, not a range of ${cells}.`);
  return found;
}

function cellsOf(row: unknown): unknown[] {
  return Array.isArray(row) ? row : [row];
}

function placeInRange(row: number, column: number, rows: number, columns: number): string {
  const inRow = `row ${row + 1}`;
  const inColumn = `column ${column + 1}`;
  if (columns === 1) return `${inRow} of the range`;
  return rows === 1 ? `${inColumn} of the range` : `${inRow}, ${inColumn} of the range`;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
