import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AMBER, whereCellSays } from '../../../src/app/ports/layout';
import {
  blankRow,
  inPlace,
  isCutOff,
  layoutOf,
  type RowRules,
  type TableRow,
  tableOf,
  textsOf,
} from '../../../src/app/ports/table';
import type { Cell } from '../../../src/domain/cells/cell';

type Bus = { route: string; stop: string; students: number };

const BUSES = tableOf<Bus>()({
  name: 'Buses',
  key: ['Route', 'Stop'],
  headerRow: 2,
  filter: true,
  columns: [
    { title: 'Route', width: 50, cell: ({ route }) => route },
    { title: 'Stop', width: 90, cell: ({ stop }) => stop, rules: [whereCellSays('Oak', AMBER)] },
    { title: 'Students', width: 60, cell: ({ students }) => students, format: '0', align: 'right' },
    {
      title: 'Full?',
      width: 60,
      cell: (_, at, rows) => ({ formula: `=${at('Students')}>${rows}` }),
      format: '0',
    },
    { title: 'Note', width: 60, cell: () => '', wrap: true },
  ],
});

const bus = (line: string): Bus => {
  const [route = '', stop = '', students = '0'] = line.split(' ');
  return { route, stop, students: Number(students) };
};

/** The sheet as people left it: "7 Oak | call first" is a row with a note beside it. */
const sheet = (...rows: string[]): Cell[][] => [
  ['Buses'],
  ['Route', 'Stop', 'Students', 'Full?', 'Note'],
  ...rows.map((row) => {
    const [own = '', note = ''] = row.split(' | ');
    const [route = '', stop = ''] = own.split(' ');
    return [route, stop, 1, false, '', note];
  }),
];

const told = (row: TableRow<Bus>): string =>
  'row' in row ? `${row.row.route} ${row.row.stop}` : row.texts.join(' ').trim();

const placed = (before: Cell[][], wanted: string[], keeping: Partial<RowRules<Bus>> = {}) => {
  const { rows, gone } = inPlace(BUSES, before, wanted.map(bus), {
    stays: 'all',
    free: 'left',
    past: (cells) => ({ texts: textsOf(BUSES, cells, { Students: 'no more', 'Full?': '' }) }),
    ...keeping,
  });
  return { rows: rows.map(told), gone };
};

describe('a sheet that was cut off', () => {
  const dated = { ...BUSES, headerRow: 3, titles: ['Buses on ', 'Stops on '] };
  test.each<[Cell[][]]>([
    [[['Buses on 11/21/2026']]],
    [[['Stops on 11/21/2026'], ['Every bus of the district'], ['', '']]],
  ])('has its title and day, and nothing from the header on: %j', (left) => {
    expect(isCutOff(dated, left)).toBe(true);
  });

  test.each<[Cell[][]]>([
    [[]],
    [[['Buses on Monday']]],
    [[['Our Buses on 11/21/2026']]],
    [[['Stops on 11/21/2026'], [], ['', 'Oak']]],
  ])('is not one that reads %j', (others) => {
    expect(isCutOff(dated, others)).toBe(false);
  });

  test('is none of those without a title', () => {
    expect(isCutOff(BUSES, [['Buses on 11/21/2026']])).toBe(false);
  });
});

describe('the rows of a derived sheet', () => {
  test('stay where people sorted them, and new ones come below', () => {
    expect(placed(sheet('9 Elm', '7 Oak'), ['7 Oak', '8 Ash', '9 Elm']).rows).toEqual([
      '9 Elm',
      '7 Oak',
      '8 Ash',
    ]);
  });

  test('are known by all cells of their key', () => {
    expect(placed(sheet('7 Elm'), ['7 Oak', '7 Elm']).rows).toEqual(['7 Elm', '7 Oak']);
  });

  test('leave their place to the next new row once they are wanted no more, and the last are left out', () => {
    expect(placed(sheet('1 Fir', '7 Oak', '2 Fir', '3 Fir'), ['7 Oak', '8 Ash']).rows).toEqual([
      '8 Ash',
      '7 Oak',
    ]);
    expect(placed(sheet('1 Fir', '7 Oak', '2 Fir'), ['7 Oak']).rows).toEqual(['', '7 Oak']);
  });

  test('or go, by the number of their row', () => {
    expect(placed(sheet('1 Fir', '7 Oak', '2 Fir'), ['7 Oak', '8 Ash'], { free: 'gone' })).toEqual({
      rows: ['7 Oak', '8 Ash'],
      gone: [3, 5],
    });
  });

  test('say that they are past where somebody wrote beside them', () => {
    expect(placed(sheet('1 Fir | call first', '7 Oak'), ['7 Oak'], { free: 'gone' })).toEqual({
      rows: ['1 Fir no more', '7 Oak'],
      gone: [],
    });
  });

  test('are put in order around those with notes where only these stay', () => {
    const before = sheet('9 Elm', '7 Oak | call first', '8 Ash');
    expect(placed(before, ['7 Oak', '8 Ash', '9 Elm'], { stays: 'noted' }).rows).toEqual([
      '8 Ash',
      '7 Oak',
      '9 Elm',
    ]);
  });

  test('count once: a copy is like a row that is wanted no more', () => {
    expect(placed(sheet('7 Oak', '7 Oak', '7 Oak | copied'), ['7 Oak']).rows).toEqual([
      '7 Oak',
      '',
      '7 Oak no more',
    ]);
  });

  test('come only where they should, but are known where they stand', () => {
    const comes = ({ route }: Bus): boolean => route === '8';
    expect(placed(sheet('7 Oak'), ['7 Oak', '8 Ash', '9 Elm'], { comes }).rows).toEqual(['7 Oak', '8 Ash']);
  });
});

describe('a derived sheet as it is laid', () => {
  const rows = [{ row: bus('7 Oak 12') }, blankRow(BUSES)];

  test('has its lines above, its header, and cells that know where the others of their row are', () => {
    expect(layoutOf(BUSES, rows, ['Buses of the week']).cells).toEqual([
      ['Buses of the week', '', '', '', ''],
      ['Route', 'Stop', 'Students', 'Full?', 'Note'],
      ['7', 'Oak', 12, { formula: '=C3>2' }, ''],
      ['', '', '', '', ''],
    ]);
  });

  test('looks as its columns say, neighbours that look alike as one range', () => {
    expect(layoutOf(BUSES, rows, ['Buses of the week'])).toMatchObject({
      looks: [
        { range: 'A1', bold: true, size: 14 },
        { range: 'A2:E2', bold: true, wrap: true },
        { range: 'C3:D4', format: '0' },
        { range: 'E3:E4', wrap: true },
        // A title stands as its cells do.
        { range: 'C2:C4', align: 'right' },
      ],
      rules: [{ range: 'B3:B4', when: { is: 'Oak' }, ...AMBER }],
      widths: [50, 90, 60, 60, 60],
      frozenRows: 2,
      filterRow: 2,
    });
  });

  test('has a first row to look at where it has none yet', () => {
    expect(layoutOf(BUSES, [], ['Buses of the week']).rules[0]?.range).toBe('B3:B3');
  });
});

test('“Coming due” is three files, but for the call that makes it', () => {
  const src = resolve(import.meta.dirname, '../../../src');
  const naming = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) =>
      /comingDueSheet'|SHEETS\.comingDue|: 'Coming due',$/m.test(readFileSync(join(src, path), 'utf8')),
    )
    .map((path) => path.replace(/\\/g, '/'));
  expect(naming.sort()).toEqual([
    'app/calls/calls.ts',
    'app/due/comingDueSheet.ts',
    'app/leave/keptData.ts',
    'domain/roster/ownSheets.ts',
  ]);
});
