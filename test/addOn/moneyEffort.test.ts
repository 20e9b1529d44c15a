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
  /** What the test says, its titles first. */
  const said = (): string[][] => {
    const sheet = shown(host, NAMES.effort);
    return sheet.slice(sheet.findIndex(([first]) => first === 'year'));
  };
  const ofYear = (year: string): string[] | undefined => said().find(([first]) => first === year);
  const [MET_BY, SHORT, PAID_BACK] = [13, 14, 15];
  const rows = (): string[][] => said().slice(1, 5);

  test('waits for the years', () => {
    expect(said()[0]?.[0]).toBe('year');
  });

  test.each(['2011-12', '2009-10', '6/30/2024'])('takes the year %s as it is typed', (year) => {
    type(host, 'effort', { A6: year, B6: '500', C6: '950', D6: '10' });
    expect(shown(host, NAMES.effort)[5]?.[0]).toBe(year);
    expect(said()[0]?.[0]).toBe('year');
  });

  test('says of each year by what it was met, and what is paid back at most: the shortfall, or the subgrant', () => {
    for (const [row, cells] of YEARS.entries())
      type(host, 'effort', Object.fromEntries(cells.map((text, i) => [`${'ABCDEFGH'[i]}${6 + row}`, text])));
    expect(said()[0]?.slice(0, 3)).toEqual(['year', 'local total: required', 'local total: actual']);
    expect(rows().map((row) => row.slice(MET_BY, PAID_BACK + 1))).toEqual([
      ['local total; state and local total; local per capita; state and local per capita', '0.00', '0.00'],
      ['state and local total; state and local per capita', '0.00', '0.00'],
      ['local total; local per capita', '0.00', '0.00'],
      ['none', '100.00', '50.00'],
    ]);
    type(host, 'effort', { H9: '' });
    expect(rows()[3]?.[PAID_BACK]).toBe('type the subgrant in H9');
  });

  test('what the function refuses is told above, with where it says why', () => {
    const told = () => shown(host, NAMES.effort)[2]?.[0];
    expect(told()).toMatch(/^A row for each fiscal year/);
    type(host, 'effort', { B8: 'x' });
    expect(told()).toBe('look: point at A20, it says what is wrong; row 1 of its range is row 5 here');
    expect(sheetOf(host, NAMES.effort).error(20, 1)?.message).toContain(
      'history, row 4, column 2 of the range',
    );
    type(host, 'effort', { B8: '500' });
    expect(told()).toMatch(/^A row for each fiscal year/);
  });

  test('a subgrant that is no amount is told', () => {
    for (const text of ['50 est.', '-50']) {
      type(host, 'effort', { H9: text });
      expect(rows()[3]?.[PAID_BACK]).toBe('look: H9 is no amount');
    }
    type(host, 'effort', { H9: '' });
  });

  test('made again it keeps the years', () => {
    make(host, 'effort');
    expect(shown(host, NAMES.effort)[8]?.slice(0, 4)).toEqual(['2018-19', '400.00', '750.00', '10']);
    expect(rows()[3]?.[MET_BY]).toBe('none');
  });

  const years = (): string[] =>
    shown(host, NAMES.effort)
      .slice(5, -said().length)
      .map((row) => row[0] ?? '')
      .filter((text) => /^20/.test(text));
  const NOTES = 8;
  const notes = (): string[] =>
    shown(host, NAMES.effort).flatMap((row) => (/34 CFR .*\)\.$/.test(row[0] ?? '') ? [row[0] ?? ''] : []));

  test('made again it keeps a year below the yellow rows, and below all else', () => {
    type(host, 'effort', { A18: '2019-20', B18: '500', C18: '950', D18: '10' });
    const below = shown(host, NAMES.effort).length + 2;
    type(host, 'effort', { [`A${below}`]: '2020-21', [`B${below}`]: '=B18' });
    type(host, 'effort', { [`C${below}`]: '950', [`D${below}`]: '10' });
    make(host, 'effort');
    expect(years()).toEqual(['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21']);
    const last = shown(host, NAMES.effort).find((row) => row[0] === '2020-21');
    expect([last?.[1], ofYear('2020-21')?.[MET_BY]]).toEqual([
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
    expect(ofYear('2037')?.[MET_BY]).toContain('local total');
    // Room for the next years.
    expect(shown(host, NAMES.effort)[5 + 19]?.[0]).toBe('');
  });

  test('years that are inserted find their own subgrants', () => {
    const full = afterSetUp(smallRoster());
    make(full, 'effort');
    for (const [row, cells] of YEARS.entries())
      type(full, 'effort', Object.fromEntries(cells.map((text, i) => [`${'ABCDEFGH'[i]}${6 + row}`, text])));
    const paid = (): string[] =>
      shown(full, NAMES.effort).flatMap((row) => (row[SHORT] === '100.00' ? [row[PAID_BACK] ?? ''] : []));
    expect(paid()).toEqual(['50.00']);
    sheetOf(full, NAMES.effort).insertRows(8, 2);
    expect(paid()).toEqual(['50.00']);
    type(full, 'effort', { H11: '' });
    expect(paid()).toEqual(['type the subgrant in H11']);
  });

  test('a sheet that had it beside the years has it below, and keeps the years', () => {
    const old = afterSetUp(smallRoster());
    make(old, 'effort');
    const sheet = sheetOf(old, NAMES.effort);
    for (let row = 6; row <= 60; row++)
      for (let column = 1; column <= 24; column++) sheet.typed(row, column, '');
    for (const [row, cells] of YEARS.entries())
      type(old, 'effort', Object.fromEntries(cells.map((text, i) => [`${'ABCDEFGH'[i]}${6 + row}`, text])));
    type(old, 'effort', { I5: '=MOE_TEST(A5:G20)', X5: 'To be paid back at most', X9: '=IF(W9>0,W9,"")' });
    make(old, 'effort');
    const now = shown(old, NAMES.effort);
    expect(now.slice(5, 10).map(([year]) => year)).toEqual([...YEARS.map(([year]) => year), '']);
    expect(now.flatMap((row) => row.slice(16)).filter((text) => text !== '')).toEqual([]);
    expect(now.find((row) => row[SHORT] === '100.00')?.[PAID_BACK]).toBe('50.00');
  });
});
