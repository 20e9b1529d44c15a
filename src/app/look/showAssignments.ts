import type { AssignmentRow, Enrollment } from '../../contract/assignments';
import type { Input, Output } from '../../contract/contract';
import { type Case, linesOf } from '../../domain/caseload/cases';
import { heldOn, heldUntil, isGap, managerOn } from '../../domain/caseload/heldOn';
import { enrollmentName, isRenewalOverdue } from '../../domain/caseload/line';
import { recordedBegin } from '../../domain/caseload/recordedFrom';
import { assignmentAt } from '../../domain/decide/planAssignmentEdit';
import { type Actor, isAt } from '../../domain/people/access';
import { statusOn } from '../../domain/record/assignmentStatus';
import { wordOf } from '../../domain/record/changeColumns';
import type { Entry } from '../../domain/record/entry';
import { standingEntries } from '../../domain/record/standing';
import type { Assignment } from '../../domain/record/timeline';
import type { State } from '../opened/state';
import { aroundStudent, caseFor, casesFor, mainRow, rowsFor, seenOfCase, studentOnWire } from './studentCase';

/** A student's assignments, or those of the whole household, and what the forms about them need. */
export function showAssignments(
  state: State,
  actor: Actor,
  { studentId, household }: Input<'assignments'>,
): Output<'assignments'> | null {
  const own = caseFor(state, actor, studentId);
  if (!own) return null;
  const name = mainRow(own)?.household ?? '';
  const members =
    name === '' ? [own] : casesFor(state, actor).filter((each) => mainRow(each)?.household === name);
  const shown = household ? members : [own];
  const entries = entriesOf(state, shown);
  const rows = rowsFor(state, actor);
  return {
    student: studentOnWire(own, state),
    household: members
      .map((each) => studentOnWire(each, state))
      .sort((a, b) => Number(b.head) - Number(a.head) || (a.student < b.student ? -1 : 1)),
    rows: shown
      .flatMap((each) => rowsOf(each, state, actor, entries))
      .sort((a, b) =>
        a.begin < b.begin ? 1 : a.begin > b.begin ? -1 : a.enrollment < b.enrollment ? -1 : 1,
      ),
    enrollments: shown.flatMap((each) => enrollmentsOf(each, state)),
    locations: distinct(rows.map(({ location }) => location)),
    restrictions: distinct(rows.map(({ restriction }) => restriction)),
    today: state.today,
    seen: seenOfCase(aroundStudent(state, actor, studentId).own, actor),
  };
}

const distinct = (texts: readonly string[]): string[] =>
  [...new Set(texts)]
    .filter((text) => text !== '')
    .sort()
    .slice(0, 100);

function entriesOf({ log }: State, cases: readonly Case[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>(cases.flatMap(linesOf).map(({ key }) => [key, []]));
  for (const entry of log.entries) entries.get(entry.lineKey)?.push(entry);
  return entries;
}

function rowsOf(
  own: Case,
  state: State,
  actor: Actor,
  entries: ReadonlyMap<string, readonly Entry[]>,
): AssignmentRow[] {
  const isAdmin = actor.access === 'Admin';
  const head = mainRow(own)?.isHead ?? false;
  return linesOf(own).flatMap((line) => {
    const { timeline } = line;
    const about = entries.get(line.key) ?? [];
    return timeline.assignments.map((assignment, i): AssignmentRow => {
      const lastDay = heldUntil(line, assignment);
      const behind = entriesBehind(about, assignment);
      const last = behind.find(({ entry }) => entry === assignment.entry);
      const mayEdit = isAdmin || assignment.personKey === actor.person.key;
      return {
        line: line.key,
        begin: assignment.begin,
        kind: timeline.kind,
        studentId: timeline.studentId,
        student: timeline.student,
        head,
        personKey: assignment.personKey,
        person: assignment.person,
        beforeRecord: recordedBegin(timeline, assignment, state.dayOf) === '',
        status: statusOn(assignment.begin, lastDay, state.today),
        lastDay,
        enrollment: enrollmentName(timeline),
        site: line.site,
        location: assignment.location,
        restriction: assignment.restriction,
        opening: last?.name === 'opened',
        entries: behind.length,
        recordedAt: last?.recordedAt ?? '',
        recordedBy: last?.recordedBy ?? '',
        reason: last?.reason ?? '',
        mayEdit,
        mayCorrect: mayEdit && (isAdmin || i > 0),
      };
    });
  });
}

/** The entries that made an assignment what it is: those with its begin, and those of which it was moved. */
function entriesBehind(entries: readonly Entry[], { id, begin }: Assignment): Entry[] {
  const made = entries.find(({ entry }) => entry === id);
  const begins = new Set([begin, made?.begin ?? begin]);
  for (const entry of entries)
    if (entry.name === 'assignmentEdited' && begins.has(entry.begin)) begins.add(entry.beginBefore);
  return entries.filter(
    (entry) => entry.entry >= id && saysWho(entry) && entry.personKey !== '' && begins.has(entry.begin),
  );
}

/** Whether a change says who has the line, and since or until when. */
function saysWho({ name }: Entry): boolean {
  switch (name) {
    case 'opened':
    case 'assigned':
    case 'openingCorrected':
    case 'assignmentEdited':
    case 'ended':
    case 'undone':
    case 'unknown':
      return true;
    case 'adjusted':
    case 'renewed':
    case 'cellsWritten':
    case 'putBack':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'exited':
      return false;
  }
}

function enrollmentsOf(own: Case, { today }: State): Enrollment[] {
  return own.services.map((line): Enrollment => {
    const { timeline, row } = line;
    const provider = heldOn(line, today);
    const manager = managerOn(own.management, timeline.service, today);
    const open = timeline.exit === '' || timeline.exit >= today;
    return {
      line: line.key,
      studentId: timeline.studentId,
      service: timeline.service,
      site: line.site,
      start: row?.start || timeline.start,
      end: timeline.exit || (row?.end ?? ''),
      open,
      overdue: isRenewalOverdue(line, today),
      location: row?.location ?? '',
      restriction: row?.restriction ?? '',
      provider: provider && !isGap(provider) ? provider.person : '',
      providerUntil: provider && !isGap(provider) ? heldUntil(line, provider) : '',
      manager: manager && !isGap(manager.holder) ? manager.holder.person : '',
      managerUntil: manager && !isGap(manager.holder) ? heldUntil(manager.line, manager.holder) : '',
    };
  });
}

/** Every entry behind an assignment, oldest first; null where the actor may not see it. */
export function showEntries(
  state: State,
  actor: Actor,
  { line: key, begin }: Input<'assignmentEntries'>,
): Output<'assignmentEntries'> | null {
  const line = state.lines.get(key);
  const assignment = assignmentAt(line, begin);
  if (!line || !assignment || !isAt(actor.person, line.site)) return null;
  const about = state.log.entries.filter(({ lineKey }) => lineKey === key);
  const standing = new Set(standingEntries(about));
  return {
    entries: entriesBehind(about, assignment)
      .sort((a, b) => a.entry - b.entry)
      .map((entry) => ({
        entry: entry.entry,
        batch: entry.batch,
        recordedAt: entry.recordedAt,
        recordedBy: entry.recordedBy,
        change: wordOf(entry),
        person: entry.person,
        begin: entry.begin,
        lastDay: entry.lastDay,
        location: entry.location,
        restriction: entry.restriction,
        reason: entry.reason,
        counts: standing.has(entry),
      })),
  };
}
