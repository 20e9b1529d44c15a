import { memoryFrom } from '../../src/app/opened/memory';
import type { Grid } from '../../src/domain/cells/cell';
import { type Day, parseDay } from '../../src/domain/cells/day';
import { aboutOf, type Change, hoursIn, NO_HOURS } from '../../src/domain/record/changes';
import type { Entry } from '../../src/domain/record/entry';
import { logRow, NO_LOG, readLog, sumsOf } from '../../src/domain/record/log';
import { seal } from '../../src/domain/record/seal';
import type { Workbook } from '../host/workbook';

/** Ten school years, of which the last is the one that the roster is of. */
const YEARS = 10;
const LAST_YEAR = 2026;
/** A line in so many goes to others in these years, and is with its own provider again in the last of them. */
const MOVED_OF = 3;
const MOVES: readonly number[] = [3, 6, 9];
/** Beside forty lines that stayed, one student's came and went each year: 25,000 lines make 300,000 entries. */
const STAYED = 40;
const SPARE = 100;
/** So many changes are saved at once: about a school's. */
const TOGETHER = 600;
const BY = 'director@lakeview.example';

/**
 * Gives a district that was just set up a record of ten years: every service line was renewed each fall, a third of them went to others
 * and came back, and students came and left. It ends as the roster stands, so that nothing waits and nothing was changed by hand.
 */
export function liveTenYears(workbook: Workbook): void {
  const sheet = workbook.sheetNamed('Caseload log');
  if (!sheet) throw new Error('The district is set up.');
  const { rows, columns } = sheet.extent();
  const grid: Grid = Array.from({ length: rows }, (_, r) =>
    sheet.valuesOfRow(r + 1).map((cell) => cell ?? ''),
  );
  const opened = readLog(grid);
  if (opened === 'other-version') throw new Error('The log is of this version.');
  const entries = lived(opened.entries);
  const texts = entries.map(logRow);
  // A log that was added to has spare rows (`appendRows`): one that ends with its last entry would be read in two calls more.
  sheet.growTo(1 + texts.length + SPARE, columns);
  // Not cell by cell with the calculation told of each: these are seven million.
  const { values } = sheet.layers;
  for (const [r, row] of texts.entries())
    for (const [c, text] of row.entries()) values.set(r + 2, c + 1, text === '' ? undefined : text);
  const kept = workbook.state.documentProperties;
  const { derived } = memoryFrom(Object.fromEntries(kept));
  const [hash, sum] = [entries.at(-1)?.hash, sumsOf(0, texts).at(-1)];
  kept.set('head', JSON.stringify({ entries: entries.length, hash, sum }));
  kept.set('derived', JSON.stringify({ ...derived, entry: entries.length }));
  kept.delete('saves');
}

/** The entries of the ten years at whose end everything is as these Openings say. */
function lived(openings: readonly Entry[]): Entry[] {
  const services = openings.filter(({ kind }) => kind === 'service');
  const entries: Entry[] = [];
  let log = NO_LOG;
  const save = (year: number, changes: readonly Change[]): void => {
    for (let from = 0; from < changes.length; from += TOGETHER) {
      for (const entry of seal(log, changes.slice(from, from + TOGETHER), `${year}-08-20T15:00:00Z`, BY))
        entries.push(entry);
      const head = entries.at(-1)?.hash ?? '';
      log = { ...log, lastEntry: entries.length, lastBatch: log.lastBatch + 1, head };
    }
  };
  const first = LAST_YEAR - YEARS;
  save(
    first,
    openings.map((entry) => openedIn(first, entry)),
  );
  for (let year = first + 1; year <= LAST_YEAR; year++) {
    const students = services.filter((_, i) => i % STAYED === 0);
    const renewed = services.map((own, i) => renewedIn(year, own, movedTo(services, year - first, i)));
    const former = students.flatMap((like, i) =>
      formerStudent(year, like, openings.length + (year - first) * students.length + i),
    );
    save(year, [...renewed, ...former]);
  }
  return entries;
}

/** The first day of the school year that begins in `year`, as the roster has it. */
function firstDayOf(year: number): Day {
  const day = parseDay(`${year}-08-24`);
  if (day === null) throw new Error('It is a day of the calendar.');
  return day;
}

/** What the record says of a line as a whole, without whatever it says of the entry. */
const changeOf = (entry: Entry): Change => ({
  ...aboutOf(entry),
  name: 'opened',
  origin: 'roster',
  found: {},
  ...hoursIn(entry),
});

const openedIn = (year: number, entry: Entry): Change => ({
  ...changeOf(entry),
  begin: entry.begin === '' ? '' : firstDayOf(year),
});

/** Whose the line of that place is from the fall on; null where it stays with whoever has it. */
function movedTo(services: readonly Entry[], n: number, i: number): Entry | null {
  if (i % MOVED_OF !== 0 || !MOVES.includes(n)) return null;
  return services[n === MOVES.at(-1) ? i : (i + n) % services.length] ?? null;
}

function renewedIn(year: number, own: Entry, to: Entry | null): Change {
  const start = firstDayOf(year);
  const found = { end: `05/28/${year}` };
  const about = { ...aboutOf(own), begin: start };
  if (!to) return { ...about, name: 'renewed', origin: 'here', ...NO_HOURS, found, start };
  const { personKey, person } = to;
  return { ...about, personKey, person, name: 'assigned', origin: 'here', ...NO_HOURS, found, start };
}

/** A student who came that fall and left at its end, by a line key of that number. */
function formerStudent(year: number, like: Entry, nth: number): [Change, Change] {
  const lineKey = `L-${String(nth + 1).padStart(6, '0')}`;
  const of = { lineKey, studentId: `${year}${like.studentId}` };
  const came: Change = { ...changeOf(like), ...of, begin: firstDayOf(year) };
  const nobody = { personKey: '', person: '', begin: '' as const };
  const lastDay = parseDay(`${year}-12-18`) ?? '';
  const went: Change = { ...aboutOf(came), ...nobody, lastDay, name: 'exited', origin: 'here', found: {} };
  return [came, went];
}
