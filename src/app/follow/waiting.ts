import { casesIn } from '../../domain/caseload/cases';
import { managerOn } from '../../domain/caseload/heldOn';
import { grouped } from '../../domain/cells/grouped';
import {
  type DueCell,
  type FollowedSoFar,
  ROW,
  type WaitingCell,
  waitingField,
} from '../../domain/follow/dueCells';
import { editedCells } from '../../domain/follow/recordedRows';
import { cellsIn } from '../../domain/record/changes';
import { standingEntries, type TouchedChange } from '../../domain/record/standing';
import type { RosterLine } from '../../domain/roster/roster';
import { cellIn } from '../../domain/roster/stackTabs';
import { sheetOf } from '../opened/rosterSheet';
import type { TabWrite } from '../opened/rosterTabs';
import { stayingRows } from '../opened/rowsLeaving';
import type { State } from '../opened/state';
import type { NotWritten } from '../ports/ports';
import type { RefusedOfRow } from './addRows';
import type { KeptRow } from './removeRows';

/** A cell that was due and that its sheet refused. */
export type RefusedCell = NotWritten<TabWrite> & { due: DueCell };

/** A cell by its line, wherever its row stands. */
export const cellKey = ({ lineKey, line, field, column }: DueCell): string =>
  [lineKey, field, field === 'other' ? column : '', line].join('|');

/** The cells of rows that were edited in a form, and of those edited before the ones that the sheet refused then. */
export function editsDue(
  state: State,
  touched: readonly TouchedChange[],
  waiting: readonly WaitingCell[],
): DueCell[] {
  const lines = new Set(
    waiting.flatMap(({ line, field }) => (field.startsWith(waitingField('')) ? line : [])),
  );
  const isNew = touched.some(({ entry }) => cellsIn(entry).length > 0);
  const sheet = isNew || lines.size > 0 ? sheetOf(state) : null;
  if (!sheet) return [];
  const fresh = editedCells(touched, state.lines, sheet, state.today);
  if (lines.size === 0) return fresh;
  const earlier = standingEntries(state.log.entries).flatMap((entry) =>
    lines.has(entry.lineKey) ? [{ entry, stands: true }] : [],
  );
  const isOf = (cell: DueCell): boolean =>
    waiting.some(
      ({ line, field, text }) => line === cell.lineKey && field === fieldOf(state, cell) && text === cell.was,
    );
  const known = new Set(fresh.map(cellKey));
  return [
    ...fresh,
    ...editedCells(earlier, state.lines, sheet, state.today).filter(
      (cell) => isOf(cell) && !known.has(cellKey(cell)),
    ),
  ];
}

/** What a cell that waits is called. */
const fieldOf = ({ grid, roster }: State, { field, column }: DueCell): string =>
  field === 'other' ? waitingField(String(grid[roster.headerRow - 1]?.[column - 1] ?? '')) : field;

/** What the next opening tries again, what was not tried first. */
export function* waitingOf(
  state: State,
  {
    refused,
    lacking,
    kept,
  }: { refused: readonly RefusedCell[]; lacking: readonly RefusedOfRow[]; kept: readonly KeptRow[] },
): Iterable<WaitingCell> {
  const inTurn = <T extends { isTried: boolean }>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => Number(a.isTried) - Number(b.isTried));
  // First, since one that is forgotten would enroll somebody again.
  yield* stayingRows(state.log.entries, new Set(kept.map(({ key }) => key)));
  for (const { due } of inTurn(refused))
    yield { line: due.lineKey, field: fieldOf(state, due), text: due.was };
  const rows = grouped(lacking, ({ line }) => line);
  for (const [line, cells] of rows) {
    yield { line, field: ROW, text: cells.some(({ stands }) => stands) ? '' : NOTHING_STANDS };
    // A person or hours that are blank there for this reason alone: nobody took them out.
    for (const row of rowsOfLine(state, line))
      for (const field of FOLLOWING) {
        const at = row.columns[field];
        const own = at === null ? null : cellIn(state.stack, row.row, at);
        const isRefused = cells.some(
          ({ cell }) => own && cell.tab === own.tab && cell.row === own.row && cell.column === own.column,
        );
        const key = field === 'caseManager' ? managementOf(state, row) : keyOfRow(state, row);
        if (isRefused && key) yield { line: key, field, text: row.text[field] };
      }
  }
}

/** Said of a new row of which its sheet took nothing. */
export const NOTHING_STANDS = 'nothing stands';

const FOLLOWING = ['provider', 'caseManager', 'amount', 'lre', 'end'] as const;

/** All lines of the row that a line stands in. */
const rowsOfLine = ({ lines, roster }: State, line: string): RosterLine[] => {
  const row = lines.get(line)?.row?.row;
  return roster.lines.filter((each) => each.row === row);
};

const keyOfRow = ({ lines }: State, row: RosterLine): string | undefined =>
  [...lines.values()].find((line) => line.row === row && line.timeline.kind === 'service')?.key;

const managementOf = ({ lines, today }: State, { studentId, service }: RosterLine): string | undefined =>
  managerOn(casesIn(lines).get(studentId)?.management ?? [], service, today)?.line?.key;

/** The place of a cell among those that wait; what doesn't wait comes before them. */
export function waitingOrder({ waiting = [] }: FollowedSoFar): (cell: DueCell) => number {
  const order = new Map(waiting.map(({ line, field }, i) => [`${line}|${field}`, i]));
  return ({ lineKey, field }) => order.get(`${lineKey}|${field}`) ?? -1;
}
