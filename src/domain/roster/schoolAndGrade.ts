import type { Cell } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { parseGrade } from '../cells/grade';
import { grouped } from '../cells/grouped';
import { LONGEST_VALUE } from '../cells/longestValue';
import { headerKey } from './headers';

/** "Oak Elem / 3", "Oak - K", "Oak (4th)", and the other way round. */
const SCHOOL_FIRST = /^(.*\p{L}{2}.*?)\s*(?:[/|,]|\s[-–—]\s|\()\s*([\p{L}\d .]{1,9})\)?$/u;
const GRADE_FIRST = /^([\p{L}\d .]{1,9}?)\s*(?:[/|,]|\s[-–—]\s)\s*(.*\p{L}{2}.*)$/u;
/** "Oak Elem 3", "Oak Elem Gr 3", "K Oak Elem": without a sign between. */
const SPACED = /^(.*\p{L}{2}.*?)\s+((?:(?:grade|gr)\.? *)?[\p{L}\d]{1,4}(?: *(?:grade|gr)\.?)?)$/iu;
const SPACED_FIRST = /^((?:(?:grade|gr)\.? *)?[\p{L}\d]{1,4}(?: *(?:grade|gr)\.?)?)\s+(.*\p{L}{2}.*)$/iu;
const IS_GRADE = /^(?:(?:grade|gr)\.? *)?(?:p?k|tk|pre-?k|\d\d?(?:st|nd|rd|th)?)(?: *(?:grade|gr)\.?)?$/i;
/** What a school is. By itself it has no name but its number: "PS 12", "Elementary School 3". */
const KIND =
  /^(?:school|sch|elementary|elem|el|es|middle|ms|intermediate|is|junior|jr|jhs|high|senior|sr|hs|primary|academy|acad|ps|public|charter|district|center|campus|building|bldg|no|number)$/;

type SchoolAndGrade = {
  school: string;
  grade: string;
  /** The grade is no mere number: "K", "3rd", "Gr 3". */
  isSpelled: boolean;
  /** It is one, and no sign stands between. */
  isBare: boolean;
  /** A number behind a name is a grade only where the name says that it is a school. */
  isSure: boolean;
};

/**
 * Whether most cells of a column name a school with a grade, of which there are several: in one school, in letters ("K", "3rd") or
 * under a header that speaks of grades. Any other number is a school's own: "02 - Oak Elementary", and "Early Childhood Center 2" where
 * another column holds the grades.
 */
export function holdsSchoolAndGrade(cells: readonly Cell[], header: Cell, hasGrades: boolean): boolean {
  const isHeaded = /\b(?:grades?|gr)\b/.test(headerKey(header));
  const all = cells
    .flatMap((cell) => partedIn(String(cell).trim()) ?? [])
    .filter(({ isBare }) => !(isBare && hasGrades && !isHeaded));
  const ofGrades = [...grouped(all, ({ school }) => school).values()].filter(
    (own) => new Set(own.map(({ grade }) => grade)).size > 1,
  );
  const parted = all.filter(({ isSure }) => isSure || isHeaded || ofGrades.length > 1);
  const grades = new Set(parted.map(({ grade }) => grade));
  if (parted.length * 2 <= cells.length || grades.size < 2) return false;
  return isHeaded || ofGrades.length > 0 || parted.some(({ isSpelled }) => isSpelled);
}

/** Whether a cell of such a column names both. */
export const isSchoolAndGrade = (text: string): boolean => partedIn(text.trim()) !== null;

function partedIn(cell: string): SchoolAndGrade | null {
  if (cell.length > LONGEST_VALUE) return null;
  const [, school = '', behind = ''] = SCHOOL_FIRST.exec(cell) ?? [];
  const [, before = '', other = ''] = GRADE_FIRST.exec(cell) ?? [];
  const [, spaced = '', last = ''] = SPACED.exec(cell) ?? [];
  const [, first = '', spacedBehind = ''] = SPACED_FIRST.exec(cell) ?? [];
  for (const [text, rest, isSpaced] of [
    [behind, school, false],
    [before, other, false],
    [last, spaced, true],
    [first, spacedBehind, true],
  ] as const) {
    const part = text.trim();
    const grade = IS_GRADE.test(part) ? parseGrade(part) : null;
    const words = headerKey(rest).split(' ');
    if (grade === null || (isSpaced && words.every((word) => KIND.test(word)))) continue;
    const isSpelled = /\p{L}/u.test(part);
    const isSure = !isSpaced || isSpelled || words.some((word) => KIND.test(word));
    return { school: foldedText(rest), grade, isSpelled, isBare: isSpaced && !isSpelled, isSure };
  }
  return null;
}
