import { dayBefore } from '../../domain/cells/day';
import { type DueCell, dueCells, type FollowedSoFar } from '../../domain/follow/dueCells';
import { isAt } from '../../domain/people/access';
import { type TouchedChange, touchedSince } from '../../domain/record/standing';
import { timelinesBefore } from '../../domain/record/timelinesBefore';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { actorIn } from '../opened/audience';
import { limitText } from '../opened/limitText';
import { remember } from '../opened/memory';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells, readTabs, rowPlace, runPlaces, type TabWrite, tabFormulas } from '../opened/rosterTabs';
import { isStop, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import type { RefusedOfRow } from './addRows';
import { type Along, assignmentsAlong } from './assignmentsAlong';
import { refreshAssignments } from './assignmentsSheet';
import { type DeriveResult, nothingDerived } from './deriveResult';
import { withFewValues } from './fewValues';
import { followedBy, lastEntry } from './followedBy';
import { followRows, rowsDue, rowsWaiting } from './followRows';
import { heldByMerges } from './heldByMerges';
import { namesMark } from './namesMark';
import { readBack } from './readBack';
import { PASSES, stackReadsAs, withRoster } from './reread';
import { rosterNames } from './rosterNames';
import { owedCell, TabTrails } from './tabTrails';
import { takeBack } from './takeBack';
import { cellKey, editsDue, type RefusedCell, waitingOf, waitingOrder } from './waiting';
import { whyRefused } from './whyRefused';

/** After this no more is begun in one call. */
const LATEST_MS = 5 * 60_000;

/** Whether there is anything to write to the roster, or a day to move on to. */
export function isDue(state: State): boolean {
  const { derived } = state.memory;
  return (
    derived === null ||
    dueSince(state) !== 'nothing' ||
    (derived.waiting ?? []).length > 0 ||
    (derived.names !== undefined && derived.names !== namesMark(state))
  );
}

/** What the roster has to catch up with: entries that a cut-off save left, or only days that have passed. */
export function dueSince(state: State): 'entries' | 'days' | 'nothing' {
  const { derived } = state.memory;
  if (!derived) return 'nothing';
  if (derived.entry !== lastEntry(state)) return 'entries';
  return derived.day === state.today ? 'nothing' : 'days';
}

/**
 * Writes to the roster what the record says by now, and remembers that it did. Rows are found by their keys, read again
 * right before and after each write: where someone sorted the sheet in that instant, what was written into a wrong row is
 * put back. Repeating it changes nothing, so whatever cuts it off is finished by the next one. Where it was lost how far the
 * roster follows, nothing is written: every difference then shows as changed by hand.
 * `result` is filled on the way, so that what is known stands whatever stops it.
 */
export function derive(
  workbook: Workbook,
  state: State,
  known: Occasion = {},
  result = nothingDerived(),
): DeriveResult {
  const { derived, later } = state.memory;
  // From here on a cut in the middle may leave a cell in another row.
  if (later !== '') remember(workbook, { later: '' });
  const along = assignmentsAlong(workbook);
  const followed = derived ? follow(workbook, state, derived, result, along, known) : state;
  const refused = [...result.refused, ...result.lacking];
  const own = refused.length > 0 ? refused.filter(isAtTheirs(workbook, followed ?? state)) : refused;
  result.refusals = whyRefused(workbook, (followed ?? state).stack, own);
  result.elsewhere = refused.length - own.length;
  if (!followed) {
    // Not all of it is written, however much that is: whoever asks is not to take it for the end.
    result.left = Math.max(1, result.left);
    return result;
  }
  if (!along.standFor(followed))
    result.sheets = refusedSheets(workbook, () => refreshAssignments(workbook, followed));
  // What is remembered stands at once; what was written to a sheet only then.
  workbook.flush();
  // The next opening tries those again: somebody may have changed the rule, or be someone who may write there.
  const waiting = [...waitingOf(followed, result)];
  const done: FollowedSoFar = {
    ...followedBy(state),
    // A sheet that took nothing is made by the next opening, of the same day too.
    ...(result.sheets.length > 0 && { day: dayBefore(state.today) }),
    ...(waiting.length > 0 && { waiting }),
  };
  remember(workbook, { derived: done });
  return result;
}

/** `before`: the state before the save that is followed. `justRead`: the state's roster is the last thing that was read. */
export type Occasion = { before?: State; justRead?: true };

/** Whether a refused cell is of a line at the sites of whoever is signed in: of others no more is told than how many. */
function isAtTheirs(
  workbook: Workbook,
  { people, lines }: State,
): (cell: RefusedCell | RefusedOfRow) => boolean {
  const actor = actorIn(people, workbook.account());
  return (cell) => {
    const key = 'due' in cell ? cell.due.lineKey || cell.due.line : cell.line;
    if (isStop(actor)) return false;
    const line = lines.get(key);
    return actor.person.sites === 'All' || (line !== undefined && isAt(actor.person, line.site));
  };
}

/** Does what a sheet may refuse, and holds up nothing else: gives back which one did. */
function refusedSheets(workbook: Workbook, work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    workbook.complain(error);
    return [error.sheet];
  }
}

/** Derives after a commit. The save stands, whatever hinders what follows from it: that is told, and the next opening goes on. */
export function deriveSaved(workbook: Workbook, state: State, known: Occasion): DeriveResult {
  const begun = nothingDerived();
  try {
    return derive(workbook, state, known, begun);
  } catch (error) {
    workbook.complain(error);
    return { ...begun, refusals: [], failed: true, limit: limitText(error) };
  }
}

/**
 * Writes rows and cells, and notes them in `result`. Gives back the state with the roster as it stands then, as far as it tells where
 * lines are; null where something is left that the next call or opening goes on with.
 */
function follow(
  workbook: Workbook,
  state: State,
  derived: FollowedSoFar,
  result: DeriveResult,
  along: Along,
  { before, justRead }: Occasion,
): State | null {
  const touched = touchedSince(state.log.entries, derived, state.today);
  result.rows = rowsDue(workbook, state, [...touched, ...rowsWaiting(state, 'all')]);
  const waits = waitingOrder(derived);
  const followed = followRows(workbook, state, touched);
  result.lacking = followed.refused;
  result.takenBack = followed.takenBack;
  result.kept = followed.kept.map((row) => ({ ...row, place: rowPlace(state.stack, row) }));
  result.blank = followed.blank.map((row) => rowPlace(state.stack, row));
  const ofRows = runPlaces(state.stack, followed.doubtful);
  result.doubtful = ofRows;
  if (!followed.state) {
    result.failed = true;
    return null;
  }
  let fresh = followed.state;
  const then = before && lastEntry(before) === derived.entry ? before.timelines : undefined;
  const owing = cellsDue(state, derived, touched, then);
  let due = owing(fresh);
  if (due.length === 0) return fresh;
  let chosen: ReadonlySet<string> | null = null;
  let unchecked: readonly TabWrite[] = [];
  let isAll = false;
  let mine: (TabWrite & { due: DueCell })[] = [];
  /** Cells that were refused or blanked again: they are not tried once more. */
  const kept = new Set<string>();
  let isMoved = false;
  const trails = new TabTrails();
  const places = (cells: readonly TabCell[]): string[] => runPlaces(fresh.stack, cells);
  for (let pass = 0; ; pass++) {
    // Where all was written at once and stands where it was meant to, the rest needs no look.
    const isPlain = pass === 1 && isAll && !isMoved && result.refused.length === 0;
    if (isPlain && readBack(workbook, fresh.stack, unchecked, state.mapping)) return fresh;
    const isKnown = pass === 0 && justRead && fresh === state;
    const read = isKnown ? fresh : readTabs(workbook, state.mapping);
    const stack = isStop(read) ? null : read.stack;
    // Every tab reads as it was meant to: whatever people did meanwhile, nothing went astray and nothing is left.
    if (isAll && stack && stackReadsAs(stack, fresh.stack, unchecked))
      return isMoved ? withRoster(fresh, stack) : fresh;
    const back = stack && takeBack(workbook, fresh.stack, stack, mine);
    if (back && back.told.length > 0) {
      result.takenBack.push(...back.told);
      const own = new Set<DueCell>(back.cells.map(({ due: cell }) => cell));
      result.written = result.written.filter((cell) => !own.has(cell));
      for (const cell of own) kept.add(cellKey(cell));
      isAll = false;
      mine = [];
      continue;
    }
    const again = stack && withRoster(fresh, stack);
    if (!again) {
      // Somebody renamed or removed a column meanwhile: whether the cells were in their rows can't be seen any more.
      result.doubtful = [...result.doubtful, ...places(unchecked)];
      return null;
    }
    for (const { due: cell } of result.refused) kept.add(cellKey(cell));
    due = (again === fresh ? due : owing(again)).filter((cell) => !kept.has(cellKey(cell)));
    fresh = again;
    const strays = trails.astray(fresh);
    if (strays.doubtful.length > 0) result.doubtful = [...ofRows, ...places(strays.doubtful)];
    if (due.length + strays.owed.length === 0) return fresh;
    // What is owed may stand anywhere.
    const formulas = tabFormulas(workbook, fresh.stack, strays.owed.length > 0 ? null : due);
    const isMade = madeCells(workbook, fresh.stack, formulas);
    const plain = due.filter((cell) => !isMade(cell.row, cell.column));
    const held = plain.length === 0 ? new Set() : heldByMerges(workbook, fresh, plain);
    // What waits goes last: where a sheet refuses more than is tried at once, it is another's turn.
    const writable = plain.filter((cell) => !held.has(cell)).sort((a, b) => waits(a) - waits(b));
    if (pass === 0) {
      result.formulas = due.filter((cell) => isMade(cell.row, cell.column));
      result.merged = plain.filter((cell) => held.has(cell));
    }
    chosen ??= new Set(withFewValues(writable).map(cellKey));
    mine = writable.flatMap((cell) => {
      const at = chosen?.has(cellKey(cell)) && cellIn(fresh.stack, cell.row, cell.column);
      return at ? [{ ...cell, ...at, due: cell }] : [];
    });
    const dueAt = new Set(due.map(({ row, column }) => placeKey(cellIn(fresh.stack, row, column))));
    // A formula that shows what was written elsewhere reads as if it stood there by mistake.
    const isFormulas = ({ tab, row, column }: TabCell): boolean => formulas(tab).covers(row, column);
    const owed = strays.owed.filter((cell) => !dueAt.has(placeKey(cell)) && !isFormulas(cell));
    if (mine.length + owed.length === 0 || (owed.length === 0 && workbook.spent() > LATEST_MS)) {
      result.left = writable.length;
      return writable.length === 0 ? fresh : null;
    }
    if (pass === PASSES) {
      // People are moving rows about: the next opening of the sidebar goes on, but only this one knows what is owed.
      result.doubtful = [...result.doubtful, ...places(owed)];
      return null;
    }
    const cells: TabWrite[] = [...mine, ...owed.map(owedCell)];
    isAll = owed.length === 0 && mine.length === writable.length;
    isMoved ||= saysWhere(
      fresh,
      mine.map(({ due: cell }) => cell),
    );
    const refused = along.write(fresh, cells, pass === 0 && isAll && !isMoved);
    const left = new Map(refused.map((each) => [each.cell, each]));
    unchecked = cells.filter((cell) => !left.has(cell));
    trails.wrote(fresh, unchecked);
    for (const write of mine) {
      const refusal = left.get(write);
      if (refusal) result.refused.push({ ...refusal, due: write.due });
      else result.written.push(write.due);
    }
  }
}

/** Whether cells that were written say where lines are: rows do, before the record. */
function saysWhere(state: State, cells: readonly DueCell[]): boolean {
  const { site } = state.mapping.columns;
  const at = site && sheetOf(state)?.columnOf(site);
  return typeof at === 'number' && cells.some(({ column }) => column === at + 1);
}

/**
 * The cells that the record says should read otherwise by now, of the roster at any moment; `before`: the timelines as they were when
 * it last followed, where they are at hand.
 */
export function cellsDue(
  { log: { entries }, timelines }: State,
  derived: FollowedSoFar,
  touched: readonly TouchedChange[],
  before = timelinesBefore(entries, timelines, derived.entry),
): (at: State) => DueCell[] {
  return (at) => {
    const { lines, roster, mapping, today, find } = at;
    const { lines: rows, dayOrders } = roster;
    const roll = { entries, lines, before, rows, dayOrders, mapping, find, nameOf: rosterNames(at) };
    return [...dueCells(roll, derived, today, touched), ...editsDue(at, touched, derived.waiting ?? [])];
  };
}

const placeKey = (at: TabCell | null): string => (at ? [at.tab, at.row, at.column].join('|') : '');
