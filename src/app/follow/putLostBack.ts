import type { Cell, FieldWrite } from '../../domain/cells/cell';
import { parseDay } from '../../domain/cells/day';
import type { RowToRemove } from '../../domain/follow/recordedRows';
import { cellText, titles } from '../../domain/follow/strays';
import { columnRefs } from '../../domain/roster/headers';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import type { RosterLine } from '../../domain/roster/roster';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { rowOf, type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { appendCells, belowLast } from './addRows';
import { type FollowedRows, inTheirColumns } from './inTheirColumns';
import { momentsOf } from './moment';
import { overStudents } from './overStudents';
import { PASSES, reread } from './reread';
import { type NewRow, ownHeader, placedRows, tabSheet } from './tabSheet';
import { owedCell } from './tabTrails';

/** A row that was emptied instead of another: how it read, and the lines that it held. */
type LostRow = NewRow & { was: readonly Cell[]; lines: readonly string[] };

/**
 * Puts back the rows of lines that were emptied instead of rows that are still there; null where there are none. A row that
 * can be told by what stayed in it gets its cells back, each under its own header; any other, and one that moved again meanwhile, is
 * added below, where columns stand by then.
 */
export function putLostBack(
  workbook: Workbook,
  before: State,
  after: State,
  remove: readonly RowToRemove[],
): FollowedRows | null {
  const lost = lostRows(workbook, before, after, remove);
  if (lost.length === 0) return null;
  const emptied = emptiedColumns(before, remove);
  let state = after;
  let rest = lost;
  const doubtful: TabCell[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const inPlace = putInPlace(workbook, before, state, rest, emptied);
    doubtful.push(...inPlace.doubtful);
    if (!inPlace.state) return { state: null, doubtful };
    state = inPlace.state;
    const there = linesIn(state);
    if (inPlace.told === 'put back')
      rest = rest.filter(({ lines }) => !lines.every((line) => there.has(line)));
    if (inPlace.told !== 'moved') break;
  }
  const isBack = (row: LostRow): boolean =>
    row.lines.every((line) => linesIn(state).has(line)) &&
    placesOf(workbook, before, state, row, emptied[row.tab] ?? []).length === 0;
  rest = rest.filter((row) => !isBack(row));
  if (rest.length === 0) return { state, doubtful };
  for (const [tab, { sheet: name }] of state.stack.tabs.entries()) {
    const own = rest.filter((row) => row.tab === tab);
    appendCells(workbook, name, placedRows(state, own));
  }
  const added = belowLast(state, rest);
  const again = reread(workbook, state);
  const settled = again ? inTheirColumns(workbook, state, again, rest) : { state: null, doubtful: added };
  return { ...settled, doubtful: [...doubtful, ...settled.doubtful] };
}

const linesIn = ({ roster }: State): ReadonlySet<string> => new Set(roster.lines.map(lineIdentity));

/** Rows of lines that are gone though they were not to go. Of twins, one may be known as the other was: it reads as it did. */
export function rowsGone(before: State, after: State, remove: readonly RowToRemove[]): number[] {
  const there = linesIn(after);
  const textOf = (cells: readonly Cell[] = []): string => JSON.stringify(cells);
  const standing = new Set(after.stack.bare.map(textOf));
  const meant = new Set(remove.map(({ row }) => row));
  const isGone = (line: RosterLine): boolean =>
    !there.has(lineIdentity(line)) &&
    !meant.has(line.row) &&
    !standing.has(textOf(before.stack.bare[line.row - 1]));
  return [...new Set(before.roster.lines.filter(isGone).map(({ row }) => row))];
}

/**
 * The rows of lines that were emptied instead of a row that is still there. What stands in them under no header is left there: nothing
 * of ours is ever emptied there. What a formula spread into them it will spread again.
 */
function lostRows(
  workbook: Workbook,
  before: State,
  after: State,
  remove: readonly RowToRemove[],
): LostRow[] {
  const there = linesIn(after);
  if (!remove.some(({ line }) => there.has(line))) return [];
  const made = tabFormulas(workbook, after.stack);
  return rowsGone(before, after, remove).map((whole): LostRow => {
    const { tab, row } = rowOf(before.stack, whole);
    const isSpread = (c: number): boolean =>
      made(tab).covers(row, c + 1) && (made(tab).formulas[row - 1]?.[c] ?? '') === '';
    const { grid, headerRow } = ownHeader(before, tab);
    const refs = columnRefs(grid[headerRow - 1] ?? []);
    const was = grid[row - 1] ?? [];
    const cells = was.flatMap((cell, c): FieldWrite[] => {
      const ref = refs[c];
      const value = typeof cell === 'boolean' ? String(cell) : cell;
      return ref && cell !== '' && !isSpread(c)
        ? [{ ref, value, ...(parseDay(String(cell)) && { isDay: true }) }]
        : [];
    });
    const lines = before.roster.lines.flatMap((line) => (line.row === whole ? lineIdentity(line) : []));
    return { tab, cells, isHeadedThere: true, was, lines };
  });
}

/** Where a column of a tab (from 0) stands by now; null where nobody can tell. */
function columnNow(before: State, after: State, tab: number): (column: number) => number | null {
  const [was, is] = [before, after].map((state) => {
    const moment = momentsOf(state)[tab];
    return moment && titles(moment).join();
  });
  if (was !== undefined && was === is) return (column) => column;
  const { grid, headerRow } = ownHeader(before, tab);
  const refs = columnRefs(grid[headerRow - 1] ?? []);
  const { columnOf } = tabSheet(after, { tab, isHeadedThere: true });
  return (column) => {
    const ref = refs[column];
    return ref ? columnOf(ref) : null;
  };
}

/** Which columns (from 0) were emptied of each row, in its tab. */
const emptiedColumns = ({ stack }: State, remove: readonly RowToRemove[]): ReadonlySet<number>[][] => {
  const columns: ReadonlySet<number>[][] = stack.tabs.map(() => []);
  for (const { row, columns: own } of remove) {
    const cells = own.flatMap((column) => cellIn(stack, row, column) ?? []);
    columns[cells[0]?.tab ?? 0]?.push(new Set(cells.map(({ column }) => column - 1)));
  }
  return columns;
};

/**
 * Writes the cells of lost rows back where the rest of each still stands. Where somebody moved rows in that instant too, 'moved', a row that
 * was written over is as it was; one that came in between was never read: what was written there goes, and its cells are doubtful.
 */
function putInPlace(
  workbook: Workbook,
  before: State,
  after: State,
  lost: readonly LostRow[],
  emptied: readonly (readonly ReadonlySet<number>[])[],
): FollowedRows & { told: 'put back' | 'moved' | 'no place' } {
  const found = lost.map((row) => placesOf(workbook, before, after, row, emptied[row.tab] ?? []));
  const claims = new Map<string, number>();
  for (const places of found)
    for (const { tab, row } of places) {
      const key = `${tab}|${row}`;
      claims.set(key, (claims.get(key) ?? 0) + 1);
    }
  const put = found.map(([place, ...others]) =>
    place && others.length === 0 && claims.get(`${place.tab}|${place.row}`) === 1 ? place.cells : [],
  );
  const back = put.flat();
  if (back.length === 0) return { state: after, doubtful: [], told: 'no place' };
  writeTabs(workbook, after.stack, back);
  const again = reread(workbook, after);
  if (!again) return { state: null, doubtful: back, told: 'moved' };
  const over = overStudents(workbook, after, again, back, found.flat());
  // A row that still lacks cells: they were written into another.
  const astray = put.filter((cells, i) => {
    const row = lost[i];
    return (
      cells.length > 0 &&
      row !== undefined &&
      placesOf(workbook, before, again, row, emptied[row.tab] ?? []).length > 0
    );
  });
  const owed = new Set(over.map(({ tab, row }) => `${tab}|${row}`));
  const unread = astray.flat().filter(({ tab, row }) => !owed.has(`${tab}|${row}`));
  if (over.length === 0 && unread.length === 0)
    return { ...inTheirColumns(workbook, after, again, lost), told: 'put back' };
  const isThere = ({ tab, row, column, value }: TabWrite): boolean =>
    cellText(again.stack.tabs[tab]?.grid[row - 1]?.[column - 1] ?? '') === cellText(value);
  const gone = astray
    .filter((cells) => cells.every(isThere))
    .flatMap((cells) => cells.filter((cell) => unread.includes(cell)));
  writeTabs(workbook, again.stack, [...over, ...gone.map((cell) => ({ ...cell, value: '' }))]);
  return { state: reread(workbook, again), doubtful: [...over, ...unread], told: 'moved' };
}

/**
 * Where a lost row may stand, as emptied or with some of its cells back, and what to write there: something of it has to be left to
 * tell it by.
 */
function placesOf(
  workbook: Workbook,
  before: State,
  after: State,
  { tab, was }: LostRow,
  emptied: readonly ReadonlySet<number>[],
): { tab: number; row: number; cells: TabWrite[] }[] {
  const { covers } = tabFormulas(workbook, after.stack)(tab);
  const grid = after.stack.tabs[tab]?.grid ?? [];
  const now = columnNow(before, after, tab);
  const own = was.map((cell, column) => ({ cell, column, at: now(column) }));
  return grid.flatMap((cells, r) => {
    const isMade = (at: number | null): boolean => at !== null && covers(r + 1, at + 1);
    const taken = emptied.find(
      (columns) =>
        own.some(
          ({ cell, column, at }) => cell !== '' && cell !== false && !columns.has(column) && !isMade(at),
        ) &&
        own.every(({ cell, column, at }) =>
          at === null
            ? cell === ''
            : isMade(at) || (cells[at] ?? '') === cell || (columns.has(column) && (cells[at] ?? '') === ''),
        ),
    );
    if (!taken) return [];
    const owed = own.flatMap(({ cell, at }): TabWrite[] =>
      at === null || isMade(at) || (cells[at] ?? '') === cell
        ? []
        : [owedCell({ tab, row: r + 1, column: at + 1, value: cell })],
    );
    return owed.length > 0 ? [{ tab, row: r + 1, cells: owed }] : [];
  });
}
