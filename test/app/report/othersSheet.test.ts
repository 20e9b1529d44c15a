import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { missouri } from '../../../src/standards/missouri/missouri';
import { afterSetUp, answerOf, ask, keyOf } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const others = (): Cell[][] => [
  ['Bus', 'Driver', 'ID', 'Number'],
  ['7', 'Lund', '1', 12],
];

type Paper = { sheet: string; ask: (workbook: MemoryWorkbook) => { ok: boolean } };

/** Each sheet that somebody may have made before us, with the call that would lay it. */
const PAPERS: readonly Paper[] = [
  ...['Caseload report', 'Caseload figures', 'Standards'].map((sheet) => ({
    sheet,
    ask: (workbook: MemoryWorkbook) => answerOf(workbook, 'makeReport', { asOf: '' }),
  })),
  { sheet: 'Standards', ask: (workbook) => answerOf(workbook, 'restoreStandards', {}) },
  ...missouri.worksheets.map(({ id, sheet }) => ({
    sheet: `${sheet} - Ramos, Elena`,
    ask: (workbook: MemoryWorkbook) =>
      answerOf(workbook, 'makeWorksheet', { person: keyOf(workbook, 'Ramos, Elena'), option: id }),
  })),
];

describe('a sheet that somebody else made', () => {
  test.each(PAPERS)('called $sheet is left as it is, and named', ({ sheet, ask: make }) => {
    const workbook = afterSetUp();
    workbook.sheets.set(sheet, others());
    expect(make(workbook)).toMatchObject({
      ok: false,
      code: 'not-ours',
      sentence: `There is a sheet “${sheet}” that Caseload did not make. Rename it, then try again.`,
    });
    expect(workbook.sheets.get(sheet)).toEqual(others());
  });

  test.each(PAPERS)('is not $sheet of our own, nor a blank one of that name', ({ sheet, ask: make }) => {
    const workbook = afterSetUp();
    workbook.sheets.set(sheet, [['', '']]);
    expect(make(workbook)).toMatchObject({ ok: true });
    expect(make(workbook)).toMatchObject({ ok: true });
  });
});

test('a report whose header people reworded, and Standards of two columns, are made anew', () => {
  const workbook = afterSetUp();
  ask(workbook, 'makeReport', { asOf: '' });
  const report = workbook.sheets.get('Caseload report') ?? [];
  report[9] = (report[9] ?? []).map((title) => (title === 'Key' ? 'Key' : `${title} (2026)`));
  workbook.sheets.set('Standards', [
    ['ID', 'Number'],
    ['mo.16.head-count/3-4/maximum', 50],
  ]);
  expect(answerOf(workbook, 'makeReport', { asOf: '' })).toMatchObject({ ok: true });
  expect(workbook.sheets.get('Standards')).toHaveLength(2);
  expect(workbook.sheets.get('Caseload report')?.[9]?.[0]).toBe('Person');
});

test.each<Paper>([
  { sheet: 'Caseload report', ask: (workbook) => answerOf(workbook, 'makeReport', { asOf: '' }) },
  {
    sheet: 'By school',
    ask: (workbook) => answerOf(workbook, 'makeSchoolSheet', { asOf: '2026-11-21', school: null }),
  },
])(
  '$sheet of which only the lines above its header were written is ours, and made whole',
  ({ sheet, ask: make }) => {
    const workbook = afterSetUp();
    make(workbook);
    const whole = workbook.sheets.get(sheet) ?? [];
    workbook.sheets.set(sheet, whole.slice(0, 5));
    expect(make(workbook)).toMatchObject({ ok: true });
    expect(workbook.sheets.get(sheet)).toEqual(whole);
  },
);
