import type { Output } from '../../contract/contract';
import { casesIn } from '../../domain/caseload/cases';
import type { HandDifference } from '../../domain/caseload/differences';
import type { LimitByHand } from '../../domain/caseload/limitsByHand';
import type { Grid } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import { listed } from '../../domain/cells/listed';
import type { DueCell } from '../../domain/follow/dueCells';
import type { LogCheck } from '../../domain/record/checkLog';
import { closedYears } from '../../domain/record/closedYears';
import { headOf } from '../../domain/record/head';
import { isBlankSheet } from '../../domain/record/log';
import { touchedSince } from '../../domain/record/standing';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { StateRules } from '../../standards/loads/stateRules';
import { ASSIGNMENTS, AT_ONCE, assignmentRows, rebuildAssignments } from '../follow/assignmentsSheet';
import { cellsDue } from '../follow/derive';
import { deriveTelling, type Tell } from '../follow/deriveTelling';
import { rowsDue, rowsWaiting } from '../follow/followRows';
import { leftAlone } from '../follow/leftAlone';
import { withoutHeld } from '../newRows/heldRows';
import { caseOtherwise, isRowWaiting, limitsTyped } from '../opened/byHand';
import { dropCheckpoint, dropCheckpointAlone } from '../opened/keepCheckpoint';
import { lastSaves } from '../opened/lostSaves';
import { keepMapping, knowsHead, lacksMapping, recall, remember } from '../opened/memory';
import { recordStore } from '../opened/recordStore';
import { isStop, readState, readTeam, recordStop, type State, type Stop } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { hasHeader, hasNote, textsOf, titlesOf } from '../ports/table';
import { checkTitle, troublesOf } from './checkText';
import { type CheckedPart, closedParts } from './closedParts';
import { lostSheets, remakeYears } from './remakeYears';

type RecordCheck = Output<'checkRecord'>;

/**
 * Reads the record entry by entry against its hashes and, where it can be read, what is derived from it. It needs no whole record:
 * of a damaged one it tells what was damaged, and no checkpoint hides that any longer. Changes nothing else.
 */
export function checkRecord(workbook: Workbook, rules: StateRules): RecordCheck {
  // In this order: a save in between only makes the record longer than its head.
  const { head } = recall(workbook);
  const checkup = recordStore(workbook).check(head);
  if (isStop(checkup)) {
    const sentence = stopText(checkup);
    const lost = head?.entries ?? 0;
    const trouble =
      checkup.code === 'log-gone'
        ? ({ code: 'cut-off', entries: `1 to ${lost}`, count: lost, sentence } as const)
        : ({ code: 'changed', entries: 'row 1', count: 1, sentence } as const);
    return { title: '1 trouble found.', intact: false, entries: 0, troubles: [trouble], derived: [] };
  }
  const { check } = checkup;
  const opened = check.isIntact ? null : recordStore(workbook).open(head, 'whole');
  // Of a year that is closed the sheet of the next one tells: what a checkpoint knows of both is more than what is left of them.
  const known = opened && !isStop(opened) ? opened : null;
  const where = known ? { ...checkup, closed: closedYears(known.tail.entries) } : checkup;
  const troubles = troublesOf(check, where);
  return {
    title: checkTitle(check, troubles),
    intact: check.isIntact,
    entries: check.entries,
    troubles,
    derived: [
      ...closedParts(where, known ? lostSheets(check, known) : []),
      ...derivedParts(workbook, rules, check),
    ],
  };
}

/** What is derived from the record. Repair mends nothing where the record itself is not whole. */
function derivedParts(workbook: Workbook, rules: StateRules, check: LogCheck): CheckedPart[] {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, rules, team, recall(workbook), 'whole');
  if (!isStop(state)) {
    const parts = [
      ...rosterParts(workbook, state),
      assignmentsPart(workbook, state),
      memoryPart(workbook, state),
    ];
    return check.isIntact ? parts : parts.map((part) => ({ ...part, repairs: false }));
  }
  if (state.code === 'log-damaged' || state.code === 'log-older') {
    dropCheckpointAlone(workbook);
    return [];
  }
  const part = state.code === 'not-set-up' ? 'memory' : 'roster';
  return [{ part, sentence: stopText(state), repairs: false, fine: false }];
}

/** Cells that wait for the record to be followed. */
function waiting(workbook: Workbook, state: State): { cells: DueCell[]; rows: boolean } {
  const { derived } = state.memory;
  if (!derived) return { cells: [], rows: false };
  const touched = touchedSince(state.log.entries, derived, state.today);
  return {
    cells: cellsDue(state, derived, touched)(state),
    rows: rowsDue(workbook, state, [...touched, ...rowsWaiting(state, 'all')]),
  };
}

function rosterParts(workbook: Workbook, state: State): CheckedPart[] {
  const { cells, rows } = waiting(workbook, state);
  const due = new Set(cells.map(({ row, column }) => `${row}|${column}`));
  const byHand = new Set(
    [...casesIn(state.lines).values()]
      .flatMap((own): (HandDifference | LimitByHand)[] => caseOtherwise(state, own))
      .concat(limitsTyped(state))
      .map(({ row, column }) => `${row.row}|${column}`)
      .filter((place) => !due.has(place)),
  ).size;
  // The row of a student who exited may go; the record keeps what it says.
  const waits = isRowWaiting(state);
  const absent = [...state.lines.values()].filter(
    (line) => !line.row && !waits(line) && line.timeline.kind === 'service' && line.timeline.exit === '',
  ).length;
  const certain = withoutHeld(state);
  const fresh = certain.newRows.length + certain.newManaged.length;
  const held = state.newRows.length - certain.newRows.length;
  const parts: CheckedPart[] = [];
  const tell = (sentence: string, repairs: boolean): void => {
    parts.push({ part: 'roster', sentence, repairs, fine: false });
  };
  if (due.size > 0)
    tell(
      `${counted(due.size, 'cell')} of the roster ${due.size === 1 ? 'waits' : 'wait'} to follow the record.`,
      true,
    );
  if (rows) tell('Rows of the roster wait to be added or taken out, as the record says.', true);
  if (byHand > 0)
    tell(
      `${counted(byHand, 'cell')} of the roster ${byHand === 1 ? 'was' : 'were'} changed by hand. Take ${byHand === 1 ? 'it' : 'them'} into the history or put ${byHand === 1 ? 'it' : 'them'} back on Home.`,
      false,
    );
  if (absent > 0)
    tell(
      `${counted(absent, 'line')} of the record ${absent === 1 ? 'is' : 'are'} in no row of the roster. Bring the rows back, or exit the students.`,
      false,
    );
  if (fresh > 0)
    tell(
      `${counted(fresh, 'line')} of the roster ${fresh === 1 ? 'is' : 'are'} not in the record yet. The next opening of the sidebar takes ${fresh === 1 ? 'it' : 'them'} in.`,
      false,
    );
  if (held > 0)
    tell(
      `${counted(held, 'line')} of the roster ${held === 1 ? 'is' : 'are'} perhaps of a student whom the record knows under another ID. Decide on Home.`,
      false,
    );
  if (parts.length > 0) return parts;
  return [{ part: 'roster', sentence: 'The roster says what the record says.', repairs: false, fine: true }];
}

function assignmentsPart(workbook: Workbook, state: State): CheckedPart {
  const differing = differingRows(workbook.read(SHEETS.assignments), state);
  const part = (sentence: string, fine: boolean, repairs: boolean): CheckedPart => ({
    part: 'assignments',
    sentence,
    repairs,
    fine,
  });
  if (differing === 'not ours')
    return part(
      `There is a sheet “${SHEETS.assignments}” that Caseload did not make. Rename it, then run Repair.`,
      false,
      false,
    );
  if (differing === 'absent')
    return isMadeOnRequest(state)
      ? part(`The sheet “${SHEETS.assignments}” is made when you ask for it.`, true, false)
      : part(`The sheet “${SHEETS.assignments}” is gone.`, false, true);
  if (differing === 0) return part(`“${SHEETS.assignments}” says what the record says.`, true, false);
  const say = differing === 1 ? 'says' : 'say';
  return part(
    `${counted(differing, 'row')} of “${SHEETS.assignments}” ${say} something else than the record.`,
    false,
    true,
  );
}

const isMadeOnRequest = ({ lines }: State): boolean => lines.size > AT_ONCE;

/** How many rows of the sheet differ from the record, in whatever order people sorted them. */
function differingRows(grid: Grid | null, state: State): number | 'absent' | 'not ours' {
  if (!grid || isBlankSheet(grid)) return 'absent';
  if (grid[0]?.[0] !== titlesOf(ASSIGNMENTS)[0]) return 'not ours';
  const wanted = new Map(assignmentRows(state).map((row) => [row[0] ?? '', JSON.stringify(row)]));
  let differing = hasHeader(ASSIGNMENTS, grid) ? 0 : 1;
  for (const row of grid.slice(1)) {
    const id = String(row[0] ?? '');
    const text = wanted.get(id);
    if (text !== undefined) {
      if (text !== JSON.stringify(textsOf(ASSIGNMENTS, row))) differing += 1;
      wanted.delete(id);
      // A row that somebody wrote beside stays when its assignment is gone, and says so.
    } else if (!hasNote(ASSIGNMENTS, row) && row.some((cell) => cell !== '')) differing += 1;
  }
  return differing + wanted.size;
}

/** What the document has lost of what it should remember, in words. */
function forgotten(workbook: Workbook, { memory, log, mapping }: State): string[] {
  const lost: string[] = [];
  if (log.entries.length > 0 && !knowsHead(memory, log)) lost.push('where the record ends');
  if (!memory.derived) lost.push('how far the roster follows the record');
  if (lacksMapping(workbook, memory, mapping)) lost.push('how the roster is read');
  return lost;
}

function memoryPart(workbook: Workbook, state: State): CheckedPart {
  const lost = forgotten(workbook, state);
  const fine = lost.length === 0;
  const sentence = fine
    ? 'The document remembers what it should.'
    : `The document has forgotten ${listed(lost)}, as a copy does.`;
  return { part: 'memory', sentence, repairs: !fine, fine };
}

/**
 * Makes anew what is derived from the record: what the document remembers, the roster's cells that wait, Case assignments. It
 * never touches the record, nor a cell that people changed; repeating it changes nothing, so whatever cuts it off, the next run
 * finishes. Stops where the record is not whole: nothing is derived from one that is not. To be called under the lock, with the
 * state as just read.
 */
export function repair(workbook: Workbook, state: State, tell: Tell): Output<'repair'> | Stop {
  const { memory } = state;
  const store = recordStore(workbook);
  const checkup = store.check(memory.head);
  if (isStop(checkup)) return checkup;
  if (checkup.check.isIntact) return repaired(workbook, state, tell);
  const record = store.open(memory.head, 'whole');
  // Only closed years are not as they were saved: what goes on from them is known all the same.
  if (!isStop(record)) {
    const made = remakeYears(workbook, lostSheets(checkup.check, record), record);
    const again = store.check(memory.head);
    if (made.length === 0 || isStop(again) || !again.check.isIntact)
      return { code: 'log-damaged', closed: checkup.closed.map(({ sheet }) => sheet) };
    const { left, notices } = repaired(workbook, state, tell);
    const anew = made.map((sheet) => `The sheet “${sheet}” was made anew, entry for entry.`);
    return { left, notices: [...anew, ...notices.filter((each) => each !== NOTHING_TO_REPAIR)] };
  }
  dropCheckpoint(workbook);
  return recordStop(workbook, memory, record, state.people);
}

function repaired(workbook: Workbook, state: State, tell: Tell): Output<'repair'> {
  const lost = forgotten(workbook, state);
  const before = differingRows(workbook.read(SHEETS.assignments), state);
  if (lacksMapping(workbook, state.memory, state.mapping)) keepMapping(workbook, state.mapping);
  if (state.log.entries.length > 0 && !knowsHead(state.memory, state.log))
    remember(workbook, { head: headOf(state.log), saves: lastSaves(state.log.entries) });
  const derived = deriveTelling(workbook, state, tell);
  const after = differingRows(workbook.read(SHEETS.assignments), state);
  const isAnew = after !== 0 && !(after === 'absent' && isMadeOnRequest(state));
  if (isAnew) rebuildAssignments(workbook, state);
  const { written, rows, left } = derived;
  const notices = [
    ...(lost.length > 0 ? [`The document remembers again ${listed(lost)}.`] : []),
    ...(written.length > 0 ? [`${counted(written.length, 'cell')} of the roster written.`] : []),
    ...(rows ? ['Rows of the roster added or taken out, as the record says.'] : []),
    // What took nothing the first time has been made since.
    ...leftAlone(isAnew ? { ...derived, sheets: [] } : derived),
    ...assignmentsNotice(before, state),
  ];
  return { left, notices: notices.length > 0 ? notices : [NOTHING_TO_REPAIR] };
}

const NOTHING_TO_REPAIR = 'There was nothing to repair.';

function assignmentsNotice(before: ReturnType<typeof differingRows>, state: State): string[] {
  if (before === 0 || (before === 'absent' && isMadeOnRequest(state))) return [];
  if (before === 'not ours')
    return [
      `“${SHEETS.assignments}” was left as it is: Caseload did not make it. Rename it, then run Repair again.`,
    ];
  return before === 'absent'
    ? [`The sheet “${SHEETS.assignments}” was made anew.`]
    : [`${counted(before, 'row')} of “${SHEETS.assignments}” put right.`];
}
