import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/domain/record/hashOf';
import { LOG_HEADER, type Log, logRow } from '../../../src/domain/record/log';
import { logRows, renumber, trustIn, walkLog } from '../../../src/domain/record/logChain';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';

type Rows = string[][];
const PLENTY = 1_000;

const rowsOf = (rows: Rows) => logRows([[...LOG_HEADER], ...rows]);
const walked = (rows: Rows, left = PLENTY) => {
  const read = rowsOf(rows);
  return walkLog(read, trustIn(read), { left }).steps;
};
const statesOf = (rows: Rows, left = PLENTY): string[] => walked(rows, left).map(({ state }) => state);

/** A save of so many entries after a log, and the log after it. */
function saved(log: Log, size: number): { rows: Rows; log: Log } {
  const entries = seal(
    log,
    Array.from({ length: size }, () => fact()),
    '2026-11-21T15:00:00Z',
    'director@lakeview.example',
  );
  return { rows: entries.map(logRow), log: withBatch(log, entries) };
}
/** The rows, of which that one reads something else in a column. */
const retyped = (rows: Rows, at: number, column: number, text: string): Rows =>
  rows.map((row, r) => (r === at ? row.with(column, text) : row));
const HASH = LOG_HEADER.length - 1;

describe('a row of the log', () => {
  test.each([
    ['1', 1],
    ['', null],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['note', null],
  ])('with “%s” as its number is entry %s', (text, number) => {
    expect(rowsOf([[text, 'B-000001', '1 of 2']])).toMatchObject([{ number, place: 2, part: 1, of: 2 }]);
  });

  test('without “i of n” is part 0 of 0', () => {
    expect(rowsOf([['1', 'B-000001', 'half']])).toMatchObject([{ part: 0, of: 0 }]);
  });
});

describe('an entry that is bound to an earlier one than the one before it', () => {
  const first = saved(emptyLog(), 1);
  /** A save after the first one, and an entry after that which is bound to the first as if nothing stood between. */
  const passedOver = (size: number) => {
    const between = saved(first.log, size);
    const { lastEntry, lastBatch } = between.log;
    const after = saved({ ...first.log, lastEntry, lastBatch }, 1);
    return { before: first.rows, between: between.rows, after: after.rows };
  };

  test.each([1, 2, 3])(
    'fits where a save of %i stands between, of which not all could be read then',
    (size) => {
      const { before, between, after } = passedOver(size);
      const steps = walked([...before, ...between, ...after]);
      expect(steps.map(({ state }) => state)).toEqual([...before, ...between, ...after].map(() => 'fits'));
      expect(steps[steps.length - 1]).toMatchObject({ parent: 0 });
    },
  );

  test('does not fit in the midst of its save', () => {
    const { before, between, after } = passedOver(2);
    const [row = []] = after;
    const cells = ['5', 'B-000004', '2 of 2', ...row.slice(3, -1)];
    const bound = [...cells, hashOf(cells, before[0]?.[HASH] ?? '')];
    expect(statesOf([...before, ...between, bound]).pop()).not.toBe('fits');
    expect(statesOf([...before, bound]).pop()).toBe('fits');
  });

  test.each([1, 2])('fits where of a save of three only %i are there, which so did not begin', (written) => {
    const { before, between, after } = passedOver(3);
    const steps = walked([...before, ...between.slice(0, written), ...after]);
    expect(steps.map(({ state }) => state)).not.toContain('changed');
    expect(steps[steps.length - 1]).toMatchObject({ state: 'fits', parent: 0 });
  });

  /** So many saves of which only the first row of two is there, and an entry after them that is bound to the first of all. */
  const pastCutOff = (saves: number): Rows => {
    const rows = [...first.rows];
    let { lastEntry, lastBatch } = first.log;
    for (let i = 0; i < saves; i++) {
      rows.push(...saved({ ...first.log, lastEntry, lastBatch }, 2).rows.slice(0, 1));
      lastEntry += 1;
      lastBatch += 1;
    }
    return [...rows, ...saved({ ...first.log, lastEntry, lastBatch }, 1).rows];
  };

  test.each([
    [1, 'changed'],
    [2, 'changed'],
    [3, 'fits'],
  ])(
    'costs two hashes more past two such saves, and the second one itself one: where %i may be made it is %s',
    (left, state) => {
      expect(statesOf(pastCutOff(2), left).pop()).toBe(state);
    },
  );

  test.each([
    [19, 'fits'],
    [20, 'changed'],
  ])('past %i such saves %s', (saves, state) => {
    expect(statesOf(pastCutOff(saves)).pop()).toBe(state);
  });
});

describe('a number that was retyped', () => {
  test.each([
    [2, false],
    [3, true],
  ])(
    'is found by trying each row that may be meant, here after two hashes for another: where %i may be made, %s',
    (left, isFound) => {
      const read = rowsOf(retyped(saved(emptyLog(), 3).rows, 1, 0, '9'));
      const walk = walkLog(read, trustIn(read), { left: PLENTY });
      expect(renumber(walk, trustIn(read), { left })).toBe(isFound);
      expect(read.map(({ number, isRenumbered }) => [number, isRenumbered])).toEqual([
        [1, false],
        isFound ? [2, true] : [9, false],
        [3, false],
      ]);
    },
  );
});

describe('a hash that was retyped', () => {
  const three = saved(saved(emptyLog(), 1).log, 3);
  const rows = [...saved(emptyLog(), 1).rows, ...three.rows];

  test('to what looks like one is told by the entry after it, which was bound to the right one', () => {
    for (const at of [1, 2])
      expect(statesOf(retyped(rows, at, HASH, 'ab'.repeat(32)))).toEqual(
        rows.map((_, i) => (i === at ? 'changed' : 'fits')),
      );
  });

  test('of the first entry there is, after a save that did not begin, is told as well', () => {
    const later = saved({ ...emptyLog(), lastEntry: 1, lastBatch: 1 }, 2).rows;
    expect(statesOf(later)).toEqual(['fits', 'fits']);
    expect(statesOf(retyped(later, 0, HASH, 'ab'.repeat(32)))).toEqual(['changed', 'fits']);
  });
});

test('the steps of a save follow one another from its first one', () => {
  const { rows, log } = saved(emptyLog(), 2);
  const all = [...rows, ...saved(log, 3).rows];
  expect(walked(all).map(({ first, parent, gap }) => [first, parent, gap])).toEqual([
    [0, -1, 0],
    [0, 0, 0],
    [2, 1, 0],
    [2, 2, 0],
    [2, 3, 0],
  ]);
});

test.each([
  [101, true],
  [102, false],
])(
  'of a long gap the first hundred numbers are tried: the entry that was number %i is found there: %s',
  (number, isFound) => {
    const first = saved(emptyLog(), 1);
    // The numbers between were used up by saves of which no row was written.
    const own = saved({ ...first.log, lastEntry: number - 1 }, 1);
    const after = saved(own.log, 1);
    const read = rowsOf([...first.rows, ...retyped(own.rows, 0, 0, '999'), ...after.rows]);
    const walk = walkLog(read, trustIn(read), { left: PLENTY });
    expect(renumber(walk, trustIn(read), { left: PLENTY })).toBe(isFound);
    expect(read.map((row) => row.number)).toEqual([1, isFound ? number : 999, number + 1]);
  },
);
