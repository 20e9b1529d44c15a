import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { candidateSheets } from '../../../src/domain/roster/candidateSheets';
import { guessMapping, lacks } from '../../../src/domain/roster/guessMapping';
import { ROSTER_SHEET, sampleDistrict } from '../../host/sampleDistrict';
import { sheetsOf } from '../../kit/gridOf';

const withHeader = (...header: string[]): Grid => [header];

describe('the sheets of a workbook', () => {
  it('are ranked: this year’s roster before the old copy; notes and lists are none', () => {
    expect(candidateSheets(sheetsOf(sampleDistrict())).map((sheet) => sheet.name)).toEqual([
      ROSTER_SHEET,
      'Roster 2025-26',
    ]);
  });

  it('with goals are a report where students repeat, unless another tab of the same headers is a roster', () => {
    const header = ['Student ID', 'Student', 'Service', 'Start Date', 'Goal'];
    const tab = (...ids: string[]): Grid => [
      header,
      ...ids.map((id) => [id, `Child ${id}`, 'Resource', '08/15/2026', 'Reads']),
    ];
    const others = (...sheets: { name: string; grid: Grid }[]) =>
      candidateSheets(sheets).map(({ name, others: is }) => [name, is]);
    const report = { name: 'Ramos', grid: tab('1', '1', '2', '2') };
    expect(others(report)).toEqual([['Ramos', true]]);
    expect(others(report, { name: 'Cho', grid: tab('3', '4') })).toEqual([
      ['Ramos', false],
      ['Cho', false],
    ]);
  });

  it('are never the add-on’s own, whatever they are called; a district’s own of such a name is one', () => {
    const roster: Grid = [['Student ID', 'Service', 'Provider', 'Case Manager']];
    const made: Grid = [
      [],
      ['Entry', 'Student ID', 'Student', 'Case manager / provider', 'Role', 'Begin date'],
    ];
    const sheets = [
      { name: 'Case assignments', grid: made },
      { name: 'Copy of my assignments', grid: made },
      ...['Current Caseloads', 'Coming Due', 'Standards', 'Caseload Report'].map((name) => ({
        name,
        grid: roster,
      })),
    ];
    expect(candidateSheets(sheets).map(({ name }) => name)).toEqual([
      'Current Caseloads',
      'Coming Due',
      'Standards',
      'Caseload Report',
    ]);
  });

  it.each([
    [['Name', 'Provider', 'Grade'], 'studentId'],
    [['Student ID', 'Service'], 'provider or case manager'],
    [['Student ID', 'Last name', 'First name', 'Grade'], 'provider or case manager'],
  ])('are rosters without one of the needed columns, too; the guess names it: %j', (header, lack) => {
    const guess = guessMapping('Sheet', withHeader(...header));
    expect(guess && lacks(guess.mapping)).toEqual([lack]);
    expect(candidateSheets([{ name: 'Sheet', grid: withHeader(...header) }])).toHaveLength(1);
  });

  it.each([
    [['Student ID', 'Grade']],
    [['Name', 'School', 'Grade']],
    [['Name', 'Role', 'School', 'Email', 'Phone']],
    [['Student ID', 'Reading', 'Math']],
    [[]],
  ])('are none where they tell neither who is served nor by whom: %j', (header) => {
    expect(candidateSheets([{ name: 'Sheet', grid: [header] }])).toEqual([]);
  });

  const caseload: Grid = [
    ['Student ID', 'Student', 'Grade', 'Case Manager'],
    [1001, 'Alder, Ana', 3, 'Ramos, Elena'],
  ];
  const sessions = (...rows: Grid): Grid => [
    ['Date', 'Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Grade', 'School', 'Start Date'],
    ...rows,
  ];

  it.each<[string, Grid]>([
    [
      'Sheet2',
      sessions(
        ...['2026-09-01', '2026-09-02', '2026-09-03'].map((day) => [
          ...[day, 1001, 'Alder, Ana', 'Speech', 'Lund, Sara', 30, 3, 'Oak', '2026-08-15'],
        ]),
      ),
    ],
    [
      'Speech log',
      [['Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Grade', 'School', 'Start Date']],
    ],
    [
      'Sheet3',
      [
        [
          'Session Date',
          'Time In',
          'Time Out',
          'Student ID',
          'Student',
          'Service',
          'Provider',
          'Minutes',
          'School',
        ],
      ],
    ],
    [
      'Sheet4',
      [
        [
          'Student ID',
          'Last Name',
          'First Name',
          'Grade',
          'School',
          'Case Manager',
          'Provider',
          'Goal #',
          'Baseline',
        ],
      ],
    ],
    [
      'Q1',
      [
        [
          'Student ID',
          'Student',
          'Grade',
          'School',
          'Case Manager',
          'Provider',
          'Goal',
          'Progress code',
          'Service',
        ],
      ],
    ],
  ])('go before a log or a report, however many columns of ours that has: %s', (name, grid) => {
    const found = candidateSheets([
      { name, grid },
      { name: 'Caseload', grid: caseload },
    ]);
    expect(found.map((sheet) => [sheet.name, sheet.others])).toEqual([
      ['Caseload', false],
      [name, true],
    ]);
  });

  it.each([
    ['Caseload 26-27', 'Caseload 25-26'],
    ['2026-2027 roster', '2025-2026 roster'],
    ['Roster', 'Copy of Roster'],
    ['SpEd', 'OLD SpEd'],
    ['Caseload', 'Exited students'],
  ])('go before one that is put away: %s before %s', (now, past) => {
    const full: Grid = [['Student ID', 'Student', 'Grade', 'School', 'Case Manager', 'Provider', 'Service']];
    expect(
      candidateSheets([
        { name: past, grid: full },
        { name: now, grid: caseload },
      ]).map(({ name }) => name),
    ).toEqual([now, past]);
  });
});

describe('a sheet that could be the roster', () => {
  const HEADER = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
  const line = (id: number, ...more: string[]) => [id, `Alder, A${id}`, 'Speech', 30, 'Lund, Sara', ...more];
  const ROSTER: Grid = [HEADER, line(1), line(2), line(3)];
  const CLASSES: Grid = [
    ['Student ID', 'Student', 'Grade', 'Teacher'],
    [1, 'Alder, Ana', '3', 'Lund, Sara'],
    [2, 'Birch, Ben', '4', 'Park, Joon'],
  ];
  const ranked = (...sheets: [string, Grid][]): string[] =>
    candidateSheets(sheets.map(([name, grid]) => ({ name, grid }))).map(({ name }) => name);

  it.each<[string, [string, Grid][], string[]]>([
    [
      'goes before a smaller one of this year, though its name says none',
      [
        ['Roster 2026-27', ROSTER.slice(0, 3)],
        ['Zed', ROSTER],
      ],
      ['Zed', 'Roster 2026-27'],
    ],
    [
      'goes before one that says less, also without case managers, services and amounts',
      [
        [
          'Cases',
          [
            ['Student ID', 'Case Manager'],
            [1, 'Cho, Ben'],
          ],
        ],
        [
          'Zed',
          [
            ['Student ID', 'Student', 'Provider', 'Grade'],
            [1, 'Alder, Ana', 'Lund, Sara', '3'],
          ],
        ],
      ],
      ['Zed', 'Cases'],
    ],
    [
      'goes before a list of classes',
      [
        ['List', CLASSES],
        ['Zed', ROSTER],
      ],
      ['Zed', 'List'],
    ],
    [
      'and that before one put away',
      [
        ['Old', ROSTER],
        ['List', CLASSES],
      ],
      ['List', 'Old'],
    ],
    [
      'and that before a log',
      [
        ['Log', ROSTER],
        ['Old', ROSTER],
      ],
      ['Old', 'Log'],
    ],
    [
      'is this year’s',
      [
        ['R 24-25', ROSTER],
        ['R 25-26', ROSTER],
      ],
      ['R 25-26', 'R 24-25'],
    ],
    [
      'one without a year is none of the past',
      [
        ['R 24-25', ROSTER],
        ['Zed', ROSTER],
      ],
      ['R 24-25', 'Zed'],
    ],
    [
      'is no form’s answers',
      [
        ['Form', [[...HEADER, 'Timestamp'], line(1, 'x')]],
        ['List', CLASSES],
      ],
      ['List', 'Form'],
    ],
    [
      'is the longer of two alike',
      [
        ['Short', ROSTER],
        ['Long', [...ROSTER, line(4)]],
      ],
      ['Long', 'Short'],
    ],
  ])('%s', (_, sheets, order) => {
    expect(ranked(...sheets)).toEqual(order);
  });

  it('says how many rows it has below its header', () => {
    const [sheet] = candidateSheets([{ name: 'R', grid: [['Caseloads'], [''], ...ROSTER] }]);
    expect(sheet).toMatchObject({ rows: 3, headerRow: 3, others: false });
  });

  it.each<[string[], (string | number)[], boolean]>([
    [['Student ID', 'Service'], [1, 'OT'], true],
    [['Student ID', 'Grade'], [1, '3'], false],
    [['Student ID', 'Grade', 'School'], [1, '3', 'Oak'], true],
    [['Student ID', 'Grade', 'Minutes'], [1, '3', 30], true],
    [['Student', 'Provider'], ['Alder, Ana', 'Lund, Sara'], false],
    [['Student', 'Provider', 'Grade'], ['Alder, Ana', 'Lund, Sara', '3'], true],
    [['Student', 'Service', 'Minutes'], ['Alder, Ana', 'OT', 30], false],
    [['Student', 'Service', 'Minutes', 'Grade'], ['Alder, Ana', 'OT', 30, '3'], true],
    [['Student', 'Service', 'Grade', 'School'], ['Alder, Ana', 'OT', '3', 'Oak'], false],
    [['Grade', 'Provider', 'School'], ['3', 'Lund, Sara', 'Oak'], false],
  ])('tells students and who serves them or what of: %j', (header, row, is) => {
    expect(ranked(['R', [header, row]])).toEqual(is ? ['R'] : []);
  });
});
