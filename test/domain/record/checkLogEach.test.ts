import { describe, expect, test } from 'vitest';
import { isOtherVersion } from '../../../src/domain/record/checkLog';
import type { Head } from '../../../src/domain/record/head';
import { LOG_HEADER, logRow } from '../../../src/domain/record/log';
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
  ['two saves cut off between others', logAfter([whole(1), cutOff(2, 1), cutOff(2, 1), whole(2)])],
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

describe.each(LOGS)('a log with %s', (_, made) => {
  const { rows, head } = made;
  const standing = numbersOf(made.entries);
  const leftOver = numbersOf(made.leftOver);
  const heads: (Head | null)[] = [head, null];

  test('is intact in either order, with or without what the document remembers', () => {
    for (const remembered of heads)
      for (const log of [rows, [...rows].reverse()])
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

  test('misses each of its entries, whichever are gone', () => {
    const last = standing[standing.length - 1] ?? 0;
    for (const gone of choices(standing).slice(1)) {
      const found = check(without(rows, gone), head);
      expect(found).toMatchObject({ isIntact: false, changed: [], added: [] });
      expect(isOtherVersion(found)).toBe(found.removed.length === 0);
      // At the end, rows of a save that did not begin may hide which numbers it had.
      if (leftOver.length === 0 || !gone.includes(last)) expect(told(found).gone).toEqual(gone);
      else expect(told(found).gone).not.toEqual([]);
      if (leftOver.length === 0)
        expect(numbers(found.cutOff)).toEqual(
          gone.filter((n) => without(rows, gone).every(([number]) => Number(number) < n)),
        );
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
        ] as const) {
          const found = check(retyped(rows, number, column, text), remembered);
          expect(told(found)).toEqual({ ...NOTHING, changed: [number] });
          expect(found.isIntact).toBe(false);
          expect(isOtherVersion(found)).toBe(false);
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
