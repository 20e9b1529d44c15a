import type { Line } from '../../domain/caseload/line';
import { ROW, type WaitingCell } from '../../domain/follow/dueCells';
import {
  type EnrollmentBack,
  type RowToRemove,
  rowsToRemove,
  type Sheet,
} from '../../domain/follow/recordedRows';
import { rowIn } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import type { Log } from '../../domain/record/log';
import { undoneBy } from '../../domain/record/standing';
import type { RosterCase } from '../../domain/roster/managed';
import type { Roster, RosterLine } from '../../domain/roster/roster';
import type { Memory } from './memory';

type RecordSide = { log: Pick<Log, 'entries'>; memory: Pick<Memory, 'derived'> };
type RosterSide = { roster: Roster; lines: ReadonlyMap<string, Line> };

/** The rows of enrollments that were taken back and that still stand: no line of the record is theirs. */
export function rowsLeaving(
  touched: readonly EnrollmentBack[],
  { roster, lines }: RosterSide,
  sheet: Sheet,
): RowToRemove[] {
  if (!touched.some(({ entry, stands }) => !stands && rowIn(entry))) return [];
  const known = new Set(
    [...lines.values()].flatMap(({ row, timeline }) => (timeline.kind === 'service' && row) || []),
  );
  const unknown = roster.lines.filter((row) => row.columns.provider !== null && !known.has(row));
  return rowsToRemove(touched, unknown, new Set(roster.lines.map(({ row }) => row)), sheet);
}

/** Said of the first enrollment of some in a row, before the line of the last: all were taken back, and their sheet kept their rows. */
const STAYS = 'stays to ';

export const isStaying = ({ field, text }: WaitingCell): boolean => field === ROW && text.startsWith(STAYS);

/** What is remembered of taken-back enrollments whose rows stay, by their lines: those in a row as one, because little is remembered. */
export function stayingRows(entries: readonly Entry[], lines: ReadonlySet<string>): WaitingCell[] {
  const cells: WaitingCell[] = [];
  let isOpen = false;
  for (const { lineKey } of lines.size > 0 ? enrollments(entries) : []) {
    const last = cells[cells.length - 1];
    if (!lines.has(lineKey)) isOpen = false;
    else if (isOpen && last) last.text = `${STAYS}${lineKey}`;
    else {
      cells.push({ line: lineKey, field: ROW, text: `${STAYS}${lineKey}` });
      isOpen = true;
    }
  }
  return cells;
}

/** The enrollments that were taken back and whose rows a sheet kept: each opening tries to take them out. */
export function enrollmentsLeaving({ log, memory }: RecordSide): EnrollmentBack[] {
  const ends = new Map(
    (memory.derived?.waiting ?? []).flatMap((cell) =>
      isStaying(cell) ? [[cell.line, cell.text.slice(STAYS.length)]] : [],
    ),
  );
  if (ends.size === 0) return [];
  const undone = undoneBy(log.entries);
  let last: string | undefined;
  return enrollments(log.entries).flatMap((entry) => {
    last ??= ends.get(entry.lineKey);
    const isMeant = last !== undefined && undone.has(entry.entry);
    if (last === entry.lineKey) last = undefined;
    return isMeant ? [{ entry, stands: false, waits: true }] : [];
  });
}

const enrollments = (entries: readonly Entry[]): Entry[] => entries.filter((entry) => rowIn(entry));

/** What the roster names that the record doesn't know, without the rows that a sheet kept: nobody is enrolled again by them. */
export function withoutLeaving(
  recorded: RecordSide,
  joined: RosterSide & { newRows: RosterLine[]; newManaged: RosterCase[] },
  sheetOf: () => Sheet | null,
): { newRows: RosterLine[]; newManaged: RosterCase[] } {
  const { newRows, newManaged } = joined;
  const leaving = newRows.length > 0 ? enrollmentsLeaving(recorded) : [];
  const sheet = leaving.length > 0 ? sheetOf() : null;
  if (!sheet) return { newRows, newManaged };
  const rows = new Set(rowsLeaving(leaving, joined, sheet).map(({ row }) => row));
  return {
    newRows: newRows.filter(({ row }) => !rows.has(row)),
    newManaged: newManaged.filter(({ row }) => !rows.has(row.row)),
  };
}
