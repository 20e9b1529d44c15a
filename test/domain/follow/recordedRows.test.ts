import { describe, expect, test } from 'vitest';
import type { Cell, CellChange } from '../../../src/domain/cells/cell';
import { editedCells } from '../../../src/domain/follow/recordedRows';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';
import { HEADER, readRows } from '../../kit/plainRoster';

const TODAY = day('2026-11-21');
const START = HEADER.indexOf('Start Date');
const ref = { header: 'Start Date', nth: 1, of: 1 };

type Told = { replaced: object; stands: boolean };

/** What is due for a cell of start dates that reads `cell`, after a change of it that stands or was taken back. */
const due = (...given: Parameters<typeof dueCellsOf>) =>
  dueCellsOf(...given).map(({ value, isDay = false }) => ({ value, isDay }));

const dueCellsOf = (cell: Cell, change: Omit<CellChange, 'ref'>, stands: boolean) =>
  dueAfter(cell, [{ replaced: { cells: [{ ref, ...change }] }, stands }]);

/** The same after several changes; `isThere`: whether its row and its column are. */
function dueAfter(cell: Cell, changes: readonly Told[], isThere = { row: true, column: true }) {
  const entries = recorded(
    ...changes.map(({ replaced }) => fact({ change: 'Adjust', minutes: null, lreMinutes: null, replaced })),
  );
  const touched = entries.map((entry, i) => ({ entry, stands: changes[i]?.stands ?? false }));
  const row = HEADER.map((title, c) =>
    c === START ? cell : title === 'Student ID' ? '2000001' : title === 'Service' ? 'Resource' : '',
  );
  const [timeline] = timelinesFrom(recorded(fact())).values();
  if (!timeline) throw new Error('An Opening makes a timeline.');
  const line = {
    key: 'L-000001',
    timeline,
    exit: '' as const,
    row: isThere.row ? (readRows(row).lines[0] ?? null) : null,
    site: 'Oak',
  };
  const sheet = { grid: [HEADER, row], columnOf: () => (isThere.column ? START : null) };
  return editedCells(touched, new Map([['L-000001', line]]), sheet, TODAY);
}

describe('a cell whose day was changed', () => {
  const change = { value: '08/24/2027', isDay: true } as const;

  test.each(['2027-08-24', '08/24/2027'])(
    'and reads %s since, reads its old text again when that is taken back',
    (cell) => {
      expect(due(cell, { ...change, was: '8/24/26' }, false)).toEqual([{ value: '8/24/26', isDay: false }]);
      expect(due(cell, { ...change, was: '13/45/2026' }, false)).toEqual([
        { value: '13/45/2026', isDay: false },
      ]);
    },
  );

  test('gets its date back as a date', () => {
    const was = '2026-08-24';
    expect(due('2027-08-24', { ...change, was }, false)).toEqual([{ value: was, isDay: true }]);
  });

  test.each(['2027-08-25', '', 'ongoing'])('and reads %s by somebody’s hand, is left alone', (cell) => {
    expect(due(cell, { ...change, was: '8/24/26' }, false)).toEqual([]);
  });

  test('is written once, also where it named that very day in other words', () => {
    expect(due('8/24/27', { ...change, was: '8/24/27' }, true)).toEqual([
      { value: '08/24/2027', isDay: true },
    ]);
    expect(due('2027-08-24', { ...change, was: '8/24/27' }, true)).toEqual([]);
  });

  test('back from that very day in other words, is put back once', () => {
    expect(due('2027-08-24', { ...change, was: '8/24/27' }, false)).toEqual([
      { value: '8/24/27', isDay: false },
    ]);
    expect(due('8/24/27', { ...change, was: '8/24/27' }, false)).toEqual([]);
  });
});

test('a text that only looks like the day that was written is no day’s cell', () => {
  expect(due('2027-08-24', { value: '08/24/2027', was: '' }, false)).toEqual([]);
});

test('a cell gets back the number format that its number had, in the row of its line', () => {
  const change = { value: 'ongoing', was: 44_000, format: '0.00' };
  const [cell] = dueCellsOf('ongoing', change, false);
  expect(cell).toMatchObject({ row: 2, column: START + 1, value: 44_000, format: '0.00', was: 'ongoing' });
  expect(dueCellsOf('ongoing', { value: 'ongoing', was: 44_000 }, false)[0]).not.toHaveProperty('format');
});

describe('a cell that an edit changed', () => {
  const edit = (was: string, value: string, stands = true, more: object = {}): Told => ({
    replaced: { cells: [{ ref, was, value }], ...more },
    stands,
  });
  const values = (...given: Parameters<typeof dueAfter>) => dueAfter(...given).map(({ value }) => value);

  test('is written once its day has come', () => {
    const on = (cellsBegin: string) => [edit('old', 'new', true, { cellsBegin })];
    expect(values('old', on('2026-11-21'))).toEqual(['new']);
    expect(values('old', on('2026-11-22'))).toEqual([]);
    expect(values('new', [edit('old', 'new', false, { cellsBegin: '2026-11-22' })])).toEqual([]);
  });

  test('stays as it is where it was taken in from the roster, also when that is taken back', () => {
    expect(values('new', [edit('old', 'new', false)])).toEqual(['old']);
    expect(values('new', [edit('old', 'new', false, { from: 'roster' })])).toEqual([]);
    expect(values('old', [edit('old', 'new', true, { from: 'roster' })])).toEqual([]);
    expect(values('new', [edit('old', 'new', false, { from: 'new year' })])).toEqual(['old']);
  });

  test('goes back, the last change before the first, and on by those that stand', () => {
    const [first, second] = [edit('old', 'new', false), edit('new', 'newer', false)];
    expect(values('newer', [first, second])).toEqual(['old']);
    expect(values('new', [first, second])).toEqual(['old']);
    expect(values('newer', [edit('old', 'new'), second])).toEqual(['new']);
    expect(
      values('newer', [edit('old', 'new', false), edit('new', 'newer', false), edit('old', 'other')]),
    ).toEqual(['other']);
    expect(values('old', [edit('old', 'new'), edit('new', 'newer')])).toEqual(['newer']);
    expect(values('old', [edit('old', 'new'), edit('new', 'old')])).toEqual([]);
  });

  test('is none where its row or its column is gone', () => {
    const change = [edit('old', 'new')];
    expect(dueAfter('old', change, { row: true, column: true })).toHaveLength(1);
    expect(dueAfter('old', change, { row: false, column: true })).toEqual([]);
    expect(dueAfter('old', change, { row: true, column: false })).toEqual([]);
  });
});
