import type { Cell } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { isDitto } from './ditto';
import { isErrorCell, textOf } from './rosterCells';

/**
 * What a row under the header is: a student's, one that an export or a person put between them, one of a student whose ID is none,
 * or nothing of the roster's.
 */
type RowKind =
  | 'student'
  | 'blank'
  | 'repeated-header'
  /** The header of another table, in whose columns the rows below it stand. */
  | 'other-header'
  | 'skipped-row'
  | 'no-id-yet'
  /** A student under words in the place of an ID: it counts, and is told. */
  | 'odd-student-id';

/** The 0-based columns by which rows are told apart; `id` is null where names stand for IDs. */
type SortedBy = { mapped: readonly number[]; id: number | null; names: readonly number[] };

/** A first cell that heads or sums rows: "Teacher: Barrera E", "Page 3", "Total", "Printed 11/21/2026". */
const BETWEEN =
  /^(?:(?:teacher|school|track|section)\s*(?:#|:)|page:?\s+\d|(?:(?:grand\s+|sub-?\s?)?totals?|count|avg\.?|average|mean)\s*(?:[:#=].*|\d.*|(?:students|lines|rows|minutes|hours)\b.*)?$|(?:printed|run date|report date|as of)\b.*\d)/i;

/** What stands between the students in words that no ID has: "Caseload: 3", "Ms. Ramos (2 students)", "END OF REPORT", "Signature: ____". */
const REMARK =
  /^[\p{L} .,'’/&-]{2,40}[:=]|\(\s*\d+\s+\p{L}[\p{L} ]*\)\s*$|\b\d+\s+(?:students?|pupils?|lines?|rows?|records?|cases?|services?)\b|^(?:\*+\s*)?end of\b|^(?:signature|signed|prepared|generated|confidential|continued|average|sum|subtotal|totals?|notes?|legend|report)\b(?!,)|_{4,}|^[-=*_.\s]{3,}$/iu;

/** "Ramos, Elena Total", as a spreadsheet's own subtotals write it. */
const SUMMED = /\S\s(?:grand\s+|sub-?\s?)?totals?:?$/i;
/** The same in the place of an ID, where no name stands. */
const COUNTED = /\S\s(?:count|average|sum|min|max):?$/i;

/** What people write for an ID that isn't known yet: never one student's own. A column of decimals makes 0.00 of a 0. */
const PLACEHOLDER =
  /^(?:new(?: student)?|tbd|tba|temp|pending|none|n\/?a|unknown|no id|\?+|[-–—.]+|0+(?:\.0+)?|x+)$/i;

/** Whether that stands where an ID isn't known yet: the roster's row is nobody's then. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text) || isDitto(text);

/** What stands below the header of a form to fill in. */
const TEMPLATE =
  /^(?:required|optional|text|number|numeric|string|varchar|integer|date|format|examples?|samples?|e\.?g)\b/i;
/** "Example", "Sample Student", "Student, Test", "e.g. Jane Doe"; Sample is a family's name too. */
const EXAMPLE =
  /^(?:examples?|sample|dummy)(?: (?:only|row|name|entry|record))?$|^(?:example|sample|test|dummy),? (?:student|pupil|child)\b|^(?:student|pupil|child),? (?:example|sample|test|dummy)\b|^(?:examples?|e\.? ?g\.?)(?::|,| [-–—]| (?!,)\p{L}).*|\(\s*(?:examples?|sample|test|dummy)(?: (?:only|student|row))?\s*\)/iu;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/** Whether a row's first cell heads, sums or explains rows: what stands behind it is no student's. */
export function isBetween(row: readonly Cell[]): boolean {
  const known = between.get(row);
  if (known !== undefined) return known;
  const first = row.find((cell) => !isBlank(cell));
  const is =
    typeof first === 'string' &&
    [BETWEEN, SUMMED, TEMPLATE, REMARK].some((words) => words.test(first.trim()));
  between.set(row, is);
  return is;
}

/** A header is looked for in many rows, and each looks at those below it. */
const between = new WeakMap<readonly Cell[], boolean>();

/** Tells a roster's rows apart, by its 0-based header row and the columns that are mapped. */
export function rowSorter(
  grid: readonly (readonly Cell[])[],
  headerRow: number,
  { mapped, id, names }: SortedBy,
): (row: readonly Cell[]) => RowKind {
  const headers = (grid[headerRow] ?? []).map((cell) => foldedText(textOf(cell)));
  const isHeader = (row: readonly Cell[]): boolean => {
    let same = 0;
    let left = mapped.length;
    for (const column of mapped) {
      // Most rows show within a few columns that they repeat nothing.
      if ((same + left) * 2 < mapped.length) return false;
      left--;
      const cell = row[column];
      const header = headers[column] ?? '';
      // The page headers of one export are spelled alike; most cells differ in length already.
      if (typeof cell !== 'string' || cell.length < header.length || header === '') continue;
      // Folding each cell of a large roster would take as long as reading it.
      const text = cell.trim();
      if (
        header.startsWith(text.charAt(0).toLowerCase()) &&
        header.endsWith(text.charAt(text.length - 1).toLowerCase()) &&
        foldedText(text) === header
      )
        same++;
    }
    return same >= 2 && same * 2 >= mapped.length;
  };
  /** "Exit Date" where the first header has "Min/Wk": below it stand other things than lines. */
  const saysOther = (row: readonly Cell[]): boolean =>
    mapped.some((column) => {
      const own = foldedText(textOf(row[column]));
      const header = headers[column] ?? '';
      return !own.startsWith(header) && !header.startsWith(own);
    });
  const places = new Map<string, Set<number>>();
  headers.forEach((header, column) => {
    if (header !== '') places.set(header, (places.get(header) ?? new Set<number>()).add(column));
  });
  /** Most of its cells are headers, and one of them is another column's. */
  const isOtherHeader = (row: readonly Cell[]): boolean => {
    // Nearly every row has a digit in its ID.
    if (id !== null && /\d/.test(textOf(row[id]))) return false;
    let [filled, same, moved] = [0, 0, 0];
    row.forEach((cell, column) => {
      if (isBlank(cell)) return;
      filled += 1;
      const at =
        typeof cell === 'string' && cell.length <= LONGEST_HEADER ? places.get(foldedText(cell)) : undefined;
      if (at?.has(column)) same += 1;
      else if (at) moved += 1;
    });
    return moved > 0 && same + moved > 2 && (same + moved) * 2 > filled;
  };
  const isOddId = oddIds(grid, headerRow, id);
  const shortest = shortestId(grid, headerRow, id);
  /** "23" alone below IDs of six digits counts them. */
  const isCount = (cell: Cell | undefined): boolean => textOf(cell).length < shortest;
  const filledIn = (row: readonly Cell[]): number =>
    mapped.reduce((count, column) => count + (isBlank(row[column]) ? 0 : 1), 0);
  return (row) => {
    // A row where only people's own columns are filled in is a note of theirs, no student.
    if (mapped.every((column) => isBlank(row[column]))) return 'blank';
    if (isOtherHeader(row)) return 'other-header';
    if (isHeader(row)) return saysOther(row) ? 'other-header' : 'repeated-header';
    const first = row.find((cell) => !isBlank(cell));
    if (typeof first === 'string' && (BETWEEN.test(first.trim()) || SUMMED.test(first.trim())))
      return 'skipped-row';
    if (explainsHeader(row, first)) return 'skipped-row';
    const own = id === null ? undefined : row[id];
    if (typeof own === 'string' && COUNTED.test(own.trim())) return 'skipped-row';
    if (own !== undefined && isErrorCell(own)) return 'student';
    if (TEMPLATE.test(textOf(own))) return 'skipped-row';
    if (names.some((column) => EXAMPLE.test(textOf(row[column])) || COUNTS.test(textOf(row[column]))))
      return 'skipped-row';
    if (names.some((column) => /^(?:required|optional|text)$/i.test(textOf(row[column]))))
      return 'skipped-row';
    if (!isBlank(own)) {
      if (isOddId(own)) {
        const filled = filledIn(row);
        if (filled < 3 || (isRemark(own) && filled * 2 <= mapped.length)) return 'skipped-row';
        return isPlaceholder(textOf(own)) ? 'no-id-yet' : 'odd-student-id';
      }
      return hasSeveral(row) || (looksLikeId(own) && !isCount(own)) ? 'student' : 'skipped-row';
    }
    const name = names.map((column) => row[column]).find((cell) => !isBlank(cell));
    if (name !== undefined) return isRemark(name) || !hasSeveral(row) ? 'skipped-row' : 'student';
    // A sum stands in a cell or two under no student's name.
    return filledIn(row) < 3 || mapped.some((column) => isRemark(row[column])) ? 'skipped-row' : 'student';
  };
}

/** A header that is compared with a cell; an essay is none. */
const LONGEST_HEADER = 120;

/** "(last, first)", "(local)", "(min)" below the header say how its columns are filled in. */
const explainsHeader = (row: readonly Cell[], first: Cell | undefined): boolean =>
  IN_BRACKETS.test(textOf(first)) &&
  row.every((cell) => isBlank(cell) || IN_BRACKETS.test(textOf(cell))) &&
  hasSeveral(row);
const IN_BRACKETS = /^[([].*[)\]]$/s;

function hasSeveral(row: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of row) if (!isBlank(cell) && ++filled > 1) return true;
  return false;
}

/** How long the shortest ID is that has more than itself in its row. */
function shortestId(grid: readonly (readonly Cell[])[], headerRow: number, id: number | null): number {
  let shortest = Number.POSITIVE_INFINITY;
  if (id !== null)
    for (let row = headerRow + 1; row < grid.length; row++) {
      const cells = grid[row] ?? [];
      const { length } = textOf(cells[id]);
      if (length > 0 && length < shortest && hasSeveral(cells)) shortest = length;
    }
  return shortest === Number.POSITIVE_INFINITY ? 0 : shortest;
}

/** "23 | students" counts them. */
const COUNTS =
  /^(?:total )?(?:number of |# ?of )?(?:students?|pupils?|lines?|rows?|records?|cases?|caseload)(?: total)?$|^(?:total|in all)$/i;

const isRemark = (cell: Cell | undefined): boolean => typeof cell === 'string' && REMARK.test(cell.trim());

/**
 * Tells a text in the place of an ID: one of words, where others of the column are IDs, and what people write for none. Where most IDs are
 * words themselves, none can be told.
 */
function oddIds(
  grid: readonly (readonly Cell[])[],
  headerRow: number,
  id: number | null,
): (cell: Cell | undefined) => boolean {
  const ids = new Set<string>();
  if (id !== null)
    for (let row = headerRow + 1; row < grid.length; row++) {
      const cell = grid[row]?.[id];
      if (!isBlank(cell)) ids.add(textOf(cell));
    }
  const odd = new Set([...ids].filter((text) => isWordy(text)));
  const isTold = (ids.size - odd.size) * 3 >= ids.size;
  // Where the others have digits, "Required" is none of them.
  const words = [...ids].filter((text) => /^\p{L}+$/u.test(text));
  if (words.length * 3 <= ids.size - odd.size) for (const word of words) odd.add(word);
  for (const text of isTold ? ids : []) if (isPlaceholder(text) || isRemark(text)) odd.add(text);
  return isTold && odd.size > 0 ? (cell) => odd.has(textOf(cell)) : () => false;
}

/** "Ms. Ramos" and "Total students: 12" are words; "S-204" and "10065 / 574611616" are not. */
const isWordy = (text: string): boolean => /\p{L}/u.test(text) && /[\s:(]/.test(text);

/** "10065 / 574611616" and "S-204" can be IDs; "Oak Elementary" and "Grade 3", alone in their row, head a section. */
export function looksLikeId(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  return /\d/.test(text) && !isWordy(text);
}
