import type { Cell } from './cell';
import type { Grade } from './grade';
import { parseGrade } from './grade';

/**
 * How a column of grades writes a grade: as most of its cells write it, else as its other cells write theirs ("03" makes "04",
 * "3rd" makes "4th"), else plainly. `cells` are those of the column.
 */
export function gradeSpelling(cells: readonly Cell[]): (grade: Grade) => string | number {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const byUse = [...counts].sort((a, b) => b[1] - a[1]).flatMap(([cell]) => spelt(cell) ?? []);
  const known = new Map<Grade, string | number>();
  for (const { grade, as } of byUse) if (!known.has(grade)) known.set(grade, as);
  return (grade) => {
    const own = known.get(grade);
    if (own !== undefined) return own;
    for (const { grade: other, as } of byUse) {
      const made = inTheWayOf(as, other, grade);
      if (made !== null && parseGrade(made) === grade) return made;
    }
    return grade;
  };
}

function spelt(cell: Cell): { grade: Grade; as: string | number } | null {
  const grade = parseGrade(cell);
  return grade === null || typeof cell === 'boolean' ? null : { grade, as: cell };
}

/** A numbered grade, written as another numbered one is. */
function inTheWayOf(as: string | number, other: Grade, grade: Grade): string | number | null {
  if (!/^\d+$/.test(other) || !/^\d+$/.test(grade)) return null;
  if (typeof as === 'number') return Number(grade);
  return as.replace(/(\d+)(st|nd|rd|th)?/i, (_, digits: string, ordinal: string | undefined) => {
    const number = digits.startsWith('0') ? grade.padStart(digits.length, '0') : grade;
    return number + (ordinal === undefined ? '' : ending(Number(grade)));
  });
}

const ending = (number: number): string => ['th', 'st', 'nd', 'rd'][number < 4 ? number : 0] ?? 'th';
