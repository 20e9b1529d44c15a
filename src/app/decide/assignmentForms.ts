import type { SaveAnswer } from '../../contract/assignments';
import type { Input } from '../../contract/contract';
import type { Decision } from '../../domain/decide/decision';
import { blocks } from '../../domain/decide/finding';
import { type Around, planAssignment } from '../../domain/decide/planAssignment';
import { planEdit } from '../../domain/decide/planAssignmentEdit';
import { planExit } from '../../domain/decide/planExit';
import type { Actor } from '../../domain/people/access';
import { aroundStudent, changedSinceSeen, isHidden } from '../look/studentCase';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { type SaveOptions, save } from '../save/save';

/** Who has an enrollment may be a name that the roster's list lacks; an exit writes a day. */
const ASSIGNED = { title: 'Assignment Saved', checksLists: true } as const;

/** Records who has an enrollment, from when on. */
export function addAssignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'addAssignment'>,
): SaveAnswer {
  const around = aroundStudent(state, actor, asked.studentId);
  const decision = isHidden(state, actor, asked.studentId, asked.enrollment)
    ? GONE
    : planAssignment(around, asked, state.log.entries);
  return saveForm(workbook, state, around, asked, decision, ASSIGNED);
}

/** Ends an assignment, gives it an end or takes it away, or corrects it: a new entry each time. */
export function editAssignment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'editAssignment'>,
): SaveAnswer {
  const studentId = state.timelines.get(asked.line)?.studentId ?? '';
  const around = aroundStudent(state, actor, studentId);
  const decision = isHidden(state, actor, studentId, asked.line)
    ? GONE
    : planEdit(around, asked, state.log.entries);
  return saveForm(workbook, state, around, asked, decision, ASSIGNED);
}

/** Exits a student from one enrollment or from all. */
export function exitStudent(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'exit'>,
): SaveAnswer {
  const around = aroundStudent(state, actor, asked.studentId);
  const decision = isHidden(state, actor, asked.studentId, asked.line)
    ? GONE
    : planExit(around, asked, state.log.entries);
  return saveForm(workbook, state, around, asked, decision, { title: 'Exit Saved' });
}

/** What is said of a student at none of the actor's sites. */
const GONE: Decision = { changes: [], findings: [blocks({ code: 'gone', field: null })], counts: {} };

/** Saves what a form decided, unless the student's rows or record were changed since they were shown. */
function saveForm(
  workbook: Workbook,
  state: State,
  around: Around,
  { seen, acknowledged }: { seen: string; acknowledged: readonly string[] },
  decision: Decision,
  said: Pick<SaveOptions, 'title' | 'checksLists'>,
): SaveAnswer {
  const changed = decision === GONE ? [] : changedSinceSeen(seen, around);
  const findings = [...changed, ...decision.findings];
  return save(workbook, state, { ...decision, findings }, { acknowledged, ...said });
}
