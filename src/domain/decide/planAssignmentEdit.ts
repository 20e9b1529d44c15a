import { openAround, rowOfCase } from '../caseload/cases';
import { heldOn, heldUntil, isGap, type TimelineWithExit } from '../caseload/heldOn';
import { aboutLine, type Line } from '../caseload/line';
import { type Day, dayBefore } from '../cells/day';
import { isAt } from '../people/access';
import type { Entry } from '../record/entry';
import type { Assignment } from '../record/timeline';
import { checkedDay, checkStatus } from './checkDays';
import type { Decision } from './decision';
import { checkOwnEnd } from './endByAnother';
import { Findings } from './finding';
import { type Around, checkOpen, holderCell, warnOfNobody } from './planAssignment';

/** The form "Edit" of one assignment, as typed. */
export type AssignmentEdit = {
  line: string;
  /** The day on which it begins so far, '' for since before the record began. */
  begin: string;
  newBegin: string;
  status: 'Active' | 'Pending' | 'Inactive';
  lastDay: string;
  location: string;
  restriction: string;
  reason: string;
};

/** The assignment of a line that begins on that day. */
export const assignmentAt = (line: Line | undefined, begin: string): Assignment | null =>
  line?.timeline.assignments.find((a) => a.begin === begin) ?? null;

/**
 * What an edit comes to: an End where only the last day changes (or goes), a Correct where the begin does. The entries so far
 * stay as they are. Whoever follows must be edited first: one assignment ends where the next begins.
 */
export function planEdit(around: Around, form: AssignmentEdit, entries: readonly Entry[]): Decision {
  const findings = new Findings();
  const nothing = { changes: [], findings: findings.found, counts: {} };
  const line = [...around.own.services, ...around.own.management].find(({ key }) => key === form.line);
  const now = assignmentAt(line, form.begin);
  if (!line || !now) {
    findings.block({ code: 'gone', field: null });
    return nothing;
  }
  const { timeline, site } = line;
  const row = rowOfCase(around.own, line);
  const { actor, today } = around;
  const isAdmin = actor.access === 'Admin';
  if (!isAt(actor.person, site)) findings.block({ code: 'not-your-site', field: null, site });
  if (!isAdmin && now.personKey !== actor.person.key)
    findings.block({ code: 'not-yours', field: null, person: now.person });

  const typed = checkedDay(findings, 'begin', form.newBegin, today);
  // An assignment that shows "until 11/29" because another follows has no end of its own: leaving it is no change.
  const shown = heldUntil(line, now);
  const left = form.lastDay.trim() === shown && shown !== now.setLastDay;
  const lastDay = left ? now.setLastDay : checkStatus(findings, form, today);
  if (typed === null || lastDay === null) return nothing;
  const begin = typed === '' ? now.begin : typed;
  const [location, restriction] = [form.location.trim(), form.restriction.trim()];
  const moved = begin !== now.begin;
  const ended = lastDay !== now.setLastDay;
  const described = location !== now.location || restriction !== now.restriction;
  if (!moved && !ended && !described) findings.block({ code: 'nothing-to-change', field: null, of: 'form' });
  const isFirst = timeline.assignments[0] === now;
  if (moved && isFirst && !isAdmin)
    findings.block({ code: 'only-admins-correct', field: 'begin', of: 'assignment' });
  if (lastDay !== '' && lastDay < begin) findings.block({ code: 'before-begin', field: 'lastDay', begin });
  if (ended) checkOwnEnd(around, findings, line, now, lastDay, entries);
  checkNeighbours(findings, line, now, begin, ended ? lastDay : null);
  const later = begin !== '' && begin > now.begin ? begin : '';
  if (later !== '') warnOfNeighbour(findings, line, now, later);
  const open = openAround(around.own, line, begin);
  // A last day that is taken away leaves none: the exit is what it has to stand up to.
  if (moved || ended) checkOpen(findings, open, begin, ended ? lastDay : shown);
  if (findings.blocked) return nothing;
  if (later !== '') warnOfNobodyBefore(findings, line, now, later);
  if (ended) warnOfNobody(findings, line, open, begin, lastDay);
  const change = {
    ...aboutLine(line),
    origin: 'here' as const,
    site,
    personKey: now.personKey,
    person: now.person,
    begin,
    lastDay,
    location,
    restriction,
    reason: form.reason.trim(),
    found: holderCell(timeline.kind, row),
  };
  return {
    ...nothing,
    changes: [
      moved || described
        ? { ...change, name: 'assignmentEdited', beginBefore: now.begin }
        : { ...change, name: 'ended' },
    ],
  };
}

/** Whoever had it before and has it after: the begin stays between theirs, the last day before the next one's first. */
function checkNeighbours(
  findings: Findings,
  { timeline }: Line,
  now: Assignment,
  begin: Day | '',
  lastDay: Day | '' | null,
): void {
  const { assignments } = timeline;
  const at = assignments.indexOf(now);
  const [before, next] = [assignments[at - 1], assignments[at + 1]];
  if (before && begin <= before.begin)
    findings.block({ code: 'begin-crosses', field: 'begin', whose: before.person, day: before.begin });
  if (next && begin >= next.begin)
    findings.block({ code: 'begin-crosses', field: 'begin', whose: next.person, day: next.begin });
  if (next && lastDay !== null && (lastDay === '' || lastDay >= next.begin))
    findings.block({ code: 'followed-by', field: 'lastDay', whose: next.person, day: next.begin });
}

/** The line as it is where an assignment begins on another day. */
function begunOn({ timeline, exit }: Line, now: Assignment, begin: Day): TimelineWithExit {
  const assignments = timeline.assignments.map((each) => (each === now ? { ...now, begin } : each));
  return { timeline: { ...timeline, assignments }, exit };
}

/** Whoever had it before may have the days that a later begin gives up, until their own last day. */
function warnOfNeighbour(findings: Findings, line: Line, now: Assignment, begin: Day): void {
  const before = line.timeline.assignments[line.timeline.assignments.indexOf(now) - 1];
  const day = before ? heldUntil(begunOn(line, now, begin), before) : '';
  if (before && day >= now.begin)
    findings.warn({ code: 'neighbour-runs-until', field: 'begin', whose: before.person, day });
}

/** The days before a later begin that are nobody's. */
function warnOfNobodyBefore(findings: Findings, line: Line, now: Assignment, begin: Day): void {
  const until = dayBefore(begin);
  const nobody = heldOn(begunOn(line, now, begin), until);
  if (nobody && isGap(nobody))
    findings.warn({ code: 'leaves-nobody', field: 'begin', from: nobody.begin, until });
}
