import { casesIn, openAround } from '../caseload/cases';
import { conflictsOf, nameIn } from '../caseload/conflict';
import { type HandDifference, lineDifferences, managerDifferences } from '../caseload/differences';
import { heldOn } from '../caseload/heldOn';
import { aboutLine, firstDayOf, type Line, seenOf } from '../caseload/line';
import type { Divisors, Unit } from '../cells/amount';
import { readDay } from '../cells/dateText';
import type { Day } from '../cells/day';
import { type Actor, isAt } from '../people/access';
import { type Holder, holderOf } from '../people/holder';
import type { Person } from '../people/people';
import type { PersonFound } from '../people/personName';
import type { Kind } from '../record/changes';
import { type Entry, keptText } from '../record/entry';
import { type Assignment, lastDayOf, type Timeline } from '../record/timeline';
import type { RosterLine } from '../roster/roster';
import { checkAmounts } from './checkAmounts';
import { warnOfFarDay } from './checkDays';
import { endBefore } from './endByAnother';
import { endPlanned } from './endPlanned';
import { type Finding, Findings, type Remark } from './finding';
import { holderCell } from './planAssignment';
import { severalInCell } from './severalInCell';
import { checkReturn, type LineChange, returnOf } from './substitute';

/** What was typed for one line, as typed. */
export type LineDraft = {
  line: string;
  /** `seenOf` the line when it was shown. */
  seen: string;
  effective: string;
  amount: string;
  lre: string;
  /** A person's key; '' for none chosen. */
  provider: string;
  /** The last day of a substitute, after whom whoever has the line now has it again; blank or left out where it goes for good. */
  lastDay?: string | undefined;
  /** An Admin's wish that the change hold from the very start of the line. */
  correctOpening: boolean;
};

export type PlanInput = {
  drafts: readonly LineDraft[];
  /** Every line of the roster and the record, by key, as they are now. */
  lines: ReadonlyMap<string, Line>;
  people: readonly Person[];
  actor: Actor;
  today: Day;
  amountUnit: Unit;
  lreUnit: Unit;
  divisors: Divisors;
  reason: string;
  /** Whether the lines are services or students' case management. */
  kind: Kind;
  /** Who a name in the roster means. */
  find: (name: string) => PersonFound;
  /** Whether somebody typed what a row says otherwise: a cell that has yet to follow the record is nobody's doing. */
  isTyped: (difference: HandDifference) => boolean;
  /** Also move the case management of the students whose lines leave this person (a key); '' for no. */
  caseManagementOf: string;
  entries: readonly Entry[];
};

/** All that the checks of one draft share; `block` and `warn` collect what they find. */
type Check = {
  input: PlanInput;
  draft: LineDraft;
  line: Line;
  row: RosterLine;
  timeline: Timeline;
  site: string;
  block(remark: Remark): void;
  warn(remark: Remark): void;
};

/** One draft against its line: every finding, the change to record where there is one, and the return of whom a substitute stands in for. */
export function planLine(
  input: PlanInput,
  draft: LineDraft,
  isRepeated = false,
): { change: LineChange | null; back: LineChange | null; findings: Finding[] } {
  const line = input.lines.get(draft.line);
  const isSeen = line !== undefined && isAt(input.actor.person, line.site);
  // Keys can be guessed: of a line at another site not even the student's name is told.
  const findings = new Findings({ line: draft.line, student: isSeen ? line.timeline.student : '' });
  const block: Check['block'] = (remark) => findings.block(remark);
  const warn: Check['warn'] = (remark) => findings.warn(remark);
  const nothing = { change: null, back: null, findings: findings.found };

  if (!line?.row) {
    block({ code: 'line-gone', field: null });
    return nothing;
  }
  const { row, timeline, site } = line;
  if (!isSeen) {
    block({ code: 'not-your-site', field: null, site: '' });
    return nothing;
  }
  if (timeline.kind !== input.kind || isRepeated) {
    block({ code: 'not-of-this-list', field: null });
    return nothing;
  }
  const check: Check = { input, draft, line, row, timeline, site, block, warn };
  if (draft.seen !== seenOf(line)) {
    const conflicts = conflictsOf(draft.seen, line, nameIn(input.people, line));
    block({ code: 'changed-since-read', field: null, conflicts, unit: input.amountUnit });
  }
  if (draft.effective.trim() === '') {
    warn({ code: 'effective-missing', field: 'effective' });
    return nothing;
  }
  const when = checkEffective(check);
  const to = checkProvider(check, when?.holder ?? null);
  const ended = to && when ? endBefore(input, line, when.effective, input.entries) : '';
  if (ended !== '') block({ code: 'end-by-another', field: 'effective', lastDay: ended });
  const returns = when && checkReturn(line, draft, when, to, { findings, today: input.today });
  const { minutes, lreMinutes } = checkAmounts(
    { ...check, asked: input },
    draft,
    when?.effective ?? input.today,
  );
  if (!when || findings.blocked) return nothing;
  if (!to && minutes === null && lreMinutes === null) {
    warn({ code: 'nothing-to-change', field: 'provider', of: 'line' });
    return nothing;
  }
  if (when.corrects) warn({ code: 'corrects-opening', field: 'effective', start: timeline.start });
  const byHand = to && namedByHand(input, line);
  if (byHand) warn(byHand);
  const several = to && severalInCell(timeline.kind, row);
  if (several) warn(several);
  warnOfOtherChanges(check, when, { person: to !== null, amounts: minutes !== null || lreMinutes !== null });
  const ends = to && !returns ? endPlanned(line, when) : null;
  for (const each of ends?.told ?? []) warn(each);
  const change: LineChange = {
    ...aboutLine(line),
    origin: 'here',
    name: when.corrects ? 'openingCorrected' : to ? 'assigned' : 'adjusted',
    personKey: to?.key ?? when.holder.personKey,
    person: to?.name ?? when.holder.person,
    begin: when.corrects ? timeline.start : when.effective,
    lastDay: ends?.lastDay ?? '',
    minutes,
    lreMinutes,
    location: row.location,
    restriction: row.restriction,
    reason: input.reason.trim(),
    found: {
      ...(to && holderCell(timeline.kind, row)),
      ...(minutes !== null && { amount: keptText(row.text.amount) }),
      ...(lreMinutes !== null && { lre: keptText(row.text.lre) }),
    },
  };
  const back = returns ? returnOf(change, when.holder, returns) : null;
  return { change, back, findings: findings.found };
}

/** A warning where the roster names somebody else than the record does today: the change would take the place of both. */
export function namedByHand(
  { lines, find, isTyped, today }: PlanInput,
  line: Line,
): Remark<'changed-by-hand'> | null {
  const { kind, studentId } = line.timeline;
  const field = kind === 'service' ? 'provider' : 'caseManager';
  const own = kind === 'service' ? undefined : casesIn(lines).get(studentId);
  const named = (own ? managerDifferences(own, find, today) : lineDifferences(line, find, today)).find(
    (each) => each.field === field && each.about.key === line.key && isTyped(each),
  );
  return named
    ? { code: 'changed-by-hand', field: 'provider', roster: named.row[field], record: named.holder.name }
    : null;
}

type When = { effective: Day; holder: Assignment; corrects: boolean };

/** The effective date against the line's first and last day. Null where there is no holder to take the line from. */
function checkEffective({ input, draft, line, row, timeline, block, warn }: Check): When | null {
  const effective = readDay(draft.effective.trim());
  if (!effective) {
    block({ code: 'effective-unreadable', field: 'effective', text: draft.effective.trim() });
    return null;
  }
  const isAdmin = input.actor.access === 'Admin';
  // A case is managed across the dates of single services.
  const isService = timeline.kind === 'service';
  const start = isService ? firstDayOf({ row, timeline }) : timeline.start;
  const opening = timeline.assignments[0];
  if (start !== '' && effective <= start) {
    if (!draft.correctOpening)
      block({ code: 'effective-not-after-start', field: 'effective', start, mayCorrect: isAdmin });
    else if (!isAdmin) block({ code: 'only-admins-correct', field: 'effective', of: 'service' });
    return opening && draft.correctOpening ? { effective, holder: opening, corrects: true } : null;
  }
  const { to, ends } = openAround(casesIn(input.lines).get(timeline.studentId), line, effective);
  if (to !== '' && effective > to) {
    block({ code: 'effective-after-last-day', field: 'effective', lastDay: to });
    return null;
  }
  const holder = heldOn(line, effective);
  if (!holder) {
    const ended = timeline.assignments.map((_, i) => lastDayOf(timeline, i)).filter((day) => day < effective);
    const lastDay = ended[ended.length - 1] ?? '';
    if (lastDay !== '') block({ code: 'effective-after-last-day', field: 'effective', lastDay });
    else if (opening && opening.begin !== '')
      block({
        code: 'effective-not-after-start',
        field: 'effective',
        start: opening.begin,
        mayCorrect: isAdmin,
      });
    return null;
  }
  warnOfFarDay({ warn }, 'effective', effective, input.today);
  if (effective < input.today) warn({ code: 'effective-in-the-past', field: 'effective', effective });
  // It counts on after its end, past or still ahead.
  if (to === '' && ends !== '' && (ends < effective || ends < input.today))
    warn({ code: 'renewal-overdue', field: 'effective', end: ends });
  return { effective, holder, corrects: false };
}

/** The new provider, or null where the line stays with whoever has it on the effective date. */
function checkProvider({ input, draft, site, block, warn }: Check, holder: Assignment | null): Holder | null {
  const { actor } = input;
  const typed = draft.provider.trim();
  const to = typed === '' ? null : holderOf(input.people, typed);
  if (typed !== '' && !to) {
    block({ code: 'unknown-provider', field: 'provider', text: typed });
    return null;
  }
  const stays = !to || to.key === holder?.personKey;
  if (actor.access !== 'Admin') {
    const own = actor.person.key;
    if (!stays && to.key !== own) {
      // Keys can be guessed: not even the name of whom they belong to is told.
      block({ code: 'only-to-yourself', field: 'provider' });
      return null;
    }
    if (stays && holder && holder.personKey !== own) block({ code: 'not-your-line', field: 'provider' });
  }
  if (stays) return null;
  if (to.person && to.person.sites !== 'All' && to.person.sites.length > 0 && !isAt(to.person, site))
    warn({ code: 'provider-not-at-site', field: 'provider', provider: to.name, site });
  return to;
}

/** A change between two others runs until the next one: names what is arranged on other days. */
function warnOfOtherChanges(
  { input, timeline, warn }: Check,
  { effective }: When,
  changes: { person: boolean; amounts: boolean },
): void {
  const sooner = effective < input.today ? effective : input.today;
  const order = (day: Day): 'earlier' | 'same day' | 'later' =>
    day === effective ? 'same day' : day < effective ? 'earlier' : 'later';
  // What a line that is yet to begin was opened with is no change that somebody arranged.
  const isArranged = (begin: Day | '', i: number): boolean =>
    begin !== '' && begin > sooner && (i > 0 || begin >= effective);
  if (changes.person)
    for (const [i, { begin, person }] of timeline.assignments.entries())
      if (begin !== '' && isArranged(begin, i))
        warn({
          code: 'change-in-between',
          field: 'effective',
          day: begin,
          whose: person,
          order: order(begin),
        });
  if (changes.amounts)
    for (const [i, { begin }] of timeline.amounts.entries())
      if (begin !== '' && isArranged(begin, i))
        warn({ code: 'change-in-between', field: 'effective', day: begin, whose: '', order: order(begin) });
}
