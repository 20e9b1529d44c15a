import type { Cell, Grid } from '../cells/cell';
import type { LostYears } from './changes';
import type { CountingHow } from './countingEntries';
import type { Entry } from './entry';
import { type Head, isDamaged } from './head';
import { type Log, NO_LOG, readLog } from './log';

/** Where a record begins: after an entry, to whose hash the next one is bound. */
export type RecordStart = Pick<LostYears, 'entry' | 'hash'>;

export const FIRST_START: RecordStart = { entry: 0, hash: '' };

/** Where a record begins by what it says itself: later than with its first entry where closed years were lost and gone on without. */
export function recordStart(entries: readonly Entry[]): RecordStart {
  let start = FIRST_START;
  for (const each of entries) {
    const closed = each.name === 'restored' ? each.lost.closed : undefined;
    // A row that was retyped takes itself away no more than what comes after it.
    if (closed && closed.entry > start.entry && closed.entry < each.entry) start = closed;
  }
  return start;
}

/** The rows below a header, each where it stands; blank ones instead of entries before the record's start, which count no longer. */
export function rowsSince(grid: Grid, { entry: last }: RecordStart): Grid {
  if (last === 0) return grid;
  const isBefore = ([number = '']: readonly Cell[]): boolean => Number(number) > 0 && Number(number) <= last;
  return grid.map((row) => (isBefore(row) ? NO_CELLS : row));
}
const NO_CELLS: Grid[number] = [];

/** What rows say from a start on. */
export const readSince = (
  grid: Grid,
  start: RecordStart,
  how: CountingHow = 'followed',
): Log | 'other-version' =>
  start.entry === 0
    ? readLog(grid, NO_LOG, NONE, how)
    : readLog(rowsSince(grid, start), { ...NO_LOG, lastEntry: start.entry, head: start.hash }, NONE, how);

const NONE: ReadonlySet<number> = new Set();

/** What rows say from where the record begins. `head`: how it ends, as the document remembers; null where it does not. */
export const readRecord = (grid: Grid, head: Head | null = null): Log | 'other-version' =>
  ending(head, (how) => {
    const log = readLog(grid, NO_LOG, NONE, how);
    if (log === 'other-version') return log;
    const start = recordStart(log.entries);
    return start.entry === 0 ? log : readSince(grid, start, how);
  });

/** What rows say that go on from a record. `head`: see `readRecord`. */
export const readOn = (grid: Grid, before: Log, head: Head | null): Log | 'other-version' =>
  ending(head, (how) => readLog(grid, before, NONE, how));

/**
 * What is read as it stands, where that ends as the document remembers, or where nothing that is read does: else without saves that what
 * came after them does not follow.
 */
function ending(head: Head | null, read: (how: CountingHow) => Log | 'other-version'): Log | 'other-version' {
  if (!head) return read('followed');
  const log = read('standing');
  if (log === 'other-version' || !isDamaged(log, head)) return log;
  const followed = read('followed');
  return followed === 'other-version' || isDamaged(followed, head) ? log : followed;
}
