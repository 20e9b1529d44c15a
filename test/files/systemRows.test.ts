import { describe, expect, it, test } from 'vitest';
import { readCsv as read, told } from '../kit/readCsv';

/** Rosters as systems print them and as people make them by hand, with invented students. */
it('a plan that is no IEP is told, and so is “Yes” where a name belongs', () => {
  const roster = read(`
    Student ID,Student,Plan Type,Case Manager,SLP
    1001,"Alder, Ana",IEP,"Ramos, Elena","Lund, Sara"
    1002,"Birch, Ben",504,"Ramos, Elena",Yes`);
  expect(told(roster, 'says-left')).toEqual(['C3 504']);
  expect(told(roster, 'odd-name')).toEqual(['E3 Yes']);
});

describe('in the place of a name', () => {
  const named = (...cells: string[]) =>
    read(
      [
        'Student ID,Student,Provider',
        ...cells.map((cell, at) => `${at + 1001},"Alder, A${at}","${cell}"`),
      ].join('\n'),
    );

  it('a role, a number or a remark is told', () => {
    const roster = named(
      'Ramos, Elena',
      'SLP',
      'Lund 60',
      'Park (15)',
      'Sub for Ramos',
      'same',
      'Sara Lund - Oak',
      'see notes',
      'School Psychologist',
    );
    expect(told(roster, 'odd-name').map((each) => each.split(' ')[0])).toEqual([
      'C3',
      'C4',
      'C5',
      'C6',
      'C7',
      'C8',
      'C9',
      'C10',
    ]);
  });

  it('names, addresses, vacancies and numbered positions are told nothing of', () => {
    const roster = named(
      'Ramos, Elena',
      'Elena Ramos, CCC-SLP',
      'Lund, Sara - SLP',
      'r2@x.org',
      'Vacant SLP 2',
      'Teacher 3',
      'TBD',
      'Lund, Sara (SLP)',
    );
    expect(told(roster, 'odd-name')).toEqual([]);
  });

  it('a given name behind the comma is none, whatever else it may be short for', () => {
    const roster = named('Ramos, Ed', 'Lund, Para', 'Ramos, Elena, Special Education Teacher');
    expect(roster.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ramos, Ed', 'Lund, Para', 'Ramos, Elena']),
    );
  });

  it('a role before or behind a name is no part of it', () => {
    const roster = named(
      'SLP - Sara Lund',
      'SPED Teacher: Elena Ramos',
      'Elena Ramos, Special Education Teacher',
      'Sara Lund',
    );
    expect(roster.people.map(({ name, lines: held }) => `${name} ${held}`)).toEqual([
      'Sara Lund 2',
      'Elena Ramos 2',
    ]);
  });
});

describe('rows', () => {
  test('a sum that a spreadsheet put between the students is none of them', () => {
    const roster = read(`
      Student ID,Student,Provider,Service,Minutes
      1001,"Alder, Ana","Ramos, Elena",Resource,150
      "Ramos, Elena Total",1,,,150
      1003,"Cedar, Cora","Cho, Ben",Resource,150
      "Cho, Ben Count",1,,,150
      Grand Total,2,,,300`);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1003']);
    expect(told(roster, 'skipped-row')).toHaveLength(3);
  });

  test.each([
    ['Status', 'Active', 'Exited 10/1'],
    ['Enrollment Status', 'Enrolled', 'Withdrawn'],
    ['Active', 'Y', 'N'],
    ['Exit Date', '', '10/1/2026'],
  ])('a student who has left by the column “%s” counts and is told', (header, stays, left) => {
    const roster = read(`
      Student ID,Student,Provider,${header}
      1001,"Alder, Ana","Ramos, Elena",${stays}
      1002,"Birch, Ben","Ramos, Elena",${left}`);
    expect(roster.lines).toHaveLength(2);
    expect(told(roster, 'says-left')).toEqual([`D3 ${left}`]);
  });

  test('an ID with its thousands apart is that ID, and told', () => {
    const roster = read(`
      Student ID,Student,Service,Provider
      1001,"Alder, Ana",Resource,"Ramos, Elena"
      "1,001","Alder, Ana",OT,"Park, Joon"`);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1001']);
    expect(told(roster, 'damaged-student-id')).toEqual(['A3 1,001']);
  });
});
