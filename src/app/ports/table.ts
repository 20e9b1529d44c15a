import { columnLetters } from '../../domain/cells/a1';
import type { Cell, Grid, LaidCell } from '../../domain/cells/cell';
import { type CellRule, type Layout, type Look, ruleOn } from './layout';

export type TableColumn<R, T extends string = string> = {
  title: T;
  /** In pixels. */
  width: number;
  /** `at` gives the address of another cell of the row (`C7`); `rows` is how many there are. */
  cell: (row: R, at: (title: T) => string, rows: number) => LaidCell;
  /** A number format. */
  format?: string;
  wrap?: true;
  /** Numbers stand right by themselves, their titles don’t; a word beside a number is told apart from it in the middle. */
  align?: 'center' | 'right';
  background?: string;
  /** True and false are checkboxes. */
  box?: true;
  rules?: readonly CellRule[];
};

/** A sheet of ours that is made from something else: one row each, with people's own columns to the right, in an order of theirs. */
export type Table<R, T extends string = string> = {
  name: string;
  columns: readonly TableColumn<R, T>[];
  /** The columns that name a row, wherever it was sorted to. Their cells are texts that depend on no other cell. */
  key: readonly T[];
  /** The row of the sheet, from 1; above it stand a title and what else there is to say. */
  headerRow: number;
  /** How its title begins, where it ends in the day of which the sheet is; there may be several. */
  titles?: readonly string[];
  /** Whether the rows come with a filter. */
  filter: boolean;
};

/** A table as its columns say: their titles are known to whoever asks for one. */
export const tableOf =
  <R>() =>
  <T extends string>(table: Table<R, T> & { key: readonly NoInfer<T>[] }): Table<R, T> =>
    table;

/** A row as it is to be laid: one that is wanted, or what its cells say from now on. */
export type TableRow<R> = { row: R } | { texts: readonly string[] };

export const titlesOf = <T extends string>({ columns }: { columns: readonly { title: T }[] }): T[] =>
  columns.map(({ title }) => title);

export const hasHeader = ({ columns, headerRow }: Table<never>, grid: Grid): boolean =>
  columns.every(({ title }, c) => grid[headerRow - 1]?.[c] === title);

/** Whether a script that died left no more of the sheet than lines above its header: its title, and nothing from the header on. */
export const isCutOff = ({ titles = [], headerRow }: Table<never>, grid: Grid): boolean => {
  const first = String(grid[0]?.[0] ?? '');
  const isTitle = titles.some((title) => first.startsWith(title)) && ENDS_IN_DAY.test(first);
  return isTitle && grid.slice(headerRow - 1).every((row) => row.every((cell) => cell === ''));
};
const ENDS_IN_DAY = / \d\d\/\d\d\/\d{4}$/;

/** Whether somebody wrote beside a row of ours. */
export const hasNote = ({ columns }: Table<never>, cells: readonly Cell[]): boolean =>
  cells.slice(columns.length).some((cell) => cell !== '');

/** What a row of the sheet says in a column. */
export const textIn = <T extends string>(
  { columns }: Table<never, T>,
  cells: readonly Cell[],
  title: NoInfer<T>,
): string => String(cells[columns.findIndex((column) => column.title === title)] ?? '');

/** The texts of a row of the sheet, each as it is or as `otherwise` says. */
export const textsOf = <T extends string>(
  { columns }: Table<never, T>,
  cells: readonly Cell[],
  otherwise: Partial<Record<T, string>> = {},
): string[] => columns.map(({ title }, c) => otherwise[title] ?? String(cells[c] ?? ''));

export const blankRow = ({ columns }: Table<never>): { texts: string[] } => ({
  texts: columns.map(() => ''),
});

/** How the rows of a sheet are brought up to date. */
export type RowRules<R> = {
  /** Whether every row stays where people sorted it to, or only those beside which they wrote something. */
  stays: 'all' | 'noted';
  /** What a row says that is wanted no more, where somebody wrote beside it. */
  past: (cells: readonly Cell[]) => TableRow<R>;
  /** What becomes of its row where nobody did: it is left to the next row that is new, or goes. */
  free: 'left' | 'gone';
  /** Whether a row comes onto the sheet if it is not there yet; all do where nothing is said. */
  comes?: (row: R) => boolean;
};

/**
 * The rows below the header as they should be, so that a note stays with what it was written beside; and the numbers of the sheet's
 * rows that go. Of rows with one name the first counts. Rows that are free at the end are left out.
 */
export function inPlace<R, T extends string>(
  table: Table<R, T>,
  before: Grid,
  wanted: readonly R[],
  { stays, past, free, comes = () => true }: RowRules<R>,
): { rows: TableRow<R>[]; gone: number[] } {
  const named = table.columns.flatMap((column, c) =>
    table.key.includes(column.title) ? [{ column, c }] : [],
  );
  // Spaces that somebody typed beside a key leave it that key.
  const nameIn = (cells: readonly Cell[]): string =>
    named.map(({ c }) => String(cells[c] ?? '').trim()).join('|');
  const nameOf = (row: R): string =>
    named.map(({ column }) => String(column.cell(row, NOWHERE, 0)).trim()).join('|');
  const waiting = new Map(wanted.map((row) => [nameOf(row), row]));
  const places = before.slice(table.headerRow).map((cells): TableRow<R> | null => {
    const noted = hasNote(table, cells);
    if (!noted && stays === 'noted') return null;
    const name = nameIn(cells);
    const row = waiting.get(name);
    waiting.delete(name);
    return row !== undefined ? { row } : noted ? past(cells) : null;
  });
  const added = [...waiting.values()].filter(comes).map((row) => ({ row }));
  const kept = places.filter((place) => place !== null);
  if (free === 'gone') {
    const gone = places.flatMap((place, i) => (place ? [] : [table.headerRow + i + 1]));
    return { rows: [...kept, ...added], gone };
  }
  let next = 0;
  const rows = places.map((place) => place ?? added[next++] ?? null);
  while (rows.length > 0 && rows[rows.length - 1] === null) rows.pop();
  return { rows: [...rows.map((row) => row ?? blankRow(table)), ...added.slice(next)], gone: [] };
}

const NOWHERE = (): string => '';

/** A column's cells from a row of the sheet on, as `C4:C20`; by itself from its first row to its last. */
export function columnRange<T extends string>(
  { columns, headerRow }: Table<never, T>,
  rows: number,
  title: T,
  from = headerRow + 1,
): string {
  const letter = columnLetters(columns.findIndex((column) => column.title === title) + 1);
  return `${letter}${from}:${letter}${lastRow(headerRow, rows)}`;
}

const lastRow = (headerRow: number, rows: number): number => headerRow + Math.max(1, rows);

/** The sheet as it is to be laid; `above` are the lines above its header, its title first, each a cell or several. */
export function layoutOf<R, T extends string>(
  table: Table<R, T>,
  rows: readonly TableRow<R>[],
  above: readonly (LaidCell | readonly LaidCell[])[] = [],
): Layout {
  const { name, columns, headerRow } = table;
  const [first, last] = [headerRow + 1, lastRow(headerRow, rows.length)];
  const letters = new Map(columns.map(({ title }, c) => [title, columnLetters(c + 1)]));
  const end = columnLetters(columns.length);
  const cellsOf = (each: TableRow<R>, i: number): readonly LaidCell[] => {
    if ('texts' in each) return each.texts;
    const at = (title: T): string => `${letters.get(title)}${first + i}`;
    return columns.map(({ cell }) => cell(each.row, at, rows.length));
  };
  const box = columns.findIndex((column) => column.box);
  return {
    name,
    cells: [
      ...above.map((line) => {
        const said: readonly LaidCell[] = isCells(line) ? line : [line];
        return columns.map((_, c) => said[c] ?? '');
      }),
      titlesOf(table),
      ...rows.map(cellsOf),
    ],
    looks: [
      ...(above.length > 0 ? [{ range: 'A1', bold: true, size: 14 } as const] : []),
      { range: `A${headerRow}:${end}${headerRow}`, bold: true, wrap: true },
      ...looksOf(columns, ({ format, wrap, background }) => ({ format, wrap, background }), first, last),
      ...looksOf(columns, ({ align }) => ({ align }), headerRow, last),
    ],
    rules: columns.flatMap(({ rules = [], title }) =>
      rules.map((rule) => ({
        ...ruleOn(columnRange(table, rows.length, title), rule),
        ...(rule.wholeRow && { range: `A${first}:${end}${last}` }),
      })),
    ),
    widths: columns.map(({ width }) => width),
    frozenRows: headerRow,
    ...(table.filter && { filterRow: headerRow }),
    ...(box >= 0 && { boxes: box + 1 }),
  };
}

type ColumnLook = { [K in 'format' | 'wrap' | 'background' | 'align']?: TableColumn<never>[K] | undefined };

const isCells = (line: LaidCell | readonly LaidCell[]): line is readonly LaidCell[] => Array.isArray(line);

/** How the columns look from row to row; neighbours that look alike are one range, since each is a call. */
function looksOf(
  columns: readonly TableColumn<never>[],
  lookOf: (column: TableColumn<never>) => ColumnLook,
  first: number,
  last: number,
): Look[] {
  const looks: { look: Omit<Look, 'range'>; from: number; to: number }[] = [];
  columns.forEach((column, c) => {
    const { format, wrap, background, align } = lookOf(column);
    const look = {
      ...(format && { format }),
      ...(wrap && { wrap }),
      ...(background && { background }),
      ...(align && { align }),
    };
    const before = looks[looks.length - 1];
    if (Object.keys(look).length === 0) return;
    if (before?.to === c - 1 && JSON.stringify(before.look) === JSON.stringify(look)) before.to = c;
    else looks.push({ look, from: c, to: c });
  });
  return looks.map(({ look, from, to }) => ({
    range: `${columnLetters(from + 1)}${first}:${columnLetters(to + 1)}${last}`,
    ...look,
  }));
}
