import type { CaseRow } from '../../contract/assignments';
import { type Case, casesIn, isTemporary, managedTimes, rowOfCase } from '../../domain/caseload/cases';
import { heldOn, heldUntil, managerOn } from '../../domain/caseload/heldOn';
import { enrollmentName, isRenewalOverdue, type Line } from '../../domain/caseload/line';
import { outsideRange } from '../../domain/caseload/outsideRange';
import { recordedBegin } from '../../domain/caseload/recordedFrom';
import { siteOfRow } from '../../domain/caseload/site';
import { showAmount } from '../../domain/cells/amount';
import { type Actor, isAt } from '../../domain/people/access';
import { statusOn } from '../../domain/record/assignmentStatus';
import type { Assignment } from '../../domain/record/timeline';
import type { State } from '../opened/state';
import { mainRow } from './studentCase';

/** The names of the households' heads, by household, as far as they are at the actor's sites. */
export function householdHeads({ roster, lines }: State, actor: Actor): Map<string, string> {
  const heads = new Map<string, string>();
  const cases = casesIn(lines);
  for (const row of roster.lines) {
    const { household, isHead, student, studentId } = row;
    if (isHead && household !== '' && isAt(actor.person, siteOfRow(row, cases.get(studentId))))
      heads.set(household, student);
  }
  return heads;
}

/** One assignment of a student as a row of My caseload and of Home's lists. */
export function caseRow(
  state: State,
  actor: Actor,
  heads: ReadonlyMap<string, string>,
  own: Case,
  line: Line,
  assignment: Assignment,
): CaseRow {
  const { today } = state;
  const { timeline } = line;
  const isService = timeline.kind === 'service';
  const row = isService ? line.row : rowOfCase(own, line);
  const until = heldUntil(line, assignment);
  const exited = isService ? timeline.exit : (managedTimes(own, timeline.service).pop()?.to ?? '');
  const main = row ?? mainRow(own);
  const household = main?.household ?? '';
  const manages = isService && managerOn(own.management, timeline.service, today)?.holder.personKey;
  return {
    line: line.key,
    begin: assignment.begin,
    kind: timeline.kind,
    studentId: timeline.studentId,
    student: main?.student || timeline.student,
    temporary: isTemporary(timeline.studentId),
    grade: main?.grade ?? '',
    site: line.site,
    head: heads.get(household) ?? '',
    isHead: main?.isHead ?? false,
    enrollment: enrollmentName(timeline),
    personKey: assignment.personKey,
    person: assignment.person,
    since: recordedBegin(timeline, assignment, state.dayOf),
    until,
    status: statusOn(assignment.begin, until, today),
    end: row?.end ?? '',
    overdue: isRenewalOverdue(line, today),
    outside: outsideText(state, line),
    exited,
    row: row?.row ?? null,
    mayEdit:
      isService &&
      row !== null &&
      (actor.access === 'Admin' || [assignment.personKey, manages].includes(actor.person.key)),
  };
}

/** Whoever has a line today. */
export const holderToday = (line: Line, { today }: State): Assignment | null => heldOn(line, today);

/** Which hours of a line are outside of what its IEP allows: "4.5 hours, the IEP says 2 to 4". */
function outsideText({ mapping, today }: State, line: Line): string {
  const texts = outsideRange(line, today).map(({ field, minutes, min, max }) => {
    const unit = field === 'lre' ? mapping.lreUnit : mapping.amountUnit;
    const shown = (amount: number): string => showAmount(amount, unit);
    const range =
      min === null || max === null
        ? min === null
          ? `at most ${shown(max ?? 0)}`
          : `at least ${shown(min)}`
        : `${shown(min)} to ${shown(max)}`;
    return `${field === 'lre' ? 'LRE ' : ''}${shown(minutes)} ${unit}, the IEP says ${range}`;
  });
  return texts.join('; ');
}
