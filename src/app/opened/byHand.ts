import { type Case, casesIn } from '../../domain/caseload/cases';
import { type HandDifference, handDifferences, lineDifferences } from '../../domain/caseload/differences';
import { type CellAt, type LimitByHand, limitsByHand } from '../../domain/caseload/limitsByHand';
import type { Line } from '../../domain/caseload/line';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { ROW, waitingField } from '../../domain/follow/dueCells';
import { foundBy } from '../../domain/record/changes';
import { type Entry, keptText } from '../../domain/record/entry';
import type { Log } from '../../domain/record/log';
import { standingEntries } from '../../domain/record/standing';
import { sheetOf } from './rosterSheet';
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

/** The limits of the IEP that somebody typed over; nobody those of a sheet's refusal, of what has yet to follow, or of a formula. */
export function limitsTyped(state: State): LimitByHand[] {
  const { log, lines, mapping, memory, stack, today, madeIn } = state;
  const sheet = sheetOf(state);
  if (!sheet) return [];
  const following = followingIn(log, memory.derived?.entry ?? null);
  const isWaiting = ({ line, ref }: LimitByHand): boolean =>
    (memory.derived?.waiting ?? []).some(
      ({ line: key, field }) => key === line.key && field === waitingField(ref.header),
    );
  const made = madeIn?.(stack);
  // A formula that shows an error says nothing, and one that reads as before the change is no news.
  const isMade = ({ row, column, cell, says, recorded: { was } }: LimitByHand): boolean =>
    (says === 'unreadable' || (was !== undefined && String(was) === String(cell))) &&
    made?.(row.row, column) === true;
  const cellAt: CellAt = (row, ref) => {
    const column = sheet.columnOf(ref);
    if (column === null || sheet.lacks?.(row, column)) return null;
    return { cell: sheet.grid[row - 1]?.[column] ?? '', column: column + 1 };
  };
  const limitsOn = (day: Day): LimitByHand[] => limitsByHand(log.entries, lines, mapping, day, cellAt);
  const then = followedDay(state);
  const placeOf = ({ row, field }: LimitByHand): string => `${row.row}|${field}`;
  const before = then === null ? null : new Set(limitsOn(then).map(placeOf));
  return limitsOn(today).filter(
    (limit) =>
      before?.has(placeOf(limit)) !== false &&
      !following.has(limit.line.key) &&
      !isWaiting(limit) &&
      !isMade(limit),
  );
}

/** The day up to which the roster follows the record, where that is past: what begins since is yet to be written; null on the day itself. */
const followedDay = ({ memory: { derived }, today }: State): Day | null =>
  derived && derived.day < today ? derived.day : null;

const differing = new WeakMap<State, ReadonlySet<string>>();

/** What differed from the record on an earlier day too; every line of a list asks. */
function differingOn(state: State, day: Day): ReadonlySet<string> {
  const known = differing.get(state);
  if (known) return known;
  const all = [...casesIn(state.lines).values()].flatMap((own) => handDifferences(own, state.find, day));
  const found = new Set(all.map(differenceKey));
  differing.set(state, found);
  return found;
}

const differenceKey = ({ about, field, row }: HandDifference): string => `${about.key}|${field}|${row.row}`;

/**
 * What a sheet refused to take, what has yet to follow a save, and what a formula makes reads as it did before the change: nobody typed
 * it, and it is no news from the roster.
 */
export function isTyped(state: State): (difference: HandDifference) => boolean {
  const { memory, log, stack, madeIn, lastRead } = state;
  const following = followingIn(log, memory.derived?.entry ?? null);
  const taken = isTaken(memory);
  const isMade = madeIn?.(stack);
  const then = followedDay(state);
  return (each) => {
    const { key, timeline } = each.about;
    // A row that was read a while ago need not follow what was saved since.
    if (lastRead && !lastRead.but.has(timeline.studentId)) return false;
    if (then !== null && !differingOn(state, then).has(differenceKey(each))) return false;
    if (following.has(timeline.kind === 'service' ? key : ofStudent(timeline.studentId)) || !taken(each))
      return false;
    return !(readsAsFound(state, each) && isMade?.(each.row.row, each.column));
  };
}

/** Whether a cell reads as the last change of its line found it, or is as blank as in the row that was added for it. */
function readsAsFound({ log, today }: State, { about, field, row, line }: HandDifference): boolean {
  let last: Entry | undefined;
  for (const entry of standingOf(log).get(about.key) ?? [])
    if (entry.begin <= today && (entry.name === 'opened' || foundBy(entry)[field] !== undefined))
      last = entry;
  if (!last) return false;
  const found = foundBy(last);
  const was = (field === 'caseManager' ? found.caseManagers?.[line] : undefined) ?? found[field];
  return was === undefined
    ? last.origin !== 'roster' && row.text[field] === ''
    : was === keptText(row.text[field]);
}

const standingIn = new WeakMap<Log, ReadonlyMap<string, Entry[]>>();

/** The entries that count by their line; every difference asks. */
function standingOf(log: Log): ReadonlyMap<string, Entry[]> {
  const found = standingIn.get(log) ?? grouped(standingEntries(log.entries), ({ lineKey }) => lineKey);
  standingIn.set(log, found);
  return found;
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
