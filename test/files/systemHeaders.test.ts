import { describe, expect, it } from 'vitest';
import { readIn } from '../../src/files/read';
import { asked, minutes, readCsv as read } from '../kit/readCsv';

/** Rosters as systems print them and as people make them by hand, with invented students. */
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

it('the last part of a database’s name says what a column holds', () => {
  const roster = read(`
    student.studentNumber,student.lastName,student.firstName,plan.caseManager,learnPlanService.serviceType,learnPlanService.minutes,learnPlanService.frequency
    10001,Alder,Ana,"Ramos, Elena",Resource,30,5 times per week
    10002,Birch,Ben,"Ramos, Elena",Speech,20,2 times per month`);
  expect(minutes(roster)).toEqual([150, 10]);
  expect(asked(roster)).toEqual([]);
});

it.each([
  ['Service,SpEd Teacher,SLP', 'Reading,"Ramos, Elena","Lund, Sara"', ['SpEd Teacher, SLP, D, E']],
  ['Provider,Speech', '"Ramos, Elena","Lund, Sara"', ['Provider, Speech, C, D']],
  ['Service,Provider,Co-Teacher,Para', 'Math,"Ramos, Elena","Hobbs, Hal","Finn, Flo"', []],
  ['Service,Provider,SLP', 'Math,"Ramos, Elena",', []],
  ['Service,Provider,School Counselor', 'Math,"Ramos, Elena","Hobbs, Hal"', []],
])('people under a service beside the provider are asked about: %s', (header, row, about) => {
  const roster = read(`Student ID,Student,${header}\n1001,"Alder, Ana",${row}\n1002,"Birch, Ben",${row}`);
  expect(asked(roster)).toEqual(about.map((each) => `two-columns: provider, ${each}`));
  expect(new Set(roster.lines.map(({ provider }) => provider))).toEqual(new Set(['Ramos, Elena']));
});

it('which of two columns names the case manager is one question', () => {
  const roster = read(`
    Student ID,Student,Case Manager,Co-Case Manager
    1001,"Alder, Ana","Ramos, Elena","Cho, Ben"
    1002,"Birch, Ben","Ramos, Elena",`);
  expect(asked(roster)).toEqual(['two-columns: caseManager, Case Manager, Co-Case Manager, C, D']);
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
