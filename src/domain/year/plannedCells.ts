import type { Line } from '../caseload/line';
import type { Cell, ColumnRef } from '../cells/cell';
import type { Day } from '../cells/day';
import { parseGrade } from '../cells/grade';
import { cellsBeginIn, cellsIn } from '../record/changes';
import type { Entry } from '../record/entry';
import { standingEntries } from '../record/standing';
import type { RosterLine } from '../roster/roster';

/** A cell of a grade or a school that waits for its day: a school year that was saved before writes it then. */
export type PlannedCell = { cell: Cell; from: string };

/** A column of grades or schools, and what tells that two of its cells say the same. */
type PlannedColumn = {
  ref: ColumnRef;
  cellOf: (row: RosterLine) => Cell;
  isSame: (one: Cell, other: Cell) => boolean;
};

/** The cells of a column that wait for their day, by row; each as long as it reads what it read when that was saved, or reads so already. */
export function plannedCells(
  entries: readonly Entry[],
  lines: ReadonlyMap<string, Line>,
  column: PlannedColumn | null,
  today: Day,
): Map<number, PlannedCell> {
  const planned = new Map<number, PlannedCell>();
  if (!column) return planned;
  for (const entry of standingEntries(entries)) {
    const from = cellsBeginIn(entry);
    const row = lines.get(entry.lineKey)?.row;
    if (!row || from <= today) continue;
    for (const { ref, was, value } of cellsIn(entry)) {
      if (ref.header !== column.ref.header || ref.nth !== column.ref.nth) continue;
      const now = planned.get(row.row)?.cell ?? column.cellOf(row);
      if (now === was) planned.set(row.row, { cell: value, from });
      // The export of the summer may have brought it already.
      else if (column.isSame(now, value)) planned.set(row.row, { cell: now, from });
    }
  }
  return planned;
}

/** The lines as their rows will read then. `schoolIn`: the school that a cell means. */
export function withPlanned(
  lines: ReadonlyMap<string, Line>,
  grades: ReadonlyMap<number, PlannedCell>,
  schools: ReadonlyMap<number, PlannedCell>,
  schoolIn: (cell: Cell) => string,
): ReadonlyMap<string, Line> {
  if (grades.size + schools.size === 0) return lines;
  const then = new Map<string, Line>();
  for (const [key, line] of lines) {
    const { row } = line;
    const grade = row && grades.get(row.row);
    const school = row && schools.get(row.row);
    if (!row || !(grade || school)) {
      then.set(key, line);
      continue;
    }
    const site = school ? { site: schoolIn(school.cell) } : {};
    const read = grade ? { grade: parseGrade(grade.cell) } : {};
    then.set(key, { ...line, ...site, row: { ...row, ...read, ...site } });
  }
  return then;
}
