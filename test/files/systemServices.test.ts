import { describe, expect, it } from 'vitest';
import { asked, lines, minutes, readCsv as read, told } from '../kit/readCsv';

/** Rosters as systems print them and as people make them by hand, with invented students. */
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

it('the counselor and the nurse of all are asked about beside services that only some have', () => {
  const roster = read(`
    Student ID,Student,Case Mgr,Counselor,Nurse,SLP
    1001,"Alder, Ana","Ramos, Elena","Vin, Al","Ng, Bo","Lund, Sara"
    1002,"Birch, Ben","Ramos, Elena","Vin, Al","Ng, Bo",`);
  expect(lines(roster)).toEqual(['2 | SLP | Lund, Sara | ']);
  expect(asked(roster)).toEqual(['teacher-or-not: Counselor, D', 'teacher-or-not: Nurse, E']);
});

it('services of which only minutes stand there leave the students to their case managers', () => {
  const roster = read(`
    Student ID,Student,Case Manager,Speech,OT,PT
    1001,"Alder, Ana","Ramos, Elena",60,,
    1002,"Birch, Ben","Cho, Ben",30,30,`);
  expect(roster.lines.map(({ caseManager }) => caseManager)).toEqual(['Ramos, Elena', 'Cho, Ben']);
  expect(asked(roster)).toEqual(['amount-or-not: Speech, D, nobody, 2, OT, E, 1']);
});
