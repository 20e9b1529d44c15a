import { columnLetters, columnNumber, quotedSheetName } from '../a1';

/** One end of a reference; a missing row or column is an open end (`A:A`, `2:5`, `A2:A`). */
export type Corner = { column: number | null; row: number | null; columnFixed: boolean; rowFixed: boolean };
export type Reference = { sheetName: string | null; from: Corner; to: Corner | null };
type Piece = string | Reference;

const SHEET = /(?:'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*)!/;
const END = /\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}(?=:)|\$?\d{1,7}(?=:)/;
const SECOND = /\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}/;
const TOKEN = new RegExp(
  `("(?:[^"]|"")*")|((?:${SHEET.source})?(?:${END.source})(?::(?:${SECOND.source}))?(?![A-Za-z0-9_.(!]))|([A-Za-z_][A-Za-z0-9_.]*|\\d+(?:\\.\\d+)?|'(?:[^']|'')*'!?|[\\s\\S])`,
  'g',
);

/**
 * A formula as plain text and references between. Names, numbers and texts are passed over; the grammar itself is
 * the engine's business.
 */
export function splitFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (const match of formula.matchAll(TOKEN)) {
    const reference = match[2] === undefined ? null : readReference(match[2]);
    if (!reference) {
      plain += match[0];
      continue;
    }
    pieces.push(plain, reference);
    plain = '';
  }
  pieces.push(plain);
  return pieces;
}

function readReference(text: string): Reference | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : text.slice(0, bang);
  const [first, second] = text.slice(bang + 1).split(':');
  const from = readCorner(first ?? '');
  const to = second === undefined ? null : readCorner(second);
  if (!from || (second !== undefined && !to)) return null;
  if (!to && (from.row === null || from.column === null)) return null;
  const sheetName = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName, from, to };
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, columnMark, letters, rowMark, digits] = match;
  if (!letters && !digits) return null;
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    columnFixed: columnMark === '$' && Boolean(letters),
    rowFixed: rowMark === '$' || (columnMark === '$' && !letters),
  };
}

export function writeReference({ sheetName, from, to }: Reference): string {
  const sheet = sheetName === null ? '' : `${quotedSheetName(sheetName)}!`;
  return sheet + writeCorner(from) + (to ? `:${writeCorner(to)}` : '');
}

function writeCorner(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  return column + (corner.row === null ? '' : (corner.rowFixed ? '$' : '') + corner.row);
}

/** The formula with each reference replaced; null stands for a reference that is gone, `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return splitFormula(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const changed = change(piece);
      return changed ? writeReference(changed) : '#REF!';
    })
    .join('');
}

export function references(formula: string): Reference[] {
  return splitFormula(formula).filter((piece) => typeof piece !== 'string');
}

export function renameInFormulas(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheetName?.toLowerCase() === from.toLowerCase() ? { ...reference, sheetName: to } : reference,
  );
}

/** Open ends bounded by the sheet's size, because the engine's parser knows no `A2:A`. */
export function boundReference(reference: Reference, size: { rows: number; columns: number }): Reference {
  if (!reference.to) return reference;
  const { from, to } = reference;
  return {
    sheetName: reference.sheetName,
    from: { ...from, row: from.row ?? 1, column: from.column ?? 1 },
    to: { ...to, row: to.row ?? size.rows, column: to.column ?? size.columns },
  };
}

/** The formula as it reads when copied from one cell to another: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row ?? 1) < 1 || (column ?? 1) < 1) return null;
    return { ...corner, row, column };
  };
  return mapReferences(formula, ({ sheetName, from, to }) => {
    const start = moved(from);
    const end = to && moved(to);
    return !start || (to && !end) ? null : { sheetName, from: start, to: end };
  });
}

/** Quotes and backslashes in texts as `CHAR(…)`: the engine's parser reads no `""` and takes `\\` for an escape. */
export const plainLiterals = (formula: string): string =>
  formula.replace(/'(?:[^']|'')*'|"((?:[^"]|"")*)"/g, (literal, text: string | undefined) => {
    if (text === undefined || !/["\\]/.test(text)) return literal;
    const parts = text.split(/(""|\\)/).filter((part) => part !== '');
    return `(${parts.map((part) => (part === '""' ? 'CHAR(34)' : part === '\\' ? 'CHAR(92)' : `"${part}"`)).join('&')})`;
  });

/** Whether the whole formula is one call of the function, `=F(…)`, so that an array it gives belongs to the cell. */
export function isSingleCall(formula: string, name: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '').trim();
  const head = /^=\s*([A-Za-z_][A-Za-z0-9_.]*)\s*\(/.exec(bare);
  if (head?.[1]?.toUpperCase() !== name) return false;
  let depth = 1;
  for (let i = head[0].length; i < bare.length; i++) {
    if (bare[i] === '(') depth += 1;
    else if (bare[i] === ')') depth -= 1;
    if (depth === 0) return i === bare.length - 1;
  }
  return false;
}
