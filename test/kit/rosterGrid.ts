import { columnLetters } from '../../src/domain/cells/a1';
import type { Column, Row } from './rosterColumns';
import type { LineTruth, StudentTruth, Truth } from './rosterTruth';
import type { Writing } from './rosterWriting';

/** A cell that says something, where it stands and what it says as written. */
export type WrittenCell = { place: string; text: string; letter: string; header: string };
export type WrittenLine = { line: LineTruth; cells: { [field: string]: WrittenCell[] } };

type Told = Map<number, { student: StudentTruth; lines: WrittenLine[] }>;

/** A tab's cells, and what each of its rows says. */
export function gridOf(
  columns: readonly Column[],
  { name, rows }: { name: string; rows: readonly Row[] },
  { titles, shape, mess }: Writing,
  truth: Truth,
  isTab: boolean,
): { grid: string[][]; told: Told } {
  const grid: string[][] = ['Lakeview School District', 'Special Education Roster 2026-27']
    .slice(0, titles)
    .map((title) => [title]);
  const told: Told = new Map();
  if (shape === 'grouped')
    grid.push(
      columns.map(({ group }, index) => (index > 0 && group === columns[index - 1]?.group ? '' : group)),
    );
  const header = columns.map((column) => column.header);
  const blanks = header.map(() => '');
  const note = (text: string) => grid.push([text, ...blanks.slice(1)]);
  grid.push(header);
  if (mess['example row']) grid.push(header.map(() => 'Required'));
  for (const [at, row] of rows.entries()) {
    if (mess['blank rows'] && at % 3 === 2) grid.push([...blanks]);
    if (mess['repeated header'] && at === 3) grid.push([...header]);
    if (mess.sections && at % 4 === 0) note(`Ms. Section (${Math.min(4, rows.length - at)} students)`);
    const own = row.slots[0]?.provider;
    const isRun =
      (mess['blank runs'] || mess.ditto) &&
      shape === 'long' &&
      at > 0 &&
      own !== null &&
      rows[at - 1]?.slots[0]?.provider === own;
    const said = mess.ditto ? '"' : '';
    const cells = columns.map(({ field, cell }) => (isRun && field === 'provider' ? said : cell(row)));
    grid.push(cells);
    told.set(grid.length, {
      student: row.student,
      lines: row.slots.flatMap((line, slot) =>
        line
          ? [{ line, cells: cellsOf(columns, cells, slot, `${grid.length}`, isTab ? `${name}!` : '') }]
          : [],
      ),
    });
  }
  if (mess.totals) {
    grid.push(columns.map(({ field }, index) => (index === 0 ? 'Total' : field === 'amount' ? '1200' : '')));
    note(`Caseload: ${truth.students.length}`);
    note('Signature: ______________');
  }
  const [row] = rows;
  if (mess['another table'] && row && !isTab) {
    // The same headers the other way round, and a student under them.
    grid.push([...header].reverse());
    grid.push(columns.map(({ cell }) => cell(row)).reverse());
  }
  return { grid, told };
}

function cellsOf(
  columns: readonly Column[],
  texts: readonly string[],
  slot: number,
  row: string,
  tab: string,
): WrittenLine['cells'] {
  const cells: WrittenLine['cells'] = {};
  for (const [index, column] of columns.entries()) {
    if (column.slot !== null && column.slot !== slot) continue;
    const letter = columnLetters(index + 1);
    const cell = { place: `${tab}${letter}${row}`, text: texts[index] ?? '', letter, header: column.header };
    cells[column.field] = [...(cells[column.field] ?? []), cell];
  }
  return cells;
}
