import type { Cell } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { textOf } from './rosterCells';

/** What a row under the header is: a student's, one that an export or a person put between them, or nothing of the roster's. */
type RowKind = 'student' | 'blank' | 'repeated-header' | 'skipped-row';

/** A first cell that heads or sums rows: "Teacher: Barrera E", "Page 3", "Total", "Printed 11/21/2026". */
const BETWEEN =
  /^(?:(?:teacher|school|track|section)\s*(?:#|:)|page:?\s+\d|(?:(?:grand\s+|sub-?\s?)?totals?|count)\s*(?:[:#=].*|\d.*|(?:students|lines|rows|minutes|hours)\b.*)?$|(?:printed|run date|report date|as of)\b.*\d)/i;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/** Tells a roster's rows apart, by its header row and the 0-based columns that are mapped. */
export function rowSorter(
  header: readonly Cell[],
  mapped: readonly number[],
  idColumn: number | null,
): (row: readonly Cell[]) => RowKind {
  const headers = header.map((cell) => foldedText(textOf(cell)));
  const isHeader = (row: readonly Cell[]): boolean => {
    let same = 0;
    for (const column of mapped) {
      const cell = row[column];
      const header = headers[column] ?? '';
      // The page headers of one export are spelled alike; most cells differ in length already.
      if (typeof cell !== 'string' || cell.length < header.length || header === '') continue;
      // Folding each cell of a large roster would take as long as reading it.
      if (header.startsWith(cell.trimStart().charAt(0).toLowerCase()) && foldedText(cell) === header) same++;
    }
    return same >= 2 && same * 2 >= mapped.length;
  };
  return (row) => {
    // A row where only people's own columns are filled in is a note of theirs, no student.
    if (mapped.every((column) => isBlank(row[column]))) return 'blank';
    if (isHeader(row)) return 'repeated-header';
    const first = row.find((cell) => !isBlank(cell));
    if (typeof first === 'string' && BETWEEN.test(first.trim())) return 'skipped-row';
    const filled = row.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
    if (filled > 1 || (idColumn !== null && looksLikeId(row[idColumn]))) return 'student';
    return 'skipped-row';
  };
}

/** "10065 / 574611616" and "S-204" can be IDs; "Oak Elementary" and "Grade 3", alone in their row, head a section. */
function looksLikeId(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  return /\d/.test(text) && !(/\s/.test(text) && /\p{L}/u.test(text));
}
