import type { Cell, ColumnRef, Grid } from '../cells/cell';
import { namesAbove } from './groupRows';
import {
  columnRefs,
  type FoundHeader,
  findHeader,
  headerCells,
  headerKey,
  type MissingColumn,
  mappedColumns,
  missingColumns,
} from './headers';
import type { FurtherTab, Mapping } from './roster';
import { isBlank, looksLikeId } from './rosterRows';

/** A column that no tab has: each row says in it on which tab it stands. It may be mapped like any other and is never written. */
export const TAB_COLUMN: ColumnRef = { header: 'Name of the tab', nth: 1, of: 1 };

/** The same of the row above that names a person: "Case Manager: Ramos, Elena" over the students. */
export const GROUP_COLUMN: ColumnRef = { header: 'Name above the rows', nth: 1, of: 1 };

/** Whether a column is none of a sheet's own, and so is never written. */
export const isTabColumn = (ref: ColumnRef | null | undefined): boolean =>
  ref?.nth === 1 && isMadeHeader(ref.header);

const isMadeHeader = (header: Cell | undefined): boolean =>
  header === TAB_COLUMN.header || header === GROUP_COLUMN.header;

/** Whether what rows above say of those below is mapped to a field. */
export const isByGroup = (mapping: Mapping): boolean =>
  mappedColumns(mapping).some(({ ref }) => ref.header === GROUP_COLUMN.header);

/** One tab as it stands, and where its rows and columns stand in the whole roster. */
export type Tab = {
  sheet: string;
  grid: Grid;
  /** 1-based row of its header. */
  headerRow: number;
  /** Its rows from this one on (1-based) are in the whole, `shift` rows further down. */
  from: number;
  shift: number;
  /** For each column of the whole its own, both 0-based; null where it has none. Without a list they are the same. */
  columns: readonly (number | null)[] | null;
};

/** Several tabs as one sheet: the first as it is, below it the others' rows in the first one's columns. `bare`: without the tab column. */
export type Stack = { grid: Grid; bare: Grid; tabs: readonly Tab[] };

/** A tab whose mapped columns can't be told any more, by its place among the roster's tabs. */
export type TabTrouble = { tab: number; missing: MissingColumn[] };

/** A cell of a tab; row and column are 1-based. */
export type TabCell = { tab: number; row: number; column: number };

/** A roster that is one sheet and nothing else. */
export const oneTab = (sheet: string, grid: Grid): Stack => ({
  grid,
  bare: grid,
  tabs: [{ sheet, grid, headerRow: 1, from: 1, shift: 0, columns: null }],
});

/** Whether a roster's mapping takes more from the spreadsheet than the cells of one sheet. */
export const isStacked = (mapping: Mapping): boolean =>
  (mapping.tabs?.further.length ?? 0) > 0 || mappedColumns(mapping).some(({ ref }) => isTabColumn(ref));

/**
 * The tabs of a roster, in the order of its mapping, as the one sheet that everything else reads; `named`: with the tab column,
 * though nothing is mapped to it yet.
 */
export function stackTabs(
  mapping: Mapping,
  grids: readonly Grid[],
  named = mappedColumns(mapping).some(({ ref }) => ref.header === TAB_COLUMN.header),
): Stack | TabTrouble {
  const [first = []] = grids;
  const byGroup = isByGroup(mapping);
  if (!named && !byGroup && grids.length === 1) return oneTab(mapping.sheet, first);
  const own = withoutTabColumn(mapping);
  const found = findHeader(own, first);
  if (!found || found.missing.length > 0) return { tab: 0, missing: missingColumns(own, first) };
  let width = widthOf(first);
  const header = first[found.row] ?? [];
  const refs = columnRefs(headerCells(first, found.row));
  const idColumn = own.columns.studentId ? found.columnOf(own.columns.studentId) : null;
  const tabs: Tab[] = [
    { sheet: mapping.sheet, grid: first, headerRow: found.row + 1, from: 1, shift: 0, columns: null },
  ];
  const bare: (readonly Cell[])[] = [...first];
  const above = byGroup ? namesAbove(first, found.row) : [];
  for (const [i, tab] of (mapping.tabs?.further ?? []).entries()) {
    const grid = grids[i + 1] ?? [];
    const headed = headedAs(own, tab);
    const at = findHeader(headed, grid);
    if (!at || at.missing.length > 0) return { tab: i + 1, missing: missingColumns(headed, grid) };
    const aligned = refs.map((ref) => columnIn(at, tab, ref));
    while (aligned.length < widthOf(first)) aligned.push(null);
    // What stands under no header of the first tab's comes last, so that nothing in a row goes unseen.
    const rest = Array.from({ length: widthOf(grid) }, (_, c) => c).filter((c) => !aligned.includes(c));
    const columns = [...aligned, ...rest];
    width = Math.max(width, columns.length);
    tabs.push({
      sheet: tab.sheet,
      grid,
      headerRow: at.row + 1,
      from: at.row + 2,
      shift: bare.length - at.row - 1,
      columns,
    });
    const inOrder = (row: readonly Cell[]): Cell[] =>
      columns.map((column) => (column === null ? '' : (row[column] ?? '')));
    if (byGroup) above.push(...namesAbove(grid, at.row).slice(at.row + 1));
    const ownHeader = inOrder(grid[at.row] ?? []);
    for (const row of grid.slice(at.row + 1)) {
      const cells = inOrder(row);
      // A page header that an export repeats reads as the first tab's does.
      bare.push(cells.every((cell, c) => cell === ownHeader[c]) ? header : cells);
    }
  }
  const stack = { grid: bare, bare, tabs };
  const made = [
    ...(named
      ? [
          {
            header: TAB_COLUMN.header,
            of: (row: number) => tabSays(tabs[tabOfRow(stack, row + 1)]?.sheet ?? ''),
          },
        ]
      : []),
    ...(byGroup ? [{ header: GROUP_COLUMN.header, of: (row: number) => above[row] ?? '' }] : []),
  ];
  if (made.length === 0) return stack;
  return { ...stack, grid: withMade(bare, made, { headerRow: found.row, width, idColumn }) };
}

/** Whether a stack is one, or why there is none. */
export const isTrouble = (stack: Stack | TabTrouble): stack is TabTrouble => 'missing' in stack;

/** The 0-based rows of the whole with which its further tabs begin. */
export const seamsOf = ({ tabs }: Stack): ReadonlySet<number> =>
  new Set(tabs.slice(1).map(({ from, shift }) => from + shift - 1));

/** Which tab a row of the whole is of; below the last row, the last tab. */
export function tabOfRow({ tabs }: Stack, row: number): number {
  let at = 0;
  for (const { from, shift } of tabs.slice(1)) if (row >= from + shift) at += 1;
  return at;
}

/** Where a cell of the whole stands; null where its tab has no such column. */
export function cellIn(stack: Stack, row: number, column: number): TabCell | null {
  const tab = tabOfRow(stack, row);
  const own = columnInTab(stack, tab, column - 1);
  return own === null ? null : { tab, row: row - (stack.tabs[tab]?.shift ?? 0), column: own + 1 };
}

/** A tab's own column for one of the whole, both 0-based; null where it has none. */
export function columnInTab({ grid, bare, tabs }: Stack, tab: number, column: number): number | null {
  const columns = tabs[tab]?.columns;
  if (columns) return columns[column] ?? null;
  // The first tab has all columns of the whole but those that no tab has.
  const isMade = grid !== bare && isMadeHeader(grid[(tabs[0]?.headerRow ?? 1) - 1]?.[column]);
  return isMade ? null : column;
}

/** A mapping without what the tabs' names give: as the first tab alone has it. */
export function withoutTabColumn(mapping: Mapping): Mapping {
  const columns: Mapping['columns'] = { ...mapping.columns };
  let field: keyof Mapping['columns'];
  for (field in columns) if (isTabColumn(columns[field])) delete columns[field];
  return { ...mapping, columns };
}

/** Whether two headers name one column. */
export const sameRef = (one: ColumnRef, other: ColumnRef): boolean =>
  headerKey(one.header) === headerKey(other.header) && one.nth === other.nth;

/** A roster's mapping in the words of one of its further tabs; what that tab lacks is not in it. */
export function headedAs(mapping: Mapping, { otherwise, sheet }: FurtherTab): Mapping {
  const own = (ref: ColumnRef): ColumnRef | null => {
    const other = otherwise.find(({ of }) => sameRef(of, ref));
    return other ? other.is : ref;
  };
  const columns = columnsAs(mapping.columns, own);
  const services = mapping.services.flatMap((each) => {
    const provider = own(each.provider);
    const ofService = each.own && columnsAs(each.own, own);
    return provider ? [{ ...each, provider, amount: each.amount && own(each.amount), own: ofService }] : [];
  });
  return { ...mapping, sheet, columns, services };
}

function columnsAs(said: Mapping['columns'], own: (ref: ColumnRef) => ColumnRef | null): Mapping['columns'] {
  const columns: Mapping['columns'] = {};
  let field: keyof Mapping['columns'];
  for (field in said) {
    const ref = said[field];
    const is = ref && own(ref);
    if (is) columns[field] = is;
  }
  return columns;
}

function columnIn(
  { columnOf }: FoundHeader,
  { otherwise }: FurtherTab,
  ref: ColumnRef | null,
): number | null {
  if (!ref) return null;
  const other = otherwise.find(({ of }) => sameRef(of, ref));
  const is = other ? other.is : ref;
  return is && columnOf(is);
}

/** What a tab's name says of its rows: "Ramos (14)" and "Oak - 12 students" count them too. */
export const tabSays = (name: string): string =>
  name.replace(/\s*\(\s*\d+(?:\s+\p{L}+)?\s*\)\s*$|\s+[-–—:]\s*\d+(?:\s+\p{L}+)?\s*$/u, '').trim() || name;

/** A column that no tab has. */
type MadeColumn = { header: string; of: (row: number) => string };

/** A title that stands alone in its row must go on standing alone, so only rows of students say what their tab or their group says. */
function withMade(
  bare: Grid,
  made: readonly MadeColumn[],
  { headerRow, width, idColumn }: { headerRow: number; width: number; idColumn: number | null },
): Grid {
  return bare.map((row, r) => {
    const cells: Cell[] = [...row];
    while (cells.length < width) cells.push('');
    if (r === headerRow) return [...cells, ...made.map(({ header }) => header)];
    const filled = row.filter((cell) => !isBlank(cell)).length;
    const isLine = r > headerRow && (filled > 1 || (idColumn !== null && looksLikeId(row[idColumn])));
    return [...cells, ...made.map(({ of }) => (isLine ? of(r) : ''))];
  });
}

const widthOf = (grid: Grid): number => grid.reduce((widest, row) => Math.max(widest, row.length), 0);
