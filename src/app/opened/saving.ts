import type { Entry } from '../../domain/record/entry';
import type { Log } from '../../domain/record/log';
import type { Workbook } from '../ports/ports';
import { type BegunSave, type Memory, remember } from './memory';

/** The document's properties could not be written, so the save was not begun. */
export class NotRemembered extends Error {
  override name = 'NotRemembered';
}

/** Notes that a save begins. */
export function noteSaving(workbook: Workbook, entries: readonly Entry[], pasted: boolean): void {
  const [first] = entries;
  if (!first) return;
  const { batch, of, recordedBy, recordedAt } = first;
  const rows = entries.every((entry) => entry.name === 'opened' && entry.origin !== 'here' && !entry.row);
  const saving: BegunSave = {
    batch,
    lines: of,
    by: recordedBy,
    at: recordedAt,
    ...(rows && { rows }),
    ...(pasted && { pasted }),
  };
  try {
    remember(workbook, { saving });
  } catch (error) {
    throw new NotRemembered(String(error));
  }
}

/** Whether the whole of a save stands in the record. */
export const stands = ({ batch, at }: BegunSave, log: Log): boolean =>
  log.entries.some((entry) => entry.batch === batch && entry.recordedAt === at);

/** A save that was noted and of which nothing stands; null for none. */
export const lostSave = ({ saving }: Memory, log: Log): BegunSave | null =>
  saving && !saving.rows && !stands(saving, log) ? saving : null;
