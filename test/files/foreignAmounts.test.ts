import { describe, expect, it } from 'vitest';
import { asked, minutes, readCsv, told } from '../kit/readCsv';

/** Amounts under the headers of systems that nobody had tried. */
const amounts = (header: string, ...rows: string[]) =>
  readCsv(
    [
      `Student ID,Student,Service,Provider,${header}`,
      ...rows.map((row, at) => `${1001 + at},"Alder, A${at}",Speech,"Lund, Sara",${row}`),
    ].join('\n'),
  );

describe('amounts of which several columns speak', () => {
  it.each([
    [
      'Duration/Session,Freq.,Freq. Unit',
      ['30,2,Weekly', '60,5,Weekly', '30,1,Monthly', '20,1,Daily'],
      [60, 300, 7.5, 100],
    ],
    ['Time,Frequency', ['30,2 x week', '20,1 x month', '45,3 x week'], [60, 5, 135]],
    ['Min,Day(s),Period', ['30,5,Week', '20,1,Month'], [150, 5]],
    ['Minutes,Days', ['30,M-F', '30,M W F', '20,T/Th', '30,Tues', '30,W'], [150, 90, 40, 30, 30]],
    ['Minutes of Service,x,per', ['30,2,wk', '20,1,mo'], [60, 5]],
    [
      'Amt,Amt Unit,Freq,Freq Unit',
      ['30,Minutes,2,Week', '1,Hours,1,Month', '45,Minutes,3,Week'],
      [60, 15, 135],
    ],
    ['Service Hrs,Per Week/Month', ['1.5,W', '0.5,M', '2,W'], [90, 7.5, 120]],
    ['Freq/Dur', ['2x30', '1x45', '5 x 60'], [60, 45, 300]],
  ])('are made from all of %s', (header, rows, expected) => {
    const roster = amounts(header, ...rows);
    expect(minutes(roster)).toEqual(expected);
    expect(asked(roster)).toEqual([]);
    expect(roster.findings).toEqual([]);
  });

  it('are unknown where days are counted per something unsaid', () => {
    const roster = amounts('Minutes,Days', '30,M-F', '30,3');
    expect(minutes(roster)).toEqual([150, null]);
    expect(told(roster, 'amount-not-made')).toEqual(['F3 Minutes: 30; Days: 3']);
  });

  it('are made from days of the week though a form’s notes and a total stand in their column', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider,Minutes,Day(s)
      Required,Required,Required,Required,Required,Required
      1001,"Alder, Ana",Speech,"Lund, Sara",6,M-F
      Total,,,,1200,1200`);
    expect(minutes(roster)).toEqual([30]);
  });

  it('are no times of day under a header that may mean both', () => {
    const roster = amounts('Minutes,Time,Frequency', '30,9:30 AM,2 x week', '20,10:00,1 x week');
    expect(minutes(roster)).toEqual([60, 20]);
  });
});

describe('a column that seems to hold amounts and is no line’s', () => {
  it.each([
    ['Individual Minutes', '30', '60', 'a line'],
    ['Minutes Outside Gen Ed', '60', '20', 'a line'],
    ['Hours/Mins', '1/30', '0/45', 'in words, 1/30'],
    ['Plan', 'Speech 30 min 2x/wk', 'OT 20 min monthly', 'in words, Speech 30 min 2x/wk'],
  ])('is asked about: %s', (header, one, other, of) => {
    expect(asked(amounts(header, one, other))).toEqual([`amount-or-not: ${header}, E, ${of}`]);
  });

  it('is asked about once where each day has its own', () => {
    expect(asked(amounts('Mon,Tue,Wed,Thu,Fri', '30,30,30,30,30', '20,,20,,'))).toEqual([
      'amount-or-not: Mon, E, each day, Tue, F, Wed, G, Thu, H, Fri, I',
    ]);
  });

  it.each(['Goal Minutes', 'Bus Minutes', 'Minutes Attended', 'Last Minutes', 'Start Time'])(
    'is not asked about where it is of something else: %s',
    (header) => {
      expect(asked(amounts(header, '30', '60'))).toEqual([]);
    },
  );

  it('is not asked about where lines have theirs', () => {
    expect(asked(amounts('Min/Wk,Individual Minutes', '30,15', '60,30'))).toEqual([]);
  });

  it('is asked about with the services of a wide roster that have none', () => {
    const roster = readCsv(`
      Student ID,Student,Intervention Specialist,Specially Designed Instr Min/Wk,SLP,SLP Min/Wk
      1001,"Alder, Ana","Ramos, Elena",150,"Lund, Sara",60
      1002,"Birch, Ben","Ramos, Elena",200,"Lund, Sara",30`);
    expect(asked(roster)).toEqual([
      'amount-or-not: Specially Designed Instr Min/Wk, D, a line, Intervention Specialist',
    ]);
    expect(minutes(roster)).toEqual([null, 60, null, 30]);
  });

  it('is asked about under the name of a service for which nobody is named', () => {
    const roster = readCsv(`
      Student ID,Student,Case Manager,Speech,OT
      1001,"Alder, Ana","Ramos, Elena",30,30
      1002,"Birch, Ben","Ramos, Elena",60,`);
    expect(asked(roster)).toEqual(['amount-or-not: Speech, D, nobody, 2, OT, E, 1']);
  });
});

describe('a header in two rows', () => {
  const under = (over: string, own: string) =>
    readCsv(`
      ,Student,,,${over},Service
      Student ID,Name,Service,Provider,${own},Start Date
      1001,"Alder, Ana",Speech,"Lund, Sara",120,8/24/2026
      1002,"Birch, Ben",Speech,"Lund, Sara",60,8/24/2026`);

  it.each([
    ['Minutes', 'per Week', [120, 60]],
    ['Minutes', 'per Month', [30, 15]],
    ['Minutes', 'Weekly', [120, 60]],
    ['Weekly', 'Minutes', [120, 60]],
  ])('says its amounts in both: “%s” over “%s”', (over, own, expected) => {
    const roster = under(over, own);
    expect(minutes(roster)).toEqual(expected);
    expect(asked(roster)).toEqual([]);
  });

  it('takes no minutes under “Monthly” for a week’s', () => {
    const roster = under('Monthly', 'Minutes');
    expect(minutes(roster)).toEqual([null, null]);
    expect(asked(roster)).toEqual(['amount-or-not: Minutes, E, a line']);
  });
});

it('a total below the lines keeps no column of days from counting', () => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider,Minutes,Days
    1001,"Alder, Ana",Speech,"Lund, Sara",30,M-F
    1002,"Birch, Ben",Speech,"Lund, Sara",15,T/Th
    Total,,,,45,45`);
  expect(minutes(roster)).toEqual([150, 30]);
});

it('blocks with a column of units are read whatever their numbers look like', () => {
  const block = 'Service,Provider,Amount,Unit,Period';
  const roster = readCsv(`
    Student ID,Student,${block},${block}
    1001,"Alder, Ana",Speech,"Lund, Sara",30,min,Week,OT,"Cho, Ben",0.1,hr,Daily
    1002,"Birch, Ben",Speech,"Lund, Sara",120,min,Month,,,,,`);
  expect(minutes(roster)).toEqual([30, 30, 30]);
  expect(roster.findings).toEqual([]);
});

it('blocks of hours among blocks of minutes are asked about, not dropped', () => {
  const block = 'Service,Provider,Amount';
  const roster = readCsv(`
    Student ID,Student,${block},${block}
    1001,"Alder, Ana",Speech,"Lund, Sara",30,OT,"Cho, Ben",0.5
    1002,"Birch, Ben",Speech,"Lund, Sara",60,OT,"Cho, Ben",1.5`);
  expect(minutes(roster)).toEqual([30, null, 60, null]);
  expect(asked(roster)).toEqual(['amount-or-not: Amount, H, a line']);
});

it('a second provider is never the only one without a question', () => {
  const roster = readCsv(`
    Student ID,Student,Case Manager,Service,Secondary Provider
    1001,"Alder, Ana","Ramos, Elena",Speech,"Lund, Sara"
    1002,"Birch, Ben","Ramos, Elena",OT,"Cho, Ben"`);
  expect(roster.columns).not.toHaveProperty('provider');
  expect(asked(roster)).toEqual(['teacher-or-not: Secondary Provider, E']);
});

describe('minutes a day', () => {
  it.each([
    ['Daily Min,Days', ['30,5', '45,3', '20,M-F', '20,MWF'], [150, 135, 100, 60]],
    ['Min/Day,Days/Week', ['30,5', '45,3'], [150, 135]],
    ['Min/Day', ['30', '45'], [150, 225]],
  ])('are given on as many days as another column says: %s', (header, rows, expected) => {
    const roster = amounts(header, ...rows);
    expect(minutes(roster)).toEqual(expected);
    expect(roster).toMatchObject({ questions: [], findings: [] });
  });

  it('are unknown beside several sessions', () => {
    const roster = amounts('Daily Minutes,Sessions', '30,1', '45,3');
    expect(minutes(roster)).toEqual([150, null]);
    expect(told(roster, 'amount-not-made')).toEqual(['F3 Daily Minutes: 45; Sessions: 3']);
  });
});

it('a weekly total goes before what could be made of sessions', () => {
  const roster = amounts('Sessions Per Week,Session Minutes,Weekly Total', '2,30,60', '1,30,45');
  expect(minutes(roster)).toEqual([60, 45]);
});

it('how often and how long in one cell beside a wide roster’s service is asked of which', () => {
  const roster = readCsv(`
    Student ID,Student,SLP,SLP Freq,PT,Annual
    1001,"Alder, Ana","Lund, Sara",2x30,"Park, Joon",10/1/2026
    1002,"Birch, Ben","Lund, Sara",1x20,,11/1/2026`);
  expect(asked(roster)).toEqual(['amount-or-not: SLP Freq, D, a line, SLP, PT']);
  expect(roster.columns).toMatchObject({ annualReview: 'F' });
});

it('a number of weeks beside a total is asked about, and not beside minutes a week', () => {
  expect(asked(amounts('Total Minutes,Weeks/Year', '1080,36', '540,36'))).toEqual([
    'how-often: Weeks/Year, F, 36',
  ]);
  expect(asked(amounts('Min/Wk,# of Weeks', '30,36', '60,18'))).toEqual([]);
});

it('hours or minutes under one header that says both are asked about', () => {
  const roster = readCsv(`
    Student ID,Student,Service,Provider,Hrs/Min
    1001,"Alder, Ana",Speech,"Lund, Sara",1.5
    1002,"Birch, Ben",Speech,"Lund, Sara",30`);
  expect(roster.columns).not.toHaveProperty('amountMin');
  expect(asked(roster)).toEqual(['amount-or-not: Hrs/Min, E, a line']);
});
