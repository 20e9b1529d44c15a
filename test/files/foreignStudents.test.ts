import { describe, expect, it, test } from 'vitest';
import { asked, lines, readCsv, told } from '../kit/readCsv';

/** What sheets say of a student beside the ID, with invented students. */
describe('one ID and one name', () => {
  it('with two grades or two birth dates is told, and the line keeps its row’s grade', () => {
    const roster = readCsv(`
      Student ID,Student,Grade,DOB,Service,Provider
      1001,"Alder, Ana",3,1/2/2017,Speech,"Lund, Sara"
      1001,"Alder, Ana",7,1/2/2017,OT,"Park, Joon"
      1002,"Birch, Ben",4,1/2/2016,Speech,"Lund, Sara"
      1002,"Birch, Ben",4,3/2/2016,OT,"Park, Joon"`);
    expect(told(roster, 'one-id-two-grades')).toEqual(['A3 7; A2: 3', 'A5 2016-03-02; A4: 2016-01-02']);
    expect(roster.lines.map(({ grade }) => grade)).toEqual(['3', '7', '4', '4']);
  });

  it('with a grade in other words, or none, is one student’s', () => {
    const roster = readCsv(`
      Student ID,Student,Grade,DOB,Service,Provider
      1001,"Alder, Ana",3,1/2/2017,Speech,"Lund, Sara"
      1001,"Alder, Ana",3rd,,OT,"Park, Joon"
      1001,"Alder, Ana",,2017-01-02,PT,"Vale, Kim"`);
    expect(roster.findings).toEqual([]);
  });
});

describe('where the school that serves is blank', () => {
  it.each(['Home School', 'Resident School', 'School'])('what “%s” says of it is told', (home) => {
    const roster = readCsv(`
      Student ID,Student,${home},School of Attendance,Case Manager
      1001,"Alder, Ana",Oak,Elm,"Ramos, Elena"
      1002,"Birch, Ben",Oak,,"Ramos, Elena"
      1003,"Cedar, Cora",,,"Ramos, Elena"`);
    expect(roster.lines.map(({ site }) => site)).toEqual(['Elm', '', '']);
    expect(told(roster, 'blank-site')).toEqual([`D3 ${home}: Oak`]);
  });

  it('nothing is told where there is no other column of schools', () => {
    const roster = readCsv(`
      Student ID,Student,School,Case Manager
      1001,"Alder, Ana",Oak,"Ramos, Elena"
      1002,"Birch, Ben",,"Ramos, Elena"`);
    expect(roster.findings).toEqual([]);
  });
});

describe('students who have left', () => {
  it.each(['EXITED', 'Moved Out of District', 'Inactive Students'])(
    'are told by the title above them, up to the next: %s',
    (title) => {
      const roster = readCsv(`
        Student,Student ID,Service,Provider
        "Alder, Ana",1001,Speech,"Lund, Sara"
        ${title},,,
        "Birch, Ben",1002,Speech,"Lund, Sara"
        "Cedar, Cora",1003,Speech,"Lund, Sara"
        New students,,,
        "Dogwood, Drew",1004,Speech,"Lund, Sara"`);
      expect(told(roster, 'says-left')).toEqual([`B4 ${title}`, `B5 ${title}`]);
      expect(roster.lines).toHaveLength(4);
    },
  );

  it('on one tab say nothing of the next', () => {
    const header = 'Student ID,Student,Service,Provider';
    const roster = readCsv(
      ['Oak', `${header}\n1001,"Alder, Ana",Speech,"Lund, Sara"\nEXITED`],
      ['Elm', `${header}\n1002,"Birch, Ben",Speech,"Lund, Sara"`],
    );
    expect(told(roster, 'says-left')).toEqual([]);
  });

  it.each(['Pending', 'Eval Only', 'RTI'])('or are not served yet are told by their status: %s', (status) => {
    const roster = readCsv(`
      Student ID,Student,Provider,Status
      1001,"Alder, Ana","Ramos, Elena",Active
      1002,"Birch, Ben","Ramos, Elena",${status}`);
    expect(told(roster, 'says-left')).toEqual([`D3 ${status}`]);
  });
});

describe('a second table', () => {
  it('is told by one header that is another, where all others stand again', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider,Min/Wk
      1001,"Alder, Ana",Speech,"Lund, Sara",60
      Exited Students
      Student ID,Student,Service,Provider,Exit Date
      1003,"Cedar, Cora",Speech,"Lund, Sara",10/1/2026`);
    expect(lines(roster)).toEqual(['2 | Speech | Lund, Sara | 60']);
    expect(told(roster, 'other-header')).toEqual(['A4 Student ID']);
  });

  it('is none where a page repeats the header, and shortens one', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider,Minutes per Week
      1001,"Alder, Ana",Speech,"Lund, Sara",60
      Student ID,Student,Service,Provider,Minutes
      1003,"Cedar, Cora",Speech,"Lund, Sara",30`);
    expect(roster.lines).toHaveLength(2);
  });

  it('on one tab is left out, and the next tab is read', () => {
    const header = 'Student ID,Student,Service,Provider';
    const roster = readCsv(
      [
        'Oak',
        `${header}\n1001,"Alder, Ana",Speech,"Lund, Sara"\nStudent,Student ID,Provider,Service\n"Cedar, Cora",1003,"Park, Joon",OT`,
      ],
      ['Elm', `${header}\n1002,"Birch, Ben",Speech,"Lund, Sara"`],
    );
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1002']);
    expect(told(roster, 'skipped-row')).toEqual(['Oak!A4 Cedar, Cora']);
    expect(roster.people.map(({ name }) => name)).toEqual(['Lund, Sara']);
  });
});

describe('in the place of a name', () => {
  it.each([
    ['L234', true],
    ['SL-12', true],
    ['Presence Learning', true],
    ['Contracted SLP', true],
    ['OT1', false],
    ['Lincoln, Cora', false],
  ])('codes and companies are told: %s', (name, isTold) => {
    const roster = readCsv(`
      Student ID,Student,Provider
      1001,"Alder, Ana","${name}"`);
    expect(told(roster, 'odd-name')).toHaveLength(isTold ? 1 : 0);
  });
});

describe('tabs', () => {
  it('“Student #” of one is no “Student” of another', () => {
    const roster = readCsv(
      ['Oak', 'Student ID,Student,Service,Provider\n1001,"Alder, Ana",Speech,"Lund, Sara"'],
      ['Elm', 'Student #,Student Name,Provider,Service\n1002,"Birch, Ben","Lund, Sara",Speech'],
    );
    expect(roster.lines.map(({ studentId, student }) => `${studentId} ${student}`)).toEqual([
      '1001 Alder, Ana',
      '1002 Birch, Ben',
    ]);
  });

  it('of a grade and its teacher are no schools', () => {
    const tab = (id: number) => `Student ID,Student,Case Manager\n${id},"Alder, A${id}","Ramos, Elena"`;
    const roster = readCsv(['1st Grade - Hobbs', tab(1001)], ['2nd Grade - Lee', tab(1002)]);
    expect(roster.lines.map(({ site }) => site)).toEqual(['', '']);
  });

  it('of people are found by minutes alone', () => {
    const tab = (id: number) => `Student ID,Student,Min/Wk\n${id},"Alder, A${id}",30`;
    const roster = readCsv(['Sara', tab(1001)], ['Kim', tab(1002)]);
    expect(asked(roster)).toEqual(['several-sheets: Sara, Kim']);
    expect(roster.people.map(({ name }) => name)).toEqual(['Kim', 'Sara']);
  });

  test.each(['Form Responses 1', 'Exits', '504', 'Answers'])(
    'with other students come after the caseload: %s',
    (other) => {
      const roster = readCsv(
        [
          other,
          'Timestamp,Student ID,Student,Case Manager,Grade,School\n8/1/2026 9:00,1001,"Alder, Ana","Ramos, Elena",3,Oak',
        ],
        ['Main', 'Student ID,Student,Case Manager\n1001,"Alder, Ana","Ramos, Elena"'],
      );
      expect(roster.sheet).toBe('Main');
      expect(asked(roster)).toEqual([`which-sheet: Main, ${other}`]);
    },
  );
});

test.each([
  ['Dur,Freq,Freq Cd', '45,2,W', 90],
  ['Mins Wkly', '60', 60],
  ['Spec Ed Min/Wk', '150', 150],
])('amounts are made of %s', (header, row, minutes) => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider,${header}
    1001,"Alder, Ana",Speech,"Lund, Sara",${row}`);
  expect(roster.lines[0]?.minutesPerWeek).toBe(minutes);
  expect(roster.questions).toEqual([]);
});

test('durations in hours and minutes are asked about, times of the day are not', () => {
  const timed = (header: string) =>
    asked(
      readCsv(`
        Student ID,Student,Service,Provider,${header}
        1001,"Alder, Ana",Speech,"Lund, Sara",00:30
        1002,"Birch, Ben",Speech,"Lund, Sara",01:00`),
    );
  expect(timed('Session Duration (hh:mm)')).toEqual(['amount-or-not: Session Duration (hh:mm), E, a line']);
  expect(timed('Session Time')).toEqual([]);
});

describe('a row of two students', () => {
  it.each([
    ['1001; 1002', 'Alder, Ana; Birch, Ben'],
    ['1001, 1002', 'Twins'],
    ['1001/1002', 'Dorn, Di & Dorn, Dee'],
  ])('is told: %s, %s', (id, student) => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      "${id}","${student}",Speech,"Lund, Sara"
      1003,"Birch-Lee, Ben",Speech,"Lund, Sara"`);
    expect(told(roster, 'two-students')).toEqual([`A2 ${id}: ${student}`]);
  });

  it('is none where an ID has a slash or its thousands apart', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      10065 / 574611616,"Alder, Ana",Speech,"Lund, Sara"
      "1,003","Birch, Ben",Speech,"Lund, Sara"`);
    expect(told(roster, 'two-students')).toEqual([]);
  });
});

it('a ditto sign in the place of an ID is no student', () => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider
    1001,"Alder, Ana",Speech,"Lund, Sara"
    ”,”,OT,"Park, Joon"`);
  expect(roster.lines).toHaveLength(1);
  expect(told(roster, 'no-id-yet')).toEqual(['A3 ”']);
});

it('an ID of wide digits or with unseen marks is the same without them, and a name stays as it is written', () => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider
    １００１,"Alder, Ana",Speech,"Lund, Sara"
    \u200f1001\u200e,"\u200fAlder, Ana\u200e",OT,"Park, Joon"`);
  expect(roster.lines.map(({ studentId, student }) => `${studentId} ${student}`)).toEqual([
    '1001 Alder, Ana',
    '1001 \u200fAlder, Ana\u200e',
  ]);
  expect(roster.findings.filter(({ code }) => code === 'one-id-two-names')).toEqual([]);
});

describe('a day that can hardly be meant', () => {
  const inYears = (years: number) => {
    const day = new Date();
    day.setUTCFullYear(day.getUTCFullYear() + years);
    return day.toISOString().slice(0, 10);
  };
  const born = (...days: string[]) =>
    readCsv(
      [
        'Student ID,Student,DOB,Service,Provider',
        ...days.map((day, n) => `${n + 1},"Alder, A${n}",${day},Speech,"Lund, Sara"`),
      ].join('\n'),
    );

  it('is told: a birth in the future, or of an adult', () => {
    const days = [inYears(0), inYears(-26), inYears(1), inYears(-40)];
    expect(told(born(...days), 'doubtful-date')).toEqual([`C4 ${days[2]}`, `C5 ${days[3]}`]);
  });

  it('is told: a start that is another generation’s', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider,Start
      1001,"Alder, Ana",Speech,"Lund, Sara",8/15/2062
      1002,"Birch, Ben",Speech,"Lund, Sara",8/15/2026`);
    expect(told(roster, 'doubtful-date')).toEqual(['E2 8/15/2062']);
  });
});

it('a student who has none of the services that stand side by side is told', () => {
  const roster = readCsv(`
    Student ID,Student,SLP,OT,Case Manager
    1001,"Alder, Ana","Lund, Sara",,"Ramos, Elena"
    1002,"Birch, Ben",,,"Ramos, Elena"
    Total,2,,,`);
  expect(told(roster, 'missing-service')).toEqual(['C3 1002']);
});

it('an ID that a spreadsheet made a date of is told, unless the district writes its IDs so', () => {
  const roster = (...ids: string[]) =>
    readCsv(
      [
        'Student ID,Student,Service,Provider',
        ...ids.map((id, n) => `${id},"Alder, A${n}",Speech,"Lund, Sara"`),
      ].join('\n'),
    );
  expect(told(roster('2005-03-14', '3-15-05', '3-16-77'), 'damaged-student-id')).toEqual(['A2 2005-03-14']);
  expect(told(roster('2005-03-14', '2005-03-15'), 'damaged-student-id')).toEqual([]);
});
