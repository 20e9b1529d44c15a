import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, readCsv as read, told } from '../kit/readCsv';

/** Lists as districts of many states keep them, with invented students: each read right, or asked about. */
describe('services that stand side by side in one row', () => {
  const two = ['2 | Resource | Ramos, Elena | 150', '2 | Speech | Lund, Sara | 30'];

  it.each([
    'Svc 1,Provider,Mins,Svc 2,Provider,Mins',
    'Service 1,Staff,Min/Wk,Service 2,Staff,Min/Wk',
    "Service,Provider,Min/Wk,Add'l Service,Add'l Provider,Add'l Min/Wk",
    'Service,Provider,Min/Wk,Additional Service,Additional Service Provider,Additional Service Minutes',
    'Service,Provider,Min/Wk,Other Service,Provider,Min/Wk',
  ])('are read also where only some of their columns say which of them they are: %s', (header) => {
    const roster = read(`
      Student ID,Student,${header}
      1001,"Alder, Ana",Resource,"Ramos, Elena",150,Speech,"Lund, Sara",30
      1002,"Birch, Ben",Resource,"Ramos, Elena",90,,,`);
    expect(lines(roster)).toEqual([...two, '3 | Resource | Ramos, Elena | 90']);
    expect(asked(roster)).toEqual([]);
  });

  it('are each with the minutes behind it where one column says who gives them all', () => {
    const roster = read(`
      Student ID,Student,Provider,Svc 1,Mins,Svc 2,Mins
      1001,"Alder, Ana","Ramos, Elena",Resource,150,Math,30
      1002,"Birch, Ben","Ramos, Elena",Resource,90,,`);
    expect(lines(roster)).toEqual([
      '2 | Resource | Ramos, Elena | 150',
      '2 | Math | Ramos, Elena | 30',
      '3 | Resource | Ramos, Elena | 90',
    ]);
  });

  it('are asked about where the second has no columns of its own', () => {
    const roster = read(`
      Student ID,Student,Provider,Service,Min/Wk,Other Services
      1001,"Alder, Ana","Ramos, Elena",Resource,150,Speech
      1002,"Birch, Ben","Ramos, Elena",Resource,90,`);
    expect(asked(roster)).toEqual(['two-columns: service, Service, Other Services, D, F']);
  });
});

it.each([
  ['names', '"Alder, Ana",1001,3,Speech', '"Birch, Ben",1002,4,OT'],
  ['services', 'Speech,"Alder, Ana",3,Speech', 'OT,"Birch, Ben",4,OT'],
])(
  '%s under “Student ID” are no IDs, as where cells stand one column beside their header',
  (_, one, other) => {
    const roster = read(
      `Student ID,Student,Grade,Service,Provider,Min/Wk\n${one},"Lund, Sara",30\n${other},"Lund, Sara",45`,
    );
    expect(roster.stop).not.toBe('');
  },
);

it('who the initials are, written below the roster, is no student', () => {
  const roster = read(`
    Student ID,Student,Service,Prov,Min
    1001,"Alder, Ana",Speech,SL,30
    1002,"Birch, Ben",OT,JP,45
    1003,"Cole, Cy",Speech,SL,45
    1004,"Dunn, Di",Speech,SL,45
    1005,"Eddy, Ed",Speech,SL,45
    1006,"Ford, Fay",Speech,SL,45
    SL,Sara Lund
    JP,Joon Park`);
  expect(roster.lines).toHaveLength(6);
  expect(told(roster, 'skipped-row')).toEqual(['A8 SL', 'A9 JP']);
});

describe('headers in Spanish', () => {
  it.each([
    'Student ID / Núm. de estudiante,Name / Nombre,School / Escuela,Service / Servicio,Provider / Proveedor,Minutes / Minutos',
    'Núm. Estudiante,Nombre,Escuela,Servicio,Proveedor,Minutos por semana',
    'ID de estudiante,Student Name (Nombre del estudiante),School - Escuela,Servicio,Terapeuta,"Minutes per week\nMinutos por semana"',
  ])('say what they say in English: %s', (header) => {
    const roster = read(`${header}\n1001,"Alder, Ana",Oak,Speech,"Lund, Sara",30`);
    expect(lines(roster)).toEqual(['2 | Speech | Lund, Sara | 30']);
    expect(roster.lines[0]).toMatchObject({ studentId: '1001', student: 'Alder, Ana', site: 'Oak' });
    expect(asked(roster)).toEqual([]);
  });

  it('are told from English words that only look so', () => {
    const roster = read(
      'Student ID,Student,Service,Provider,Min/Wk,Consult Yes/No\n1001,Ana,Speech,"Lund, Sara",30,No',
    );
    expect(roster.lines).toMatchObject([{ studentId: '1001', minutesPerWeek: 30 }]);
    expect(asked(roster)).toEqual([]);
  });
});

it.each([
  [
    'under “SLP”, merged over both',
    'SLP,,OT,',
    '"Lund, Sara",30,"Park, Joon",45',
    ['no-header: D, 30, F, 45'],
  ],
  [
    'behind a service, beside a case manager',
    'Case Manager,Service,,Min/Wk',
    '"Ramos, Elena",Speech,"Lund, Sara",30',
    ['no-header: E, Lund, Sara'],
  ],
  ['the number of each row', 'Provider,Min/Wk,,Notes', '"Lund, Sara",30,1,ok', []],
])('a column without a header that holds what the roster lacks is told: %s', (_, header, row, about) => {
  expect(asked(read(`Student ID,Student,${header}\n1001,"Alder, Ana",${row}`))).toEqual(about);
});

it('columns without a header are told in a sentence', () => {
  expect(questionText({ code: 'no-header', about: ['D', '30', 'F', '45'] })).toBe(
    'Column D (“30”) and column F (“45”) have no header and are left out: head them in the sheet, as “Minutes per week”, “Period” or “Provider”, and they are read.',
  );
});

it('a service, a provider and a status that say that the student has left are told', () => {
  const roster = read(`
    Student ID,Student,Status,Service,Provider,Min
    1001,"Alder, Ana",Active,EXIT,"Lund, Sara",30
    1002,"Birch, Ben",Active,Speech (dismissed 10/1),"Lund, Sara",30
    1003,"Cole, Cy",Active,Speech,moved to Elm,30
    1004,"Dunn, Di",504,Speech,"Lund, Sara",30
    1005,"Eddy, Ed",Parent refused,Speech,"Lund, Sara",30
    1006,"Ford, Fay",Active,Speech,"Lund, Sara",30`);
  expect(told(roster, 'says-left')).toEqual([
    'D2 EXIT',
    'D3 Speech (dismissed 10/1)',
    'C5 504',
    'C6 Parent refused',
  ]);
  expect(told(roster, 'odd-name')).toEqual(['E4 moved to Elm']);
});

it('“Total Students” is none, and “SpEd Staff” nobody for certain', () => {
  const roster = read(`
    Student ID,Student,Service,Provider,Min
    1001,"Alder, Ana",Speech,"Lund, Sara",30
    1002,"Birch, Ben",Resource,SpEd Staff,30
    1003,"Cole, Cy",Speech,"Lund, Sara",30
    2,Total Students,,,`);
  expect(roster.lines).toHaveLength(3);
  expect(told(roster, 'odd-name')).toEqual(['D3 SpEd Staff']);
});

it.each([
  ['Sara Lund - SLP - Oak', 'Joon Park - OT - Oak'],
  ['Lund’s Caseload', 'Park’s Caseload (1)'],
])('a title with a role or a caseload names a person: %s', (one, other) => {
  const roster = read(`
    Student ID,Student,Service,Min,Case Manager
    ${one}
    1001,"Alder, Ana",Speech,30,"Ramos, Elena"
    ${other}
    1002,"Birch, Ben",OT,30,"Ramos, Elena"`);
  expect(asked(roster)).toEqual([`group-names: ${one}, A2, provider`]);
});

it.each(['Oak Elementary - SLP', 'Life Skills - Teacher', 'Grade 3 - Resource'])(
  'but “%s” is nobody',
  (title) => {
    const roster = read(`
      Student ID,Student,Service,Min,Case Manager
      ${title}
      1001,"Alder, Ana",Speech,30,"Ramos, Elena"`);
    expect(asked(roster)).toEqual([]);
  },
);

it('the teacher of specially designed instruction gives it', () => {
  const roster = read(`
    Student ID,Student,SDI Teacher,SDI Min,Para,Para Min
    1001,"Alder, Ana","Ramos, Elena",300,"Ng, Ida",600`);
  expect(lines(roster)).toEqual(['2 | SDI Teacher | Ramos, Elena | 300', '2 | Para | Ng, Ida | 600']);
});

it('codes of two services in one cell are told where each stands alone elsewhere', () => {
  const roster = read(`
    Student ID,Student,Svc (S=Speech; O=OT),Provider,Min/Wk
    1001,"Alder, Ana",S,"Lund, Sara",60
    1002,"Birch, Ben",O,"Park, Joon",30
    1003,"Cole, Cy","S,O","Park, Joon",30
    1004,"Dunn, Di",A/P,"Park, Joon",30`);
  expect(told(roster, 'two-services')).toEqual(['C4 S,O']);
});

it('N under a service is none', () => {
  const roster = read(`
    Student ID,Student,Case Manager,Speech,OT
    1001,"Alder, Ana","Ramos, Elena","Lund, Sara",N
    1002,"Birch, Ben","Ramos, Elena",N,"Park, Joon"`);
  expect(lines(roster)).toEqual(['2 | Speech | Lund, Sara | ', '3 | OT | Park, Joon | ']);
});

it('a provider of a rank of their own goes with the service and the minutes of that rank', () => {
  const roster = read(`
    Student ID,Student,Primary Service,Primary Provider,Primary Min,SLP,SLP Min,OT,OT Min
    1001,"Alder, Ana",Resource,"Ramos, Elena",150,"Lund, Sara",30,,
    1002,"Birch, Ben",SDC,"Cho, Ben",900,,,"Park, Joon",45`);
  expect(lines(roster).sort()).toEqual([
    '2 | Resource | Ramos, Elena | 150',
    '2 | SLP | Lund, Sara | 30',
    '3 | OT | Park, Joon | 45',
    '3 | SDC | Cho, Ben | 900',
  ]);
  expect(asked(roster)).toEqual([]);
});

it('whoever supervises an assistant may be the provider', () => {
  const roster = read(`
    Student ID,Student,SLPA,Supervising SLP,Supervisor
    1001,"Alder, Ana","Kim, Lou","Lund, Sara","Dell, Kay"`);
  expect(asked(roster)).toEqual(['teacher-or-not: Supervising SLP, D']);
});
