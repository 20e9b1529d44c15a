import { describe, expect, it, test } from 'vitest';
import { asked, lines, minutes, readCsv, told } from '../kit/readCsv';

/** What stands in rows and cells of sheets that people keep by hand, with invented students. */
describe('another table in the same sheet', () => {
  it.each([
    ['Student,Student ID,Provider,Service', '"Cedar, Cora",1003,"Park, Joon",OT'],
    ['Student ID,Student,Provider,Min/Wk', '1003,"Cedar, Cora","Park, Joon",20'],
  ])('is told, and none of its rows is read in the columns of the first: %s', (header, row) => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      1001,"Alder, Ana",Speech,"Lund, Sara"
      ${header}
      ${row}`);
    expect(lines(roster)).toEqual(['2 | Speech | Lund, Sara | ']);
    expect(roster.people.map(({ name }) => name)).toEqual(['Lund, Sara']);
    expect([...told(roster, 'other-header'), ...told(roster, 'skipped-row')]).toHaveLength(2);
  });

  it('ends where the first header stands again', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      1001,"Alder, Ana",Speech,"Lund, Sara"
      1002,"Birch, Ben",Speech,"Lund, Sara"
      Student,Student ID,Provider,Service
      "Cedar, Cora",1003,"Park, Joon",OT
      Student ID,Student,Service,Provider
      1004,"Dogwood, Drew",Speech,"Lund, Sara"`);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual(['1001', '1002', '1004']);
  });

  it('is told in each tab, and takes nothing from the next', () => {
    const header = 'Student ID,Student,Service,Provider';
    const roster = readCsv(
      ['Oak', `${header}\n1001,"Alder, Ana",Speech,"Lund, Sara"\nStudent,Student ID,Provider,Service`],
      ['Elm', `${header}\n1002,"Birch, Ben",Speech,"Lund, Sara"`],
    );
    expect(roster.lines.map(({ studentId }) => studentId).sort()).toEqual(['1001', '1002']);
    expect(told(roster, 'other-header')).toHaveLength(1);
  });
});

test.each([
  '12345,"Doe, Jane (EXAMPLE)",3,"Smith, John"',
  'Required,"Last, First",K-12,"Last, First"',
  'Text,Text,Text,Text',
  'e.g. 10001,"Student, Sample",3,"Smith, John"',
])('a row of a form that shows how to fill it in is no student: %s', (row) => {
  const roster = readCsv(`
    Student ID,Student,Grade,Case Manager
    ${row}
    1001,"Alder, Ana",3,"Ramos, Elena"
    1002,"Birch, Ben",3,"Ramos, Elena"`);
  expect(roster.people.map(({ name }) => name)).toEqual(['Ramos, Elena']);
  expect(told(roster, 'skipped-row')).toHaveLength(1);
});

test.each(['"""same"""', '"same"', '"ditto"', '"″"', '"↓"', '"as above"'])(
  'what means the cell above is nobody and no service, and told: %s',
  (ditto) => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      1001,"Alder, Ana",Speech,"Lund, Sara"
      1002,"Birch, Ben",Speech,${ditto.replace('"""same"""', '""""')}`);
    expect(told(roster, 'odd-name')).toHaveLength(1);
    const served = readCsv(`
      Student ID,Student,Service,Provider
      1001,"Alder, Ana",Speech,"Lund, Sara"
      1002,"Birch, Ben",${ditto.replace('"""same"""', '""""')},"Lund, Sara"`);
    expect(told(served, 'missing-service')).toHaveLength(1);
  },
);

test.each([
  'Ramos (M-W), Cho (Th-F)',
  'Ramos, Elena 9/1-11/30',
  'Ramos, Elena -> Cho, Ben 11/1',
  'LTS for Ramos, Elena',
  'Ramos, Elena (0.5 FTE)',
  'Ramos, Elena?',
])('words beside a name are told: %s', (name) => {
  const roster = readCsv(`
    Student ID,Student,Provider
    1001,"Alder, Ana","Lund, Sara"
    1002,"Birch, Ben","${name}"`);
  expect(told(roster, 'odd-name')).toEqual([`C3 ${name}`]);
});

test('initials are asked about, of each whose they are', () => {
  const roster = readCsv(`
    Student ID,Student,Provider
    1001,"Alder, Ana","Ramos, Elena"
    1002,"Birch, Ben",ER
    1003,"Cedar, Cora",BC
    1004,"Dogwood, Drew","Ng, Li"`);
  expect(asked(roster)).toEqual(['same-person: Ramos, Elena, ER']);
  const two = readCsv(`
    Student ID,Student,Provider
    1001,"Alder, Ana","Ramos, Elena"
    1002,"Birch, Ben","Reyes, Eva"
    1003,"Cedar, Cora",ER`);
  expect(asked(two).sort()).toEqual(['same-person: Ramos, Elena, ER', 'same-person: Reyes, Eva, ER']);
});

test.each([
  ['Speech, OT', true],
  ['Speech & OT', true],
  ['OT/PT', true],
  ['Speech (30), OT (20)', true],
  ['Speech/Language', false],
  ['Reading, Math', false],
  ['Orientation and Mobility', false],
])('two services in a cell are told: %s, %s', (service, isTold) => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider
    1001,"Alder, Ana","${service}","Lund, Sara"`);
  expect(told(roster, 'two-services')).toHaveLength(isTold ? 1 : 0);
});

describe('whose column it is', () => {
  it('is asked of a new provider beside the current one', () => {
    const roster = readCsv(`
      Student ID,Student,Current Provider,New Provider
      1001,"Alder, Ana","Ramos, Elena","Cho, Ben"`);
    expect(roster.lines[0]?.provider).toBe('Ramos, Elena');
    expect(asked(roster)).toEqual(['two-columns: provider, Current Provider, New Provider, C, D']);
  });

  it('an assistant gives no service of their own beside an SLP, whose amounts stay one line’s', () => {
    const roster = readCsv(`
      Student ID,Student,SLP,SLPA,Min/Wk
      1001,"Alder, Ana","Lund, Sara","Moss, Mia",30
      1002,"Birch, Ben","Lund, Sara",,60`);
    expect(roster.lines.map(({ service }) => service)).toEqual(['SLP', 'SLP']);
    expect(asked(roster)).toContain('teacher-or-not: SLPA, D');
    const own = readCsv(`
      Student ID,Student,OT,OT Min/Wk,COTA,COTA Min/Wk
      1001,"Alder, Ana","Park, Joon",30,"Moss, Mia",20`);
    expect(lines(own)).toEqual(['2 | OT | Park, Joon | 30', '2 | COTA | Moss, Mia | 20']);
  });

  it('an SLP beside a column of services is asked about', () => {
    const roster = readCsv(`
      Student ID,Student,Service,SLP,SLPA,Min/Wk
      1001,"Alder, Ana",Speech,"Lund, Sara","Moss, Mia",30`);
    expect(roster.lines).toEqual([]);
    expect(asked(roster)).toEqual([
      'missing-column: provider, caseManager',
      'teacher-or-not: SLPA, E',
      'teacher-or-not: SLP, D',
    ]);
  });
});

test('small amounts without a unit are asked about', () => {
  const amounts = (...all: number[]) =>
    readCsv(
      [
        'Student ID,Student,Service,Provider,Amount',
        ...all.map((amount, at) => `${1001 + at},"Alder, A${at}",Speech,"Lund, Sara",${amount}`),
      ].join('\n'),
    );
  expect(asked(amounts(1, 2, 10))).toEqual(['amount-or-not: Amount, E, a line']);
  expect(minutes(amounts(30, 60, 10))).toEqual([30, 60, 10]);
});

test('the type of a frequency is its period', () => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider,Session Length,Frequency,Frequency Type
    1001,"Alder, Ana",Speech,"Lund, Sara",30,2,Weekly
    1002,"Birch, Ben",Speech,"Lund, Sara",45,1,Monthly`);
  expect(minutes(roster)).toEqual([60, 11.25]);
});

test('ticks above another table are no people', () => {
  const roster = readCsv(`
    Student ID,Student,Provider,Case Manager,Speech,OT
    1001,"Alder, Ana","Ramos, Elena","Ramos, Elena",X,
    1002,"Birch, Ben","Ramos, Elena","Ramos, Elena",,X
    Student,Student ID,Provider,Case Manager,Speech,OT
    "Elm, Ella",1005,"Cho, Ben","Cho, Ben",,`);
  expect(roster.people.map(({ name }) => name)).toEqual(['Ramos, Elena']);
  expect(asked(roster)).toEqual(['amount-or-not: Speech, E, ticks, OT, F']);
  expect(told(roster, 'other-header')).toEqual(['A4 Student']);
});

test('minutes per month are such in three letters too', () => {
  const long = readCsv(`
    ID#,Pupil,Svc,Svc Prov,MPM
    1001,"Alder, Ana",Speech,"Lund, Sara",240
    1002,"Birch, Ben",OT,"Park, Joon",60`);
  expect(minutes(long)).toEqual([60, 15]);
  const wide = readCsv(`
    Student,SIS ID,Sp/L Provider,Sp/L MPW,OT Provider,OT MPM
    "Alder, Ana",1001,"Lund, Sara",60,"Park, Joon",60`);
  expect(minutes(wide)).toEqual([60, 15]);
});

test('amounts of services that stand in no row are asked about, beside those of the row', () => {
  const roster = readCsv(`
    WISEid,Last Name,First Name,Case Manager,SDI Min/Wk,S/L Min/Wk,OT Min/Wk
    123,Alder,Ana,"Ramos, Elena",300,30,
    124,Birch,Ben,"Lund, Sara",,60,20`);
  expect(asked(roster)).toEqual(['amount-or-not: S/L Min/Wk, F, nobody, 2, OT Min/Wk, G, 1']);
});

test.each(['Birch, Ben (moved)', 'Birch, Ben EXITED 10/1'])(
  'a student whose name says that they left is told: %s',
  (name) => {
    const roster = readCsv(`
      Student,ID,Case Manager
      "Alder, Ana",1001,"Ramos, Elena"
      "${name}",1002,"Ramos, Elena"`);
    expect(told(roster, 'says-left')).toEqual([`A3 ${name}`]);
  },
);

describe('a row below the header that says how its columns are filled in', () => {
  it.each([
    ['(local),"(last, first)",(type),(name)', []],
    ['[ID],[Name],,', []],
    ['(7),"Birch, Ben",Speech,"Lund, Sara"', ['(7)']],
  ])('is no student where all of it stands in brackets: %s', (row, students) => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider
      ${row}
      1001,"Alder, Ana",Speech,"Lund, Sara"`);
    expect(roster.lines.map(({ studentId }) => studentId)).toEqual([...students, '1001']);
    expect(told(roster, 'skipped-row')).toHaveLength(1 - students.length);
  });
});
