import { describe, expect, test } from 'vitest';
import { commit } from '../../../src/app/save/commit';
import type { Cell, CellChange } from '../../../src/domain/cells/cell';
import { aboutOf, type Change } from '../../../src/domain/record/changes';
import { afterSetUp, ask, batches, ROSTER, toCho, undo } from '../../kit/district';
import { day, fact, type Says } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

/** Records these changes as one save; its name. */
function saved(workbook: MemoryWorkbook, changes: readonly Change[]): string {
  const { entries } = commit(workbook, stateOf(workbook).log, changes);
  return entries[0]?.batch ?? '';
}
const assigned = (over: Says): Change =>
  fact({ change: 'Assign', personKey: 'P-0002', person: 'Cho, Ben', begin: day('2026-11-21'), ...over });
const lines = (workbook: MemoryWorkbook, batch: string) => ask(workbook, 'batch', { batch, from: 0 }).lines;

describe('a save in the history', () => {
  test('has each reason that was given, once', () => {
    const reasonOf = (...reasons: string[]) => {
      const workbook = afterSetUp();
      saved(
        workbook,
        reasons.map((reason, i) => assigned({ lineKey: `L-00000${i + 1}`, reason })),
      );
      return batches(workbook)[0]?.reason;
    };
    expect(reasonOf('', 'Staffing', '')).toBe('Staffing');
    expect(reasonOf('Staffing', 'Staffing')).toBe('Staffing');
    expect(reasonOf('Staffing', 'Leave')).toBe('Staffing; Leave');
    expect(reasonOf('', '')).toBe('');
  });

  test('can be undone where nothing is said against it, and nothing of it is left then', () => {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    expect(batches(workbook)[0]).toMatchObject({ batch, noUndo: '', standing: 'stands' });
    expect(undo(workbook, batch)).toMatchObject({ saved: true, rest: 0 });
  });

  test('has case management with the enrollment that is managed, where it is one', () => {
    const workbook = afterSetUp();
    const batch = saved(workbook, [
      assigned({ kind: 'case management', lineKey: 'C-000001', service: '' }),
      assigned({ kind: 'case management', lineKey: 'C-000009', service: 'Resource' }),
      assigned({ lineKey: 'L-000002', service: 'Resource' }),
    ]);
    expect(lines(workbook, batch).map(({ service }) => service)).toEqual([
      'Case management',
      'Case management, Resource',
      'Resource',
    ]);
  });

  test('stands on a line as long as one of its changes there does', () => {
    const workbook = afterSetUp();
    const batch = saved(workbook, [
      assigned({}),
      fact({ change: 'Adjust', minutes: 240, lreMinutes: null, begin: day('2026-11-21') }),
    ]);
    const [last] = stateOf(workbook).log.entries.slice(-1);
    saved(workbook, [{ ...aboutOf(fact()), name: 'undone', origin: 'here', undoes: last?.entry ?? 0 }]);
    expect(batches(workbook).find((each) => each.batch === batch)?.standing).toBe('partly');
    expect(lines(workbook, batch).map(({ standing }) => standing)).toEqual(['stands']);
  });
});

describe('a cell that a save wrote besides', () => {
  const cell = (header: string, was: Cell, value: string): CellChange => ({
    ...{ ref: { header, nth: 1, of: 1 }, was, value },
  });
  const GRADE = cell('Grade', '3', '4');
  /** What keeps the save from being undone where Ana's row reads so by now. */
  function since(
    cells: readonly CellChange[] | readonly (readonly CellChange[])[],
    reads: Record<string, Cell>,
    more: { cellsBegin?: ReturnType<typeof day>; formula?: string } = {},
  ) {
    const workbook = afterSetUp();
    const { cellsBegin, formula } = more;
    const each = cells.every((one) => Array.isArray(one)) ? cells : [cells];
    const changes = each.map(
      (own): Change => ({
        ...aboutOf(fact()),
        ...{ name: 'cellsWritten', origin: 'here', cells: own as readonly CellChange[] },
        ...(cellsBegin && { cellsBegin }),
      }),
    );
    const batch = saved(workbook, changes);
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    for (const [header, text] of Object.entries(reads)) {
      row[HEADER.indexOf(header)] = text;
      if (formula) workbook.formulaCells.set(`2|${HEADER.indexOf(header) + 1}`, formula);
    }
    return lines(workbook, batch)[0]?.since;
  }
  const typed = (header: string) => `${header} was changed by hand since`;

  test('was changed by hand where it reads neither what was written nor what stood there before', () => {
    expect(since([GRADE], { Grade: '6' })).toBe(typed('Grade'));
    expect(since([GRADE], { Grade: '4' })).toBe('');
    expect(since([GRADE], {})).toBe('');
  });

  test('from the day on which it is written', () => {
    expect(since([GRADE], { Grade: '6' }, { cellsBegin: day('2026-11-21') })).toBe(typed('Grade'));
    expect(since([GRADE], { Grade: '6' }, { cellsBegin: day('2026-11-22') })).toBe('');
  });

  test('a day is the same however it is written', () => {
    const end = cell('End Date', '2027-05-28', '2027-06-01');
    expect(since([end], { 'End Date': '6/1/2027' })).toBe('');
    expect(since([end], { 'End Date': '6/2/2027' })).toBe(typed('End Date'));
  });

  test('not where a formula fills it, nor in a column that is gone, behind which others are looked at', () => {
    expect(since([GRADE], { Grade: '6' }, { formula: '=A2' })).toBe('');
    const home = cell('Home room', 'A', 'B');
    expect(since([home], {})).toBe('');
    expect(since([home, GRADE], { Grade: '6' })).toBe(typed('Grade'));
  });

  test('is no matter once its change is taken back, while another of the line stands', () => {
    const workbook = afterSetUp();
    const written: Change = { ...aboutOf(fact()), name: 'cellsWritten', origin: 'here', cells: [GRADE] };
    const batch = saved(workbook, [written, assigned({})]);
    const entry = stateOf(workbook).log.entries.at(-2)?.entry ?? 0;
    saved(workbook, [{ ...aboutOf(fact()), name: 'undone', origin: 'here', undoes: entry }]);
    (workbook.sheets.get(ROSTER)?.[1] ?? [])[HEADER.indexOf('Grade')] = '6';
    const [line] = lines(workbook, batch);
    expect([line?.standing, line?.since]).toEqual(['stands', '']);
  });

  test('the first of several is named', () => {
    const school = cell('School', 'Oak', 'Elm');
    expect(since([[GRADE], [school]], { Grade: '6', School: 'Birch' })).toBe(typed('Grade'));
  });
});

test('of person and hours that were both typed over since, the person is named', () => {
  const workbook = afterSetUp();
  const { batch } = toCho(workbook);
  const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
  row[HEADER.indexOf('Provider')] = 'Okafor, Dele';
  row[HEADER.indexOf('Hours per week')] = 2;
  expect(lines(workbook, batch)[0]?.since).toBe(
    'Changed by hand: the roster says Okafor, Dele, the record Cho, Ben',
  );
});
