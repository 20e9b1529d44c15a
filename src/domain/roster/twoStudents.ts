import { a1 } from '../cells/a1';
import { trimmedParts } from '../cells/trimmedParts';
import { namesInCell } from '../people/namesInCell';
import type { RosterFinding, RosterLine } from './roster';

/** What stands between two of anything; a slash stands within one ID as well, and a comma within one name. */
const BETWEEN = /[;&|\n\r+]|\sand\s/i;
const BETWEEN_IDS = /[,;&|+\n\r]+/;
const ID = /^[\p{L}-]*\d[\p{L}\d-]*$/u;
const APART = /^\d{1,3}(?:,\d{3})+$/;

const areIds = (text: string): boolean => {
  const ids = trimmedParts(text, BETWEEN_IDS).filter((part) => part !== '');
  return ids.length > 1 && ids.every((id) => ID.test(id));
};

/** Rows of which the ID or the name is that of two students: their lines count as those of one more. `column` counts from 1. */
export function twoStudents(lines: readonly RosterLine[], column: number): RosterFinding[] {
  const told = new Set<number>();
  return lines.flatMap(({ row, studentId, student }): RosterFinding[] => {
    const areTwo =
      (BETWEEN_IDS.test(studentId) && areIds(studentId) && !APART.test(studentId)) ||
      (BETWEEN.test(student) && namesInCell(student).length > 1);
    if (!areTwo || told.has(row)) return [];
    told.add(row);
    return [
      {
        code: 'two-students',
        place: a1(row, column),
        text: student === '' ? studentId : `${studentId}: ${student}`,
      },
    ];
  });
}
