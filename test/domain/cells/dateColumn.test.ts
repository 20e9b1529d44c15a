import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { DateColumn } from '../../../src/domain/cells/dateColumn';
import { addDays, type Day, dayOf } from '../../../src/domain/cells/day';
import { localeOrder } from '../../../src/domain/cells/localeOrder';

const read = (cells: Cell[], known = {}) => {
  const column = new DateColumn(cells, known);
  return cells.map((cell) => column.read(cell));
};

describe('a column of dates', () => {
  it('whose days above 12 stand first is read day first throughout', () => {
    expect(read(['15/08/2026', '05/09/2026', '01/09/2026', '31/08/2026'])).toEqual([
      '2026-08-15',
      '2026-09-05',
      '2026-09-01',
      '2026-08-31',
    ]);
  });

  it('whose days above 12 stand second is read month first, in whatever country', () => {
    expect(read(['08/15/2026', '05/09/2026'], { usual: 'day-first' })).toEqual(['2026-08-15', '2026-05-09']);
  });

  it('that shows nothing is read as its country writes, and asked about unless that is month first', () => {
    const cells = ['05/09/2026', '01/09/2026'];
    expect(read(cells, { usual: 'day-first' })).toEqual(['2026-09-05', '2026-09-01']);
    expect(read(cells, {})).toEqual(['2026-05-09', '2026-01-09']);
    const isOpen = (known: ConstructorParameters<typeof DateColumn>[1]) =>
      new DateColumn(cells, known).isOpen;
    expect([
      isOpen({ usual: 'month-first' }),
      isOpen({}),
      isOpen({ usual: 'day-first' }),
      isOpen({ answered: 'day-first' }),
    ]).toEqual([false, true, true, false]);
  });

  it('in which both orders occur says which of its dates could be either', () => {
    const cells = ['15/08/2026', '08/16/2026', '05/09/2026', '05/05/2026', '2026-09-05'];
    expect(read(cells)).toEqual(['2026-08-15', '2026-08-16', 'either', '2026-05-05', '2026-09-05']);
    expect(new DateColumn(cells, {}).isOpen).toBe(true);
    expect(read(cells, { answered: 'day-first' })).toEqual([
      '2026-08-15',
      null,
      '2026-09-05',
      '2026-05-05',
      '2026-09-05',
    ]);
  });

  it('of which an import turned some around says so of each that it could have turned', () => {
    // A US spreadsheet takes 05/09/2026 for May 9 and leaves 15/08/2026 a text.
    expect(read(['15/08/2026', '2026-05-09', '2026-09-09'], { usual: 'month-first' })).toEqual([
      '2026-08-15',
      'either',
      '2026-09-09',
    ]);
    expect(read(['15/08/2026', '2026-05-09', '2026-05-19'], { usual: 'month-first' })).toEqual([
      '2026-08-15',
      '2026-05-09',
      '2026-05-19',
    ]);
  });

  it('with years of two digits is not taken for one with the year first', () => {
    expect(read(['26/08/15', '26/09/01'])).toEqual(['either', 'either']);
    expect(read(['15/08/26', '01/09/26', '31/08/26'])).toEqual(['2026-08-15', '2026-09-01', '2026-08-31']);
  });

  it('may have dots, and no year before anybody’s birth', () => {
    expect(read(['15.08.2026', '05.09.2026', '1899-12-30', '1900-01-14'])).toEqual([
      '2026-08-15',
      '2026-09-05',
      null,
      null,
    ]);
  });

  it('is written as its texts are, but day first in the way that every spreadsheet takes for the same day', () => {
    const day = dayOf(2026, 9, 5);
    if (!day) throw new Error('a day');
    const written = (...cells: Cell[]) => new DateColumn(cells, { usual: 'month-first' }).written(day);
    expect([written('8/15/2026'), written('15/08/2026'), written('2026-08-15'), written()]).toEqual([
      '09/05/2026',
      '2026-09-05',
      '2026-09-05',
      '2026-09-05',
    ]);
  });

  it('of any days in any one order reads as they were meant, or says that it can’t be told', () => {
    const first = dayOf(2018, 1, 1);
    if (!first) throw new Error('a day');
    const days = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 12 });
    const two = (text: string, isPadded: boolean) => (isPadded ? text : String(Number(text)));
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('month-first', 'day-first', 'iso'),
        fc.constantFrom('/', '-', '.'),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('en_US', 'en_GB', 'de_DE', ''),
        (counts, order, separator, isPadded, isShort, locale) => {
          const meant = counts.map((count): Day => addDays(first, count));
          const cells = meant.map((day) => {
            const [year = '', month = '', date = ''] = day.split('-');
            if (order === 'iso') return day;
            const parts = order === 'day-first' ? [date, month] : [month, date];
            return [...parts.map((part) => two(part, isPadded)), isShort ? year.slice(2) : year].join(
              separator,
            );
          });
          const column = new DateColumn(cells, { usual: localeOrder(locale) });
          // Where nothing shows it, dates in a month-first country are month first: that is what its people write.
          const isTold = column.isOpen || (order === 'day-first' && locale === 'en_US' && separator !== '.');
          cells.forEach((cell, i) => {
            const is = column.read(cell);
            if (is !== 'either' && is !== meant[i])
              expect(isTold && is !== null, `${cells.join()} ${cell}`).toBe(true);
          });
        },
      ),
    );
  });
});

it.each([
  ['en_US', 'month-first'],
  ['es_PR', 'month-first'],
  ['en_GB', 'day-first'],
  ['de_DE', 'day-first'],
  ['es_MX', 'day-first'],
  ['en_CA', undefined],
  ['ja_JP', undefined],
  ['', undefined],
])('the locale %s writes %s', (locale, order) => {
  expect(localeOrder(locale)).toBe(order);
});
