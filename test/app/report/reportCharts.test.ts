import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../../src/app/report/reportCharts';

const COLUMNS = [
  { title: 'Person', letter: 'A' },
  { title: 'Caseload', letter: 'D' },
  { title: 'Maximum', letter: 'E' },
];
const chartsOf = (people: number) =>
  reportCharts({ people, headerRow: 10, room: 402, row: 60, columns: COLUMNS }).charts;

describe('the charts of caseloads against their limits', () => {
  test('are one for as many people as can be read in a page’s room, with its header', () => {
    expect(chartsOf(24)).toEqual([
      { about: '', ranges: ['A10:A34', 'D10:D34', 'E10:E34'], series: null, height: 402 },
    ]);
    expect(chartsOf(11).map(({ height }) => height)).toEqual([398]);
    expect(chartsOf(12).map(({ height }) => height)).toEqual([402]);
    expect(chartsOf(0).map(({ ranges }) => ranges[0])).toEqual(['A10:A11']);
  });

  test('are more where there are more people, each with its rows and what its bars are', () => {
    expect(chartsOf(25)).toEqual([
      { about: ', rows 11-23', ranges: ['A10:A23', 'D10:D23', 'E10:E23'], series: null, height: 402 },
      {
        about: ', rows 24-35',
        ranges: ['A24:A35', 'D24:D35', 'E24:E35'],
        series: ['Caseload', 'Maximum'],
        height: 402,
      },
    ]);
  });

  test('are twenty at most, and the last says how many it leaves out', () => {
    expect(chartsOf(480)).toHaveLength(20);
    expect(chartsOf(480)[19]?.about).toBe(', rows 467-490');
    expect(chartsOf(481)[19]?.about).toBe(', rows 467-490; the 1 row below is not drawn');
    expect(chartsOf(483)).toHaveLength(20);
    expect(chartsOf(483)[19]?.about).toBe(', rows 467-490; the 3 rows below are not drawn');
  });
});
