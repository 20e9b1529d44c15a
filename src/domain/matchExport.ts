import type { Day } from './day';
import { grouped } from './grouped';
import type { Line } from './line';
import { matchLines, studentService } from './lineIdentity';
import type { RosterLine } from './roster';

/** A row of an export and the line of the record that it is about. */
export type ExportMatch = {
  line: Line;
  row: RosterLine;
  /** Why it is taken for this line although its student ID is another one; '' where nothing was guessed. */
  guess: '' | 'name and birth date' | 'name and site';
};

/** How an export's rows meet the record's lines. */
export type Matched = {
  matches: ExportMatch[];
  /** Rows of students and services that the record doesn't know. */
  fresh: RosterLine[];
  /** Open lines that the export no longer names. */
  gone: Line[];
};

/**
 * Matches the rows of an export with the service lines of the record that are open on `today`: exactly first, then by student and
 * service where that is one line only; what is left by name and birth date, or by name and site where there are no birth dates, for
 * one row and one line only. The latter are guesses, for the user to confirm.
 */
export function matchExport(
  lines: ReadonlyMap<string, Line>,
  rows: readonly RosterLine[],
  today: Day,
): Matched {
  const open = [...lines.values()].filter(
    ({ timeline }) => timeline.kind === 'service' && (timeline.exit === '' || timeline.exit >= today),
  );
  const keys = matchLines(
    rows,
    open.map(({ key, row, timeline }) => ({
      key,
      studentId: timeline.studentId,
      service: timeline.service,
      start: row?.start || timeline.start,
      ...(row?.lineId && { lineId: row.lineId }),
    })),
  );
  const matches: ExportMatch[] = [];
  const met = new Set<string>();
  const left: RosterLine[] = [];
  rows.forEach((row, i) => {
    const line = lines.get(keys[i] ?? '');
    if (!line) left.push(row);
    else {
      matches.push({ line, row, guess: '' });
      met.add(line.key);
    }
  });
  const waiting = open.filter(({ key }) => !met.has(key));
  const guessed = guesses(waiting, left);
  const taken = new Set(guessed.flatMap(({ line, row }) => [line, row]));
  return {
    matches: [...matches, ...guessed],
    fresh: left.filter((row) => !taken.has(row)),
    gone: waiting.filter((line) => !taken.has(line)),
  };
}

/** A student whose ID changed: the same name and birth date, and the same service. */
function guesses(lines: readonly Line[], rows: readonly RosterLine[]): ExportMatch[] {
  const found: ExportMatch[] = [];
  const taken = new Set<Line | RosterLine>();
  for (const guess of ['name and birth date', 'name and site'] as const) {
    const ofLines = grouped(
      lines.filter((line) => !taken.has(line)),
      ({ row, timeline }) =>
        row && row.studentId === timeline.studentId ? looks(row, guess, timeline.service) : null,
    );
    const ofRows = grouped(
      rows.filter((row) => !taken.has(row)),
      (row) => looks(row, guess, row.service),
    );
    for (const [key, [line, ...otherLines]] of ofLines) {
      const [row, ...otherRows] = ofRows.get(key) ?? [];
      if (!line || !row || otherLines.length + otherRows.length > 0) continue;
      found.push({ line, row, guess });
      taken.add(line).add(row);
    }
  }
  return found;
}

/** What tells a student without an ID; null where too little is known, or where birth dates contradict. */
function looks(
  row: RosterLine,
  guess: 'name and birth date' | 'name and site',
  service: string,
): string | null {
  const name = row.student
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (name === '') return null;
  // Of two who have birth dates, only the same one makes them the same student.
  if (guess === 'name and birth date' && row.birthDate === '') return null;
  if (guess === 'name and site' && (row.birthDate !== '' || row.site === '')) return null;
  const about = guess === 'name and birth date' ? row.birthDate : row.site.toLowerCase();
  return [guess, name, about, studentService({ studentId: '', service })].join('|');
}
