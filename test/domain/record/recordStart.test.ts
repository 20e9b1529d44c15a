import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { aboutRecord, type LostYears } from '../../../src/domain/record/changes';
import { checkLog } from '../../../src/domain/record/checkLog';
import { closedHeader, readRanges } from '../../../src/domain/record/closedYears';
import { headOf } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow } from '../../../src/domain/record/log';
import { readRecord } from '../../../src/domain/record/recordStart';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { withoutYears } from '../../../src/domain/record/withoutYears';
import { emptyLog, fact } from '../../kit/entries';

type Changes = Parameters<typeof seal>[1];
const after = (log: Log, changes: Changes): Log =>
  withBatch(log, seal(log, changes, '2026-11-21T15:00:00Z', 'director@lakeview.example'));
const about = { ...aboutRecord('hours'), origin: 'here' } as const;
const grid = (rows: Grid): Grid => [LOG_HEADER, ...rows];

/** Saves of a closed year, of the next one, which is closed as well, and of this one. */
function threeYears() {
  const year = (from: number, to: number, hash: string) => ({
    ...{ year: `20${20 + from}-${21 + from}`, sheet: `Caseload log 20${20 + from}-${21 + from}` },
    ...{ from, to, hash },
  });
  let log = after(emptyLog(), [fact({ lineKey: 'L-000001' }), fact({ lineKey: 'L-000002' })]);
  log = after(log, [{ ...about, name: 'yearClosed', closed: year(1, 2, log.head) }]);
  log = after(log, [fact({ lineKey: 'L-000003' })]);
  log = after(log, [{ ...about, name: 'yearClosed', closed: year(3, 4, log.head) }]);
  log = after(log, [fact({ lineKey: 'L-000004' })]);
  const rows = log.entries.map(logRow);
  return { first: rows.slice(0, 2), second: rows.slice(2, 4), own: rows.slice(4), head: headOf(log) };
}
const { first, second, own, head } = threeYears();

/** What is left of these rows, once it was gone on from. */
function goneOn(rows: Grid): { rows: Grid; lost: LostYears } {
  const left = withoutYears(grid(rows), head);
  if (!left) throw new Error('It can be gone on from.');
  const lost = { from: '', to: '', entries: 0, closed: left.lost };
  const entries = seal(
    left.log,
    [{ ...about, name: 'restored', lost }],
    '2026-11-22T15:00:00Z',
    'd@l.example',
  );
  return { rows: [...rows, ...entries.map(logRow)], lost: left.lost };
}

describe('a record without a closed year', () => {
  test.each([
    ['its first', [...second, ...own], { entry: 2, save: 1, entries: 2 }],
    ['the one after', [...first, ...own], { entry: 4, save: 3, entries: 4 }],
    ['both', own, { entry: 4, save: 3, entries: 4 }],
  ])('goes on without %s, and all that is left is checked', (_, rows, lost) => {
    const left = goneOn(rows);
    expect(left.lost).toMatchObject(lost);
    expect(checkLog(grid(left.rows), null)).toMatchObject({ isIntact: true, removed: [], changed: [] });
    const read = readRecord(grid(left.rows));
    if (read === 'other-version') throw new Error('It is a log of this version.');
    expect(read.entries.map(({ entry }) => entry)).toEqual([3, 4, 5, 6, 7].filter((n) => n > lost.entry));
    expect(checkLog(grid(left.rows.filter(([number]) => number !== '6')), null).removed).toEqual([
      { from: 6, to: 6 },
    ]);
    const retyped = left.rows.map((row) => (row[0] === '5' ? row.with(9, 'Somebody') : row));
    expect(checkLog(grid(retyped), null).changed).toEqual([5]);
  });

  test('is whole for a cell’s function, whose ranges may still have the year', () => {
    const { rows } = goneOn([...second, ...own]);
    const [log, year] = [grid(rows.slice(2)), [closedHeader('2023-24'), ...second]];
    const told = readRanges([log, year]);
    expect(told).toMatchObject({ lastEntry: 7 });
    expect(readRanges([log, year, [closedHeader('2021-22'), ...first]])).toEqual(told);
    expect(readRanges([log])).toBe('closed-years');
  });

  test('is none to go on from where something is missing besides, or no year is', () => {
    expect(withoutYears(grid([...second, ...own.slice(1)]), head)).toBeNull();
    expect(withoutYears(grid([...first, ...second, ...own]), head)).toBeNull();
  });

  test('begins no later by an entry that was retyped to say so', () => {
    const { rows } = goneOn([...second, ...own]);
    const claims = rows.map((row) =>
      row.map((cell, c) => (c === 22 ? String(cell).replace('"entry":2', '"entry":7') : cell)),
    );
    const read = readRecord(grid(claims));
    expect(read).toMatchObject({ lastEntry: 7 });
    expect(checkLog(grid(claims), null).isIntact).toBe(false);
  });
});
