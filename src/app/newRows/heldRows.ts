import { isAt } from '../../domain/people/access';
import type { Person } from '../../domain/people/people';
import type { RosterLine } from '../../domain/roster/roster';
import { matchExport } from '../../domain/update/matchExport';
import type { State } from '../opened/state';

/** A new row and the key of the line whose student it perhaps is. */
type HeldRow = { row: RosterLine; line: string };

/**
 * New rows of students who are perhaps known under another ID: the same name and birth date, or name and site, as a student whose
 * rows are gone. To take them in would make them new people, so they wait for Update, where the user says who they are.
 */
export function heldRows({ roster, lines, newRows, today }: State): HeldRow[] {
  if (newRows.length === 0) return [];
  const { matches } = matchExport(roster.lines, { lines, newRows, pasted: true, today });
  return matches.flatMap(({ line, row, guess }) => (guess === '' ? [] : [{ row, line: line.key }]));
}

/** Those of them that somebody at these sites may decide on. */
export const heldAt = (state: State, person: Person): HeldRow[] =>
  heldRows(state).filter(({ line }) => {
    const own = state.lines.get(line);
    return own !== undefined && isAt(person, own.site);
  });

/** The state without what waits: of a student who does, all new rows and the case management, else the ID would be known. */
export function withoutHeld(state: State): State {
  const held = new Set(heldRows(state).map(({ row }) => row.studentId));
  if (held.size === 0) return state;
  return {
    ...state,
    newRows: state.newRows.filter(({ studentId }) => !held.has(studentId)),
    newManaged: state.newManaged.filter(({ studentId }) => !held.has(studentId)),
  };
}
