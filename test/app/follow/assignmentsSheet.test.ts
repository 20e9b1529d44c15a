import { describe, expect, test } from 'vitest';
import { assignmentsAlong } from '../../../src/app/follow/assignmentsAlong';
import {
  assignmentRows,
  assignmentsDue,
  rebuildAssignments,
  refreshAssignments,
} from '../../../src/app/follow/assignmentsSheet';
import type { State } from '../../../src/app/opened/state';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, handingOver, ROSTER, setUp, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const SHEET = 'Case assignments';
const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(SHEET) ?? [];
const due = (workbook: MemoryWorkbook, state = stateOf(workbook)) => assignmentsDue(workbook, state);
/** Retypes a cell of the sheet, and gives back what stood there. */
function retype(workbook: MemoryWorkbook, row: number, column: number): string {
  const cells = rowsOf(workbook)[row - 1] ?? [];
  const was = String(cells[column - 1]);
  cells[column - 1] = 'retyped';
  return was;
}
const calls = ({ calls }: MemoryWorkbook, word: string) => calls.filter((call) => call.startsWith(word));

/** A state with so many lines, each of another student. */
function withLines(state: State, many: number): State {
  const [line] = state.lines.values();
  if (!line) throw new Error('There is a line.');
  const all = Array.from({ length: many }, (_, i) => {
    const [assignment] = line.timeline.assignments;
    const key = `L-${String(i).padStart(6, '0')}`;
    const assignments = assignment ? [{ ...assignment, id: i + 1 }] : [];
    return [key, { ...line, key, timeline: { ...line.timeline, studentId: key, assignments } }] as const;
  });
  return { ...state, lines: new Map(all) };
}

describe('of Case assignments is written', () => {
  test('nothing where they say all, and nothing is written once more', () => {
    const workbook = afterSetUp();
    expect(due(workbook)).toEqual([]);
    workbook.calls = [];
    refreshAssignments(workbook, stateOf(workbook));
    expect([calls(workbook, 'patch'), calls(workbook, 'lay')]).toEqual([[], []]);
  });

  test('the one cell that was retyped', () => {
    const workbook = afterSetUp();
    const text = retype(workbook, 3, 5);
    expect(due(workbook)).toEqual([{ row: 3, column: 5, texts: [[text]] }]);
    refreshAssignments(workbook, stateOf(workbook));
    expect([rowsOf(workbook)[2]?.[4], due(workbook)]).toEqual([text, []]);
  });

  test('the first and the last cell below the titles', () => {
    const workbook = afterSetUp();
    const last = rowsOf(workbook).length;
    const corner = retype(workbook, last, 12);
    expect(due(workbook)).toEqual([{ row: last, column: 12, texts: [[corner]] }]);
  });

  test('the smallest rectangle around all that were', () => {
    const workbook = afterSetUp();
    const whole = structuredClone(rowsOf(workbook));
    retype(workbook, 3, 6);
    retype(workbook, 5, 4);
    const texts = whole.slice(2, 5).map((row) => row.slice(3, 6));
    expect(due(workbook)).toEqual([{ row: 3, column: 4, texts }]);
  });

  test('a row that is missing at the end, below the last', () => {
    const workbook = afterSetUp();
    const last = rowsOf(workbook).pop() ?? [];
    const row = rowsOf(workbook).length + 1;
    // Nothing is known of where and how.
    expect(due(workbook)).toEqual([{ row, column: 1, texts: [last.slice(0, 10)] }]);
  });

  test('what is new at the end with what changed above it, unless more than 2,500 cells between say what they should', () => {
    const workbook = afterSetUp();
    const state = withLines(stateOf(workbook), 210);
    rebuildAssignments(workbook, state);
    expect(due(workbook, state)).toEqual([]);
    const last = rowsOf(workbook).pop();
    const first = Array.from({ length: 8 }, (_, i) => retype(workbook, 2, i + 5));
    const rowOf = (blocks: ReturnType<typeof due>) =>
      blocks !== 'no sheet' && blocks.map(({ row, column, texts }) => [row, column, texts.length]);
    expect(rowOf(due(workbook, state))).toEqual([[2, 1, 210]]);
    (rowsOf(workbook)[1] ?? [])[4] = first[0] ?? '';
    expect(due(workbook, state)).toEqual([
      { row: 2, column: 6, texts: [first.slice(1)] },
      { row: 211, column: 1, texts: [last] },
    ]);
  });

  test('nothing into a sheet of that name that is somebody’s own, and all where there is none or a blank one', () => {
    const workbook = afterSetUp();
    const state = stateOf(workbook);
    const made = rowsOf(workbook).length - 1;
    workbook.sheets.set(SHEET, [['Our list'], ['Ana']]);
    expect([due(workbook), rebuildAssignments(workbook, state)]).toEqual([[], 'not ours']);
    workbook.sheets.set(SHEET, [['', '']]);
    expect([due(workbook), rebuildAssignments(workbook, state), due(workbook)]).toEqual([
      'no sheet',
      made,
      [],
    ]);
    workbook.sheets.delete(SHEET);
    expect(due(workbook)).toBe('no sheet');
  });

  test('all at once up to 5,000 lines; of more the sheet is made when it is asked for', () => {
    const workbook = afterSetUp();
    const state = stateOf(workbook);
    workbook.sheets.delete(SHEET);
    workbook.calls = [];
    refreshAssignments(workbook, withLines(state, 5_001));
    expect(calls(workbook, 'lay')).toEqual([]);
    refreshAssignments(workbook, withLines(state, 5_000));
    expect(calls(workbook, 'lay')).toEqual([`lay ${SHEET}`]);
  });
});

describe('Case assignments', () => {
  test('stand by student, the newest first, and of one day that which was recorded last', () => {
    const workbook = afterSetUp();
    ask(workbook, 'save', {
      ...handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026', { amount: '4' }),
      acknowledged: ['in-the-past', 'effective-in-the-past'],
    });
    const told = assignmentRows(stateOf(workbook)).map(([id, studentId]) => `${studentId} ${id}`);
    expect(told.slice(0, 8)).toEqual([
      ...['2000001 15', '2000001 12'],
      // The services from the first day of school on, then the case, of which no day is known.
      ...['2000001 6', '2000001 1', '2000001 7'],
      ...['2000002 13', '2000002 2', '2000002 8'],
    ]);
  });

  test('keep a row beside which somebody wrote when its assignment is taken back, and say so', () => {
    const workbook = afterSetUp();
    const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026', { amount: '4' });
    const acknowledged = ['in-the-past', 'effective-in-the-past'];
    const { batch } = ask(workbook, 'save', { ...asked, acknowledged });
    const row = rowsOf(workbook).findIndex((cells) => cells[3] === 'Cho, Ben' && cells[5] === '2026-11-21');
    rowsOf(workbook)[row]?.splice(12, 0, 'Told the parents');
    undo(workbook, batch);
    const [entry, , , , , , status] = rowsOf(workbook)[row] ?? [];
    expect([entry, status]).not.toContain('');
    expect(status).toBe('Taken back');
  });
});

describe('Case assignments along with the roster', () => {
  /** The workbook whose sheet lacks one text, one cell of the roster to write, and what was written with what. */
  function given(workbook = afterSetUp(), takesBoth = true) {
    const text = retype(workbook, 3, 5);
    const state = stateOf(workbook);
    const both: unknown[] = [];
    workbook.calls = [];
    workbook.writeBoth = (sheet, cells, { blocks }) => {
      both.push([sheet, cells.length, blocks]);
      return takesBoth;
    };
    const cell = { tab: 0, row: 2, column: 12, value: 'Cho, Ben' };
    const block = { row: 3, column: 5, texts: [[text]] };
    return { workbook, state, both, cell, block, along: assignmentsAlong(workbook) };
  }

  test('are written with its first cells, in one go, and once', () => {
    const { workbook, state, both, cell, block, along } = given();
    expect(along.standFor(state)).toBe(false);
    expect(along.write(state, [cell, { ...cell, row: 3 }], true)).toEqual([]);
    expect(both).toEqual([[ROSTER, 2, [block]]]);
    expect([along.standFor(state), along.standFor({ ...state })]).toEqual([true, false]);
    expect(calls(workbook, 'write')).toEqual([]);
    along.write(state, [cell], true);
    expect([both.length, calls(workbook, 'write')]).toEqual([1, [`write ${ROSTER}`]]);
  });

  test('go with the tab whose cells are written, and with no cells of two', () => {
    const workbook = setUp(tabbedDistrict());
    const { state, both, cell, along } = given(workbook);
    along.write(state, [cell, { ...cell, tab: 1 }], true);
    expect([both, calls(workbook, 'write')]).toEqual([[], ['write Oak', 'write Birch']]);
    along.write(state, [{ ...cell, tab: 1 }], true);
    expect(both).toMatchObject([['Birch', 1, [{ row: 3 }]]]);
  });

  test('are written later where a cell moves its line to another place', () => {
    const { workbook, state, both, cell, along } = given();
    along.write(state, [cell], false);
    expect([both, calls(workbook, 'write'), along.standFor(state)]).toEqual([[], [`write ${ROSTER}`], false]);
    along.write(state, [cell], true);
    expect(both.length).toBe(1);
  });

  test('are written later where a sheet refused any, of which each is told', () => {
    const { workbook, state, cell, along } = given(afterSetUp(), false);
    workbook.refuses = ({ column }) => column === 12;
    expect(along.write(state, [cell], true)).toEqual([{ cell, isTried: true }]);
    expect(along.standFor(state)).toBe(false);
  });

  test('stand where they lack nothing, and are written later where there is no sheet', () => {
    const { workbook, state, both, cell, block, along } = given();
    (rowsOf(workbook)[2] ?? [])[4] = block.texts[0]?.[0] ?? '';
    along.write(state, [cell], true);
    expect([both, calls(workbook, 'write'), along.standFor(state)]).toEqual([[], [`write ${ROSTER}`], true]);
    workbook.sheets.delete(SHEET);
    const without = assignmentsAlong(workbook);
    without.write(state, [cell], true);
    expect([both, without.standFor(state)]).toEqual([[], false]);
  });
});
