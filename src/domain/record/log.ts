import type { Unit } from '../cells/amount';
import type { Cell, Grid } from '../cells/cell';
import { type Day, parseDay } from '../cells/day';
import { changeOf, columnsOf, isReplaced, isWord, toldOnce } from './changeColumns';
import { type CountingHow, countingEntries, isOfSave, type SaveFinding } from './countingEntries';
import type { Entry } from './entry';
import { hashOf } from './hashOf';
import { amountOf, loggedAmount } from './logAmounts';
import { openedTogether } from './openedTogether';

/**
 * The Caseload log's columns: a legal record's, and final. The version stands in the first header; a reader that meets
 * another version says so instead of guessing.
 */
export const LOG_HEADER = [
  'Entry (log version 1)',
  'Batch',
  'Part',
  'Recorded at (UTC)',
  'Recorded by',
  'Change',
  'Kind',
  'Line key',
  'Student ID',
  'Student',
  'Service',
  'Site',
  'Person key',
  'Person',
  'Begin',
  'Last day',
  'Hours',
  'LRE hours',
  'Unit',
  'Location',
  'Restriction',
  'Reason',
  'Replaced',
  'Hash',
] as const;

/** The column (from 1) of the hash, the last one. */
export const LOG_WIDTH = LOG_HEADER.length;

export type LogFinding = {
  code: 'unreadable-entry' | 'newer-entry' | 'repeated-entry' | SaveFinding['code'];
  place: string;
  text: string;
};

/**
 * The log as read: only whole batches count, a batch that was cut off while it was written counts as not begun. So does one of which
 * nothing was read while others were saved, though all of it can be read again.
 */
export type Log = {
  entries: Entry[];
  findings: LogFinding[];
  /** The highest entry and batch numbers that were ever used, cut-off batches included. */
  lastEntry: number;
  lastBatch: number;
  /** The hash of the last entry that counts; '' in an empty log. */
  head: string;
  /** Every line key that any readable row names, whether its batch counts or not: none of them is given out again. */
  keys: ReadonlySet<string>;
  /** After each entry, the sum over its cells and those of all before it. */
  sums: readonly number[];
};

/** The entry's cells but the hash, all text: the canonical form that the hash is taken of. */
export function canonical(entry: Entry): string[] {
  const { word, minutes, lreMinutes, replaced } = columnsOf(entry);
  return [
    String(entry.entry),
    entry.batch,
    `${entry.part} of ${entry.of}`,
    entry.recordedAt,
    entry.recordedBy,
    word,
    entry.kind,
    entry.lineKey,
    entry.studentId,
    entry.student,
    entry.service,
    entry.site,
    entry.personKey,
    entry.person,
    entry.begin,
    entry.lastDay,
    loggedAmount(minutes, entry.unit),
    loggedAmount(lreMinutes, entry.unit),
    entry.unit,
    entry.location,
    entry.restriction,
    entry.reason,
    replaced,
  ];
}

/** The entry as a row of the log. */
export const logRow = (entry: Entry): string[] => [...canonical(entry), entry.hash];

/** A record in which nothing stands. */
export const NO_LOG: Log = {
  entries: [],
  findings: [],
  lastEntry: 0,
  lastBatch: 0,
  head: '',
  keys: new Set(),
  sums: [],
};

/** Whether a sheet's first row is the header of a log that this version reads. */
export const isLogHeader = (row: readonly Cell[] | undefined): boolean =>
  LOG_HEADER.every((title, i) => row?.[i] === title);

/** A sheet without any content, its header included. */
export const isBlankSheet = (grid: Grid): boolean => grid.every((row) => row.every((cell) => cell === ''));

/**
 * Reads the log's rows (header first). Rows in any order; a row that is no entry is a finding, never a guess, and so is one that says
 * more than this version knows. `before`: the record that these rows go on from. `retyped`: rows (from 0) that name a change which no
 * version ever wrote there. `how`: see `CountingHow`.
 */
export function readLog(
  grid: Grid,
  before: Log = NO_LOG,
  retyped: ReadonlySet<number> = new Set(),
  how: CountingHow = 'followed',
): Log | 'other-version' {
  const { lastEntry, lastBatch } = before;
  const log: Log = { ...NO_LOG, lastEntry, lastBatch, findings: [...before.findings] };
  if (isBlankSheet(grid)) return { ...before, findings: log.findings };
  if (!isLogHeader(grid[0])) return 'other-version';
  const byNumber = new Map<number, Entry>();
  // Of another save with the same numbers: one of both did not begin.
  const others = new Map<number, Entry>();
  const rows = new Map<Entry, number>();
  const reading = readOnce();
  for (let r = 1; r < grid.length; r++) {
    const row = grid[r] ?? [];
    if ((row[0] ?? '') === '' && row.every((cell, i) => cell === '' || i >= LOG_WIDTH)) continue;
    const place = (): string => `A${r + 1}`;
    const entry = retyped.has(r) ? null : entryOf(row, reading);
    if (!entry) {
      log.findings.push({ code: 'unreadable-entry', place: place(), text: row.slice(0, 3).join(' ').trim() });
      continue;
    }
    log.lastEntry = Math.max(log.lastEntry, entry.entry);
    log.lastBatch = Math.max(log.lastBatch, batchNumber(entry.batch));
    const first = byNumber.get(entry.entry);
    if (first && (how === 'standing' || isOfSave(entry, first) || others.has(entry.entry))) {
      log.findings.push({ code: 'repeated-entry', place: place(), text: String(entry.entry) });
      continue;
    }
    rows.set(entry, r);
    (first ? others : byNumber).set(entry.entry, entry);
  }
  const rowAt = (entry: Entry): number => rows.get(entry) ?? 0;
  const follows = (entry: Entry, last: Entry | undefined): boolean =>
    hashOf(textsIn(grid[rowAt(entry)]), last?.hash ?? before.head) === entry.hash;
  const { counting, copies, notBegun } = countingEntries(
    [...byNumber.values()],
    [...others.values()],
    follows,
    how,
  );
  // What a later version calls a change fits its hash; what somebody typed there does not.
  const odd = counting.filter(
    (entry, i) => entry.newer && !isWord(entry.newer.word) && !follows(entry, counting[i - 1]),
  );
  if (odd.length > 0) return readLog(grid, before, new Set([...retyped, ...odd.map(rowAt)]), how);
  for (const entry of counting)
    if (entry.newer)
      log.findings.push({ code: 'newer-entry', place: `A${rowAt(entry) + 1}`, text: String(entry.entry) });
  for (const entry of copies)
    log.findings.push({ code: 'repeated-entry', place: `A${rowAt(entry) + 1}`, text: String(entry.entry) });
  log.findings.push(...notBegun);
  const keys = new Set(before.keys);
  for (const { lineKey } of rows.keys()) keys.add(lineKey);
  log.keys = keys;
  const rowsRead = counting.map((entry) => grid[rowAt(entry)] ?? []);
  log.sums = [...before.sums, ...sumsOf(before.sums[before.sums.length - 1] ?? 0, rowsRead)];
  log.head = counting[counting.length - 1]?.hash ?? before.head;
  const entries = openedTogether(counting);
  log.entries = before.entries.length > 0 ? [...before.entries, ...entries] : entries;
  return log;
}

/** Every cell of a row but the hash. */
const textsIn = (row: readonly Cell[] = []): string[] => row.slice(0, LOG_WIDTH - 1).map(String);

/** What "i of n" looks like. */
export const PART = /^(\d+) of (\d+)$/;
/** What a batch's name looks like. */
export const BATCH = /^B-\d{6,}$/;
/** The number in a batch's name; NaN where it is none. */
export const batchNumber = (batch: string): number => Number(batch.slice(2));

/** A log names a few hundred days and texts in thousands of rows: each is read once. */
const oncePer = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
};
/** How a row's texts are read. */
type LogReading = { day: (text: string) => Day | '' | null; telling: ReturnType<typeof toldOnce> };
/** Reads the rows of one log, each text in them once. */
export const readOnce = (): LogReading => ({
  day: oncePer((text) => (text === '' ? '' : parseDay(text))),
  telling: toldOnce(),
});

const isKind = (text: string): text is Entry['kind'] => text === 'service' || text === 'case management';
const isUnit = (text: string): text is Unit => text === 'hours' || text === 'minutes';

/** Whether a row with such a text in a column (from 0) may be an entry; not to be asked of the number, in the first one. */
export function isReadAt(c: number, text: string, { day }: LogReading): boolean {
  switch (c) {
    case 1:
      return BATCH.test(text);
    case 2:
      return PART.test(text);
    case 6:
      return isKind(text);
    case 7:
      return text !== '';
    case 14:
    case 15:
      return day(text) !== null;
    case 16:
    case 17:
      return amountOf(text, 'minutes') !== 'unreadable';
    case 18:
      return isUnit(text);
    case 22:
      return isReplaced(text);
    default:
      return true;
  }
}

/** A row of the log as an entry; null where it is none. */
export function entryOf(row: readonly Cell[], { day, telling }: LogReading): Entry | null {
  const at = (i: number): string => String(row[i] ?? '');
  const part = PART.exec(at(2));
  const number = Number(at(0));
  const [kind, unit] = [at(6), at(18)];
  const [begin, lastDay] = [day(at(14)), day(at(15))];
  if (!part || !Number.isSafeInteger(number) || number < 1 || !BATCH.test(at(1))) return null;
  if (!isKind(kind) || !isUnit(unit)) return null;
  if (begin === null || lastDay === null || at(7) === '') return null;
  const minutes = amountOf(at(16), unit);
  const lreMinutes = amountOf(at(17), unit);
  if (minutes === 'unreadable' || lreMinutes === 'unreadable') return null;
  return changeOf(
    {
      kind,
      lineKey: at(7),
      studentId: at(8),
      student: at(9),
      service: at(10),
      site: at(11),
      personKey: at(12),
      person: at(13),
      begin,
      lastDay,
      unit,
      location: at(19),
      restriction: at(20),
      reason: at(21),
      entry: number,
      batch: at(1),
      part: Number(part[1]),
      of: Number(part[2]),
      recordedAt: at(3),
      recordedBy: at(4),
      hash: at(23),
    },
    { word: at(5), minutes, lreMinutes, replaced: at(22) },
    telling,
  );
}

/**
 * A number for all that rows say, each with the rows before it, that another text nearly always changes: it shows that something was
 * retyped, at a fraction of the cost of hashes, which then tell what.
 */
export function sumsOf(before: number, rows: readonly (readonly Cell[])[]): number[] {
  let sum = before;
  return rows.map((row) => {
    for (let c = 0; c < LOG_WIDTH; c++) {
      const text = String(row[c] ?? '');
      for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
      sum = Math.imul(sum ^ 31, 16_777_619);
    }
    return sum;
  });
}
