import { describe, expect, test } from 'vitest';
import { afterSetUp, sheetOf, shown, smallRoster } from './installed';
import { make, NAMES, type } from './moneySheets';

describe('maintenance of effort', () => {
  const host = afterSetUp(smallRoster());
  make(host, 'effort');
  const YEARS = [
    ['2015-16', '500', '950', '10'],
    ['2016-17', '400', '950', '10'],
    ['2017-18', '500', '900', '10'],
    ['2018-19', '400', '750', '10', '', '', '', '50'],
  ];
  const rows = (): string[][] => shown(host, NAMES.effort).slice(5, 9);

  test('waits for the years', () => {
    expect(shown(host, NAMES.effort)[4]?.[8]).toBe('year');
  });

  test.each(['2011-12', '2009-10', '6/30/2024'])('takes the year %s as it is typed', (year) => {
    type(host, 'effort', { A6: year, B6: '500', C6: '950', D6: '10' });
    expect(shown(host, NAMES.effort)[5]?.[0]).toBe(year);
    expect(shown(host, NAMES.effort)[4]?.[8]).toBe('year');
  });

  test('says of each year by what it was met, and what is paid back at most: the shortfall, or the subgrant', () => {
    for (const [row, cells] of YEARS.entries())
      type(host, 'effort', Object.fromEntries(cells.map((text, i) => [`${'ABCDEFGH'[i]}${6 + row}`, text])));
    expect(shown(host, NAMES.effort)[4]?.slice(8, 11)).toEqual([
      'year',
      'local total: required',
      'local total: actual',
    ]);
    expect(rows().map((row) => row.slice(21, 24))).toEqual([
      ['local total; state and local total; local per capita; state and local per capita', '0.00', '0.00'],
      ['state and local total; state and local per capita', '0.00', '0.00'],
      ['local total; local per capita', '0.00', '0.00'],
      ['none', '100.00', '50.00'],
    ]);
    type(host, 'effort', { H9: '' });
    expect(rows()[3]?.[23]).toBe('type the subgrant in H9');
  });

  test('what the function refuses is told above, with where it says why', () => {
    const told = () => shown(host, NAMES.effort)[2]?.[0];
    expect(told()).toMatch(/^A row for each fiscal year/);
    type(host, 'effort', { B8: 'x' });
    expect(told()).toBe('look: point at I5, it says what is wrong; row 1 of its range is row 5 here');
    expect(sheetOf(host, NAMES.effort).error(5, 9)?.message).toContain(
      'history, row 4, column 2 of the range',
    );
    type(host, 'effort', { B8: '500' });
    expect(told()).toMatch(/^A row for each fiscal year/);
  });

  test('a subgrant that is no amount is told', () => {
    for (const text of ['50 est.', '-50']) {
      type(host, 'effort', { H9: text });
      expect(rows()[3]?.[23]).toBe('look: H9 is no amount');
    }
    type(host, 'effort', { H9: '' });
  });

  test('made again it keeps the years', () => {
    make(host, 'effort');
    expect(rows()[3]?.slice(0, 4)).toEqual(['2018-19', '400.00', '750.00', '10']);
    expect(rows()[3]?.[21]).toBe('none');
  });

  const years = (): string[] =>
    shown(host, NAMES.effort)
      .slice(5)
      .map((row) => row[0] ?? '')
      .filter((text) => /^20/.test(text));
  const NOTES = 8;
  const notes = (): string[] =>
    shown(host, NAMES.effort).flatMap((row) => (/34 CFR .*\)\.$/.test(row[0] ?? '') ? [row[0] ?? ''] : []));

  test('made again it keeps a year below the yellow rows, and below the notes', () => {
    type(host, 'effort', { A21: '2019-20', B21: '500', C21: '950', D21: '10' });
    type(host, 'effort', { A31: '2020-21', B31: '=B21', C31: '950', D31: '10' });
    make(host, 'effort');
    expect(years()).toEqual(['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21']);
    const last = shown(host, NAMES.effort).find((row) => row[0] === '2020-21');
    expect([last?.[1], last?.[21]]).toEqual([
      '500.00',
      'local total; state and local total; local per capita; state and local per capita',
    ]);
    expect(notes()).toHaveLength(NOTES);
    make(host, 'effort');
    expect([years().length, notes().length]).toEqual([6, NOTES]);
  });

  test('an older year inserted above a full list pushes nobody out', () => {
    const full = Array.from({ length: 18 }, (_, i) => String(2020 + i));
    for (const [i, year] of full.entries())
      type(host, 'effort', {
        [`A${6 + i}`]: year,
        [`B${6 + i}`]: '1',
        [`C${6 + i}`]: '2',
        [`D${6 + i}`]: '3',
      });
    make(host, 'effort');
    sheetOf(host, NAMES.effort).insertRows(6, 1);
    type(host, 'effort', { A6: '2019', B6: '1', C6: '2', D6: '3' });
    make(host, 'effort');
    expect(years()).toEqual(['2019', ...full]);
    expect(shown(host, NAMES.effort)[5 + 18]?.[21]).toContain('local total');
    // Room for the next years.
    expect(shown(host, NAMES.effort)[5 + 19]?.[0]).toBe('');
  });
});
