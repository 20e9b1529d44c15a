import { knownIdentity } from '../caseload/knownIdentity';
import type { Line } from '../caseload/line';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { nameKey } from '../people/personName';
import { matchLines, studentService } from '../roster/lineIdentity';
import type { RosterLine } from '../roster/roster';
import type { ExportMatch, Guess } from './exportMatch';

/** What tells a student without an ID. */
type Looks = { name: string; birthDate: string; sites: ReadonlySet<string>; services: ReadonlySet<string> };
type KnownStudent = Looks & { studentId: string; lines: Line[] };
type NamedStudent = Looks & { rows: RosterLine[] };

/**
 * Students whose ID changed: the same name and birth date, or the same name, site and service where one side has no birth date. Only
 * where one student of the record and one of the export fit each other, and not where some of the student's lines are known under
 * the old ID still (`met`), or where the new one is another student's.
 */
export function guessStudents(
  waiting: readonly Line[],
  rows: readonly RosterLine[],
  services: readonly Line[],
  met: ReadonlySet<Line>,
): ExportMatch[] {
  const taken = new Set<string>(services.map(({ timeline }) => timeline.studentId));
  const stays = new Set([...met].map(({ timeline }) => timeline.studentId));
  const free = waiting.filter(({ timeline }) => !stays.has(timeline.studentId) && timeline.exit === '');
  const unknown = rows.filter(({ studentId }) => !taken.has(studentId));
  const known = [...grouped(free, ({ timeline }) => timeline.studentId)].map(
    ([studentId, lines]): KnownStudent => ({ studentId, lines, ...looksOf(lines.map(detailsOf)) }),
  );
  const named = [...grouped(unknown, ({ studentId }) => studentId)].map(
    ([, own]): NamedStudent => ({ rows: own, ...looksOf(own) }),
  );
  const found: ExportMatch[] = [];
  const done = new Set<Looks>();
  for (const guess of ['name and birth date', 'name and site'] as const)
    for (const [one, other] of pairs(
      known.filter((each) => !done.has(each)),
      named.filter((each) => !done.has(each)),
      guess,
    )) {
      done.add(one).add(other);
      found.push(...linesOf(one, other).map(([line, row]) => ({ line, row, guess })));
    }
  return found;
}

/** Those who fit each other and nobody else. */
function pairs(
  known: readonly KnownStudent[],
  named: readonly NamedStudent[],
  guess: Guess,
): [KnownStudent, NamedStudent][] {
  const ours = grouped(known, nameOf);
  const theirs = grouped(named, nameOf);
  return known.flatMap((one): [KnownStudent, NamedStudent][] => {
    const [other, ...others] = (theirs.get(one.name) ?? []).filter((each) => fits(guess, one, each));
    if (!other || others.length > 0) return [];
    const rivals = (ours.get(one.name) ?? []).filter((each) => fits(guess, each, other));
    return rivals.length === 1 ? [[one, other]] : [];
  });
}

const nameOf = ({ name }: Looks): string | null => name || null;

/** Where both have birth dates, only the same one makes them the same student. */
function fits(guess: Guess, one: Looks, other: Looks): boolean {
  const isDated = one.birthDate !== '' && other.birthDate !== '';
  return guess === 'name and birth date'
    ? isDated && one.birthDate === other.birthDate
    : !isDated && meet(one.sites, other.sites) && meet(one.services, other.services);
}

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((each) => others.has(each));

type Details = { student: string; birthDate: string; site: string; service: string };

/** A line whose row is gone has no birth date that is known. */
const detailsOf = ({ row, timeline, site }: Line): Details =>
  row ?? { student: timeline.student, birthDate: '', site, service: timeline.service };

function looksOf(details: readonly Details[]): Looks {
  const sites = details.map(({ site }) => foldedText(site)).filter((site) => site !== '');
  return {
    name: nameKey(details[0]?.student ?? ''),
    birthDate: details.find(({ birthDate }) => birthDate !== '')?.birthDate ?? '',
    sites: new Set(sites),
    services: new Set(details.map(({ service }) => studentService({ studentId: '', service }))),
  };
}

/** The rows of a student's lines, as if they had the old ID; of several of one service the latest go together. */
function linesOf({ studentId, lines }: KnownStudent, { rows }: NamedStudent): [Line, RosterLine][] {
  const keys = matchLines(
    rows.map((row) => ({ ...row, studentId })),
    lines.map(knownIdentity),
  );
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const exact = rows.flatMap((row, i): [Line, RosterLine][] => {
    const line = byKey.get(keys[i] ?? '');
    return line ? [[line, row]] : [];
  });
  const used = new Set<Line | RosterLine>(exact.flat());
  const left = grouped(
    rows.filter((row) => !used.has(row)).sort((a, b) => (a.start < b.start ? 1 : -1)),
    ({ service }) => studentService({ studentId, service }),
  );
  const latest = lines
    .filter((line) => !used.has(line))
    .sort((a, b) => (knownIdentity(a).start < knownIdentity(b).start ? 1 : -1))
    .flatMap((line): [Line, RosterLine][] => {
      const row = left.get(studentService(line.timeline))?.shift();
      return row ? [[line, row]] : [];
    });
  return [...exact, ...latest];
}
