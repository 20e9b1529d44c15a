import fc from 'fast-check';
import { columnLetters } from '../../src/domain/cells/a1';
import { type Column, columnsOf, type Row } from './rosterColumns';
import { gridOf, type WrittenLine } from './rosterGrid';
import { SERVICES, type StudentTruth, type Truth, truths } from './rosterTruth';
import { MESS, type Shape, type Writing, writings } from './rosterWriting';

/** A roster as it is written, and what stands where. */
export type DrawnRoster = {
  truth: Truth;
  shape: Shape;
  sheets: { name: string; grid: string[][] }[];
  /** By sheet and 1-based row, as in `rowKey`; a row that is not here is nobody's. */
  rows: Map<string, { student: StudentTruth; lines: WrittenLine[] }>;
  columns: { field: string; header: string; letter: string }[];
  /** What makes it hard, by name. */
  mess: string[];
};

export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

/** A roster of any header's spelling, shape and mess. */
export const drawnRosters: fc.Arbitrary<DrawnRoster> = fc
  .tuple(truths, writings)
  .map(([truth, writing]) => written(truth, showingItsOrder(truth, writing)));

const showingItsOrder = ({ students }: Truth, writing: Writing): Writing => {
  // Without a day above 12 in front nobody can tell; then a spreadsheet's locale counts.
  const shows = students.some(({ lines }) => lines.some(({ start }) => Number(start.slice(8)) > 12));
  return { ...writing, mess: { ...writing.mess, 'day first': writing.mess['day first'] && shows } };
};

function written(truth: Truth, writing: Writing): DrawnRoster {
  const { shape, mess } = writing;
  const columns = inOrder(columnsOf(truth, writing), writing);
  const rows = rowsOf(truth, writing);
  const tabs = shape === 'tabs' ? tabsOf(rows, writing, truth) : [{ name: 'Roster', rows }];
  const drawn: DrawnRoster = {
    truth,
    shape,
    sheets: [],
    rows: new Map(),
    columns: columns.map(({ field, header }, index) => ({ field, header, letter: columnLetters(index + 1) })),
    mess: [...MESS.filter((name) => mess[name]), ...(writing.titles > 0 ? ['titles'] : [])],
  };
  for (const tab of tabs) {
    const { grid, told } = gridOf(columns, tab, writing, truth, tabs.length > 1);
    for (const [row, own] of told) drawn.rows.set(rowKey(tab.name, row), own);
    drawn.sheets.push({ name: tab.name, grid });
  }
  return drawn;
}

function rowsOf({ students }: Truth, { shape, mess }: Writing): Row[] {
  const rows = students.flatMap((student): Row[] => {
    if (shape === 'long' || shape === 'tabs')
      return student.lines.map((line) => ({ student, slots: [line], index: 0 }));
    if (shape === 'blocks') return [{ student, slots: student.lines, index: 0 }];
    const slots = SERVICES.map((service) => student.lines.find((line) => line.service === service));
    return [{ student, slots, index: 0 }];
  });
  if (mess['blank runs'] && shape === 'long')
    rows.sort((a, b) => (a.slots[0]?.provider ?? 9) - (b.slots[0]?.provider ?? 9));
  return rows.map((row, index) => ({ ...row, index }));
}

/** A tab for each teacher or for each school. */
function tabsOf(
  rows: readonly Row[],
  { manager }: Writing,
  { staff }: Truth,
): { name: string; rows: Row[] }[] {
  const nameOf = ({ student, slots }: Row) => {
    const person = staff[slots[0]?.provider ?? -1];
    return manager ? student.site : person ? `${person.last}, ${person.first}` : 'Unassigned';
  };
  return [...new Set(rows.map(nameOf))].map((name) => ({
    name,
    rows: rows.filter((row) => nameOf(row) === name),
  }));
}

/** Columns move, but those of one block stay together and in their order. */
function inOrder(columns: readonly Column[], { order, shape }: Writing): Column[] {
  if (order === null) return [...columns];
  const isLoose = ({ slot }: Column) => slot === null || shape === 'long' || shape === 'tabs';
  let state = order + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  const blocks = [
    columns.filter((column) => !isLoose(column)),
    ...columns.filter(isLoose).map((column) => [column]),
  ];
  return blocks
    .map((block) => ({ block, place: next() }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ block }) => block);
}
