import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import { compare, exportOf, rosterOf, saved, told, undone, withExport } from '../../kit/exportKit';

const WIDE = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'SLP',
  'SLP Minutes',
  'OT',
  'OT Minutes',
  'Case Manager',
  'Notes',
];
const wideRows = (): Cell[][] => [
  WIDE,
  ['2000001', 'Alvarez, Ana', '03', 'Oak', 'Ramos, Elena', '60 min', '', '', 'Ramos, Elena', 'call mom'],
  ['2000002', 'Bishop, Ben', '04', 'Oak', 'Ramos, Elena', '90 min', 'Cho, Ben', '30 min', 'Cho, Ben', ''],
];

const LONG = [
  'SIS ID',
  'Last Name',
  'First Name',
  'Grade',
  'School',
  'Service',
  'Hours per week',
  'Service Provider',
  'Case Manager',
  'Notes',
];

describe('a wide roster', () => {
  const exported = (): Cell[][] => [
    LONG,
    ['2000001', 'Alvarez', 'Ana', 4, 'Oak', 'SLP', 1, 'Elena Ramos', 'Elena Ramos', ''],
    ['2000001', 'Alvarez', 'Ana', 4, 'Oak', 'OT', 0.5, 'Ben Cho', 'Elena Ramos', ''],
    ['2000002', 'Bishop', 'Ben', 4, 'Oak', 'SLP', 2, 'Elena Ramos', 'Ben Cho', ''],
    ['2000003', 'Diaz', 'Drew', 'KG', 'Birch', 'SLP', 1.5, 'Elena Ramos', 'Elena Ramos', 'new here'],
    ['2000003', 'Diaz', 'Drew', 'KG', 'Birch', 'OT', 1, '', 'Elena Ramos', 'new here'],
    ['2000003', 'Diaz', 'Drew', 'KG', 'Birch', 'Vision', 1, 'Elena Ramos', 'Elena Ramos', 'new here'],
  ];
  const workbookOf = () => withExport(afterSetUp(district(wideRows())), exported());

  test('is compared with a long export in another unit, what a row’s services share once', () => {
    const { groups, warnings } = compare(workbookOf());
    expect(told(groups)).toEqual([
      ['fresh', 'Alvarez, Ana, OT', 'Provider: Ben Cho', '30 minutes a week', 'Case manager: Elena Ramos'],
      ['fresh', 'Diaz, Drew, SLP', 'Provider: Elena Ramos', '90 minutes a week', 'Case manager: Elena Ramos'],
      ['fresh', 'Diaz, Drew, OT', '60 minutes a week', 'Case manager: Elena Ramos'],
      [
        'fresh',
        'Diaz, Drew, Vision',
        'Provider: Elena Ramos',
        '60 minutes a week',
        'Case manager: Elena Ramos',
      ],
      ['gone', 'Bishop, Ben, OT', 'Provider: Cho, Ben'],
      ['moved', 'Alvarez, Ana, SLP', 'Grade: 3 → 4'],
      ['moved', 'Bishop, Ben, SLP', 'Minutes: 90 → 120'],
    ]);
    expect(groups.find(({ kind }) => kind === 'fresh')?.items.map(({ stop }) => stop)).toEqual([
      '',
      '',
      '',
      'The roster has no column for Vision.',
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['other-unit']);
  });

  test('gets new services into the rows that stand, and one row for a new student, in its own spelling', () => {
    const workbook = workbookOf();
    const before = rosterOf(workbook);
    const { batch, counts } = saved(workbook);
    expect(counts).toMatchObject({ added: 3, moved: 2 });
    expect(rosterOf(workbook)).toEqual([
      WIDE,
      [
        '2000001',
        'Alvarez, Ana',
        '04',
        'Oak',
        'Ramos, Elena',
        '60 min',
        'Cho, Ben',
        '30 min',
        'Ramos, Elena',
        'call mom',
      ],
      [
        '2000002',
        'Bishop, Ben',
        '04',
        'Oak',
        'Ramos, Elena',
        '120 min',
        'Cho, Ben',
        '30 min',
        'Cho, Ben',
        '',
      ],
      [
        '2000003',
        'Diaz, Drew',
        'K',
        'Birch',
        'Ramos, Elena',
        '90 min',
        'Unassigned',
        '60 min',
        'Ramos, Elena',
        'new here',
      ],
    ]);
    expect(told(compare(workbook).groups).map(([kind]) => kind)).toEqual(['fresh', 'gone']);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    expect(undone(workbook, batch).saved).toBe(true);
    expect(rosterOf(workbook).filter((row) => row.some((cell) => cell !== ''))).toEqual(before);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });
});

describe('another system’s export', () => {
  test('with other headers and notations of the same says nothing', () => {
    const rows = exportOf().map((row, i) =>
      i === 0
        ? [
            'SIS ID',
            'Student',
            'Gr',
            'Campus',
            'Program',
            'Begin',
            'End',
            'Minutes per week',
            'Teacher',
            'IEP Manager',
          ]
        : [
            row[0],
            String(row[1]).split(', ').reverse().join(' '),
            `0${String(row[2])}`,
            String(row[3]).toUpperCase(),
            row[4],
            '8/15/26',
            '5/28/2027',
            `${Number(row[7]) * 60} min`,
            String(row[11]).split(', ').reverse().join(' '),
            row[12],
          ].map((cell) => cell ?? ''),
    );
    const workbook = withExport(afterSetUp(), rows);
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: 'Export', mapping: null });
    const found = ask(workbook, 'compareExport', { sheet: 'Export', mapping });
    expect([found.stop, found.known]).toEqual(['', 6]);
    expect(told(found.groups)).toEqual([]);
    expect(found.warnings.map(({ code }) => code)).toContain('missing-column');
  });
});

describe('warnings before the comparison', () => {
  const codes = (rows: Cell[][], sheet = 'Export') => {
    const workbook = withExport(afterSetUp(), rows, sheet);
    return compare(workbook, sheet).warnings;
  };

  test('name rows that stand twice, and overlapping ones, each with its place', () => {
    const rows = exportOf();
    rows.push([...(rows[1] ?? [])]);
    const again = [...(rows[2] ?? [])];
    again[5] = '2026-10-01';
    rows.push(again);
    expect(codes(rows)).toMatchObject([
      { code: 'duplicates', places: ['A8: 2000001 Resource'] },
      { code: 'overlaps', places: ['A9: 2000002 Resource'] },
    ]);
  });

  test('of another district or year say how few are known', () => {
    const rows = exportOf().map((row, i) =>
      i === 0 ? row : row.with(0, `9${String(row[0])}`).with(1, `Else, E${i}`),
    );
    expect(codes(rows)[0]).toMatchObject({
      code: 'few-matches',
      sentence: expect.stringContaining('None of the 6 lines is in the record.'),
    });
  });

  test('of one site don’t count the other as gone', () => {
    const workbook = withExport(
      afterSetUp(),
      exportOf().filter((row) => row[3] !== 'Birch'),
    );
    const found = compare(workbook);
    expect(found.warnings).toMatchObject([
      { code: 'other-sites', sentence: expect.stringContaining('Birch') },
    ]);
    expect(found.groups).toEqual([]);
  });

  test('of one site speak of every line of a student who moved there', () => {
    const atBirch = exportOf([1, 'School', 'Birch']).filter((row) => row[3] !== 'Oak' && row[4] !== 'Speech');
    expect(told(compare(withExport(afterSetUp(), atBirch)).groups)).toEqual([
      ['gone', 'Alvarez, Ana, Speech', 'Provider: Unassigned', 'Ends 05/28/2027'],
      ['moved', 'Alvarez, Ana, Resource', 'Site: Oak → Birch'],
    ]);
  });

  test('of one site say nothing of the line that a student has at another', () => {
    const rows = exportOf([1, 'School', 'Birch']);
    const atBirch = rows.filter((row) => row[3] !== 'Oak');
    const found = compare(withExport(afterSetUp(district(rows)), atBirch));
    expect(found.groups).toEqual([]);
    expect(found.warnings).toMatchObject([{ code: 'other-sites' }]);
  });

  test('tell missing columns, unreadable cells and other notations', () => {
    const rows = exportOf(
      [1, 'Hours per week', '1:30'],
      [2, 'Hours per week', '12 hours per month'],
      [3, 'Grade', 'x9'],
    );
    const at = [8, 9];
    const fewer = rows.map((row) => row.filter((_, c) => !at.includes(c)));
    expect(codes(fewer)).toMatchObject([
      { code: 'missing-column', sentence: expect.stringContaining('minimum and maximum') },
      { code: 'unreadable-cells', places: ['H2: 1:30', 'C4: x9'] },
      {
        code: 'other-notation',
        places: ['row 3: 2000002 Resource: 12 hours per month', 'row 2: 2000001 Resource: 1:30'],
      },
    ]);
  });

  test('of another unit', () => {
    const rows = exportOf().map((row, i) =>
      row.map((cell, c) => (c !== 7 ? cell : i === 0 ? 'Minutes per week' : Number(cell) * 60)),
    );
    expect(codes(rows).map(({ code }) => code)).toContain('other-unit');
    expect(told(compare(withExport(afterSetUp(), rows)).groups)).toEqual([]);
  });

  test('say who exited here, and leave them exited', () => {
    const workbook = withExport(afterSetUp(), exportOf());
    const without = exportOf().filter((row) => row[0] !== '2000004');
    withExport(workbook, without);
    saved(workbook, { choices: { gone: 'exit' }, lastDay: '11/19/2026' });
    withExport(workbook, exportOf());
    const found = compare(workbook);
    expect(found.groups).toEqual([]);
    expect(found.warnings).toMatchObject([{ code: 'exited-here', places: ['row 5: 2000004 Resource'] }]);
    expect(rosterOf(workbook)).toHaveLength(workbook.sheets.get(ROSTER)?.length ?? 0);
  });
});
