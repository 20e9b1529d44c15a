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
    if (was === undefined) loose.push(row);
    else
      for (const { column, title, from } of places) {
        const cell = cells[column - 1] ?? '';
        if (!isWritten(cell) || meant.has(`${line}|${title}|${cell}`)) continue;
        const value = from === null ? '' : (first.grid[was - 1]?.[from - 1] ?? '');
        if (String(value) !== String(cell)) found.owed.push({ row, column, value });
      }
  }
  for (const row of loose) {
    const stray = places.filter(({ column }) => isWritten(now.grid[row - 1]?.[column - 1]));
    const told = looseRow(first, now, row, stray);
    if (told === 'unknown') found.doubtful.push(...stray.map(({ column }) => ({ row, column })));
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
  const same = titles(first).join('\u001f') === titles(now).join('\u001f');
  const into = new Set(written.map(({ column }) => column));
  return allColumns(first, now).filter(({ column }) => !same || into.has(column));
}

/** The columns as they stand now. The only one that is new, where only one is gone, is that one renamed. */
function allColumns(first: Moment, now: Moment): Place[] {
  const [old, fresh] = [titles(first), titles(now)];
  const [gone, ...othersGone] = old.flatMap((title, i) => (fresh.includes(title) ? [] : [i]));
  const isRenamed = othersGone.length === 0 && fresh.filter((title) => !old.includes(title)).length === 1;
  return fresh.map((title, i) => {
    const known = old.indexOf(title);
    const from = known < 0 && isRenamed ? (gone ?? -1) : known;
    return { column: i + 1, title, from: from < 0 ? null : from + 1 };
  });
}

/**
 * A row that is no line by now: a title, a total or a blank one, or a line whose student, service or start was written over. Known
 * by its other cells among the first rows that are not there any more, it is as it was, or is to be put back as it was. Unknown where
 * it came in between and holds more than what was written, or may be either of two.
 */
function looseRow(
  first: Moment,
  now: Moment,
  row: number,
  stray: readonly Place[],
): 'as it was' | Owed[] | 'unknown' {
  const cells = now.grid[row - 1] ?? [];
  const into = new Set(stray.map(({ column }) => column));
  const rest = allColumns(first, now).filter(({ column }) => !into.has(column));
  const there = new Set([...first.rows].flatMap(([line, was]) => (now.rows.has(line) ? [was] : [])));
  const wasIn = (was: readonly Cell[], { from }: Place): Cell => (from === null ? '' : (was[from - 1] ?? ''));
  const twins = first.grid.filter(
    (was, r) =>
      r >= first.headerRow &&
      !there.has(r + 1) &&
      rest.every((place) => place.from === null || wasIn(was, place) === (cells[place.column - 1] ?? '')),
  );
  const back = [...new Set(twins.map((was) => JSON.stringify(stray.map((place) => wasIn(was, place)))))];
  if (back.includes(JSON.stringify(stray.map(({ column }) => cells[column - 1] ?? '')))) return 'as it was';
  const [twin] = twins;
  const isBlank = rest.every(({ column }) => (cells[column - 1] ?? '') === '');
  if (back.length > 1 || !(twin || isBlank)) return 'unknown';
  return stray.map((place) => ({ row, column: place.column, value: twin ? wasIn(twin, place) : '' }));
}
