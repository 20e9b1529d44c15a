import { widthOfFormula } from '../../domain/cells/formulaWidth';
import { columnsGoingOn } from '../../domain/follow/columnsGoingOn';
import { type RowToAdd, rowsToAdd, type Sheet } from '../../domain/follow/recordedRows';
import { isWaitingRow } from '../../domain/follow/waitingRow';
import { rowIn } from '../../domain/record/changes';
import type { TouchedChange } from '../../domain/record/standing';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { limitText } from '../opened/limitText';
import { remember } from '../opened/memory';
import { sheetOf } from '../opened/rosterSheet';
import { madeCells, rowOf, type TabWrite, tabFormulas, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { NotWritten, Workbook } from '../ports/ports';
import { SheetRefused } from '../ports/sheetRefused';
import { overRows } from './overRows';
import { rowsOfLines, UNFILLED } from './rowsOfLines';
import { tabForRow } from './tabForRow';
import { type NewRow, type PlacedCells, placedIn, placedRows } from './tabSheet';

/** A cell of a new row that its sheet refused, the line that the row is of, and whether anything of the row stands. */
export type RefusedOfRow = NotWritten<TabWrite> & { line: string; stands: boolean };

/** The last row of a tab, or above row `end` of it, in which a student stands; null where none does. */
function lastStudent({ roster, stack }: State, tab: number, end = Number.POSITIVE_INFINITY): number | null {
  const rows = roster.lines.flatMap((line) => {
    const at = rowOf(stack, line.row);
    return at.tab === tab && at.row < end ? at.row : [];
  });
  return rows.length === 0 ? null : Math.max(...rows);
}

/** The row right below a tab's last student, whatever stands further down: a total, a signature, boxes that wait to be ticked. */
const rowBelow = (state: State, tab: number): number =>
  (lastStudent(state, tab) ?? state.stack.tabs[tab]?.grid.length ?? 0) + 1;

/** Where rows come to stand that are added to their tabs. */
export const belowLast = (state: State, rows: readonly { tab: number }[]): TabCell[] =>
  rows.map(({ tab }, i) => {
    const before = rows.slice(0, i).filter((other) => other.tab === tab).length;
    return { tab, row: rowBelow(state, tab) + before, column: 1 };
  });

/** Where the cells of rows come to stand that are still to be added. */
export function cellsOfNewRows(state: State, touched: readonly TouchedChange[]): TabWrite[] {
  const sheet = touched.some(({ entry }) => rowIn(entry)) ? sheetOf(state) : null;
  const rows = sheet ? rowsToAdd(touched, state.lines, sheet) : [];
  const added = rows.map(({ cells }): NewRow => ({ tab: tabForRow(state, cells), cells }));
  const places = belowLast(state, added);
  return placedRows(state, added).flatMap((cells, i) => {
    const { tab = 0, row = 1 } = places[i] ?? {};
    return cells.map(
      ({ at, value, isDay }): TabWrite => ({
        tab,
        row,
        column: at + 1,
        value,
        ...(isDay && { isDay }),
      }),
    );
  });
}

/** Adds rows that are missing, and finishes those of which a part stands: `begun` are never added. */
export function addRows(
  workbook: Workbook,
  state: State,
  sheet: Sheet,
  missing: readonly RowToAdd[],
  begun: readonly RowToAdd[],
  reread: (state: State) => State | null,
): { refused: RefusedOfRow[]; isMoved: boolean } {
  const { stack } = state;
  const refused: Omit<RefusedOfRow, 'stands'>[] = [];
  const added: (NewRow & { line: string })[] = [];
  const known = new Set(begun.map(({ line }) => line));
  /** How many cells were written for each new row. */
  const tried = new Map<string, number>();
  const isMade = madeCells(workbook, stack);
  const all = [...begun, ...missing.filter(({ line }) => !known.has(line))];
  const rowOfLine = rowsOfLines(state, sheet, all, known);
  const finishing: { cell: TabWrite; line: string }[] = [];
  for (const row of all) {
    const { line, cells } = row;
    // A line that has its row gets no second one, whatever stands in it by now.
    const at = rowOfLine(row);
    if (at === null) {
      if (!known.has(line)) added.push({ tab: tabForRow(state, cells), cells, line });
      continue;
    }
    const left = placedIn(sheet, cells).flatMap(({ at: column, ...cell }): TabWrite[] => {
      const isBlank = UNFILLED.includes(sheet.grid[at - 1]?.[column] ?? '') && cell.value !== '';
      const place = isBlank && !isMade(at, column + 1) ? cellIn(stack, at, column + 1) : null;
      return place ? [{ ...place, value: cell.value, ...(cell.isDay && { isDay: cell.isDay }) }] : [];
    });
    finishing.push(...left.map((cell) => ({ cell, line })));
  }
  const cells = finishing.map(({ cell }) => cell);
  for (const each of writeTabs(workbook, stack, cells))
    refused.push({ ...each, line: finishing[cells.indexOf(each.cell)]?.line ?? '' });
  const after = cells.length > 0 ? reread(state) : null;
  const over = after ? overRows(workbook, state, after, cells) : [];
  writeTabs(workbook, stack, over);
  if (over.length > 0) return { refused: told(), isMoved: true };
  for (const [tab, { sheet: name, grid: below }] of stack.tabs.entries()) {
    const own = added.filter((row) => row.tab === tab);
    const rows = placedRows(state, own);
    const last = lastStudent(state, tab);
    if (rows.length > 0 && last !== null && (below.length > last || goesOn(workbook, state, tab, last))) {
      const put = putBelow(workbook, state, { tab, last, rows }, reread);
      if (!put) return { refused: told(), isMoved: true };
      const lineOf = ({ row }: TabWrite): string => own[row - last - 1]?.line ?? '';
      for (const cell of put.writes) tried.set(lineOf(cell), (tried.get(lineOf(cell)) ?? 0) + 1);
      refused.push(...put.refused.map((each) => ({ ...each, line: lineOf(each.cell) })));
      continue;
    }
    for (const [i, { line }] of own.entries())
      tried.set(line, (rows[i] ?? []).filter(({ value }) => value !== '').length);
    for (const { row, at } of appendCells(workbook, name, rows)) {
      const cell = rows[row]?.find((each) => each.at === at);
      const write: TabWrite = {
        tab,
        row: rowBelow(state, tab) + row,
        column: at + 1,
        value: cell?.value ?? '',
        ...(cell?.isDay && { isDay: cell.isDay }),
      };
      refused.push({ cell: write, isTried: true, line: own[row]?.line ?? '' });
    }
  }
  return { refused: told(), isMoved: false };

  /** Those of which the sheet took nothing are added once it takes them. */
  function told(): RefusedOfRow[] {
    const now = refused.length === 0 ? null : (reread(state) ?? state);
    const at = now && sheetOf(now);
    const rowNow = now && at ? rowsOfLines(now, at, all, known) : () => null;
    const standing = new Set(all.flatMap((row) => (rowNow(row) !== null ? row.line : [])));
    for (const [line, cells] of tried)
      if (refused.filter((each) => each.line === line).length < cells) standing.add(line);
    return refused.map((each) => ({ ...each, stands: standing.has(each.line) }));
  }
}

/** Whether a new row goes on with formulas of a tab's last student. */
const goesOn = (workbook: Workbook, state: State, tab: number, last: number): boolean =>
  columnsGoingOn(tabFormulas(workbook, state.stack)(tab).formulas, last, lastStudent(state, tab, last))
    .length > 0;

/**
 * Writes rows right below a tab's last student, where something stands further down: into rows that are free, but for boxes and
 * formulas that wait there, else into rows of their own. Only cells of theirs are written. Gives back what was written and what was refused; null where
 * somebody moved rows meanwhile: then a row that was written over is as it was, and the next opening adds what is missing.
 */
function putBelow(
  workbook: Workbook,
  state: State,
  { tab, last, rows: wanted }: { tab: number; last: number; rows: readonly PlacedCells[] },
  reread: (state: State) => State | null,
): { writes: TabWrite[]; refused: NotWritten<TabWrite>[] } | null {
  const { sheet: name = '', grid = [] } = state.stack.tabs[tab] ?? {};
  const { formulas, covers } = tabFormulas(workbook, state.stack)(tab);
  const goingOn = columnsGoingOn(formulas, last, lastStudent(state, tab, last));
  // What a formula makes that goes on there, or may fill the new rows, is not written.
  const isMade = (at: number): boolean =>
    goingOn.includes(at + 1) || widthOfFormula(formulas[last - 1]?.[at] ?? '') > 0;
  const rows = wanted.map((cells) => cells.filter(({ at }) => !isMade(at)));
  const isFree = rows.every((cells, i) => {
    const at = last + i;
    return isWaitingRow(grid, formulas, last, at + 1) && cells.every((cell) => !covers(at + 1, cell.at + 1));
  });
  const writes = rows.flatMap((cells, i) =>
    cells.flatMap(({ at, value, isDay }): TabWrite[] =>
      value === '' ? [] : [{ tab, row: last + 1 + i, column: at + 1, value, ...(isDay && { isDay }) }],
    ),
  );
  if (!isFree && !isLeftBlank(state, tab, rows.length)) {
    remember(workbook, {
      inserted: { sheet: name, after: last, count: rows.length, rows: grid.length },
    });
    const isRefused = !isInserted(workbook, name, last, rows.length, goingOn);
    // A sheet may take the rows and refuse the formulas that go on in them.
    if (isRefused && reread(state)?.stack.tabs[tab]?.grid.length === grid.length) {
      remember(workbook, { inserted: null });
      return { writes, refused: writes.map((cell) => ({ cell, isTried: true })) };
    }
  }
  const fresh = reread(state);
  const now = fresh?.stack.tabs[tab]?.grid;
  const isReady =
    now !== undefined &&
    // What a formula says may be another each time that it is read.
    (grid[last - 1] ?? []).every((cell, c) => now[last - 1]?.[c] === cell || covers(last, c + 1)) &&
    rows.every((cells, i) => cells.every(({ at }) => UNFILLED.includes(now[last + i]?.[at] ?? '')));
  if (!fresh || !now || !isReady) return null;
  const refused = writeTabs(workbook, fresh.stack, writes);
  if (!isFree) remember(workbook, { inserted: null });
  const after = reread(fresh);
  const lost = after ? overRows(workbook, fresh, after, writes) : [];
  writeTabs(workbook, fresh.stack, lost);
  return lost.length > 0 ? null : { writes, refused };
}

/**
 * The rows that were inserted for new students by whoever was cut off then, as long as they stand where they were inserted: the sheet has
 * grown by them, and they are right below its last student. Any other blank row is somebody's own.
 */
function leftBlank(state: State): { tab: number; rows: number[] } | null {
  const { memory, stack } = state;
  const { inserted } = memory;
  if (!inserted) return null;
  const { sheet, after, count, rows } = inserted;
  const tab = stack.tabs.findIndex((each) => each.sheet === sheet);
  const isThere = stack.tabs[tab]?.grid.length === rows + count && lastStudent(state, tab) === after;
  return isThere ? { tab, rows: Array.from({ length: count }, (_, i) => after + 1 + i) } : null;
}

/** Whether so many of them wait right below a tab's last student, as blank as they were inserted. */
function isLeftBlank(state: State, tab: number, count: number): boolean {
  const left = leftBlank(state);
  const { grid } = state.stack.tabs[tab] ?? { grid: [] };
  return (
    left?.tab === tab &&
    left.rows.length === count &&
    left.rows.every((row) => grid[row - 1]?.every((cell) => cell === ''))
  );
}

/**
 * Takes out rows that were inserted for new students by whoever was cut off then, where nobody is to stand there any more. Where this
 * account may not, they wait for one that may.
 */
export function takeOutLeft(workbook: Workbook, state: State): void {
  const left = leftBlank(state);
  const { sheet } = state.memory.inserted ?? {};
  try {
    if (left && sheet !== undefined) workbook.deleteBlankRows(sheet, left.rows);
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    workbook.complain(error);
    return;
  }
  remember(workbook, { inserted: null });
}

/** Makes room for new rows; false where the sheet does not take any from this account. */
function isInserted(workbook: Workbook, ...room: Parameters<Workbook['insertRows']>): boolean {
  try {
    workbook.insertRows(...room);
    return true;
  } catch (error) {
    // A full spreadsheet takes none from anybody, and has a sentence of its own.
    if (!(error instanceof SheetRefused) || limitText(error) !== null) throw error;
    workbook.complain(error);
    return false;
  }
}

/**
 * Adds rows, cell by cell where a sheet refuses some, and gives back which columns (from 0) of which row (from 0) it refused: all of them
 * where it has no room for them and takes no row from this account.
 */
export function appendCells(
  workbook: Workbook,
  sheet: string,
  rows: readonly PlacedCells[],
): { row: number; at: number }[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.flatMap((row) => row.map(({ at }) => at))) + 1;
  const texts = rows.flatMap((row) =>
    row.flatMap(({ at, value, isDay }) => (typeof value === 'string' && !isDay ? [at + 1] : [])),
  );
  const block = rows.map((row) => {
    const values = new Map(row.map(({ at, value }) => [at, value]));
    return Array.from({ length: width }, (_, c) => values.get(c) ?? '');
  });
  const written = appended(workbook, sheet, block, [...new Set(texts)]);
  return rows.flatMap((row, r) =>
    row.flatMap(({ at, value }) =>
      value !== '' && (written === null || written[r]?.[at] === '') ? [{ row: r, at }] : [],
    ),
  );
}

/** What was added, as it reads; null where the sheet took no row. */
function appended(
  workbook: Workbook,
  sheet: string,
  block: readonly (readonly (string | number)[])[],
  texts: readonly number[],
): ReturnType<Workbook['append']> | null {
  try {
    return workbook.append(sheet, block, texts, 'in parts');
  } catch (error) {
    // A full spreadsheet takes none from anybody, and has a sentence of its own.
    if (!(error instanceof SheetRefused) || limitText(error) !== null) throw error;
    workbook.complain(error);
    return null;
  }
}
