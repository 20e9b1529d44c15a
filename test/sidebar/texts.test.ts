import { describe, expect, test } from 'vitest';
import { matching } from '../../sidebar/shell/Combobox';
import { dayInWords, typedDayText } from '../../sidebar/shell/dayText';
import { loadBasis, loadText, numberText } from '../../sidebar/shell/loadText';
import { personChoice } from '../../sidebar/shell/personChoices';
import { dayText } from '../../src/domain/cells/dateText';
import { load, person } from './exampleData';

describe('a typed day', () => {
  test.each([
    ['8/29/22', 'Mon, Aug 29, 2022', '08/29/2022'],
    ['2026-11-30', 'Mon, Nov 30, 2026', '11/30/2026'],
    ['02/29/2027', '', '02/29/2027'],
    ['next week', '', 'next week'],
  ])('%s reads "%s" and shows as %s', (typed, words, shown) => {
    expect(dayInWords(typed)).toBe(words);
    expect(typedDayText(typed)).toBe(shown);
  });
  test('a day of the wire shows as people here write it', () => {
    expect(dayText('2026-11-21')).toBe('11/21/2026');
  });
});

describe('a load', () => {
  test.each([
    [31.24, [45, 50], '31.2'],
    [38, [45, 50], '38'],
    [50.04, [45, 50], '50.04'],
    [44.96, [45, 50], '44.96'],
  ])('%d against %j is %s', (value, limits, text) => {
    expect(numberText(value, limits)).toBe(text);
  });
  test('says where a number of the district’s own counts', () => {
    expect(loadBasis(load(38))).toBe('ALTCASE · grades 3-4');
    expect(loadBasis(load(38, { district: true }))).toBe('ALTCASE · grades 3-4 · district standard');
    expect(
      personChoice(person('P-0001', 'Ramos, Elena', { load: load(53, { district: true }) })).detail,
    ).toBe('53 of 50, over maximum, district standard');
  });
  test('without a limit is told in lines', () => {
    expect(loadText(load(null, { lines: 5 }))).toBe('5 lines');
    expect(loadText(load(12, { lines: 1, maximum: null }))).toBe('1 line');
  });
});

describe('the type-ahead', () => {
  const choices = ['Ramos, Elena', 'Núñez, Eloy', 'Cho, Ben'].map((name) => ({
    key: name,
    name,
    detail: '',
  }));
  test.each([
    ['', 3],
    ['elena ramos', 1],
    ['el', 2],
    ['NUNEZ', 1],
    ['zz', 0],
  ])('"%s" finds %d', (typed, count) => {
    expect(matching(choices, typed)).toHaveLength(count);
  });
});
