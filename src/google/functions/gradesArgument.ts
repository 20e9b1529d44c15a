import type { Grade } from '../../domain/cells/grade';
import { GRADES, parseGrade } from '../../domain/cells/grade';
import { LONGEST_VALUE } from '../../domain/cells/longestValue';
import { forEachCell, isDate, isErrorArgument, quotedCell, wrongKind } from './cellArguments';

/**
 * The grades in an argument, one entry for each cell of a range (a student's grade each), and for each grade of a text that
 * lists several ("3, 4"; "K-2" is K, 1 and 2). Throws one sentence where a cell names no grade or all are blank.
 */
export function gradesIn(name: string, value: unknown): Grade[] {
  const grades: Grade[] = [];
  forEachCell(name, value, (cell, place) => {
    if (isDate(cell)) {
      throw new Error(
        `${place()}: a date stands where a grade belongs; Sheets reads an entry like 3-4 as a date, so start it with an apostrophe.`,
      );
    }
    const found = gradesOfCell(cell);
    if (found.length > 0) {
      grades.push(...found);
      return;
    }
    if (isErrorArgument(cell) || (typeof cell !== 'string' && typeof cell !== 'number')) {
      throw new Error(`${place()}: ${wrongKind(cell, 'a grade')}`);
    }
    throw new Error(`${place()}: ${quotedCell(String(cell))} is not a grade; write K, 1 to 12 or PK.`);
  });
  if (grades.length === 0) throw new Error(`${name}: it is blank; write a grade, K or 1 to 12.`);
  return grades;
}

/** Empty where any part of the cell names no grade. */
function gradesOfCell(cell: unknown): Grade[] {
  if (typeof cell === 'number') return listOf(parseGrade(cell));
  if (typeof cell !== 'string') return [];
  const parts = cell
    .replace(/^\s*grades\b/i, '')
    .split(/[,;&/]|\band\b/i)
    .filter((part) => part.trim() !== '')
    .map(gradesOfPart);
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

function gradesOfPart(part: string): Grade[] {
  const whole = parseGrade(part);
  if (whole !== null) return [whole];
  const ends =
    part.length > LONGEST_VALUE
      ? null
      : /^(.+?)\s*(?:[-\u2013\u2014]|\bto\b|\bthrough\b)\s*(.+)$/i.exec(part.trim());
  const first = ends?.[1] === undefined ? null : parseGrade(ends[1]);
  const last = ends?.[2] === undefined ? null : parseGrade(ends[2]);
  if (first === null || last === null) return [];
  // A span is of grades that every district has; TK is meant only where it is named.
  return GRADES.slice(GRADES.indexOf(first), GRADES.indexOf(last) + 1).filter(
    (grade) => grade !== 'TK' || first === 'TK' || last === 'TK',
  );
}

function listOf(grade: Grade | null): Grade[] {
  return grade === null ? [] : [grade];
}
