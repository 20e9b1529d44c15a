import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { amountHeader, amountSays, unitOfCells } from '../../../src/domain/roster/amountHeader';

/** What a header of amounts says beside others: "lre max hours", and the words that are none of it; '' where it is none. */
function read(header: string, ...others: string[]): string {
  const says = amountHeader(header, new Set(others));
  if (!says) return '';
  const { kind, bound, unit, rest } = says;
  return [kind, bound, unit ?? 'either', ...(rest === '' ? [] : [`(${rest})`])].join(' ');
}

describe('a header of amounts', () => {
  test.each([
    ['Minutes', 'service amount minutes'],
    ['Hours', 'service amount hours'],
    ['Hours/Minutes', 'service amount either'],
    ['Amount', 'service amount either (amount)'],
    ['Frequency', 'service amount either (frequency)'],
    ['IEP Minutes/Wk', 'service amount minutes'],
    ['2025-26 Minutes', 'service amount minutes'],
    ['Minutes per Month', 'service amount minutes'],
    ['Minutes per class period', 'service amount minutes (session)'],
    ['Speech Min', 'service amount minutes (speech)'],
    ['Minutes Speech per Week', 'service amount minutes (speech)'],
    ['Max', 'service max either'],
    ['High', 'service max either'],
    ['Max Hours', 'service max hours'],
    ['Minutes at Most', 'service max minutes'],
    ['Least Minutes', 'service min minutes'],
    ['LRE', 'lre amount either (lre)'],
    ['LRE Min', 'lre amount minutes (lre)'],
    ['Minutes in Gen Ed', 'lre amount minutes (gen ed)'],
    ['Minutes outside Gen Ed', 'service amount minutes (outside gen ed)'],
  ])('“%s”: %s', (header, says) => {
    expect(read(header)).toBe(says);
  });

  test.each([
    ['Service'],
    ['Minutes per Quarter'],
    ['Hours per 6 weeks'],
    ['Minutes Completed'],
    ['Minutes per Day per Month'],
    [''],
  ])('is none: “%s”', (header) => {
    expect(read(header)).toBe('');
  });
});

describe('“Min” is', () => {
  test.each<[string, string[], string]>([
    ['Min', [], 'service amount minutes'],
    ['Min', ['max'], 'service min either'],
    ['Speech Min', ['speech max'], 'service min either (speech)'],
    ['Min Hours', [], 'service min hours'],
    ['Max Min', [], 'service max minutes'],
    ['Min Min', [], 'service min minutes'],
    ['Hours Speech Min', [], 'service min hours (speech)'],
    ['Minutes Min/Week', [], 'service amount minutes'],
    ['Minutes Min/Week', ['minutes max week'], 'service min minutes'],
    ['Minutes Speech Min Frequency', [], 'service amount minutes (speech frequency)'],
    ['Hrs/Min', ['hrs max'], 'service min hours'],
    ['Hrs/Min', [], ''],
  ])('“%s” beside %j: %s', (header, others, says) => {
    expect(read(header, ...others)).toBe(says);
  });
});

describe('minutes of each other week, and those that were given, are none of a week', () => {
  test.each<[string, string[], boolean]>([
    ['A Week Min', ['b week min'], false],
    ['B Week Min', ['a week min'], false],
    ['A Week Min', ['b week max'], true],
    ['A Week Min', [], true],
    ['Min Served', ['provider', 'min req'], false],
    ['Min Served', ['provider'], true],
    ['Minutes', ['min req'], true],
  ])('“%s” beside %j counts: %s', (header, others, counts) => {
    expect(read(header, ...others) !== '').toBe(counts);
  });
});

test.each([
  ['Minutes', 'minutes', null, null],
  ['Hours', 'hours', null, null],
  ['Minutes per Day', 'minutes', 'day', null],
  ['Min/Wk', 'minutes', 'week', null],
  ['Total Hours per Month', 'hours', 'month', 'total'],
  ['Minutes per Quarter', null, 'other', null],
  ['Minutes per Day per Week', null, 'other', null],
  ['Session Minutes', 'minutes', null, 'session'],
  ['Class Period Minutes', 'minutes', null, 'session'],
  ['Minutes per Session per Week', 'minutes', 'week', 'session'],
  ['Frequency (min)', 'minutes', null, 'frequency'],
])('“%s” says %s, a %s, per %s', (header, unit, period, per) => {
  expect(amountSays(header)).toEqual({ unit, period, per });
});

describe('amounts without a unit in their header are hours where', () => {
  test.each<[string, Cell[], 'hours' | 'minutes']>([
    ['there is a fraction, and none is more than a school week', [35, 0.5], 'hours'],
    ['not: one is more', [36, 0.5], 'minutes'],
    ['not: it is the fraction', [35.5, 1], 'minutes'],
    ['not: there is no fraction', [30], 'minutes'],
    ['not: there is none', [], 'minutes'],
    ['not: they are blank', ['', ''], 'minutes'],
    ['among remarks', ['none', '1.5'], 'hours'],
    ['with a comma', ['1,5', '2,5'], 'hours'],
    ['with a comma in one', ['0,5', 36], 'minutes'],
    ['they say so', ['1 hr'], 'hours'],
    ['more say so than say minutes', ['1 hr', '2 hours', '30 min'], 'hours'],
    ['not: as many say minutes', ['1 hr', '30 min'], 'minutes'],
    ['not: the words say minutes, whatever the numbers', ['30 min', 1.5], 'minutes'],
    ['not: both in one say nothing', ['1 hr 30 min', 45], 'minutes'],
    ['the number says so beside both in one', ['1 hr 30 min', 1.5], 'hours'],
  ])('%s: %j', (_, cells, unit) => {
    expect(unitOfCells(cells)).toBe(unit);
  });
});
