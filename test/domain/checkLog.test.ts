import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLog, type LogCheck, type Span } from '../../src/domain/checkLog';
import type { Entry } from '../../src/domain/entry';
import {
  type Head,
  isDamaged,
  LOG_HEADER,
  LOG_WIDTH,
  type Log,
  readLog,
  rowOf,
  seal,
} from '../../src/domain/log';
import { isProof, tries } from '../proof/figures';
import { day, emptyLog, fact } from './entries';

type Rows = string[][];
type Made = { rows: Rows; entries: Entry[]; leftOver: Entry[]; head: Head };
/** How many entries a save has and, of one that was cut off, how many of them were written. */
type Save = { size: number; written: number | null };

/** A log after these saves, as the add-on writes it: a save that was cut off uses numbers up and nothing is bound to it. */
function logAfter(saves: readonly Save[]): Made {
  let log: Log = emptyLog();
  const made: Made = { rows: [], entries: [], leftOver: [], head: { entries: 0, hash: '' } };
  for (const { size, written } of saves) {
    const facts = Array.from({ length: size }, (_, i) =>
      fact({ lineKey: `L-${String(log.lastEntry + 1 + i).padStart(6, '0')}`, begin: day('2026-08-15') }),
    );
    const sealed = seal(log, facts, '2026-11-21T15:00:00Z', 'director@lakeview.example');
    const stand = sealed.slice(0, written ?? size);
    made.rows.push(...stand.map(rowOf));
    (written === null ? made.entries : made.leftOver).push(...stand);
    const last = stand[stand.length - 1];
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
const saves = fc.array(fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: cutOff }), {
  minLength: 1,
  maxLength: 8,
});
const wholeSaves = fc.array(whole, { minLength: 1, maxLength: 8 });
const withEntries = saves.map(logAfter).filter(({ entries }) => entries.length > 0);

const numbers = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
const check = (rows: Rows, head: Head | null): LogCheck => checkLog([[...LOG_HEADER], ...rows], head);
const told = (found: LogCheck) => ({
  changed: found.changed,
  gone: [...numbers(found.removed), ...numbers(found.cutOff)].sort((a, b) => a - b),
  added: found.added,
});
const NOTHING = { changed: [], gone: [], added: [] };
const copyOf = (rows: Rows): Rows => rows.map((row) => [...row]);
const numbersOf = (entries: readonly Entry[]): number[] => entries.map(({ entry }) => entry);
/** The rows in another order, drawn from `seed`. */
const shuffled = (rows: Rows, seed: number): Rows =>
  rows
    .map((row, i) => ({ row, at: Math.imul(i + 1, 2_654_435_761) ^ Math.imul(seed + i, 40_503) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
/** Of any forty things some. */
const someOf = fc
  .array(fc.boolean(), { minLength: 40, maxLength: 40 })
  .map((flags) => (n: number) => flags[n % 40] === true);
const headOrNone = (head: Head, isForgotten: boolean): Head | null => (isForgotten ? null : head);
/** The sample is the same each time: whoever changes something else need not meet what only thousands of logs show. */
const runs = { numRuns: tries(2_000, 80), ...(!isProof && { seed: 2026 }) };

/** What a reader of the log takes for entries must be what the check vouches for. */
function vouches(rows: Rows, made: Made, head: Head | null): void {
  const found = check(rows, head);
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version' || !found.isIntact) return;
  expect(log.entries.map(({ hash }) => hash)).toEqual(
    made.entries.map(({ hash }) => hash).slice(0, found.entries),
  );
  if (head) expect(found.entries).toBe(made.entries.length);
}

const other = (text: string, by: string): string => (text === by ? `${by}x` : by);
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '12',
    '1',
    '3',
    '1 of 1',
    '2 of 3',
    'B-000001',
    '8/15/26',
    'x',
    'ab'.repeat(32),
    '999999999',
  ),
  fc.string({ maxLength: 8 }),
);

describe('a log that nobody touched', () => {
  test('is intact in any order of its rows, with or without its remembered head, whatever saves did not begin', () => {
    fc.assert(
      fc.property(saves.map(logAfter), fc.nat(), fc.boolean(), (made, seed, isForgotten) => {
        const found = check(shuffled(made.rows, seed), headOrNone(made.head, isForgotten));
        expect(found).toMatchObject({ isIntact: true, entries: made.entries.length });
        expect(found.notBegun).toEqual(numbersOf(made.leftOver));
      }),
      runs,
    );
  });

  test('is intact where a save was recorded, but the document could not remember it any more', () => {
    const { rows, entries } = logAfter([
      { size: 2, written: null },
      { size: 3, written: null },
    ]);
    const before = { entries: 2, hash: entries[1]?.hash ?? '' };
    expect(check(rows, before)).toMatchObject({ isIntact: true, entries: 5 });
  });

  test('is intact when saves that did not begin were deleted, all rows of each', () => {
    fc.assert(
      fc.property(withEntries, someOf, fc.boolean(), (made, isKept, isForgotten) => {
        const left = new Set(numbersOf(made.leftOver).map(String));
        const batch = (row: readonly string[]): number => Number((row[1] ?? '').slice(2));
        const rows = made.rows.filter((row) => !left.has(row[0] ?? '') || isKept(batch(row)));
        const found = check(rows, headOrNone(made.head, isForgotten));
        expect(found).toMatchObject({ isIntact: true, entries: made.entries.length });
      }),
      runs,
    );
  });
});

describe('one cell retyped', () => {
  test('names exactly its entry as changed: a cell, the hash, or the entry number itself', () => {
    const cell = fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed);
    fc.assert(
      fc.property(withEntries, cell, fc.nat(), fc.boolean(), (made, [n, column, text], seed, isForgotten) => {
        const rows = copyOf(made.rows);
        const entry = made.entries[n % made.entries.length];
        const row = rows.find((each) => each[0] === String(entry?.entry));
        if (!row || !entry) return;
        row[column] = other(row[column] ?? '', text);
        const head = headOrNone(made.head, isForgotten);
        const found = check(shuffled(rows, seed), head);
        expect(told(found)).toEqual({ ...NOTHING, changed: [entry.entry] });
        expect(found.isIntact).toBe(false);
      }),
      runs,
    );
  });

  test('names every one of several rows that are not neighbours', () => {
    fc.assert(
      fc.property(withEntries, fc.nat({ max: 3 }), fc.integer({ min: 3, max: 22 }), (made, from, column) => {
        const rows = copyOf(made.rows);
        const chosen = numbersOf(made.entries).filter((_, i) => i % 4 === from);
        for (const row of rows) if (chosen.includes(Number(row[0]))) row[column] = `${row[column]}x`;
        expect(told(check(rows, made.head))).toEqual({ ...NOTHING, changed: chosen });
      }),
      runs,
    );
  });

  test('two neighbours of which other cells than the hash were retyped are both named, and no third', () => {
    const { rows, head } = logAfter([{ size: 6, written: null }]);
    for (const r of [2, 3]) rows[r]?.splice(9, 1, 'Somebody, Else');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, changed: [3, 4] });
  });

  test('a row retyped with its hash is named alone, though nothing is left to check the next one by', () => {
    const { rows, head } = logAfter([{ size: 6, written: null }]);
    rows[2]?.splice(9, 1, 'Somebody, Else');
    rows[2]?.splice(23, 1, 'mine');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, changed: [3] });
  });

  test('whatever is typed into any row, the check vouches for nothing that a reader does not read', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(saves.map(logAfter), edits, fc.nat(), fc.boolean(), (made, all, seed, isForgotten) => {
        const rows = copyOf(made.rows);
        if (rows.length === 0) return;
        for (const [n, column, text] of all) rows[n % rows.length]?.splice(column, 1, text);
        vouches(shuffled(rows, seed), made, headOrNone(made.head, isForgotten));
      }),
      runs,
    );
  });
});

describe('rows deleted', () => {
  test('are named, exactly, wherever they were', () => {
    fc.assert(
      fc.property(wholeSaves.map(logAfter), someOf, fc.nat(), (made, isGone, seed) => {
        const gone = numbersOf(made.entries).filter((number) => isGone(number));
        const rows = made.rows.filter((row) => !gone.includes(Number(row[0])));
        const found = check(shuffled(rows, seed), made.head);
        expect(told(found)).toEqual({ ...NOTHING, gone });
        const isLast = (number: number) => rows.every((row) => Number(row[0]) < number);
        expect(numbers(found.cutOff)).toEqual(gone.filter(isLast));
      }),
      runs,
    );
  });

  test('beside saves that did not begin are all named, and nothing that stands', () => {
    fc.assert(
      fc.property(withEntries, fc.nat(), fc.nat({ max: 3 }), (made, at, more) => {
        const all = numbersOf(made.entries);
        const start = at % all.length;
        const gone = all.slice(start, start + 1 + more);
        const rows = made.rows.filter((row) => !gone.includes(Number(row[0])));
        const found = told(check(rows, made.head));
        expect(found).toMatchObject({ changed: [], added: [] });
        // The end apart, where rows of a save that did not begin may hide which numbers it had.
        if (start + 1 + more < all.length) expect(found.gone).toEqual(gone);
        else expect(found.gone.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('at the end cannot be seen where the document forgot its head, but inside the record they are', () => {
    const { rows } = logAfter([
      { size: 2, written: null },
      { size: 3, written: null },
      { size: 1, written: null },
    ]);
    expect(check(rows.slice(0, 5), null)).toMatchObject({ isIntact: true, entries: 5 });
    expect(check(rows.slice(0, 4), null)).toMatchObject({ isIntact: true, entries: 2, notBegun: [3, 4] });
    expect(told(check([...rows.slice(0, 2), ...rows.slice(3, 5)], null))).toEqual({ ...NOTHING, gone: [3] });
  });

  test('all of them, are cut off', () => {
    const { head } = logAfter([{ size: 3, written: null }]);
    expect(check([], head)).toMatchObject({ isIntact: false, entries: 0, cutOff: [{ from: 1, to: 3 }] });
    expect(check([], null)).toMatchObject({ isIntact: true, entries: 0 });
  });
});

describe('rows added', () => {
  test('a copy of any row is named by its row, and nothing else', () => {
    fc.assert(
      fc.property(withEntries, fc.nat(), fc.boolean(), (made, n, isForgotten) => {
        const copied = made.rows[n % made.rows.length] ?? [];
        const rows = [...made.rows, [...copied]];
        const found = check(rows, headOrNone(made.head, isForgotten));
        expect(told(found)).toEqual({ ...NOTHING, added: [rows.length + 1] });
      }),
      runs,
    );
  });

  test('a copy with the next number, a note and an entry made up are named by their rows', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 1, written: null },
    ]);
    const copy = ['4', ...(rows[2] ?? []).slice(1)];
    const note = ['checked by Dana'];
    const madeUp = [...(rows[2] ?? [])];
    madeUp.splice(0, 3, '4', 'B-000003', '1 of 1');
    madeUp[23] = 'ab'.repeat(32);
    for (const remembered of [head, null])
      for (const row of [copy, note])
        expect(told(check([...rows, row], remembered))).toEqual({ ...NOTHING, added: [5] });
    expect(told(check([...rows, madeUp], head))).toEqual({ ...NOTHING, added: [5] });
  });

  test('a row of a save that did not begin, retyped so that it would count, is named', () => {
    const { rows, head } = logAfter([
      { size: 2, written: null },
      { size: 2, written: 1 },
      { size: 2, written: null },
    ]);
    rows[2]?.splice(2, 1, '1 of 1');
    expect(told(check(rows, head))).toEqual({ ...NOTHING, added: [4] });
  });
});

describe('a record made anew', () => {
  test('with all its hashes is seen by the head that the document remembers, and without it cannot be seen', () => {
    const { head } = logAfter([{ size: 3, written: null }]);
    const forged = seal(
      emptyLog(),
      [fact({ reason: 'forged' }), fact(), fact()],
      '2026-11-21T15:00:00Z',
      'someone@lakeview.example',
    ).map(rowOf);
    expect(check(forged, head)).toMatchObject({ isIntact: false, other: 3 });
    expect(check(forged, null)).toMatchObject({ isIntact: true });
  });
});

describe('what the quick check at each action stops at', () => {
  test('is never intact, but for a save that was cut off before others', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: LOG_WIDTH - 1 }), typed), { maxLength: 3 });
    fc.assert(
      fc.property(wholeSaves.map(logAfter), edits, someOf, (made, all, isKept) => {
        const rows = copyOf(made.rows);
        for (const [n, column, text] of all) rows[n % rows.length]?.splice(column, 1, text);
        const left = rows.filter((_, r) => isKept(r));
        const log = readLog([[...LOG_HEADER], ...left]);
        if (log === 'other-version' || !isDamaged(log, made.head)) return;
        expect(check(left, made.head).isIntact).toBe(false);
      }),
      runs,
    );
  });
});
