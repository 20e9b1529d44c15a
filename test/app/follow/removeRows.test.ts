import { describe, expect, test } from 'vitest';
import { removeRows } from '../../../src/app/follow/removeRows';
import { record } from '../../../src/app/save/record';
import type { Cell } from '../../../src/domain/cells/cell';
import { aboutOf, type Change, rowIn } from '../../../src/domain/record/changes';
import { touchedSince } from '../../../src/domain/record/standing';
import { blank, failing, LAST, REFUSED, rowsFrom7, TOTAL, withBelow } from '../../kit/addedRows';
import { newStudent } from '../../kit/caseForms';
import { ask, ROSTER, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];

/** Gil, and as many more, enrolled above a total; `below`: what stood there before. */
function enrolled(below: Cell[][] = [TOTAL], ids: readonly string[] = ['2000077']): MemoryWorkbook {
  const workbook = withBelow(...below);
  for (const id of ids) enroll(workbook, { studentId: id });
  return workbook;
}

function enroll(workbook: MemoryWorkbook, over: Record<string, string>): void {
  const asked = newStudent(workbook);
  const values = asked.values.map((each) => ({ ...each, value: over[each.field] ?? each.value }));
  expect(ask(workbook, 'enroll', { ...asked, values, acknowledged: ['site-not-listed'] }).saved).toBe(true);
}

/** Takes all enrollments back in the record, and the rows out of the roster. */
function removed(workbook: MemoryWorkbook, meanwhile: (rows: Cell[][]) => void = () => undefined) {
  const before = stateOf(workbook);
  const undone = before.log.entries
    .filter((entry) => rowIn(entry))
    .map((entry): Change => ({ ...aboutOf(entry), origin: 'here', name: 'undone', undoes: entry.entry }));
  const { after } = record(workbook, before, undone);
  const { derived } = after.memory;
  if (!derived) throw new Error('It is known how far the roster follows.');
  workbook.calls = [];
  meanwhile(rowsOf(workbook));
  const told = removeRows(workbook, after, touchedSince(after.log.entries, derived, after.today));
  const { kept, blank: left, isMoved, doubtful, state } = told;
  const at = ({ tab, row, column }: { tab: number; row: number; column: number }) =>
    `${tab} ${row} ${column}`;
  return {
    ...{ isMoved, isRead: state !== null, doubtful: doubtful.map(at), blank: left.map(at) },
    kept: kept.map(({ tab, row }) => `${tab} ${row}`),
  };
}
const DONE = { isMoved: false, isRead: true, doubtful: [], blank: [], kept: [] };
const names = (workbook: MemoryWorkbook) => rowsFrom7(workbook).map((row) => row[1] ?? '');

/** Does something once, right before a method of the roster. */
function once(workbook: MemoryWorkbook, method: string, work: (rows: Cell[][]) => void): void {
  let isDone = false;
  workbook.before = (called) => {
    if (called !== `${method} ${ROSTER}` || isDone) return;
    isDone = true;
    work(rowsOf(workbook));
  };
}

describe('a row of an enrollment that is taken back', () => {
  test('goes, and so do several, and what stands below stands right below the last student again', () => {
    for (const ids of [['2000077'], ['2000077', '2000078', '2000079']]) {
      const workbook = enrolled([TOTAL], ids);
      expect(removed(workbook)).toEqual(DONE);
      expect(rowsFrom7(workbook)).toEqual([LAST, ['', 'Total']]);
    }
  });

  test('goes where it is the last of all', () => {
    const workbook = enrolled([]);
    expect([removed(workbook), rowsFrom7(workbook)]).toEqual([DONE, [LAST]]);
  });

  test('that had been waiting to be filled waits on, with its box and its formula', () => {
    const workbook = enrolled([blank({ 14: false }), TOTAL]);
    const row = rowsOf(workbook).findIndex((cells) => cells[0] === '2000077') + 1;
    workbook.formulaCells.set(`${row}|3`, '=IF(A8="","none",1)');
    (rowsOf(workbook)[row - 1] ?? [])[2] = 'none';
    expect(removed(workbook)).toEqual(DONE);
    expect(rowsOf(workbook)[row - 1]).toEqual(blank({ 3: 'none', 14: false }));
    expect(workbook.calls.filter((call) => call.startsWith('deleteBlankRows')).length).toBe(1);
  });

  test('stays whole where its sheet keeps a cell, and is told; it is tried once', () => {
    const workbook = enrolled();
    const whole = structuredClone(rowsFrom7(workbook));
    workbook.refuses = ({ row, column }) => row === 8 && column === 2;
    expect(removed(workbook)).toEqual({ ...DONE, kept: ['0 8'] });
    expect(rowsFrom7(workbook)).toEqual(whole);
    expect(workbook.calls.filter((call) => call.startsWith('delete'))).toEqual([]);
  });

  test('that stays stands higher once another’s above it is gone', () => {
    const workbook = enrolled([TOTAL], ['2000077', '2000078', '2000079']);
    expect(names(workbook).length).toBe(5);
    workbook.refuses = ({ row, column }) => row === 9 && column === 2;
    expect(removed(workbook)).toEqual({ ...DONE, kept: ['0 8'] });
    expect(rowsFrom7(workbook).map(([id]) => id)).toEqual(['2000001', '2000078', '']);
  });

  test('that its sheet does not let go is blank and told; anything else stops', () => {
    const workbook = enrolled();
    failing(workbook, 'deleteBlankRows', REFUSED);
    expect(removed(workbook)).toEqual({ ...DONE, blank: ['0 8 1'] });
    expect([workbook.complaints, names(workbook)]).toEqual([[REFUSED], ['Alvarez, Ana', '', 'Total']]);
    const other = enrolled();
    failing(other, 'deleteBlankRows', new Error('Service error'));
    expect(() => removed(other)).toThrow('Service error');
  });
});

describe('where somebody moves rows in the instant in which a row is emptied', () => {
  test('the student who came to stand there gets all back, and the row goes', () => {
    const workbook = enrolled();
    const ana = [...(rowsOf(workbook)[6] ?? [])];
    once(workbook, 'write', (rows) => rows.splice(6, 2, rows[7] ?? [], rows[6] ?? []));
    expect(removed(workbook)).toMatchObject({ isMoved: true, isRead: true, kept: [] });
    const rows = rowsOf(workbook).filter((row) => row.some((cell) => cell !== ''));
    expect(rows).toContainEqual(ana);
    expect(rows.flat()).not.toContain('2000077');
  });

  test('cells are doubtful where the roster can’t be read any more', () => {
    const workbook = enrolled();
    const filled = (rowsOf(workbook)[7] ?? []).flatMap((cell, c) => (cell === '' ? [] : `0 8 ${c + 1}`));
    once(workbook, 'write', (rows) => rows.splice(0, 1, []));
    expect(removed(workbook)).toEqual({ ...DONE, isMoved: true, isRead: false, doubtful: filled });
  });

  test('a student’s row that went is added again, and it is said where it stands, cell by cell', () => {
    const workbook = enrolled();
    const ana = [...(rowsOf(workbook)[6] ?? [])];
    once(workbook, 'write', (rows) => rows.splice(6, 1));
    const { doubtful, ...told } = removed(workbook);
    expect(told).toMatchObject({ isMoved: true, isRead: true, kept: [] });
    const at = rowsOf(workbook).findIndex(
      (row) => row[0] === ana[0] && row[4] === ana[4] && row[7] === ana[7],
    );
    expect(doubtful).toEqual(HEADER.map((_, c) => `0 ${at + 1} ${c + 1}`));
  });

  test('and its sheet takes none then, it would be the next below', () => {
    const workbook = enrolled();
    once(workbook, 'write', (rows) => rows.splice(6, 1));
    const append = workbook.append.bind(workbook);
    workbook.append = (sheet, block) =>
      sheet === ROSTER ? block.map((row) => row.map(() => '')) : append(sheet, block);
    // It was tried three times.
    const { doubtful } = removed(workbook);
    expect(doubtful).toEqual(['0 8 1', '0 8 1', '0 8 1']);
  });

  test('cells are doubtful where the roster can’t be read once another’s are put back', () => {
    const workbook = enrolled();
    let writes = 0;
    workbook.before = (called) => {
      if (called !== `write ${ROSTER}`) return;
      writes += 1;
      const rows = rowsOf(workbook);
      if (writes === 1) rows.splice(6, 2, rows[7] ?? [], rows[6] ?? []);
      else rows.splice(0, 1, []);
    };
    const { doubtful, ...told } = removed(workbook);
    expect(told).toEqual({ isMoved: true, isRead: false, blank: [], kept: [] });
    expect(doubtful[0]).toBe('0 8 1');
  });

  test('and in which it is taken out, all is well', () => {
    const workbook = enrolled();
    once(workbook, 'deleteBlankRows', (rows) => rows.splice(6, 2, rows[7] ?? [], rows[6] ?? []));
    removed(workbook);
    expect(names(workbook).filter((name) => name !== '')).toEqual(['Alvarez, Ana', 'Total']);
    expect(rowsOf(workbook)[0]).toEqual(HEADER);
  });
});

describe('on several tabs', () => {
  test('a row goes from its own, and one that stays there is told by its place in it', () => {
    const workbook = setUp(tabbedDistrict());
    const before = structuredClone(workbook.sheets);
    enroll(workbook, { site: 'Birch' });
    expect(workbook.sheets.get('Birch')).not.toEqual(before.get('Birch'));
    expect(removed(workbook)).toEqual(DONE);
    expect(workbook.calls.filter((call) => call.startsWith('delete'))).toEqual(['deleteBlankRows Birch']);
    for (const tab of ['Oak', 'Birch', 'Cedar']) expect(workbook.sheets.get(tab)).toEqual(before.get(tab));
  });

  test('one that stays stands higher only once another of the same tab is gone', () => {
    const workbook = setUp(tabbedDistrict());
    for (const [studentId, site] of [
      ['2000077', 'Cedar'],
      ['2000078', 'Birch'],
      ['2000079', 'Birch'],
    ] as const)
      enroll(workbook, { studentId, site });
    workbook.refuses = ({ value, row, column }) => value === '' && row === 7 && column === 12;
    expect(removed(workbook)).toMatchObject({ kept: ['1 6'] });
  });
});
