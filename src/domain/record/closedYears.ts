import type { Cell, Grid } from '../cells/cell';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { numbersIn } from '../cells/runs';
import type { SchoolYearDays } from '../cells/schoolAge';
import type { ClosedYear } from './changes';
import type { Entry } from './entry';
import { hashOf } from './hashOf';
import { type Head, isDamaged } from './head';
import { batchNumber, canonical, LOG_HEADER, LOG_WIDTH, type Log, NO_LOG } from './log';
import { HASH } from './logChain';
import { readRecord, recordStart } from './recordStart';

/** What a sheet of a closed year has in its first cell instead of the log's title, so that neither is taken for the other. */
const TITLE = new RegExp(`^${LOG_HEADER[0].replace(/[()]/g, '\\$&')}, school year (\\d{4}-\\d{2})$`);

/** The header of the sheet of a closed year. */
export const closedHeader = (year: string): string[] => [
  `${LOG_HEADER[0]}, school year ${year}`,
  ...LOG_HEADER.slice(1),
];

/** The school year whose entries stand below a row; null where it is no header of a closed year. */
export function closedYearIn(row: readonly Cell[] | undefined): string | null {
  if (!LOG_HEADER.slice(1).every((title, i) => row?.[i + 1] === title)) return null;
  return TITLE.exec(String(row?.[0] ?? ''))?.[1] ?? null;
}

/** Whether rows are those of a closed year, also where somebody edited the first one; of a sheet that is called so. */
export const isOfClosedYear = (rows: Grid): boolean =>
  rows.some((row) => closedYearIn(row) !== null || HASH.test(String(row[LOG_WIDTH - 1] ?? '')));

/** The school year in which a day is, by its usual first day: "2024-25". */
export function schoolYearOf(day: string, { from }: Pick<SchoolYearDays, 'from'>): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < from ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** Entries of a school year, one after the other, which is over. */
export type YearSpan = { year: string; from: number; to: number; entries: number };

/**
 * The school years that were over before `today`, with those of `entries` that were recorded in them, the oldest first, by the days of
 * UTC. An entry that comes after those of a later year, as where a clock was wrong, counts to that one: only the beginning of a record
 * can be taken away.
 */
export function yearsOver(
  entries: Iterable<Pick<Entry, 'entry' | 'recordedAt'>>,
  today: Day,
  usual: Pick<SchoolYearDays, 'from'>,
): YearSpan[] {
  const spans: YearSpan[] = [];
  const now = schoolYearOf(today, usual);
  let [moment, year] = ['', ''];
  for (const { entry, recordedAt } of entries) {
    // A save has one moment, and thousands of entries.
    if (recordedAt !== moment) [moment, year] = [recordedAt, schoolYearOf(recordedAt, usual)];
    const last = spans[spans.length - 1];
    if (year >= now) break;
    if (last && year <= last.year) Object.assign(last, { to: entry, entries: last.entries + 1 });
    else spans.push({ year, from: entry, to: entry, entries: 1 });
  }
  return spans;
}

/** How much of the record stands on sheets of closed years: so many entries, the sum over them and the hash of the last. */
export type ClosedPart = { entries: number; sum: number; hash: string };

/** The beginning of a record, of so many entries, as what stands on sheets of closed years; null for none. */
export function closedPartOf({ entries, sums }: Log, count: number): ClosedPart | null {
  const [sum, hash] = [sums[count - 1], entries[count - 1]?.hash];
  return sum !== undefined && hash !== undefined ? { entries: count, sum, hash } : null;
}

/** Closed years as a record that the log goes on from. */
export function closedLog({ entries: all }: Log, { entries: count, sum, hash }: ClosedPart): Log {
  const last = all[count - 1];
  // Of a checkpoint's entries none but the last bears its hash.
  const entries = [...all.slice(0, count - 1), ...(last ? [{ ...last, hash }] : [])];
  const sums: number[] = [];
  sums[count - 1] = sum;
  return {
    ...NO_LOG,
    entries,
    lastEntry: last?.entry ?? 0,
    lastBatch: last ? batchNumber(last.batch) : 0,
    head: hash,
    keys: new Set(entries.map(({ lineKey }) => lineKey)),
    sums,
  };
}

/** What the record says of the years that were taken to sheets of their own, the oldest first; none that was gone on without. */
export function closedYears(entries: readonly Entry[], start = recordStart(entries)): ClosedYear[] {
  const closed = entries.flatMap((entry) => (entry.name === 'yearClosed' ? [entry.closed] : []));
  return closed.filter(({ to }) => to > start.entry);
}

/** Whether a record is read from its beginning on: closed years may stand on sheets of their own. */
export function isFromStart({ entries }: Log, start = recordStart(entries)): boolean {
  const [first] = entries;
  // The first save of all may not have begun, and have taken the first numbers.
  return (
    !first || (start.entry === 0 && first.entry === 1) || hashOf(canonical(first), start.hash) === first.hash
  );
}

/** Whether a record was read with its closed years: from its first entry on, and with the end of each as the record says. */
export function hasClosedYears(log: Log, start = recordStart(log.entries)): boolean {
  if (!isFromStart(log, start)) return false;
  const ends = new Map(closedYears(log.entries, start).map(({ to, hash }) => [to, hash]));
  if (ends.size === 0) return true;
  // Of what was gone on from although it was retyped, it counts that it is there.
  const retyped = new Set(
    log.entries.flatMap((each) => (each.name === 'restored' ? numbersIn(each.lost.retyped ?? '') : [])),
  );
  for (const { entry, hash } of log.entries)
    if (ends.get(entry) === hash || retyped.has(entry)) ends.delete(entry);
  return ends.size === 0;
}

/** Whether a record goes on without a gap from its first entry to where the document remembers its end. */
export function isWholeRecord(log: Log, head: Head | null): boolean {
  if (isDamaged(log, head)) return false;
  // Where nothing is remembered, as in a copy, the record itself says with which entry each closed year ended.
  return head ? isFromStart(log) : hasClosedYears(log);
}

/** The cells of a row that make an entry, as texts. */
const rowTexts = (row: readonly Cell[] = []): string[] =>
  Array.from({ length: LOG_WIDTH }, (_, c) => String(row[c] ?? ''));

/** What a row says, to be compared. */
export const rowKey = (row: readonly Cell[]): string => JSON.stringify(rowTexts(row));

/**
 * The rows of the log, and below them those of closed years that are not in it too; where each stands, and how many of each sheet are in
 * the log too, as where taking them away was cut off.
 */
export function withClosed(
  log: Grid,
  sheets: readonly { name: string; grid: Grid }[],
): {
  grid: Grid;
  placeOf: (row: number) => { sheet: string | null; row: number };
  twice: Map<string, number>;
} {
  const places: { sheet: string; row: number }[] = [];
  const twice = new Map<string, number>();
  if (sheets.length === 0) return { grid: log, placeOf: (row) => ({ sheet: null, row }), twice };
  const grid = [...log];
  const byNumber = grouped(log.slice(1), ([number]) => String(number));
  for (const { name, grid: rows } of sheets)
    for (const [r, row] of rows.entries()) {
      if (closedYearIn(row) !== null || row.every((cell) => cell === '')) continue;
      const number = String(row[0]);
      const others = byNumber.get(number);
      if (others?.some((other) => rowKey(other) === rowKey(row))) {
        twice.set(name, (twice.get(name) ?? 0) + 1);
        continue;
      }
      if (others) others.push(row);
      else byNumber.set(number, [row]);
      grid.push(row);
      places.push({ sheet: name, row: r + 1 });
    }
  const placeOf = (row: number) => places[row - 1 - log.length] ?? { sheet: null, row };
  return { grid, placeOf, twice };
}

/**
 * What ranges of the record say together: the log with its header, and sheets of closed years. 'closed-years': the log goes on from
 * years that stand on sheets of their own, and these are not among the ranges.
 */
export function readRanges(ranges: readonly Grid[]): Log | 'other-version' | 'closed-years' {
  const rows: Grid[number][] = [];
  for (const range of ranges) {
    const [first] = range;
    if (!first || range.every((row) => row.every((cell) => cell === ''))) continue;
    const isHeader = (row: readonly Cell[]): boolean =>
      closedYearIn(row) !== null || LOG_HEADER.every((title, i) => row[i] === title);
    if (!isHeader(first)) return 'other-version';
    for (const row of range) if (!isHeader(row)) rows.push(row);
  }
  const log = readRecord([LOG_HEADER, ...rows]);
  if (log === 'other-version') return log;
  return hasClosedYears(log) ? log : 'closed-years';
}
