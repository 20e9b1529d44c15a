import type { Cell, Grid } from '../../domain/cells/cell';
import { runs } from '../../domain/cells/runs';
import type { ClosedYear } from '../../domain/record/changes';
import {
  closedHeader,
  closedYearIn,
  isOfClosedYear,
  rowKey,
  type YearSpan,
} from '../../domain/record/closedYears';
import { isBlankSheet } from '../../domain/record/log';
import { closedSheet, isClosedSheet } from '../../domain/roster/ownSheets';
import type { Workbook } from '../ports/ports';
import { differsAt } from './differsAt';

/** The sheet of a closed year as it was read. */
export type ClosedRows = { name: string; grid: Grid };

/** So wide is an entry; beside it people may have written. */
const WIDTH = closedHeader('').length;

const WARNING = 'The record of a school year that is closed. An edit by hand damages the record.';

/** So many rows are copied at once: a script that is ended then goes on with the next ones. */
const AT_ONCE = 10_000;

/** So many times rows are taken out at most: a log that was sorted by something else has thousands of them here and there. */
const MOST_RUNS = 40;

/** Rows after those of a year that are looked at, to see whether somebody moved them. */
const AFTER = 20;

/** Google ends a script after six minutes (developers.google.com/apps-script/guides/services/quotas). */
const LATEST_MS = 3 * 60_000;

/** The closed year that a sheet bears in its first row; null where it bears none. */
export const yearOnSheet = (workbook: Pick<Workbook, 'texts'>, sheet: string): string | null =>
  closedYearIn(workbook.texts(sheet, 1, 1)?.texts[0]);

/** What the sheets of closed years are called: every one of them, by its first row, which is a look at each sheet. */
export const closedNames = (workbook: Pick<Workbook, 'sheetNames' | 'texts'>): string[] =>
  workbook.sheetNames().filter((name) => yearOnSheet(workbook, name) !== null);

/** The sheets of closed years, by these names or by those that they got. */
export const closedSheets = (
  workbook: Pick<Workbook, 'sheetNames' | 'read'>,
  names: readonly string[] = workbook.sheetNames().filter(isClosedSheet),
): ClosedRows[] =>
  names.flatMap((name) => {
    const grid = workbook.read(name);
    // A district's own sheet may be called so.
    return grid && isOfClosedYear(grid) ? [{ name, grid }] : [];
  });

/** The name that the sheet of a year gets: one that no sheet has. */
export function freeSheet(workbook: Pick<Workbook, 'sheetNames'>, year: string): string {
  const names = new Set(workbook.sheetNames().map((name) => name.toLowerCase()));
  for (let nth = 1; ; nth++) {
    const name = closedSheet(year, nth);
    if (!names.has(name.toLowerCase())) return name;
  }
}

const textsOf = (row: readonly Cell[], width: number): string[] =>
  Array.from({ length: width }, (_, c) => String(row[c] ?? ''));

/** The log's rows below its header, as far down as a year needs them where it is in order. */
type LogPart = { header: readonly string[]; rows: Grid };

/** The rows of the part that are of these entries, by their numbers; of two with one number the first counts, as when the log is read. */
function rowsByNumber({ rows }: LogPart, { from, to }: Pick<YearSpan, 'from' | 'to'>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [r, row] of rows.entries()) {
    const number = Number(row[0]);
    if (row[0] !== '' && number >= from && number <= to && !found.has(number)) found.set(number, r);
  }
  return found;
}

/** The log from its top down to the end of a year and a little beyond; whole where not all of the year's `entries` stand there. */
function logPart(
  workbook: Workbook,
  log: string,
  span: Pick<YearSpan, 'from' | 'to' | 'entries'>,
): LogPart | null {
  const header = workbook.texts(log, 1, 1)?.texts[0];
  if (!header) return null;
  const width = Math.max(WIDTH, header.length);
  // Numbers of saves that did not begin have rows, too.
  const count = span.to - span.from + 1 + AFTER;
  const part = {
    header: textsOf(header, width),
    rows: workbook.readFrom(log, 2, count, width, { header: false })?.rows ?? [],
  };
  if (rowsByNumber(part, span).size >= span.entries) return part;
  const [, ...rows] = workbook.read(log) ?? [];
  return { ...part, rows };
}

/**
 * Copies the rows of a closed year from the log to a sheet of its own, with what people wrote beside them, or goes on with that where it
 * was cut off. 'later': time ran out, and the next call goes on; 'other': something else stands there; 'scattered': the rows could not
 * be taken out of the log afterwards.
 */
export function copyYear(
  workbook: Workbook,
  log: string,
  span: YearSpan,
  sheet: string,
): 'whole' | 'later' | 'other' | 'scattered' {
  const part = logPart(workbook, log, span);
  const rows = part ? rowsByNumber(part, span) : new Map<number, number>();
  if (!part || rows.size < span.entries)
    throw new Error(`Entries ${span.from} to ${span.to} are not all in the log.`);
  if (runs([...rows.values()]).length > MOST_RUNS) return 'scattered';
  const { header } = part;
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const wanted = numbers.map((number) => textsOf(part.rows[rows.get(number) ?? 0] ?? [], header.length));
  return writeYear(workbook, { year: span.year, header, wanted, sheet });
}

/** Writes the rows of a closed year to its sheet, or goes on with that; see `copyYear`. */
function writeYear(
  workbook: Workbook,
  asked: { year: string; header: readonly string[]; wanted: readonly (readonly string[])[]; sheet: string },
): 'whole' | 'later' | 'other' {
  const { year, header, wanted, sheet } = asked;
  const done = copiedSoFar(workbook, sheet, wanted);
  if (done === null) return 'other';
  if (done === 0) {
    const titles = [...closedHeader(year), ...header.slice(WIDTH)];
    workbook.create({ name: sheet, header: titles, textColumns: [], hidden: true, exact: true });
    workbook.warnBeforeEdits(sheet, WARNING);
  }
  const columns = header.map((_, i) => i + 1);
  for (let at = done; at < wanted.length; at += AT_ONCE) {
    if (workbook.spent() > LATEST_MS) return 'later';
    const block = wanted.slice(at, at + AT_ONCE);
    const written = workbook.append(sheet, block, columns);
    const differs = differsAt(block, written);
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
export function dropCopy(workbook: Workbook, log: string, sheet: string): void {
  const grid = workbook.read(sheet);
  if (!grid) return;
  const known = new Set((workbook.read(log) ?? []).map(rowKey));
  const isKnown = (row: readonly Cell[]): boolean =>
    closedYearIn(row) !== null || row.every((cell) => cell === '') || known.has(rowKey(row));
  if (isClosedSheet(sheet) && grid.every(isKnown)) workbook.remove(sheet);
}

/** Why rows are not taken out of the log: they stand in no order, or one of them reads otherwise on the sheet of its year. */
export type NotTakenOut = 'scattered' | 'differs';

/** What the sheet of a closed year is called now; null where it is gone. */
function nameOfYear(workbook: Workbook, { sheet, year }: ClosedYear): string | null {
  const isOfYear = (name: string): boolean => yearOnSheet(workbook, name) === year;
  return isOfYear(sheet) ? sheet : (workbook.sheetNames().find(isOfYear) ?? null);
}

/** Whether the sheet of a closed year is there, whatever it is called. */
export const hasYear = (workbook: Workbook, closed: ClosedYear): boolean =>
  nameOfYear(workbook, closed) !== null;

/** Makes the sheet of a closed year anew, of all its rows; its name, null where time ran out or something else stands there. */
export function remakeYear(
  workbook: Workbook,
  closed: ClosedYear,
  wanted: readonly (readonly string[])[],
): string | null {
  const { year } = closed;
  const there = nameOfYear(workbook, closed);
  const made = { year, header: closedHeader(year), wanted, sheet: there ?? closed.sheet };
  const how = writeYear(workbook, made);
  if (how === 'whole') return made.sheet;
  // A district's own sheet may have its name by now.
  const sheet = how === 'other' && there === null ? freeSheet(workbook, year) : null;
  return sheet !== null && writeYear(workbook, { ...made, sheet }) === 'whole' ? sheet : null;
}

/**
 * Takes the rows of a closed year out of the log, which its own sheet has by now. Gives back how many rows shorter the log is, null where
 * somebody moved rows in that very instant: what went besides is then added again.
 */
export function takeOutYear(
  workbook: Workbook,
  log: string,
  closed: ClosedYear,
): { rows: number | null } | NotTakenOut {
  const name = nameOfYear(workbook, closed);
  const copy = name === null ? null : workbook.read(name);
  const [, ...copied] = copy ?? [];
  const part = logPart(workbook, log, { ...closed, entries: copied.length });
  if (!copy || !part) return 'differs';
  const width = part.header.length;
  const keyOf = (row: readonly Cell[] | undefined): string => JSON.stringify(textsOf(row ?? [], width));
  const known = new Set(copied.map(keyOf));
  const rows = [...rowsByNumber(part, closed).values()];
  if (!rows.every((r) => known.has(keyOf(part.rows[r])))) return 'differs';
  const parts = runs(rows);
  if (parts.length > MOST_RUNS) return 'scattered';
  for (const [first, last] of [...parts].reverse()) {
    const block = part.rows.slice(first, last + 1).map((row) => textsOf(row, width));
    if (!workbook.takeOut(log, first + 2, block)) return 'differs';
  }
  const gone = new Set(rows);
  const left = part.rows.filter((row, r) => !gone.has(r) && row.some((cell) => cell !== '')).slice(0, AFTER);
  // A reading that came to nothing tells of no row that it is gone: then the whole log is read.
  const top = workbook.readFrom(log, 2, left.length + AFTER, width, { header: false })?.rows;
  const now = (top ?? workbook.read(log)?.slice(1) ?? left).map(keyOf);
  if (left.every((row, r) => keyOf(row) === now[r])) return { rows: rows.length };
  const there = new Set(now);
  const lost = left.filter((row) => !there.has(keyOf(row))).map((row) => textsOf(row, width));
  if (lost.length > 0)
    workbook.append(
      log,
      lost,
      part.header.map((_, i) => i + 1),
    );
  return { rows: null };
}
