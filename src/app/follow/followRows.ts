import { ROW } from '../../domain/follow/dueCells';
import { type EnrollmentBack, rowsToAdd } from '../../domain/follow/recordedRows';
import { rowIn } from '../../domain/record/changes';
import { standingEntries, type TouchedChange } from '../../domain/record/standing';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells, readTabs } from '../opened/rosterTabs';
import { enrollmentsLeaving, isStaying, rowsLeaving } from '../opened/rowsLeaving';
import { isStop, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { addRows, belowLast, cellsOfNewRows, type RefusedOfRow, takeOutLeft } from './addRows';
import { type FollowedRows, inTheirColumns } from './inTheirColumns';
import { mixedCells } from './mixedCells';
import { type RemovedRows, removeRows } from './removeRows';
import { reread, withRoster } from './reread';
import { tabForRow } from './tabForRow';
import type { NewRow } from './tabSheet';
import { type TakenBack, takeBack } from './takeBack';
import { NOTHING_STANDS } from './waiting';

/** Whether a state's roster has rows to gain or to lose. */
export function rowsDue(workbook: Workbook, state: State, touched: readonly TouchedChange[]): boolean {
  const isMade = madeCells(workbook, state.stack);
  const all = withLeaving(state, touched);
  const sheet = all.some(({ entry }) => rowIn(entry)) ? sheetOf(state, isMade) : null;
  return (
    sheet !== null && rowsToAdd(all, state.lines, sheet).length + rowsLeaving(all, state, sheet).length > 0
  );
}

/** With the enrollments that were taken back before and whose rows their sheet kept. */
function withLeaving(state: State, touched: readonly TouchedChange[]): EnrollmentBack[] {
  const known = new Set(touched.map(({ entry }) => entry.lineKey));
  return [...touched, ...enrollmentsLeaving(state).filter(({ entry }) => !known.has(entry.lineKey))];
}

/** The enrollments of whose rows the sheet refused a cell, or `all` of them: what stands is finished, and never added once more. */
export function rowsWaiting({ log, memory }: State, how: 'in part' | 'all'): TouchedChange[] {
  const lines = new Set(
    (memory.derived?.waiting ?? []).flatMap((cell) =>
      cell.field === ROW && !isStaying(cell) && (cell.text === NOTHING_STANDS) === (how === 'all')
        ? cell.line
        : [],
    ),
  );
  return lines.size === 0
    ? []
    : standingEntries(log.entries).flatMap((entry) =>
        lines.has(entry.lineKey) && rowIn(entry) ? [{ entry, stands: true }] : [],
      );
}

/** What became of rows. */
type RowsOutcome = RemovedRows & { refused: RefusedOfRow[]; takenBack: TakenBack[] };

/** Each time its own: whoever gets it may add to it. */
const nothing = (): Omit<RowsOutcome, 'state'> & { added: readonly NewRow[] } => ({
  doubtful: [],
  kept: [],
  blank: [],
  refused: [],
  takenBack: [],
  isMoved: false,
  added: [],
});

/**
 * Adds the rows of enrollments that are not there yet, or finishes one of which a part was written, and removes those of
 * enrollments that were taken back. Gives back the state with them. Where people moved rows meanwhile, each row that reads as none
 * did before is doubtful, whatever was put back.
 */
export function followRows(workbook: Workbook, state: State, touched: readonly TouchedChange[]): RowsOutcome {
  const { added, ...followed } = rowsFollowed(workbook, state, touched);
  const end = followed.isMoved ? (followed.state ?? reread(workbook, state)) : null;
  if (!end) return followed;
  return { ...followed, doubtful: [...followed.doubtful, ...mixedCells(workbook, state, end, added)] };
}

/** The same, with the rows that were to be added. A row of which every cell is ours or blank is one that was cut off. */
function rowsFollowed(
  workbook: Workbook,
  state: State,
  touched: readonly TouchedChange[],
): RowsOutcome & { added: readonly NewRow[] } {
  const left = state.memory.inserted && sheetOf(state);
  if (left && rowsToAdd(touched, state.lines, left).length === 0) {
    takeOutLeft(workbook, state);
    const fresh = reread(workbook, state);
    if (!fresh) return { ...nothing(), state: null };
    return rowsFollowed(workbook, { ...fresh, memory: { ...fresh.memory, inserted: null } }, touched);
  }
  const waiting = rowsWaiting(state, 'in part');
  const known = new Set(touched.map(({ entry }) => entry.lineKey));
  const absent = rowsWaiting(state, 'all').filter(({ entry }) => !known.has(entry.lineKey));
  if (!rowsDue(workbook, state, [...touched, ...waiting, ...absent])) return { ...nothing(), state };
  const sheet = sheetOf(state);
  if (!sheet) return { ...nothing(), state };
  const adding = [...touched, ...absent];
  const missing = rowsToAdd(adding, state.lines, sheet);
  const begun = rowsToAdd(waiting, state.lines, sheet);
  const { refused, isMoved } = addRows(workbook, state, sheet, missing, begun, (at) => reread(workbook, at));
  const rows = [...missing, ...begun].map(({ cells }): NewRow => ({ tab: tabForRow(state, cells), cells }));
  if (isMoved) return { ...nothing(), state: null, refused, isMoved, added: rows };
  const planned = cellsOfNewRows(state, adding);
  const read = readTabs(workbook, state.mapping);
  const takenBack = isStop(read) ? [] : takeBack(workbook, state.stack, read.stack, planned).told;
  const settling =
    takenBack.length > 0 ? reread(workbook, state) : isStop(read) ? null : withRoster(state, read.stack);
  // Where the roster can't be read any more, nobody knows in which columns the new rows came to stand.
  const settled: FollowedRows = settling
    ? inTheirColumns(workbook, state, settling, rows)
    : { state: null, doubtful: belowLast(state, rows.slice(0, missing.length)) };
  const isSettled = settled.state !== null && settled.state === settling;
  if (!settled.state)
    return { ...nothing(), ...settled, refused, takenBack, isMoved: !isSettled, added: rows };
  const removed = removeRows(workbook, settled.state, withLeaving(state, touched));
  return {
    ...removed,
    refused,
    takenBack,
    doubtful: [...settled.doubtful, ...removed.doubtful],
    isMoved: removed.isMoved || !isSettled,
    added: rows,
  };
}
