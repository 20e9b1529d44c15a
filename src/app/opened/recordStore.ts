import { runsText } from '../../domain/cells/runs';
import { checkLog, isOtherVersion, type LogCheck } from '../../domain/record/checkLog';
import type { Entry } from '../../domain/record/entry';
import { type Head, isDamaged, isRetyped } from '../../domain/record/head';
import { isBlankSheet, isLogHeader, LOG_HEADER, LOG_WIDTH, logRow, readLog } from '../../domain/record/log';
import { SHEETS } from '../../domain/roster/ownSheets';
import { columnsRef } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { type OpenedRecord, openSince } from './checkpoint';

const SHEET = SHEETS.log;
const TEXT_COLUMNS = LOG_HEADER.map((_, i) => i + 1);
const WARNING = 'Caseload writes here who is responsible for whom. An edit by hand damages the record.';

/** See `RecordStore.open`. */
export type OpenHow = 'whole' | 'to look';

/** Why the record can't be read. */
export type RecordStop =
  /** `renamed`: the sheet that it is called now. */
  | { code: 'log-gone'; renamed?: string }
  | { code: 'log-unreadable' }
  /** `retyped`: the numbers of the entries that say something else than was saved, where no entry lacks; `sum`: over what they say. */
  | { code: 'log-damaged'; retyped?: string; sum?: number }
  /** It is whole in itself, and another one than the document remembers: an older version was brought back. `lost`: what it lacks. */
  | { code: 'log-older'; lost: string };

/** The record refused the batch whole: nothing was saved. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
  /** Somebody made a Table of its sheet. */
  readonly isOfTable: boolean;
  constructor(why: unknown) {
    super(String(why));
    this.isOfTable = why instanceof SheetRefused && why.isOfTable;
  }
}

/** The record's columns as a formula names them. */
export const RECORD_RANGE = columnsRef(SHEET, 1, LOG_WIDTH);

/** What a row of the record's sheet has that no other sheet's has. */
export const RECORD_TITLES: readonly string[] = [LOG_HEADER[0]];

/** Whether the record is kept in a sheet of this name. */
export const isRecordSheet = (name: string): boolean => name === SHEET;

/**
 * Where the record is kept: nothing else knows its sheet, how its rows are laid out there, or how many sheets it takes. Whoever
 * needs entries asks here, so that closed years can move to sheets of their own without anybody noticing.
 */
type RecordStore = {
  /** Makes the record's sheet, or finishes one that was cut off before its header. */
  create(): void;
  /** What stands where the record belongs. */
  found(): 'nothing' | 'blank' | 'something else' | 'record';
  /**
   * The record as every call needs it; `head` is where it ends as far as the document remembers. 'whole': by the log alone, for
   * whoever decides on whether it holds. 'to look': for whoever adds nothing to it; that the log's titles are the record's, which every
   * opening and every save makes sure of, is then not asked for once more.
   */
  open(head: Head | null, how?: OpenHow): OpenedRecord | RecordStop;
  /** Writes one batch in one block, flushed and read back. */
  append(batch: readonly Entry[]): void;
  /** Compares every entry with its hash, also in a record that `open` refuses as damaged. */
  check(head: Head | null): LogCheck | RecordStop;
  /** Lets Sheets warn whoever edits the record by hand. */
  warnBeforeEdits(): void;
  /** A note that goes wherever the record goes, also into a copy of the spreadsheet. */
  note(): string;
  keepNote(text: string): void;
};

/** The record as it is read, wherever its sheet is. */
export function openRecord(workbook: Pick<Workbook, 'read'>, head: Head | null): OpenedRecord | RecordStop {
  const grid = workbook.read(SHEET);
  if (!grid) return { code: 'log-gone' };
  const log = isBlankSheet(grid) ? 'other-version' : readLog(grid);
  if (log === 'other-version') return { code: 'log-unreadable' };
  if (!isDamaged(log, head))
    return { tail: log, rows: grid.length, last: grid[grid.length - 1] ?? null, kept: null };
  const check = checkLog(grid, head);
  if (isOtherVersion(check)) return { code: 'log-older', lost: '' };
  const { changed, changedSum: sum } = check;
  // A copy of a row that says something else is read in its place, and no entry was retyped: the copy has to go.
  const isNamed = isRetyped(log, head) && changed.length > 0;
  return { code: 'log-damaged', ...(isNamed && { retyped: runsText(changed), sum }) };
}

/** What is to be said of a record whose sheet is not there, by its new name where it only has another. */
export function goneRecord(workbook: Workbook): RecordStop {
  const renamed = renamedRecord(workbook);
  return renamed === null ? { code: 'log-gone' } : { code: 'log-gone', renamed };
}

/** The record of a spreadsheet. */
export const recordStore = (workbook: Workbook): RecordStore => ({
  // Each block of entries is formatted as text right before it is written.
  create: () => workbook.create({ name: SHEET, header: LOG_HEADER, textColumns: [] }),
  found() {
    const grid = workbook.read(SHEET);
    if (!grid) return 'nothing';
    if (isBlankSheet(grid)) return 'blank';
    return isLogHeader(grid[0]) ? 'record' : 'something else';
  },
  open(head, how) {
    const place = { sheet: SHEET, width: LOG_WIDTH, isHeader: isLogHeader };
    const since =
      head && how !== 'whole' ? openSince(workbook, place, head, { header: how !== 'to look' }) : null;
    const opened = since ?? openRecord(workbook, head);
    return 'code' in opened && opened.code === 'log-gone' ? goneRecord(workbook) : opened;
  },
  append(batch) {
    const rows = batch.map(logRow);
    const written = appended(workbook, rows);
    const differs = rows.findIndex((row, r) => row.some((text, c) => String(written[r]?.[c] ?? '') !== text));
    if (differs >= 0)
      throw new Error(
        `The record was not written as it should: entry ${batch[differs]?.entry} reads back differently.`,
      );
  },
  check(head) {
    const grid = workbook.read(SHEET);
    if (!grid) return goneRecord(workbook);
    return isLogHeader(grid[0]) ? checkLog(grid, head) : { code: 'log-unreadable' };
  },
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
