import type { ClosedYear } from '../../domain/record/changes';
import type { LogCheck } from '../../domain/record/checkLog';
import { closedYears } from '../../domain/record/closedYears';
import type { Entry } from '../../domain/record/entry';
import type { OpenedRecord } from '../opened/checkpoint';
import { recordStore } from '../opened/recordStore';
import type { Workbook } from '../ports/ports';

/**
 * The closed years whose sheets are gone, or lack their end because making them anew was cut off, and whose entries the record knows all
 * the same, by its checkpoint.
 */
export function lostSheets(
  { removed }: LogCheck,
  { tail: { entries } }: Pick<OpenedRecord, 'tail'>,
): ClosedYear[] {
  const isGone = ({ entry }: Entry): boolean => removed.some(({ from, to }) => entry >= from && entry <= to);
  return closedYears(entries).filter(({ from, to }) => {
    const own = entries.filter(({ entry }) => entry >= from && entry <= to);
    const first = own.findIndex(isGone);
    return first >= 0 && own.slice(first).every(isGone);
  });
}

/** Makes the sheets of these years anew; the names of those that are whole by now. To be called under the lock. */
export const remakeYears = (
  workbook: Workbook,
  years: readonly ClosedYear[],
  { tail }: Pick<OpenedRecord, 'tail'>,
): string[] => years.flatMap((year) => recordStore(workbook).remakeYear(year, tail.entries) ?? []);
