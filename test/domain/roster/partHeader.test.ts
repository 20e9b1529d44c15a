import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  areUnits,
  holdsPart,
  lessonsOf,
  monthApart,
  namedBeside,
  partHeader,
  ratePart,
  saysNothingOfWeek,
} from '../../../src/domain/roster/partHeader';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { guess } from './guessed';

/** What a header beside amounts says: "times a week", whose in parentheses; '' for nothing. */
function read(header: string): string {
  const part = partHeader(header);
  if (!part) return '';
  const { field, period, rest, isDays, isBare } = part;
  return [
    field,
    ...(period === null ? [] : [`a ${period}`]),
    ...(rest === '' ? [] : [`(${rest})`]),
    ...(isDays ? ['in days'] : []),
    ...(isBare ? ['of something'] : []),
  ].join(' ');
}

describe('a header beside amounts tells', () => {
  test.each([
    ['Frequency', 'frequency'],
    ['How often', 'frequency'],
    ['SLP Frequency', 'frequency (slp)'],
    ['How often each week', 'frequency a week'],
    ['Frequency per week', 'frequency a week'],
    ['Frequency (weekly/monthly)', 'frequency'],
    ['Frequency 2025-26', 'frequency'],
    ['Sessions', 'times'],
    ['Number of Session', 'times'],
    ['Session #', 'times'],
    ['# of times', 'times'],
    ['Times per Day', 'times a day'],
    ['x per week', 'times a week'],
    ['Sessions per Month', 'times a month'],
    ['Sessions per 1 week', 'times a week'],
    ['Sessions per week (36 weeks)', 'times a week'],
    ['Sessions per 3 weeks', 'times a other'],
    ['Sessions 6 weeks', 'times a other'],
    ['SLP Sessions', 'times (slp)'],
    ['Quarterly Sessions', 'times a other'],
    ['# / wk', 'times a week'],
    ['SLP #/wk', 'times a week (slp)'],
    ['Periods/Day', 'times a day'],
    ['Blocks per Week', 'times a week'],
    ['Class Periods per Week', 'times a week'],
    ['x', 'times of something'],
    ['Qty', 'times of something'],
    ['Days', 'times in days'],
    ['Service Days', 'times in days'],
    ['Days Served', 'times in days'],
    ['Days per week', 'times a week in days'],
    ['Days per 6 weeks', 'times a other in days'],
    ['SLP Days per Week', 'times a week (slp) in days'],
    ['Period', 'period'],
    ['Periods', 'period'],
    ['Per', 'period'],
    ['Basis', 'period'],
    ['Speech Interval', 'period (speech)'],
    ['Frequency Period', 'period'],
    ['Frequency Type', 'period'],
    ['Duration Period', 'period'],
    ['Frequency Unit', 'period'],
    ['Schedule', 'period'],
    ['Rate', 'period'],
    ['Week/Month', 'period'],
    ['W/M/Y', 'period'],
    ['Unit', 'timeUnit'],
    ['Minutes or Hours', 'timeUnit'],
    ['Hr/Min', 'timeUnit'],
  ])('“%s”: %s', (header, says) => {
    expect(read(header)).toBe(says);
  });

  test.each([
    ['Session'],
    ['Block'],
    ['SLP Days'],
    ['SLP Blocks per Week'],
    ['Reading #/wk'],
    ['Week #'],
    ['Hours Min'],
    ['Minutes'],
    ['Amount/Frequency'],
    ['Frequency/Duration'],
    ['Start Date'],
    ['Progress Frequency'],
    ['Time of day'],
    ['Weekly'],
    ['Notes'],
    [''],
  ])('nothing of it: “%s”', (header) => {
    expect(read(header)).toBe('');
  });

  test.each([
    ['Periods', ''],
    ['SLP Blocks', 'slp'],
    ['Session', ''],
    ['Class Periods', ''],
    ['Periods/Day', null],
    ['Frequency', null],
  ])('of lessons or sessions without a period “%s”: %j', (header, whose) => {
    expect(lessonsOf(header)).toBe(whose);
  });

  test('whose it is by the words that are left', () => {
    expect(['SLP days', 'Minutes', 'Speech weekly', 'SLP min 2025-26'].map(namedBeside)).toEqual([
      ...['slp', '', 'speech', 'slp'],
    ]);
  });

  test.each<[string, Cell[], boolean]>([
    ['SLP min type', ['MPM'], true],
    ['SLP min type', ['hrs/week', 'Minutes'], true],
    ['SLP min type', ['Minutes'], false],
    ['Minutes', ['MPM'], false],
    ['SLP', ['MPM', 'x', 'y'], false],
  ])('the unit of what “%s” names, by cells %j: %s', (header, cells, isUnit) => {
    expect(ratePart(header, cells) !== null).toBe(isUnit);
  });

  test.each([
    ['Days', true],
    ['Sessions per Month', true],
    ['Sessions per Week', false],
    ['Sessions', false],
    ['Frequency per month', false],
    ['Notes', false],
  ])('nothing of a week’s minutes: “%s” %s', (header, isNothing) => {
    expect(saysNothingOfWeek(partHeader(header))).toBe(isNothing);
  });
});

describe('a column is such a part by its cells', () => {
  test.each<[string, Cell[], boolean]>([
    ['Frequency', [], true],
    ['Frequency', ['whenever'], true],
    // Days are counted, or named.
    ['Days', ['M-F', 'Total', 'x', 'y'], true],
    ['Days', ['3', 'x'], true],
    ['Days', ['3', 'x', 'y'], false],
    ['Days', [' 3 '], true],
    ['Days', ['7'], true],
    ['Days', ['8'], false],
    ['Days', ['daily', 'n/a'], true],
    ['Days', [], false],
    // What is not named is a number.
    ['x', ['2', 'a'], true],
    ['x', ['2', 'a', 'b'], false],
    ['x', [' 12 '], true],
    ['x', ['123'], false],
    ['x', [], false],
    // "Sessions" may be the hours of the day.
    ['Sessions', [], true],
    ['Sessions', ['2'], true],
    ['Sessions', ['9:30', '2', '3', '4'], false],
    ['Sessions', ['9:30', '2', '3', '4', '5'], true],
    ['Sessions', ['am'], false],
    ['Sessions per Week', ['9:30'], true],
    // "Unit" may be the flat.
    ['Unit', ['Minutes'], true],
    ['Unit', ['sessions', 'a', 'b', 'c'], true],
    ['Unit', ['sessions', 'a', 'b', 'c', 'd'], false],
    ['Unit', [' visits '], true],
    ['Unit', ['%'], true],
    ['Unit', ['4B'], false],
    ['Unit', [], false],
    ['Period', ['M', 'W'], true],
    ['Period', ['semester'], true],
    ['Period', ['PRN'], true],
    ['Period', ['3', 'weekly', '4', '5', '6'], false],
    ['Period', ['3', 'weekly', '4', '5'], true],
    ['Period', ['3'], false],
    ['Period', [], false],
  ])('“%s” of %j: %s', (header, cells, holds) => {
    const part = partHeader(header);
    expect(part && holdsPart(part, cells)).toBe(holds);
  });

  test.each<[Cell[], boolean]>([
    [['Minutes'], true],
    [['hrs/week', 'Minutes'], true],
    [['MPM', 'x'], true],
    [['MPM', 'x', 'y'], false],
    [['Minutes', 'x'], false],
    [['Min', 'Mod'], false],
    [['M'], false],
    [[30], false],
    [[], false],
  ])('%j are units: %s', (cells, are) => {
    expect(areUnits(cells)).toBe(are);
  });

  test('“M” beside “W” is a month', () => {
    expect(['M', ' m ', 'MW', 7].map(monthApart)).toEqual(['month', 'month', 'MW', 7]);
  });
});

test.each([
  ['Minutes', 30],
  ['Percent', null],
  ['%', null],
  ['% of day', null],
])('30 beside “%s” under “Unit” is %s minutes a week', (unit, minutes) => {
  const grid = [
    ['Student ID', 'Student', 'Service', 'Amount', 'Unit', 'Provider'],
    [1001, 'Alder, Ana', 'Resource', 30, unit, 'Ramos, Elena'],
    [1002, 'Birch, Ben', 'Speech', 60, unit, 'Lund, Sara'],
  ];
  const roster = readRoster(grid, guess(grid));
  expect('lines' in roster && roster.lines[0]).toMatchObject({
    minutes,
    unreadable: minutes === null ? ['amount'] : [],
  });
});
