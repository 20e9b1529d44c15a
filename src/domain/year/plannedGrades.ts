import type { Line } from '../caseload/line';
import type { Cell, ColumnRef } from '../cells/cell';
import type { Day } from '../cells/day';
import { parseGrade } from '../cells/grade';
import { cellsBeginIn, cellsIn } from '../record/changes';
import type { Entry } from '../record/entry';
import { standingEntries } from '../record/standing';
import type { RosterLine } from '../roster/roster';

/** A grade's cell that waits for its day: a school year that was saved before writes it then. */
export type PlannedGrade = { cell: Cell; from: string };

/** The grades that wait for their day, by row; each as long as the cell reads what it read when that was saved, or reads so already. */
export function plannedGrades(
  entries: readonly Entry[],
  lines: ReadonlyMap<string, Line>,
  column: { ref: ColumnRef; cellOf: (row: RosterLine) => Cell } | null,
  today: Day,
): Map<number, PlannedGrade> {
  const planned = new Map<number, PlannedGrade>();
  for (const entry of standingEntries(entries)) {
    const from = cellsBeginIn(entry);
    const row = lines.get(entry.lineKey)?.row;
    if (!row || from <= today) continue;
    for (const { ref, was, value } of cellsIn(entry)) {
      if (ref.header !== column?.ref.header || ref.nth !== column.ref.nth) continue;
      const now = planned.get(row.row)?.cell ?? column.cellOf(row);
      if (now === was) planned.set(row.row, { cell: value, from });
      // The export of the summer may have brought it already.
      else if (parseGrade(now) === parseGrade(value)) planned.set(row.row, { cell: now, from });
    }
  }
  return planned;
}

/** The lines as their rows will read then. */
export function withGrades(
  lines: ReadonlyMap<string, Line>,
  planned: ReadonlyMap<number, PlannedGrade>,
): ReadonlyMap<string, Line> {
  if (planned.size === 0) return lines;
  return new Map(
    [...lines].map(([key, line]) => {
      const { row } = line;
      const due = row && planned.get(row.row);
      return [key, due ? { ...line, row: { ...row, grade: parseGrade(due.cell) } } : line];
    }),
  );
}
