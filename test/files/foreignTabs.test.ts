import { describe, expect, it, test } from 'vitest';
import { asked, lines, minutes, readCsv, told } from '../kit/readCsv';

type Tab = [name: string, text: string];
const tab = (name: string, ...rows: string[]): Tab => [name, rows.join('\n')];

describe('what the name of a tab says', () => {
  const HEADER = 'Student ID,Student,Service,Case Manager';
  const named = (...names: string[]) =>
    readCsv(
      ...names.map((name, at) => tab(name, HEADER, `${1001 + at},"Alder, A${at}",Resource,"Ramos, Elena"`)),
    );

  it.each([
    [['Grade 3', 'Grade 4']],
    [['3rd', '4th']],
    [['K', '1st Grade']],
    [['All', 'Oak']],
    [['September', 'October']],
    [['Fall 2026', 'Spring 2027']],
    [['Team A', 'Team B']],
    [['Active', 'Oak']],
  ])('is no school: %j', (names) => {
    expect(named(...names).lines.map(({ site }) => site)).toEqual(names.map(() => ''));
  });

  it.each([[['Oak Elementary', 'Elm Middle']], [['Oak', 'Elm']], [['Oak, Upper', 'Elm, Lower']]])(
    'is a school: %j',
    (names) => {
      expect(named(...names).lines.map(({ site }) => site)).toEqual(names);
    },
  );

  it.each(['Exited', 'Moved', 'Transferred Out', 'Waitlist', 'Pending', '504', 'Declined'])(
    'keeps a tab of others out, and asks: %s',
    (other) => {
      const roster = named('IEP', other);
      expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001']);
      expect(asked(roster)).toEqual([`which-sheet: IEP, ${other}`]);
    },
  );
});

test('a school without an OT lacks that column of a wide roster, and is a tab all the same', () => {
  const roster = readCsv(
    tab('Oak', 'Student ID,Student,SLP,OT', '1001,"Alder, Ana","Lund, Sara",'),
    tab('Elm', 'Student ID,Student,SLP,OT,PT', '1002,"Birch, Ben","Lund, Sara","Park, Joon","Vale, Kim"'),
  );
  expect(asked(roster)).toEqual(['several-sheets: Elm, Oak']);
  expect(roster.lines.map(({ tab: of, service, provider }) => `${of} ${service} ${provider}`)).toEqual([
    'Elm SLP Lund, Sara',
    'Elm OT Park, Joon',
    'Elm PT Vale, Kim',
    'Oak SLP Lund, Sara',
  ]);
});

test('places of another tab are told as they stand there', () => {
  const header = 'Student ID,Student,Service,Provider';
  const roster = readCsv(
    tab('Oak', header, '1001,"Alder, Ana",Speech,"Lund, Sara"', '1002,"Birch, Ben",Speech,"Lund, Sara"'),
    tab('Elm', header, '1001,"Alder, Ana",OT,"Park, Joon"', '1001,"Fox, Finn",OT,"Cho, Ben & Park, Joon"'),
  );
  expect(told(roster, 'one-id-two-names')).toEqual(['Elm!A3 Fox, Finn; Oak!A2: Alder, Ana']);
  expect(told(roster, 'second-line')).toEqual(['Elm!A3 Elm!A2']);
  expect(asked(roster)).toContain('two-people: Cho, Ben & Park, Joon, Elm!D3');
});

describe('the right sheet', () => {
  it('is none that names nobody but the teachers of all the school’s students', () => {
    const roster = readCsv(
      tab(
        'Enrollment',
        'Student ID,Student,Grade,School,Teacher',
        ...[1, 2, 3, 9].map((at) => `100${at},"Alder, A${at}",3,Oak,"Hobbs, Ann"`),
      ),
      tab('SpEd', 'Student ID,Student,Case Manager', '1001,"Alder, A1","Ramos, Elena"'),
    );
    expect(roster.sheet).toBe('SpEd');
    expect(asked(roster)).toEqual(['which-sheet: SpEd, Enrollment']);
  });
});

describe('a header in two rows', () => {
  it('is read where the titles stand over each of their columns', () => {
    const roster = readCsv(`
      Student ID,Student,Speech,Speech,OT,OT
      ,,Provider,Min/Wk,Provider,Min/Wk
      1001,"Alder, Ana","Lund, Sara",30,"Park, Joon",20
      1002,"Birch, Ben","Lund, Sara",60,,`);
    expect(lines(roster)).toEqual([
      '3 | Speech | Lund, Sara | 30',
      '3 | OT | Park, Joon | 20',
      '4 | Speech | Lund, Sara | 60',
    ]);
    expect(asked(roster)).toEqual([]);
  });

  it('asks nothing of the staff who stand under the titles', () => {
    const roster = readCsv(`
      Student ID,Student,Case Manager,Speech,,OT,
      ,,,Staff,Minutes per week,Staff,Minutes per week
      1001,"Alder, Ana","Ramos, Elena","Lund, Sara",30,,
      1002,"Birch, Ben","Ramos, Elena",,,"Park, Joon",45`);
    expect(lines(roster)).toEqual(['3 | Speech | Lund, Sara | 30', '4 | OT | Park, Joon | 45']);
    expect(asked(roster)).toEqual([]);
  });
});

describe('columns that say nothing of the lines', () => {
  it.each([
    ['Y', 'N'],
    ['X', ''],
    ['TRUE', 'FALSE'],
  ])('as services that are only ticked are asked about: %s, %s', (yes, no) => {
    const roster = readCsv(`
      Student ID,Student,Case Manager,Speech,OT
      1001,"Alder, Ana","Ramos, Elena",${yes},${no}
      1002,"Birch, Ben","Ramos, Elena",${no},${yes}`);
    expect(asked(roster)).toEqual(['amount-or-not: Speech, D, ticks, OT, E']);
  });

  it('as ticks beside a column of services, or of disabilities, are not', () => {
    const ticked = (header: string, own: string) =>
      readCsv(`
        Student ID,Student,Case Manager,${header}
        1001,"Alder, Ana","Ramos, Elena",${own},x,
        1002,"Birch, Ben","Ramos, Elena",${own},,x`);
    expect(asked(ticked('Service,Speech,OT', 'Resource'))).toEqual([]);
    expect(asked(ticked('Grade,AU,HI', '3'))).toEqual([]);
  });

  it.each([
    ['Start Date', '46258', 'start'],
    ['Grade', 'EC', 'grade'],
    ['Annual Review Due', 'spring', 'annualReview'],
  ])('as “%s” over “%s” are told', (header, cell, field) => {
    const roster = readCsv(`
      Student ID,Student,Provider,${header}
      1001,"Alder, Ana","Ramos, Elena",${cell}
      1002,"Birch, Ben","Ramos, Elena",${cell}`);
    expect(asked(roster)).toEqual([`unread-column: ${header}, D, ${field}, ${cell}`]);
  });

  it.each([
    ['Provider', 'Sunrise Therapy LLC', 'Case Manager'],
    ['Provider', 'Oak Elementary School', 'Case Manager'],
    ['Case Manager', '14', 'Provider'],
    ['Teacher', 'Special Education Teacher', 'Case Manager'],
    ['Case Manager', 'x', 'Provider'],
  ])('as “%s” over “%s” name nobody and are told', (header, cell, other) => {
    const roster = readCsv(`
      Student ID,Student,${other},${header},Service
      1001,"Alder, Ana","Ramos, Elena",${cell},OT
      1002,"Birch, Ben","Ramos, Elena",${cell},OT`);
    const field = header === 'Case Manager' ? 'caseManager' : 'provider';
    expect(asked(roster)).toEqual([`unread-column: ${header}, D, ${field}, ${cell}`]);
  });

  it('as a second provider’s that says yes and no are none', () => {
    const roster = readCsv(`
      Student ID,Student,Provider,Co-provider
      1001,"Alder, Ana","Ramos, Elena",yes
      1002,"Birch, Ben","Ramos, Elena",no`);
    expect(asked(roster)).toEqual([]);
  });
});

test('the counselor of every student is asked about, and beside an SLP is one more service', () => {
  const school = readCsv(`
    Student ID,Student,Counselor,Case Manager
    1001,"Alder, Ana","Gray, Pat","Ramos, Elena"`);
  expect(asked(school)).toEqual(['teacher-or-not: Counselor, C']);
  expect(school.people.map(({ name }) => name)).toEqual(['Ramos, Elena']);
  const served = readCsv(`
    Student ID,Student,Counselor,SLP,Case Manager
    1001,"Alder, Ana","Gray, Pat","Lund, Sara","Ramos, Elena"`);
  expect(lines(served)).toEqual(['2 | Counselor | Gray, Pat | ', '2 | SLP | Lund, Sara | ']);
});

test('units and amounts are found by their cells where headers don’t say so', () => {
  const units = readCsv(`
    Student ID,Student,Service,Provider,Amt,Amt Type,Per
    1001,"Alder, Ana",Speech,"Lund, Sara",30,Minutes,Week
    1002,"Birch, Ben",Resource,"Ramos, Elena",1.5,Hours,Day`);
  expect(minutes(units)).toEqual([30, 450]);
  const whole = readCsv(`
    Student ID,Student,Service,Provider,Minutes,Amount of Time & Frequency
    1001,"Alder, Ana",Speech,"Lund, Sara",,30 minutes per week
    1002,"Birch, Ben",Resource,"Ramos, Elena",,45 min daily`);
  expect(minutes(whole)).toEqual([30, 225]);
  expect(asked(whole)).toEqual([]);
});

test('names with their IDs behind them are names, and what the ID is gets asked', () => {
  const roster = readCsv(`
    Student (ID),Grade,Case Manager
    "Alder, Ana (1001)",3,"Ramos, Elena"
    "Birch, Ben (1002)",4,"Ramos, Elena"`);
  expect(roster.columns).toMatchObject({ name: 'A' });
  expect(asked(roster)).toEqual(['student-by-name: Student (ID)', 'missing-column: studentId']);
});

test('a count below the IDs is no student', () => {
  const roster = readCsv(`
    Student ID,Student,Provider
    1001,"Alder, Ana","Ramos, Elena"
    1002,"Birch, Ben","Ramos, Elena"
    2,,`);
  expect(roster.lines).toHaveLength(2);
  expect(told(roster, 'skipped-row')).toEqual(['A4 2']);
});

test('a number in the place of a person is told', () => {
  const roster = readCsv(`
    Student ID,Student,Provider
    1001,"Alder, Ana","Ramos, Elena"
    1002,"Birch, Ben","Ramos, Elena"
    1003,"Cedar, Cora",20`);
  expect(told(roster, 'odd-name')).toEqual(['C4 20']);
});

test.each(['Referral', 'Declined', 'Did not qualify', 'Waitlist'])(
  'a student who is not served yet by the status “%s” is told',
  (status) => {
    const roster = readCsv(`
      Student ID,Student,Status,Provider
      1001,"Alder, Ana",Active,"Ramos, Elena"
      1002,"Birch, Ben",${status},"Ramos, Elena"`);
    expect(told(roster, 'says-left')).toEqual([`C3 ${status}`]);
  },
);
