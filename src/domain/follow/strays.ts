import type { Cell, Grid } from '../cells/cell';
import { readDay } from '../cells/dateText';
import { addDays, dayOf, daysFrom } from '../cells/day';
import { columnRefs } from '../roster/headers';

/** A sheet at one moment: its cells, its header's row (from 1), and the row (from 1) of each line by what tells it from others. */
export type Moment = { grid: Grid; headerRow: number; rows: ReadonlyMap<string, number> };

/** A sheet's cells, and its header's row (from 1). */
export type HeadedGrid = Pick<Moment, 'grid' | 'headerRow'>;

/** A cell as it was written: the line and the column that were meant, and the value. */
type Written = { line: string; title: string; value: Cell };

/** A cell to write back, and what is to stand in it. */
export type OwedCell = { row: number; column: number; value: Cell };

/**
 * What went into wrong cells. `doubtful` are cells (row and column from 1) that hold such a value in rows that came in between: nobody
 * knows whether it is theirs.
 */
export type Strays = { owed: OwedCell[]; doubtful: { row: number; column: number }[] };

/**
 * Follows a sheet through its readings and writings, and finds what went into wrong cells because people moved rows or columns between
 * a reading and a writing, however often: cells of other lines, or of other columns, that read as something that was written and read
 * otherwise before. Of a value that stands wherever it was meant to, nothing can have gone astray, whatever people typed.
 */
export class Trail {
  /** The first reading, with what people have typed since. */
  private first: Moment | null = null;
  private strays: Strays = { owed: [], doubtful: [] };
  private readonly written: Written[] = [];
  /** Those that the last writing wrote. */
  private latest: Written[] = [];
  /** Values of which one did not come to where it was meant to, by their columns' titles: only these can stand in a wrong cell. */
  private readonly loose = new Map<string, Set<string>>();
  /** Since the first reading, as far as the readings show. */
  private haveColumnsMoved = false;

  /** What is astray in the sheet as it reads now. */
  astray(read: Moment): Strays {
    this.first ??= read;
    const now = withoutMistaken(this.first, read, this.written);
    const lacking = missing(now, this.latest);
    for (const { title, value } of lacking)
      for (const text of readings(value)) {
        const values = this.loose.get(title) ?? new Set();
        this.loose.set(title, values.add(text));
      }
    this.haveColumnsMoved ||= !hasSameTitles(this.first, now) || areElsewhere(this.first, now, lacking);
    this.strays = straysIn(this.first, now, this.written, this.looseIn());
    return this.strays;
  }

  /** What of the values may stand in a wrong cell of a column: of those of other columns none, unless columns moved under a writing. */
  private looseIn(): (title: string) => ReadonlySet<string> {
    const all = new Set([...this.loose.values()].flatMap((each) => [...each]));
    return (title) => (this.haveColumnsMoved ? all : (this.loose.get(title) ?? NONE));
  }

  /** Notes what was written, by the last reading. */
  wrote(read: Moment, cells: readonly OwedCell[]): void {
    const first = this.first ?? read;
    const now = withoutMistaken(first, read, this.written);
    this.first = withTyped(first, now, this.strays);
    const lines = new Map([...now.rows].map(([line, row]) => [row, line]));
    const header = titles(now);
    this.latest = cells.map(({ row, column, value }) => ({
      line: lines.get(row) ?? '',
      title: header[column - 1] ?? '',
      value,
    }));
    this.written.push(...this.latest);
  }
}

/** A cell as it reads: a day that was written as `11/21/2026` may read `2026-11-21`. */
export const cellText = (cell: Cell): string => readDay(cell) ?? String(cell);

/** Day 0 of a spreadsheet. */
const FIRST_DAY = dayOf(1899, 12, 30);

/**
 * Every way in which a value may read once it stands in a cell: as a day or a time where a number came to stand among dates or times, as
 * a number where a day came to stand among numbers.
 */
function readings(value: Cell): string[] {
  const text = cellText(value);
  if (!FIRST_DAY) return [text];
  const day = readDay(text);
  if (day) return [text, String(daysFrom(FIRST_DAY, day))];
  if (typeof value !== 'number' || value < 0 || value > LAST_NUMBER) return [text];
  return [text, addDays(FIRST_DAY, Math.floor(value)), timeOf(Math.round(value * 86_400))];
}

/** No hours and no minutes come near. */
const LAST_NUMBER = 100_000;

const timeOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');

/** Whether a cell reads as what was written there, in whichever way its format shows it. */
export const isWritten = (value: Cell, cell: Cell): boolean => readings(value).includes(cellText(cell));

function straysIn(
  first: Moment,
  now: Moment,
  written: readonly Written[],
  looseIn: (title: string) => ReadonlySet<string>,
): Strays {
  const found: Strays = { owed: [], doubtful: [] };
  const places = allColumns(first, now).flatMap((place) => {
    const values = looseIn(place.title);
    return values.size > 0 ? { ...place, values } : [];
  });
  if (places.length === 0) return found;
  const meant = new Set(
    written.flatMap(({ line, title, value }) => readings(value).map((text) => `${line}|${title}|${text}`)),
  );
  const known = new Map([...now.rows].map(([line, row]) => [row, line]));
  for (let row = now.headerRow + 1; row <= now.grid.length; row++) {
    const cells = now.grid[row - 1] ?? [];
    const stray = places.filter(({ column, values }) => values.has(cellText(cells[column - 1] ?? '')));
    if (stray.length === 0) continue;
    const line = known.get(row);
    const was = line === undefined ? undefined : first.rows.get(line);
    if (was === undefined) {
      const told = looseRow(first, now, row, stray);
      if (told === 'unknown') found.doubtful.push(...stray.map(({ column }) => ({ row, column })));
      else found.owed.push(...told);
    } else
      for (const place of stray)
        if (!meant.has(`${line}|${place.title}|${cellText(cells[place.column - 1] ?? '')}`))
          found.owed.push({ row, column: place.column, value: wasIn(first.grid[was - 1] ?? [], place) });
  }
  return { ...found, owed: found.owed.filter(isOtherwise) };

  function isOtherwise({ row, column, value }: OwedCell): boolean {
    return cellText(now.grid[row - 1]?.[column - 1] ?? '') !== cellText(value);
  }
}

/**
 * Without rows that only seem to be a line: what was put back into a row that was no line stands in them, and all else reads more like
 * a line that is gone. Somebody moved rows in between, and that one got an ID or a start that was another's.
 */
function withoutMistaken(first: Moment, now: Moment, written: readonly Written[]): Moment {
  const back = new Set(
    written.flatMap(({ line, title, value }) =>
      first.rows.has(line) ? [] : readings(value).map((text) => `${title}|${text}`),
    ),
  );
  if (back.size === 0) return now;
  const places = allColumns(first, now);
  const gone = [...first.rows].flatMap(([line, row]) => (now.rows.has(line) ? [] : [row]));
  const isMistaken = ([line, row]: [string, number]): boolean => {
    const cells = now.grid[row - 1] ?? [];
    const was = first.rows.get(line);
    const isPut = ({ title, column }: StrayPlace): boolean =>
      back.has(`${title}|${cellText(cells[column - 1] ?? '')}`);
    if (was === undefined || !places.some(isPut)) return false;
    const rest = places.filter((place) => !isPut(place));
    const likeness = (other: number): number =>
      rest.filter(
        (place) =>
          cellText(wasIn(first.grid[other - 1] ?? [], place)) === cellText(cells[place.column - 1] ?? ''),
      ).length;
    return gone.some((other) => likeness(other) > likeness(was));
  };
  return { ...now, rows: new Map([...now.rows].filter((each) => !isMistaken(each))) };
}

/** What does not stand where it was meant to: rows that moved show by this, also where they moved back in between. */
function missing(now: Moment, written: readonly Written[]): Written[] {
  const columns = new Map(titles(now).map((title, c) => [title, c]));
  return written.filter(({ line, title, value }) => {
    const row = now.grid[(now.rows.get(line) ?? 0) - 1];
    const cell = row?.[columns.get(title) ?? -1];
    return row === undefined || !isWritten(value, cell ?? '');
  });
}

/**
 * Whether a value that lacks stands in another column of its line by now, and new in its own column of no other line, as where rows
 * moved: columns moved under the writing, and back after it.
 */
function areElsewhere(first: Moment, now: Moment, lacking: readonly Written[]): boolean {
  const places = lacking.length === 0 ? [] : allColumns(first, now);
  const lines = lacking.length === 0 ? [] : [...now.rows.keys()];
  return lacking.some(({ line, title, value }) => {
    const isNew = (place: StrayPlace, own: string): boolean =>
      isWritten(value, cellAt(now, own, place.column)) &&
      !isWritten(value, place.from === null ? '' : cellAt(first, own, place.from));
    return (
      places.some((place) => place.title !== title && isNew(place, line)) &&
      !places.some((place) => place.title === title && lines.some((own) => own !== line && isNew(place, own)))
    );
  });
}

const cellAt = ({ grid, rows }: Moment, line: string, column: number): Cell =>
  grid[(rows.get(line) ?? 0) - 1]?.[column - 1] ?? '';

/** The first reading, with all that people wrote since and that is not astray. */
function withTyped(first: Moment, now: Moment, { owed, doubtful }: Strays): Moment {
  const astray = new Set([...owed, ...doubtful].map(({ row, column }) => `${row}|${column}`));
  const unknown = new Set([...owed, ...doubtful].map(({ row }) => row));
  const grid = first.grid.map((row) => [...row]);
  const rows = new Map(first.rows);
  const places = allColumns(first, now);
  for (const [line, row] of now.rows) {
    if (!rows.has(line) && !unknown.has(row)) rows.set(line, grid.push([]));
    const cells = grid[(rows.get(line) ?? 0) - 1];
    if (!cells) continue;
    for (const { column, from } of places)
      if (from !== null && !astray.has(`${row}|${column}`))
        cells[from - 1] = now.grid[row - 1]?.[column - 1] ?? '';
  }
  return { ...first, grid, rows };
}

const wasIn = (was: readonly Cell[], { from }: StrayPlace): Cell =>
  from === null ? '' : (was[from - 1] ?? '');

const NONE: ReadonlySet<string> = new Set();

/** Whether both have the same columns in the same order. */
export const hasSameTitles = (one: HeadedGrid, other: HeadedGrid): boolean =>
  titles(one).join('\u001f') === titles(other).join('\u001f');

/** Each column's header; of twins with their number. */
export const titles = ({ grid, headerRow }: HeadedGrid): string[] =>
  columnRefs(grid[headerRow - 1] ?? []).map((ref, i) => (ref ? `${ref.header}|${ref.nth}` : `#${i}`));

type StrayPlace = { column: number; title: string; from: number | null };

/** The columns as they stand now. The only one that is new, where only one is gone, is that one renamed. */
function allColumns(first: Moment, now: Moment): StrayPlace[] {
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
  stray: readonly StrayPlace[],
): OwedCell[] | 'unknown' {
  const cells = now.grid[row - 1] ?? [];
  const into = new Set(stray.map(({ column }) => column));
  const rest = allColumns(first, now).filter(({ column }) => !into.has(column));
  const isBlank = rest.every(({ column }) => (cells[column - 1] ?? '') === '');
  // Nothing in a row that is blank but for this tells that it was a line.
  const there = new Set(
    [...first.rows].flatMap(([line, was]) => (isBlank || now.rows.has(line) ? [was] : [])),
  );
  const twins = first.grid.filter(
    (was, r) =>
      r >= first.headerRow &&
      !there.has(r + 1) &&
      rest.every((place) => place.from === null || wasIn(was, place) === (cells[place.column - 1] ?? '')),
  );
  const back = [...new Set(twins.map((was) => JSON.stringify(stray.map((place) => wasIn(was, place)))))];
  if (back.includes(JSON.stringify(stray.map(({ column }) => cells[column - 1] ?? '')))) return [];
  const [twin] = twins;
  if (back.length > 1 || !(twin || isBlank)) return 'unknown';
  return stray.map((place) => ({ row, column: place.column, value: twin ? wasIn(twin, place) : '' }));
}
