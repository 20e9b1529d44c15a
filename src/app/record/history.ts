import type { Input, Output } from '../../contract/contract';
import type { BatchLine, Batch as BatchOnWire } from '../../contract/history';
import { siteOfEntry } from '../../domain/caseload/site';
import type { Cell } from '../../domain/cells/cell';
import { dayText, readDay } from '../../domain/cells/dateText';
import { grouped } from '../../domain/cells/grouped';
import { noUndo, type UndoInput } from '../../domain/decide/noUndo';
import { planUndo } from '../../domain/decide/planUndo';
import { ownColumns } from '../../domain/follow/recordedRows';
import { type Actor, isAt, namesOfAccounts } from '../../domain/people/access';
import { batchesOf, changedSince, type SavedBatch } from '../../domain/record/batches';
import { cellsBeginIn, cellsIn, foundBy, rowIn } from '../../domain/record/changes';
import { type Entry, keptText } from '../../domain/record/entry';
import { undoneIn } from '../../domain/record/standing';
import { timelinesFrom } from '../../domain/record/timeline';
import { byHandText } from '../look/showCaseload';
import { lineByHand } from '../opened/byHand';
import { closedTo } from '../opened/closable';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { save } from '../save/save';
import { NO_UNDO } from '../words/undoText';
import { batchText, changeTexts } from './historyText';

const AT_ONCE = 30;

/** A save of a whole district has tens of thousands of lines; the page asks for more of them. */
const LINES_AT_ONCE = 500;

/** The saves of the record, the newest first, as far as the actor may see their lines. */
export function showHistory(state: State, actor: Actor, { before }: Input<'history'>): Output<'history'> {
  const all = batchesOf(state.log.entries);
  const at = before === '' ? 0 : all.findIndex(({ batch }) => batch === before) + 1;
  const context = contextOf(state, actor);
  const batches: BatchOnWire[] = [];
  for (const batch of all.slice(at)) {
    const shown = onWire(context, batch);
    if (!shown) continue;
    if (batches.length === AT_ONCE) return { batches, more: true };
    batches.push(shown);
  }
  return { batches, more: false };
}

/** One save with its lines; null where none of them is at the actor's sites. */
export function showBatch(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'batch'>,
): Output<'batch'> | null {
  const context = contextOf(state, actor, madeCells(workbook, state.stack));
  const batch = batchesOf(state.log.entries).find((each) => each.batch === asked.batch);
  const shown = batch && onWire(context, batch);
  if (!shown) return null;
  const { from } = asked;
  return { batch: shown, lines: linesOf(context, batch, { from, to: from + LINES_AT_ONCE }) };
}

/**
 * Takes a save back by a save of its own, all of it or nothing; where lines changed since, those that did not, if that is what is
 * asked. To be called under the document's lock with a state read under it.
 */
export function undoBatch(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'undo'>,
): Output<'undo'> {
  const context = contextOf(state, actor, madeCells(workbook, state.stack));
  const undoing = { ...context, isTypedOver: (entry: Entry) => typedOver(context, entry) !== '' };
  const found = batchesOf(context.entries).find((each) => each.batch === asked.batch);
  const batch = found ?? { batch: asked.batch, entries: [], standing: [] };
  const decision = planUndo(undoing, { ...asked, batch });
  const { changed, counts } = decision;
  const title = batch.entries.every(({ name }) => name === 'undone') ? 'Brought Back' : 'Undone';
  const saved = save(workbook, state, decision, { title, acknowledged: [] });
  const lines = changed.size === 0 ? [] : linesOf(context, batch).filter(({ line }) => changed.has(line));
  return { ...saved, changed: lines.slice(0, LINES_AT_ONCE), rest: saved.saved ? 0 : counts.rest };
}

type Context = UndoInput & {
  state: State;
  nameOf: (email: string) => string;
  undoes: (entry: Entry) => Entry | undefined;
  /** Whether a formula fills a cell of the roster: nobody types there. */
  isMade: (row: number, column: number) => boolean;
};

function contextOf(state: State, actor: Actor, isMade: Context['isMade'] = () => false): Context {
  const byNumber = new Map(state.log.entries.map((entry) => [entry.entry, entry]));
  return {
    state,
    entries: state.log.entries,
    closedTo: closedTo(state),
    actor,
    isSeen: (entry) => isAt(actor.person, siteOfEntry(entry, state.lines)),
    nameOf: namesOfAccounts(state.people.people),
    undoes: (entry) => byNumber.get(undoneIn(entry)[0] ?? 0),
    isMade,
  };
}

function onWire(context: Context, batch: SavedBatch): BatchOnWire | null {
  const seen = batch.entries.filter(context.isSeen);
  const [first] = seen;
  if (!first) return null;
  const why = noUndo(context, batch);
  const lines = new Set(seen.map(({ lineKey }) => lineKey)).size;
  const hidden = new Set(batch.entries.map(({ lineKey }) => lineKey)).size - lines;
  const standing =
    batch.standing.length === 0
      ? 'undone'
      : batch.standing.length === batch.entries.length
        ? 'stands'
        : 'partly';
  return {
    batch: batch.batch,
    recordedAt: first.recordedAt,
    by: context.nameOf(first.recordedBy),
    what: batchText(seen, context.undoes),
    reason: [...new Set(seen.map(({ reason }) => reason).filter((reason) => reason !== ''))].join('; '),
    lines,
    hidden,
    standing,
    noUndo: why ? NO_UNDO[why] : '',
  };
}

function linesOf(context: Context, batch: SavedBatch, part?: { from: number; to: number }): BatchLine[] {
  const { state, isSeen, undoes } = context;
  const first = Math.min(...batch.entries.map(({ entry }) => entry));
  const own = grouped(batch.entries.filter(isSeen), ({ lineKey }) => lineKey);
  const before = timelinesFrom(
    state.log.entries.filter(({ entry, lineKey }) => entry < first && own.has(lineKey)),
  );
  const stands = new Set(batch.standing);
  const since = changedSince(state.log.entries, batch);
  const texts = (entry: Entry): string[] => {
    const undone = undoes(entry);
    if (undone) return texts(undone).map((text) => `Undone: ${text}`);
    return changeTexts(entry, before.get(entry.lineKey) ?? null, state.mapping.lreUnit);
  };
  return [...own].slice(part?.from, part?.to).map(([line, entries]): BatchLine => {
    const [{ studentId, student, kind, service } = NOBODY] = entries;
    return {
      line,
      studentId,
      student,
      service: kind === 'service' ? service : `Case management${service === '' ? '' : `, ${service}`}`,
      changes: entries.flatMap(texts),
      standing: entries.some((entry) => stands.has(entry)) ? 'stands' : 'undone',
      since: sinceText(
        context,
        entries.filter((entry) => stands.has(entry)),
        since.get(line)?.[0],
      ),
    };
  });
}

const NOBODY = { studentId: '', student: '', kind: 'service', service: '' };

/** What keeps a line of a save from being undone. */
function sinceText(context: Context, entries: readonly Entry[], last: Entry | undefined): string {
  if (last)
    return `${batchText([last], context.undoes)}, saved by ${context.nameOf(last.recordedBy)} on ${dayText(last.recordedAt.slice(0, 10))}`;
  return entries.map((entry) => typedOver(context, entry)).find((text) => text !== '') ?? '';
}

/**
 * What somebody typed since over a row or a cell that a change had written; '' where they didn't. A cell that reads as it did before
 * the change, because it could not be written, is as an Undo would leave it.
 */
function typedOver(context: Context, entry: Entry): string {
  const { state, isMade } = context;
  if (isRowTheirs(context, entry)) return 'Its row in the roster was changed by hand since it was added';
  const line = state.lines.get(entry.lineKey);
  // Cells that wait for their day say what they said before, and nothing is written of what was taken in.
  const isWritten = cellsBeginIn(entry) <= state.today && entry.origin !== 'roster';
  const cells = isWritten ? cellsIn(entry) : [];
  const sheet = cells.length > 0 ? sheetOf(state) : null;
  for (const { ref, value, was } of cells) {
    const column = sheet?.columnOf(ref) ?? null;
    if (column === null || !line?.row) continue;
    const { row } = line.row;
    const cell = sheet?.grid[row - 1]?.[column] ?? '';
    const reads = (text: Cell): boolean =>
      String(cell) === String(text) || (readDay(cell) !== null && readDay(cell) === readDay(text));
    if (!reads(value) && !reads(was) && !isMade(row, column + 1))
      return `${ref.header} was changed by hand since`;
  }
  // Where something was taken in from the roster, or waits for its day, the roster says what it should.
  if (!line || entry.begin > state.today) return '';
  const found = foundBy(entry);
  const typed = lineByHand(state, line).find(
    ({ field, row, column }) =>
      found[field] !== undefined && found[field] !== keptText(row.text[field]) && !isMade(row.row, column),
  );
  return typed ? byHandText(state, typed) : '';
}

/** Whether somebody wrote something of their own into a row that an enrollment added. */
function isRowTheirs({ state, isMade }: Context, entry: Entry): boolean {
  const added = rowIn(entry);
  const row = added && state.lines.get(entry.lineKey)?.row;
  const sheet = row && sheetOf(state, isMade);
  if (!sheet) return false;
  const lines = state.roster.lines.filter((line) => line.row === row.row);
  return ownColumns(row.row, lines, added, sheet) === null;
}
