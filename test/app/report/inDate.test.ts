import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, district, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

type Row = [id: string, site: string, manager: string, review: string, reevaluation: string];

const DATES = ['Annual Review Due', 'Reevaluation Due'];

/** On November 21: reviews of the day itself and of the day before, and one without a date. */
const ROWS: readonly Row[] = [
  ['S-1', 'Oak', 'Ramos, Elena', '11/21/2026', '11/20/2026'],
  ['S-2', 'Oak', 'Ramos, Elena', '11/20/2026', '12/01/2027'],
  ['S-3', 'Oak', 'Ramos, Elena', '', '12/01/2027'],
  ['S-4', 'Birch', 'Cho, Ben', '12/01/2026', '12/01/2027'],
  ['S-5', 'Birch', '', '12/01/2026', ''],
];

function lakeview(dates = DATES): MemoryWorkbook {
  const rows = ROWS.map(([id, site, manager, ...days]): Cell[] => [
    ...[id, `Student ${id}`, '3', site, 'Resource', '2026-08-15', '2027-05-28', 1, '', '', ''],
    ...['Okafor, Dele', manager, '', ...days.slice(0, dates.length)],
  ]);
  return afterSetUp(district([[...HEADER, ...dates], ...rows]));
}

const files = (workbook: MemoryWorkbook) => ask(workbook, 'comingDue', { within: 30 }).files;
const [none, some] = [
  { inDate: 0, overdue: 0, undated: 1 },
  { inDate: 1, overdue: 0, undated: 0 },
];

describe('the files of each case manager', () => {
  test('are in date to the day itself, overdue the day after, or without a date', () => {
    expect(files(lakeview())).toMatchObject([
      { person: 'No case manager', files: 1, reviews: some, reevaluations: none },
      { person: 'Cho, Ben', files: 1, reviews: some, reevaluations: some },
      {
        ...{ person: 'Ramos, Elena', files: 3 },
        reviews: { inDate: 1, overdue: 1, undated: 1 },
        reevaluations: { inDate: 2, overdue: 1, undated: 0 },
      },
    ]);
  });

  test('are as many as the IEPs that everybody’s load says are managed', () => {
    const workbook = lakeview();
    const ieps = new Map(
      ask(workbook, 'people', { asOf: '2026-11-21' }).people.map(({ key, load }) => [key, load.ieps]),
    );
    for (const { personKey, files: all } of files(workbook))
      if (personKey !== '') expect(all).toBe(ieps.get(personKey));
  });

  test('of a Provider are those of their own students alone', () => {
    const workbook = signIn(lakeview(), 'Cho, Ben');
    expect(files(workbook)).toMatchObject([{ person: 'Cho, Ben', files: 1 }]);
  });
});

describe('the report’s sheet of them', () => {
  const made = (workbook: MemoryWorkbook) => {
    const { dates } = ask(workbook, 'makeReport', { asOf: '' });
    return { dates, rows: workbook.sheets.get('Reviews in date') ?? null };
  };

  test('has a line each, with the percent as a formula, and is told', () => {
    const { dates, rows } = made(lakeview());
    expect(dates).toBe('“Reviews in date” counts each case manager’s files and dates.');
    expect(rows?.[0]?.[0]).toBe('Reviews in date on 11/21/2026');
    const [, , ramos] = rows?.slice(7) ?? [];
    expect(ramos?.slice(0, 3)).toEqual(['Ramos, Elena', 3, 1]);
    expect(ramos?.slice(4, 7)).toEqual([1, 1, 2]);
    expect(ramos?.[3]).toBe('=IF(N(B10)=0,"",C10/B10)');
  });

  test('leaves a kind blank that the roster has no column for, and says so', () => {
    const { dates, rows } = made(lakeview(DATES.slice(0, 1)));
    expect(dates).toBe(
      '“Reviews in date” counts each case manager’s files and dates. The roster has no column of re-evaluations, so none are counted.',
    );
    expect(rows?.[9]?.slice(6, 10)).toEqual(['', '', '', '']);
  });

  test('is not made where the roster has neither, and that is said', () => {
    expect(made(lakeview([]))).toEqual({
      dates: 'The roster has no column of annual reviews or re-evaluations, so none are counted.',
      rows: null,
    });
  });

  test('keeps a note beside its case manager, and is never laid over somebody else’s', () => {
    const workbook = lakeview();
    made(workbook)
      .rows?.find((row) => row[0] === 'Cho, Ben')
      ?.push('asked');
    expect(
      made(workbook)
        .rows?.find((row) => row[0] === 'Cho, Ben')
        ?.at(-1),
    ).toBe('asked');
    workbook.sheets.set('Reviews in date', [['Bus', 'Driver']]);
    expect(answerOf(workbook, 'makeReport', { asOf: '' })).toMatchObject({ code: 'not-ours' });
    expect(workbook.sheets.get('Reviews in date')).toEqual([['Bus', 'Driver']]);
  });
});
