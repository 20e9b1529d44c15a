import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeDate, readDay } from '../../../src/domain/cells/dateText';
import { addDays, dayOf, showDay } from '../../../src/domain/cells/day';
import { NAUGHTY } from '../../kit/naughty';

describe('a date in a cell', () => {
  it.each([
    '2022-08-29',
    '8/29/22',
    '08/29/2022',
    '8/29/2022',
    ' 8/29/2022 ',
    '8-29-2022',
    '2022/8/29',
    '29-Aug-2022',
    '29-Aug-22',
    '29 August 2022',
    'Aug 29, 2022',
    'AUGUST 29 2022',
    'Aug. 29th, 2022',
    '2022-08-29 00:00:00',
    '2022-08-29T00:00:00.000Z',
    '8/29/2022 12:00:00 AM',
    '8/29/2022 0:00',
  ])('"%s" is 29 August 2022', (text) => {
    expect(readDay(text)).toBe('2022-08-29');
  });

  it.each([
    ['1/1/00', '2000-01-01'],
    ['12/31/79', '2079-12-31'],
    ['1/1/80', '1980-01-01'],
    ['2/29/24', '2024-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '',
    '13/45/2026',
    '2/29/23',
    '02/30/2026',
    '0/10/2026',
    '29/08/2022',
    '8/29/222',
    '8/29',
    '8/29-2022',
    '2022-13-01',
    '31-Feb-2022',
    '8/29/2022 14:30',
    'ongoing',
    'Aug 2022',
    '2025-26',
    '8/29/22 - 5/30/23',
    '8/29/22?',
  ])('"%s" names no day', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('is not made of a number, since a date cell never arrives as one', () => {
    expect([readDay(46_347), readDay(true)]).toEqual([null, null]);
  });

  it('has the look of a date or has not', () => {
    expect(['13/45/2026', '31-Feb-2022', 'Feb 31'].every(looksLikeDate)).toBe(true);
    expect(['ongoing', 'TBD', '', '46347', 46_347].some(looksLikeDate)).toBe(false);
  });

  it('reads back from the way it is shown, for every day of a century', () => {
    const first = dayOf(1980, 1, 1);
    if (!first) throw new Error('1980 has a first day');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (count) => {
        const day = addDays(first, count);
        expect([readDay(day), readDay(showDay(day))]).toEqual([day, day]);
        const [year = '', month, date] = day.split('-').map(Number);
        expect(readDay(`${month}/${date}/${String(year).slice(2)}`)).toBe(day);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), (text) => {
        const day = readDay(text);
        expect(day === null || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true);
      }),
    );
  });
});
