import { type OpeningFinding, openingsOf } from '../../domain/caseload/openings';
import { touchedSince } from '../../domain/record/standing';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells } from '../opened/rosterTabs';
import { rowsLeaving } from '../opened/rowsLeaving';
import { isStop, joinState, type State, type Stop } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { record } from '../save/record';
import { withoutHeld } from './heldRows';

/** Takes roster rows and case management that the record doesn't know into it, but for those of students who are perhaps known. */
export function openNewLines(
  workbook: Workbook,
  state: State,
): { state: State; openings: number; findings: OpeningFinding[] } | Stop {
  const all = joinState(state);
  if (isStop(all)) return all;
  const joined = withoutHeld(withoutNameless(withoutUndone(workbook, all)));
  const { openings, findings } = openingsOf(
    joined.newRows,
    joined.newManaged,
    joined.mapping,
    joined.find,
    joined.log.keys,
  );
  if (openings.length === 0) return { state: joined, openings: 0, findings };
  // With all that was joined: what waits is still there.
  const { after } = record(workbook, all, openings);
  return { state: after, openings: openings.length, findings };
}

/** The state without rows whose service a sheet refused to take: they are a line's that is known and has no row by now. */
function withoutNameless(state: State): State {
  const lost = new Set(
    [...state.lines.values()].flatMap(({ row, timeline }) =>
      row || timeline.kind !== 'service' || timeline.service === '' || timeline.exit !== ''
        ? []
        : timeline.studentId,
    ),
  );
  return {
    ...state,
    newRows: state.newRows.filter(({ service, studentId }) => service !== '' || !lost.has(studentId)),
  };
}

/** The state without the rows of enrollments that were taken back and could not be emptied yet. */
function withoutUndone(workbook: Workbook, state: State): State {
  const { derived } = state.memory;
  const sheet = sheetOf(state, madeCells(workbook, state.stack));
  if (!derived || !sheet) return state;
  const undone = rowsLeaving(touchedSince(state.log.entries, derived, state.today), state, sheet);
  if (undone.length === 0) return state;
  const rows = new Set(undone.map(({ row }) => row));
  return {
    ...state,
    newRows: state.newRows.filter(({ row }) => !rows.has(row)),
    newManaged: state.newManaged.filter(({ row }) => !rows.has(row.row)),
  };
}
