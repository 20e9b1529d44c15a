import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../../src/app/report/reportCharts';

const COLUMNS = [
  { title: 'Person', letter: 'A' },
  { title: 'Caseload', letter: 'D' },
  { title: 'Maximum', letter: 'E' },
];
const chartsOf = (people: number) =>
  reportCharts({ people, headerRow: 10, row: 60, columns: COLUMNS }).charts;

describe('the charts of caseloads against their limits', () => {
  test('are one for up to forty people, with its header, no higher than a page that lies', () => {
    expect(chartsOf(40)).toEqual([
      { about: '', ranges: ['A10:A50', 'D10:D50', 'E10:E50'], series: null, height: 680 },
    ]);
    expect(chartsOf(12).map(({ height }) => height)).toEqual([456]);
    expect(chartsOf(0).map(({ ranges }) => ranges[0])).toEqual(['A10:A11']);
  });

  test('are more where there are more people, each with its rows and what its bars are', () => {
    expect(chartsOf(41)).toEqual([
      { about: ', rows 11-31', ranges: ['A10:A31', 'D10:D31', 'E10:E31'], series: null, height: 680 },
      {
        about: ', rows 32-51',
        ranges: ['A32:A51', 'D32:D51', 'E32:E51'],
        series: ['Caseload', 'Maximum'],
        height: 680,
      },
    ]);
  });

  test('are eleven at most, and the last says how many it leaves out', () => {
    expect(chartsOf(440)).toHaveLength(11);
    expect(chartsOf(440)[10]?.about).toBe(', rows 411-450');
    expect(chartsOf(441)[10]?.about).toBe(', rows 411-450; the 1 row below is not drawn');
    expect(chartsOf(443)).toHaveLength(11);
    expect(chartsOf(443)[10]?.about).toBe(', rows 411-450; the 3 rows below are not drawn');
  });
});
