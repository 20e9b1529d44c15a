import fc from 'fast-check';
import { checkLog, type LogCheck, type Span } from '../../src/domain/record/checkLog';
import type { Entry } from '../../src/domain/record/entry';
import type { Head } from '../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow } from '../../src/domain/record/log';
import { seal } from '../../src/domain/record/seal';
import { tries } from '../proof/figures';
import { day, emptyLog, fact } from './entries';

export type Rows = string[][];
export type Made = { rows: Rows; entries: Entry[]; leftOver: Entry[]; head: Head };
/**
 * How many entries a save has and, of one that was cut off, how many of them were written; of these `gone` at the end were in no row while
 * the next was saved, and are again.
 */
type Save = { size: number; written: number | null; gone?: number };

/** A log after these saves, as the add-on writes it: a save that was cut off uses numbers up and nothing is bound to it. */
export function logAfter(saves: readonly Save[]): Made {
  let log: Log = emptyLog();
  const made: Made = { rows: [], entries: [], leftOver: [], head: { entries: 0, hash: '' } };
  for (const [i, { size, written, gone = 0 }] of saves.entries()) {
    const facts = Array.from({ length: size }, (_, n) =>
      fact({ lineKey: `L-${String(log.lastEntry + 1 + n).padStart(6, '0')}`, begin: day('2026-08-15') }),
    );
    const sealed = seal(
      log,
      facts,
      `2026-11-21T15:00:${String(i).padStart(2, '0')}Z`,
      'director@lakeview.example',
    );
    const stand = sealed.slice(0, written ?? size);
    made.rows.push(...stand.map(logRow));
    (written === null ? made.entries : made.leftOver).push(...stand);
    const last = stand[stand.length - 1 - gone];
    log = {
      ...log,
      lastEntry: last?.entry ?? log.lastEntry,
      lastBatch: log.lastBatch + (last ? 1 : 0),
      ...(written === null && { entries: [...log.entries, ...sealed], head: last?.hash ?? log.head }),
    };
  }
  made.head = { entries: log.entries.length, hash: log.head };
  return made;
}

const whole = fc.record({ size: fc.integer({ min: 1, max: 5 }), written: fc.constant(null) });
const cutOff = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.nat())
  .map(([size, n]): Save => ({ size, written: 1 + (n % (size - 1)) }));
export const saves = fc.array(fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: cutOff }), {
  minLength: 1,
  maxLength: 8,
});
export const wholeSaves = fc.array(whole, { minLength: 1, maxLength: 8 });
export const withEntries = saves.map(logAfter).filter(({ entries }) => entries.length > 0);

export const numbers = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
export const check = (rows: Rows, head: Head | null): LogCheck => checkLog([[...LOG_HEADER], ...rows], head);
export const told = (found: LogCheck) => ({
  changed: found.changed,
  gone: [...numbers(found.removed), ...numbers(found.cutOff)].sort((a, b) => a - b),
  added: found.added,
});
export const NOTHING = { changed: [], gone: [], added: [] };
export const copyOf = (rows: Rows): Rows => rows.map((row) => [...row]);
export const numbersOf = (entries: readonly Entry[]): number[] => entries.map(({ entry }) => entry);
/** The rows in another order, drawn from `seed`. */
export const shuffled = (rows: Rows, seed: number): Rows =>
  rows
    .map((row, i) => ({ row, at: Math.imul(i + 1, 2_654_435_761) ^ Math.imul(seed + i, 40_503) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
/** Some of any forty things. */
export const someOf = fc
  .array(fc.boolean(), { minLength: 40, maxLength: 40 })
  .map((flags) => (n: number) => flags[n % 40] === true);
export const headOrNone = (head: Head, isForgotten: boolean): Head | null => (isForgotten ? null : head);
export const runs = { numRuns: tries(2_000, 80) };
