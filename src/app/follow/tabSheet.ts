import type { Cell, FieldWrite, Grid } from '../../domain/cells/cell';
import type { Sheet } from '../../domain/follow/recordedRows';
import { cellText, isWritten } from '../../domain/follow/strays';
import { columnRefs } from '../../domain/roster/headers';
import { sheetOf } from '../opened/rosterSheet';
import type { TabWrite } from '../opened/rosterTabs';
import type { State } from '../opened/state';

/** One of the roster's tabs as it stands. */
type TabSheet = { grid: Grid; headerRow: number; columnOf: Sheet['columnOf'] };

/** A row to add, and to which tab. Its cells are headed as the whole roster heads them or, where it stood there, by the tab's own headers. */
export type NewRow = { tab: number; cells: readonly FieldWrite[]; isHeadedThere?: true };

/** The tab of a row in its own rows and columns. */
export function tabSheet(
  state: State,
  { tab, isHeadedThere }: Pick<NewRow, 'tab' | 'isHeadedThere'>,
): TabSheet {
  const { grid, headerRow } = ownHeader(state, tab);
  const columns = state.stack.tabs[tab]?.columns ?? null;
  const whole = sheetOf(state);
  const own = columnRefs(grid[headerRow - 1] ?? []);
  return {
    grid,
    headerRow,
    columnOf: (ref) => {
      if (isHeadedThere) {
        const at = own.findIndex((each) => each?.header === ref.header && each.nth === ref.nth);
        return at < 0 ? null : at;
      }
      const column = whole?.columnOf(ref) ?? null;
      return column === null || columns === null ? column : (columns[column] ?? null);
    },
  };
}

/** A tab's cells, and its header's row. */
export function ownHeader({ stack, roster }: State, tab: number): { grid: Grid; headerRow: number } {
  const { grid = [], headerRow = 1 } = stack.tabs[tab] ?? {};
  return { grid, headerRow: tab === 0 ? roster.headerRow : headerRow };
}

/** A row as cells by their 0-based column. */
export type PlacedCells = { at: number; value: string | number; isDay: true | undefined }[];

export const placedIn = ({ columnOf }: Pick<Sheet, 'columnOf'>, cells: readonly FieldWrite[]): PlacedCells =>
  cells.flatMap(({ ref, value, isDay }) => {
    const at = columnOf(ref);
    return at === null ? [] : [{ at, value, isDay }];
  });

const cellsOf = (tab: number, row: number, placed: PlacedCells): TabWrite[] =>
  placed.map(({ at, value, isDay }) => ({ tab, row, column: at + 1, value, ...(isDay && { isDay }) }));

export const placedRows = (state: State, rows: readonly NewRow[]): PlacedCells[] =>
  rows.map((row) => placedIn(tabSheet(state, row), row.cells));

/** A box that nobody ticked says nothing. */
const isText = (cell: Cell): boolean => cell !== '' && cell !== false;

/** Whether a new row stands as it was meant to, but for cells that were refused and those that a formula fills. */
export function standsAsMeant(
  { cells }: NewRow,
  sheet: TabSheet,
  isMade: (row: number, column: number) => boolean,
): boolean {
  const wanted = placedIn(sheet, cells).filter(({ value }) => value !== '');
  return (
    wanted.length === 0 ||
    sheet.grid.some((row, r) => {
      const same = wanted.filter(({ at, value }) => isWritten(value, row[at] ?? ''));
      const isRest = ({ at }: { at: number }): boolean => (row[at] ?? '') === '' || isMade(r + 1, at + 1);
      return (
        r >= sheet.headerRow &&
        same.length * 2 > wanted.length &&
        wanted.every((cell) => same.includes(cell) || isRest(cell))
      );
    })
  );
}

/**
 * A new row as it stands, every cell of it ours or blank, and what of it to write so that each value is in its column. Where somebody
 * moved columns before and after it was written, its values stand in neither order.
 */
export function newRow(
  { tab, cells }: NewRow,
  then: TabSheet,
  now: TabSheet,
): { tab: number; row: number; cells: TabWrite[] }[] {
  const { grid } = now;
  const is = placedIn(now, cells);
  const [old, right] = [placedIn(then, cells), is].map(
    (placed) => new Map(placed.map(({ at, value }) => [at, cellText(value)])),
  );
  const all = new Set(is.map(({ value }) => cellText(value)));
  const inOneOrder = (cell: Cell, c: number): boolean =>
    [old?.get(c), right?.get(c)].includes(cellText(cell));
  const inAny = (cell: Cell): boolean => all.has(cellText(cell));
  // A row that stood before, whatever the order of its columns, is no new one.
  const valuesOf = (row: readonly Cell[]): string => row.filter(isText).map(cellText).sort().join('\u001f');
  const stood = new Set(then.grid.map(valuesOf));
  const rowWhere = (isOurs: (cell: Cell, c: number) => boolean): number =>
    grid.findIndex(
      (row, i) =>
        i >= now.headerRow &&
        !stood.has(valuesOf(row)) &&
        row.every((cell, c) => !isText(cell) || isOurs(cell, c)) &&
        // A row of which a cell or two read the same is somebody's note.
        row.filter(isText).length * 2 > is.length,
    );
  const known = rowWhere(inOneOrder);
  const r = known < 0 ? rowWhere(inAny) : known;
  const row = grid[r];
  if (!row) return [];
  const wrong = is.filter(({ at, value }) => !isWritten(value, row[at] ?? ''));
  const stale = row.flatMap((cell, c) =>
    isText(cell) && !right?.has(c) ? [{ tab, row: r + 1, column: c + 1, value: '' }] : [],
  );
  return [{ tab, row: r + 1, cells: [...cellsOf(tab, r + 1, wrong), ...stale] }];
}
