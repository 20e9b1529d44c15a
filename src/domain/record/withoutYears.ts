import type { Grid } from '../cells/cell';
import { runsText } from '../cells/runs';
import type { ClosedYear, LostYears } from './changes';
import { checkLog, type LogCheck } from './checkLog';
import { closedYears, hasClosedYears } from './closedYears';
import { type Head, isDamaged } from './head';
import type { Log } from './log';
import { batchNumber } from './log';
import { readRecord, readSince, rowsSince } from './recordStart';

/** Whether entries of a closed year are missing or say something else. */
export const isDamagedYear = ({ from, to }: ClosedYear, { changed, removed }: LogCheck): boolean =>
  changed.some((entry) => entry >= from && entry <= to) ||
  removed.some((span) => span.from <= to && span.to >= from);

/** The closed years that are damaged so, the oldest first. */
export const damagedYears = (log: Log, check: LogCheck): ClosedYear[] =>
  closedYears(log.entries).filter((year) => isDamagedYear(year, check));

/** The record that is left of one without its closed years up to one that is lost; `retyped` as an entry tells it. */
export type RecordLeft = { log: Log; lost: LostYears; retyped?: string; sum?: number };

/**
 * The record without its closed years up to the last one that is not as it was saved; null where there is none, or where something is
 * missing besides.
 */
export function withoutYears(grid: Grid, head: Head | null, check = checkLog(grid, head)): RecordLeft | null {
  const log = readRecord(grid, head);
  if (log === 'other-version') return null;
  const damaged = damagedYears(log, check);
  const last = damaged[damaged.length - 1];
  if (!last) return null;
  const start = { entry: last.to, hash: last.hash };
  const left = readSince(grid, start);
  if (left === 'other-version' || isDamaged(left, null) || !hasClosedYears(left, start)) return null;
  const rest = checkLog(rowsSince(grid, start), head, start);
  const isTwice = left.findings.some(({ code }) => code === 'repeated-entry');
  if (rest.removed.length > 0 || isTwice || left.entries.length !== rest.entries) return null;
  const end = left.entries.findIndex(({ hash }) => hash === head?.hash);
  const [first] = left.entries;
  const save = first ? batchNumber(first.batch) - 1 : 0;
  const entries = head && end >= 0 ? head.entries - end - 1 : last.to;
  return {
    log: left,
    lost: { ...start, save, entries },
    ...(rest.changed.length > 0 && { retyped: runsText(rest.changed), sum: rest.changedSum }),
  };
}
