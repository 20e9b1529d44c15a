import { expect, test } from 'vitest';
import { showDay } from '../../../src/domain/cells/day';
import { readYear, type TypedYear } from '../../../src/domain/year/yearSettings';
import { day } from '../../kit/entries';

const USUAL = { from: '08-01', cutOff: '08-01', leavingAge: 21 };
const on = (today: string, typed: Partial<TypedYear> = {}) => {
  return readYear({ from: '', cutOff: '', leavingAge: '', grade12Leaves: true, ...typed }, USUAL, day(today));
};
const codes = (today: string, typed: Partial<TypedYear>) => on(today, typed).found.map(({ code }) => code);

test('without a word the year begins on the next school day from August 1 on, with the state’s cut-off and leaving age', () => {
  expect(on('2027-05-03')).toEqual({
    settings: { from: '2027-08-02', cutOff: '08-01', leavingAge: 21, grade12Leaves: true },
    found: [],
  });
  // August 1, 2027 is a Sunday.
  expect(on('2027-08-01').settings.from).toBe('2027-08-02');
  // What begins today can't be planned any more.
  expect(on('2027-08-02').settings.from).toBe('2028-08-01');
});

test.each<[string, string[]]>([
  ['8/16/2027', []],
  ['2027-05-04', []],
  ['05/03/2027', ['from-not-ahead']],
  ['11/03/2028', []],
  ['11/04/2028', ['from-too-far']],
  ['13/45/2027', ['from-unreadable']],
  ['August', ['from-unreadable']],
])('on May 3, 2027 a first day of “%s” finds %j', (from, found) => {
  expect(codes('2027-05-03', { from })).toEqual(found);
});

test.each<[string, string]>([
  ['08/13/2027', '2027-08-13'],
  ['08/14/2027', '2027-08-16'],
  ['08/15/2027', '2027-08-16'],
  ['08/16/2027', '2027-08-16'],
])('a first day of %s is %s, and where that is another day it is said', (typed, from) => {
  const { settings, found } = on('2027-05-03', { from: typed });
  expect(settings.from).toBe(from);
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
    typed === showDay(day(from)) ? [] : ['warns from-on-weekend'],
  );
});

test('18 months ahead of the last day of a month are counted to the last day of the other', () => {
  expect(codes('2026-08-31', { from: '02/29/2028' })).toEqual([]);
  expect(codes('2026-08-31', { from: '03/01/2028' })).toEqual(['from-too-far']);
});

test.each<[string, string]>([
  ['8/1', '08-01'],
  ['09-01', '09-01'],
  ['12/31', '12-31'],
  ['08/01/2027', '08-01'],
])('a cut-off of “%s” is %s', (cutOff, read) => {
  expect(on('2027-05-03', { cutOff })).toMatchObject({ settings: { cutOff: read }, found: [] });
});

test.each(['2/29', '13/1', '6/31', 'August', '1'])('a cut-off of “%s” is none', (cutOff) => {
  expect(codes('2027-05-03', { cutOff })).toEqual(['cut-off-unreadable']);
});

test.each<[string, string[]]>([
  ['18', []],
  ['26', []],
  ['17', ['leaving-age-unreadable']],
  ['27', ['leaving-age-unreadable']],
  ['21.5', ['leaving-age-unreadable']],
  ['old', ['leaving-age-unreadable']],
])('a leaving age of “%s” finds %j', (leavingAge, found) => {
  expect(codes('2027-05-03', { leavingAge })).toEqual(found);
});
