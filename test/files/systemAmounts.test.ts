import { describe, expect, it } from 'vitest';
import { asked, lines, minutes, readCsv as read } from '../kit/readCsv';

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
    ['Min per week (2026-27)', ['150', '60'], [150, 60]],
    ['26-27 Minutes per Month', ['240', '120'], [60, 30]],
    ['Minutes,Sessions per 1 week', ['30,2', '30,3'], [60, 90]],
    ['Minutes,Sessions/week (36 weeks)', ['30,2', '30,3'], [60, 90]],
    ['Minutes 2025-26,Minutes', ['90,30', '90,60'], [30, 60]],
  ])('stands under %s', (header, rows, expected) => {
    const roster = amounts(header, ...rows);
    expect(minutes(roster)).toEqual(expected);
    expect(asked(roster)).toEqual([]);
  });

  it.each([
    [
      'Duration,Frequency',
      ['60 min x 3 Totaling: 180 min,20 - Weekly', '30 min x 2 Totaling: 60 min,30 - Monthly'],
      [180, 15],
    ],
    ['Duration,Frequency', ['60 min x 3 Totaling: 150 min,20 - Weekly', '30 min,20 - Weekly'], [null, 30]],
    ['Minutes,Days per 6 weeks', ['45,30', '45,15'], [null, null]],
    ['Minutes,Sessions per nine weeks', ['45,9', '45,18'], [null, null]],
    ['Periods/Day,Minutes/Period', ['2,45', '1,45'], [450, 225]],
    ['Min/Session,Periods per Week', ['45,5', '45,3'], [225, 135]],
    ['Min/Wk,Periods/Day', ['225,1', '90,2'], [225, 90]],
    ['Min/Wk,Sessions per Month', ['60,4', '90,2'], [60, 90]],
    ['Blocks per Week,Minutes', ['5,80', '3,80'], [400, 240]],
    ['Mins,Annual Hours', ['60,36', '30,18'], [60, 30]],
    ['Monthly Hours,Mins', ['4,60', '2,30'], [60, 30]],
    ['Monthly Hours,Monthly Mins', ['4,30', '2,0'], [67.5, 30]],
  ])('is made of both, or of neither: %s %j', (header, rows, expected) => {
    const roster = amounts(header, ...rows);
    expect(minutes(roster)).toEqual(expected);
    expect(roster.findings).toHaveLength(expected.filter((each) => each === null).length);
  });

  it('beside another that is by a period of its own, which column counts is asked', () => {
    expect(asked(amounts('Mins,Annual Hours', '60,36', '30,18'))).toEqual([
      'two-columns: amount, Mins, Annual Hours, E, F',
    ]);
  });

  it.each([
    ['Minutes 2025-26,Minutes 2026-27', '90,30', '90,60'],
    ['Minutes 2025-26,Minutes 2026-27,Times per Week', '90,30,1', '90,60,1'],
  ])('is the newer year’s, and asked about beside another’s: %s', (header, ...cells) => {
    const roster = amounts(header, ...cells);
    expect(minutes(roster)).toEqual([30, 60]);
    expect(asked(roster)).toEqual(['two-columns: amount, Minutes 2026-27, Minutes 2025-26, F, E']);
  });

  it('is given as often as the newer year’s column says', () => {
    const header = 'Sessions per Week 2025-26,Sessions per Week 2026-27,Min/Session';
    expect(minutes(amounts(header, '1,2,30', '1,3,30'))).toEqual([60, 90]);
  });

  it('by the week is not multiplied by the lessons of a day where services stand side by side either', () => {
    const roster = read(`
      Student ID,Student,SLP,SLP Min/Wk,SLP Periods/Day,OT,OT Min/Wk
      1001,"Alder, Ana","Lund, Sara",225,1,"Park, Joon",30
      1002,"Birch, Ben","Lund, Sara",90,2,"Park, Joon",30`);
    expect(minutes(roster)).toEqual([225, 30, 90, 30]);
  });

  it('hours of one year and minutes of another make no amount together', () => {
    expect(minutes(amounts('Hours 2025-26,Minutes 2026-27', '1,30', '2,45'))).toEqual([30, 45]);
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

it('amounts of a service that nobody gives are asked about, in words too', () => {
  const roster = read(`
    WISEid,Student,IEP Case Manager,SDI Freq/Amt,Speech Freq/Amt
    1000000001,"Alder, Ana","Ramos, Elena","30 min, 5x/wk","20 min, 2x/wk"
    1000000002,"Birch, Ben","Ramos, Elena","45 min, 5x/wk",`);
  expect(asked(roster)).toEqual(['amount-or-not: Speech Freq/Amt, E, nobody, 1']);
});

it('minutes behind all services of which none has its own are asked about', () => {
  const roster = read(`
    Student ID,Student,Intervention Specialist,SLP,OT,Minutes
    1001,"Alder, Ana",Ramos,Lund,,90
    1002,"Birch, Ben",Ramos,Lund,Park,60`);
  expect(minutes(roster)).toEqual([null, null, null, null, null]);
  expect(asked(roster)).toEqual(['amount-or-not: Minutes, F, a line, Intervention Specialist, SLP, OT']);
});
