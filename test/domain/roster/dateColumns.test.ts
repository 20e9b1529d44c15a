import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { dateColumns } from '../../../src/domain/roster/dateColumns';
import { HEADER_ONLY } from '../../kit/plainRoster';

const COLUMNS = { service: 0, start: 1, end: 2, annualReview: 3 };

/** How columns of starts, ends and reviews write their dates, below a row of who knows what; and which are asked about. */
function read(rows: Cell[][], above: Cell[] = []) {
  const header = ['Service', 'Start Date', 'End Date', 'Annual Review'];
  const { dates, orders, questions } = dateColumns([above, header, ...rows], 1, COLUMNS, HEADER_ONLY);
  return { fields: Object.keys(dates), orders, asked: questions.map(({ about }) => about) };
}

describe('dates of numbers alone', () => {
  test('are read by what their own column shows, else by what the others do', () => {
    expect(read([['OT', '13/02/2027', '03/04/2027', '']])).toEqual({
      fields: ['start', 'end', 'annualReview'],
      orders: { start: 'day-first', end: 'day-first', annualReview: 'day-first' },
      // In the usual order it would be another day.
      asked: [['End Date', 'C', '03/04/2027']],
    });
    expect(read([['OT', '13/02/2027', '02/13/2027', '']]).orders).toMatchObject({
      start: 'day-first',
      end: 'month-first',
    });
  });

  test('are asked about where two others show two orders', () => {
    const { orders, asked } = read([['OT', '13/02/2027', '02/13/2027', '03/04/2027']]);
    expect(orders.annualReview).toBe('month-first');
    expect(asked).toEqual([['Annual Review', 'D', '03/04/2027']]);
  });

  test('are not read by what stands above their header', () => {
    const { orders } = read([['OT', '03/04/2027', '', '']], ['', '13/02/2027']);
    expect(orders.start).toBe('month-first');
  });
});
