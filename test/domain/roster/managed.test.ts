import { describe, expect, test } from 'vitest';
import { findPerson } from '../../../src/domain/people/personName';
import { managedIn, rosterCases } from '../../../src/domain/roster/managed';
import { mappingOf, read } from '../../kit/plainRoster';

const HEADER = ['Student ID', 'Service', 'Provider', 'Case Manager'];
const SERVICES = ['Resource', 'Speech', 'OT'];
const find = findPerson([{ key: 'P-0001', name: 'Ramos, Elena', alsoWrittenAs: ['Ms. Ramos'] }]);

/** A roster whose students' rows name these case managers, a list for each student. */
const rosterOf = (...students: string[][]) =>
  read(
    [
      HEADER,
      ...students.flatMap((managers, s) =>
        managers.map((manager, r) => [`200000${s + 1}`, SERVICES[r] ?? '', 'Cho, Ben', manager]),
      ),
    ],
    mappingOf([HEADER]),
  );

/** The case management of the first of the students, a line each: service, and whom its row names. */
const casesOf = (...students: string[][]): string[] => {
  const roster = rosterOf(...students);
  return rosterCases(roster, roster.lines, find)
    .filter(({ studentId }) => studentId === '2000001')
    .map(({ service, row }) => `${service || 'all'}: ${row.caseManager || 'blank'}`);
};

const OTHER = ['Ramos, Elena'];

describe('case management by the roster', () => {
  test.each([
    [['Ramos, Elena', 'Ramos, Elena'], ['all: Ramos, Elena']],
    [['Ramos, Elena', 'Ms. Ramos'], ['all: Ramos, Elena']],
    // Many rosters name a case manager on a student's first row only.
    [['Ramos, Elena', ''], ['all: Ramos, Elena']],
    [['', 'Ramos, Elena'], ['all: Ramos, Elena']],
    [
      ['Ramos, Elena', 'Cho, Ben'],
      ['Resource: Ramos, Elena', 'Speech: Cho, Ben'],
    ],
    // A gap.
    [[''], ['all: blank']],
    [['', ''], ['all: blank']],
    [['TBD'], ['all: TBD']],
    [['TBD', ''], ['all: TBD']],
    [['TBD', 'Unassigned'], ['all: TBD']],
    [
      ['Ramos, Elena', 'TBD'],
      ['Resource: Ramos, Elena', 'Speech: TBD'],
    ],
    [
      ['Ramos, Elena', '', 'Cho, Ben'],
      ['Resource: Ramos, Elena', 'OT: Cho, Ben', 'Speech: blank'],
    ],
    [
      ['Ramos, Elena', 'TBD', ''],
      ['Resource: Ramos, Elena', 'Speech: TBD', 'OT: blank'],
    ],
  ])('of a student whose rows say %j is %j', (managers, cases) => {
    expect(casesOf(managers, OTHER)).toEqual(cases);
  });

  test('is each enrollment’s also where one has no name', () => {
    const roster = read(
      [
        HEADER,
        ['2000001', '', 'Cho, Ben', 'Ramos, Elena'],
        ['2000001', 'Speech', 'Cho, Ben', 'Cho, Ben'],
        ['2000001', 'OT', 'Cho, Ben', ''],
      ],
      mappingOf([HEADER]),
    );
    expect(rosterCases(roster, roster.lines, find).map(({ service, row }) => [service, row.row])).toEqual([
      ['', 2],
      ['Speech', 3],
      ['OT', 4],
    ]);
  });

  test('is nobody’s to have where the column is blank throughout, and nobody’s where one other row says something', () => {
    expect(casesOf([''], [''])).toEqual([]);
    expect(casesOf([''], ['TBD'])).toEqual(['all: blank']);
  });

  test('is not guessed where a cell can’t be read', () => {
    expect(casesOf(['#REF!'], OTHER)).toEqual([]);
    expect(casesOf(['', '#REF!'], OTHER)).toEqual([]);
    expect(casesOf(['Ramos, Elena', '#REF!'], OTHER)).toEqual(['all: Ramos, Elena']);
  });

  test('of whom a list of people is made is what names somebody', () => {
    expect(managedIn(rosterOf(['', 'TBD'], OTHER).lines, find).map(({ studentId }) => studentId)).toEqual([
      '2000002',
    ]);
  });
});
