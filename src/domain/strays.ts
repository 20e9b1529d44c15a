import { columnRefs } from './headers';
import type { Cell, Grid } from './roster';

/** A sheet at one moment: its cells, its header's row (from 1), and the row (from 1) of each line by what tells it from others. */
export type Moment = { grid: Grid; headerRow: number; rows: ReadonlyMap<string, number> };

/** A cell as it was written: the line and the column that were meant, the column's place at that moment, and the value. */
export type Written = { line: string; title: string; column: number; value: Cell };

/** A cell to write back, and what is to stand in it. */
export type Owed = { row: number; column: number; value: Cell };

/**
 * What went into wrong cells because people moved rows or columns between the reading and the writing of a sheet, however often:
 * cells of other lines, or of other columns, that read as something that was written and read otherwise in the `first` reading.
 * Where nothing has moved since `before`, the reading on which the last write was based, nothing can have gone astray.
 * `doubtful` are cells (row and column from 1) of rows that came in between and hold such a value: nobody knows whether it is theirs.
 */
export function straysIn(
  first: Moment,
  before: Moment,
  now: Moment,
  written: readonly Written[],
): { owed: Owed[]; doubtful: { row: number; column: number }[] } {
  const found = { owed: [] as Owed[], doubtful: [] as { row: number; column: number }[] };
  if (written.length === 0 || isUnmoved(before, now)) return found;
  const values = new Set(written.map(({ value }) => String(value)));
  const meant = new Set(written.map(({ line, title, value }) => `${line}|${title}|${value}`));
  const places = columnsIn(first, now, written);
  const loose: number[] = [];
  const known = new Map([...now.rows].map(([line, row]) => [row, line]));
  for (let row = now.headerRow + 1; row <= now.grid.length; row++) {
    const cells = now.grid[row - 1] ?? [];
    if (!places.some(({ column }) => isWritten(cells[column - 1]))) continue;
    const line = known.get(row);
    const was = line === undefined ? undefined : first.rows.get(line);
    if (line === undefined) loose.push(row);
    else
      for (const { column, title, from } of places) {
        const cell = cells[column - 1] ?? '';
        if (!isWritten(cell) || meant.has(`${line}|${title}|${cell}`)) continue;
        if (was === undefined) found.doubtful.push({ row, column });
        else {
          const value = from === null ? '' : (first.grid[was - 1]?.[from - 1] ?? '');
          if (String(value) !== String(cell)) found.owed.push({ row, column, value });
        }
      }
  }
  for (const row of loose) {
    const told = looseRow(first, now, row, places, isWritten);
    if (told === 'unknown')
      for (const { column } of places)
        if (isWritten(now.grid[row - 1]?.[column - 1])) found.doubtful.push({ row, column });
    if (typeof told === 'object') found.owed.push(...told);
  }
  return found;

  function isWritten(cell: Cell | undefined): boolean {
    return cell !== undefined && cell !== '' && values.has(String(cell));
  }
}

/** Whether every line stands in its row, and every column in its place. */
function isUnmoved(before: Moment, now: Moment): boolean {
  if (before.headerRow !== now.headerRow || before.grid.length !== now.grid.length) return false;
  if (titles(before).join('\u001f') !== titles(now).join('\u001f')) return false;
  if (before.rows.size !== now.rows.size) return false;
  for (const [line, row] of now.rows) if (before.rows.get(line) !== row) return false;
  return true;
}

/** Each column's header; of twins with their number. */
export const titles = ({ grid, headerRow }: Moment): string[] =>
  columnRefs(grid[headerRow - 1] ?? []).map((ref, i) => (ref ? `${ref.header}|${ref.nth}` : `#${i}`));

type Place = { column: number; title: string; from: number | null };

/** The columns to look at, where they stand now and stood first: those written into, or all of them where columns moved. */
function columnsIn(first: Moment, now: Moment, written: readonly Written[]): Place[] {
  const [old, fresh] = [titles(first), titles(now)];
  const same = old.join('\u001f') === fresh.join('\u001f');
  const into = new Set(written.map(({ column }) => column));
  return fresh.flatMap((title, i): Place[] => {
    if (same && !into.has(i + 1)) return [];
    const from = old.indexOf(title);
    return [{ column: i + 1, title, from: from < 0 ? null : from + 1 }];
  });
}

/**
 * A row that is no line, such as a title, a total or a blank one: as it was, to be put back as it was, or unknown where it came in
 * between and holds more than what was written.
 */
function looseRow(
  first: Moment,
  now: Moment,
  row: number,
  places: readonly Place[],
  isWritten: (cell: Cell | undefined) => boolean,
): 'as it was' | Owed[] | 'unknown' {
  const cells = now.grid[row - 1] ?? [];
  const lines = new Set(first.rows.values());
  const stray = places.filter(({ column }) => isWritten(cells[column - 1]));
  const rest = cells.filter((_, i) => !stray.some(({ column }) => column === i + 1));
  const others = (one: readonly Cell[]): string =>
    places.length === 0 ? '' : trimmed(one.filter((_, i) => !stray.some(({ from }) => from === i + 1)));
  const twins = first.grid.filter(
    (was, r) => r >= first.headerRow && !lines.has(r + 1) && others(was) === trimmed(rest),
  );
  const wasIn = (was: readonly Cell[], { from }: Place): Cell => (from === null ? '' : (was[from - 1] ?? ''));
  if (twins.some((was) => stray.every((place) => wasIn(was, place) === cells[place.column - 1])))
    return 'as it was';
  const [twin] = twins;
  const blank = rest.every((cell) => cell === '');
  if (!twin && !blank) return 'unknown';
  return stray.map((place) => ({
    row,
    column: place.column,
    value: twin ? wasIn(twin, place) : '',
  }));
}

const trimmed = (cells: readonly Cell[]): string => JSON.stringify(cells).replace(/(?:,"")*\]$/, ']');
