import type { Change } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import { headBySums } from '../../domain/record/head';
import type { Log } from '../../domain/record/log';
import { seal, withBatch } from '../../domain/record/seal';
import { lastSaves } from '../opened/lostSaves';
import { remember } from '../opened/memory';
import { NotRecorded } from '../opened/notRecorded';
import { recordStore } from '../opened/recordStore';
import { noteSaving } from '../opened/saving';
import type { Workbook } from '../ports/ports';
import { TooLate } from './tooLate';

/** Google ends a script after six minutes (developers.google.com/apps-script/guides/services/quotas); a save takes its share. */
const LATEST_MS = 4 * 60_000;

export type CommitOptions = { pasted?: boolean; later?: boolean };

/**
 * Writes the changes of one batch to the record: the commit. Whatever dies before the batch stands whole leaves one that is not whole
 * and counts as not begun; what comes after it is derived and finished later. Gives back the log with the batch. That a save begins
 * is noted first, so that the next opening can say what became of it. To be called under the document's lock, with the log as just
 * read. `pasted`: see `Saving`. `later`: the roster follows in another call.
 */
export function commit(
  workbook: Workbook,
  log: Log,
  changes: readonly Change[],
  { pasted = false, later = false }: CommitOptions = {},
): { log: Log; entries: Entry[] } {
  if (workbook.spent() > LATEST_MS) throw new TooLate(`${workbook.spent()} ms`);
  const entries = seal(log, changes, workbook.now(), workbook.account());
  noteSaving(workbook, entries, pasted);
  try {
    recordStore(workbook).append(entries);
  } catch (error) {
    // Whoever saves is told now; the next opening need not tell again.
    if (error instanceof NotRecorded) remember(workbook, { saving: null });
    throw error;
  }
  const after = withBatch(log, entries);
  remember(workbook, {
    head: headBySums(after),
    saves: lastSaves(after.entries),
    ...(later && { later: entries[0]?.batch ?? '' }),
    ...(!pasted && { saving: null }),
  });
  return { log: after, entries };
}
