import { closedPartOf, closedYears } from '../../domain/record/closedYears';
import type { Workbook } from '../ports/ports';
import type { OpenedRecord } from './checkpoint';
import type { NotTakenOut } from './closedSheets';
import { writeCheckpoint } from './keepCheckpoint';
import { type Memory, remember } from './memory';
import type { RecordStop } from './recordStop';
import { openGoingOn, recordStore } from './recordStore';

/**
 * Finishes what moving a closed year to its own sheet was cut off in: where the record says that the sheet has it, its rows are taken out
 * of the log; else the copy goes, and nothing was moved. Why it was not finished; null where it was. `before`: the record as it was read
 * whole, before it was said there. To be called under the lock.
 */
export function finishClosing(
  workbook: Workbook,
  { closing, head }: Pick<Memory, 'closing' | 'head'>,
  before: OpenedRecord | null = null,
): NotTakenOut | RecordStop | null {
  if (!closing || !head) return null;
  const store = recordStore(workbook);
  const record = before ? store.open(head) : openGoingOn(workbook, head);
  if ('code' in record) return record;
  const { sheet, to } = closing;
  const closed = closedYears(record.tail.entries).find((year) => year.sheet === sheet && year.to === to);
  if (closed) {
    const taken = store.takeOutYear(closed);
    if (typeof taken === 'string') return taken;
    const count = record.tail.entries.findIndex(({ entry }) => entry > to);
    const part = closedPartOf((before ?? record).tail, count);
    // So that the sheet of the year need not be read.
    if (part && taken.rows !== null)
      writeCheckpoint(workbook, { ...record, rows: record.rows - taken.rows, closed: part });
  } else store.dropCopy(sheet);
  remember(workbook, { closing: null });
  return null;
}
