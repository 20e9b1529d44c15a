import type { Output } from '../../contract/contract';
import { aboutRecord, type Change, type ClosedYear } from '../../domain/record/changes';
import { closedYears, type YearSpan } from '../../domain/record/closedYears';
import type { Entry } from '../../domain/record/entry';
import type { OpenedRecord } from '../opened/checkpoint';
import { closable, closedTwice } from '../opened/closable';
import { freeSheet, hasYear, type NotTakenOut } from '../opened/closedSheets';
import { finishClosing } from '../opened/finishClosing';
import { recall, remember } from '../opened/memory';
import { openGoingOn, recordStore } from '../opened/recordStore';
import { Refused, refusal } from '../opened/refused';
import { isStop, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { save } from '../save/save';

/** What of the record stands in the log and is of school years that are over, and what stands on sheets of their own already. */
export function showClosedYears(workbook: Workbook, state: State): Output<'closedYears'> {
  return {
    open: closable(state).map(({ year, entries }) => ({ year, entries })),
    closed: closedYears(state.log.entries).map(({ year, sheet, from, to }) => ({ year, sheet, from, to })),
    cells: workbook.cells(),
    unfinished: state.memory.closing !== null || closedTwice(state) !== null,
  };
}

/**
 * Moves the oldest school year that is over from the log to a sheet of its own: its rows are copied and read back, the record says so,
 * and only then they are taken out of the log. Whatever cuts it off, every entry stands in one of the two, or in both, which counts once;
 * this call or the next opening finishes it. `years`: how many are left. To be called under the lock.
 */
export function moveClosedYear(workbook: Workbook, state: State): Output<'moveClosedYear'> {
  const spans = closable(state);
  const nothing = { moved: null, years: spans.length, left: 0 };
  const [span] = spans;
  const twice = closedTwice(state);
  const { closing, head } = state.memory;
  if (twice) {
    copyAgain(workbook, state, twice);
    remember(workbook, { closing: twice });
  }
  if (twice || (closing && closing.to !== span?.to)) finished(workbook);
  if (!span || twice) return nothing;
  const record = head && openGoingOn(workbook, head);
  if (!record) throw new Refused('not-found', NO_END);
  if (isStop(record)) throw refusal(record);
  const store = recordStore(workbook);
  const { year, from, to, entries } = span;
  const sheet = closing?.to === to ? closing.sheet : freeSheet(workbook, year);
  remember(workbook, { closing: { year, sheet, from, to } });
  const copied = store.copyYear(span, sheet);
  if (copied === 'scattered') {
    remember(workbook, { closing: null });
    throw new Refused('not-found', WHY.scattered);
  }
  // Somebody wrote on the copy before it was whole: the next one gets another sheet, if this one stays.
  if (copied === 'other') finished(workbook);
  if (copied !== 'whole') return nothing;
  const last = record.tail.entries.find(({ entry }) => entry === to);
  const changes = [closedChange(state, span, sheet, last)];
  const saved = save(
    workbook,
    state,
    { changes, findings: [] },
    { title: '', acknowledged: [], notices: [] },
  );
  if (!saved.saved) throw new Error('Nothing keeps the record from saying where a closed year stands.');
  finished(workbook, record);
  return { moved: { year, sheet, entries }, years: spans.length - 1, left: saved.left };
}

/** Where the sheet of a year was deleted before the log's rows were taken out, it is made anew from those. */
function copyAgain(workbook: Workbook, { log }: State, closed: ClosedYear): void {
  if (hasYear(workbook, closed)) return;
  const own = log.entries.filter(({ entry }) => entry >= closed.from && entry <= closed.to);
  recordStore(workbook).copyYear({ ...closed, entries: own.length }, closed.sheet);
}

function closedChange({ memory }: State, span: YearSpan, sheet: string, last: Entry | undefined): Change {
  const { year, from, to } = span;
  return {
    name: 'yearClosed',
    origin: 'here',
    ...aboutRecord(memory.mapping?.amountUnit ?? 'hours'),
    closed: { year, sheet, from, to, hash: last?.hash ?? '' },
  };
}

/** Finishes what was begun, or tells why it can't be. */
function finished(workbook: Workbook, before: OpenedRecord | null = null): void {
  const why = finishClosing(workbook, recall(workbook), before);
  if (why === null) return;
  if (typeof why === 'object') throw refusal(why);
  throw new Refused('not-found', WHY[why]);
}

const WHY: Record<NotTakenOut, string> = {
  scattered:
    'The rows of the Caseload log were sorted, so those of a closed year stand here and there. Sort its sheet by the first column, A to Z, then try again. Nothing is lost.',
  differs:
    'Rows were changed while they were being moved, so they were left where they are. Nothing is lost. Please try again; if it stays so, see History, Check the record.',
};

const NO_END =
  'This spreadsheet has forgotten where its record ends, as a copy does. Run Check the record and Repair first, then try again.';
