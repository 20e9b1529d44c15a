import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';

function read(...grid: Grid) {
  const guess = guessMapping('Sheet', grid);
  if (!guess) throw new Error('does not look like a roster');
  const roster = readRoster(grid, guess.mapping);
  if ('missing' in roster) throw new Error(JSON.stringify(roster.missing));
  return { ...roster, guess };
}

/** Each line as "row student: service, provider, minutes". */
const linesOf = (...grid: Grid): string[] =>
  read(...grid).lines.map(
    ({ row, studentId, service, provider, minutes }) =>
      `${row} ${studentId}: ${service}, ${provider}, ${minutes}`,
  );

const TWO: Cell[] = [1001, 'Alder, Ana', 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 60];
const ONE: Cell[] = [1002, 'Birch, Ben', 'Resource', 'Cho, Ben', 90, '', '', ''];
const THREE_LINES = [
  '2 1001: Resource, Ramos, Elena, 150',
  '2 1001: Speech, Lund, Sara, 60',
  '3 1002: Resource, Cho, Ben, 90',
];

describe('services side by side in one row are a line each', () => {
  it.each([
    [['Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Minutes']],
    [
      [
        'Student ID',
        'Student',
        'Service 1',
        'Provider 1',
        'Minutes 1',
        'Service 2',
        'Provider 2',
        'Minutes 2',
      ],
    ],
    [['Student ID', 'Student', 'Service1', 'Provider1', 'Minutes1', 'Service2', 'Provider2', 'Minutes2']],
    [
      [
        'Student ID',
        'Student',
        'Service #1',
        'Provider #1',
        'Min/Wk #1',
        'Service #2',
        'Provider #2',
        'Min/Wk #2',
      ],
    ],
    [['Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Service 2', 'Provider 2', 'Minutes 2']],
    [
      [
        'Student ID',
        'Student',
        '1st Service',
        '1st Provider',
        '1st Minutes',
        '2nd Service',
        '2nd Provider',
        '2nd Minutes',
      ],
    ],
    [
      [
        'Student ID',
        'Student',
        'SERVICE_1',
        'PROVIDER_1',
        'MINUTES_1',
        'SERVICE_2',
        'PROVIDER_2',
        'MINUTES_2',
      ],
    ],
  ])('under %j', (header) => {
    expect(linesOf(header, TWO, ONE)).toEqual(THREE_LINES);
  });

  it('with all services first, then all providers, by their numbers', () => {
    expect(
      linesOf(
        ['Student ID', 'Service 1', 'Service 2', 'Provider 1', 'Provider 2', 'Minutes 1', 'Minutes 2'],
        [1001, 'Resource', 'Speech', 'Ramos, Elena', 'Lund, Sara', 150, 60],
      ),
    ).toEqual(THREE_LINES.slice(0, 2));
  });

  it('with the provider before the service', () => {
    expect(
      linesOf(
        ['Student ID', 'Provider', 'Service', 'Minutes', 'Provider', 'Service', 'Minutes'],
        [1001, 'Ramos, Elena', 'Resource', 150, 'Lund, Sara', 'Speech', 60],
      ),
    ).toEqual(THREE_LINES.slice(0, 2));
  });

  it('with dates of their own', () => {
    const { lines } = read(
      ['Student ID', 'Service 1', 'Provider 1', 'Start Date 1', 'Service 2', 'Provider 2', 'Start Date 2'],
      [1001, 'Resource', 'Ramos, Elena', '2026-08-24', 'Speech', 'Lund, Sara', '2026-09-14'],
    );
    expect(lines.map(({ service, start }) => [service, start])).toEqual([
      ['Resource', '2026-08-24'],
      ['Speech', '2026-09-14'],
    ]);
  });

  it('with how often each is given in a column beside its minutes', () => {
    expect(
      linesOf(
        [
          'Student ID',
          'Service',
          'Provider',
          'Minutes',
          'Frequency',
          'Service',
          'Provider',
          'Minutes',
          'Frequency',
        ],
        [1001, 'Resource', 'Ramos, Elena', 30, 'Day', 'Speech', 'Lund, Sara', 60, 'Week'],
      ),
    ).toEqual(THREE_LINES.slice(0, 2));
  });

  it('each with the place of its own cells, where a change is written', () => {
    const { lines } = read(
      ['Student ID', 'Student', 'Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Minutes'],
      TWO,
    );
    expect(lines.map(({ columns }) => [columns.provider, columns.amount])).toEqual([
      [4, 5],
      [7, 8],
    ]);
  });

  it('and what the row has in common is reported once', () => {
    const { findings } = read(
      ['Student ID', 'Grade', 'Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Minutes'],
      [1001, 3, 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 60],
      [1002, 'none yet', 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 'often'],
    );
    expect(findings.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'unreadable-grade B3',
      'unreadable-amount H3',
    ]);
  });
});

describe('titles over headers', () => {
  const ROW: Cell[] = [1001, 'Alder, Ana', 'Ramos, Elena', 'Lund, Sara', 60, 'Park, Joon', 30];
  const LINES = ['3 1001: Speech, Lund, Sara, 60', '3 1001: OT, Park, Joon, 30'];

  it.each([
    [
      ['', '', '', 'Speech', '', 'OT', ''],
      ['Student ID', 'Student', 'Case Manager', 'Provider', 'Minutes', 'Provider', 'Minutes'],
    ],
    [
      ['Student ID', 'Student', 'Case Manager', 'Speech', '', 'OT', ''],
      ['', '', '', 'Provider', 'Minutes', 'Provider', 'Minutes'],
    ],
    [
      ['Student', '', 'Case', 'Speech', 'Speech', 'OT', 'OT'],
      ['ID', 'Name', 'Manager', 'Therapist', 'Min/Wk', 'Therapist', 'Min/Wk'],
    ],
  ])('name the services of the columns below: %j', (titles, header) => {
    const { guess } = read(titles, header, ROW);
    expect(guess.headerRow).toBe(2);
    expect(Object.keys(guess.mapping.columns)).toEqual(['studentId', 'name', 'caseManager']);
    expect(linesOf(titles, header, ROW)).toEqual(LINES);
  });

  it('make a header with what stands below', () => {
    const { mapping } = read(
      ['Student', 'Student', 'Annual Review', 'Re-evaluation', 'Case'],
      ['ID', 'Name', 'Due', 'Due', 'Manager'],
      [1001, 'Alder, Ana', '2027-02-01', '2028-02-01', 'Ramos, Elena'],
    ).guess;
    expect(
      Object.entries(mapping.columns).map(([field, ref]) => `${field}: ${ref?.header} ${ref?.nth}`),
    ).toEqual([
      'studentId: ID 1',
      'name: Name 1',
      'caseManager: Manager 1',
      'annualReview: Due 1',
      'reevaluation: Due 2',
    ]);
  });

  it('that speak of others take nothing for the student’s', () => {
    const { mapping } = read(
      ['Student', '', 'Parent', '', 'Staff', ''],
      ['ID', 'Last Name', 'Last Name', 'Phone', 'Case Manager', 'Phone'],
      [1001, 'Alder', 'Elder', 555, 'Ramos, Elena', 556],
    ).guess;
    expect(mapping.columns.lastName).toMatchObject({ nth: 1 });
  });
});
