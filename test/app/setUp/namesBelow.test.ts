import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, caseload, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const rows = (): Cell[][] => [
  ['Student ID', 'Student', 'Service', 'Provider'],
  ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena'],
  ['1002', 'Birch, Ben', 'Resource', ''],
  ['1003', 'Cedar, Cora', 'Resource', ''],
  ['1004', 'Dogwood, Drew', 'Resource', 'Cho, Ben'],
  ['1005', 'Elm, Ella', 'Resource', ''],
];
type Seen = Output<'inspectRoster'>;
type Mapping = NonNullable<Input<'inspectRoster'>['mapping']>;

function answered({ questions }: Seen, label: string): Mapping {
  const answer = questions.flatMap(({ answers }) => answers).find((each) => each.label === label);
  if (!answer) throw new Error(`No answer ${label} to ${JSON.stringify(questions)}`);
  return answer.mapping;
}

const inspect = (workbook: MemoryWorkbook, mapping: Mapping | null = null): Seen =>
  ask(workbook, 'inspectRoster', { sheet: null, mapping });
const setUpBy = (workbook: MemoryWorkbook, mapping: Mapping) =>
  ask(workbook, 'setUp', { mapping, name: 'Dana', protectLog: false });
const providers = (workbook: MemoryWorkbook) =>
  (workbook.sheets.get(ROSTER) ?? []).slice(1).map((row) => row[3]);
const FILLED = ['Ramos, Elena', 'Ramos, Elena', 'Ramos, Elena', 'Cho, Ben', 'Cho, Ben'];

describe('blank cells below a name', () => {
  test('that mean the name are read so at once, and filled in by Set up, so that a sort takes no line from anyone', () => {
    const workbook = district(rows());
    const mapping = answered(inspect(workbook), 'The name above');
    const seen = inspect(workbook, mapping);
    expect(seen.people.map(({ name, lines }) => [name, lines])).toEqual([
      ['Cho, Ben', 2],
      ['Ramos, Elena', 3],
    ]);
    expect(seen.questions).toEqual([]);
    expect(providers(workbook)).toEqual(['Ramos, Elena', '', '', 'Cho, Ben', '']);

    expect(setUpBy(workbook, mapping)).toMatchObject({ stop: '', notes: [] });
    expect(providers(workbook)).toEqual(FILLED);
    const roster = workbook.sheets.get(ROSTER) ?? [];
    workbook.sheets.set(ROSTER, [...roster.slice(0, 1), ...roster.slice(1).reverse()]);
    expect(caseload(workbook, 'Ramos, Elena')).toHaveLength(3);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('that are cleared later are nobody’s, and never silently the name above', () => {
    const workbook = district(rows());
    setUpBy(workbook, answered(inspect(workbook), 'The name above'));
    for (const row of workbook.sheets.get(ROSTER)?.slice(2, 3) ?? []) row[3] = '';
    expect(ask(workbook, 'open', {}).ready).toBe(true);
    expect(workbook.memory.mapping).not.toContain('namesBelow');
  });

  test('that mean nobody stay blank, and are not asked about again', () => {
    const workbook = district(rows());
    const mapping = answered(inspect(workbook), 'Nobody');
    expect(inspect(workbook, mapping).questions).toEqual([]);
    setUpBy(workbook, mapping);
    expect(providers(workbook)).toEqual(['Ramos, Elena', '', '', 'Cho, Ben', '']);
  });

  test('that the sheet refuses to have filled in are told, and stay nobody’s', () => {
    const workbook = district(rows());
    const mapping = answered(inspect(workbook), 'The name above');
    workbook.refuses = ({ row, column }) => row === 6 && column === 4;
    const { stop, notes } = setUpBy(workbook, mapping);
    expect([stop, notes.join(' ')]).toEqual(['', expect.stringMatching(/could not be filled in .*: D6\.$/)]);
    expect(caseload(workbook, 'Cho, Ben')).toHaveLength(1);
  });

  test('that a formula makes are told, and never written over', () => {
    const workbook = district(rows());
    const mapping = answered(inspect(workbook), 'The name above');
    workbook.formulaCells.set('3|4', '=IF(FALSE,"","")');
    expect(setUpBy(workbook, mapping).notes.join(' ')).toMatch(/because of a formula .*: D3\.$/);
    expect(providers(workbook)).toEqual(['Ramos, Elena', '', 'Ramos, Elena', 'Cho, Ben', 'Cho, Ben']);
  });

  test('whose rows somebody moves while they are filled in are told with their places', () => {
    const workbook = district(rows());
    const mapping = answered(inspect(workbook), 'The name above');
    workbook.before = (method) => {
      if (method !== `write ${ROSTER}`) return;
      workbook.before = () => undefined;
      const roster = workbook.sheets.get(ROSTER) ?? [];
      workbook.sheets.set(ROSTER, [...roster.slice(0, 1), ...roster.slice(1).reverse()]);
    };
    expect(setUpBy(workbook, mapping).notes.join(' ')).toMatch(/^Somebody moved rows .*: D3; D4; D6\.$/);
  });
});
