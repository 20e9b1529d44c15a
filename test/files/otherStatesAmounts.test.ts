import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, minutes, readCsv as read, told } from '../kit/readCsv';

/** How much and how often, as districts of many states write it: each read right, or asked about. */
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

it('the only speech service takes how often “SLT” is given', () => {
  const roster = read(`
    ID #,Student,S/L Therapist,S/L Min,SLT Freq
    1001,"Alder, Ana","Lund, Sara",30,2x/wk
    1002,"Birch, Ben","Lund, Sara",45,1x/wk`);
  expect(minutes(roster)).toEqual([60, 45]);
  expect(asked(roster)).toEqual([]);
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

it('in a wide roster weekly amounts of a service that nobody gives are told, and indirect ones ask no service', () => {
  const roster = read(`
    Student ID,Student,SLP,OT,OT Min,OT Indirect Min,RSP wkly
    1001,"Alder, Ana","Lund, Sara","Park, Joon",45,15,150`);
  expect(asked(roster)).toEqual(['amount-or-not: RSP wkly, G, nobody, 1']);
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
      '“M” (column F, as “x”), “W” (column H, as “x”) and “F” (column J, as “x”) only mark days: the hours or minutes are read as a week’s. If they are those of each day, head them “Minutes per day” and name the days in one column, as “MWF” under “Days”.',
    );
  });
});
