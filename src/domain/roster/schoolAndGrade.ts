import type { Cell } from '../cells/cell';
import { parseGrade } from '../cells/grade';

/** "Oak Elem / 3", "Oak - K", "Oak (4th)", and the other way round. */
const SCHOOL_FIRST = /^(.*\p{L}{2}.*?)\s*(?:[/|,]|\s[-–—]\s|\()\s*([\p{L}\d .]{1,9})\)?$/u;
const GRADE_FIRST = /^([\p{L}\d .]{1,9}?)\s*(?:[/|,]|\s[-–—]\s)\s*(.*\p{L}{2}.*)$/u;
const IS_GRADE = /^(?:(?:grade|gr)\.? *)?(?:p?k|tk|pre-?k|\d\d?(?:st|nd|rd|th)?)(?: *(?:grade|gr)\.?)?$/i;

/** Whether most cells of a column name a school with a grade, of which there are several. */
export function holdsSchoolAndGrade(cells: readonly Cell[]): boolean {
  const grades = cells.flatMap((cell) => gradeIn(String(cell).trim()) ?? []);
  return grades.length * 2 > cells.length && new Set(grades).size > 1;
}

function gradeIn(text: string): string | null {
  const [, , behind = ''] = SCHOOL_FIRST.exec(text) ?? [];
  const [, before = ''] = GRADE_FIRST.exec(text) ?? [];
  const grade = [behind, before].find(
    (part) => IS_GRADE.test(part.trim()) && parseGrade(part.trim()) !== null,
  );
  return grade === undefined ? null : grade.trim();
}
