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

  it('are no times of day under a header that may mean both', () => {
    const roster = amounts('Minutes,Time,Frequency', '30,9:30 AM,2 x week', '20,10:00,1 x week');
    expect(minutes(roster)).toEqual([60, 20]);
  });
});
