import {
  aroundDay,
  type Case,
  isNobody,
  managedTimes,
  type Open,
  openTime,
  rowOfCase,
  until,
} from '../caseload/cases';
import { heldOn, heldUntil, type TimelineWithExit } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { siteOfStudent } from '../caseload/site';
import type { Unit } from '../cells/amount';
import { type Day, dayBefore, nextDay } from '../cells/day';
import { type Actor, isAt } from '../people/access';
import { type Holder, holderOf } from '../people/holder';
import type { Person } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import { type Change, type FoundCells, type Kind, NO_HOURS } from '../record/changes';
import { type Entry, keptText } from '../record/entry';
import type { Assignment } from '../record/timeline';
import type { RosterLine } from '../roster/roster';
import { checkDays, type Days, type FormDays } from './checkDays';
import type { Decision } from './decision';
import { endBefore } from './endByAnother';
import { Findings } from './finding';
import { severalInCell } from './severalInCell';

/** The form "Add Case Assignment", as typed. */
export type NewAssignment = FormDays & {
  kind: Kind;
  /** A service line's key; '' for case management of the whole student. */
  enrollment: string;
  /** A person's key. */
  person: string;
  location: string;
  restriction: string;
  reason: string;
  /** Whoever has it then ends the day before. */
  endTheirs: boolean;
};

/** What every plan about one student looks at. */
export type Around = {
  own: Case;
  people: readonly Person[];
  actor: Actor;
  today: Day;
  unit: Unit;
  newKey: (letter: 'L' | 'C') => string;
};

/**
 * What a new assignment comes to. A later begin ends whoever has the enrollment the day
 * before, and an earlier one runs until the next that is arranged; where somebody else gives way, the user says so first.
 */
export function planAssignment(around: Around, form: NewAssignment, entries: readonly Entry[]): Decision {
  const findings = new Findings();
  const nothing = { changes: [], findings: findings.found, counts: {} };
  const enrolled = around.own.services.find(({ key }) => key === form.enrollment);
  if (!enrolled && (form.kind === 'service' || form.enrollment !== '')) {
    findings.block({ code: 'gone', field: 'enrollment' });
    return nothing;
  }
  const service = enrolled?.timeline.service ?? '';
  const line =
    form.kind === 'service'
      ? enrolled
      : around.own.management.find(({ timeline }) => timeline.service === service);
  const row = (line ? rowOfCase(around.own, line) : enrolled?.row) ?? firstRow(around.own);
  const site = enrolled?.site ?? line?.site ?? siteOfStudent(around.own);
  if (!isAt(around.actor.person, site)) {
    findings.block({ code: 'not-your-site', field: null, site });
    return nothing;
  }
  const person = checkPerson(around, findings, form.person, site);
  const days = checkDays(findings, form, around.today);
  if (!days) return nothing;
  const { begin, lastDay, returns } = days;
  const open =
    enrolled && form.kind === 'service'
      ? openTime(enrolled)
      : aroundDay(managedTimes(around.own, service), begin);
  const returning = returns === '' || !line ? null : heldOn(line, dayBefore(begin));
  // Whoever returns has it again until their own last day.
  checkOpen(findings, open, begin, returns === '' ? lastDay : (returning?.setLastDay ?? ''));
  if (line && person) checkOthers(around, findings, line, { ...form, begin, lastDay, returns, person });
  const ended = line ? endBefore(around, line, begin, entries) : '';
  if (ended !== '') findings.block({ code: 'end-by-another', field: 'begin', lastDay: ended });
  const isGone = returning !== null && returning.setLastDay !== '' && returning.setLastDay < returns;
  if (returns !== '' && (!returning || isGone || returning.personKey === person?.key))
    findings.block({ code: 'nobody-returns', field: 'returnsOn' });
  if (findings.blocked || !person) return nothing;
  if (line && returns === '') warnOfNobody(findings, line, open, begin, lastDay);
  const several = row && severalInCell(form.kind, row);
  if (several) findings.warn({ ...several, field: 'person' });

  const about = {
    origin: 'here' as const,
    kind: form.kind,
    lineKey: line?.key ?? around.newKey('C'),
    studentId: around.own.studentId,
    student: line?.timeline.student ?? row?.student ?? '',
    service,
    site,
    ...NO_HOURS,
    unit: line?.timeline.unit ?? around.unit,
    location: form.location.trim(),
    restriction: form.restriction.trim(),
    reason: form.reason.trim(),
    found: holderCell(form.kind, row),
  };
  const changes: Change[] = [
    // The first entry of any line is its Opening: this is the first case manager whom the enrollment has of its own.
    {
      ...about,
      name: line ? 'assigned' : 'opened',
      personKey: person.key,
      person: person.name,
      begin,
      lastDay,
    },
  ];
  if (returning && returns !== '')
    changes.push({
      ...about,
      name: 'assigned',
      personKey: returning.personKey,
      person: returning.person,
      begin: returns,
      lastDay: returning.setLastDay,
      location: returning.location,
      restriction: returning.restriction,
    });
  return { ...nothing, changes };
}

const firstRow = (own: Case): RosterLine | null => own.services.find(({ row }) => row)?.row ?? null;

/** The roster's cell that names who has the line. */
export const holderCell = (kind: Kind, row: RosterLine | null): FoundCells =>
  !row
    ? {}
    : kind === 'service'
      ? { provider: keptText(row.text.provider) }
      : { caseManager: keptText(row.text.caseManager) };

/** Who is to have it; a Provider can name nobody but themselves. */
export function checkPerson(
  { people, actor }: Pick<Around, 'people' | 'actor'>,
  findings: Findings,
  key: string,
  site: string,
): Holder | null {
  const person = holderOf(people, key.trim());
  if (!person) {
    findings.block({ code: 'unknown-person', field: 'person', text: key.trim() });
    return null;
  }
  if (actor.access !== 'Admin' && person.key !== actor.person.key) {
    // Keys can be guessed: not even the name of whom they belong to is told.
    findings.block({ code: 'only-yourself', field: 'person' });
    return null;
  }
  const { sites = 'All' } = person.person ?? {};
  if (sites !== 'All' && sites.length > 0 && !isAt({ sites }, site))
    findings.warn({ code: 'not-at-site', field: 'person', person: person.name, site });
  return person;
}

/** An enrollment must be open all the time that somebody has it; one whose end passes counts on, which is told. */
export function checkOpen(
  findings: Findings,
  { from, to, ends }: Open,
  begin: Day | '',
  lastDay: Day | '',
): void {
  const early = begin !== '' && begin < from;
  if (early || (to !== '' && begin > to)) findings.block({ code: 'not-open', field: 'begin', from, to });
  else if (to !== '' && (lastDay === '' || lastDay > to))
    findings.block({ code: 'not-open', field: 'lastDay', from, to });
  else if (ends !== '' && begin > ends) findings.warn({ code: 'renewal-overdue', field: 'begin', end: ends });
  else if (ends !== '' && lastDay > ends)
    findings.warn({ code: 'renewal-overdue', field: 'lastDay', end: ends });
}

/** Where somebody ends and nobody follows while there is still something to have. */
export function warnOfNobody(
  findings: Findings,
  { timeline }: TimelineWithExit,
  { to }: Open,
  begin: Day | '',
  lastDay: Day | '',
): void {
  if (lastDay === '' || (to !== '' && to <= lastDay)) return;
  const from = nextDay(lastDay);
  const next = timeline.assignments.find((each) => each.begin > begin);
  if (!next || next.begin > from) findings.warn({ code: 'leaves-nobody', field: 'lastDay', from, until: '' });
}

type WantedAssignment = Days & { person: Holder; endTheirs: boolean };

/** Whoever has it in that time: on the first day, or from a later one on. */
function checkOthers(
  { people }: Around,
  findings: Findings,
  line: Line,
  { begin, lastDay, returns, person, endTheirs }: WantedAssignment,
): void {
  const nobody = isNobody(people);
  const now = heldOn(line, begin);
  if (now && now.personKey === person.key && person.key !== UNASSIGNED.key)
    findings.block({ code: 'has-it-already', field: 'person', whose: now.person, since: now.begin });
  else if (now && !nobody(now.personKey) && !endTheirs && returns === '')
    findings.block({
      code: 'held-by-another',
      field: 'begin',
      whose: now.person,
      until: heldUntil(line, now),
      sameDay: now.begin === begin,
    });
  const next = line.timeline.assignments.find((a) => a.begin > begin);
  if (next) checkNext(findings, next, returns === '' ? lastDay : until(returns), returns !== '');
}

function checkNext(findings: Findings, next: Assignment, last: Day | '', returns: boolean): void {
  const { person: whose, begin: day } = next;
  if (last === '') findings.warn({ code: 'runs-until', field: 'begin', whose, day });
  else if (day <= last || returns)
    findings.block({ code: 'held-later', field: returns ? 'returnsOn' : 'lastDay', whose, day });
}
