import { type RowToAdd, rowsToAdd, type Sheet } from '../../domain/follow/recordedRows';
import { rowIn } from '../../domain/record/changes';
import type { TouchedChange } from '../../domain/record/standing';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import { type TabWrite, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { NotWritten, Workbook } from '../ports/ports';
import { tabForRow } from './tabForRow';
import { type NewRow, type PlacedCells, placedIn, placedRows, sheetOf } from './tabSheet';

/** A cell of a new row that its sheet refused, and the line that the row is of. */
export type RefusedOfRow = NotWritten<TabWrite> & { line: string };

/** Where rows come to stand that are added to their tabs. */
export const belowLast = ({ stack }: State, rows: readonly { tab: number }[]): TabCell[] =>
  rows.map(({ tab }, i) => {
    const before = rows.slice(0, i).filter((other) => other.tab === tab).length;
    return { tab, row: (stack.tabs[tab]?.grid.length ?? 0) + 1 + before, column: 1 };
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

/** Adds rows that are missing, and finishes those of which a part stands; of `begun`, which stand, none is ever added. */
export function addRows(
  workbook: Workbook,
  state: State,
  sheet: Sheet,
  missing: readonly RowToAdd[],
  begun: readonly RowToAdd[],
): RefusedOfRow[] {
  const { stack } = state;
  const refused: RefusedOfRow[] = [];
  const added: (NewRow & { line: string })[] = [];
  const known = new Set(begun.map(({ line }) => line));
  for (const row of [...begun, ...missing.filter(({ line }) => !known.has(line))]) {
    const { line, cells } = row;
    const placed = placedIn(sheet, cells);
    const at = known.has(line) ? rowOfLine(state, sheet, line, placed) : begunRow(state, sheet, placed);
    if (at === null) {
      if (!known.has(line)) added.push({ tab: tabForRow(state, cells), cells, line });
      continue;
    }
    const left = placed.flatMap(({ at: column, ...cell }): TabWrite[] => {
      const isBlank = (sheet.grid[at - 1]?.[column] ?? '') === '' && cell.value !== '';
      const place = isBlank ? cellIn(stack, at, column + 1) : null;
      return place ? [{ ...place, value: cell.value, ...(cell.isDay && { isDay: cell.isDay }) }] : [];
    });
    refused.push(...writeTabs(workbook, stack, left).map((each) => ({ ...each, line })));
  }
  for (const [tab, { sheet: name, grid: below }] of stack.tabs.entries()) {
    const own = added.filter((row) => row.tab === tab);
    const rows = placedRows(state, own);
    for (const { row, at } of appendRows(workbook, name, rows)) {
      const cell = rows[row]?.find((each) => each.at === at);
      const write: TabWrite = {
        tab,
        row: below.length + 1 + row,
        column: at + 1,
        value: cell?.value ?? '',
        ...(cell?.isDay && { isDay: cell.isDay }),
      };
      refused.push({ cell: write, isTried: true, line: own[row]?.line ?? '' });
    }
  }
  return refused;
}

/** The row (from 1) of which every cell is what was to be written or blank: it was cut off. */
function begunRow({ roster }: State, { grid }: Sheet, placed: PlacedCells): number | null {
  const wanted = new Map(placed.map(({ at, value }) => [at, value]));
  const begun = grid.findIndex(
    (row, r) =>
      r >= roster.headerRow &&
      row.some((cell) => cell !== '') &&
      row.every((cell, c) => cell === '' || cell === wanted.get(c)),
  );
  return begun < 0 ? null : begun + 1;
}

/** The row of a line that has one; one that lacks what tells the line is known by what was written there. */
const rowOfLine = (state: State, sheet: Sheet, line: string, placed: PlacedCells): number | null =>
  state.lines.get(line)?.row?.row ?? begunRow(state, sheet, placed);

/** Adds rows, cell by cell where a sheet refuses some, and gives back which columns (from 0) of which row (from 0) it refused. */
export function appendRows(
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
  const written = workbook.append(sheet, block, [...new Set(texts)], 'in parts');
  return rows.flatMap((row, r) =>
    row.flatMap(({ at, value }) => (value !== '' && written[r]?.[at] === '' ? [{ row: r, at }] : [])),
  );
}
