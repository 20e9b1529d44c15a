import { describe, expect, test } from 'vitest';
import { rowsWaiting } from '../../../src/app/follow/followRows';
import { cellKey, editsDue, NOTHING_STANDS, waitingOf, waitingOrder } from '../../../src/app/follow/waiting';
import { stayingRows } from '../../../src/app/opened/rowsLeaving';
import { record } from '../../../src/app/save/record';
import type { CellChange } from '../../../src/domain/cells/cell';
import type { DueCell } from '../../../src/domain/follow/dueCell';
import { ROW, type WaitingCell, waitingField } from '../../../src/domain/follow/dueCells';
import { aboutOf, type Change, rowIn } from '../../../src/domain/record/changes';
import { withBelow } from '../../kit/addedRows';
import { newStudent } from '../../kit/caseForms';
import { afterSetUp, ask } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

const at = (header: string): number => HEADER.indexOf(header) + 1;
const due = (header: string, over: Partial<DueCell> = {}): DueCell => ({
  ...{ lineKey: 'L-000001', line: '', field: 'other' as const, row: 2, column: at(header) },
  ...{ value: '4', was: '3' },
  ...over,
});
const cellOf = ({ row, column, value }: DueCell) => ({ tab: 0, row, column, value });

describe('what waits', () => {
  const told = (what: Partial<Parameters<typeof waitingOf>[1]>) =>
    [...waitingOf(stateOf(afterSetUp()), { refused: [], lacking: [], kept: [], ...what })].map(
      ({ line, field, text }) => [line, field, text],
    );
  const lacks = (header: string, over: Partial<DueCell> = {}, stands = true, line = 'L-000001') => ({
    ...{ cell: cellOf(due(header, over)), isTried: true, line, stands },
  });

  test('are cells that were refused, by line and column, those first that were not tried', () => {
    const refused = (header: string, isTried: boolean, over: Partial<DueCell> = {}) => ({
      ...{ due: due(header, over), cell: cellOf(due(header, over)), isTried },
    });
    expect(
      told({
        refused: [refused('Grade', true), refused('Provider', false, { field: 'provider', was: 'Ramos' })],
      }),
    ).toEqual([
      ['L-000001', 'provider', 'Ramos'],
      ['L-000001', waitingField('Grade'), '3'],
    ]);
  });

  test('are rows of which some stands, and those of which nothing does', () => {
    expect(told({ lacking: [lacks('Grade', {}, false), lacks('School')] })).toEqual([['L-000001', ROW, '']]);
    expect(told({ lacking: [lacks('Grade', {}, false), lacks('School', {}, false)] })).toEqual([
      ['L-000001', ROW, NOTHING_STANDS],
    ]);
    expect(told({ lacking: [lacks('Grade', {}, true, 'L-000099')] })).toEqual([['L-000099', ROW, '']]);
  });

  test('are the person and the hours that are lacking in such a row, and in no other', () => {
    expect(told({ lacking: [lacks('Grade'), lacks('Provider'), lacks('Case Manager')] })).toEqual([
      ['L-000001', ROW, ''],
      ['L-000001', 'provider', 'Ramos, Elena'],
      ['C-000001', 'caseManager', 'Ramos, Elena'],
    ]);
    expect(told({ lacking: [lacks('Hours per week')] })[1]).toEqual(['L-000001', 'amount', '3']);
    expect(told({ lacking: [lacks('Provider', { row: 3 })] })).toEqual([['L-000001', ROW, '']]);
    expect(
      told({ lacking: [{ ...lacks('Provider'), cell: { ...cellOf(due('Provider')), tab: 1 } }] }),
    ).toEqual([['L-000001', ROW, '']]);
    // The second line of Ana's stands in row 7.
    expect(told({ lacking: [lacks('Provider', { row: 7 }, true, 'L-000006')] })).toEqual([
      ['L-000006', ROW, ''],
      ['L-000006', 'provider', ''],
    ]);
  });

  test('comes in turn behind all that doesn’t', () => {
    const order = waitingOrder({
      ...{ entry: 1, day: day('2026-11-21') },
      waiting: [
        { line: 'L-000001', field: 'provider', text: '' },
        { line: 'L-000002', field: 'provider', text: '' },
      ],
    });
    const of = (lineKey: string, field: DueCell['field'] = 'provider') =>
      order(due('Grade', { lineKey, field }));
    expect([of('L-000001'), of('L-000002'), of('L-000003'), of('L-000001', 'amount')]).toEqual([
      0, 1, -1, -1,
    ]);
    expect(waitingOrder({ entry: 1, day: day('2026-11-21') })(due('Grade'))).toBe(-1);
  });
});

test('two cells of a line are one where they follow the record, wherever its row stands, and another by their column else', () => {
  expect(cellKey(due('Grade'))).not.toBe(cellKey(due('School')));
  expect(cellKey(due('Grade'))).toBe(cellKey(due('Grade', { row: 9 })));
  const provider = due('Provider', { field: 'provider' });
  expect(cellKey(provider)).toBe(cellKey({ ...provider, column: 1 }));
  expect(cellKey(provider)).not.toBe(cellKey({ ...provider, lineKey: 'L-000002' }));
});

describe('an edit of a form that its sheet refused', () => {
  const cell = (header: string, was: string, value: string): CellChange => ({
    ...{ ref: { header, nth: 1, of: 1 }, was, value },
  });
  const edit = (lineKey: string, ...cells: CellChange[]): Change => ({
    ...aboutOf(fact({ lineKey, studentId: lineKey === 'L-000001' ? '2000001' : '2000002' })),
    ...{ name: 'cellsWritten', origin: 'here', cells },
  });
  /** The cells that are due where these edits were saved before. */
  function dueOf(
    edits: readonly Change[],
    waiting: [line: string, header: string, text: string][],
    touched = 0,
  ) {
    const workbook = afterSetUp();
    const { after } = record(workbook, stateOf(workbook), edits);
    const entries = after.log.entries.slice(after.log.entries.length - touched);
    const fresh = touched === 0 ? [] : entries.map((entry) => ({ entry, stands: true }));
    const cells = waiting.map(([line, header, text]) => ({ line, field: waitingField(header), text }));
    return editsDue(after, fresh, cells).map(({ lineKey, row, column, value }) => [
      lineKey,
      row,
      column,
      value,
    ]);
  }
  const GRADE = cell('Grade', '3', '4');
  const SCHOOL = cell('School', 'Oak', 'Elm');

  test('is due again, and no other cell', () => {
    const edits = [edit('L-000001', GRADE, SCHOOL), edit('L-000002', cell('Grade', '4', '5'))];
    expect(dueOf(edits, [['L-000001', 'Grade', '3']])).toEqual([['L-000001', 2, at('Grade'), '4']]);
    expect(dueOf(edits, [['L-000002', 'Grade', '4']])).toEqual([['L-000002', 3, at('Grade'), '5']]);
    expect(dueOf(edits, [])).toEqual([]);
    const both: [string, string, string][] = [
      ['L-000001', 'Grade', '3'],
      ['L-000001', 'School', 'Oak'],
    ];
    expect(dueOf(edits, both).map(([, , column]) => column)).toEqual([at('Grade'), at('School')]);
  });

  test('is not where its cell reads otherwise than it did then, or another’s waits', () => {
    const edits = [edit('L-000001', GRADE)];
    expect(dueOf(edits, [['L-000001', 'Grade', '2']])).toEqual([]);
    expect(dueOf(edits, [['L-000001', 'School', '3']])).toEqual([]);
    expect(dueOf(edits, [['L-000002', 'Grade', '3']])).toEqual([]);
  });

  test('is due once where it is new, too, beside what is new', () => {
    const edits = [edit('L-000001', GRADE, SCHOOL)];
    const both = [
      ['L-000001', 2, at('Grade'), '4'],
      ['L-000001', 2, at('School'), 'Elm'],
    ];
    expect(dueOf(edits, [['L-000001', 'Grade', '3']], 1)).toEqual(both);
    expect(dueOf(edits, [], 1)).toEqual(both);
    const two = [edit('L-000001', GRADE), edit('L-000002', cell('Grade', '4', '5'))];
    expect(dueOf(two, [['L-000001', 'Grade', '3']], 1)).toEqual([
      ['L-000002', 3, at('Grade'), '5'],
      ['L-000001', 2, at('Grade'), '4'],
    ]);
  });
});

describe('a row of an enrollment that waits', () => {
  const workbook = withBelow();
  ask(workbook, 'enroll', newStudent(workbook));
  const state = stateOf(workbook);
  const line = state.log.entries.find((entry) => rowIn(entry))?.lineKey ?? '';
  /** Which rows are finished, and which are added, where that is remembered. */
  const rows = (...waiting: WaitingCell[]) => {
    const { derived } = state.memory;
    const memory = { ...state.memory, derived: derived && { ...derived, waiting } };
    return (['in part', 'all'] as const).map((how) =>
      rowsWaiting({ ...state, memory }, how).map(({ entry, stands }) => [entry.lineKey, stands]),
    );
  };

  test('is finished where some of it stands, and added where nothing does', () => {
    expect(line).not.toBe('');
    expect(rows({ line, field: ROW, text: '' })).toEqual([[[line, true]], []]);
    expect(rows({ line, field: ROW, text: NOTHING_STANDS })).toEqual([[], [[line, true]]]);
  });

  test('is neither where a cell of it alone waits, where it was taken back and stays, or of a line that added none', () => {
    expect(rows({ line, field: 'provider', text: '' })).toEqual([[], []]);
    expect(rows({ line, field: 'provider', text: NOTHING_STANDS })).toEqual([[], []]);
    const [stays] = stayingRows(state.log.entries, new Set([line]));
    expect(stays && rows(stays)).toEqual(stays && [[], []]);
    expect(rows({ line: 'L-000001', field: ROW, text: '' })).toEqual([[], []]);
    expect(rows()).toEqual([[], []]);
  });
});
