import type { Cell } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { parseGrade } from '../cells/grade';
import { headerKey } from './headers';

/** "Oak Elem / 3", "Oak - K", "Oak (4th)", and the other way round. */
const SCHOOL_FIRST = /^(.*\p{L}{2}.*?)\s*(?:[/|,]|\s[-–—]\s|\()\s*([\p{L}\d .]{1,9})\)?$/u;
const GRADE_FIRST = /^([\p{L}\d .]{1,9}?)\s*(?:[/|,]|\s[-–—]\s)\s*(.*\p{L}{2}.*)$/u;
const IS_GRADE = /^(?:(?:grade|gr)\.? *)?(?:p?k|tk|pre-?k|\d\d?(?:st|nd|rd|th)?)(?: *(?:grade|gr)\.?)?$/i;

/**
 * Whether most cells of a column name a school with a grade, of which there are several: in one school, in letters ("K", "3rd") or
 * under a header that speaks of grades. Any other number is a school's own: "02 - Oak Elementary".
 */
export function holdsSchoolAndGrade(cells: readonly Cell[], header: Cell): boolean {
  const parted = cells.flatMap((cell) => partedIn(String(cell).trim()) ?? []);
  const grades = new Set(parted.map(({ grade }) => grade));
  if (parted.length * 2 <= cells.length || grades.size < 2) return false;
  const pairs = new Set(parted.map(({ school, grade }) => `${school} | ${grade}`));
  return (
    /\b(?:grades?|gr)\b/.test(headerKey(header)) ||
    parted.some(({ isSpelled }) => isSpelled) ||
    pairs.size > new Set(parted.map(({ school }) => school)).size
  );
}

type Parted = { school: string; grade: string; isSpelled: boolean };

function partedIn(text: string): Parted | null {
  const [, school = '', behind = ''] = SCHOOL_FIRST.exec(text) ?? [];
  const [, before = '', other = ''] = GRADE_FIRST.exec(text) ?? [];
  for (const [part, rest] of [
    [behind, school],
    [before, other],
  ] as const) {
    const grade = IS_GRADE.test(part.trim()) ? parseGrade(part.trim()) : null;
    if (grade !== null) return { school: foldedText(rest), grade, isSpelled: /\p{L}/u.test(part) };
  }
  return null;
}
