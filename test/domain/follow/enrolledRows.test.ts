import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/domain/caseload/line';
import type { Cell, ColumnRef, FieldWrite } from '../../../src/domain/cells/cell';
import { ownColumns, rowsToAdd, rowsToRemove, type Sheet } from '../../../src/domain/follow/recordedRows';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { fact, recorded } from '../../kit/entries';
import { HEADER, readRows } from '../../kit/plainRoster';

const refOf = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });

/** The row that Ana's enrollment adds; it says nothing of Delivery. */
const ADDED: FieldWrite[] = [
  { ref: refOf('Student ID'), value: '2000001' },
  { ref: refOf('Service'), value: 'Resource' },
  { ref: refOf('Start Date'), value: '08/15/2026', isDay: true },
  { ref: refOf('Minutes'), value: 180 },
  { ref: refOf('Delivery'), value: '' },
];
const [ENROLLED] = recorded(fact({ replaced: { row: ADDED } }));
const OTHER: Cell[] = ['2000009', 'Speech', 'Cho, Ben', '2026-08-15', '', 60, '', '', ''];
const ANA: Cell[] = ['2000001', 'Resource', '', '2026-08-15', '', 180, '', '', ''];

/** Ana's row stands in row 3, below another student's. */
const inSheet = (row: Cell[], more: Partial<Sheet> = {}): Sheet => ({
  grid: [HEADER, OTHER, row],
  columnOf: ({ header }) => (HEADER.includes(header) ? HEADER.indexOf(header) : null),
  ...more,
});

const having = (cells: Record<string, Cell>, row = ANA): Cell[] =>
  row.map((cell, c) => cells[HEADER[c] ?? ''] ?? cell);

const enrolled = (stands: boolean) => (ENROLLED ? [{ entry: ENROLLED, stands }] : []);

/** What is to be added while the record holds the enrollment and the sheet reads so. */
function added(row: Cell[], more: Partial<Sheet> = {}, stands = true) {
  const [timeline] = timelinesFrom(recorded(fact())).values();
  if (!timeline) throw new Error('An Opening makes a timeline.');
  const read = readRows(OTHER, row).lines.find(({ studentId }) => studentId === '2000001') ?? null;
  const line: Line = { key: 'L-000001', timeline, exit: '', row: read, site: 'Oak' };
  const adds = rowsToAdd(enrolled(stands), new Map([['L-000001', line]]), inSheet(row, more));
  return adds.map((add) => add.line);
}

/** What goes once the enrollment was taken back; Ana's line is unknown to the record then. */
function removed(row: Cell[], more: Partial<Sheet> = {}, stands = false) {
  const lines = readRows(OTHER, row).lines.filter(({ studentId }) => studentId === '2000001');
  const known = new Set([1, 2]);
  return rowsToRemove(enrolled(stands), lines, known, inSheet(row, more));
}

describe('the row that an enrollment adds', () => {
  test('is whole with a text of somebody’s own in each cell that it fills', () => {
    expect(added(having({ Minutes: 200, 'Start Date': '2026-08-20' }))).toEqual([]);
  });

  test.each(['Minutes', 'Start Date'])('is to be filled where its %s is blank', (title) => {
    expect(added(having({ [title]: '' }))).toEqual(['L-000001']);
  });

  test('is whole where a column of it is gone, or its tab has none', () => {
    const minutes = HEADER.indexOf('Minutes');
    const blank = having({ Minutes: '' });
    const columnOf = ({ header }: ColumnRef) => (header === 'Minutes' ? null : HEADER.indexOf(header));
    expect(added(blank, { columnOf })).toEqual([]);
    expect(added(blank, { lacks: (row, column) => row === 3 && column === minutes })).toEqual([]);
    expect(added(blank, { lacks: (row, column) => row === 2 && column === minutes })).toEqual(['L-000001']);
  });

  test('is to be added where it is not there, unless it was taken back', () => {
    const nobody = HEADER.map(() => '');
    expect(added(nobody)).toEqual(['L-000001']);
    expect(added(nobody, {}, false)).toEqual([]);
  });
});

describe('the row of an enrollment that was taken back', () => {
  test('goes, with its own cells and no other', () => {
    expect(removed(ANA)).toMatchObject([{ row: 3, columns: [1, 2, 4, 6] }]);
    expect(removed(ANA, {}, true)).toEqual([]);
  });

  test('goes with hours that are others since, and stays with a person whom it did not name', () => {
    expect(removed(having({ Minutes: 240 }))).toMatchObject([{ row: 3, columns: [1, 2, 4, 6] }]);
    expect(removed(having({ Provider: 'Cho, Ben' }))).toEqual([]);
  });

  test('stays where somebody wrote a note of their own, but for a box that nobody ticked and what a formula makes', () => {
    expect(removed(having({ Notes: 'call home' }))).toEqual([]);
    expect(removed(having({ Notes: true }))).toEqual([]);
    expect(removed(having({ Notes: false }))).toMatchObject([{ columns: [1, 2, 4, 6] }]);
    const notes = HEADER.indexOf('Notes') + 1;
    const isMade = (row: number, column: number) => row === 3 && column === notes;
    expect(removed(having({ Notes: 'N-7' }), { isMade })).toMatchObject([{ columns: [1, 2, 4, 6] }]);
  });

  test('stays where somebody wrote into a column that follows the record in another row only', () => {
    const row = having({ Delivery: 'push-in' });
    const lines = readRows(OTHER, row).lines.map((line) =>
      line.row === 2
        ? { ...line, columns: { ...line.columns, provider: HEADER.indexOf('Delivery') + 1 } }
        : line,
    );
    expect(rowsToRemove(enrolled(false), lines, new Set([1]), inSheet(row))).toEqual([]);
  });

  test('is another’s where its service or its start is another', () => {
    expect(removed(having({ Service: 'Speech' }))).toEqual([]);
    expect(removed(having({ 'Start Date': '2026-08-16' }))).toEqual([]);
  });

  test('may have lost its start already', () => {
    expect(removed(having({ 'Start Date': '' }))).toMatchObject([{ row: 3, columns: [1, 2, 6] }]);
  });
});

describe('a row whose removal was cut off, with its student ID gone', () => {
  const cells: FieldWrite[] = [...ADDED, { ref: refOf('Line ID'), value: 'IEP-77' }];
  const [entry] = recorded(fact({ replaced: { row: cells } }));
  const half = having({ 'Student ID': '', 'Line ID': 'IEP-77' });
  const places = { headerRow: 1, telling: [HEADER.indexOf('Student ID'), HEADER.indexOf('Line ID')] };

  /** What goes of a sheet's row 3, and of rows below. */
  function left(row: Cell[], more: Partial<Sheet> = {}, below: Cell[][] = [], known = [1, 2]) {
    if (!entry) throw new Error('One fact makes one entry.');
    const sheet = inSheet(row, { ...places, ...more });
    const grid = [...sheet.grid, ...below];
    return rowsToRemove([{ entry, stands: false }], [], new Set(known), { ...sheet, grid });
  }

  test('goes as far as it is left, down to two cells', () => {
    expect(left(half)).toMatchObject([{ row: 3, columns: [2, 4, 6, 8] }]);
    expect(left(having({ 'Start Date': '', Minutes: '' }, half))).toMatchObject([{ columns: [2, 8] }]);
    expect(left(having({ 'Start Date': '', Minutes: '', Service: '' }, half))).toEqual([]);
  });

  test('stays with anything else in it, but for a box that nobody ticked and what a formula makes', () => {
    expect(left(having({ Notes: 'call home' }, half))).toEqual([]);
    expect(left(having({ Minutes: 240 }, half))).toEqual([]);
    expect(left(having({ Notes: false }, half))).toMatchObject([{ columns: [2, 4, 6, 8] }]);
    const isMade = (row: number, column: number) => row === 3 && column === 9;
    expect(left(having({ Notes: 'N-7' }, half), { isMade })).toMatchObject([{ columns: [2, 4, 6, 8] }]);
    const isThird = (row: number, column: number) => row === 3 && column === 3;
    const made = having({ Provider: 'N-7' }, half);
    expect(left(made, { isMade: isThird })).toMatchObject([{ columns: [2, 4, 6, 8] }]);
  });

  test('goes also directly below the header', () => {
    expect(left(half, { headerRow: 2 })).toMatchObject([{ row: 3 }]);
  });

  test('goes, and so does the whole one of the next enrollment', () => {
    const other = ['Student ID', 'Service', 'Provider', 'Start Date', 'Minutes'].map((header) => ({
      ...{ ref: refOf(header), value: having({}, OTHER)[HEADER.indexOf(header)] ?? '' },
    }));
    const next = recorded(fact({ studentId: '2000009', service: 'Speech', replaced: { row: other } }));
    const touched = [...(entry ? [entry] : []), ...next].map((each) => ({ entry: each, stands: false }));
    const rows = rowsToRemove(touched, readRows(OTHER).lines, new Set([2]), inSheet(half, places));
    expect(rows.map(({ row }) => row)).toEqual([3, 2]);
  });

  test('is none that the record knows', () => {
    expect(left(half, {}, [], [1, 2, 3])).toEqual([]);
  });

  test('is none that says what many students’ rows say, none above the header, and neither of two', () => {
    expect(left(having({ 'Line ID': '' }, half))).toEqual([]);
    expect(left(half, { headerRow: 3 })).toEqual([]);
    expect(left(half, {}, [half])).toEqual([]);
  });
});

test('a person whom it named may be another since, where the row is a line’s', () => {
  const row = having({ Provider: 'Ramos, Elena' });
  const lines = readRows(OTHER, row).lines.filter((line) => line.row === 3);
  const cells = [...ADDED, { ref: refOf('Provider'), value: 'Cho, Ben' }];
  expect(ownColumns(3, lines, cells, inSheet(row))).toEqual([1, 2, 3, 4, 6]);
  expect(ownColumns(3, [], cells, inSheet(row))).toBeNull();
});
