import '../../google/serverPartFile';
import { describe, expect, test } from 'vitest';
import { SUMMARY_HEADER } from '../../../src/app/report/summaryHeader';
import { caseloadSummaryTable } from '../../../src/google/functions/caseloadSummaryTable';
import type { StateRules } from '../../../src/standards/loads/stateRules';
import { missouri } from '../../../src/standards/missouri/missouri';
import { headCount } from '../../../src/standards/missouri/tables';
import { draftOf } from '../../kit/client';
import { ask, caseload, district, keyOf, reassignment, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

/** Made up: from July 1, 2027 on nobody should serve more than two students. */
const rules: StateRules = {
  ...missouri,
  provisions: [
    {
      ...headCount,
      edition: { from: '2027-07-01', until: null, checkedOn: '2027-05-01' },
      rows: [{ from: 'K', to: '12', maximum: 2, desirable: 1 }],
    },
    ...missouri.provisions,
  ],
};
const [BEFORE, SINCE] = ['06/30/2027', '07/01/2027'];

/** The small district, whose services go on into the next school year. */
function inMay(): MemoryWorkbook {
  const rows = rosterRows().map((row) => row.map((cell) => (cell === '2027-05-28' ? '2028-05-26' : cell)));
  const workbook = setUp(district(rows));
  workbook.rules = rules;
  workbook.day = '2027-05-03';
  return workbook;
}

const ramos = (workbook: MemoryWorkbook) => keyOf(workbook, 'Ramos, Elena');

describe('a new edition of a provision', () => {
  test('counts in the loads of its first day, not in those of the day before', () => {
    const workbook = inMay();
    const on = (asOf: string) => ask(workbook, 'caseload', { person: ramos(workbook), asOf }).person.load;
    expect(on(BEFORE)).toMatchObject({ maximum: 55, status: 'Within desirable' });
    expect(on(SINCE)).toMatchObject({ maximum: 2, status: 'Over maximum' });
    const listed = (asOf: string) =>
      ask(workbook, 'people', { asOf }).people.find(({ name }) => name === 'Ramos, Elena')?.load.maximum;
    expect([BEFORE, SINCE].map(listed)).toEqual([55, 2]);
  });

  test('weighs a reassignment by the last effective date', () => {
    const preview = (effective: string) => {
      const workbook = inMay();
      const [line] = caseload(workbook, 'Cho, Ben');
      const draft = draftOf(line, { effective, provider: ramos(workbook) });
      const { findings, loads } = ask(workbook, 'preview', reassignment(workbook, 'Cho, Ben', [draft]));
      const load = loads.find(({ name }) => name === 'Ramos, Elena');
      return [
        load?.before.maximum,
        load?.after.maximum,
        findings.some(({ code }) => code === 'over-maximum'),
      ];
    };
    expect(preview(BEFORE)).toEqual([55, 55, false]);
    expect(preview(SINCE)).toEqual([2, 2, true]);
  });

  test('counts in next year’s loads, while this year’s still go by the one before', () => {
    const workbook = inMay();
    const year = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
    const { seen } = ask(workbook, 'planYear', year);
    const asked = {
      ...{ ...year, seen, becomes: [], teams: [], exitEsy: false },
      ...{ reason: '', acknowledged: [] },
    };
    const { people, roles } = ask(workbook, 'projectYear', asked);
    const next = people.find(({ key }) => key === ramos(workbook));
    expect(next).toMatchObject({
      before: { maximum: 2, status: 'Over maximum' },
      after: { maximum: 2, status: 'Over maximum' },
    });
    // Five students of resource teachers, and one of a speech therapist, at two a person.
    expect(roles.map(({ atMaximum }) => atMaximum)).toEqual([2.5, 0.5]);
    const today = ask(workbook, 'caseload', { person: ramos(workbook), asOf: '05/03/2027' }).person.load;
    expect(today).toMatchObject({ maximum: 55, status: 'Within desirable' });
  });

  test('is the one of the report’s day and of CASELOAD_SUMMARY’s', () => {
    const workbook = inMay();
    const sheet = (name: string) => workbook.sheets.get(name);
    const maxima = (rows: readonly (readonly unknown[])[]) => {
      const ramosRow = rows.find((row) => row.includes('Ramos, Elena')) ?? [];
      return ramosRow[SUMMARY_HEADER.indexOf('Maximum')];
    };
    const summary = (asOf: string) =>
      caseloadSummaryTable(rules)(sheet('Roster'), sheet('Providers'), asOf, sheet('Caseload log'), '');
    expect([BEFORE, SINCE].map((asOf) => maxima(summary(asOf)))).toEqual([55, 2]);
    // Columns that were chosen by hand make figures that stand, instead of a formula.
    const mapping: object = JSON.parse(workbook.memory.mapping ?? '{}');
    workbook.memory.mapping = JSON.stringify({ ...mapping, divisors: { daily: 5, monthly: 5, yearly: 36 } });
    const report = (asOf: string) => {
      ask(workbook, 'makeReport', { asOf });
      return maxima(sheet('Caseload figures') ?? []);
    };
    expect([BEFORE, SINCE].map(report)).toEqual([55, 2]);
  });
});
