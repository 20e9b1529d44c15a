import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { answerOf, ask, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { due, REVIEW, type, withDates } from './datedRoster';

describe('the sheet “Coming due”', () => {
  const sheet = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get('Coming due') ?? [];
  const make = (workbook: MemoryWorkbook, within: 30 | 60 | 90) => ask(workbook, 'makeComingDue', { within });
  /** Student, what is due, when, and what people wrote beside it. */
  const rowsOf = (workbook: MemoryWorkbook) =>
    sheet(workbook)
      .slice(3)
      .map((row) => [row[1], row[5], String(row[6]), row[10] ?? '']);

  test('lists the whole district by case manager, with dates that sort as dates', () => {
    const workbook = signIn(withDates(), 'Okafor, Dele', 'Admin');
    expect(make(workbook, 30)).toEqual({ sheet: 'Coming due', items: 5 });
    expect(rowsOf(workbook)).toEqual([
      ['Bishop, Ben', 'Annual review', '=DATE(2026,11,20)', ''],
      ['Fox, Finn', 'Re-evaluation', '=DATE(2026,10,1)', ''],
      ['Fox, Finn', 'Annual review', '=DATE(2026,11,21)', ''],
      ['Alvarez, Ana', 'Annual review', '=DATE(2026,12,1)', ''],
      ['Diaz, Drew', 'Re-evaluation', '=DATE(2026,12,21)', ''],
    ]);
    expect(workbook.calls).toContain('show Coming due');
  });

  test('names the site that the page names, also where the site cell was emptied', () => {
    const workbook = withDates();
    type(workbook, 2, HEADER.indexOf('School'), '');
    const onPage = due(workbook).groups.flatMap(({ items }) =>
      items.flatMap(({ student, site }) => (student === 'Bishop, Ben' ? site : [])),
    );
    make(workbook, 30);
    const inSheet = sheet(workbook).flatMap((row) => (row[1] === 'Bishop, Ben' ? row[4] : []));
    expect([onPage, inSheet]).toEqual([['Oak'], ['Oak']]);
  });

  test('made anew keeps a note beside its student, wherever the rows were sorted to', () => {
    const workbook = withDates();
    make(workbook, 30);
    const [first, second, third, ...more] = sheet(workbook).slice(3);
    const noted = (row: Cell[] | undefined, note: string): Cell[] => [...(row ?? []), note];
    workbook.sheets.set('Coming due', [
      ...sheet(workbook).slice(0, 3),
      noted(third, 'meets 12/3'),
      ...[first ?? []],
      noted(second, 'psychologist asked'),
      ...more,
    ]);
    // Fox's re-evaluation is held, and Bishop's review; Evans's comes within reach.
    type(workbook, 5, REVIEW + 1, '2029-10-01');
    type(workbook, 2, REVIEW, '2027-11-20');
    make(workbook, 60);
    expect(rowsOf(workbook)).toEqual([
      ['Fox, Finn', 'Annual review', '=DATE(2026,11,21)', 'meets 12/3'],
      ['Evans, Ella', 'Annual review', '=DATE(2026,12,22)', ''],
      ['Fox, Finn', 'Re-evaluation', '=DATE(2029,10,1)', 'psychologist asked'],
      ['Alvarez, Ana', 'Annual review', '=DATE(2026,12,1)', ''],
      ['Diaz, Drew', 'Re-evaluation', '=DATE(2026,12,21)', ''],
      ['Diaz, Drew', 'Annual review', '=DATE(2027,1,20)', ''],
    ]);
    type(workbook, 5, REVIEW + 1, '');
    make(workbook, 60);
    expect(sheet(workbook)[5]?.slice(5, 9)).toEqual(['Re-evaluation', '', '', 'No longer due']);
    expect(sheet(workbook)[5]?.[10]).toBe('psychologist asked');
  });

  test('of another’s making is left alone', () => {
    const workbook = withDates();
    workbook.sheets.set('Coming due', [['Library books']]);
    expect(answerOf(workbook, 'makeComingDue', { within: 30 })).toMatchObject({ code: 'not-ours' });
    expect(sheet(workbook)).toEqual([['Library books']]);
  });

  test('with a column put in among ours is left alone: what stands in it would be overwritten', () => {
    const workbook = withDates();
    make(workbook, 30);
    workbook.sheets.set(
      'Coming due',
      sheet(workbook).map((row) => row.toSpliced(2, 0, 'mine')),
    );
    expect(answerOf(workbook, 'makeComingDue', { within: 30 })).toMatchObject({ code: 'not-ours' });
  });

  test('that was cut off above its header is made all the same', () => {
    const workbook = withDates();
    make(workbook, 30);
    const whole = sheet(workbook);
    workbook.sheets.set('Coming due', whole.slice(0, 2));
    make(workbook, 30);
    expect(sheet(workbook)).toEqual(whole);
  });

  test('is among what Remove takes out', () => {
    const workbook = withDates();
    make(workbook, 30);
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain('Coming due');
    expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).removed).toContain('Coming due');
    expect([...workbook.sheets.keys()]).toEqual([ROSTER]);
  });
});
