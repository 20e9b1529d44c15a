import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { choose, chooseColumn } from '../../../src/domain/roster/chooseColumn';
import type { Mapping } from '../../../src/domain/roster/roster';
import { ask, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { tabbedDistrict } from '../../kit/tabs';

const rows = (): Cell[][] => [
  ['Student ID', 'Student', 'Service', 'Provider', 'Therapist', 'Minutes', 'Frequency'],
  ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 'Lund, Sara', 30, 'Month'],
  ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena', 'Cho, Ben', 60, 'Month'],
];
const look = (workbook: MemoryWorkbook) => ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
function setUpWith(workbook: MemoryWorkbook, change: (mapping: Mapping) => Mapping): void {
  const { mapping } = look(workbook);
  if (!mapping) throw new Error('The roster is recognised.');
  ask(workbook, 'setUp', { mapping: change(mapping), name: '', protectLog: false });
}
const therapist = { header: 'Therapist', nth: 1, of: 1 };

describe('running Set up again shows', () => {
  test('the columns that the user chose, and the divisors that the district typed', () => {
    const workbook = district(rows());
    setUpWith(workbook, (mapping) => ({
      ...chooseColumn(mapping, 'provider', therapist),
      divisors: { ...mapping.divisors, monthly: 4.3 },
    }));
    const { mapping } = look(workbook);
    expect([mapping?.columns.provider?.header, mapping?.divisors.monthly]).toEqual(['Therapist', 4.3]);
  });

  test('that a column means nothing, where the user said so', () => {
    const workbook = district(rows());
    setUpWith(workbook, (mapping) =>
      choose(chooseColumn(mapping, 'frequency', null), { amountUnit: 'hours' }),
    );
    const { mapping } = look(workbook);
    expect([mapping?.columns.frequency, mapping?.amountUnit]).toEqual([undefined, 'hours']);
  });

  test('no question that was answered', () => {
    const workbook = district(rows());
    const [question] = look(workbook).questions;
    setUpWith(workbook, (mapping) => question?.answers[0]?.mapping ?? mapping);
    expect(question?.code).toBe('two-columns');
    expect(look(workbook).questions.filter(({ code }) => code === 'two-columns')).toEqual([]);
  });

  test('what is guessed anew in the place of a chosen column that is gone', () => {
    const workbook = district(rows());
    setUpWith(workbook, (mapping) => chooseColumn(mapping, 'provider', therapist));
    const [header] = workbook.sheets.get(ROSTER) ?? [];
    if (header) header[4] = 'Notes';
    expect(look(workbook).mapping?.columns.provider?.header).toBe('Provider');
  });

  test('the roster that was set up, beside another sheet that looks like one, and a better one where it is gone', () => {
    const workbook = district(rows());
    setUpWith(workbook, (mapping) => mapping);
    workbook.sheets.set('Next year', [
      [...(rows()[0] ?? []), 'Grade', 'School'],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 'Lund, Sara', 30, 'Month', 3, 'Oak'],
    ]);
    const seen = look(workbook);
    expect(seen.mapping?.sheet).toBe(ROSTER);
    expect(seen.sheets.filter(({ likely }) => likely).map(({ name }) => name)).toEqual([ROSTER]);
    workbook.sheets.delete(ROSTER);
    expect(look(workbook).mapping?.sheet).toBe('Next year');
  });

  test('the tabs as they were ticked, and one that came since', () => {
    const workbook = tabbedDistrict();
    setUpWith(workbook, (mapping) => ({
      ...mapping,
      tabs: mapping.tabs && {
        ...mapping.tabs,
        further: mapping.tabs.further.filter(({ sheet }) => sheet !== 'Cedar'),
      },
    }));
    const [header, ...students] = workbook.sheets.get('Birch') ?? [];
    workbook.sheets.set('Elm', [
      header ?? [],
      ...students.map((row) => row.map((cell) => (/^\d{4,}$/.test(String(cell)) ? `9${cell}` : cell))),
    ]);
    expect(look(workbook).tabs.map(({ sheet, taken }) => [sheet, taken])).toEqual([
      ['Birch', true],
      ['Cedar', false],
      ['Elm', true],
    ]);
  });
});
