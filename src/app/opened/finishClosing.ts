import { closedPartOf, closedYears } from '../../domain/record/closedYears';
import type { Workbook } from '../ports/ports';
import { writeCheckpoint } from './checkpoint';
import type { NotTakenOut } from './closedSheets';
import { type Memory, remember } from './memory';
import { openGoingOn, type RecordStop, recordStore } from './recordStore';

/**
 * Finishes what moving a closed year to its own sheet was cut off in: where the record says that the sheet has it, its rows are taken out
 * of the log; else the copy goes, and nothing was moved. Why it was not finished; null where it was. To be called under the lock.
 */
export function finishClosing(
  workbook: Workbook,
  { closing, head }: Pick<Memory, 'closing' | 'head'>,
): NotTakenOut | RecordStop | null {
  if (!closing || !head) return null;
  const store = recordStore(workbook);
  const record = openGoingOn(workbook, head);
  if ('code' in record) return record;
  const { sheet, to } = closing;
  const closed = closedYears(record.tail.entries).find((year) => year.sheet === sheet && year.to === to);
  if (closed) {
    const end = store.takeOutYear(closed);
    if (typeof end === 'string') return end;
    const { tail } = record;
    const count = tail.entries.findIndex(({ entry }) => entry > to);
    // So that the sheet of the year need not be read.
    if (count > 0) writeCheckpoint(workbook, { ...record, ...end, closed: closedPartOf(tail, count) });
  } else store.dropCopy(sheet);
  remember(workbook, { closing: null });
  return null;
}
