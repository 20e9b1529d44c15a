import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { codes, read } from '../../kit/plainRoster';

/** Rows of one student's service, by their first and last days; each begins on a day of its own. */
const told = (...days: [string, string][]) =>
  codes(...days.map(([start, end]): Cell[] => ['1', 'A', 'X', start, end])).map((finding) =>
    finding.join(' '),
  );

test.each<[[string, string][], string[]]>([
  // Without a start nobody knows whether it runs at the same time.
  [
    [
      ['', ''],
      ['2026-08-24', ''],
    ],
    [],
  ],
  // A line of one day runs on that day.
  [
    [
      ['2026-08-01', ''],
      ['2026-08-24', '2026-08-24'],
    ],
    ['overlapping-lines A3 A2'],
  ],
  // One that ends before it starts is told as that, and runs never.
  [
    [
      ['2026-08-24', '2026-08-23'],
      ['2026-08-20', ''],
    ],
    ['end-before-start E2 2026-08-23'],
  ],
  // The later one is named, wherever it stands, with the earlier.
  [
    [
      ['2026-08-24', ''],
      ['2026-08-01', '2026-08-24'],
    ],
    ['overlapping-lines A2 A3'],
  ],
  // Of several that run, the earliest.
  [
    [
      ['2026-08-02', ''],
      ['2026-08-03', ''],
      ['2026-08-01', ''],
    ],
    ['overlapping-lines A2 A4', 'overlapping-lines A3 A4'],
  ],
])('rows of one service that run %j: %j', (days, findings) => {
  expect(told(...days)).toEqual(findings);
});

const STUDENT: Cell[] = [1001, 'Alder, Ana', 'Speech', 'Lund, Sara'];
test.each<[string, Grid, string]>([
  [
    'their notes at the end, where one row is shorter',
    [['Student ID', 'Student', 'Service', 'Provider', 'Notes'], STUDENT, [...STUDENT, 'x']],
    'second-line A3 A2',
  ],
  [
    'their notes at the end, where the other row is',
    [['Student ID', 'Student', 'Service', 'Provider', 'Notes'], [...STUDENT, 'x'], STUDENT],
    'second-line A3 A2',
  ],
  [
    'their notes in the first column',
    [
      ['Notes', 'Student ID', 'Student', 'Service', 'Provider'],
      ['x', ...STUDENT],
      ['y', ...STUDENT],
    ],
    'second-line B3 B2',
  ],
  [
    'nothing, one of them blank to its end',
    [['Student ID', 'Student', 'Service', 'Provider', 'Notes'], STUDENT, [...STUDENT, '']],
    'duplicate-row A3 A2',
  ],
])('two rows differ by %s', (_, grid, finding) => {
  expect(read(grid).findings.map(({ code, place, text }) => `${code} ${place} ${text}`)).toEqual([finding]);
});
