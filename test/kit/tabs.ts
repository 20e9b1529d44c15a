import type { Cell, Grid } from '../../src/domain/cells/cell';
import { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, row } from './rows';

/** What the small roster's tabs head their columns with: a tab has them in its own order, and some under another name. */
const ORDERS: Record<string, readonly string[]> = {
  Oak: HEADER,
  Birch: ['Notes', ...HEADER.slice(0, -1).toReversed()],
  Cedar: [
    'Student ID',
    'Provider',
    'Case Manager',
    'Service',
    'Student Name',
    'Grade',
    'Start Date',
    'End Date',
    'Hours per week',
    'School',
    'Room',
  ],
};

/** The small roster with a tab for each school, whose name is the only thing that says which one it is. */
const ROWS = [
  '2000001 | Alvarez, Ana | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Ramos, Elena',
  '2000002 | Bishop, Ben  | 4 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Cho, Ben     | call mom',
  '2000004 | Evans, Ella  | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Cho, Ben     | Cho, Ben',
  '2000005 | Fox, Finn    | 2 | Birch | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Okafor, Dele | Okafor, Dele',
  '2000006 | Gale, Gus    | 2 | Birch | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Ramos, Elena | Ramos, Elena',
  '2000007 | Hale, Hana   | 1 | Cedar | Speech   | 2026-08-15 | 2027-05-28 | 1 0.5-2 | 0 | Ramos, Elena | Ramos, Elena',
];

/** A tab as its order has it, without the column of the schools. */
function tab(name: string): Cell[][] {
  const order = (ORDERS[name] ?? HEADER).filter((header) => header !== 'School');
  const rows = ROWS.map(row).filter((cells) => cells[HEADER.indexOf('School')] === name);
  const inOrder = (cells: readonly Cell[]): Cell[] =>
    order.map((header) => cells[HEADER.indexOf(header)] ?? '');
  return [[...order], ...rows.map(inOrder)];
}

/** Three tabs of one roster, one of them with a title above its header, and a sheet that is none. */
export const tabbedDistrict = (): MemoryWorkbook =>
  new MemoryWorkbook(
    new Map<string, Cell[][]>([
      ['Oak', tab('Oak')],
      ['Birch', [['Birch Elementary, special services'], [], ...tab('Birch')]],
      ['Cedar', tab('Cedar')],
      [
        'Bell schedule',
        [
          ['Period', 'Begins'],
          ['1', '8:00'],
        ],
      ],
    ]),
  );

/** Where a tab's header stands, and its cells below it by their header. */
export function rowsOf(workbook: MemoryWorkbook, sheet: string): Record<string, Cell>[] {
  const rows: Grid = workbook.sheets.get(sheet) ?? [];
  const at = rows.findIndex((cells) => cells.includes('Student ID'));
  const header = (rows[at] ?? []).map(String);
  return rows
    .slice(at + 1)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(header.map((title, c) => [title, cells[c] ?? ''])));
}

/** What a column says of each student of a tab. */
export const said = (workbook: MemoryWorkbook, sheet: string, header: string): Record<string, Cell> =>
  Object.fromEntries(
    rowsOf(workbook, sheet).map((cells) => [String(cells['Student Name']), cells[header] ?? '']),
  );
