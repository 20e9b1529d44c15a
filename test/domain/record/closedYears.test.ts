import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import type { ClosedYear } from '../../../src/domain/record/changes';
import { aboutRecord } from '../../../src/domain/record/changes';
import { packClosed, packLog, unpackLog } from '../../../src/domain/record/checkpoint';
import {
  closedHeader,
  closedLog,
  closedPartOf,
  closedYearIn,
  hasClosedYears,
  isOfClosedYear,
  isWholeRecord,
  readRanges,
  schoolYearOf,
  withClosed,
  yearsOver,
} from '../../../src/domain/record/closedYears';
import { headOf } from '../../../src/domain/record/head';
import { LOG_HEADER, type Log, logRow, readLog } from '../../../src/domain/record/log';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { day, emptyLog, fact } from '../../kit/entries';
import { logAfter, saves } from '../../kit/savedLogs';

type Rows = Grid;
const FALL = { from: '08-01' };

const read = (rows: Rows, before?: Log): Log => {
  const log = readLog([LOG_HEADER, ...rows], before);
  if (log === 'other-version') throw new Error('It is a log of this version.');
  return log;
};

/** What a log says, in whatever way it was read. */
const said = (log: Log) => ({
  ...log,
  entries: log.entries.map((entry) => ({ ...entry, hash: '' })),
  keys: [...log.keys].sort(),
  sums: log.sums[log.entries.length - 1],
});

/** Five saves, of which the first three are of a closed year, and the one that says so. */
function closedRows(): { closed: Rows; log: Rows } {
  let log = emptyLog();
  const save = (changes: Parameters<typeof seal>[1]): void => {
    log = withBatch(log, seal(log, changes, '2026-11-21T15:00:00Z', 'director@lakeview.example'));
  };
  for (let i = 1; i <= 3; i++) save([fact({ lineKey: `L-00000${i}` })]);
  const closed: ClosedYear = {
    year: '2026-27',
    sheet: 'Caseload log 2026-27',
    from: 1,
    to: 3,
    hash: log.head,
  };
  save([{ ...aboutRecord('hours'), name: 'yearClosed', origin: 'here', closed }]);
  save([fact({ lineKey: 'L-000004' })]);
  const rows = log.entries.map(logRow);
  return { closed: rows.slice(0, 3), log: rows.slice(3) };
}
const YEAR = closedHeader('2026-27');

describe('a school year', () => {
  test.each([
    ['2026-07-31', '2025-26'],
    ['2026-08-01', '2026-27'],
    ['2026-08-01T03:00:00Z', '2026-27'],
    ['2099-12-31', '2099-00'],
  ])('of %s is %s', (on, year) => {
    expect(schoolYearOf(on, FALL)).toBe(year);
  });

  test('is over once the next one has begun, and its entries are counted', () => {
    const at = ['2024-09-02', '2025-06-01', '2025-08-01', '2026-08-01'].map((on, i) => ({
      ...{ entry: i + 1, recordedAt: `${on}T15:00:00Z` },
    }));
    expect(yearsOver(at, day('2026-07-31'), FALL)).toEqual([{ year: '2024-25', from: 1, to: 2, entries: 2 }]);
    expect(yearsOver(at, day('2026-08-01'), FALL)).toEqual([
      { year: '2024-25', from: 1, to: 2, entries: 2 },
      { year: '2025-26', from: 3, to: 3, entries: 1 },
    ]);
  });

  test('counts what a clock that was wrong recorded with those before it, and nothing after the first of this year', () => {
    const at = ['2025-09-02', '2024-09-02', '2026-09-01', '2025-09-03'].map((on, i) => ({
      ...{ entry: i + 1, recordedAt: `${on}T15:00:00Z` },
    }));
    expect(yearsOver(at, day('2026-11-21'), FALL)).toEqual([{ year: '2025-26', from: 1, to: 2, entries: 2 }]);
  });
});

describe('the sheet of a closed year', () => {
  test('is known by its first row, and is no log', () => {
    expect(closedYearIn(YEAR)).toBe('2026-27');
    expect(closedYearIn([...YEAR, 'a title beside'])).toBe('2026-27');
    expect(closedYearIn(LOG_HEADER)).toBeNull();
    expect(closedYearIn([YEAR[0] ?? ''])).toBeNull();
    expect(readLog([YEAR])).toBe('other-version');
    expect(closedYearIn(YEAR.with(9, 'Child'))).toBeNull();
  });

  test('that is called so is one by its first row, or by any hash where somebody edited that', () => {
    const { closed } = closedRows();
    const [first = []] = closed;
    expect(isOfClosedYear([YEAR])).toBe(true);
    expect(isOfClosedYear([['mine'], ['more'], ...closed])).toBe(true);
    expect(isOfClosedYear([['mine'], first.slice(0, -1)])).toBe(false);
    expect(isOfClosedYear([])).toBe(false);
  });

  test('may have blank rows between its entries', () => {
    const { closed, log } = closedRows();
    const spaced = closed.flatMap((row) => [row, row.map(() => '')]);
    const { grid } = withClosed([LOG_HEADER, ...log], [{ name: 'Old', grid: [YEAR, ...spaced] }]);
    expect(grid.slice(1)).toEqual([...log, ...closed]);
  });

  test('and the log make the record together, in whatever order, what stands in both counted once', () => {
    const { closed, log } = closedRows();
    const whole = read([...closed, ...log]);
    const sheets = [{ name: 'Old', grid: [YEAR, ...[...closed].reverse()] }];
    const { grid, placeOf, twice } = withClosed([LOG_HEADER, ...log], sheets);
    expect(said(read(grid.slice(1)))).toEqual(said(whole));
    expect([2, 3, 4, 6].map(placeOf)).toEqual([
      { sheet: null, row: 2 },
      { sheet: null, row: 3 },
      { sheet: 'Old', row: 2 },
      { sheet: 'Old', row: 4 },
    ]);
    expect(twice.size).toBe(0);
    const both = withClosed([LOG_HEADER, ...closed.slice(1), ...log], sheets);
    expect(both.grid).toHaveLength(grid.length);
    expect([...both.twice]).toEqual([['Old', 2]]);
  });

  test('says nothing of a row that only looks like one of the log', () => {
    const { closed, log } = closedRows();
    const retyped = closed.map((row, i) => (i === 0 ? row.with(13, 'Somebody Else') : row));
    const { grid } = withClosed([LOG_HEADER, ...closed, ...log], [{ name: 'Old', grid: [YEAR, ...retyped] }]);
    expect(grid).toHaveLength(1 + closed.length + log.length + 1);
  });
});

describe('ranges of the record', () => {
  const { closed, log } = closedRows();
  const year = [YEAR, ...closed];
  const own = [LOG_HEADER, ...log];

  test('say the same in whatever order, and stacked in one', () => {
    const whole = said(read([...closed, ...log]));
    for (const ranges of [[own, year], [year, own], [[...year, ...own]], [[...own, [''], ...year]]]) {
      const told = readRanges(ranges);
      if (typeof told === 'string') throw new Error(told);
      expect(said(told)).toEqual(whole);
    }
  });

  test('are no record without a year that is closed, and none of another sheet', () => {
    expect(readRanges([own])).toBe('closed-years');
    expect(readRanges([own, [YEAR, ...closed.slice(0, 2)]])).toBe('closed-years');
    expect(readRanges([own, closed])).toBe('other-version');
    expect(readRanges([[['', '']]])).toMatchObject({ entries: [] });
    expect(readRanges([[['', '']], own])).toBe('closed-years');
    expect(readRanges([[LOG_HEADER.map((title, i) => (i === 9 ? 'Child' : title)), ...log]])).toBe(
      'other-version',
    );
  });

  test('are whole without the first numbers where those were of a save that did not begin', () => {
    const first = { ...emptyLog(), lastEntry: 2 };
    const rows = seal(first, [fact()], '2026-11-21T15:00:00Z', 'director@lakeview.example').map(logRow);
    expect(readRanges([[LOG_HEADER, ...rows]])).toMatchObject({ lastEntry: 3 });
  });

  test('lack a year in the middle by what the record says of its end', () => {
    const all = read([...closed, ...log]);
    expect(hasClosedYears(all)).toBe(true);
    expect(hasClosedYears({ ...all, entries: all.entries.filter(({ entry }) => entry !== 3) })).toBe(false);
  });

  test('lack none where only the first entry of all was retyped', () => {
    const all = read([...closed, ...log]);
    const entries = all.entries.map((each) => (each.entry === 1 ? { ...each, student: 'Somebody' } : each));
    expect(hasClosedYears({ ...all, entries })).toBe(true);
    expect(hasClosedYears({ ...all, entries: entries.slice(1) })).toBe(false);
  });
});

describe('a record of which a year is closed', () => {
  const { closed, log } = closedRows();
  const all = read([...closed, ...log]);
  const rest = read(log);

  test('is whole from its first entry to where the document remembers its end, or by what it says itself', () => {
    expect(isWholeRecord(all, headOf(all))).toBe(true);
    expect(isWholeRecord(all, null)).toBe(true);
    expect(isWholeRecord(rest, null)).toBe(false);
    expect(isWholeRecord(rest, headOf(rest))).toBe(false);
    expect(isWholeRecord(read(closed), headOf(all))).toBe(false);
    // Its last entry is another one than the record says.
    const others = { ...all, entries: all.entries.map((each) => ({ ...each, hash: `${each.hash}x` })) };
    expect(isWholeRecord(others, null)).toBe(false);
    expect(isWholeRecord(others, headOf(others))).toBe(false);
  });

  test('is kept as so many entries, the sum over them and the hash of the last, and as a checkpoint from which no log goes on', () => {
    expect([0, 6].map((count) => closedPartOf(all, count))).toEqual([null, null]);
    const part = closedPartOf(all, 3);
    expect(part).toEqual({ entries: 3, sum: all.sums[2], hash: all.entries[2]?.hash });
    if (!part) throw new Error('Three entries are closed.');
    const years = closedLog(all, part);
    expect(years).toMatchObject({ lastEntry: 3, lastBatch: 3, head: part.hash, findings: [] });
    expect(years.entries).toEqual(all.entries.slice(0, 3));
    expect([...years.keys]).toEqual(['L-000001', 'L-000002', 'L-000003']);
    const kept = unpackLog(JSON.parse(JSON.stringify(packClosed(years, part))));
    expect(kept).toMatchObject({ row: 1, closed: part });
    expect(kept && said(kept.log)).toEqual(said(years));
    expect(packClosed({ ...years, entries: [] }, part)).toBeNull();
  });
});

test('a record that goes on from closed years which the checkpoint keeps is the one that all rows tell, after whichever save it is cut', () => {
  fc.assert(
    fc.property(saves, fc.nat(), (made, at) => {
      const { rows } = logAfter(made);
      const whole = read(rows);
      // A save is of one moment, so a year ends with a whole one.
      const ends = whole.entries.flatMap(({ part, of }, i) => (part === of ? i + 1 : []));
      const count = ends[at % Math.max(1, ends.length)] ?? 0;
      const last = whole.entries[count - 1];
      const closed = closedPartOf(whole, count);
      const packed = closed && packLog(whole, rows[rows.length - 1] ?? null, rows.length + 1, closed);
      const kept = packed && unpackLog(JSON.parse(JSON.stringify(packed)));
      if (!kept?.closed || !last) return;
      const numbers = new Set(whole.entries.slice(0, count).map(({ entry }) => String(entry)));
      const open = rows.filter(([number = '']) => !numbers.has(number));
      const log = read(open, closedLog(kept.log, kept.closed));
      expect(said({ ...log, keys: whole.keys })).toEqual(said(whole));
      expect(log.entries.slice(count)).toEqual(whole.entries.slice(count));
    }),
  );
});
