import { describe, expect, it, test } from 'vitest';
import { readIn } from '../../src/files/read';
import { asked, lines, minutes, readCsv as read, told } from '../kit/readCsv';

/** Rosters as systems print them and as people make them by hand, with invented students. */
describe('how often an amount is given', () => {
  const amounts = (header: string, ...rows: string[]) =>
    read(
      [
        `Student ID,Student,Service,Provider,${header}`,
        ...rows.map((row, at) => `${1001 + at},"Alder, A${at}",Speech,"Lund, Sara",${row}`),
      ].join('\n'),
    );

  it.each([
    ['Min. per Session,# of Sessions,Per', ['30,5,week', '20,2,month'], [150, 10]],
    [
      'Minutes Per Occurrence,Occurrences,Time Period',
      ['30,2,Week', '60,1,Day', '30,3,Month'],
      [60, 300, 22.5],
    ],
    ['Mins/Sess,Sess/Wk', ['50,5', '25,2'], [250, 50]],
    ['SVC_MIN,SVC_FREQ_CD', ['30,W', '30,D'], [30, 150]],
    ['Monthly Minutes', ['240', '120'], [60, 30]],
    ['Total Minutes (min/year)', ['1800', '3600'], [50, 100]],
    ['Daily minutes', ['30', '45'], [150, 225]],
    ['Min/Day,Days/Wk', ['30,5', '45,3'], [150, 135]],
    ['How many minutes per week?', ['150', '60'], [150, 60]],
  ])('stands under %s', (header, rows, expected) => {
    const roster = amounts(header, ...rows);
    expect(minutes(roster)).toEqual(expected);
    expect(asked(roster)).toEqual([]);
  });

  it('is taken in by a total per week, whatever stands beside it', () => {
    const roster = amounts(
      '# of Sessions,Per,Min. per Session,Total Min/Wk',
      '5,week,30,150',
      '2,month,30,15',
    );
    expect(minutes(roster)).toEqual([150, 15]);
    expect(roster.findings).toEqual([]);
  });

  it('is asked about where a header says so and the cells are a code of their own', () => {
    expect(asked(amounts('Minutes,Speech freq', '30,W', '60,M'))).toEqual(['how-often: Speech freq, F, W']);
  });

  it('is asked about where amounts stand in two columns, one for some rows and one for others', () => {
    const roster = amounts('SDI Hours/Week,Related Svc Min/Month', '2.5,', ',240');
    expect(asked(roster)).toEqual(['two-columns: amount, SDI Hours/Week, Related Svc Min/Month, E, F']);
  });

  it('is not asked about where two columns say the same by the week and by the month', () => {
    expect(asked(amounts('Min/Wk,Min/Month', '30,120', '60,240'))).toEqual([]);
  });
});

describe('services side by side', () => {
  const two = ['2 | Speech | Lund, Sara | 60', '2 | OT | Park, Joon | 30', '3 | Speech | Lund, Sara | 40'];

  it.each([
    'Related Service 1,RS 1 Provider,RS 1 Minutes,Related Service 2,RS 2 Provider,RS 2 Minutes',
    'Primary Service,Primary Provider,Primary Min/Wk,Secondary Service,Secondary Provider,Secondary Min/Wk',
    'Svc A,Svc A Staff,Svc A Min/Wk,Svc B,Svc B Staff,Svc B Min/Wk',
    'Service (1),Provider (1),Minutes (1),Service (2),Provider (2),Minutes (2)',
  ])('are read by their services and not by their numbers: %s', (header) => {
    const roster = read(`
      Student ID,Student,Grade,${header}
      1001,"Alder, Ana",3,Speech,"Lund, Sara",60,OT,"Park, Joon",30
      1002,"Birch, Ben",4,Speech,"Lund, Sara",40,,,`);
    expect(lines(roster)).toEqual(two);
    expect(asked(roster)).toEqual([]);
  });

  it('are read under titles whose columns name who gives them', () => {
    const roster = read(`
      ,,,Speech,,OT,,Resource,
      Student ID,Student,Grade,SLP,Min,OT,Min,Teacher,Min
      1001,"Alder, Ana",3,"Lund, Sara",30,,,"Ramos, Elena",45
      1002,"Birch, Ben",4,,,"Park, Joon",30,"Ramos, Elena",60`);
    expect(lines(roster)).toEqual(
      [
        '2 | Speech | Lund, Sara | 30',
        '2 | Resource | Ramos, Elena | 45',
        '3 | OT | Park, Joon | 30',
        '3 | Resource | Ramos, Elena | 60',
      ].map((line) => line.replace(/^(\d)/, (row) => String(Number(row) + 1))),
    );
  });

  it('are in the unit that each one’s header names', () => {
    const roster = read(`
      Student ID,Student,Resource,Resource Hrs/Wk,SLP,SLP Min/Wk
      1001,"Alder, Ana","Ramos, Elena",2.5,"Lund, Sara",60
      1002,"Birch, Ben","Ramos, Elena",5,"Lund, Sara",30`);
    expect(minutes(roster)).toEqual([150, 60, 300, 30]);
  });

  it('stand beside a provider of what has no name, whose lines count too', () => {
    const roster = read(`
      Student ID,Student,Provider,Minutes/Week,SLP,SLP Min/Wk,OT,OT Min/Wk
      1001,"Alder, Ana","Ramos, Elena",150,"Lund, Sara",60,,
      1002,"Birch, Ben","Ramos, Elena",300,,,"Park, Joon",30`);
    expect(lines(roster)).toEqual([
      '2 | Provider | Ramos, Elena | 150',
      '2 | SLP | Lund, Sara | 60',
      '3 | Provider | Ramos, Elena | 300',
      '3 | OT | Park, Joon | 30',
    ]);
  });

  it('are told from what stands in parentheses behind them, as a form has it', () => {
    const roster = read(`
      Student Name,Student Number,Sped Teacher (case manager),SLP (if applicable),Mins/week speech,OT (if applicable),Mins/week OT
      Ana Alder,1001,Elena Ramos,Sara Lund,60,,
      Ben Birch,1002,Elena Ramos,,,Joon Park,30`);
    expect(roster.columns).toMatchObject({ caseManager: 'C' });
    expect(lines(roster)).toEqual(['2 | SLP | Sara Lund | 60', '3 | OT | Joon Park | 30']);
  });

  it('end where the first ends: a column behind them is no provider of the last', () => {
    const header = 'Service,Provider,Min/Wk';
    const roster = read(`
      Student ID,Student,${header},${header},Teacher
      1001,"Alder, Ana",Speech,"Lund, Sara",60,,,,Hobbs
      1002,"Birch, Ben",Speech,"Lund, Sara",40,OT,,30,Lee`);
    expect(lines(roster)).toEqual([
      '2 | Speech | Lund, Sara | 60',
      '3 | Speech | Lund, Sara | 40',
      '3 | OT |  | 30',
    ]);
  });

  it('keep their provider though a header that stands again is most of what stands there', () => {
    const header = 'Service,Related Service Provider,Min/Wk';
    const roster = read(`
      Student ID,Student,${header},${header}
      1001,"Alder, Ana",Speech,"Lund, Sara",60,OT,"Park, Joon",30
      Student ID,Student,${header},${header}
      1002,"Birch, Ben",Speech,"Lund, Sara",40,,,`);
    expect(lines(roster)).toEqual([
      '2 | Speech | Lund, Sara | 60',
      '2 | OT | Park, Joon | 30',
      '4 | Speech | Lund, Sara | 40',
    ]);
  });

  it('are none where a code stands beside the service, or related services beside the program', () => {
    const coded = read(`
      SEIS ID,Student,Service Code,Service,Provider,Minutes/Week
      1001,"Alder, Ana",415,Language and Speech,"Lund, Sara",60
      1002,"Birch, Ben",330,Academic Instruction,"Ramos, Elena",150`);
    expect(coded.shape).toBe('long');
    expect(asked(coded)).toEqual([]);
    const related = read(`
      Local ID,Student,CST Case Manager,Program,Teacher,Related Services
      1001,"Alder, Ana","Ramos, Elena",ICR,"Hobbs, Ann",Speech
      1002,"Birch, Ben","Ramos, Elena",POR,"Lee, Jo",OT`);
    expect(related.columns).toMatchObject({ caseManager: 'C' });
    expect(asked(related)).toEqual([
      'two-columns: service, Related Services, Program, F, D',
      'teacher-or-not: Teacher, E',
    ]);
  });

  it('are read below their header where the first student has blank cells, and no word of theirs is an ID', () => {
    const roster = read(`
      Name,Disability,Service,Provider,Minutes,Service,Provider,Minutes
      "Alder, Ana",ID,Speech,"Lund, Sara",60,,,
      "Birch, Ben",ID,Speech,"Lund, Sara",60,OT,"Park, Joon",30`);
    expect(roster.headerRow).toBe(1);
    expect(roster.columns).not.toHaveProperty('studentId');
    expect(asked(roster)).toEqual(['student-by-name: Name', 'missing-column: studentId']);
    expect(roster.lines).toHaveLength(3);
  });
});

describe('headers', () => {
  it.each([
    ['Adv/Case Mgr', 'caseManager'],
    ['Teacher/Caseload Manager', 'caseManager'],
    ['CST Case Manager', 'caseManager'],
    ['CASE_MGR_NM', 'caseManager'],
    ['Who is the case manager?', 'caseManager'],
    ['SVC_PRVDR_NM', 'provider'],
    ['Intervention Specialist', 'provider'],
    ['Who provides it?', 'provider'],
  ])('“%s” names the %s', (header, field) => {
    const roster = read(`
      Student ID,Student,${header}
      1001,"Alder, Ana","Ramos, Elena"
      1002,"Birch, Ben","Cho, Ben"`);
    expect(roster.columns).toMatchObject({ [field]: 'C' });
  });

  it.each([
    ['NYSSIS ID', 'studentId', '1234567890'],
    ['Other ID', 'studentId', '555001'],
    ['SVC_TYP_DESC', 'service', 'Speech'],
    ['What grade is the student in?', 'grade', '3'],
    ['What service does the student receive?', 'service', 'Speech'],
    ['Annual Rev Due', 'annualReview', '10/1/2026'],
  ])('“%s” is the %s', (header, field, cell) => {
    const roster = read(
      `
      ${header},Student,Case Manager${field === 'studentId' ? '' : ',Student ID'}
      ${cell},"Alder, Ana","Ramos, Elena",1001
      ${cell}1,"Birch, Ben","Cho, Ben",1002`.replace('10/1/20261', '10/1/2027'),
    );
    expect(roster.columns).toMatchObject({ [field]: 'A' });
  });

  it.each(['Homeroom Teacher', 'HR Teacher', 'Gen Ed Teacher', 'Classroom Teacher', 'Teacher (homeroom)'])(
    '“%s” is asked about where it is the only teacher, and never taken',
    (header) => {
      const roster = read(`
        Student ID,Student,Grade,${header},Program
        1001,"Alder, Ana",3,"Hobbs, Ann",Resource
        1002,"Birch, Ben",4,"Lee, Jo",Resource`);
      expect(roster.columns).not.toHaveProperty('provider');
      expect(asked(roster)).toContain(`teacher-or-not: ${header}, D`);
      const named = read(`
        Student ID,Student,Case Manager,${header},Provider
        1001,"Alder, Ana","Ramos, Elena","Hobbs, Ann","Ramos, Elena"`);
      expect(named.columns).toMatchObject({ caseManager: 'C', provider: 'E' });
      expect(asked(named)).toEqual([]);
    },
  );

  it('a classroom teacher beside a case manager is asked about, a homeroom teacher is not', () => {
    const roster = read(`
      Student ID,Student,HR Teacher,Classroom Teacher,Case Manager
      1001,"Alder, Ana","Hobbs, Ann","Hobbs, Ann","Ramos, Elena"
      1002,"Birch, Ben","Lee, Jo","Lee, Jo","Ramos, Elena"`);
    expect(asked(roster)).toEqual(['teacher-or-not: Classroom Teacher, D']);
  });
});

it('two services in one cell are told, and a name with a stroke or an “and” is one service', () => {
  const roster = read(
    [
      'Student ID,Student,Service,Provider,Minutes per Week',
      '1001,Ana,Speech; OT,"Ramos, Elena",30',
      '1002,Ben,Speech/Language and Hearing,"Ramos, Elena",30',
      '1003,Cy,"Speech, Language",  "Ramos, Elena",30',
    ].join('\n'),
  );
  expect(told(roster, 'two-services').map((each) => each.slice(0, 2))).toEqual(['C2']);
});

it('a teacher beside service columns is asked about, a provider there serves too', () => {
  const roster = (title: string) =>
    read(
      [
        `Student ID,Student,SLP,OT,${title}`,
        '1001,Ana,"Lund, Sara",,Hobbs',
        '1002,Ben,,"Park, Kim",Quill',
      ].join('\n'),
    );
  expect(roster('Teacher').people.map(({ name }) => name)).toEqual(['Lund, Sara', 'Park, Kim']);
  expect(asked(roster('Teacher'))).toEqual(['teacher-or-not: Teacher, E']);
  expect(roster('Provider').people).toHaveLength(4);
  expect(asked(roster('Provider'))).toEqual([]);
});

it('hours with no minutes beside them make a service of a block, also where nobody gives it yet', () => {
  const roster = read(
    [
      ',,Speech,,,OT,,',
      'Student ID,Student,Provider,Hours,Minutes,Provider,Hours,Minutes',
      '1001,Ana,"Lund, Sara",0,30,,5,0',
      '1002,Ben,"Lund, Sara",1,15,,,',
      '1003,Cy,,0,0,"Park, Kim",0,45',
    ].join('\n'),
  );
  expect(lines(roster)).toEqual([
    '3 | Speech | Lund, Sara | 30',
    '3 | OT |  | 300',
    '4 | Speech | Lund, Sara | 75',
    '5 | OT | Park, Kim | 45',
  ]);
});

it.each([
  ['Provider - Resource,Minutes - Resource,Provider - Speech,Minutes - Speech', 'behind a dash'],
  ['Provider (Resource),Min/Wk (Resource),Provider (Speech),Min/Wk (Speech)', 'in parentheses'],
])('services whose provider stands first are read: %s', (header) => {
  const roster = read(`
    Student ID,Student,${header}
    1001,"Alder, Ana","Ramos, Elena",150,"Lund, Sara",60
    1002,"Birch, Ben","Ramos, Elena",100,,`);
  expect(lines(roster)).toEqual([
    '2 | Resource | Ramos, Elena | 150',
    '2 | Speech | Lund, Sara | 60',
    '3 | Resource | Ramos, Elena | 100',
  ]);
  expect(asked(roster)).toEqual([]);
});

it('a title over several services leaves each its own minutes', () => {
  const roster = read(`
    ,,Special Education,,Related Services,,,,
    ID,Name,Teacher,Min/Wk,SLP,SLP Min,OT,OT Min,Case Mgr
    1001,"Alder, Ana",Ramos,150,Lund,60,,,Ramos
    1002,"Birch, Ben",Cho,100,,,Park,30,Cho`);
  expect(lines(roster)).toEqual([
    '3 | Special Education | Ramos | 150',
    '3 | SLP | Lund | 60',
    '4 | Special Education | Cho | 100',
    '4 | OT | Park | 30',
  ]);
  expect(asked(roster)).toEqual([]);
});

it.each([
  ['Consult Y/N', ['Y', 'N', '']],
  ['Consult', ['x', '', '']],
])('“%s” says by its marks which lines are consults', (header, [first, ...others]) => {
  const roster = readIn(
    [
      {
        name: 'Roster',
        grid: [
          ['Student ID', 'Student', 'Service', 'Provider', header],
          ...[first, ...others].map((mark, at) => [
            String(1001 + at),
            `Alder, A${at}`,
            'Speech',
            'Lund, Sara',
            mark ?? '',
          ]),
        ],
      },
    ],
    { sheets: [], columns: [] },
    'roster.csv',
  );
  expect(roster.columns).toMatchObject({ delivery: 'E' });
  expect(roster.findings).toEqual([]);
});

it('a column of “Direct” and “Consult” is known whatever its header', () => {
  const roster = read(`
    Student ID,Student,Service,Type,Provider,Min/Wk
    1001,"Alder, Ana",Speech,Direct,"Lund, Sara",30
    1001,"Alder, Ana",Speech,Consult,"Lund, Sara",15`);
  expect(roster.columns).toMatchObject({ service: 'C', delivery: 'D' });
});

it('a column “ID” that counts the rows says of no student who it is', () => {
  const roster = read(`
    ID,Student,Service,Provider
    1,"Alder, Ana",Resource,"Ramos, Elena"
    2,"Birch, Ben",Resource,"Ramos, Elena"
    3,"Alder, Ana",Speech,"Lund, Sara"`);
  expect(roster.columns).not.toHaveProperty('studentId');
  expect(asked(roster)).toEqual(['student-by-name: Student', 'missing-column: studentId']);
});

it('amounts of a service that nobody gives are asked about, in words too', () => {
  const roster = read(`
    WISEid,Student,IEP Case Manager,SDI Freq/Amt,Speech Freq/Amt
    1000000001,"Alder, Ana","Ramos, Elena","30 min, 5x/wk","20 min, 2x/wk"
    1000000002,"Birch, Ben","Ramos, Elena","45 min, 5x/wk",`);
  expect(asked(roster)).toEqual(['amount-or-not: Speech Freq/Amt, E, nobody']);
});

it('the last part of a database’s name says what a column holds', () => {
  const roster = read(`
    student.studentNumber,student.lastName,student.firstName,plan.caseManager,learnPlanService.serviceType,learnPlanService.minutes,learnPlanService.frequency
    10001,Alder,Ana,"Ramos, Elena",Resource,30,5 times per week
    10002,Birch,Ben,"Ramos, Elena",Speech,20,2 times per month`);
  expect(minutes(roster)).toEqual([150, 10]);
  expect(asked(roster)).toEqual([]);
});

it('the counselor and the nurse of all are asked about beside services that only some have', () => {
  const roster = read(`
    Student ID,Student,Case Mgr,Counselor,Nurse,SLP
    1001,"Alder, Ana","Ramos, Elena","Vin, Al","Ng, Bo","Lund, Sara"
    1002,"Birch, Ben","Ramos, Elena","Vin, Al","Ng, Bo",`);
  expect(lines(roster)).toEqual(['2 | SLP | Lund, Sara | ']);
  expect(asked(roster)).toEqual(['teacher-or-not: Counselor, D', 'teacher-or-not: Nurse, E']);
});

it('which of two columns names the case manager is one question', () => {
  const roster = read(`
    Student ID,Student,Case Manager,Co-Case Manager
    1001,"Alder, Ana","Ramos, Elena","Cho, Ben"
    1002,"Birch, Ben","Ramos, Elena",`);
  expect(asked(roster)).toEqual(['two-columns: caseManager, Case Manager, Co-Case Manager, C, D']);
});

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

describe('sheets', () => {
  const caseload = (...rows: string[]) => ['Student ID,Student,Therapist,Min/Wk', ...rows].join('\n');

  test('tabs that are called as services are say the service', () => {
    const roster = read(
      ['Speech', caseload('1001,"Alder, Ana","Lund, Sara",60', '1002,"Birch, Ben","Lund, Sara",40')],
      ['OT', caseload('1001,"Alder, Ana","Park, Joon",30')],
    );
    expect(asked(roster)).toEqual(['several-sheets: Speech, OT']);
    expect(lines(roster)).toEqual([
      '2 | Speech | Lund, Sara | 60',
      '3 | Speech | Lund, Sara | 40',
      '2 | OT | Park, Joon | 30',
    ]);
  });

  test('a tab that counts its students in its name is that of the person', () => {
    const own = (from: number) =>
      [
        'Student ID,Student,Service',
        ...[0, 1].map((at) => `${from + at},"Alder, A${from + at}",Resource`),
      ].join('\n');
    const roster = read(['Ramos (2)', own(1001)], ['Cho - 2', own(1101)], ['Lund', own(1201)]);
    expect(roster.people.map(({ name }) => name)).toEqual(['Cho', 'Lund', 'Ramos']);
    expect(roster.findings).toEqual([]);
  });

  test('last year’s tab is neither taken before this year’s nor with it, however much longer', () => {
    const year = (...rows: string[]) => ['Student ID,Student,Provider', ...rows].join('\n');
    const roster = read(
      ['25-26', year('1001,"Alder, Ana","Cho, Ben"', '1002,"Birch, Ben","Cho, Ben"')],
      ['26-27', year('1001,"Alder, Ana","Ramos, Elena"')],
    );
    expect(roster.sheet).toBe('26-27');
    expect(asked(roster)).toEqual(['which-sheet: 26-27, 25-26']);
  });

  test('evaluations under way are no caseload', () => {
    const roster = read(
      [
        'Evals 26-27',
        'Student ID,Student,Grade,School,Case Manager,Eval Due\n2001,"Elm, Ella",3,Oak,"Ramos, Elena",11/1/2026',
      ],
      ['Master List', 'Student ID,Student,Grade,Case Manager\n1001,"Alder, Ana",3,"Ramos, Elena"'],
    );
    expect(roster.sheet).toBe('Master List');
    expect(roster.lines).toHaveLength(1);
  });

  test('a class’s teacher on a caseload teacher’s tab is asked about, and the tab’s name counts until then', () => {
    const own = (from: number, teacher: string) =>
      `Student ID,Student,Service,Teacher\n${from},"Alder, A${from}",Resource,${teacher}\n${from + 1},"Birch, B${from}",Resource,${teacher}`;
    const roster = read(['Ramos, Elena', own(1001, 'Hobbs')], ['Cho, Ben', own(1101, 'Lee')]);
    expect(roster.people.map(({ name }) => name)).toEqual(['Cho, Ben', 'Ramos, Elena']);
    expect(asked(roster)).toEqual(['several-sheets: Ramos, Elena, Cho, Ben', 'teacher-or-not: Teacher, D']);
    const named = read(['Ramos', own(1001, 'Ramos')], ['Cho', own(1101, 'Cho')]);
    expect(named.columns).toMatchObject({ provider: 'D' });
  });

  test('a word that stands alone among the IDs of a tab is no student', () => {
    const tab = (id: number) =>
      `Student ID,Student,Service,Provider\n${id},"Alder, A${id}",Resource,"Ramos, Elena"\nEXITED`;
    const roster = read(['Oak', tab(1001)], ['Elm', tab(1101)]);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1101']);
    expect(told(roster, 'skipped-row')).toEqual(['Oak!A3 EXITED', 'Elm!A3 EXITED']);
  });

  test('tabs that end in the same totals and signatures are no copies of one another', () => {
    const tab = (id: number) =>
      `Student ID,Student,Service,Provider\n${id},"Alder, A${id}",Resource,"Ramos, Elena"\nTotal\nCaseload: 1\nSignature: ____`;
    expect(asked(read(['Oak', tab(1001)], ['Elm', tab(1101)]))).toEqual(['several-sheets: Oak, Elm']);
  });

  test('tabs of a teacher each are found without IDs and without a column of people', () => {
    const tab = (name: string) =>
      `Student,Grade,Service,Min/Wk\n"Alder, ${name}",3,Resource,60\n"Birch, ${name}",3,Resource,60`;
    const roster = read(['Ramos', tab('Ana')], ['Cho', tab('Ben')]);
    expect(asked(roster)).toContain('several-sheets: Ramos, Cho');
  });
});

it('minutes behind all services of which none has its own are asked about', () => {
  const roster = read(`
    Student ID,Student,Intervention Specialist,SLP,OT,Minutes
    1001,"Alder, Ana",Ramos,Lund,,90
    1002,"Birch, Ben",Ramos,Lund,Park,60`);
  expect(minutes(roster)).toEqual([null, null, null, null, null]);
  expect(asked(roster)).toEqual(['amount-or-not: Minutes, F, a line, Intervention Specialist, SLP, OT']);
});

it('services of which only minutes stand there leave the students to their case managers', () => {
  const roster = read(`
    Student ID,Student,Case Manager,Speech,OT,PT
    1001,"Alder, Ana","Ramos, Elena",60,,
    1002,"Birch, Ben","Cho, Ben",30,30,`);
  expect(roster.lines.map(({ caseManager }) => caseManager)).toEqual(['Ramos, Elena', 'Cho, Ben']);
  expect(asked(roster)).toEqual(['amount-or-not: Speech, D, nobody, OT, E']);
});

it('Wisconsin’s special education area is the service, Skyward’s entity the school, and an LRE code no minutes', () => {
  const roster = read(`
    Other ID,Student,Cur Grd,Cur Ent,Special Education Area,Minutes,Case Manager,LRE Code
    1001,"Alder, Ana",03,Oak,Speech,20,"Ramos, Elena",0
    1001,"Alder, Ana",03,Oak,Reading,60,"Ramos, Elena",1`);
  expect(roster.columns).toMatchObject({ grade: 'C', site: 'D', service: 'E' });
  expect(roster.columns).not.toHaveProperty('lre');
  expect(roster.lines).toHaveLength(2);
});
