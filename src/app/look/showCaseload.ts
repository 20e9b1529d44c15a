import type { LoadOnWire, Output, PersonLine, LineOnWire as WireLine } from '../../contract/contract';
import type { HandDifference } from '../../domain/caseload/differences';
import { heldOn, heldUntil } from '../../domain/caseload/heldOn';
import { enrollmentName, isRenewalOverdue, type Line, seenOf } from '../../domain/caseload/line';
import { recordedBegin, recordedFrom } from '../../domain/caseload/recordedFrom';
import type { Unit } from '../../domain/cells/amount';
import { showAmount } from '../../domain/cells/amount';
import { type Day, showDay } from '../../domain/cells/day';
import { type Actor, isAt } from '../../domain/people/access';
import type { People, Person } from '../../domain/people/people';
import { UNASSIGNED } from '../../domain/people/personName';
import type { Kind } from '../../domain/record/changes';
import { hashOf } from '../../domain/record/hashOf';
import { amountsOn, laterThan } from '../../domain/record/timeline';
import { countsOn } from '../../domain/roster/esy';
import { type Holdings, holders, holdingsOn, isVacant, loadIn } from '../../standards/loads/holdings';
import { filledIn } from '../../standards/loads/load';
import { lineByHand } from '../opened/byHand';
import type { State } from '../opened/state';
import { sourceOf } from '../opened/state';
import { loadOnWire } from './loadOnWire';
import { caseFor, studentOnWire } from './studentCase';

/** Everyone whom the actor may look at, with their loads on `day`: those affiliated with, or serving lines at, the actor's sites. */
export function listPeople(state: State, actor: Actor, day: Day): Output<'people'> {
  const holdings = holdingsOn(sourceOf(state), day);
  const people = holders(state.people.people)
    .filter((holder) => sees(actor, holder, holdings))
    .map((holder) => withoutReasons(personOnWire(holder, holdings)));
  const sites = new Set(
    state.roster.lines.map(({ site }) => site).filter((site) => site !== '' && isAt(actor.person, site)),
  );
  const roles = new Set(people.map(({ role }) => role).filter((role) => role !== ''));
  return { people, roles: [...roles].sort(), sites: [...sites].sort(), team: printOfTeam(state.people) };
}

/** A print of all that Providers says of anyone. */
export const printOfTeam = ({ people }: Pick<People, 'people'>): string =>
  // Which sites a cell lists depends on the schools that there are, so the cell counts.
  hashOf([JSON.stringify(people.map(({ sites: _, ...person }) => person))], '').slice(0, 16);

/** One person's lines on `day`, as far as they are at the actor's sites; null where there is no such person to see. */
export function showCaseload(
  state: State,
  actor: Actor,
  personKey: string,
  day: Day,
  kind: Kind = 'service',
): Output<'caseload'> | null {
  const holdings = holdingsOn(sourceOf(state), day);
  const about = state.lines.get(personKey);
  if (about) return showStudent(state, actor, about, holdings, day, kind);
  const holder = holders(state.people.people).find(({ key }) => key === personKey);
  if (!holder || !sees(actor, holder, holdings)) return null;
  const own = holdings.byPerson.get(personKey);
  const served = [...(own?.lines ?? []), ...(own?.resting ?? [])];
  const all = kind === 'service' ? served : (own?.management ?? []);
  const shownLines = all.filter((line) => isAt(actor.person, line.site));
  const lines = shownLines
    .map((line) => lineOnWire(state, line, day, own?.managed.has(line.timeline.studentId) ?? false))
    .sort((a, b) => a.student.localeCompare(b.student) || a.service.localeCompare(b.service));
  const receivers = receiversOf(state, holdings, personKey, new Set(lines.map(({ studentId }) => studentId)));
  return {
    person: personOnWire(holder, holdings),
    ofStudent: false,
    asOf: day,
    beforeRecord: beforeRecord(state, shownLines, day),
    lines,
    elsewhere: all.length - shownLines.length,
    receivers,
  };
}

/** All lines of a line's student on `day`, whoever has them; null where none is at the actor's sites. */
function showStudent(
  state: State,
  actor: Actor,
  { key, timeline: { studentId } }: Line,
  holdings: Holdings,
  day: Day,
  kind: Kind,
): Output<'caseload'> | null {
  const own = caseFor(state, actor, studentId);
  if (!own) return null;
  const shownLines = (kind === 'service' ? own.services : own.management).filter(
    ({ exit }) => exit === '' || exit >= day,
  );
  const { student, grade, site } = studentOnWire(own, state);
  const lines = shownLines
    .map((line) => lineOnWire(state, line, day, false))
    .sort((a, b) => a.service.localeCompare(b.service));
  return {
    person: {
      key,
      name: student,
      role: grade === '' ? '' : `Grade ${grade}`,
      sites: site === '' ? [] : [site],
      everywhere: false,
      vacancy: false,
      load: { ...NO_LOAD, lines: lines.length },
    },
    ofStudent: true,
    asOf: day,
    beforeRecord: beforeRecord(state, shownLines, day),
    lines,
    elsewhere: 0,
    receivers: receiversOf(state, holdings, '', new Set([studentId])),
  };
}

const NO_LOAD: LoadOnWire = {
  method: '',
  grades: '',
  number: null,
  desirable: null,
  maximum: null,
  status: 'No limit',
  students: 1,
  ieps: 0,
  minutes: 0,
  lines: 0,
  rests: '',
  source: '',
  district: false,
};

/** Who counts these students otherwise than as so many more. */
function receiversOf(
  { people }: State,
  { byPerson, rules }: Holdings,
  from: string,
  students: ReadonlySet<string>,
): Output<'caseload'>['receivers'] {
  return people.people
    .filter(({ key }) => key !== from)
    .flatMap(({ key, method, minutes }) => {
      const time = method === 'altcase' ? filledIn(rules.formulas.teacherTime, minutes) : null;
      const minutesPerDay = time?.ok ? time.value.minutesPerDay : null;
      const own = (byPerson.get(key)?.lines ?? []).map(({ timeline }) => timeline.studentId);
      const serves = [...new Set(own)].filter((student) => students.has(student));
      return minutesPerDay === null && serves.length === 0 ? [] : [{ key, minutesPerDay, serves }];
    });
}

/** How many of the lines nobody had recorded by that day, and since when the first of them is recorded; null for none. */
function beforeRecord(
  { dayOf }: State,
  lines: readonly Line[],
  day: Day,
): Output<'caseload'>['beforeRecord'] {
  const [since, ...more] = lines
    .map(({ timeline }) => recordedFrom(timeline, dayOf))
    .filter((each) => day < each)
    .sort();
  return since === undefined ? null : { lines: more.length + 1, since };
}

/** Why a limit applies is told where one person is looked at; for 500 it would be most of the answer. */
const withoutReasons = (person: PersonLine): PersonLine => ({
  ...person,
  load: { ...person.load, rests: '', source: '' },
});

type CaseloadOwner = { key: string; name: string; person: Person | null };

export function sees(actor: Actor, { key, person }: CaseloadOwner, holdings: Holdings): boolean {
  if (!person || key === actor.person.key || actor.person.sites === 'All') return true;
  const sites = person.sites === 'All' ? [] : person.sites;
  const { lines = [], resting = [] } = holdings.byPerson.get(key) ?? {};
  return (
    person.sites === 'All' ||
    sites.some((site) => isAt(actor.person, site)) ||
    [...lines, ...resting].some((line) => isAt(actor.person, line.site))
  );
}

/** A person with their load, for lists and choices. */
export function personOnWire({ key, name, person }: CaseloadOwner, holdings: Holdings): PersonLine {
  return {
    key,
    name,
    role: person?.role ?? '',
    sites: !person || person.sites === 'All' ? [] : person.sites,
    everywhere: person?.sites === 'All',
    vacancy: person ? isVacant(person) : key === UNASSIGNED.key,
    load: loadOnWire(loadIn(holdings, key, person)),
  };
}

function lineOnWire(state: State, line: Line, day: Day, managed: boolean): WireLine {
  const { timeline, row } = line;
  const { amountUnit, lreUnit } = state.mapping;
  const amounts = amountsOn(timeline, day);
  const holder = heldOn(line, day);
  return {
    key: line.key,
    student: timeline.student,
    studentId: timeline.studentId,
    grade: row?.grade ?? '',
    site: line.site,
    service: enrollmentName(timeline),
    delivery: row?.delivery ?? 'direct',
    household: row?.household ?? '',
    head: row?.isHead ?? false,
    start: row?.start || timeline.start,
    end: row?.end ?? '',
    since: holder ? recordedBegin(timeline, holder, state.dayOf) : '',
    until: holder ? heldUntil(line, holder) : '',
    holder: holder?.personKey ?? '',
    later: laterThan(timeline, day).map(({ begin, person, personKey }) => ({
      from: begin || day,
      person: personKey,
      name: person,
    })),
    amount: shown(amounts.minutes, amountUnit),
    amountMin: shown(row?.minutesMin, amountUnit),
    amountMax: shown(row?.minutesMax, amountUnit),
    lre: shown(amounts.lreMinutes, lreUnit),
    lreMin: shown(row?.lreMin, lreUnit),
    lreMax: shown(row?.lreMax, lreUnit),
    notes: notesOf(state, line, day),
    managed,
    seen: seenOf(line),
  };
}

const shown = (minutes: number | null | undefined, unit: Unit): string =>
  minutes === null || minutes === undefined ? '' : showAmount(minutes, unit);

function notesOf(state: State, line: Line, day: Day): string[] {
  const { timeline, row } = line;
  if (!row) return ['Not in the roster any more'];
  const notes: string[] = [];
  if (timeline.kind === 'service' && !countsOn(row, day))
    notes.push('Extended school year: counts in the load on its own days only');
  if (timeline.exit !== '') notes.push(`Exited on ${showDay(timeline.exit)}`);
  else if (row.end !== '' && isRenewalOverdue(line, day))
    notes.push(`Renewal overdue since ${showDay(row.end)}`);
  const [byHand] = lineByHand(state, line);
  return byHand ? [...notes, byHandText(state, byHand)] : notes;
}

/** What the roster says where it differs from the record today, in a sentence. */
export function byHandText({ today, mapping }: State, { field, row, about, holder }: HandDifference): string {
  const { minutes, lreMinutes } = amountsOn(about.timeline, today);
  const says = `Changed by hand: the roster${field === 'lre' ? '’s LRE' : ''} says`;
  if (field === 'amount')
    return `${says} ${row.text.amount || 'nothing'}, the record ${shown(minutes, mapping.amountUnit)}`;
  if (field === 'lre')
    return `${says} ${row.text.lre || 'nothing'}, the record ${shown(lreMinutes, mapping.lreUnit)}`;
  return `${says} ${row[field] || 'nobody'}, the record ${holder.name}`;
}
