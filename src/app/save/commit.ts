import type { Grid } from '../../domain/cells/cell';
import type { Entry, Fact } from '../../domain/record/entry';
import { LOG_HEADER, type Log, rowOf, seal } from '../../domain/record/log';
import { headText, noteSaving } from '../opened/memory';
import { SHEETS, type Workbook } from '../ports/ports';

const TEXT_COLUMNS = LOG_HEADER.map((_, i) => i + 1);

/** The record refused the batch whole: nothing was saved. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
}

/** So much time went by before the save that Google might end the script in the middle of it. */
export class TooLate extends Error {
  override name = 'TooLate';
}

/** Google ends a script after six minutes (developers.google.com/apps-script/guides/services/quotas); a save takes its share. */
const LATEST_MS = 4 * 60_000;

/** Writes the batch; where that fails, looks whether anything of it stands. */
function appended(workbook: Workbook, rows: readonly (readonly string[])[]): Grid {
  try {
    return workbook.append(SHEETS.log, rows, TEXT_COLUMNS);
  } catch (error) {
    const log = workbook.read(SHEETS.log) ?? [];
    if (log.some((row) => row[1] === rows[0]?.[1])) throw error;
    // Whoever saves is told now; the next opening need not tell again.
    workbook.remember({ saving: '' });
    throw new NotRecorded(String(error));
  }
}

/** Makes the log, or finishes one that was cut off before its header. */
export function createLog(workbook: Workbook): void {
  workbook.create({ name: SHEETS.log, header: LOG_HEADER, textColumns: TEXT_COLUMNS });
}

/**
 * Writes the facts of one batch to the log: the commit. One block, flushed and read back. Whatever dies before the block
 * stands whole leaves a batch that is not whole and counts as not begun; what comes after it is derived and finished later.
 * Gives back the log with the batch. That a save begins is noted first, so that the next opening can say what became of it. To be
 * called under the document's lock, with the log as just read. `pasted`: see `Saving`.
 */
export function commit(
  workbook: Workbook,
  log: Log,
  facts: readonly Fact[],
  pasted = false,
): { log: Log; entries: Entry[] } {
  if (workbook.spent() > LATEST_MS) throw new TooLate(`${workbook.spent()} ms`);
  const entries = seal(log, facts, workbook.now(), workbook.account());
  noteSaving(workbook, entries, pasted);
  const rows = entries.map(rowOf);
  const written = appended(workbook, rows);
  const differs = rows.findIndex((row, r) => row.some((text, c) => String(written[r]?.[c] ?? '') !== text));
  if (differs >= 0)
    throw new Error(
      `The record was not written as it should: entry ${entries[differs]?.entry} reads back differently.`,
    );
  const last = entries[entries.length - 1];
  const after: Log = {
    ...log,
    entries: [...log.entries, ...entries],
    lastEntry: last?.entry ?? log.lastEntry,
    lastBatch: log.lastBatch + 1,
    head: last?.hash ?? log.head,
    keys: new Set([...log.keys, ...entries.map(({ lineKey }) => lineKey)]),
  };
  workbook.remember({ head: headText(after), ...(!pasted && { saving: '' }) });
  return { log: after, entries };
}
