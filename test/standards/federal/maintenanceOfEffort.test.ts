import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run, sentence } from '../../google/callFunction';

type Row = [unknown, ...unknown[]];

const test4 = (row: readonly unknown[]) => [row[3], row[6], row[9], row[12]];
const answer = (...history: Row[]): unknown[][] => {
  const rows = run('MOE_TEST', history);
  if (!Array.isArray(rows)) throw new Error('no table');
  return rows;
};
const metBy = (rows: unknown[][]) => rows.map((row) => row[13]);
const ALL = 'local total; state and local total; local per capita; state and local per capita';

describe('the worked examples of appendix E', () => {
  test('each measure goes by the last year in which it was met, not by the last year', () => {
    const rows = answer(['2015-16', 500, 950, 10], ['2016-17', 400, 950, 10], ['2017-18', 500, 900, 10]);
    expect(metBy(rows)).toEqual([
      ALL,
      'state and local total; state and local per capita',
      'local total; local per capita',
    ]);
    expect(rows[0]).toEqual(['2015-16', '', 500, true, '', 950, true, '', 50, true, '', 95, true, ALL, 0]);
    expect(rows[1]).toEqual([
      '2016-17', 500, 400, false, 950, 950, true, 50, 40, false, 95, 95, true,
      'state and local total; state and local per capita', 0,
    ]); // biome-ignore format: one measure after another
  });

  test('exceptions are divided by the children of the year compared with, the amount by its own', () => {
    const rows = answer(
      [2016, 500, 950, 10],
      [2017, 400, 950, 10],
      [2018, 450, 1000, 10, 50, 50],
      [2019, 405, 1000, 9, 20, 20],
    );
    expect(rows[2]?.slice(1, 4)).toEqual([450, 450, true]);
    expect(rows[2]?.slice(7, 10)).toEqual([45, 45, true]);
    expect(rows[3]?.slice(1, 4)).toEqual([430, 405, false]);
    expect(rows[3]?.slice(7, 10)).toEqual([43, 45, true]);
    expect(rows[3]?.[11]).toBeCloseTo(111.11, 2);
    expect(rows[3]?.[13]).toBe('state and local total; local per capita; state and local per capita');
  });

  test('where none is met the shortfall is the least of the four, each in dollars', () => {
    const rows = answer([2016, 500, 950, 10], [2017, 400, 750, 10]);
    expect(rows[1]?.slice(13)).toEqual(['none', 100]);
    const perChild = answer([2016, 500, 950, 10], [2017, 400, 750, 9]);
    expect(perChild[1]?.slice(13)).toEqual(['none', 50]);
  });
});

test.each([
  [100, true],
  [99.99, false],
])('the same amount is enough, one cent less is not: %d', (spent, met) => {
  expect(test4(answer([2020, 100, 100, 1], [2021, spent, spent, 1])[1] ?? [])).toEqual([met, met, met, met]);
});

test('equal amounts are met, whatever their last binary digits say', () => {
  const rows = answer(
    [2020, 0.3, 900.9, 3],
    [2021, 0.1 + 0.2 - 1e-17, 900.9, 3],
    [2022, 0.2, 900.8, 3, 0.1, 0.1],
  );
  expect(metBy(rows)).toEqual([ALL, ALL, ALL]);
});

test('a state that gave nothing makes local money all of it, whatever the last binary digits of either sum say', () => {
  expect(answer([2020, 0.1 + 0.2, 0.3, 1])[0]?.slice(13)).toEqual([
    'local total; state and local total; local per capita; state and local per capita',
    0,
  ]);
  expect(sentence('MOE_TEST', [[2020, 0.31, 0.3, 1]])).toContain('is less than the local 0.31');
});

test('the adjustment lowers every measure, exceptions only those of their own money', () => {
  const rows = answer([2020, 500, 950, 10], [2021, 400, 900, 10, 30, 20, 10]);
  expect(rows[1]?.slice(1, 2)).toEqual([460]);
  expect([rows[1]?.[4], rows[1]?.[7], rows[1]?.[10]]).toEqual([920, 46, 92]);
});

test('the exceptions of a year that was not met do not lower the next', () => {
  const rows = answer([2020, 500, 950, 10], [2021, 400, 750, 10, 50, 50], [2022, 460, 910, 10]);
  expect(rows[2]?.slice(1, 4)).toEqual([500, 460, false]);
});

test('no level is below nothing', () => {
  expect(answer([2020, 100, 100, 1], [2021, 0, 0, 1, 500, 500])[1]?.slice(1, 4)).toEqual([0, 0, true]);
});

describe('what is blank', () => {
  test('a blank local column is a measure that is not used', () => {
    const rows = answer([2020, '', 950, 10], [2021, '', 940, 10]);
    expect(rows[1]).toEqual([2021, '', '', '', 950, 940, false, '', '', '', 95, 94, false, 'none', 10]);
    expect(rows[0]?.[13]).toBe('state and local total; state and local per capita');
  });

  test('a year without a child count is measured in total only, and later children by the last that had one', () => {
    const rows = answer([2020, 500, 950, 10], [2021, 500, 950, ''], [2022, 500, 950, 8]);
    expect(rows[1]?.slice(7, 13)).toEqual(['', '', '', '', '', '']);
    expect(rows[2]?.slice(7, 10)).toEqual([50, 62.5, true]);
  });

  test('a measure that begins later is met by nobody in its first year, which the next is held against', () => {
    const rows = answer([2020, '', 950, 10], [2021, 500, 940, 10], [2022, 500, 930, 10]);
    expect(rows[1]?.slice(1, 4)).toEqual(['', 500, '']);
    expect(rows[1]?.slice(7, 10)).toEqual(['', 50, '']);
    expect(rows[1]?.slice(13)).toEqual(['none', 10]);
    expect(rows[2]?.slice(1, 4)).toEqual([500, 500, true]);
    expect(rows[2]?.slice(13)).toEqual(['local total; local per capita', 0]);
  });

  test('a form that nobody filled in yet has its header alone', () => {
    const rows = answer(['Fiscal year', 'Local', 'State and local', 'Children'], ['', '', '', '']);
    expect(rows.map((row) => row[0])).toEqual(['year']);
  });

  test('a header above and blank rows keep their rows, so that both tables stand side by side', () => {
    const rows = answer(
      ['Fiscal year', 'Local', 'State and local', 'Children (12/1)'],
      [2020, 500, 950, 10],
      ['', '', '', ''],
      [2021, 500, 950, 10],
      ['', '', '', ''],
    );
    expect(rows.map((row) => row[0])).toEqual(['year', 2020, '', 2021]);
    expect(rows[0]?.[1]).toBe('local total: required');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([15]));
  });
});

test.each([
  'Grand total',
  'Sub-total',
  'Subtotals',
  'Avg',
  'Avg.',
  '3-year average',
  '5 yr. mean',
  'Total (all years)',
])('“%s” below the years is no year', (name) => {
  expect(
    sentence('MOE_TEST', [
      [2020, 400, 950, 10],
      [name, 400, 950, 10],
    ]),
  ).toBe(
    `history, row 2, column 1 of the range: "${name}" is no fiscal year; leave its row out of the range.`,
  );
});

test.each(['Summer 2021', '3-year cycle 2021', 'FY21 (average membership)'])('“%s” is one', (name) => {
  expect(answer([2020, 400, 950, 10], [name, 400, 950, 10])).toHaveLength(2);
});

test.each<[Row[], string]>([
  [[['', '', '', '']], 'history: it has no year; one row for each fiscal year belongs here.'],
  [
    [[2020, '$400', 950, 10]],
    'history, row 1, column 2 of the range: "$400" is text where a number belongs.',
  ],
  [
    [[2020, '$400', '950', '']],
    'history, row 1, column 2 of the range: "$400" is text where a number belongs.',
  ],
  [[[2020, 400, '#REF!', 10]], 'history, row 1, column 3 of the range: the cell holds the error #REF!.'],
  [
    [[2020, 400, 950, 0]],
    'history, row 1, column 4 of the range: at least one child is needed, or a blank cell.',
  ],
  [[[2020, 400, 950, 9.5]], 'history, row 1, column 4 of the range: 9.5 is not a whole number of children.'],
  [[[2020, 400, 950, 10, -5]], 'history, row 1, column 5 of the range: -5 is below 0.'],
  [
    [[2020, '', '', 10]],
    'history, row 1, column 2 of the range: neither this local amount nor the state and local one beside it is given.',
  ],
  [
    [[2020, 960, 950, 10]],
    'history, row 1, column 3 of the range: the state and local amount 950 is less than the local 960, which it includes.',
  ],
  [
    [
      [2020, 400, 950, 10],
      ['Grand total', 400, 950, 10],
    ],
    'history, row 2, column 1 of the range: "Grand total" is no fiscal year; leave its row out of the range.',
  ],
  [[['', 400, 950, 10]], 'history, row 1, column 1 of the range: it is blank; a fiscal year belongs here.'],
  [
    [
      [2021, 400, 950, 10],
      [2020, 400, 950, 10],
    ],
    'history, row 2, column 1 of the range: 2020 does not come after 2021; write each year once, the oldest first.',
  ],
  [
    [
      ['FY21', 400, 950, 10],
      ['2021-22', 400, 950, 10],
    ],
    'history, row 2, column 1 of the range: 2021-22 does not come after FY21; write each year once, the oldest first.',
  ],
  [
    [
      ['FYE 6/30/24', 400, 950, 10],
      ['FYE 6/30/24', 400, 950, 10],
    ],
    'history, row 2, column 1 of the range: FYE 6/30/24 does not come after FYE 6/30/24; write each year once, the oldest first.',
  ],
  [
    [
      ['FYE 6/30/25', 400, 950, 10],
      ['FYE 6/30/24', 400, 950, 10],
    ],
    'history, row 2, column 1 of the range: FYE 6/30/24 does not come after FYE 6/30/25; write each year once, the oldest first.',
  ],
  [
    [[2020, 400, 950, 10, '', '', '', 'see note']],
    'history, row 1, column 8 of the range: a history has 7 columns: year, local actual, state and local actual, child count, exceptions local, exceptions state and local, adjustment.',
  ],
])('%j: %s', (history, expected) => {
  expect(sentence('MOE_TEST', history)).toBe(expected);
});

describe('a year that nothing can be held against', () => {
  test('is not known, alone: the years before and after it are answered', () => {
    const rows = answer([2020, '', 950, ''], [2021, '', 950, 10], [2022, 500, '', ''], [2023, 500, 940, 10]);
    expect(rows.map((row) => row.slice(13))).toEqual([
      ['state and local total', 0],
      ['state and local total', 0],
      ['not known', ''],
      ['local total', 0],
    ]);
    expect(rows[2]?.slice(1, 4)).toEqual(['', 500, '']);
    expect(rows[3]?.slice(4, 7)).toEqual([950, 940, false]);
  });

  test('nothing spent is no level: a local column of zeros is a measure not used', () => {
    const rows = answer([2020, 0, 900, 10], [2021, 0, 899, 10], [2022, 0, 900, 10]);
    expect(rows.map((row) => row.slice(13))).toEqual([
      ['state and local total; state and local per capita', 0],
      ['none', 1],
      ['state and local total; state and local per capita', 0],
    ]);
    expect(rows[1]?.slice(1, 4)).toEqual(['', '', '']);
    expect(rows[1]?.slice(7, 10)).toEqual(['', '', '']);
    expect(answer([2020, 0, 0, 10], [2021, 0, 0, 10]).map((row) => row.slice(13))).toEqual([
      ['not known', ''],
      ['not known', ''],
    ]);
  });

  test('a cent is a level, which nothing is short of', () => {
    const rows = answer([2020, 0.01, 900, 10], [2021, 0, 899, 10]);
    expect(rows[1]?.slice(1, 4)).toEqual([0.01, 0, false]);
    expect(rows[1]?.slice(13)).toEqual(['none', 0.01]);
  });

  test('exceptions may lower a level to nothing, once: after that the measure begins anew', () => {
    const rows = answer(
      [2020, 100, 900, 10],
      [2021, 0, 900, 10, 100],
      [2022, 0, 899, 10],
      [2023, 50, 899, 10],
    );
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['', 100, true],
      [0, 0, true],
      ['', '', ''],
      ['', 50, ''],
    ]);
    expect(rows.slice(2).map((row) => row[13])).toEqual(['none', 'none']);
  });
});

test.each([
  ['the last day of the year', ['FYE 6/30/24', 'FYE 6/30/25', 'FYE 06/30/2026']],
  ['both days', ['7/1/23-6/30/24', '7/1/24-6/30/25']],
  ['a day in another order', ['2024-06-30', '2025-06-30']],
  ['a day with dots and dashes', ['6.30.24', '6-30-25']],
  ['a day in words', ['June 30, 2024', 'June 30, 2025', "Year ending 30 June '26"]],
  ['the month', ['FYE 06/24', 'FYE 06/25', 'FYE 6/2026']],
  ['both years with a slash', ['06/07', '11/12', '12/13', '13/14']],
])('years are told apart where they are named by %s', (_, years) => {
  expect(answer(...years.map((year): Row => [year, 1, 2, 3])).map((row) => row[0])).toEqual(years);
  expect(
    sentence(
      'MOE_TEST',
      [...years].reverse().map((year) => [year, 1, 2, 3]),
    ),
  ).toContain('does not come after');
});

test('years are told apart by their four digits, else by two', () => {
  const years = ['98-99', '1999-00', 'SY 00-01', '6/30/2002', 'FY ending 6/30/2003', "FY '04"];
  expect(answer(...years.map((year): Row => [year, 1, 2, 3])).map((row) => row[0])).toEqual(years);
});

test('one cell is no history', () => {
  expect(sentence('MOE_TEST', 5)).toBe('history: a range of 7 columns belongs here.');
});

test('property: no measure asks for more than it was met with, and a year that keeps all it spent is met by all', () => {
  // Nothing spent is no level; that is a test of its own.
  const cents = fc.integer({ min: 1, max: 100_000_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cents, cents, fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 8 }),
      (drawn) => {
        const history = drawn.map(
          ([local, state, children], at): Row => [2000 + at, local, local + state, children],
        );
        const last = history.at(-1) ?? [0];
        const rows = answer(...history, [2050, ...last.slice(1)]);
        const met = rows.slice(0, -1).map(test4);
        for (const [measure, column] of [1, 4, 7, 10].entries()) {
          const base = met.findLastIndex((row) => row[measure] === true);
          expect(rows.at(-1)?.[column]).toBe(rows[base]?.[column + 1]);
        }
        const generous: Row = [2051, 1e9, 2e9, 1];
        expect(metBy(answer(...history, generous)).at(-1)).toBe(ALL);
      },
    ),
  );
});
