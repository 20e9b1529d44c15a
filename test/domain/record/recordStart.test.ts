import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { aboutRecord, type LostYears } from '../../../src/domain/record/changes';
import { checkLog } from '../../../src/domain/record/checkLog';
import { closedHeader, readRanges } from '../../../src/domain/record/closedYears';
import { headOf } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow, readLog, sumsOf } from '../../../src/domain/record/log';
import { readRecord, recordStart } from '../../../src/domain/record/recordStart';
import { rowsOfYear } from '../../../src/domain/record/rowsOfYear';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { isDamagedYear, withoutYears } from '../../../src/domain/record/withoutYears';
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
    expect(withoutYears(grid([...second, ...own, ...own.slice(-1)]), head)).toBeNull();
  });

  test('lacks as many entries as the document remembers more than there are, and all up to that year where it remembers none of these', () => {
    const rows = grid([...second, ...own]);
    const [third] = second;
    for (const [remembered, entries] of [
      [head, 2],
      [{ entries: 3, hash: third?.[23] ?? '' }, 2],
      [{ entries: 9, hash: third?.[23] ?? '' }, 8],
      [{ entries: 9, hash: 'none' }, 2],
      [null, 2],
    ] as const)
      expect(withoutYears(rows, remembered)?.lost.entries).toBe(entries);
  });

  test('tells what was retyped besides, and only then', () => {
    const rows = [...second, ...own];
    expect(withoutYears(grid(rows), head)).not.toHaveProperty('retyped');
    const typed = rows.map((row) => (row[0] === '5' ? row.with(9, 'Somebody') : row));
    const sum = sumsOf(0, typed.slice(2, 3)).pop();
    expect(withoutYears(grid(typed), null)).toMatchObject({ retyped: '5', sum });
  });

  test('begins no later by an entry that was retyped to say so', () => {
    const { rows } = goneOn([...second, ...own]);
    const claims = rows.map((row) =>
      row.map((cell, c) => (c === 22 ? String(cell).replace('"entry":2', '"entry":7') : cell)),
    );
    const read = readRecord(grid(claims));
    if (read === 'other-version') throw new Error('It is a log of this version.');
    expect(read.lastEntry).toBe(7);
    expect(read.entries.map(({ entry }) => entry)).toEqual([3, 4, 5, 6, 7]);
    expect(checkLog(grid(claims), null).isIntact).toBe(false);
  });

  test('begins as was said first where two entries say that it begins after the same one', () => {
    const restored = (hash: string, entry: number) => {
      const lost = { from: '', to: '', entries: 0, closed: { entry: 2, save: 1, entries: 2, hash } };
      const [made] = seal(
        { ...emptyLog(), lastEntry: entry - 1 },
        [{ ...about, name: 'restored', lost }],
        'T',
        'd@l.example',
      );
      return made ? [made] : [];
    };
    const said = (...entries: [string, number][]) =>
      recordStart(entries.flatMap(([hash, entry]) => restored(hash, entry)));
    expect(said(['a', 3])).toMatchObject({ entry: 2, hash: 'a' });
    expect(said(['a', 3], ['b', 4])).toMatchObject({ entry: 2, hash: 'a' });
    // An entry says nothing of itself.
    expect(said(['a', 2])).toMatchObject({ entry: 0, hash: '' });
  });

  test('has each row without a number where it stood, and is told of it', () => {
    const { rows } = goneOn([...second, ...own]);
    const noted = [...first, ['', 'a note'], ['0', 'none'], ...rows];
    expect(checkLog(grid(noted), null)).toMatchObject({ added: [4, 5], changed: [], removed: [] });
  });
});

describe('a closed year, of entries 3 to 5,', () => {
  const year = { year: '2022-23', sheet: '', from: 3, to: 5, hash: '' };
  const check = checkLog([], null);

  test.each([
    [[2], false],
    [[3], true],
    [[5], true],
    [[6], false],
    [[2, 6], false],
  ])('is damaged where %j were retyped: %s', (changed, isDamaged) => {
    expect(isDamagedYear(year, { ...check, changed })).toBe(isDamaged);
  });

  test.each([
    [1, 2, false],
    [1, 3, true],
    [4, 4, true],
    [5, 9, true],
    [6, 9, false],
  ])('is damaged where %i to %i are missing: %s', (from, to, isDamaged) => {
    expect(isDamagedYear(year, { ...check, removed: [{ from, to }] })).toBe(isDamaged);
  });
});

describe('the sheet of a closed year is made anew from a record', () => {
  const log = readLog(grid([...first, ...second, ...own]));
  if (log === 'other-version') throw new Error('It is a log of this version.');
  const closed = log.entries.flatMap((entry) => (entry.name === 'yearClosed' ? entry.closed : []));
  const [one, two] = closed;

  test('as its rows stood there', () => {
    expect(closed.map((year) => rowsOfYear(log.entries, year))).toEqual([first, second]);
  });

  test('not where the record says something else of it, or nothing', () => {
    const [entry, ...others] = log.entries;
    if (!entry || !one || !two) throw new Error('The record has two closed years.');
    expect(rowsOfYear([{ ...entry, student: 'Somebody' }, ...others], one)).toBeNull();
    expect(rowsOfYear(log.entries.slice(1), two)).toBeNull();
    expect(rowsOfYear([], { ...one, hash: '' })).toBeNull();
    expect(rowsOfYear([entry], { ...one, to: 1, hash: entry.hash })).toEqual(first.slice(0, 1));
  });
});
