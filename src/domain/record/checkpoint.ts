import type { Grid } from '../cells/cell';
import type { ClosedPart } from './closedYears';
import type { Entry } from './entry';
import { type Head, isDamaged } from './head';
import { batchNumber, canonical, entryOf, type Log, type LogFinding, logRow, readOnce, sumsOf } from './log';
import { openedTogether } from './openedTogether';
import { type PackedColumn, packColumn, unpackColumn } from './packedColumn';

/**
 * The record up to its last entry, the row of the log's sheet (from 1) in which that one stands, the last of all, and how much of the
 * record does not stand there because its years are closed.
 */
export type Checkpoint = { log: Log; row: number; closed: ClosedPart | null };

/** A checkpoint as few texts. */
export type PackedLog = {
  row: number;
  lastBatch: number;
  head: string;
  sum: number;
  findings: readonly LogFinding[];
  /** Keys that no entry names which counts. */
  keys: readonly string[];
  columns: readonly PackedColumn[];
  closed?: ClosedPart | undefined;
};

/**
 * The record as few texts; null where it can't be gone on from: its last entry is not in the last row, as after a sort, or a save that
 * was cut off comes after it. Of the hashes only the last is kept: whoever compares them reads the log itself.
 */
export function packLog(
  log: Log,
  rows: Grid[number] | null,
  row: number,
  closed: ClosedPart | null = null,
): PackedLog | null {
  const { entries, findings, head, lastBatch, lastEntry } = log;
  const last = entries[entries.length - 1];
  const sum = log.sums[entries.length - 1];
  if (!last || sum === undefined || last.entry !== lastEntry || !rows || !isRowOf(rows, last)) return null;
  const texts = entries.map(canonical);
  const named = new Set(entries.map(({ lineKey }) => lineKey));
  return {
    row,
    lastBatch,
    head,
    sum,
    findings,
    keys: [...log.keys].filter((key) => !named.has(key)),
    columns: (texts[0] ?? []).map((_, c) => packColumn(texts.map((each) => each[c] ?? ''))),
    ...(closed && { closed }),
  };
}

/** Closed years alone: as if their last entry stood in the header's row, from which no log goes on. */
export function packClosed(log: Log, closed: ClosedPart): PackedLog | null {
  const last = log.entries[closed.entries - 1];
  return last ? packLog(log, logRow(last), 1, closed) : null;
}

/** The record that was packed; null where it is none. */
export function unpackLog({
  row: at,
  lastBatch,
  head,
  sum,
  findings,
  keys,
  columns,
  closed,
}: PackedLog): Checkpoint | null {
  const texts = columns.map(unpackColumn);
  const count = texts[0]?.length ?? 0;
  if (count === 0 || texts.some(({ length }) => length !== count)) return null;
  const reading = readOnce();
  const entries: Entry[] = [];
  // One row for all of them, of which nothing is kept.
  const row: string[] = [];
  for (let i = 0; i < count; i++) {
    for (const [c, { textAt }] of texts.entries()) row[c] = textAt(i);
    row[texts.length] = i === count - 1 ? head : KEPT;
    const entry = entryOf(row, reading);
    if (!entry) return null;
    entries.push(entry);
  }
  const last = entries[count - 1];
  if (!last) return null;
  const sums: number[] = [];
  sums[count - 1] = sum;
  const all = new Set<string>();
  for (const { lineKey } of entries) all.add(lineKey);
  for (const key of keys) all.add(key);
  return {
    log: {
      entries: openedTogether(entries),
      findings: [...findings],
      lastEntry: last.entry,
      lastBatch,
      head,
      keys: all,
      sums,
    },
    row: at,
    closed: closed ?? null,
  };
}

/** Stands for a hash that nobody looks at. */
const KEPT = '-';

/**
 * The record as it goes on from a checkpoint, by the log's rows from row `from` on; null where that can't be told from these: somebody
 * sorted, inserted or took out rows, a save was cut off, or it is not the record that ends as the document remembers.
 */
export function logSince(
  { log, row }: Pick<Checkpoint, 'log' | 'row'>,
  rows: Grid,
  from: number,
  head: Head,
): Log | null {
  const last = log.entries[log.entries.length - 1];
  const own = rows[row - from];
  if (!last || !own || !isRowOf(own, last) || head.entries < log.entries.length) return null;
  const reading = readOnce();
  const added = rows.slice(row - from + 1);
  const parsed = added.map((cells) => entryOf(cells, reading));
  const entries = parsed.flatMap((entry) => (entry && !entry.newer ? entry : []));
  // A row without its hash is none that counts: the whole log tells what becomes of its save.
  if (entries.length !== added.length || entries.some(({ hash }) => hash === '')) return null;
  let [batch, next, left] = [log.lastBatch, log.lastEntry + 1, 0];
  for (const entry of entries) {
    // Batch by batch, each whole and none twice.
    if (left === 0) {
      if (batchNumber(entry.batch) <= batch) return null;
      batch = batchNumber(entry.batch);
      left = entry.of;
    }
    if (entry.entry !== next || batchNumber(entry.batch) !== batch) return null;
    if (entry.part !== entry.of - left + 1) return null;
    next += 1;
    left -= 1;
  }
  if (left !== 0) return null;
  const keys = new Set(log.keys);
  for (const { lineKey } of entries) keys.add(lineKey);
  const after: Log = {
    ...log,
    entries: [...log.entries, ...openedTogether(entries)],
    lastEntry: next - 1,
    lastBatch: batch,
    head: entries[entries.length - 1]?.hash ?? log.head,
    keys,
    sums: [...log.sums, ...sumsOf(log.sums[log.sums.length - 1] ?? 0, added)],
  };
  return isDamaged(after, head) ? null : after;
}

/** Whether a row of the sheet is that entry's, and says what it says. */
const isRowOf = (row: Grid[number], entry: Log['entries'][number]): boolean =>
  [...canonical(entry), entry.hash].every((text, c) => String(row[c] ?? '') === text);
