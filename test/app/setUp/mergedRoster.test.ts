import { describe, expect, test } from 'vitest';
import type { MergedArea } from '../../../src/domain/cells/mergedCells';
import { ask, caseload, district, handingOver, ROSTER, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const down = (row: number, column: number, rows: number, columns = 1): MergedArea => ({
  row,
  column,
  rows,
  columns,
});

/** Five students, the first three Ramos's by merged cells. */
function merged(...areas: MergedArea[]): MemoryWorkbook {
  const workbook = district([
    ['Student ID', 'Student', 'Service', 'Provider', 'Case Manager'],
    ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
    ['1002', 'Birch, Ben', 'Resource', '', ''],
    ['1003', 'Cedar, Cora', 'Resource', '', ''],
    ['1004', 'Dogwood, Drew', 'Resource', 'Cho, Ben', 'Cho, Ben'],
    ['1005', 'Elm, Ella', 'Resource', '', ''],
  ]);
  workbook.mergedAreas.set(ROSTER, areas);
  return workbook;
}
const BLOCKS = [down(2, 4, 3), down(2, 5, 3), down(5, 4, 2), down(5, 5, 2)];
const providers = (workbook: MemoryWorkbook) =>
  (workbook.sheets.get(ROSTER) ?? []).slice(1).map((row) => row[3]);
const heldBy = (workbook: MemoryWorkbook, name: string) =>
  caseload(workbook, name).map(({ student }) => student);

describe('Set up of a roster with merged cells', () => {
  test('reads them filled down, says so with their number, and asks nothing', () => {
    const seen = ask(merged(...BLOCKS), 'inspectRoster', { sheet: null, mapping: null });
    expect(seen.people.map(({ name, lines }) => [name, lines])).toEqual([
      ['Cho, Ben', 2],
      ['Ramos, Elena', 3],
    ]);
    expect(seen.merged).toMatch(/^6 cells lie under merged cells .*: D3; D4; E3; E4; D6 and 1 more\./);
    expect(seen.questions).toEqual([]);
  });

  test('asks about a blank cell below a name that is not merged', () => {
    const seen = ask(merged(down(2, 4, 3), down(2, 5, 3)), 'inspectRoster', { sheet: null, mapping: null });
    expect(seen.merged).toMatch(/^4 cells/);
    expect(seen.people.map(({ name, lines }) => [name, lines])).toContainEqual(['Cho, Ben', 1]);
  });

  test('says nothing of a merged title, and no cell of it becomes a student', () => {
    const workbook = merged(...BLOCKS);
    workbook.sheets.get(ROSTER)?.push(['Totals for the district', '', '', '', '']);
    workbook.mergedAreas.set(ROSTER, [...BLOCKS, down(7, 1, 1, 5)]);
    const seen = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    expect([seen.students, seen.merged.slice(0, 7)]).toEqual([5, '6 cells']);
  });

  test('one block over the provider and the case manager is its person in both', () => {
    const workbook = merged(down(2, 4, 3, 2), down(5, 4, 2, 2));
    for (const row of workbook.sheets.get(ROSTER)?.slice(1) ?? []) row[4] = '';
    setUp(workbook);
    expect(heldBy(workbook, 'Ramos, Elena')).toEqual(['Alder, Ana', 'Birch, Ben', 'Cedar, Cora']);
    expect(ask(workbook, 'open', {}).problems).toEqual([]);
  });
});

describe('a roster with merged cells, once it is set up', () => {
  test('is read the same at every opening, and nothing shows as changed by hand', () => {
    const workbook = setUp(merged(...BLOCKS));
    expect(heldBy(workbook, 'Ramos, Elena')).toEqual(['Alder, Ana', 'Birch, Ben', 'Cedar, Cora']);
    const opened = ask(workbook, 'open', {});
    expect([opened.notices, opened.problems]).toEqual([[], []]);
  });

  test('is not asked for merged cells where Set up saw none', () => {
    const workbook = setUp(district());
    workbook.calls = [];
    ask(workbook, 'open', {});
    expect(workbook.calls.filter((call) => call.startsWith('merged'))).toEqual([]);
  });

  test('a change of one line of a block is recorded and not written over the others, and that is told', () => {
    const workbook = setUp(merged(...BLOCKS));
    const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const [first] = asked.drafts;
    const { findings } = ask(workbook, 'preview', { ...asked, drafts: first ? [first] : [] });
    const saved = ask(workbook, 'save', {
      ...asked,
      moveCaseManagement: false,
      drafts: first ? [first] : [],
      acknowledged: findings.flatMap(({ code, line }) => [code, `${code}:${line}`]),
    });
    expect(saved.saved).toBe(true);
    expect(JSON.stringify([saved, ask(workbook, 'finish', {})])).toContain(
      'One cell is merged with others and was left as it is',
    );
    expect(providers(workbook)).toEqual(['Ramos, Elena', '', '', 'Cho, Ben', '']);
    expect(heldBy(workbook, 'Cho, Ben')).toHaveLength(3);
  });

  test('a block whose lines all go to one person is written, and nothing is told', () => {
    const workbook = setUp(merged(...BLOCKS));
    const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const { findings } = ask(workbook, 'preview', asked);
    const saved = ask(workbook, 'save', {
      ...asked,
      acknowledged: findings.flatMap(({ code, line }) => [code, `${code}:${line}`]),
    });
    expect(JSON.stringify([saved, ask(workbook, 'finish', {})])).not.toContain('merged');
    expect(providers(workbook)).toEqual(['Cho, Ben', '', '', 'Cho, Ben', '']);
    const opened = ask(workbook, 'open', {});
    expect([opened.notices, opened.problems]).toEqual([[], []]);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
  });
});
