import { rowOfCase } from '../caseload/cases';
import { heldOn, heldUntil, isGap, managerOn } from '../caseload/heldOn';
import { aboutLine, firstDayOf, type Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { isAt } from '../people/access';
import { UNASSIGNED } from '../people/personName';
import { type Change, isMove, NO_HOURS } from '../record/changes';
import { type Entry, keptText } from '../record/entry';
import { standingEntries } from '../record/standing';
import { entriesWith, laterThan, type Timeline, timelinesFrom } from '../record/timeline';
import { checkedDay } from './checkDays';
import type { Decision } from './decision';
import { Findings } from './finding';
import { type Around, holderCell } from './planAssignment';

/** The form "Exit", as typed. */
export type Exit = {
  /** One enrollment's key; '' for the student. */
  line: string;
  lastDay: string;
  reason: string;
  /** On unless the user takes it off: the assignments end with the service. */
  endAssignment: boolean;
};

/**
 * What an exit comes to. Each service gets an End without a person: the service itself ends on that day. With the box on, so do
 * the assignments: the providers', and the case manager's where nothing is left to manage; what was arranged for later is
 * taken back. With the box off they run on, and the student shows as exited and still assigned.
 */
export function planExit(around: Around, form: Exit, entries: readonly Entry[]): Decision {
  const findings = new Findings();
  const nothing = { changes: [], findings: findings.found, counts: {} };
  const { own } = around;
  const leaving = own.services.filter(({ key, timeline }) =>
    form.line === '' ? timeline.exit === '' : key === form.line,
  );
  const lastDay = checkedDay(findings, 'lastDay', form.lastDay, around.today);
  if (leaving.length === 0) findings.block({ code: 'gone', field: 'enrollment' });
  if (lastDay === '') findings.block({ code: 'day-missing', field: 'lastDay', what: 'exit' });
  if (lastDay === null || lastDay === '' || leaving.length === 0) return nothing;
  for (const line of leaving) checkLeaving(around, findings, line, lastDay);
  if (lastDay < around.today)
    findings.warn({ code: 'in-the-past', field: 'lastDay', of: 'form', day: lastDay });
  if (findings.blocked) return nothing;

  const exits = leaving.map((line) => exitChange(line, lastDay, form.reason));
  const managed = form.endAssignment
    ? managedBy(around, findings, nothingLeft(around, leaving), lastDay)
    : [];
  const ending = form.endAssignment ? [...leaving, ...managed] : [];
  const ends = ending.flatMap((line) =>
    endsOf(around, findings, line, lastOf(around, line, lastDay), form.reason, entries),
  );
  return { ...nothing, changes: [...exits, ...ends] };
}

function checkLeaving({ own, actor }: Around, findings: Findings, line: Line, lastDay: Day): void {
  const { timeline, site } = line;
  const { exit, service } = timeline;
  if (!isAt(actor.person, site)) {
    // Nothing else is told of a line at another site, nor who has it.
    findings.block({ code: 'not-your-site', field: null, site }, { line: line.key });
    return;
  }
  if (exit !== '')
    findings.block(
      { code: 'exited-already', field: 'enrollment', lastDay: exit, service },
      { line: line.key },
    );
  const from = firstDayOf(line);
  if (from !== '' && lastDay < from)
    findings.block({ code: 'not-open', field: 'lastDay', from, to: '' }, { line: line.key });
  if (actor.access === 'Admin') return;
  const holders = [heldOn(line, lastDay), managerOn(own.management, service, lastDay)?.holder];
  if (!holders.some((holder) => holder?.personKey === actor.person.key))
    findings.block(
      { code: 'not-yours', field: 'enrollment', person: holders[0]?.person ?? '' },
      { line: line.key },
    );
}

/** The case management that the actor may end: a Provider their own, for which nobody else is arranged. What stays is told. */
function managedBy({ actor }: Around, findings: Findings, management: readonly Line[], lastDay: Day): Line[] {
  if (actor.access === 'Admin') return [...management];
  return management.filter((line) => {
    const { timeline, site } = line;
    const others = [heldOn(line, lastDay), ...laterThan(timeline, lastDay)].filter(
      (each) => each && each.personKey !== actor.person.key && each.personKey !== UNASSIGNED.key,
    );
    const [other] = others;
    if (other)
      findings.warn({
        code: 'manager-stays',
        field: null,
        person: isAt(actor.person, site) ? other.person : '',
      });
    return !other;
  });
}

/** The case management of enrollments of which none is left open. */
export function nothingLeft({ own }: Pick<Around, 'own'>, leaving: readonly Line[]): Line[] {
  const left = own.services.filter((line) => line.timeline.exit === '' && !leaving.includes(line));
  return own.management.filter(({ timeline }) =>
    timeline.service === ''
      ? left.length === 0
      : !left.some((line) => line.timeline.service === timeline.service),
  );
}

/** A case is managed until the last of its services is exited, which may be another one than is left last. */
function lastOf({ own }: Around, { timeline: { kind, service } }: Line, lastDay: Day): Day {
  if (kind === 'service') return lastDay;
  const exits = own.services.flatMap(({ timeline }) =>
    service === '' || timeline.service === service ? timeline.exit : [],
  );
  return exits.reduce((last: Day, each) => (each !== '' && each > last ? each : last), lastDay);
}

/** Ends whoever has the line on its last day, and takes back what was to begin later. */
export function endsOf(
  { own }: Pick<Around, 'own'>,
  findings: Findings,
  line: Line,
  lastDay: Day,
  reason: string,
  entries: readonly Entry[],
): Change[] {
  const row = rowOfCase(own, line);
  const about = entries.filter(({ lineKey }) => lineKey === line.key);
  const later = standingEntries(about).filter((entry) => isMove(entry) && entry.begin > lastDay);
  const undone = later.map((entry): Change => {
    const { personKey, person, begin } = entry;
    const who = { personKey, person, begin, lastDay: entry.lastDay };
    return { ...ending(line, reason), ...who, name: 'undone', undoes: entry.entry };
  });
  for (const { person, begin } of line.timeline.assignments)
    if (begin > lastDay)
      findings.warn(
        { code: 'cancels-later', field: 'lastDay', whose: person, day: begin },
        { line: line.key },
      );
  const restored = restoredBegins(line, lastDay, about, undone, reason);
  const takenBack = [...undone, ...restored];
  const left = timelineWith(line, about, takenBack);
  // Whether or not an exit is known by now: this one is what they end with.
  const held = { timeline: left, exit: '' as const };
  const holder = heldOn(held, lastDay);
  if (!holder || isGap(holder) || heldUntil(held, holder) === lastDay) return takenBack;
  const { personKey, person, begin } = holder;
  const found = holderCell(line.timeline.kind, row);
  return [...takenBack, { ...ending(line, reason), name: 'ended', personKey, person, begin, lastDay, found }];
}

function timelineWith(line: Line, about: readonly Entry[], changes: readonly Change[]): Timeline {
  if (changes.length === 0) return line.timeline;
  return timelinesFrom(entriesWith(about, changes)).get(line.key) ?? line.timeline;
}

/**
 * An assignment whose begin was edited to a day after the last one is back with its former begin once that edit is taken back, though
 * nobody was to have the line then: what began it goes too, and what the record opens with is nobody's.
 */
function restoredBegins(
  line: Line,
  lastDay: Day,
  about: readonly Entry[],
  undone: readonly Change[],
  reason: string,
): Change[] {
  const gone = new Set(line.timeline.assignments.flatMap(({ id, begin }) => (begin > lastDay ? id : [])));
  const restored = timelineWith(line, about, undone).assignments.filter(({ id }) => gone.has(id));
  return restored.map(({ id, begin, personKey, person }): Change => {
    const began = about.find(({ entry }) => entry === id);
    const who = { ...ending(line, reason), begin, lastDay: '' as const };
    if (began?.name === 'assigned') return { ...who, personKey, person, name: 'undone', undoes: id };
    const nobody = { personKey: UNASSIGNED.key, person: UNASSIGNED.name };
    return { ...who, ...nobody, name: 'assigned', found: {}, ...NO_HOURS };
  });
}

/** The end of a service itself. */
export const exitChange = (line: Line, lastDay: Day, reason: string): Change => ({
  ...ending(line, reason),
  name: 'exited',
  personKey: '',
  person: '',
  begin: '',
  lastDay,
  found: line.row ? { end: keptText(line.row.text.end) } : {},
});

const ending = (line: Line, reason: string) => ({
  ...aboutLine(line),
  origin: 'here' as const,
  location: '',
  restriction: '',
  reason: reason.trim(),
});
