import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { choose, chooseColumn } from '../../../src/domain/roster/chooseColumn';
import type { Mapping } from '../../../src/domain/roster/roster';
import { afterSetUp, ask, caseload, district, handingOver, ROSTER } from '../../kit/district';
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

describe('once the column of services was taken out of the roster, Set up that runs again', () => {
  const without = (): MemoryWorkbook => {
    const workbook = afterSetUp();
    for (const row of workbook.sheets.get(ROSTER) ?? []) row.splice(4, 1);
    expect(ask(workbook, 'open', {}).stop).toContain('column “Service” is gone');
    setUpWith(workbook, (mapping) => mapping);
    return workbook;
  };

  test('leaves each row the line that it was, two of one student by what else they say', () => {
    const workbook = without();
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', problems: [{ code: 'second-line' }] });
    const lines = caseload(workbook, 'Ramos, Elena');
    expect(lines.map(({ key, service }) => [key, service])).toEqual([
      ['L-000001', 'Resource'],
      ['L-000002', 'Resource'],
      ['L-000003', 'Resource'],
    ]);
    expect(caseload(workbook, 'Unassigned').map(({ service }) => service)).toEqual(['Speech']);
  });

  test('keeps nobody from saving, and a row from its line once its start is another', () => {
    const workbook = without();
    const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true, notices: [] });
    const [, first = []] = workbook.sheets.get(ROSTER) ?? [];
    expect(first[10]).toBe('Cho, Ben');
    const [, , second = []] = workbook.sheets.get(ROSTER) ?? [];
    second[4] = '2026-09-01';
    expect(ask(workbook, 'open', {}).problems.map(({ code }) => code)).toEqual(['second-line']);
  });
});

test.each([
  ['Dana Director', 1],
  ['Ramos, Elena', 0],
])('as %s one is among the people added, who are %i more than the roster names', (name, more) => {
  const workbook = district(rows());
  const { mapping, people } = look(workbook);
  if (!mapping) throw new Error('The roster is recognised.');
  const again = () => ask(workbook, 'setUp', { mapping, name, protectLog: false });
  expect(again()).toMatchObject({ peopleAdded: people.length + more, youAdded: true });
  expect(again()).toMatchObject({ peopleAdded: 0, youAdded: false });
});
