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
    expect(chartsOf(19)).toEqual([
      { about: '', ranges: ['A10:A29', 'D10:D29', 'E10:E29'], series: null, height: 402 },
    ]);
    expect(chartsOf(11).map(({ height }) => height)).toEqual([398]);
    expect(chartsOf(12).map(({ height }) => height)).toEqual([402]);
    expect(chartsOf(0).map(({ ranges }) => ranges[0])).toEqual(['A10:A11']);
  });

  test('are more where there are more people, each with its rows and what its bars are', () => {
    expect(chartsOf(20)).toEqual([
      { about: ', rows 11-20', ranges: ['A10:A20', 'D10:D20', 'E10:E20'], series: null, height: 370 },
      {
        about: ', rows 21-30',
        ranges: ['A21:A30', 'D21:D30', 'E21:E30'],
        series: ['Caseload', 'Maximum'],
        height: 370,
      },
    ]);
  });

  test('are twenty-four at most, and the last says how many it leaves out', () => {
    expect(chartsOf(456)).toHaveLength(24);
    expect(chartsOf(456)[23]?.about).toBe(', rows 448-466');
    expect(chartsOf(457)[23]?.about).toBe(', rows 448-466; the 1 row below is not drawn');
    expect(chartsOf(459)).toHaveLength(24);
    expect(chartsOf(459)[23]?.about).toBe(', rows 448-466; the 3 rows below are not drawn');
  });
});
