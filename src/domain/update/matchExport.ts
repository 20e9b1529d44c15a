import { knownIdentity } from '../caseload/knownIdentity';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { matchLines, studentService } from '../roster/lineIdentity';
import type { RosterLine } from '../roster/roster';
import type { ExportMatch } from './exportMatch';
import { guessStudents } from './guessStudents';

/** How an export's rows meet the record's lines. */
export type ExportMatches = {
  matches: ExportMatch[];
  /** Rows of students and services that the record doesn't know. */
  fresh: RosterLine[];
  /** Open lines that the export no longer names. */
  gone: Line[];
  /** Rows of services that students have exited from here. */
  exited: { line: Line; row: RosterLine }[];
  /** Rows of earlier periods of lines that another row is about: some exports list every period. */
  former: { line: Line; row: RosterLine }[];
};

/** What the rows are held against. */
export type KnownRows = {
  lines: ReadonlyMap<string, Line>;
  /** Rows of the roster that the record doesn't know yet. */
  newRows: readonly RosterLine[];
  /** The rows are the roster's own: it was pasted over. */
  pasted: boolean;
  today: Day;
};

/**
 * Matches the rows of an export with the service lines of the record: exactly first, then by student and service where that is one
 * line only; what is left student by student, by name and birth date, or by name and site where a birth date is missing. The latter
 * are guesses, for the user to confirm. Rows that the roster has already and the record will take in anyway are
 * nothing new.
 */
export function matchExport(rows: readonly RosterLine[], known: KnownRows): ExportMatches {
  const { lines, newRows, pasted, today } = known;
  const services = [...lines.values()].filter(({ timeline }) => timeline.kind === 'service');
  const isOpen = ({ timeline: { exit } }: Line): boolean => exit === '' || exit >= today;
  const open = services.filter(isOpen);
  const past = services.filter((line) => !isOpen(line));
  const found = pasted ? byRow(services, rows) : byIdentity(rows, open, past);
  const left = rows.filter((row) => !found.has(row));
  const matches: ExportMatch[] = [];
  const exited: ExportMatches['exited'] = [];
  for (const [row, line] of found)
    if (isOpen(line)) matches.push({ line, row, guess: '' });
    else exited.push({ line, row });
  const ownRows = new Set(newRows);
  const periods = pasted ? null : latestPeriods(matches, without(left, newRows), today);
  const unknown = periods?.fresh ?? left.filter((row) => ownRows.has(row));
  const certain = periods?.matches ?? matches;
  const met = new Set(certain.map(({ line }) => line));
  const waiting = open.filter((line) => !met.has(line));
  const guessed = guessStudents(waiting, unknown, services, met);
  const taken = new Set<Line | RosterLine>(guessed.flatMap(({ line, row }) => [line, row]));
  return {
    matches: [...certain, ...guessed],
    exited,
    former: periods?.former ?? [],
    fresh: unknown.filter((row) => !taken.has(row)),
    // Who exits at a later day already is known to go.
    gone: waiting.filter((line) => !taken.has(line) && line.timeline.exit === ''),
  };
}

function byRow(services: readonly Line[], rows: readonly RosterLine[]): Map<RosterLine, Line> {
  const own = new Map(services.flatMap((line) => (line.row ? [[line.row, line] as const] : [])));
  return paired(rows, (row) => own.get(row));
}

const paired = (
  rows: readonly RosterLine[],
  lineOf: (row: RosterLine, i: number) => Line | undefined,
): Map<RosterLine, Line> =>
  new Map(
    rows.flatMap((row, i) => {
      const line = lineOf(row, i);
      return line ? [[row, line] as const] : [];
    }),
  );

/** Where a student left a service and has it again, the former enrollment's row is told by its first day. */
function byIdentity(
  rows: readonly RosterLine[],
  open: readonly Line[],
  past: readonly Line[],
): Map<RosterLine, Line> {
  const all = new Map([...open, ...past].map((line) => [line.key, line]));
  const exact = (line: { studentId: string; service: string; start: string }): string =>
    `${studentService(line)}|${line.start}`;
  const now = new Set(past.length === 0 ? [] : open.map((line) => exact(knownIdentity(line))));
  const former = new Map(past.map((line) => [exact(knownIdentity(line)), line]));
  const found = paired(past.length === 0 ? [] : rows, (row) =>
    now.has(exact(row)) ? undefined : former.get(exact(row)),
  );
  for (const lines of [open, past]) {
    if (lines.length === 0) continue;
    const left = rows.filter((row) => !found.has(row));
    const keys = matchLines(left, lines.map(knownIdentity));
    for (const [row, line] of paired(left, (_, i) => all.get(keys[i] ?? ''))) found.set(row, line);
  }
  return paired(rows, (row) => found.get(row));
}

/** The rows without those that stand in the roster already. */
function without(rows: readonly RosterLine[], newRows: readonly RosterLine[]): RosterLine[] {
  if (newRows.length === 0) return [...rows];
  const keys = matchLines(
    rows,
    newRows.map(({ studentId, service, start }, i) => ({ key: String(i), studentId, service, start })),
  );
  return rows.filter((_, i) => keys[i] === null);
}

/**
 * Where a line's period has ended, the one row that begins after it is the next period; what other rows tell of the periods before is
 * nothing new.
 */
function latestPeriods(
  matches: readonly ExportMatch[],
  rows: readonly RosterLine[],
  today: Day,
): { matches: ExportMatch[]; fresh: RosterLine[]; former: ExportMatches['former'] } {
  const unmet = grouped(rows, studentService);
  const former: ExportMatches['former'] = [];
  const ofService = grouped(matches, ({ row }) =>
    unmet.has(studentService(row)) ? studentService(row) : null,
  );
  const used = new Set<RosterLine>();
  const latest = matches.map((match): ExportMatch => {
    const { line, row } = match;
    const own = unmet.get(studentService(row)) ?? [];
    const isOnly = ofService.get(studentService(row))?.length === 1;
    const hasEnded = row.end !== '' && row.end < today;
    const [next, ...others] = own.filter(({ start, lineId }) => start > row.end && !(lineId && row.lineId));
    const now = isOnly && hasEnded && next && others.length === 0 ? { ...match, row: next } : match;
    if (now !== match) former.push({ line, row });
    used.add(now.row);
    for (const other of own)
      if (!used.has(other) && isFormer(other, now)) {
        former.push({ line, row: other });
        used.add(other);
      }
    return now;
  });
  return { matches: latest, fresh: rows.filter((row) => !used.has(row)), former };
}

/** Whether a row ended before the line's own row begins, or names a first day that the line had before it was renewed. */
function isFormer({ start, end }: RosterLine, { line: { timeline }, row }: ExportMatch): boolean {
  if (start === '' || start >= row.start) return false;
  const isKnown = start === timeline.start || timeline.knownAs.some((each) => each.start === start);
  return (end !== '' && end < row.start) || (timeline.rowStart !== '' && isKnown);
}
