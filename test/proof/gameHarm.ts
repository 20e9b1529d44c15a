import { a1 } from '../../src/domain/cells/a1';
import { type CellRead, type SheetRead, shownIn, valueIn } from './gameReading';

/** A column that people keep beside the roster and nobody maps: a key of each row, by which it is known wherever it stands. */
export const LOCKER = 'Locker';

/** What somebody asked the add-on to do with a row: whether a cell of it, under a header, may have become another one. */
export type Asked = {
  mayChange: (row: { locker: string; id: string; service: string }, header: string) => boolean;
  /** Students whose rows the add-on adds and takes out again. */
  mayComeOrGo: (id: string) => boolean;
  /** Whether a column is one that the add-on may fill in a new row. */
  isMapped: (header: string) => boolean;
  /** Whether a column is one of days. */
  holdsDays: (header: string) => boolean;
  /** Whether a text may stand in a column. */
  fits: (header: string, text: string) => boolean;
};

/** Cells of a roster that changed between two readings though nobody asked for it, in words. */
export function harmToRoster(before: SheetRead, after: SheetRead, asked: Asked): string[] {
  const old = rosterIn(before);
  const now = rosterIn(after);
  if (!old || !now) return sameSheet(before, after);
  const harm = sameTexts(old.header, now.header, `the header of ${before.name}`);
  const left = new Map(now.rows.map((row) => [row.key, row]));
  for (const row of old.rows) {
    const twin = left.get(row.key);
    left.delete(row.key);
    if (!twin) {
      if (isWaiting(row) && waiting(now) < waiting(old)) {
        // A new row took the first of those that wait, filled down beforehand, and what they carry.
        if (now.rows.filter(isNew).length <= old.rows.filter(isNew).length)
          harm.push(`row ${row.place} is gone`);
        continue;
      }
      if (!asked.mayComeOrGo(row.id)) harm.push(`row ${row.place} (${row.key}) is gone`);
      continue;
    }
    for (const [c, header] of old.header.entries()) {
      const [was, is] = [row.cells[c] ?? NOTHING, twin.cells[c] ?? NOTHING];
      const place = `${before.name}!${a1(twin.place, c + 1)} (${row.key}, ${header})`;
      const isChanged = was.put !== is.put;
      if (was.isFormula && isChanged) harm.push(`${place}: its formula ${was.put} became ${is.put}`);
      else if (isChanged && !asked.mayChange(row, header))
        harm.push(`${place}: ${was.put} became ${is.put}, and nobody asked for it`);
      else if (isChanged && !asked.fits(header, is.format === was.format ? valueIn(is) : is.shows))
        harm.push(`${place}: ${is.put} is nothing of this column`);
      else if (
        is.format !== was.format &&
        (!isChanged || is.format !== '@') &&
        !(isChanged && asked.holdsDays(header) && formatsItself(was, is))
      )
        harm.push(`${place}: its format "${was.format}" became "${is.format}" (${was.put}, ${is.put})`);
      if (was.carries !== is.carries) harm.push(`${place}: ${was.carries} became ${is.carries}`);
      if (is.isFormula && is.shows.startsWith('#') && !was.shows.startsWith('#'))
        harm.push(`${place}: a formula shows ${is.shows}`);
    }
  }
  for (const row of left.values()) {
    // A new row that was taken back had taken one that waits.
    const isGivenBack = isWaiting(row) && now.rows.filter(isNew).length < old.rows.filter(isNew).length;
    if (!isGivenBack && !asked.mayComeOrGo(row.id))
      harm.push(`row ${row.place} (${row.key}) came though nobody asked`);
    for (const [c, header] of now.header.entries()) {
      const cell = row.cells[c] ?? NOTHING;
      // Boxes may have waited there.
      if (!cell.isFormula && cell.shows !== '' && cell.put !== 'false' && !asked.isMapped(header))
        harm.push(`the new row ${row.place} has ${cell.put} under ${header}`);
    }
  }
  const order = (rows: readonly RosterRow[], others: readonly RosterRow[]): string =>
    rows.flatMap(({ key }) => (others.some((other) => other.key === key) ? key : [])).join(', ');
  if (order(old.rows, now.rows) !== order(now.rows, old.rows)) harm.push('rows stand in another order');
  if (old.rows.length === now.rows.length && before.around !== after.around)
    harm.push(`${before.around} became ${after.around}`);
  return harm;
}

/**
 * Whether a cell got its format from a date that was asked for: Sheets reads what is written as if it was typed, and a date in a cell
 * that has no format of its own brings one along, which is what makes it a date and no number.
 */
const formatsItself = (was: CellRead, is: CellRead): boolean =>
  was.format === '' && /^\d+$/.test(is.put) && /^(?=.*d)(?=.*m)(?=.*y)[dmy/-]+$/.test(is.format);

/** Formulas and boxes that wait for a student. */
const isWaiting = ({ cells }: RosterRow): boolean =>
  cells.every(({ put, isFormula }) => isFormula || put === '""' || put === 'false' || put === '');
const isNew = (row: RosterRow): boolean => !isWaiting(row);
const waiting = ({ rows }: { rows: readonly RosterRow[] }): number => rows.filter(isWaiting).length;

type RosterRow = {
  key: string;
  locker: string;
  id: string;
  service: string;
  place: number;
  cells: readonly CellRead[];
};

/**
 * The rows that hold anything, each by its key, or by all that it shows: none is told by what the add-on may write. A sheet without
 * keys that Set up took as the roster is known by its titles, and its rows by their IDs.
 */
export function rosterIn({ rows }: SheetRead): { header: string[]; rows: RosterRow[] } | null {
  const titled = (...titles: string[]): number =>
    rows.findIndex((cells) => titles.every((title) => shownIn(cells).includes(title)));
  const withKeys = titled(LOCKER);
  const at = withKeys < 0 ? titled('Student ID', 'Student Name', 'Service') : withKeys;
  const header = shownIn(rows[at] ?? []);
  if (at < 0) return null;
  const [locker, id, service, student] = [LOCKER, 'Student ID', 'Service', 'Student Name'].map((title) =>
    header.indexOf(title),
  );
  const seen = new Map<string, number>();
  const of = (cells: readonly CellRead[], c: number | undefined): string =>
    valueIn(cells[c ?? -1] ?? NOTHING);
  return {
    header,
    rows: rows.flatMap((cells, r): RosterRow[] => {
      if (r === at || cells.every(({ put }) => put === '""' || put === 'false' || put === '')) return [];
      const plain = cells.map(({ put, isFormula }) => (isFormula ? '' : put)).join('|');
      const name = of(cells, locker) || (/^\d{7}$/.test(of(cells, id)) ? `new ${of(cells, id)}` : plain);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const key = nth === 1 ? name : `${name} #${nth}`;
      // Where a sheet refused the ID, a new row is the student's by the name.
      return [
        {
          key,
          locker: key,
          id: of(cells, id) || of(cells, student),
          service: of(cells, service),
          place: r + 1,
          cells,
        },
      ];
    }),
  };
}

const NOTHING: CellRead = { put: '""', shows: '', isFormula: false, format: '', carries: '' };

/** A sheet that the add-on has nothing to do with. */
export function sameSheet(before: SheetRead, after: SheetRead | undefined): string[] {
  if (!after) return [`the sheet ${before.name} is gone`];
  if (before.name !== after.name) return [`the sheet ${before.name} is called ${after.name}`];
  const textOf = ({ rows, around }: SheetRead): string =>
    JSON.stringify([
      rows.map((cells) =>
        cells.map(({ put, format, carries, isFormula, shows }) => [
          put,
          format,
          carries,
          !isFormula && shows,
        ]),
      ),
      around,
    ]);
  return textOf(before) === textOf(after) ? [] : [`the sheet ${before.name} was changed`];
}

/** The record: what stood there stands there still, word for word; rows come below. */
export function harmToLog(before: SheetRead, after: SheetRead | undefined): string[] {
  if (!after) return [`the sheet ${before.name} is gone`];
  const left = after.rows.map((cells) => shownIn(cells).join('|'));
  return before.rows.flatMap((cells) => {
    const text = shownIn(cells).join('|');
    const at = left.findIndex((each) => each.startsWith(text));
    if (at < 0) return [`a row of ${before.name} was changed or is gone: ${text.slice(0, 80)}`];
    left.splice(at, 1);
    return [];
  });
}

/** Whose cells Providers are: people's, but for keys where there was none and what a person is also called. */
export function harmToProviders(before: SheetRead, after: SheetRead | undefined): string[] {
  if (!after) return [`the sheet ${before.name} is gone`];
  const header = shownIn(before.rows[0] ?? []);
  const ours = ['Key', 'Also written as'].map((title) => header.indexOf(title));
  const own = (cells: readonly CellRead[]): string =>
    cells.map(({ put }, c) => (ours.includes(c) || put === '' ? '""' : put)).join('|');
  const left = after.rows.map(own);
  return before.rows.flatMap((cells) => {
    const text = own(cells);
    if (/^[|"]*$/.test(text)) return [];
    const at = left.findIndex((each) => each === text || each.startsWith(`${text}|`));
    if (at < 0) return [`a row of ${before.name} was changed or is gone: ${text.slice(0, 120)}`];
    left.splice(0, at + 1);
    return [];
  });
}

function sameTexts(was: readonly string[], is: readonly string[], what: string): string[] {
  return was.every((text, i) => text === (is[i] ?? ''))
    ? []
    : [`${what} became ${is.join(', ')} (${was.join(', ')})`];
}

/** The cells of the roster by row and column. */
export function cellsByKey(read: SheetRead): Map<string, string> {
  const { rows } = read;
  const at = rows.findIndex((cells) => shownIn(cells).includes(LOCKER));
  if (at < 0) return cellsOfRows(read);
  const header = shownIn(rows[at] ?? []);
  const locker = header.indexOf(LOCKER);
  return new Map(
    rows.flatMap((cells, r) =>
      r === at
        ? []
        : cells.map(({ put }, c): [string, string] => [`${cells[locker]?.shows}|${header[c]}`, put]),
    ),
  );
}

/** The same of a roster without lockers. */
function cellsOfRows(read: SheetRead): Map<string, string> {
  const { header, rows } = rosterIn(read) ?? { header: [], rows: [] };
  return new Map(
    rows.flatMap(({ key, cells }) =>
      cells.map(({ put }, c): [string, string] => [`${key}|${header[c]}`, put]),
    ),
  );
}

/** Whether an answer names the cell that was harmed. */
export const isNamed = (harm: string, answer: string): boolean => {
  const [, place = ''] = /!([A-Z]+\d+) /.exec(harm) ?? [];
  return place !== '' && answer.includes(`Somebody moved`) && new RegExp(`\\b${place}\\b`).test(answer);
};
