import { assignmentRows } from '../../src/app/follow/assignmentsSheet';
import { isStop, readState, readTeam, type State } from '../../src/app/opened/state';
import type { Answer } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { hashOf } from '../../src/domain/record/hashOf';
import { LOG_WIDTH, readLog } from '../../src/domain/record/log';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { missouri } from '../../src/standards/missouri/missouri';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import type { Desk } from './concurrencyEdits';
import type { Done, SharedBook } from './sessions';

/** What must hold when everyone has finished, as sentences of what does not. */
export type Violations = string[];

const KNOWN_CODES = [
  'busy',
  'columns-missing',
  'failed',
  'log-damaged',
  'log-gone',
  'log-older',
  'log-unreadable',
  'no-history',
  'not-found',
  'not-recorded',
  'only-admins',
  'unknown-call',
  'unknown-person',
];

export type Outcome = { kind: 'saved' | 'not saved' | 'busy' | 'refused' | 'failed' | 'looked' | 'died' };

/** How a call came out. */
export function outcomeOf({ answer }: Done): Outcome['kind'] {
  if (answer === '') return 'died';
  const parsed: Answer<'save'> = JSON.parse(answer);
  if (!parsed.ok) return parsed.code === 'busy' || parsed.code === 'failed' ? parsed.code : 'refused';
  if (!('saved' in parsed.output)) return 'looked';
  return parsed.output.saved ? 'saved' : 'not saved';
}

/** Answers: known codes, one batch for each save that says so, and none for those that say no. */
export function answerFaults({ done }: SharedBook, mayFail: (each: Done) => boolean): Violations {
  const faults: Violations = [];
  for (const each of done) {
    const kind = outcomeOf(each);
    const told = `${each.session}’s ${each.call}`;
    if (kind === 'died') continue;
    const parsed: Answer<'save'> = JSON.parse(each.answer);
    if (!parsed.ok && !KNOWN_CODES.includes(parsed.code)) faults.push(`${told}: unknown code ${parsed.code}`);
    if (kind === 'failed' && !mayFail(each))
      faults.push(`${told} failed: ${each.complaints.map((e) => (e instanceof Error ? e.stack : e)).join()}`);
    if (kind === 'saved' && each.batches.length !== 1)
      faults.push(`${told} was saved and wrote ${each.batches.length} batches`);
    if (['not saved', 'busy', 'refused'].includes(kind) && each.batches.length > 0)
      faults.push(`${told} was ${kind} and wrote ${each.batches.join()}`);
  }
  const batches = done.flatMap((each) => each.batches);
  for (const batch of new Set(batches))
    if (batches.filter((other) => other === batch).length > 1) faults.push(`${batch} was written twice`);
  return faults;
}

/**
 * The record: exactly the rows that were ever written to it, whole batches, each number once, and an unbroken chain. `told`: a batch that
 * was not begun, because the log was deleted while it was written, may stand there once the log is back, where people are told of it.
 */
export function recordFaults(
  book: MemoryWorkbook,
  written: readonly (readonly Cell[])[] | null,
  told: readonly string[] = [],
): Violations {
  const faults: Violations = [];
  const rows = (book.sheets.get(SHEETS.log) ?? []).slice(1).map((row) => row.map(String));
  const text = (row: readonly Cell[]): string => row.map(String).join('\u001f');
  const stands = rows.map(text).sort();
  const wanted = written?.map(text).sort() ?? stands;
  if (stands.join('\n') !== wanted.join('\n'))
    faults.push(`the log has ${stands.length} rows, not the ${wanted.length} that were written`);
  const log = readLog(book.sheets.get(SHEETS.log) ?? []);
  if (log === 'other-version') return [...faults, 'the log can’t be read'];
  const isTold = told.includes('batch-not-whole');
  faults.push(
    ...log.findings.flatMap(({ code, text: said }) =>
      code === 'batch-not-whole' && isTold ? [] : `the log: ${code} ${said}`,
    ),
  );
  const whole = new Set(log.entries.map(({ batch }) => batch));
  let before = '';
  for (const row of [...rows].sort((a, b) => Number(a[0]) - Number(b[0]))) {
    if (isTold && !whole.has(row[1] ?? '')) continue;
    const hash = row[LOG_WIDTH - 1] ?? '';
    if (hashOf(row.slice(0, LOG_WIDTH - 1), before) !== hash) faults.push(`the chain breaks at ${row[0]}`);
    before = hash;
  }
  return faults;
}

/** No lost update and no duplicate among the saves that were answered as saved. */
export function saveFaults({ done }: SharedBook, state: State): Violations {
  const faults: Violations = [];
  /** By what was seen of a line: the first entry of the save that was decided on it. */
  const decidedOn = new Map<string, number>();
  for (const each of done) {
    if (outcomeOf(each) !== 'saved') continue;
    const input: Record<string, unknown> = JSON.parse(each.payload);
    const [batch] = each.batches;
    const entries = state.log.entries.filter((entry) => entry.batch === batch);
    if (batch !== undefined && entries.length === 0) faults.push(`${batch} is lost`);
    for (const [line, seen] of seenIn(input)) {
      // Left out of the save: nothing was to change there.
      if (each.call === 'save' && !entries.some(({ lineKey }) => lineKey === line)) continue;
      const basis = `${line} ${seen}`;
      const saved = entries[0]?.entry ?? 0;
      const other = decidedOn.get(basis);
      if (other !== undefined && !isTakenBack(state, line, other, saved))
        faults.push(`two saves were based on the same sight of ${line}`);
      decidedOn.set(basis, saved);
    }
    if (each.call === 'save') faults.push(...lostDrafts(state, input, entries));
  }
  const lines = [...state.timelines.values()].map(
    ({ kind, studentId, service, start }) =>
      `${kind} ${studentId} ${service} ${kind === 'service' ? start : ''}`,
  );
  for (const line of new Set(lines))
    if (lines.filter((other) => other === line).length > 1) faults.push(`recorded twice: ${line}`);
  return faults;
}

/** Whether a save of the line, or of its student, was taken back between two entries: then the same is to be seen again. */
function isTakenBack({ log, timelines }: State, line: string, one: number, other: number): boolean {
  const studentId = timelines.get(line)?.studentId ?? line;
  return log.entries.some(
    (entry) =>
      entry.name === 'undone' &&
      (line === ALL || entry.studentId === studentId) &&
      entry.entry > Math.min(one, other) &&
      entry.entry < Math.max(one, other),
  );
}

type Draft = { line: string; seen: string; effective: string; provider: string };

function draftsIn({ drafts }: Record<string, unknown>): Draft[] {
  return Array.isArray(drafts) ? drafts : [];
}

/** The lines, or the student, that a save is about, with what was seen of them. */
function seenIn(input: Record<string, unknown>): [string, string][] {
  if ('drafts' in input) return draftsIn(input).map(({ line, seen }) => [line, seen]);
  return 'seen' in input ? [[String(input['studentId'] ?? input['line'] ?? ALL), String(input['seen'])]] : [];
}
/** An export, or a school year, is about the whole roster. */
const ALL = 'the roster';

/** Drafts of a saved reassignment that the record does not tell. */
function lostDrafts(
  { timelines, log }: State,
  input: Record<string, unknown>,
  entries: State['log']['entries'],
): Violations {
  return draftsIn(input).flatMap(({ line, effective, provider }) => {
    if (effective === '') return [];
    const [month, day, year] = effective.split('/').map((part) => part.padStart(2, '0'));
    const begin = `${year}-${month}-${day}`;
    const own = entries.find((entry) => entry.lineKey === line);
    // Left out: nothing was to change on this line.
    if (!own) return [];
    if (own.begin !== begin) return [`${line}: saved from ${begin} and recorded from ${own.begin}`];
    if (own.name === 'assigned' && own.personKey !== provider)
      return [`${line}: another person was recorded`];
    const later = log.entries.some((entry) => entry.lineKey === line && entry.entry > own.entry);
    const holder = timelines.get(line)?.assignments.find((assignment) => assignment.begin === begin);
    return !later && own.name === 'assigned' && holder?.personKey !== provider
      ? [`${line}: the save from ${begin} is lost`]
      : [];
  });
}

/** What is derived from the record besides the roster: Case assignments; and keys in Providers. */
export function derivedFaults(
  book: MemoryWorkbook,
  state: State,
  keys: ReadonlyMap<string, string>,
): Violations {
  const faults: Violations = [];
  const sheet = (book.sheets.get(SHEETS.assignments) ?? []).slice(1).map((row) => row.map(String).join('|'));
  const wanted = assignmentRows(state).map((row) => row.join('|'));
  const filled = sheet.filter((row) => /[^|]/.test(row));
  if (filled.sort().join('\n') !== wanted.sort().join('\n')) faults.push('Case assignments do not follow');
  const people = (book.sheets.get(SHEETS.people) ?? []).slice(1).filter((row) => row[1] !== '');
  const used = people.map((row) => String(row[0]));
  if (new Set(used).size !== used.length) faults.push(`a person’s key stands twice: ${used.join()}`);
  for (const row of people) {
    if (row[0] === '') faults.push(`${row[1]} has no key`);
    const had = keys.get(String(row[1]));
    if (had !== undefined && had !== row[0]) faults.push(`${row[1]} had the key ${had}, now ${row[0]}`);
  }
  return faults;
}

/** Roster, record and providers as they are in the end. */
export function stateOf(book: MemoryWorkbook): State {
  const team = readTeam(book);
  const state = isStop(team) ? team : readState(book, missouri, team);
  if (isStop(state)) throw new Error(`Nothing can be read in the end: ${state.code}`);
  return state;
}

/** Whatever people did to the record or the columns is said to whoever opens the sidebar. */
export function stopFaults(desk: Desk, opened: Answer<'open'>): Violations {
  if (!opened.ok) return [`opening fails: ${opened.code}`];
  const { stop, mapping } = opened.output;
  if (desk.logIsGone && !stop.includes('Caseload log')) return ['nobody says that the log is gone'];
  // Without its last rows the log is as an older version had it, and what it lacks is named.
  if (!desk.logIsGone && desk.rowsDeleted && !/Caseload log|its record lacks save \d+ of/.test(stop))
    return ['nobody says that rows of the log were deleted'];
  if (!desk.logIsGone && !desk.logIsDamaged && desk.renamed !== null && !mapping)
    return [`nobody says that ${desk.renamed} was renamed`];
  return [];
}
