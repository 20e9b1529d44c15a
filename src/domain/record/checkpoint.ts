import type { Grid } from '../cells/cell';
import type { ClosedPart } from './closedYears';
import type { Entry } from './entry';
import { type Head, isDamaged } from './head';
import { batchNumber, canonical, entryOf, type Log, type LogFinding, logRow, readOnce, sumsOf } from './log';
import { openedTogether } from './openedTogether';
import { type PackedColumn, packColumn } from './packedColumn';
import {
  type PackedEntries,
  packedEntries,
  packedEntry,
  type RecordColumns,
  recordColumns,
} from './recordColumns';

/**
 * The record up to its last entry, the row of the log's sheet (from 1) in which that one stands, the last of all, and how much of the
 * record does not stand there because its years are closed.
 */
export type Checkpoint = {
  log: Log;
  row: number;
  closed: ClosedPart | null;
  /** Its entries before they are made, and the last of them. */
  packed: PackedEntries;
  last: Entry;
};

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

/** The record that was packed; null where it is none. Its entries are made once somebody asks for them. */
export function unpackLog({
  row,
  lastBatch,
  head,
  sum,
  findings,
  keys,
  ...of
}: PackedLog): Checkpoint | null {
  const packed = packedEntries(of.columns, head);
  if (!packed) return null;
  const count = packed.numbers.length;
  const entryAt = packedEntry(packed);
  const last = entryAt(count - 1);
  const sums: number[] = [];
  sums[count - 1] = sum;
  const known = { findings: [...findings], lastEntry: last.entry, lastBatch, head, sums };
  const log = madeWhenAsked(known, {
    entries: () => openedTogether(Array.from({ length: count }, (_, i) => entryAt(i))),
    keys: () => new Set([...(packed.columns[LINE_KEY]?.texts ?? []), ...keys]),
  });
  return { log, row, closed: of.closed ?? null, packed, last };
}

/** The log's column (from 0) of line keys. */
const LINE_KEY = 7;

type WhenAsked = Pick<Log, 'entries' | 'keys'>;

/** A log whose entries and keys are made when somebody first asks for them: few do, and they take longest. */
function madeWhenAsked(
  known: Omit<Log, keyof WhenAsked>,
  make: { [K in keyof WhenAsked]: () => WhenAsked[K] },
): Log {
  const made: Partial<WhenAsked> = {};
  return {
    ...known,
    get entries() {
      made.entries ??= make.entries();
      return made.entries;
    },
    get keys() {
      made.keys ??= make.keys();
      return made.keys;
    },
  };
}

/**
 * The record as it goes on from a checkpoint, by the log's rows from row `from` on; null where that can't be told from these: somebody
 * sorted, inserted or took out rows, a save was cut off, or it is not the record that ends as the document remembers.
 */
export function logSince(
  { log, row, packed, last }: Omit<Checkpoint, 'closed'>,
  rows: Grid,
  from: number,
  head: Head,
): { log: Log; columns: RecordColumns } | null {
  const kept = packed.numbers.length;
  const own = rows[row - from];
  if (!own || !isRowOf(own, last) || head.entries < kept) return null;
  const added = rows.slice(row - from + 1);
  const read = readAdded(log, added);
  if (!read) return null;
  const entries = openedTogether(read.entries);
  const sums = sumsOf(log.sums[kept - 1] ?? 0, added);
  const known = { findings: log.findings, lastEntry: read.lastEntry, lastBatch: read.lastBatch };
  const after = { ...known, head: entries[entries.length - 1]?.hash ?? log.head };
  // Up to the checkpoint's last entry it was the record when that was written.
  const end = { ...after, entries: [last, ...entries], sums: [log.sums[kept - 1] ?? 0, ...sums] };
  if (isDamaged(end, { ...head, entries: head.entries - kept + 1 })) return null;
  return {
    log: madeWhenAsked(
      { ...after, sums: log.sums.concat(sums) },
      {
        entries: () => [...log.entries, ...entries],
        keys: () => new Set([...log.keys, ...entries.map(({ lineKey }) => lineKey)]),
      },
    ),
    columns: recordColumns(packed, entries),
  };
}

/** What was added after a checkpoint: saves one after the other, each whole and none twice; null where that is not what the rows say. */
function readAdded(
  { lastBatch, lastEntry }: Log,
  added: Grid,
): Pick<Log, 'entries' | 'lastEntry' | 'lastBatch'> | null {
  const reading = readOnce();
  const parsed = added.map((cells) => entryOf(cells, reading));
  const entries = parsed.flatMap((entry) => (entry && !entry.newer ? entry : []));
  // A row without its hash is none that counts: the whole log tells what becomes of its save.
  if (entries.length !== added.length || entries.some(({ hash }) => hash === '')) return null;
  let [batch, next, left] = [lastBatch, lastEntry + 1, 0];
  for (const entry of entries) {
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
  return left === 0 ? { entries, lastEntry: next - 1, lastBatch: batch } : null;
}

/** Whether a row of the sheet is that entry's, and says what it says. */
const isRowOf = (row: Grid[number], entry: Log['entries'][number]): boolean =>
  [...canonical(entry), entry.hash].every((text, c) => String(row[c] ?? '') === text);
