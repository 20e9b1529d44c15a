import { describe, expect, test } from 'vitest';
import { afterSetUp, sheetOf, shown, smallRoster } from './installed';
import { at, line, make, NAMES, type, typeLines } from './moneySheets';

describe('early intervening services and the adjustment, by appendix D', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'adjustment');
  const tick = (to: boolean) => {
    const row = Number(at(host, 'adjustment', '3').slice(1));
    sheetOf(host, NAMES.adjustment).putValue(row, 3, to);
  };

  test.each([
    ['150000', '0.00'],
    ['100000', '0.00'],
    ['50000', '0.00'],
    ['30000', '20,000.00'],
    ['0', '50,000.00'],
    ['', '50,000.00'],
  ])('services of %s leave a reduction of %s', (services, reduction) => {
    typeLines(host, 'adjustment', { '1': '1000000', '2': '900000', '5': services, '7': '' });
    expect(line(host, 'adjustment', '6')).toEqual([reduction]);
  });

  test.each([
    ['0', '300,000.00'],
    ['100000', '200,000.00'],
    ['150000', '150,000.00'],
    ['300000', '0.00'],
    ['500000', '0.00'],
  ])('a reduction of %s leaves services of %s', (reduction, services) => {
    typeLines(host, 'adjustment', { '1': '2000000', '2': '1000000', '5': '', '7': reduction });
    expect(line(host, 'adjustment', '9')).toEqual([services]);
    expect(line(host, 'adjustment', '11')).toEqual(['within']);
  });

  test('where the state forbids it there is no reduction, and one that is typed is too much', () => {
    typeLines(host, 'adjustment', { '7': '1' });
    tick(true);
    expect(line(host, 'adjustment', '6')).toEqual(['0.00']);
    expect(line(host, 'adjustment', '11')).toEqual(['line 7 is more than line 6']);
    make(host, 'adjustment');
    expect(line(host, 'adjustment', '3')).toEqual(['TRUE']);
    expect([line(host, 'adjustment', '9'), line(host, 'adjustment', 'Line 9')]).toEqual([
      ['#ERROR!'],
      ['look: point at line 9, it says what is wrong'],
    ]);
    tick(false);
    expect(line(host, 'adjustment', '11')).toEqual(['within']);
  });

  test('an amount that is a text leaves no limit, and nothing is within it', () => {
    typeLines(host, 'adjustment', { '5': '100000 est.' });
    expect(['4', '6', '11'].map((number) => line(host, 'adjustment', number)[0])).toEqual([
      '500,000.00',
      '#ERROR!',
      'look: point at line 6, it says what is wrong',
    ]);
    typeLines(host, 'adjustment', { '5': '', '7': '50000 est.' });
    expect(['8', '9', '10', '11'].map((number) => line(host, 'adjustment', number)[0])).toEqual([
      '300,000.00',
      '#ERROR!',
      '',
      'look: point at line 9, it says what is wrong',
    ]);
  });
});

describe('early intervening services', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'early-intervening');
  const counts = (): string[] =>
    shown(host, NAMES['early-intervening'])
      .slice(5, 8)
      .map((row) => row[2] ?? '');
  const list = (...rows: string[][]): void => {
    for (const [i, cells] of rows.entries())
      type(
        host,
        'early-intervening',
        Object.fromEntries(cells.map((text, c) => [`${'ABCDEF'[c]}${11 + i}`, text])),
      );
  };
  const seen = (row: number): string[] => shown(host, NAMES['early-intervening'])[10 + row]?.slice(4) ?? [];
  // The roster: each of its students since 08/15/2026, or the day beside.
  const starts = shown(host, 'Roster')
    .slice(1)
    .map((row) => [row[0] ?? '', row] as const);

  test('reports the fiscal year that it is, until another is typed', () => {
    expect(
      shown(host, NAMES['early-intervening'])
        .slice(3, 5)
        .map((row) => row[2]),
    ).toEqual(['07/01/2026', '06/30/2027']);
    expect(counts()).toEqual(['0', '0', '0']);
  });

  test('counts a child once; of those whose special education began after their services, within two years', () => {
    const [first] = starts;
    list(
      [first?.[0] ?? '', 'In the roster', '1/10/2020'],
      ['900001', 'Kept on', '9/1/2026', '', '', ''],
      ['900001', 'Kept on', '10/1/2026'],
      ['900002', 'Before the year', '9/1/2024', '6/30/2026'],
      ['900003', 'Typed by hand', '8/20/2026', '', '', '3/1/2027'],
      ['900004', 'Too late', '8/20/2026', '', '', '7/1/2027'],
      ['900005', 'Before their services', '8/20/2026', '', '', '8/20/2026'],
      ['900006', 'On the first of both years', '7/1/2024', '7/1/2026', '', '6/30/2025'],
      ['900007', 'On the last day', '6/30/2027', '', '', ''],
      ['900008', 'The day after', '7/1/2027'],
      ['900009', 'No day', 'fall'],
      ['900010', 'Left the year before', '9/1/2025', '6/30/2026', '', '1/15/2026'],
    );
    make(host, 'early-intervening');
    const marks = Array.from({ length: 12 }, (_, i) => seen(i).slice(2, 5).join(' '));
    expect(marks).toEqual([
      '1 1 1',
      '1 0 0',
      '0  0',
      '0  0',
      '1 1 1',
      '1 0 0',
      '1 0 0',
      '1 0 0',
      '1 0 0',
      '0  0',
      'look: no date  look: no date',
      '0  1',
    ]);
    // As the roster says.
    expect(seen(0)[0]).toBe('08/15/2026');
    expect(seen(1)[5]).toBe('Not in the roster.');
    expect(seen(2)[5]).toContain('a child counts once');
    expect(counts()).toEqual(['7', '2', '3']);
    expect(
      shown(host, NAMES['early-intervening'])
        .slice(5, 8)
        .map((row) => row[3]),
    ).toEqual(['look: rows not counted: 1', '', 'look: rows not counted: 1']);
  });

  test('made again it keeps the list, and dates stay dates', () => {
    const before = counts();
    make(host, 'early-intervening');
    expect(counts()).toEqual(before);
    expect(shown(host, NAMES['early-intervening'])[13]?.slice(0, 4)).toEqual([
      '900002',
      'Before the year',
      '09/01/2024',
      '06/30/2026',
    ]);
  });
});

describe('a list of children', () => {
  /** What the sheet says of each row: the two counts, the other one, and what is to be looked at. */
  function said(...rows: string[][]): string[][] {
    const host = afterSetUp(smallRoster());
    make(host, 'early-intervening');
    for (const [i, cells] of rows.entries())
      type(
        host,
        'early-intervening',
        Object.fromEntries(
          cells.flatMap((text, c) => (text === '' ? [] : [[`${'ABCDEF'[c]}${11 + i}`, text]])),
        ),
      );
    make(host, 'early-intervening');
    return shown(host, NAMES['early-intervening'])
      .slice(10, 10 + rows.length)
      .map((row) => [...row.slice(6, 10), row[0] ?? '']);
  }

  test('tells each row that can’t be counted', () => {
    const rows = said(
      ['', 'No ID', '8/20/2026'],
      ['900001', 'Day in words', '8/20/2026', '', '', 'in March 2027'],
      ['900002', 'Upside down', '8/20/2026', '8/19/2026'],
      ['900003', 'One day', '8/20/2026', '8/20/2026'],
    );
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['look: no ID', '', 'look: no ID'],
      ['1', 'look: no date in column F', 'look: no date in column F'],
      ['look: until is before from', '', 'look: until is before from'],
      ['1', '0', '0'],
    ]);
    expect(rows[0]?.[3]).toBe('Without an ID this row is not counted.');
  });

  const [late, early] = [
    ['900005', 'Twice', '3/1/2027', '', '', '1/15/2027'],
    ['900005', 'Twice', '8/20/2026'],
  ];
  test.each([
    ['later', [late ?? [], early ?? []]],
    ['earlier', [early ?? [], late ?? []]],
  ])('goes by a child’s earliest services, also where the %s ones stand above', (_, rows) => {
    expect(said(...rows).map((row) => row.slice(0, 3))).toEqual([
      ['1', '1', '1'],
      ['0', '', '0'],
    ]);
  });

  test('asks where a child has two days, and keeps an ID’s zeros', () => {
    const rows = said(
      ['900005', 'Twice', '8/20/2026', '', '', '1/15/2027'],
      ['900005', 'Twice', '9/20/2026', '', '', '1/16/2027'],
      ['02000001', 'One zero too many', '8/20/2026'],
      ['00123', 'Zeros', '8/20/2026'],
    );
    expect(rows[0]?.[1]).toBe('look: two days in column F');
    expect(rows[2]?.slice(3)).toEqual([
      'Not in the roster, which has the ID 2000001: type it so.',
      '02000001',
    ]);
    expect(rows[3]?.[4]).toBe('00123');
  });
});
