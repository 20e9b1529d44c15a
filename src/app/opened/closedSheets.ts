import type { Cell, Grid } from '../../domain/cells/cell';
import { runs } from '../../domain/cells/runs';
import type { ClosedYear } from '../../domain/record/changes';
import { closedHeader, closedYearIn, rowKey, type YearSpan } from '../../domain/record/closedYears';
import { isBlankSheet } from '../../domain/record/log';
import { closedSheet, isClosedSheet } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';

/** The sheet of a closed year as it was read. */
export type ClosedRows = { name: string; grid: Grid };

/** So wide is an entry; beside it people may have written. */
const WIDTH = closedHeader('').length;

const WARNING = 'The record of a school year that is closed. An edit by hand damages the record.';

/** So many rows are copied at once: a script that is ended then goes on with the next ones. */
const AT_ONCE = 10_000;

/** So many times rows are taken out at most: a log that was sorted by something else has thousands of them here and there. */
const MOST_RUNS = 40;

/** Google ends a script after six minutes (developers.google.com/apps-script/guides/services/quotas). */
const LATEST_MS = 3 * 60_000;

/** What the sheets of closed years are called: every one of them, by its first row, which is a look at each sheet. */
export const closedNames = (workbook: Pick<Workbook, 'sheetNames' | 'texts'>): string[] =>
  workbook.sheetNames().filter((name) => closedYearIn(workbook.texts(name, 1, 1)?.texts[0]) !== null);

/** The sheets of closed years, by these names or by those that they got. */
export const closedSheets = (
  workbook: Pick<Workbook, 'sheetNames' | 'read'>,
  names: readonly string[] = workbook.sheetNames().filter(isClosedSheet),
): ClosedRows[] =>
  names.flatMap((name) => {
    const grid = workbook.read(name);
    // A district's own sheet may be called so.
    return grid?.some((row) => closedYearIn(row) !== null) ? [{ name, grid }] : [];
  });

/** Rows of the log by the number of their entry; of two with one number the first counts, as when the log is read. */
function rowsByNumber(log: Grid, { from, to }: Pick<YearSpan, 'from' | 'to'>): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [r, row] of log.entries()) {
    const number = Number(row[0]);
    if (r > 0 && row[0] !== '' && number >= from && number <= to && !rows.has(number)) rows.set(number, r);
  }
  return rows;
}

const texts = (row: readonly Cell[], width: number): string[] =>
  Array.from({ length: width }, (_, c) => String(row[c] ?? ''));

/** The name that the sheet of a year gets: one that no sheet has. */
export function freeSheet(workbook: Pick<Workbook, 'sheetNames'>, year: string): string {
  const names = new Set(workbook.sheetNames().map((name) => name.toLowerCase()));
  for (let nth = 1; ; nth++) {
    const name = closedSheet(year, nth);
    if (!names.has(name.toLowerCase())) return name;
  }
}

/**
 * Copies the rows of a closed year from the log to a sheet of its own, with what people wrote beside them, or goes on with that where it
 * was cut off. 'later': time ran out, and the next call goes on; 'other': something else stands there; 'scattered': the
 * rows could not be taken out of the log afterwards.
 */
export function copyYear(
  workbook: Workbook,
  log: Grid,
  { year, from, to, entries }: YearSpan,
  sheet: string,
): 'whole' | 'later' | 'other' | 'scattered' {
  const rows = rowsByNumber(log, { from, to });
  if (runs([...rows.values()]).length > MOST_RUNS) return 'scattered';
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  if (numbers.length < entries) throw new Error(`Entries ${from} to ${to} are not all in the record.`);
  const width = Math.max(WIDTH, log[0]?.length ?? 0);
  const wanted = numbers.map((number) => texts(log[rows.get(number) ?? 0] ?? [], width));
  const header = [...closedHeader(year), ...texts(log[0] ?? [], width).slice(WIDTH)];
  const done = copiedSoFar(workbook, sheet, wanted);
  if (done === null) return 'other';
  if (done === 0) {
    workbook.create({ name: sheet, header, textColumns: [], hidden: true, exact: true });
    workbook.warnBeforeEdits(sheet, WARNING);
  }
  for (let at = done; at < wanted.length; at += AT_ONCE) {
    if (workbook.spent() > LATEST_MS) return 'later';
    const block = wanted.slice(at, at + AT_ONCE);
    const written = workbook.append(
      sheet,
      block,
      header.map((_, i) => i + 1),
    );
    const differs = block.findIndex((row, r) =>
      row.some((text, c) => String(written[r]?.[c] ?? '') !== text),
    );
    if (differs >= 0) throw new Error(`Row ${at + differs + 2} of “${sheet}” reads back differently.`);
  }
  // That the record says so takes time, too.
  return workbook.spent() > LATEST_MS ? 'later' : 'whole';
}

/** How many of the rows stand on the sheet already; null where something else does. */
function copiedSoFar(
  workbook: Workbook,
  sheet: string,
  wanted: readonly (readonly string[])[],
): number | null {
  const grid = workbook.read(sheet);
  if (!grid || isBlankSheet(grid)) return 0;
  const [header, ...rows] = grid;
  if (closedYearIn(header) === null) return null;
  while (rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  const isSame = (row: readonly Cell[], r: number): boolean =>
    wanted[r]?.every((text, c) => String(row[c] ?? '') === text) === true;
  return rows.every(isSame) ? rows.length : null;
}

/** Takes away a copy that was cut off before the record spoke of it; one of which the log has not every row stays. */
export function dropCopy(workbook: Workbook, log: Grid, sheet: string): void {
  const grid = workbook.read(sheet);
  if (!grid) return;
  const known = new Set(log.slice(1).map(rowKey));
  const isKnown = (row: readonly Cell[]): boolean =>
    closedYearIn(row) !== null || row.every((cell) => cell === '') || known.has(rowKey(row));
  if (isClosedSheet(sheet) && grid.every(isKnown)) workbook.remove(sheet);
}

/** Why rows are not taken out of the log: they stand in no order, or one of them reads otherwise on the sheet of its year. */
export type NotTakenOut = 'scattered' | 'differs';

/** Which rows of the log, from 0, the sheet of their closed year has too, as runs that can be taken out. */
export function rowsToTakeOut(
  log: Grid,
  closed: Grid,
  { from, to }: Pick<ClosedYear, 'from' | 'to'>,
): (readonly [number, number])[] | NotTakenOut {
  const width = Math.max(WIDTH, log[0]?.length ?? 0);
  const known = new Set(closed.map((row) => JSON.stringify(texts(row, width))));
  const rows = [...rowsByNumber(log, { from, to }).values()].sort((a, b) => a - b);
  if (!rows.every((r) => known.has(JSON.stringify(texts(log[r] ?? [], width))))) return 'differs';
  const parts = runs(rows);
  return parts.length > MOST_RUNS ? 'scattered' : parts;
}

/** The sheet of a closed year that somebody renamed. */
function renamedYear(workbook: Workbook, { year }: ClosedYear): Grid | null {
  const isOf = (name: string): boolean => closedYearIn(workbook.texts(name, 1, 1)?.texts[0]) === year;
  const name = closedNames(workbook).find(isOf);
  return name === undefined ? null : workbook.read(name);
}

/** How the log ends. */
export type LogEnd = { rows: number; last: Grid[number] | null };

/**
 * Takes the rows of a closed year out of the log, which its own sheet has by now. What went besides, because somebody moved rows in that
 * very instant, is added again. Gives back how the log ends then.
 */
export function takeOutYear(workbook: Workbook, log: string, closed: ClosedYear): LogEnd | NotTakenOut {
  const grid = workbook.read(log);
  const copy = workbook.read(closed.sheet) ?? renamedYear(workbook, closed);
  if (!grid || !copy) return 'differs';
  const parts = rowsToTakeOut(grid, copy, closed);
  if (typeof parts === 'string') return parts;
  const width = Math.max(WIDTH, grid[0]?.length ?? 0);
  const gone = new Set<number>();
  for (const [first, last] of [...parts].reverse()) {
    const block = grid.slice(first, last + 1).map((row) => texts(row, width));
    if (!workbook.takeOut(log, first + 1, block)) return 'differs';
    for (let r = first; r <= last; r++) gone.add(r);
  }
  const after = workbook.read(log) ?? [];
  const left = new Map<string, number>();
  for (const row of after) left.set(rowKey(row), (left.get(rowKey(row)) ?? 0) + 1);
  const lost = grid.filter((row, r) => {
    const key = rowKey(row);
    const count = left.get(key) ?? 0;
    if (gone.has(r) || row.every((cell) => cell === '')) return false;
    left.set(key, count - 1);
    return count <= 0;
  });
  if (lost.length > 0)
    workbook.append(
      log,
      lost.map((row) => texts(row, width)),
      Array.from({ length: width }, (_, i) => i + 1),
    );
  const last = lost[lost.length - 1] ?? after[after.length - 1] ?? null;
  return { rows: after.length + lost.length, last };
}
