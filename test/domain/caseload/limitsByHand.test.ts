import { describe, expect, test } from 'vitest';
import { limitsByHand } from '../../../src/domain/caseload/limitsByHand';
import type { Line } from '../../../src/domain/caseload/line';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import type { Change } from '../../../src/domain/record/changes';
import type { Mapping } from '../../../src/domain/roster/roster';
import { day, fact, recorded } from '../../kit/entries';
import { given, missing, ROWS } from '../../kit/given';

const { lines, mapping } = given();
const [one = missing('a line')] = [...lines.values()].filter(({ row }) => row);
const limit: ColumnRef = mapping.columns.amountMax ?? missing('the maximum');

/** What is told where the row says `hours` now, of one line or of two that stand side by side in it. */
const told = (hours: number | null, ...all: (Change | Pick<Mapping, 'limitsSince'>)[]): (Cell | null)[] => {
  const changes = all.flatMap((each) => ('name' in each ? each : []));
  const read = Object.assign({}, mapping, ...all.filter((each) => !('name' in each)));
  const row = one.row && { ...one.row, minutesMax: hours === null ? null : hours * 60 };
  const both = new Map<string, Line>(['L-1', 'L-2'].map((key) => [key, { ...one, key, row }]));
  const cellAt = () => ({ cell: hours ?? '', column: 10 });
  return limitsByHand(recorded(changes), both, read, day('2026-11-21'), cellAt).map(
    (each) => each.recorded.cell,
  );
};
const wrote = (lineKey: string, was: Cell, value: number): Change => ({
  ...fact({ change: 'Adjust', lineKey, minutes: null, lreMinutes: null }),
  name: 'cellsWritten',
  cells: [{ ref: limit, was, value }],
});
const brought = (value: number): Change => ({
  ...fact({ lineKey: 'L-1' }),
  name: 'opened',
  origin: 'here',
  ...{ found: {}, minutes: 60, lreMinutes: null, row: [{ ref: limit, value }] },
});

describe('a limit that somebody typed over', () => {
  test.each([
    [4, []],
    [5, [4]],
    [null, [4]],
  ])('since its row was added is told: %j', (hours, right) => {
    expect(told(hours, brought(4))).toEqual(right);
  });

  test.each([
    [6, []],
    [5, [6]],
  ])('is told once, by the last change of the cell, where two services share it: %j', (hours, right) => {
    expect(told(hours, wrote('L-1', 4, 5), wrote('L-2', 5, 6))).toEqual(right);
  });

  const allowing = (most: number | null): (number | null)[] => {
    const { minutesMin, lreMin, lreMax } = one.row ?? missing('its row');
    return [minutesMin, most, lreMin, lreMax];
  };
  const opened = (limits?: (number | null)[]): Change => ({
    ...fact({ lineKey: 'L-1' }),
    name: 'opened',
    origin: 'roster',
    ...{ found: {}, minutes: 60, lreMinutes: null },
    ...(limits && { limits }),
  });

  test.each([
    [4, []],
    [5, [4]],
    [null, [4]],
  ])('since Set up, when the record had its line first, is told: %j', (hours, right) => {
    expect(told(hours, opened(allowing(240)))).toEqual(right);
  });

  test('since Set up, where there was none, is told', () => {
    expect(told(5, opened(allowing(null)))).toEqual(['']);
    expect(told(null, opened(allowing(null)))).toEqual([]);
  });

  test('since it was changed here after Set up is held against that change', () => {
    expect(told(6, opened(allowing(240)), wrote('L-1', 4, 6))).toEqual([]);
    expect(told(4, opened(allowing(240)), wrote('L-1', 4, 6))).toEqual([6]);
  });

  test('is not known where its cell was read in another unit or column then', () => {
    const since = (limitsSince: number) => told(5, { limitsSince }, opened(allowing(240)));
    expect(since(1)).toEqual([]);
    expect(since(0)).toEqual([4]);
  });

  test('is not known of a line that an earlier version opened', () => {
    expect(told(5, opened())).toEqual([]);
  });

  test('is not known where nothing was ever recorded of it', () => {
    expect(told(5)).toEqual([]);
  });

  test('and taken in is one no more; taken back it is told again', () => {
    const taken: Change = { ...wrote('L-1', 4, 9), origin: 'roster' };
    const back = fact({ change: 'Undo', lineKey: 'L-1', replaced: { undoes: 2 } });
    const again = fact({ change: 'Undo', lineKey: 'L-1', replaced: { undoes: 3 } });
    expect(told(9, opened(allowing(240)), taken)).toEqual([]);
    expect(told(9, opened(allowing(240)), taken, back)).toEqual([4]);
    expect(told(9, opened(allowing(240)), taken, back, again)).toEqual([]);
  });

  test('is told whose service of its row somebody has', () => {
    const exit = fact({ change: 'End', lineKey: 'L-2', personKey: '', lastDay: day('2026-11-20') });
    expect(told(5, opened(allowing(240)), wrote('L-2', 4, 6), exit)).toEqual([6]);
  });
});

describe('a range', () => {
  const withRange = (opened: string, now: string) => {
    const rows = (range: string) => [ROWS[0]?.replace('| 3 2-4', `| 3 ${range}`) ?? '', ...ROWS.slice(1)];
    return given({ opened: rows(opened), roster: rows(now) }).limits.map(({ field, says, recorded }) => [
      field,
      says,
      recorded.cell,
    ]);
  };

  test.each([
    ['9-4', '9-4', []],
    [
      '9-4',
      '2-4',
      [
        ['amountMin', 120, ''],
        ['amountMax', 240, ''],
      ],
    ],
    ['2-', '2-1', [['amountMax', 60, '']]],
    ['2-4', '9-4', [['amountMin', 540, 2]]],
    [
      '2-4',
      '4-2',
      [
        ['amountMin', 240, 2],
        ['amountMax', 120, 4],
      ],
    ],
    ['-', '-', []],
  ])('of “%s” that reads “%s” by now: %j', (opened, now, found) => {
    expect(withRange(opened, now)).toEqual(found);
  });

  const limitsOf = (header: string, was: string, now: string) => {
    const rows = (max: string) => [`1 ¦ Alvarez, Ana ¦ Oak ¦ Speech ¦ 30 ¦ ${max} ¦ Ramos, Elena`];
    const columns = [
      'Student ID',
      'Student Name',
      'School',
      'Service',
      'Minutes per day',
      header,
      'Provider',
    ];
    return given({ header: columns, opened: rows(was), roster: rows(now) }).limits.map(
      ({ says, recorded }) => [says, recorded.minutes, recorded.cell],
    );
  };

  test('of minutes a day is put back as minutes a day', () => {
    expect(limitsOf('Max minutes per day', '40', '40')).toEqual([]);
    expect(limitsOf('Max minutes per day', '40', '60')).toEqual([[300, 200, 40]]);
  });

  test('of which nothing can be read is told, where there was one', () => {
    expect(limitsOf('Max minutes per day', '40', 'see IEP')).toEqual([['unreadable', 200, 40]]);
    expect(limitsOf('Max minutes per day', 'see IEP', 'see IEP')).toEqual([]);
    expect(limitsOf('Max minutes per day', '', '')).toEqual([]);
  });
});
