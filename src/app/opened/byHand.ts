import type { Case } from '../../domain/caseload/cases';
import { type HandDifference, handDifferences, lineDifferences } from '../../domain/caseload/differences';
import type { Line } from '../../domain/caseload/line';
import { ROW } from '../../domain/follow/dueCells';
import type { Log } from '../../domain/record/log';
import type { State } from './state';

/** Where the row of a service line was changed by hand. */
export const lineByHand = (state: State, line: Line): HandDifference[] =>
  lineDifferences(line, state.find, state.today).filter(isTyped(state));

/** Where the roster of a student was. */
export const caseByHand = (state: State, own: Case): HandDifference[] =>
  handDifferences(own, state.find, state.today).filter(isTyped(state));

/** The same before anything followed: what is yet to be written is among it. */
export const caseOtherwise = (state: State, own: Case): HandDifference[] =>
  handDifferences(own, state.find, state.today).filter(isTaken(state.memory));

/**
 * What a sheet refused to take, and what has yet to follow a save, reads as it did before the change: nobody typed it, and it is no
 * news from the roster.
 */
export function isTyped({ memory, log }: State): (difference: HandDifference) => boolean {
  const following = followingIn(log, memory.derived?.entry ?? null);
  const taken = isTaken(memory);
  return (each) => {
    const { key, timeline } = each.about;
    return !following.has(timeline.kind === 'service' ? key : ofStudent(timeline.studentId)) && taken(each);
  };
}

/** Whether no sheet refused to write this cell. */
const isTaken =
  ({ derived }: State['memory']) =>
  ({ about, field, row }: HandDifference): boolean =>
    !(derived?.waiting ?? []).some(
      (cell) => cell.line === about.key && cell.field === field && cell.text === row.text[field],
    );

const known = new WeakMap<Log, { entry: number | null; lines: ReadonlySet<string> }>();

/** Who manages a case hangs together over all of a student's lines: where the case of one service ends, that of all manages it on. */
const ofStudent = (studentId: string): string => `student ${studentId}`;

/** The lines and students of which the roster has yet to follow something from an entry on; every line of a list asks. */
function followingIn(log: Log, entry: number | null): ReadonlySet<string> {
  const found = known.get(log);
  if (found?.entry === entry) return found.lines;
  const lines = new Set<string>();
  for (let at = log.entries.length - 1; entry !== null && at >= 0; at--) {
    const each = log.entries[at];
    if (!each || each.entry <= entry) break;
    lines.add(each.lineKey).add(ofStudent(each.studentId));
  }
  known.set(log, { entry, lines });
  return lines;
}

/** Whether the student of a line has a row that the sheet refused to take, or a part of it: that it isn't there is nobody's doing. */
export function isRowWaiting({ memory, lines }: State): (line: Line) => boolean {
  const students = new Set(
    (memory.derived?.waiting ?? []).flatMap(({ line, field }) =>
      field === ROW ? (lines.get(line)?.timeline.studentId ?? []) : [],
    ),
  );
  return ({ row, timeline }) => !row && students.has(timeline.studentId);
}
