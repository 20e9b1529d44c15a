import { type Case, casesIn, isNobody } from '../../domain/caseload/cases';
import { heldOn, heldUntil, isGap, spansOf } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import { type Day, dayBefore, nextDay, showDay } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { cellsIn } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import { undoneBy, undoneIn } from '../../domain/record/standing';
import { type Assignment, amountsOn, type Timeline, timelinesFrom } from '../../domain/record/timeline';
import { type Field, LIMIT_FIELDS } from '../../domain/roster/fields';
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
  /** Whether a service of theirs is new with the save: nothing of it stays as it was. */
  begins: boolean;
  /** What more than a change of staff may be about: why someone should ask whether a prior written notice is due. */
  asks: readonly string[];
};

/** Cells of a row that say where a service is given, how, and how much of it the IEP allows. */
const ASKED_OF: readonly Field[] = ['site', 'location', 'delivery', ...LIMIT_FIELDS];

/** What a save did to each student, as far as it still stands: those for whom anybody changed, or their services, minutes or place. */
export function staffChanges(state: State, own: readonly Entry[]): ChangedStudent[] {
  const { entries } = state.log;
  const undone = undoneBy(entries);
  const stands = own.filter(({ entry }) => !undone.has(entry));
  const first = Math.min(...own.map(({ entry }) => entry));
  const last = Math.max(...own.map(({ entry }) => entry));
  const keys = new Set(stands.map(({ lineKey }) => lineKey));
  const known = new Set(entries.flatMap(({ entry, lineKey }) => (entry < first ? lineKey : [])));
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
  const cases = casesIn(state.lines);
  const place = (text: string): string => text.trim().toLowerCase();

  const students: ChangedStudent[] = [];
  for (const [studentId, theirs] of grouped(stands, (entry) => entry.studentId)) {
    const changes: StaffChange[] = [];
    const asks = new Set<string>();
    const lines: Line[] = [];
    const begun: string[] = [];
    let sentTo = '';
    for (const [key, changed] of grouped(theirs, ({ lineKey }) => lineKey)) {
      const [was, is] = [before.get(key), after.get(key)];
      const line = state.lines.get(key);
      if (!is || changed.every(({ name, origin }) => name === 'opened' && origin === 'roster')) continue;
      if (line) lines.push(line);
      const takenBack = changed.flatMap(undoneIn).flatMap((n) => byNumber.get(n) ?? []);
      const meant = [...changed, ...takenBack];
      if (!was && is.kind === 'service')
        begun.push(`${is.service} is new, minutes a week ${shownMinutes(amountsOn(is, is.start).minutes)}`);
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
        const [amounts, amountsNow] = [was && amountsOn(was, day), amountsOn(is, day)];
        for (const [of, words] of AMOUNTS)
          if (amounts && amounts[of] !== amountsNow[of])
            asks.add(
              `${is.service}: ${words} a week ${shownMinutes(amounts[of])} → ${shownMinutes(amountsNow[of])}`,
            );
        if (
          old &&
          now &&
          place(now.location) !== '' &&
          place(old.location) !== '' &&
          place(old.location) !== place(now.location)
        )
          asks.add(`${serviceOf(is)}: place ${old.location} → ${now.location}`);
      }
      const { columns } = state.mapping;
      const written = [
        ...changed.flatMap(cellsIn).map(({ ref, was: old, value }) => ({ ref, texts: [old, value] })),
        ...takenBack.flatMap(cellsIn).map(({ ref, was: old, value }) => ({ ref, texts: [value, old] })),
      ];
      for (const { ref, texts } of written) {
        const [old = '', now = ''] = texts.map(String);
        if (old !== now && ASKED_OF.some((field) => columns[field] && sameRef(columns[field], ref)))
          asks.add(`${serviceOf(is)}: ${ref.header} ${old || 'blank'} → ${now || 'blank'}`);
      }
      const { site } = columns;
      for (const { ref, value } of changed.flatMap(cellsIn))
        if (site && sameRef(site, ref)) sentTo = String(value).trim();
      if (is.exit !== '' && was?.exit !== is.exit) asks.add(`${serviceOf(is)} ends`);
    }
    const [firstDay = state.today] = changes.map(({ from }) => from).sort();
    const own = cases.get(lines[0]?.timeline.studentId ?? studentId) ?? null;
    // Of a student who is new, the IEP that came with them says what they get; to one who is known, it is added.
    if (own?.services.some(({ timeline }) => known.has(timeline.key)))
      for (const each of begun) asks.add(each);
    for (const line of own?.services ?? lines)
      for (const gap of gapsOf(line, firstDay, nobody)) asks.add(gap);
    if (changes.length + asks.size === 0) continue;
    const school = meantSchool?.(sentTo) || sentTo || (lines.find((line) => line.site !== '')?.site ?? '');
    const { student = '' } = theirs[0] ?? {};
    const begins = begun.length > 0;
    students.push({ studentId, student, lines, own, changes, school, begins, asks: [...asks] });
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

const AMOUNTS = [
  ['minutes', 'minutes'],
  ['lreMinutes', 'LRE minutes'],
] as const;

const shownMinutes = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? 'none' : String(Math.round(minutes * 100) / 100);
