import type { Saved } from '../../contract/assignments';
import type { Input } from '../../contract/contract';
import { blocks, type Finding } from '../../domain/decide/finding';
import { type Around, type FormPlan, planAssignment } from '../../domain/decide/planAssignment';
import { planEdit } from '../../domain/decide/planAssignmentEdit';
import { planExit } from '../../domain/decide/planExit';
import type { Actor } from '../../domain/people/access';
import { aroundStudent, changedSinceSeen, isHidden } from '../look/studentCase';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { saveForm } from '../save/save';

/** Records who has an enrollment, from when on. */
export function addAssignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'addAssignment'>,
): Saved {
  const around = aroundStudent(state, actor, asked.studentId);
  const plan = isHidden(state, actor, asked.studentId, asked.enrollment)
    ? GONE
    : planAssignment(around, asked);
  return saveForm(workbook, state, { ...checked(plan, around, asked), title: 'Assignment Saved' });
}

/** Ends an assignment, gives it an end or takes it away, or corrects it: a new entry each time. */
export function editAssignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'editAssignment'>,
): Saved {
  const studentId = state.timelines.get(asked.line)?.studentId ?? '';
  const around = aroundStudent(state, actor, studentId);
  const plan = isHidden(state, actor, studentId, asked.line) ? GONE : planEdit(around, asked);
  return saveForm(workbook, state, { ...checked(plan, around, asked), title: 'Assignment Saved' });
}

/** Exits a student from one enrollment or from all. */
export function exitStudent(workbook: Workbook, state: State, actor: Actor, asked: Input<'exit'>): Saved {
  const around = aroundStudent(state, actor, asked.studentId);
  const plan = isHidden(state, actor, asked.studentId, asked.line)
    ? GONE
    : planExit(around, asked, state.log.entries);
  return saveForm(workbook, state, { ...checked(plan, around, asked), title: 'Exit Saved' });
}

/** What is said of a student at none of the actor's sites. */
const GONE: FormPlan = {
  facts: [],
  findings: [blocks({ code: 'gone', field: null })],
};

/** The plan, unless the student's rows or record were changed since they were shown. */
function checked(
  { facts, findings }: FormPlan,
  around: Around,
  { seen, acknowledged }: { seen: string; acknowledged: readonly string[] },
): { facts: FormPlan['facts']; findings: Finding[]; acknowledged: readonly string[] } {
  const changed = findings === GONE.findings ? [] : changedSinceSeen(seen, around);
  return { facts, findings: [...changed, ...findings], acknowledged };
}
