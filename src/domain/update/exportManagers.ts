import { heldOn, managerOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { grouped } from '../cells/grouped';
import { type ExportPerson, type Finder, NOBODY, namedBy } from '../people/namedPerson';
import { laterThan } from '../record/timeline';
import { managedIn } from '../roster/managed';
import type { Mapping, RosterLine } from '../roster/roster';
import type { ExportMatch } from './exportMatch';
import type { KnownRows } from './matchExport';

/** A student's case manager, of all services or of one, whom an export names otherwise. */
export type ExportManager = {
  studentId: string;
  /** '' for the whole student. */
  service: string;
  /** The case management that it is about; null where the student, or the service, has none of its own yet. */
  line: Line | null;
  /** A row of the export that names them, and the service line that it is about. */
  row: RosterLine;
  about: Line;
  ours: ExportPerson;
  theirs: ExportPerson;
};

/** The case managers whom an export names otherwise. Many rosters name one on a student's first row only: a blank says nothing. */
export function managersThat(
  matches: readonly ExportMatch[],
  { lines, roster, find, today }: Pick<KnownRows, 'lines' | 'today'> & { roster: Mapping; find: Finder },
  exported: Mapping,
): ExportManager[] {
  if (!roster.columns.caseManager || !exported.columns.caseManager) return [];
  const management = [...lines.values()].filter(({ timeline }) => timeline.kind === 'case management');
  const ofStudent = grouped(management, ({ timeline }) => timeline.studentId);
  const lineOf = new Map(matches.map(({ row, line }) => [row, line]));
  const ownMatches = grouped(matches, ({ line }) => line.timeline.studentId);
  const rows = matches.map(({ row }) => row).filter(({ unreadable }) => !unreadable.includes('caseManager'));
  const found = new Map<string, ExportManager>();
  const told = new Set<string>();
  for (const { service, row } of managedIn(rows, find)) {
    const about = lineOf.get(row);
    const studentId = about?.timeline.studentId ?? '';
    // A wide row has one case manager for all of its services: the first that the export names.
    if (!about || (roster.shape === 'wide' && told.has(studentId))) continue;
    told.add(studentId);
    const own = ofStudent.get(studentId) ?? [];
    const theirs = namedBy(row.caseManager, find);
    const isWhole = service === '' || roster.shape === 'wide';
    const services = isWhole
      ? (ownMatches.get(studentId) ?? []).map(({ line }) => line.timeline.service)
      : [about.timeline.service];
    for (const each of services) {
      const part = managerOn(own, each, today);
      const now = part?.holder;
      if (now?.personKey === theirs.key) continue;
      const governing =
        part?.line ??
        own.find(({ timeline }) => timeline.service === each) ??
        own.find(({ timeline }) => timeline.service === '') ??
        null;
      const apart = !isWhole && governing?.timeline.service === '';
      const line = apart ? (own.find(({ timeline }) => timeline.service === each) ?? null) : governing;
      const later = line ? laterThan(line.timeline, today) : [];
      if ([...(now ? [now] : []), ...later].some(({ personKey }) => personKey === theirs.key)) continue;
      const holder = now ?? (line && heldOn(line, today));
      const ours = holder ? { key: holder.personKey, name: holder.person } : NOBODY;
      const of = line ? line.timeline.service : isWhole ? '' : each;
      const key = `${studentId}|${of}`;
      if (!found.has(key)) found.set(key, { studentId, service: of, line, row, about, ours, theirs });
    }
  }
  return [...found.values()];
}
