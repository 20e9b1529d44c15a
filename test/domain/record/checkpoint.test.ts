import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checkpoint, logSince, packLog, unpackLog } from '../../../src/domain/record/checkpoint';
import { type Head, isDamaged } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow, readLog } from '../../../src/domain/record/log';
import { seal } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';
import { histories } from '../../kit/histories';
import { copyOf, logAfter, type Rows, saves, shuffled } from '../../kit/savedLogs';

const read = (rows: Rows): Log => {
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version') throw new Error('It is a log of this version.');
  return log;
};
const headOf = ({ entries, head, sums }: Log): Head => ({
  entries: entries.length,
  hash: head,
  sum: sums[entries.length - 1],
});
/** The record of the first rows as it comes back from the sheet where it is kept. */
function kept(rows: Rows): Checkpoint | null {
  const packed = packLog(read(rows), rows[rows.length - 1] ?? null, rows.length + 1);
  return packed && unpackLog(JSON.parse(JSON.stringify(packed)));
}
/** All but the hashes of the entries before the last, and sums over less than all, which nobody asks for. */
const said = (log: Log) => ({
  ...log,
  entries: log.entries.map((entry, i) => ({
    ...entry,
    hash: i === log.entries.length - 1 ? entry.hash : '',
  })),
  keys: [...log.keys].sort(),
  findings: log.findings,
  sums: log.sums[log.entries.length - 1],
});
const since = (checkpoint: Checkpoint, rows: Rows, head: Head, from = checkpoint.row): Log | null =>
  logSince(checkpoint, rows.slice(from - 2), from, head)?.log ?? null;

/** A log of whole saves and ones that were cut off. */
const logs = fc.tuple(saves, fc.nat(), fc.nat()).map(([made, at, more]) => {
  const { rows } = logAfter(made);
  return { rows, at: 1 + (at % Math.max(1, rows.length)), more };
});

test('a checkpoint has the keys beside its columns that none of its entries names, and no closed years where there are none', () => {
  const { rows } = logAfter([{ size: 2, written: null }]);
  const log = read(rows);
  const [first, second = []] = rows;
  const keys = new Set([...log.keys, 'L-000009']);
  expect(packLog({ ...log, keys }, second, 3)?.keys).toEqual(['L-000009']);
  expect(packLog(log, second, 3)).not.toHaveProperty('closed');
  expect(kept(first ? [first] : [])).toBeNull();
  expect(kept(logAfter([{ size: 1, written: null }]).rows)).toMatchObject({ row: 2, closed: null });
});

describe('the record by a checkpoint and what came after it', () => {
  test('is the one that the whole log tells, after any history', () => {
    let told = 0;
    fc.assert(
      fc.property(histories([fact(), fact({ lineKey: 'L-000002' })], 12), fc.nat(), (entries, at) => {
        const cut = 1 + (at % entries.length);
        const first = seal(emptyLog(), entries.slice(0, cut), 'T', 'a@b.example');
        const before = read(first.map(logRow));
        const more = seal(before, entries.slice(cut), 'T', 'a@b.example');
        const rows = [...first, ...more].map(logRow);
        const whole = read(rows);
        const checkpoint = kept(first.map(logRow));
        const log = checkpoint && since(checkpoint, rows, headOf(whole));
        if (!log) return;
        told += 1;
        expect(said(log)).toEqual(said(whole));
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(90);
  });

  test('after saves of which some were cut off: the same, or read whole', () => {
    let told = 0;
    fc.assert(
      fc.property(logs, ({ rows, at }) => {
        const whole = read(rows);
        const checkpoint = kept(rows.slice(0, at));
        const log = checkpoint && since(checkpoint, rows, headOf(whole));
        if (!log) return;
        told += 1;
        expect(said(log)).toEqual(said(whole));
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(70);
  });

  test('whatever people do to the rows after it: it says what the whole log says, or the log is read whole', () => {
    let told = 0;
    fc.assert(
      fc.property(logs, fc.nat({ max: 5 }), ({ rows, at, more }, what) => {
        const head = headOf(read(rows));
        const checkpoint = kept(rows.slice(0, at));
        if (!checkpoint) return;
        const now = copyOf(rows);
        const place = more % now.length;
        const row = now[place] ?? [];
        const hands: (() => unknown)[] = [
          () => now.splice(0, now.length, ...shuffled(now, more)),
          () => now.splice(place, 1),
          () => now.splice(place, 0, [...row]),
          () => now.push([...row]),
          () =>
            now.splice(
              place,
              0,
              row.map(() => ''),
            ),
          () => row.splice(more % row.length, 1, 'typed'),
        ];
        hands[what]?.();
        const whole = read(now);
        const log = since(checkpoint, now, head);
        // A retyped row that a checkpoint covers is for Check the record to find: what was saved counts until then.
        if (!log || (what === 5 && place < checkpoint.row - 1)) return;
        told += 1;
        expect(isDamaged(whole, head)).toBe(false);
        expect(said(log).entries).toEqual(said(whole).entries);
        expect(log.head).toBe(whole.head);
      }),
      { numRuns: 600 },
    );
    expect(told).toBeGreaterThan(0);
  });

  const { rows } = logAfter([
    { size: 2, written: null },
    { size: 3, written: null },
    { size: 1, written: null },
  ]);
  const head = headOf(read(rows));
  const checkpoint = kept(rows.slice(0, 5));
  if (!checkpoint) throw new Error('A log that nobody touched can be kept.');

  test('is read whole where the document remembers less, or another end', () => {
    expect(since(checkpoint, rows, head)).not.toBeNull();
    expect(since(checkpoint, rows, { ...head, entries: 4 })).toBeNull();
    expect(since(checkpoint, rows, { ...head, hash: 'another' })).toBeNull();
    expect(since(checkpoint, rows, { ...head, sum: 1 })).toBeNull();
    expect(since(checkpoint, rows.slice(0, 5), head)).toBeNull();
  });

  test('is read whole where a row after it lacks its hash: its save is none that counts', () => {
    const [cutOff, before] = [copyOf(rows), headOf(read(rows.slice(0, 5)))];
    cutOff[5]?.splice(-1, 1, '');
    expect(read(cutOff).entries).toHaveLength(5);
    expect(since(checkpoint, cutOff, before)).toBeNull();
    expect(since(checkpoint, rows, before)?.entries).toHaveLength(6);
  });

  test('is read whole where the number of a row after it was retyped, or its save to one before', () => {
    const { entries, hash } = head;
    expect(since(checkpoint, rows, { entries, hash })).not.toBeNull();
    for (const [column, text] of [
      [0, '7'],
      [1, rows[4]?.[1] ?? ''],
    ] as const) {
      const retyped = copyOf(rows);
      retyped[5]?.splice(column, 1, text);
      expect(since(checkpoint, retyped, { entries, hash })).toBeNull();
    }
  });

  test('of another copy, whose entries are others, is none of this record', () => {
    const other = logAfter([{ size: 5, written: null }]).rows;
    const foreign = kept(other);
    expect(foreign && since(foreign, rows, head)).toBeNull();
  });

  test('is not kept where the last entry is not the last row, nor where a save was cut off at the end', () => {
    expect(kept([...rows].reverse())).toBeNull();
    expect(kept(rows.slice(0, 4))).toBeNull();
  });

  test('with a column too short is none', () => {
    const packed = packLog(read(rows), rows[5] ?? null, 7);
    if (!packed) throw new Error('It can be kept.');
    expect(unpackLog({ ...packed, columns: [[], ...packed.columns.slice(1)] })).toBeNull();
    expect(unpackLog({ ...packed, columns: [] })).toBeNull();
    const short = packed.columns.map((column, c) => (c === 21 ? ['', ''] : column));
    expect(unpackLog({ ...packed, columns: short })).toBeNull();
    const [, ...others] = packed.columns;
    expect(unpackLog({ ...packed, columns: [['1', '2', '3', '4', '5', 'x'], ...others] })).toBeNull();
  });
});
