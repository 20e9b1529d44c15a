import { describe, expect, test } from 'vitest';
import { isOtherVersion } from '../../../src/domain/record/checkLog';
import type { Head } from '../../../src/domain/record/head';
import { LOG_HEADER, logRow, sumsOf } from '../../../src/domain/record/log';
import { seal } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';
import {
  check,
  copyOf,
  logAfter,
  type Made,
  NOTHING,
  numbers,
  numbersOf,
  type Rows,
  told,
} from '../../kit/savedLogs';

const whole = (size: number) => ({ size, written: null });
const cutOff = (size: number, written: number) => ({ size, written });

/** Small logs, on which everything that can be done is tried: the properties draw from large ones. */
const LOGS: [string, Made][] = [
  ['whole saves', logAfter([whole(2), whole(1), whole(3)])],
  ['a save cut off between others', logAfter([whole(2), cutOff(3, 2), whole(1), whole(2)])],
  ['a save cut off before all others', logAfter([cutOff(2, 1), whole(2), whole(1)])],
  ['a save cut off after all others', logAfter([whole(1), whole(2), cutOff(3, 2)])],
  ['one entry and a save cut off after it', logAfter([whole(1), cutOff(2, 1)])],
  ['two saves cut off between others', logAfter([whole(1), cutOff(2, 1), cutOff(2, 1), whole(2)])],
];

/** Such logs with saves that did not begin as rows of them could not be read, and of which all rows can be read now. */
const READ_AGAIN: [string, Made][] = [
  ['a save that is read again between others', logAfter([whole(2), cutOff(3, 3), whole(1), whole(2)])],
  ['a save that is read again before all others', logAfter([cutOff(2, 2), whole(2), whole(1)])],
  ['two that are read again between others', logAfter([whole(1), cutOff(2, 2), cutOff(1, 1), whole(2)])],
  [
    'one that is read again beside one that is not',
    logAfter([whole(1), cutOff(2, 1), cutOff(2, 2), whole(1)]),
  ],
];

/** Every choice of some of the numbers, none of them included. */
const choices = (of: readonly number[]): number[][] =>
  Array.from({ length: 2 ** of.length }, (_, choice) => of.filter((_, i) => (choice >> i) % 2 === 1));
const without = (rows: Rows, gone: readonly number[]): Rows =>
  rows.filter(([number]) => !gone.includes(Number(number)));
/** The rows, of which that entry reads something else in a column. */
const retyped = (rows: Rows, number: number, column: string, text: string): Rows =>
  rows.map((row) =>
    Number(row[0]) === number ? row.map((cell, c) => (LOG_HEADER[c]?.startsWith(column) ? text : cell)) : row,
  );

describe.each([...LOGS, ...READ_AGAIN])('a log with %s', (_, made) => {
  const { rows, head } = made;
  const standing = numbersOf(made.entries);
  const leftOver = numbersOf(made.leftOver);
  const heads: (Head | null)[] = [head, null];

  test('is intact in either order, with blank rows between, with or without what the document remembers', () => {
    for (const remembered of heads)
      for (const log of [rows, [...rows].reverse(), rows.flatMap((row) => [row, row.map(() => '')])])
        expect(check(log, remembered)).toMatchObject({
          ...{ isIntact: true, entries: standing.length, notBegun: leftOver, other: null },
          ...{ newer: [], restored: [] },
        });
  });

  test('is intact without any of the rows of saves that did not begin', () => {
    for (const gone of choices(leftOver)) {
      const found = check(without(rows, gone), head);
      expect(told(found)).toEqual(NOTHING);
      expect(found).toMatchObject({ isIntact: true, notBegun: leftOver.filter((n) => !gone.includes(n)) });
    }
  });

  test('names each entry of which a cell, the hash or the number was retyped', () => {
    for (const remembered of heads)
      for (const number of standing)
        for (const [column, text] of [
          ['Reason', 'typed'],
          ['Hash', 'typed'],
          ['Entry', '999'],
          ['Entry', 'typed'],
          ['Entry', '0'],
          ['Entry', '1.5'],
        ] as const) {
          const found = check(retyped(rows, number, column, text), remembered);
          expect(told(found)).toEqual({ ...NOTHING, changed: [number] });
          expect(found.isIntact).toBe(false);
          expect(isOtherVersion(found)).toBe(false);
        }
  });

  test('names each row of a save that did not begin whose number, batch or part was retyped, and none of which another cell was', () => {
    for (const number of leftOver) {
      const place = rows.findIndex((row) => Number(row[0]) === number) + 2;
      for (const [column, text] of [
        ['Entry', '999'],
        ['Batch', 'typed'],
        ['Part', 'typed'],
      ] as const)
        expect(told(check(retyped(rows, number, column, text), head))).toEqual({
          ...NOTHING,
          added: [place],
        });
      const found = check(retyped(rows, number, 'Reason', 'typed'), head);
      expect(told(found)).toEqual(NOTHING);
      expect(found).toMatchObject({ isIntact: true, notBegun: leftOver });
    }
  });

  test('names the row of each copy', () => {
    for (const remembered of heads)
      for (const copied of rows) {
        const found = check([...rows, copied], remembered);
        expect(told(found)).toEqual({ ...NOTHING, added: [rows.length + 2] });
        expect(isOtherVersion(found)).toBe(false);
      }
  });

  test('names the row of each copy in which a cell was retyped, above the row as it was saved or below it', () => {
    for (const remembered of heads)
      for (const [at, row] of rows.entries())
        for (const place of [at, at + 1]) {
          const copy = retyped([row], Number(row[0]), 'Reason', 'typed');
          const found = check([...rows.slice(0, place), ...copy, ...rows.slice(place)], remembered);
          expect(told(found)).toEqual({ ...NOTHING, added: [place + 2] });
        }
  });
});

describe.each(LOGS)('a log with %s of which entries are gone', (_, made) => {
  const { rows, head } = made;
  const standing = numbersOf(made.entries);
  const leftOver = numbersOf(made.leftOver);

  test('misses each of its entries, whichever are gone', () => {
    const last = standing[standing.length - 1] ?? 0;
    for (const gone of choices(standing).slice(1)) {
      const found = check(without(rows, gone), head);
      expect(found).toMatchObject({ isIntact: false, changed: [], added: [] });
      expect(isOtherVersion(found)).toBe(found.removed.length === 0);
      // At the end, a save that was cut off may be taken for one that lost its last rows.
      if (leftOver.length === 0 || !gone.includes(last)) expect(told(found).gone).toEqual(gone);
      else expect(told(found).gone).not.toEqual([]);
      // Between others, missing rows may have been theirs.
      if (leftOver.every((number) => number > last)) expect(found.notBegun).toEqual(leftOver);
      if (leftOver.length === 0)
        expect(numbers(found.cutOff)).toEqual(
          gone.filter((n) => without(rows, gone).every(([number]) => Number(number) < n)),
        );
    }
  });

  test('names an entry that was retyped beside one that is gone, unless that was the one before it', () => {
    for (const gone of standing)
      for (const number of standing)
        if (number < gone || standing.indexOf(number) > standing.indexOf(gone) + 1) {
          const found = check(retyped(without(rows, [gone]), number, 'Reason', 'typed'), head);
          expect(told(found).changed).toEqual([number]);
          expect(told(found).gone).not.toEqual([]);
        }
  });
});

test('nothing but how many entries count is told of a log that nobody touched', () => {
  const { rows, head } = logAfter([whole(2), whole(1)]);
  for (const remembered of [head, null])
    expect(check(rows, remembered)).toEqual({
      ...{ isIntact: true, entries: 3, changed: [], changedSum: 0, removed: [], cutOff: [], added: [] },
      ...{ newer: [], restored: [], notBegun: [], other: null },
    });
});

test('what was retyped is told with the sum over what it says now, and over nothing else', () => {
  const { rows, head } = logAfter([whole(2), whole(2)]);
  const typed = retyped(retyped(rows, 2, 'Reason', 'typed'), 4, 'Reason', 'typed');
  const sum = sumsOf(0, [typed[1] ?? [], typed[3] ?? []]).pop();
  expect(check([...typed].reverse(), head)).toMatchObject({ changed: [2, 4], changedSum: sum });
});

test('as many entries as are missing at the end are told by the next numbers that are in no row, whatever was typed between', () => {
  const { rows, head } = logAfter([whole(2), whole(5)]);
  const typed = (number: string): string[] => [number, 'mine'];
  const found = check([...rows.slice(0, 2), typed('4'), typed('6')], head);
  expect(found.cutOff).toEqual([
    { from: 3, to: 3 },
    { from: 5, to: 5 },
    { from: 7, to: 9 },
  ]);
  expect(found.added).toEqual([4, 5]);
  expect(check([...rows.slice(0, 2), typed('3')], head).cutOff).toEqual([{ from: 4, to: 8 }]);
});

test('a hash retyped to what looks like one names its entry alone, also the first there is after a save that did not begin', () => {
  for (const saves of [
    [whole(2), whole(2)],
    [cutOff(2, 1), whole(2), whole(1)],
  ]) {
    const { rows, head, entries, leftOver } = logAfter(saves);
    const kept = without(rows, numbersOf(leftOver));
    // After the last one none tells.
    for (const remembered of [head, null])
      for (const number of numbersOf(entries).slice(0, -1)) {
        const found = check(retyped(kept, number, 'Hash', 'ab'.repeat(32)), remembered);
        expect(told(found)).toEqual({ ...NOTHING, changed: [number] });
      }
  }
});

test('a part of a save that counts, copied under another number, is none of a save that did not begin', () => {
  const { rows, head } = logAfter([whole(2), whole(1)]);
  const found = check([...rows, ['9', ...(rows[0] ?? []).slice(1)]], head);
  expect(found).toMatchObject({ added: [5], notBegun: [] });
});

test('a row that is no entry and one that follows nothing are named in the order of the sheet', () => {
  const { rows, head } = logAfter([whole(2), whole(1)]);
  const copy = ['4', ...(rows[2] ?? []).slice(1)];
  expect(check([...rows, copy, ['a note']], head).added).toEqual([5, 6]);
});

test('another record of the same length is another version, unless a row was added to it', () => {
  const { rows } = logAfter([whole(3)]);
  const head = { entries: 3, hash: 'ab'.repeat(32) };
  const found = check(rows, head);
  expect(found).toMatchObject({ isIntact: false, other: 3 });
  expect(isOtherVersion(found)).toBe(true);
  expect(isOtherVersion(check([...copyOf(rows), ['a note']], head))).toBe(false);
  expect(isOtherVersion(check(rows, { entries: 0, hash: '' }))).toBe(false);
});

test('an entry that says more than this version knows is told, and no trouble', () => {
  const entries = seal(
    emptyLog(),
    [fact(), fact({ change: 'Merge' })],
    '2026-11-21T15:00:00Z',
    'director@lakeview.example',
  );
  expect(check(entries.map(logRow), null)).toMatchObject({ isIntact: true, newer: [2] });
});

describe('missing numbers before an entry that fits nothing', () => {
  test('are those of a save that did not begin, where all is there that the document remembers: the entry was changed', () => {
    for (const [save, gone] of [
      [cutOff(3, 2), [3, 4]],
      [cutOff(2, 1), [3]],
    ] as const)
      for (const after of [[], [whole(2)]]) {
        const { rows, head } = logAfter([whole(2), save, whole(1), ...after]);
        const entry = gone.length + 3;
        const found = check(retyped(without(rows, gone), entry, 'Reason', 'typed'), head);
        expect(told(found)).toEqual({ ...NOTHING, changed: [entry] });
      }
  });

  test('where none is missing, only the entry is named whose hash is gone, also between saves', () => {
    const { rows, head } = logAfter([whole(1), whole(1), whole(1), whole(1)]);
    const both = retyped(retyped(rows, 2, 'Reason', 'typed'), 2, 'Hash', 'typed');
    expect(told(check(both, head))).toEqual({ ...NOTHING, changed: [2] });
  });

  test('are those of saves that did not begin where the next save began among them, and may be others where none tells', () => {
    const { rows } = logAfter([whole(2), cutOff(3, 2), cutOff(3, 2)]);
    expect(check(without(rows, [4, 5]), null)).toMatchObject({ isIntact: true, notBegun: [3, 6] });
    expect(told(check(without(rows, [3, 4, 5]), null))).toEqual({ ...NOTHING, gone: [3, 4] });
  });
});

test('missing entries at the end are named by their numbers, past rows of a save that did not begin and not those that it lacks', () => {
  const before = logAfter([whole(2), cutOff(4, 2), whole(2)]);
  expect(check(without(before.rows, [5, 6]), before.head)).toMatchObject({
    ...{ entries: 2, removed: [], cutOff: [{ from: 5, to: 6 }], notBegun: [3, 4] },
  });
  const after = logAfter([whole(2), whole(2), cutOff(5, 3)]);
  for (const gone of [
    [3, 4],
    [3, 4, 5],
  ])
    expect(check(without(after.rows, gone), after.head)).toMatchObject({
      ...{ entries: 2, removed: [], cutOff: [{ from: 3, to: 4 }] },
    });
});

test('rows typed by hand below the record are no entries of it, though their batch or their part is like one', () => {
  const { rows } = logAfter([whole(2), whole(1)]);
  for (const typed of [
    ['4', 'B-000003', ''],
    ['4', 'mine', '1 of 1'],
  ])
    expect(told(check([...rows, typed], null))).toEqual({ ...NOTHING, added: [5] });
});

test('a record of which anything was changed or added is no other version, whatever is missing at its end', () => {
  const { rows, head } = logAfter([whole(2), whole(1), whole(1)]);
  const found = check(rows.slice(0, 3), head);
  const removed = [{ from: 1, to: 1 }];
  expect(isOtherVersion(found)).toBe(true);
  expect(isOtherVersion({ ...found, changed: [2], removed })).toBe(false);
  expect(isOtherVersion({ ...found, added: [9], removed })).toBe(false);
});
