import type { Case } from '../../domain/caseload/cases';
import { type HandDifference, handDifferences, lineDifferences } from '../../domain/caseload/differences';
import type { Line } from '../../domain/caseload/line';
import { ROW } from '../../domain/follow/dueCells';
import type { State } from './state';

/** Where the row of a service line was changed by hand. */
export const lineByHand = (state: State, line: Line): HandDifference[] =>
  lineDifferences(line, state.find, state.today).filter(isTyped(state));

/** Where the roster of a student was. */
export const caseByHand = (state: State, own: Case): HandDifference[] =>
  handDifferences(own, state.find, state.today).filter(isTyped(state));

/** What a sheet refused to take reads as it did before the change: nobody typed it, and it is no news from the roster. */
export const isTyped =
  ({ memory }: State) =>
  ({ about, field, row }: HandDifference): boolean =>
    !(memory.derived?.waiting ?? []).some(
      (cell) => cell.line === about.key && cell.field === field && cell.text === row.text[field],
    );

/** Whether the student of a line has a row that the sheet refused to take, or a part of it: that it isn't there is nobody's doing. */
export function isRowWaiting({ memory, lines }: State): (line: Line) => boolean {
  const students = new Set(
    (memory.derived?.waiting ?? []).flatMap(({ line, field }) =>
      field === ROW ? (lines.get(line)?.timeline.studentId ?? []) : [],
    ),
  );
  return ({ row, timeline }) => !row && students.has(timeline.studentId);
}
