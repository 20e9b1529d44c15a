import type { Grid } from '../../domain/cells/cell';
import { runsText } from '../../domain/cells/runs';
import type { ClosedYear } from '../../domain/record/changes';
import { checkLog, isOtherVersion, type LogCheck } from '../../domain/record/checkLog';
import {
  type ClosedPart,
  closedPartOf,
  closedYears,
  hasClosedYears,
  isFromStart,
  isWholeRecord,
  withClosed,
} from '../../domain/record/closedYears';
import { type Head, isDamaged, isRetyped } from '../../domain/record/head';
import {
  isBlankSheet,
  isLogHeader,
  LOG_HEADER,
  LOG_WIDTH,
  type Log,
  logRow,
  NO_LOG,
} from '../../domain/record/log';
import { type RecordStart, readOn, readRecord, recordStart } from '../../domain/record/recordStart';
import { rowsOfYear } from '../../domain/record/rowsOfYear';
import { damagedYears, withoutYears } from '../../domain/record/withoutYears';
import { SHEETS } from '../../domain/roster/ownSheets';
import { columnsRef } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { closedByCheckpoint, type OpenedRecord, openSince } from './checkpoint';
import {
  type ClosedRows,
  closedNames,
  closedSheets,
  copyYear,
  dropCopy,
  remakeYear,
  takeOutYear,
  yearOnSheet,
} from './closedSheets';
import { differsAt } from './differsAt';
import { NotRecorded } from './notRecorded';
import type { OpenHow, RecordKeeping } from './recordKeeping';
import type { RecordStop } from './recordStop';

const SHEET = SHEETS.log;
const TEXT_COLUMNS = LOG_HEADER.map((_, i) => i + 1);
const WARNING = 'Caseload writes here who is responsible for whom. An edit by hand damages the record.';

/** The record's columns as a formula names them. */
export const RECORD_RANGE = columnsRef(SHEET, 1, LOG_WIDTH);

/** What a row of the record's sheet has that no other sheet's has. */
export const RECORD_TITLES: readonly string[] = [LOG_HEADER[0]];

/** Whether the record is kept in a sheet of this name. */
export const isRecordSheet = (name: string): boolean => name === SHEET;

/** What a record is read from. */
type RecordSource = Pick<Workbook, 'read' | 'sheetNames' | 'texts'>;

/** The record's rows wherever they stand, and what they say together; `first`: the first entry that the log itself has. */
type WholeRows = ReturnType<typeof withClosed> & { sheets: string[]; log: Log; first: number };

/**
 * The log's rows, and those of closed years where the log doesn't begin the record or doesn't hold: by their names, and where they do
 * not make it whole, by the mark that each bears. `asks`: whether the sheets of closed years are looked for anyway.
 */
function wholeRows(
  workbook: RecordSource,
  grid: Grid,
  own: Log,
  head: Head | null,
  asks: { years: boolean },
): WholeRows {
  const first = own.entries[0]?.entry ?? Number.POSITIVE_INFINITY;
  const alone = { ...withClosed(grid, []), sheets: [], log: own, first };
  const isAsked = asks.years && closedYears(own.entries).length > 0;
  if (own.entries.length > 0 && isWholeRecord(own, head) && !isAsked) return alone;
  const known = closedYears(own.entries).map(({ sheet }) => sheet);
  const isOther = ({ name }: ClosedRows): number => (known.includes(name) ? 0 : 1);
  const withSheets = (sheets: readonly ClosedRows[]): WholeRows => {
    // Of two rows with one number the first counts: a copy of such a sheet comes after it.
    const whole = withClosed(
      grid,
      [...sheets].sort((a, b) => isOther(a) - isOther(b)),
    );
    const log = readRecord(whole.grid, head);
    return {
      ...whole,
      sheets: sheets.map(({ name }) => name),
      log: log === 'other-version' ? own : log,
      first,
    };
  };
  const named = closedSheets(workbook);
  const whole = named.length > 0 ? withSheets(named) : alone;
  // A log that was made anew says nothing of where its closed years stand.
  const isAnew = head !== null && own.entries.length === 0;
  if (isWholeRecord(whole.log, head) || (isFromStart(own) && !isAnew)) return whole;
  const names = new Set([...whole.sheets, ...closedNames(workbook)]);
  return names.size > named.length ? withSheets(closedSheets(workbook, [...names])) : whole;
}

/** A record as it was opened, `count` of whose entries are not in the log. */
const opening = (grid: Grid, tail: Log, closed: ClosedPart | null): OpenedRecord => ({
  ...{ tail, rows: grid.length, last: grid[grid.length - 1] ?? null, kept: null, closed },
});

/** The record as it is read, wherever its sheets are. */
export function openRecord(workbook: RecordSource, head: Head | null): OpenedRecord | RecordStop {
  const grid = workbook.read(SHEET);
  if (!grid) return { code: 'log-gone' };
  const own = isBlankSheet(grid) ? 'other-version' : readRecord(grid, head);
  if (own === 'other-version') return { code: 'log-unreadable' };
  const whole = wholeRows(workbook, grid, own, head, { years: false });
  const { log, first } = whole;
  const opened = (): OpenedRecord => {
    const apart = log.entries.findIndex(({ entry }) => entry >= first);
    const count = apart < 0 ? log.entries.length : apart;
    return opening(grid, withPlaces(log, whole), closedPartOf(log, count));
  };
  if (isWholeRecord(log, head)) return opened();
  const check = checkedLog(whole.grid, log, head);
  // Who was cut off right after going on without closed years counts them still in what is remembered.
  if (check.isIntact && recordStart(log.entries).entry > 0) return opened();
  if (isOtherVersion(check)) return { code: 'log-older', lost: '' };
  const closed = damagedYears(log, check);
  const without = closed.length > 0 && !isRetyped(log, head) ? withoutYears(whole.grid, head, check) : null;
  return {
    ...damagedRecord(check, log, head),
    ...(closed.length > 0 && { closed: closed.map(({ sheet }) => sheet) }),
    ...(without && { lost: without.lost }),
  };
}

function damagedRecord({ changed, changedSum: sum }: LogCheck, log: Log, head: Head | null): DamagedRecord {
  // A copy of a row that says something else is read in its place, and no entry was retyped: the copy has to go.
  const isNamed = isRetyped(log, head) && changed.length > 0;
  return { code: 'log-damaged', ...(isNamed && { retyped: runsText(changed), sum }) };
}

/**
 * The log against what is remembered. A save that was cut off before it was, and of which an entry was retyped since, would count as
 * rows that somebody typed: it is looked at by nothing but what its entries bind themselves to, and the retyped ones are named.
 */
function checkedLog(grid: Grid, log: Log, head: Head | null, start?: RecordStart): LogCheck {
  const check = checkLog(grid, head, start);
  if (check.added.length === 0 || !isRetyped(log, head)) return check;
  const bySelf = checkLog(grid, null, start);
  return bySelf.changed.length > check.changed.length ? bySelf : check;
}
type DamagedRecord = Extract<RecordStop, { code: 'log-damaged' }>;

/** What was found in rows of closed years, told with their sheet. */
function withPlaces(log: Log, { placeOf, grid, sheets }: WholeRows): Log {
  if (sheets.length === 0) return log;
  const placed = log.findings.map((finding) => {
    const [, row] = /^A(\d+)$/.exec(finding.place) ?? [];
    const place = row !== undefined && Number(row) <= grid.length ? placeOf(Number(row)) : null;
    return place?.sheet ? { ...finding, place: `“${place.sheet}” A${place.row}` } : finding;
  });
  return { ...log, findings: placed };
}

/**
 * The record by the log, whole, and by what the checkpoint keeps of closed years, so that their sheets are not read; the same as
 * `openRecord` where it keeps nothing of them.
 */
export function openGoingOn(
  workbook: RecordSource & Pick<Workbook, 'unpack'>,
  head: Head,
): OpenedRecord | RecordStop {
  const kept = openByKeptYears(workbook, head);
  return kept && !('code' in kept) ? kept : openRecord(workbook, head);
}

/** What the log says after the closed years that a checkpoint keeps; null where it keeps none. `isBound`: it goes on from there. */
function afterKeptYears(workbook: Pick<Workbook, 'read' | 'unpack'>, head: Head | null) {
  const kept = closedByCheckpoint(workbook);
  const grid = kept && workbook.read(SHEET);
  const log = grid && isLogHeader(grid[0]) ? readOn(grid, kept.log, head) : 'other-version';
  if (!grid || log === 'other-version') return null;
  const { closed } = kept;
  const start = { entry: kept.log.lastEntry, hash: closed.hash };
  const own = { ...log, entries: log.entries.slice(closed.entries) };
  return { grid, log, closed, start, isBound: own.entries.length > 0 && isFromStart(own, start) };
}

/** The record by the log and by what a checkpoint keeps of closed years, or why it is another one; null where that can't be told so. */
function openByKeptYears(
  workbook: Pick<Workbook, 'read' | 'unpack'>,
  head: Head | null,
): OpenedRecord | RecordStop | null {
  const after = afterKeptYears(workbook, head);
  if (!after) return null;
  const { grid, log, closed, start, isBound } = after;
  // Where nothing is remembered, the log itself says whether it goes on from there.
  if (!isDamaged(log, head) && (head || isBound)) return opening(grid, log, closed);
  const check = checkedLog(grid, log, head, start);
  if (isOtherVersion(check)) return { code: 'log-older', lost: '' };
  const damaged = damagedRecord(check, log, head);
  return damaged.retyped === undefined ? null : damaged;
}

/** What is to be said of a record whose sheet is not there, by its new name where it only has another. */
export function goneRecord(workbook: Workbook): RecordStop {
  const renamed = renamedRecord(workbook);
  return renamed === null ? { code: 'log-gone' } : { code: 'log-gone', renamed };
}

/** The last closed year where no entry says any more where it stands, as that went with the log. */
function unnamedYear(workbook: RecordSource, { log, first, grid, placeOf }: WholeRows): ClosedYear | null {
  const named = Math.max(0, ...closedYears(log.entries).map(({ to }) => to));
  const apart = log.entries.filter(({ entry }) => entry < first && entry > named);
  const [begin, last] = [apart[0], apart[apart.length - 1]];
  const row = grid.findIndex((cells) => last !== undefined && cells[LOG_WIDTH - 1] === last.hash);
  const { sheet } = placeOf(row + 1);
  const year = sheet === null ? null : yearOnSheet(workbook, sheet);
  if (!begin || !last || sheet === null || year === null) return null;
  return { year, sheet, from: begin.entry, to: last.entry, hash: last.hash };
}

function openedSince(workbook: Workbook, head: Head | null, how?: OpenHow): OpenedRecord | null {
  const place = { sheet: SHEET, width: LOG_WIDTH, isHeader: isLogHeader };
  return head && how !== 'whole' ? openSince(workbook, place, head, { header: how !== 'to look' }) : null;
}

/** The record of a spreadsheet. */
export const recordStore = (workbook: Workbook): RecordKeeping => ({
  // Each block of entries is formatted as text right before it is written.
  create: () => workbook.create({ name: SHEET, header: LOG_HEADER, textColumns: [] }),
  found() {
    const grid = workbook.read(SHEET);
    if (!grid) return 'nothing';
    if (isBlankSheet(grid)) return 'blank';
    return isLogHeader(grid[0]) ? 'record' : 'something else';
  },
  since: (head, how) => openedSince(workbook, head, how),
  open(head, how) {
    const opened = openedSince(workbook, head, how) ?? openRecord(workbook, head);
    if (!('code' in opened)) return opened;
    if (opened.code === 'log-gone') return goneRecord(workbook);
    // What happens to the sheet of a closed year keeps nobody from going on, as long as it is known what it said.
    return (opened.code === 'log-damaged' && openByKeptYears(workbook, head)) || opened;
  },
  append(batch) {
    const rows = batch.map(logRow);
    const written = appended(workbook, rows);
    const differs = differsAt(rows, written);
    if (differs >= 0)
      throw new Error(
        `The record was not written as it should: entry ${batch[differs]?.entry} reads back differently.`,
      );
  },
  check(head) {
    const grid = workbook.read(SHEET);
    if (!grid) return goneRecord(workbook);
    const own = readRecord(grid, head);
    if (own === 'other-version' || isBlankSheet(grid)) return { code: 'log-unreadable' };
    const { placeOf, twice, sheets, ...whole } = wholeRows(workbook, grid, own, head, { years: true });
    const closed = closedYears(whole.log.entries);
    return { check: checkedLog(whole.grid, whole.log, head), placeOf, twice, sheets, closed };
  },
  left(head) {
    const grid = workbook.read(SHEET);
    const own = grid && readRecord(grid, head);
    if (!own || own === 'other-version') return null;
    const whole = wholeRows(workbook, grid, own, head, { years: false });
    const { log, grid: all } = whole;
    // Entries that were retyped count as they read, though it be the end of a closed year.
    if (isRetyped(log, head) || (!isDamaged(log, null) && hasClosedYears(log)))
      return { log, unnamed: unnamedYear(workbook, whole) };
    const kept = afterKeptYears(workbook, head);
    if (kept && (isRetyped(kept.log, head) || (!isDamaged(kept.log, null) && kept.isBound))) return kept;
    return withoutYears(all, head) ?? (own.entries.length === 0 ? { log: NO_LOG } : null);
  },
  copyYear: (span, sheet) => copyYear(workbook, SHEET, span, sheet),
  remakeYear(closed, entries) {
    const rows = rowsOfYear(entries, closed);
    return rows && remakeYear(workbook, closed, rows);
  },
  dropCopy: (sheet) => dropCopy(workbook, SHEET, sheet),
  takeOutYear: (closed) => takeOutYear(workbook, SHEET, closed),
  ranges: () => [RECORD_RANGE, ...closedNames(workbook).map((name) => columnsRef(name, 1, LOG_WIDTH))],
  warnBeforeEdits: () => workbook.warnBeforeEdits(SHEET, WARNING),
  note: () => workbook.note(SHEET),
  keepNote: (text) => workbook.keepNote(SHEET, text),
});

/** The sheet that the record was renamed to; null where there is none. Every sheet's first row is looked at: only once it is missed. */
const renamedRecord = (workbook: Pick<Workbook, 'sheetNames' | 'texts'>): string | null =>
  workbook.sheetNames().find((name) => isLogHeader(workbook.texts(name, 1, 1)?.texts[0])) ?? null;

/** Writes the rows; where that fails, looks whether anything of them stands. */
function appended(workbook: Workbook, rows: readonly (readonly string[])[]): ReturnType<Workbook['append']> {
  try {
    return workbook.append(SHEET, rows, TEXT_COLUMNS);
  } catch (error) {
    const log = workbook.read(SHEET) ?? [];
    // It stands, or some of it does: nobody may be told that the sheet took nothing.
    if (log.some((row) => row[1] === rows[0]?.[1])) throw new Error(String(error));
    throw new NotRecorded(error);
  }
}
