import type { Cell } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import { foldedText } from '../../domain/cells/foldedText';
import { parseGrade } from '../../domain/cells/grade';
import { cellsBeginIn, cellsIn } from '../../domain/record/changes';
import { standingEntries } from '../../domain/record/standing';
import { findHeader } from '../../domain/roster/headers';
import { meantSchools } from '../../domain/roster/meantSchools';
import type { State } from '../opened/state';

/**
 * Students whose grade or school somebody changed after the school year was planned: their cells stay, but whoever was planned for them has
 * them from now on. Told once, on the first opening from the year's first day on.
 */
export function changedSincePlan({ log, lines, grid, mapping, memory, today }: State): string[] {
  const since = memory.derived?.day ?? today;
  const header = findHeader(mapping, grid);
  const isSame = saysTheSame(meantSchools(mapping));
  const cells = new Map<string, Cell>();
  const changed = new Map<string, Set<string>>();
  for (const entry of standingEntries(log.entries)) {
    const begin = cellsBeginIn(entry);
    const row = lines.get(entry.lineKey)?.row?.row;
    if (row === undefined || begin <= since || begin > today) continue;
    for (const { ref, was, value } of cellsIn(entry)) {
      const column = header?.columnOf(ref) ?? null;
      if (column === null) continue;
      const key = `${row}|${column}`;
      const now = cells.get(key) ?? grid[row - 1]?.[column] ?? '';
      if (isSame(now, was) || isSame(now, value)) cells.set(key, value);
      else changed.set(ref.header, (changed.get(ref.header) ?? new Set()).add(entry.studentId));
    }
  }
  return [...changed].map(
    ([title, students]) =>
      `“${title}” of ${counted(students.size, 'student')} was changed since the new school year was planned, and stays as it is. Who was planned to have them has them now: please look.`,
  );
}

/** Whether two cells say the same school, by whatever name, or the same grade. */
function saysTheSame(meant: ReturnType<typeof meantSchools>): (one: Cell, other: Cell) => boolean {
  const said = (cell: Cell): string => foldedText(meant?.(String(cell)) ?? String(cell));
  return (one, other) => {
    const grade = parseGrade(one);
    return said(one) === said(other) || (grade !== null && grade === parseGrade(other));
  };
}
