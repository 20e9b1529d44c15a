import { type Case, casesIn, isNobody } from '../../domain/caseload/cases';
import { heldOn, heldUntil, isGap, spansOf } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import { type Day, dayBefore, nextDay, showDay } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { cellsIn } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import { undoneBy, undoneIn } from '../../domain/record/standing';
import { type Assignment, amountsOn, type Timeline, timelinesFrom } from '../../domain/record/timeline';
import { meantSchools } from '../../domain/roster/meantSchools';
import { sameRef } from '../../domain/roster/stackTabs';
import type { State } from '../opened/state';

/** Who has something of a student's, where it goes over; keys and names of Providers, null for nobody. */
type HolderOrNone = { key: string; name: string } | null;

/** One service of a student, or the case management, that goes to somebody else. */
export type StaffChange = {
  kind: Timeline['kind'];
  service: string;
  was: HolderOrNone;
  is: HolderOrNone;
  from: Day;
  /** The last day, where one is arranged. */
  until: Day | '';
};

/** What a save changed for one student. */
export type ChangedStudent = {
  studentId: string;
  student: string;
  lines: readonly Line[];
  /** All that the student has, whatever ID the entries had for them; null where nothing of it is left. */
  own: Case | null;
  changes: readonly StaffChange[];
  /** Where they are from then on: the school that the save sends them to, else that of their row; '' where nobody says. */
  school: string;
  /** What more than a change of staff may be about: why someone should ask whether a prior written notice is due. */
  asks: readonly string[];
};

/** What a save did to each student, as far as it still stands: those for whom anybody changed, or their minutes or place. */
export function staffChanges(state: State, own: readonly Entry[]): ChangedStudent[] {
  const { entries } = state.log;
  const undone = undoneBy(entries);
  const stands = own.filter(({ entry }) => !undone.has(entry));
  const first = Math.min(...own.map(({ entry }) => entry));
  const last = Math.max(...own.map(({ entry }) => entry));
  const keys = new Set(stands.map(({ lineKey }) => lineKey));
  const about = entries.filter(({ lineKey }) => keys.has(lineKey));
  const before = timelinesFrom(about.filter(({ entry }) => entry < first));
  // What was taken back of it since counts no longer.
  const after = timelinesFrom(about.filter((each) => each.entry <= last || takesBack(each, own)));
  const byNumber = new Map(entries.map((entry) => [entry.entry, entry]));
  const nobody = isNobody(state.people.people);
  const nameOf = new Map(state.people.people.map(({ key, name }) => [key, name]));
  const holder = (held: Assignment | null): HolderOrNone =>
    held && !nobody(held.personKey)
      ? { key: held.personKey, name: nameOf.get(held.personKey) ?? held.person }
      : null;
  const meantSchool = meantSchools(state.mapping);
  const place = (text: string): string => text.trim().toLowerCase();

  const students: ChangedStudent[] = [];
  for (const [studentId, theirs] of grouped(stands, (entry) => entry.studentId)) {
    const changes: StaffChange[] = [];
    const asks = new Set<string>();
    const lines: Line[] = [];
    let sentTo = '';
    for (const [key, changed] of grouped(theirs, ({ lineKey }) => lineKey)) {
      const [was, is] = [before.get(key), after.get(key)];
      const line = state.lines.get(key);
      if (!is || changed.every(({ name, origin }) => name === 'opened' && origin === 'roster')) continue;
      if (line) lines.push(line);
      const meant = changed.flatMap((entry) => [
        entry,
        ...undoneIn(entry).flatMap((n) => byNumber.get(n) ?? []),
      ]);
      for (const day of daysOf(meant)) {
        const exit = is.exit || (line?.exit ?? '');
        const [held, holds] = [was && { timeline: was, exit: was.exit }, { timeline: is, exit }];
        const [old, now] = [held ? heldOn(held, day) : null, heldOn(holds, day)];
        const [from, to] = [holder(old), holder(now)];
        // Whoever leaves has nobody afterwards, and needs nobody: no service of theirs goes on.
        if (from?.key !== to?.key && !(exit !== '' && day > exit))
          changes.push({
            ...{ kind: is.kind, service: is.service, was: from, is: to },
            from: day || is.start || state.today,
            until: now && !isGap(now) ? heldUntil(holds, now) : '',
          });
        const [minutes, minutesNow] = [was && amountsOn(was, day).minutes, amountsOn(is, day).minutes];
        if (was && minutes !== minutesNow)
          asks.add(`${is.service}: minutes a week ${shownMinutes(minutes)} → ${shownMinutes(minutesNow)}`);
        if (
          old &&
          now &&
          place(now.location) !== '' &&
          place(old.location) !== '' &&
          place(old.location) !== place(now.location)
        )
          asks.add(`${serviceOf(is)}: place ${old.location} → ${now.location}`);
      }
      const { location, site } = state.mapping.columns;
      for (const { ref, was: text, value } of meant.flatMap(cellsIn))
        if (
          [location, site].some((column) => column && sameRef(column, ref)) &&
          String(text) !== String(value)
        )
          asks.add(
            `${serviceOf(is)}: ${ref.header} ${String(text) || 'blank'} → ${String(value) || 'blank'}`,
          );
      for (const { ref, value } of changed.flatMap(cellsIn))
        if (site && sameRef(site, ref)) sentTo = String(value).trim();
      if (is.exit !== '' && was?.exit !== is.exit) asks.add(`${serviceOf(is)} ends`);
    }
    const [firstDay = state.today] = changes.map(({ from }) => from).sort();
    const own = casesIn(state.lines).get(lines[0]?.timeline.studentId ?? studentId) ?? null;
    for (const line of own?.services ?? lines)
      for (const gap of gapsOf(line, firstDay, nobody)) asks.add(gap);
    if (changes.length + asks.size === 0) continue;
    const school = meantSchool?.(sentTo) || sentTo || (lines.find((line) => line.site !== '')?.site ?? '');
    const { student = '' } = theirs[0] ?? {};
    students.push({ studentId, student, lines, own, changes, school, asks: [...asks] });
  }
  return students;
}

const takesBack = (entry: Entry, own: readonly Entry[]): boolean =>
  undoneIn(entry).some((number) => own.some((each) => each.entry === number));

/** The days on which something begins or is over by these entries. */
function daysOf(entries: readonly Entry[]): (Day | '')[] {
  const days = entries.flatMap(({ name, begin, lastDay }): (Day | '')[] => [
    ...(name === 'ended' || name === 'exited' ? [] : [begin]),
    ...(lastDay === '' ? [] : [nextDay(lastDay)]),
  ]);
  return [...new Set(days)].sort();
}

/** The days from a change on, and right before it, on which a service has nobody. */
const gapsOf = (line: Line, from: Day, nobody: (key: string) => boolean): string[] =>
  line.timeline.kind !== 'service'
    ? []
    : spansOf(line).flatMap((span) => {
        if (!isGap(span) && !nobody(span.personKey)) return [];
        const next = line.timeline.assignments.find(({ begin }) => begin > span.begin);
        const last = next && next.begin !== '' ? dayBefore(next.begin) : line.exit;
        if (last !== '' && last < dayBefore(from)) return [];
        return [
          `${line.timeline.service}: nobody ${span.begin === '' ? '' : `from ${showDay(span.begin)} `}${last === '' ? 'on' : `to ${showDay(last)}`}`,
        ];
      });

const serviceOf = ({ kind, service }: Timeline): string =>
  kind === 'service' ? service : `Case management${service === '' ? '' : `, ${service}`}`;

const shownMinutes = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? 'none' : String(Math.round(minutes * 100) / 100);
