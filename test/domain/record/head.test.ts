import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { headOf, isDamaged, isRetyped } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow, readLog } from '../../../src/domain/record/log';
import { fact, recorded } from '../../kit/entries';

const ROWS = recorded([fact(), fact({ lineKey: 'L-000002' })], fact({ lineKey: 'L-000003' })).map(logRow);
const read = (rows: Grid): Log => {
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version') throw new Error('The header is this version’s.');
  return log;
};
/** The rows, of which one names another student. */
const retyped = (at: number, rows: Grid = ROWS): Grid =>
  rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 9 ? 'Fox, Finn' : cell)) : row));

test('where a record ends is remembered with the sum over all of it', () => {
  const { entries, sums } = read(ROWS);
  expect(headOf(read(ROWS))).toEqual({ entries: 3, hash: entries[2]?.hash, sum: sums[2] });
});

describe('a record that the document remembers', () => {
  const head = headOf(read(ROWS));

  test('is as it was, also with more entries than those, and where nothing is remembered', () => {
    const more = read(recorded(...recorded(fact()), fact({ lineKey: 'L-000009' })).map(logRow));
    for (const [log, known] of [
      [read(ROWS), head],
      [more, headOf(read(recorded(fact()).map(logRow)))],
      [read(ROWS), null],
      [read(ROWS), { entries: 0, hash: '', sum: 0 }],
    ] as const)
      expect([isDamaged(log, known), isRetyped(log, known)]).toEqual([false, false]);
  });

  test.each([0, 1, 2])('says something else where its entry at place %i was retyped', (at) => {
    const log = read(retyped(at));
    expect([isDamaged(log, head), isRetyped(log, head)]).toEqual([true, true]);
    const { entries, hash } = head;
    expect([isDamaged(log, { entries, hash }), isRetyped(log, { entries, hash })]).toEqual([false, false]);
  });

  test.each([2, 3])(
    'says something else where entry at place %i, of a save that it does not know yet, was retyped',
    (at) => {
      const rows = recorded(
        [fact(), fact({ lineKey: 'L-000002' })],
        [fact({ lineKey: 'L-000003' }), fact()],
      ).map(logRow);
      const known = headOf(read(rows.slice(0, 2)));
      expect(isDamaged(read(rows), known)).toBe(false);
      const log = read(retyped(at, rows));
      expect([isDamaged(log, known), isRetyped(log, known)]).toEqual([true, true]);
      // Where nothing is remembered, as in a copy, nothing is to be kept from looking.
      expect(isDamaged(log, null)).toBe(false);
    },
  );

  test('is looked at as well where it is one entry', () => {
    const [one, two] = [ROWS.slice(2).map((row) => ['1', 'B-000001', ...row.slice(2)]), retyped(0, ROWS)];
    const log = read(one);
    expect(isRetyped(log, { ...headOf(log), sum: 0 })).toBe(true);
    expect(isDamaged(log, { entries: 1, hash: String(two[0]?.[23]) })).toBe(true);
  });

  test('is damaged, and not just retyped, where its last entry or a row of a save is gone, or it is another one', () => {
    const other = read(ROWS.map((row) => row.map((cell, c) => (c === 23 ? cell.replace(/^./, 'x') : cell))));
    for (const log of [
      read(ROWS.slice(0, 2)),
      read(ROWS.slice(1)),
      read(retyped(0, ROWS.slice(0, 2))),
      other,
    ])
      expect([isDamaged(log, head), isRetyped(log, head)]).toEqual([true, false]);
  });
});
