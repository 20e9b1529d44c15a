import { a1 } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { grouped } from '../cells/grouped';
import { LONGEST_VALUE } from '../cells/longestValue';
import type { RosterFinding, RosterLine } from './roster';

/** What a spreadsheet makes of a long number: its last digits are lost. "1e5" is how somebody's own ID may be. */
const SHORTENED = /^\d(?:[.,]\d+)?e\+\d\d+$/i;

/** Whether an ID is "1.23E+11", of which nobody can tell the last digits: the roster takes it for no one student's. */
export const isShortenedId = (text: string): boolean => SHORTENED.test(text);

const LONG = /^\d{16,}$/;

/** What a spreadsheet makes of "3-14-05", unless the district's IDs are written so. */
const AS_DAY = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})$/;

/** A whole number that went through a column of decimals. */
const DECIMAL = /^(\d+)\.0+$/;
/** A number as it is shown with its thousands apart. */
const APART = /^\d{1,3}(?:,\d{3})+$/;

/**
 * The lines with their students told apart by ID: "1001.0" is 1001, "123" is "0123" where the other IDs have four digits and the
 * names agree. IDs that lost digits make no two rows one student. Whatever is doubtful is told with its cell, as is one ID under two
 * names. `idColumn` counts from 1.
 */
export function withStudents(
  lines: readonly RosterLine[],
  grid: Grid,
  idColumn: number,
): { lines: RosterLine[]; findings: RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const told = new Set<string>();
  const tell = (code: RosterFinding['code'], { row }: RosterLine, text: string): void => {
    // A wide row has several lines and one ID.
    if (!told.has(`${code}${row}`)) findings.push({ code, place: a1(row, idColumn), text });
    told.add(`${code}${row}`);
  };
  const ids = new Map<RosterLine, string>();
  const byId = new Map<string, RosterLine[]>();
  const texts = grouped(lines, ({ studentId }) => studentId);
  const areFewDays = [...texts.keys()].filter((text) => AS_DAY.test(text)).length * 2 < texts.size;
  for (const [text, own] of texts) {
    const isShortened = isShortenedId(text) || (LONG.test(text) && own.some(isNumber));
    if (isShortened || DECIMAL.test(text) || APART.test(text) || (areFewDays && AS_DAY.test(text)))
      for (const line of own) tell('damaged-student-id', line, text);
    tellNames(own);
    const plain = isShortened ? text : plainId(text);
    if (isShortened) for (const line of own) ids.set(line, `${text} ${line.student || `row ${line.row}`}`);
    else if (plain !== text) for (const line of own) ids.set(line, plain);
    const others = byId.get(plain);
    if (isShortened) continue;
    if (!others) byId.set(plain, own);
    else for (const line of own) others.push(line);
  }
  for (const alike of grouped(byId.keys(), withoutZeros).values()) {
    if (alike.length === 1) continue;
    const [id, ...others] = alike.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const [line] = byId.get(id ?? '') ?? [];
    if (!line || id === undefined) continue;
    for (const other of others.flatMap((each) => byId.get(each) ?? [])) {
      const isCertain = line.student !== '' && other.student !== '' && areOne(line.student, other.student);
      if (isCertain) ids.set(other, id);
      else tell('student-ids-alike', other, `${other.studentId}; ${at(line)}: ${line.studentId}`);
    }
  }
  if (ids.size === 0) return { lines: [...lines], findings };
  return { lines: lines.map((line) => ({ ...line, studentId: ids.get(line) ?? line.studentId })), findings };

  /** A spreadsheet's numbers keep fifteen digits. */
  function isNumber({ row }: RosterLine): boolean {
    return typeof grid[row - 1]?.[idColumn - 1] === 'number';
  }

  function at({ row }: RosterLine): string {
    return a1(row, idColumn);
  }

  /** Lines of one ID are one student's, unless their names say otherwise. */
  function tellNames(own: readonly RosterLine[]): void {
    const [first] = own;
    for (const line of own)
      if (first && line.student !== first.student && !areOne(first.student, line.student))
        tell('one-id-two-names', line, `${line.student}; ${at(first)}: ${first.student}`);
      else if (first && (line.grade !== first.grade || line.birthDate !== first.birthDate))
        tellOthers(line, first);
  }

  /** What one child has one of. Rows that are twice a child's are told by their first that differs. */
  function tellOthers(line: RosterLine, first: RosterLine): void {
    const pairs = [
      [line.grade, first.grade],
      [line.birthDate, first.birthDate],
    ] as const;
    const differ = pairs.find(([own, other]) => own && other && own !== other);
    if (differ) tell('one-id-two-grades', line, `${differ[0]}; ${at(first)}: ${differ[1]}`);
  }
}

/** Spaces between the letters and digits of an ID, one or more, of whatever width. */
const PLAIN_SPACES = /(?<=^[\p{L}\p{N} \u00a0/-]*)[ \u00a0]+(?=[\p{L}\p{N} \u00a0/-]*$)/gu;

/** Letters and digits as wide as Chinese signs; a wide sign, ＝ or ＋, stays what it is: no cell may begin with the narrow one. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;

/** Nothing to take away, as nearly all IDs are. */
const PLAIN = /^[A-Za-z\d-]+$/;

/** An ID without the stray signs that make no other one of it. */
export const plainId = (text: string): string =>
  PLAIN.test(text) || text.length > LONGEST_VALUE ? text : withoutStray(text);

const withoutStray = (text: string): string =>
  DECIMAL.exec(text)?.[1] ??
  (APART.test(text) ? text.replace(/,/g, '') : text.replace(WIDE, (each) => each.normalize('NFKC')))
    .replace(/^#\s*(?=\d+$)|(?<=^\d+)\s*\*+$/g, '')
    .replace(
      /^['’`]+(?=[\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*$)|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      '',
    )
    .replace(PLAIN_SPACES, ' ')
    .trim();

/** IDs alike but for case and the zeros before them. */
const withoutZeros = (id: string): string => {
  const plain = id.toLowerCase();
  // "O504" has a letter in the place of its zero.
  return (/^o+\d+$/.test(plain) ? plain.replace(/o/g, '0') : plain).replace(/^0+(?=.)/, '');
};

/**
 * Whether two names may be one student's: each word of the shorter begins one of the other, or the other way round, as "Alder, Ben"
 * and "Benjamin Alder-Smith" do. Siblings are two. A name that is missing speaks against nothing.
 */
export function areOne(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few.every((word) => many.some((own) => own.startsWith(word) || word.startsWith(own)));
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
