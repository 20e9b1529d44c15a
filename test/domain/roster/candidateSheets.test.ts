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
