import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, minutes, readCsv as read, told } from '../kit/readCsv';

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
  ['Spch,OT/PT', '30/wk,60/mo', ['Spch, D, nobody, 1, OT/PT, E, 1']],
  ['Service,Direct,Indirect', 'Speech,30,10', ['Direct, E, a line']],
  ['Service,Mandate', 'Speech,2x30x3', ['Mandate, E, in words, 2x30x3']],
  ['Service,Hrs:Min', 'Speech,0:30', ['Hrs:Min, E, a line']],
  ['Service,Min Req,Min Served', 'Speech,120,90', ['Min Req, E, a line']],
])('minutes that are none of a week for certain are asked about: %s', (header, row, about) => {
  const roster = read(`Student ID,Student,Provider,${header}\n1001,"Alder, Ana","Lund, Sara",${row}`);
  expect(minutes(roster)).toEqual([null]);
  expect(asked(roster)).toEqual(about.map((each) => `amount-or-not: ${each}`));
});

it('amounts headed by a service and a period are asked about', () => {
  const roster = read(`
    ID #,Student,RSP,Spch/Lang,RSP wkly,Spch/Lang mthly
    1001,"Alder, Ana","Ramos, Elena","Lund, Sara",150,60`);
  expect(lines(roster)).toEqual(['2 | RSP | Ramos, Elena | ', '2 | Spch/Lang | Lund, Sara | ']);
  expect(asked(roster)).toEqual([
    'amount-or-not: RSP wkly, E, a line, RSP, Spch/Lang',
    'amount-or-not: Spch/Lang mthly, F, a line, RSP, Spch/Lang',
  ]);
});

it('what is given alone and in a group under one service’s title is asked about', () => {
  const roster = read(`
    ,,Speech,,,OT,
    Student ID,Student,Prov,Ind,Grp,Prov,Ind
    1001,"Alder, Ana","Lund, Sara",30,60,"Park, Joon",45`);
  expect(minutes(roster)).toEqual([null, null]);
  expect(asked(roster).map((question) => question.slice(0, 22))).toEqual([
    'amount-or-not: Ind, D,',
    'amount-or-not: Grp, E,',
    'amount-or-not: Ind, G,',
  ]);
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

it('the only speech service takes how often “SLT” is given', () => {
  const roster = read(`
    ID #,Student,S/L Therapist,S/L Min,SLT Freq
    1001,"Alder, Ana","Lund, Sara",30,2x/wk
    1002,"Birch, Ben","Lund, Sara",45,1x/wk`);
  expect(minutes(roster)).toEqual([60, 45]);
  expect(asked(roster)).toEqual([]);
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

it('minutes by subject are asked about where there are two such columns, and scores are not', () => {
  const subjects = (row: string) =>
    asked(read(`Student ID,Student,Case Manager,Rdg,Math\n1001,"Alder, Ana","Ramos, Elena",${row}`));
  expect(subjects('150,90')).toEqual(['amount-or-not: Rdg, D, nobody, 1, Math, E, 1']);
  expect(subjects('203,198')).toEqual([]);
});

it('minutes given directly, headed by their service, are asked about; indirect ones alone are told', () => {
  const direct = read(`
    Student ID,Student,SLP,SLP Direct,SLP Consult
    1001,"Alder, Ana","Lund, Sara",60,15`);
  expect(asked(direct)).toEqual(['amount-or-not: SLP Direct, D, a line, SLP']);
  const indirect = read(`
    Student ID,Student,SLP,SLP Direct Min,SLP Indirect Min,OT,OT Direct Min,OT Indirect Min
    1001,"Alder, Ana","Lund, Sara",60,15,"Park, Joon",30,
    1002,"Birch, Ben","Lund, Sara",30,,"Park, Joon",,30`);
  expect(minutes(indirect)).toEqual([60, 30, 30, null]);
  expect(told(indirect, 'amount-elsewhere')).toEqual(['H3 OT Indirect Min: 30']);
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

it('so many sessions are no week’s, and are told', () => {
  const roster = read(`
    Student ID,Student,Service,Provider,Service Minutes
    1001,"Alder, Ana",Speech,"Lund, Sara",30 min x 11 sessions
    1002,"Birch, Ben",Speech,"Lund, Sara",30 min x 10 sessions
    1003,"Cole, Cy",Speech,"Lund, Sara",30 min x 20 sessions yearly
    1004,"Dunn, Di",Speech,"Lund, Sara",45`);
  expect(minutes(roster)).toEqual([null, 300, 16.67, 45]);
  expect(told(roster, 'unreadable-amount')).toEqual(['E2 30 min x 11 sessions']);
});

it('minutes of each other week are no week’s', () => {
  const roster = read(`
    Student ID,Student,Service,Provider,A Week Min,B Week Min
    1001,"Alder, Ana",Speech,"Lund, Sara",60,30`);
  expect(minutes(roster)).toEqual([null]);
  expect(asked(roster)).toEqual([
    'amount-or-not: A Week Min, E, a line',
    'amount-or-not: B Week Min, F, a line',
  ]);
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

it('in a wide roster weekly amounts of a service that nobody gives are told, and indirect ones ask no service', () => {
  const roster = read(`
    Student ID,Student,SLP,OT,OT Min,OT Indirect Min,RSP wkly
    1001,"Alder, Ana","Lund, Sara","Park, Joon",45,15,150`);
  expect(asked(roster)).toEqual(['amount-or-not: RSP wkly, G, nobody, 1']);
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

it('minutes of related services go with whoever gives these, and the others are asked about', () => {
  const roster = read(`
    Student ID,Student,SpEd Teacher,SpEd Min/Wk,Related Service,RS Provider,RS Min/Wk
    1001,"Alder, Ana","Ramos, Elena",150,Speech,"Lund, Sara",30
    1002,"Birch, Ben","Cho, Ben",900,OT,"Park, Joon",45`);
  expect(lines(roster)).toEqual(['2 | Speech | Lund, Sara | 30', '3 | OT | Park, Joon | 45']);
  expect(asked(roster)).toEqual([
    'two-columns: provider, RS Provider, SpEd Teacher, F, C',
    'two-columns: amount, RS Min/Wk, SpEd Min/Wk, G, D',
  ]);
});

it('how many weeks a month beside sessions a week is asked about', () => {
  const roster = read(`
    Student ID,Student,Service,Provider,Sessions/Wk,Wks/Mo,Min/Session
    1001,"Alder, Ana",Resource,"Ramos, Elena",5,3,30`);
  expect(asked(roster)).toEqual(['how-often: Wks/Mo, F, 3']);
});

it('whoever supervises an assistant may be the provider', () => {
  const roster = read(`
    Student ID,Student,SLPA,Supervising SLP,Supervisor
    1001,"Alder, Ana","Kim, Lou","Lund, Sara","Dell, Kay"`);
  expect(asked(roster)).toEqual(['teacher-or-not: Supervising SLP, D']);
});

describe('totals that stand again in each line of a student', () => {
  const totals = (header: string, last: number) =>
    asked(
      read(
        [
          `Student ID,Student,Service,Provider,${header}`,
          ...[180, 90, 60].flatMap((total, at) => [
            `${1001 + at},Student ${at},Resource,"Ramos, Elena",${total}`,
            `${1001 + at},Student ${at},Speech,"Lund, Sara",${at === 2 ? last : total}`,
          ]),
        ].join('\n'),
      ),
    );

  it('are asked about', () => {
    expect(totals('Total Weekly Minutes', 60)).toEqual([
      'amount-or-not: Total Weekly Minutes, E, all services',
    ]);
  });

  it('but not where one student’s lines differ, nor where no header speaks of a total', () => {
    expect(totals('Total Weekly Minutes', 30)).toEqual([]);
    expect(totals('Min/Wk', 60)).toEqual([]);
  });
});

it.each(['# / wk', '# per week', 'No. / Week', 'How many per week'])('“%s” is how often', (header) => {
  const roster = read(`
    Student ID,Student,Service,Provider,Time (min),${header}
    1001,"Alder, Ana",Speech,"Lund, Sara",30,2`);
  expect(minutes(roster)).toEqual([60]);
  expect(asked(roster)).toEqual([]);
});

it('“Week #” is none of how often', () => {
  const roster = read(`
    Student ID,Student,Service,Provider,Min/Wk,Week #
    1001,"Alder, Ana",Speech,"Lund, Sara",30,2`);
  expect(minutes(roster)).toEqual([30]);
});

describe('hours and minutes that stand in two columns', () => {
  const rows = (...amounts: string[]) =>
    read(
      [
        'Student ID,Student,Service,Provider,Hrs/Wk,Min/Wk',
        ...amounts.map((amount, at) => `${1001 + at},Student ${at},Speech,"Lund, Sara",${amount}`),
      ].join('\n'),
    );

  it('are told where they say two things and other rows say the same twice', () => {
    const roster = rows('5,300', '1,30');
    expect(minutes(roster)).toEqual([300, 90]);
    expect(told(roster, 'other-amount')).toEqual(['E3 Min/Wk: 30; Hrs/Wk: 1']);
  });

  it('are added up without a word where no row says the same twice', () => {
    const roster = rows('2,15', '1,30');
    expect(minutes(roster)).toEqual([135, 90]);
    expect(roster.findings).toEqual([]);
  });
});

it('how often a service of a wide roster is given may be headed “#/wk”', () => {
  const roster = read(`
    Student ID,Student,SLP,SLP #/wk,SLP Min,OT,OT #/wk,OT Min
    1001,"Alder, Ana","Lund, Sara",2,30,"Park, Joon",1,45`);
  expect(minutes(roster)).toEqual([60, 45]);
});

it.each([
  ['Qty,Min', '2,30', 'amount-not-made', 'E2 Qty: 2; Min: 30'],
  ['Weekly,Min Each', '2,30', null, 'amount-or-not: Min Each, F, a line'],
  ['Min,/', '60,mo', null, 'no-header: F, mo'],
  ['Min,,Notes', '60,month,', null, 'no-header: F, month'],
])('a number or a period beside minutes is never passed over: %s', (header, row, code, about) => {
  const roster = read(
    `Student ID,Student,Service,Provider,${header}\n1001,"Alder, Ana",Speech,"Lund, Sara",${row}`,
  );
  expect(code === null ? asked(roster) : told(roster, code)).toEqual([about]);
});

describe('columns that mark the days of a service', () => {
  const days = (header: string, row: string) =>
    asked(
      read(`Student ID,Student,Service,Provider,${header}\n1001,"Alder, Ana",Speech,"Lund, Sara",${row}`),
    );

  it('are told where the minutes may be those of each day', () => {
    expect(days('Min,M,T,W,Th,F', '30,x,,x,,x')).toEqual([
      'how-often: M, F, x, ticked days, W, H, x, F, J, x',
    ]);
    expect(days('Min,Mon,Tue,Wed,Thu,Fri', '30,1,,1,,1')).toHaveLength(1);
  });

  it('and not where a week’s are headed so, nor where two letters are no days', () => {
    expect(days('Min/Wk,M,T,W,Th,F', '30,x,,x,,x')).toEqual([]);
    expect(days('Min,M,F', '30,x,')).toEqual([]);
  });

  it('in a sentence', () => {
    expect(
      questionText({
        code: 'how-often',
        about: ['M', 'F', 'x', 'ticked days', 'W', 'H', 'x', 'F', 'J', 'x'],
      }),
    ).toBe(
      '“M” (column F, as “x”), “W” (column H, as “x”) and “F” (column J, as “x”) mark days: the hours or minutes are read as a week’s. If they are those of each day, head them “Minutes per day” and name the days in one column, as “MWF” under “Days”.',
    );
  });
});
